"""Answers to the questions of the law: yes, no, or honestly not known."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Annotated, Any, NamedTuple, ParamSpec, TypeVar, cast

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, ValidationInfo

from law import Unknown
from sentencing.phrases import worded

UNKNOWN = "unknown"
CIRCUMSTANCE = r"^\d+(\(\d+(-\d+)?\))+$"


class Frozen(BaseModel):
    """Base of the models of this room: immutable, and a field that does not exist is an error, not a silence."""

    model_config = ConfigDict(frozen=True, extra="forbid")


P = ParamSpec("P")
M = TypeVar("M", bound=Frozen)
_keep = object.__setattr__


def made(model: Callable[P, M], /, *_: P.args, **values: P.kwargs) -> M:
    """Make a result of this room out of values that it has itself computed: their types are checked by mypy, not once more at run time.

    What comes from outside (facts, a result read back from JSON) is validated by the model itself.

    :param model: The model.
    :param values: Values of its fields, each exactly of the declared type; a field left out takes its default.
    :return: The same as the model would give.
    """
    kind = cast("type[M]", model)
    blank = blank_of(kind)
    return filled(kind, values if len(values) == len(blank.names) else {**blank.values, **values}, blank.names)


def filled(kind: type[M], values: dict[str, Any], names: set[str]) -> M:
    """Put values into a new result as they are.

    :param kind: The model.
    :param values: What becomes the result's own store of fields.
    :param names: Every field of the model.
    :return: The result.
    """
    result = kind.__new__(kind)
    _keep(result, "__dict__", values)
    _keep(result, "__pydantic_fields_set__", names)
    _keep(result, "__pydantic_extra__", None)
    _keep(result, "__pydantic_private__", None)
    return result


class Blank(NamedTuple):
    """Every field of a model in its order with its default, None where it has to be given; the names count as set in every result."""

    values: Mapping[str, object]
    names: set[str]


@cache
def blank_of(model: type[Frozen]) -> Blank:
    """Give the fields of a model before any value is put in.

    :param model: The model.
    :return: Its fields with their defaults.
    """
    fields = model.model_fields.items()
    values = {name: None if field.is_required() else field.get_default(call_default_factory=True) for name, field in fields}
    return Blank(values, set(values))


@cache
def unknown(field: str) -> Unknown:
    """Give the honest absence of a fact, with the question that would settle it.

    :param field: Name of the field, "life_or_health".
    :return: The unknown value; its words stand in the catalogue.
    """
    return Unknown(reason=worded("fact-not-given"), question=worded(f"question-{field.replace('_', '-')}"))


def read_answer(value: object, info: ValidationInfo) -> object:
    """Read a fact as written: nothing and `unknown` become the unknown value of its field.

    :param value: The value as written.
    :param info: Where it stands.
    :return: The value, or the unknown value.
    """
    if value is None or value == UNKNOWN:
        return unknown(str(info.field_name))
    return value


def write_answer(value: object) -> object:
    """Write a fact: the unknown value is the word `unknown`."""
    return UNKNOWN if isinstance(value, Unknown) else value


Answer = Annotated[bool | Unknown, BeforeValidator(read_answer), PlainSerializer(write_answer)]
"""Yes, no, or not known: `true`, `false`, `unknown`."""

Keys = Annotated[
    tuple[Annotated[str, Field(pattern=CIRCUMSTANCE)], ...] | Unknown, BeforeValidator(read_answer), PlainSerializer(write_answer)
]
"""Circumstances by article, part and point, or not known."""


def known(answer: Answer) -> bool | None:
    """Give a yes or no; None when it is not known.

    :param answer: The fact.
    :return: True, False or None.
    """
    return None if isinstance(answer, Unknown) else answer


def asked(field: str) -> Any:  # noqa: ANN401 - pydantic's own Field has this type
    """Declare a field that stays unknown until it is answered.

    :param field: Name of the field.
    :return: The field.
    """
    return Field(default_factory=lambda: unknown(field))
