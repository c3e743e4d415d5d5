import shutil
import socket
from dataclasses import replace

import av
import numpy as np
import pytest

from law import Language
from models import WINDOW_SAMPLES, Decoding, ModelAltered, ModelMissing, load_recogniser, recogniser_profile


@pytest.fixture(scope="module")
def recogniser():
    return load_recogniser(recogniser_profile())


@pytest.fixture(scope="module")
def utterances(request):
    """Give the two utterances of the clip: a Russian question, a Kazakh answer."""
    resampler = av.AudioResampler(format="flt", layout="mono", rate=16_000)
    with av.open(str(request.path.parent.parent / "transcription" / "data" / "dialogue.opus")) as container:
        frames = [output for frame in container.decode(audio=0) for output in resampler.resample(frame)]
    sound = np.concatenate([frame.to_ndarray()[0] for frame in (*frames, *resampler.resample(None))])
    middle = int(2.3 * 16_000)
    return {Language.RU: sound[:middle], Language.KK: sound[middle:]}


SAID = {Language.RU: "признаёте ли вы вину", Language.KK: "кінәмді толық мойындаймын"}


@pytest.mark.parametrize("language", [Language.RU, Language.KK], ids=["a Russian question", "a Kazakh answer"])
@pytest.mark.parametrize("decoding", [Decoding(), Decoding(beam_size=5, no_repeat_ngram=3)], ids=["greedy", "wide without loops"])
def test_it_understands_what_it_was_trained_on(recogniser, utterances, language, decoding):
    encoded = recogniser.encode(utterances[language])
    assert recogniser.decode(encoded, language, decoding).text == SAID[language]


@pytest.mark.parametrize("language", [Language.RU, Language.KK], ids=["Russian speech", "Kazakh speech"])
def test_it_tells_the_languages_apart(recogniser, utterances, language):
    heard = recogniser.detect_language(recogniser.encode(utterances[language]))
    assert set(heard) == {Language.KK, Language.RU}
    assert sum(heard.values()) == pytest.approx(1)
    assert heard[language] > 0.9


def test_detection_never_leaves_the_languages_of_the_profile(utterances):
    russian_only = load_recogniser(replace(recogniser_profile(), languages=(Language.RU,)))
    assert russian_only.detect_language(russian_only.encode(utterances[Language.KK])) == {Language.RU: 1.0}


def test_words_come_in_order_and_within_the_utterance(recogniser, utterances):
    sound = utterances[Language.KK]
    encoded = recogniser.encode(sound)
    hypothesis = recogniser.decode(encoded, Language.KK, Decoding())
    words = recogniser.align(encoded, hypothesis)
    assert " ".join(word.text for word in words) == hypothesis.text
    edges = [edge for word in words for edge in (word.start_ms, word.end_ms)]
    assert edges == sorted(edges)
    assert 0 <= edges[0] < edges[-1] <= len(sound) // 16 + 20


def test_a_whole_window_is_heard_when_the_profile_asks_for_it(utterances):
    whole = load_recogniser(replace(recogniser_profile(), whole_window=True))
    encoded = whole.encode(utterances[Language.RU])
    assert whole.decode(encoded, Language.RU, Decoding()).text == SAID[Language.RU]


@pytest.mark.parametrize("samples", [0, WINDOW_SAMPLES + 1], ids=["no sound", "more than thirty seconds"])
def test_sound_that_would_be_lost_is_refused(recogniser, samples):
    with pytest.raises(ValueError, match="utterance"):
        recogniser.encode(np.zeros(samples, dtype=np.float32))


@pytest.mark.parametrize("samples", [1, 160, WINDOW_SAMPLES], ids=["one sample", "one frame", "exactly thirty seconds"])
def test_the_shortest_and_the_longest_utterance_are_heard(recogniser, samples):
    encoded = recogniser.encode(np.zeros(samples, dtype=np.float32))
    assert recogniser.decode(encoded, Language.RU, Decoding()).no_speech_probability > 0.5


def test_it_loads_without_a_network(monkeypatch):
    def refuse(*_args, **_kwargs):
        raise AssertionError("the embedded recogniser reached for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert load_recogniser(recogniser_profile()).sha256 == recogniser_profile().sha256


@pytest.fixture
def copy(tmp_path):
    folder = tmp_path / "copy"
    shutil.copytree(recogniser_profile().folder, folder)
    return folder


@pytest.mark.parametrize("name", ["model.bin", "vocabulary.json"], ids=["the weights", "the vocabulary"])
def test_an_altered_file_is_not_loaded(copy, name):
    content = bytearray((copy / name).read_bytes())
    content[len(content) // 2] ^= 1
    (copy / name).write_bytes(content)
    with pytest.raises(ModelAltered) as caught:
        load_recogniser(recogniser_profile().at(copy))
    for language in Language:
        said = caught.value.explain(language)
        assert name in said
        assert recogniser_profile().sha256[name] in said


@pytest.mark.parametrize("pinned", [True, False], ids=["a known model", "a model of one's own"])
@pytest.mark.parametrize("name", ["model.bin", "tokenizer.json"], ids=["the weights are gone", "the tokenizer is gone"])
def test_a_model_with_a_file_missing_is_not_loaded(copy, name, pinned):
    (copy / name).unlink()
    profile = recogniser_profile().at(copy) if pinned else recogniser_profile(str(copy))
    with pytest.raises(ModelMissing) as caught:
        load_recogniser(profile)
    for language in Language:
        assert name in caught.value.explain(language)


def test_a_folder_that_vanished_is_reported(tmp_path):
    with pytest.raises(ModelMissing) as caught:
        load_recogniser(recogniser_profile().at(tmp_path / "gone"))
    for language in Language:
        assert "gone" in caught.value.explain(language)


def test_a_large_model_that_is_not_here_is_not_downloaded(tmp_path, monkeypatch):
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path))
    profile = replace(recogniser_profile("whisper-large-v3"), hub="aiyptaushy/never-published")
    with pytest.raises(ModelMissing) as caught:
        load_recogniser(profile)
    for language in Language:
        assert "aiyptaushy/never-published" in caught.value.explain(language)
