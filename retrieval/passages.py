"""Sentences of a legal text, and those of a place that answer a query best."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from retrieval.analysis import Term

# A full stop after these ends no sentence: abbreviations of legal Russian and Kazakh, and initials
_ABBREVIATION = re.compile(
    r"(?:^|[\s(«]|\d-)(?:ст|ч|чч|п|пп|г|гг|т|тт|стр|л|л\.д|руб|тг|тыс|млн|млрд|ул|д|кв|обл|р-н|пос|им|др|пр|см|т\.е|т\.к|т\.д|т\.п|и\.о|рук|зам|"
    r"б|т\.б|т\.с\.с|ж|жж|мың|көш|үй|пәт|ауд|ғ|[А-ЯЁӘҒҚҢӨҰҮҺІ])$"
)
_END = re.compile(r"(?<=[.!?…])([»\")]*)\s+(?=[«\"(]?[А-ЯЁӘҒҚҢӨҰҮҺІA-Z\d])|\n+")
_BEST = 2


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an act.

    :param start: Offset of its first character in the act's text.
    :param end: Offset after its last character.
    :param marks: Places in it that were looked for, as pairs of offsets in the act's text, in order.
    """

    start: int
    end: int
    marks: tuple[tuple[int, int], ...] = ()


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Split a text into sentences.

    :param text: The text.
    :return: Beginning and end of each, without the spaces around it.
    """
    start = 0
    for match in _END.finditer(text):
        before = text[max(0, start, match.start() - 12) : match.start()]
        if "\n" not in match.group() and before.endswith(".") and _ABBREVIATION.search(before[:-1]):
            continue
        yield from _trimmed(text, start, match.end(1) if match[1] else match.start())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def best_sentences(text: str, start: int, end: int, terms: Sequence[Term], wanted: AbstractSet[str]) -> tuple[Sentence, ...]:
    """Find the sentences of a place that have most of what is looked for.

    :param text: Text of the act.
    :param start: Offset of the place.
    :param end: Offset after it.
    :param terms: Terms of the place, with offsets in the place.
    :param wanted: Terms that are looked for.
    :return: At most two, in the order of the text; the first sentence when none has anything.
    """
    marks = [term for term in terms if term.text in wanted]
    scored: list[tuple[int, Sentence]] = []
    for first, last in sentences(text[start:end]):
        inside = [term for term in marks if first <= term.start and term.end <= last]
        places = tuple(dict.fromkeys((start + term.start, start + term.end) for term in inside))
        scored.append((len({term.text for term in inside}), Sentence(start + first, start + last, _joined(places))))
    if not scored:
        return ()
    best = sorted(range(len(scored)), key=lambda number: (-scored[number][0], number))[:_BEST]
    kept = [number for number in best if scored[number][0]] or best[:1]
    return tuple(scored[number][1] for number in sorted(kept))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip()))


def _joined(places: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Leave out a place that lies inside another: a citation and its numbers are one mark."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(places, key=lambda place: (place[0], -place[1])):
        if not joined or first >= joined[-1][1]:
            joined.append((first, last))
    return tuple(joined)
