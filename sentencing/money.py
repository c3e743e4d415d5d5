"""Punishments in money: indices and multiples turned into tenge at the day of the offence (arts 41(1), 42(1))."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import lru_cache
from math import floor
from typing import NamedTuple

from law import OutOfForce, PunishmentUnit, mci
from sentencing.phrases import Value, amount, number
from sentencing.trace import Move, Trace, cc, plain


@lru_cache(maxsize=16384)
def index_on(day: date) -> int | None:
    """Give the monthly calculation index of a day.

    :param day: The day of the offence.
    :return: Tenge in one index; None when it is not known.
    """
    try:
        return mci(day).value
    except OutOfForce:
        return None


class Money(NamedTuple):
    """What an amount is turned into tenge by.

    :param in_index: Tenge in one index on the day of the offence; None when it is not known.
    :param counted_from: Sum in tenge that a fine by multiple is counted from; None when the facts do not give it.
    """

    in_index: int | None = None
    counted_from: int | None = None


NO_MONEY = Money()


def in_money(value: Fraction, unit: PunishmentUnit, money: Money, trace: Trace) -> int | None:
    """Turn an amount into tenge and write the step.

    :param value: The amount.
    :param unit: Its unit.
    :param money: What it is turned by.
    :param trace: Where the step is written.
    :return: Tenge; None when the unit is not money, what it is turned by is not known, or the amount is none.
    """
    by, rule = {
        PunishmentUnit.MULTIPLE: (money.counted_from, "tenge.multiple"),
        PunishmentUnit.MCI: (money.in_index, "tenge.mci"),
    }.get(unit, (None, ""))
    if not value or by is None:
        return None
    tenge = floor(value * by)
    details: dict[str, Value] = {"amount": amount(value, unit), "factor": number(by), "tenge": number(tenge)}
    trace.add(rule, cc("41", "1"), Move(plain(value), str(tenge), {"factor": str(by)}), **details)
    return tenge


def multiple_in_indices(multiple: Fraction, money: Money) -> Fraction | None:
    """Turn a fine by multiple into indices: art. 81, part 3 knows a minor's fine in indices only.

    :param multiple: How many times.
    :param money: The sum that it is counted from, and the index.
    :return: Whole indices; None when either is not known.
    """
    if money.counted_from is None or money.in_index is None:
        return None
    return Fraction(floor(multiple * money.counted_from / money.in_index))
