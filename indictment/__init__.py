"""Case file to indictment: plan, draft, verify, render; every statement carries its sources."""

from indictment.compose import draft
from indictment.errors import IndictmentError, NotToBeWorded, UnknownStatement, UnsupportedText, WrongLanguage
from indictment.model_writer import Written, rewrite, write
from indictment.plan import plan
from indictment.render import to_html, to_json
from indictment.verify import require_support, verify
from indictment.vocabulary import DocumentKind, Draft, Drafter, MissingFact, Plan, Section, Statement, StatementKind
from indictment.word import to_docx

__all__ = [
    "DocumentKind",
    "Draft",
    "Drafter",
    "IndictmentError",
    "MissingFact",
    "NotToBeWorded",
    "Plan",
    "Section",
    "Statement",
    "StatementKind",
    "UnknownStatement",
    "UnsupportedText",
    "Written",
    "WrongLanguage",
    "draft",
    "plan",
    "require_support",
    "rewrite",
    "to_docx",
    "to_html",
    "to_json",
    "verify",
    "write",
]
