"""Training: the model file there and back, sentences in the alphabet of their language, rooms that keep the level."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest
from faster_whisper.audio import decode_audio
from faster_whisper.feature_extractor import FeatureExtractor
from hypothesis import given
from hypothesis import strategies as st

from law import Language
from models import recogniser_profile
from models.training.ctranslate2_file import quantised, read_model, write_model
from models.training.evaluate import LetterReader, WhisperReader, evaluate
from models.training.rooms import band, noise_of, recorded, reverberated
from models.training.sentences import Sentences, in_words
from models.training.speech import Clip, read_clips

ROOT = Path(__file__).parents[2]
EMBEDDED = recogniser_profile().folder


def test_the_embedded_model_is_read_and_written_to_the_same_bytes(tmp_path: Path) -> None:
    assert EMBEDDED is not None
    write_model(read_model(EMBEDDED / "model.bin"), tmp_path / "model.bin")
    assert (tmp_path / "model.bin").read_bytes() == (EMBEDDED / "model.bin").read_bytes()


def test_the_weights_of_the_embedded_model_come_back_as_they_were() -> None:
    assert EMBEDDED is not None
    model = read_model(EMBEDDED / "model.bin")
    again = model.with_weights(model.weights())
    assert list(again.arrays) == list(model.arrays)
    for name, array in model.arrays.items():
        if array.dtype == np.int8 and array.ndim:
            # A row is quantised to the same integers: its largest one is 127 again
            assert np.abs(again.arrays[name].astype(int) - array.astype(int)).max() <= 1, name


@given(st.integers(1, 5), st.integers(1, 9), st.integers(0, 2**32 - 1))
def test_a_quantised_row_is_off_by_half_a_step_at_most(rows: int, columns: int, seed: int) -> None:
    weight = np.random.default_rng(seed).standard_normal((rows, columns)).astype(np.float32)
    integers, scale = quantised(weight)
    assert np.abs(integers / scale[:, None] - weight).max() <= 0.5001 / scale.min()


@pytest.mark.parametrize("language", [Language.KK, Language.RU])
def test_sentences_are_words_in_the_alphabet_of_their_language(language: Language) -> None:
    texts = {language: ["Бүгін, 2026 жылы!", "Бүгін жаңбыр жауды."] if language is Language.KK else ["Сегодня дождь."]}
    first, second = Sentences(7, {}, texts), Sentences(7, {}, texts)
    drawn = [first.draw(language) for _ in range(300)]
    letters = set("абвгдеёжзийклмнопрстуфхцчшщъыьэюя ") | (set("әғқңөұүһі") if language is Language.KK else set())
    assert all(sentence and set(sentence) <= letters for sentence in drawn)
    assert len(set(drawn)) > 100
    assert drawn == [second.draw(language) for _ in range(300)]


@pytest.mark.parametrize(
    ("number", "kk", "ru"), [(26, "жиырма алты", "двадцать шесть"), (350_000, "үш жүз елу мың", "триста пятьдесят тысяч")]
)
def test_numbers_are_said_in_words(number: int, kk: str, ru: str) -> None:
    assert (in_words(number, Language.KK), in_words(number, Language.RU)) == (kk, ru)


@given(st.integers(0, 10_000))
def test_a_recording_is_finite_and_not_clipped(seed: int) -> None:
    sound = np.sin(np.arange(8000) / 9).astype(np.float32)
    heard = recorded(sound, random.Random(seed), np.random.default_rng(seed))
    assert np.isfinite(heard).all()
    assert 0 < np.abs(heard).max() <= 1
    assert len(heard) >= len(sound)


def test_a_telephone_line_keeps_the_middle_and_cuts_the_edges() -> None:
    times = np.arange(16_000) / 16_000
    for hertz, kept in ((50, False), (1000, True), (7000, False)):
        tone = np.sin(2 * np.pi * hertz * times).astype(np.float32)
        assert bool(np.abs(band(tone, 300, 3400)[4000:12_000]).max() > 0.5) is kept


@pytest.mark.parametrize("seed", range(10))
def test_noise_has_level_one(seed: int) -> None:
    noise = noise_of(16_000, random.Random(seed), np.random.default_rng(seed))
    assert np.sqrt((noise**2).mean()) == pytest.approx(1, abs=0.01)


def test_an_echo_follows_its_sound() -> None:
    click = np.zeros(4000, np.float32)
    click[0] = 1
    heard = reverberated(click, 0.2, 4.0, np.random.default_rng(1))
    assert np.abs(heard).argmax() == 0
    assert np.abs(heard[100:2000]).max() > 0


def test_a_model_is_measured_on_shards(tmp_path: Path) -> None:
    recording = ROOT / "examples" / "burglary" / "media" / "m1.opus"
    sound = decode_audio(str(recording), sampling_rate=16_000)[16_000 : 16_000 * 6]
    features = FeatureExtractor()(sound).astype(np.float16)
    assert EMBEDDED is not None
    whisper, letters = WhisperReader(EMBEDDED), LetterReader(EMBEDDED.parent / "ctc-kk-ru-mini")
    said = next(evaluate(whisper, [Clip(features, Language.RU, "x")]))
    assert (said.clips, said.language) == (1, Language.RU)
    assert said.wer >= 1
    padded = np.concatenate([features, np.full((80, 100), features.min(), np.float16)], axis=1)
    text = whisper.read(padded[None].astype(np.float32), Language.RU)
    np.savez(
        tmp_path / "speech-1-0000.npz",
        features=np.concatenate([features, features], axis=1),
        frames=[features.shape[1]] * 2,
        languages=["ru", ""],
        texts=[text, ""],
    )
    clips = read_clips(tmp_path)
    assert len(text.split()) > 5
    assert [(one.language, one.wer, one.cer) for one in evaluate(whisper, clips)] == [(Language.RU, 0.0, 0.0), (None, 1.0, 0.0)]
    assert 0 < next(evaluate(letters, clips)).cer < 1
