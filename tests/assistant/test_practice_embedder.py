"""Court practice with search by meaning: AIYPTAUSHY_EMBEDDER names a model, here a tiny real network made on the spot."""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import onnx
import pytest
from tokenizers import Tokenizer, models, pre_tokenizers

Run = Callable[..., subprocess.CompletedProcess[str]]
ACTS = Path(__file__).parents[2] / "examples" / "practice" / "acts.jsonl"
WORDS = ("<unk>", "вор", "раскаяние", "өкіну", "суд", "сот")
SIZE = 8


@pytest.fixture(scope="module")
def embedder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("models") / "tiny"
    (folder / "1_Pooling").mkdir(parents=True)
    (folder / "1_Pooling" / "config.json").write_text('{"pooling_mode": "mean"}', encoding="utf-8")
    tokenizer = Tokenizer(models.WordLevel({word: number for number, word in enumerate(WORDS)}, unk_token="<unk>"))  # noqa: S106
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(folder / "tokenizer.json"))
    rows = np.random.default_rng(3).normal(0, 1, (len(WORDS), SIZE)).astype(np.float32)
    integers, floats = onnx.TensorProto.INT64, onnx.TensorProto.FLOAT
    graph = onnx.helper.make_graph(
        [onnx.helper.make_node("Gather", ["table", "input_ids"], ["last_hidden_state"])],
        "tiny",
        [onnx.helper.make_tensor_value_info("input_ids", integers, ["rows", "tokens"])],
        [onnx.helper.make_tensor_value_info("last_hidden_state", floats, ["rows", "tokens", SIZE])],
        [onnx.numpy_helper.from_array(rows, "table")],
    )
    onnx.save(onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 17)], ir_version=9), folder / "model.onnx")
    return folder


def test_a_named_embedder_makes_meaning_a_way_of_searching_and_its_index_is_not_opened_with_another(run: Run, embedder: Path) -> None:
    with_it = {"AIYPTAUSHY_EMBEDDER": str(embedder)}
    assert "Added: 80." in run("practice", "import", ACTS, "--lang", "en", **with_it).stdout
    found = run("practice", "search", "чистосердечное раскаяние", "--json", "--lang", "ru", **with_it)
    assert found.returncode == 0
    ways = {way for hit in json.loads(found.stdout)["hits"] for way in hit["ways"]}
    assert "dense" in ways
    for lang in ("kk", "ru"):
        refused = run("practice", "search", "раскаяние", "--lang", lang)
        assert refused.returncode == 1
        assert "aiyptaushy practice rebuild" in refused.stderr
        assert "tiny-" in refused.stderr
    assert run("practice", "rebuild", "--lang", "ru").returncode == 0
    without = run("practice", "search", "чистосердечное раскаяние", "--json", "--lang", "ru")
    assert json.loads(without.stdout)["hits"]
    assert "dense" not in {way for hit in json.loads(without.stdout)["hits"] for way in hit["ways"]}


@pytest.mark.parametrize(
    ("name", "expected"),
    [("word2vec", "multilingual-e5-base"), ("bge-m3", "aiyptaushy models pull bge-m3"), ("bge-reranker-v2-m3", "bge-m3")],
    ids=["no such model", "a model that was not pulled", "a reranker"],
)
@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_an_embedder_that_cannot_be_had_is_told(run: Run, tmp_path: Path, name: str, expected: str, lang: str) -> None:
    refused = run("practice", "search", "раскаяние", "--lang", lang, AIYPTAUSHY_EMBEDDER=name, AIYPTAUSHY_MODELS=str(tmp_path / "models"))
    assert refused.returncode == 1
    assert expected in " ".join(refused.stderr.split())
    assert "Traceback" not in refused.stderr


@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_the_extra_that_a_model_needs_is_told_whole(run: Run, tmp_path: Path, embedder: Path, lang: str) -> None:
    folder = shutil.copytree(embedder, tmp_path / "own")
    (folder / "model.onnx").unlink()
    (folder / "config.json").write_text("{}", encoding="utf-8")
    refused = run("practice", "search", "раскаяние", "--lang", lang, AIYPTAUSHY_EMBEDDER=str(folder))
    assert refused.returncode == 1
    if importlib.util.find_spec("torch") is None:
        assert "aiyptaushy[torch]" in "".join(refused.stderr.split())
    else:
        assert "own" in refused.stderr


def test_embedders_and_rerankers_are_listed_and_verified_among_the_models(run: Run, tmp_path: Path, embedder: Path) -> None:
    listed = run("models", "list", "--lang", "ru", AIYPTAUSHY_MODELS=str(tmp_path / "models"), COLUMNS="200")
    assert all(name in listed.stdout for name in ("bge-m3", "qwen3-embedding-0.6b", "bge-reranker-v2-m3"))
    assert "aiyptaushy[torch]" in listed.stdout
    whole = run("models", "verify", embedder, "--lang", "en")
    assert whole.returncode == 0
    assert "model.onnx" in whole.stdout
    assert "no pinned hashes" in whole.stdout


@pytest.mark.parametrize("command", [("stats",), ("export", "acts.jsonl")])
def test_what_needs_no_search_loads_no_model(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    name, *rest = command
    done = run("practice", name, *(str(tmp_path / each) for each in rest), "--lang", "ru", AIYPTAUSHY_EMBEDDER="word2vec")
    assert done.returncode == 0


@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_a_reranker_that_cannot_be_had_is_told(run: Run, lang: str) -> None:
    refused = run("practice", "search", "раскаяние", "--lang", lang, AIYPTAUSHY_RERANKER="word2vec")
    assert refused.returncode == 1
    assert "bge-reranker-v2-m3" in refused.stderr
    assert "Traceback" not in refused.stderr
