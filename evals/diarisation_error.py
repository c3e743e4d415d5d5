"""Diarisation error rate: how much of the speech is missed, invented or given to the wrong speaker.

As NIST defined it (Rich Transcription evaluations) and pyannote.metrics computes it: times within the collar of an edge of the reference
are not scored, overlapping speech is, and the machine's labels are matched with the reference's so that the error is least.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

# NIST forgives a quarter of a second on each side of an edge.
COLLAR_SECONDS = 0.25


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch in which one speaker speaks, in seconds."""

    start: float
    end: float
    speaker: str


@dataclass(frozen=True, slots=True)
class DiarisationError:
    """What went wrong, in seconds.

    :param total: Speech of the reference; two voices at once count twice.
    :param missed: Speech that was given to nobody.
    :param false_alarm: Silence that was given to somebody.
    :param confused: Speech that was given to somebody else.
    """

    total: float
    missed: float
    false_alarm: float
    confused: float

    @property
    def rate(self) -> float:
        """Give the error as a share of the speech."""
        return (self.missed + self.false_alarm + self.confused) / self.total if self.total else 0.0

    def __add__(self, other: DiarisationError) -> DiarisationError:
        """Add up recordings."""
        return DiarisationError(
            self.total + other.total,
            self.missed + other.missed,
            self.false_alarm + other.false_alarm,
            self.confused + other.confused,
        )


def diarisation_error(
    reference: Sequence[Stretch], found: Sequence[Stretch], scored: tuple[float, float], collar: float = COLLAR_SECONDS
) -> DiarisationError:
    """Compare who speaks when with who really does.

    :param reference: What is true.
    :param found: What the machine found.
    :param scored: From when to when the recording is scored, seconds.
    :param collar: Seconds on each side of an edge of the reference that are not scored.
    :return: The error with the labels matched so that it is least.
    """
    pieces = list(_pieces(reference, found, scored, collar))
    together: dict[tuple[str, str], float] = {}
    for length, true, heard in pieces:
        for name in true:
            for label in heard:
                together[name, label] = together.get((name, label), 0.0) + length
    matched = best_match(together)
    total = missed = false_alarm = confused = 0.0
    for length, true, heard in pieces:
        right = sum(matched.get(label) in true for label in heard)
        total += length * len(true)
        missed += length * max(0, len(true) - len(heard))
        false_alarm += length * max(0, len(heard) - len(true))
        confused += length * (min(len(true), len(heard)) - right)
    return DiarisationError(total, missed, false_alarm, confused)


def best_match(together: dict[tuple[str, str], float]) -> dict[str, str]:
    """Match the machine's labels with speakers so that they speak together for as long as possible.

    Exact, by dynamic programming over the sets of speakers: a conversation has few.

    :param together: Seconds in which a speaker (first) and a label (second) are heard together.
    :return: The speaker of each label that has one.
    """
    names = sorted({name for name, _ in together})
    best: dict[int, tuple[float, dict[str, str]]] = {0: (0.0, {})}
    for label in sorted({label for _, label in together}):
        after = dict(best)
        for taken, (length, chosen) in best.items():
            for number, name in enumerate(names):
                gained = together.get((name, label), 0.0)
                with_it = taken | 1 << number
                if not taken >> number & 1 and gained and length + gained > after.get(with_it, (0.0, {}))[0]:
                    after[with_it] = length + gained, {**chosen, label: name}
        best = after
    return max(best.values(), key=lambda option: option[0])[1]


def _pieces(
    reference: Sequence[Stretch], found: Sequence[Stretch], scored: tuple[float, float], collar: float
) -> Iterator[tuple[float, frozenset[str], frozenset[str]]]:
    """Cut the scored time where anything changes."""
    forgiven = [(edge - collar, edge + collar) for one in reference for edge in (one.start, one.end)] if collar else []
    edges = {
        *scored,
        *(edge for one in (*reference, *found) for edge in (one.start, one.end)),
        *(edge for pair in forgiven for edge in pair),
    }
    for start, end in pairwise(sorted(edge for edge in edges if scored[0] <= edge <= scored[1])):
        middle = (start + end) / 2
        if not any(low < middle < high for low, high in forgiven):
            yield end - start, _speaking(reference, middle), _speaking(found, middle)


def _speaking(stretches: Iterable[Stretch], moment: float) -> frozenset[str]:
    return frozenset(one.speaker for one in stretches if one.start <= moment < one.end)


def read_rttm(file: Path) -> dict[str, list[Stretch]]:
    """Read who speaks when, in the form of NIST (RTTM).

    :param file: The file.
    :return: Stretches by recording.
    """
    found: dict[str, list[Stretch]] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        fields = line.split()
        if fields and fields[0] == "SPEAKER":
            start = float(fields[3])
            found.setdefault(fields[1], []).append(Stretch(start, start + float(fields[4]), fields[7]))
    return found


def write_rttm(file: Path, recording: str, stretches: Iterable[Stretch]) -> None:
    """Write who speaks when, in the form of NIST (RTTM).

    :param file: The file.
    :param recording: Name of the recording.
    :param stretches: Who speaks when.
    """
    lines = [f"SPEAKER {recording} 1 {one.start:.3f} {one.end - one.start:.3f} <NA> <NA> {one.speaker} <NA> <NA>\n" for one in stretches]
    file.write_text("".join(lines), encoding="utf-8")
