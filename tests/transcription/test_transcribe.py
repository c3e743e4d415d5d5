import subprocess
import sys
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from law import Language
from models import Fitness, ModelMissing, recogniser_profile
from transcription import (
    FailedRecording,
    GateLimits,
    GateName,
    NotMedia,
    Reason,
    RecordingMissing,
    SpanKind,
    SpeechDetection,
    Transcript,
    TranscriptionOptions,
    TranscriptionStopped,
    Watch,
    transcribe,
    write_transcript,
)
from transcription.speech import GUARD, WINDOW, find_speech

QUESTION, ANSWER = "признаёте ли вы вину", "кінәмді толық мойындаймын"


def one(path, *options):
    [transcript] = transcribe([path], recogniser_profile(), *options)
    assert isinstance(transcript, Transcript), transcript
    return transcript


@pytest.fixture(scope="module")
def transcript(dialogue):
    return one(dialogue)


def test_a_question_in_russian_and_an_answer_in_kazakh(transcript):
    assert [(segment.language, segment.text) for segment in transcript.segments] == [(Language.RU, QUESTION), (Language.KK, ANSWER)]
    assert not any(segment.failed for segment in transcript.segments)
    assert transcript.text == f"{QUESTION}\n{ANSWER}"


def test_words_stand_in_their_segments_in_order(transcript):
    for segment in transcript.segments:
        assert " ".join(word.text for word in segment.words) == segment.text
        edges = [edge for word in segment.words for edge in (word.start_ms, word.end_ms)]
        assert edges == sorted(edges)
        assert segment.start_ms <= edges[0]
        assert edges[-1] <= segment.end_ms
        assert all(0 < word.probability <= 1 for word in segment.words)


def accounted(transcript):
    assert transcript.speech_map[0].start_ms == 0
    assert transcript.speech_map[-1].end_ms == transcript.media.duration_ms
    assert all(before.end_ms == after.start_ms for before, after in pairwise(transcript.speech_map))


def test_every_millisecond_is_accounted_for(transcript):
    accounted(transcript)
    assert {span.kind for span in transcript.speech_map} == {SpanKind.SPEECH_WITH_TEXT, SpanKind.NO_SPEECH}


def test_the_demonstration_model_always_sends_a_person_to_the_recording(transcript):
    assert transcript.reasons == (Reason.DEMONSTRATION_MODEL,)
    assert transcript.needs_check
    assert all(segment.needs_check for segment in transcript.segments)


def test_a_proven_model_marks_only_what_is_doubtful(dialogue):
    # The same weights under another name: what is tested is what the profile's fitness does to the marks.
    proven = replace(recogniser_profile(), name="proven", fitness=Fitness.EVIDENCE)
    [transcript] = transcribe([dialogue], proven)
    assert transcript.reasons == ()
    assert not transcript.needs_check
    assert not any(segment.needs_check for segment in transcript.segments)


def test_the_method_names_the_model_its_hash_and_every_parameter(transcript):
    method = transcript.method
    assert method.profile == "whisper-kk-ru-mini"
    assert method.model_sha256 == dict(recogniser_profile().sha256)
    assert {"speech.threshold", "gates.compression", "language", "mean_logprob_floor"} <= set(method.options)
    assert {"ctranslate2", "faster-whisper", "av", "libavcodec"} <= set(method.versions)


def test_the_same_recording_gives_the_same_bytes(dialogue, transcript, tmp_path):
    program = (
        "import sys; from pathlib import Path; from models import recogniser_profile\n"
        "from transcription import transcribe, write_transcript\n"
        "[found] = transcribe([Path(sys.argv[1])], recogniser_profile()); write_transcript(found, Path(sys.argv[2]), 'other')"
    )
    subprocess.run([sys.executable, "-c", program, str(dialogue), str(tmp_path)], check=True)
    files = [write_transcript(found, tmp_path, name).json for found, name in ((transcript, "one"), (one(dialogue), "two"))]
    assert files[0].read_bytes() == files[1].read_bytes() == (tmp_path / "other.json").read_bytes()


def test_a_second_try_is_as_deterministic_as_the_first(dialogue):
    strict = TranscriptionOptions(gates=GateLimits(most_letters=1))
    first, second = one(dialogue, strict), one(dialogue, strict)
    assert [segment.attempts for segment in first.segments] == [2, 2]
    assert all(segment.needs_check and segment.failed == (GateName.PACE,) for segment in first.segments)
    assert Reason.DOUBTFUL_TEXT in first.reasons
    assert first == second


def test_the_caller_may_name_the_language(dialogue):
    transcript = one(dialogue, TranscriptionOptions(language=Language.RU))
    assert [(segment.language, segment.language_probability) for segment in transcript.segments] == [(Language.RU, 1.0)] * 2
    assert transcript.segments[0].text == QUESTION
    assert transcript.method.options["language"] == "ru"


def test_a_cut_off_recording_is_transcribed_and_marked(tmp_path, dialogue):
    path = tmp_path / "cut.opus"
    path.write_bytes(dialogue.read_bytes()[: dialogue.stat().st_size * 6 // 10])
    transcript = one(path)
    assert transcript.truncation is not None
    assert Reason.TRUNCATED in transcript.reasons
    assert transcript.segments[0].text == QUESTION
    accounted(transcript)


def test_a_second_sound_track_is_not_passed_over_in_silence(tmp_path, dialogue_sound, write_media):
    path = write_media(tmp_path / "two.mkv", dialogue_sound, np.zeros_like(dialogue_sound), codec="libopus", rate=48_000)
    transcript = one(path)
    assert transcript.media.sound_tracks == 2
    assert Reason.OTHER_TRACKS in transcript.reasons


def test_speech_under_noise_is_called_poor(tmp_path, dialogue_sound, write_media):
    noise = np.random.default_rng(0).normal(0, 900, len(dialogue_sound))
    path = write_media(tmp_path / "noisy.wav", (dialogue_sound + noise).astype(np.int16), codec="pcm_s16le")
    transcript = one(path)
    assert transcript.sound.signal_to_noise < 15
    assert Reason.POOR_SOUND in transcript.reasons


def test_a_broken_recording_does_not_stop_the_others(tmp_path, dialogue):
    text = tmp_path / "text.mp3"
    text.write_text("not a recording")
    results = list(transcribe([text, dialogue, tmp_path / "gone.wav", dialogue], recogniser_profile()))
    assert [type(result) for result in results] == [FailedRecording, Transcript, FailedRecording, Transcript]
    assert isinstance(results[0].error, NotMedia)
    assert isinstance(results[2].error, RecordingMissing)
    assert results[2].recording == tmp_path / "gone.wav"
    assert results[1] == results[3]


def test_a_missing_model_is_said_before_any_recording_is_opened(tmp_path, dialogue):
    with pytest.raises(ModelMissing):
        transcribe([dialogue], recogniser_profile().at(tmp_path / "nowhere"))


def test_progress_goes_up_to_the_whole(dialogue):
    seen = []
    [transcript] = transcribe([dialogue], recogniser_profile(), watch=Watch(progress=seen.append))
    done = [progress.done_ms for progress in seen]
    assert done == sorted(done)
    assert len(done) == len(transcript.segments) + 1
    assert (seen[-1].recording, seen[-1].done_ms, seen[-1].total_ms) == (
        dialogue,
        transcript.media.duration_ms,
        transcript.media.duration_ms,
    )


def test_work_stops_when_told_and_every_recording_gets_its_line(dialogue):
    seen = []
    watch = Watch(progress=seen.append, stopped=lambda: bool(seen))
    results = list(transcribe([dialogue, dialogue], recogniser_profile(), watch=watch))
    assert [type(result) for result in results] == [FailedRecording, FailedRecording]
    assert all(isinstance(result.error, TranscriptionStopped) for result in results)
    assert len(seen) == 1


def test_a_long_recording_is_read_window_by_window_and_nothing_is_cut_at_the_seam(dialogue_sound):
    seam = WINDOW - GUARD // 2
    recording = np.zeros(WINDOW + 60 * 16_000, dtype=np.int16)
    places = (16_000, seam - len(dialogue_sound) // 4, WINDOW + 30 * 16_000)
    for place in places:
        recording[place : place + len(dialogue_sound)] = dialogue_sound
    found = list(find_speech(np.split(recording, len(recording) // 16_000), SpeechDetection()))
    assert all(before.end <= after.start for before, after in pairwise(found))
    for utterance in found:
        assert np.array_equal(utterance.samples, recording[utterance.start : utterance.end])
    alone = list(find_speech([recording[: 10 * 16_000]], SpeechDetection()))
    for place in places:
        here = [utterance for utterance in found if place <= utterance.start < place + len(dialogue_sound)]
        assert len(here) == len(alone) == 2
        for utterance, model in zip(here, alone, strict=True):
            assert abs((utterance.start - place) - (model.start - 16_000)) <= 1600
            assert abs((utterance.end - place) - (model.end - 16_000)) <= 1600
