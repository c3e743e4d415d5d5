"""Law, sentences from facts, and court practice."""

from __future__ import annotations

import json
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Body, Query, Request

from assistant.practice import result_record
from assistant.sentences import sentence_data
from assistant.serve.house import house_of, require
from assistant.web.page import language_of
from casefile import Right
from law import criminal_code, format_citation
from retrieval import PracticeFilter
from sentencing import calculate, compare, read_facts

router = APIRouter(tags=["knowledge"])
_FACTS = {
    "offences": [{"id": "c1", "article": "188", "part": "3", "clauses": ["2"], "committed_on": "2026-03-03", "stage": "completed"}],
    "offender": {"birth_date": "1990-05-01"},
    "today": "2026-11-25",
}


@router.post("/sentences")
def compute_sentence(request: Request, facts: Annotated[dict[str, Any], Body(examples=[_FACTS])]) -> dict[str, Any]:
    """Compute what the law permits for facts, with every step and the choice of the law; what is left out stays unknown."""
    require(request)
    read = read_facts(json.dumps(facts, ensure_ascii=False))
    law = compare(read, read.today) if read.today is not None else None
    return sentence_data(calculate(read), law)


@router.get("/law/articles/{article}")
def read_article(request: Request, article: str, on: date | None = None) -> dict[str, Any]:
    """Give an article of the Criminal Code with the sanctions of its parts on a day."""
    require(request)
    language = language_of(request)
    found = criminal_code(on or house_of(request).clock().date()).article(article)
    return {
        "number": found.number,
        "title": {"kk": found.title.kk, "ru": found.title.ru},
        "parts": [
            {
                "part": part.number,
                "norm": format_citation((part.norm,), language),
                "summary": part.summary,
                "gravity": part.gravity.value,
                "verified": part.verified,
                "main": [_punishment(one) for one in part.main],
            }
            for part in found.parts
        ],
    }


def _punishment(one: Any) -> dict[str, Any]:  # noqa: ANN401 - a punishment of the law, as plain data
    return {"kind": one.kind.value, "minimum": one.minimum, "maximum": one.maximum, "unit": one.unit.value}


@router.get("/practice/search")
def search_practice(
    request: Request,
    q: Annotated[str, Query(min_length=1, max_length=2_000, examples=["кража с проникновением в жилище, ущерб возмещён"])],
    limit: Annotated[int, Query(ge=1, le=50)] = 10,
) -> dict[str, Any]:
    """Search court practice in Kazakh and Russian; every hit names its place in the act."""
    require(request, Right.SEARCH_PRACTICE)
    found = house_of(request).practice.opened().search(q, PracticeFilter(), limit=limit)
    return result_record(found)
