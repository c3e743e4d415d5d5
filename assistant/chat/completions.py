"""The endpoint for OpenAI clients: each case that the key's user may chat about is a model, and `aiyptaushy` is the one about no case.

The conversation is the client's: nothing of it is kept here but a line of the journal for each question.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterator
from http import HTTPStatus
from typing import Any, Literal

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response, StreamingResponse
from pydantic import BaseModel, ConfigDict, Field

from assistant.chat.answers import LONGEST, Answer, answer
from assistant.chat.results import ROOM, Desk
from assistant.serve.house import Forbidden, House, NoSuchThing, NotLoggedIn, house_of, open_for, require, visible
from assistant.web.page import language_of
from casefile import Principal, Right, may
from law import message as worded

router = APIRouter(prefix="/v1", tags=["openai"])
MODEL = "aiyptaushy"


class Part(BaseModel):
    """A part of a message; only text is taken."""

    model_config = ConfigDict(extra="ignore")
    type: str
    text: str = ""


class Message(BaseModel):
    """A message as OpenAI clients send it."""

    model_config = ConfigDict(extra="ignore")
    role: Literal["system", "developer", "user", "assistant", "tool"]
    content: str | list[Part] | None = None

    @property
    def text(self) -> str:
        """Give its text."""
        if isinstance(self.content, list):
            return "\n".join(part.text for part in self.content if part.type == "text")
        return self.content or ""


class Completion(BaseModel):
    """A request for an answer; settings of sampling are taken and mean nothing to a grammar."""

    model_config = ConfigDict(extra="ignore")
    model: str = Field(examples=["aiyptaushy"])
    messages: list[Message] = Field(min_length=1, examples=[[{"role": "user", "content": "покажи статью 188"}]])
    stream: bool = False


@router.get("/models")
def list_models(request: Request) -> Response:
    """List what can be chatted with: no case, and each case that the caller may chat about."""
    try:
        require(request)
    except NotLoggedIn:
        return _refused(HTTPStatus.UNAUTHORIZED, "invalid_api_key", worded(ROOM, "unknown-key", language_of(request)))
    house = house_of(request)
    names = [MODEL, *(f"{MODEL}/{one.case.number}" for _, one in visible(request) if one.may(Right.CHAT))]
    created = int(house.clock().timestamp())
    data = [{"id": name, "object": "model", "created": created, "owned_by": MODEL} for name in names]
    return JSONResponse({"object": "list", "data": data})


@router.post("/chat/completions")
def complete(request: Request, asked: Completion) -> Response:
    """Answer the last message of a conversation; with `stream` piece by piece."""
    try:
        principal, desk = _desk(request, asked.model)
    except NotLoggedIn:
        return _refused(HTTPStatus.UNAUTHORIZED, "invalid_api_key", worded(ROOM, "unknown-key", language_of(request)))
    except (NoSuchThing, Forbidden):
        return _refused(
            HTTPStatus.NOT_FOUND, "model_not_found", worded(ROOM, "unknown-model", language_of(request), {"model": asked.model})
        )
    users = [number for number, one in enumerate(asked.messages) if one.role == "user"]
    message = asked.messages[users[-1]].text if users else ""
    if len(message) > LONGEST:
        words = desk.said("too-long", length=len(message), limit=LONGEST)
        return _refused(HTTPStatus.BAD_REQUEST, "context_length_exceeded", words)
    earlier = asked.messages[users[-2]].text if len(users) > 1 else ""
    before = earlier if earlier and len(earlier) <= LONGEST and answer(desk, earlier).asks else ""
    done = answer(desk, message, before)
    tools = [call.tool.value for call in done.calls]
    house = house_of(request)
    number = desk.case.number if desk.case is not None else None
    house.store.record("chat.complete", asked.model, {"tools": [*tools]}, principal.user, house.clock(), number)
    identifier = f"chatcmpl-{secrets.token_hex(12)}"
    created = int(house.clock().timestamp())
    head = {"id": identifier, "created": created, "model": asked.model}
    if asked.stream:
        return StreamingResponse(_pieces(head, done), media_type="text/event-stream", headers={"X-Accel-Buffering": "no"})
    return JSONResponse(_whole(head, message, done))


def _desk(request: Request, model: str) -> tuple[Principal, Desk]:
    house: House = house_of(request)
    name, _, number = model.partition("/")
    principal = require(request)
    if name != MODEL or (number and not number.isdecimal()):
        raise NoSuchThing
    case, texts = None, None
    if number:
        opened = open_for(request, number, Right.CHAT)
        case, texts = opened.case, opened.texts()
    searches = may(principal, Right.SEARCH_PRACTICE)
    return principal, Desk(house.clock(), language_of(request), case, texts, house.practice.opened if searches else None)


def _whole(head: dict[str, Any], message: str, done: Answer) -> dict[str, Any]:
    told = {"role": "assistant", "content": done.text, "refusal": None}
    # Words are counted where others count tokens: no tokenizer takes part
    asked, given = len(message.split()), len(done.text.split())
    usage = {"prompt_tokens": asked, "completion_tokens": given, "total_tokens": asked + given}
    choice = {"index": 0, "message": told, "finish_reason": "stop", "logprobs": None}
    return {**head, "object": "chat.completion", "choices": [choice], "usage": usage}


def _pieces(head: dict[str, Any], done: Answer) -> Iterator[str]:
    def piece(delta: dict[str, str], finish: str | None) -> str:
        choice = {"index": 0, "delta": delta, "finish_reason": finish, "logprobs": None}
        return f"data: {json.dumps({**head, 'object': 'chat.completion.chunk', 'choices': [choice]}, ensure_ascii=False)}\n\n"

    yield piece({"role": "assistant", "content": ""}, None)
    for line in done.text.splitlines(keepends=True):
        yield piece({"content": line}, None)
    yield piece({}, "stop")
    yield "data: [DONE]\n\n"


def _refused(status: HTTPStatus, code: str, words: str) -> Response:
    return JSONResponse({"error": {"message": words, "type": "invalid_request_error", "param": None, "code": code}}, status.value)
