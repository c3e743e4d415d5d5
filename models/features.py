"""Log-mel features of Whisper and of GigaAM, reckoned in single precision and without a matrix product.

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
# GigaAM hears shorter frames and cuts off what is quieter or louder (code of GigaAM-v3 and its multilingual line, preprocess.py).
GIGAAM_TRANSFORM = 320
GIGAAM_FILTERS = 64
GIGAAM_LIMITS = (np.float32(1e-9), np.float32(1e9))


class FilterBank:
    """The energy that each filter hears in each frame of a sound.

    :param filters: The filters, one a row, one column for each frequency.
    :param window: Window that a frame is seen through.
    """

    def __init__(self, filters: NDArray[np.float32], window: NDArray[np.float32]) -> None:
        """Keep of each filter the frequencies that it hears."""
        heard = [np.flatnonzero(row) if row.any() else np.array([0]) for row in filters]
        self._transform = len(window)
        self._window = window
        self._frequencies = np.concatenate(heard)
        self._weights = np.concatenate([row[places] for row, places in zip(filters, heard, strict=True)]).astype(np.float32)
        self._starts = np.cumsum([0, *map(len, heard[:-1])])

    def __call__(self, sound: NDArray[np.float32]) -> NDArray[np.float32]:
        """Measure the frames that fit whole into a sound, one column for every ten milliseconds."""
        frames = np.lib.stride_tricks.sliding_window_view(sound, self._transform)[::HOP]
        spectrum = np.fft.rfft(frames * self._window, axis=-1)
        power = (spectrum.real**2 + spectrum.imag**2).astype(np.float32, copy=False)
        energy: NDArray[np.float32] = np.add.reduceat(power[:, self._frequencies] * self._weights, self._starts, axis=1).T
        return energy


class LogMel:
    """Features of one model.

    :param filters: Its mel filters, one a row, one column for each frequency.
    """

    def __init__(self, filters: NDArray[np.float32]) -> None:
        """Keep of each filter the frequencies that it hears."""
        self._filters = FilterBank(filters, _window(TRANSFORM))

    def __call__(self, sound: NDArray[np.float32]) -> NDArray[np.float32]:
        """Compute the features of a sound.

        :param sound: 16 kHz samples between -1 and 1.
        :return: Features, one row a filter, one column for every ten milliseconds.
        """
        energy = self._filters(np.pad(sound, TRANSFORM // 2, mode="reflect"))[:, : len(sound) // HOP]
        logarithm = np.log10(np.maximum(energy, FLOOR))
        features: NDArray[np.float32] = np.ascontiguousarray((np.maximum(logarithm, logarithm.max() - RANGE) + 4) / 4)
        return features


class GigaAmLogMel:
    """Features of the third generation of GigaAM: 64 filters, frames of 20 ms that all lie within the sound."""

    def __init__(self) -> None:
        """Reckon the filters; GigaAM keeps them and its window in bfloat16."""
        filters = mel_filters(GIGAAM_TRANSFORM, GIGAAM_FILTERS)
        self._filters = FilterBank(_in_bfloat16(filters), _in_bfloat16(_window(GIGAAM_TRANSFORM)))

    def __call__(self, sound: NDArray[np.float32]) -> NDArray[np.float32]:
        """Compute the features of a sound.

        :param sound: 16 kHz samples between -1 and 1, at least 20 ms.
        :return: Features, one row a filter, one column for every ten milliseconds.
        """
        features: NDArray[np.float32] = np.ascontiguousarray(np.log(np.clip(self._filters(sound), *GIGAAM_LIMITS)))
        return features


def mel_filters(transform: int, count: int) -> NDArray[np.float32]:
    """Reckon triangular filters that stand evenly on the mel scale of the HTK book (2595 log10(1 + f / 700)), up to 8 kHz.

    :param transform: Length of the Fourier transform.
    :param count: Number of filters.
    :return: Filters, one a row, one column for each frequency.
    """
    highest = 2595 * np.log10(1 + 8000 / 700)
    corners = 700 * (10 ** (np.linspace(0, highest, count + 2) / 2595) - 1)
    frequencies = np.linspace(0, 8000, transform // 2 + 1)
    rising = (frequencies - corners[:-2, None]) / (corners[1:-1] - corners[:-2])[:, None]
    falling = (corners[2:, None] - frequencies) / (corners[2:] - corners[1:-1])[:, None]
    filters: NDArray[np.float32] = np.maximum(0, np.minimum(rising, falling)).astype(np.float32)
    return filters


def _window(length: int) -> NDArray[np.float32]:
    return np.hanning(length + 1)[:-1].astype(np.float32)


def _in_bfloat16(numbers: NDArray[np.float32]) -> NDArray[np.float32]:
    """Round to the upper half of the bits, ties to even; numpy knows no bfloat16."""
    bits = np.ascontiguousarray(numbers).view(np.uint32).astype(np.uint64)
    rounded = (bits + 0x7FFF + ((bits >> 16) & 1)) & 0xFFFF0000
    return rounded.astype(np.uint32).view(np.float32)
