"""The forward pass of Whisper over the arrays of a CTranslate2 model, for training (Radford et al. 2022, section 2.2).

The names of the weights are those of the file, so that nothing is converted on the way in or out.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as f


class Whisper:
    """Whisper with its weights by the names of the file.

    :param weights: Arrays by name.
    :param heads: Attention heads.
    :param encoder_layers: Layers of the encoder.
    :param decoder_layers: Layers of the decoder.
    """

    def __init__(self, weights: Mapping[str, NDArray[np.float32]], heads: int, encoder_layers: int, decoder_layers: int) -> None:
        self.weights = {name: torch.tensor(array, requires_grad=True) for name, array in weights.items()}
        self._heads = heads
        self._layers = {"encoder": encoder_layers, "decoder": decoder_layers}

    def encode(self, features: Tensor) -> Tensor:
        """Encode log-mel features.

        :param features: Shape (batch, mels, frames); frames even and at most 3,000.
        :return: States of shape (batch, frames / 2, width).
        """
        states = f.gelu(self._convolved(features, "conv1", stride=1))
        states = f.gelu(self._convolved(states, "conv2", stride=2)).transpose(1, 2)
        states = states + self.weights["encoder/position_encodings/encodings"][: states.shape[1]]
        for layer in range(self._layers["encoder"]):
            name = f"encoder/layer_{layer}"
            states = states + self._self_attention(states, f"{name}/self_attention", causal=False)
            states = states + self._feed_forward(states, f"{name}/ffn")
        return self._normalised(states, "encoder/layer_norm")

    def decode(self, tokens: Tensor, encoded: Tensor) -> Tensor:
        """Give the logits of the next token after each token.

        :param tokens: Shape (batch, length).
        :param encoded: States of the encoder.
        :return: Logits of shape (batch, length, vocabulary).
        """
        states = f.embedding(tokens, self.weights["decoder/embeddings/weight"])
        states = states + self.weights["decoder/position_encodings/encodings"][: tokens.shape[1]]
        for layer in range(self._layers["decoder"]):
            name = f"decoder/layer_{layer}"
            states = states + self._self_attention(states, f"{name}/self_attention", causal=True)
            states = states + self._cross_attention(states, encoded, f"{name}/attention")
            states = states + self._feed_forward(states, f"{name}/ffn")
        return f.linear(self._normalised(states, "decoder/layer_norm"), self.weights["decoder/embeddings/weight"])

    def arrays(self) -> dict[str, NDArray[np.float32]]:
        """Give the weights as arrays, to be saved or written to a file."""
        return {name: weight.detach().float().numpy() for name, weight in self.weights.items()}

    def _convolved(self, states: Tensor, name: str, stride: int) -> Tensor:
        weight, bias = self.weights[f"encoder/{name}/weight"], self.weights[f"encoder/{name}/bias"]
        return f.conv1d(states, weight, bias, stride=stride, padding=1)

    def _linear(self, states: Tensor, name: str) -> Tensor:
        return f.linear(states, self.weights[f"{name}/weight"], self.weights[f"{name}/bias"])

    def _normalised(self, states: Tensor, name: str) -> Tensor:
        return f.layer_norm(states, (states.shape[-1],), self.weights[f"{name}/gamma"], self.weights[f"{name}/beta"])

    def _self_attention(self, states: Tensor, name: str, *, causal: bool) -> Tensor:
        query, key, value = self._linear(self._normalised(states, f"{name}/layer_norm"), f"{name}/linear_0").chunk(3, -1)
        return self._linear(self._attended(query, key, value, causal=causal), f"{name}/linear_1")

    def _cross_attention(self, states: Tensor, encoded: Tensor, name: str) -> Tensor:
        query = self._linear(self._normalised(states, f"{name}/layer_norm"), f"{name}/linear_0")
        key, value = self._linear(encoded, f"{name}/linear_1").chunk(2, -1)
        return self._linear(self._attended(query, key, value, causal=False), f"{name}/linear_2")

    def _attended(self, query: Tensor, key: Tensor, value: Tensor, *, causal: bool) -> Tensor:
        batch, length, width = query.shape

        def heads(states: Tensor) -> Tensor:
            return states.view(batch, -1, self._heads, width // self._heads).transpose(1, 2)

        attended = f.scaled_dot_product_attention(heads(query), heads(key), heads(value), is_causal=causal)
        return attended.transpose(1, 2).reshape(batch, length, width)

    def _feed_forward(self, states: Tensor, name: str) -> Tensor:
        return self._linear(f.gelu(self._linear(self._normalised(states, f"{name}/layer_norm"), f"{name}/linear_0")), f"{name}/linear_1")
