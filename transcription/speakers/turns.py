"""Find who speaks in each frame: the most likely way through an utterance, where a change of voice costs something (Viterbi)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from transcription.speakers.likeness import PRIOR_FRAMES, Heaps

Numbers = NDArray[np.float64]
# A change of voice must earn so much logarithm of likelihood.
COST_OF_CHANGE = 80.0
# A shorter turn within an utterance is taken for a slip of the ear and given to the voice before it.
SHORTEST_TURN = 30
# Two voices that change so often without a pause, and so soon each time, are one voice that was split for its moods: people who talk
# to each other pause between turns, or speak for longer.
MOST_CHANGES = 6
SOONEST_CHANGE = 100
# So many frames are decided upon together.
STEP = 3


class VoiceModels:
    """A normal distribution for each voice.

    :param voices: The heaps, one for each voice.
    :param prior: Covariance of everything that was heard.
    """

    def __init__(self, voices: Heaps, prior: Numbers) -> None:
        """Reckon the inverse covariances once."""
        lean = (PRIOR_FRAMES / (voices.frames + PRIOR_FRAMES))[:, None, None]
        own = voices.second - voices.first[:, :, None] * voices.first[:, None, :]
        covariance = (1 - lean) * own + lean * prior
        self._mean = voices.first
        # With W of a Cholesky factor the quadratic form is a sum of squares, which one matrix product gives for all frames.
        self._root = np.linalg.cholesky(np.linalg.inv(covariance))
        self._volume = np.linalg.slogdet(covariance)[1]

    def scores(self, features: NDArray[np.float32]) -> Numbers:
        """Give the logarithm of the likelihood of each frame under each voice, one row a frame."""
        exact = features.astype(np.float64)
        columns = [((exact - mean) @ root) ** 2 for mean, root in zip(self._mean, self._root, strict=True)]
        scores: Numbers = -0.5 * (np.stack([column.sum(axis=1) for column in columns], axis=1) + self._volume)
        return scores


def who_speaks(scores: Numbers) -> NDArray[np.intp]:
    """Find the most likely way through an utterance.

    :param scores: Logarithm of the likelihood of each frame under each voice; nought where a frame says nothing.
    :return: Number of the voice of each frame.
    """
    whole = len(scores)
    steps = np.add.reduceat(scores, np.arange(0, whole, STEP), axis=0)
    count, voices = steps.shape
    came_from = np.zeros((count, voices), dtype=np.intp)
    best, stay = steps[0].copy(), np.arange(voices)
    for frame in range(1, count):
        leader = int(best.argmax())
        jump = best[leader] - COST_OF_CHANGE
        came_from[frame] = np.where(best >= jump, stay, leader)
        best = np.maximum(best, jump) + steps[frame]
    way = np.empty(count, dtype=np.intp)
    way[-1] = best.argmax()
    for frame in range(count - 1, 0, -1):
        way[frame - 1] = came_from[frame, way[frame]]
    return _without_slips(way.repeat(STEP)[:whole])


def runs(way: NDArray[np.intp]) -> Iterator[tuple[int, int, int]]:
    """Give the stretches of one voice: first frame, frame after the last, number of the voice."""
    edges = [0, *(int(edge) for edge in np.flatnonzero(np.diff(way)) + 1), len(way)]
    for start, end in pairwise(edges):
        yield start, end, int(way[start])


def split_voice(ways: Sequence[NDArray[np.intp]]) -> tuple[int, int] | None:
    """Find one voice that was split in two.

    :param ways: Number of the voice of each frame of each utterance.
    :return: The numbers of its two parts; None when every two voices are of two people as far as their changes tell.
    """
    changes: dict[tuple[int, int], list[int]] = {}
    for way in ways:
        for before, after in pairwise(runs(way)):
            pair = min(before[2], after[2]), max(before[2], after[2])
            changes.setdefault(pair, []).append(min(before[1] - before[0], after[1] - after[0]))
    split = [
        (len(found), pair) for pair, found in changes.items() if len(found) >= MOST_CHANGES and float(np.median(found)) < SOONEST_CHANGE
    ]
    return max(split)[1] if split else None


def _without_slips(way: NDArray[np.intp]) -> NDArray[np.intp]:
    found = list(runs(way))
    smooth = way.copy()
    for number, (start, end, _) in enumerate(found):
        if end - start < SHORTEST_TURN and len(found) > 1:
            smooth[start:end] = smooth[start - 1] if number else found[1][2]
    return smooth
