"""The electronic criminal case."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from typing import Literal, Protocol, TypeVar

from pydantic import Field

from casefile.answers import ControlAnswer
from casefile.facts import Bilingual, Fact, Frozen, SourceRef
from casefile.materials import Document, Media
from casefile.offences import Charge, Circumstance, DefenceArgument, Episode, Evidence
from casefile.people import Person
from casefile.terms import CountedTerm, Hearing
from law import Language


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


Item = TypeVar("Item", bound=_Identified)


def _with_id(items: Iterable[Item], identifier: str) -> Item:
    for item in items:
        if item.id == identifier:
            return item
    raise KeyError(identifier)


class Agency(StrEnum):
    """Body that investigates (CPC, art. 187)."""

    POLICE = "police"
    ANTICORRUPTION = "anticorruption"
    ECONOMIC = "economic"
    NATIONAL_SECURITY = "national_security"
    STATE_REVENUE = "state_revenue"
    PROSECUTOR = "prosecutor"
    MILITARY_POLICE = "military_police"
    OTHER = "other"


class InvestigationForm(StrEnum):
    """Form of the pre-trial investigation (CPC, arts 189–191)."""

    PRELIMINARY = "preliminary_investigation"
    INQUIRY = "inquiry"
    PROTOCOL = "protocol"
    ACCELERATED = "accelerated"


class MeasureKind(StrEnum):
    """Measures of restraint and of procedural compulsion (CPC, arts 128, 137, 155)."""

    DETENTION = "detention"
    CUSTODY = "custody"
    HOUSE_ARREST = "house_arrest"
    BAIL = "bail"
    RECOGNISANCE = "recognisance"
    PERSONAL_SURETY = "personal_surety"
    UNDERTAKING_TO_APPEAR = "undertaking_to_appear"


class Measure(Frozen):
    """A measure applied to a person.

    :param start: Beginning; for a detention the minute of actual detention.
    :param end: End that the decision names, or the actual end; None while it runs with no end named.
    :param released: Whether the person was released at `end`.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9_-]*$")
    person: str
    kind: MeasureKind
    start: datetime
    end: datetime | None = None
    released: bool = False
    decided_by: Bilingual | None = None
    sources: tuple[SourceRef, ...] = ()


class CivilClaim(Frozen):
    """A civil claim in the criminal case (CPC, art. 166)."""

    claimant: str
    against: tuple[str, ...] = Field(min_length=1)
    amount: int = Field(ge=0)
    words: Bilingual
    secured_by: Bilingual | None = None
    sources: tuple[SourceRef, ...] = ()


class Cost(Frozen):
    """A procedural cost (CPC, art. 177), in tenge."""

    words: Bilingual
    amount: int = Field(ge=0)
    sources: tuple[SourceRef, ...] = ()


class PhysicalEvidence(Frozen):
    """A thing kept as physical evidence and where it is kept."""

    words: Bilingual
    kept_at: Bilingual
    sources: tuple[SourceRef, ...] = ()


class EventKind(StrEnum):
    """Procedural event that starts, moves or ends a time limit."""

    REGISTERED = "registered"
    SUSPECT_RECOGNISED = "suspect_recognised"
    QUALIFICATION_ANNOUNCED = "qualification_announced"
    TERM_EXTENDED = "term_extended"
    TERM_INTERRUPTED = "term_interrupted"
    TERM_RESUMED = "term_resumed"
    FAMILIARISATION_STARTED = "familiarisation_started"
    FAMILIARISATION_ENDED = "familiarisation_ended"
    SENT_TO_PROSECUTOR = "sent_to_prosecutor"
    RECEIVED_BY_PROSECUTOR = "received_by_prosecutor"
    PLEA_AGREEMENT = "plea_agreement"
    INDICTMENT_SERVED = "indictment_served"
    SENT_TO_COURT = "sent_to_court"
    RETURNED_FOR_INVESTIGATION = "returned_for_investigation"
    TERMINATED = "terminated"
    RECEIVED_BY_COURT = "received_by_court"
    TRIAL_APPOINTED = "trial_appointed"
    TRIAL_STARTED = "trial_started"
    VERDICT_PRONOUNCED = "verdict_pronounced"
    APPEAL_FILED = "appeal_filed"
    RECEIVED_BY_APPEAL_COURT = "received_by_appeal_court"
    APPEAL_DECIDED = "appeal_decided"
    ENTERED_INTO_FORCE = "entered_into_force"


class Event(Frozen):
    """A procedural event.

    :param until: For an extension, the day it is extended to.
    """

    kind: EventKind
    at: datetime
    person: str | None = None
    until: date | None = None
    words: Bilingual | None = None
    sources: tuple[SourceRef, ...] = ()


class Kui(Frozen):
    """Entry in the register of reports (КУИ / АЕК кітабы)."""

    number: str
    date: date


class Official(Frozen):
    """An official who acts in the case.

    :param person: Identifier of the person.
    :param post: Post in words.
    :param body: Body in words.
    """

    person: str
    post: Bilingual
    body: Bilingual


class Case(Frozen):
    """An electronic criminal case: everything a draft, a computation or a calendar may rest on.

    :param number: Number in the Unified Register of Pre-trial Investigations, 15 digits.
    :param language: Language of the proceedings (CPC, art. 30).
    :param scheme: Version of this form.
    """

    scheme: Literal[1] = 1
    number: str = Field(pattern=r"^\d{15}$")
    kui: Kui
    title: Bilingual
    agency: Agency
    territory: Bilingual
    language: Language
    form: InvestigationForm
    investigator: Official
    prosecutor: Official
    court: Bilingual
    drafting_place: Bilingual
    persons: tuple[Person, ...] = Field(min_length=1)
    episodes: tuple[Episode, ...] = Field(min_length=1)
    charges: tuple[Charge, ...] = Field(min_length=1)
    circumstances: tuple[Circumstance, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    defence: tuple[DefenceArgument, ...] = ()
    documents: tuple[Document, ...] = ()
    media: tuple[Media, ...] = ()
    measures: tuple[Measure, ...] = ()
    claims: tuple[CivilClaim, ...] = ()
    costs: tuple[Cost, ...] = ()
    physical_evidence: tuple[PhysicalEvidence, ...] = ()
    confiscation: tuple[Fact[Bilingual], ...] = ()
    events: tuple[Event, ...] = ()
    terms: tuple[CountedTerm, ...] = ()
    hearings: tuple[Hearing, ...] = ()
    answers: tuple[ControlAnswer, ...] = ()

    @property
    def materials(self) -> tuple[Document | Media, ...]:
        """Documents and recordings, in the order of the file."""
        return (*self.documents, *self.media)

    def person(self, identifier: str) -> Person:
        """Give the person with an identifier.

        :raises KeyError: If the case has no such person.
        """
        return _with_id(self.persons, identifier)

    def document(self, identifier: str) -> Document:
        """Give the document with an identifier.

        :raises KeyError: If the case has no such document.
        """
        return _with_id(self.documents, identifier)

    def episode(self, identifier: str) -> Episode:
        """Give the episode with an identifier.

        :raises KeyError: If the case has no such episode.
        """
        return _with_id(self.episodes, identifier)
