"""Words of this room in both languages: messages whose details may themselves be words, and amounts with their units."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction

from law import (
    AdditionalKind,
    Gravity,
    Language,
    PunishmentKind,
    PunishmentUnit,
    Words,
    gravity_words,
    kind_words,
    message,
    punishment_range_words,
    term_words,
)

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


def length(months: int) -> Words:
    """Say a length of time in years and months: "25 лет", "7 жыл 6 ай"."""
    return in_both(lambda language: term_words(months, PunishmentUnit.MONTHS, language))


def span(lower: Fraction | int, upper: Fraction | int, unit: PunishmentUnit) -> Words:
    """Say a range of punishment: "от 2 лет до 4 лет 8 месяцев", "2 жылдан 4 жыл 8 айға дейін".

    :param lower: Lower bound; zero when the law names none.
    :param upper: Upper bound.
    :param unit: Unit of both.
    :return: Both texts.
    """
    least, most = Fraction(lower), Fraction(upper)
    if least.denominator == most.denominator == 1:
        return in_both(lambda language: punishment_range_words(int(least) or None, int(most), unit, language))
    code = "exactly" if least == most else "span" if least else "up-to"
    return worded(f"{code}-{unit.value}", number=number(most), lower=number(least), upper=number(most))


def at_least(value: Fraction | int, unit: PunishmentUnit) -> Words:
    """Say a lower bound alone: "от 6 месяцев", "6 айдан бастап"."""
    return in_both(lambda language: punishment_range_words(int(value), None, unit, language))


def named(kind: PunishmentKind | AdditionalKind) -> Words:
    """Name a kind of punishment."""
    return in_both(lambda language: kind_words(kind, language))


def category_of(gravity: Gravity) -> Words:
    """Name a category of gravity."""
    return in_both(lambda language: gravity_words(gravity, language))


def in_both(text: Callable[[Language], str]) -> Words:
    """Take what `law` says in each language.

    :param text: Gives the text in a language.
    :return: Both texts.
    """
    return Words(kk=text(Language.KK), ru=text(Language.RU))
