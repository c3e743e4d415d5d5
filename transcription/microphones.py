"""Two microphones: tell a recording with one for each side of the table from ordinary stereo, and keep each voice to its own microphone.

Where each speaker has a microphone, the louder one hears who speaks and the other only a leak of it. So the loudness of the two channels
does not rise and fall together, and the difference of their levels falls into two heaps, one for each side. Then nobody needs to guess
speakers.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models import SAMPLE_RATE
from transcription.sound import FULL_SCALE

Pair = NDArray[np.int16]
FRAME = SAMPLE_RATE // 50
# A frame counts when the louder channel is above this level.
QUIETEST_LEVEL = -55.0
# Differences of level are counted in steps of one decibel up to this one.
WIDEST = 60
# The loudness of ordinary stereo moves together (0.9 and more in the rooms of our tests); that of two sides of a table does not.
HIGHEST_CORRELATION = 0.5
SMALLEST_SEPARATION = 12.0
SMALLEST_SHARE = 0.05
SHORTEST_FRAMES = 50
# A leak alone lies half the separation away from the balance; nearer than this share of it, both sides may be speaking.
BOTH_SHARE = 0.3
# Who is louder is judged over so many frames on both sides, two tenths of a second in all, so that a voice is not cut within a sound.
NEIGHBOURS = 5


@dataclass(frozen=True, slots=True)
class Microphones:
    """How the two channels of a recording stand to each other.

    :param correlation: Correlation of their loudness; None when one of them never changes.
    :param are_two: Whether each channel is a microphone of its own.
    :param balance: Difference of level, first over second channel, at which both sides are equally near, dB.
    :param band: So far from the balance the voice may still be on both, dB.
    """

    correlation: float | None
    are_two: bool
    balance: float
    band: float


class ChannelMeter:
    """Adds up how the loudness of two channels moves; bounded, however long the recording."""

    def __init__(self) -> None:
        """Start with nothing heard."""
        self._sums = np.zeros(6)
        self._differences = np.zeros(2 * WIDEST + 1, dtype=np.int64)

    def hear(self, frames: NDArray[np.float64]) -> None:
        """Add frames.

        :param frames: Energy of each channel in each frame, one row a frame.
        """
        first, second = np.sqrt(frames).T
        self._sums += [len(frames), first.sum(), second.sum(), first @ first, second @ second, first @ second]
        loud = frames[frames.max(axis=1) > FULL_SCALE**2 * 10 ** (QUIETEST_LEVEL / 10)]
        steps = np.clip(np.rint(_difference(loud)), -WIDEST, WIDEST).astype(np.int64) + WIDEST
        self._differences += np.bincount(steps, minlength=len(self._differences))

    def judge(self) -> Microphones:
        """Say how the channels stand to each other.

        :return: The judgement.
        """
        correlation = self._correlation()
        low, high, share = self._heaps()
        counted = int(self._differences.sum())
        are_two = (
            correlation is not None
            and correlation < HIGHEST_CORRELATION
            and high - low >= SMALLEST_SEPARATION
            and share >= SMALLEST_SHARE
            and share * counted >= SHORTEST_FRAMES
        )
        rounded = None if correlation is None else round(correlation, 3)
        return Microphones(rounded, are_two, balance=(low + high) / 2, band=(high - low) * BOTH_SHARE)

    def _correlation(self) -> float | None:
        count, first, second, first_squared, second_squared, product = map(float, self._sums)
        spread = (count * first_squared - first**2) * (count * second_squared - second**2)
        return (count * product - first * second) / math.sqrt(spread) if spread > 0 else None

    def _heaps(self) -> tuple[float, float, float]:
        """Part the differences into two heaps; give their middles and the share of the smaller one (k-means in one dimension)."""
        steps = np.arange(-WIDEST, WIDEST + 1, dtype=np.float64)
        present = steps[self._differences > 0]
        if not len(present):
            return 0.0, 0.0, 0.0
        low, high = float(present[0]), float(present[-1])
        near_low = np.zeros(len(steps), dtype=bool)
        while low < high:
            parted = np.abs(steps - low) <= np.abs(steps - high)
            if np.array_equal(parted, near_low):
                break
            near_low = parted
            low = float(np.average(steps[near_low], weights=self._differences[near_low]))
            high = float(np.average(steps[~near_low], weights=self._differences[~near_low]))
        below = int(self._differences[near_low].sum())
        whole = int(self._differences.sum())
        return low, high, min(below, whole - below) / whole


def judge(blocks: Iterable[Pair]) -> Microphones:
    """Tell whether each channel of a recording is a microphone of its own.

    :param blocks: The recording in order, two columns.
    :return: The judgement.
    """
    meter = ChannelMeter()
    for block in _in_frames(blocks):
        meter.hear(_energies(block))
    return meter.judge()


def keep_apart(blocks: Iterable[Pair], microphones: Microphones) -> Iterator[Pair]:
    """Silence in each channel what the other microphone hears nearer: it is the other side's voice leaking in.

    :param blocks: The recording in order, two columns.
    :param microphones: How the channels stand to each other.
    :return: The recording in order, as long as before.
    """
    held, energies = np.zeros((0, 2), dtype=np.int16), np.zeros((0, 2))
    before = np.zeros((0, 2))
    for block in _in_frames(blocks):
        held, energies = np.concatenate([held, block]), np.concatenate([energies, _energies(block)])
        ready = len(energies) - NEIGHBOURS
        if ready > 0:
            yield _silenced(held[: ready * FRAME], _smooth(before, energies, ready), microphones)
            before = np.concatenate([before, energies[:ready]])[-NEIGHBOURS:]
            held, energies = held[ready * FRAME :], energies[ready:]
    if len(held):
        yield _silenced(held, _smooth(before, energies, len(energies)), microphones)


def _in_frames(blocks: Iterable[Pair]) -> Iterator[Pair]:
    """Give blocks of whole frames; only the last may end within one."""
    rest = np.zeros((0, 2), dtype=np.int16)
    for block in blocks:
        rest = np.concatenate([rest, block])
        whole = len(rest) // FRAME * FRAME
        if whole:
            yield rest[:whole]
            rest = rest[whole:]
    if len(rest):
        yield rest


def _energies(block: Pair) -> NDArray[np.float64]:
    count = -(-len(block) // FRAME)
    padded = np.zeros((count * FRAME, 2))
    padded[: len(block)] = block
    energies: NDArray[np.float64] = np.mean(padded.reshape(count, FRAME, 2) ** 2, axis=1)
    return energies


def _smooth(before: NDArray[np.float64], energies: NDArray[np.float64], ready: int) -> NDArray[np.float64]:
    whole = np.concatenate([before, energies])
    sums = np.concatenate([np.zeros((1, 2)), np.cumsum(whole, axis=0)])
    places = np.arange(len(before), len(before) + ready)
    first, last = np.maximum(places - NEIGHBOURS, 0), np.minimum(places + NEIGHBOURS + 1, len(whole))
    smoothed: NDArray[np.float64] = (sums[last] - sums[first]) / (last - first)[:, None]
    return smoothed


def _silenced(block: Pair, energies: NDArray[np.float64], microphones: Microphones) -> Pair:
    away = _difference(energies) - microphones.balance
    kept = np.stack([away >= -microphones.band, away <= microphones.band], axis=1)
    mask = np.repeat(kept, FRAME, axis=0)[: len(block)]
    silenced: Pair = np.where(mask, block, np.int16(0))
    return silenced


def _difference(energies: NDArray[np.float64]) -> NDArray[np.float64]:
    difference: NDArray[np.float64] = 10 * np.log10((energies[:, 0] + 1) / (energies[:, 1] + 1))
    return difference
