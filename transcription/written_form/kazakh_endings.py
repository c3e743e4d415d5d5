"""Endings of Kazakh words by vowel harmony and the last sound of the stem: cases, possessive, «-лық», «-дай», the ordinal."""

from __future__ import annotations

from collections.abc import Iterator

_VOWELS = "аәеёіоөұүыэюя"  # «у» and «и» at the end count as glides: «елуінші»
_NASALS = "мнң"
_GLIDES = "рйуи"
_VOICELESS = "кқпстфхцчшщ"
_BACK_TO_FRONT = str.maketrans("аығқ", "еігк")
# A voiceless stop softens before the vowel of a possessive: «қырығы», «қыркүйегі».
_SOFTENED = {"қ": "ғ", "к": "г", "п": "б"}


def endings(stem: str, *, front: bool) -> Iterator[tuple[str, str]]:
    """List the forms of a word with the ending that each has.

    :param stem: The word without an ending.
    :param front: Whether its endings have front vowels, «теңгеге» and not «теңгеға».
    :return: Pairs of form and ending, the bare word first with an empty ending.
    """
    yield stem, ""
    for ending in (*_cases(stem), _adjective(stem), _likeness(stem)):
        yield stem + _harmonised(ending, front=front), _harmonised(ending, front=front)
    for ending in _belonging(stem):
        shown = _harmonised(ending, front=front)
        yield _softened(stem) + shown, shown


def ordinals(stem: str, *, front: bool) -> Iterator[tuple[str, str]]:
    """List the forms of an ordinal with the ending that each has behind digits.

    :param stem: The stem before the ordinal's own ending, «бір», «жиырмасы».
    :param front: Whether its endings have front vowels.
    :return: Pairs of form and ending: «екінші» with «нші», «біріншіде» with «іншіде».
    """
    ending = _harmonised("ншы" if stem[-1] in _VOWELS else "ыншы", front=front)
    for form, more in endings(stem + ending, front=front):
        yield form, ending + more


def _harmonised(ending: str, *, front: bool) -> str:
    return ending.translate(_BACK_TO_FRONT) if front else ending


def plural(stem: str, *, front: bool) -> str:
    """Give the plural of a noun.

    :param stem: The noun.
    :param front: Whether its endings have front vowels.
    :return: «жылдар», «теңгелер».
    """
    last = _sound(stem)
    ending = "лар" if last in _VOWELS or last in _GLIDES else "тар" if last in _VOICELESS or last == "д" else "дар"
    return stem + _harmonised(ending, front=front)


def _sound(stem: str) -> str:
    return stem.rstrip("ь")[-1]


def _softened(stem: str) -> str:
    return stem[:-1] + _SOFTENED.get(stem[-1], stem[-1])


def _cases(stem: str) -> tuple[str, ...]:
    """Give the endings of the cases from the genitive to the instrumental, and of «-дағы» and «-ғы»."""
    last = _sound(stem)
    if last in _VOWELS:
        return ("ның", "ға", "ны", "да", "дан", "мен", "дағы", "ғы")
    if last in _VOICELESS or last == "д":
        return ("тың", "қа", "ты", "та", "тан", "пен", "тағы", "қы")
    if last in _NASALS:
        return ("ның", "ға", "ды", "да", "нан", "мен", "дағы", "ғы")
    return ("дың", "ға", "ды", "да", "дан", "бен" if last in "зж" else "мен", "дағы", "ғы")


def _belonging(stem: str) -> tuple[str, ...]:
    """Give the endings of the possessive of the third person in its cases."""
    base = "сы" if stem[-1] in _VOWELS else "ы"
    return tuple(base + case for case in ("", "ның", "на", "н", "нда", "нан", "мен", "ндағы"))


def _adjective(stem: str) -> str:
    last = _sound(stem)
    if last in _VOWELS or last in _GLIDES:
        return "лық"
    return "тық" if last in _VOICELESS or last == "д" else "дық"


def _likeness(stem: str) -> str:
    return "тай" if _sound(stem) in _VOICELESS or _sound(stem) == "д" else "дай"
