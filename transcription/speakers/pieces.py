"""Cut an utterance where the voice seems to change; better once too often, for grouping brings one voice together again."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from transcription.speakers.likeness import PRIOR_FRAMES

Numbers = NDArray[np.float64]
# The second before a place and the second after it are compared, and no piece is shorter: less does not say whose voice it is.
REACH = 100
SHORTEST = 100
STEP = 10
# Gain in logarithm of likelihood over the root of the frames from which a place is a change.
CHANGE = 1.0


def cut(features: NDArray[np.float32], prior: Numbers) -> list[tuple[int, int]]:
    """Cut an utterance into pieces that are believed to be of one voice each.

    :param features: Its features, one row a frame.
    :param prior: Covariance of everything that was heard.
    :return: First frame and frame after the last of each piece, without gaps.
    """
    length = len(features)
    places = np.arange(SHORTEST, length - SHORTEST + 1, STEP)
    if not len(places):
        return [(0, length)]
    exact = features.astype(np.float64)
    first = np.concatenate([np.zeros((1, exact.shape[1])), exact.cumsum(axis=0)])
    second = np.concatenate([np.zeros((1, *prior.shape)), (exact[:, :, None] * exact[:, None, :]).cumsum(axis=0)])
    start, end = np.maximum(places - REACH, 0), np.minimum(places + REACH, length)

    def volume(low: NDArray[np.intp], high: NDArray[np.intp]) -> Numbers:
        frames = (high - low).astype(np.float64)[:, None]
        mean = (first[high] - first[low]) / frames
        scatter = second[high] - second[low] - frames[..., None] * mean[:, :, None] * mean[:, None, :]
        covariance = (scatter + PRIOR_FRAMES * prior) / (frames[..., None] + PRIOR_FRAMES)
        result: Numbers = frames[:, 0] * np.linalg.slogdet(covariance)[1]
        return result

    gain = 0.5 * (volume(start, end) - volume(start, places) - volume(places, end)) / np.sqrt(end - start)
    edges = [0, length]
    for number in np.argsort(-gain, kind="stable"):
        if gain[number] < CHANGE:
            break
        if all(abs(int(places[number]) - edge) >= SHORTEST for edge in edges):
            edges.append(int(places[number]))
    edges.sort()
    return list(pairwise(edges))
