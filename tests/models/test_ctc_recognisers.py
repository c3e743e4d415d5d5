"""CTC recognisers in ONNX form: a tiny real network, made here, whose answer can be reckoned by hand."""

import json
from dataclasses import replace

import numpy as np
import onnx
import pytest

from law import Language
from models import (
    WINDOW_SAMPLES,
    CtcSymbols,
    Features,
    Fitness,
    ModelAltered,
    ModelMissing,
    ModelUnusable,
    NotThatKind,
    RecogniserKind,
    load_ctc,
    load_recogniser,
    recogniser_profile,
    recogniser_profiles,
)
from models.ctc import best_path, log_softmax
from models.ctc_onnx import read_symbols
from models.features import GigaAmLogMel, mel_filters

SYMBOLS = ["", " ", "а", "ё", "қ"]
STEP = 2


def write_model(folder, mels=80, lengths=False, columns=5):
    """Write a network with random weights: mean of every two frames, then one layer to the symbols."""
    chance = np.random.default_rng(5)
    helper, numbers = onnx.helper, onnx.numpy_helper
    weights = chance.normal(0, 1, (mels, columns)).astype(np.float32)
    inputs = [helper.make_tensor_value_info("features", onnx.TensorProto.FLOAT, ["clips", mels, "frames"])]
    nodes = [
        helper.make_node("AveragePool", ["features"], ["pooled"], kernel_shape=[STEP], strides=[STEP]),
        helper.make_node("Transpose", ["pooled"], ["turned"], perm=[0, 2, 1]),
        helper.make_node("MatMul", ["turned", "weights"], ["scores"]),
    ]
    if lengths:
        inputs.append(helper.make_tensor_value_info("feature_lengths", onnx.TensorProto.INT64, ["clips"]))
        nodes += [
            helper.make_node("Cast", ["feature_lengths"], ["number"], to=onnx.TensorProto.FLOAT),
            helper.make_node("ReduceSum", ["number"], ["sum"], keepdims=0),
            helper.make_node("Mul", ["sum", "nothing"], ["zero"]),
            helper.make_node("Add", ["scores", "zero"], ["logits"]),
        ]
    else:
        nodes.append(helper.make_node("Identity", ["scores"], ["logits"]))
    graph = helper.make_graph(
        nodes,
        "tiny",
        inputs,
        [helper.make_tensor_value_info("logits", onnx.TensorProto.FLOAT, ["clips", "moments", columns])],
        [numbers.from_array(weights, "weights"), numbers.from_array(np.float32(0), "nothing")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    folder.mkdir(exist_ok=True)
    onnx.save(model, folder / "model.onnx")
    (folder / "symbols.json").write_text(json.dumps({"blank": 0, "symbols": SYMBOLS}), encoding="utf-8")
    return weights


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    folder = tmp_path_factory.mktemp("models") / "tiny"
    return folder, write_model(folder)


@pytest.fixture(scope="module")
def sounds():
    chance = np.random.default_rng(11)
    return [chance.normal(0, 0.1, samples).astype(np.float32) for samples in (16_000, 9_137, 16_000, 400)]


def test_a_folder_with_an_onnx_network_is_a_ctc_recogniser_of_unknown_fitness(tiny):
    profile = recogniser_profile(str(tiny[0]))
    assert (profile.kind, profile.fitness, profile.whole_window) == (RecogniserKind.CTC_ONNX, Fitness.UNKNOWN, False)
    recogniser = load_ctc(profile)
    assert set(recogniser.sha256) == {"model.onnx", "symbols.json"}
    assert recogniser.symbols == CtcSymbols(tuple(SYMBOLS), 0)
    assert (recogniser.frame_ms, recogniser.device) == (20.0, "cpu")


def test_every_frame_of_an_utterance_and_of_the_silence_after_it_gets_probabilities_that_sum_to_one(tiny, sounds):
    recogniser = load_ctc(recogniser_profile(str(tiny[0])))
    for sound, heard in zip(sounds, recogniser.log_probabilities(sounds), strict=True):
        assert heard.shape == (recogniser.padded_length(len(sound)) // 320, len(SYMBOLS))
        assert np.exp(heard).sum(axis=1) == pytest.approx(1, abs=1e-5)


def test_an_utterance_gives_the_same_bytes_alone_and_in_company(tiny, sounds):
    recogniser = load_ctc(recogniser_profile(str(tiny[0])))
    together = recogniser.log_probabilities(sounds)
    for sound, heard in zip(sounds, together, strict=True):
        assert recogniser.log_probabilities([sound])[0].tobytes() == heard.tobytes()


def test_the_network_is_really_asked(tiny, sounds):
    folder, weights = tiny
    recogniser = load_ctc(recogniser_profile(str(folder)))
    padded = np.pad(sounds[0], (0, recogniser.padded_length(16_000) - 16_000))
    features = recogniser._extract(padded).T
    expected = log_softmax((features.reshape(-1, STEP, 80).mean(axis=1) @ weights).astype(np.float32))
    assert recogniser.log_probabilities(sounds[:1])[0] == pytest.approx(expected, abs=1e-3)


def test_a_network_that_asks_for_the_lengths_gets_them_and_the_features_of_gigaam(tmp_path, sounds):
    write_model(tmp_path / "giga", mels=64, lengths=True)
    profile = replace(recogniser_profile(str(tmp_path / "giga")), features=Features.GIGAAM, frame_ms=40.0)
    [heard] = load_ctc(profile).log_probabilities(sounds[:1])
    assert heard.shape[1] == len(SYMBOLS)


@pytest.mark.parametrize("samples", [0, WINDOW_SAMPLES + 1], ids=["no sound", "more than thirty seconds"])
def test_sound_that_would_be_lost_is_refused(tiny, samples):
    with pytest.raises(ValueError, match="utterance"):
        load_ctc(recogniser_profile(str(tiny[0]))).log_probabilities([np.zeros(samples, dtype=np.float32)])


@pytest.mark.parametrize("missing", ["model.onnx", "symbols.json"], ids=["the network", "the symbols"])
def test_a_missing_file_is_named_in_the_readers_language(tmp_path, missing):
    write_model(tmp_path / "broken")
    profile = recogniser_profile(str(tmp_path / "broken"))
    (tmp_path / "broken" / missing).unlink()
    with pytest.raises(ModelMissing) as caught:
        load_ctc(profile)
    for language in Language:
        assert missing in caught.value.explain(language)


def test_an_altered_network_is_not_loaded(tmp_path):
    write_model(tmp_path / "altered")
    profile = replace(recogniser_profile(str(tmp_path / "altered")), sha256={"model.onnx": "0" * 64})
    with pytest.raises(ModelAltered, match="0000"):
        load_ctc(profile)


BROKEN = [
    pytest.param("model.onnx", b"not a network", id="the network is no network"),
    pytest.param("symbols.json", b"{", id="the symbols are no JSON"),
    pytest.param("symbols.json", b'{"blank": 9, "symbols": ["", "a"]}', id="the blank is no column"),
    pytest.param("symbols.json", b'["a"]', id="the symbols are a list"),
    pytest.param("symbols.json", b'{"symbols": ["", "a"]}', id="no blank is named"),
]


@pytest.mark.parametrize(("name", "content"), BROKEN)
def test_a_damaged_file_is_named_with_the_reason(tmp_path, name, content):
    write_model(tmp_path / "damaged")
    (tmp_path / "damaged" / name).write_bytes(content)
    with pytest.raises(ModelUnusable) as caught:
        load_ctc(recogniser_profile(str(tmp_path / "damaged")))
    for language in Language:
        assert name in caught.value.explain(language)


def test_scores_of_more_symbols_than_are_named_are_refused(tmp_path, sounds):
    write_model(tmp_path / "wide", columns=7)
    with pytest.raises(ModelUnusable, match="symbols"):
        load_ctc(recogniser_profile(str(tmp_path / "wide"))).log_probabilities(sounds[:1])


def test_each_kind_is_loaded_by_its_own_loader(tiny):
    with pytest.raises(NotThatKind):
        load_recogniser(recogniser_profile(str(tiny[0])))
    with pytest.raises(NotThatKind) as caught:
        load_ctc(recogniser_profile())
    for language in Language:
        assert "gigaam-multilingual" in caught.value.explain(language)


def test_symbols_of_an_export_of_gigaam_are_read_by_their_columns(tmp_path):
    file = tmp_path / "vocab.txt"
    file.write_text("а 1\n▁ 0\n<blk> 3\nҚ 2\n", encoding="utf-8")
    symbols = read_symbols(recogniser_profile("gigaam-multilingual"), file)
    assert symbols == CtcSymbols((" ", "а", "қ", ""), 3)
    assert (symbols.separator, symbols.column("Қ"), symbols.column("ё"), symbols.column("1")) == (0, 2, None, None)


def test_a_recogniser_without_a_letter_yo_hears_ye():
    symbols = CtcSymbols(("", " ", "е"), 0)
    assert (symbols.column("ё"), symbols.column("Ё"), symbols.separator) == (2, 2, 1)


@pytest.mark.parametrize("name", ["gigaam-multilingual", "gigaam-multilingual-large"])
def test_gigaam_is_known_by_name_pinned_and_never_there_by_itself(name, tmp_path, monkeypatch):
    monkeypatch.setenv("AIYPTAUSHY_MODELS", str(tmp_path))
    profile = recogniser_profiles()[name]
    assert profile.kind is RecogniserKind.CTC_ONNX
    assert profile.revision
    assert set(profile.sha256) == {profile.model_file, profile.symbols_file}
    with pytest.raises(ModelMissing):
        load_ctc(profile)


def heard(*frames):
    """Give log-probabilities in which each frame's best symbol has 0.9."""
    table = np.full((len(frames), len(SYMBOLS)), 0.1 / (len(SYMBOLS) - 1))
    table[np.arange(len(frames)), [SYMBOLS.index(frame) for frame in frames]] = 0.9
    return np.log(table).astype(np.float32)


PATHS = [
    pytest.param(["", "а", "а", "", "а", " ", "қ", ""], [("аа", 20, 100), ("қ", 120, 140)], id="a blank parts a doubled letter"),
    pytest.param([" ", "а", " ", "", " ", "ё"], [("а", 20, 40), ("ё", 100, 120)], id="spaces at the edge and twice make no word"),
    pytest.param(["", "", ""], [], id="nothing is said"),
]


@pytest.mark.parametrize(("frames", "words"), PATHS)
def test_the_best_path_joins_what_repeats_and_leaves_blanks_out(frames, words):
    found = best_path(heard(*frames), CtcSymbols(tuple(SYMBOLS), 0), 20.0)
    assert [(word.text, word.start_ms, word.end_ms) for word in found.words] == words
    assert found.text == " ".join(text for text, _, _ in words)
    letters = [frame for frame in frames if frame]
    assert found.mean_logprob == pytest.approx(np.log(0.9) if letters else 0, abs=1e-6)
    blanks = frames.count("")
    assert found.silence_logprob == pytest.approx(blanks * np.log(0.9) + len(letters) * np.log(0.025), abs=1e-4)


def test_log_probabilities_stay_what_they_are():
    given = heard("а", "", "қ")
    assert log_softmax(given) == pytest.approx(given, abs=1e-6)


def test_features_of_gigaam_lie_within_the_sound_and_have_its_limits():
    extract = GigaAmLogMel()
    assert extract(np.zeros(16_000, dtype=np.float32)).shape == (64, 99)
    assert extract(np.zeros(320, dtype=np.float32)) == pytest.approx(np.log(1e-9))
    tone = np.sin(2 * np.pi * 1000 / 16_000 * np.arange(16_000)).astype(np.float32)
    loudest = extract(tone).mean(axis=1).argmax()
    corners = 700 * (10 ** (np.linspace(0, 2595 * np.log10(1 + 8000 / 700), 66) / 2595) - 1)
    assert corners[loudest] < 1000 < corners[loudest + 2]


def test_mel_filters_are_triangles_that_cover_the_band():
    filters = mel_filters(320, 64)
    assert filters.shape == (64, 161)
    assert filters.max() <= 1
    assert (np.diff(filters.argmax(axis=1)) >= 0).all()
