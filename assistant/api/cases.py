"""Cases: list, import, read, their documents and recordings, time limits, complaints."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Annotated, Any

from fastapi import APIRouter, File, Query, Request, UploadFile
from fastapi.responses import FileResponse, JSONResponse, Response

from assistant.api.shapes import Bilingual, CaseItem, DeadlineShape, FindingShape, Page
from assistant.case_zip import LARGEST_ZIP, case_of
from assistant.complaints import complaints
from assistant.sentences import laws_of, sentence_data, sentences_of
from assistant.serve.house import NoSuchThing, house_of, open_for, require, visible
from assistant.web.page import language_of
from casefile import Case, Complaint, Right
from supervision import deadlines, icalendar

router = APIRouter(tags=["cases"])
Number = Annotated[str, "Number of the case, 15 digits"]
MOST = 200


@router.get("/cases")
def list_cases(
    request: Request,
    after: Annotated[str, Query(max_length=15)] = "",
    limit: Annotated[int, Query(ge=1, le=MOST)] = 50,
) -> Page[CaseItem]:
    """List the cases that the caller may see, by number."""
    found: list[CaseItem] = []
    for summary, _ in visible(request, after):
        found.append(CaseItem(number=summary.record.number, title=Bilingual.of(summary.title), revision=summary.record.revision))
        if len(found) > limit:
            break
    return Page(items=found[:limit], next=found[limit - 1].number if len(found) > limit else None)


@router.post("/cases/import", status_code=201)
def import_case(
    request: Request,
    file: Annotated[UploadFile, File(description="Folder of the case as a zip archive: case.yaml, documents/, media/")],
    *,
    revise: bool = False,
) -> JSONResponse:
    """Take a case in from a zip archive; it is checked first, and nothing is kept when it has errors."""
    principal, house, language = require(request, Right.CREATE_CASE), house_of(request), language_of(request)
    with case_of(file.file, file.size or LARGEST_ZIP + 1, file.filename or "zip") as read:
        if revise:
            open_for(request, read.case.number, Right.WRITE_CASE)
        record = house.store.import_folder(read, principal.user, house.clock(), revise=revise)
    house.store.accounts.join(record.number, principal.user, principal.user, house.clock())
    findings = [FindingShape.of(one, language).model_dump() for one in read.findings]
    body = {"number": record.number, "revision": record.revision, "findings": findings}
    return JSONResponse(body, 201, headers={"Location": f"/api/v1/cases/{record.number}", "ETag": f'"{record.revision}"'})


@router.get("/cases/{number}")
def read_case(request: Request, number: Number) -> Response:
    """Give a case with every fact and its sources."""
    opened = open_for(request, number)
    etag = f'"{opened.house.store.known(number).revision}"'
    if request.headers.get("if-none-match") == etag:
        return Response(status_code=304, headers={"ETag": etag})
    return JSONResponse(opened.case.model_dump(mode="json"), headers={"ETag": etag})


@router.get("/cases/{number}/documents/{document}")
def read_document(request: Request, number: Number, document: str) -> dict[str, Any]:
    """Give the text of a document, sheet by sheet."""
    opened = open_for(request, number)
    found = next((one for one in opened.case.documents if one.id == document), None)
    if found is None:
        raise NoSuchThing
    text = opened.house.store.document_text(number, document)
    return {"document": found.model_dump(mode="json"), "sheets": dict(enumerate(text.sheets, start=found.first_sheet))}


@router.get("/cases/{number}/files/{material}")
def read_file(request: Request, number: Number, material: str) -> FileResponse:
    """Give the bytes of a document or a recording; parts of them by the header `Range`."""
    opened = open_for(request, number)
    found = next((one for one in opened.case.materials if one.id == material), None)
    if found is None:
        raise NoSuchThing
    path = opened.house.store.blob_path(found.sha256)
    return FileResponse(path, filename=found.file.rsplit("/", 1)[-1], headers={"ETag": f'"{found.sha256}"'})


@router.get("/cases/{number}/transcripts/{media}")
def read_transcript(request: Request, number: Number, media: str) -> Response:
    """Give the machine's transcript of a recording, as it was attached."""
    opened = open_for(request, number)
    return Response(opened.house.store.transcript(number, media), media_type="application/json")


@router.get("/cases/{number}/deadlines")
def read_deadlines(request: Request, number: Number, on: date | None = None) -> list[DeadlineShape]:
    """Give the time limits of a case."""
    opened, language = open_for(request, number), language_of(request)
    return [DeadlineShape.of(each, language) for each in deadlines(opened.case, on or opened.house.clock())]


@router.get("/cases/{number}/deadlines.ics")
def read_calendar(request: Request, number: Number) -> Response:
    """Give the time limits of a case as a calendar that programs subscribe to."""
    opened = open_for(request, number)
    moment = opened.house.clock()
    content = icalendar(deadlines(opened.case, moment), language_of(request), moment)
    return Response(content, media_type="text/calendar")


@router.get("/cases/{number}/sentences")
def read_sentences(request: Request, number: Number, on: date | None = None) -> dict[str, Any]:
    """Give what the law permits for each accused, with every step and the choice of the law."""
    opened = open_for(request, number)
    return _sentences(opened.case.model_dump_json(), on or opened.house.clock().date())


# The words of every step in both languages take longer than all else; the same file on the same day has the same sentence.
@lru_cache(maxsize=64)
def _sentences(case_json: str, day: date) -> dict[str, Any]:
    case = Case.model_validate_json(case_json)
    laws = laws_of(case, day)
    return {person: sentence_data(sentence, laws[person]) for person, sentence in sentences_of(case, day).items()}


@router.get("/cases/{number}/complaints")
def read_complaints(request: Request, number: Number) -> list[Complaint]:
    """Give the complaints in a case."""
    opened = open_for(request, number)
    return list(complaints(opened.house.store, number))
