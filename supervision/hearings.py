"""The calendar of hearings: what is ahead, and hearings of one prosecutor, or in one hall, at the same time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import combinations

from casefile import Case, Hearing, PersonName
from law import Words
from supervision.deadline import ALMATY


@dataclass(frozen=True, slots=True)
class Appointment:
    """A hearing with its case.

    :param case: Number of the case.
    :param title: Title of the case.
    :param hearing: The hearing.
    :param prosecutor: Name of the prosecutor who takes part.
    """

    case: str
    title: Words
    hearing: Hearing
    prosecutor: PersonName

    @property
    def start(self) -> datetime:
        """Beginning, in the time of Kazakhstan."""
        return self.hearing.at.astimezone(ALMATY)

    @property
    def end(self) -> datetime:
        """End, as far as the hall is taken."""
        return self.start + timedelta(minutes=self.hearing.minutes)


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two hearings that cannot both take place as appointed.

    :param first: The one that begins first.
    :param second: The other.
    :param same_prosecutor: Whether one prosecutor takes part in both.
    :param same_hall: Whether both are in one hall.
    """

    first: Appointment
    second: Appointment
    same_prosecutor: bool
    same_hall: bool


def appointments(cases: Iterable[Case], since: datetime) -> tuple[Appointment, ...]:
    """List the hearings ahead; what was adjourned is left out.

    :param cases: Cases.
    :param since: Moment from which to look, with its time zone.
    :return: Hearings that end after that moment, in order of time.
    """
    found = [
        Appointment(case.number, Words(kk=case.title.kk, ru=case.title.ru), hearing, case.person(hearing.prosecutor).name)
        for case in cases
        for hearing in case.hearings
        if hearing.adjourned is None
    ]
    return tuple(sorted((each for each in found if each.end > since), key=lambda each: (each.start, each.case, each.hearing.id)))


def conflicts(listed: Iterable[Appointment]) -> tuple[Conflict, ...]:
    """Find hearings at the same time that share a prosecutor or a hall.

    :param listed: Hearings of any number of cases.
    :return: Each pair once, in order of time. Prosecutors are known by their whole name, halls by their words.
    """
    ordered = sorted(listed, key=lambda each: (each.start, each.case, each.hearing.id))
    found = []
    for first, second in combinations(ordered, 2):
        if second.start >= first.end:
            continue
        prosecutor, hall = first.prosecutor == second.prosecutor, first.hearing.hall == second.hearing.hall
        if prosecutor or hall:
            found.append(Conflict(first, second, same_prosecutor=prosecutor, same_hall=hall))
    return tuple(found)
