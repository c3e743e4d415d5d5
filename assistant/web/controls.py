"""Legality controls of a case: what failed, what is not known, what a decision would run into; blocks lifted by a named person."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from assistant.controls import lift, lifted
from assistant.serve.house import NoSuchThing, open_for
from assistant.web.page import language_of, render
from assistant.web.views import CaseWords
from casefile import Right
from law import Language, format_citation
from supervision import (
    CheckedDecision,
    ControlResult,
    ControlState,
    all_controls,
    check_controls,
    control_remedy,
    control_state_words,
    decision_results,
    unlifted,
)

router = APIRouter()


@router.get("/cases/{number}/controls")
def show_controls(request: Request, number: str, decision: CheckedDecision | None = None) -> Response:
    """Show the controls of a case."""
    opened, language = open_for(request, number), language_of(request)
    at = opened.house.clock()
    found = check_controls(opened.case, at)
    free = lifted(opened.house.store, number)
    shown = {
        "case": opened.case,
        "words": CaseWords(opened.case, language),
        "tab": "controls",
        "failed": [_row(one, language, free) for one in found if one.state is ControlState.FAIL],
        "asked": [_row(one, language, free) for one in found if _asks(one)],
        "kept": sum(one.state is ControlState.PASS for one in found),
        "open": sum(one.state is ControlState.UNKNOWN and not _asks(one) for one in found),
        "decisions": tuple(CheckedDecision),
        "decision": decision,
        "blocks": [_row(one, language, free) for one in unlifted(decision_results(opened.case, decision, at), free)] if decision else [],
        "may_lift": opened.may(Right.LIFT_BLOCK),
    }
    return render(request, "controls.html.j2", shown, here="cases", viewer=opened.principal)


def _asks(one: ControlResult) -> bool:
    return one.state is ControlState.UNKNOWN and one.missing == (one.control.requirement.words,)


def _row(one: ControlResult, language: Language, free: frozenset[str]) -> dict[str, object]:
    control = one.control
    return {
        "id": control.id,
        "state": control_state_words(one.state, language),
        "severity": control.severity.value,
        "norm": format_citation((control.norm,), language),
        "condition": control.condition.words.text(language),
        "requirement": control.requirement.words.text(language),
        "remedy": control_remedy(control.kind, language),
        "lifted": control.id in free,
        "blocks": one.blocks,
    }


@router.post("/cases/{number}/controls/lifted")
def lift_block(
    request: Request,
    number: str,
    control: Annotated[str, Form(max_length=60)],
    reason: Annotated[str, Form(min_length=3, max_length=2_000)],
) -> Response:
    """Lift the block of a control with a reason."""
    opened = open_for(request, number, Right.LIFT_BLOCK)
    if control not in {one.id for one in all_controls()}:
        raise NoSuchThing
    lift(opened.house.store, number, control, reason, opened.principal.name, opened.house.clock())
    return RedirectResponse(f"/cases/{number}/controls", status_code=303)
