"""Search: words with their counterparts in the other language, citations and meaning, fused, and only what the query is grounded in."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from law import Act as Code
from law import Norm, find_citations
from models import Embedder
from retrieval.acts import Act, PartKind
from retrieval.analysis import TermKind, expand
from retrieval.engine import Arm, Engine, fuse, ranks
from retrieval.filters import PracticeFilter
from retrieval.offences import offence_numbers, offences_named
from retrieval.passages import Sentence, best_sentences
from retrieval.store import ActStore, article_keys
from retrieval.terms import act_terms, query_terms
from retrieval.vectors import CITATIONS, WORDS, query_vector


@dataclass(frozen=True, slots=True)
class SearchWeights:
    """How much each way of searching counts; tuned by `aiyptaushy eval retrieval`.

    :param words: Words of the query.
    :param translated: Their counterparts in the other language.
    :param citations: Norms that the query cites.
    :param named: Weight of an article whose title stands in the query, among the cited ones.
    :param dense: Meaning.
    :param candidates: Number of chunks that each way gives to the fusion.
    :param fusion: Constant k of the fusion.
    :param grounded: Smallest share of the query's words that a hit must have, itself or by their counterparts.
    """

    words: float = 1.0
    translated: float = 0.6
    citations: float = 1.0
    named: float = 0.7
    dense: float = 0.3
    candidates: int = 100
    fusion: int = 20
    grounded: float = 0.34


DEFAULT_WEIGHTS = SearchWeights()


@dataclass(frozen=True, slots=True)
class Understood:
    """How a query was understood.

    :param words: Its words in the form that is compared.
    :param counterparts: Words in the other language that stand for them, with their weights.
    :param citations: Norms that it cites.
    :param named: Articles whose title stands in the query, with the words of the title.
    :param filters: Conditions that were searched with: those given and those of the citations.
    """

    words: tuple[str, ...]
    counterparts: Mapping[str, float]
    citations: tuple[str, ...]
    named: Mapping[str, tuple[str, ...]]
    filters: PracticeFilter


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in an act.

    :param act: The act.
    :param part: Part of the act.
    :param start: Offset of the place in the act's text.
    :param end: Offset after its last character.
    :param sentences: Sentences of the place that answer best, in their order, with the words that were found.
    :param score: Fused score; the order of hits.
    :param ways: Rank that each way gave it, by the name of the way.
    """

    act: Act
    part: PartKind
    start: int
    end: int
    sentences: tuple[Sentence, ...]
    score: float
    ways: Mapping[str, int]

    @property
    def text(self) -> str:
        """The place itself."""
        return self.act.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """What a search found.

    :param hits: The best first; empty when nothing in the index is grounded in the query.
    :param understood: How the query was understood.
    """

    hits: tuple[Hit, ...]
    understood: Understood


class Searcher:
    """Searches an index.

    :param engine: Its engine.
    :param store: Its acts.
    :param embedder: Model for search by meaning; None without.
    :param weights: Weights of the ways.
    """

    def __init__(self, engine: Engine, store: ActStore, embedder: Embedder | None, weights: SearchWeights) -> None:
        self._engine = engine
        self._store = store
        self._embedder = embedder
        self._weights = weights

    def search(self, query: str, filters: PracticeFilter, limit: int) -> SearchResult:
        """Search.

        :param query: What to look for.
        :param filters: Conditions on the acts.
        :param limit: Largest number of hits; of each act only the best place.
        :return: What was found.
        """
        understood = understand(query, filters)
        while True:
            result = self._search(query, understood, limit)
            wider = relaxed(understood.filters, filters)
            if result.hits or wider is None:
                return result
            understood = replace(understood, filters=wider)

    def _search(self, query: str, understood: Understood, limit: int) -> SearchResult:
        arms = self._arms(query, understood)
        ranked = self._engine.search(list(arms.values()), understood.filters.for_engine(), self._weights.candidates)
        ways: dict[uuid.UUID, dict[str, int]] = {}
        for name, found in zip(arms, ranked, strict=True):
            for identifier, rank in ranks(found).items():
                ways.setdefault(identifier, {})[name] = rank
        fused = fuse(list(arms.values()), ranked, self._weights.fusion)
        return SearchResult(self._hits(fused, ways, understood, limit), understood)

    def _arms(self, query: str, understood: Understood) -> dict[str, Arm]:
        weights = self._weights
        arms: dict[str, Arm] = {}
        if understood.words:
            arms["words"] = Arm(WORDS, query_vector(dict.fromkeys(understood.words, 1.0)), weights.words)
        if understood.counterparts:
            arms["translated"] = Arm(WORDS, query_vector(understood.counterparts), weights.translated)
        cited = dict.fromkeys(understood.named, weights.named) | dict.fromkeys(understood.citations, 1.0)
        if cited:
            arms["citations"] = Arm(CITATIONS, query_vector(cited), weights.citations)
        if self._embedder and weights.dense:
            vector = self._embedder.embed_queries([query])[0]
            if vector.any():
                arms["dense"] = Arm("dense", vector.tolist(), weights.dense)
        return arms

    def _hits(
        self, fused: Sequence[tuple[uuid.UUID, float]], ways: Mapping[uuid.UUID, Mapping[str, int]], understood: Understood, limit: int
    ) -> tuple[Hit, ...]:
        hits: dict[str, Hit] = {}
        # As many as are wanted are read at once; more only when some are places of one act or not grounded
        for start in range(0, len(fused), limit):
            batch = fused[start : start + limit]
            payloads = self._engine.payloads([each for each, _ in batch])
            acts = self._store.get({str(payload["act"]) for payload in payloads.values()})
            for identifier, score in batch:
                payload = payloads[identifier]
                act = acts.get(str(payload["act"]))
                if act is None or act.id in hits:
                    continue
                hit = self._grounded(act, payload, understood)
                if hit:
                    hits[act.id] = replace(hit, score=score, ways=dict(ways[identifier]))
                if len(hits) == limit:
                    return tuple(hits.values())
        return tuple(hits.values())

    def _grounded(self, act: Act, payload: Mapping[str, object], understood: Understood) -> Hit | None:
        """Give the hit when the text cites what the query cites or names, or has enough of its words; meaning grounds nothing."""
        start, end = int(str(payload["start"])), int(str(payload["end"]))
        terms = act_terms(act.text[start:end], act.language)
        there = {term.text for term in terms}
        cited = not there.isdisjoint((*understood.citations, *understood.named))
        sought = len(understood.words)
        counterparts = sum(weight for word, weight in understood.counterparts.items() if word in there and word not in understood.words)
        share = (len(there.intersection(understood.words)) + counterparts) / sought if sought else 1.0
        if not cited and share < self._weights.grounded:
            return None
        looked_for = {*understood.words, *understood.counterparts, *understood.citations, *understood.named}
        sentences = best_sentences(act.text, start, end, terms, looked_for)
        return Hit(act, PartKind(str(payload["part"])), start, end, sentences, 0.0, {})


def understand(query: str, filters: PracticeFilter) -> Understood:
    """Tell what a query looks for.

    :param query: The query.
    :param filters: Conditions given with it.
    :return: Its words, their counterparts, its citations; an offence that it cites becomes a condition unless one was given.
    """
    terms = query_terms(query)
    words = tuple(dict.fromkeys(term.text for term in terms if term.kind is not TermKind.CITATION))
    citations = tuple(dict.fromkeys(term.text for term in terms if term.kind is TermKind.CITATION))
    offences = _offences(query)
    if offences and not filters.articles:
        filters = replace(filters, articles=offences)
    return Understood(words, expand(terms), citations, offences_named(words), filters)


def relaxed(filters: PracticeFilter, given: PracticeFilter) -> PracticeFilter | None:
    """Give the next wider condition when a citation in the query was too narrow a condition.

    :param filters: Conditions that were searched with.
    :param given: Conditions that the user set; they are never widened.
    :return: Whole articles in the place of their parts, then no article at all; None when nothing is left to widen.
    """
    if filters.articles == given.articles:
        return None
    whole = tuple(dict.fromkeys(article.partition("(")[0] for article in filters.articles))
    return replace(filters, articles=whole if whole != filters.articles else ())


def _offences(query: str) -> tuple[str, ...]:
    """Give the articles of the Special Part that a query cites; those of the General Part are searched as citations only."""
    found: dict[str, None] = {}
    for citation in find_citations(query):
        for norm in citation.norms:
            if norm.act in (Code.CC, None) and norm.article in offence_numbers():
                levels = (norm.part, norm.point if norm.part else "")
                found[article_keys([Norm(Code.CC, norm.article, *levels)])[-1]] = None
    return tuple(found)
