"""The door: log in, log out."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from assistant.serve.house import SESSION_COOKIE, house_of, principal_of
from assistant.web.page import inside, language_of, render
from casefile import LoginRefused

router = APIRouter()


@router.get("/login", name="log_in_page")
def log_in_page(request: Request, next: str = "/") -> Response:  # noqa: A002 - the name in the address
    """Show the door."""
    if principal_of(request) is not None:
        return RedirectResponse(inside(next), status_code=303)
    return render(request, "login.html.j2", {"next": inside(next), "refused": "", "login": ""})


@router.post("/login")
def log_in(
    request: Request,
    login: Annotated[str, Form(max_length=60)],
    password: Annotated[str, Form(max_length=200)],
    code: Annotated[str, Form(max_length=10)] = "",
    next: Annotated[str, Form(max_length=4_000)] = "/",  # noqa: A002 - the name in the form
) -> Response:
    """Open a session."""
    house = house_of(request)
    try:
        token = house.store.accounts.log_in(login.strip(), password, code.strip().replace(" ", ""), house.clock())
    except LoginRefused as refused:
        shown = {"next": inside(next), "refused": refused.explain(language_of(request)), "login": login}
        return render(request, "login.html.j2", shown, status=401)
    response = RedirectResponse(inside(next), status_code=303)
    response.set_cookie(SESSION_COOKIE, token, httponly=True, samesite="lax", secure=request.url.scheme == "https")
    return response


@router.post("/logout")
def log_out(request: Request) -> Response:
    """End the session."""
    token = request.cookies.get(SESSION_COOKIE, "")
    if token:
        house_of(request).store.accounts.log_out(token)
    response = RedirectResponse("/login", status_code=303)
    response.delete_cookie(SESSION_COOKIE)
    return response
