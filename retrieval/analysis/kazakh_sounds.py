"""The sounds of Kazakh that decide how an ending looks: harmony of vowels, and what kind of sound a word ends in."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Harmony(StrEnum):
    """The row of vowels that a word and its endings share."""

    BACK = "back"
    FRONT = "front"


class LastSound(IntEnum):
    """What a stem ends in; the first sound of an ending follows it."""

    VOWEL = 0
    GLIDE = 1  # р й у и: plural in «л», genitive in «д»
    L = 2  # plural in «д», instrumental in «м»
    NASAL = 3
    BUZZ = 4  # з ж: instrumental in «б»
    MUTE = 5  # voiceless sounds, and б в г д, which are voiceless at the end


BACK_VOWELS = frozenset("аоұыяё")
FRONT_VOWELS = frozenset("әөүіеэ")
# «и», «у» and «ю» stand in words of both rows; «ь» softens what comes after: «роль-ге».
VOWELS = BACK_VOWELS | FRONT_VOWELS | frozenset("иую")
_LAST = {
    **dict.fromkeys("аәоөұүыіеэяё", LastSound.VOWEL),
    **dict.fromkeys("рйуию", LastSound.GLIDE),
    "л": LastSound.L,
    **dict.fromkeys("мнң", LastSound.NASAL),
    **dict.fromkeys("зж", LastSound.BUZZ),
}
_BOTH = frozenset(Harmony)
_ONE = {Harmony.BACK: frozenset({Harmony.BACK}), Harmony.FRONT: frozenset({Harmony.FRONT})}


def last_sound(stem: str) -> LastSound:
    """Tell what a stem ends in; a soft or hard sign passes the question on to the letter before it."""
    letters = stem.rstrip("ьъ")
    return _LAST.get(letters[-1:], LastSound.MUTE)


def harmonies(stem: str) -> frozenset[Harmony]:
    """Tell which rows of vowels an ending of a stem may have.

    :param stem: The stem in small letters.
    :return: The row of its last vowel; both rows where that tells none («и», «у», the «ә» of «куә») or is softened.
    """
    if stem.endswith(("ь", "ә")):
        return _BOTH
    for letter in reversed(stem):
        if letter in BACK_VOWELS:
            return _ONE[Harmony.BACK]
        if letter in FRONT_VOWELS:
            return _ONE[Harmony.FRONT]
        if letter in VOWELS:
            return _BOTH
    return _BOTH
