"""Words of this room in both languages: messages whose details may themselves be words, and amounts with their units."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from law import Language, PunishmentUnit, Words, message

Value = str | int | Decimal | date | Words

ROOM = "sentencing"
HALF = Decimal("0.5")


def worded(code: str, **details: Value) -> Words:
    """Give a message in Kazakh and Russian; a detail that is itself words is put in the same language.

    :param code: Message identifier in this room's catalogue.
    :param details: Values for the message's variables.
    :return: Both texts.
    """

    def text(language: Language) -> str:
        values = {name: value.text(language) if isinstance(value, Words) else value for name, value in details.items()}
        return message(ROOM, code, language, values)

    return Words(kk=text(Language.KK), ru=text(Language.RU))


def number(value: Fraction | int) -> str:
    """Write a number as both languages do: thousands apart, a decimal comma, a common fraction where decimals do not end.

    :param value: The exact number.
    :return: "1 000", "31,5", "26 2/3".
    """
    whole, rest = divmod(Fraction(value), 1)
    shown = f"{whole:,}".replace(",", "\u00a0")
    if not rest:
        return shown
    if 1000 % rest.denominator == 0:
        decimals = f"{int(rest * 1000):03d}".rstrip("0")
        return f"{shown},{decimals}"
    return f"{shown} {rest.numerator}/{rest.denominator}"


def _count(value: Fraction) -> int | Decimal:
    """Give the number a plural rule needs: any number with a fraction takes the same form."""
    return int(value) if value.denominator == 1 else HALF


def amount(value: Fraction | int, unit: PunishmentUnit) -> Words:
    """Say an amount of punishment: "56 месяцев", "56 ай".

    :param value: The exact number.
    :param unit: Its unit.
    :return: Both texts.
    """
    exact = Fraction(value)
    return worded(f"amount-{unit.value}", number=number(exact), count=_count(exact))


def span(lower: Fraction | int, upper: Fraction | int, unit: PunishmentUnit) -> Words:
    """Say a range of punishment: "от 24 до 56 месяцев", "24 айдан 56 айға дейін".

    :param lower: Lower bound; zero when the law names none.
    :param upper: Upper bound.
    :param unit: Unit of both.
    :return: Both texts.
    """
    count = _count(Fraction(upper))
    if lower == upper:
        return worded(f"exactly-{unit.value}", number=number(upper), count=count)
    code = f"span-{unit.value}" if lower else f"up-to-{unit.value}"
    return worded(code, lower=number(lower), upper=number(upper), count=count)


def up_to(value: Fraction, unit: PunishmentUnit) -> Words:
    """Say an upper bound alone: "до 42 месяцев", "42 айға дейін"."""
    return worded(f"up-to-{unit.value}", upper=number(value), count=_count(value))


def at_least(value: Fraction | int, unit: PunishmentUnit) -> Words:
    """Say a lower bound alone: "не менее 6 месяцев", "кемінде 6 ай"."""
    exact = Fraction(value)
    return worded(f"at-least-{unit.value}", number=number(exact), count=_count(exact))
