"""Norms of one act made ready to be written: those that differ in their innermost level only stand together, «п.п. 1), 3) ч. 2»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from law.citations.acts import BY_POINTS
from law.citations.model import Level
from law.citations.numerals import LARGEST_IN_WORDS
from law.norm import Norm


@dataclass(frozen=True, slots=True)
class Number:
    """A level with its number.

    :param level: The level.
    :param label: The number.
    :param closed: Whether a bracket closes it: points of parts, and subpoints, are printed «2)».
    """

    level: Level
    label: str
    closed: bool

    @property
    def digits(self) -> str:
        """The number as it is printed; letters stand in quotes."""
        if not self.label[:1].isdigit():
            return f"«{self.label}»"
        return f"{self.label})" if self.closed else self.label

    @property
    def in_words(self) -> bool:
        """Whether the codes write it in words: parts and paragraphs, «части третьей»."""
        counted = self.level in (Level.PART, Level.PARAGRAPH) and self.label.isdigit()
        return counted and 0 < int(self.label) <= LARGEST_IN_WORDS


@dataclass(frozen=True, slots=True)
class Piece:
    """Norms of one act that differ in their innermost level only.

    :param outer: The levels from the article inwards, without the innermost.
    :param numbers: The innermost level with each of its numbers.
    """

    outer: tuple[Number, ...]
    numbers: tuple[Number, ...]

    @property
    def level(self) -> Level:
        """The innermost level."""
        return self.numbers[0].level

    @property
    def plural(self) -> bool:
        """Whether it holds several norms."""
        return len(self.numbers) > 1


def pieces_of(norms: Sequence[Norm]) -> list[Piece]:
    """Put the norms of one act together where they stand beside each other.

    :param norms: The norms.
    :return: The pieces in the same order.
    """
    found: list[Piece] = []
    for (outer, _, rising), together in groupby(map(_numbers, norms), key=_place):
        lasts = [numbers[-1] for numbers in together]
        # «ч.ч. 1-2, 1-3» would read as ranges: parts with such numbers stand alone.
        found += [Piece(outer, (last,)) for last in lasts] if rising else [Piece(outer, tuple(lasts))]
    return found


def _numbers(norm: Norm) -> tuple[Number, ...]:
    by_points = norm.act in BY_POINTS
    part, point = (Level.POINT, Level.SUBPOINT) if by_points else (Level.PART, Level.POINT)
    levels = (
        Number(Level.ARTICLE, norm.article, closed=False),
        Number(part, norm.part, closed=False),
        Number(point, norm.point, closed=True),
        Number(Level.PARAGRAPH, norm.paragraph, closed=False),
    )
    return tuple(number for number in levels if number.label)


def _place(numbers: tuple[Number, ...]) -> tuple[tuple[Number, ...], Level, bool]:
    return numbers[:-1], numbers[-1].level, _rises(numbers[-1])


def _rises(number: Number) -> bool:
    low, _, high = number.label.partition("-")
    return bool(high) and int(high) > int(low)


def same_act(norms: Sequence[Norm]) -> Iterator[list[Norm]]:
    """Split norms where the act or the edition changes."""
    for _, together in groupby(norms, key=lambda norm: (norm.act, norm.edition)):
        yield list(together)
