"""Punishments, amounts and categories in words that people read, in both languages, with their plural and case forms."""

from __future__ import annotations

from law.gravity import Gravity
from law.messages import MessageValue, message
from law.offence_lists import Condition
from law.punishments import AdditionalKind, AdditionalPunishment, Punishment, PunishmentKind, PunishmentUnit
from law.terms import TermUnit
from law.words import Language

Unit = PunishmentUnit | TermUnit
_YEAR = 12


def term_words(number: int, unit: Unit, language: Language) -> str:
    """Say an exact length or amount: "2 года 6 месяцев", "2 жыл 6 ай", "200 часов".

    :param number: How many.
    :param unit: Of what; months make years where they can.
    :param language: Language of the reader.
    :return: The words.
    """
    return _amount(number, unit, "", language)


def punishment_range_words(minimum: int | None, maximum: int | None, unit: Unit, language: Language) -> str:
    """Say a range: "от 2 до 7 лет", "2 жылдан 7 жылға дейін", "до 200 часов".

    :param minimum: Lower limit; None when none is stated.
    :param maximum: Upper limit; None when none is stated.
    :param unit: What the limits count; months make years where they can.
    :param language: Language of the reader.
    :return: The words; an exact amount when the limits are equal.
    :raises ValueError: If neither limit is stated.
    """
    if minimum is None and maximum is None:
        raise ValueError("a range needs a limit")
    if minimum is None and maximum is not None:
        return _amount(maximum, unit, "-up-to", language)
    if minimum is not None and maximum is None:
        return _amount(minimum, unit, "-from", language)
    if minimum == maximum:
        return _amount(minimum or 0, unit, "", language)
    return _between(minimum or 0, maximum or 0, unit, language)


def punishment_words(punishment: Punishment, language: Language) -> str:
    """Say a main punishment: "лишение свободы на срок от 2 до 7 лет", "2 жылдан 7 жылға дейінгі мерзімге бас бостандығынан айыру".

    :param punishment: The punishment as the sanction states it, or a range computed from it.
    :param language: Language of the reader.
    :return: The words.
    """
    if punishment.unit is None:
        return message("law", f"punishment-{_slug(punishment.kind)}", language)
    measure = punishment_range_words(punishment.minimum, punishment.maximum, punishment.unit, language)
    exact = "-exact" if punishment.minimum == punishment.maximum else ""
    if punishment.unit is PunishmentUnit.MULTIPLE:
        base = message("law", f"multiple-of-{punishment.multiple_of.replace('_', '-')}", language)
        return message("law", f"punishment-fine-multiple{exact}", language, {"measure": measure, "base": base})
    return message("law", f"punishment-{_slug(punishment.kind)}{exact}", language, {"measure": measure})


def additional_words(punishment: AdditionalPunishment, language: Language) -> str:
    """Say an additional punishment with its length and whether it is mandatory.

    :param punishment: The punishment as the sanction states it.
    :param language: Language of the reader.
    :return: The words.
    """
    words = kind_words(punishment.kind, language)
    if punishment.life and punishment.minimum is not None and punishment.unit is not None:
        measure = punishment_range_words(punishment.minimum, None, punishment.unit, language)
        words = message("law", "punishment-up-to-life", language, {"punishment": words, "measure": measure})
    elif punishment.life:
        words = message("law", "punishment-for-life", language, {"punishment": words})
    elif punishment.unit is not None:
        measure = punishment_range_words(punishment.minimum, punishment.maximum, punishment.unit, language)
        exact = "-exact" if punishment.minimum == punishment.maximum else ""
        words = message("law", f"punishment-{_slug(punishment.kind)}{exact}", language, {"measure": measure})
    return message("law", "punishment-mandatory" if punishment.mandatory else "punishment-optional", language, {"punishment": words})


def kind_words(kind: PunishmentKind | AdditionalKind, language: Language) -> str:
    """Name a kind of punishment."""
    return message("law", f"kind-{_slug(kind)}", language)


def gravity_words(gravity: Gravity, language: Language) -> str:
    """Name a category of gravity: "тяжкое преступление", "ауыр қылмыс"."""
    return message("law", f"gravity-{_slug(gravity)}", language)


def condition_words(condition: Condition, language: Language) -> str:
    """Say what a list of the Code asks besides the article."""
    return message("law", f"condition-{_slug(condition)}", language)


def _slug(name: str) -> str:
    return str(name).replace("_", "-")


def _amount(number: int, unit: Unit, form: str, language: Language) -> str:
    years, months = divmod(number, _YEAR)
    if unit == PunishmentUnit.MONTHS and years and months:
        return message("law", f"amount-years-months{form}", language, {"years": years, "months": months})
    if unit == PunishmentUnit.MONTHS and years:
        return message("law", f"amount-years{form}", language, {"number": years})
    return message("law", f"amount-{_slug(unit)}{form}", language, {"number": number})


def _between(minimum: int, maximum: int, unit: Unit, language: Language) -> str:
    limits: dict[str, MessageValue] = {"from": minimum, "to": maximum}
    name = _slug(unit)
    if unit == PunishmentUnit.MONTHS:
        if minimum % _YEAR == 0 == maximum % _YEAR:
            name, limits = "years", {"from": minimum // _YEAR, "to": maximum // _YEAR}
        elif maximum >= _YEAR:
            return f"{_amount(minimum, unit, '-from', language)} {_amount(maximum, unit, '-up-to', language)}"
    return message("law", f"amount-{name}-range", language, limits)
