"""Time limits that a person entered, and those that one event of the case starts: any limit of the Code, counted as it is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files

import yaml

from casefile import CountedTerm, EventKind, Extension, Pause
from law import Direction, Step, TermUnit, TimeLimit, Words, time_limit, working_calendar
from supervision.deadline import ALMATY, ROOM, Trigger, moment_text, said
from supervision.reckoning import Reckoned, cpc, moved, step
from supervision.timeline import Timeline, end_of


@dataclass(frozen=True, slots=True)
class _Rule:
    """An event that starts a limit, and the events that meet it."""

    limit: str
    after: EventKind
    met: tuple[EventKind, ...]
    each: bool


@cache
def _rules() -> tuple[_Rule, ...]:
    table = yaml.safe_load(files(ROOM).joinpath("data", "events.yaml").read_text(encoding="utf-8"))
    return tuple(
        _Rule(row["limit"], EventKind(row["after"]), tuple(EventKind(kind) for kind in row["met"]), row["each"]) for row in table["limits"]
    )


def started(found: Timeline) -> Iterator[Reckoned]:
    """Count the limits that an event of the case starts by itself.

    :param found: The case.
    :return: The counted limits.
    """
    for rule in _rules():
        events = found.of(rule.after)
        for event in events if rule.each else events[:1]:
            following = next((each.at for each in events if each.at > event.at), None)
            done = found.first(*rule.met, after=event.at) if rule.met else None
            if done is not None and following is not None and done.at >= following:
                done = None
            trigger = Trigger(said(f"event-{event.kind.value.replace('_', '-')}"), event.at, event.sources)
            counted = count(time_limit(rule.limit), trigger)
            yield replace(counted, done=done.at if done else None, shown=bool(rule.met))


def entered(found: Timeline) -> Iterator[Reckoned]:
    """Count the limits that a person entered.

    :param found: The case.
    :return: The counted limits.
    """
    for term in found.case.terms:
        limit = time_limit(term.limit)
        words = Words(kk=term.words.kk, ru=term.words.ru) if term.words is not None else said("trigger-entered")
        counted = count(limit, Trigger(words, term.start.astimezone(ALMATY), term.sources))
        counted = replace(counted, person=term.person, done=term.done.astimezone(ALMATY) if term.done else None)
        yield _paused(_extended(counted, term, found.on), _pauses(term, found.on), found.on)


def count(limit: TimeLimit, trigger: Trigger) -> Reckoned:
    """Count a limit from its trigger, or back from it.

    :param limit: The limit.
    :param trigger: What it is counted from; its moment is known.
    :return: The counted limit; without an end where the Code says "immediately" or names no length.
    :raises ValueError: If the trigger has no moment.
    """
    if trigger.at is None:
        raise ValueError(f"{limit.id} has nothing to be counted from")
    if limit.until_trigger:
        return Reckoned(limit, trigger, trigger.at, (step("until-trigger", limit.norms[0], after=moment_text(trigger.at)),))
    if limit.term is None:
        code = "immediately" if limit.immediate else "no-length"
        return Reckoned(limit, trigger, None, (step(code, limit.norms[0]),), shown=False)
    calendar = working_calendar()
    reckon = limit.term.end if limit.direction is Direction.AFTER else limit.term.before
    end = reckon(trigger.at, calendar, strict=limit.strict)
    unrolled = end.rolled_from or end.last_day
    return Reckoned(limit, trigger, end.last_moment, end.steps, end.preliminary, unrolled=unrolled)


def _extended(counted: Reckoned, term: CountedTerm, on: datetime) -> Reckoned:
    """Move the end by the decisions known at the moment asked about; what the Code does not allow is said, not hidden."""
    limit, last, steps = counted.limit, counted.last_moment, list(counted.steps)
    decided = _decided(term, on)
    if last is None or not decided:
        return counted
    for extension in decided:
        until = extension.until.astimezone(ALMATY)
        day = f"{extension.at.astimezone(ALMATY):%d.%m.%Y}"
        steps.append(moved("entered-extended", cpc("49", "3"), last, until, day=day))
        steps += _beyond(limit, counted.trigger, until)
        last = until
    return replace(counted, last_moment=last, steps=tuple(steps), unrolled=last.astimezone(ALMATY).date())


def _beyond(limit: TimeLimit, trigger: Trigger, until: datetime) -> Iterable[Step]:
    if limit.extension is None:
        yield step("not-extendable", limit.norms[0])
    elif limit.extension.maximum is not None and trigger.at is not None:
        most = limit.extension.maximum.end(trigger.at, working_calendar(), strict=limit.strict).last_moment
        if until > most:
            yield step("beyond-maximum", limit.norms[0], after=moment_text(most))


def _decided(term: CountedTerm, on: datetime) -> list[Extension]:
    return sorted((each for each in term.extensions if each.at <= on), key=lambda each: each.at)


def _pauses(term: CountedTerm, on: datetime) -> list[Pause]:
    """Give the pauses that began by a moment, joined where they overlap.

    What was before the term runs moves nothing; the day that an extension names already reckons with pauses before its decision.
    """
    decided = _decided(term, on)
    known = [each for each in term.pauses if each.start <= on and (not decided or each.start >= decided[-1].at)]
    during = [each for each in known if each.end is None or each.end > term.start]
    during = [each.model_copy(update={"start": max(each.start, term.start)}) for each in during]
    joined: list[Pause] = []
    for pause in sorted(during, key=lambda each: each.start):
        before = joined[-1] if joined else None
        if before is not None and (before.end is None or pause.start <= before.end):
            end = None if before.end is None or pause.end is None else max(before.end, pause.end)
            joined[-1] = before.model_copy(update={"end": end})
        else:
            joined.append(pause)
    return joined


def _paused(counted: Reckoned, pauses: Sequence[Pause], on: datetime) -> Reckoned:
    """Move the end by times that are not counted: by whole days, a limit in hours by the time itself; a strict one stands for nothing.

    Whether the last day is worked is looked at once, when all the days are moved: a day off within the reckoning moves nothing.
    """
    last, unrolled, steps, preliminary = counted.last_moment, counted.unrolled, list(counted.steps), counted.preliminary
    if last is None or unrolled is None or not pauses:
        return counted
    if counted.limit.strict:
        return replace(counted, steps=(*steps, step("strict-no-pause", cpc("48", "3"))))
    calendar, open_now = working_calendar(), False
    in_hours = counted.limit.term is not None and counted.limit.term.unit is TermUnit.HOURS
    for pause in pauses:
        start = pause.start.astimezone(ALMATY)
        if start > last:
            steps.append(step("pause-too-late", None, moment_text(last), start=f"{start:%d.%m.%Y}"))
            break
        if pause.end is None or pause.end > on:
            steps.append(step("pause-open", None, start=f"{start:%d.%m.%Y}"))
            open_now = True
            continue
        end = pause.end.astimezone(ALMATY)
        if in_hours:
            after = (last.astimezone(UTC) + (end.astimezone(UTC) - start.astimezone(UTC))).astimezone(ALMATY)
        else:
            unrolled += timedelta(days=(end.date() - start.date()).days)
            day = calendar.next_working(unrolled)
            after, preliminary = end_of(day), preliminary or calendar.is_preliminary(day.year)
        steps.append(moved("pause", None, last, after, start=f"{start:%d.%m.%Y}", end=f"{end:%d.%m.%Y}"))
        last = after
    return replace(counted, last_moment=last, steps=tuple(steps), preliminary=preliminary, suspended=open_now)
