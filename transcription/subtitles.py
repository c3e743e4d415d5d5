"""Subtitles of a transcript, WebVTT and SubRip, so that a person can check the text while the recording plays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from law import Language, message
from transcription.speakers.naming import speaker_name
from transcription.transcript import Segment, Speakers, Transcript, Word

# Two lines of the length that broadcasters take for readable.
LONGEST_CUE = 84
SHORTEST_CUE_MS = 1


@dataclass(frozen=True, slots=True)
class Cue:
    """A text that stands on the screen for a while.

    :param segment: Number of the segment that it comes from.
    :param speaker: Name of the voice; None where nobody told the voices apart.
    """

    segment: int
    start_ms: int
    end_ms: int
    text: str
    language: Language
    speaker: str | None


def cues(transcript: Transcript, language: Language) -> tuple[Cue, ...]:
    """Cut a transcript into texts for the screen.

    :param transcript: The transcript.
    :param language: Language of the marks; what was said stays as it was said.
    :return: Texts in order of their beginning; every segment has at least one, also where nothing intelligible was heard.
    """
    found = [cue for segment in transcript.segments for cue in _of(segment, transcript.speakers, language)]
    return tuple(sorted(found, key=lambda cue: (cue.start_ms, cue.segment)))


def to_vtt(transcript: Transcript, language: Language, title: str = "") -> str:
    """Write a transcript as WebVTT (W3C, Candidate Recommendation of 2019).

    :param transcript: The transcript.
    :param language: Language of the marks.
    :param title: What the text is, where a person has reviewed it; by default that no person has.
    :return: The file's text; its note says that a machine wrote it and of which recording.
    """
    heading = title or message("transcription", "transcript-title", language)
    blocks = ["WEBVTT", f"NOTE\n{heading}\nSHA-256 {transcript.media.sha256}"]
    for cue in cues(transcript, language):
        text = f"<lang {cue.language.value}>{escape(cue.text, quote=False)}</lang>"
        if cue.speaker is not None:
            text = f"<v {escape(cue.speaker, quote=False)}>{text}"
        blocks.append(f"{_clock(cue.start_ms, '.')} --> {_clock(cue.end_ms, '.')}\n{text}")
    return "\n\n".join(blocks) + "\n"


def to_srt(transcript: Transcript, language: Language, title: str = "") -> str:
    """Write a transcript as SubRip; a player shows the first line, that a machine wrote it, with the first text.

    :param transcript: The transcript.
    :param language: Language of the marks.
    :param title: What the text is, where a person has reviewed it; by default that no person has.
    :return: The file's text.
    """
    heading = title or message("transcription", "transcript-title", language)
    blocks = []
    for number, cue in enumerate(cues(transcript, language), 1):
        spoken = cue.text
        if cue.speaker is not None:
            spoken = f"{cue.speaker}: {spoken}"
        text = f"[{heading}]\n{spoken}" if number == 1 else spoken
        blocks.append(f"{number}\n{_clock(cue.start_ms, ',')} --> {_clock(cue.end_ms, ',')}\n{text}\n")
    return "\n".join(blocks)


def _of(segment: Segment, speakers: Speakers | None, language: Language) -> Iterator[Cue]:
    mark = f" {message('transcription', 'mark-overlap', language)}" if segment.overlap else ""
    name = speaker_name(segment, speakers, language)
    if not segment.text:
        code, details = ("mark-withheld", {"text": segment.withheld}) if segment.withheld else ("mark-no-text", {})
        yield _cue(segment, (segment.start_ms, segment.end_ms), message("transcription", code, language, details), name)
        return
    if segment.needs_check:
        mark += f" {message('transcription', 'mark-check', language)}"
    lines = list(_lines(segment.words))
    if not lines:
        yield _cue(segment, (segment.start_ms, segment.end_ms), segment.text + mark, name)
    for number, words in enumerate(lines, 1):
        text = " ".join(word.text for word in words)
        yield _cue(segment, (words[0].start_ms, words[-1].end_ms), text + (mark if number == len(lines) else ""), name)


def _cue(segment: Segment, times: tuple[int, int], text: str, speaker: str | None) -> Cue:
    start, end = times
    return Cue(segment.index, start, max(end, start + SHORTEST_CUE_MS), text, segment.language, speaker)


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
