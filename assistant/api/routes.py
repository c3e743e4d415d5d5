"""Every route of the API under one address."""

from __future__ import annotations

from fastapi import APIRouter

from assistant.api import cases, drafts, house, jobs, knowledge


def routes() -> APIRouter:
    """Give the routes of the API."""
    whole = APIRouter(prefix="/api/v1")
    for part in (cases, drafts, jobs, knowledge, house):
        whole.include_router(part.router)
    return whole
