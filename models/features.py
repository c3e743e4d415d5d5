"""Log-mel features of Whisper, reckoned in single precision and without a matrix product.

A product so small costs more in waking the threads of the linear algebra than in arithmetic, and its rounding may depend on how many
utterances are worked on at once; a mel filter has only a handful of weights that are not zero.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

TRANSFORM = 400
HOP = 160
# The quietest power that counts, and how far below the loudest a sound is still heard (code of Radford et al. 2022, audio.py).
FLOOR = np.float32(1e-10)
RANGE = np.float32(8.0)
_WINDOW = np.hanning(TRANSFORM + 1)[:-1].astype(np.float32)


class LogMel:
    """Features of one model.

    :param filters: Its mel filters, one a row, one column for each frequency.
    """

    def __init__(self, filters: NDArray[np.float32]) -> None:
        """Keep of each filter the frequencies that it hears."""
        heard = [np.flatnonzero(row) if row.any() else np.array([0]) for row in filters]
        self._frequencies = np.concatenate(heard)
        self._weights = np.concatenate([row[places] for row, places in zip(filters, heard, strict=True)]).astype(np.float32)
        self._starts = np.cumsum([0, *map(len, heard[:-1])])

    def __call__(self, sound: NDArray[np.float32]) -> NDArray[np.float32]:
        """Compute the features of a sound.

        :param sound: 16 kHz samples between -1 and 1.
        :return: Features, one row a filter, one column for every ten milliseconds.
        """
        padded = np.pad(sound, TRANSFORM // 2, mode="reflect")
        frames = np.lib.stride_tricks.sliding_window_view(padded, TRANSFORM)[::HOP][: len(sound) // HOP]
        spectrum = np.fft.rfft(frames * _WINDOW, axis=-1)
        power = (spectrum.real**2 + spectrum.imag**2).astype(np.float32, copy=False)
        energy = np.add.reduceat(power[:, self._frequencies] * self._weights, self._starts, axis=1).T
        logarithm = np.log10(np.maximum(energy, FLOOR))
        features: NDArray[np.float32] = np.ascontiguousarray((np.maximum(logarithm, logarithm.max() - RANGE) + 4) / 4)
        return features
