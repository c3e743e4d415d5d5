"""The form of case.yaml: from what a person wrote to a case, every mistake named in the words of the field, with its line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from casefile.case import Case
from casefile.finding import Finding, Label, Severity, finding
from casefile.yaml_lines import Path, Reading, place
from law import Words

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(?P<zone>Z|[+-]\d{2}:\d{2})?")
_WHOLE = re.compile(r"-?\d{1,18}")
_PATTERNS = {r"^\d{15}$": "pattern-erdr", r"^([0-9a-f]{64})?$": "pattern-sha256", "^(minute|hour|day)$": "pattern-precision"}
_CODES = {
    "missing": "form-missing",
    "enum": "form-choice",
    "literal_error": "form-choice",
    "string_pattern_mismatch": "form-pattern",
    "greater_than_equal": "form-too-small",
    "too_short": "form-empty",
    "string_too_short": "form-empty",
    "value_error": "form-empty-words",
}
_EXPECTED = {
    "tuple_type": "type-list",
    "model_type": "type-group",
    "model_attributes_type": "type-group",
    "dataclass_type": "type-words",
    "dict_type": "type-group",
    "string_type": "type-text",
    "int_parsing": "type-whole-number",
    "int_type": "type-whole-number",
    "float_parsing": "type-number",
    "float_type": "type-number",
    "bool_parsing": "type-yes-no",
    "bool_type": "type-yes-no",
    "date_type": "type-date",
    "datetime_type": "type-time",
}


def read_form(reading: Reading) -> tuple[Case | None, tuple[Finding, ...]]:
    """Make a case of what case.yaml says.

    :param reading: The YAML text as read.
    :return: The case, None when the form has mistakes; every mistake of the form.
    """
    raw = dict(reading.value)
    if raw.get("scheme") == "1":
        # The version is the one field whose type the model does not convert from text.
        raw["scheme"] = 1  # type: ignore[assignment]
    found: dict[str, Finding] = {}
    for field in _fields(Case, raw, ()):
        wrong = _checks(field)
        if wrong is not None:
            found.setdefault(wrong.place, wrong)
    case = None
    try:
        case = Case.model_validate(raw)
    except ValidationError as error:
        for details in error.errors(include_url=False, include_context=True):
            explained = _explained(details)
            if explained is not None and not any(_inside(known, explained.place) for known in found):
                found[explained.place] = explained
    return (case if not found else None), tuple(found.values())


def _inside(known: str, other: str) -> bool:
    return other == known or other.startswith((f"{known}.", f"{known}["))


@dataclass(frozen=True, slots=True)
class _Field:
    """One field of the form with what was written into it."""

    path: Path
    kind: Any
    raw: object


def _fields(kind: object, raw: object, path: Path) -> Iterator[_Field]:
    """Walk the form and what was written side by side."""
    kind = _bare(kind)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        if isinstance(raw, dict):
            for name, info in kind.model_fields.items():
                if raw.get(name) is not None:
                    yield from _fields(info.annotation, raw[name], (*path, name))
    elif get_origin(kind) is tuple:
        if isinstance(raw, list):
            for index, item in enumerate(raw):
                yield from _fields(get_args(kind)[0], item, (*path, index))
    elif raw is not None:
        yield _Field(path, kind, raw)


def _bare(kind: object) -> object:
    """Take "or nothing" away from a type."""
    if get_origin(kind) in (Union, UnionType):
        kinds = [argument for argument in get_args(kind) if argument is not type(None)]
        return kinds[0] if len(kinds) == 1 else kind
    return kind


def _checks(field: _Field) -> Finding | None:
    """Check what pydantic would take too kindly: bare numbers as moments, lists as words."""
    check = _CHECKS.get(field.kind)
    return check(field) if check else None


def _date(field: _Field) -> Finding | None:
    where, label = place(field.path), _label(field.path)
    if not isinstance(field.raw, str) or not _DATE.fullmatch(field.raw):
        return finding(Severity.ERROR, "form-date-shape", where, field=label, value=_shown(field.raw))
    try:
        date.fromisoformat(field.raw)
    except ValueError:
        return finding(Severity.ERROR, "form-date-does-not-exist", where, field=label, value=field.raw)
    return None


def _time(field: _Field) -> Finding | None:
    where, label = place(field.path), _label(field.path)
    shape = _TIME.fullmatch(field.raw) if isinstance(field.raw, str) else None
    if shape is None:
        return finding(Severity.ERROR, "form-time-shape", where, field=label, value=_shown(field.raw))
    try:
        datetime.fromisoformat(shape[0])
    except ValueError:
        return finding(Severity.ERROR, "form-date-does-not-exist", where, field=label, value=shape[0])
    if not shape["zone"]:
        return finding(Severity.ERROR, "form-time-without-zone", where, field=label, value=shape[0])
    return None


def _whole(field: _Field) -> Finding | None:
    if isinstance(field.raw, str) and _WHOLE.fullmatch(field.raw):
        return None
    return _wrong_type(field.path, field.raw, "type-whole-number")


def _words(field: _Field) -> Finding | None:
    if isinstance(field.raw, dict) and set(field.raw) <= {"kk", "ru"}:
        for language, text in field.raw.items():
            if text is not None and not isinstance(text, str):
                return _wrong_type((*field.path, language), text, "type-text")
        if any(text and str(text).strip() for text in field.raw.values()):
            return None
        return finding(Severity.ERROR, "form-empty-words", place(field.path), field=_label(field.path))
    return None


_CHECKS: dict[object, Callable[[_Field], Finding | None]] = {date: _date, datetime: _time, int: _whole, Words: _words}


def _wrong_type(path: Path, raw: object, expected: str) -> Finding:
    return finding(Severity.ERROR, "form-wrong-type", place(path), field=_label(path), expected=Label(expected), value=_shown(raw))


def _explained(details: ErrorDetails) -> Finding | None:
    """Say one of pydantic's errors in the words of the form; None for an echo of another error."""
    path, kind, raw = details["loc"], details["type"], details["input"]
    if kind == "too_short" and raw:
        # pydantic counts only items without mistakes, and those mistakes are reported themselves.
        return None
    if kind in ("extra_forbidden", "unexpected_keyword_argument"):
        return _unknown(path)
    code = "form-missing" if raw is None else _CODES.get(kind)
    if code is None:
        return _wrong_type(path, raw, _EXPECTED.get(kind, "type-other"))
    context = details.get("ctx", {})
    return finding(
        Severity.ERROR,
        code,
        place(path),
        field=_label(path),
        value=_shown(raw),
        allowed=str(context.get("expected", "")).replace("'", "").replace(" or ", ", "),
        pattern=Label(_PATTERNS.get(str(context.get("pattern")), "pattern-id")),
        limit=int(context.get("ge", 0)),
    )


def _unknown(path: Path) -> Finding:
    key, known = str(path[-1]), _known_fields(path[:-1])
    close = get_close_matches(key, known, n=1)
    if close:
        return finding(Severity.ERROR, "form-unknown-field-close", place(path), key=key, close=close[0])
    return finding(Severity.ERROR, "form-unknown-field", place(path), key=key, known=", ".join(known))


def _known_fields(path: Path) -> list[str]:
    """Give the fields that the form has at a place."""
    kind: object = Case
    for step in path:
        kind = _bare(kind)
        if get_origin(kind) is tuple:
            kind = get_args(kind)[0]
        elif isinstance(kind, type) and issubclass(kind, BaseModel):
            kind = kind.model_fields[str(step)].annotation
    kind = _bare(kind)
    return list(kind.model_fields) if isinstance(kind, type) and issubclass(kind, BaseModel) else ["kk", "ru"]


def _label(path: Path) -> Label:
    """Name a field in the reader's words; items of a list and forms of a name go by the list they stand in."""
    names = [step for step in path if isinstance(step, str)]
    name = "forms" if "forms" in names else (names[-1] if names else "case")
    if name == "value" and len(names) > 1:
        name = names[-2]
    return Label("field-" + name.replace("_", "-"))


def _shown(raw: object) -> str:
    text = raw if isinstance(raw, str) else ("[…]" if isinstance(raw, list) else "{…}")
    return text if len(text) <= 60 else f"{text[:57]}…"


def case_schema() -> dict[str, Any]:
    """Give the JSON Schema of case.yaml, for editors that check the form while it is written.

    :return: The schema, draft 2020-12.
    """
    schema = Case.model_json_schema(mode="validation")
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    return schema
