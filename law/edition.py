"""Which edition of the law a fact was read from, and whether it is known at a date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


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
