"""The chat over HTTP: conversations with server-sent events, and an endpoint that any OpenAI client attaches to."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import JSONResponse, PlainTextResponse, Response, StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from assistant.chat import completions, conversation
from assistant.chat.conversation import Event, KeptChat
from assistant.chat.results import Desk
from assistant.serve.house import house_of, open_for, require
from assistant.web.page import language_of
from casefile import Principal, Right, may

router = APIRouter(prefix="/api/v1/chats", tags=["chat"])


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class NewChat(_Shape):
    """A conversation to begin."""

    case: str = Field(
        default="", pattern=r"^(\d{15})?$", description="Number of the case; empty for a chat about none", examples=["265901031000314"]
    )


class NewMessage(_Shape):
    """A question."""

    text: str = Field(examples=["бұл іс бойынша мерзімдер қашан бітеді?", "рассчитай наказание по ч. 3 ст. 188, явка с повинной"])


class Rating(_Shape):
    """What the reader thinks of an answer."""

    good: bool = Field(examples=[True])


def desk_for(request: Request, case: str) -> tuple[Principal, Desk]:
    """Set the desk for who asks: of a case only what they may see, and practice only where they may search it.

    :param request: The request.
    :param case: Number of the case; empty for a chat about none.
    :return: Who asks, and the desk.
    :raises NotLoggedIn: If nobody is known.
    :raises NoSuchThing: If there is no such case for them.
    :raises Forbidden: If they may not chat about it.
    """
    house, language = house_of(request), language_of(request)
    if case:
        opened = open_for(request, case, Right.CHAT)
        principal, found, texts = opened.principal, opened.case, opened.texts()
    else:
        principal, found, texts = require(request), None, None
    searches = may(principal, Right.SEARCH_PRACTICE)
    return principal, Desk(house.clock(), language, found, texts, house.practice.opened if searches else None)


def _opened(request: Request, chat: str) -> tuple[KeptChat, Desk]:
    principal, desk = desk_for(request, conversation.case_of(chat))
    return conversation.find(house_of(request).store, chat, principal.user), desk


@router.post("", status_code=201)
def begin(request: Request, new: NewChat) -> dict[str, Any]:
    """Begin a conversation about a case or about none."""
    principal, desk = desk_for(request, new.case)
    kept = conversation.begin(house_of(request).store, new.case, principal.user, desk.at)
    return {"id": kept.id, "case": kept.case}


@router.get("")
def list_chats(request: Request, case: Annotated[str, Query(pattern=r"^(\d{15})?$")] = "") -> list[dict[str, Any]]:
    """List the conversations of the caller about a case, the newest first."""
    principal, _ = desk_for(request, case)
    found = conversation.conversations(house_of(request).store, case, principal.user)
    return [{"id": one.id, "case": one.case, "title": one.content.title, "turns": len(one.content.turns)} for one in found]


@router.get("/{chat}")
def read_chat(request: Request, chat: str) -> dict[str, Any]:
    """Give a conversation with the sources of every answer."""
    kept, _ = _opened(request, chat)
    return _shown(kept)


@router.post("/{chat}/messages")
def send(request: Request, chat: str, message: NewMessage) -> Response:
    """Ask a question; with `Accept: text/event-stream` the answer comes as it is made, and closing the connection stops it."""
    kept, desk = _opened(request, chat)
    return _answered(request, conversation.ask(house_of(request).store, kept, desk, message.text))


@router.post("/{chat}/retry")
def retry(request: Request, chat: str) -> Response:
    """Ask the last question again."""
    kept, desk = _opened(request, chat)
    if not kept.content.turns:
        return JSONResponse(_shown(kept))
    return _answered(request, conversation.again(house_of(request).store, kept, desk))


@router.post("/{chat}/turns/{turn}/rating")
def rate(request: Request, chat: str, turn: int, rating: Rating) -> dict[str, Any]:
    """Keep what the reader thinks of an answer."""
    kept, desk = _opened(request, chat)
    return _shown(conversation.rate(house_of(request).store, kept, turn, desk.at, good=rating.good))


@router.get("/{chat}/export")
def export(request: Request, chat: str) -> Response:
    """Give a conversation as Markdown."""
    kept, desk = _opened(request, chat)
    headers = {"Content-Disposition": f'attachment; filename="{kept.id}.md"'}
    return PlainTextResponse(conversation.exported(kept, desk), media_type="text/markdown", headers=headers)


def _answered(request: Request, events: Iterator[Event]) -> Response:
    if "text/event-stream" in request.headers.get("accept", ""):
        return StreamingResponse(_stream(events), media_type="text/event-stream", headers={"X-Accel-Buffering": "no"})
    last = [event for event in events if event.kept is not None][-1].kept
    return JSONResponse(_shown(last)) if last is not None else JSONResponse({})


def _stream(events: Iterator[Event]) -> Iterator[str]:
    for event in events:
        if event.call is not None:
            yield _event("call", event.call.model_dump(mode="json"))
        elif event.kept is not None:
            yield _event("done", _shown(event.kept)["turns"][-1])
        else:
            yield _event("text", event.text)


def _event(name: str, data: object) -> str:
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n"


def _shown(kept: KeptChat) -> dict[str, Any]:
    return {"id": kept.id, "case": kept.case, **kept.content.model_dump(mode="json")}


def routes() -> APIRouter:
    """Give the routes of the chat: `/api/v1/chats` and the endpoint for OpenAI clients, `/v1`."""
    whole = APIRouter()
    whole.include_router(router)
    whole.include_router(completions.router)
    return whole
