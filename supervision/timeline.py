"""The events of a case as time limits read them: in one time zone, in an order that can be, up to the moment asked about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time

from casefile import Case, Event, EventKind, Measure
from law import Words
from supervision.deadline import ALMATY, moment_text
from supervision.errors import BrokenExtension, DisorderedEvents, TimeWithoutZone

_AFTER: dict[EventKind, EventKind] = {
    EventKind.FAMILIARISATION_ENDED: EventKind.FAMILIARISATION_STARTED,
    EventKind.TERM_RESUMED: EventKind.TERM_INTERRUPTED,
    EventKind.RECEIVED_BY_PROSECUTOR: EventKind.SENT_TO_PROSECUTOR,
    EventKind.INDICTMENT_SERVED: EventKind.RECEIVED_BY_PROSECUTOR,
    EventKind.SENT_TO_COURT: EventKind.RECEIVED_BY_PROSECUTOR,
}
"""What has to come before, where the file has both."""


@dataclass(frozen=True, slots=True)
class Span:
    """A time that a term does not count.

    :param start: First moment.
    :param end: Last moment; None while it lasts.
    :param kind: What opened it.
    """

    start: datetime
    end: datetime | None
    kind: EventKind

    @property
    def days(self) -> int:
        """Whole days of the calendar between its ends; 0 while it lasts."""
        return 0 if self.end is None else (self.end.date() - self.start.date()).days


@dataclass(frozen=True, slots=True)
class Timeline:
    """A case at a moment.

    :param case: The case.
    :param on: The moment.
    :param events: Its events in order, all in the time of Kazakhstan; those after the moment too.
    """

    case: Case
    on: datetime
    events: tuple[Event, ...]

    def of(self, kind: EventKind, person: str | None = None) -> tuple[Event, ...]:
        """Give the events of a kind, of one person or of all."""
        return tuple(event for event in self.events if event.kind is kind and person in (None, event.person))

    def first(self, *kinds: EventKind, after: datetime | None = None) -> Event | None:
        """Give the first event of some kinds, from a moment on; None when there is none."""
        return next((each for each in self.events if each.kind in kinds and (after is None or each.at >= after)), None)

    def name(self, person: str | None) -> Words | None:
        """Give a person's name in both languages; None for no person."""
        if person is None:
            return None
        name = self.case.person(person).name
        return Words(kk=name.kk.short, ru=name.ru.short)

    def measures(self, person: str) -> tuple[Measure, ...]:
        """Give a person's measures in order, in the time of Kazakhstan."""
        found = (_local_measure(measure) for measure in self.case.measures if measure.person == person)
        return tuple(sorted(found, key=lambda measure: measure.start))

    def spans(self, opens: EventKind, closes: EventKind, after: datetime) -> Iterator[Span]:
        """Give the spans between two kinds of events that begin after a moment, joined where they overlap.

        :param opens: Kind that opens a span.
        :param closes: Kind that closes it.
        :param after: Moment from which spans count.
        :return: The spans in order.
        """
        depth, start = 0, None
        for event in self.events:
            if event.at < after or event.at > self.on:
                continue
            if event.kind is opens:
                start = event.at if depth == 0 else start
                depth += 1
            elif event.kind is closes and depth:
                depth -= 1
                if depth == 0 and start is not None:
                    yield Span(start, event.at, opens)
        if depth and start is not None:
            yield Span(start, None, opens)


def timeline(case: Case, on: datetime | date) -> Timeline:
    """Order the events of a case and refuse an order that cannot be.

    :param case: The case.
    :param on: Moment to look from, with its time zone; a day means its beginning, so that what ends that day is still running.
    :return: The case at that moment.
    :raises TimeWithoutZone: If a moment has no time zone.
    :raises DisorderedEvents: If an end stands before its beginning.
    :raises BrokenExtension: If an extension names no day ahead.
    """
    events = tuple(sorted((_local_event(event) for event in case.events), key=lambda event: event.at))
    for measure in case.measures:
        _check_measure(measure)
    found = Timeline(case, _moment(on), events)
    for event in events:
        _check_order(found, event)
        if event.kind is EventKind.TERM_EXTENDED:
            _check_extension(event)
    return found


def end_of(day: date) -> datetime:
    """Give 24:00 of a day, as its last microsecond.

    :param day: The day.
    :return: The moment in the time of Kazakhstan.
    """
    # Where clocks went back at midnight, the day's last microsecond came twice: the second ends the day
    return datetime.combine(day, time.max.replace(fold=1), tzinfo=ALMATY)


def _moment(on: datetime | date) -> datetime:
    if not isinstance(on, datetime):
        return datetime.combine(on, time.min, tzinfo=ALMATY)
    if on.tzinfo is None:
        raise TimeWithoutZone("moment-without-zone", moment=f"{on:%d.%m.%Y %H:%M}")
    return on.astimezone(ALMATY)


def _local_event(event: Event) -> Event:
    if event.at.tzinfo is None:
        raise TimeWithoutZone("event-without-zone", event=event.kind.value, moment=f"{event.at:%d.%m.%Y %H:%M}")
    return event.model_copy(update={"at": event.at.astimezone(ALMATY)})


def _local_measure(measure: Measure) -> Measure:
    end = measure.end.astimezone(ALMATY) if measure.end is not None else None
    return measure.model_copy(update={"start": measure.start.astimezone(ALMATY), "end": end})


def _check_measure(measure: Measure) -> None:
    for moment in (measure.start, measure.end):
        if moment is not None and moment.tzinfo is None:
            raise TimeWithoutZone("measure-without-zone", measure=measure.id, moment=f"{moment:%d.%m.%Y %H:%M}")
    if measure.end is not None and measure.end < measure.start:
        raise DisorderedEvents("measure-ends-first", measure=measure.id, start=moment_text(measure.start), end=moment_text(measure.end))


def _check_order(found: Timeline, event: Event) -> None:
    registered = found.first(EventKind.REGISTERED)
    if registered is not None and event.at < registered.at:
        details = {"event": event.kind.value, "at": moment_text(event.at), "registered": moment_text(registered.at)}
        raise DisorderedEvents("event-before-registration", **details)
    first = found.of(_AFTER[event.kind]) if event.kind in _AFTER else ()
    if first and all(each.at > event.at for each in first):
        details = {"event": event.kind.value, "at": moment_text(event.at), "needed": first[0].kind.value, "first": moment_text(first[0].at)}
        raise DisorderedEvents("event-too-early", **details)


def _check_extension(event: Event) -> None:
    if event.until is None:
        raise BrokenExtension("extension-without-day", at=moment_text(event.at))
    if event.until < event.at.date():
        raise BrokenExtension("extension-into-past", at=moment_text(event.at), until=f"{event.until:%d.%m.%Y}")
