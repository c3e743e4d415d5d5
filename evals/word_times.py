"""How far the times of words are from the truth, on recordings whose words have known times, beside faster-whisper's own times."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
from faster_whisper import WhisperModel  # type: ignore[import-untyped]

from evals.heard import transcripts
from evals.measurement import Measurement
from evals.normaliser import normalised
from models import RecogniserProfile, verify_model
from transcription import Transcript, WordTimes, transcribe

FOLDER = Path(__file__).parent / "timed_words"
NEAR_MS = 100


@dataclass(frozen=True, slots=True)
class Timed:
    """A word with its time, in milliseconds."""

    text: str
    start_ms: float
    end_ms: float


@dataclass(slots=True)
class Errors:
    """Distances from the truth of the words that were recognised, in milliseconds.

    :param words: Number of words that were said.
    """

    words: int
    starts: list[float]
    ends: list[float]

    def add(self, said: list[Timed], heard: list[Timed]) -> None:
        """Compare the words of a recording that were recognised as they were said."""
        matcher = SequenceMatcher(None, [one.text for one in said], [one.text for one in heard], autojunk=False)
        for block in matcher.get_matching_blocks():
            for here, there in zip(said[block.a :][: block.size], heard[block.b :][: block.size], strict=True):
                self.starts.append(abs(here.start_ms - there.start_ms))
                self.ends.append(abs(here.end_ms - there.end_ms))

    def measurement(self, name: str, model: str) -> Measurement:
        """Give the median distance of beginnings and ends, and the share of both that are near."""
        edges = np.array([*self.starts, *self.ends])
        if not len(edges):
            return Measurement(f"word times, {name}", "–", "ms", f"none of {self.words} words recognised, {model}")
        near = f"{np.mean(edges <= NEAR_MS):.2f} within {NEAR_MS} ms"
        value = f"{np.median(self.starts):.0f} / {np.median(self.ends):.0f}"
        return Measurement(
            f"word times, {name}", value, "ms", f"median start / end, {near}, {len(self.starts)} of {self.words} words, {model}"
        )


def measure(profile: RecogniserProfile) -> Iterator[Measurement]:
    """Measure the times of words.

    :param profile: The recogniser; its second opinion, when it names one, gives the times.
    :return: Median distance from the truth of ours, of ours without a second opinion, and of faster-whisper on the same model.
    """
    yield _ours(profile, profile.name)
    if profile.kind.is_ctc:
        return
    if profile.second_opinion:
        yield _ours(profile.asking(""), profile.name)
    folder = str(verify_model(profile).folder)
    model = WhisperModel(folder, compute_type=profile.compute_type, cpu_threads=os.cpu_count() or 1, local_files_only=True)
    errors = Errors(0, [], [])
    for recording, said in recordings():
        errors.words += len(said)
        segments, _ = model.transcribe(str(recording), multilingual=True, word_timestamps=True, vad_filter=True)
        heard = [(word.word, word.start * 1000, word.end * 1000) for segment in segments for word in segment.words or ()]
        errors.add(said, [Timed(normalised(text), start, end) for text, start, end in heard])
    yield errors.measurement("faster-whisper, cross-attention", profile.name)


def recordings() -> Iterator[tuple[Path, list[Timed]]]:
    """Give every recording whose words have known times, with its words."""
    for times in sorted(FOLDER.glob("*.json")):
        yield times.with_suffix(".opus"), [Timed(normalised(text), start, end) for text, start, end in json.loads(times.read_bytes())]


def _ours(profile: RecogniserProfile, model: str) -> Measurement:
    errors = Errors(0, [], [])
    found = dict(recordings())
    ways: set[WordTimes] = set()
    for recording, result in zip(found, transcripts(transcribe(found, profile)), strict=True):
        ways.add(result.method.word_times)
        errors.words += len(found[recording])
        errors.add(found[recording], _words(result))
    [way] = ways
    return errors.measurement(f"ours, {'letters' if way is WordTimes.CTC else 'cross-attention'}", model)


def _words(transcript: Transcript) -> list[Timed]:
    return [Timed(normalised(word.text), word.start_ms, word.end_ms) for segment in transcript.segments for word in segment.words]
