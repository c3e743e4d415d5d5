"""Ways through a queue with one model: ours, faster-whisper's two, and WhisperX where it is installed."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter, process_time
from types import MappingProxyType
from typing import Any, Protocol

import numpy as np

from evals.heard import transcripts
from evals.mixed_queue import decode
from evals.normaliser import normalised
from models import RecogniserProfile, verify_model
from transcription import transcribe

BATCH = 16


@dataclass(frozen=True, slots=True)
class Passage:
    """One way through a queue; times are without loading the model.

    :param texts: What was heard in each recording, normalised.
    """

    texts: tuple[str, ...]
    wall: float
    processor: float


class Contender(Protocol):
    """A way through a queue."""

    def __call__(self, recordings: Sequence[Path], profile: RecogniserProfile) -> Passage:
        """Go through the queue."""


def ours(recordings: Sequence[Path], profile: RecogniserProfile) -> Passage:
    """Go through a queue as the product does.

    :param recordings: The queue.
    :param profile: The recogniser.
    :return: What came of it; the model is loaded before the clock starts, as it is for the others.
    """
    return _timed(transcript.text for transcript in transcripts(transcribe(recordings, profile)))


def sequential(recordings: Sequence[Path], profile: RecogniserProfile) -> Passage:
    """Go through a queue as faster-whisper does, one recording after another, silence left out."""
    return _timed(_theirs(recordings, _whisper(profile), vad_filter=True))


def batched(recordings: Sequence[Path], profile: RecogniserProfile) -> Passage:
    """Go through a queue with faster-whisper's batched pipeline."""
    from faster_whisper import BatchedInferencePipeline  # type: ignore[import-untyped]  # noqa: PLC0415 - a second of imports

    return _timed(_theirs(recordings, BatchedInferencePipeline(_whisper(profile)), batch_size=BATCH))


def whisperx(recordings: Sequence[Path], profile: RecogniserProfile) -> Passage:
    """Go through a queue with WhisperX; one language a recording, as it works."""
    import whisperx as other  # type: ignore[import-not-found]  # noqa: PLC0415 - only where it is installed

    folder = str(verify_model(profile).folder)
    model = other.load_model(folder, "cpu", compute_type=profile.compute_type, threads=os.cpu_count() or 1)
    return _timed(_whisperx(model, recordings))


def contenders() -> Mapping[str, Contender]:
    """Give the ways that can be gone on this machine.

    :return: The ways by name, ours first.
    """
    found: dict[str, Contender] = {"ours": ours, "faster-whisper batched": batched, "faster-whisper sequential": sequential}
    if find_spec("whisperx"):
        found["WhisperX"] = whisperx
    return MappingProxyType(found)


def _timed(texts: Iterator[str]) -> Passage:
    wall, processor = perf_counter(), process_time()
    heard = tuple(map(normalised, texts))
    return Passage(heard, perf_counter() - wall, process_time() - processor)


def _whisper(profile: RecogniserProfile) -> Any:  # noqa: ANN401 - the library tells no types
    from faster_whisper import WhisperModel  # noqa: PLC0415 - a second of imports

    folder = str(verify_model(profile).folder)
    return WhisperModel(folder, compute_type=profile.compute_type, cpu_threads=os.cpu_count() or 1, local_files_only=True)


def _theirs(recordings: Sequence[Path], model: Any, **options: int | bool) -> Iterator[str]:  # noqa: ANN401
    for recording in recordings:
        segments, _ = model.transcribe(str(recording), multilingual=True, word_timestamps=True, **options)
        yield " ".join(segment.text for segment in segments)


def _whisperx(model: Any, recordings: Sequence[Path]) -> Iterator[str]:  # noqa: ANN401
    for recording in recordings:
        # Its own reader wants a program beside it that decodes; ours gives the same samples.
        found = model.transcribe(decode(recording).astype(np.float32) / 32_768, batch_size=BATCH)
        yield " ".join(segment["text"] for segment in found["segments"])
