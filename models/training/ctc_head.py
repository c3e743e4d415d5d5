"""A head on the encoder that names the letter of each moment (Graves et al. 2006), trained together with the decoder.

The decoder writes well and may invent; the head can only spell what the encoder heard, so it serves as the second opinion and gives the
times of the words.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor
from torch.nn import functional as f

# The first symbol stands for nothing said, the second for the border of two words
SYMBOLS = ("", " ", *"абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі")
BLANK = 0
_NUMBER = {symbol: number for number, symbol in enumerate(SYMBOLS)}


class CtcHead:
    """A linear layer from the states of the encoder to the symbols.

    :param width: Width of the states.
    :param seed: Seed of its first weights.
    """

    def __init__(self, width: int, seed: int) -> None:
        drawn = torch.Generator().manual_seed(seed)
        weight = torch.randn(len(SYMBOLS), width, generator=drawn) / math.sqrt(width)
        self.weights = {"ctc/weight": weight.requires_grad_(), "ctc/bias": torch.zeros(len(SYMBOLS), requires_grad=True)}

    def logits(self, states: Tensor) -> Tensor:
        """Give the logits of the symbols.

        :param states: States of the encoder, shape (batch, moments, width).
        :return: Shape (batch, moments, symbols).
        """
        return f.linear(states, self.weights["ctc/weight"], self.weights["ctc/bias"])

    def loss(self, states: Tensor, texts: list[str]) -> Tensor:
        """Tell how unlikely the head finds what was said.

        The silence laid after a clip counts as heard: there, too, the head must say nothing.

        :param states: States of the encoder, shape (batch, moments, width).
        :param texts: What was said in each clip, in the letters of the symbols.
        :return: Mean over the clips of the negative log-probability of a letter.
        """
        labels = [[_NUMBER[letter] for letter in text] for text in texts]
        probabilities = f.log_softmax(self.logits(states).float(), dim=-1).transpose(0, 1)
        return f.ctc_loss(
            probabilities,
            torch.tensor([label for row in labels for label in row], dtype=torch.long),
            torch.full((len(texts),), states.shape[1], dtype=torch.long),
            torch.tensor([len(row) for row in labels], dtype=torch.long),
            blank=BLANK,
            zero_infinity=True,
        )
