"""What would change: the same calendar with an extension granted, custody prolonged, an event added or a hearing moved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypeVar

from casefile import Case, CountedTerm, Event, EventKind, Extension, Hearing, Measure
from supervision.deadline import ALMATY, Deadline
from supervision.errors import SuppositionUnreadable

_Item = TypeVar("_Item", Measure, CountedTerm, Hearing)


@dataclass(frozen=True, slots=True)
class Change:
    """A time limit before and after a supposition.

    :param before: As it stands in the file; None when the supposition brings it.
    :param after: As it would stand; None when the supposition takes it away.
    """

    before: Deadline | None
    after: Deadline | None


def suppose(case: Case, what: str, on: datetime) -> Case:
    """Give the case as it would be.

    :param case: The case; it is not changed.
    :param what: `extended:DAY` (the investigation), `measure:ID:DAY` (a measure of restraint), `term:ID:MOMENT` (an entered time limit),
        `event:KIND:MOMENT`, `hearing:ID:MOMENT`. A day is YYYY-MM-DD, a moment YYYY-MM-DDTHH:MM in the time of Kazakhstan.
    :param on: Moment at which the decision is supposed, with its time zone.
    :return: Another case.
    :raises SuppositionUnreadable: If it is none of these, or names what the case does not have.
    """
    verb, _, rest = what.partition(":")
    make = _VERBS.get(verb)
    if make is None or not rest:
        raise SuppositionUnreadable("supposition-unreadable", given=what)
    try:
        return make(case, rest, on)
    except (ValueError, KeyError) as error:
        raise SuppositionUnreadable("supposition-unreadable", given=what) from error


def changes(before: Iterable[Deadline], after: Iterable[Deadline]) -> tuple[Change, ...]:
    """Compare two calendars of one case.

    :param before: Time limits as the file gives them.
    :param after: Time limits as they would be.
    :return: What differs in its end or in where it stands, in the order of the later calendar; what is gone comes last.
    """
    known = {each.id: each for each in before}
    found = [Change(known.pop(each.id, None), each) for each in after]
    gone = [Change(each, None) for each in known.values()]
    return tuple(one for one in (*found, *gone) if _differs(one))


def _differs(change: Change) -> bool:
    if change.before is None or change.after is None:
        return True
    return (change.before.last_moment, change.before.status) != (change.after.last_moment, change.after.status)


def _extended(case: Case, rest: str, on: datetime) -> Case:
    event = Event(kind=EventKind.TERM_EXTENDED, at=on, until=date.fromisoformat(rest))
    return case.model_copy(update={"events": (*case.events, event)})


def _measure(case: Case, rest: str, _on: datetime) -> Case:
    identifier, _, day = rest.partition(":")
    end = datetime.combine(date.fromisoformat(day), time(23, 59, 59), tzinfo=ALMATY)
    return case.model_copy(update={"measures": tuple(_replaced(case.measures, identifier, {"end": end, "released": False}))})


def _term(case: Case, rest: str, on: datetime) -> Case:
    identifier, _, moment = rest.partition(":")
    term = next((each for each in case.terms if each.id == identifier), None)
    if term is None:
        raise KeyError(identifier)
    extensions = (*term.extensions, Extension(at=on, until=_moment(moment)))
    return case.model_copy(update={"terms": tuple(_replaced(case.terms, identifier, {"extensions": extensions}))})


def _event(case: Case, rest: str, _on: datetime) -> Case:
    kind, _, moment = rest.partition(":")
    return case.model_copy(update={"events": (*case.events, Event(kind=EventKind(kind), at=_moment(moment)))})


def _hearing(case: Case, rest: str, _on: datetime) -> Case:
    identifier, _, moment = rest.partition(":")
    return case.model_copy(update={"hearings": tuple(_replaced(case.hearings, identifier, {"at": _moment(moment)}))})


_VERBS: Mapping[str, Callable[[Case, str, datetime], Case]] = {
    "extended": _extended,
    "measure": _measure,
    "term": _term,
    "event": _event,
    "hearing": _hearing,
}


def _replaced(items: Iterable[_Item], identifier: str, update: Mapping[str, object]) -> Iterator[_Item]:
    listed = tuple(items)
    if all(each.id != identifier for each in listed):
        raise KeyError(identifier)
    for each in listed:
        yield each.model_copy(update=update) if each.id == identifier else each


def _moment(text: str) -> datetime:
    read = datetime.fromisoformat(text)
    return read if read.tzinfo is not None else read.replace(tzinfo=ALMATY)
