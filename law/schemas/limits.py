"""The form of the time limits of the Criminal Procedure Code."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from law.procedural_terms import Direction, LimitSeverity
from law.schemas.base import Count, EditionForm, Form, Number, Text
from law.terms import TermUnit


class SourceForm(Form):
    """A norm that sets a time limit."""

    act: Literal["CPC", "CC"] = "CPC"
    article: Number
    part: Number | None = None
    point: Number | None = None


class ExtensionForm(Form):
    """How a time limit may be extended."""

    by: Text
    max: Count | None = None
    unit: TermUnit | None = None
    then: Text | None = None


class TimeLimitForm(Form):
    """A time limit of the Criminal Procedure Code."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9_]+$")]
    title_ru: Text
    title_kk: Text
    area: Text
    sources: Annotated[tuple[SourceForm, ...], Field(min_length=1)]
    trigger: Text
    direction: Direction
    length: Count | None
    unit: TermUnit | None
    immediate: bool = False
    strict: bool
    who: Text
    extendable: ExtensionForm | None
    consequence: Text | None
    severity: LimitSeverity
    seen: bool
    notes: str = ""
    edition: EditionForm | None = None

    @model_validator(mode="after")
    def _has_a_length_or_none(self) -> Self:
        if (self.length is None) != (self.unit is None) or (self.immediate and self.length is not None):
            raise ValueError("a limit has a length with its unit, or neither")
        if self.length is None and not self.immediate and self.direction is Direction.AFTER and not self.notes and not self.consequence:
            raise ValueError("a limit without a length says why")
        return self


class CountingRuleForm(Form):
    """A rule of how terms are counted."""

    source: Text
    rule: Text


class TimeLimitsMeta(Form):
    """What was read and what was not."""

    text_read: Text
    text_state: Text
    fields: dict[str, Text]
    computation: tuple[CountingRuleForm, ...]
    not_found: tuple[Text, ...]
    not_read: tuple[Text, ...]


class TimeLimitsFile(Form):
    """The time limits of the Criminal Procedure Code."""

    edition: EditionForm
    meta: TimeLimitsMeta
    deadlines: tuple[TimeLimitForm, ...]
