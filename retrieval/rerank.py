"""The best places read once more, each together with the query."""

from __future__ import annotations

from dataclasses import replace

from models import Reranker
from retrieval.facts import PracticeQuery
from retrieval.search import SearchResult

# So many of the best are read anew: a transformer reads a pair in a tenth of a second
RERANKED = 30


def reranked(found: SearchResult, query: str | PracticeQuery, reranker: Reranker, limit: int) -> SearchResult:
    """Order hits by a model that reads the query and each place together.

    :param found: What a search found.
    :param query: What was looked for; of a case in plain facts only its words are read, and without words the order stays.
    :param reranker: The model.
    :param limit: Largest number of hits.
    :return: The best of the hits by the model, with its scores; equal ones stay in their order.
    """
    text = query.words if isinstance(query, PracticeQuery) else query
    if not found.hits or not text.strip():
        return replace(found, hits=found.hits[:limit])
    scores = reranker.scores(text, [hit.text for hit in found.hits]).tolist()
    order = sorted(range(len(scores)), key=lambda number: -scores[number])
    return replace(found, hits=tuple(replace(found.hits[number], score=scores[number]) for number in order[:limit]))
