"""Cut a text into the pieces a citation is made of; every other word is a break.

The text is read once, left to right, with one expression that cannot backtrack, so the time grows with the length alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from typing import NamedTuple

from law.citations.acts import NAMES, act_words
from law.citations.numerals import NumberWord, number_words
from law.citations.units import UnitWord, unit_words
from law.citations.word_lists import POINT_LETTERS, WordList
from law.norm import Act
from law.words import Language

LARGEST_NUMBER = 1300  # no code of Kazakhstan reaches article 1300


class Mark(Enum):
    """Pieces that carry no value of their own."""

    BREAK = 0  # a word or a sign that no citation contains
    COMMA = 1
    COLON = 2
    DASH = 3
    DOT = 4
    OPEN = 5
    CLOSE = 6
    QUOTE = 7
    JOINER = 8
    ENDING = 9  # a case or ordinal ending, alive only after a hyphen
    LETTER = 10  # a letter that may name a point


@dataclass(frozen=True, slots=True)
class Digits:
    """A number in digits that can be the number of an article, part or point."""

    text: str
    glued: bool  # written together with the letters before it, "ст188"
    counted: bool  # says how many: «2 года», «12 мая»


@dataclass(frozen=True, slots=True)
class Roman:
    """A Roman number, as old documents number parts: «ч. II»."""

    text: str


@dataclass(frozen=True, slots=True)
class Superscript:
    """A raised number: «188¹» is article 188-1."""

    text: str


@dataclass(frozen=True, slots=True)
class BracketText:
    """An edition in brackets, «(в редакции Закона от 03.07.2014)», or a short name, «(бұдан әрі — ҚПК)»."""

    text: str


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviated act."""

    act: Act
    language: Language


@dataclass(frozen=True, slots=True)
class Name:
    """A word of a full name of an act, by its dictionary form; the state included."""

    lemma: str


Meaning = Mark | Digits | Roman | Superscript | BracketText | Abbreviation | Name | UnitWord | NumberWord


class Token(NamedTuple):
    """A piece of the text.

    :param meaning: What it is.
    :param start: Offset of its first character.
    :param end: Offset after its last.
    :param word: The word with lookalike letters and line breaks repaired, in lower case; the sign itself for a sign.
    """

    meaning: Meaning
    start: int
    end: int
    word: str


_WORD = r"[^\W\d_⁰¹²³⁴-⁹]+"
_SOFT_END = r"(?:\u00ad|[-‐¬][ \t\u00a0]{0,4}\r?\n[ \t\u00a0]{0,8})"
_LINE_END = re.compile(_SOFT_END)
_PIECE = re.compile(
    rf"""(?P<big>\d{{1,3}}(?:[ \u00a0]\d{{3}})+(?!\d)|\d{{5,}})
    |(?P<digits>\d{{1,4}})
    |(?P<raised>[⁰¹²³⁴-⁹]{{1,2}})
    |(?P<span>\bсо?\s{{1,3}}\d{{1,4}}\s{{1,3}}по\s{{1,3}}\d{{1,4}}(?!\d))
    |(?P<word>{_WORD}(?:{_SOFT_END}{_WORD})*)
    |(?P<bracket>\([^()]{{0,60}}?(?:\bред(?:\.|акци)|состояни|бұдан\s)[^()]{{0,100}}\))
    |(?P<blank>\n[ \t\u00a0\r]*\n)
    |(?P<sign>[^\w\s])""",
    re.VERBOSE | re.IGNORECASE,
)
_COUNTED_WORD = re.compile(r"\s{0,3}([^\W\d_]+)")
_SIGNS = {",": Mark.COMMA, ";": Mark.COMMA, ":": Mark.COLON, ".": Mark.DOT, "(": Mark.OPEN, ")": Mark.CLOSE}
_SIGNS |= dict.fromkeys("-‐‑–—−", Mark.DASH) | dict.fromkeys("«»“”„\"'’", Mark.QUOTE)
# What scanners and keyboards mix up: Latin letters that look Cyrillic, and Kazakh letters replaced by their Russian neighbours.
_LATIN = str.maketrans("aceopxyktmhbiəngh", "асеорхуктмнвіәпгһ")
_NO_KAZAKH = str.maketrans("әөүұқғңіһё", "аоуукгниxе")


@cache
def vocabulary() -> dict[str, Meaning]:
    """Give the meaning of every word form that a citation may contain."""
    words: dict[str, Meaning] = dict.fromkeys(POINT_LETTERS, Mark.LETTER)
    for endings in (WordList.KK_ENDINGS, WordList.RU_ORDINAL_ENDINGS, WordList.KK_ORDINAL_ENDINGS):
        words |= dict.fromkeys(endings.words, Mark.ENDING)
    words |= dict.fromkeys(WordList.JOINERS.words, Mark.JOINER)
    for value, roman in enumerate(("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"), start=1):
        words |= dict.fromkeys((roman, roman.replace("i", "і")), Roman(str(value)))
    for form, number in number_words():
        words[form] = number
        words[form.replace("ё", "е")] = number
    words |= {form: Name(lemma) for form, lemma in act_words()}
    for form, unit in unit_words():
        known = words.get(form)
        # «абзац» and «абзацы» are words of both languages.
        both = isinstance(known, UnitWord) and known.language is not unit.language
        words[form] = UnitWord(unit.level, None) if both else unit
    for act, names in NAMES.items():
        for short, language in names.abbreviations:
            for ending in ("", *WordList.KK_ENDINGS.words):
                words[short.lower() + ending] = Abbreviation(act, language)
            joined = f"{short}рк" if language is Language.RU else f"қр{short}"
            words[joined.lower()] = Abbreviation(act, language)
    return words


@cache
def _degraded() -> dict[str, Meaning]:
    # Short words without their Kazakh letters would be other words: «КК» is the Entrepreneurial Code.
    known = vocabulary()
    return {form.translate(_NO_KAZAKH): meaning for form, meaning in known.items() if len(form) > 3 and form not in WordList.JOINERS.words}


def repaired(word: str) -> str:
    """Give a word with Cyrillic letters in place of Latin ones that look the same."""
    # The dotted ї and the Latin i both stand for the Kazakh і.
    return word.translate(_LATIN).replace("ї", "і")


@lru_cache(maxsize=1 << 16)
def meaning_of(word: str) -> Meaning:
    """Tell what a word is, read through lookalike and lost letters.

    :param word: The word in lower case, in one piece.
    :return: Its meaning; a break when no citation contains it.
    """
    known = vocabulary().get(word)
    if known is None:
        cyrillic = repaired(word)
        known = vocabulary().get(cyrillic) or _degraded().get(cyrillic.translate(_NO_KAZAKH), Mark.BREAK)
    return known


def tokens(text: str) -> list[Token]:
    """Cut a text into pieces.

    :param text: Any text.
    :return: Its pieces in order, whitespace left out; words that no citation contains, and empty lines, are one break together.
    """
    found: list[Token] = []
    known, broken = vocabulary(), True
    for match in _PIECE.finditer(text):
        kind, piece, start, end = match.lastgroup, match.group(), match.start(), match.end()
        if kind == "word" and piece.isalpha():
            low = piece.lower()
            meaning: Meaning = meaning_of(low)
            low = low if low in known or meaning is Mark.BREAK else repaired(low)
        elif kind in ("word", "span") or (kind == "big" and _after_unit(found)):
            found.extend(_broken_word(start, piece) if kind == "word" else _several_numbers(text, start, end))
            broken = False
            continue
        else:
            low, meaning = piece, _plain(kind or "", text, start, end)
        if meaning is not Mark.BREAK:
            found.append(Token(meaning, start, end, low))
            broken = False
        elif not broken:
            found.append(Token(meaning, start, end, low))
            broken = True
    return found


def _plain(kind: str, text: str, start: int, end: int) -> Meaning:
    piece = text[start:end]
    if kind == "sign":
        return _SIGNS.get(piece, Mark.BREAK)
    if kind == "digits":
        return _number(text, start, end)
    if kind == "raised":
        return Superscript("".join(str("⁰¹²³⁴⁵⁶⁷⁸⁹".index(digit)) for digit in piece))
    return BracketText(piece) if kind == "bracket" else Mark.BREAK


def _after_unit(found: list[Token]) -> bool:
    """Tell whether a unit word stands last, with its dot or without: «ч. 3 188 УК» is no number of thousands."""
    last = [token.meaning for token in found[-2:]]
    return any(isinstance(meaning, UnitWord) for meaning in (last[-1:] if last[-1:] != [Mark.DOT] else last[:1]))


def _several_numbers(text: str, start: int, end: int) -> list[Token]:
    """Read the numbers of «3 188», or «с 188 по 192» as one with a dash."""
    found: list[Token] = []
    for match in re.finditer(r"\d{1,4}", text[start:end]):
        first, last = start + match.start(), start + match.end()
        found.append(Token(_number(text, first, last), first, last, match.group()))
    if text[start].isdigit():
        return found
    low, high = found
    if isinstance(high.meaning, Digits) and high.meaning.counted:
        return [Token(Mark.BREAK, start, end, "")]  # «с 10 по 12 мая»
    return [low._replace(start=start), Token(Mark.DASH, low.end, high.start, "–"), high]


def _broken_word(start: int, piece: str) -> Iterator[Token]:
    """Read a word that runs over the end of a line."""
    whole = _LINE_END.sub("", piece).lower()
    meaning = meaning_of(whole)
    if meaning is not Mark.BREAK:
        yield Token(meaning, start, start + len(piece), whole)
        return
    # A real hyphen at the end of a line: «Уголовно-⏎процессуального».
    for part in re.finditer(_WORD, piece):
        low = part.group().lower()
        yield Token(meaning_of(low), start + part.start(), start + part.end(), low)


def _number(text: str, start: int, end: int) -> Meaning:
    """Tell a number of an article from a piece of a date, a sum, a time or a file number."""
    before, after = text[max(start - 2, 0) : start], text[end : end + 2]
    piece = text[start:end]
    if piece[0] == "0" or int(piece) > LARGEST_NUMBER:
        return Mark.BREAK
    if before[-1:] in ("№", "#", "/", "\\") or (before[-1:] in (".", ":") and before[:1].isdigit()):
        return Mark.BREAK
    if after[:1] in ("%", "/", "\\", "°") or (after[:1] in (".", ":") and after[1:].isdigit()):
        return Mark.BREAK
    counted = _COUNTED_WORD.match(text, end)
    return Digits(piece, before[-1:].isalpha(), bool(counted and repaired(counted.group(1).lower()) in WordList.COUNTED.words))
