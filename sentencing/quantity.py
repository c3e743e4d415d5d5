"""An exact size of a punishment, in the unit of its kind, with days beside the months where art. 62, part 2 counts in days."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from law import PunishmentKind, PunishmentUnit, Words
from sentencing.answers import Frozen
from sentencing.calendar_days import MONTH_DAYS
from sentencing.notes import Amount
from sentencing.phrases import amount as said
from sentencing.phrases import number, span, worded

UNITS: Mapping[PunishmentKind, PunishmentUnit] = {
    PunishmentKind.FINE: PunishmentUnit.MCI,
    PunishmentKind.CORRECTIVE_LABOUR: PunishmentUnit.MCI,
    PunishmentKind.COMMUNITY_SERVICE: PunishmentUnit.HOURS,
    PunishmentKind.ARREST: PunishmentUnit.DAYS,
    PunishmentKind.RESTRICTION: PunishmentUnit.MONTHS,
    PunishmentKind.IMPRISONMENT: PunishmentUnit.MONTHS,
}
"""Kinds that have a measure, with its unit (arts 41–46)."""


class Quantity(Frozen):
    """A size of a punishment.

    :param amount: Size in the unit.
    :param unit: The unit.
    :param days: Days beside the months: added by conversion, or taken off by credit when they are under zero.
    """

    amount: Amount
    unit: PunishmentUnit
    days: Amount = Fraction(0)

    @property
    def measure(self) -> Fraction:
        """One number to compare sizes of a unit by; a month counts for 30 days only here, the Code has no figure (open question Q1)."""
        return self.amount * MONTH_DAYS + self.days if self.unit is PunishmentUnit.MONTHS else self.amount

    def plus(self, other: Quantity) -> Quantity:
        """Add a size of the same unit."""
        return Quantity(amount=self.amount + other.amount, unit=self.unit, days=self.days + other.days)

    def minus(self, other: Quantity) -> Quantity:
        """Take off a size of the same unit."""
        return Quantity(amount=self.amount - other.amount, unit=self.unit, days=self.days - other.days)

    @property
    def plain(self) -> str:
        """The size free of language: "48 months 150 days"."""
        whole = f"{self.amount} {self.unit}"
        return f"{whole} {self.days} days" if self.days else whole

    @property
    def words(self) -> Words:
        """The size in both languages: "4 года", "4 года и 150 суток", "5 лет за вычетом 180 суток"."""
        main = said(self.amount, self.unit)
        if not self.days:
            return main
        days = said(abs(self.days), PunishmentUnit.DAYS)
        if self.days > 0:
            return worded("quantity-and-days", main=main, days=days) if self.amount else days
        return worded("quantity-less-days", main=main, days=number(abs(self.days)))


def measured(kind: PunishmentKind, amount: Fraction | int, days: Fraction | int = 0) -> Quantity:
    """Give a size of a kind of punishment.

    :param kind: A kind that has a measure.
    :param amount: Size in its unit.
    :param days: Days beside the months.
    :return: The size.
    """
    return Quantity(amount=Fraction(amount), unit=UNITS[kind], days=Fraction(days))


def between(lower: Quantity, upper: Quantity) -> Words:
    """Say a range of sizes.

    :param lower: Lower bound.
    :param upper: Upper bound.
    :return: Both texts.
    """
    if lower == upper:
        return lower.words
    if lower.days or upper.days:
        return worded("quantity-between", lower=lower.words, upper=upper.words)
    return span(lower.amount, upper.amount, lower.unit)
