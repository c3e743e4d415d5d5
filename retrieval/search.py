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
from retrieval.facts import PracticeQuery, act_facts, query_facts
from retrieval.filters import PracticeFilter, article_key
from retrieval.offences import offence_numbers, offences_named
from retrieval.passages import Sentence, best_sentences, sentences
from retrieval.store import ActStore, article_keys
from retrieval.terms import act_terms, query_terms
from retrieval.vectors import CITATIONS, FACTS, WORDS, query_vector

# Places of an act that are looked at for one that is grounded
_PLACES = 3


@dataclass(frozen=True, slots=True)
class SearchWeights:
    """How much each way of searching counts; tuned by `aiyptaushy eval retrieval`.

    :param words: Words of the query.
    :param translated: Their counterparts in the other language.
    :param citations: Norms that the query cites.
    :param named: Weight of an article whose title stands in the query, among the cited ones.
    :param facts: What was read out of an act: outcome, plea, circumstances, article.
    :param dense: Meaning.
    :param candidates: Number of chunks that each way gives to the fusion.
    :param fusion: Constant k of the fusion.
    :param grounded: Smallest share of the query's words that a hit must have, itself or by their counterparts.
    """

    words: float = 1.0
    translated: float = 0.6
    citations: float = 1.0
    named: float = 1.0
    facts: float = 2.5
    dense: float = 0.3
    candidates: int = 100
    fusion: int = 5
    grounded: float = 0.34


DEFAULT_WEIGHTS = SearchWeights()


@dataclass(frozen=True, slots=True)
class Understood:
    """How a query was understood.

    :param words: Its words in the form that is compared.
    :param counterparts: Words in the other language that stand for them, with their weights.
    :param citations: Norms that it cites.
    :param named: Articles whose title stands in the query, with the words of the title.
    :param facts: Outcomes, pleas, circumstances that it asks for, as `act_facts` names them.
    :param filters: Conditions that were searched with: those given and those of the citations.
    """

    words: tuple[str, ...]
    counterparts: Mapping[str, float]
    citations: tuple[str, ...]
    named: Mapping[str, tuple[str, ...]]
    facts: tuple[str, ...]
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

    def search(self, query: str | PracticeQuery, filters: PracticeFilter, limit: int) -> SearchResult:
        """Search.

        :param query: What to look for.
        :param filters: Conditions on the acts.
        :param limit: Largest number of hits; of each act only the best place.
        :return: What was found.
        """
        understood = understand(query, filters)
        text = query.words if isinstance(query, PracticeQuery) else query
        while True:
            result = self._search(text, understood, limit)
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
        facts = _sought_facts(understood, weights.named)
        if facts:
            arms["facts"] = Arm(FACTS, query_vector(facts), weights.facts)
        if self._embedder and weights.dense and query.strip():
            vector = self._embedder.embed_queries([query])[0]
            if vector.any():
                arms["dense"] = Arm("dense", vector.tolist(), weights.dense)
        return arms

    def _hits(
        self,
        fused: Sequence[tuple[float, tuple[uuid.UUID, ...]]],
        ways: Mapping[uuid.UUID, Mapping[str, int]],
        understood: Understood,
        limit: int,
    ) -> tuple[Hit, ...]:
        hits: list[Hit] = []
        # As many acts as are wanted are read at once; more only when some are not grounded
        for start in range(0, len(fused), limit):
            batch = fused[start : start + limit]
            payloads = self._engine.payloads([each for _, places in batch for each in places[:_PLACES]])
            acts = self._store.get({str(payload["act"]) for payload in payloads.values()})
            for score, places in batch:
                read = [payloads[each] for each in places[:_PLACES] if each in payloads]
                act = acts.get(str(read[0]["act"])) if read else None
                hit = next((found for each in read if act and (found := self._grounded(act, each, understood))), None)
                if act and hit is None:
                    hit = _by_facts(act, understood)
                if hit:
                    named: dict[str, int] = {}
                    for each in places:
                        for way, rank in ways[each].items():
                            named[way] = min(rank, named.get(way, rank))
                    hits.append(replace(hit, score=score, ways=named))
                if len(hits) == limit:
                    return tuple(hits)
        return tuple(hits)

    def _grounded(self, act: Act, payload: Mapping[str, object], understood: Understood) -> Hit | None:
        """Give the hit when the text cites what the query cites or names, or has enough of its words; meaning grounds nothing."""
        start, end = int(str(payload["start"])), int(str(payload["end"]))
        terms = act_terms(act.text[start:end], act.language)
        there = {term.text for term in terms}
        cited = not there.isdisjoint((*understood.citations, *understood.named))
        sought = len(understood.words)
        counterparts = sum(weight for word, weight in understood.counterparts.items() if word in there and word not in understood.words)
        share = (len(there.intersection(understood.words)) + counterparts) / sought if sought else float(not understood.facts)
        if not cited and share < self._weights.grounded:
            return None
        looked_for = {*understood.words, *understood.counterparts, *understood.citations, *understood.named}
        best = best_sentences(act.text, start, end, terms, looked_for)
        return Hit(act, PartKind(str(payload["part"])), start, end, best, 0.0, {})


def understand(query: str | PracticeQuery, filters: PracticeFilter) -> Understood:
    """Tell what a query looks for.

    :param query: The query.
    :param filters: Conditions given with it.
    :return: Its words, their counterparts, its citations and facts; an offence that it cites becomes a condition unless one was given.
    """
    text = query.words if isinstance(query, PracticeQuery) else query
    terms = query_terms(text)
    words = tuple(dict.fromkeys(term.text for term in terms if term.kind is not TermKind.CITATION))
    citations = tuple(dict.fromkeys(term.text for term in terms if term.kind is TermKind.CITATION))
    offences, facts = _offences(text), query_facts(text)
    if isinstance(query, PracticeQuery):
        told = [article_key(each) for each in query.articles]
        # Whole articles are the condition: which part it is decides the order, and a rare part must not leave a case alone
        offences = tuple(dict.fromkeys((*(each.partition("(")[0] for each in told), *offences)))
        facts = tuple(dict.fromkeys((*query.facts(), *facts)))
        citations = tuple(dict.fromkeys((*citations, *(_cited(level) for each in told for level in _levels(each)))))
    if offences and not filters.articles:
        filters = replace(filters, articles=offences)
    return Understood(words, expand(terms), citations, offences_named(words), facts, filters)


def _sought_facts(understood: Understood, named: float) -> dict[str, float]:
    """Give the facts that are looked for with their weights; an offence is one by its citation or by its title."""
    titled = {citation.removeprefix("cc:"): named for citation in understood.named}
    cited = {key: 1.0 for each in understood.filters.articles for key in _levels(each)}
    cited |= {level: 1.0 for level in map(_article, understood.citations) if level.partition("(")[0] in offence_numbers()}
    return titled | cited | dict.fromkeys(understood.facts, 1.0)


def _levels(article: str) -> tuple[str, ...]:
    """Give an article and every level below it that is named: "188", "188(3)", "188(3)(2)"."""
    key = article_key(article)
    return tuple(key[:end] for end in (*(at for at, letter in enumerate(key) if letter == "("), len(key)))


def _cited(article: str) -> str:
    """Give the term of an article: "cc:188:3" of "188(3)"."""
    return "cc:" + article.replace(")", "").replace("(", ":")


def _article(citation: str) -> str:
    """Give the article of a term: "188(3)" of "cc:188:3"; nothing of another act."""
    act, number, *levels = citation.split(":")
    return number + "".join(f"({level})" for level in levels) if act == "cc" else ""


def _by_facts(act: Act, understood: Understood) -> Hit | None:
    """Give the place that tells what the query asks for, in an act that has every fact of it whatever words it uses."""
    told = act_facts(act)
    wanted = [*understood.facts, *({citation.removeprefix("cc:") for citation in understood.named} & told.keys())]
    if not wanted or not all(fact in told for fact in wanted) or (understood.named and len(wanted) == len(understood.facts)):
        return None
    start, end = told[wanted[0]]
    around = next((place for place in sentences(act.text) if place[0] <= start < place[1]), (start, end))
    part = next((part.kind for part in act.parts if part.start <= start < part.end), act.parts[0].kind)
    marks = tuple(sorted({told[fact] for fact in wanted if around[0] <= told[fact][0] and told[fact][1] <= around[1]}))
    return Hit(act, part, *around, (Sentence(*around, marks),), 0.0, {})


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
