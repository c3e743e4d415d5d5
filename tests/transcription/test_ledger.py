"""The job ledger on both databases: lines are written once, taken once, and never lost."""

import os
import socket
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from law import Language
from transcription import Job, JobState, Ledger, LedgerUnavailable, NotMedia
from transcription.file_names import FileNames
from transcription.ledger import LEASE_SECONDS, Recording
from transcription.owner import this_machine

PROFILE = "profile"


class Clock:
    """A clock that a test moves."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def open_ledger(database_url, clock):
    """Give an opener of the same ledger, as other programs would open it."""
    return lambda: Ledger.open(database_url, clock)


def recording(name, sha256=None):
    return Recording(Path("/evidence") / name, 10, 20, name if sha256 is None else sha256)


def put(ledger, entered, profile):
    [job] = ledger.enter([entered], profile)
    return job


def test_a_line_goes_from_the_queue_to_done(open_ledger):
    ledger = open_ledger()
    entered = put(ledger, recording("a.wav"), PROFILE)
    assert (entered.state, entered.stem, entered.attempts) == (JobState.QUEUED, "a", 0)
    claimed = ledger.claim(PROFILE)
    assert (claimed.number, claimed.state, claimed.attempts) == (entered.number, JobState.RUNNING, 1)
    ledger.finish(claimed)
    assert [job.state for job in ledger.jobs(PROFILE)] == [JobState.DONE]
    assert ledger.claim(PROFILE) is None
    assert put(ledger, recording("a.wav"), PROFILE).state is JobState.DONE


def test_a_failure_keeps_its_reason_in_every_language_and_may_be_tried_again(open_ledger):
    ledger = open_ledger()
    put(ledger, recording("a.wav"), PROFILE)
    ledger.fail(ledger.claim(PROFILE), NotMedia("recording-empty", file="a.wav"))
    [failed] = ledger.jobs(PROFILE)
    assert failed.state is JobState.FAILED
    assert set(failed.reason) == set(Language)
    assert all("a.wav" in words for words in failed.reason.values())
    again = put(ledger, recording("a.wav"), PROFILE)
    assert (again.state, again.number, again.reason) == (JobState.QUEUED, failed.number, {})


def test_the_same_bytes_are_one_line_whatever_their_names(open_ledger):
    ledger = open_ledger()
    first = put(ledger, recording("a.wav", "same"), PROFILE)
    second = put(ledger, recording("b.wav", "same"), PROFILE)
    assert second.number == first.number
    assert len(ledger.jobs(PROFILE)) == 1


def test_another_profile_is_another_line_with_files_of_its_own(open_ledger):
    ledger = open_ledger()
    stems = [put(ledger, recording("a.wav"), profile).stem for profile in ("one", "two")]
    assert stems == ["a", "a-2"]
    assert ledger.claim("two").stem == "a-2"
    assert ledger.claim("two") is None


def test_a_recording_that_can_be_read_again_loses_the_line_that_said_it_cannot(open_ledger):
    ledger = open_ledger()
    put(ledger, recording("a.wav", ""), PROFILE)
    ledger.fail(ledger.claim(PROFILE), NotMedia("recording-empty", file="a.wav"))
    put(ledger, recording("a.wav", "readable"), PROFILE)
    [job] = ledger.jobs(PROFILE)
    assert (job.recording, job.state, job.stem) == ("readable", JobState.QUEUED, "a")


def test_a_known_recording_need_not_be_read_again_until_it_changes(open_ledger):
    ledger = open_ledger()
    put(ledger, recording("a.wav", "hash"), PROFILE)
    assert ledger.remember(Path("/evidence/a.wav"), 10, 20) == "hash"
    assert ledger.remember(Path("/evidence/a.wav"), 10, 21) == ""
    assert ledger.remember(Path("/evidence/a.wav"), 11, 20) == ""


def test_a_running_line_is_taken_over_only_when_its_lease_has_run_out(open_ledger, clock):
    ledger, other = open_ledger(), open_ledger()
    put(ledger, recording("a.wav"), PROFILE)
    job = ledger.claim(PROFILE)
    clock.now += LEASE_SECONDS - 1
    assert other.recover() == 0
    ledger.beat()
    clock.now += LEASE_SECONDS - 1
    assert other.recover() == 0
    clock.now += 2
    assert other.recover() == 1
    taken = other.claim(PROFILE)
    assert (taken.number, taken.attempts) == (job.number, 2)
    # The first owner wakes up: the line is not its own any more.
    ledger.fail(job, NotMedia("recording-empty", file="a.wav"))
    ledger.release()
    assert [one.state for one in other.jobs(PROFILE)] == [JobState.RUNNING]


def test_a_dead_owner_on_this_machine_is_known_at_once(open_ledger):
    ledger, other = open_ledger(), open_ledger()
    dead = os.fork()
    if not dead:
        os._exit(0)
    os.waitpid(dead, 0)
    ledger.owner = f"{this_machine()}:{dead}:0"
    put(ledger, recording("a.wav"), PROFILE)
    ledger.claim(PROFILE)
    assert other.recover() == 1


@pytest.mark.parametrize("machine", ["elsewhere", socket.gethostname()], ids=["of another name", "of the same name"])
def test_an_owner_on_another_machine_is_given_its_lease(open_ledger, machine):
    ledger, other = open_ledger(), open_ledger()
    ledger.owner = f"{machine}:4194304:0"
    put(ledger, recording("a.wav"), PROFILE)
    ledger.claim(PROFILE)
    assert other.recover() == 0


def test_what_an_owner_held_that_is_gone_goes_back_at_once(open_ledger):
    ledger, other, driver = open_ledger(), open_ledger(), open_ledger()
    for name in ("a.wav", "b.wav"):
        put(ledger, recording(name), PROFILE)
    ledger.claim(PROFILE)
    other.claim(PROFILE)
    driver.release(ledger.owner)
    assert [job.state for job in driver.jobs(PROFILE)] == [JobState.QUEUED, JobState.RUNNING]


def test_what_is_given_back_waits_again_behind_what_was_never_begun(open_ledger):
    ledger = open_ledger()
    for name in ("a.wav", "b.wav"):
        put(ledger, recording(name), PROFILE)
    assert ledger.claim(PROFILE).stem == "a"
    ledger.release()
    assert [ledger.claim(PROFILE).stem for _ in range(2)] == ["b", "a"]


def test_a_finished_line_may_be_opened_again(open_ledger):
    ledger = open_ledger()
    put(ledger, recording("a.wav"), PROFILE)
    ledger.finish(ledger.claim(PROFILE))
    assert ledger.reopen(ledger.jobs(PROFILE)[0]).state is JobState.QUEUED


def test_recordings_of_one_name_that_come_together_get_files_of_their_own(open_ledger):
    together = [Recording(Path(f"/day{day}/a.wav"), 10, 20, f"hash{day}") for day in (1, 2, 3, 1)]
    found = open_ledger().enter(together, PROFILE)
    assert [job.stem for job in found] == ["a", "a-2", "a-3", "a"]


def test_many_programs_take_each_line_once(open_ledger):
    for number in range(12):
        put(open_ledger(), recording(f"{number}.wav"), PROFILE)

    def take(_):
        ledger = open_ledger()
        return [job.number for job in iter(lambda: ledger.claim(PROFILE), None)]

    with ThreadPoolExecutor(4) as programs:
        taken = [number for each in programs.map(take, range(4)) for number in each]
    assert len(taken) == len(set(taken)) == 12


def test_many_programs_enter_the_same_recordings_once(open_ledger):
    def enter(_):
        ledger = open_ledger()
        return [put(ledger, recording(f"{number}.wav"), PROFILE) for number in range(6)]

    with ThreadPoolExecutor(4) as programs:
        entered = [job for each in programs.map(enter, range(4)) for job in each]
    assert all(isinstance(job, Job) for job in entered)
    found = open_ledger().jobs(PROFILE)
    assert len(found) == len({job.stem for job in found}) == 6
    assert open_ledger().count(PROFILE)[JobState.QUEUED] == 6


STEMS = [
    ("a", set(), "a"),
    ("a", {"a"}, "a-2"),
    ("a", {"a", "a-2"}, "a-3"),
    ("A", {"a"}, "A-2"),
    ("a.manifest", {"a"}, "a.manifest-2"),
    ("a", {"a.manifest"}, "a-2"),
    ("ә", {"Ә"}, "ә-2"),
]


@pytest.mark.parametrize(
    ("wished", "taken", "expected"),
    STEMS,
    ids=["free", "taken", "taken twice", "another case of letters", "like a manifest", "whose manifest is taken", "Kazakh letters"],
)
def test_names_of_files_never_meet(wished, taken, expected):
    assert FileNames(taken).take(wished) == expected


@pytest.mark.parametrize(
    "url",
    ["sqlite:////proc/none/ledger.db", "sqlite:////dev/null/ledger.db", "no address", "oracle+none://x"],
    ids=["a folder that cannot be made", "a file in the way", "no address", "an unknown database"],
)
def test_a_ledger_that_cannot_be_opened_says_so(url):
    with pytest.raises(LedgerUnavailable) as caught:
        Ledger.open(url)
    assert all(url.split(":")[0] in caught.value.explain(language) for language in Language)
