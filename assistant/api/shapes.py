"""What the API takes and gives, as programs see it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Generic, TypeVar
from unicodedata import category

from pydantic import BaseModel, ConfigDict, Field, field_validator

from assistant.drafting import KINDS, KeptDraft
from casefile import Finding
from indictment import DocumentFacts, DocumentKind, Section
from law import Language, Words, format_citation
from supervision import Deadline

T = TypeVar("T")
EXAMPLE_NUMBER = "265901031000314"


class Shape(BaseModel):
    """Base of the shapes: a field that does not exist is an error."""

    model_config = ConfigDict(extra="forbid")


class Bilingual(Shape):
    """Words in both languages."""

    kk: str
    ru: str

    @classmethod
    def of(cls, words: Words) -> Bilingual:
        """Take words of the house."""
        return cls(kk=words.kk, ru=words.ru)


class Page(Shape, Generic[T]):
    """A page of a list.

    :param next: What to give as `after` for the next page; null on the last one.
    """

    items: list[T]
    next: str | None = None


class CaseItem(Shape):
    """A case in a list."""

    number: str = Field(examples=[EXAMPLE_NUMBER])
    title: Bilingual
    revision: int


class FindingShape(Shape):
    """Something wrong or missing."""

    severity: str
    code: str
    place: str
    detail: str
    norm: str | None

    @classmethod
    def of(cls, finding: Finding, language: Language) -> FindingShape:
        """Take a finding of the house."""
        norm = None if finding.norm is None else format_citation((finding.norm,), language)
        return cls(severity=finding.severity.value, code=finding.code, place=finding.where, detail=finding.explain(language), norm=norm)


class DeadlineShape(Shape):
    """A time limit of a case."""

    id: str
    limit: str
    title: Bilingual
    norm: str
    status: str
    starts_at: datetime | None
    ends_at: datetime | None
    person: str | None
    who: Bilingual
    verified: bool

    @classmethod
    def of(cls, each: Deadline, language: Language) -> DeadlineShape:
        """Take a time limit of the house."""
        return cls(
            id=each.id,
            limit=each.limit,
            title=Bilingual.of(each.title),
            norm=format_citation((each.norm,), language),
            status=each.status.value,
            starts_at=each.start,
            ends_at=each.last_moment,
            person=each.person,
            who=Bilingual.of(each.who),
            verified=each.verified,
        )


class NewDraft(Shape):
    """What to draft."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"examples": [{"document": "indictment", "language": "kk"}, {"document": "court_card", "language": "ru"}]},
    )

    document: DocumentKind
    language: Language
    on: date | None = None
    facts: DocumentFacts = Field(default_factory=DocumentFacts)

    @field_validator("document")
    @classmethod
    def _can_be_drafted(cls, kind: DocumentKind) -> DocumentKind:
        if kind not in KINDS:
            raise ValueError(f"expected one of {', '.join(known.value for known in KINDS)}")
        return kind


class DraftItem(Shape):
    """A draft in a list."""

    id: str = Field(examples=["indictment-kk"])
    version: int
    document: DocumentKind
    language: Language
    title: str
    signed_by: str | None

    @classmethod
    def of(cls, kept: KeptDraft) -> DraftItem:
        """Take a draft of the store."""
        made = kept.draft
        signed = None if made.signed is None else made.signed.by
        return cls(id=kept.id, version=kept.version, document=made.kind, language=made.language, title=made.title, signed_by=signed)


class DraftShape(DraftItem):
    """A draft with every statement and its sources."""

    sections: list[Section]
    confirmed_by: str
    edited: list[str]

    @classmethod
    def whole(cls, kept: KeptDraft) -> DraftShape:
        """Take a draft of the store with its text."""
        item = DraftItem.of(kept).model_dump()
        return cls(**item, sections=list(kept.draft.sections), confirmed_by=kept.content.confirmed_by, edited=list(kept.content.edited))


class NewText(Shape):
    """New words of a statement."""

    text: str = Field(min_length=1, max_length=20_000, examples=["Тлеубаев Е.М. 3 марта 2026 года проник в квартиру."])

    @field_validator("text")
    @classmethod
    def _can_be_printed(cls, text: str) -> str:
        # Word takes no control characters, and a statement of blanks says nothing.
        if not text.strip() or any(category(letter) in {"Cc", "Cs", "Cn"} and letter not in "\t\n\r" for letter in text):
            raise ValueError("expected words without control characters")
        return text


class NewTranscript(Shape):
    """Which recording to transcribe, and by what."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"media": "m1", "profile": "embedded"}]})

    media: str = Field(max_length=60)
    profile: str = Field(default="embedded", max_length=200)
