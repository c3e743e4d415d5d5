"""The embedded model invents «признаёте ли вы вину» on noise: nothing of it may reach a transcript."""

import numpy as np
import pytest

from law import Language
from models import Decoding, load_recogniser, recogniser_profile
from transcription import SpanKind, TranscriptionOptions, transcribe
from transcription.recognise import recognise
from transcription.speech import Utterance

LENGTH = 10 * 16_000
TIME = np.arange(LENGTH) / 16_000


def _noise(seed, slope):
    chance = np.random.default_rng(seed)
    spectrum = np.fft.rfft(chance.normal(size=LENGTH))
    sound = np.fft.irfft(spectrum / np.maximum(np.arange(len(spectrum)), 1) ** slope, LENGTH)
    return 0.3 * sound / np.abs(sound).max()


def _clicks():
    return (np.random.default_rng(3).random(LENGTH) > 0.9995) * 0.9


QUIET = {
    "digital silence": np.zeros(LENGTH),
    "direct current": np.full(LENGTH, 0.4),
    "white noise": _noise(1, 0.0),
    "pink noise of a room": _noise(2, 0.5),
    "brown noise of a ventilator": _noise(4, 1.0),
    "hum of the mains": 0.3 * np.sin(2 * np.pi * 50 * TIME) + 0.1 * np.sin(2 * np.pi * 150 * TIME),
    "clicks": _clicks(),
    "noise that swells like syllables": _noise(5, 0.0) * (1 + np.sin(2 * np.pi * 4 * TIME)) / 2,
    "a tone": 0.3 * np.sin(2 * np.pi * 440 * TIME),
    "a buzz with harmonics": sum(np.sin(2 * np.pi * 120 * k * TIME) / k for k in range(1, 20)) * 0.1,
    "dialling": 0.2 * (np.sin(2 * np.pi * 697 * TIME) + np.sin(2 * np.pi * 1209 * TIME)) * (TIME % 0.4 < 0.2),
}


@pytest.mark.parametrize("sound", QUIET.values(), ids=QUIET)
def test_where_nobody_speaks_there_is_no_text(tmp_path, write_media, sound):
    samples = (np.clip(sound, -1, 1) * 32_767).astype(np.int16)
    path = write_media(tmp_path / "quiet.wav", samples, codec="pcm_s16le")
    [transcript] = transcribe([path], recogniser_profile())
    assert transcript.text == ""
    assert transcript.segments == ()
    [span] = transcript.speech_map
    assert (span.start_ms, span.end_ms, span.kind) == (0, 10_000, SpanKind.NO_SPEECH)


@pytest.mark.parametrize("name", ["white noise", "clicks", "noise that swells like syllables", "hum of the mains"])
def test_what_passes_the_voice_detector_is_stopped_by_the_gates(name):
    recogniser = load_recogniser(recogniser_profile())
    samples = (np.clip(QUIET[name], -1, 1) * 32_767).astype(np.int16)[: 4 * 16_000]
    segment = recognise(Utterance(0, samples), 1, recogniser, TranscriptionOptions(language=Language.RU))
    assert segment.text == ""
    assert segment.words == ()
    assert segment.confidence == 0
    assert segment.needs_check


def test_text_that_is_not_believed_is_kept_for_the_person():
    recogniser = load_recogniser(recogniser_profile())
    samples = (QUIET["clicks"] * 32_767).astype(np.int16)
    sound = samples.astype(np.float32) / 32_768
    invented = recogniser.decode(recogniser.encode(sound), Language.RU, Decoding()).text
    assert invented
    segment = recognise(Utterance(0, samples), 1, recogniser, TranscriptionOptions(language=Language.RU))
    assert segment.text == ""
    assert segment.withheld
