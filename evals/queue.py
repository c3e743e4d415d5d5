"""Speed of transcription on a queue, beside faster-whisper on the same model, machine and recordings."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, process_time

import jiwer
from faster_whisper import BatchedInferencePipeline, WhisperModel  # type: ignore[import-untyped]

from evals.measurement import Measurement
from evals.speech import examples, normalised
from models import RecogniserProfile, verify_model
from transcription import FailedRecording, transcribe

# Each example is in the queue so many times; faster-whisper takes one recording after another, so its speed is that of one round.
COPIES = 7
BATCH = 16


@dataclass(frozen=True, slots=True)
class _Run:
    """One way through a queue: sound and work in seconds, error rate."""

    name: str
    recordings: int
    sound: float
    wall: float
    processor: float
    errors: float

    @property
    def speed(self) -> float:
        return self.sound / self.wall


def measure(profile: RecogniserProfile) -> Iterator[Measurement]:
    """Measure a queue.

    Every way tells the languages apart for each utterance, detects speech and gives the time of each word.

    :param profile: The recogniser.
    :return: Speed and error rate of ours and of both of faster-whisper's ways; how many times faster ours is.
    """
    said = dict(examples())
    model = WhisperModel(
        str(verify_model(profile).folder),
        compute_type=profile.compute_type,
        cpu_threads=os.cpu_count() or 1,
        local_files_only=True,
    )
    batched = BatchedInferencePipeline(model)
    once, queue = list(said), list(said) * COPIES
    ours = _run("ours, queue", queue, said, lambda files: _ours(files, profile))
    in_batches = _run("faster-whisper batched", once, said, lambda files: _theirs(files, batched, batch_size=BATCH))
    one_by_one = _run("faster-whisper sequential", once, said, lambda files: _theirs(files, model, vad_filter=True))
    for run in (ours, in_batches, one_by_one):
        sample = f"{run.recordings} recordings, {run.sound:.0f} s, {profile.name}"
        yield Measurement(f"{run.name}: speed", f"{run.speed:.1f}", "× real time", sample)
        yield Measurement(f"{run.name}: processor", f"{run.processor / run.sound * 60:.2f}", "s a minute", sample)
        yield Measurement(f"{run.name}: WER", f"{run.errors:.3f}", "share", sample)
    for run, goal in ((one_by_one, 3.0), (in_batches, 1.3)):
        yield Measurement(f"ours over {run.name}", f"{ours.speed / run.speed:.1f} (goal {goal})", "times", f"{ours.recordings} recordings")


def _run(name: str, files: Sequence[Path], said: dict[Path, str], hear: Callable[[Sequence[Path]], Iterator[tuple[str, float]]]) -> _Run:
    wall, processor = perf_counter(), process_time()
    heard = list(hear(files))
    wall, processor = perf_counter() - wall, process_time() - processor
    errors = jiwer.wer([said[file] for file in files], [normalised(text) for text, _ in heard])
    return _Run(name, len(files), sum(seconds for _, seconds in heard), wall, processor, errors)


def _ours(files: Sequence[Path], profile: RecogniserProfile) -> Iterator[tuple[str, float]]:
    for result in transcribe(files, profile):
        if isinstance(result, FailedRecording):
            raise result.error
        yield result.text, result.media.duration_ms / 1000


def _theirs(files: Sequence[Path], model: WhisperModel | BatchedInferencePipeline, **options: int | bool) -> Iterator[tuple[str, float]]:
    for file in files:
        segments, about = model.transcribe(str(file), multilingual=True, word_timestamps=True, **options)
        yield " ".join(segment.text for segment in segments), about.duration
