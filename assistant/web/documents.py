"""Documents by volume and sheet, opened at the quoted place."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from mimetypes import guess_type

from fastapi import APIRouter, Request
from fastapi.responses import FileResponse, Response

from assistant.serve.house import NoSuchThing, Opened, open_for
from assistant.web.page import language_of, render
from assistant.web.views import CaseWords
from casefile import DocumentText, SourceRef, find_quotes

router = APIRouter()
# A file of a case comes from outside: a page or a picture that can hold scripts is not opened in the name of the server.
_SHOWN = frozenset({"application/pdf", "text/plain"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a sheet.

    :param text: Its text.
    :param quoted: Whether a fact of the case rests on it.
    """

    text: str
    quoted: bool


@router.get("/cases/{number}/documents")
def list_documents(request: Request, number: str) -> Response:
    """Show the documents by volume and sheet, and the recordings."""
    opened = open_for(request, number)
    documents = sorted(opened.case.documents, key=lambda one: (one.volume, one.first_sheet))
    shown = {"case": opened.case, "words": CaseWords(opened.case, language_of(request)), "tab": "documents", "documents": documents}
    return render(request, "documents.html.j2", shown, here="cases", viewer=opened.principal)


@router.get("/cases/{number}/documents/{document}")
def show_document(request: Request, number: str, document: str, sheet: int | None = None) -> Response:
    """Show a document sheet by sheet, what the case quotes highlighted."""
    opened = open_for(request, number)
    found = next((one for one in opened.case.documents if one.id == document), None)
    if found is None:
        raise NoSuchThing
    text = opened.house.store.document_text(number, document)
    quotes = {source.quote for source in _sources(opened) if source.document == document and source.quote}
    sheets = list(enumerate(_pieces(text, quotes), start=found.first_sheet))
    shown = {
        "case": opened.case,
        "words": CaseWords(opened.case, language_of(request)),
        "tab": "documents",
        "document": found,
        "sheets": sheets,
        "sheet": sheet,
    }
    return render(request, "document.html.j2", shown, here="cases", viewer=opened.principal)


def _sources(opened: Opened) -> list[SourceRef]:
    """Give every source that the case names, wherever it stands."""
    found: list[SourceRef] = []
    waiting: list[object] = [json.loads(opened.case.model_dump_json())]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if "document" in value and "quote" in value:
                found.append(SourceRef.model_validate(value))
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
    return found


def _pieces(text: DocumentText, quotes: Iterable[str]) -> list[list[Piece]]:
    """Cut every sheet where a quote begins or ends."""
    marks = [bytearray(len(sheet)) for sheet in text.sheets]
    for quote in quotes:
        for place in find_quotes(text, quote):
            last = place.last_sheet
            for number in range(place.sheet, last + 1):
                start = place.start if number == place.sheet else 0
                end = place.end if number == last else len(marks[number])
                marks[number][start:end] = b"\1" * (end - start)
    return [list(_cut(sheet, mark)) for sheet, mark in zip(text.sheets, marks, strict=True)]


def _cut(sheet: str, mark: bytearray) -> Iterator[Piece]:
    cuts = [0, *(place for place in range(1, len(sheet)) if mark[place] != mark[place - 1]), len(sheet)]
    for start, end in pairwise(cuts):
        if start < end:
            yield Piece(sheet[start:end], bool(mark[start]))


@router.get("/cases/{number}/files/{material}")
def give_file(request: Request, number: str, material: str) -> FileResponse:
    """Give the original of a document or a recording: in the browser where its kind runs nothing, else as a file to keep."""
    opened = open_for(request, number)
    found = next((one for one in opened.case.materials if one.id == material), None)
    if found is None:
        raise NoSuchThing
    name = found.file.rsplit("/", 1)[-1]
    kind = (guess_type(name)[0] or "application/octet-stream").lower()
    shown = kind in _SHOWN or kind.startswith(("audio/", "video/"))
    return FileResponse(
        opened.house.store.blob_path(found.sha256),
        filename=name,
        media_type=kind if shown else "application/octet-stream",
        content_disposition_type="inline" if shown else "attachment",
        headers={"ETag": f'"{found.sha256}"'},
    )
