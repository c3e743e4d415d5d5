"""From a counted end to a deadline: its status at the moment asked about, who must act, what follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from law import Act, Norm, Step, TimeLimit, Words
from supervision.actors import actor, consequence
from supervision.deadline import ALMATY, Deadline, Status, Trigger, moment_text, said
from supervision.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A limit counted for a case.

    :param limit: The limit.
    :param trigger: What it is counted from.
    :param last_moment: Its end; None without a trigger.
    :param steps: The reckoning.
    :param preliminary: Whether a year without a confirmed calendar decided the end.
    :param person: Whom it concerns; None for the case as a whole.
    :param done: When the act was done; None when the file shows no act.
    :param suspended: Whether its time stands still at the moment asked about.
    :param shown: Whether the file would show the act; where it would not, an end that has passed proves nothing.
    :param unrolled: The day on which it would end if a day off did not move it; None where nothing is counted in days.
    """

    limit: TimeLimit
    trigger: Trigger
    last_moment: datetime | None
    steps: tuple[Step, ...] = ()
    preliminary: bool = False
    person: str | None = None
    done: datetime | None = None
    suspended: bool = False
    shown: bool = True
    unrolled: date | None = None


def deadline(found: Timeline, reckoned: Reckoned) -> Deadline:
    """Make a deadline of a counted limit.

    :param found: The case at the moment asked about.
    :param reckoned: The counted limit.
    :return: The deadline with its status.
    """
    limit, start = reckoned.limit, reckoned.trigger.at
    status = _status(reckoned, found.on)
    anchor = f"{start:%Y%m%dT%H%M}" if start is not None else "none"
    return Deadline(
        id=":".join(part for part in (limit.id, reckoned.person, anchor) if part),
        case=found.case.number,
        limit=limit.id,
        title=limit.title,
        norm=limit.norms[0],
        trigger=reckoned.trigger,
        start=start,
        last_moment=reckoned.last_moment.astimezone(ALMATY) if reckoned.last_moment else None,
        person=reckoned.person,
        person_name=found.name(reckoned.person),
        status=status,
        late=_late(reckoned, found.on) if status is Status.MISSED else None,
        steps=reckoned.steps,
        who=actor(limit),
        consequence=consequence(limit),
        severity=limit.severity,
        preliminary=reckoned.preliminary,
        verified=limit.verified,
    )


def not_shown(limit: TimeLimit, trigger: Words, person: str | None = None) -> Reckoned:
    """Give a limit whose trigger the file does not have: it is named, not passed over.

    :param limit: The limit.
    :param trigger: The event that is missing.
    :param person: Whom it concerns.
    :return: The limit without an end.
    """
    return Reckoned(limit, Trigger(trigger, None), None, (step("no-trigger", limit.norms[0]),), person=person, shown=False)


def step(code: str, norm: Norm | None, before: str = "", after: str = "", **details: str | int) -> Step:
    """Write a step of a reckoning; its words are the message `step-<code>`.

    :param code: Identifier of the rule.
    :param norm: The norm.
    :param before: The end before the step.
    :param after: The end after it.
    :param details: Further values for the words.
    :return: The step.
    """
    return Step(code, norm, said(f"step-{code}", before=before, after=after, **details), before, after)


def moved(code: str, norm: Norm | None, before: datetime, after: datetime, **details: str | int) -> Step:
    """Write a step that moves an end.

    :param code: Identifier of the rule.
    :param norm: The norm.
    :param before: The end before the step.
    :param after: The end after it.
    :param details: Further values for the words.
    :return: The step.
    """
    return step(code, norm, moment_text(before), moment_text(after), **details)


def cpc(article: str, part: str = "", point: str = "") -> Norm:
    """Cite the Criminal Procedure Code.

    :param article: Article number.
    :param part: Part number.
    :param point: Point number.
    :return: The citation.
    """
    return Norm(Act.CPC, article, part, point)


def _status(reckoned: Reckoned, on: datetime) -> Status:
    start, last = reckoned.trigger.at, reckoned.last_moment
    if start is None or last is None:
        return Status.NOT_SHOWN
    if start > on:
        return Status.NOT_STARTED
    if reckoned.done is not None and reckoned.done <= on:
        return Status.MET if reckoned.done <= last else Status.MISSED
    if reckoned.suspended:
        return Status.SUSPENDED
    if on <= last:
        return Status.RUNNING
    return Status.MISSED if reckoned.shown else Status.NOT_SHOWN


def _late(reckoned: Reckoned, on: datetime) -> timedelta | None:
    if reckoned.last_moment is None:
        return None
    until = reckoned.done if reckoned.done is not None and reckoned.done <= on else on
    return until.astimezone(UTC) - reckoned.last_moment.astimezone(UTC)
