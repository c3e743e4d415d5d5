"""A case as controls see it, at a moment: everything that several of them ask for is found once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from casefile import Case, Charge, Event, EventKind, Measure, MeasureKind, Person, Role
from law import Gravity, LawError, Part, PunishmentKind, criminal_code, reached, time_limit
from supervision.calendar import deadlines
from supervision.deadline import ALMATY, Deadline, Status
from supervision.errors import SupervisionError
from supervision.restraint import held_longer
from supervision.timeline import Timeline, timeline

_ADULT, _SIXTEEN, _FOURTEEN = 18, 16, 14


@dataclass(frozen=True)
class Setting:
    """A case at a moment.

    :param case: The case.
    :param on: The moment, in the time of Kazakhstan.
    """

    case: Case
    on: datetime

    def first(self, *kinds: EventKind) -> Event | None:
        """Give the first event of some kinds up to the moment."""
        known = [event for event in self.case.events if event.kind in kinds and event.at <= self.on]
        return min(known, key=lambda event: event.at, default=None)

    def has(self, *kinds: EventKind) -> bool:
        """Tell whether an event of some kinds has happened."""
        return self.first(*kinds) is not None

    @cached_property
    def accused(self) -> tuple[Person, ...]:
        """Persons who are charged, in the order of the charges."""
        return tuple(self.case.person(one) for one in dict.fromkeys(charge.person for charge in self.case.charges))

    def day_of(self, charge: Charge) -> date:
        """Give the day of the act that a charge is about; the day of registration where no episode is named."""
        starts = [self.case.episode(one).time.value.start for one in charge.episodes]
        return (min(starts) if starts else self.on).astimezone(ALMATY).date()

    def last_day_of(self, charge: Charge) -> date:
        """Give the last day of the acts that a charge is about: limitation of a continuing act runs from its end."""
        moments = [self.case.episode(one).time.value for one in charge.episodes]
        return max(((one.end or one.start) for one in moments), default=self.on).astimezone(ALMATY).date()

    @cached_property
    def parts(self) -> Mapping[str, Part]:
        """The part of the Code of each charge, by its identifier; a wrong qualification is left out: it is a finding of its own."""
        found: dict[str, Part] = {}
        for charge in self.case.charges:
            try:
                found[charge.id] = criminal_code(self.day_of(charge)).article(charge.article).part(charge.part)
            except LawError:
                continue
        return found

    def parts_of(self, person: str) -> Iterator[Part]:
        """Give the parts that a person is charged with."""
        return (self.parts[charge.id] for charge in self.case.charges if charge.person == person and charge.id in self.parts)

    def gravest(self, person: str | None = None) -> Gravity | None:
        """Give the gravest category of the charges, of one person or of all."""
        order = list(Gravity)
        found = [part.gravity for key, part in self.parts.items() if person is None or self._of(key) == person]
        return max(found, key=order.index, default=None)

    def _of(self, charge: str) -> str:
        return next(one.person for one in self.case.charges if one.id == charge)

    def most_months(self, person: str) -> int:
        """Give the longest imprisonment among the charges of a person, in months; 0 where none allows it."""
        bounds = [one.maximum or 0 for part in self.parts_of(person) for one in part.main if one.kind is PunishmentKind.IMPRISONMENT]
        return max(bounds, default=0)

    def under(self, person: Person, years: int, on: date) -> bool | None:
        """Tell whether a person is under an age; None when the date of birth is not known."""
        return None if person.birth_date is None else not reached(person.birth_date, years, on)

    def minor(self, person: Person) -> bool | None:
        """Tell whether a person was a minor at the first act charged."""
        days = [self.day_of(charge) for charge in self.case.charges if charge.person == person.id]
        return self.under(person, _ADULT, min(days)) if days else None

    def measures(self, person: str, *kinds: MeasureKind) -> tuple[Measure, ...]:
        """Give the measures of a person that run at the moment."""
        return tuple(one for one in self.case.measures if one.person == person and one.kind in kinds and _runs(one, self.on))

    @property
    def in_custody(self) -> tuple[Person, ...]:
        """Persons who are in custody at the moment."""
        return tuple(one for one in self.case.persons if self.measures(one.id, MeasureKind.CUSTODY))

    def represented(self, person: str, role: Role) -> bool:
        """Tell whether somebody of a capacity represents a person."""
        return any(role in one.roles and person in one.represents for one in self.case.persons)

    @cached_property
    def _timeline(self) -> Timeline | None:
        try:
            return timeline(self.case, self.on)
        except SupervisionError:
            return None

    def held_longer(self, person: str, limit: str) -> bool | None:
        """Tell whether a person was in custody before the court longer than a limit; None where it is in doubt or the events cannot be."""
        return None if self._timeline is None else held_longer(self._timeline, person, time_limit(limit))

    @cached_property
    def deadlines(self) -> tuple[Deadline, ...]:
        """The time limits of the case; none where its events stand in an order that cannot be."""
        try:
            return deadlines(self.case, self.on)
        except SupervisionError:
            return ()

    def in_time(self, *limits: str) -> bool | None:
        """Tell whether time limits were kept; None when the file does not show it."""
        found = [each.status for each in self.deadlines if each.limit in limits]
        if Status.MISSED in found:
            return False
        return None if not found or Status.NOT_SHOWN in found else True


def _runs(measure: Measure, on: datetime) -> bool:
    if measure.end is None:
        return measure.start <= on
    return measure.start <= on < measure.end if measure.released else measure.start <= on <= measure.end
