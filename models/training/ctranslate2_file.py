"""Read and write the `model.bin` of CTranslate2 (binary version 6): named arrays, int8 rows with their scales."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]

_TYPES: tuple[type[np.generic], ...] = (np.float32, np.int8, np.int16, np.int32, np.float16)
_VERSION = 6
_LARGEST = 127


@dataclass(frozen=True, slots=True)
class ModelFile:
    """The content of a `model.bin`.

    :param spec: Name of the specification, "WhisperSpec".
    :param revision: Revision of the specification.
    :param arrays: Arrays by name, in the order of the file.
    :param aliases: Names that stand for another array.
    """

    spec: str
    revision: int
    arrays: Mapping[str, Array]
    aliases: Mapping[str, str]

    def weights(self) -> dict[str, NDArray[np.float32]]:
        """Give every trained array as float32; an int8 row is divided by its scale.

        :return: Arrays by name, without scales and without the numbers that only describe the architecture.
        """
        found: dict[str, NDArray[np.float32]] = {}
        for name, array in self.arrays.items():
            scale = self.arrays.get(f"{name}_scale")
            if scale is not None:
                found[name] = (array.astype(np.float32) / _rows(scale, array.ndim)).astype(np.float32)
            elif array.dtype == np.float32 and array.ndim and not name.endswith("_scale"):
                found[name] = array.copy()
        return found

    def with_weights(self, weights: Mapping[str, NDArray[np.float32]]) -> ModelFile:
        """Give the same model with other weights, quantised as this one is.

        :param weights: Arrays by name, as `weights` gives them.
        :return: The new content.
        :raises KeyError: If a weight is missing.
        """
        arrays: dict[str, Array] = {}
        for name, array in self.arrays.items():
            if name.endswith("_scale"):
                continue
            if f"{name}_scale" in self.arrays:
                arrays[name], arrays[f"{name}_scale"] = quantised(weights[name])
            else:
                arrays[name] = weights[name].astype(np.float32) if array.dtype == np.float32 and array.ndim else array
        return ModelFile(self.spec, self.revision, {name: arrays[name] for name in self.arrays}, self.aliases)


def quantised(weight: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Quantise an array to int8 by rows, the largest number of a row becoming 127.

    :param weight: Array of shape (rows, ...).
    :return: The int8 array and the scale of each row.
    """
    largest = np.abs(weight.reshape(weight.shape[0], -1)).max(axis=1)
    scale = (_LARGEST / np.where(largest > 0, largest, 1)).astype(np.float32)
    return np.clip(np.rint(weight * _rows(scale, weight.ndim)), -_LARGEST, _LARGEST).astype(np.int8), scale


def read_model(path: Path) -> ModelFile:
    """Read a `model.bin`.

    :param path: The file.
    :return: Its content.
    :raises ValueError: If it is of another binary version.
    """
    data = memoryview(path.read_bytes())
    offset = 0

    def take(form: str) -> int:
        nonlocal offset
        (value,) = struct.unpack_from(form, data, offset)
        offset += struct.calcsize(form)
        return int(value)

    def text() -> str:
        nonlocal offset
        length = take("<H")
        value = bytes(data[offset : offset + length - 1]).decode()
        offset += length
        return value

    if (version := take("<I")) != _VERSION:
        raise ValueError(f"{path}: binary version {version}, not {_VERSION}")
    spec, revision = text(), take("<I")
    arrays: dict[str, Array] = {}
    for _ in range(take("<I")):
        name = text()
        shape = [take("<I") for _ in range(take("<B"))]
        kind, size = np.dtype(_TYPES[take("<B")]), take("<I")
        arrays[name] = np.frombuffer(data, kind, size // kind.itemsize, offset).reshape(shape)
        offset += size
    aliases = {text(): text() for _ in range(take("<I"))}
    return ModelFile(spec, revision, arrays, aliases)


def write_model(model: ModelFile, path: Path) -> None:
    """Write a `model.bin`.

    :param model: Its content.
    :param path: The file.
    """
    pieces: list[bytes] = [struct.pack("<I", _VERSION), _text(model.spec), struct.pack("<II", model.revision, len(model.arrays))]
    for name, array in model.arrays.items():
        shape = struct.pack(f"<B{array.ndim}I", array.ndim, *array.shape)
        kind = struct.pack("<BI", _TYPES.index(array.dtype.type), array.nbytes)
        pieces += [_text(name), shape, kind, np.ascontiguousarray(array).tobytes()]
    pieces.append(struct.pack("<I", len(model.aliases)))
    pieces += [_text(name) + _text(target) for name, target in model.aliases.items()]
    path.write_bytes(b"".join(pieces))


def _text(value: str) -> bytes:
    data = value.encode() + b"\0"
    return struct.pack("<H", len(data)) + data


def _rows(scale: Array, dimensions: int) -> Array:
    return scale.reshape(-1, *([1] * (dimensions - 1)))
