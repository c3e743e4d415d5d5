"""Quality of transcription on the recordings of the examples: word and character error rate, coverage, speed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

import jiwer

from evals.confidence import measure as confidence
from evals.confidence import told
from evals.heard import transcripts
from evals.languages import references
from evals.measurement import Measurement
from evals.normaliser import normalised
from models import RecogniserProfile
from transcription import SpanKind, Transcript, transcribe

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Heard:
    """A transcript beside what was really said."""

    name: str
    reference: str
    transcript: Transcript
    seconds: float

    @property
    def text(self) -> str:
        """Everything the transcript holds, as one normalised text."""
        return normalised(" ".join(segment.text for segment in self.transcript.segments))


def examples() -> Iterator[tuple[Path, str]]:
    """Give every example recording that has a reference, with what is said in it.

    :return: Recordings with their normalised references.
    """
    return ((said.recording, said.text) for said in references())


def hear(profile: RecogniserProfile) -> Iterator[Heard]:
    """Transcribe every example recording that has a reference.

    :param profile: The recogniser.
    :return: Transcripts with their references.
    """
    for recording, said in examples():
        began = perf_counter()
        result = next(transcripts(transcribe([recording], profile)))
        yield Heard(f"{recording.parent.parent.name}-{recording.stem}", said, result, perf_counter() - began)


def measure(profile: RecogniserProfile) -> Iterator[Measurement]:
    """Measure transcription.

    :param profile: The recogniser.
    :return: One error rate a recording, then coverage and speed of all.
    """
    heard = list(hear(profile))
    for one in heard:
        words, letters = jiwer.wer(one.reference, one.text), jiwer.cer(one.reference, one.text)
        yield Measurement(
            f"WER / CER, {one.name}", f"{words:.3f} / {letters:.3f}", "share", f"{len(one.reference.split())} words, {profile.name}"
        )
    if profile.second_opinion:
        every = [word for one in heard for word in told(one.reference, one.transcript, normalised)]
        segments = [segment for one in heard for segment in one.transcript.segments]
        yield from confidence(every, segments, f"{len(every)} words, {profile.name} and {profile.second_opinion}")
    total = sum(one.transcript.media.duration_ms for one in heard)
    covered = sum(span.end_ms - span.start_ms for one in heard for span in one.transcript.speech_map)
    unheard = sum(
        span.end_ms - span.start_ms for one in heard for span in one.transcript.speech_map if span.kind is SpanKind.SPEECH_WITHOUT_TEXT
    )
    sample = f"{len(heard)} recordings, {total / 1000:.0f} s"
    yield Measurement("recording accounted for", f"{covered / total:.4f}", "share", sample)
    yield Measurement("speech without text, marked", f"{unheard / total:.4f}", "share", sample)
    yield Measurement(
        "transcription speed", f"{total / 1000 / sum(one.seconds for one in heard):.1f}", "× real time", f"{sample}, loading included"
    )
