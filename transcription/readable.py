"""The transcript as a person reads it: what it is, why to check it, every utterance and every pause with its time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from law import Language, message
from models import recogniser_profiles
from transcription.speakers.naming import speaker_lines, speaker_name
from transcription.transcript import Agreement, Hearing, Segment, Span, SpanKind, Speakers, Transcript

# Shorter pauses are the rhythm of speech; CPC art. 210(12) asks for pauses with their time and length.
SHOWN_PAUSE_MS = 2_000
HOUR_MS = 3_600_000


def main_language(transcript: Transcript) -> Language:
    """Tell in which language most was said.

    :param transcript: The transcript.
    :return: Kazakh or Russian; Kazakh, the state language, when both are equal or nothing was said.
    """
    spoken = {Language.KK: 0, Language.RU: 0}
    for segment in transcript.segments:
        if segment.text:
            spoken[segment.language] = spoken.get(segment.language, 0) + segment.end_ms - segment.start_ms
    return Language.RU if spoken[Language.RU] > spoken[Language.KK] else Language.KK


@dataclass(frozen=True, slots=True)
class ReviewNote:
    """What a reader is told of the persons who reviewed a transcript, in the reader's language.

    :param title: What the text is now, in place of "not checked by a person".
    :param hashed: The layer's hash.
    :param marks: What stands behind a corrected utterance, by its number.
    :param changes: Every change, a line each, with its heading; empty without any.
    """

    title: str
    hashed: str
    marks: Mapping[int, str]
    changes: tuple[str, ...]


def render_text(transcript: Transcript, language: Language, review: ReviewNote | None = None) -> str:
    """Lay out a transcript for reading.

    :param transcript: The transcript; with a review, as it reads now.
    :param language: Language of the headings and marks; what was said stays as it was said.
    :param review: What persons did to it; None for the machine's text.
    :return: The text, with the machine's origin of it at its head.
    """
    changes = ("", *review.changes) if review and review.changes else ()
    marks = review.marks if review else {}
    parts = (
        *_head(transcript, language, review),
        "",
        *_body(transcript, language, marks),
        *changes,
        "",
        *_totals(transcript, language),
        "",
    )
    return "\n".join(parts)


def stamp(position_ms: int, duration_ms: int) -> str:
    """Write a position as minutes and seconds, with hours when the recording has them.

    :param position_ms: The position.
    :param duration_ms: Length of the recording.
    :return: "03:07" or "01:03:07".
    """
    minutes, seconds = divmod(position_ms // 1000, 60)
    if duration_ms < HOUR_MS:
        return f"{minutes:02}:{seconds:02}"
    return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"


def _say(code: str, language: Language, **details: str | int) -> str:
    return message("transcription", code, language, details)


def _code(group: str, member: StrEnum) -> str:
    return f"{group}-{member.value.replace('_', '-')}"


def _head(transcript: Transcript, language: Language, review: ReviewNote | None) -> Iterator[str]:
    media, method = transcript.media, transcript.method
    yield review.title if review else _say("transcript-title", language)
    yield _say("transcript-nature", language)
    yield ""
    yield _say("transcript-file", language, file=media.file, duration=exact(media.duration_ms))
    yield _say("transcript-hash", language, sha256=media.sha256)
    yield _say("transcript-model", language, profile=method.profile, sha256=weights_hash(method.model_sha256))
    if method.second is not None:
        yield _say("transcript-second", language, profile=method.second.profile, sha256=weights_hash(method.second.model_sha256))
    profile = recogniser_profiles().get(method.profile)
    if profile is not None:
        yield profile.describe(language)
    if review is not None:
        yield review.hashed
    yield _say(f"sound-{transcript.sound.verdict.value}", language)
    yield from speaker_lines(transcript, language)
    if transcript.reasons:
        yield ""
        yield _say("transcript-reasons", language)
        lost = transcript.truncation.lost_ms if transcript.truncation else None
        for reason in transcript.reasons:
            yield f"- {_say(_code('reason', reason), language)}"
        if lost:
            yield f"- {_say('transcript-lost', language, duration=exact(lost))}"


def weights_hash(files: Mapping[str, str]) -> str:
    """Give the hash of the file that holds the weights.

    :param files: Hashes of a model's files by name.
    :return: The hash.
    """
    order = [name for ending in (".bin", ".onnx", ".safetensors") for name in sorted(files) if name.endswith(ending)]
    return files[order[0]]


def _body(transcript: Transcript, language: Language, marks: Mapping[int, str]) -> Iterator[str]:
    duration = transcript.media.duration_ms
    silent = [span for span in transcript.speech_map if is_shown(span, SHOWN_PAUSE_MS)]
    parts: list[Segment | Span] = [*transcript.segments, *silent]
    for item in sorted(parts, key=lambda part: (part.start_ms, part.end_ms)):
        line = _utterance(item, transcript.speakers, language) if isinstance(item, Segment) else silence(item, language)
        mark = f" {marks[item.index]}" if isinstance(item, Segment) and item.index in marks else ""
        yield f"[{stamp(item.start_ms, duration)}] {line}{mark}"


def _utterance(segment: Segment, speakers: Speakers | None, language: Language) -> str:
    spoken = _say(f"language-{segment.language.value}", language)
    name = speaker_name(segment, speakers, language)
    if name is not None:
        spoken = f"{name}, {spoken}"
    if not segment.text:
        heard = _say("mark-withheld", language, text=segment.withheld) if segment.withheld else _say("mark-no-text", language)
        return f"({spoken}) {heard}"
    marks = [_say("mark-overlap", language)] if segment.overlap else []
    marks += [_say("mark-check", language)] if segment.needs_check else []
    return " ".join((f"({spoken})", _written(segment, language), *marks, *_other_opinion(segment, language)))


def _other_opinion(segment: Segment, language: Language) -> Iterator[str]:
    """Say what the other recogniser heard differently, for whoever listens to the place."""
    if segment.taken_from is Hearing.SECOND:
        yield _say("mark-second", language)
    if segment.other is None:
        return
    pairs = [f"«{word.text}» – «{word.other}»" for word in segment.words if word.agreement is Agreement.DIFFERS]
    if pairs:
        yield _say("mark-differs", language, pairs="; ".join(pairs))
    alone = [word.text for word in segment.words if word.agreement is Agreement.ALONE]
    for code, words in (("mark-alone", alone), ("mark-only-there", [word.text for word in segment.other.only_there])):
        if words:
            yield _say(code, language, words="; ".join(f"«{word}»" for word in words))


def _written(segment: Segment, language: Language) -> str:
    """Give what was said with its numbers in digits, the words themselves behind each change."""
    if segment.written is None:
        return segment.text
    words, place, parts = segment.text.split(), 0, []
    for change in segment.written.changes:
        parts += [*words[place : change.start], change.written, _say("mark-said", language, text=change.verbatim)]
        place = change.end
    return " ".join((*parts, *words[place:]))


def is_shown(span: Span, shortest_ms: int) -> bool:
    """Tell whether a stretch without speech is told: a hole always, a pause from a length on."""
    return span.kind is SpanKind.LOST or (span.kind is SpanKind.NO_SPEECH and span.end_ms - span.start_ms >= shortest_ms)


def silence(span: Span, language: Language) -> str:
    """Tell a stretch without speech in the text."""
    code = "mark-lost" if span.kind is SpanKind.LOST else "mark-pause"
    return _say(code, language, seconds=seconds(span.end_ms - span.start_ms))


def _totals(transcript: Transcript, language: Language) -> Iterator[str]:
    yield _say("transcript-map", language)
    for kind in SpanKind:
        length = sum(span.end_ms - span.start_ms for span in transcript.speech_map if span.kind is kind)
        if length or kind is not SpanKind.LOST:
            yield f"- {_say(_code('span', kind), language, duration=exact(length))}"
    yield _say("transcript-whole", language, duration=exact(transcript.media.duration_ms))


def seconds(milliseconds: int) -> str:
    """Write a length in seconds with tenths, as Kazakh and Russian write them: "3,4".

    :param milliseconds: The length.
    :return: The seconds.
    """
    return f"{milliseconds // 1000},{milliseconds % 1000 // 100}"


def exact(milliseconds: int) -> str:
    """Write a length or a position to the millisecond: "00:01:05.432".

    :param milliseconds: The length.
    :return: Hours, minutes, seconds, thousandths.
    """
    return f"{milliseconds // HOUR_MS:02}:{milliseconds // 60_000 % 60:02}:{milliseconds // 1000 % 60:02}.{milliseconds % 1000:03}"
