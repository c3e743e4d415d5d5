from pathlib import Path

import pytest

from transcription import Progress, QueueProgress

A, B, C = Path("a"), Path("b"), Path("c")


@pytest.fixture
def queue():
    return QueueProgress({A: 100, B: 200, C: 100}, began=1000.0)


def test_nothing_can_be_said_at_the_beginning(queue):
    assert (queue.share, queue.speed(1000.0), queue.seconds_left(1000.0), queue.finished) == (0.0, 0.0, None, 0)
    assert queue.seconds_left(1010.0) is None


def test_half_of_the_largest_recording_is_a_quarter_of_the_queue(queue):
    queue.move(Progress(B, 30_000, 60_000))
    assert queue.share == 0.25
    assert queue.speed(1010.0) == 3.0
    assert queue.seconds_left(1010.0) == 30.0
    assert [one.recording for one in queue.at_work] == [B]


def test_a_finished_and_a_broken_recording_are_both_done(queue):
    queue.move(Progress(A, 60_000, 60_000))
    queue.finish(A)
    queue.finish(C)
    assert (queue.share, queue.finished, queue.at_work) == (0.5, 2, ())
    assert queue.speed(1020.0) == 3.0


def test_everything_done_leaves_no_time(queue):
    for path in (A, B, C):
        queue.finish(path)
    assert (queue.share, queue.seconds_left(1500.0)) == (1.0, 0.0)


def test_a_recording_of_unknown_length_does_not_run_ahead(queue):
    queue.move(Progress(B, 30_000, None))
    assert queue.share == 0.0


def test_a_wrong_estimate_never_passes_the_whole(queue):
    queue.move(Progress(B, 90_000, 60_000))
    assert queue.share == 0.5


@pytest.mark.parametrize(("finished", "share"), [(False, 0.0), (True, 1.0)], ids=["not begun", "done"])
def test_a_queue_of_missing_recordings_has_no_bytes(finished, share):
    queue = QueueProgress({A: 0}, began=0.0)
    if finished:
        queue.finish(A)
    assert queue.share == share
