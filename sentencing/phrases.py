"""Words of this room in both languages: messages whose details may themselves be words, and amounts with their units."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache

from law import (
    AdditionalKind,
    Gravity,
    Language,
    Phrase,
    PunishmentKind,
    PunishmentUnit,
    Words,
    format_citation,
    gravity_words,
    kind_words,
    parse_key,
    punishment_range_words,
    said,
    term_words,
)

Value = str | int | Decimal | date | Words
Detail = Value | Fraction
"""A value of a message; a fraction is written as both languages write numbers."""

ROOM = "sentencing"
HALF = Decimal("0.5")
_YEAR = 12


def worded(code: str, **details: Detail) -> Words:
    """Give a message, looked up when somebody reads it; a detail that is itself words is put in the reader's language.

    :param code: Message identifier in this room's catalogue.
    :param details: Values for the message's variables.
    :return: The words.
    """
    return Phrase(message_of, code, details)


def circumstances_cited(keys: Iterable[str]) -> Words:
    """Cite circumstances of the Criminal Code as people write them.

    :param keys: Their identifiers, "53(1)(11)".
    :return: The citation, «п.п. 4), 11) ч. 1 ст. 53 УК РК».
    """
    return Phrase(_cited, tuple(keys))


def _cited(keys: tuple[str, ...], language: Language) -> str:
    return format_citation(tuple(parse_key(f"CC {key}") for key in keys), language)


def message_of(code: str, details: Mapping[str, Detail], language: Language) -> str:
    """Give a message of this room in one language.

    :param code: Message identifier.
    :param details: Values for its variables.
    :param language: Language of the reader.
    :return: The message.
    """
    return said(ROOM, code, {name: _shown(value) for name, value in details.items()}, language)


def _shown(value: Detail) -> Value:
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    return number(value) if isinstance(value, Fraction) else value


def number(value: Fraction | int) -> str:
    """Write a number as both languages do: thousands apart, a decimal comma, a common fraction where decimals do not end.

    :param value: The exact number.
    :return: "1 000", "31,5", "26 2/3".
    """
    if value.denominator == 1:
        return f"{int(value):,}".replace(",", "\u00a0")
    whole, rest = divmod(Fraction(value), 1)
    shown = f"{whole:,}".replace(",", "\u00a0")
    if 1000 % rest.denominator == 0:
        decimals = f"{int(rest * 1000):03d}".rstrip("0")
        return f"{shown},{decimals}"
    common = f"{rest.numerator}/{rest.denominator}"
    return f"{shown} {common}" if whole else common


def _count(value: Fraction) -> int | Decimal:
    """Give the number a plural rule needs: any number with a fraction takes the same form."""
    return int(value) if value.denominator == 1 else HALF


def amount(value: Fraction | int, unit: PunishmentUnit) -> Words:
    """Say an amount of punishment: "4 года 8 месяцев", "4 жыл 8 ай".

    :param value: The exact number.
    :param unit: Its unit.
    :return: The words.
    """
    return Phrase(_amount, value, unit)


def _amount(value: Fraction | int, unit: PunishmentUnit, language: Language) -> str:
    exact = Fraction(value)
    if unit is PunishmentUnit.MONTHS and exact >= _YEAR:
        return _years(exact, "", language)
    return said(ROOM, f"amount-{unit.value}", {"number": number(exact), "count": _count(exact)}, language)


def _years(months: Fraction, form: str, language: Language) -> str:
    """Say a length of a year and more; one length reads the same wherever it stands."""
    if months.denominator == 1 and not form:
        return term_words(int(months), PunishmentUnit.MONTHS, language)
    years, rest = divmod(months, _YEAR)
    return said(ROOM, f"years{form}", {"years": int(years), "months": number(rest)}, language)


def length(months: int) -> Words:
    """Say a length of time in years and months: "25 лет", "7 жыл 6 ай"."""
    return Phrase(term_words, months, PunishmentUnit.MONTHS)


def span(lower: Fraction | int, upper: Fraction | int, unit: PunishmentUnit) -> Words:
    """Say a range of punishment: "от 2 лет до 4 лет 8 месяцев", "2 жылдан 4 жыл 8 айға дейін".

    :param lower: Lower bound; zero when the law names none.
    :param upper: Upper bound.
    :param unit: Unit of both.
    :return: The words.
    """
    return Phrase(_span, lower, upper, unit)


def _span(lower: Fraction | int, upper: Fraction | int, unit: PunishmentUnit, language: Language) -> str:
    least, most = Fraction(lower), Fraction(upper)
    if least.denominator == most.denominator == 1:
        return punishment_range_words(int(least) or None, int(most), unit, language)
    if unit is PunishmentUnit.MONTHS:
        bounds = ((least, "-from"), (most, "-up-to"))
        return _amount(most, unit, language) if least == most else " ".join(_bound(*each, language) for each in bounds if each[0])
    code = "exactly" if least == most else "span" if least else "up-to"
    details = {"number": number(most), "lower": number(least), "upper": number(most), "count": _count(most)}
    return said(ROOM, f"{code}-{unit.value}", details, language)


def _bound(months: Fraction, form: str, language: Language) -> str:
    """Say one side of a range of months that is not whole."""
    if months.denominator == 1:
        least, most = (int(months), None) if form == "-from" else (None, int(months))
        return punishment_range_words(least, most, PunishmentUnit.MONTHS, language)
    if months >= _YEAR:
        return _years(months, form, language)
    return said(ROOM, f"months{form}", {"months": number(months)}, language)


def at_least(value: Fraction | int, unit: PunishmentUnit) -> Words:
    """Say a lower bound alone: "от 6 месяцев", "6 айдан бастап"."""
    return Phrase(punishment_range_words, int(value), None, unit)


@cache
def named(kind: PunishmentKind | AdditionalKind) -> Words:
    """Name a kind of punishment."""
    return Phrase(kind_words, kind)


@cache
def category_of(gravity: Gravity) -> Words:
    """Name a category of gravity."""
    return Phrase(gravity_words, gravity)


def in_both(text: Callable[[Language], str]) -> Words:
    """Take what `law` says in each language.

    :param text: Gives the text in a language.
    :return: The words.
    """
    return Phrase(text)
