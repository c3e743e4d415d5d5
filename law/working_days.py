"""Working days of Kazakhstan: weekends, holidays and the days the Government moves (CPC, art. 48, part 4; Labour Code, art. 84, 85)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from law.compiled import compiled
from law.words import Words

_SATURDAY = 5
_DAY = timedelta(days=1)


class DayOff(StrEnum):
    """Why a day is not worked."""

    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    RELIGIOUS = "religious"
    OBSERVED = "observed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class CalendarYear:
    """A year of the calendar.

    :param year: The year.
    :param confirmed: Whether its official calendar was read; a year without one is computed and preliminary.
    :param days_off: Days off besides Saturdays and Sundays.
    :param worked: Saturdays and Sundays that are worked.
    :param source: Where the days come from.
    :param note: What a person should know of the year; None when there is nothing.
    """

    year: int
    confirmed: bool
    days_off: Mapping[date, DayOff]
    worked: frozenset[date]
    source: str
    note: Words | None


@cache
def calendar_year(year: int) -> CalendarYear:
    """Give a year from its confirmed file, else computed from the law on holidays.

    :param year: The year.
    :return: Its days off and worked weekend days.
    """
    raw = compiled("calendar").get(str(year))
    if raw is None:
        return _computed(year)
    note = raw.get("note")
    return CalendarYear(
        year=year,
        confirmed=raw["confirmed"],
        days_off={date.fromisoformat(item["date"]): DayOff(item["reason"]) for item in raw["days_off"]},
        worked=frozenset(map(date.fromisoformat, raw["worked"])),
        source=raw["source"],
        note=Words(kk=note["kk"], ru=note["ru"]) if note else None,
    )


def _computed(year: int) -> CalendarYear:
    # The package costs more to import than the rest of this room, and most terms end in a year that has a file.
    from importlib.metadata import version  # noqa: PLC0415

    import holidays  # noqa: PLC0415

    found = holidays.country_holidays("KZ", years=year, language="en_US")
    return CalendarYear(
        year=year,
        confirmed=False,
        days_off={day: _reason(name) for day, name in found.items()},
        worked=frozenset(found.weekend_workdays),
        source=f"holidays {version('holidays')}",
        note=None,
    )


def _reason(name: str) -> DayOff:
    if "substituted" in name:
        return DayOff.MOVED
    if "observed" in name:
        return DayOff.OBSERVED
    return DayOff.RELIGIOUS if name.startswith(("Orthodox", "Eid")) else DayOff.HOLIDAY


class WorkingCalendar:
    """The calendar of a five-day week, by which a term that ends on a day off ends on the next working day."""

    def day_off(self, day: date) -> DayOff | None:
        """Tell why a day is not worked.

        :param day: The day.
        :return: The reason; None for a working day.
        """
        year = calendar_year(day.year)
        if day in year.worked:
            return None
        if day in year.days_off:
            return year.days_off[day]
        return DayOff.WEEKEND if day.weekday() >= _SATURDAY else None

    def is_working(self, day: date) -> bool:
        """Tell whether a day is worked."""
        return self.day_off(day) is None

    def next_working(self, day: date) -> date:
        """Find the first working day from a day on, the day itself included."""
        while not self.is_working(day):
            day += _DAY
        return day

    def previous_working(self, day: date) -> date:
        """Find the last working day up to a day, the day itself included."""
        while not self.is_working(day):
            day -= _DAY
        return day

    def is_preliminary(self, year: int) -> bool:
        """Tell whether a year has no confirmed calendar, so that its days may still move."""
        return not calendar_year(year).confirmed

    def note(self, year: int) -> Words | None:
        """Give what a person should know of a year's calendar; None when there is nothing."""
        return calendar_year(year).note


@cache
def working_calendar() -> WorkingCalendar:
    """Give the working calendar of Kazakhstan."""
    return WorkingCalendar()
