"""Case file to indictment: plan, draft, verify, render; every statement carries its sources."""

from indictment.compose import draft
from indictment.desk import DocumentRequest
from indictment.document_facts import DocumentFacts, read_document_facts
from indictment.documents import OUTLINES, draft_document
from indictment.errors import (
    BrokenDocumentFacts,
    IndictmentError,
    NotSignable,
    NotToBeWorded,
    RequestOutsideLaw,
    UnknownInFacts,
    UnknownProposal,
    UnknownStatement,
    UnsupportedText,
    WrongLanguage,
)
from indictment.model_writer import Written, rewrite, write
from indictment.pdf import to_pdf
from indictment.plan import plan
from indictment.proposals import (
    Conflict,
    Decision,
    Proposal,
    ProposalKind,
    accept,
    decisions,
    proposal_with_id,
    propose,
    reject,
    undecided,
)
from indictment.render import to_html, to_json
from indictment.required import PlannedFact, RequiredDocument, order_proceedings_open, planned_facts, required_documents, required_sections
from indictment.signing import record_sign_off, sign_off
from indictment.verify import (
    CheckPoint,
    Confirmation,
    PointState,
    checklist,
    compare_languages,
    confirm,
    confirmations,
    keep_confirmation,
    receiving_checklist,
    require_support,
    unconfirmed,
    verify,
)
from indictment.vocabulary import DocumentKind, Draft, Drafter, MissingFact, Plan, Section, SignOff, Statement, StatementKind
from indictment.word import to_docx

__all__ = [
    "OUTLINES",
    "BrokenDocumentFacts",
    "CheckPoint",
    "Confirmation",
    "Conflict",
    "Decision",
    "DocumentFacts",
    "DocumentKind",
    "DocumentRequest",
    "Draft",
    "Drafter",
    "IndictmentError",
    "MissingFact",
    "NotSignable",
    "NotToBeWorded",
    "Plan",
    "PlannedFact",
    "PointState",
    "Proposal",
    "ProposalKind",
    "RequestOutsideLaw",
    "RequiredDocument",
    "Section",
    "SignOff",
    "Statement",
    "StatementKind",
    "UnknownInFacts",
    "UnknownProposal",
    "UnknownStatement",
    "UnsupportedText",
    "Written",
    "WrongLanguage",
    "accept",
    "checklist",
    "compare_languages",
    "confirm",
    "confirmations",
    "decisions",
    "draft",
    "draft_document",
    "keep_confirmation",
    "order_proceedings_open",
    "plan",
    "planned_facts",
    "proposal_with_id",
    "propose",
    "read_document_facts",
    "receiving_checklist",
    "record_sign_off",
    "reject",
    "require_support",
    "required_documents",
    "required_sections",
    "rewrite",
    "sign_off",
    "to_docx",
    "to_html",
    "to_json",
    "to_pdf",
    "unconfirmed",
    "undecided",
    "verify",
    "write",
]
