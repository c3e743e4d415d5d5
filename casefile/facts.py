"""Where a fact comes from: the smallest words of the case file."""

from __future__ import annotations

from typing import Annotated, Generic, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from law import Words

T = TypeVar("T")


class Frozen(BaseModel):
    """Base of the domain model: immutable, and a field that does not exist is an error, not a silence."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _words(value: object) -> object:
    """Read words written as a mapping of languages, as case.yaml has them."""
    if isinstance(value, dict) and set(value) <= {"kk", "ru"}:
        return Words(kk=value.get("kk") or "", ru=value.get("ru") or "")
    return value


Bilingual = Annotated[Words, BeforeValidator(_words)]
"""Words in a case file: `{kk: …, ru: …}`, one side may be missing until somebody writes it."""


class SourceRef(Frozen):
    """A place in the case file.

    :param document: Identifier of the document or recording.
    :param sheet: Sheet of the volume, for documents.
    :param start: Seconds from the beginning, for recordings.
    :param end: Seconds from the beginning, for recordings.
    :param quote: Words that stand at that place, letter for letter, in the language of the document.
    """

    document: str
    sheet: int | None = Field(default=None, ge=1)
    start: float | None = Field(default=None, ge=0)
    end: float | None = Field(default=None, ge=0)
    quote: str = ""


class Fact(Frozen, Generic[T]):
    """A value with the places it comes from and the person who accepted it.

    :param value: The value.
    :param sources: Places in the file; empty means that nothing supports it yet, which validation reports.
    :param accepted_by: Who accepted the fact; empty until a person has.
    """

    value: T
    sources: tuple[SourceRef, ...] = ()
    accepted_by: str = ""
