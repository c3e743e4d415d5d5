"""Vector engines behind one protocol: Qdrant Edge in the process, a Qdrant server or cluster by its address."""

from retrieval.engine.protocol import (
    Arm,
    Between,
    Engine,
    EngineFilter,
    OneOf,
    Point,
    Ranked,
    Sparse,
    VectorSpace,
    act_of,
    fuse,
    point_id,
    ranks,
)

__all__ = [
    "Arm",
    "Between",
    "Engine",
    "EngineFilter",
    "OneOf",
    "Point",
    "Ranked",
    "Sparse",
    "VectorSpace",
    "act_of",
    "fuse",
    "point_id",
    "ranks",
]
