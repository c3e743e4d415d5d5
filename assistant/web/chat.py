"""Chat: about a case or about none; every answer with the tools it used and the sources that open."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse, Response

from assistant.chat import conversation
from assistant.chat.conversation import KeptChat
from assistant.chat.routes import desk_for
from assistant.serve.house import house_of
from assistant.web.page import render
from assistant.web.views import CaseWords

router = APIRouter()
_NEW = "new"


@router.get("/chat")
def show_chat(request: Request, chat: str = "") -> Response:
    """Show the chat about no case."""
    return _page(request, "", chat)


@router.get("/cases/{number}/chat")
def show_case_chat(request: Request, number: str, chat: str = "") -> Response:
    """Show the chat about a case."""
    return _page(request, number, chat)


@router.post("/chat")
def send(request: Request, text: Annotated[str, Form()] = "", chat: Annotated[str, Form()] = "") -> Response:
    """Ask about no case."""
    return _ask(request, "", chat, text)


@router.post("/cases/{number}/chat")
def send_about_case(request: Request, number: str, text: Annotated[str, Form()] = "", chat: Annotated[str, Form()] = "") -> Response:
    """Ask about a case."""
    return _ask(request, number, chat, text)


@router.post("/chat/{chat}/rating")
def rate(request: Request, chat: str, turn: Annotated[int, Form()], good: Annotated[bool, Form()]) -> Response:
    """Keep what the reader thinks of an answer."""
    number = conversation.case_of(chat)
    principal, desk = desk_for(request, number)
    store = house_of(request).store
    conversation.rate(store, conversation.find(store, chat, principal.user), turn, desk.at, good=good)
    return _back(number, chat)


def _page(request: Request, number: str, chat: str) -> Response:
    principal, desk = desk_for(request, number)
    store = house_of(request).store
    listed = conversation.conversations(store, number, principal.user)
    kept: KeptChat | None = None
    if chat and chat != _NEW and conversation.case_of(chat) == number:
        kept = conversation.find(store, chat, principal.user)
    elif not chat and listed:
        kept = listed[0]
    words = CaseWords(desk.case, desk.language) if desk.case is not None else None
    shown = {"case": desk.case, "words": words, "tab": "chat", "kept": kept, "listed": listed, "c": desk.said, "number": number}
    return render(request, "chat.html.j2", shown, here="chat", viewer=principal)


def _ask(request: Request, number: str, chat: str, text: str) -> Response:
    principal, desk = desk_for(request, number)
    store = house_of(request).store
    if chat and chat != _NEW and conversation.case_of(chat) == number:
        kept = conversation.find(store, chat, principal.user)
    else:
        kept = conversation.begin(store, number, principal.user, desk.at)
    for _ in conversation.ask(store, kept, desk, text):
        # The page shows the answer when it is whole; it is kept piece by piece by nobody
        continue
    return _back(number, kept.id)


def _back(number: str, chat: str) -> Response:
    path = f"/cases/{number}/chat" if number else "/chat"
    return RedirectResponse(f"{path}?chat={chat}#last", status_code=303)
