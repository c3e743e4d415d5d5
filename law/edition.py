"""Which edition of the law a fact was read from, and whether it is known at a date."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

IN_FORCE = date(2015, 1, 1)  # the Criminal Code: art. 467, part 1


@dataclass(frozen=True, slots=True)
class Edition:
    """Where a fact of the law was read and when that wording holds.

    :param source: The act and the text read, as a person would look it up.
    :param valid_from: First day on which the wording read is known to hold.
    :param valid_to: Last day on which it holds; None while it is in force.
    :param checked_by: Who signed the fact; empty until a person has.
    """

    source: str
    valid_from: date
    valid_to: date | None = None
    checked_by: str = ""

    def holds(self, on: date) -> bool:
        """Tell whether the wording read is known to hold on a day."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)

    def distance(self, on: date) -> int:
        """Count the days between a day and this edition's time; 0 when it holds."""
        if on < self.valid_from:
            return (self.valid_from - on).days
        if self.valid_to is not None and on > self.valid_to:
            return (on - self.valid_to).days
        return 0

    @classmethod
    def read(cls, raw: Mapping[str, Any], outer: Edition | None = None) -> Edition:
        """Read an edition from the compiled data, filling what it leaves out from the edition around it."""
        base = {} if outer is None else {"source": outer.source, "checked_by": outer.checked_by}
        merged = {**base, **raw}
        until = merged.get("valid_to")
        return cls(
            source=merged["source"],
            valid_from=date.fromisoformat(merged["valid_from"]),
            valid_to=date.fromisoformat(until) if until else None,
            checked_by=merged.get("checked_by", ""),
        )


def nearest(editions: Iterable[Edition], on: date) -> int:
    """Find the edition that holds on a day, else the one nearest to it in time.

    :param editions: Editions of one and the same fact, at least one.
    :param on: The day asked for.
    :return: Index of the edition.
    """
    distances = [edition.distance(on) for edition in editions]
    return distances.index(min(distances))


def turning_days(editions: Iterable[Edition], first: date) -> tuple[date, ...]:
    """Find the days on which another edition may hold, or be the nearest; between two of them the law reads the same.

    :param editions: Editions of any facts.
    :param first: First day asked about.
    :return: The days in order, `first` among them.
    """
    known = tuple(dict.fromkeys(editions))
    ends = {edition.valid_to for edition in known if edition.valid_to is not None}
    starts = {edition.valid_from for edition in known}
    day = timedelta(days=1)
    # Between an end and a later start the nearest edition changes half way; both days of an even gap are named.
    halves = {end + (start - end) // 2 for end in ends for start in starts if start > end}
    days = starts | {end + day for end in ends} | halves | {half + day for half in halves}
    return tuple(sorted({first} | {each for each in days if each > first}))


def turning_day(days: Sequence[date], on: date) -> date:
    """Give the last turning day not after a day.

    :param days: Turning days in order, the first not after the day.
    :param on: The day.
    :return: The turning day.
    """
    return days[bisect_right(days, on) - 1]
