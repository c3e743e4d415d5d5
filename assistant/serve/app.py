"""The application: headers, errors, the API, the pages, the files of the pages."""

from __future__ import annotations

import time
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from http import HTTPStatus
from importlib.metadata import version
from threading import Lock

from fastapi import FastAPI, HTTPException, Request, Response
from fastapi.staticfiles import StaticFiles

from assistant.api.routes import routes as api_routes
from assistant.cases import now
from assistant.serve import problems
from assistant.serve.house import House
from assistant.serve.measures import Measures
from assistant.settings import Settings
from assistant.web.page import STATIC
from assistant.web.routes import routes as page_routes
from assistant.web.security import guard
from casefile import Store

# Requests that one address may make in a minute; a page with everything on it makes about ten.
MOST_REQUESTS = 600
MOST_LOGINS = 30
_MINUTE = 60.0
# A body larger than this is refused before it is read, unless a route that streams files takes it.
LARGEST_BODY = 4 << 20
STREAMED = ("/api/v1/cases/import", "/cases/import")


def application(settings: Settings, clock: Callable[[], datetime] = now) -> FastAPI:
    """Make the application of the server.

    :param settings: Where the data are.
    :param clock: Reads the time.
    :return: The application; its store is opened at once and closed when it stops.
    :raises StoreUnavailable: If the store cannot be opened.
    """
    house = House(settings, Store.open(settings.database, settings.blobs), clock)

    @asynccontextmanager
    async def life(_app: FastAPI) -> AsyncIterator[None]:
        yield
        house.store.close()

    app = FastAPI(
        title="Aiyptaushy",
        version=version("aiyptaushy"),
        description="Cases, transcripts, drafts, sentences, law and court practice for prosecutors. Errors are problem+json.",
        lifespan=life,
        docs_url=None,
        redoc_url=None,
        openapi_url="/api/v1/openapi.json",
    )
    app.state.house = house
    app.state.measures = Measures(clock())
    problems.install(app)
    app.middleware("http")(_Bounds())
    app.middleware("http")(_measured)
    app.middleware("http")(guard)
    app.include_router(api_routes())
    app.include_router(page_routes())
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    return app


async def _measured(request: Request, answer: Callable[[Request], Awaitable[Response]]) -> Response:
    began = time.perf_counter()
    response = await answer(request)
    route = request.scope.get("route")
    request.app.state.measures.add(request.method, getattr(route, "path", "other"), response.status_code, time.perf_counter() - began)
    return response


class _Bounds:
    """Refuses bodies that are too large and callers that ask too often."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._asked: defaultdict[tuple[str, bool], deque[float]] = defaultdict(deque)

    async def __call__(self, request: Request, answer: Callable[[Request], Awaitable[Response]]) -> Response:
        try:
            self._check(request)
        except HTTPException as refused:
            code = f"problem-{refused.detail}"
            handled = problems.problem(request, HTTPStatus(refused.status_code), code, problems.words(request, code))
            if refused.status_code == HTTPStatus.TOO_MANY_REQUESTS:
                handled.headers["Retry-After"] = "60"
            return handled
        return await answer(request)

    def _check(self, request: Request) -> None:
        length = request.headers.get("content-length", "0")
        if "chunked" in request.headers.get("transfer-encoding", "").lower() and not request.url.path.startswith(STREAMED):
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, detail="too-large")
        if not request.url.path.startswith(STREAMED) and (not length.isdigit() or int(length) > LARGEST_BODY):
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, detail="too-large")
        if request.url.path.startswith("/static/"):
            return
        caller, login = request.client.host if request.client else "", request.method == "POST" and request.url.path == "/login"
        present = time.monotonic()
        with self._lock:
            asked = self._asked[caller, login]
            while asked and present - asked[0] > _MINUTE:
                asked.popleft()
            if len(asked) >= (MOST_LOGINS if login else MOST_REQUESTS):
                raise HTTPException(HTTPStatus.TOO_MANY_REQUESTS, detail="too-many")
            asked.append(present)
