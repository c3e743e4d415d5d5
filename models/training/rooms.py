"""What a recording does to a voice: a room, a telephone line, noise, a level."""

from __future__ import annotations

import random

import numpy as np
from numpy.typing import NDArray

Sound = NDArray[np.float32]

_RATE = 16_000
_TINY = 1e-9


def recorded(sound: Sound, source: random.Random, noise: np.random.Generator) -> Sound:
    """Record a voice in a random room over a random line.

    :param sound: Mono at 16 kHz.
    :param source: Where choices come from.
    :param noise: Where noise comes from.
    :return: The recording, at a random level.
    """
    if source.random() < 0.5:
        sound = reverberated(sound, source.uniform(0.1, 0.45), source.uniform(2, 8), noise)
    if source.random() < 0.25:
        sound = band(sound, source.randint(80, 300), source.randint(3000, 5500))
    if source.random() < 0.7:
        sound = sound + noise_of(len(sound), source, noise) * _level(sound) * 10 ** (-source.uniform(8, 38) / 20)
    level = 10 ** (source.uniform(-22, -3) / 20) / (np.abs(sound).max() + _TINY)
    return np.asarray(sound * level, np.float32)


def reverberated(sound: Sound, seconds: float, direct: float, noise: np.random.Generator) -> Sound:
    """Let a voice sound in a room: decaying noise after a direct sound.

    :param sound: Samples.
    :param seconds: Length of the echo.
    :param direct: Strength of the direct sound against the echo.
    :param noise: Where noise comes from.
    :return: Samples, a third of the echo longer.
    """
    length = int(_RATE * seconds)
    echo = noise.standard_normal(length) * np.exp(-np.arange(length) / (length / 6))
    echo[0] = direct
    echo /= np.sqrt((echo**2).sum())
    size = len(sound) + length
    wet = np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(echo, size), size)
    return wet[: len(sound) + length // 3].astype(np.float32)


def band(sound: Sound, low: float, high: float) -> Sound:
    """Keep a band of frequencies, as a telephone line does.

    :param sound: Samples.
    :param low: Lower edge in hertz.
    :param high: Upper edge in hertz.
    :return: Samples.
    """
    frequencies = np.fft.rfftfreq(len(sound), 1 / _RATE)
    edges = 1 / (1 + (low / (frequencies + _TINY)) ** 8) / (1 + (frequencies / high) ** 8)
    return np.fft.irfft(np.fft.rfft(sound) * edges, len(sound)).astype(np.float32)


def noise_of(length: int, source: random.Random, noise: np.random.Generator) -> Sound:
    """Make noise of level one: white, rumbling, of a crowd's band, mains hum, swelling.

    :param length: Samples.
    :param source: Which kind.
    :param noise: Where noise comes from.
    :return: Samples.
    """
    white = noise.standard_normal(length).astype(np.float32)
    kind = source.randint(0, 4)
    if kind == 1:
        white = band(white, 0, 300)
    elif kind == 2:
        white = band(white, 100, 1500)
    elif kind == 3:
        times = np.arange(length) / _RATE
        white = sum(np.sin(2 * np.pi * 50 * n * times + source.uniform(0, 6)) / n for n in (1, 2, 3, 5)) + 0.2 * white
    elif kind == 4:
        white = white * np.abs(band(noise.standard_normal(length).astype(np.float32), 0, 3))
    return np.asarray(white / (_level(white) + _TINY), np.float32)


def _level(sound: Sound) -> float:
    return float(np.sqrt((sound**2).mean()))
