"""How far a queue is: overall, each recording, speed, time left; reckoned from what the work tells and from the caller's clock."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from transcription.watch import Progress


class QueueProgress:
    """How far a queue is.

    The whole is measured in bytes, which are known of every recording before it is opened; the speed in sound.

    :param sizes: Size of each recording of the queue in bytes.
    :param began: The caller's clock when the work began, seconds.
    """

    def __init__(self, sizes: Mapping[Path, int], began: float) -> None:
        """Begin with nothing done."""
        self._sizes = dict(sizes)
        self._began = began
        self._done: set[Path] = set()
        self._at_work: dict[Path, Progress] = {}
        self._heard_ms: dict[Path, int] = {}

    @property
    def at_work(self) -> tuple[Progress, ...]:
        """Give the recordings that are begun and not finished."""
        return tuple(self._at_work.values())

    @property
    def finished(self) -> int:
        """Count the recordings that are finished."""
        return len(self._done)

    @property
    def share(self) -> float:
        """Tell which share of the whole is done, from 0 to 1."""
        total = sum(self._sizes.values())
        if not total:
            return 1.0 if len(self._done) == len(self._sizes) else 0.0
        begun = sum(self._sizes.get(path, 0) * _share(one) for path, one in self._at_work.items())
        return (sum(self._sizes[path] for path in self._done) + begun) / total

    def move(self, progress: Progress) -> None:
        """Take in how far a recording is.

        :param progress: What the work told.
        """
        self._at_work[progress.recording] = progress
        self._heard_ms[progress.recording] = progress.done_ms

    def finish(self, recording: Path) -> None:
        """Take in that a recording is finished, well or not.

        :param recording: The recording.
        """
        self._at_work.pop(recording, None)
        if recording in self._sizes:
            self._done.add(recording)

    def speed(self, now: float) -> float:
        """Tell how many times faster than the recordings play the work is.

        :param now: The caller's clock, seconds.
        :return: Seconds of sound a second; 0 while nothing can be said.
        """
        elapsed = now - self._began
        return sum(self._heard_ms.values()) / 1000 / elapsed if elapsed > 0 else 0.0

    def seconds_left(self, now: float) -> float | None:
        """Tell how long the rest will take if it goes on as it went.

        :param now: The caller's clock, seconds.
        :return: Seconds; None while nothing can be said.
        """
        share, elapsed = self.share, now - self._began
        return elapsed * (1 - share) / share if share > 0 and elapsed > 0 else None


def _share(progress: Progress) -> float:
    return min(progress.done_ms / progress.total_ms, 1.0) if progress.total_ms else 0.0
