"""The index of court practice: acts in, hits out, whole after any crash."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import TracebackType

from law import Unknown
from models import Embedder, Reranker
from retrieval.acts import Act, Chunk, chunks
from retrieval.engine import Engine, Point, Sparse, VectorSpace, point_id
from retrieval.engine.edge import EdgeEngine
from retrieval.errors import IndexOfAnotherVersion
from retrieval.facts import PracticeQuery, act_facts
from retrieval.filters import PracticeFilter
from retrieval.rerank import RERANKED, reranked
from retrieval.search import DEFAULT_WEIGHTS, Searcher, SearchResult, SearchWeights
from retrieval.statistics import Statistics, statistics_of
from retrieval.store import ActStore, article_keys, said, sqlite_url
from retrieval.terms import act_terms
from retrieval.vectors import CITATIONS, FACTS, WORDS, chunk_vectors, query_vector

# Raised whenever an analysis or a vector changes: an older index must be rebuilt
VERSION = "2"
_BATCH = 256
# Of an ordinary act; only whether an index is large hangs on it
_CHUNKS_OF_AN_ACT = 7


@dataclass(frozen=True, slots=True)
class IndexPlace:
    """Where an index is.

    :param folder: Folder of the acts and, without a server, of the engine.
    :param url: Address of a Qdrant server; empty for the engine in the process.
    :param key: Key of the server.
    :param collection: Collection of the server.
    :param by_region: Whether a cluster keeps each region in a shard of its own.
    :param database: Address of the acts' database; empty for SQLite in the folder.
    """

    folder: Path
    url: str = ""
    key: str = ""
    collection: str = "practice"
    by_region: bool = False
    database: str = ""


@dataclass(frozen=True, slots=True)
class Indexed:
    """What became of acts.

    :param acts: Identifiers of the acts that were added.
    :param chunks: Number of their chunks.
    :param known: Number of acts that were there already.
    """

    acts: tuple[str, ...]
    chunks: int
    known: int


class PracticeIndex:
    """Court practice that is searched by words, citations and meaning.

    :param place: Where it is; made when it is not there.
    :param embedder: Model for search by meaning; None to search by words and citations only.
    :param weights: Weights of the ways of searching.
    :param expected: Number of chunks expected of a new index, which keeps its vectors as bytes when it is large; 0 to go by the acts there.
    :param fresh: Whether the engine begins empty, to be filled by `rebuild`; an index of another version or a damaged one is let in.
    :raises IndexOfAnotherVersion: If it was written by another version or with another model.
    :raises IndexBusy: If another process has it open.
    :raises IndexDamaged: If its files cannot be opened.
    :raises EngineUnreachable: If the server does not answer.
    """

    def __init__(
        self,
        place: IndexPlace,
        embedder: Embedder | None = None,
        weights: SearchWeights = DEFAULT_WEIGHTS,
        *,
        expected: int = 0,
        fresh: bool = False,
    ) -> None:
        place.folder.mkdir(parents=True, exist_ok=True)
        self._place = place
        self._embedder = embedder
        self._store = ActStore(place.database or sqlite_url(place.folder))
        self._expected = expected or self._store.count() * _CHUNKS_OF_AN_ACT
        self._check_version(fresh=fresh)
        self._engine = self._open_engine(fresh=fresh)
        self._searcher = Searcher(self._engine, self._store, embedder, weights)
        if not fresh:
            self._finish(self._store.acts(waiting=True))

    @property
    def store(self) -> ActStore:
        """The acts."""
        return self._store

    def index(self, acts: Iterable[Act]) -> Iterator[Indexed]:
        """Add acts; stopping at any moment loses nothing that was told of.

        :param acts: The acts.
        :return: What became of them, batch by batch.
        """
        waiting = iter(acts)
        while batch := list(islice(waiting, _BATCH)):
            fresh = self._store.put(batch)
            yield Indexed(tuple(act.id for act in fresh), self._write(fresh), len(batch) - len(fresh))

    def search(
        self, query: str | PracticeQuery, filters: PracticeFilter | None = None, limit: int = 10, reranker: Reranker | None = None
    ) -> SearchResult:
        """Search.

        :param query: What to look for, in Kazakh or Russian, or a case in plain facts; offences that it cites become conditions.
        :param filters: Conditions on the acts.
        :param limit: Largest number of hits.
        :param reranker: Model that reads the query with each of the best places and orders them anew; None to leave them as fused.
        :return: Hits, the best first, and how the query was understood.
        """
        found = self._searcher.search(query, filters or PracticeFilter(), limit if reranker is None else max(limit, RERANKED))
        return found if reranker is None else reranked(found, query, reranker, limit)

    def statistics(self, filters: PracticeFilter | None = None) -> Statistics:
        """Count what courts did.

        :param filters: Conditions on the acts.
        :return: Shares and lengths of punishments, by year, court, region and circumstance.
        """
        return statistics_of(self._store.engine, filters or PracticeFilter())

    def act(self, identifier: str) -> Act | None:
        """Give an act.

        :param identifier: Its identifier, or the beginning of one, as hits print it.
        :return: The act; None when there is none.
        """
        return self._store.starting(identifier)

    def remove(self, identifiers: Sequence[str]) -> None:
        """Remove acts.

        :param identifiers: Their identifiers.
        """
        self._engine.remove(identifiers)
        self._engine.flush()
        self._store.remove(identifiers)

    def optimise(self) -> None:
        """Build the search structures of what was added; worth it after an import."""
        self._engine.optimise()
        self._engine.flush()

    def acts(self) -> Iterator[Act]:
        """Give every act in the order in which they came."""
        return self._store.acts()

    def counts(self) -> tuple[int, int]:
        """Count the acts and the chunks."""
        return self._store.count(), self._engine.count({})

    def rebuild(self) -> Iterator[Indexed]:
        """Fill the engine anew from the acts; interrupted, the next opening goes on where it stopped.

        :return: What was written, batch by batch.
        """
        self._store.mark_all_waiting()
        yield from self._finish_in_batches(self._store.acts(waiting=True))
        self.optimise()

    def close(self) -> None:
        """Let go of the files and the connection."""
        self._engine.close()
        self._store.close()

    def __enter__(self) -> PracticeIndex:
        """Give the index itself."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close it."""
        self.close()

    def _space(self) -> VectorSpace:
        return VectorSpace((WORDS, CITATIONS, FACTS), self._embedder.dimensions if self._embedder else 0)

    def _check_version(self, *, fresh: bool) -> None:
        wanted = {"version": VERSION, "embedder": self._embedder.name if self._embedder else ""}
        found = self._store.about()
        if fresh:
            self._store.mark_all_waiting()
        if fresh or not found:
            self._store.describe(wanted)
        elif found != wanted:
            raise IndexOfAnotherVersion("index-version", folder=str(self._place.folder), found=_version(found), wanted=_version(wanted))

    def _open_engine(self, *, fresh: bool) -> Engine:
        place = self._place
        if place.url:
            from retrieval.engine.server import ServerEngine, ServerPlace  # noqa: PLC0415 - its client takes half a second to load

            server = ServerPlace(place.url, place.collection, place.key, place.by_region)
            return ServerEngine(server, self._space(), expected=self._expected, fresh=fresh)
        if fresh:
            shutil.rmtree(place.folder / "edge", ignore_errors=True)
        return EdgeEngine(place.folder / "edge", self._space(), self._expected)

    def _finish(self, acts: Iterator[Act]) -> None:
        for _ in self._finish_in_batches(acts):
            pass

    def _finish_in_batches(self, acts: Iterator[Act]) -> Iterator[Indexed]:
        while batch := list(islice(acts, _BATCH)):
            yield Indexed(tuple(act.id for act in batch), self._write(batch), 0)

    def _write(self, acts: Sequence[Act]) -> int:
        pairs = [(act, chunk) for act in acts for chunk in chunks(act)]
        dense = self._embedder.embed_passages([chunk.text for _, chunk in pairs]) if self._embedder and pairs else None
        points = [
            Point(
                point_id(act.id, chunk.start),
                _vectors(act, chunk),
                None if dense is None else dense[number].tolist(),
                _payload(act, chunk),
            )
            for number, (act, chunk) in enumerate(pairs)
        ]
        self._engine.write(points)
        self._engine.flush()
        self._store.mark_indexed(act.id for act in acts)
        return len(points)


def _vectors(act: Act, chunk: Chunk) -> dict[str, Sparse]:
    vectors = chunk_vectors(act_terms(chunk.text, act.language))
    # Once for each act: on every chunk a few acts would fill the list of the best
    if chunk.start == act.parts[0].start:
        vectors[FACTS] = query_vector(dict.fromkeys(act_facts(act), 1.0))
    return vectors


class PracticeActs:
    """The acts of an index without what searches them: no engine is opened and no model is loaded.

    :param place: Where the index is.
    :raises IndexOfAnotherVersion: If it was written by another version.
    :raises IndexDamaged: If its database cannot be opened.
    """

    def __init__(self, place: IndexPlace) -> None:
        place.folder.mkdir(parents=True, exist_ok=True)
        self._store = ActStore(place.database or sqlite_url(place.folder))
        found = self._store.about()
        if found and found.get("version") != VERSION:
            raise IndexOfAnotherVersion("index-version", folder=str(place.folder), found=_version(found), wanted=VERSION)

    def statistics(self, filters: PracticeFilter | None = None) -> Statistics:
        """Count what courts did.

        :param filters: Conditions on the acts.
        :return: Shares and lengths of punishments, by year, court, region and circumstance.
        """
        return statistics_of(self._store.engine, filters or PracticeFilter())

    def act(self, identifier: str) -> Act | None:
        """Give an act.

        :param identifier: Its identifier, or the beginning of one, as hits print it.
        :return: The act; None when there is none.
        """
        return self._store.starting(identifier)

    def acts(self) -> Iterator[Act]:
        """Give every act in the order in which they came."""
        return self._store.acts()

    def count(self) -> int:
        """Count the acts."""
        return self._store.count()

    def close(self) -> None:
        """Let go of the database."""
        self._store.close()

    def __enter__(self) -> PracticeActs:
        """Give the acts themselves."""
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        """Close them."""
        self.close()


def _version(about: dict[str, str]) -> str:
    return f"{about.get('version', '?')} {about.get('embedder', '')}".strip()


def _payload(act: Act, chunk: Chunk) -> dict[str, str | int | list[str]]:
    fields = act.fields
    articles = [each.value for each in fields.convicted] or [each.value for each in fields.charged]
    payload: dict[str, str | int | list[str]] = {
        "act": act.id,
        "start": chunk.start,
        "end": chunk.end,
        "part": chunk.part.value,
        "number": chunk.number,
        "language": act.language.value,
        "kind": act.kind.value,
        "court": said(fields.court),
        "region": said(fields.region),
        "plea": said(fields.plea),
        "recidivism": said(fields.recidivism),
        "articles": list(article_keys(articles)),
        "outcome": sorted({said(each.outcome) for each in fields.verdicts} - {""}),
        "stage": sorted({said(each.stage) for each in fields.verdicts} - {""}),
    }
    if not isinstance(fields.decided_on, Unknown):
        payload["year"] = fields.decided_on.value.year
    return payload
