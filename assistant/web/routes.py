"""Every page under one router, and the settings of a reader."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import RedirectResponse, Response

from assistant.web import admin, cases, chat, controls, day, documents, drafts, login, media, practice, sentence, supervision
from assistant.web.page import THEMES, inside
from assistant.web.security import checked
from law import Language

_YEAR = 365 * 24 * 3600


def routes() -> APIRouter:
    """Give the routes of the pages."""
    whole = APIRouter(include_in_schema=False, dependencies=[Depends(_checked_form)])
    for part in (login, day, cases, documents, media, drafts, sentence, supervision, controls, practice, chat, admin):
        whole.include_router(part.router)
    whole.add_api_route("/settings/language", _choose_language, methods=["POST"])
    whole.add_api_route("/settings/theme", _choose_theme, methods=["POST"])
    return whole


async def _checked_form(request: Request) -> None:
    if request.method not in {"GET", "HEAD"}:
        await checked(request)


def _choose_language(request: Request, language: Annotated[Language, Form()], back: Annotated[str, Form()] = "/") -> Response:
    return _kept(request, "language", language.value, back)


def _choose_theme(request: Request, theme: Annotated[str, Form()], back: Annotated[str, Form()] = "/") -> Response:
    return _kept(request, "theme", theme if theme in THEMES else THEMES[0], back)


def _kept(request: Request, name: str, value: str, back: str) -> Response:
    response = RedirectResponse(inside(back), status_code=303)
    response.set_cookie(name, value, max_age=_YEAR, samesite="lax", httponly=True, secure=request.url.scheme == "https")
    return response
