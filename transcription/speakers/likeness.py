"""Likeness of voices: each as a normal distribution of what is heard in its frames and a point of the voice encoder.

The distance is the Bayesian information criterion of one distribution against two (S. Chen, P. Gopalakrishnan, "Speaker, environment and
channel change detection and clustering via the Bayesian information criterion", DARPA 1998), with the cosine of the points as a second
witness. Where it is below nought, one voice explains both better than two do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from transcription.speakers.sounding import FEATURES

Numbers = NDArray[np.float64]
# So many frames of the whole recording's distribution stand behind each voice, so that a short one is not taken at its word.
PRIOR_FRAMES = 60.0
# A voice counts for no more than so many frames: twenty seconds say who it is, and hours of it must not be split for a change of mood.
MOST_FRAMES = 2000.0
# Half the parameters of a distribution times the logarithm of the frames that two voices count for.
PENALTY = 0.5 * (FEATURES + FEATURES * (FEATURES + 1) / 2) * np.log(2 * MOST_FRAMES)


@dataclass(frozen=True, slots=True)
class Weighing:
    """How the two witnesses are weighed.

    :param caution: Share of the penalty that two distributions must earn; the higher, the fewer voices.
    :param points: Weight of the encoder's points, as a share of the penalty.
    :param boundary: Cosine at which the points speak neither for one voice nor for two.
    """

    caution: float = 1.0
    points: float = 1.0
    boundary: float = 0.7


@dataclass(frozen=True, slots=True)
class Heaps:
    """Heaps of speech, each believed to be of one voice; all arrays have one row for each.

    :param frames: Number of frames.
    :param first: Mean of the features.
    :param second: Mean of their products.
    :param points: Sum of the encoder's points.
    """

    frames: Numbers
    first: Numbers
    second: Numbers
    points: Numbers

    @classmethod
    def of(cls, pieces: Sequence[NDArray[np.float32]], points: Sequence[NDArray[np.float32]]) -> Heaps:
        """Make a heap of each piece.

        :param pieces: Features of each, one row a frame.
        :param points: Points of the encoder of each, one a row.
        :return: The heaps.
        """
        exact = [piece.astype(np.float64) for piece in pieces]
        return cls(
            np.array([len(piece) for piece in exact], dtype=np.float64),
            np.stack([piece.mean(axis=0) for piece in exact]),
            np.stack([piece.T @ piece / len(piece) for piece in exact]),
            np.stack([point.sum(axis=0, dtype=np.float64) for point in points]),
        )

    def __len__(self) -> int:
        return len(self.frames)

    def chosen(self, places: NDArray[np.intp] | Sequence[int]) -> Heaps:
        """Give some of the heaps."""
        return Heaps(self.frames[places], self.first[places], self.second[places], self.points[places])

    def with_more(self, other: Heaps) -> Heaps:
        """Give these heaps and others behind them."""
        return Heaps(
            np.concatenate([self.frames, other.frames]),
            np.concatenate([self.first, other.first]),
            np.concatenate([self.second, other.second]),
            np.concatenate([self.points, other.points]),
        )

    def together(self, labels: NDArray[np.intp]) -> Heaps:
        """Lay heaps together.

        :param labels: Number of the new heap of each, from nought without gaps.
        :return: The new heaps.
        """
        count = int(labels.max()) + 1
        share = np.zeros((count, len(self)))
        share[labels, np.arange(len(self))] = self.frames
        frames = share.sum(axis=1)
        share /= frames[:, None]
        points = np.zeros((count, self.points.shape[1]))
        np.add.at(points, labels, self.points)
        return Heaps(frames, share @ self.first, np.einsum("kn,nij->kij", share, self.second), points)

    def spread(self) -> Numbers:
        """Give the covariance of everything."""
        whole = self.together(np.zeros(len(self), dtype=np.intp))
        spread: Numbers = whole.second[0] - np.outer(whole.first[0], whole.first[0])
        return spread


class Likeness:
    """Tells how unlike heaps are.

    :param prior: Covariance of everything that was heard.
    :param weighing: How the witnesses are weighed.
    """

    def __init__(self, prior: Numbers, weighing: Weighing) -> None:
        """Keep both."""
        self._prior = prior
        self._weighing = weighing

    def distances(self, heaps: Heaps, one: int, others: NDArray[np.intp]) -> Numbers:
        """Tell how unlike a heap is to others.

        :param heaps: The heaps.
        :param one: Number of the one.
        :param others: Numbers of the others.
        :return: Distances; below nought where one voice explains both.
        """
        weight, weights = min(heaps.frames[one], MOST_FRAMES), np.minimum(heaps.frames[others], MOST_FRAMES)
        both = weight + weights
        share = (weights / both)[:, None]
        first = (1 - share) * heaps.first[one] + share * heaps.first[others]
        second = (1 - share[..., None]) * heaps.second[one] + share[..., None] * heaps.second[others]
        apart = self._volume(heaps.first[others], heaps.second[others], weights)
        alone = self._volume(heaps.first[[one]], heaps.second[[one]], np.array([weight]))
        gain = 0.5 * (self._volume(first, second, both) - apart - alone)
        cosine = _unit(heaps.points[others]) @ _unit(heaps.points[[one]])[0]
        against = (self._weighing.boundary - cosine) / (1 - self._weighing.boundary)
        distances: Numbers = gain - PENALTY * (self._weighing.caution - self._weighing.points * against)
        return distances

    def _volume(self, first: Numbers, second: Numbers, frames: Numbers) -> Numbers:
        """Frames times the logarithm of the determinant of the covariance, leaning on that of the whole recording."""
        covariance = second - first[:, :, None] * first[:, None, :]
        lean = (PRIOR_FRAMES / (frames + PRIOR_FRAMES))[:, None, None]
        volume: Numbers = frames * np.linalg.slogdet((1 - lean) * covariance + lean * self._prior)[1]
        return volume


def _unit(points: Numbers) -> Numbers:
    unit: Numbers = points / np.maximum(np.linalg.norm(points, axis=1, keepdims=True), 1e-9)
    return unit
