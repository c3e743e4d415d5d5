"""Peers search the same texts; what cannot be gone is told; an index is measured at a size."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec

import numpy as np
import pytest

from evals.search_peers import Missing, bm25s_way, by_language, dense_way, langchain_way, named_embedder, named_reranker
from evals.search_scale import measure
from law import Language
from models import UnknownProfile
from models.embedder import Vectors

TEXTS = [
    ("theft", "кража чужого имущества из дома"),
    ("theft", "подсудимый вину признал"),
    ("fraud", "мошенничество и обман потерпевшего"),
    ("robbery", "грабеж на улице с насилием"),
]


class Letters:
    """An embedder that knows a text by its letters: enough to tell these texts apart."""

    name = "letters"
    dimensions = 64

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        rows = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for number, text in enumerate(texts):
            for letter in text.replace(" ", ""):
                rows[number, ord(letter) % self.dimensions] += 1
        vectors: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return vectors

    def embed_queries(self, texts: Sequence[str]) -> Vectors:
        return self.embed_passages(texts)


def test_langchain_ranks_as_exact_search_by_the_same_vectors() -> None:
    ours, theirs = dense_way(TEXTS, Letters()), langchain_way(TEXTS, Letters())
    assert not isinstance(ours, Missing)
    assert not isinstance(theirs, Missing)
    for question in ("кража чужого имущества", "грабеж с насилием", "обман потерпевшего"):
        assert list(ours(question)) == list(theirs(question))
    assert ours("кража чужого имущества из дома")[0] == "theft"


def test_bm25s_finds_the_words_or_is_told_to_be_missing() -> None:
    way = bm25s_way(TEXTS)
    assert isinstance(way, Missing) is (find_spec("bm25s") is None)
    if not isinstance(way, Missing):
        assert way("грабеж на улице")[0] == "robbery"


def test_a_way_that_one_language_lacks_is_missing_whole() -> None:
    made = by_language({Language.KK: TEXTS, Language.RU: TEXTS}, lambda texts: dense_way(texts, None))
    assert isinstance(made, Missing)
    assert not isinstance(by_language({Language.RU: TEXTS}, lambda texts: dense_way(texts, Letters())), Missing)


def test_a_model_that_is_named_wrongly_stops_the_eval() -> None:
    assert named_embedder({}) is None
    assert named_reranker({}) is None
    for load, name in ((named_embedder, "AIYPTAUSHY_EMBEDDER"), (named_reranker, "AIYPTAUSHY_RERANKER")):
        with pytest.raises(UnknownProfile):
            load({name: "word2vec"})


def test_an_index_is_measured_at_a_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AIYPTAUSHY_EMBEDDER", raising=False)
    figures = {each.name: each for each in measure(500)}
    assert int(figures["indexing: rate"].sample.split()[0]) >= 500
    for name in ("indexing: rate", "disk", "search, first asked: p95", "search, asked again: p50"):
        assert float(figures[name].value) > 0
    assert float(figures["search, first asked: p50"].value) <= float(figures["search, first asked: p95"].value)
