"""Kinds of punishment into one another (art. 61, part 1; the same rates serve a review, art. 62, part 6)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from law import GeneralPart, PunishmentKind, PunishmentUnit, Rate, conversion
from sentencing.quantity import UNITS, Quantity, measured

_MONTHS = PunishmentUnit.MONTHS


@dataclass(frozen=True, slots=True)
class Converted:
    """A size in another kind.

    :param quantity: The size there.
    :param rate: The rate used; None when the kind did not change.
    """

    quantity: Quantity
    rate: Rate | None


def into_stricter(general: GeneralPart, quantity: Quantity, kind: PunishmentKind, target: PunishmentKind) -> Converted:
    """Convert a punishment into a stricter kind, as addition needs it.

    :param general: The General Part.
    :param quantity: The size.
    :param kind: Its kind.
    :param target: The stricter kind, or the same.
    :return: The size in the stricter kind; in days where that kind is set in months (art. 62, part 2).
    :raises KeyError: If art. 61 does not convert the one into the other.
    """
    if kind is target:
        return Converted(quantity, None)
    rate = conversion(general, target, kind)
    if UNITS[kind] is UNITS[target] is _MONTHS:
        return Converted(measured(target, quantity.amount / rate.amount, quantity.days / rate.amount), rate)
    size = quantity.amount / rate.amount
    return Converted(measured(target, 0, size) if UNITS[target] is _MONTHS else measured(target, size), rate)


def into_milder(general: GeneralPart, quantity: Quantity, kind: PunishmentKind, target: PunishmentKind) -> Converted:
    """Convert a punishment into a milder kind, as a review with another kind needs it (art. 62, part 6).

    :param general: The General Part.
    :param quantity: The size; months have no rate against anything but months, so give days.
    :param kind: Its kind.
    :param target: The milder kind, or the same.
    :return: The size in the milder kind.
    :raises KeyError: If art. 61 does not convert the one into the other.
    :raises ValueError: If months meet a kind that is not counted in months: how many days they are depends on the calendar.
    """
    if kind is target:
        return Converted(quantity, None)
    rate = conversion(general, kind, target)
    if UNITS[kind] is not _MONTHS:
        return Converted(measured(target, quantity.amount * rate.amount), rate)
    if UNITS[target] is _MONTHS:
        return Converted(measured(target, quantity.amount * rate.amount, quantity.days * rate.amount), rate)
    if quantity.amount:
        raise ValueError("months convert into days only along a calendar")
    return Converted(measured(target, quantity.days * rate.amount), rate)


def rounded_down(quantity: Quantity) -> Quantity:
    """Take an upper bound down to whole days or units: what the court fixes is whole (art. 62, parts 1 and 2).

    :param quantity: The exact bound.
    :return: The greatest whole size under it.
    """
    return Quantity(amount=Fraction(quantity.amount // 1), unit=quantity.unit, days=Fraction(quantity.days // 1))
