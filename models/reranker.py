"""Rerankers: what search asks of a model that reads a question and a passage together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

Scores: TypeAlias = NDArray[np.float32]


class Reranker(Protocol):
    """What search asks of a model that says how well passages answer a question."""

    @property
    def name(self) -> str:
        """Give the name of its profile."""

    def scores(self, query: str, passages: Sequence[str]) -> Scores:
        """Score passages against a question.

        :param query: The question.
        :param passages: The passages.
        :return: One number a passage, higher for a better answer; only their order means anything, and only for one question.
        """
