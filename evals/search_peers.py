"""Ways of searching that other libraries offer, and our models where they are named; what is not installed is told, not left out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any, TypeAlias

import numpy as np

from law import Language
from models import Embedder, Reranker, load_embedder, load_reranker

Ranking: TypeAlias = Sequence[str]
Texts: TypeAlias = Sequence[tuple[str, str]]
Ask: TypeAlias = Callable[[str], Ranking]
_BEST = 100
# Chunks that are asked for: several are of one act
_CHUNKS = 500


@dataclass(frozen=True, slots=True)
class Missing:
    """A way that cannot be gone here.

    :param why: What is missing.
    """

    why: str


def named_embedder(environment: Mapping[str, str] = os.environ) -> Embedder | None:
    """Load the embedder that AIYPTAUSHY_EMBEDDER names; None when none is named."""
    name = environment.get("AIYPTAUSHY_EMBEDDER", "")
    return load_embedder(name) if name else None


def named_reranker(environment: Mapping[str, str] = os.environ) -> Reranker | None:
    """Load the reranker that AIYPTAUSHY_RERANKER names; None when none is named."""
    name = environment.get("AIYPTAUSHY_RERANKER", "")
    return load_reranker(name) if name else None


def bm25s_way(texts: Texts) -> Ask | Missing:
    """Search with bm25s as it comes: its own tokens, its own BM25 with our k1 and b, no stop words.

    :param texts: Identifiers of acts and chunks of them.
    :return: The way; Missing when the library is not installed.
    """
    if not find_spec("bm25s"):
        return Missing("bm25s is not installed")
    bm25s: Any = import_module("bm25s")
    engine = bm25s.BM25(k1=1.2, b=0.75)
    engine.index(bm25s.tokenize([text for _, text in texts], stopwords=None, show_progress=False), show_progress=False)

    def ask(question: str) -> Ranking:
        tokens = bm25s.tokenize([question], stopwords=None, show_progress=False)
        found, scores = engine.retrieve(tokens, k=min(_CHUNKS, len(texts)), show_progress=False)
        return _acts(texts[number][0] for number, score in zip(found[0], scores[0], strict=True) if score > 0)

    return ask


def dense_way(texts: Texts, embedder: Embedder | None) -> Ask | Missing:
    """Search by vectors alone, exactly.

    :param texts: Identifiers of acts and chunks of them.
    :param embedder: The model.
    :return: The way; Missing when no model is named.
    """
    if embedder is None:
        return Missing("no embedder is named")
    vectors = embedder.embed_passages([text for _, text in texts])

    def ask(question: str) -> Ranking:
        scores = vectors @ embedder.embed_queries([question])[0]
        return _acts(texts[number][0] for number in np.argsort(-scores, kind="stable"))

    return ask


def langchain_way(texts: Texts, embedder: Embedder | None) -> Ask | Missing:
    """Search with the store that LangChain keeps in memory, with the same model.

    :param texts: Identifiers of acts and chunks of them.
    :param embedder: The model; LangChain's store has no other way of searching.
    :return: The way; Missing when no model is named.
    """
    if embedder is None:
        return Missing("it searches by vectors only, and no embedder is named")
    from langchain_core.embeddings import Embeddings  # noqa: PLC0415 - LangChain takes a second to load
    from langchain_core.vectorstores import InMemoryVectorStore  # noqa: PLC0415

    model = embedder

    class Ours(Embeddings):
        def embed_documents(self, texts: list[str]) -> list[list[float]]:
            found: list[list[float]] = model.embed_passages(texts).tolist()
            return found

        def embed_query(self, text: str) -> list[float]:
            found: list[float] = model.embed_queries([text])[0].tolist()
            return found

    store = InMemoryVectorStore(Ours())
    store.add_texts([text for _, text in texts], metadatas=[{"act": act} for act, _ in texts])
    return lambda question: _acts(found.metadata["act"] for found in store.similarity_search(question, k=_CHUNKS))


def by_language(texts: Mapping[Language, Texts], make: Callable[[Texts], Ask | Missing]) -> Mapping[Language, Ask] | Missing:
    """Make a way for the acts of each language.

    :param texts: Chunks by language.
    :param make: What makes a way.
    :return: Ways by language; Missing when it cannot be gone.
    """
    ways: dict[Language, Ask] = {}
    for language, found in texts.items():
        way = make(found)
        if isinstance(way, Missing):
            return way
        ways[language] = way
    return ways


def _acts(found: Iterator[str]) -> Ranking:
    return tuple(dict.fromkeys(found))[:_BEST]
