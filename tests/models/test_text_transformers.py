"""Embedders and rerankers of `transformers`: tiny ones with random weights, saved as `transformers` saves them."""

from __future__ import annotations

import json
import shutil
import sys

import numpy as np
import pytest
from tokenizers import Tokenizer, models, pre_tokenizers, processors

from law import Language
from models import EngineMissing, ModelUnusable, load_embedder, load_reranker

WORDS = ("<s>", "<pad>", "</s>", "<unk>", "кража", "ұрлық", "разбой", "қарақшылық", "сот", "суд")
SIZES = {"hidden_size": 16, "num_hidden_layers": 2, "num_attention_heads": 2, "intermediate_size": 16, "vocab_size": len(WORDS)}
TEXTS = ["кража", "ұрлық сот суд кража разбой", "разбой суд", "қарақшылық"]


def write_tokenizer(folder):
    tokenizer = Tokenizer(models.WordLevel({word: number for number, word in enumerate(WORDS)}, unk_token="<unk>"))  # noqa: S106
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", pair="<s> $A </s> </s> $B </s>", special_tokens=[("<s>", 0), ("</s>", 2)]
    )
    tokenizer.save(str(folder / "tokenizer.json"))


def write_pooling(folder, mode):
    (folder / "1_Pooling").mkdir(exist_ok=True)
    (folder / "1_Pooling" / "config.json").write_text(json.dumps({"pooling_mode": mode}), encoding="utf-8")


def libraries():
    return pytest.importorskip("torch"), pytest.importorskip("transformers")


def write(folder, kind):
    torch, transformers = libraries()
    torch.manual_seed(0)
    marks = {"pad_token_id": 1, "bos_token_id": 0, "eos_token_id": 2, "max_position_embeddings": 64}
    roberta = transformers.XLMRobertaConfig(**SIZES, **marks, type_vocab_size=1, num_labels=1)
    if kind == "qwen3":
        model = transformers.Qwen3Model(transformers.Qwen3Config(**SIZES, **marks, num_key_value_heads=2, head_dim=8))
    elif kind == "reranker":
        model = transformers.XLMRobertaForSequenceClassification(roberta)
    else:
        model = transformers.XLMRobertaModel(roberta, add_pooling_layer=False)
    model.eval().save_pretrained(folder)
    write_tokenizer(folder)
    return folder


@pytest.fixture(scope="module")
def encoder(tmp_path_factory):
    return write(tmp_path_factory.mktemp("models") / "tiny-roberta", "roberta")


@pytest.fixture(scope="module")
def causal(tmp_path_factory):
    return write(tmp_path_factory.mktemp("models") / "tiny-qwen3", "qwen3")


@pytest.fixture(scope="module")
def judge(tmp_path_factory):
    return write(tmp_path_factory.mktemp("models") / "tiny-judge", "reranker")


def numbers(*texts):
    torch, _ = libraries()
    inner = [[WORDS.index(word) for word in text.split()] for text in texts]
    row = [0, *inner[0], 2] if len(texts) == 1 else [0, *inner[0], 2, 2, *inner[1], 2]
    return torch.tensor([row])


def states(folder, loader, text):
    torch, transformers = libraries()
    with torch.inference_mode():
        return getattr(transformers, loader).from_pretrained(folder)(numbers(text)).last_hidden_state[0].numpy()


@pytest.mark.parametrize(
    ("kind", "mode", "chosen"),
    [
        ("encoder", "mean", lambda found: found.mean(axis=0)),
        ("encoder", "cls", lambda found: found[0]),
        ("causal", "lasttoken", lambda found: found[-1]),
    ],
)
def test_vectors_are_those_of_transformers_itself(request, kind, mode, chosen):
    folder = request.getfixturevalue(kind)
    write_pooling(folder, mode)
    embedder = load_embedder(str(folder))
    loader = "Qwen3Model" if kind == "causal" else "XLMRobertaModel"
    expected = np.stack([chosen(states(folder, loader, text)) for text in TEXTS])
    expected /= np.linalg.norm(expected, axis=1, keepdims=True)
    assert embedder.embed_passages(TEXTS) == pytest.approx(expected, abs=1e-5)
    assert embedder.dimensions == SIZES["hidden_size"]
    assert "model.safetensors" in embedder.sha256


@pytest.mark.parametrize("kind", ["encoder", "causal"])
def test_what_fills_a_row_up_changes_nothing(request, kind):
    folder = request.getfixturevalue(kind)
    write_pooling(folder, "lasttoken")
    embedder = load_embedder(str(folder))
    together = embedder._pooled(embedder._tokens.rows(embedder._tokens.read(TEXTS)))
    assert together == pytest.approx(embedder.embed_queries(TEXTS), abs=1e-5)


def test_a_text_gives_the_same_bytes_alone_and_in_company(encoder):
    write_pooling(encoder, "mean")
    embedder = load_embedder(str(encoder))
    if embedder.device != "cpu":
        pytest.skip("on an accelerator texts are read together, and rounding may differ")
    together = embedder.embed_passages(TEXTS)
    assert [row.tobytes() for row in together] == [embedder.embed_passages([text])[0].tobytes() for text in TEXTS]


def test_scores_are_those_of_transformers_itself(judge):
    torch, transformers = libraries()
    model = transformers.XLMRobertaForSequenceClassification.from_pretrained(judge)
    with torch.inference_mode():
        expected = [float(model(numbers("ұрлық сот", text)).logits[0, 0]) for text in TEXTS]
    scores = load_reranker(str(judge)).scores("ұрлық сот", TEXTS)
    assert scores.dtype == np.float32
    assert scores == pytest.approx(expected, abs=1e-5)


def test_an_embedder_is_not_made_a_reranker_by_chance_weights(encoder):
    with pytest.raises(ModelUnusable, match="classifier"):
        load_reranker(str(encoder))


@pytest.mark.parametrize(("file", "content"), [("config.json", b"{}"), ("model.safetensors", b"short")])
def test_a_damaged_model_is_named(encoder, tmp_path, file, content):
    folder = shutil.copytree(encoder, tmp_path / "own")
    write_pooling(folder, "mean")
    (folder / file).write_bytes(content)
    with pytest.raises(ModelUnusable) as caught:
        load_embedder(str(folder))
    assert all("own" in caught.value.explain(language) for language in Language)


def test_a_library_that_is_not_installed_is_named_with_the_extra(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    (tmp_path / "config.json").write_text("{}", encoding="utf-8")
    write_tokenizer(tmp_path)
    write_pooling(tmp_path, "mean")
    for load in (load_embedder, load_reranker):
        with pytest.raises(EngineMissing) as caught:
            load(str(tmp_path))
        assert all("aiyptaushy[torch]" in caught.value.explain(language) for language in Language)
