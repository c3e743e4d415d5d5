"""What runs the network of an embedder or a reranker: ONNX Runtime, or `transformers` with torch, an optional extra."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from models.errors import EngineMissing, ModelUnusable, first_line
from models.onnx_session import device_of, open_session
from models.text_profile import TextProfile, TextTask
from models.text_tokens import Rows

Output: TypeAlias = NDArray[np.float32]
_TYPES = {"tensor(int64)": np.int64, "tensor(int32)": np.int32}
# Rows, tokens, dimensions: the vectors of the tokens stand in an output of so many axes.
_TOKEN_AXES = 3


class TextEngine(Protocol):
    """What runs a network."""

    @property
    def device(self) -> str:
        """Give the kind of device that it runs on."""

    def run(self, rows: Rows) -> Output:
        """Run the network.

        :param rows: Texts, filled up to one length.
        :return: For an embedder the vectors of the tokens (rows, tokens, dimensions), or one vector a row when the network pools by itself;
            for a reranker its scores (rows, classes).
        """


class OnnxText:
    """A network in ONNX form.

    :param profile: Profile of the model.
    :param folder: Folder with its files, already verified.
    :raises ModelUnusable: If its file is no network that reads texts.
    """

    def __init__(self, profile: TextProfile, folder: Path) -> None:
        """Load the model on every core of this machine, or on its accelerator when there is one."""
        try:
            self._session = open_session(folder / profile.model_file)
        except Exception as error:  # the runtime's errors have no base of their own
            raise _unusable(profile, profile.model_file, error) from error
        self._profile = profile
        self._device = device_of(self._session)
        self._inputs = {one.name: _TYPES.get(one.type) for one in self._session.get_inputs()}
        outputs = self._session.get_outputs()
        # Exports of sentence-transformers give the vectors of the tokens and a pooled one: the profile says how it is pooled.
        whole = [one.name for one in outputs if profile.task is TextTask.EMBEDDING and len(one.shape or ()) == _TOKEN_AXES]
        self._output = (whole or [one.name for one in outputs])[0]

    @property
    def device(self) -> str:
        """Give the kind of device that it runs on."""
        return self._device

    def run(self, rows: Rows) -> Output:
        """Run the network.

        :param rows: Texts, filled up to one length.
        :return: Its output, as the protocol says.
        :raises ModelUnusable: If it wants what we cannot give.
        """
        given = {
            "input_ids": rows.tokens,
            "attention_mask": rows.mask,
            "token_type_ids": rows.parts,
            "position_ids": np.broadcast_to(np.arange(rows.tokens.shape[1], dtype=np.int64), rows.tokens.shape),
        }
        try:
            fed = {name: np.ascontiguousarray(given[name], dtype=kind) for name, kind in self._inputs.items()}
            output = self._session.run([self._output], fed)[0]
        except Exception as error:  # as above; a KeyError names an input that we do not know
            raise _unusable(self._profile, self._profile.model_file, error) from error
        return np.asarray(output, dtype=np.float32)


class TransformersText:
    """A network of `transformers`; only code of `transformers` itself runs: a model that brings its own is refused.

    :param profile: Profile of the model.
    :param folder: Folder with its files, already verified.
    :raises EngineMissing: If torch or transformers is not installed.
    :raises ModelUnusable: If the files are no such model.
    """

    def __init__(self, profile: TextProfile, folder: Path) -> None:
        """Load the model on the accelerator when there is one."""
        try:
            import torch  # noqa: PLC0415 - an optional extra
            import transformers  # type: ignore[import-not-found,unused-ignore]  # noqa: PLC0415 - an optional extra
        except ImportError as error:
            raise EngineMissing("engine-missing", name=profile.name, extra="torch") from error
        embeds = profile.task is TextTask.EMBEDDING
        loader = transformers.AutoModel if embeds else transformers.AutoModelForSequenceClassification
        # Single precision everywhere: an index made on one machine is searched on another.
        local: dict[str, Any] = {"local_files_only": True, "trust_remote_code": False, "dtype": torch.float32}
        try:
            model, told = loader.from_pretrained(folder, output_loading_info=True, **local)
        except Exception as error:  # its libraries raise errors of many kinds for a damaged file, some without a base
            raise _unusable(profile, str(folder), error) from error
        # What the files lack is filled with chance; only the pooler of an embedder, which we do not use, may be so.
        lacking = sorted(name for name in told["missing_keys"] if not (embeds and name.startswith("pooler.")))
        if lacking:
            raise _unusable(profile, str(folder), ", ".join(lacking[:3]))
        self._torch = torch
        self._device = "cuda" if torch.cuda.is_available() else "cpu"
        self._model = model.eval().to(self._device)
        self._embeds = embeds
        self._reads_parts = getattr(model.config, "type_vocab_size", 0) > 1

    @property
    def device(self) -> str:
        """Give the kind of device that it runs on."""
        return self._device

    def run(self, rows: Rows) -> Output:
        """Run the network.

        :param rows: Texts, filled up to one length.
        :return: Its output, as the protocol says.
        """
        given = {"input_ids": rows.tokens, "attention_mask": rows.mask}
        if self._reads_parts:
            given["token_type_ids"] = rows.parts
        with self._torch.inference_mode():
            said = self._model(**{name: self._torch.from_numpy(one).to(self._device) for name, one in given.items()})
            output = said.last_hidden_state if self._embeds else said.logits
            return np.asarray(output.float().cpu().numpy(), dtype=np.float32)


def _unusable(profile: TextProfile, file: str, reason: object) -> ModelUnusable:
    return ModelUnusable("text-unusable", name=profile.name, file=file, reason=first_line(reason))
