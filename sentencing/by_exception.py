"""What the days and the total would be if the court applies section 6 to a person of 18 to 20 by way of exception (art. 90)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from sentencing.dated_results import AsServed, Explained, Limitation, OtherDay, Window
from sentencing.judgment import TotalPunishment, TotalReading
from sentencing.matter import Matter
from sentencing.phrases import named, worded
from sentencing.quantity import between
from sentencing.served_term import day
from sentencing.trace import cc

Block = TypeVar("Block", bound=Explained)
_YOUNG = cc("90")
_QUESTION = "90"


def as_minors(matters: Sequence[Matter]) -> tuple[Matter, ...] | None:
    """Take the offences as a minor's where the court may apply section 6 to the person.

    :param matters: The offences.
    :return: The offences, those of an age under art. 90 as a minor's; None when there are none.
    """
    if not any(each.young for each in matters):
        return None
    return tuple(each._replace(minor=True) if each.young else each for each in matters)


def limitation_by_exception(taken: Limitation, other: Limitation) -> Limitation:
    """Name the day of limitation that section 6 would give (art. 88).

    :param taken: The limitation of an adult.
    :param other: The same by section 6.
    :return: The limitation of an adult with the other day as a reading.
    """
    return _with_day(taken, taken.window, other.window)


def served_by_exception(taken: AsServed, other: AsServed) -> AsServed:
    """Name the days of parole, replacement and record that section 6 would give (arts 86, 87, 89).

    :param taken: The results by the ordinary rules.
    :param other: The results by section 6.
    :return: The ordinary results with the other days as readings.
    """
    parole, replacement = taken.parole, taken.replacement
    if parole is not None and other.parole is not None:
        parole = _with_day(parole, parole.window, other.parole.window)
    if replacement is not None and other.replacement is not None:
        replacement = _with_day(replacement, replacement.window, other.replacement.window)
    records = tuple(_with_day(one, one.window, two.window) for one, two in zip(taken.records, other.records, strict=True))
    return taken.model_copy(update={"parole": parole, "replacement": replacement, "records": records})


def totals_by_exception(taken: Sequence[TotalPunishment], other: Sequence[TotalPunishment]) -> tuple[TotalPunishment, ...]:
    """Name the total of each kind that section 6 would give (arts 81, 90).

    :param taken: The totals by the ordinary rules.
    :param other: The totals by section 6.
    :return: The ordinary totals with the others as readings.
    """
    return tuple(_with_total(each, next((one for one in other if one.kind is each.kind), None)) for each in taken)


def _with_day(taken: Block, before: Window, after: Window) -> Block:
    if before == after:
        return taken
    on: date | None = after.latest
    if on is None:
        return taken
    words = worded("reading-90-day", on=day(on))
    return taken.model_copy(update={"readings": (*taken.readings, OtherDay(question=_QUESTION, norm=_YOUNG, words=words, on=on))})


def _with_total(taken: TotalPunishment, other: TotalPunishment | None) -> TotalPunishment:
    if other is None:
        found = TotalReading(question=_QUESTION, norm=_YOUNG, words=worded("reading-90-none", kind=named(taken.kind)))
    elif (other.lower, other.upper) == (taken.lower, taken.upper) or other.lower is None or other.upper is None:
        return taken
    else:
        words = worded("reading-90", kind=named(taken.kind), span=between(other.lower, other.upper))
        found = TotalReading(question=_QUESTION, norm=_YOUNG, words=words, lower=other.lower, upper=other.upper)
    return taken.model_copy(update={"readings": (*taken.readings, found)})
