"""The electronic criminal case: people, episodes, charges, evidence, documents, events; every fact with its source."""

from casefile.access import Position, Principal, Right, may, may_anywhere, may_on
from casefile.answers import ControlAnswer
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
from casefile.complaints import Complaint, ComplaintArgument, ComplaintDecision, ComplaintGround, ComplaintOutcome
from casefile.custody import custody_days
from casefile.documents import DocumentText, Place, find_quote, find_quotes, read_document, searchable
from casefile.errors import (
    BrokenCase,
    CaseExists,
    CaseFileError,
    CaseNotFound,
    DiskFull,
    JournalBroken,
    LoginRefused,
    MaterialNotFound,
    MissingFile,
    RecordChanged,
    RecordNotFound,
    StoreError,
    UnreadableDocument,
    UserExists,
    UserNotFound,
    WeakPassword,
)
from casefile.facts import Bilingual, Fact, SourceRef
from casefile.finding import Finding, Label, Severity, finding
from casefile.folder import CASE_FILE, CaseFolder, read_folder
from casefile.folder_export import write_folder
from casefile.form import case_schema
from casefile.iin import Iin, read_iin
from casefile.journal_audit import AuditFault, AuditReport
from casefile.journal_line import Head, JournalLine
from casefile.kazakh_suffixes import kazakh_form, kazakh_suffix
from casefile.known import sources_of
from casefile.materials import Document, DocumentType, Media
from casefile.name_match import name_forms, same_name
from casefile.names import decline, decline_short
from casefile.offences import Charge, Circumstance, Complicity, DefenceArgument, Episode, Evidence, EvidenceKind, Moment, Stage
from casefile.passwords import new_totp_secret, totp_address
from casefile.people import Conviction, NameForm, Person, PersonName, Role, Sex, role_words
from casefile.regime import charged_parts, regime
from casefile.store import Store
from casefile.store_accounts import Accounts, Key, User
from casefile.store_alerts import AlertChannel, AlertQueue, AlertState, Claim, NewAlert, QueuedAlert
from casefile.store_records import Deed, Record, RecordKey, Records
from casefile.store_rows import CaseRecord, CaseSummary
from casefile.store_transcript import TranscriptOf, TranscriptPlace
from casefile.terms import CountedTerm, Extension, Hearing, Pause
from casefile.validate import validate
from casefile.word_document import SPELLER, mark_language, new_word_document, pack_word_document

__all__ = [
    "CASE_FILE",
    "SPELLER",
    "Accounts",
    "Agency",
    "AlertChannel",
    "AlertQueue",
    "AlertState",
    "AuditFault",
    "AuditReport",
    "Bilingual",
    "BrokenCase",
    "Case",
    "CaseExists",
    "CaseFileError",
    "CaseFolder",
    "CaseNotFound",
    "CaseRecord",
    "CaseSummary",
    "Charge",
    "Circumstance",
    "CivilClaim",
    "Claim",
    "Complaint",
    "ComplaintArgument",
    "ComplaintDecision",
    "ComplaintGround",
    "ComplaintOutcome",
    "Complicity",
    "ControlAnswer",
    "Conviction",
    "Cost",
    "CountedTerm",
    "Deed",
    "DefenceArgument",
    "DiskFull",
    "Document",
    "DocumentText",
    "DocumentType",
    "Episode",
    "Event",
    "EventKind",
    "Evidence",
    "EvidenceKind",
    "Extension",
    "Fact",
    "Finding",
    "Head",
    "Hearing",
    "Iin",
    "InvestigationForm",
    "JournalBroken",
    "JournalLine",
    "Key",
    "Kui",
    "Label",
    "LoginRefused",
    "MaterialNotFound",
    "Measure",
    "MeasureKind",
    "Media",
    "MissingFile",
    "Moment",
    "NameForm",
    "NewAlert",
    "Official",
    "Pause",
    "Person",
    "PersonName",
    "PhysicalEvidence",
    "Place",
    "Position",
    "Principal",
    "QueuedAlert",
    "Record",
    "RecordChanged",
    "RecordKey",
    "RecordNotFound",
    "Records",
    "Right",
    "Role",
    "Severity",
    "Sex",
    "SourceRef",
    "Stage",
    "Store",
    "StoreError",
    "TranscriptOf",
    "TranscriptPlace",
    "UnreadableDocument",
    "User",
    "UserExists",
    "UserNotFound",
    "WeakPassword",
    "case_schema",
    "charged_parts",
    "custody_days",
    "decline",
    "decline_short",
    "find_quote",
    "find_quotes",
    "finding",
    "kazakh_form",
    "kazakh_suffix",
    "mark_language",
    "may",
    "may_anywhere",
    "may_on",
    "name_forms",
    "new_totp_secret",
    "new_word_document",
    "pack_word_document",
    "read_document",
    "read_folder",
    "read_iin",
    "regime",
    "role_words",
    "same_name",
    "searchable",
    "sources_of",
    "totp_address",
    "validate",
    "write_folder",
]
