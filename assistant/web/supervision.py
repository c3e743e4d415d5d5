"""Time limits of a case with their reckoning and picture; the calendar over all cases; complaints."""

from __future__ import annotations

from datetime import date

from fastapi import APIRouter, Request
from fastapi.responses import Response

from assistant.commands.options import day_begins
from assistant.complaints import complaints
from assistant.serve.house import open_for, require
from assistant.web.cases import seen_cases
from assistant.web.page import language_of, render
from assistant.web.views import CaseWords
from law import Language, format_citation
from supervision import (
    Deadline,
    SupervisionError,
    appointments,
    changes,
    complaint_findings,
    complaint_term,
    conflicts,
    deadlines,
    ground_words,
    icalendar,
    moment_text,
    outcome_words,
    status_text,
    suppose,
    timeline_picture,
)

router = APIRouter()


def _rows(found: tuple[Deadline, ...], language: Language) -> list[dict[str, object]]:
    return [
        {
            "end": moment_text(each.last_moment) if each.last_moment is not None else "—",
            "state": status_text(each, language),
            "status": each.status.value,
            "title": each.title.text(language),
            "person": each.person_name.text(language) if each.person_name is not None else "",
            "norm": format_citation((each.norm,), language),
            "who": each.who.text(language),
            "consequence": each.consequence.text(language) if each.consequence is not None else "",
            "steps": [(step.words.text(language), format_citation((step.norm,), language) if step.norm else "") for step in each.steps],
            "verified": each.verified,
            "preliminary": each.preliminary,
        }
        for each in found
    ]


@router.get("/cases/{number}/deadlines")
def show_deadlines(request: Request, number: str, on: date | None = None, what_if: str = "") -> Response:
    """Show the time limits of a case, and what would change."""
    opened, language = open_for(request, number), language_of(request)
    moment = day_begins(on) if on is not None else opened.house.clock()
    found = deadlines(opened.case, moment)
    shown = {
        "case": opened.case,
        "words": CaseWords(opened.case, language),
        "tab": "deadlines",
        "rows": _rows(found, language),
        "on": moment.date(),
        "what_if": what_if,
        "changes": None,
        "refused": "",
    }
    if what_if:
        try:
            changed = changes(found, deadlines(suppose(opened.case, what_if, moment), moment))
            shown["changes"] = [
                (
                    (one.after or one.before).title.text(language),  # type: ignore[union-attr]
                    *(moment_text(each.last_moment) if each and each.last_moment else "—" for each in (one.before, one.after)),
                )
                for one in changed
            ]
        except SupervisionError as error:
            shown["refused"] = error.explain(language)
    return render(request, "deadlines.html.j2", shown, here="cases", viewer=opened.principal)


@router.get("/cases/{number}/deadlines.svg")
def draw_deadlines(request: Request, number: str, on: date | None = None) -> Response:
    """Draw the time limits of a case."""
    opened = open_for(request, number)
    moment = day_begins(on) if on is not None else opened.house.clock()
    picture = timeline_picture(deadlines(opened.case, moment), moment, language_of(request))
    return Response(picture, media_type="image/svg+xml")


@router.get("/cases/{number}/deadlines.ics")
def give_calendar(request: Request, number: str) -> Response:
    """Give the time limits of a case as a calendar file."""
    opened = open_for(request, number)
    moment = opened.house.clock()
    content = icalendar(deadlines(opened.case, moment), language_of(request), moment)
    headers = {"Content-Disposition": f'attachment; filename="{number}.ics"'}
    return Response(content, media_type="text/calendar", headers=headers)


@router.get("/calendar")
def show_calendar(request: Request) -> Response:
    """Show the time limits and hearings of every case that the reader may see."""
    viewer, language, mine = require(request), language_of(request), list(seen_cases(request))
    rows: list[dict[str, object]] = []
    for opened in mine:
        found = tuple(each for each in deadlines(opened.case, opened.house.clock()) if each.last_moment is not None)
        running = tuple(each for each in found if each.status.value in {"running", "missed", "suspended"})
        keyed = zip(running, _rows(running, language), strict=True)
        rows += [{"case": opened.case.number, "key": each.last_moment, **row} for each, row in keyed]
    listed = appointments([opened.case for opened in mine], mine[0].house.clock()) if mine else ()
    shown = {"rows": sorted(rows, key=lambda row: str(row["key"])), "hearings": listed, "conflicts": conflicts(listed)}
    return render(request, "calendar.html.j2", shown, here="calendar", viewer=viewer)


@router.get("/cases/{number}/complaints")
def show_complaints(request: Request, number: str) -> Response:
    """Show the complaints in a case with their terms and faults of handling."""
    opened, language = open_for(request, number), language_of(request)
    at = opened.house.clock()
    rows = []
    for one in complaints(opened.house.store, number):
        term = complaint_term(one, at)
        rows.append(
            {
                "complaint": one,
                "end": moment_text(term.last_moment),
                "status": term.status.value,
                "grounds": "; ".join(ground_words(ground).text(language) for ground in one.grounds),
                "outcome": outcome_words(one.decision.outcome).text(language) if one.decision is not None else "",
                "findings": [finding.explain(language) for finding in complaint_findings(one, at)],
            }
        )
    shown = {"case": opened.case, "words": CaseWords(opened.case, language), "tab": "complaints", "rows": rows}
    return render(request, "complaints.html.j2", shown, here="cases", viewer=opened.principal)
