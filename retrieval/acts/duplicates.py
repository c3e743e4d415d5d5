"""Acts that were imported before, and acts that nearly repeat an earlier one: MinHash over five-word shingles (Broder, 1997)."""

from __future__ import annotations

import re
from array import array
from functools import lru_cache
from hashlib import blake2b

import numpy as np

_WORD = re.compile(r"[^\W_]+")
_SHINGLE = 5
_BANDS, _ROWS = 16, 4  # two acts that share 0.8 of their shingles meet in a band with probability 0.9998
_PERMUTATIONS = _BANDS * _ROWS
_MASK = (1 << 32) - 1
NEAR = 0.8
"""Share of common shingles from which two acts are called near."""


class Known:
    """Acts seen so far: about three kilobytes for each.

    :param near: Whether near-duplicates are looked for too.
    """

    def __init__(self, *, near: bool = True) -> None:
        """Begin with nothing seen."""
        self._first: dict[bytes, str] = {}
        self._near = near
        self._ids: list[str] = []
        self._signatures: list[array[int]] = []
        self._bands: list[dict[int, int]] = [{} for _ in range(_BANDS)]
        random = np.random.default_rng(_PERMUTATIONS)
        self._factors = random.integers(1, _MASK, _PERMUTATIONS, dtype=np.uint64) | np.uint64(1)
        self._terms = random.integers(0, _MASK, _PERMUTATIONS, dtype=np.uint64)

    def same(self, act: str, source: str) -> str:
        """Tell where the same act was seen before, and remember it.

        :param act: Identifier of the act, the hash of its text.
        :param source: Where it stands.
        :return: Where it was seen first; empty when it is new.
        """
        key = bytes.fromhex(act)[:16]
        if key in self._first:
            return self._first[key]
        self._first[key] = source
        return ""

    def near(self, act: str, text: str) -> str:
        """Find an earlier act that shares most of its words in order, and remember this one.

        :param act: Identifier of the act.
        :param text: Its text.
        :return: Identifier of the nearest act at or above `NEAR`; empty when there is none.
        """
        if not self._near:
            return ""
        signature = self._signature(text)
        if signature is None:
            return ""
        place = len(self._ids)
        candidates: set[int] = set()
        for band, table in enumerate(self._bands):
            key = hash(signature[band * _ROWS : (band + 1) * _ROWS].tobytes())
            # Of acts that share a band the first stands for all: a near-duplicate of one is near to the first too.
            candidates.add(table.setdefault(key, place))
        candidates.discard(place)
        self._ids.append(act)
        self._signatures.append(signature)
        best = max(candidates, key=lambda other: _shared(signature, self._signatures[other]), default=None)
        return self._ids[best] if best is not None and _shared(signature, self._signatures[best]) >= NEAR else ""

    def _signature(self, text: str) -> array[int] | None:
        words = _WORD.findall(text.lower())
        if len(words) < _SHINGLE:
            return None
        hashed = np.fromiter((_hash(word) for word in words), np.uint64, len(words))
        rolled = hashed[: len(words) - _SHINGLE + 1].copy()
        for offset in range(1, _SHINGLE):
            rolled = rolled * np.uint64(0x9E3779B97F4A7C15) + hashed[offset : len(words) - _SHINGLE + 1 + offset]
        rolled = np.unique(rolled ^ (rolled >> np.uint64(29)))
        # One pass of multiply-and-add stands for a permutation; the high bits are the mixed ones.
        mixed = (rolled[:, None] * self._factors[None, :] + self._terms[None, :]) >> np.uint64(32)
        return array("I", mixed.min(axis=0).astype(np.uint32).tobytes())


def _shared(one: array[int], other: array[int]) -> float:
    return sum(left == right for left, right in zip(one, other, strict=True)) / _PERMUTATIONS


@lru_cache(maxsize=262_144)
def _hash(word: str) -> int:
    """Give a hash that is the same in every process."""
    return int.from_bytes(blake2b(word.encode(), digest_size=8).digest(), "little")
