"""Court practice: search with highlighted sentences and their place in the act, figures as a chart."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from assistant.practice import about_act, about_place
from assistant.serve.house import house_of, require
from assistant.web.page import language_of, render
from casefile import Right
from retrieval import PracticeFilter, statistics_chart

router = APIRouter()


@router.get("/practice")
def search_practice(request: Request, q: str = "", article: str = "") -> Response:
    """Search, or show the figures of the acts."""
    principal = require(request, Right.SEARCH_PRACTICE)
    language = language_of(request)
    index = house_of(request).practice.opened()
    result = index.search(q, PracticeFilter(), limit=10) if q.strip() else None
    hits = []
    for hit in result.hits if result is not None else ():
        hits.append({"hit": hit, "about": about_act(hit.act, language), "place": about_place(hit, language)})
    shown = {"q": q, "article": article, "result": result, "hits": hits}
    return render(request, "practice.html.j2", shown, here="practice", viewer=principal)


@router.get("/practice/chart.svg")
def draw_practice(request: Request) -> Response:
    """Draw the figures of the acts."""
    require(request, Right.SEARCH_PRACTICE)
    counted = house_of(request).practice.opened().statistics(PracticeFilter())
    return Response(statistics_chart(counted, language_of(request)), media_type="image/svg+xml")
