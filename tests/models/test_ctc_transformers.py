"""CTC recognisers of the wav2vec 2.0 family: a tiny one with random weights, saved as `transformers` saves it."""

import json
import sys

import numpy as np
import pytest

from law import Language
from models import EngineMissing, Fitness, ModelMissing, ModelUnusable, RecogniserKind, load_ctc, recogniser_profile

VOCABULARY = {"<pad>": 0, "<s>": 1, "</s>": 2, "<unk>": 3, "|": 4, "А": 5, "қ": 6, "ё": 7}
SIZES = {
    "hidden_size": 16,
    "num_hidden_layers": 1,
    "num_attention_heads": 2,
    "intermediate_size": 16,
    "conv_dim": (8, 8),
    "conv_stride": (20, 16),
    "conv_kernel": (20, 16),
    "num_feat_extract_layers": 2,
    "num_conv_pos_embeddings": 4,
    "num_conv_pos_embedding_groups": 2,
}


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    torch, transformers = pytest.importorskip("torch"), pytest.importorskip("transformers")
    folder = tmp_path_factory.mktemp("models") / "tiny-wav2vec2"
    folder.mkdir()
    torch.manual_seed(0)
    config = transformers.Wav2Vec2Config(vocab_size=len(VOCABULARY), pad_token_id=0, bos_token_id=1, eos_token_id=2, **SIZES)
    transformers.Wav2Vec2ForCTC(config).eval().save_pretrained(folder)
    (folder / "vocab.json").write_text(json.dumps(VOCABULARY), encoding="utf-8")
    tokenizer = transformers.Wav2Vec2CTCTokenizer(folder / "vocab.json", pad_token="<pad>")  # noqa: S106
    extractor = transformers.Wav2Vec2FeatureExtractor(do_normalize=True)
    tokenizer.save_pretrained(folder)
    extractor.save_pretrained(folder)
    return folder


@pytest.fixture(scope="module")
def sounds():
    chance = np.random.default_rng(3)
    return [chance.normal(0, 0.1, samples).astype(np.float32) for samples in (16_000, 5_000)]


def test_a_saved_model_is_known_by_its_folder(tiny):
    profile = recogniser_profile(str(tiny))
    assert (profile.kind, profile.fitness, profile.adapter) == (RecogniserKind.CTC_TRANSFORMERS, Fitness.UNKNOWN, "")
    assert not profile.whole_window


def test_its_letters_are_lower_case_and_its_marks_write_nothing(tiny):
    recogniser = load_ctc(recogniser_profile(str(tiny)))
    assert recogniser.symbols.symbols == ("", "", "", "", " ", "а", "қ", "ё")
    assert (recogniser.symbols.blank, recogniser.symbols.separator, recogniser.frame_ms) == (0, 4, 20.0)
    assert "model.safetensors" in recogniser.sha256


def test_it_gives_what_transformers_itself_gives(tiny, sounds):
    torch, transformers = pytest.importorskip("torch"), pytest.importorskip("transformers")
    recogniser = load_ctc(recogniser_profile(str(tiny)))
    [heard] = recogniser.log_probabilities(sounds[:1])
    padded = np.pad(sounds[0], (0, recogniser.padded_length(len(sounds[0])) - len(sounds[0])))
    scaled = torch.tensor((padded - padded.mean()) / np.sqrt(padded.var() + 1e-7))[None]
    with torch.inference_mode():
        expected = transformers.Wav2Vec2ForCTC.from_pretrained(tiny)(scaled).logits.log_softmax(-1)[0].numpy()
    assert heard == pytest.approx(expected, abs=1e-4)


def test_an_utterance_gives_the_same_bytes_alone_and_in_company(tiny, sounds):
    recogniser = load_ctc(recogniser_profile(str(tiny)))
    together = recogniser.log_probabilities(sounds)
    assert [one.tobytes() for one in together] == [recogniser.log_probabilities([sound])[0].tobytes() for sound in sounds]
    assert recogniser.listen(together[0]).silence_logprob < 0


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("config.json", b"{}", id="a model of no known kind"),
        pytest.param("model.safetensors", b"short", id="damaged weights"),
    ],
)
def test_a_damaged_model_is_named(tiny, tmp_path, name, content):
    for file in tiny.iterdir():
        (tmp_path / file.name).write_bytes(content if file.name == name else file.read_bytes())
    with pytest.raises(ModelUnusable) as caught:
        load_ctc(recogniser_profile(str(tmp_path)))
    for language in Language:
        assert tmp_path.name in caught.value.explain(language)


def folder_of(tmp_path, vocabulary):
    for name, content in {"config.json": {}, "preprocessor_config.json": {}, "vocab.json": vocabulary}.items():
        (tmp_path / name).write_text(json.dumps(content), encoding="utf-8")
    return tmp_path


def test_a_model_with_letters_for_each_language_is_loaded_in_kazakh(tmp_path):
    assert recogniser_profile(str(folder_of(tmp_path, {"kaz": {"а": 0}, "rus": {"а": 0}}))).adapter == "kaz"


def test_a_missing_file_is_named_whether_the_library_is_installed_or_not(tmp_path):
    folder = folder_of(tmp_path, VOCABULARY)
    (folder / "preprocessor_config.json").unlink()
    with pytest.raises(ModelMissing, match=r"preprocessor_config\.json"):
        load_ctc(recogniser_profile(str(folder)))


def test_a_library_that_is_not_installed_is_named_with_the_extra(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(EngineMissing) as caught:
        load_ctc(recogniser_profile(str(folder_of(tmp_path, VOCABULARY))))
    for language in Language:
        assert "aiyptaushy[torch]" in caught.value.explain(language)
