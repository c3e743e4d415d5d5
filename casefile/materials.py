"""Materials of the case: documents by volume and sheet, recordings with their hashes."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from pydantic import Field

from casefile.facts import Bilingual, Frozen
from law import Language

ID = r"^[a-z][a-z0-9_-]*$"
SHA256 = r"^([0-9a-f]{64})?$"


class DocumentType(StrEnum):
    """Kind of a document of the case."""

    CRIME_REPORT = "crime_report"
    REGISTRATION = "registration"
    INSPECTION_PROTOCOL = "inspection_protocol"
    SEARCH_PROTOCOL = "search_protocol"
    SEIZURE_PROTOCOL = "seizure_protocol"
    DETENTION_PROTOCOL = "detention_protocol"
    INTERROGATION_PROTOCOL = "interrogation_protocol"
    CONFRONTATION_PROTOCOL = "confrontation_protocol"
    IDENTIFICATION_PROTOCOL = "identification_protocol"
    VERIFICATION_PROTOCOL = "verification_protocol"
    EXPERT_ORDER = "expert_order"
    EXPERT_OPINION = "expert_opinion"
    SPECIALIST_OPINION = "specialist_opinion"
    SUSPECT_ORDER = "suspect_order"
    QUALIFICATION_ORDER = "qualification_order"
    VICTIM_ORDER = "victim_order"
    RESTRAINT_ORDER = "restraint_order"
    COURT_ORDER = "court_order"
    PHYSICAL_EVIDENCE_ORDER = "physical_evidence_order"
    CIVIL_CLAIM = "civil_claim"
    RECORD_CHECK = "record_check"
    CHARACTER_REFERENCE = "character_reference"
    IDENTITY = "identity"
    MEDICAL = "medical"
    FINANCIAL = "financial"
    MOTION = "motion"
    PLEA_AGREEMENT = "plea_agreement"
    FAMILIARISATION_PROTOCOL = "familiarisation_protocol"
    COMPLETION_REPORT = "completion_report"
    TRANSCRIPT = "transcript"
    OTHER = "other"


class Document(Frozen):
    """A document of the case.

    :param id: Identifier within the case, "d1".
    :param file: Path inside the case folder, with forward slashes.
    :param volume: Number of the volume (том).
    :param first_sheet: First sheet in the volume.
    :param last_sheet: Last sheet in the volume.
    :param sha256: SHA-256 of the file; filled in on import when the case file leaves it empty.
    """

    id: str = Field(pattern=ID)
    type: DocumentType
    title: Bilingual
    date: date
    file: str
    language: Language
    volume: int = Field(default=1, ge=1)
    first_sheet: int = Field(ge=1)
    last_sheet: int = Field(ge=1)
    author: str = ""
    sha256: str = Field(default="", pattern=SHA256)


class Media(Frozen):
    """A recording of the case.

    :param id: Identifier within the case, "m1".
    :param file: Path inside the case folder, with forward slashes.
    :param recorded_at: Beginning of the recording, with the time zone.
    :param language: Main language spoken; None when it is mixed or not known.
    :param persons: Persons who speak.
    :param transcript: Identifier of the document that holds the transcript; None until there is one.
    """

    id: str = Field(pattern=ID)
    title: Bilingual
    file: str
    recorded_at: datetime
    language: Language | None = None
    persons: tuple[str, ...] = ()
    transcript: str | None = None
    sha256: str = Field(default="", pattern=SHA256)
