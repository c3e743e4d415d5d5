"""Terms as sparse vectors: BM25 with its inverse document frequency left to the engine (Robertson and Zaragoza 2009)."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache

from retrieval.analysis import Term, TermKind
from retrieval.engine import Sparse

WORDS, CITATIONS, FACTS = "words", "citations", "facts"
_SATURATION, _LENGTH_SHARE = 1.2, 0.75
# Terms of a chunk of ordinary length; a fixed number, so that a chunk has the same vector whatever else is in the index
_ORDINARY_LENGTH = 60


def chunk_vectors(terms: Iterable[Term]) -> dict[str, Sparse]:
    """Give the vectors of a chunk.

    :param terms: Its terms.
    :return: The vector of its words and numbers and the vector of its citations.
    """
    counts: dict[str, Counter[str]] = {WORDS: Counter(), CITATIONS: Counter()}
    for term in terms:
        counts[CITATIONS if term.kind is TermKind.CITATION else WORDS][term.text] += 1
    return {name: _saturated(each) for name, each in counts.items()}


def query_vector(weights: Mapping[str, float]) -> Sparse:
    """Give the vector of a query.

    :param weights: Its terms with their weights.
    :return: The vector.
    """
    numbered: dict[int, float] = {}
    for term, weight in weights.items():
        number = term_number(term)
        numbered[number] = max(weight, numbered.get(number, 0.0))
    return _sparse(numbered)


@lru_cache(maxsize=1 << 18)
def term_number(term: str) -> int:
    """Give the number that stands for a term, the same on every machine.

    :param term: The term.
    :return: A number of 32 bits; of a million terms about a hundred share theirs with another.
    """
    return int.from_bytes(hashlib.blake2b(term.encode(), digest_size=4).digest(), "big")


def _saturated(counts: Counter[str]) -> Sparse:
    length = counts.total()
    norm = _SATURATION * (1 - _LENGTH_SHARE + _LENGTH_SHARE * length / _ORDINARY_LENGTH)
    numbered: dict[int, float] = {}
    for term, count in counts.items():
        number = term_number(term)
        numbered[number] = numbered.get(number, 0.0) + count * (_SATURATION + 1) / (count + norm)
    return _sparse(numbered)


def _sparse(numbered: Mapping[int, float]) -> Sparse:
    return Sparse(tuple(numbered), tuple(numbered.values()))
