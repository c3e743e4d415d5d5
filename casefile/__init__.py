"""The electronic criminal case: people, episodes, charges, evidence, documents, events; every fact with its source."""

from casefile.case import (
    Agency,
    Case,
    CivilClaim,
    Cost,
    Event,
    EventKind,
    InvestigationForm,
    Kui,
    Measure,
    MeasureKind,
    Official,
    PhysicalEvidence,
)
from casefile.facts import Bilingual, Fact, SourceRef
from casefile.materials import Document, DocumentType, Media
from casefile.offences import Charge, Circumstance, Complicity, DefenceArgument, Episode, Evidence, EvidenceKind, Moment, Stage
from casefile.people import Conviction, NameForm, Person, PersonName, Role, Sex

__all__ = [
    "Agency",
    "Bilingual",
    "Case",
    "Charge",
    "Circumstance",
    "CivilClaim",
    "Complicity",
    "Conviction",
    "Cost",
    "DefenceArgument",
    "Document",
    "DocumentType",
    "Episode",
    "Event",
    "EventKind",
    "Evidence",
    "EvidenceKind",
    "Fact",
    "InvestigationForm",
    "Kui",
    "Measure",
    "MeasureKind",
    "Media",
    "Moment",
    "NameForm",
    "Official",
    "Person",
    "PersonName",
    "PhysicalEvidence",
    "Role",
    "Sex",
    "SourceRef",
    "Stage",
]
