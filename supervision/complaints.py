"""Complaints under arts 100–106: their terms, what is wrong in how they were handled, and figures by body and ground."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from casefile import Complaint, ComplaintGround, ComplaintOutcome, Finding, Severity, finding
from law import Norm, Words, time_limit
from supervision.deadline import ALMATY, ROOM, Status, Trigger, moment_text, said
from supervision.entered import count
from supervision.reckoning import cpc
from supervision.timeline import end_of

URGENT = frozenset(tuple(ComplaintGround)[:8])
"""Grounds decided within three days (CPC, art. 105, part 2)."""


@dataclass(frozen=True, slots=True)
class ComplaintTerm:
    """The term to decide on a complaint and to tell the applicant.

    :param norm: The norm that sets it.
    :param last_moment: Its end.
    :param status: Where it stands; met only when the applicant was told as well.
    :param late: By how much it was missed; None unless missed.
    :param court_from: From when the applicant may go to the investigating judge; None while that is not known.
    :param court_until: Last moment to go to the investigating judge (art. 106, part 5); None while that is not known.
    """

    norm: Norm
    last_moment: datetime
    status: Status
    late: timedelta | None
    court_from: datetime | None
    court_until: datetime | None


def complaint_term(complaint: Complaint, on: datetime) -> ComplaintTerm:
    """Count the terms of a complaint.

    :param complaint: The complaint.
    :param on: Moment to look from, with its time zone.
    :return: The terms.
    """
    limit = time_limit("complaint_105_urgent" if URGENT & set(complaint.grounds) else "complaint_105_general")
    trigger = Trigger(said("trigger-complaint"), complaint.received_at.astimezone(ALMATY), complaint.sources)
    counted = count(limit, trigger)
    last = counted.last_moment
    if last is None:
        raise ValueError(f"{limit.id} has no length")
    if complaint.extended_until is not None:
        last = end_of(complaint.extended_until)
    told = complaint.notified_at if complaint.decision is not None else None
    done = told if told is not None and told <= on else None
    late = max((done or on) - last, timedelta(0))
    status = Status.MISSED if late else (Status.MET if done is not None else Status.RUNNING)
    court_from = _court_from(complaint, trigger)
    until = None if court_from is None else count(time_limit("complaint_106_filing"), Trigger(trigger.words, court_from)).last_moment
    return ComplaintTerm(limit.norms[0], last, status, late or None, court_from, until)


def _court_from(complaint: Complaint, trigger: Trigger) -> datetime | None:
    """From when the way to court is open: the notice of a decision, or fifteen days of silence (art. 106, part 5)."""
    if complaint.notified_at is not None:
        return complaint.notified_at.astimezone(ALMATY)
    extension = time_limit("complaint_105_general").extension
    if complaint.decision is None and extension is not None and extension.maximum is not None and trigger.at is not None:
        return end_of(trigger.at.date() + timedelta(days=extension.maximum.number))
    return None


def complaint_findings(complaint: Complaint, on: datetime) -> tuple[Finding, ...]:
    """Check how a complaint was handled.

    :param complaint: The complaint.
    :param on: Moment to look from, with its time zone.
    :return: What is wrong or missing, the gravest first.
    """
    found = [*_decision(complaint), *_term(complaint, on), *_arguments(complaint)]
    return tuple(sorted(found, key=lambda each: list(Severity).index(each.severity)))


def _decision(complaint: Complaint) -> Iterator[Finding]:
    decision = complaint.decision
    if decision is None:
        return
    if _same(decision.by, complaint.author) and decision.outcome is not ComplaintOutcome.FORWARDED:
        yield _finding(Severity.ERROR, "complaint-own-act", cpc("105", "1"), name=decision.by)
    if decision.outcome in {ComplaintOutcome.SATISFIED, ComplaintOutcome.SATISFIED_IN_PART} and decision.remedy is None:
        yield _finding(Severity.ERROR, "complaint-no-remedy", cpc("105"))
    if complaint.notified_at is None:
        yield _finding(Severity.WARNING, "complaint-not-told", cpc("105", "2"))
    if decision.at < complaint.received_at:
        yield _finding(Severity.ERROR, "complaint-decided-before", None, at=moment_text(decision.at))


def _term(complaint: Complaint, on: datetime) -> Iterator[Finding]:
    term = complaint_term(complaint, on)
    if term.status is Status.MISSED:
        yield _finding(Severity.ERROR, "complaint-late", term.norm, end=moment_text(term.last_moment))
    extension = time_limit("complaint_105_general").extension
    if complaint.extended_until is not None and extension is not None and extension.maximum is not None:
        longest = complaint.received_at.astimezone(ALMATY).date() + timedelta(days=extension.maximum.number)
        if complaint.extended_until > longest:
            yield _finding(Severity.ERROR, "complaint-too-long", term.norm, day=f"{longest:%d.%m.%Y}")


def _arguments(complaint: Complaint) -> Iterator[Finding]:
    decided = complaint.decision is not None and complaint.decision.outcome is not ComplaintOutcome.FORWARDED
    for argument in complaint.arguments:
        if argument.answer is None:
            yield _finding(
                Severity.ERROR if decided else Severity.NOTE, "complaint-unanswered", cpc("105"), id=argument.id, words=argument.words
            )
        elif not argument.sources:
            yield _finding(Severity.WARNING, "complaint-without-source", None, id=argument.id)


def _finding(severity: Severity, code: str, norm: Norm | None, **details: str) -> Finding:
    return finding(severity, code, "", norm, ROOM, **details)


def _same(first: str, second: str) -> bool:
    return " ".join(first.casefold().split()) == " ".join(second.casefold().split())


@dataclass(frozen=True, slots=True)
class ComplaintFigures:
    """Figures of a group of complaints.

    :param received: How many were received.
    :param satisfied: How many were satisfied, wholly or in part.
    :param refused: How many were refused.
    :param open: How many nobody has decided.
    :param late: How many were or are past their term.
    """

    received: int
    satisfied: int
    refused: int
    open: int
    late: int


@dataclass(frozen=True, slots=True)
class ComplaintStatistics:
    """Figures of complaints.

    :param whole: All of them.
    :param by_body: By the body complained of, the most complaints first.
    :param by_ground: By ground; a complaint on two grounds counts in both.
    """

    whole: ComplaintFigures
    by_body: tuple[tuple[Words, ComplaintFigures], ...]
    by_ground: Mapping[ComplaintGround, ComplaintFigures]


def complaint_statistics(complaints: Iterable[Complaint], on: datetime) -> ComplaintStatistics:
    """Count complaints.

    :param complaints: The complaints.
    :param on: Moment to look from, with its time zone.
    :return: The figures; the order of the complaints does not matter.
    """
    listed = tuple(complaints)
    bodies = Counter(complaint.body for complaint in listed)
    ordered = sorted(bodies, key=lambda body: (-bodies[body], body.ru, body.kk))
    return ComplaintStatistics(
        whole=_figures(listed, on),
        by_body=tuple((body, _figures([each for each in listed if each.body == body], on)) for body in ordered),
        by_ground={
            ground: _figures([each for each in listed if ground in each.grounds], on)
            for ground in ComplaintGround
            if any(ground in each.grounds for each in listed)
        },
    )


def _figures(listed: Iterable[Complaint], on: datetime) -> ComplaintFigures:
    complaints = tuple(listed)
    outcomes = Counter(each.decision.outcome if each.decision is not None else None for each in complaints)
    return ComplaintFigures(
        received=len(complaints),
        satisfied=outcomes[ComplaintOutcome.SATISFIED] + outcomes[ComplaintOutcome.SATISFIED_IN_PART],
        refused=outcomes[ComplaintOutcome.REFUSED],
        open=outcomes[None],
        late=sum(complaint_term(each, on).status is Status.MISSED for each in complaints),
    )


def ground_words(ground: ComplaintGround) -> Words:
    """Say a ground.

    :param ground: The ground.
    :return: The words.
    """
    return said(f"ground-{ground.value.replace('_', '-')}")


def outcome_words(outcome: ComplaintOutcome) -> Words:
    """Say an outcome.

    :param outcome: The outcome.
    :return: The words.
    """
    return said(f"outcome-{outcome.value.replace('_', '-')}")
