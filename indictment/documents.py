"""Draft the prosecutor's documents other than the indictment, each by its outline."""

from __future__ import annotations

from collections.abc import Mapping

from casefile import Case
from indictment import outlines_appeal, outlines_court, outlines_pretrial
from indictment.desk import DocumentRequest
from indictment.outline import Outline, compose
from indictment.vocabulary import DocumentKind, Draft
from law import Language

OUTLINES: Mapping[DocumentKind, Outline] = {
    DocumentKind.DEBATE: outlines_court.DEBATE,
    DocumentKind.COURT_CARD: outlines_court.CARD,
    DocumentKind.APPROVAL: outlines_pretrial.APPROVAL,
    DocumentKind.RETURN: outlines_pretrial.RETURN,
    DocumentKind.APPEAL: outlines_appeal.APPEAL,
    DocumentKind.COMPLAINT_DECISION: outlines_pretrial.COMPLAINT_DECISION,
    DocumentKind.CHARGE_REFUSAL: outlines_court.CHARGE_REFUSAL,
    DocumentKind.TERMINATION: outlines_pretrial.TERMINATION,
    DocumentKind.REPRESENTATION: outlines_pretrial.REPRESENTATION,
    DocumentKind.INSTRUCTIONS: outlines_pretrial.INSTRUCTIONS,
    DocumentKind.PLEA_AGREEMENT: outlines_pretrial.PLEA_AGREEMENT,
    DocumentKind.CASSATION_PROPOSAL: outlines_appeal.CASSATION_PROPOSAL,
}
"""Outline of each kind of document drafted here; the indictment and the protocols have composers of their own."""


def draft_document(case: Case, request: DocumentRequest, language: Language) -> Draft:
    """Draft one of the prosecutor's documents.

    :param case: The case.
    :param request: What to draft: a kind that `OUTLINES` has, the date, the facts, the computed sentences.
    :param language: Kazakh or Russian.
    :return: The draft; what it lacks stands in its plan and as a gap in its text.
    :raises WrongLanguage: If the language is neither Kazakh nor Russian.
    :raises UnknownInFacts: If the facts name what the case does not have.
    :raises RequestOutsideLaw: If a punishment is asked for that the law does not permit.
    """
    return compose(case, request, language, OUTLINES[request.kind])
