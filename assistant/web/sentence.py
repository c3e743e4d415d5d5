"""Sentence: what the law permits for each accused, as ranges on bars with every step and norm."""

from __future__ import annotations

from datetime import date

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from assistant.sentences import laws_of, sentences_of
from assistant.serve.house import NoSuchThing, open_for
from assistant.web.page import language_of, render
from assistant.web.views import CaseWords
from law import Language, ReportedError
from sentencing import explain_html

router = APIRouter()
# The account is a page of its own with its own style, shown in a frame of ours.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"


@router.get("/cases/{number}/sentence")
def show_sentence(request: Request, number: str, on: date | None = None, person: str = "") -> Response:
    """Show the sentence of each accused."""
    opened = open_for(request, number)
    words = CaseWords(opened.case, language_of(request))
    accused = list(dict.fromkeys(charge.person for charge in opened.case.charges))
    day = on or opened.house.clock().date()
    shown = {"case": opened.case, "words": words, "tab": "sentence", "accused": accused, "on": day, "refused": "", "person": person}
    if person not in accused:
        shown["person"] = accused[0]
    try:
        sentences_of(opened.case, day)
    except ReportedError as error:
        shown["refused"] = error.explain(words.language)
    return render(request, "sentence.html.j2", shown, here="cases", viewer=opened.principal)


@router.get("/cases/{number}/sentence/{person}")
def sentence_page(request: Request, number: str, person: str, on: date) -> HTMLResponse:
    """Give the account of one sentence."""
    opened = open_for(request, number)
    found = sentences_of(opened.case, on).get(person)
    if found is None:
        raise NoSuchThing
    language = Language.KK if language_of(request) is Language.KK else Language.RU
    content = explain_html(found, language, laws_of(opened.case, on)[person])
    return HTMLResponse(content, headers={"Content-Security-Policy": _POLICY})
