"""Speed and memory of transcription on one recording and on a queue of forty, beside others on the same model, machine and recordings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import jiwer

from evals.apart import Spent, apart
from evals.contenders import Passage, contenders
from evals.measurement import Measurement
from evals.mixed_queue import decode, mixed_queue
from evals.normaliser import normalised
from evals.speech import examples
from models import SAMPLE_RATE, RecogniserProfile

MEBIBYTE = 1 << 20
GOALS = {"faster-whisper sequential": 3.0, "faster-whisper batched": 1.3}


def measure(profile: RecogniserProfile) -> Iterator[Measurement]:
    """Measure one recording and the queue.

    Every way tells the languages apart for each utterance (WhisperX: for each recording), detects speech and, but for WhisperX, gives the
    time of each word; each runs in a process of its own.

    :param profile: The recogniser; a CTC one has nobody beside it.
    :return: Speed, processor, memory and error rate of each; how many times faster ours is on the queue.
    """
    with TemporaryDirectory() as name:
        one = dict(list(examples())[:1])
        yield from _compare("one recording", one, profile)
        yield from _compare("queue", mixed_queue(Path(name)), profile)


def _compare(what: str, said: Mapping[Path, str], profile: RecogniserProfile) -> Iterator[Measurement]:
    sound = sum(len(decode(path)) for path in said) / SAMPLE_RATE
    ways = {name: way for name, way in contenders().items() if name == "ours" or not profile.kind.is_ctc}
    runs = {name: apart(way, list(said), profile) for name, way in ways.items()}
    sample = f"{len(said)} recordings, {sound:.0f} s, {profile.name}"
    for name, run in runs.items():
        yield from _one(f"{what}, {name}", run, said, sound, sample)
    if what == "queue":
        for name, goal in GOALS.items():
            if name in runs:
                times = runs[name].result.wall / runs["ours"].result.wall
                work = runs[name].result.processor / runs["ours"].result.processor
                yield Measurement(f"ours over {name}", f"{times:.1f} (goal {goal})", "times", f"{sample}; {work:.1f} times by processor")


def _one(name: str, run: Spent[Passage], said: Mapping[Path, str], sound: float, sample: str) -> Iterator[Measurement]:
    passage = run.result
    errors = jiwer.wer([normalised(text) for text in said.values()], list(passage.texts))
    yield Measurement(f"{name}: speed", f"{sound / passage.wall:.1f}", "× real time", sample)
    yield Measurement(f"{name}: processor", f"{passage.processor / sound * 60:.2f}", "s a minute", sample)
    yield Measurement(f"{name}: peak memory", f"{run.peak / MEBIBYTE:.0f}", "MiB", f"{sample}, libraries and model included")
    yield Measurement(f"{name}: WER", f"{errors:.3f}", "share", sample)
