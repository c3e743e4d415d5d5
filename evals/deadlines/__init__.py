"""Worked dates: when a time limit ends, counted from the rules without our code; how many the engine counts to the minute, how fast."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from time import process_time
from typing import Any

import yaml

from casefile import Case, CountedTerm, EventKind, Extension, MeasureKind, Pause
from evals.measurement import Measurement
from evals.supervision_cases import case, event, held
from supervision import ALMATY, Deadline, deadlines

TABLE = Path(__file__).parent / "worked_dates.yaml"
SPEED_ROUNDS = 5
_INSTANT = timedelta(microseconds=1)
_LATER = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class WorkedDate:
    """A date of the table.

    :param limit: Time limit.
    :param start: Moment it is counted from, or back from.
    :param given: The case: the limit entered by a person, or events and measures that it is counted from.
    :param expect: Last moment in time, as people write it.
    :param utc: The same in universal time; empty where the clocks do not matter.
    :param why: The trap.
    """

    limit: str
    start: datetime
    given: Case
    expect: str
    utc: str
    why: str


@cache
def worked_dates() -> tuple[WorkedDate, ...]:
    """Read the table.

    :return: The dates.
    """
    return tuple(_read(row) for row in yaml.safe_load(TABLE.read_text(encoding="utf-8"))["dates"])


def found(date: WorkedDate) -> Deadline:
    """Count a date with the engine, long after it has ended.

    :param date: The date.
    :return: The deadline.
    :raises ValueError: If the engine counts no such limit from that moment, or several.
    """
    counted = deadlines(date.given, date.start + _LATER)
    (one,) = [each for each in counted if each.limit == date.limit and each.start == date.start]
    return one


def fault(date: WorkedDate) -> str:
    """Compare a date with the engine's.

    :param date: The date.
    :return: What the engine says instead; empty when both agree.
    """
    last = found(date).last_moment
    if last is None:
        return "no end"
    # The end of a day is kept as its last microsecond, and so is one that a decision names
    over = (last.astimezone(UTC) + _INSTANT).replace(second=0, microsecond=0)
    ends = (last.hour, last.minute, last.second) == (23, 59, 59)
    said = f"{last:%Y-%m-%d} 24:00" if ends else f"{last:%Y-%m-%d %H:%M}"
    told = [said, f"{over:%Y-%m-%d %H:%M}"] if date.utc else [said]
    wanted = [date.expect, date.utc] if date.utc else [date.expect]
    return "" if told == wanted else " = ".join(told)


def measure() -> Iterator[Measurement]:
    """Measure how many worked dates the engine counts exactly, and how many limits it counts a second.

    :return: The figures.
    """
    table = worked_dates()
    right = sum(not fault(each) for each in table)
    sample = f"{len(table)} dates of 2024–2027, {len({each.limit for each in table})} limits"
    yield Measurement("worked dates counted exactly", f"{right / len(table):.4f}", "share", sample)
    counted, began = 0, process_time()
    for _ in range(SPEED_ROUNDS):
        for each in table:
            counted += len(deadlines(each.given, each.start + _LATER))
    yield Measurement("time limits counted, with status and reckoning", f"{counted / (process_time() - began):,.0f}", "a second", sample)


def _moment(text: str) -> datetime:
    """Read a moment; 24:00 is the end of its day, and of two such moments, when clocks went back, the later."""
    if text.endswith("24:00"):
        return datetime.fromisoformat(f"{text[:10]} 23:59:59.999999").replace(tzinfo=ALMATY, fold=1)
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=ALMATY) if moment.tzinfo is None else moment.astimezone(ALMATY)


def _read(row: dict[str, Any]) -> WorkedDate:
    start = _moment(row["start"])
    events = tuple(event(EventKind(each["kind"]), each["at"], until=each.get("until")) for each in row.get("events", ()))
    measures = tuple(
        held(MeasureKind(each["kind"]), each["start"], each.get("end"), released=each.get("released", False), name=f"m{place}")
        for place, each in enumerate(row.get("measures", ()), start=1)
    )
    given = case(*events, measures=measures)
    if not events and not measures:
        term = CountedTerm(
            id="t1",
            limit=row["limit"],
            start=start,
            extensions=tuple(Extension(at=_moment(on), until=_moment(until)) for on, until in row.get("extensions", ())),
            pauses=tuple(Pause(start=_moment(first), end=_moment(last)) for first, last in row.get("pauses", ())),
        )
        given = given.model_copy(update={"terms": (term,)})
    return WorkedDate(row["limit"], start, given, row["expect"], row.get("utc", ""), row["why"])
