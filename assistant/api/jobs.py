"""Transcripts asked for over HTTP: a job in the queue of the server, its progress as it comes."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, StreamingResponse
from starlette.concurrency import run_in_threadpool

from assistant.api.cases import Number
from assistant.api.shapes import NewTranscript
from assistant.jobs import Jobs, JobState, JobView
from assistant.serve.house import NoSuchThing, open_for
from assistant.web.page import language_of
from casefile import Right
from law import Language

router = APIRouter(tags=["transcripts"])
_EVERY_SECONDS = 0.5
_OVER = frozenset({JobState.DONE, JobState.FAILED})


@router.post("/cases/{number}/transcripts", status_code=202)
def ask_transcript(request: Request, number: Number, wanted: NewTranscript) -> JSONResponse:
    """Ask for the transcript of a recording; the job is worked off in its turn, also after a restart."""
    opened = open_for(request, number, Right.EDIT_TRANSCRIPT)
    media = next((one for one in opened.case.media if one.id == wanted.media), None)
    if media is None:
        raise NoSuchThing
    job = jobs_of(request).ask(opened.case, media, opened.principal.user, wanted.profile)
    where = f"/api/v1/cases/{number}/jobs/{job.id}"
    return JSONResponse(_shown(JobView(job), language_of(request)), 202, headers={"Location": where})


@router.get("/cases/{number}/jobs")
def list_jobs(request: Request, number: Number) -> list[dict[str, Any]]:
    """List the jobs of a case."""
    open_for(request, number)
    language = language_of(request)
    return [_shown(JobView(job), language) for job in jobs_of(request).all(number)]


@router.get("/cases/{number}/jobs/{job}")
def read_job(request: Request, number: Number, job: str) -> dict[str, Any]:
    """Give a job and how far it is."""
    open_for(request, number)
    return _shown(jobs_of(request).view(number, job), language_of(request))


@router.get("/cases/{number}/jobs/{job}/events")
def follow_job(request: Request, number: Number, job: str) -> StreamingResponse:
    """Give how far a job is as it moves, as server-sent events, until it is over."""
    open_for(request, number)
    jobs, language = jobs_of(request), language_of(request)
    jobs.view(number, job)

    async def events() -> AsyncIterator[str]:
        told = ""
        while not await request.is_disconnected():
            view = await run_in_threadpool(jobs.view, number, job)
            text = json.dumps(_shown(view, language), ensure_ascii=False)
            if text != told:
                told = text
                yield f"event: job\ndata: {text}\n\n"
            if view.job.state in _OVER:
                return
            await asyncio.sleep(_EVERY_SECONDS)

    return StreamingResponse(events(), media_type="text/event-stream", headers={"X-Accel-Buffering": "no"})


def jobs_of(request: Request) -> Jobs:
    """Give the jobs of the server."""
    found = request.app.state.jobs
    if not isinstance(found, Jobs):
        raise TypeError("the application was made without jobs")
    return found


def _shown(view: JobView, language: Language) -> dict[str, Any]:
    job = view.job
    return {
        "id": job.id,
        "media": job.media,
        "profile": job.profile,
        "state": job.state.value,
        "done_ms": view.done_ms,
        "total_ms": view.total_ms,
        "reason": job.reason.get(language.value, ""),
    }
