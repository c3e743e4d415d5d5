"""Cepstra: the shape of the mouth and throat that a voice is heard through, every ten milliseconds."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from models import SAMPLE_RATE, mel_filters

TRANSFORM = 400
HOP = 160
FRAMES_PER_SECOND = SAMPLE_RATE // HOP
FILTERS = 40
# Without the first one, which is the loudness; more of them would hear the pitch of the word and not the voice.
COEFFICIENTS = 16
LEVEL = 10 ** (-30 / 20)
QUIETEST = 1e-5
FLOOR = 1e-8


@dataclass(frozen=True, slots=True)
class Cepstra:
    """What is heard in each frame of a sound.

    :param shape: Cepstral coefficients 1 to 16, one row a frame.
    :param loudness: Mean logarithm of the power of a frame over the bands.
    """

    shape: NDArray[np.float32]
    loudness: NDArray[np.float32]


def cepstra(samples: NDArray[np.int16]) -> Cepstra:
    """Measure a sound.

    :param samples: 16 kHz, signed 16-bit.
    :return: Cepstra of its frames.
    """
    sound = samples.astype(np.float32) / np.float32(32_768)
    level = max(float(np.sqrt(np.mean(sound**2))), QUIETEST)
    padded = np.pad(sound * np.float32(LEVEL / level), TRANSFORM // 2)
    frames = np.lib.stride_tricks.sliding_window_view(padded, TRANSFORM)[::HOP][: max(1, len(sound) // HOP)]
    window, filters, cosines = _tables()
    spectrum = np.fft.rfft(frames * window, axis=-1)
    bands = np.log(np.maximum((spectrum.real**2 + spectrum.imag**2).astype(np.float32) @ filters, np.float32(FLOOR)))
    return Cepstra(bands @ cosines, bands.mean(axis=1))


@cache
def _tables() -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:
    orders = np.arange(1, COEFFICIENTS + 1)
    cosines = np.sqrt(2 / FILTERS) * np.cos(np.pi * np.outer(np.arange(FILTERS) + 0.5, orders) / FILTERS)
    window = np.hanning(TRANSFORM + 1)[:-1]
    return window.astype(np.float32), mel_filters(TRANSFORM, FILTERS).T.copy(), cosines.astype(np.float32)
