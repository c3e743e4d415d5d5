"""What search asks of an engine, in words that both engines understand."""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

Value: TypeAlias = str | int | bool
Payload: TypeAlias = Mapping[str, Value | Sequence[str]]

# Fields of the payload that filters ask
KEYWORDS = ("act", "articles", "court", "kind", "language", "outcome", "part", "plea", "recidivism", "region", "stage")
NUMBERS = ("year",)
# Above so many chunks the dense vectors are kept as bytes in memory and the originals are read from the disk
LARGE = 300_000

_ACT_BYTES = 10
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class VectorSpace:
    """Names and sizes of the vectors of an index; fixed when the index is made.

    :param sparse: Names of the sparse vectors; the engine weighs their terms by inverse document frequency.
    :param dense: Number of dimensions of the dense vector; 0 without one.
    """

    sparse: tuple[str, ...]
    dense: int = 0


@dataclass(frozen=True, slots=True)
class Sparse:
    """A sparse vector.

    :param indices: Numbers of the terms, each once.
    :param values: Their weights.
    """

    indices: tuple[int, ...]
    values: tuple[float, ...]

    def __bool__(self) -> bool:
        """Whether it has any term."""
        return bool(self.indices)


@dataclass(frozen=True, slots=True)
class Point:
    """A chunk as the engine keeps it.

    :param id: Identifier by `point_id`: writing the same chunk twice keeps one.
    :param sparse: Sparse vectors by name.
    :param dense: Dense vector of the space's size; None without one.
    :param payload: What filters and hits need.
    """

    id: uuid.UUID
    sparse: Mapping[str, Sparse]
    dense: Sequence[float] | None
    payload: Payload


@dataclass(frozen=True, slots=True)
class OneOf:
    """The field has one of the values."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Between:
    """The number lies between both ends, which belong to it; None leaves an end open."""

    low: int | None
    high: int | None


EngineFilter: TypeAlias = Mapping[str, OneOf | Between]


@dataclass(frozen=True, slots=True)
class Arm:
    """One way of searching.

    :param vector: Name of a sparse vector; "dense" for the dense one.
    :param query: The query in that vector's form.
    :param weight: Weight of its ranks when ways are fused.
    """

    vector: str
    query: Sparse | Sequence[float]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Ranked:
    """A chunk that one way of searching found.

    :param score: Similarity in that way's own measure; scores of different ways do not compare.
    """

    id: uuid.UUID
    score: float


class Engine(Protocol):
    """A store of chunks that is searched by vectors.

    What `write` and `remove` did is on the disk once `flush` has returned; before that a crash may lose it, and never more than it.
    """

    def write(self, points: Sequence[Point]) -> None:
        """Add chunks; one with the same identifier is replaced."""

    def remove(self, acts: Sequence[str]) -> None:
        """Remove every chunk of the acts."""

    def flush(self) -> None:
        """Bring everything written so far to the disk."""

    def optimise(self) -> None:
        """Build the search structures of what was written; slow, and searches are slow until it was done."""

    def search(self, arms: Sequence[Arm], wanted: EngineFilter, limit: int) -> tuple[tuple[Ranked, ...], ...]:
        """Search every way, in one request.

        :param arms: Ways of searching.
        :param wanted: Only chunks that meet every condition.
        :param limit: Largest number of chunks that each way gives.
        :return: What each way found, the best first, in the order of the ways.
        """

    def payloads(self, ids: Sequence[uuid.UUID]) -> Mapping[uuid.UUID, Payload]:
        """Read what is written with chunks."""

    def count(self, wanted: EngineFilter) -> int:
        """Count the chunks that meet every condition."""

    def points(self) -> Iterator[Point]:
        """Give every chunk with its vectors, in the order of identifiers."""

    def close(self) -> None:
        """Let go of the files or the connection."""


def point_id(act: str, start: int) -> uuid.UUID:
    """Give the identifier of a chunk: 80 bits of its act's hash and its place, so that an engine's answer tells the act unread.

    :param act: Identifier of its act.
    :param start: Offset of its first character.
    :return: The same for the same chunk, on every machine.
    """
    digest = bytes.fromhex(act) if _HASH.fullmatch(act) else hashlib.sha256(act.encode()).digest()
    return uuid.UUID(bytes=digest[:_ACT_BYTES] + start.to_bytes(16 - _ACT_BYTES, "big"))


def act_of(identifier: uuid.UUID) -> bytes:
    """Give what the identifiers of the chunks of one act have in common.

    :param identifier: Identifier of a chunk.
    """
    return identifier.bytes[:_ACT_BYTES]


def fuse(arms: Sequence[Arm], ranked: Sequence[Sequence[Ranked]], k: int) -> list[tuple[float, tuple[uuid.UUID, ...]]]:
    """Fuse what several ways found by their ranks (reciprocal rank fusion, Cormack et al. 2009), each way with its weight, act by act.

    An act names its article in one place and its outcome in another, so each way gives an act the rank of its best chunk there. Qdrant
    bends the ranks by the weights in its own fusion, which moves hardly anything at the top; here twice the weight counts twice.

    :param arms: The ways.
    :param ranked: What each found, the best first.
    :param k: How little the first ranks count more than the next.
    :return: Of each act the sum of weight / (k + rank) and its chunks, the best first; ties in the order of identifiers.
    """
    acts: dict[bytes, float] = {}
    own: dict[bytes, dict[uuid.UUID, float]] = {}
    for arm, found in zip(arms, ranked, strict=True):
        best: dict[bytes, float] = {}
        for identifier, rank in ranks(found).items():
            act, score = act_of(identifier), arm.weight / (k + rank)
            best[act] = max(score, best.get(act, 0.0))
            mine = own.setdefault(act, {})
            mine[identifier] = mine.get(identifier, 0.0) + score
        for act, score in best.items():
            acts[act] = acts.get(act, 0.0) + score
    order = sorted(acts, key=lambda act: (-acts[act], act))
    return [(acts[act], tuple(sorted(own[act], key=lambda each: (-own[act][each], each)))) for act in order]


def ranks(found: Sequence[Ranked]) -> dict[uuid.UUID, int]:
    """Give the rank of each chunk of one way; chunks of one score share the best rank, for the engine gives them in any order.

    :param found: What the way found, the best first.
    :return: Ranks from 1.
    """
    given: dict[uuid.UUID, int] = {}
    rank, last = 0, float("inf")
    for place, each in enumerate(found, start=1):
        if each.score < last:
            rank, last = place, each.score
        given[each.id] = rank
    return given
