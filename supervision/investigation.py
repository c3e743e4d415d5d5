"""The term of the pre-trial investigation and the prosecutor's study of the case (CPC, arts 190, 192, 302)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from casefile import Event, EventKind, InvestigationForm
from law import TermEnd, TimeLimit, time_limit, working_calendar
from supervision.deadline import Trigger, moment_text, said
from supervision.reckoning import Reckoned, cpc, moved, not_shown, step
from supervision.timeline import Span, Timeline, end_of

_TERM: Mapping[InvestigationForm, str] = {
    InvestigationForm.INQUIRY: "investigation_term_inquiry",
    InvestigationForm.PRELIMINARY: "investigation_term_preliminary",
    InvestigationForm.ACCELERATED: "accelerated_investigation_term",
    InvestigationForm.PROTOCOL: "misdemeanour_protocol_term",
}
_STUDY: Mapping[InvestigationForm, str] = {
    InvestigationForm.INQUIRY: "accusation_protocol_prosecutor_decision",
    InvestigationForm.PRELIMINARY: "prosecutor_decision_302",
    InvestigationForm.ACCELERATED: "accelerated_prosecutor_decision",
    InvestigationForm.PROTOCOL: "misdemeanour_prosecutor_decision",
}
_REQUEST = "investigation_ext_request_lead"


def investigation(found: Timeline) -> Iterator[Reckoned]:
    """Count the term of the investigation and the day by which its extension has to be asked for.

    :param found: The case.
    :return: The counted limits.
    """
    limit = time_limit(_TERM[found.case.form])
    kind = EventKind.SUSPECT_RECOGNISED if found.case.form is InvestigationForm.PROTOCOL else EventKind.REGISTERED
    opening = found.first(kind)
    words = said(f"event-{kind.value.replace('_', '-')}")
    if opening is None:
        yield not_shown(limit, words)
        return
    term = _investigation(found, limit, opening)
    yield term
    last, extendable = term.last_moment, limit.extension is not None and limit.extension.maximum is not None
    open_still = term.done is None or term.done > found.on
    if last is not None and extendable and open_still and not term.suspended:
        request = time_limit(_REQUEST)
        if request.term is not None:
            end = request.term.before(last, working_calendar(), strict=request.strict)
            trigger = Trigger(said("trigger-expiry-investigation"), opening.at, opening.sources)
            yield Reckoned(request, trigger, end.last_moment, end.steps, end.preliminary, shown=False)


def _investigation(found: Timeline, limit: TimeLimit, opening: Event) -> Reckoned:
    trigger = Trigger(said(f"event-{opening.kind.value.replace('_', '-')}"), opening.at, opening.sources)
    end = _counted(limit, opening.at)
    last, steps, counted_from = end.last_moment, list(end.steps), opening.at
    unrolled = end.rolled_from or end.last_day
    received = found.first(EventKind.RECEIVED_BY_PROSECUTOR)
    for extension in _extensions(found, opening.at, received.at if received else None):
        if extension.until is None:
            continue
        after = end_of(extension.until)
        steps.append(moved("extended", cpc("192", "4"), last, after, day=f"{extension.at:%d.%m.%Y}"))
        last, unrolled, counted_from = after, extension.until, extension.at
    spans = _not_counted(found, counted_from)
    reckoned = Reckoned(
        limit,
        trigger,
        last,
        tuple(steps),
        end.preliminary,
        done=_finished(found, opening.at),
    )
    return _shifted(reckoned, unrolled, spans)


def _counted(limit: TimeLimit, start: datetime) -> TermEnd:
    if limit.term is None:
        raise ValueError(f"{limit.id} has no length to count")
    return limit.term.end(start, working_calendar(), strict=limit.strict)


def _extensions(found: Timeline, start: datetime, until: datetime | None) -> tuple[Event, ...]:
    """Find the extensions of the case's own term decided between two moments and known at the moment asked about."""
    events = (event for event in found.of(EventKind.TERM_EXTENDED) if event.person is None)
    return tuple(event for event in events if start <= event.at <= found.on and (until is None or event.at < until))


def _not_counted(found: Timeline, after: datetime) -> tuple[Span, ...]:
    """Find what the term does not count: familiarisation (192(3)) and interruption (45), joined where they overlap."""
    familiar = found.spans(EventKind.FAMILIARISATION_STARTED, EventKind.FAMILIARISATION_ENDED, after)
    interrupted = found.spans(EventKind.TERM_INTERRUPTED, EventKind.TERM_RESUMED, after)
    joined: list[Span] = []
    for span in sorted((*familiar, *interrupted), key=lambda each: each.start):
        before = joined[-1] if joined else None
        if before is not None and (before.end is None or span.start <= before.end):
            end = None if before.end is None or span.end is None else max(before.end, span.end)
            joined[-1] = Span(before.start, end, before.kind)
        else:
            joined.append(span)
    return tuple(joined)


def _shifted(reckoned: Reckoned, unrolled: date, spans: tuple[Span, ...]) -> Reckoned:
    """Move the end by whole days that are not counted; a part of a day is not, so the end is never too late."""
    last, steps, preliminary = reckoned.last_moment, list(reckoned.steps), reckoned.preliminary
    calendar, suspended = working_calendar(), False
    for span in spans:
        norm = cpc("45") if span.kind is EventKind.TERM_INTERRUPTED else cpc("192", "3")
        if last is not None and span.start > last:
            steps.append(step("pause-too-late", norm, moment_text(last), start=f"{span.start:%d.%m.%Y}"))
            break
        if span.end is None or last is None:
            suspended = True
            steps.append(step(f"stands-still-{span.kind.value.replace('_', '-')}", norm, start=f"{span.start:%d.%m.%Y}"))
            continue
        unrolled += timedelta(days=span.days)
        after = end_of(calendar.next_working(unrolled))
        code = f"not-counted-{span.kind.value.replace('_', '-')}"
        dates: dict[str, str | int] = {"start": f"{span.start:%d.%m.%Y}", "end": f"{span.end:%d.%m.%Y}", "days": span.days}
        steps.append(moved(code, norm, last, after, **dates))
        preliminary = preliminary or calendar.is_preliminary(unrolled.year)
        last = after
    return replace(reckoned, last_moment=last, steps=tuple(steps), preliminary=preliminary, suspended=suspended)


def _finished(found: Timeline, after: datetime) -> datetime | None:
    """Find the end of the investigation: the case sent to the prosecutor, or a plea agreement (192(2))."""
    event = found.first(EventKind.SENT_TO_PROSECUTOR, EventKind.PLEA_AGREEMENT, after=after)
    return event.at if event is not None else None


def study(found: Timeline) -> Iterator[Reckoned]:
    """Count the prosecutor's term to decide on a case received from the investigator, for each time it was received.

    :param found: The case.
    :return: The counted limits.
    """
    limit = time_limit(_STUDY[found.case.form])
    received = found.of(EventKind.RECEIVED_BY_PROSECUTOR)
    for place, event in enumerate(received):
        end = _counted(limit, event.at)
        last, steps = end.last_moment, list(end.steps)
        following = received[place + 1].at if place + 1 < len(received) else None
        for extension in _extensions(found, event.at, following):
            if extension.until is not None:
                after = end_of(extension.until)
                steps.append(moved("study-extended", limit.norms[0], last, after, day=f"{extension.at:%d.%m.%Y}"))
                last = after
        decided = found.first(EventKind.INDICTMENT_SERVED, EventKind.SENT_TO_COURT, after=event.at)
        done = decided.at if decided is not None and (following is None or decided.at < following) else None
        trigger = Trigger(said("event-received-by-prosecutor"), event.at, event.sources)
        yield Reckoned(limit, trigger, last, tuple(steps), end.preliminary, done=done)
