"""What a person checks first: places in order of their legal weight, then of how little the machine is sure of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from law import Language
from transcription.review.layer import Confirmation, Correction, WordPlace
from transcription.review.reviewed import Reviewed, ReviewedSegment, ReviewedWord
from transcription.review.signs import Sign, Weight, signs, unsure_below, weights
from transcription.review.standing import overlap
from transcription.review.words import span
from transcription.transcript import Agreement, GateName, Segment

# A person needs the words around a word to hear it.
LEAD_MS = 1_000
_APART = {Agreement.DIFFERS: "differs", Agreement.ALONE: "alone"}


@dataclass(frozen=True, slots=True)
class QueueItem:
    """A place that a person must hear.

    :param place: The place, in numbers of the machine's words: what `confirm` and `correct` take.
    :param start_ms: Beginning of the words.
    :param end_ms: Their end.
    :param play_ms: What to play: the words with a second around them.
    :param text: The words as they read now; the text that the machine itself does not believe where it has no other.
    :param other: What the other recogniser heard instead; empty when the same, or nobody was asked.
    :param reasons: Names of the reasons, the heaviest first.
    :param gates: Gates that fired.
    :param weight: Weight of the heaviest legal reason and of all doubts.
    """

    place: WordPlace
    start_ms: int
    end_ms: int
    play_ms: tuple[int, int]
    text: str
    other: str
    reasons: tuple[str, ...]
    gates: tuple[GateName, ...]
    weight: int

    def why(self, language: Language) -> tuple[str, ...]:
        """Give the reasons in words.

        :param language: Language of the reader.
        :return: The reasons, the heaviest first.
        """
        return tuple(weights()[reason].words[language] for reason in self.reasons)

    def why_in_brief(self, language: Language) -> tuple[str, ...]:
        """Give what the words say and the heaviest doubt of them, in a word or two each.

        :param language: Language of the reader.
        :return: The reasons, the heaviest first.
        """
        known = [weights()[reason] for reason in self.reasons]
        doubts = [one for one in known if not one.legal]
        return tuple(one.brief[language] for one in [*(one for one in known if one.legal), *doubts[:1]])


def review_queue(reviewed: Reviewed, names: Sequence[str] = ()) -> tuple[QueueItem, ...]:
    """List the places that nobody has checked yet.

    :param reviewed: The transcript with its layer.
    :param names: Names of the case.
    :return: The places, the heaviest first; equal ones in order of time. The same transcript, layer and names give the same list.
    """
    claimed = _claimed(reviewed)
    machine = {segment.index: segment for segment in reviewed.machine.segments}
    duration = reviewed.machine.media.duration_ms
    found = [
        item
        for segment in reviewed.segments
        if not segment.by_person
        for item in _of(_Here(duration, machine[segment.index], segment, tuple(claimed.get(segment.index, ())), tuple(names)))
    ]
    return tuple(sorted(found, key=lambda item: (-item.weight, item.start_ms, item.place.segment, item.place.start, item.place.end)))


def _claimed(reviewed: Reviewed) -> dict[int, list[WordPlace]]:
    """Give the places for which a person answers, by segment."""
    outdated = {identifier for segment in reviewed.segments for identifier in segment.outdated}
    found: dict[int, list[WordPlace]] = {}
    for entry in reviewed.layer.standing:
        if isinstance(entry, Correction | Confirmation) and isinstance(entry.place, WordPlace) and entry.id not in outdated:
            found.setdefault(entry.place.segment, []).append(entry.place)
    return found


@dataclass(frozen=True, slots=True)
class _Here:
    """One utterance and what is known around it."""

    duration_ms: int
    machine: Segment
    segment: ReviewedSegment
    claimed: tuple[WordPlace, ...]
    names: tuple[str, ...]


def _of(here: _Here) -> Iterator[QueueItem]:
    segment = here.segment
    if segment.is_checked:
        return
    if not segment.machine_text:
        yield _unheard(here)
        return
    for start, end, reasons in _places(segment, here.names):
        words = segment.words[start:end]
        if not all(word.is_checked for word in words):
            place = WordPlace(segment=segment.index, start=words[0].machine[0], end=words[-1].machine[1])
            other = " ".join(word.other for word in words if word.other)
            yield _item(here, place, reasons, (" ".join(word.text for word in words), other))
    yield from _missing(here)
    if segment.failed:
        whole = WordPlace(segment=segment.index, start=0, end=len(segment.machine_text.split()))
        yield _item(here, whole, {"gate"}, (segment.text, segment.other.text if segment.other else ""))


def _unheard(here: _Here) -> QueueItem:
    """Make the item of speech without text; what the second recogniser, or the machine's own disbelieved text, hints at adds weight."""
    segment = here.segment
    other = segment.other.text if segment.other else ""
    hints = {sign.reason for text in (segment.withheld, other) for sign in signs(text.split(), segment.language, here.names)}
    place = WordPlace(segment=segment.index, start=0, end=0)
    return _item(here, place, {"unheard", *hints}, (segment.withheld, other))


def _missing(here: _Here) -> Iterator[QueueItem]:
    """Give the places where only the other recogniser heard a word: it may be the "not" that the text lacks."""
    segment = here.segment
    for word in segment.other.only_there if segment.other else ():
        place = WordPlace(segment=segment.index, start=word.place, end=word.place)
        if not any(overlap(one, place) or one.start <= word.place <= one.end for one in here.claimed):
            hints = {sign.reason for sign in signs([word.text], segment.language, here.names)}
            yield _item(here, place, {"missing", *hints}, ("", word.text))


def _places(segment: ReviewedSegment, names: Sequence[str]) -> list[tuple[int, int, set[str]]]:
    """Give the places among the words as they read now, those that share words made one."""
    found = [*signs([word.text for word in segment.words], segment.language, names), *_doubts(segment.words)]
    found += [
        Sign(number, number + 1, sign.reason)
        for number, word in enumerate(segment.words)
        if word.other
        for sign in signs(word.other.split(), segment.language, names)
    ]
    places: list[tuple[int, int, set[str]]] = []
    for sign in sorted(found, key=lambda sign: (sign.start, sign.end, sign.reason)):
        if places and sign.start < places[-1][1]:
            start, end, reasons = places.pop()
            places.append((start, max(end, sign.end), reasons | {sign.reason}))
        else:
            places.append((sign.start, sign.end, {sign.reason}))
    return places


def _doubts(words: Sequence[ReviewedWord]) -> Iterator[Sign]:
    for number, word in enumerate(words):
        if word.is_checked:
            continue
        if word.agreement in _APART:
            yield Sign(number, number + 1, _APART[word.agreement])
        elif word.agreement is Agreement.NOT_CHECKED and word.probability < unsure_below():
            yield Sign(number, number + 1, "unsure")


def _item(here: _Here, place: WordPlace, reasons: Iterable[str], texts: tuple[str, str]) -> QueueItem:
    """Make an item; doubt of the whole utterance is doubt of each of its words."""
    segment = here.segment
    names = {*reasons, *(["gate"] if segment.failed else ())}
    start_ms, end_ms = span(here.machine, place.start, place.end)
    play = (max(0, start_ms - LEAD_MS), min(here.duration_ms, end_ms + LEAD_MS))
    text, other = texts
    return QueueItem(
        place=place,
        start_ms=start_ms,
        end_ms=end_ms,
        play_ms=play,
        text=text,
        other=other,
        reasons=tuple(sorted(names, key=lambda name: (-weights()[name].weight, name))),
        gates=segment.failed,
        weight=_weight([weights()[name] for name in names]),
    )


def _weight(reasons: Sequence[Weight]) -> int:
    """Weigh a place: what it says by the heaviest alone, how badly it was heard by all doubts together."""
    legal = max((one.weight for one in reasons if one.legal), default=0)
    return legal + sum(one.weight for one in reasons if not one.legal)
