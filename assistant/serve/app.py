"""The application: headers, errors, the API, the pages, the files of the pages."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from importlib.metadata import version

from fastapi import FastAPI, Request, Response
from fastapi.staticfiles import StaticFiles
from starlette.concurrency import run_in_threadpool

from assistant.api.routes import routes as api_routes
from assistant.cases import now
from assistant.chat.routes import routes as chat_routes
from assistant.jobs import Jobs
from assistant.serve import problems
from assistant.serve.bounds import Bounds, Limits
from assistant.serve.house import House, SharedPractice
from assistant.serve.measures import Measures
from assistant.settings import Settings
from assistant.web.page import STATIC
from assistant.web.routes import routes as page_routes
from assistant.web.security import guard
from casefile import Store

_THREADS = 12


def application(settings: Settings, clock: Callable[[], datetime] = now, limits: Limits | None = None) -> FastAPI:
    """Make the application of the server.

    :param settings: Where the data are.
    :param clock: Reads the time.
    :param limits: How often one address may ask; None for the usual.
    :return: The application; its store is opened at once and closed when it stops.
    :raises StoreUnavailable: If the store cannot be opened.
    """
    house = House(settings, Store.open(settings.database, settings.blobs), SharedPractice(settings), clock)
    jobs = Jobs(house.store, clock)

    @asynccontextmanager
    async def life(_app: FastAPI) -> AsyncIterator[None]:
        jobs.start()
        yield
        await run_in_threadpool(jobs.stop)
        house.practice.close()
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
    app.state.jobs = jobs
    app.state.measures = Measures(clock())
    problems.install(app)
    app.middleware("http")(_watch(Bounds(limits or Limits())))
    app.include_router(api_routes())
    app.include_router(chat_routes())
    app.include_router(page_routes())
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    return app


def _watch(bounds: Bounds) -> Callable[[Request, Callable[[Request], Awaitable[Response]]], Awaitable[Response]]:
    """Join what stands around every request into one layer: each layer of the framework costs a reader a part of a millisecond."""

    async def watched(request: Request, answer: Callable[[Request], Awaitable[Response]]) -> Response:
        async def bounded(asked: Request) -> Response:
            return await bounds(asked, answer)

        async def measured(asked: Request) -> Response:
            return await _measured(asked, bounded)

        return await guard(request, measured)

    return watched


async def _measured(request: Request, answer: Callable[[Request], Awaitable[Response]]) -> Response:
    began = time.perf_counter()
    try:
        response = await answer(request)
    except Exception as error:  # noqa: BLE001 - whatever it is, the reader gets an answer with the headers of every other
        # In the pool of threads: the page of a problem asks the store who reads it
        response = await run_in_threadpool(problems.unexpected, request, error)
    request.app.state.measures.add(request.method, _route(request), response.status_code, time.perf_counter() - began)
    return response


def _route(request: Request) -> str:
    """Name the route of a request, which names no case; a route of an included router knows its own part of the path alone."""
    path = request.scope["path"]
    if path.startswith("/static/"):
        return "/static"
    own = getattr(request.scope.get("route"), "path", "")
    before = path.split("/")[: -own.count("/")] if own else []
    return "/".join(before) + own if own else "other"
