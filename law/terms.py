"""Lengths of time as the Criminal Procedure Code counts them (arts 48–50)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from law.errors import LawError
from law.messages import bilingual
from law.norm import Act, Norm
from law.step import Step
from law.words import Words
from law.working_days import WorkingCalendar

# 24:00 of a day, kept on that day: its last microsecond; where clocks went back at midnight (29 February 2024), the second of the two.
_MIDNIGHT = time.max.replace(fold=1)


class TermUnit(StrEnum):
    """What a term is counted in (CPC, art. 48, part 1; the Code itself never uses working days)."""

    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"
    YEARS = "years"


@dataclass(frozen=True, slots=True)
class TermEnd:
    """When a term ends, and how that was counted.

    :param last_moment: The last moment that is still in time. A term in days ends at 24:00 of its last day: here the last microsecond
        of that day, so that `last_moment.date()` is the last day.
    :param rolled_from: The non-working day on which the term would have ended; None when it did not move.
    :param steps: The counting, step by step, with its norms.
    :param preliminary: Whether a year without a confirmed calendar decided whether the last day is worked.
    """

    last_moment: datetime
    rolled_from: date | None = None
    steps: tuple[Step, ...] = ()
    preliminary: bool = False

    @property
    def last_day(self) -> date:
        """The day on which the term ends."""
        return self.last_moment.date()

    @property
    def at_midnight(self) -> bool:
        """Tell whether the term ends at 24:00 of its last day."""
        return self.last_moment.time() == _MIDNIGHT

    @property
    def clock(self) -> str:
        """The end as people write it: "24:00" or the hour and minute."""
        return "24:00" if self.at_midnight else f"{self.last_moment:%H:%M}"

    def in_time(self, moment: datetime) -> bool:
        """Tell whether an act done at a moment is in time (CPC, art. 49, part 1)."""
        return moment <= self.last_moment


@dataclass(frozen=True, slots=True)
class Term:
    """A length of time set by the law.

    :param number: How many, at least one.
    :param unit: Of what.
    """

    number: int
    unit: TermUnit

    def __post_init__(self) -> None:
        """Refuse a term of no length."""
        if self.number < 1:
            raise ValueError("a term is at least one unit long")

    def end(self, start: datetime, calendar: WorkingCalendar, *, strict: bool) -> TermEnd:
        """Count the term forward (CPC, art. 48).

        :param start: Moment of the event that starts the term, with its time zone.
        :param calendar: Working calendar.
        :param strict: Whether it is a term of detention, custody, house arrest or stay in an institution: it runs from its first minute
            or day and never moves to a working day (art. 48, parts 2, 4, 5).
        :return: The end.
        :raises LawError: If the start has no time zone.
        """
        _zoned(start)
        if self.unit is TermUnit.HOURS:
            return self._end_of_hours(start, strict=strict)
        count = _Count(calendar, strict=strict)
        if strict:
            count.say("strict-first-day", ("48", "5"), before=start.date(), after=start.date())
        else:
            count.say("first-day-not-counted", ("48", "2"), before=start.date(), after=start.date() + timedelta(days=1))
        last = self._last_day(start.date(), count)
        return count.closed(last, start)

    def before(self, moment: datetime, calendar: WorkingCalendar, *, strict: bool) -> TermEnd:
        """Count the term back: the latest moment at which an act is done "not later than so long before" another.

        The Code has no rule for counting back. The whole length is kept free before the moment; a non-strict term that would end on a
        day off ends on the working day before it, which is never too late.

        :param moment: The moment before which the act is due, with its time zone; for an expiry, its last moment.
        :param calendar: Working calendar.
        :param strict: Whether it belongs to detention, custody, house arrest or stay in an institution.
        :return: The latest moment.
        :raises LawError: If the moment has no time zone.
        """
        _zoned(moment)
        if self.unit is TermUnit.HOURS:
            back = (moment.astimezone(UTC) - timedelta(hours=self.number)).astimezone(moment.tzinfo)
            return TermEnd(back, steps=(_step("hours-back", None, moment, back, number=self.number),))
        count = _Count(calendar, strict=strict)
        day = self._back(moment.date(), calendar)
        count.say("days-back", None, before=moment.date(), after=day)
        if not strict and not calendar.is_working(day):
            return count.rolled(day, calendar.previous_working(day), moment)
        if not calendar.is_working(day):
            count.say("back-on-day-off", None, before=day, after=day)
        return TermEnd(datetime.combine(day, moment.timetz()), steps=tuple(count.steps), preliminary=count.preliminary(day))

    def _end_of_hours(self, start: datetime, *, strict: bool) -> TermEnd:
        if strict:
            first = start.replace(second=0, microsecond=0)
        else:
            first = start.replace(minute=0, second=0, microsecond=0).astimezone(UTC) + timedelta(hours=1)
        # Across a change of the clocks an hour is still an hour: count in universal time.
        last = (first.astimezone(UTC) + timedelta(hours=self.number)).astimezone(start.tzinfo)
        opening = ("strict-first-minute", ("48", "5")) if strict else ("first-hour-not-counted", ("48", "2"))
        first = first.astimezone(start.tzinfo)
        return TermEnd(last, steps=(_step(*opening, start, first), _step("hours", ("48", "4"), first, last, number=self.number)))

    def _last_day(self, start: date, count: _Count) -> date:
        if self.unit is TermUnit.WORKING_DAYS:
            last = start
            for _ in range(self.number):
                last = count.calendar.next_working(last + timedelta(days=1))
            count.say("working-days", None, before=start, after=last)
            return last
        if self.unit is TermUnit.DAYS:
            last = start + timedelta(days=self.number - 1 if count.strict else self.number)
            count.say("days", ("48", "4"), before=start, after=last)
            return last
        same = _same_date(start, self.number if self.unit is TermUnit.MONTHS else 12 * self.number)
        if not count.strict:
            count.say("months", ("48", "4"), before=start, after=same)
            return same
        # The first day counts, yet the Code speaks of the same date of the last month: the earlier of the two readings is never too late.
        last = max(same - timedelta(days=1), start)
        count.say("strict-months", ("48", "4"), before=start, after=last)
        return last

    def _back(self, day: date, calendar: WorkingCalendar) -> date:
        if self.unit is TermUnit.WORKING_DAYS:
            for _ in range(self.number):
                day = calendar.previous_working(day - timedelta(days=1))
            return day
        if self.unit is TermUnit.DAYS:
            return day - timedelta(days=self.number)
        return _same_date(day, -(self.number if self.unit is TermUnit.MONTHS else 12 * self.number))


@dataclass(slots=True)
class _Count:
    """A counting in progress: its steps and the calendar it asks."""

    calendar: WorkingCalendar
    strict: bool = field(kw_only=True)
    steps: list[Step] = field(default_factory=list)

    def say(self, rule: str, norm: tuple[str, str] | None, *, before: date, after: date) -> None:
        """Add a step between two days."""
        self.steps.append(_step(rule, norm, before, after))

    def preliminary(self, *days: date) -> bool:
        """Tell whether a year without a confirmed calendar was asked."""
        return not self.strict and any(self.calendar.is_preliminary(day.year) for day in days)

    def closed(self, last: date, start: datetime) -> TermEnd:
        """End the term at 24:00 of its last day, or of the next working day."""
        if not self.strict and not self.calendar.is_working(last):
            return self.rolled(last, self.calendar.next_working(last), start)
        if self.strict and not self.calendar.is_working(last):
            self.say("strict-no-roll", ("48", "4"), before=last, after=last)
        return TermEnd(_midnight(last, start), steps=tuple(self.steps), preliminary=self.preliminary(last))

    def rolled(self, last: date, working: date, start: datetime) -> TermEnd:
        """End the term at 24:00 of a working day because its last day is not worked."""
        forward = working > last
        self.say("rolled" if forward else "rolled-back", ("48", "4") if forward else None, before=last, after=working)
        return TermEnd(_midnight(working, start), last, tuple(self.steps), self.preliminary(last, working))


def _zoned(moment: datetime) -> None:
    if moment.tzinfo is None:
        raise LawError("time-without-zone", moment=moment.isoformat())


def _midnight(day: date, like: datetime) -> datetime:
    return datetime.combine(day, _MIDNIGHT, tzinfo=like.tzinfo)


def _same_date(day: date, months: int) -> date:
    """Find the same date so many months away, or the last day of that month when it has no such date (art. 48, part 4)."""
    years, month = divmod(day.month - 1 + months, 12)
    next_years, next_month = divmod(day.month + months, 12)
    last = date(day.year + next_years, next_month + 1, 1) - timedelta(days=1)
    return date(day.year + years, month + 1, min(day.day, last.day))


def _step(rule: str, norm: tuple[str, str] | None, before: date, after: date, *, number: int = 0) -> Step:
    texts = [f"{day:%d.%m.%Y %H:%M}" if isinstance(day, datetime) else f"{day:%d.%m.%Y}" for day in (before, after)]
    words: Words = bilingual("law", f"term-{rule}", {"before": texts[0], "after": texts[1], "number": number})
    return Step(f"48.{rule}", Norm(Act.CPC, *norm) if norm else None, words, texts[0], texts[1])
