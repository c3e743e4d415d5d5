"""Give every segment and word its speaker, and part an utterance where the speaker changes: question and answer are never one line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from transcription.transcript import OtherOpinion, Segment, Turn, Word
from transcription.written_form import written_form

# A change of speaker is moved by one word to a pause of this length: people change at pauses, and edges of turns are a little blurred.
PAUSE_MS = 200
# Both speak at once where their turns share more than the blur of their edges.
SHORTEST_OVERLAP_MS = 150


def label(segments: Sequence[Segment], turns: Sequence[Turn]) -> tuple[Segment, ...]:
    """Give every segment and word its speaker.

    :param segments: Segments of a transcript in order; those with a speaker keep it.
    :param turns: Who speaks when, in order of their beginning.
    :return: Segments with labels, parted where the speaker changes and numbered anew; together they last as long and say the same words.
    """
    book = _Turns(turns)
    parts = [part for segment in segments for part in _parted(segment, book)]
    parts.sort(key=lambda part: part.start_ms)
    return tuple(part.model_copy(update={"index": number, "overlap": book.overlaps(part)}) for number, part in enumerate(parts, 1))


class _Turns:
    """Turns that are asked who speaks in a stretch."""

    def __init__(self, turns: Sequence[Turn]) -> None:
        self._turns = sorted(turns, key=lambda turn: turn.start_ms)
        self._starts = [turn.start_ms for turn in self._turns]
        self._longest = max((turn.end_ms - turn.start_ms for turn in turns), default=0)

    def within(self, start_ms: int, end_ms: int) -> Iterator[Turn]:
        """Give the turns that share anything with a stretch."""
        for number in range(bisect_left(self._starts, start_ms - self._longest), len(self._turns)):
            turn = self._turns[number]
            if turn.start_ms >= end_ms:
                return
            if turn.end_ms > start_ms:
                yield turn

    def speaker(self, start_ms: int, end_ms: int, among: Sequence[Turn]) -> str:
        """Give who speaks most of a stretch, or whose turn is nearest."""
        shared = {turn.speaker: 0 for turn in among}
        for turn in among:
            shared[turn.speaker] += max(0, min(end_ms, turn.end_ms) - max(start_ms, turn.start_ms))
        best = max(shared, key=lambda speaker: shared[speaker])
        if shared[best]:
            return best
        middle = (start_ms + end_ms) / 2
        return min(among, key=lambda turn: max(turn.start_ms - middle, middle - turn.end_ms)).speaker

    def overlaps(self, segment: Segment) -> bool:
        """Tell whether another voice speaks within a segment while its own does."""
        inside = list(self.within(segment.start_ms, segment.end_ms))
        own = [turn for turn in inside if turn.speaker == segment.speaker]
        others = [turn for turn in inside if turn.speaker != segment.speaker]
        return any(
            min(one.end_ms, other.end_ms, segment.end_ms) - max(one.start_ms, other.start_ms, segment.start_ms) >= SHORTEST_OVERLAP_MS
            for one in own
            for other in others
        )


def _parted(segment: Segment, book: _Turns) -> Iterator[Segment]:
    if segment.speaker is not None:
        # A microphone has said it already.
        yield _whole(segment, segment.speaker)
        return
    among = list(book.within(segment.start_ms, segment.end_ms))
    if not among:
        yield segment
        return
    said_by = [book.speaker(word.start_ms, max(word.end_ms, word.start_ms + 1), among) for word in segment.words]
    if not said_by or len(segment.text.split()) != len(segment.words):
        # Without a time for each word nobody can say where to part it.
        yield _whole(segment, book.speaker(segment.start_ms, segment.end_ms, among))
        return
    shares = _shares(segment.words, said_by)
    if len(shares) == 1:
        yield _whole(segment, shares[0][2])
        return
    begin = segment.start_ms
    for first, last, speaker in shares:
        end = segment.end_ms if last == len(said_by) else _between(segment.words[last - 1], segment.words[last], (begin, segment.end_ms))
        yield _part(segment, (first, last), (begin, end), speaker)
        begin = end


def _shares(words: Sequence[Word], said_by: Sequence[str]) -> list[tuple[int, int, str]]:
    """Give each stretch of words of one speaker: first word, word after the last, speaker."""
    runs = [(speaker, len(list(group))) for speaker, group in groupby(said_by)]
    edges, place = [0], 0
    for (_, length), (_, following) in pairwise(runs):
        place += length
        edges.append(_at_pause(words, place, (edges[-1], place + following)))
    edges.append(len(words))
    return [(edges[number], edges[number + 1], speaker) for number, (speaker, _) in enumerate(runs)]


def _at_pause(words: Sequence[Word], place: int, limits: tuple[int, int]) -> int:
    """Move a change of speaker to the longest pause beside it, when there is one; nobody is left without a word."""
    near = [one for one in (place, place - 1, place + 1) if limits[0] < one < limits[1]]
    pauses = {one: words[one].start_ms - words[one - 1].end_ms for one in near}
    best = max(near, key=lambda one: pauses[one])
    return best if pauses[best] >= PAUSE_MS else place


def _between(before: Word, after: Word, limits: tuple[int, int]) -> int:
    return min(max((before.end_ms + after.start_ms) // 2, limits[0]), limits[1])


def _whole(segment: Segment, speaker: str) -> Segment:
    words = tuple(word.model_copy(update={"speaker": speaker}) for word in segment.words)
    return segment.model_copy(update={"speaker": speaker, "words": words})


def _part(segment: Segment, place: tuple[int, int], times: tuple[int, int], speaker: str) -> Segment:
    first, last = place
    tokens = segment.text.split()[first:last]
    return _whole(
        segment.model_copy(
            update={
                "start_ms": times[0],
                "end_ms": times[1],
                "text": " ".join(tokens),
                "words": segment.words[first:last],
                "other": segment.other and _part_of_other(segment.other, first, last, whole=len(segment.words)),
                "written": written_form(tokens, segment.language),
                "utterance": segment.index,
            }
        ),
        speaker,
    )


def _part_of_other(other: OtherOpinion, first: int, last: int, *, whole: int) -> OtherOpinion:
    """Keep the words that the other recogniser alone heard where they stand; those behind the last word stay with it."""
    kept = [word for word in other.only_there if first <= word.place < last or (word.place == last == whole)]
    return other.model_copy(update={"only_there": tuple(word.model_copy(update={"place": word.place - first}) for word in kept)})
