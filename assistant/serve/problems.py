"""What went wrong, for people and for programs: a page, or problem+json (RFC 9457), in the reader's language."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus
from urllib.parse import urlencode, urlsplit, urlunsplit

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.exceptions import HTTPException as StarletteHTTPException

from assistant.errors import AssistantError
from assistant.serve.house import Forbidden, NoSuchThing, NotLoggedIn, principal_of
from assistant.web.page import language_of, render, said
from casefile import (
    BrokenCase,
    CaseExists,
    CaseNotFound,
    DiskFull,
    LoginRefused,
    RecordChanged,
    RecordNotFound,
    UserNotFound,
)
from indictment import NotSignable, UnsupportedText
from law import ReportedError

_log = logging.getLogger("aiyptaushy.serve")
_STATUS: Mapping[type[ReportedError], HTTPStatus] = {
    CaseNotFound: HTTPStatus.NOT_FOUND,
    RecordNotFound: HTTPStatus.NOT_FOUND,
    UserNotFound: HTTPStatus.NOT_FOUND,
    CaseExists: HTTPStatus.CONFLICT,
    RecordChanged: HTTPStatus.PRECONDITION_FAILED,
    NotSignable: HTTPStatus.CONFLICT,
    UnsupportedText: HTTPStatus.CONFLICT,
    LoginRefused: HTTPStatus.UNAUTHORIZED,
    DiskFull: HTTPStatus.INSUFFICIENT_STORAGE,
    BrokenCase: HTTPStatus.UNPROCESSABLE_ENTITY,
    AssistantError: HTTPStatus.UNPROCESSABLE_ENTITY,
}


def wants_json(request: Request) -> bool:
    """Tell whether a program asks."""
    return request.url.path.startswith(("/api/", "/v1/"))


def install(app: FastAPI) -> None:
    """Let the application answer every error.

    :param app: The application.
    """
    app.add_exception_handler(ReportedError, _reported)
    app.add_exception_handler(NotLoggedIn, _not_logged_in)
    app.add_exception_handler(Forbidden, _plain(HTTPStatus.FORBIDDEN, "problem-forbidden"))
    app.add_exception_handler(NoSuchThing, _plain(HTTPStatus.NOT_FOUND, "problem-not-found"))
    app.add_exception_handler(RequestValidationError, _wrong_fields)
    # Starlette raises its own kind for a body that cannot be read.
    app.add_exception_handler(StarletteHTTPException, _http)
    app.add_exception_handler(404, _plain(HTTPStatus.NOT_FOUND, "problem-not-found"))
    app.add_exception_handler(405, _plain(HTTPStatus.METHOD_NOT_ALLOWED, "problem-method"))


def problem(request: Request, status: HTTPStatus, code: str, detail: str, **more: object) -> Response:
    """Answer a request that cannot be fulfilled.

    :param request: The request.
    :param status: Status.
    :param code: Identifier of what happened.
    :param detail: What happened and what to do, in the reader's language.
    :param more: Further members for programs.
    :return: The response.
    """
    language = language_of(request)
    title = said(language, f"problem-title-{status.value}") if status.value in _TITLED else status.phrase
    if wants_json(request):
        body = {"type": f"urn:aiyptaushy:{code}", "title": title, "status": status.value, "detail": detail, **more}
        headers = {"Content-Language": language.value}
        return JSONResponse(body, status.value, media_type="application/problem+json", headers=headers)
    if request.headers.get("hx-request"):
        return HTMLResponse(detail, status.value)
    viewer = principal_of(request)
    return render(request, "problem.html.j2", {"title": title, "detail": detail}, viewer=viewer, status=status.value)


def words(request: Request, code: str) -> str:
    """Say a problem in the reader's language.

    :param request: The request.
    :param code: Identifier of the problem, which is its message.
    :return: The words.
    """
    return said(language_of(request), code)


_TITLED = frozenset({400, 401, 403, 404, 405, 409, 412, 413, 415, 422, 429, 500, 507})


async def _reported(request: Request, error: Exception) -> Response:
    if not isinstance(error, ReportedError):
        raise TypeError("only errors that explain themselves come here")
    status = next((known for kind, known in _STATUS.items() if isinstance(error, kind)), HTTPStatus.UNPROCESSABLE_ENTITY)
    more: dict[str, object] = {}
    if isinstance(error, BrokenCase):
        language = language_of(request)
        more["findings"] = [{"code": one.code, "place": one.where, "detail": one.explain(language)} for one in error.findings]
    return problem(request, status, error.code, error.explain(language_of(request)), **more)


async def _not_logged_in(request: Request, _error: Exception) -> Response:
    return not_logged_in(request)


def not_logged_in(request: Request) -> Response:
    """Send a person to the door, and back to where they were; tell a program that it needs a key.

    :param request: The request.
    :return: The response.
    """
    if wants_json(request) or request.headers.get("hx-request"):
        answer = problem(request, HTTPStatus.UNAUTHORIZED, "not-logged-in", words(request, "problem-login"))
        answer.headers["WWW-Authenticate"] = "Bearer"
        return answer
    # A form that was sent too late stood on a page of ours: that page brings its words back.
    asked = urlsplit(str(request.url) if request.method == "GET" else request.headers.get("referer", ""))
    ours = asked.netloc == request.url.netloc
    back = urlunsplit(("", "", asked.path, asked.query, "")) if ours else ""
    return RedirectResponse(f"/login?{urlencode({'next': back or '/'})}", status_code=303)


def _plain(status: HTTPStatus, code: str) -> Callable[[Request, Exception], Awaitable[Response]]:
    async def handle(request: Request, _error: Exception) -> Response:
        return problem(request, status, code, words(request, code))

    return handle


async def _wrong_fields(request: Request, error: Exception) -> Response:
    if not isinstance(error, RequestValidationError):
        raise TypeError("only wrong fields come here")
    wrong = [
        {"field": ".".join(str(part) for part in one["loc"][1:]) or str(one["loc"][0]), "detail": one["msg"]} for one in error.errors()
    ]
    named = ", ".join(one["field"] for one in wrong)
    detail = said(language_of(request), "problem-fields", fields=named)
    return problem(request, HTTPStatus.UNPROCESSABLE_ENTITY, "problem-fields", detail, fields=wrong)


async def _http(request: Request, error: Exception) -> Response:
    if not isinstance(error, StarletteHTTPException):
        raise TypeError("only errors of HTTP come here")
    code = f"problem-{error.detail}" if error.detail in {"csrf", "too-large", "wrong-type", "too-many", "key-reused"} else "problem-request"
    answer = problem(request, HTTPStatus(error.status_code), code, words(request, code))
    for name, value in (error.headers or {}).items():
        answer.headers[name] = value
    return answer


def unexpected(request: Request, error: Exception) -> Response:
    """Answer a fault of ours, and write down where it happened.

    :param request: The request.
    :param error: The fault. Its message stays out of the log: it may hold words of a case.
    :return: The response.
    """
    where = "".join(traceback.format_tb(error.__traceback__))
    # The path names a case by its number at most
    _log.error("%s %s failed: %s\n%s", request.method, request.url.path, type(error).__name__, where)
    return problem(request, HTTPStatus.INTERNAL_SERVER_ERROR, "problem-unexpected", words(request, "problem-unexpected"))
