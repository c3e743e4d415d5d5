"""My day: what ends soon, hearings, drafts waiting, complaints without a decision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from fastapi import APIRouter, Request
from fastapi.responses import Response

from assistant import drafting
from assistant.complaints import complaints
from assistant.drafting import KeptDraft
from assistant.serve.house import Opened, house_of, require
from assistant.web.cases import seen_cases
from assistant.web.page import language_of, render
from assistant.web.views import CaseWords
from casefile import Complaint
from law import Language
from supervision import Appointment, ComplaintTerm, Deadline, Status, appointments, complaint_term, deadlines, status_text

router = APIRouter()
AHEAD = timedelta(days=10)
_BEHIND = timedelta(days=30)
_OPEN = frozenset({Status.RUNNING, Status.MISSED})


@dataclass(frozen=True, slots=True)
class Ending:
    """A time limit that ends soon, or was missed lately."""

    case: str
    title: str
    deadline: Deadline
    state: str


@router.get("/")
def my_day(request: Request) -> Response:
    """Show what needs the reader today."""
    principal, house, language = require(request), house_of(request), language_of(request)
    at = house.clock()
    mine = list(seen_cases(request))
    shown = {
        "today": at,
        "endings": sorted((one for opened in mine for one in _endings(opened, language)), key=lambda one: str(one.deadline.last_moment)),
        "hearings": _hearings(mine),
        "drafts": [(opened.case.number, kept) for opened in mine for kept in _waiting(opened)],
        "complaints": [row for opened in mine for row in _complaints(opened)],
        "cases": len(mine),
    }
    return render(request, "day.html.j2", shown, here="day", viewer=principal)


def _endings(opened: Opened, language: Language) -> list[Ending]:
    words = CaseWords(opened.case, language)
    at = opened.house.clock()
    found = []
    for each in deadlines(opened.case, at):
        if each.status in _OPEN and each.last_moment is not None and at - _BEHIND <= each.last_moment <= at + AHEAD:
            found.append(Ending(opened.case.number, words.text(opened.case.title), each, status_text(each, language)))
    return found


def _hearings(mine: list[Opened]) -> list[Appointment]:
    if not mine:
        return []
    at = mine[0].house.clock()
    return [each for each in appointments([opened.case for opened in mine], at) if each.start <= at + AHEAD]


def _waiting(opened: Opened) -> list[KeptDraft]:
    return [kept for kept in drafting.drafts(opened.house.store, opened.case.number) if kept.draft.signed is None]


def _complaints(opened: Opened) -> list[tuple[Complaint, ComplaintTerm]]:
    at = opened.house.clock()
    found = complaints(opened.house.store, opened.case.number)
    return [(one, complaint_term(one, at)) for one in found if one.decision is None]
