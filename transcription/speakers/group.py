"""Group heaps of speech by voice: the two most alike become one, until every two are of two voices or the wanted number is left."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from transcription.speakers.likeness import Heaps, Likeness


def group(heaps: Heaps, likeness: Likeness, wanted: int | None, *, at_most_alike: bool = False) -> NDArray[np.intp]:
    """Group heaps by voice.

    :param heaps: The heaps.
    :param likeness: Tells how unlike two are.
    :param wanted: Number of voices; None to stop where every two heaps are of two voices.
    :param at_most_alike: Whether to stop there too when a number is wanted and more are left.
    :return: Number of the voice of each heap, from nought, in order of their first heap.
    """
    count = len(heaps)
    labels = np.arange(count)
    distances = np.full((count, count), np.inf)
    for one in range(1, count):
        distances[one, :one] = distances[:one, one] = likeness.distances(heaps, one, np.arange(one))
    alive = np.ones(count, dtype=bool)
    while alive.sum() > (wanted or 1):
        one, other = sorted(divmod(int(distances.argmin()), count))
        if (wanted is None or at_most_alike) and distances[one, other] >= 0:
            break
        heaps = _merged(heaps, one, other)
        labels[labels == other] = one
        alive[other] = False
        distances[other] = distances[:, other] = np.inf
        rest = np.flatnonzero(alive & (np.arange(count) != one))
        if len(rest):
            distances[one, rest] = distances[rest, one] = likeness.distances(heaps, one, rest)
    return in_order(labels)


def in_order(labels: NDArray[np.intp]) -> NDArray[np.intp]:
    """Give labels numbers from nought in the order in which they come first."""
    _, first, numbers = np.unique(labels, return_index=True, return_inverse=True)
    order = np.empty(len(first), dtype=np.intp)
    order[np.argsort(first)] = np.arange(len(first))
    return order[numbers]


def _merged(heaps: Heaps, one: int, other: int) -> Heaps:
    pair = heaps.chosen([one, other]).together(np.zeros(2, dtype=np.intp))
    frames, first, second, points = heaps.frames.copy(), heaps.first.copy(), heaps.second.copy(), heaps.points.copy()
    frames[one], first[one], second[one], points[one] = pair.frames[0], pair.first[0], pair.second[0], pair.points[0]
    return Heaps(frames, first, second, points)
