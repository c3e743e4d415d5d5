"""Drafts of a case: made, read, edited, checked, confirmed, signed, given out."""

from __future__ import annotations

from hashlib import sha256
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Header, HTTPException, Query, Request
from fastapi.responses import JSONResponse, Response

from assistant import drafting
from assistant.api.cases import Number
from assistant.api.shapes import DraftItem, DraftShape, FindingShape, NewDraft, NewText
from assistant.drafting import MEDIA_TYPES, DraftForm, KeptDraft, Wanted
from assistant.serve.house import Opened, open_for
from assistant.web.page import language_of
from casefile import Deed, RecordChanged, RecordKey, RecordNotFound, Right, Store

router = APIRouter(tags=["drafts"])
IfMatch = Annotated[str | None, Header(description='The ETag of the version that was read, `"3"`')]
_ASKED = "request"
# The largest number that every database keeps as an integer.
LATEST = 2**31 - 1


@router.post("/cases/{number}/drafts", status_code=201)
def make_draft(
    request: Request, number: Number, wanted: NewDraft, idempotency_key: Annotated[str | None, Header(max_length=60)] = None
) -> JSONResponse:
    """Draft a document from the case file; asked again with the same `Idempotency-Key`, nothing is drafted anew."""
    opened = open_for(request, number, Right.WRITE_DRAFT)
    store, at, actor = opened.house.store, opened.house.clock(), opened.principal.user
    asked = RecordKey(_ASKED, sha256(f"{actor}:{idempotency_key}".encode()).hexdigest(), number)
    body = sha256(wanted.model_dump_json().encode()).hexdigest()
    if idempotency_key is not None and (done := _done(store, asked)) is not None:
        identifier, version, first = done
        if first != body:
            raise HTTPException(HTTPStatus.UNPROCESSABLE_ENTITY, detail="key-reused")
        return _answer(drafting.find(store, number, identifier, int(version)), 201)
    kept = drafting.make(store, opened.case, Wanted(wanted.document, wanted.language, wanted.on or at.date(), wanted.facts), actor, at)
    if idempotency_key is not None:
        store.records.keep(asked, f"{kept.id} {kept.version} {body}", Deed("request.done", actor, at), expected=0)
    return _answer(kept, 201)


def _done(store: Store, asked: RecordKey) -> list[str] | None:
    """Find what a request with this key made: identifier, version, and the mark of what was asked."""
    try:
        return store.records.get(asked).data.split(" ")
    except RecordNotFound:
        return None


@router.get("/cases/{number}/drafts")
def list_drafts(request: Request, number: Number) -> list[DraftItem]:
    """List the drafts of a case."""
    opened = open_for(request, number)
    return [DraftItem.of(kept) for kept in drafting.drafts(opened.house.store, number)]


@router.get("/cases/{number}/drafts/{draft}", response_model=DraftShape)
def read_draft(request: Request, number: Number, draft: str, version: Annotated[int | None, Query(ge=1, le=LATEST)] = None) -> JSONResponse:
    """Give a draft with the sources of every statement."""
    opened = open_for(request, number)
    return _answer(drafting.find(opened.house.store, number, draft, version), 200)


@router.patch("/cases/{number}/drafts/{draft}/statements/{statement}", response_model=DraftShape)
def edit_statement(request: Request, number: Number, draft: str, statement: str, new: NewText, if_match: IfMatch = None) -> JSONResponse:
    """Word a statement anew; 412 when somebody else changed the draft meanwhile."""
    opened, kept = _opened(request, number, draft, Right.WRITE_DRAFT, if_match)
    store, at = opened.house.store, opened.house.clock()
    return _answer(drafting.edit(store, kept, statement, new.text, opened.principal.user, at), 200)


@router.get("/cases/{number}/drafts/{draft}/findings")
def check_draft(request: Request, number: Number, draft: str) -> list[FindingShape]:
    """Check a draft against the case file."""
    opened, kept = _opened(request, number, draft, Right.READ_CASE, None)
    language = language_of(request)
    return [FindingShape.of(one, language) for one in drafting.check(kept, opened.case, opened.texts())]


@router.post("/cases/{number}/drafts/{draft}/confirmation", response_model=DraftShape)
def confirm_draft(request: Request, number: Number, draft: str, if_match: IfMatch = None) -> JSONResponse:
    """Confirm the statements that have no source: the caller answers for them, in the journal."""
    opened, kept = _opened(request, number, draft, Right.SIGN_DRAFT, if_match)
    unsupported = drafting.unsupported(kept, drafting.check(kept, opened.case, opened.texts()))
    return _answer(drafting.confirm(opened.house.store, kept, unsupported, opened.principal.name, opened.house.clock()), 200)


@router.post("/cases/{number}/drafts/{draft}/signature", response_model=DraftShape)
def sign_draft(request: Request, number: Number, draft: str, if_match: IfMatch = None) -> JSONResponse:
    """Sign a draft off, which makes it a document."""
    opened, kept = _opened(request, number, draft, Right.SIGN_DRAFT, if_match)
    findings = drafting.check(kept, opened.case, opened.texts())
    return _answer(drafting.sign(opened.house.store, kept, findings, opened.principal.name, opened.house.clock()), 200)


@router.get("/cases/{number}/drafts/{draft}/file")
def export_draft(request: Request, number: Number, draft: str, form: DraftForm = DraftForm.DOCX) -> Response:
    """Give a draft out as Word, PDF, a page or JSON; refused while a statement has no source and nobody has confirmed it."""
    opened, kept = _opened(request, number, draft, Right.READ_CASE, None)
    links = {item.id: f"/api/v1/cases/{number}/files/{item.id}" for item in opened.case.materials}
    content = drafting.export(kept, opened.case, drafting.check(kept, opened.case, opened.texts()), form, links)
    opened.house.store.record(
        "draft.export", f"draft {draft}", {"form": form.value, "version": kept.version}, opened.principal.user, opened.house.clock(), number
    )
    name = f"{kept.id}-{number}.{form.value}"
    return Response(content, media_type=MEDIA_TYPES[form], headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _opened(request: Request, number: str, draft: str, right: Right, if_match: str | None) -> tuple[Opened, KeptDraft]:
    opened = open_for(request, number, right)
    kept = drafting.find(opened.house.store, number, draft)
    if if_match is not None and if_match.strip() not in {f'"{kept.version}"', "*"}:
        read = if_match.strip().strip('"')
        raise RecordChanged("store-record-changed", kind="draft", id=draft, expected=read, version=kept.version)
    return opened, kept


def _answer(kept: KeptDraft, status: int) -> JSONResponse:
    headers = {"ETag": f'"{kept.version}"', "Location": f"/api/v1/cases/{kept.draft.number}/drafts/{kept.id}"}
    return JSONResponse(DraftShape.whole(kept).model_dump(mode="json"), status, headers=headers)
