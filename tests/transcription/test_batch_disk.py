"""A disk that fills and files that vanish: the ledger goes on, nothing is done twice, nothing is lost, nothing half-written is left."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from models import recogniser_profile
from transcription import Batch, JobState, Ledger, Packing, TranscriptNotWritten, Watch

# One at a time, so that it is known which recording meets the full disk.
ONE_BY_ONE = Packing(batch_utterances=1, unfinished_recordings=1, readers=1)


@pytest.fixture
def recordings(tmp_path, dialogue):
    folder = tmp_path / "in"
    folder.mkdir()
    paths = [folder / f"r{number}.opus" for number in range(8)]
    for number, path in enumerate(paths):
        path.write_bytes(dialogue.read_bytes()[: dialogue.stat().st_size * (24 - number) // 24])
    return paths


@pytest.fixture
def undisturbed(tmp_path, recordings):
    """Give what a run without any fault writes."""
    found = batch(tmp_path / "undisturbed", f"sqlite:///{tmp_path}/undisturbed.db")
    list(found.enter(recordings))
    list(found.work())
    return contents(tmp_path / "undisturbed")


@pytest.fixture
def small_disk(tmp_path):
    """Give a disk of its own with room for little, and a way to make it larger."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if not Path("/bin/mount").exists() or _mount(disk, "size=128k").returncode:
        pytest.skip("no right to mount a disk in memory")
    yield disk, lambda: _mount(disk, "remount,size=64m").check_returncode()
    subprocess.run(["/bin/umount", str(disk)], check=True)


def _mount(disk: Path, options: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(["/bin/mount", "-t", "tmpfs", "-o", options, "tmpfs", str(disk)], capture_output=True, check=False)


def batch(folder: Path, url: str) -> Batch:
    return Batch(Ledger.open(url), folder, recogniser_profile())


def contents(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if ".db" not in file.name}


def whole(found: dict[str, bytes]) -> dict[str, set[str]]:
    """Give the endings of the files of each transcript."""
    stems: dict[str, set[str]] = {}
    for name in found:
        stem, ending = name.split(".", 1)
        stems.setdefault(stem, set()).add(ending)
    return stems


def test_on_a_full_disk_some_fail_with_the_reason_and_the_next_run_does_them(tmp_path, recordings, undisturbed, small_disk):
    disk, enlarge = small_disk
    url = f"sqlite:///{tmp_path}/ledger.db"
    first = batch(disk / "out", url)
    list(first.enter(recordings))
    outcomes = list(first.work())
    failed = {outcome.job.number for outcome in outcomes if outcome.error}
    assert 0 < len(failed) < len(recordings)
    assert {type(outcome.error) for outcome in outcomes if outcome.error} == {TranscriptNotWritten}
    assert all("No space left on device" in outcome.error.explain("ru") for outcome in outcomes if outcome.error)
    assert not [name for name in contents(disk / "out") if "~" in name]
    enlarge()
    second = batch(disk / "out", url)
    list(second.enter(recordings))
    assert {outcome.job.number for outcome in second.work()} == failed
    assert contents(disk / "out") == undisturbed
    attempts = {job.number: job.attempts for job in second.ledger.jobs(second.profile_hash)}
    assert attempts == {number: 2 if number in failed else 1 for number in attempts}


def test_when_the_ledger_itself_lies_on_the_full_disk_the_next_run_goes_on(recordings, undisturbed, small_disk):
    disk, enlarge = small_disk
    url = f"sqlite:///{disk}/out/ledger.db"
    first = subprocess.run(command(disk / "out", 0, recordings), capture_output=True, text=True, check=False)
    assert "TranscriptNotWritten" in first.stdout or "LedgerUnavailable" in first.stderr
    enlarge()
    before = {name: (disk / "out" / name).stat().st_mtime_ns for name in contents(disk / "out")}
    second = batch(disk / "out", url)
    list(second.enter(recordings))
    done = {job.stem for job in second.ledger.jobs(second.profile_hash) if job.state is JobState.DONE}
    outcomes = list(second.work())
    assert len(done) < len(recordings)
    assert all(outcome.error is None for outcome in outcomes)
    assert not done & {outcome.job.stem for outcome in outcomes}
    assert contents(disk / "out") == undisturbed
    assert {name: (disk / "out" / name).stat().st_mtime_ns for name in before if name.split(".")[0] in done} == {
        name: time for name, time in before.items() if name.split(".")[0] in done
    }


LIMITED = """
import resource, sys
from pathlib import Path
from models import recogniser_profile
from transcription import Batch, Ledger
folder, limit, *paths = sys.argv[1:]
batch = Batch(Ledger.open(f"sqlite:///{folder}/ledger.db"), Path(folder), recogniser_profile())
list(batch.enter(map(Path, paths)))
if int(limit):
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
for outcome in batch.work():
    print(outcome.job.stem, type(outcome.error).__name__, flush=True)
"""


def command(folder: Path, limit: int, paths: list[Path]) -> list[str]:
    return [sys.executable, "-c", LIMITED, str(folder), str(limit), *map(str, paths)]


def limited(folder: Path, limit: int, paths: list[Path]) -> dict[str, str]:
    done = subprocess.run(command(folder, limit, paths), capture_output=True, text=True, check=True)
    return dict(line.split() for line in done.stdout.splitlines())


def test_a_transcript_larger_than_a_file_may_be_fails_alone(tmp_path, recordings, dialogue_sound, write_media):
    # Its transcript is larger than the ledger of all.
    long = write_media(tmp_path / "in" / "long.wav", np.tile(dialogue_sound, 25), codec="pcm_s16le")
    paths = [recordings[0], long, recordings[1]]
    first = limited(tmp_path / "out", 60_000, paths)
    assert first == {"r0": "NoneType", "long": "TranscriptNotWritten", "r1": "NoneType"}
    assert {stem: len(endings) for stem, endings in whole(contents(tmp_path / "out")).items() if stem != "long"} == {"r0": 5, "r1": 5}
    assert not [name for name in contents(tmp_path / "out") if "~" in name]
    assert limited(tmp_path / "out", 0, paths) == {"long": "NoneType"}


def test_a_file_that_vanishes_before_its_turn_gets_its_line_and_comes_back_later(tmp_path, recordings, undisturbed):
    url = f"sqlite:///{tmp_path}/ledger.db"
    first = batch(tmp_path / "out", url)
    list(first.enter(recordings))
    kept = recordings[3].read_bytes()
    recordings[3].unlink()
    outcomes = {outcome.job.path.name: outcome.error and outcome.error.code for outcome in first.work()}
    assert outcomes == {path.name: "recording-missing" if path == recordings[3] else None for path in recordings}
    recordings[3].write_bytes(kept)
    second = batch(tmp_path / "out", url)
    list(second.enter(recordings))
    assert [outcome.job.path for outcome in second.work()] == [recordings[3]]
    assert contents(tmp_path / "out") == undisturbed


def test_a_folder_that_vanishes_while_its_recordings_are_read_stops_nothing_else(tmp_path, recordings, undisturbed, dialogue):
    """The first share is taken away when its first recording is at work; the second goes on."""
    share = tmp_path / "share"
    share.mkdir()
    lost = [share / f"s{number}.opus" for number in range(4)]
    for number, path in enumerate(lost):
        path.write_bytes(dialogue.read_bytes()[: dialogue.stat().st_size * (97 - 7 * number) // 100])
    found = batch(tmp_path / "out", f"sqlite:///{tmp_path}/ledger.db")
    list(found.enter([*lost, *recordings]))

    def take_away(_progress: object) -> None:
        shutil.rmtree(share, ignore_errors=True)

    outcomes = list(found.work(Watch(progress=take_away), ONE_BY_ONE))
    assert len(outcomes) == len(lost) + len(recordings)
    gone = {outcome.job.path: outcome.error.code for outcome in outcomes if outcome.error}
    assert gone
    assert set(gone) <= set(lost)
    assert set(gone.values()) <= {"recording-missing", "recording-unreadable"}
    assert undisturbed.items() <= contents(tmp_path / "out").items()
    assert os.path.lexists(share) is False
