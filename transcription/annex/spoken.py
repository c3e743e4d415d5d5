"""What was said, in two forms: questions and answers with numbers in digits, and word for word with every correction visible."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from law import Language, message
from transcription.annex.paper import Cell, Look, Paper, Piece
from transcription.annex.voices import Voice, called, turn_label
from transcription.readable import SHOWN_PAUSE_MS, is_shown, silence, stamp
from transcription.review import Correction, Reviewed, ReviewedSegment, WordPlace, speaker_label
from transcription.review.words import machine_words
from transcription.transcript import DOUBTED, Segment, Span, Word


def questions_and_answers(paper: Paper, reviewed: Reviewed, known: dict[str, Voice], language: Language) -> None:
    """Write questions and answers in their order; what one voice says in a row is one paragraph.

    :param paper: The paper.
    :param reviewed: The transcript with its layer.
    :param known: The voices.
    :param language: Language of the paper.
    """
    duration = reviewed.machine.media.duration_ms
    pieces: list[Piece] = []
    speaking: str | None = None
    for item in in_order(reviewed):
        if isinstance(item, Span):
            if pieces:
                pieces.append(Piece(f" {silence(item, language)}", Look.NOTE))
            else:
                paper.line([Piece(f"[{stamp(item.start_ms, duration)}] {silence(item, language)}", Look.NOTE)])
            continue
        voice = speaker_label(item) or ""
        if voice != speaking or not pieces:
            if pieces:
                paper.line(pieces)
            label = f"[{stamp(item.start_ms, duration)}] {turn_label(item, known, reviewed, language)}:"
            pieces, speaking = [Piece(label, Look.LABEL)], voice
        pieces += _read(item, language)
    if pieces:
        paper.line(pieces)


def word_for_word(reviewed: Reviewed, known: dict[str, Voice], language: Language) -> Iterator[Sequence[Cell]]:
    """Give the rows of the verbatim form.

    :param reviewed: The transcript with its layer.
    :param known: The voices.
    :param language: Language of the paper.
    :return: Time, voice with the language spoken, words with the machine's struck out where a person put in others.
    """
    duration = reviewed.machine.media.duration_ms
    machine = {segment.index: segment for segment in reviewed.machine.segments}
    corrections = {entry.id: entry for entry in reviewed.corrections}
    for item in in_order(reviewed):
        time = f"{stamp(item.start_ms, duration)}–{stamp(item.end_ms, duration)}"
        if isinstance(item, Span):
            yield time, "", [Piece(silence(item, language), Look.NOTE)]
            continue
        name = called(item, known, reviewed, language)
        spoken = message("transcription", f"language-{item.language.value}", language)
        voice = f"{name}, {spoken}" if name else spoken
        yield f"{item.index}. {time}", voice, list(_verbatim(item, machine.get(item.index), corrections, language))


def in_order(reviewed: Reviewed) -> list[ReviewedSegment | Span]:
    """Give utterances, holes and pauses in order of time.

    :param reviewed: The transcript with its layer.
    :return: Everything that a reader must be told of (CPC, art. 210(12), asks for pauses with their time and length).
    """
    silent = [span for span in reviewed.transcript.speech_map if is_shown(span, SHOWN_PAUSE_MS)]
    return sorted((*reviewed.segments, *silent), key=lambda one: (one.start_ms, one.end_ms))


def _read(segment: ReviewedSegment, language: Language) -> Iterator[Piece]:
    text = segment.written.text if segment.written else segment.text
    if text:
        yield Piece(f" {text}")
    if not segment.text and not (segment.is_checked and segment.machine_text):
        yield Piece(f" {message('transcription', 'annex-no-text', language)}", Look.NOTE)
    if segment.corrections:
        yield Piece(f" [{', '.join(segment.corrections)}]", Look.NOTE)
    if segment.needs_check and segment.text:
        yield Piece(f" {message('transcription', 'mark-check', language)}", Look.NOTE)


def _verbatim(
    segment: ReviewedSegment, machine: Segment | None, corrections: Mapping[str, Correction], language: Language
) -> Iterator[Piece]:
    own = [corrections[name] for name in segment.corrections]
    if machine is None:
        yield from (piece for entry in own for piece in _changed(entry))
        return
    placed = sorted(
        ((entry.place, entry) for entry in own if isinstance(entry.place, WordPlace)), key=lambda pair: (pair[0].start, pair[0].end)
    )
    words, done = machine_words(machine), 0
    confirmed = {word.machine[0] for word in segment.words if word.confirmed}
    for place, entry in placed:
        yield from _kept(words, range(done, place.start), confirmed)
        yield from _changed(entry)
        done = max(done, place.end)
    yield from _kept(words, range(done, len(words)), confirmed)
    if not machine.text and not own:
        yield Piece(message("transcription", "annex-no-text", language), Look.NOTE)
        if segment.withheld:
            yield Piece(f" {message('transcription', 'annex-disbelieved', language, {'text': segment.withheld})}", Look.NOTE)
    if segment.needs_check and segment.text:
        yield Piece(message("transcription", "mark-check", language), Look.NOTE)


def _kept(words: Sequence[Word], numbers: range, confirmed: set[int]) -> Iterator[Piece]:
    for number in numbers:
        doubtful = words[number].agreement in DOUBTED and number not in confirmed
        yield Piece(words[number].text, Look.DOUBTFUL if doubtful else Look.PLAIN)
        yield Piece(" ")


def _changed(entry: Correction) -> Iterator[Piece]:
    if entry.before:
        yield Piece(entry.before, Look.MACHINE)
        yield Piece(" ")
    if entry.after:
        yield Piece(entry.after, Look.PERSON)
        yield Piece(" ")
    yield Piece(f"[{entry.id}] ", Look.NOTE)
