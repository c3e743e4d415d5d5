"""Crashes: a batch is killed at random moments and gone on with; what it leaves must be what an undisturbed run leaves."""

from __future__ import annotations

import multiprocessing
import os
import random
import shutil
import signal
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from evals.measurement import Measurement
from models import EMBEDDED, recogniser_profile
from transcription import Batch, JobState, Ledger, Packing

ROOT = Path(__file__).parents[1]
KILLS = 50
LEDGER = ".transcription.db"
# Little is in flight, so that a kill finds recordings that are done, running and waiting.
PACKING = Packing(batch_utterances=2, unfinished_recordings=2, readers=1)


@dataclass(frozen=True, slots=True)
class CrashTest:
    """What came of the kills.

    :param kills: Kills that hit a program at work.
    :param batches: Batches that were begun, killed and gone on with to the end.
    :param faults: What differs from an undisturbed run; empty when nothing does.
    """

    kills: int
    batches: int
    faults: tuple[str, ...]


def crash_test(recordings: Sequence[Path], folder: Path, kills: int, seed: int) -> CrashTest:
    """Kill batches at random moments until there were enough kills, and compare each, once finished, with an undisturbed one.

    :param recordings: The recordings of a batch; short ones, so that a kill hits every stage of the work.
    :param folder: An empty folder to work in.
    :param kills: How many kills.
    :param seed: Seed of the moments.
    :return: What came of it.
    """
    # The server has read the libraries already, so that a program begins at once and dies at work, not while it loads.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["faster_whisper", __name__])
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    undisturbed = folder / "undisturbed"
    began = monotonic()
    _run_to_end(context.Process(target=work, args=(list(recordings), undisturbed)))
    longest = monotonic() - began
    expected, faults, done, batches = _contents(undisturbed), list[str](), 0, 0
    while done < kills:
        batches += 1
        target = folder / f"batch-{batches}"
        for _ in range(chance.randint(1, 6)):
            program = context.Process(target=work, args=(list(recordings), target))
            done += _kill(program, chance.uniform(0, longest))
        _run_to_end(context.Process(target=work, args=(list(recordings), target)))
        faults += [f"{target.name}: {fault}" for fault in _faults(target, expected, len(recordings))]
        shutil.rmtree(target)
    return CrashTest(done, batches, tuple(faults))


def work(recordings: Sequence[Path], folder: Path) -> None:
    """Transcribe recordings into a folder, going on where the last run stopped.

    :param recordings: The recordings.
    :param folder: Folder for the transcripts and the ledger.
    """
    batch = Batch(Ledger.open(f"sqlite:///{folder / LEDGER}"), folder, recogniser_profile(EMBEDDED))
    for _ in batch.enter(recordings):
        pass
    for _ in batch.work(packing=PACKING):
        pass


def measure() -> Iterator[Measurement]:
    """Kill the transcription of the shortest examples at random moments.

    :return: Faults found.
    """
    clip = ROOT / "tests" / "transcription" / "data" / "dialogue.opus"
    with TemporaryDirectory() as name:
        folder = Path(name)
        recordings = [folder / f"recording-{number}.opus" for number in range(6)]
        for number, recording in enumerate(recordings):
            # An Ogg file may be cut anywhere; each is then a recording of its own.
            recording.write_bytes(clip.read_bytes()[: clip.stat().st_size * (12 - number) // 12])
        found = crash_test(recordings, folder, KILLS, seed=4)
    yield Measurement("faults after kill -9 and resuming", str(len(found.faults)), "", f"{found.kills} kills, {found.batches} batches")


def _kill(program: BaseProcess, after: float) -> bool:
    program.start()
    program.join(after)
    alive = program.is_alive()
    if alive and program.pid is not None:
        os.kill(program.pid, signal.SIGKILL)
    program.join()
    program.close()
    return alive


def _run_to_end(program: BaseProcess) -> None:
    program.start()
    program.join()
    if program.exitcode:
        raise RuntimeError(f"the batch ended with {program.exitcode}")
    program.close()


def _contents(folder: Path) -> Mapping[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir()) if file.name != LEDGER}


def _faults(folder: Path, expected: Mapping[str, bytes], recordings: int) -> Iterator[str]:
    found = _contents(folder)
    for name in sorted(found.keys() | expected.keys()):
        if name not in found:
            yield f"{name} is missing"
        elif name not in expected:
            yield f"{name} is left over"
        elif found[name] != expected[name]:
            yield f"{name} differs"
    ledger = Ledger.open(f"sqlite:///{folder / LEDGER}")
    batch = Batch(ledger, folder, recogniser_profile(EMBEDDED))
    states = ledger.count(batch.profile_hash)
    if sum(states.values()) != recordings or states[JobState.QUEUED] or states[JobState.RUNNING]:
        yield f"lines of the ledger: {dict(states)}"
