"""Two microphones are told from ordinary stereo, and each voice is written down once, under its own microphone."""

import itertools
import wave

import numpy as np
import pytest

from law import Language
from models import recogniser_profile
from transcription import SpanKind, transcribe
from transcription.media import open_recording
from transcription.microphones import FRAME, judge, keep_apart
from transcription.readable import render_text

RATE = 16_000
MIDDLE = int(2.3 * RATE)


@pytest.fixture(scope="module")
def sides(dialogue_sound):
    """Give the question and the answer, each alone on a line as long as the dialogue."""
    question, answer = np.zeros((2, len(dialogue_sound) + RATE))
    question[:MIDDLE] = dialogue_sound[:MIDDLE]
    answer[MIDDLE : len(dialogue_sound)] = dialogue_sound[MIDDLE:]
    return question, answer


def mixed(sides, shares, noise=20):
    """Mix the sides into two channels: the share of each side in each channel, and hiss of the microphones."""
    chance = np.random.default_rng(9)
    clean = np.stack([shares[channel][0] * sides[0] + shares[channel][1] * sides[1] for channel in range(2)], axis=1)
    return np.clip(clean + chance.normal(0, noise, clean.shape), -32_768, 32_767).astype(np.int16)


def delayed(sound, samples):
    return np.stack([sound[:, 0], np.roll(sound[:, 1], samples)], axis=1)


def test_a_leak_of_the_other_side_makes_two_microphones(sides):
    assert judge([mixed(sides, [(1, 0.15), (0.15, 1)])]).are_two


TABLE = [
    ("no leak at all", [(1, 0), (0, 1)], True),
    ("a strong leak", [(1, 0.3), (0.3, 1)], True),
    ("one microphone turned down", [(1, 0.15), (0.05, 0.35)], True),
    ("the same sound on both", [(0.7, 0.7), (0.7, 0.7)], False),
    ("a room heard by a stereo microphone", [(1, 0.7), (0.7, 1)], False),
    ("one channel dead", [(1, 1), (0, 0)], False),
    ("only one side speaks", [(1, 0), (0.15, 0)], False),
]


@pytest.mark.parametrize(("shares", "are_two"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE])
@pytest.mark.parametrize("delay", [0, 40], ids=["at once", "two and a half milliseconds apart"])
def test_microphones_are_told_apart(sides, shares, are_two, delay):
    found = judge([delayed(mixed(sides, shares), delay)])
    assert found.are_two is are_two


def test_silence_has_no_microphones():
    found = judge([np.zeros((RATE, 2), dtype=np.int16)])
    assert (found.are_two, found.correlation) == (False, None)
    assert not judge([]).are_two


def test_the_pieces_in_which_sound_comes_decide_nothing(sides):
    sound = mixed(sides, [(1, 0.15), (0.15, 1)])
    found = judge([sound])
    pieces = np.split(sound, [1, 7, FRAME, 3 * FRAME + 5, 40_000])
    assert judge(pieces) == found
    whole = np.concatenate(list(keep_apart([sound], found)))
    assert len(whole) == len(sound)
    assert np.array_equal(np.concatenate(list(keep_apart(pieces, found))), whole)


def test_each_side_is_silenced_where_only_the_other_speaks(sides):
    sound = mixed(sides, [(1, 0.15), (0.15, 1)])
    apart = np.concatenate(list(keep_apart([sound], judge([sound])))).astype(np.int64)
    speaking = slice(RATE // 2, RATE), slice(MIDDLE + RATE // 2, MIDDLE + 2 * RATE)
    for own, other in ((0, 1), (1, 0)):
        kept = (apart[speaking[own], own] ** 2).sum()
        assert kept > 0.9 * (sound[speaking[own], own].astype(np.int64) ** 2).sum()
        assert (apart[speaking[own], other] ** 2).sum() < 0.1 * (sound[speaking[own], other].astype(np.int64) ** 2).sum()


def test_speech_of_both_at_once_is_kept_on_both(sides):
    both = (sides[0], np.roll(sides[1], -MIDDLE))
    sound = mixed(both, [(1, 0.1), (0.1, 1)])
    alone = mixed(sides, [(1, 0.1), (0.1, 1)])
    apart = np.concatenate(list(keep_apart([sound], judge([alone]))))
    kept, heard = ((part[RATE // 2 : 2 * RATE].astype(np.int64) ** 2).sum(axis=0) for part in (apart, sound))
    assert (kept > 0.8 * heard).all()


@pytest.fixture(scope="module")
def write_stereo():
    def write(path, sound):
        with wave.open(str(path), "wb") as output:
            output.setnchannels(2)
            output.setsampwidth(2)
            output.setframerate(RATE)
            output.writeframes(sound.tobytes())
        return path

    return write


def test_each_voice_is_written_once_under_its_own_microphone(tmp_path, sides, write_stereo):
    path = write_stereo(tmp_path / "two.wav", mixed(sides, [(1, 0.15), (0.15, 1)]))
    [transcript] = transcribe([path], recogniser_profile())
    assert [(one.channel, one.language, one.text) for one in transcript.segments] == [
        (1, Language.RU, "признаёте ли вы вину"),
        (2, Language.KK, "кінәмді толық мойындаймын"),
    ]
    assert transcript.media.heard_apart
    assert transcript.media.channel_correlation < 0.5
    assert "(микрофон 2, казахский) кінәмді" in render_text(transcript, Language.RU)


def test_both_at_once_are_both_written_and_every_millisecond_is_accounted_for(tmp_path, sides, write_stereo):
    question = np.concatenate([sides[0], sides[0]])
    answer = np.concatenate([sides[1], np.roll(sides[1], RATE // 2 - MIDDLE)])
    path = write_stereo(tmp_path / "both.wav", mixed((question, answer), [(1, 0.1), (0.1, 1)]))
    [transcript] = transcribe([path], recogniser_profile())
    assert [one.index for one in transcript.segments] == list(range(1, len(transcript.segments) + 1))
    starts = [one.start_ms for one in transcript.segments]
    assert starts == sorted(starts)
    assert {1, 2} == {one.channel for one in transcript.segments if one.start_ms > len(sides[0]) // 16}
    spans = transcript.speech_map
    assert (spans[0].start_ms, spans[-1].end_ms) == (0, transcript.media.duration_ms)
    assert all(before.end_ms == after.start_ms for before, after in itertools.pairwise(spans))
    assert SpanKind.SPEECH_WITH_TEXT in {span.kind for span in spans}


def test_ordinary_stereo_is_heard_as_one(tmp_path, sides, write_stereo):
    path = write_stereo(tmp_path / "room.wav", mixed(sides, [(1, 0.7), (0.7, 1)]))
    [transcript] = transcribe([path], recogniser_profile())
    assert not transcript.media.heard_apart
    assert {one.channel for one in transcript.segments} == {None}
    assert transcript.media.channel_correlation > 0.9


def test_the_example_with_a_microphone_on_each_side_is_known(request):
    path = request.config.rootpath / "examples" / "bodily_harm" / "media" / "m1.opus"
    with open_recording(path) as recording:
        assert recording.has_two_microphones
