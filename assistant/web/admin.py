"""Administration: users, models, the journal."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from assistant.serve.house import Forbidden, house_of, require
from assistant.web.page import language_of, render
from casefile import Position, Right, StoreError, User, may
from models import ModelError, model_profiles, verify_model

router = APIRouter()
_LINES = 200


@router.get("/admin")
def administration(request: Request, told: str = "") -> Response:
    """Show what the reader may administer."""
    return _page(request, told, 200)


def _page(request: Request, told: str, status: int) -> Response:
    principal, house = require(request), house_of(request)
    users, journal = may(principal, Right.MANAGE_USERS), may(principal, Right.READ_JOURNAL)
    if not (users or journal):
        raise Forbidden
    shown = {
        "told": told,
        "users": house.store.accounts.all() if users else None,
        "positions": tuple(Position),
        "models": _models() if may(principal, Right.MANAGE_MODELS) else None,
        "lines": list(house.store.journal.lines())[-_LINES:][::-1] if journal else None,
    }
    return render(request, "admin.html.j2", shown, here="admin", viewer=principal, status=status)


def _models() -> list[tuple[str, bool]]:
    found = []
    for profile in model_profiles():
        try:
            verify_model(profile)
        except ModelError:
            found.append((profile.name, False))
        else:
            found.append((profile.name, True))
    return found


@router.post("/admin/users")
def add_user(
    request: Request,
    login: Annotated[str, Form(max_length=60)],
    name: Annotated[str, Form(max_length=120)],
    position: Annotated[Position, Form()],
    password: Annotated[str, Form(max_length=200)],
) -> Response:
    """Add a user."""
    principal, house = require(request, Right.MANAGE_USERS), house_of(request)
    user = User(login.strip().lower(), name.strip(), position, disabled=False, has_totp=False)
    try:
        house.store.accounts.add(user, password, principal.user, house.clock())
    except StoreError as refused:
        return _page(request, refused.explain(language_of(request)), 422)
    return RedirectResponse("/admin", status_code=303)


@router.post("/admin/users/{login}/disabled")
def disable_user(request: Request, login: str) -> Response:
    """Keep a user out; every session of the user ends."""
    principal, house = require(request, Right.MANAGE_USERS), house_of(request)
    house.store.accounts.change(login, principal.user, house.clock(), disabled=True)
    return RedirectResponse("/admin", status_code=303)
