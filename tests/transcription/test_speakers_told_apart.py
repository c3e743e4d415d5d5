"""Voices are told apart on dialogues of which it is known who speaks when, given their number or not, short or long."""

import itertools

import numpy as np
import pytest

from evals.diarisation_error import Stretch, diarisation_error
from evals.speakers import dialogues
from models import SAMPLE_RATE, load_voice_encoder, recogniser_profile, voice_profile
from transcription import SpeakerOptions, SpeakerTeller, TranscriptionOptions, find_utterances, tell_speakers, transcribe
from transcription.speakers.pieces import cut
from transcription.speakers.sounding import sounding
from transcription.speakers.turns import runs, split_voice, who_speaks
from transcription.speech import Utterance

DIALOGUES = {file.stem: (file, stretches) for file, stretches in dialogues()}


@pytest.fixture(scope="module")
def encoder():
    return load_voice_encoder(voice_profile())


def stretches(turns):
    return [Stretch(turn.start_ms / 1000, turn.end_ms / 1000, turn.speaker) for turn in turns]


def told(utterances, encoder, wanted=None):
    teller = SpeakerTeller(encoder, wanted, margin_ms=200)
    for utterance in utterances:
        teller.hear(utterance)
    return teller.finish()


@pytest.mark.parametrize("wanted", [True, False], ids=["number given", "number estimated"])
@pytest.mark.parametrize("name", ["two-men-ru", "man-woman-mixed", "recorded-voice-ru", "three-kk", "one-voice-kk"])
def test_a_dialogue_is_told_apart(encoder, name, wanted):
    file, true = DIALOGUES[name]
    number = len({one.speaker for one in true})
    turns = tell_speakers(file, encoder, TranscriptionOptions(speakers=SpeakerOptions(wanted=number if wanted else None)))
    assert len({turn.speaker for turn in turns}) == number
    assert diarisation_error(true, stretches(turns), (0, max(one.end for one in true) + 1)).rate < 0.08


def test_labels_are_numbered_as_the_voices_come(encoder):
    turns = tell_speakers(DIALOGUES["three-kk"][0], encoder, TranscriptionOptions())
    assert list(dict.fromkeys(turn.speaker for turn in turns)) == ["speaker-1", "speaker-2", "speaker-3"]
    assert [turn.start_ms for turn in turns] == sorted(turn.start_ms for turn in turns)


def test_the_same_sound_gives_the_same_turns(encoder):
    file = DIALOGUES["two-men-ru"][0]
    assert tell_speakers(file, encoder, TranscriptionOptions()) == tell_speakers(file, encoder, TranscriptionOptions())


def test_a_long_recording_keeps_its_voices_over_its_blocks(encoder, monkeypatch):
    file, true = DIALOGUES["two-women-ru"]
    once = list(find_utterances(file, TranscriptionOptions()))
    length = once[-1].end + SAMPLE_RATE
    utterances = [Utterance(one.start + round_ * length, one.samples) for round_ in range(4) for one in once]
    monkeypatch.setattr("transcription.speakers.tell_apart.BLOCK_SAMPLES", 20 * SAMPLE_RATE)
    found = told(utterances, encoder)
    repeated = [
        Stretch(one.start + round_ * length / SAMPLE_RATE, one.end + round_ * length / SAMPLE_RATE, one.speaker)
        for round_ in range(4)
        for one in true
    ]
    assert {turn.speaker for turn in found} == {"speaker-1", "speaker-2"}
    assert diarisation_error(repeated, stretches(found), (0, 4 * length / SAMPLE_RATE)).rate < 0.08


def test_nobody_speaks(encoder):
    assert told([], encoder) == ()


@pytest.mark.parametrize(
    "samples",
    [
        np.zeros(SAMPLE_RATE, dtype=np.int16),
        np.ones(10, dtype=np.int16),
        np.full(3 * SAMPLE_RATE, 32_767, dtype=np.int16),
        np.random.default_rng(1).integers(-300, 300, 5 * SAMPLE_RATE).astype(np.int16),
    ],
    ids=["digital silence", "ten samples", "a flat line at full scale", "hiss"],
)
@pytest.mark.parametrize("wanted", [None, 1, 2, 5])
def test_sounds_that_are_no_speech_break_nothing(encoder, samples, wanted):
    turns = told([Utterance(0, samples), Utterance(10 * SAMPLE_RATE, samples)], encoder, wanted)
    assert {turn.speaker for turn in turns} <= {f"speaker-{number}" for number in range(1, (wanted or 2) + 1)}
    assert all(turn.start_ms < turn.end_ms for turn in turns)


def test_more_voices_than_there_are_pieces_are_not_invented(encoder):
    [first, *_] = find_utterances(DIALOGUES["one-voice-kk"][0], TranscriptionOptions())
    assert len({turn.speaker for turn in told([Utterance(0, first.samples[: 2 * SAMPLE_RATE])], encoder, 5)}) <= 2


def test_pitch_is_heard():
    time = np.arange(SAMPLE_RATE) / SAMPLE_RATE
    for hertz in (80, 120, 210, 330):
        tone = sum(np.sin(2 * np.pi * hertz * number * time) / number for number in range(1, 12))
        found = sounding((6000 * tone).astype(np.int16))
        assert found.voiced[10:-10].all()
        assert np.exp(np.median(found.features[10:-10, -1])) == pytest.approx(hertz, rel=0.03)


def test_hiss_has_no_pitch():
    hiss = np.random.default_rng(2).normal(0, 2000, SAMPLE_RATE).astype(np.int16)
    assert sounding(hiss).voiced.mean() < 0.1


def test_an_utterance_is_cut_where_its_sound_changes():
    chance = np.random.default_rng(3)
    before, after = chance.normal(0, 1, (300, 17)), chance.normal(1.5, 1, (250, 17))
    heard = np.concatenate([before, after])
    pieces = cut(heard.astype(np.float32), np.cov(heard.T))
    assert pieces[0][0] == 0
    assert pieces[-1][1] == 550
    assert all(first[1] == second[0] for first, second in itertools.pairwise(pieces))
    assert min(abs(start - 300) for start, _ in pieces) <= 10


def test_a_short_slip_is_given_to_the_voice_around_it():
    scores = np.zeros((300, 2))
    scores[:, 1] = -2.0
    scores[100:110, 1] = 12.0
    assert list(runs(who_speaks(scores))) == [(0, 300, 0)]
    scores[100:200, 1] = 12.0
    assert [voice for *_, voice in runs(who_speaks(scores))] == [0, 1, 0]


def test_one_voice_split_in_two_is_known_by_its_chatter():
    chatter = np.repeat([0, 1, 0, 1, 0, 1, 0, 1], 60)
    dialogue_without_pauses = np.repeat([0, 1, 0, 1, 0, 1, 0, 1], 250)
    assert split_voice([chatter]) == (0, 1)
    assert split_voice([dialogue_without_pauses]) is None
    assert split_voice([np.zeros(100, dtype=int), np.ones(40, dtype=int)] * 8) is None


def test_the_example_of_two_men_and_one_mood_has_two_voices(encoder, request):
    file = request.config.rootpath / "examples" / "bodily_harm" / "media" / "m2.opus"
    assert {turn.speaker for turn in tell_speakers(file, encoder, TranscriptionOptions())} == {"speaker-1", "speaker-2"}


def test_a_transcript_of_nobody_told_apart_says_so(dialogue):
    off = TranscriptionOptions(speakers=SpeakerOptions(told=False))
    [transcript] = transcribe([dialogue], recogniser_profile(), off)
    assert transcript.speakers is None
    assert {segment.speaker for segment in transcript.segments} == {None}
    assert transcript.method.options["speakers.wanted"] == "off"


@pytest.mark.parametrize("bad", [{"wanted": 0}, {"roles": ((1, "suspect"),)}], ids=["no speakers", "roles given by nobody"])
def test_what_cannot_be_is_refused(bad):
    with pytest.raises(ValueError, match=r"voice|somebody"):
        SpeakerOptions(**bad)
