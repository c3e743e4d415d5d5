"""Whether the server lives, its figures, and who asks."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import PlainTextResponse

from assistant.serve.house import Forbidden, house_of, principal_of, require
from casefile import Right, may

router = APIRouter(tags=["house"])
_HERE = frozenset({"127.0.0.1", "::1", "testclient"})


@router.get("/health")
def health(request: Request) -> dict[str, Any]:
    """Say whether the store can be read, and which version runs."""
    house_of(request).store.journal.head()
    return {"status": "ok", "version": version("aiyptaushy")}


@router.get("/metrics")
def metrics(request: Request) -> PlainTextResponse:
    """Give figures for Prometheus: from this machine, or to a key that may read the jobs."""
    principal = principal_of(request)
    here = request.client is not None and request.client.host in _HERE
    if not here and (principal is None or not may(principal, Right.READ_JOBS)):
        raise Forbidden
    return PlainTextResponse(request.app.state.measures.text(), media_type="text/plain; version=0.0.4")


@router.get("/me")
def me(request: Request) -> dict[str, Any]:
    """Say who asks and what they are."""
    principal = require(request)
    scopes = None if principal.scopes is None else sorted(principal.scopes)
    return {"user": principal.user, "name": principal.name, "position": principal.position.value, "scopes": scopes}
