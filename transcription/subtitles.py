"""Subtitles of a transcript, WebVTT and SubRip, so that a person can check the text while the recording plays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from law import Language, message
from transcription.transcript import Segment, Transcript, Word

# Two lines of the length that broadcasters take for readable.
LONGEST_CUE = 84
SHORTEST_CUE_MS = 1


@dataclass(frozen=True, slots=True)
class Cue:
    """A text that stands on the screen for a while.

    :param segment: Number of the segment that it comes from.
    :param channel: Number of the microphone; None where both were heard as one.
    """

    segment: int
    start_ms: int
    end_ms: int
    text: str
    language: Language
    channel: int | None


def cues(transcript: Transcript, language: Language) -> tuple[Cue, ...]:
    """Cut a transcript into texts for the screen.

    :param transcript: The transcript.
    :param language: Language of the marks; what was said stays as it was said.
    :return: Texts in order of their beginning; every segment has at least one, also where nothing intelligible was heard.
    """
    found = [cue for segment in transcript.segments for cue in _of(segment, language)]
    return tuple(sorted(found, key=lambda cue: (cue.start_ms, cue.segment)))


def to_vtt(transcript: Transcript, language: Language) -> str:
    """Write a transcript as WebVTT (W3C, Candidate Recommendation of 2019).

    :param transcript: The transcript.
    :param language: Language of the marks.
    :return: The file's text; its note says that a machine wrote it and of which recording.
    """
    title = message("transcription", "transcript-title", language)
    blocks = ["WEBVTT", f"NOTE\n{title}\nSHA-256 {transcript.media.sha256}"]
    for cue in cues(transcript, language):
        text = f"<lang {cue.language.value}>{escape(cue.text, quote=False)}</lang>"
        if cue.channel is not None:
            text = f"<v {message('transcription', 'channel', language, {'number': cue.channel})}>{text}"
        blocks.append(f"{_clock(cue.start_ms, '.')} --> {_clock(cue.end_ms, '.')}\n{text}")
    return "\n\n".join(blocks) + "\n"


def to_srt(transcript: Transcript, language: Language) -> str:
    """Write a transcript as SubRip; a player shows the first line, that a machine wrote it, with the first text.

    :param transcript: The transcript.
    :param language: Language of the marks.
    :return: The file's text.
    """
    title = message("transcription", "transcript-title", language)
    blocks = []
    for number, cue in enumerate(cues(transcript, language), 1):
        spoken = cue.text
        if cue.channel is not None:
            spoken = f"{message('transcription', 'channel', language, {'number': cue.channel})}: {spoken}"
        text = f"[{title}]\n{spoken}" if number == 1 else spoken
        blocks.append(f"{number}\n{_clock(cue.start_ms, ',')} --> {_clock(cue.end_ms, ',')}\n{text}\n")
    return "\n".join(blocks)


def _of(segment: Segment, language: Language) -> Iterator[Cue]:
    mark = ""
    if not segment.text:
        code, details = ("mark-withheld", {"text": segment.withheld}) if segment.withheld else ("mark-no-text", {})
        yield _cue(segment, segment.start_ms, segment.end_ms, message("transcription", code, language, details))
        return
    if segment.needs_check:
        mark = f" {message('transcription', 'mark-check', language)}"
    lines = list(_lines(segment.words))
    if not lines:
        yield _cue(segment, segment.start_ms, segment.end_ms, segment.text + mark)
    for number, words in enumerate(lines, 1):
        text = " ".join(word.text for word in words)
        yield _cue(segment, words[0].start_ms, words[-1].end_ms, text + (mark if number == len(lines) else ""))


def _cue(segment: Segment, start_ms: int, end_ms: int, text: str) -> Cue:
    return Cue(segment.index, start_ms, max(end_ms, start_ms + SHORTEST_CUE_MS), text, segment.language, segment.channel)


def _lines(words: tuple[Word, ...]) -> Iterator[list[Word]]:
    line: list[Word] = []
    for word in words:
        if line and sum(len(one.text) + 1 for one in line) + len(word.text) > LONGEST_CUE:
            yield line
            line = []
        line.append(word)
    if line:
        yield line


def _clock(position_ms: int, point: str) -> str:
    seconds, thousandths = divmod(position_ms, 1000)
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{point}{thousandths:03}"
