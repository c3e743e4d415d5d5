"""Drafts: the document beside its sources; edit, check, confirm, compare, sign off, give out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from assistant import drafting
from assistant.drafting import KINDS, MEDIA_TYPES, DraftForm, KeptDraft, Wanted
from assistant.serve.house import Opened, open_for
from assistant.web.page import language_of, render, said
from assistant.web.views import CaseWords, SourceView
from casefile import Finding, RecordChanged, RecordNotFound, Right
from indictment import DocumentKind, Statement
from law import Language, ReportedError

router = APIRouter()


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement as the page shows it.

    :param statement: The statement.
    :param sources: Its sources as links.
    :param findings: What the check says of it.
    :param edited: Whether a person worded it.
    """

    statement: Statement
    sources: list[SourceView]
    findings: list[str]
    edited: bool


@router.get("/cases/{number}/drafts")
def list_drafts(request: Request, number: str) -> Response:
    """Show the drafts of a case and the form for a new one."""
    opened = open_for(request, number)
    shown = _frame(opened, request) | {
        "drafts": drafting.drafts(opened.house.store, number),
        "kinds": KINDS,
        "may_write": opened.may(Right.WRITE_DRAFT),
    }
    return render(request, "drafts.html.j2", shown, here="cases", viewer=opened.principal)


@router.post("/cases/{number}/drafts")
def make_draft(
    request: Request,
    number: str,
    document: Annotated[DocumentKind, Form()],
    language: Annotated[Language, Form()],
    on: Annotated[date | None, Form()] = None,
) -> Response:
    """Draft a document."""
    opened = open_for(request, number, Right.WRITE_DRAFT)
    at = opened.house.clock()
    kept = drafting.make(opened.house.store, opened.case, Wanted(document, language, on or at.date()), opened.principal.user, at)
    return RedirectResponse(f"/cases/{number}/drafts/{kept.id}", status_code=303)


@router.get("/cases/{number}/drafts/{draft}")
def show_draft(request: Request, number: str, draft: str, statement: str = "", beside: str = "", told: str = "") -> Response:
    """Show a draft: every statement with its sources, what the check says, and another version or language beside it."""
    opened = open_for(request, number)
    kept = drafting.find(opened.house.store, number, draft)
    shown = _draft(opened, kept, request) | {"chosen": statement, "told": told, "kept_text": ""}
    shown["beside"] = _beside(opened, kept, beside)
    return render(request, "draft.html.j2", shown, here="cases", viewer=opened.principal)


def _draft(opened: Opened, kept: KeptDraft, request: Request) -> dict[str, object]:
    findings = drafting.check(kept, opened.case, opened.texts())
    words = CaseWords(opened.case, language_of(request))
    about = _by_statement(findings, kept, words.language)
    views = {
        one.id: StatementView(one, words.sources(one.sources), about.get(one.id, []), one.id in kept.content.edited)
        for one in kept.draft.statements
    }
    other = Language.RU if kept.draft.language is Language.KK else Language.KK
    return _frame(opened, request) | {
        "kept": kept,
        "views": views,
        "general": about.get("", []),
        "blocking": sum(one.blocks for one in findings),
        "unsupported": drafting.unsupported(kept, findings),
        "may_write": opened.may(Right.WRITE_DRAFT) and kept.draft.signed is None,
        "may_sign": opened.may(Right.SIGN_DRAFT) and kept.draft.signed is None,
        "other": f"{kept.draft.kind.value}-{other.value}",
        "forms": tuple(DraftForm),
    }


def _by_statement(findings: tuple[Finding, ...], kept: KeptDraft, language: Language) -> dict[str, list[str]]:
    known = {one.id for one in kept.draft.statements}
    found: dict[str, list[str]] = {}
    for one in findings:
        found.setdefault(one.place if one.place in known else "", []).append(one.explain(language))
    return found


def _beside(opened: Opened, kept: KeptDraft, beside: str) -> dict[str, object] | None:
    """Give what stands beside the draft: an earlier version with what changed, or the same document in the other language."""
    if beside.isdecimal() and 1 <= int(beside) < kept.version:
        earlier = drafting.find(opened.house.store, opened.case.number, kept.id, int(beside))
        before = {one.id: one.text for one in earlier.draft.statements}
        changed = {
            one.id: _changes(before.get(one.id, ""), one.text) for one in kept.draft.statements if before.get(one.id, "") != one.text
        }
        return {"version": int(beside), "changed": changed}
    if beside == "language":
        other = Language.RU if kept.draft.language is Language.KK else Language.KK
        try:
            found = drafting.find(opened.house.store, opened.case.number, f"{kept.draft.kind.value}-{other.value}")
        except RecordNotFound:
            return None
        return {"draft": found.draft, "texts": {one.id: one.text for one in found.draft.statements}}
    return None


def _changes(before: str, after: str) -> list[tuple[str, str]]:
    """Give the words of two texts as pieces: "same", "gone" or "new"."""
    old, new = before.split(), after.split()
    pieces: list[tuple[str, str]] = []
    for kind, first, last, start, end in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(("same", " ".join(new[start:end])))
            continue
        if first < last:
            pieces.append(("gone", " ".join(old[first:last])))
        if start < end:
            pieces.append(("new", " ".join(new[start:end])))
    return pieces


@router.post("/cases/{number}/drafts/{draft}/statements/{statement}")
def edit_statement(
    request: Request,
    number: str,
    draft: str,
    statement: str,
    text: Annotated[str, Form(max_length=20_000)],
    version: Annotated[int, Form()],
) -> Response:
    """Word a statement anew; who edits an older version sees both texts and loses nothing."""
    opened = open_for(request, number, Right.WRITE_DRAFT)
    store = opened.house.store
    kept = drafting.find(store, number, draft)
    if version != kept.version:
        shown = _draft(opened, kept, request) | {"chosen": statement, "beside": None, "kept_text": text}
        shown["told"] = said(language_of(request), "draft-conflict", version=version, newest=kept.version)
        return render(request, "draft.html.j2", shown, here="cases", viewer=opened.principal, status=409)
    drafting.edit(store, kept, statement, text, opened.principal.user, opened.house.clock())
    return RedirectResponse(f"/cases/{number}/drafts/{draft}#s-{statement}", status_code=303)


@router.post("/cases/{number}/drafts/{draft}/confirmation")
def confirm_draft(request: Request, number: str, draft: str, version: Annotated[int, Form()]) -> Response:
    """Confirm the statements without a source."""
    opened, kept = _same(request, number, draft, version)
    unsupported = drafting.unsupported(kept, drafting.check(kept, opened.case, opened.texts()))
    drafting.confirm(opened.house.store, kept, unsupported, opened.principal.name, opened.house.clock())
    return RedirectResponse(f"/cases/{number}/drafts/{draft}", status_code=303)


@router.post("/cases/{number}/drafts/{draft}/signature")
def sign_draft(request: Request, number: str, draft: str, version: Annotated[int, Form()]) -> Response:
    """Sign the draft off."""
    opened, kept = _same(request, number, draft, version)
    try:
        findings = drafting.check(kept, opened.case, opened.texts())
        drafting.sign(opened.house.store, kept, findings, opened.principal.name, opened.house.clock())
    except ReportedError as refused:
        shown = _draft(opened, kept, request) | {"chosen": "", "beside": None, "kept_text": ""}
        shown["told"] = refused.explain(language_of(request))
        return render(request, "draft.html.j2", shown, here="cases", viewer=opened.principal, status=409)
    return RedirectResponse(f"/cases/{number}/drafts/{draft}", status_code=303)


@router.get("/cases/{number}/drafts/{draft}/file.{form}")
def export_draft(request: Request, number: str, draft: str, form: DraftForm) -> Response:
    """Give the draft out as a file."""
    opened = open_for(request, number)
    kept = drafting.find(opened.house.store, number, draft)
    links = {item.id: str(request.url_for("give_file", number=number, material=item.id)) for item in opened.case.materials}
    content = drafting.export(kept, opened.case, drafting.check(kept, opened.case, opened.texts()), form, links)
    facts = {"form": form.value, "version": kept.version}
    opened.house.store.record("draft.export", f"draft {draft}", facts, opened.principal.user, opened.house.clock(), number)
    name = f"{kept.id}-{number}.{form.value}"
    return Response(content, media_type=MEDIA_TYPES[form], headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _same(request: Request, number: str, draft: str, version: int) -> tuple[Opened, KeptDraft]:
    opened = open_for(request, number, Right.SIGN_DRAFT)
    kept = drafting.find(opened.house.store, number, draft)
    if version != kept.version:
        raise RecordChanged("store-record-changed", kind="draft", id=draft, expected=version, version=kept.version)
    return opened, kept


def _frame(opened: Opened, request: Request) -> dict[str, object]:
    return {"case": opened.case, "words": CaseWords(opened.case, language_of(request)), "tab": "drafts"}
