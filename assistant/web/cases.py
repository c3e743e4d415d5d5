"""Cases: the list, bringing one in, the page of a case with its facts and their sources, its members."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from fastapi import APIRouter, File, Form, Request, UploadFile
from fastapi.responses import RedirectResponse, Response

from assistant.case_zip import LARGEST_ZIP, case_of
from assistant.serve.house import NoSuchThing, Opened, house_of, open_for, require, visible
from assistant.web.page import language_of, render
from assistant.web.views import CaseWords
from casefile import BrokenCase, CaseExists, Right, UserNotFound, may
from law import ReportedError

router = APIRouter()


def seen_cases(request: Request) -> Iterator[Opened]:
    """Open every case that the reader may see.

    :param request: The request.
    :return: The cases by number.
    """
    for _, opened in visible(request):
        yield opened


@router.get("/cases")
def list_cases(request: Request, q: str = "", refused: str = "") -> Response:
    """Show the cases, and the form to bring one in."""
    principal, language = require(request), language_of(request)
    wanted = q.casefold().split()
    rows = []
    for opened in seen_cases(request):
        words = CaseWords(opened.case, language)
        accused = [person for person in opened.case.persons if any(charge.person == person.id for charge in opened.case.charges)]
        names = [words.short(person) for person in accused]
        charges = "; ".join(dict.fromkeys(words.charges_of(person.id) for person in accused))
        title = words.text(opened.case.title)
        whole = " ".join((opened.case.number, title, *names, charges)).casefold()
        if all(word in whole for word in wanted):
            rows.append({"number": opened.case.number, "title": title, "names": names, "charges": charges})
    shown = {"rows": rows, "q": q, "may_create": may(principal, Right.CREATE_CASE), "refused": refused, "findings": ()}
    return render(request, "cases.html.j2", shown, here="cases", viewer=principal)


@router.post("/cases/import")
def import_case(request: Request, file: Annotated[UploadFile, File()]) -> Response:
    """Take a case in from a zip archive of its folder."""
    principal, house, language = require(request, Right.CREATE_CASE), house_of(request), language_of(request)
    try:
        with case_of(file.file, file.size or LARGEST_ZIP + 1, file.filename or "zip") as read:
            record = house.store.import_folder(read, principal.user, house.clock())
    except (BrokenCase, CaseExists, ReportedError) as error:
        findings = [one.explain(language) for one in error.findings] if isinstance(error, BrokenCase) else []
        shown = {"rows": [], "q": "", "may_create": True, "refused": error.explain(language).splitlines()[0], "findings": findings}
        return render(request, "cases.html.j2", shown, here="cases", viewer=principal, status=422)
    house.store.accounts.join(record.number, principal.user, principal.user, house.clock())
    return RedirectResponse(f"/cases/{record.number}", status_code=303)


@router.get("/cases/{number}")
def show_case(request: Request, number: str) -> Response:
    """Show a case: people, charges, episodes with the source of each fact, events."""
    opened = open_for(request, number)
    words = CaseWords(opened.case, language_of(request))
    shown = {
        "case": opened.case,
        "words": words,
        "tab": "facts",
        "members": _members(opened),
        "may_manage": opened.may(Right.MANAGE_MEMBERS),
    }
    return render(request, "case.html.j2", shown, here="cases", viewer=opened.principal)


def _members(opened: Opened) -> list[str]:
    accounts = opened.house.store.accounts
    return [accounts.user(login).name for login in accounts.members(opened.case.number)]


@router.post("/cases/{number}/members")
def add_member(request: Request, number: str, login: Annotated[str, Form(max_length=60)]) -> Response:
    """Let a user belong to the case."""
    opened = open_for(request, number)
    opened.require(Right.MANAGE_MEMBERS)
    try:
        opened.house.store.accounts.join(number, login.strip(), opened.principal.user, opened.house.clock())
    except UserNotFound as unknown:
        raise NoSuchThing from unknown
    return RedirectResponse(f"/cases/{number}", status_code=303)
