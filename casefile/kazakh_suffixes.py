"""Kazakh case suffixes: vowel harmony and the assimilation of consonants, for names, nouns and numbers.

The school rules of Kazakh grammar: the last vowel chooses the hard or the soft row, the last sound chooses the first letter of the
suffix, and a word that already carries a possessive of the third person ("Болатұлы", "бөлігі") has a row of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files

import yaml

from law import GrammaticalCase

_HARD = frozenset("аоұыяё")
_SOFT = frozenset("әөүіеэ")
# и and у belong to both rows; ю too at the end of a word.
_EITHER = frozenset("иую")
_VOWELS = _HARD | _SOFT | _EITHER
# Loan words end in б, в, г, д as they are written, yet are pronounced voiceless.
_VOICELESS = frozenset("пфкқтсшщхцчһбвгғд")
_NASAL = frozenset("мнң")
_HISSING = frozenset("зж")


class _End(Enum):
    """How a word ends: what the first letter of the suffix depends on."""

    VOWEL = 0
    NASAL = 1
    LIQUID = 2  # р, л, й and the glides у, и
    HISSING = 3
    VOICELESS = 4
    POSSESSIVE = 5


@dataclass(frozen=True, slots=True)
class _Row:
    """Suffixes of one case by the end of the word; the letters А and Ы stand for both rows: а/е and ы/і."""

    vowel: str
    nasal: str
    liquid: str
    hissing: str
    voiceless: str
    possessive: str

    def after(self, end: _End) -> str:
        return (self.vowel, self.nasal, self.liquid, self.hissing, self.voiceless, self.possessive)[end.value]


_SUFFIXES = {
    GrammaticalCase.GENITIVE: _Row("нЫң", "нЫң", "дЫң", "дЫң", "тЫң", "нЫң"),
    GrammaticalCase.DATIVE: _Row("ҒА", "ҒА", "ҒА", "ҒА", "ҚА", "нА"),
    GrammaticalCase.ACCUSATIVE: _Row("нЫ", "дЫ", "дЫ", "дЫ", "тЫ", "н"),
    GrammaticalCase.LOCATIVE: _Row("дА", "дА", "дА", "дА", "тА", "ндА"),
    GrammaticalCase.ABLATIVE: _Row("дАн", "нАн", "дАн", "дАн", "тАн", "нАн"),
    GrammaticalCase.INSTRUMENTAL: _Row("мен", "мен", "мен", "бен", "пен", "мен"),
}
_HARD_LETTERS = str.maketrans("АЫҒҚ", "аығқ")
_SOFT_LETTERS = str.maketrans("АЫҒҚ", "еігк")


@cache
def _data() -> dict[str, dict[str, str]]:
    text = files("casefile").joinpath("data", "kazakh_words.yaml").read_text(encoding="utf-8")
    loaded: dict[str, dict[str, str]] = yaml.safe_load(text)
    return loaded


def spoken_end(word: str) -> str:
    """Give the word that is heard last: a number is read aloud, of a compound or a phrase the last member counts.

    :param word: A word, a phrase or a number in digits.
    :return: One word in small letters.
    """
    last = (word.rstrip(" ».”)\"'").lower().replace("-", " ").split() or [""])[-1]
    if not (last.isascii() and last.isdigit()):
        return last
    numbers = _data()["numbers"]
    if last[-1] != "0" or last == "0":
        return numbers[last[-1]]
    zeros = len(last) - len(last.rstrip("0"))
    if zeros == 1:
        return numbers[last[-2:]]
    return numbers["1" + "0" * min(zeros - zeros % 3 if zeros >= 3 else zeros, 9)]


def is_hard(word: str) -> bool:
    """Tell whether a word takes suffixes of the hard row (а, ы) or of the soft one (е, і).

    :param word: One word.
    :return: True for the hard row.
    """
    word = spoken_end(word)
    known = _data()["harmony"].get(word)
    if known is not None:
        return known == "hard"
    # Hard words of Kazakh end in қ and ғ, so a final к or г is soft: округке, Маркке, Шевчукке.
    if word[-1:] in ("ь", "к", "г"):
        return False
    for index in range(len(word) - 1, -1, -1):
        letter = word[index]
        if letter in _HARD:
            return True
        if letter in _SOFT:
            return False
        if letter in _EITHER and not _undecided(word, index):
            return letter != "и"
    return _only_either(word)


def _undecided(word: str, index: int) -> bool:
    """Leave the choice to an earlier vowel: for и and у at the end of the word (Қали, келу) or as a glide after a vowel (тау)."""
    return index == len(word) - 1 or (index > 0 and word[index - 1] in _VOWELS)


def _only_either(word: str) -> bool:
    """Choose for words whose only vowels are и, у, ю: Ли is soft, Шу is hard."""
    return next((letter != "и" for letter in reversed(word) if letter in _EITHER), True)


def _end(word: str, *, possessive: bool) -> _End:
    if possessive:
        return _End.POSSESSIVE
    last = word.rstrip("ьъ")[-1:]
    if last in _VOICELESS:
        return _End.VOICELESS
    if last in _NASAL:
        return _End.NASAL
    if last in _HISSING:
        return _End.HISSING
    if last in _VOWELS and last not in ("и", "у"):
        return _End.VOWEL
    return _End.LIQUID


def kazakh_suffix(word: str, case: GrammaticalCase, *, possessive: bool = False) -> str:
    """Give the suffix that a Kazakh noun, name or number takes in a case.

    :param word: The word in the nominative; digits are read aloud, of a phrase the last word counts. Abbreviations are read as words,
        so give the word they stand for.
    :param case: One of the seven Kazakh cases.
    :param possessive: Whether the word carries a possessive of the third person ("бөлігі", "тармағы"); patronymics in -ұлы and -қызы
        are known without asking.
    :return: The suffix without a hyphen; empty in the nominative.
    :raises ValueError: If Kazakh has no such case, or the word has no letter or digit.
    """
    if case is GrammaticalCase.NOMINATIVE:
        return ""
    if case not in _SUFFIXES:
        raise ValueError(f"Kazakh has no {case.value} case")
    heard = spoken_end(word)
    if not any(letter.isalpha() for letter in heard):
        raise ValueError(f"{word!r} has no letter to hang a suffix on")
    row = _SUFFIXES[case].after(_end(heard, possessive=possessive or heard.endswith(_patronymics())))
    return row.translate(_HARD_LETTERS if is_hard(heard) else _SOFT_LETTERS)


@cache
def _patronymics() -> tuple[str, ...]:
    return tuple(_data()["possessive_names"])


def kazakh_form(word: str, case: GrammaticalCase, *, possessive: bool = False) -> str:
    """Give a Kazakh word in a case: "Ахметовтың", "Болатұлына", "2025-тен".

    :param word: The word, name, phrase or number in the nominative.
    :param case: One of the seven Kazakh cases.
    :param possessive: As in `kazakh_suffix`.
    :return: The word with its suffix; a number gets a hyphen; words in capitals stay in capitals.
    :raises ValueError: If Kazakh has no such case.
    """
    suffix = kazakh_suffix(word, case, possessive=possessive)
    if not suffix:
        return word
    if word[-1:].isdigit():
        return f"{word}-{suffix}"
    return word + (suffix.upper() if len(word) > 1 and word.isupper() else suffix)
