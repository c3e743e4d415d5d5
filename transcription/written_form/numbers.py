"""Read whole numbers from words, as strictly as they are built: «двадцать сто» is no number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from law import Language
from transcription.written_form.lexicon import HUNDRED, THOUSAND, NumberWord
from transcription.written_form.pieces import Row

# Print groups thousands from five figures on, so that a year and a number of four figures stay one word.
_GROUPED_FROM = 10_000
_NO_BREAK_SPACE = "\u00a0"


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number in words.

    :param start: Its first piece.
    :param end: The piece after its last.
    :param ending: What stands behind the hyphen when it is in digits.
    :param scale: Value of its last word when that is a thousand or more, else 1.
    :param crowded: Whether another number follows so closely that one cannot tell where this one ends.
    """

    value: int
    start: int
    end: int
    language: Language
    ordinal: bool = False
    ending: str = ""
    scale: int = 1
    crowded: bool = False

    @property
    def is_round(self) -> bool:
        """Tell whether it is a single word such as «сто» or «мың», which often stands for "very many"."""
        return self.end - self.start == 1 and self.value in (HUNDRED, THOUSAND, 10**6, 10**9, 10**12)

    @property
    def tail(self) -> str:
        """Give the hyphen with the ending, or nothing."""
        return f"-{self.ending}" if self.ending else ""


class _Sum:
    """The rule by which words of a number follow each other: ranks fall, a scale closes a group."""

    def __init__(self) -> None:
        self.total, self.group, self.rank, self.scale = 0, 0, THOUSAND, 0

    def takes(self, word: NumberWord) -> bool:
        """Add a word when it may follow.

        :param word: The word.
        :return: Whether it was added.
        """
        if word.value >= THOUSAND:
            return self._scale(word.value)
        if word.value == HUNDRED and word.language is Language.KK:
            return self._kazakh_hundred()
        teen = word.language is Language.RU and 10 <= word.value < 20
        size = HUNDRED if word.value >= HUNDRED else 10 if word.value >= 10 else 1
        if size >= self.rank or (word.value == 0 and (self.total or self.group or self.rank < THOUSAND)):
            return False
        self.group += word.value
        self.rank = 1 if teen or word.value == 0 else size
        return True

    def _scale(self, value: int) -> bool:
        falls = not self.scale or value < self.scale
        empty = not self.group and (self.total or self.rank < THOUSAND)
        if not falls or empty or (value == 2 * THOUSAND and (self.group or self.total)):
            return False
        self.total += max(self.group, 1) * value
        self.group, self.rank, self.scale = 0, THOUSAND, value
        return True

    def _kazakh_hundred(self) -> bool:
        # Kazakh multiplies: «үш жүз» is three hundreds.
        if self.group > 9 or (self.rank == 1 and not self.group):
            return False
        self.group, self.rank = max(self.group, 1) * HUNDRED, HUNDRED
        return True


def read_number(row: Row, start: int, *, below: int = 0, told: bool = False) -> Number | None:
    """Read the number that begins at a piece.

    :param row: The pieces.
    :param start: Where to begin.
    :param below: Stop before a word of this value or more; 0 for no such limit.
    :param told: Whether the words around say that a number stands here, so that «он» cannot be "he".
    :return: The number; None when none begins here.
    """
    # Each reader asks for the number at the same place.
    asked = (start, below, told)
    if asked not in row.numbers:
        row.numbers[asked] = _read(row, start, below, told=told)
    return row.numbers[asked]


def _read(row: Row, start: int, below: int, *, told: bool) -> Number | None:
    first = row.number(start)
    if first is None or (first.inner and not told and not _is_ten(row, start)) or _is_quarter(row, start, first):
        return None
    made, place, last = _Sum(), start, first
    language = None
    while (word := row.number(place)) and (place == start or row.follows(place)):
        other = language is not None and not word.shared and word.language is not language
        if other or (below and word.value >= below) or not made.takes(word):
            break
        language = language if word.shared else word.language
        place, last = place + 1, word
        if word.closed:
            break
    if place == start:
        return None
    crowded = not last.closed and continues(row, place)
    scale = last.value if last.value >= THOUSAND else 1
    return Number(made.total + made.group, start, place, language or row.language, last.ordinal, last.ending, scale, crowded)


def _is_ten(row: Row, place: int) -> bool:
    """Tell whether «он» is the Kazakh ten and not the Russian "he": a Kazakh number, unit or month stands behind it."""
    if row.text(place) != "он":
        return False
    after = row.number(place + 1)
    if after is not None and row.hyphened(place + 1):
        return after.language is Language.KK
    if after is not None and row.follows(place + 1):
        # Behind ten only a unit or a scale can stand: in «он жиырма жаста» he is twenty.
        kazakh = row.language is Language.KK if after.shared else after.language is Language.KK
        return kazakh and not 10 <= after.value < THOUSAND
    unit = row.unit(place + 1)
    return unit is not None and (unit.language is Language.KK or (unit.language is None and row.language is Language.KK))


def continues(row: Row, place: int) -> bool:
    """Tell whether a number goes on at a piece, or another stands close behind it.

    :param row: The pieces.
    :param place: The piece behind a number.
    :return: Whether a word of a number stands there that is not another word: «двадцать он» ends before "he".
    """
    word = row.number(place) if row.follows(place) else None
    return word is not None and (not word.inner or _is_ten(row, place))


def _is_quarter(row: Row, place: int, word: NumberWord) -> bool:
    """Tell whether «тоқсан» is the quarter of a year: «бірінші тоқсанда», «тоқсан сайын»."""
    if word.language is not Language.KK or word.value != 90:
        return False
    before = row.number(place - 1) if row.follows(place) else None
    return (before is not None and before.ordinal) or (row.follows(place + 1) and row.is_in(place + 1, "behind_a_quarter"))


def run_end(row: Row, start: int) -> int:
    """Give the end of a row of number words that nothing parts, so that it is left as a whole.

    :param row: The pieces.
    :param start: A piece in it.
    :return: The piece after its last.
    """
    end = start + 1
    while row.number(end) is not None and (row.follows(end) or row.hyphened(end)):
        end += 1
    return end


def digit_groups(row: Row, start: int, *, told: bool = False) -> Iterator[tuple[str, Number]]:
    """Read numbers that stand close to each other as digits that are dictated.

    :param row: The pieces.
    :param start: Where to begin.
    :param told: Whether the words around say that a number stands here.
    :return: The digits of each number below a thousand, with the number.
    """
    place = start
    while place == start or row.follows(place) or row.hyphened(place):
        number = read_number(row, place, below=THOUSAND, told=told)
        if number is None or number.ordinal:
            return
        yield str(number.value), number
        if number.ending:
            return
        place = number.end


def grouped(value: int, *, least: int = _GROUPED_FROM) -> str:
    """Write a whole number with its thousands apart.

    :param value: The number.
    :param least: The least number that is grouped.
    :return: "350 000", with spaces at which no line breaks.
    """
    return f"{value:,}".replace(",", _NO_BREAK_SPACE) if value >= least else str(value)
