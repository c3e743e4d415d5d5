"""Write the encoder with its head as an ONNX file whose large matrices are kept in half precision.

They are widened when the file is loaded. Integers would halve the file again, but the runtime scales their input by the loudest clip heard
together, and an utterance must be spelled the same alone and in company.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from torch import Tensor, nn

from models.training.ctc_head import BLANK, SYMBOLS, CtcHead
from models.training.network import Whisper

_LARGE = 1000


class _Spelling(nn.Module):  # type: ignore[misc]  # torch is not installed where types are checked
    """Encoder and head as one module: log-mel features to logits of the symbols."""

    def __init__(self, network: Whisper, head: CtcHead) -> None:
        super().__init__()
        self._network, self._head = network, head

    def forward(self, features: Tensor) -> Tensor:
        return self._head.logits(self._network.encode(features))


def write_onnx(network: Whisper, head: CtcHead, folder: Path) -> None:
    """Write `model.onnx` and `symbols.json`.

    :param network: The trained network; its decoder is left out.
    :param head: The trained head.
    :param folder: Folder for the two files; made when it is not there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    axes = {"features": {0: torch.export.Dim("clips", max=64), 2: 2 * torch.export.Dim("moments", min=2, max=1500)}}
    with tempfile.TemporaryDirectory() as scratch:
        whole = Path(scratch) / "whole.onnx"
        with torch.no_grad():
            torch.onnx.export(
                _Spelling(network, head).eval(),
                (torch.zeros(2, 80, 400),),
                str(whole),
                input_names=["features"],
                output_names=["logits"],
                dynamic_shapes=axes,
                dynamo=True,
                external_data=False,
            )
        model = onnx.load(whole)
    _halve(model.graph)
    _forget_origin(model)
    onnx.save(model, folder / "model.onnx")
    symbols = {"blank": BLANK, "symbols": SYMBOLS}
    (folder / "symbols.json").write_text(json.dumps(symbols, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _halve(graph: onnx.GraphProto) -> None:
    """Keep each large matrix in half precision, with a node that widens it."""
    widened = []
    for tensor in graph.initializer:
        array = onnx.numpy_helper.to_array(tensor)
        if array.dtype != np.float32 or array.size < _LARGE:
            continue
        name = tensor.name
        tensor.CopyFrom(onnx.numpy_helper.from_array(array.astype(np.float16), f"{name}.half"))
        widened.append(onnx.helper.make_node("Cast", [f"{name}.half"], [name], name=f"{name}.widen", to=onnx.TensorProto.FLOAT))
    nodes = [*widened, *graph.node]
    del graph.node[:]
    graph.node.extend(nodes)


def _forget_origin(model: onnx.ModelProto) -> None:
    """Take out where the exporting program lay: the same weights give the same bytes on every machine."""
    del model.metadata_props[:]
    for each in (*model.graph.node, *model.graph.initializer, *model.graph.value_info, *model.graph.input, *model.graph.output):
        del each.metadata_props[:]
        each.doc_string = ""
    del model.graph.metadata_props[:]
    model.graph.doc_string = model.doc_string = ""
