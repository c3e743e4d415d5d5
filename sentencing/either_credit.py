"""What becomes of a punishment as it is served where the days credited are open: by the fewest, and by the most (art. 62, Q11, Q12)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from math import ceil, floor
from typing import TypeVar

from law import PunishmentKind, Step
from sentencing.dated_results import AsServed, Ban, Explained, OtherDay, Parole, Record, Replacement, Window
from sentencing.facts import SentencingFacts
from sentencing.judgment import Credit
from sentencing.matter import served
from sentencing.phrases import amount, worded
from sentencing.quantity import UNITS
from sentencing.record import record_words
from sentencing.served_term import day
from sentencing.trace import cc

_NORM = cc("62")
_TERMED = frozenset({PunishmentKind.IMPRISONMENT, PunishmentKind.RESTRICTION})
Block = TypeVar("Block", bound=Explained)


def credited_days(facts: SentencingFacts, credit: Credit | None) -> tuple[int, ...]:
    """Give the days by which the credit of custody may shorten the term, where `serving` does not name them.

    :param facts: The facts.
    :param credit: The credit; None where the facts give no custody.
    :return: The days, the fewest first: more than one where the type of institution is open, or a part of a day is left over.
    """
    serving = served(facts)
    if credit is None or serving is None or serving.credit_days is not None or serving.kind not in _TERMED:
        return ()
    found = [line.credited for line in credit.lines if line.kind is serving.kind]
    if any(each.amount for each in found):
        # Months served under a reviewed judgment are no days; they shorten the term as the credit says.
        return ()
    return tuple(sorted({round_(each.days) for each in found for round_ in (floor, ceil)}))


def either_credit(blocks: Sequence[AsServed], days: Sequence[int]) -> AsServed:
    """Join the results by the fewest and by the most days credited.

    :param blocks: Results by the number of days, the fewest first.
    :param days: The days.
    :return: The result by the fewest; days that differ are widened, or named as another reading.
    """
    few, many, most = blocks[0], blocks[-1], days[-1]
    return AsServed(
        parole=_parole(few.parole, many.parole, most) if few.parole is not None and many.parole is not None else few.parole,
        replacement=_replacement(few.replacement, many.replacement, most)
        if few.replacement is not None and many.replacement is not None
        else few.replacement,
        records=tuple(_record(one, other, most) for one, other in zip(few.records, many.records, strict=True)),
        ban=_ban(few.ban, many.ban, most) if few.ban is not None and many.ban is not None else few.ban,
    )


def _other(on: date | None, days: int) -> OtherDay:
    credited = amount(days, UNITS[PunishmentKind.ARREST])
    if on is None:
        return OtherDay(question="Q11", norm=_NORM, words=worded("reading-credit-never", credited=credited))
    return OtherDay(question="Q11", norm=_NORM, words=worded("reading-credit-day", credited=credited, on=day(on)), on=on)


def _steps(few: Explained, many: Explained) -> tuple[Step, ...]:
    return (*few.steps, *(step for step in many.steps if step not in few.steps))


def _widened(few: Window, many: Window) -> Window:
    days = [each for each in (few.earliest, many.earliest, few.latest, many.latest) if each is not None]
    bounded = None not in (few.latest, many.latest)
    return Window(earliest=min(days, default=None), latest=max(days, default=None) if bounded else None)


def _joined(few: Block, many: Block, *others: OtherDay) -> Block:
    return few.model_copy(update={"readings": (*few.readings, *others), "steps": _steps(few, many)})


def _parole(few: Parole, many: Parole, days: int) -> Parole:
    """Join two paroles: the share does not depend on the credit, the end of the term and so of the control does."""
    others = [_other(many.control_until, days)] if many.control_until != few.control_until else []
    joined = _joined(few, many, *others)
    return joined if few.window == many.window else joined.model_copy(update={"window": _widened(few.window, many.window)})


def _replacement(few: Replacement, many: Replacement, days: int) -> Replacement:
    """Join two replacements: what is left of the term differs, so no figure of it stands; each is told."""
    if few.rest_days == many.rest_days and few.window == many.window:
        return few
    return _joined(few, many, *_rests(few, many, days)).model_copy(
        update={"window": _widened(few.window, many.window), "rest_days": None, "fine_mci": None, "restriction_days": None}
    )


def _rests(few: Replacement, many: Replacement, days: int) -> Iterator[OtherDay]:
    unit = UNITS[PunishmentKind.ARREST]
    if few.rest_days is not None and many.rest_days is not None:
        between = {"least": amount(many.rest_days, unit), "most": amount(few.rest_days, unit), "credited": amount(days, unit)}
        yield OtherDay(question="Q11", norm=_NORM, words=worded("reading-credit-rest", **between))


def _record(few: Record, many: Record, days: int) -> Record:
    if few.window == many.window and few.interrupted_on == many.interrupted_on:
        return few
    window = _widened(few.window, many.window)
    if few.interrupted_on != many.interrupted_on or window.latest is None:
        return _joined(few, many, _other(many.window.latest, days))
    update = {"window": window, "from_day": None, "words": record_words(window, few.interrupted_on)}
    return _joined(few, many, _other(many.window.latest, days)).model_copy(update=update)


def _ban(few: Ban, many: Ban, days: int) -> Ban:
    if (few.start, few.end) == (many.start, many.end):
        return few
    return _joined(few, many, _other(many.end or many.start, days))
