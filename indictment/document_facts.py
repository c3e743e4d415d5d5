"""What a prosecutor's document needs beside the case: the verdict, the position, the complaint, the addressee; read from YAML.

What the drafter decides or asks for is given in plain words. What is said to have happened is a fact, with its places in the case file.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from casefile import Bilingual, Case, Fact, SourceRef, sources_of
from indictment.errors import BrokenDocumentFacts, UnknownInFacts
from law import Act, BadCitation, Institution, Norm, PunishmentKind, PunishmentUnit, parse_key

Sourced = Fact[Bilingual]


class Frozen(BaseModel):
    """Base of the facts: immutable, and a field that does not exist is an error, not a silence."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def _norm(value: object) -> object:
    """Read a norm written as its key, "CPC 436"; the Code of Criminal Procedure is meant where no act is named."""
    if not isinstance(value, str):
        return value
    try:
        return parse_key(value, Act.CPC)
    except BadCitation as bad:
        raise ValueError(str(bad)) from bad


NormKey = Annotated[Norm, BeforeValidator(_norm)]


class Requested(Frozen):
    """A punishment that the prosecutor asks for.

    :param person: Identifier of the accused.
    :param charge: Identifier of the charge; empty for the final punishment over several charges.
    :param amount: Size; None for life imprisonment.
    :param unit: What the size counts: "months", "mci", "hours", "days" or "multiple".
    :param institution: Type of institution; only imprisonment has one.
    """

    person: str
    charge: str = ""
    kind: PunishmentKind
    amount: int | None = Field(default=None, ge=1)
    unit: PunishmentUnit | None = None
    institution: Institution | None = None

    @model_validator(mode="after")
    def _whole(self) -> Requested:
        if (self.amount is None) != (self.unit is None) or (self.amount is None) != (self.kind is PunishmentKind.LIFE_IMPRISONMENT):
            raise ValueError("amount and unit stand together, and only life imprisonment has none")
        return self


class Ground(Frozen):
    """A ground of the document: the norm that makes it one and what shows it in this case."""

    norm: NormKey | None = None
    words: Bilingual
    sources: tuple[SourceRef, ...] = ()


class Outcome(StrEnum):
    """What the court decided on a person."""

    CONVICTED = "convicted"
    ACQUITTED = "acquitted"
    TERMINATED = "terminated"


class Judged(Frozen):
    """What the act of the court says of one person.

    :param articles: Citations of the Criminal Code as the act gives them, "188(3)(3)".
    :param punishment: Punishment in words; None where none was imposed.
    """

    person: str
    outcome: Outcome
    articles: tuple[str, ...] = ()
    punishment: Bilingual | None = None
    sources: tuple[SourceRef, ...] = ()


class Judgment(Frozen):
    """An act of a court in the case.

    :param name: What the act is: "приговор", "постановление апелляционной инстанции".
    :param in_force_on: Day on which it entered into force.
    """

    name: Bilingual
    court: Bilingual
    pronounced_on: date
    in_force_on: date | None = None
    persons: tuple[Judged, ...] = Field(min_length=1)
    sources: tuple[SourceRef, ...] = ()


class ComplaintOutcome(StrEnum):
    """Decision on a complaint (CPC, art. 105)."""

    SATISFIED = "satisfied"
    PARTLY = "partly"
    REFUSED = "refused"


class Argument(Frozen):
    """An argument of a complaint and what checking it showed; None while it is unchecked."""

    words: Bilingual
    sources: tuple[SourceRef, ...] = ()
    check: Bilingual | None = None
    check_sources: tuple[SourceRef, ...] = ()


class Complaint(Frozen):
    """A complaint to the prosecutor.

    :param person: Who complains.
    :param received_on: Day of receipt, from which the term runs.
    :param against: Action or decision complained of.
    :param listed: Whether it is of the kinds decided within three days (CPC, art. 105, part 2).
    :param outcome: The decision; None while there is none.
    :param conclusion: Why, in the words of the prosecutor.
    """

    person: str
    received_on: date
    against: Sourced
    listed: bool = False
    arguments: tuple[Argument, ...] = Field(min_length=1)
    outcome: ComplaintOutcome | None = None
    conclusion: Bilingual | None = None


class Task(Frozen):
    """A thing that the addressee is to do.

    :param due: Last day; None where none is set.
    """

    words: Bilingual
    due: date | None = None


class Debate(Frozen):
    """What the prosecutor says in the debate beside what the file gives.

    :param examined: Identifiers of the evidence examined in court, the only evidence to speak of (CPC, art. 383).
    """

    significance: Bilingual | None = None
    examined: tuple[str, ...] | None = None
    probation: Bilingual | None = None
    claim: Bilingual | None = None
    things: Bilingual | None = None
    restraint: Bilingual | None = None


class DocumentFacts(Frozen):
    """Facts and decisions that a document needs and the case does not hold; each is needed by some kinds only.

    :param addressee: Court, body or official that the document goes to.
    :param contacts: Address and contacts of the author.
    :param punishments: Punishments that the prosecutor asks for, or asked for in the debate.
    :param scope: What is appealed: the whole act or a part of it.
    :param requests: What is asked for.
    :param norm: The norm of the Code that is the ground of a termination or of a refusal of the charge.
    :param charges: Charges refused; empty for all.
    :param until: Last day of the term that is set.
    """

    scheme: int = Field(default=1, ge=1, le=1)
    addressee: Bilingual | None = None
    contacts: Bilingual | None = None
    debate: Debate = Debate()
    punishments: tuple[Requested, ...] = ()
    judgment: Judgment | None = None
    appellate: Judgment | None = None
    scope: Bilingual | None = None
    grounds: tuple[Ground, ...] = ()
    requests: tuple[Bilingual, ...] = ()
    attachments: tuple[Bilingual, ...] = ()
    complaint: Complaint | None = None
    norm: NormKey | None = None
    charges: tuple[str, ...] = ()
    tasks: tuple[Task, ...] = ()
    until: date | None = None
    restraint: Bilingual | None = None
    property: Bilingual | None = None
    things: Bilingual | None = None
    obligations: tuple[Bilingual, ...] = ()
    consent: tuple[Sourced, ...] = ()

    def named(self) -> Iterator[tuple[str, str]]:
        """Give every identifier that the facts name, with what it is of: "person", "charge", "evidence", "document"."""
        for asked in self.punishments:
            yield "person", asked.person
            if asked.charge:
                yield "charge", asked.charge
        for act in (self.judgment, self.appellate):
            if act is not None:
                yield from (("person", one.person) for one in act.persons)
        if self.complaint is not None:
            yield "person", self.complaint.person
        yield from (("charge", one) for one in self.charges)
        yield from (("evidence", one) for one in self.debate.examined or ())
        yield from (("document", one.document) for one in sources_of(self))


def read_document_facts(path: Path) -> DocumentFacts:
    """Read the facts of a document from a YAML file.

    :param path: The file.
    :return: The facts.
    :raises BrokenDocumentFacts: If the file cannot be read or says what no document has.
    """
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as broken:
        raise BrokenDocumentFacts("document-facts-unreadable", file=str(path), reason=str(broken)) from broken
    try:
        return DocumentFacts.model_validate(data or {})
    except ValidationError as wrong:
        first = wrong.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise BrokenDocumentFacts("document-facts-wrong", file=str(path), place=place, reason=first["msg"]) from wrong


def check_named(facts: DocumentFacts, case: Case) -> None:
    """Make sure that the facts speak of what the case has.

    :param facts: The facts.
    :param case: The case.
    :raises UnknownInFacts: If they name a person, charge, item of evidence or document that the case does not have.
    """
    known = {
        "person": {person.id for person in case.persons},
        "charge": {charge.id for charge in case.charges},
        "evidence": {item.id for item in case.evidence},
        "document": {item.id for item in case.materials},
    }
    for sort, identifier in facts.named():
        if identifier not in known[sort]:
            raise UnknownInFacts("unknown-in-facts", sort=sort, id=identifier, number=case.number)
