"""Checks of time: what must come before what, and measures that overlap."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from difflib import get_close_matches
from itertools import combinations

from casefile.case import EventKind, Measure, MeasureKind
from casefile.finding import Finding, Label, Severity, finding
from casefile.known import CHARGEABLE, Known, local_day
from casefile.yaml_lines import place
from law import time_limits

# First of each pair never comes after the second: the road of a case (CPC, arts 180, 202, 203, 294, 298, 301-305).
_ORDER = (
    (EventKind.REGISTERED, EventKind.SUSPECT_RECOGNISED),
    (EventKind.SUSPECT_RECOGNISED, EventKind.QUALIFICATION_ANNOUNCED),
    (EventKind.REGISTERED, EventKind.QUALIFICATION_ANNOUNCED),
    (EventKind.TERM_INTERRUPTED, EventKind.TERM_RESUMED),
    (EventKind.QUALIFICATION_ANNOUNCED, EventKind.FAMILIARISATION_STARTED),
    (EventKind.FAMILIARISATION_STARTED, EventKind.FAMILIARISATION_ENDED),
    (EventKind.FAMILIARISATION_ENDED, EventKind.SENT_TO_PROSECUTOR),
    (EventKind.SENT_TO_PROSECUTOR, EventKind.RECEIVED_BY_PROSECUTOR),
    (EventKind.RECEIVED_BY_PROSECUTOR, EventKind.INDICTMENT_SERVED),
    (EventKind.RECEIVED_BY_PROSECUTOR, EventKind.SENT_TO_COURT),
    (EventKind.SENT_TO_COURT, EventKind.RECEIVED_BY_COURT),
    (EventKind.RECEIVED_BY_COURT, EventKind.TRIAL_APPOINTED),
    (EventKind.TRIAL_APPOINTED, EventKind.TRIAL_STARTED),
    (EventKind.RECEIVED_BY_COURT, EventKind.VERDICT_PRONOUNCED),
    (EventKind.VERDICT_PRONOUNCED, EventKind.APPEAL_FILED),
    (EventKind.APPEAL_FILED, EventKind.RECEIVED_BY_APPEAL_COURT),
    (EventKind.RECEIVED_BY_APPEAL_COURT, EventKind.APPEAL_DECIDED),
    (EventKind.VERDICT_PRONOUNCED, EventKind.ENTERED_INTO_FORCE),
)
_RESTRAINTS = frozenset(
    {MeasureKind.CUSTODY, MeasureKind.HOUSE_ARREST, MeasureKind.BAIL, MeasureKind.RECOGNISANCE, MeasureKind.PERSONAL_SURETY}
)
_WITH_TERM = frozenset({MeasureKind.CUSTODY, MeasureKind.HOUSE_ARREST})


def check_dates(known: Known) -> Iterator[Finding]:
    """Check the order of dates in a case.

    :param known: The case.
    :return: Findings.
    """
    yield from _people(known)
    yield from _convictions(known)
    yield from _episodes(known)
    yield from _registration(known)
    yield from _events(known)
    yield from _terms(known)
    yield from _measures(known)


def _shown(moment: datetime) -> str:
    return f"{moment:%d.%m.%Y %H:%M}"


def _people(known: Known) -> Iterator[Finding]:
    for index, person in enumerate(known.case.persons):
        if person.birth_date is None:
            continue
        acted = [e.time.value.start for e in known.case.episodes if person.id in e.participants]
        first = local_day(min(acted, default=known.first_offence))
        if CHARGEABLE & set(person.roles) and person.birth_date >= first:
            yield finding(
                Severity.ERROR,
                "birth-after-offence",
                place(("persons", index, "birth_date")),
                name=known.name(person.id),
                birth=f"{person.birth_date:%d.%m.%Y}",
                offence=f"{first:%d.%m.%Y}",
            )


def _convictions(known: Known) -> Iterator[Finding]:
    for index, person in enumerate(known.case.persons):
        acted = [e.time.value.start for e in known.case.episodes if person.id in e.participants]
        for number, conviction in enumerate(person.convictions):
            where, name = place(("persons", index, "convictions", number)), known.name(person.id)
            verdict = f"{conviction.verdict_on:%d.%m.%Y}"
            if person.birth_date is not None and conviction.verdict_on <= person.birth_date:
                yield finding(Severity.ERROR, "conviction-before-birth", f"{where}.verdict_on", name=name, verdict=verdict)
            if acted and conviction.verdict_on > local_day(min(acted)):
                yield finding(Severity.WARNING, "conviction-after-offence", f"{where}.verdict_on", name=name, verdict=verdict)
            if conviction.served_on is not None and conviction.served_on < conviction.verdict_on:
                yield finding(
                    Severity.ERROR,
                    "served-before-verdict",
                    f"{where}.served_on",
                    name=name,
                    verdict=verdict,
                    served=f"{conviction.served_on:%d.%m.%Y}",
                )


def _episodes(known: Known) -> Iterator[Finding]:
    registered = known.moments(EventKind.REGISTERED)
    for index, episode in enumerate(known.case.episodes):
        where, time = place(("episodes", index, "time", "value")), episode.time.value
        if time.end is not None and time.end < time.start:
            yield finding(Severity.ERROR, "episode-end-before-start", f"{where}.end", episode=episode.id)
        if registered and time.start > registered[0]:
            offence, day = _shown(time.start), _shown(registered[0])
            yield finding(
                Severity.ERROR, "offence-after-registration", f"{where}.start", episode=episode.id, offence=offence, registered=day
            )


def _registration(known: Known) -> Iterator[Finding]:
    registered, case = known.moments(EventKind.REGISTERED), known.case
    if not registered:
        yield finding(Severity.WARNING, "registration-missing", "events")
        return
    day = local_day(registered[0])
    if case.kui.date > day:
        entered, shown = f"{case.kui.date:%d.%m.%Y}", f"{day:%d.%m.%Y}"
        yield finding(Severity.ERROR, "kui-after-registration", "kui.date", kui=entered, registered=shown)
    if case.number[:2] != f"{day:%y}":
        yield finding(Severity.WARNING, "erdr-year", "number", number=case.number, year=f"{day:%Y}")


def _events(known: Known) -> Iterator[Finding]:
    for first, second in _ORDER:
        before, after = known.moments(first), known.moments(second)
        # A case may go the same road twice (returned, resumed), so first goes are compared.
        if before and after and after[0] < before[0]:
            index = next(i for i, event in enumerate(known.case.events) if event.kind is second and event.at == after[0])
            yield finding(
                Severity.ERROR,
                "event-order",
                place(("events", index, "at")),
                first=Label(f"event-{first}"),
                second=Label(f"event-{second}"),
                first_at=_shown(before[0]),
                second_at=_shown(after[0]),
            )
    for index, event in enumerate(known.case.events):
        if event.kind is EventKind.TERM_EXTENDED and event.until is None:
            yield finding(Severity.ERROR, "extension-without-day", place(("events", index, "until")))
        elif event.until is not None and event.until < local_day(event.at):
            yield finding(Severity.ERROR, "extension-into-past", place(("events", index, "until")), until=f"{event.until:%d.%m.%Y}")


def _terms(known: Known) -> Iterator[Finding]:
    limits = {limit.id for limit in time_limits()}
    for index, term in enumerate(known.case.terms):
        where = place(("terms", index))
        if term.limit not in limits:
            near = ", ".join(get_close_matches(term.limit, limits, n=3)) or "–"
            yield finding(Severity.ERROR, "limit-unknown", f"{where}.limit", limit=term.limit, near=near)
        if term.done is not None and term.done < term.start:
            yield finding(Severity.ERROR, "term-done-before-start", f"{where}.done", id=term.id)
        for number, extension in enumerate(term.extensions):
            if extension.until < extension.at:
                until = _shown(extension.until)
                yield finding(Severity.ERROR, "extension-into-past", place(("terms", index, "extensions", number, "until")), until=until)
        for number, pause in enumerate(term.pauses):
            if pause.end is not None and pause.end < pause.start:
                yield finding(Severity.ERROR, "pause-ends-first", place(("terms", index, "pauses", number, "end")), id=term.id)


def _measures(known: Known) -> Iterator[Finding]:
    measures = known.case.measures
    for index, measure in enumerate(measures):
        where, kind = place(("measures", index)), Label(f"measure-{measure.kind}")
        if measure.end is not None and measure.end < measure.start:
            yield finding(Severity.ERROR, "measure-end-before-start", f"{where}.end", id=measure.id)
        if measure.end is None and measure.kind in _WITH_TERM:
            yield finding(Severity.WARNING, "measure-without-end", f"{where}.end", id=measure.id, kind=kind)
        if measure.start < known.first_offence:
            yield finding(Severity.WARNING, "measure-before-offence", f"{where}.start", id=measure.id, kind=kind)
    for (_, one), (index, other) in combinations(enumerate(measures), 2):
        if one.person == other.person and {one.kind, other.kind} <= _RESTRAINTS and _overlap(one, other):
            where = place(("measures", index))
            yield finding(Severity.ERROR, "measures-overlap", where, id=other.id, other=one.id, name=known.name(one.person))


def _overlap(one: Measure, other: Measure) -> bool:
    """Tell whether two measures run at the same moment; one may begin at the minute the other ends."""
    return (other.end is None or one.start < other.end) and (one.end is None or other.start < one.end)
