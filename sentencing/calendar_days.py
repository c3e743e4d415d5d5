"""Days of substantive terms: months by the calendar, pauses by the day, shares of a term exactly."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import ceil
from typing import NamedTuple

from sentencing.release_facts import Pause

MONTH_DAYS = 30
"""Days that a part of a month counts for (open question Q1)."""
_EVERY_MONTH_HAS = 28


def after_months(day: date, months: int) -> date:
    """Give the same date so many months later, or the last day of that month when it has no such date.

    :param day: The day counted from.
    :param months: How many months.
    :return: The anniversary; the Code does not say whether the first day counts (open question Q22).
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    last = day.day if day.day <= _EVERY_MONTH_HAS else min(day.day, monthrange(year, month + 1)[1])
    return date(year, month + 1, last)


@dataclass(frozen=True, slots=True)
class Share:
    """A share of a term as it is counted on the calendar.

    :param months: Whole months.
    :param days: Days for the part of a month that is left, rounded up: the share has to be served in full.
    """

    months: int
    days: int

    def from_day(self, start: date) -> date:
        """Give the day on which the share is served when serving begins on a day."""
        return after_months(start, self.months) + timedelta(days=self.days)


def share_of(months: Fraction) -> Share:
    """Turn a number of months into months and days.

    :param months: The exact number.
    :return: Whole months, and 30 days for a month of what is left (open question Q1).
    """
    whole, rest = divmod(months, 1)
    return Share(int(whole), ceil(rest * MONTH_DAYS))


def share_by_days(start: date, end: date, fraction: Fraction) -> date:
    """Give the day on which a fraction of a term is served when all is counted in days: the other reading of Q1.

    :param start: First day of the term.
    :param end: Day on which it ends.
    :param fraction: The fraction.
    :return: The day.
    """
    return start + timedelta(days=ceil((end - start).days * fraction))


def joined(pauses: Collection[Pause]) -> tuple[Pause, ...]:
    """Join pauses that overlap or touch, so that no day counts twice.

    :param pauses: The pauses in any order.
    :return: Pauses in order, apart from one another; one without an end is the last.
    """
    if len(pauses) == 1:
        return tuple(pauses)
    found: list[Pause] = []
    for pause in sorted(pauses, key=lambda each: each.since):
        last = found[-1] if found else None
        if last is None or (last.until is not None and pause.since > last.until):
            found.append(pause)
        elif last.until is not None and (pause.until is None or pause.until > last.until):
            found[-1] = Pause(since=last.since, until=pause.until)
    return tuple(found)


class Shifted(NamedTuple):
    """A day moved by pauses.

    :param on: The day; None when a pause that has not ended keeps it from coming.
    :param days: By how many days it moved.
    """

    on: date | None
    days: int


def shifted(start: date, due: date, pauses: Collection[Pause]) -> Shifted:
    """Move a day by the pauses that begin before it comes.

    :param start: Day from which the period runs; what lies before it does not count.
    :param due: Day on which it would end without pauses.
    :param pauses: The pauses.
    :return: The day moved.
    """
    if not pauses:
        return Shifted(due, 0)
    moved = due
    for pause in joined(pauses):
        since = max(pause.since, start)
        if since >= moved:
            break
        if pause.until is None:
            return Shifted(None, (moved - due).days)
        if pause.until > since:
            moved += pause.until - since
    return Shifted(moved, (moved - due).days)
