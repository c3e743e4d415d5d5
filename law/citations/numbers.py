"""Read the numbers of articles, parts and points: digits, words, letters, dashes and ranges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from law.citations.lexer import Abbreviation, Digits, Mark, Name, Roman, Superscript, Token
from law.citations.model import Level
from law.citations.numerals import NumberWord, read_words
from law.citations.units import UnitWord
from law.citations.word_lists import POINT_LETTERS, WordList
from law.words import Language

# Beyond these a number is something else: no article of the codes has sixty parts or two hundred points.
_LARGEST = {Level.ARTICLE: 1300, Level.PART: 60, Level.POINT: 200, Level.SUBPOINT: 200, Level.PARAGRAPH: 60}
_LARGEST_SUFFIX = 30  # articles added later are numbered 188-1, 188-2 ...
_LONGEST_RANGE = 500
_LONGEST_IN_WORDS = 6  # «бір мың үш жүз тоқсан тоғызыншы»
_END = Token(Mark.BREAK, -1, -1, "")


@dataclass(frozen=True, slots=True)
class Number:
    """A number, or the numbers of a range.

    :param labels: As an article prints them, "188" or "188-1".
    :param end: Offset after its last character.
    :param after: Index of the token after it.
    :param ordinal: Whether it is an ordinal, «188-й», «третьей».
    :param bracketed: Whether a bracket closes it, «2)».
    :param language: Language of its words; None for digits.
    """

    labels: tuple[str, ...]
    end: int
    after: int
    ordinal: bool = False
    bracketed: bool = False
    language: Language | None = None


def token_at(tokens: Sequence[Token], index: int) -> Token:
    """Give a token, or a break beyond the last."""
    return tokens[index] if index < len(tokens) else _END


def number_at(tokens: Sequence[Token], index: int, level: Level | None, *, plural: bool = False) -> Number | None:
    """Read the number that begins at a token.

    :param tokens: A run of tokens.
    :param index: Where to begin.
    :param level: What it numbers; None while the unit word after it has not been read.
    :param plural: Whether the unit word is a plural: then «1-3» is a range, else a part added later.
    :return: The number, or None.
    """
    pointlike = level in (None, Level.POINT, Level.SUBPOINT)
    if pointlike and (letter := _letter(tokens, index, level)):
        return letter
    first = _single(tokens, index, level)
    if first is None:
        return None
    number = _dashed(tokens, first, level, plural=plural)
    if pointlike and token_at(tokens, number.after).meaning is Mark.CLOSE:
        return _bracketed_range(tokens, _grown(number, tokens[number.after], bracketed=True), level)
    return number


def _bracketed_range(tokens: Sequence[Token], first: Number, level: Level | None) -> Number:
    """Read «1)–3)»."""
    dash = token_at(tokens, first.after)
    second = _single(tokens, first.after + 1, level) if dash.meaning is Mark.DASH else None
    if second is None or token_at(tokens, second.after).meaning is not Mark.CLOSE:
        return first
    labels = _range(first.labels[0], second.labels[0])
    return Number(labels, tokens[second.after].end, second.after + 1, bracketed=True) if labels else first


def _range(first: str, last: str) -> tuple[str, ...]:
    """Give every whole number from one to another; nothing when they are no range."""
    if not (first.isdigit() and last.isdigit() and 0 < int(last) - int(first) <= _LONGEST_RANGE):
        return ()
    return tuple(str(each) for each in range(int(first), int(last) + 1))


def _grown(number: Number, token: Token, *, bracketed: bool = False) -> Number:
    return Number(number.labels, token.end, number.after + 1, number.ordinal, bracketed or number.bracketed, number.language)


def _single(tokens: Sequence[Token], index: int, level: Level | None) -> Number | None:
    token = token_at(tokens, index)
    number: Number | None = None
    if isinstance(token.meaning, Digits):
        number = Number((token.meaning.text,), token.end, index + 1)
        raised = token_at(tokens, index + 1)
        if isinstance(raised.meaning, Superscript) and raised.start == token.end:
            number = Number((f"{token.meaning.text}-{raised.meaning.text}",), raised.end, index + 2)
    elif isinstance(token.meaning, NumberWord):
        number = _words(tokens, index)
    elif level is Level.PART and isinstance(token.meaning, Roman):
        number = Number((token.meaning.text,), token.end, index + 1)
    elif level in (Level.PART, Level.ARTICLE) and token.word == "з":
        # Scanners read the digit 3 as the letter З.
        number = Number(("3",), token.end, index + 1)
    if number is None or _base(number.labels[0]) > _LARGEST[level or Level.ARTICLE]:
        return None
    return _with_ending(tokens, number)


def _words(tokens: Sequence[Token], index: int) -> Number:
    words: list[NumberWord] = []
    for token in tokens[index : index + _LONGEST_IN_WORDS]:
        if not isinstance(token.meaning, NumberWord) or (words and token.meaning.language is not words[0].language):
            break
        words.append(token.meaning)
    value, taken = read_words(words)
    last = index + taken - 1
    return Number((str(value),), tokens[last].end, last + 1, ordinal=words[taken - 1].ordinal, language=words[0].language)


def _with_ending(tokens: Sequence[Token], number: Number) -> Number:
    dash, ending = token_at(tokens, number.after), token_at(tokens, number.after + 1)
    tight = dash.meaning is Mark.DASH and dash.start == number.end and ending.start == dash.end
    if tight and ending.word in WordList.RU_ORDINAL_ENDINGS.words | WordList.KK_ORDINAL_ENDINGS.words:
        language = Language.KK if ending.word in WordList.KK_ORDINAL_ENDINGS.words else Language.RU
        return Number(number.labels, ending.end, number.after + 2, ordinal=True, language=language)
    return number


def _dashed(tokens: Sequence[Token], first: Number, level: Level | None, *, plural: bool) -> Number:
    """Join a number with the one after its dash: «188-1» is one article, «188–192» are five."""
    dash = token_at(tokens, first.after)
    second = _single(tokens, first.after + 1, level) if dash.meaning is Mark.DASH else None
    if second is None or _counts(tokens, first.after + 1) or "-" in first.labels[0] or "-" in second.labels[0]:
        return first
    low, high = int(first.labels[0]), int(second.labels[0])
    tight = dash.start == first.end and tokens[first.after + 1].start == dash.end
    rising = high > low
    added_later = tight and high <= _LARGEST_SUFFIX and not (second.language and first.language)
    one = added_later and (not rising or (dash.word in "-‐‑" and level in (Level.PART, Level.POINT, Level.SUBPOINT) and not plural))
    labels = (f"{low}-{high}",) if one else _range(first.labels[0], second.labels[0])
    if not labels:
        return first
    return Number(labels, second.end, second.after, first.ordinal or second.ordinal, language=first.language)


def _counts(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a number says how many: «ч. 3 – 5 лет»."""
    meaning = token_at(tokens, index).meaning
    return isinstance(meaning, Digits) and meaning.counted


def _letter(tokens: Sequence[Token], index: int, level: Level | None) -> Number | None:
    """Read «а)», «а» in quotes, or a letter alone where a point must stand: «п. а, б ч. 2»."""
    quoted = token_at(tokens, index).meaning is Mark.QUOTE
    place = index + 1 if quoted else index
    letter = token_at(tokens, place)
    if letter.word not in POINT_LETTERS:
        return None
    number = Number((letter.word,), letter.end, place + 1)
    if quoted:
        if token_at(tokens, place + 1).meaning is not Mark.QUOTE:
            return None
        number = _grown(number, tokens[place + 1])
    if token_at(tokens, number.after).meaning is Mark.CLOSE:
        return _grown(number, tokens[number.after], bracketed=True)
    return number if quoted or _letter_alone(tokens, index, level) else None


def _letter_alone(tokens: Sequence[Token], index: int, level: Level | None) -> bool:
    """Tell a point from a word of one letter: «п. а, в УК», not «п. а, в связи»."""
    if tokens[index].meaning is Mark.JOINER:
        return False
    listed = index > 1 and tokens[index - 1].meaning in (Mark.COMMA, Mark.JOINER) and tokens[index - 2].word in POINT_LETTERS
    following = token_at(tokens, index + 1)
    # Not a word: a sign, an empty line or the end of the text.
    ends = not following.word[:1].isalpha()
    goes_on = isinstance(following.meaning, (UnitWord, Abbreviation, Name)) or following.meaning is Mark.JOINER
    return (listed or level is not None) and (ends or goes_on)


def _base(label: str) -> int:
    return int(label.split("-", maxsplit=1)[0])
