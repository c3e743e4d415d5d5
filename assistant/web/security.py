"""What every page is sent with, and what every form must bring: no foreign script, no foreign form."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable, Mapping

from fastapi import HTTPException, Request, Response

CSRF_COOKIE = "csrf"
CSRF_FIELD = "csrf"
CSRF_HEADER = "x-csrf"
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; media-src 'self'; "
    "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
# A picture opened by itself carries its own style and nothing else.
_POLICY_OF_PICTURES = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"
_HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


async def guard(request: Request, answer: Callable[[Request], Awaitable[Response]]) -> Response:
    """Add the headers that keep foreign content out; pages of a case are never kept by a cache.

    :param request: The request.
    :param answer: Gives the response.
    :return: The response.
    """
    response = await answer(request)
    picture = response.headers.get("content-type", "").startswith("image/svg+xml")
    response.headers.setdefault("Content-Security-Policy", _POLICY_OF_PICTURES if picture else _POLICY)
    for name, value in _HEADERS.items():
        response.headers.setdefault(name, value)
    if not request.url.path.startswith("/static/"):
        response.headers.setdefault("Cache-Control", "no-store")
    return response


def csrf_of(request: Request) -> str:
    """Give the token that forms of this browser must bring.

    :param request: The request.
    :return: The token of its cookie, or a new one, the same for the whole request.
    """
    known = request.cookies.get(CSRF_COOKIE) or getattr(request.state, CSRF_COOKIE, "")
    token = known or secrets.token_urlsafe(24)
    request.state.csrf = token
    return token


async def checked(request: Request) -> None:
    """Refuse a form that does not come from our own page (double submit of a token).

    :param request: The request.
    :raises HTTPException: 403, if the token is missing or another.
    """
    cookie = request.cookies.get(CSRF_COOKIE, "")
    brought = request.headers.get(CSRF_HEADER, "")
    if not brought:
        form = await request.form()
        value = form.get(CSRF_FIELD, "")
        brought = value if isinstance(value, str) else ""
    if not cookie or not secrets.compare_digest(cookie.encode(), brought.encode()):
        raise HTTPException(403, detail="csrf")
