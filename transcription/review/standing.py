"""Whether a layer fits its transcript: every correction names the machine's own words, and no two claim the same ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from transcription.errors import CorrectionRefused
from transcription.review.layer import Correction, Entry, Layer, RoleAssignment, SpeakerChange, TimePlace, Undo, WordPlace
from transcription.transcript import Segment, Transcript


def check_layer(transcript: Transcript, layer: Layer) -> None:
    """Make sure that a layer fits a transcript.

    :param transcript: The machine's transcript.
    :param layer: The layer.
    :raises CorrectionRefused: If it does not.
    """
    if layer.head.recording_sha256 != transcript.media.sha256:
        raise CorrectionRefused("review-other-recording", file=transcript.media.file)
    _check_identifiers(layer.entries)
    segments = {segment.index: segment for segment in transcript.segments}
    standing = layer.standing
    for entry in standing:
        if isinstance(entry, Correction):
            _check_correction(entry, segments, transcript)
        elif isinstance(entry, SpeakerChange):
            _check_speaker(entry, segments)
        elif isinstance(entry, RoleAssignment) and entry.speaker not in speaker_labels(transcript, standing):
            raise CorrectionRefused("review-no-such-speaker", speaker=entry.speaker)
    _check_claims(standing)


def speaker_label(segment: Segment) -> str | None:
    """Give the label of the voice of a segment: the machine's, or its microphone's where each person has one.

    :param segment: The segment.
    :return: The label; None when nothing tells the voices apart.
    """
    if segment.speaker is None and segment.channel is not None:
        return f"channel-{segment.channel}"
    return segment.speaker


def speaker_labels(transcript: Transcript, entries: Iterable[Entry] = ()) -> frozenset[str]:
    """Give every label of a voice: the machine's, the microphones', and those that a person gave to utterances.

    :param transcript: The machine's transcript.
    :param entries: Standing entries.
    :return: The labels.
    """
    found = {speaker_label(segment) for segment in transcript.segments} | set(transcript.speakers.labels if transcript.speakers else ())
    for entry in entries:
        if isinstance(entry, SpeakerChange):
            found.add(entry.after)
        elif isinstance(entry, Correction) and isinstance(entry.place, TimePlace):
            found.add(entry.place.speaker)
    return frozenset(label for label in found if label is not None)


def overlap(one: WordPlace, other: WordPlace) -> bool:
    """Tell whether two places claim the same words, or the same place between two words.

    :param one: A place.
    :param other: Another.
    :return: Whether they do; an insertion at the edge of replaced words does not, for its order is plain.
    """
    if one.segment != other.segment:
        return False
    if one.start == one.end and other.start == other.end:
        return one.start == other.start
    return one.start < other.end and other.start < one.end


def machine_range(segments: dict[int, Segment], place: WordPlace) -> list[str]:
    """Give the machine's words at a place.

    :param segments: The segments by number.
    :param place: The place.
    :return: The words.
    :raises CorrectionRefused: If the transcript has no such place.
    """
    segment = segments.get(place.segment)
    if segment is None:
        raise CorrectionRefused("review-no-such-segment", segment=place.segment, last=max(segments, default=0))
    words = segment.text.split()
    if not place.start <= place.end <= len(words):
        raise CorrectionRefused("review-no-such-words", segment=place.segment, count=len(words))
    return words[place.start : place.end]


def _check_identifiers(entries: Sequence[Entry]) -> None:
    known: dict[str, Entry] = {}
    withdrawn_by: dict[str, str] = {}
    for entry in entries:
        if entry.id in known:
            raise CorrectionRefused("review-identifier-twice", id=entry.id)
        known[entry.id] = entry
        if isinstance(entry, Undo):
            if entry.entry not in known or entry.entry == entry.id:
                raise CorrectionRefused("review-no-such-entry", id=entry.entry)
            if entry.entry in withdrawn_by:
                raise CorrectionRefused("review-undone-already", id=entry.entry, by=withdrawn_by[entry.entry])
            _withdraw(entry, known, withdrawn_by)


def _withdraw(entry: Undo, known: dict[str, Entry], withdrawn_by: dict[str, str]) -> None:
    """Note what an undo takes back; where that is an undo itself, what it had taken back stands again, and so on down."""
    turn: Entry = entry
    takes_back = True
    while isinstance(turn, Undo):
        if takes_back:
            withdrawn_by[turn.entry] = turn.id
        else:
            del withdrawn_by[turn.entry]
        turn, takes_back = known[turn.entry], not takes_back


def _check_correction(entry: Correction, segments: dict[int, Segment], transcript: Transcript) -> None:
    place = entry.place
    if entry.before == entry.after:
        raise CorrectionRefused("review-nothing-changes", id=entry.id, text=entry.before)
    if isinstance(place, TimePlace):
        if entry.before:
            raise CorrectionRefused("review-before-differs", id=entry.id, expected="", before=entry.before)
        if not place.start_ms < place.end_ms <= transcript.media.duration_ms:
            raise CorrectionRefused("review-outside-recording", id=entry.id)
        return
    found = " ".join(machine_range(segments, place))
    if found != entry.before:
        raise CorrectionRefused("review-before-differs", id=entry.id, expected=found, before=entry.before)


def _check_speaker(entry: SpeakerChange, segments: dict[int, Segment]) -> None:
    segment = segments.get(entry.segment)
    if segment is None:
        raise CorrectionRefused("review-no-such-segment", segment=entry.segment, last=max(segments, default=0))
    found = speaker_label(segment)
    if found != entry.before:
        raise CorrectionRefused("review-before-differs", id=entry.id, expected=found or "", before=entry.before or "")
    if entry.before == entry.after:
        raise CorrectionRefused("review-nothing-changes", id=entry.id, text=entry.after)


def _check_claims(standing: Iterable[Entry]) -> None:
    """Refuse the second of two entries that say different things of one place, one utterance's voice or one voice's role."""
    corrections: dict[int, list[Correction]] = {}
    spoken: dict[int | str, Entry] = {}
    for entry in standing:
        if isinstance(entry, Correction):
            corrections.setdefault(entry.place.segment if isinstance(entry.place, WordPlace) else 0, []).append(entry)
        elif isinstance(entry, SpeakerChange | RoleAssignment):
            about = entry.segment if isinstance(entry, SpeakerChange) else entry.speaker
            if about in spoken:
                raise _taken(spoken[about], entry)
            spoken[about] = entry
    for those in corrections.values():
        for first, second in combinations(those, 2):
            if _same_place(first, second):
                raise _taken(first, second)


def _same_place(first: Correction, second: Correction) -> bool:
    if isinstance(first.place, WordPlace) and isinstance(second.place, WordPlace):
        return overlap(first.place, second.place)
    if isinstance(first.place, TimePlace) and isinstance(second.place, TimePlace):
        return first.place.start_ms < second.place.end_ms and second.place.start_ms < first.place.end_ms
    return False


def _taken(first: Entry, second: Entry) -> CorrectionRefused:
    when = first.at.strftime("%d.%m.%Y %H:%M")
    return CorrectionRefused("review-place-taken", id=second.id, other=first.id, by=first.by, at=when)
