"""Kill a batch at random moments: what is left in the end is what an undisturbed run leaves."""

import numpy as np

from evals.crash import crash_test

RATE = 16_000


def test_killed_twenty_times_nothing_is_lost_and_nothing_is_done_twice(tmp_path, dialogue_sound, write_media):
    sounds = (dialogue_sound[: int(2.3 * RATE)], dialogue_sound[int(2.3 * RATE) :], np.zeros(RATE, dtype=np.int16))
    recordings = [write_media(tmp_path / f"r{number}.wav", sound, codec="pcm_s16le") for number, sound in enumerate(sounds)]
    recordings.append(tmp_path / "broken.mp3")
    recordings[-1].write_text("not a recording")
    (tmp_path / "work").mkdir()
    found = crash_test(recordings, tmp_path / "work", kills=20, seed=11)
    assert found.faults == ()
    assert found.kills >= 20
    assert found.batches > 3
