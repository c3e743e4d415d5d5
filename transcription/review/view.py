"""The transcript as persons left it: the machine's words with the corrections upon them, every word knowing the machine's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from transcription.review.layer import Confirmation, Correction, Layer, RoleAssignment, SpeakerChange, TimePlace, WordPlace
from transcription.review.reviewed import Reviewed, ReviewedSegment, ReviewedWord
from transcription.review.standing import check_layer
from transcription.review.words import machine_words, span, spread
from transcription.speech_map import span_of, speech_map
from transcription.transcript import (
    DOUBTED,
    OtherOpinion,
    Reason,
    RoleState,
    Segment,
    SpanKind,
    SpeakerRole,
    Speakers,
    Transcript,
    Word,
    WordTimes,
)
from transcription.written_form import written_form

_UNTIL_ALL_CHECKED = {Reason.DEMONSTRATION_MODEL, Reason.UNPROVEN_MODEL, Reason.POOR_SOUND}


def apply(transcript: Transcript, layer: Layer) -> Reviewed:
    """Lay a layer upon a transcript; neither of them changes.

    :param transcript: The machine's transcript.
    :param layer: The layer.
    :return: How it reads now.
    :raises CorrectionRefused: If the layer does not fit the transcript.
    """
    check_layer(transcript, layer)
    standing = layer.standing
    voices = {entry.segment: entry.after for entry in standing if isinstance(entry, SpeakerChange)}
    corrections: dict[int, list[Correction]] = {}
    confirmations: dict[int, list[Confirmation]] = {}
    heard: list[Correction] = []
    for entry in standing:
        if isinstance(entry, Confirmation):
            confirmations.setdefault(entry.place.segment, []).append(entry)
        elif isinstance(entry, Correction) and isinstance(entry.place, WordPlace):
            corrections.setdefault(entry.place.segment, []).append(entry)
        elif isinstance(entry, Correction):
            heard.append(entry)
    segments = [
        _segment(one, corrections.get(one.index, ()), confirmations.get(one.index, ()), voices.get(one.index, one.speaker))
        for one in transcript.segments
    ]
    last = max((segment.index for segment in segments), default=0)
    added = sorted(heard, key=lambda entry: _start(entry.place))
    segments += [_heard(entry, last + number) for number, entry in enumerate(added, 1) if isinstance(entry.place, TimePlace)]
    segments.sort(key=lambda segment: (segment.start_ms, segment.index))
    roles = {entry.speaker: entry for entry in standing if isinstance(entry, RoleAssignment)}
    return Reviewed(transcript, layer, _transcript(transcript, segments, list(roles.values())), tuple(segments), roles)


def _start(place: WordPlace | TimePlace) -> int:
    return place.start_ms if isinstance(place, TimePlace) else 0


def _segment(
    segment: Segment, corrections: Sequence[Correction], confirmations: Sequence[Confirmation], speaker: str | None
) -> ReviewedSegment:
    placed = [(entry.place, entry) for entry in corrections if isinstance(entry.place, WordPlace)]
    placed.sort(key=lambda pair: (pair[0].start, pair[0].end))
    words = list(_words(segment, placed))
    standing = [mark for mark in confirmations if mark.text == " ".join(text_at(words, mark.place))]
    # A voice that a person gave to the utterance is the voice of its words too.
    other_voice = {"speaker": speaker} if speaker != segment.speaker else {}
    marked = [_marked(word, standing).model_copy(update=other_voice) for word in words]
    text = " ".join(word.text for word in marked)
    covered = [place for place, _ in placed] + [mark.place for mark in standing]
    is_checked = _is_covered(len(segment.text.split()), covered)
    own = {name: getattr(segment, name) for name in Segment.model_fields}
    return ReviewedSegment.model_validate(
        own
        | {
            "text": text,
            "words": tuple(marked),
            "withheld": "" if is_checked else segment.withheld,
            "other": _other(segment, covered),
            "written": _written(segment, text),
            "needs_check": segment.needs_check and not is_checked,
            "speaker": speaker,
            "machine_text": segment.text,
            "corrections": tuple(entry.id for _, entry in placed),
            "outdated": tuple(mark.id for mark in confirmations if mark not in standing),
            "is_checked": is_checked,
        }
    )


def _other(segment: Segment, covered: Sequence[WordPlace]) -> OtherOpinion | None:
    """Give what the other recogniser heard, without the words of places for which a person answers."""
    if segment.other is None:
        return None
    left = tuple(word for word in segment.other.only_there if not any(one.start <= word.place <= one.end for one in covered))
    return segment.other.model_copy(update={"only_there": left})


def _written(segment: Segment, text: str) -> object:
    if text == segment.text:
        return segment.written
    return written_form(text.split(), segment.language) if text else None


def text_at(words: Iterable[ReviewedWord], place: WordPlace) -> list[str]:
    """Give the words as they read now in a place of the machine's text.

    :param words: Words of the segment as they read now.
    :param place: The place, in numbers of the machine's words.
    :return: The words that stand in it; what was put in at its edges belongs to it.
    """
    return [word.text for word in words if place.start <= word.machine[0] and word.machine[1] <= place.end]


def read_at(reviewed: Reviewed, place: WordPlace) -> str:
    """Give what reads now in a place of the machine's text: what a person who confirms it has before the eyes.

    :param reviewed: The transcript with its layer.
    :param place: The place.
    :return: The words; empty where the transcript has no such utterance.
    """
    return next((" ".join(text_at(one.words, place)) for one in reviewed.segments if one.index == place.segment and not one.by_person), "")


def _words(segment: Segment, placed: Sequence[tuple[WordPlace, Correction]]) -> Iterator[ReviewedWord]:
    machine = machine_words(segment)
    done = 0
    for place, entry in placed:
        yield from _kept(machine, done, place.start)
        yield from _corrected(segment, machine, place, entry)
        done = max(done, place.end)
    yield from _kept(machine, done, len(machine))


def _kept(machine: Sequence[Word], start: int, end: int) -> Iterator[ReviewedWord]:
    for number in range(start, end):
        word = machine[number]
        own = {name: getattr(word, name) for name in Word.model_fields}
        yield ReviewedWord(**own, machine=(number, number + 1), machine_text=word.text)


def _corrected(segment: Segment, machine: Sequence[Word], place: WordPlace, entry: Correction) -> Iterator[ReviewedWord]:
    texts, own = entry.after.split(), machine[place.start : place.end]
    one_for_one = len(texts) == len(own)
    times = [(word.start_ms, word.end_ms) for word in own] if one_for_one else spread(texts, *span(segment, place.start, place.end))
    for number, (text, (start_ms, end_ms)) in enumerate(zip(texts, times, strict=True)):
        heard = own[number : number + 1] if one_for_one else own
        first = place.start + number if one_for_one else place.start
        yield ReviewedWord(
            text=text,
            start_ms=start_ms,
            end_ms=end_ms,
            probability=min((word.probability for word in heard), default=0.0),
            timing=heard[0].timing if one_for_one else WordTimes.INTERPOLATED,
            speaker=heard[0].speaker if heard else segment.speaker,
            machine=(first, first + len(heard)),
            machine_text=" ".join(word.text for word in heard),
            correction=entry.id,
        )


def _marked(word: ReviewedWord, marks: Iterable[Confirmation]) -> ReviewedWord:
    start, end = word.machine
    found = next((mark.id for mark in marks if mark.place.start <= start and end <= mark.place.end), "")
    return word.model_copy(update={"confirmed": found}) if found else word


def _is_covered(count: int, places: Sequence[WordPlace]) -> bool:
    """Tell whether somebody answers for every word of the machine; where it has none, for that."""
    if not count:
        return bool(places)
    covered = {number for place in places for number in range(place.start, place.end)}
    return len(covered) == count


def _heard(entry: Correction, index: int) -> ReviewedSegment:
    """Make the utterance that a person alone heard."""
    place = entry.place
    if not isinstance(place, TimePlace):
        raise TypeError("only a stretch of time makes an utterance of its own")
    texts = entry.after.split()
    words = tuple(
        ReviewedWord(
            text=text,
            start_ms=start,
            end_ms=end,
            probability=0.0,
            timing=WordTimes.INTERPOLATED,
            speaker=place.speaker,
            machine=(0, 0),
            machine_text="",
            correction=entry.id,
        )
        for text, (start, end) in zip(texts, spread(texts, place.start_ms, place.end_ms), strict=True)
    )
    return ReviewedSegment(
        index=index,
        start_ms=place.start_ms,
        end_ms=place.end_ms,
        language=place.language,
        language_probability=1.0,
        text=entry.after,
        words=words,
        written=written_form(texts, place.language),
        gates=(),
        attempts=0,
        confidence=0.0,
        needs_check=False,
        speaker=place.speaker,
        machine_text="",
        corrections=(entry.id,),
        is_checked=True,
        by_person=True,
    )


def _transcript(machine: Transcript, segments: Sequence[ReviewedSegment], roles: Sequence[RoleAssignment]) -> Transcript:
    lost = [span for span in machine.speech_map if span.kind is SpanKind.LOST]
    changes: dict[str, object] = {
        "segments": tuple(segments),
        "speech_map": speech_map(machine.media.duration_ms, map(span_of, segments), lost),
        "reasons": tuple(reason for reason in machine.reasons if _still(reason, segments)),
        "speakers": _speakers(machine.speakers, roles),
    }
    return machine.model_copy(update=changes)


def _speakers(machine: Speakers | None, roles: Sequence[RoleAssignment]) -> Speakers | None:
    if machine is None:
        return None
    told = {role.speaker: SpeakerRole(speaker=role.speaker, role=role.role, state=RoleState.ASSIGNED, by=role.by) for role in roles}
    kept = [told.pop(role.speaker, role) for role in machine.roles]
    return machine.model_copy(update={"roles": (*kept, *told.values())})


def _still(reason: Reason, segments: Sequence[ReviewedSegment]) -> bool:
    """Tell whether a reason to listen is left once the checked utterances are taken out; what is wrong with the recording stays wrong."""
    open_ = [segment for segment in segments if not segment.is_checked]
    if reason in _UNTIL_ALL_CHECKED:
        return bool(open_)
    left = {
        Reason.DOUBTFUL_TEXT: any(segment.text and segment.failed for segment in open_),
        Reason.RECOGNISERS_DIFFER: any(not word.is_checked and word.agreement in DOUBTED for segment in open_ for word in segment.words)
        or any(segment.other and segment.other.only_there for segment in open_),
        Reason.SPEECH_WITHOUT_TEXT: any(not segment.text for segment in open_),
    }
    return left.get(reason, True)
