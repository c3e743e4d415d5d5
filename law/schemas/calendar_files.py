"""The form of what goes by the calendar: the index by year, the working days, who drafts the indictment."""

from __future__ import annotations

import datetime
from typing import Self

from pydantic import model_validator

from law.gravity import Gravity
from law.regime import Regime
from law.schemas.base import Count, EditionForm, Form, Text, WordsForm
from law.working_days import DayOff


class MciForm(EditionForm):
    """An index of a year."""

    tenge: Count


class OtherIndexForm(Form):
    """An index that fines are not counted in."""

    valid_from: datetime.date
    valid_to: datetime.date
    tenge: Count
    purpose: Text


class MciFile(Form):
    """The monthly calculation index by year."""

    values: tuple[MciForm, ...]
    not_for_fines: tuple[OtherIndexForm, ...]


class DayOffForm(Form):
    """A day off besides Saturdays and Sundays."""

    date: datetime.date
    reason: DayOff


class CalendarForm(Form):
    """A year of the working calendar."""

    year: int
    confirmed: bool
    source: Text
    checked_by: str = ""
    note: WordsForm | None = None
    days_off: tuple[DayOffForm, ...]
    worked: tuple[datetime.date, ...]

    @model_validator(mode="after")
    def _keeps_to_its_year(self) -> Self:
        days = [item.date for item in self.days_off]
        if {day.year for day in (*days, *self.worked)} != {self.year}:
            raise ValueError("a day of another year")
        if len(set(days)) != len(days) or set(days) & set(self.worked):
            raise ValueError("a day stands twice")
        if any(day.weekday() < 5 for day in self.worked):
            raise ValueError("only a Saturday or a Sunday is worked in place of another day")
        return self


class RegimeForm(EditionForm):
    """A rule of who drafts the indictment."""

    regime: Regime
    agencies: tuple[Text, ...] = ()
    gravities: tuple[Gravity, ...] = ()
    corruption: bool = False


class RegimeFile(Form):
    """Who drafts the indictment; the first rule that fits decides."""

    rules: tuple[RegimeForm, ...]
