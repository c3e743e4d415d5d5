"""A batch by the ledger: each recording has its line, broken ones say why, a second run goes on where the first was."""

import errno
from pathlib import Path

import pytest

from models import recogniser_profile
from transcription import Batch, JobState, Ledger, NotMedia, RecordingMissing, TranscriptionOptions, TranscriptNotWritten, Watch
from transcription.batch import profile_hash
from transcription.options import SpeechDetection


@pytest.fixture
def recordings(tmp_path, dialogue):
    folder = tmp_path / "in"
    folder.mkdir()
    paths = [folder / name for name in ("a.opus", "b.opus", "text.mp3")]
    paths[0].write_bytes(dialogue.read_bytes())
    paths[1].write_bytes(dialogue.read_bytes()[:9000])
    paths[2].write_text("not a recording")
    return [*paths, folder / "gone.wav"]


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out"


def batch(out, options=None):
    return Batch(Ledger.open(f"sqlite:///{out}/ledger.db"), out, recogniser_profile(), options or TranscriptionOptions())


def states(found):
    return [job.state for job in found.ledger.jobs(found.profile_hash)]


def test_each_recording_has_its_line_and_the_good_ones_their_files(recordings, out):
    found = batch(out)
    assert len(list(found.enter(recordings))) == 4
    outcomes = {outcome.job.path.name: outcome for outcome in found.work()}
    assert states(found) == [JobState.DONE, JobState.DONE, JobState.FAILED, JobState.FAILED]
    assert isinstance(outcomes["text.mp3"].error, NotMedia)
    assert isinstance(outcomes["gone.wav"].error, RecordingMissing)
    assert sorted(path.name for path in out.iterdir()) == sorted(
        [f"{stem}.{ending}" for stem in "ab" for ending in ("json", "txt", "vtt", "srt", "manifest.json")] + ["ledger.db"]
    )


def test_a_second_run_does_only_what_failed(recordings, out, dialogue):
    first = batch(out)
    list(first.enter(recordings))
    list(first.work())
    before = {path.name: path.stat().st_mtime_ns for path in out.glob("*.json")}
    recordings[3].write_bytes(dialogue.read_bytes()[:12_000])
    second = batch(out)
    list(second.enter(recordings))
    assert [outcome.job.path.name for outcome in second.work()] == ["gone.wav", "text.mp3"]
    assert {path.name: path.stat().st_mtime_ns for path in out.glob("*.json") if path.name in before} == before
    assert states(second) == [JobState.DONE, JobState.DONE, JobState.FAILED, JobState.DONE]


def test_files_that_were_taken_away_are_made_again(recordings, out):
    first = batch(out)
    list(first.enter(recordings[:1]))
    [outcome] = first.work()
    content = outcome.files.json.read_bytes()
    outcome.files.json.unlink()
    second = batch(out)
    list(second.enter(recordings[:1]))
    assert len(list(second.work())) == 1
    assert outcome.files.json.read_bytes() == content


def test_what_is_left_half_written_is_taken_away(recordings, out):
    out.mkdir()
    half = out / ".a.json~left"
    half.write_text("half")
    stranger = out / ".another.json~left"
    stranger.write_text("of another program")
    found = batch(out)
    list(found.enter(recordings[:1]))
    list(found.work())
    assert not half.exists()
    assert stranger.exists()


def test_a_full_disk_fails_one_recording_and_the_next_run_does_it(recordings, out, monkeypatch):
    full = {"left": 1}

    def fill(_handle):
        if full["left"]:
            full["left"] -= 1
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("transcription.write.os.fsync", fill)
    found = batch(out)
    list(found.enter(recordings[:2]))
    outcomes = list(found.work())
    assert [type(outcome.error) for outcome in outcomes] == [TranscriptNotWritten, type(None)]
    assert "No space left on device" in found.ledger.jobs(found.profile_hash)[0].reason["ru"]
    list(found.enter(recordings[:2]))
    assert [outcome.error for outcome in found.work()] == [None]
    assert states(found) == [JobState.DONE, JobState.DONE]


def test_a_recording_changed_after_its_line_was_written_is_not_passed_off_as_the_old_one(recordings, out):
    found = batch(out)
    list(found.enter(recordings[:1]))
    recordings[0].write_bytes(recordings[0].read_bytes()[:10_000])
    [outcome] = found.work()
    assert outcome.error.code == "recording-changed"
    assert not list(out.glob("a.*"))


def test_work_that_is_stopped_goes_back_into_the_queue(recordings, out):
    found = batch(out)
    list(found.enter(recordings[:2]))
    seen = []
    assert list(found.work(Watch(progress=seen.append, stopped=lambda: bool(seen)))) == []
    assert states(found) == [JobState.QUEUED, JobState.QUEUED]
    assert len(list(found.work())) == 2


def test_work_that_nobody_waits_for_goes_back_into_the_queue(recordings, out):
    found = batch(out)
    list(found.enter(recordings[:2]))
    work = found.work()
    next(work)
    work.close()
    assert states(found) == [JobState.DONE, JobState.QUEUED]


def test_the_same_bytes_under_two_names_are_transcribed_once(recordings, out):
    copy = recordings[0].with_name("copy.opus")
    copy.write_bytes(recordings[0].read_bytes())
    found = batch(out)
    first, second = found.enter([recordings[0], copy])
    assert found.files(first) == found.files(second)
    assert len(list(found.work())) == 1


def test_a_profile_is_what_decides_the_text_and_not_where_it_lies(tmp_path):
    profile, options = recogniser_profile(), TranscriptionOptions()
    copy = tmp_path / "copy"
    copy.mkdir()
    for file in profile.folder.iterdir():
        (copy / file.name).write_bytes(file.read_bytes())
    same = profile_hash(profile.at(copy), options)
    assert same == profile_hash(profile, options)
    assert same != profile_hash(profile, TranscriptionOptions(speech=SpeechDetection(threshold=0.4)))


def test_a_relative_path_is_known_again_from_another_folder(recordings, out, monkeypatch):
    monkeypatch.chdir(recordings[0].parent)
    found = batch(out)
    [job] = found.enter([Path("a.opus")])
    assert job.path == recordings[0]
