"""The form of the General Part: plain data, whose norms, fractions, units and names are checked wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from law.amendments import AMENDMENTS, amendments, as_amended
from law.amendments import faults as amendment_faults
from law.gravity import Gravity
from law.punishments import AdditionalKind, PunishmentKind, PunishmentUnit

_ARTICLE = re.compile(r"^(?:[1-9]\d?(?:-\d)?|467)$")
_PART = re.compile(r"^(?:\d+(?:-\d+)?(?: para \d)?|)$")
_RANGE = re.compile(r"^\d+-\d+$")
_CATEGORIES = frozenset({"misdemeanor", "any", "multiple_fine", "crime"} | {gravity.value for gravity in Gravity})
_KINDS = frozenset(
    {kind.value for kind in PunishmentKind}
    | {kind.value for kind in AdditionalKind}
    | {"main", "additional", "compulsory_medical_measures"}
)
_UNITS = frozenset({unit.value for unit in PunishmentUnit})


def faults(content: dict[str, dict[str, Any]]) -> Iterator[str]:
    """Find what is wrong in the data of the General Part.

    :param content: The files of the General Part by name.
    :return: Each fault with its place.
    """
    for name, data in content.items():
        if not {"source", "valid_from", "valid_to", "checked_by"} <= set(data.get("edition", {})):
            yield f"{name}: no edition"
        yield from _walk({key: value for key, value in data.items() if key not in ("edition", "meta", AMENDMENTS)}, name)
    yield from _amended(content)


def _amended(content: dict[str, dict[str, Any]]) -> Iterator[str]:
    """Check the data as every amendment leaves them."""
    found = list(amendment_faults(content))
    yield from found
    if found:
        return
    for amendment in amendments(content):
        read = as_amended(content, amendment.edition.valid_from)
        place = f"{AMENDMENTS}: {amendment.edition.valid_from}"
        yield from _walk({name: {**data, "edition": None, "meta": None} for name, data in read.items()}, place)


def _walk(value: Any, place: str) -> Iterator[str]:  # noqa: ANN401 - walks plain data of any shape
    if isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _walk(inner, f"{place}[{number}]")
    elif isinstance(value, dict):
        for key, inner in value.items():
            fault = _fault(key, inner)
            if fault:
                yield f"{place}.{key}: {fault}"
            yield from _walk(inner, f"{place}.{key}")
        low, high = value.get("min"), value.get("max")
        if isinstance(low, int) and isinstance(high, int) and low > high:
            yield f"{place}: the lower limit is above the upper one"


def _fault(key: str, value: Any) -> str:  # noqa: ANN401 - any plain value
    if key == "source" and isinstance(value, dict):
        return _source_fault(value)
    if key in ("fraction", "max_fraction", "not_before_fraction") and isinstance(value, str):
        return "" if 0 < Fraction(value) <= 1 else "not a fraction between 0 and 1"
    if key == "unit" and value is not None:
        return "" if value in _UNITS else f"unknown unit {value!r}"
    if key in ("category", "categories"):
        unknown = set([value] if isinstance(value, str) else value) - _CATEGORIES
        return f"unknown category {unknown}" if unknown else ""
    if key == "kind" and isinstance(value, str):
        return "" if value in _KINDS else f"unknown kind {value!r}"
    return ""


def _source_fault(source: dict[str, str]) -> str:
    if not _ARTICLE.match(source.get("article", "")):
        return f"no such article: {source}"
    for key in ("part", "point"):
        if not (_PART.match(source.get(key, "")) or _RANGE.match(source.get(key, ""))):
            return f"no such {key}: {source}"
    return ""
