"""The words of the machine's text, one for each between spaces, with their times: what the numbers in a layer count."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from transcription.transcript import Segment, Word, WordTimes


def machine_words(segment: Segment) -> tuple[Word, ...]:
    """Give the words of the machine's text, one for each between spaces, with their times.

    :param segment: The segment.
    :return: Its words; where the recogniser counted them differently, their times are spread over the utterance by their letters.
    """
    texts = segment.text.split()
    if texts == [word.text for word in segment.words]:
        return segment.words
    times = spread(texts, segment.start_ms, segment.end_ms)
    return tuple(
        Word(text=text, start_ms=start, end_ms=end, probability=segment.confidence, timing=WordTimes.INTERPOLATED)
        for text, (start, end) in zip(texts, times, strict=True)
    )


def spread(texts: Sequence[str], start_ms: int, end_ms: int) -> list[tuple[int, int]]:
    """Spread words over a stretch by the number of their letters.

    :param texts: The words.
    :param start_ms: Beginning of the stretch.
    :param end_ms: Its end.
    :return: Beginning and end of each.
    """
    whole = sum(map(len, texts))
    edges = [start_ms + (end_ms - start_ms) * done // whole for done in accumulate(map(len, texts), initial=0)] if whole else []
    return list(pairwise(edges))


def span(segment: Segment, start: int, end: int) -> tuple[int, int]:
    """Give the time of a place among the words of a segment.

    :param segment: The machine's segment.
    :param start: Number of the first word, from 0.
    :param end: Number of the word after the last; equal to `start` for a place between two words.
    :return: Beginning and end; for a place between words the pause between them.
    """
    machine = machine_words(segment)
    own = machine[start:end]
    if own:
        return own[0].start_ms, own[-1].end_ms
    begin = machine[start - 1].end_ms if start else segment.start_ms
    return begin, max(begin, machine[start].start_ms if start < len(machine) else segment.end_ms)
