"""Verify a draft against the case file, as a compiler does: every finding has its place, its norm and what to do."""

from indictment.verify.check import verify
from indictment.verify.confirmations import Confirmation, confirm, confirmations, keep_confirmation, require_support, unconfirmed
from indictment.verify.languages import compare_languages
from indictment.verify.receiving import receiving_checklist
from indictment.verify.structure import CheckPoint, PointState, checklist

__all__ = [
    "CheckPoint",
    "Confirmation",
    "PointState",
    "checklist",
    "compare_languages",
    "confirm",
    "confirmations",
    "keep_confirmation",
    "receiving_checklist",
    "require_support",
    "unconfirmed",
    "verify",
]
