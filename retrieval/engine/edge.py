"""Qdrant Edge: the engine of Qdrant inside the process, its files in a folder.

Its interface is young and may change: nothing outside this module knows it.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, cast

import qdrant_edge as edge

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
from retrieval.errors import IndexBusy, IndexDamaged

if TYPE_CHECKING:
    Condition: TypeAlias = (
        edge.FieldCondition
        | edge.IsEmptyCondition
        | edge.IsNullCondition
        | edge.HasIdCondition
        | edge.HasVectorCondition
        | edge.NestedCondition
        | edge.Filter
    )

_SCROLL = 512


class EdgeEngine(Engine):
    """One folder of Qdrant Edge.

    :param folder: The folder; made when it is not there.
    :param space: Vectors of the index.
    :param expected: Number of chunks expected; a large index keeps its vectors as bytes.
    :raises IndexBusy: If another process has the folder open.
    :raises IndexDamaged: If the folder cannot be opened.
    """

    def __init__(self, folder: Path, space: VectorSpace, expected: int = 0) -> None:
        self._folder = folder
        self._space = space
        fresh = not (folder / "segments").exists()
        folder.mkdir(parents=True, exist_ok=True)
        try:
            self._shard = edge.EdgeShard.create(str(folder), _config(space, expected)) if fresh else edge.EdgeShard.load(str(folder))
        except Exception as error:
            raise self._reason(error) from error
        if fresh:
            for field in KEYWORDS:
                self._shard.update(edge.UpdateOperation.create_field_index(field, edge.KeywordIndexParams()))
            for field in NUMBERS:
                self._shard.update(edge.UpdateOperation.create_field_index(field, edge.IntegerIndexParams(lookup=False, range=True)))
            self._shard.flush()

    def write(self, points: Sequence[Point]) -> None:
        """Add chunks; one with the same identifier is replaced."""
        if points:
            self._shard.update(edge.UpdateOperation.upsert_points([_stored(point) for point in points]))

    def remove(self, acts: Sequence[str]) -> None:
        """Remove every chunk of the acts."""
        if acts:
            self._shard.update(edge.UpdateOperation.delete_points_by_filter(_filter({"act": OneOf(tuple(acts))})))

    def flush(self) -> None:
        """Bring everything written so far to the disk."""
        self._shard.flush()

    def optimise(self) -> None:
        """Build the search structures of what was written."""
        self._shard.optimize()

    def search(self, arms: Sequence[Arm], wanted: EngineFilter, limit: int) -> tuple[tuple[Ranked, ...], ...]:
        """Search every way, in one request."""
        if not arms:
            return ()
        condition = _filter(wanted) if wanted else None
        queries = [
            edge.QueryRequest(limit=limit, query=edge.Query.Nearest(_query(arm), using=arm.vector), filter=condition) for arm in arms
        ]
        found = self._shard.query_batch(edge.QueryBatchRequest(queries))
        return tuple(tuple(Ranked(_uuid(each.id), each.score) for each in ranked) for ranked in found)

    def payloads(self, ids: Sequence[uuid.UUID]) -> Mapping[uuid.UUID, Payload]:
        """Read what is written with chunks."""
        records = self._shard.retrieve(list(ids), with_payload=True, with_vector=False)
        return {_uuid(record.id): record.payload or {} for record in records}

    def count(self, wanted: EngineFilter) -> int:
        """Count the chunks that meet every condition."""
        return self._shard.count(edge.CountRequest(exact=True, filter=_filter(wanted) if wanted else None))

    def points(self) -> Iterator[Point]:
        """Give every chunk with its vectors, in the order of identifiers."""
        offset = None
        while True:
            records, offset = self._shard.scroll(edge.ScrollRequest(offset=offset, limit=_SCROLL, with_payload=True, with_vector=True))
            yield from map(_read, records)
            if offset is None:
                return

    def close(self) -> None:
        """Let go of the files."""
        self._shard.close()

    def _reason(self, error: Exception) -> IndexBusy | IndexDamaged:
        if "WouldBlock" in str(error):
            return IndexBusy("index-busy", folder=str(self._folder))
        return IndexDamaged("index-damaged", folder=str(self._folder), reason=str(error))


def _config(space: VectorSpace, expected: int) -> edge.EdgeConfig:
    large = expected > LARGE
    bytes_in_memory = edge.ScalarQuantizationConfig(edge.ScalarType.Int8, quantile=0.99, memory=edge.Memory.Pinned) if large else None
    dense = edge.EdgeVectorParams(
        size=space.dense or 1,
        distance=edge.Distance.Cosine,
        memory=edge.Memory.Cold if large else None,
        quantization_config=bytes_in_memory,
    )
    sparse = {name: edge.EdgeSparseVectorParams(modifier=edge.Modifier.Idf) for name in space.sparse}
    return edge.EdgeConfig(vectors={"dense": dense} if space.dense else None, sparse_vectors=sparse, wal_enabled=True)


def _stored(point: Point) -> edge.Point:
    vectors: dict[str, list[float] | edge.SparseVector | list[list[float]]] = {
        name: edge.SparseVector(list(vector.indices), list(vector.values)) for name, vector in point.sparse.items() if vector
    }
    if point.dense is not None:
        vectors["dense"] = list(point.dense)
    return edge.Point(point.id, vectors, dict(point.payload))


def _read(record: edge.Record) -> Point:
    vectors = record.vector if isinstance(record.vector, dict) else {}
    sparse = {
        name: Sparse(tuple(vector.indices), tuple(vector.values))
        for name, vector in vectors.items()
        if isinstance(vector, edge.SparseVector)
    }
    dense = cast("list[float] | None", vectors.get("dense"))
    return Point(_uuid(record.id), sparse, dense, record.payload or {})


def _query(arm: Arm) -> edge.SparseVector | list[float]:
    if isinstance(arm.query, Sparse):
        return edge.SparseVector(list(arm.query.indices), list(arm.query.values))
    return list(arm.query)


def _filter(wanted: EngineFilter) -> edge.Filter:
    conditions: list[Condition] = []
    for field, condition in wanted.items():
        if isinstance(condition, OneOf):
            conditions.append(edge.FieldCondition(field, match=edge.MatchAny(list(condition.values))))
        elif isinstance(condition, Between):
            conditions.append(edge.FieldCondition(field, range=edge.RangeFloat(gte=condition.low, lte=condition.high)))
    return edge.Filter(must=conditions)


def _uuid(identifier: object) -> uuid.UUID:
    return identifier if isinstance(identifier, uuid.UUID) else uuid.UUID(str(identifier))
