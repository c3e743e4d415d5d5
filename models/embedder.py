"""Embedders: what search asks of a model that turns text into vectors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

Vectors: TypeAlias = NDArray[np.float32]


class Embedder(Protocol):
    """What search asks of a model that turns text into vectors of length one; texts of like meaning give vectors of like direction."""

    @property
    def name(self) -> str:
        """Give the name of its profile; an index tells by it whether its vectors are this model's."""

    @property
    def dimensions(self) -> int:
        """Give the number of dimensions of its vectors."""

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Turn texts that are to be found into vectors.

        :param texts: The texts.
        :return: One row a text, each of length one; a row of zeros for a text in which the model knows nothing.
        """

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        """Turn questions into vectors; many models want them marked as such.

        :param texts: The questions.
        :return: One row a question, as above.
        """
