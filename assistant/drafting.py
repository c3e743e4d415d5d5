"""Drafts kept in the store: made, edited, checked, confirmed, signed, given out; every version stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from casefile import Case, Deed, DocumentText, Finding, RecordKey, Store
from indictment import (
    OUTLINES,
    DocumentFacts,
    DocumentKind,
    DocumentRequest,
    Draft,
    NotSignable,
    Statement,
    UnknownStatement,
    draft,
    draft_document,
    plan,
    require_support,
    sign_off,
    to_docx,
    to_html,
    to_json,
    to_pdf,
    unconfirmed,
    verify,
)
from law import Language

KIND = "draft"
KINDS = (DocumentKind.INDICTMENT, *OUTLINES)
"""Documents that can be drafted."""


class DraftForm(StrEnum):
    """Form in which a draft is given out."""

    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"
    JSON = "json"


MEDIA_TYPES: Mapping[DraftForm, str] = {
    DraftForm.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    DraftForm.PDF: "application/pdf",
    DraftForm.HTML: "text/html",
    DraftForm.JSON: "application/json",
}


class KeptContent(BaseModel):
    """What the store keeps of a draft.

    :param confirmed_by: Who confirmed the statements without a source; empty for nobody.
    :param edited: Identifiers of the statements that a person worded.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    draft: Draft
    confirmed_by: str = ""
    edited: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft as the store keeps it.

    :param id: Its identifier within the case: the document and the language, "indictment-kk".
    :param version: Number of the version, from 1.
    """

    id: str
    version: int
    content: KeptContent

    @property
    def draft(self) -> Draft:
        """The draft itself."""
        return self.content.draft


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to draft.

    :param kind: Kind of the document.
    :param language: Kazakh or Russian.
    :param on: Date of drafting.
    :param facts: What the document needs beside the case.
    """

    kind: DocumentKind
    language: Language
    on: date
    facts: DocumentFacts = field(default_factory=DocumentFacts)


def compose(case: Case, wanted: Wanted) -> Draft:
    """Draft a document by its template.

    :param case: The case.
    :param wanted: What to draft.
    :return: The draft.
    :raises IndictmentError: If it cannot be drafted in that language or with those facts.
    """
    if wanted.kind is DocumentKind.INDICTMENT:
        return draft(case, plan(case, wanted.on), wanted.language)
    return draft_document(case, DocumentRequest(wanted.kind, wanted.on, wanted.facts), wanted.language)


def make(store: Store, case: Case, wanted: Wanted, actor: str, at: datetime) -> KeptDraft:
    """Draft a document and keep it; one that was drafted before gets its next version.

    :param store: The store.
    :param case: The case.
    :param wanted: What to draft.
    :param actor: Who asks for it.
    :param at: When, with the time zone.
    :return: The draft as kept.
    :raises IndictmentError: If it cannot be drafted.
    :raises NotSignable: If the document was signed: what is signed is not drafted anew.
    """
    identifier = f"{wanted.kind.value}-{wanted.language.value}"
    known = {kept.id: kept for kept in drafts(store, case.number)}.get(identifier)
    if known is not None and known.draft.signed is not None:
        raise NotSignable("not-signable-twice", number=case.number, name=known.draft.signed.by)
    composed = compose(case, wanted)
    deed = Deed("draft.make", actor, at, {"document": wanted.kind.value, "language": wanted.language.value})
    return _keep(store, case.number, KeptDraft(identifier, known.version if known else 0, KeptContent(draft=composed)), deed)


def drafts(store: Store, number: str) -> tuple[KeptDraft, ...]:
    """List the drafts of a case in their newest versions.

    :param store: The store.
    :param number: Number of the case.
    :return: The drafts by identifier.
    """
    found = store.records.all(KIND, number)
    return tuple(KeptDraft(one.key.id, one.version, KeptContent.model_validate_json(one.data)) for one in found)


def find(store: Store, number: str, identifier: str, version: int | None = None) -> KeptDraft:
    """Find a draft.

    :param store: The store.
    :param number: Number of the case.
    :param identifier: Its identifier.
    :param version: An earlier version; None for the newest.
    :return: The draft.
    :raises RecordNotFound: If there is none.
    """
    found = store.records.get(RecordKey(KIND, identifier, number), version)
    return KeptDraft(identifier, found.version, KeptContent.model_validate_json(found.data))


def edit(store: Store, kept: KeptDraft, statement: str, text: str, actor: str, at: datetime) -> KeptDraft:
    """Word a statement anew; its sources stay, and the check says what they do not hold.

    :param store: The store.
    :param kept: The version that the editor read.
    :param statement: Identifier of the statement.
    :param text: New text.
    :param actor: Who edits.
    :param at: When, with the time zone.
    :return: The next version; the same one where the text is empty.
    :raises UnknownStatement: If the draft has no such statement.
    :raises NotSignable: If the document is signed.
    :raises RecordChanged: If somebody else changed the draft meanwhile.
    """
    _require_unsigned(kept)
    found = next((one for one in kept.draft.statements if one.id == statement), None)
    if found is None:
        raise UnknownStatement("unknown-statement", number=kept.draft.number, id=statement)
    words = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    if not words:
        # A statement is not emptied: what should not be told is taken out by drafting anew
        return kept
    changed = _with(kept.draft, found.model_copy(update={"text": words}))
    # What somebody confirmed was another text.
    content = KeptContent(draft=changed, edited=tuple(dict.fromkeys((*kept.content.edited, statement))))
    deed = Deed("draft.edit", actor, at, {"statement": statement})
    return _keep(store, kept.draft.number, replace(kept, content=content), deed)


def check(kept: KeptDraft, case: Case, texts: Mapping[str, DocumentText]) -> tuple[Finding, ...]:
    """Check a draft against the case file.

    :param kept: The draft.
    :param case: The case.
    :param texts: Texts of its documents.
    :return: What is wrong or missing.
    """
    return verify(kept.draft, case, texts)


def confirm(store: Store, kept: KeptDraft, statements: Sequence[str], actor: str, at: datetime) -> KeptDraft:
    """Confirm the statements that have no source: a named person answers for them, in the journal.

    :param store: The store.
    :param kept: The version that was read.
    :param statements: Identifiers of the statements confirmed, for the journal.
    :param actor: Who confirms.
    :param at: When, with the time zone.
    :return: The next version.
    :raises NotSignable: If the document is signed.
    :raises RecordChanged: If somebody else changed the draft meanwhile.
    """
    _require_unsigned(kept)
    content = kept.content.model_copy(update={"confirmed_by": actor})
    return _keep(
        store, kept.draft.number, replace(kept, content=content), Deed("draft.confirm", actor, at, {"statements": list(statements)})
    )


def unsupported(kept: KeptDraft, findings: Sequence[Finding]) -> tuple[str, ...]:
    """Name the statements that block a draft: nobody has confirmed them, and no source holds what they say.

    :param kept: The draft.
    :param findings: What the check found.
    :return: Identifiers of the statements.
    """
    return () if kept.content.confirmed_by else unconfirmed(kept.draft, findings, ())


def sign(store: Store, kept: KeptDraft, findings: Sequence[Finding], actor: str, at: datetime) -> KeptDraft:
    """Sign a draft off.

    :param store: The store.
    :param kept: The version that was read.
    :param findings: What the check found in it.
    :param actor: Who signs.
    :param at: When, with the time zone.
    :return: The signed version.
    :raises NotSignable: If it is signed already, or something that the law asks for is still a gap.
    :raises UnsupportedText: If a statement has no source and nobody has confirmed it.
    :raises RecordChanged: If somebody else changed the draft meanwhile.
    """
    signed = sign_off(kept.draft, actor, at, confirmed_by=kept.content.confirmed_by, findings=findings)
    content = kept.content.model_copy(update={"draft": signed})
    deed = Deed("document.signed_off", actor, at, {"document": signed.kind.value, "language": signed.language.value})
    return _keep(store, kept.draft.number, replace(kept, content=content), deed)


def export(kept: KeptDraft, case: Case, findings: Sequence[Finding], form: DraftForm, links: Mapping[str, str] | None = None) -> bytes:
    """Give a draft out as a file.

    :param kept: The draft.
    :param case: The case.
    :param findings: What the check found in it.
    :param form: Form of the file.
    :param links: Address of each document or recording, for a page.
    :return: The bytes.
    :raises UnsupportedText: If a statement has no source and nobody has confirmed it.
    """
    by = kept.content.confirmed_by
    require_support(kept.draft, by, findings)
    if form is DraftForm.DOCX:
        return to_docx(kept.draft, case, confirmed_by=by)
    if form is DraftForm.PDF:
        return to_pdf(kept.draft, case, confirmed_by=by)
    if form is DraftForm.HTML:
        return to_html(kept.draft, case, links=links or {}, confirmed_by=by).encode()
    return to_json(kept.draft).encode()


def _keep(store: Store, number: str, kept: KeptDraft, deed: Deed) -> KeptDraft:
    record = store.records.keep(RecordKey(KIND, kept.id, number), kept.content.model_dump_json(), deed, expected=kept.version)
    return replace(kept, version=record.version)


def _require_unsigned(kept: KeptDraft) -> None:
    if kept.draft.signed is not None:
        raise NotSignable("not-signable-twice", number=kept.draft.number, name=kept.draft.signed.by)


def _with(whole: Draft, changed: Statement) -> Draft:
    sections = tuple(
        section.model_copy(update={"statements": tuple(changed if one.id == changed.id else one for one in section.statements)})
        for section in whole.sections
    )
    return whole.model_copy(update={"sections": sections})
