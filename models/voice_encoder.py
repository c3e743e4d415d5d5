"""Voice encoders: what telling speakers apart asks of a model that turns a stretch of speech into a point."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from models.recogniser import Sound
from models.voice_profile import VoiceProfile

Voices: TypeAlias = NDArray[np.float32]
# No two voices stand so near to silence; keeps a point of nothing from being divided by nothing.
SHORTEST_LENGTH = 1e-9


class VoiceEncoder(Protocol):
    """What telling speakers apart asks of a model."""

    @property
    def profile(self) -> VoiceProfile:
        """Give the profile that it was loaded by."""

    @property
    def sha256(self) -> Mapping[str, str]:
        """Give the hashes of its files, as they were when it was loaded."""

    def embed(self, sounds: Sequence[Sound]) -> Voices:
        """Turn stretches of one length, 16 kHz, into points of unit length, one a row."""


def of_unit_length(points: NDArray[np.float32]) -> Voices:
    """Bring points to unit length, so that their product is the cosine between them.

    :param points: One a row.
    :return: Points in the same directions.
    """
    length = np.linalg.norm(points, axis=1, keepdims=True)
    voices: Voices = (points / np.maximum(length, SHORTEST_LENGTH)).astype(np.float32)
    return voices
