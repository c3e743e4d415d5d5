"""A fact that a document tells and a person has yet to accept into the case."""

from __future__ import annotations

from enum import StrEnum
from hashlib import sha256

from pydantic import BaseModel, ConfigDict, Field

from casefile import Bilingual, Role, SourceRef


class ProposalKind(StrEnum):
    """What a proposal tells."""

    PERSON = "person"
    DATE = "date"
    TIME = "time"
    SUM = "sum"
    ADDRESS = "address"
    VEHICLE = "vehicle"
    PHONE = "phone"
    IIN = "iin"
    ARTICLE = "article"
    ADMISSION = "admission"
    DENIAL = "denial"


GUILT = frozenset({ProposalKind.ADMISSION, ProposalKind.DENIAL})
"""What is a person's position at one place: the same words elsewhere are another proposal."""


class Conflict(BaseModel):
    """A fact of the case that a proposal contradicts.

    :param fact: Where the case holds it: "persons.p1.birth_date".
    :param value: What the case holds.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    fact: str
    value: str


class Proposal(BaseModel):
    """A fact found in a document.

    :param case: Number of the case.
    :param kind: What it tells.
    :param value: The fact in one form: "2026-03-12", "350000", "CC 188(3)(3)", a name, an admission's measure ("full", "partial").
    :param words: The fact for a reader, as the document writes it, in the language of the document.
    :param source: Where it stands first, with the words of the document.
    :param others: Further places where the same fact stands.
    :param role: Capacity of a person where the text says it.
    :param subject: Whose it is: identifier of a person of the case; empty when the text does not say.
    :param against: Facts of the case that it contradicts.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    case: str
    kind: ProposalKind
    value: str = Field(min_length=1)
    words: Bilingual
    source: SourceRef
    others: tuple[SourceRef, ...] = ()
    role: Role | None = None
    subject: str = ""
    against: tuple[Conflict, ...] = ()

    @property
    def id(self) -> str:
        """Key of the decision about it: a hash of kind, value and first place."""
        place = f"{self.source.document}\n{self.source.sheet}\n{self.source.quote}"
        return sha256(f"{self.kind.value}\n{self.value}\n{place}".encode()).hexdigest()[:16]
