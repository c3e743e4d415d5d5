"""Measure the sound: how loud the speech is over the rest, and whether it was clipped."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from transcription.sound import FULL_SCALE
from transcription.transcript import SoundQuality, Verdict

# Verdicts: from about 15 dB of signal to noise recognition holds; below 5 dB and below -55 dB of level it does not
# (robustness of Whisper to noise: Radford et al. 2022, section 3.7, figure 5; its errors rise steeply under 10 dB).
GOOD_SIGNAL_TO_NOISE = 15.0
WORST_SIGNAL_TO_NOISE = 5.0
QUIET_LEVEL = -40.0
QUIETEST_LEVEL = -55.0
CLIPPED_SHARE = 0.001


class SoundMeter:
    """Adds up the energy of the whole sound and of its speech; exact, however long the recording."""

    def __init__(self) -> None:
        """Start with nothing heard."""
        self._samples = self._energy = self._clipped = 0
        self._speech_samples = self._speech_energy = 0

    def hear(self, block: NDArray[np.int16]) -> None:
        """Add a block of the recording.

        :param block: Samples, signed 16-bit.
        """
        self._samples += len(block)
        self._energy += _energy(block)
        self._clipped += int(np.count_nonzero((block >= FULL_SCALE - 1) | (block <= -FULL_SCALE)))

    def hear_speech(self, utterance: NDArray[np.int16]) -> None:
        """Add an utterance, which is part of the blocks already heard.

        :param utterance: Samples, signed 16-bit.
        """
        self._speech_samples += len(utterance)
        self._speech_energy += _energy(utterance)

    def measure(self) -> SoundQuality:
        """Say how good the sound is.

        :return: Levels, their difference, the share of clipped samples and the verdict.
        """
        speech = _level(self._speech_energy, self._speech_samples)
        noise = _level(self._energy - self._speech_energy, self._samples - self._speech_samples)
        ratio = None if speech is None or noise is None else round(speech - noise, 1)
        clipped = self._clipped / self._samples if self._samples else 0.0
        return SoundQuality(
            speech_level=speech,
            noise_level=noise,
            signal_to_noise=ratio,
            clipped_share=round(clipped, 6),
            verdict=_verdict(speech, ratio, clipped),
        )


def _energy(block: NDArray[np.int16]) -> int:
    wide = block.astype(np.int64)
    return int(np.dot(wide, wide))


def _level(energy: int, samples: int) -> float | None:
    return round(10 * math.log10(energy / samples / FULL_SCALE**2), 1) if samples and energy else None


def _verdict(speech: float | None, ratio: float | None, clipped: float) -> Verdict:
    if speech is None:
        return Verdict.POOR if clipped > CLIPPED_SHARE else Verdict.USABLE
    if speech < QUIETEST_LEVEL or (ratio is not None and ratio < WORST_SIGNAL_TO_NOISE):
        return Verdict.UNUSABLE
    if speech < QUIET_LEVEL or clipped > CLIPPED_SHARE or (ratio is not None and ratio < GOOD_SIGNAL_TO_NOISE):
        return Verdict.POOR
    return Verdict.USABLE
