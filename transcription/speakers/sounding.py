"""What a voice sounds like, every ten milliseconds: the shape of the mouth and throat it comes through (cepstra), and its pitch."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from models import SAMPLE_RATE, FilterBank, mel_filters
from transcription.sound import as_sound

TRANSFORM = 400
HOP = 160
FRAMES_PER_SECOND = SAMPLE_RATE // HOP
FILTERS = 40
# Without the first one, which is the loudness; more of them would hear the pitch of the word and not the voice.
COEFFICIENTS = 16
# The coefficients and the logarithm of the pitch.
FEATURES = COEFFICIENTS + 1
LEVEL = 10 ** (-30 / 20)
QUIETEST = 1e-5
FLOOR = 1e-8
# Pitch is heard at half the rate, in frames of 40 ms: three periods of the deepest voice.
PITCH_RATE = SAMPLE_RATE // 2
PITCH_FRAME = PITCH_RATE // 25
# It is measured for two frames at once: it changes slowly.
PITCH_HOP = HOP
LOWEST_PITCH, HIGHEST_PITCH = 65, 400
# Share of a frame's power that comes back after one period, from which the frame is voiced.
VOICED = 0.5
# A period counts when it comes back nearly as well as the best one: the shortest such one is no multiple of another.
NEARLY = 0.9
FRAMES_AT_ONCE = 3000


@dataclass(frozen=True, slots=True)
class Sounding:
    """What is heard in each frame of a sound.

    :param features: Cepstral coefficients 1 to 16 and the logarithm of the pitch, one row a frame.
    :param loudness: Mean logarithm of the power of a frame over the bands.
    :param voiced: Whether the frame has a pitch.
    """

    features: NDArray[np.float32]
    loudness: NDArray[np.float32]
    voiced: NDArray[np.bool_]


def sounding(samples: NDArray[np.int16]) -> Sounding:
    """Measure a sound.

    :param samples: 16 kHz, signed 16-bit; not empty.
    :return: What is heard in its frames.
    """
    sound = as_sound(samples)
    level = max(float(np.sqrt(np.mean(sound**2))), QUIETEST)
    count = max(1, len(sound) // HOP)
    filters, cosines = _tables()
    energy = filters(np.pad(sound * np.float32(LEVEL / level), (TRANSFORM // 2, TRANSFORM)))[:, :count]
    bands = np.log(np.maximum(energy, np.float32(FLOOR)))
    pitch, voiced = _pitch(sound, count)
    shape = np.einsum("cb,bf->fc", cosines, bands)
    return Sounding(np.column_stack([shape, np.log(pitch)]).astype(np.float32), bands.mean(axis=0), voiced)


def _pitch(sound: NDArray[np.float32], count: int) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Find the pitch of each frame, in hertz, by how well it repeats itself, and whether it does.

    Autocorrelation divided by that of the window: P. Boersma, "Accurate short-term analysis of the fundamental frequency and the
    harmonics-to-noise ratio of a sampled sound", IFA Proceedings 17 (1993).
    """
    halved = np.pad(sound, (0, len(sound) % 2)).reshape(-1, 2).mean(axis=1)
    padded = np.pad(halved, (PITCH_FRAME // 2, PITCH_FRAME))
    frames = np.lib.stride_tricks.sliding_window_view(padded, PITCH_FRAME)[::PITCH_HOP][: -(-count // 2)]
    window = np.hanning(PITCH_FRAME).astype(np.float32)
    shortest, longest = PITCH_RATE // HIGHEST_PITCH, PITCH_RATE // LOWEST_PITCH
    own = _autocorrelation(window[None])[0]
    fall = own[shortest:longest] / own[0]
    pitch, voiced = np.empty(len(frames), dtype=np.float32), np.empty(len(frames), dtype=bool)
    for first in range(0, len(frames), FRAMES_AT_ONCE):
        some = slice(first, first + FRAMES_AT_ONCE)
        again = _autocorrelation(frames[some] * window)
        repeats = again[:, shortest:longest] / np.maximum(again[:, :1], np.float32(1e-9)) / fall
        best = repeats.max(axis=1)
        peaks = np.zeros(repeats.shape, dtype=bool)
        peaks[:, 1:-1] = (repeats[:, 1:-1] >= repeats[:, :-2]) & (repeats[:, 1:-1] >= repeats[:, 2:])
        good = peaks & (repeats > NEARLY * best[:, None])
        lag = shortest + np.where(good.any(axis=1), good.argmax(axis=1), repeats.argmax(axis=1))
        pitch[some], voiced[some] = PITCH_RATE / lag, best > VOICED
    return pitch.repeat(2)[:count], voiced.repeat(2)[:count]


def _autocorrelation(frames: NDArray[np.float32]) -> NDArray[np.float32]:
    size = 2 * PITCH_FRAME
    power = np.abs(np.fft.rfft(frames, size, axis=-1)) ** 2
    correlation: NDArray[np.float32] = np.fft.irfft(power, size, axis=-1)[:, :PITCH_FRAME].astype(np.float32)
    return correlation


@cache
def _tables() -> tuple[FilterBank, NDArray[np.float32]]:
    orders = np.arange(1, COEFFICIENTS + 1)
    cosines = np.sqrt(2 / FILTERS) * np.cos(np.pi * np.outer(orders, np.arange(FILTERS) + 0.5) / FILTERS)
    window = np.hanning(TRANSFORM + 1)[:-1].astype(np.float32)
    return FilterBank(mel_filters(TRANSFORM, FILTERS), window), cosines.astype(np.float32)
