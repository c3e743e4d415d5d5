"""Many recordings in flight: results come in order and are the same as one at a time."""

import threading
from itertools import islice

import numpy as np
import pytest

from law import Language
from models import Decoding, load_recogniser, recogniser_profile
from transcription import FailedRecording, HotWordsNotTaken, Packing, Transcript, TranscriptionOptions, Watch, transcribe
from transcription.recognise import recognise, recognise_all
from transcription.speech import Utterance

RATE = 16_000


@pytest.fixture(scope="module")
def queue(tmp_path_factory, dialogue, dialogue_sound, write_media):
    """Give recordings of several lengths, some noisy, one silent, one no recording."""
    folder = tmp_path_factory.mktemp("queue")
    chance = np.random.default_rng(7)
    pause = np.zeros(RATE, dtype=np.int16)
    sounds = {
        "twice.wav": np.concatenate([dialogue_sound, pause, dialogue_sound]),
        "noisy.wav": (dialogue_sound + chance.normal(0, 500, len(dialogue_sound))).astype(np.int16),
        "silent.wav": np.zeros(3 * RATE, dtype=np.int16),
        "question.wav": dialogue_sound[: int(2.3 * RATE)],
        "long.wav": np.concatenate([dialogue_sound[RATE // 2 :], *[pause[: RATE // 2], dialogue_sound[: int(2.5 * RATE)]] * 3]),
    }
    paths = [write_media(folder / name, sound, codec="pcm_s16le") for name, sound in sounds.items()]
    broken = folder / "broken.mp3"
    broken.write_text("not a recording")
    return [dialogue, *paths[:2], broken, *paths[2:], dialogue]


@pytest.fixture(scope="module")
def one_at_a_time(queue):
    return list(transcribe(queue, recogniser_profile(), packing=Packing(batch_utterances=1, unfinished_recordings=1, readers=1)))


PACKINGS = [
    pytest.param(Packing(), id="as usual"),
    pytest.param(Packing(batch_utterances=3), id="small batches"),
    pytest.param(Packing(unfinished_recordings=2), id="the oldest recording first"),
    pytest.param(Packing(waiting_seconds=20), id="little may wait"),
    pytest.param(Packing(readers=4), id="many readers"),
]


@pytest.mark.parametrize("packing", PACKINGS)
def test_however_recordings_are_packed_the_transcripts_are_the_same(queue, one_at_a_time, packing):
    together = list(transcribe(queue, recogniser_profile(), packing=packing))
    assert [type(result) for result in together] == [type(result) for result in one_at_a_time]
    for path, alone, packed in zip(queue, one_at_a_time, together, strict=True):
        if isinstance(packed, FailedRecording):
            assert packed.recording == path
        else:
            assert packed.media.file == path.name
            assert packed.model_dump_json() == alone.model_dump_json()


def test_utterances_of_one_length_give_the_same_alone_and_in_company(dialogue_sound):
    recogniser = load_recogniser(recogniser_profile())
    chance = np.random.default_rng(3)
    # Differing loudness and noise, so that some pass at once and others climb the ladder.
    sounds = [
        (dialogue_sound[: 2 * RATE] * scale + chance.normal(0, noise, 2 * RATE)).astype(np.int16)
        for scale in (1, 0.3)
        for noise in (0, 300, 6000)
    ]
    utterances = [Utterance(0, sound) for sound in sounds]
    together = recognise_all(utterances, [1] * len(utterances), recogniser, TranscriptionOptions())
    assert together == tuple(recognise(utterance, 1, recogniser, TranscriptionOptions()) for utterance in utterances)
    assert {segment.attempts > 1 for segment in together} == {True, False}


def test_progress_of_each_recording_goes_up_to_its_whole(queue):
    seen = {}
    results = list(
        transcribe(queue[1:], recogniser_profile(), watch=Watch(progress=lambda one: seen.setdefault(one.recording, []).append(one)))
    )
    for path, result in zip(queue[1:], results, strict=True):
        done = [progress.done_ms for progress in seen.get(path, [])]
        if isinstance(result, Transcript):
            assert done == sorted(done)
            assert done[-1] == result.media.duration_ms
            assert len(done) == len(result.segments) + 1
        else:
            assert done == []


def test_what_is_no_longer_wanted_leaves_no_thread_behind(queue):
    results = transcribe(queue, recogniser_profile())
    assert len(list(islice(results, 1))) == 1
    assert any(thread.name.startswith("reader") for thread in threading.enumerate())
    results.close()
    assert not any(thread.name.startswith("reader") for thread in threading.enumerate())


def test_recordings_are_taken_from_the_queue_a_few_at_a_time(dialogue):
    taken = []

    def endless():
        while True:
            taken.append(dialogue)
            yield dialogue

    results = transcribe(endless(), recogniser_profile(), packing=Packing(readers=2, unfinished_recordings=3))
    assert len(list(islice(results, 5))) == 5
    results.close()
    assert 5 <= len(taken) <= 5 + 2 + 1 + 3


@pytest.mark.parametrize("name", ["batch_utterances", "batch_seconds", "waiting_seconds", "unfinished_recordings", "readers"])
def test_a_packing_in_which_nothing_moves_is_refused(name):
    with pytest.raises(ValueError, match="at least 1"):
        Packing(**{name: 0})


def test_hot_words_are_refused_where_the_recogniser_takes_none(dialogue):
    with pytest.raises(HotWordsNotTaken) as caught:
        transcribe([dialogue], recogniser_profile(), TranscriptionOptions(hot_words=("Тлеубаев",)))
    assert "whisper-kk-ru-mini" in str(caught.value.explain(Language.RU))


def test_hot_words_reach_the_decoder():
    recogniser = load_recogniser(recogniser_profile())
    sound = np.random.default_rng(5).normal(0, 0.1, 2 * RATE).astype(np.float32)
    encoded = recogniser.encode(sound)
    language = next(iter(recogniser.profile.languages))
    plain, hot = (recogniser.decode(encoded, language, Decoding(hot_words=words)) for words in ((), ("Тлеубаев", "Абай көшесі")))
    assert plain.mean_logprob != hot.mean_logprob
