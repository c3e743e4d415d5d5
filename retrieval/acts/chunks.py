"""Pieces of an act for the index: whole paragraphs of one part, long paragraphs cut between sentences, offsets into the stored text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from law import Citation, Norm, find_citations
from retrieval.acts.act import Act, ActPart, Chunk
from retrieval.acts.sentences import sentence_bounds


@dataclass(frozen=True, slots=True)
class ChunkSize:
    """How long a piece is.

    :param least: Shorter paragraphs are joined with the next one of the same part.
    :param most: Longer paragraphs are cut between sentences.
    """

    least: int = 200
    most: int = 1_200


def chunks(act: Act, size: ChunkSize | None = None, citations: Sequence[Citation] | None = None) -> Iterator[Chunk]:
    """Cut an act into pieces.

    :param act: The act.
    :param size: How long a piece is; None for the usual length.
    :param citations: The norms it cites when they are known already; None looks for them.
    :return: The pieces in order; together they hold every letter of the text that is no white space.
    """
    size = size or ChunkSize()
    cited = list(find_citations(act.text, act.language) if citations is None else citations)
    paragraph = 0
    for part in act.parts:
        for first, start, end in _pieces(act.text, part, size, paragraph):
            norms = _norms(cited, start, end)
            yield Chunk(act.id, part.kind, part.number, first, start, end, act.text[start:end], norms)
        paragraph += sum(1 for _ in _paragraphs(act.text, part.start, part.end))


def _pieces(text: str, part: ActPart, size: ChunkSize, number: int) -> Iterator[tuple[int, int, int]]:
    """Join short paragraphs and cut long ones; an article or a point is never joined with another."""
    open_first, open_start, open_end = number, -1, -1
    for offset, (start, end) in enumerate(_paragraphs(text, part.start, part.end)):
        if open_start >= 0 and (end - open_start > size.most or open_end - open_start >= size.least):
            yield open_first, open_start, open_end
            open_start = -1
        if end - start > size.most:
            if open_start >= 0:
                yield open_first, open_start, open_end
                open_start = -1
            yield from ((number + offset, left, right) for left, right in _cut(text, start, end, size.most))
            continue
        if open_start < 0:
            open_first, open_start = number + offset, start
        open_end = end
    if open_start >= 0:
        yield open_first, open_start, open_end


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    place = start
    while place < end:
        stop = text.find("\n", place, end)
        stop = end if stop < 0 else stop
        left, right = _trimmed(text, place, stop)
        if right > left:
            yield left, right
        place = stop + 1


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _cut(text: str, start: int, end: int, most: int) -> Iterator[tuple[int, int]]:
    """Cut a paragraph between sentences; a sentence longer than a piece is cut at a space, for nothing else divides it."""
    left = start
    for first, last in (part for bound in sentence_bounds(text, start, end) for part in _short(text, *bound, most)):
        if last - left > most and first > left:
            yield _trimmed(text, left, first)
            left = first
    yield _trimmed(text, left, end)


def _short(text: str, start: int, end: int, most: int) -> Iterable[tuple[int, int]]:
    while end - start > most:
        space = text.rfind(" ", start + 1, start + most)
        stop = space + 1 if space > start else start + most
        yield start, stop
        start = stop
    yield start, end


def _norms(citations: Iterable[Citation], start: int, end: int) -> tuple[Norm, ...]:
    return tuple(dict.fromkeys(norm for each in citations if start <= each.start < end for norm in each.norms))
