"""Read references to norms: Russian ones become the usual abbreviation, Kazakh ones keep their words and get digits."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from law import BadCitation, Citation, Language, Norm, find_citations, format_citation, parse_citation
from transcription.written_form.change import NormValue
from transcription.written_form.found import Found
from transcription.written_form.numbers import read_number
from transcription.written_form.pieces import Row

_REACH = 24  # words around «статья» in which its number, its part and the name of its code stand
_REACH_OF_ACT = 10
_LEAST_SLANG_ARTICLE = 20
_LEAST_BARE_ARTICLE = 10
_PART_FORMS = frozenset(("часть", "части", "частью", "частям", "частей"))
# The Russian "he" and the Kazakh ten are one word; a text in which it is "he" is searched with this in its place.
_NO_NUMBER = "ъъ"


def russian_norms(row: Row) -> Iterator[Found]:
    """Find the references to articles that Russian words make.

    :param row: The pieces.
    :return: What was found, in order.
    """
    places = [place for place, piece in enumerate(row.pieces) if piece.text.startswith("стат") and _number_near(row, place)]
    for start, end in _windows(places, len(row)):
        window = _Window.of(row, start, end)
        for citation in find_citations(window.text, Language.RU):
            found = _russian(row, window, citation)
            if found:
                yield found


def _number_near(row: Row, place: int) -> bool:
    return any(row.number(near) is not None for near in range(place - 4, place + 5))


def _windows(places: list[int], size: int) -> Iterator[tuple[int, int]]:
    """Join the surroundings of the places into stretches that do not overlap."""
    joined: list[tuple[int, int]] = []
    for place in places:
        start, end = max(place - _REACH, 0), min(place + _REACH, size)
        if joined and start <= joined[-1][1]:
            start, _ = joined.pop()
        joined.append((start, end))
    yield from joined


@dataclass(frozen=True, slots=True)
class _Window:
    """A stretch of a row as one text.

    :param pieces: Numbers of the pieces that begin its words.
    :param offsets: Where each of these words begins in the text.
    """

    text: str
    pieces: tuple[int, ...]
    offsets: tuple[int, ...]

    @classmethod
    def of(cls, row: Row, start: int, end: int) -> _Window:
        """Write the pieces from start to end as a text."""
        places = tuple(place for place in range(start, end) if row.pieces[place].first)
        words = [_NO_NUMBER if row.text(place) == "он" else row.words[row.pieces[place].word] for place in places]
        offsets = accumulate((len(word) + 1 for word in words[:-1]), initial=0)
        return cls(" ".join(words), places, tuple(offsets))

    def piece(self, offset: int) -> int:
        """Give the piece whose word covers an offset."""
        return self.pieces[bisect_right(self.offsets, offset) - 1]


def _russian(row: Row, window: _Window, citation: Citation) -> Found | None:
    start, last = window.piece(citation.start), window.piece(citation.end - 1)
    end = last + 1
    while end < len(row) and not row.pieces[end].first:
        end += 1
    said = [place for place in range(start, end) if row.number(place) is not None]
    if not said or _is_vague(citation):
        return None
    goes_on = row.follows(end) and row.number(end) is not None and row.text(end) != "он"
    number = row.number(end - 1)
    if goes_on and number is not None and not number.closed:
        return None
    return _abbreviated(start, end, citation.norms)


def _is_vague(citation: Citation) -> bool:
    """Tell whether a reference may be an article of a newspaper: «первая статья»."""
    norm = citation.norms[0]
    return len(citation.norms) == 1 and not (norm.act or norm.part) and int(norm.article.split("-")[0]) < _LEAST_BARE_ARTICLE


def _abbreviated(start: int, end: int, norms: tuple[Norm, ...]) -> Found | None:
    try:
        text = format_citation(norms, Language.RU)
    except BadCitation:
        return None  # norms with and without an act in one phrase: their words tell them apart better
    return Found(start, end, text, NormValue(norms=tuple(norm.key for norm in norms)))


def read_norm(row: Row, start: int) -> Found | None:
    """Read the reference that begins at a piece and needs no «статья»: of Kazakh words, or «сто восемьдесят восьмой части третьей».

    :param row: The pieces.
    :param start: Where to begin, a number.
    :return: What was found; None when no reference begins here.
    """
    number = read_number(row, start)
    if number is None or not number.ordinal or not row.follows(number.end):
        return None
    if number.value >= _LEAST_SLANG_ARTICLE and row.text(number.end) in _PART_FORMS:
        return _slang(row, start, number.end + 1)
    return _kazakh(row, start) if row.text(number.end) in row.lexicon.norm_nouns else None


def _slang(row: Row, start: int, after: int) -> Found | None:
    """Read an article that prosecutors name by its number alone."""
    part = read_number(row, after) if row.follows(after) else None
    if part is None or part.crowded or part.ordinal == (row.text(after - 1) == "частей"):
        return None
    text = " ".join(row.shown(place) for place in range(start, part.end))
    try:
        norms = parse_citation(text, Language.RU)
    except BadCitation:
        return None
    return _abbreviated(start, part.end, norms)


def _kazakh(row: Row, start: int) -> Found | None:
    """Read «жүз сексен сегізінші баптың үшінші бөлігі» and its parts; each ordinal joins its noun, «188-баптың 3-бөлігі»."""
    levels: dict[str, str] = {}
    written, place = [], start
    while place == start or row.follows(place):
        number = read_number(row, place)
        level = row.lexicon.norm_nouns.get(row.text(number.end)) if number and row.follows(number.end) else None
        if number is None or level is None or not number.ordinal or level in levels:
            break
        levels[level] = str(number.value)
        written.append(f"{number.value}-{row.shown(number.end)}")
        place = number.end + 1
    inner = "article" not in levels
    if inner and int(next(iter(levels.values()))) < _LEAST_BARE_ARTICLE and row.text(start - 1) not in row.lexicon.norm_nouns:
        return None  # «бірінші бөлігі» may be the first half of anything
    text = " ".join(written)
    norms = _kazakh_norms(row, start, text, levels)
    return Found(start, place, text, NormValue(norms=norms)) if norms else None


def _kazakh_norms(row: Row, start: int, text: str, levels: dict[str, str]) -> tuple[str, ...]:
    """Give the norms: as the law reads them together with the code named before, else as the words stand."""
    first = row.pieces[max(start - _REACH_OF_ACT, 0)].word
    before = " ".join(row.words[first : row.pieces[start].word])
    whole = f"{before} {text}" if before else text
    for citation in find_citations(whole, Language.KK):
        if citation.end == len(whole):
            return tuple(norm.key for norm in citation.norms)
    if "article" not in levels:
        return ()
    return (Norm(None, levels["article"], levels.get("part", ""), levels.get("point", ""), levels.get("subpoint", "")).key,)
