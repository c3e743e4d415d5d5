"""A Qdrant server or cluster by its address, through qdrant-client.

In a cluster the chunks of a region can lie in a shard of their own, so that a question about one region asks only that shard.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, cast

from qdrant_client import QdrantClient, models
from qdrant_client.http.exceptions import ApiException, ResponseHandlingException, UnexpectedResponse

from retrieval.engine.protocol import (
    KEYWORDS,
    LARGE,
    NUMBERS,
    Arm,
    Between,
    Engine,
    EngineFilter,
    OneOf,
    Payload,
    Point,
    Ranked,
    Sparse,
    VectorSpace,
)
from retrieval.errors import EngineUnreachable

_SCROLL = 256
_NOWHERE = "none"


@dataclass(frozen=True, slots=True)
class ServerPlace:
    """Where a collection is.

    :param url: Address of the server; ":memory:" for the client's own stand-in, which forgets.
    :param collection: Name of the collection.
    :param key: Key of the server; empty without one.
    :param by_region: Whether each region lies in a shard of its own; only a cluster can.
    """

    url: str
    collection: str
    key: str = ""
    by_region: bool = False


class ServerEngine(Engine):
    """One collection of a Qdrant server.

    :param place: Where it is; the collection is made when it is not there.
    :param space: Vectors of the index.
    :param expected: Number of chunks expected; a large collection keeps its vectors as bytes.
    :param fresh: Whether a collection that is there is thrown away first.
    :raises EngineUnreachable: If the server does not answer.
    """

    def __init__(self, place: ServerPlace, space: VectorSpace, *, expected: int = 0, fresh: bool = False) -> None:
        self._url = place.url
        self._client = QdrantClient(location=place.url, api_key=place.key or None, timeout=30, prefer_grpc=False, check_compatibility=False)
        self._collection = place.collection
        self._space = space
        self._by_region = place.by_region
        # Regions that have a shard of their own
        self._kept: set[str] = set()
        with _reaching(place.url):
            if fresh:
                self._client.delete_collection(place.collection)
            if not self._client.collection_exists(place.collection):
                self._create(expected)
            if place.by_region:
                self._kept.update(str(each.key) for each in self._client.list_shard_keys(place.collection).shard_keys or [])

    def write(self, points: Sequence[Point]) -> None:
        """Add chunks; one with the same identifier is replaced."""
        if not self._by_region:
            self._upsert(points, None)
            return
        for region, group in groupby(sorted(points, key=_region), key=_region):
            self._ensure(region)
            self._upsert(list(group), region)

    def remove(self, acts: Sequence[str]) -> None:
        """Remove every chunk of the acts."""
        if acts:
            selector = models.FilterSelector(filter=_filter({"act": OneOf(tuple(acts))}))
            with _reaching(self._url):
                self._client.delete(self._collection, points_selector=selector, wait=True)

    def flush(self) -> None:
        """Do nothing: the server writes its log before it answers."""

    def optimise(self) -> None:
        """Do nothing: the server builds its structures by itself, in the background."""

    def search(self, arms: Sequence[Arm], wanted: EngineFilter, limit: int) -> tuple[tuple[Ranked, ...], ...]:
        """Search every way, in one request."""
        if not arms:
            return ()
        condition = _filter(wanted) if wanted else None
        shards = self._shards(wanted)
        if shards == []:
            return tuple(() for _ in arms)
        queries = [
            models.QueryRequest(query=_query(arm), using=arm.vector, filter=condition, limit=limit, shard_key=shards) for arm in arms
        ]
        with _reaching(self._url):
            found = self._client.query_batch_points(self._collection, queries)
        return tuple(tuple(Ranked(_uuid(each.id), each.score) for each in ranked.points) for ranked in found)

    def payloads(self, ids: Sequence[uuid.UUID]) -> Mapping[uuid.UUID, Payload]:
        """Read what is written with chunks."""
        with _reaching(self._url):
            records = self._client.retrieve(self._collection, [str(each) for each in ids], with_payload=True)
        return {_uuid(record.id): record.payload or {} for record in records}

    def count(self, wanted: EngineFilter) -> int:
        """Count the chunks that meet every condition."""
        with _reaching(self._url):
            return self._client.count(self._collection, count_filter=_filter(wanted) if wanted else None, exact=True).count

    def points(self) -> Iterator[Point]:
        """Give every chunk with its vectors, in the order of identifiers."""
        offset = None
        while True:
            with _reaching(self._url):
                records, offset = self._client.scroll(self._collection, limit=_SCROLL, offset=offset, with_payload=True, with_vectors=True)
            yield from map(_read, records)
            if offset is None:
                return

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()

    def _shards(self, wanted: EngineFilter) -> list[int | str] | None:
        """Give the shards that can hold what is wanted; None for all."""
        regions = wanted.get("region")
        if not self._by_region or not isinstance(regions, OneOf):
            return None
        return [region for region in regions.values if region in self._kept]

    def _create(self, expected: int) -> None:
        large = expected > LARGE
        scalar = models.ScalarQuantizationConfig(type=models.ScalarType.INT8, quantile=0.99, always_ram=True)
        quantisation = models.ScalarQuantization(scalar=scalar)
        dense = models.VectorParams(
            size=self._space.dense or 1, distance=models.Distance.COSINE, on_disk=large, quantization_config=quantisation if large else None
        )
        self._client.create_collection(
            self._collection,
            vectors_config={"dense": dense} if self._space.dense else {},
            sparse_vectors_config={name: models.SparseVectorParams(modifier=models.Modifier.IDF) for name in self._space.sparse},
            sharding_method=models.ShardingMethod.CUSTOM if self._by_region else None,
        )
        for field in KEYWORDS:
            self._client.create_payload_index(self._collection, field, models.PayloadSchemaType.KEYWORD)
        for field in NUMBERS:
            self._client.create_payload_index(self._collection, field, models.PayloadSchemaType.INTEGER)

    def _ensure(self, region: str) -> None:
        if region not in self._kept:
            with _reaching(self._url):
                self._client.create_shard_key(self._collection, region)
            self._kept.add(region)

    def _upsert(self, points: Sequence[Point], region: str | None) -> None:
        if points:
            with _reaching(self._url):
                self._client.upsert(self._collection, [_stored(point) for point in points], wait=True, shard_key_selector=region)


class _reaching:  # noqa: N801 - read as a word: with _reaching(url)
    """Turn what the client raises into our error."""

    def __init__(self, url: str) -> None:
        self._url = url

    def __enter__(self) -> None:
        """Do nothing before."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if isinstance(error, (ApiException, ResponseHandlingException, UnexpectedResponse, ConnectionError, TimeoutError)):
            raise EngineUnreachable("engine-unreachable", url=self._url, reason=str(error).splitlines()[0] if str(error) else "") from error


def _region(point: Point) -> str:
    return str(point.payload.get("region") or _NOWHERE)


def _stored(point: Point) -> models.PointStruct:
    vectors: dict[str, Any] = {
        name: models.SparseVector(indices=list(vector.indices), values=list(vector.values))
        for name, vector in point.sparse.items()
        if vector
    }
    if point.dense is not None:
        vectors["dense"] = list(point.dense)
    return models.PointStruct(id=str(point.id), vector=vectors, payload=dict(point.payload))


def _read(record: models.Record) -> Point:
    vectors = record.vector if isinstance(record.vector, dict) else {}
    sparse = {
        name: Sparse(tuple(vector.indices), tuple(vector.values))
        for name, vector in vectors.items()
        if isinstance(vector, models.SparseVector)
    }
    dense = cast("list[float] | None", vectors.get("dense"))
    return Point(_uuid(record.id), sparse, dense, record.payload or {})


def _query(arm: Arm) -> models.SparseVector | list[float]:
    if isinstance(arm.query, Sparse):
        return models.SparseVector(indices=list(arm.query.indices), values=list(arm.query.values))
    return list(arm.query)


def _filter(wanted: EngineFilter) -> models.Filter:
    conditions: list[models.Condition] = []
    for field, condition in wanted.items():
        if isinstance(condition, OneOf):
            conditions.append(models.FieldCondition(key=field, match=models.MatchAny(any=list(condition.values))))
        elif isinstance(condition, Between):
            conditions.append(models.FieldCondition(key=field, range=models.Range(gte=condition.low, lte=condition.high)))
    return models.Filter(must=conditions)


def _uuid(identifier: object) -> uuid.UUID:
    return identifier if isinstance(identifier, uuid.UUID) else uuid.UUID(str(identifier))
