"""Bounds of what a caller may send: how large a body, how many requests in a minute, who may stream a file."""

from __future__ import annotations

import time
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http import HTTPStatus
from threading import Lock

from fastapi import HTTPException, Request, Response

from assistant.case_zip import LARGEST_ZIP
from assistant.serve import problems
from assistant.serve.house import NotLoggedIn, principal_of

# A body larger than this is refused before it is read, unless a route that streams files takes it.
LARGEST_BODY = 4 << 20
# Beside the archive a form carries its fields and boundaries.
_LARGEST_STREAM = LARGEST_ZIP + (1 << 20)
STREAMED = frozenset({"/api/v1/cases/import", "/cases/import"})
_MINUTE = 60.0
# Callers kept in mind; beyond it those whose minute is over are forgotten.
_MOST_CALLERS = 10_000


@dataclass(frozen=True, slots=True)
class Limits:
    """How often one address may ask in a minute; a page with everything on it makes about ten requests.

    :param requests: Requests of any kind.
    :param logins: Attempts to log in.
    """

    requests: int = 600
    logins: int = 30


class Bounds:
    """Refuses bodies that are too large and callers that ask too often.

    :param limits: How often is too often.
    """

    def __init__(self, limits: Limits) -> None:
        """Begin with nobody counted."""
        self._limits = limits
        self._lock = Lock()
        self._asked: defaultdict[tuple[str, bool], deque[float]] = defaultdict(deque)

    async def __call__(self, request: Request, answer: Callable[[Request], Awaitable[Response]]) -> Response:
        """Answer a request, or say why it is not answered."""
        try:
            self._bound_rate(request)
            _bound_body(request)
        except HTTPException as refused:
            code = f"problem-{refused.detail}"
            handled = problems.problem(request, HTTPStatus(refused.status_code), code, problems.words(request, code))
            for name, value in (refused.headers or {}).items():
                handled.headers[name] = value
            return handled
        except NotLoggedIn:
            return problems.not_logged_in(request)
        return await answer(request)

    def _bound_rate(self, request: Request) -> None:
        if request.url.path.startswith("/static/"):
            return
        login = request.method == "POST" and request.url.path == "/login"
        caller = request.client.host if request.client else ""
        present = time.monotonic()
        with self._lock:
            if len(self._asked) > _MOST_CALLERS:
                self._forget(present)
            asked = self._asked[caller, login]
            while asked and present - asked[0] > _MINUTE:
                asked.popleft()
            if len(asked) >= (self._limits.logins if login else self._limits.requests):
                raise HTTPException(HTTPStatus.TOO_MANY_REQUESTS, detail="too-many", headers={"Retry-After": "60"})
            asked.append(present)

    def _forget(self, present: float) -> None:
        for caller in [known for known, asked in self._asked.items() if not asked or present - asked[-1] > _MINUTE]:
            del self._asked[caller]


def _bound_body(request: Request) -> None:
    streams = request.method == "POST" and request.url.path in STREAMED
    length = request.headers.get("content-length", "0")
    chunked = "chunked" in request.headers.get("transfer-encoding", "").lower()
    # A length that nobody states is one that nobody can bound before it has filled the disk.
    if chunked or not length.isdecimal() or int(length) > (_LARGEST_STREAM if streams else LARGEST_BODY):
        raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, detail="too-large")
    # The framework reads the whole form before the route asks who sent it: gigabytes from a stranger are not taken.
    if streams and principal_of(request) is None:
        raise NotLoggedIn
