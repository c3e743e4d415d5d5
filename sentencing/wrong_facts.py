"""What is wrong in a file of facts, field by field: what was written, what may stand there, and what was probably meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from enum import Enum
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from law import Unknown

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_NEAR = 0.6
"""How alike two spellings have to be for one to be offered in place of the other."""


class WrongField(NamedTuple):
    """One field that is wrong.

    :param place: Where it stands, "offences.0.stage"; empty for the file as a whole.
    :param code: Message of the fault, without "fault-".
    :param details: Values of the message.
    """

    place: str
    code: str
    details: Mapping[str, str]


def wrong_fields(fault: ValidationError, model: type[BaseModel], data: Mapping[Any, Any]) -> tuple[WrongField, ...]:
    """List the fields that a model refused, each once, in the order of their places.

    :param fault: What the model found.
    :param model: The model.
    :param data: What it was given.
    :return: The wrong fields; a list or section whose item is wrong is left out, the item says more.
    """
    found: dict[tuple[str | int, ...], WrongField] = {}
    for error in fault.errors():
        path = _path(error, data)
        found.setdefault(path, _wrong(error, path, model))
    inner = (path for path in found if not any(len(other) > len(path) and other[: len(path)] == path for other in found))
    return tuple(found[path] for path in sorted(inner, key=lambda path: [str(step) for step in path]))


def _path(error: ErrorDetails, data: object) -> tuple[str | int, ...]:
    """Give the place as the file has it: pydantic also names which member of a union it tried."""
    path, here = list[str | int](), data
    # A missing field is in no data; it is always the last step.
    last = len(error["loc"]) - 1
    for place, step in enumerate(error["loc"]):
        inside = here if isinstance(here, Mapping) else dict(enumerate(here)) if isinstance(here, list) else {}
        if step in inside or (error["type"] == "missing" and place == last):
            path.append(step)
            here = inside.get(step)
    return tuple(path)


def _wrong(error: ErrorDetails, path: tuple[str | int, ...], model: type[BaseModel]) -> WrongField:
    place, kind = ".".join(map(str, path)), error["type"]
    if kind == "value_error":
        return WrongField(place, str(error["ctx"]["error"]), {})
    if kind == "missing":
        return WrongField(place, "missing", {})
    if kind == "extra_forbidden":
        fields = [name for each in _at(model, path[:-1]) if _is_model(each) for name in each.model_fields]
        return WrongField(place, *_of_choices("extra", str(path[-1]), fields))
    given = error["input"]
    return WrongField(place, *_expected(list(_at(model, path)), kind, given, str(path[-1]) if path else ""))


def _expected(allowed: Sequence[Any], kind: str, given: object, field: str) -> tuple[str, dict[str, str]]:
    """Say what may stand in a field instead of what was written there."""
    written = {"given": _written(given)}
    sections = [each for each in allowed if _is_model(each)]
    choices = [choice for each in allowed for choice in _choices(each)]
    if sections and not (choices and isinstance(given, str)):
        return "section", written | {"fields": ", ".join(name for each in sections for name in each.model_fields)}
    if any(get_origin(each) is tuple for each in allowed):
        return ("empty", {}) if kind == "too_short" else ("list", written)
    if choices:
        return _of_choices("choice", _written(given), choices)
    return _form(allowed, kind, field), written


def _form(allowed: Sequence[Any], kind: str, field: str) -> str:
    """Name the form that a single value has to have."""
    if date in allowed:
        return "day"
    if int in allowed:
        return "number"
    if field in {"article", "part", "id"}:
        return f"form-{field}"
    return "form-norm" if kind == "string_pattern_mismatch" else "text"


def _of_choices(code: str, given: str, choices: Sequence[str]) -> tuple[str, dict[str, str]]:
    details = {"given": given, "choices": ", ".join(choices)}
    short = given.lower()
    near = get_close_matches(short, choices, 1, _NEAR) or [each for each in choices if short and each.startswith(short)]
    return (f"{code}-near", details | {"near": near[0]}) if near else (code, details)


def _written(given: object) -> str:
    """Show a value as YAML has it."""
    return str(given).lower() if isinstance(given, bool) or given is None else str(given)


def _choices(kind: Any) -> Iterator[str]:  # noqa: ANN401 - any annotation
    if kind is bool:
        yield from ("true", "false")
    elif kind is Unknown:
        yield "unknown"
    elif isinstance(kind, type) and issubclass(kind, Enum):
        yield from (str(each.value) for each in kind)
    elif get_origin(kind) is Literal:
        yield from map(str, get_args(kind))


def _at(model: type[BaseModel], path: Sequence[str | int]) -> Iterator[Any]:
    """Give what a model allows at a place."""
    allowed: list[Any] = [model]
    for step in path:
        if isinstance(step, int):
            allowed = [inner for each in allowed if get_origin(each) is tuple for inner in _members(get_args(each)[0])]
        else:
            fields = (each.model_fields.get(step) for each in allowed if _is_model(each))
            allowed = [inner for field in fields if field is not None for inner in _members(field.annotation)]
    yield from allowed


def _members(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - any annotation
    """Take a union apart; what only says how a value is read is left out, and so is the absence of a value."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _members(get_args(annotation)[0])
    elif origin in (Union, UnionType):
        for each in get_args(annotation):
            yield from _members(each)
    elif annotation is not NoneType:
        yield annotation


def _is_model(kind: Any) -> bool:  # noqa: ANN401 - any annotation
    return isinstance(kind, type) and issubclass(kind, BaseModel)
