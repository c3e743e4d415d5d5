"""Conversations kept in the store: every question before it is answered, every answer with its sources, ratings, export."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from pydantic import BaseModel, ConfigDict

from assistant.chat.answers import Answer, Call, answer, refusal
from assistant.chat.results import Desk
from casefile import Deed, RecordKey, RecordNotFound, Store

KIND = "chat"
_GENERAL = "general"
_TITLE = 80


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Turn(_Shape):
    """A question and its answer.

    :param at: When it was asked.
    :param answer: The answer; None while there is none: it was stopped, or the server was.
    :param good: Whether the reader found it useful; None when they have not said.
    """

    question: str
    at: datetime
    answer: Answer | None = None
    good: bool | None = None


class Conversation(_Shape):
    """A conversation.

    :param owner: Login of who asks: nobody else reads it.
    """

    owner: str
    turns: tuple[Turn, ...] = ()

    @property
    def title(self) -> str:
        """Give the beginning of the first question."""
        return " ".join(self.turns[0].question.split())[:_TITLE] if self.turns else ""

    @property
    def before(self) -> str:
        """Give the question that was answered with a question; empty when there is none."""
        last = self.turns[-1] if self.turns else None
        return last.question if last is not None and last.answer is not None and last.answer.asks else ""


@dataclass(frozen=True, slots=True)
class KeptChat:
    """A conversation as it is kept.

    :param id: Its identifier: the number of the case and a random part.
    :param case: Number of the case; empty for a chat about none.
    :param version: Its version.
    """

    id: str
    case: str
    version: int
    content: Conversation


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happens while an answer comes.

    :param call: A tool is called.
    :param text: A piece of the answer.
    :param kept: The conversation with the whole answer; the last event.
    """

    call: Call | None = None
    text: str = ""
    kept: KeptChat | None = None


def begin(store: Store, case: str, owner: str, at: datetime) -> KeptChat:
    """Begin a conversation.

    :param store: The store.
    :param case: Number of the case; empty for a chat about none.
    :param owner: Login of who asks.
    :param at: When, with the time zone.
    :return: The conversation.
    """
    identifier = f"{case or _GENERAL}-{secrets.token_hex(6)}"
    return _keep(store, KeptChat(identifier, case, 0, Conversation(owner=owner)), Deed("chat.begin", owner, at))


def case_of(identifier: str) -> str:
    """Tell from the identifier of a conversation which case it is about.

    :param identifier: The identifier.
    :return: Number of the case; empty for none.
    """
    head = identifier.split("-", 1)[0]
    return head if head.isdecimal() else ""


def find(store: Store, identifier: str, owner: str) -> KeptChat:
    """Find a conversation of somebody.

    :param store: The store.
    :param identifier: Its identifier.
    :param owner: Who asks.
    :return: The conversation.
    :raises RecordNotFound: If they have none such.
    """
    case = case_of(identifier)
    record = store.records.get(RecordKey(KIND, identifier, case))
    content = Conversation.model_validate_json(record.data)
    if content.owner != owner:
        raise RecordNotFound("store-record-unknown", kind=KIND, id=identifier)
    return KeptChat(identifier, case, record.version, content)


def conversations(store: Store, case: str, owner: str) -> tuple[KeptChat, ...]:
    """List the conversations of somebody about a case, the newest question first.

    :param store: The store.
    :param case: Number of the case; empty for those about none.
    :param owner: Who asks.
    """
    found = []
    for record in store.records.all(KIND, case):
        content = Conversation.model_validate_json(record.data)
        if content.owner == owner and content.turns:
            found.append(KeptChat(record.key.id, case, record.version, content))
    return tuple(sorted(found, key=lambda one: one.content.turns[-1].at, reverse=True))


def ask(store: Store, kept: KeptChat, desk: Desk, message: str) -> Iterator[Event]:
    """Ask a question: it is kept first, so that nothing is lost when the answer does not come.

    :param store: The store.
    :param kept: The conversation.
    :param desk: What the tools work with.
    :param message: The question.
    :return: What happens, ending with the conversation as kept.
    """
    refused = refusal(desk, message)
    if refused is not None:
        yield Event(text=refused.text)
        # What was refused is not kept whole: a message of megabytes is no question
        yield Event(kept=_answered(store, _asked(store, kept, " ".join(message.split())[:_TITLE], desk.at), refused, desk.at))
        return
    before = kept.content.before
    asked = _asked(store, kept, message, desk.at)
    done = answer(desk, message, before)
    for call in done.calls:
        yield Event(call=call)
    for line in done.text.splitlines(keepends=True):
        yield Event(text=line)
    yield Event(kept=_answered(store, asked, done, desk.at))


def again(store: Store, kept: KeptChat, desk: Desk) -> Iterator[Event]:
    """Ask the last question again; the answers before it stay.

    :param store: The store.
    :param kept: The conversation.
    :param desk: What the tools work with.
    :return: As `ask`.
    :raises RecordNotFound: If nothing was asked yet.
    """
    if not kept.content.turns:
        raise RecordNotFound("store-record-unknown", kind=KIND, id=kept.id)
    earlier = kept.content.model_copy(update={"turns": kept.content.turns[:-1]})
    done = answer(desk, kept.content.turns[-1].question, earlier.before)
    for call in done.calls:
        yield Event(call=call)
    for line in done.text.splitlines(keepends=True):
        yield Event(text=line)
    yield Event(kept=_answered(store, kept, done, desk.at))


def rate(store: Store, kept: KeptChat, number: int, at: datetime, *, good: bool) -> KeptChat:
    """Keep what the reader thinks of an answer.

    :param store: The store.
    :param kept: The conversation.
    :param number: Number of the question, from 1.
    :param at: When, with the time zone.
    :param good: Whether the answer was useful.
    :raises RecordNotFound: If there is no such question.
    """
    turns = list(kept.content.turns)
    if not 1 <= number <= len(turns):
        raise RecordNotFound("store-record-unknown", kind=KIND, id=f"{kept.id}/{number}")
    turns[number - 1] = turns[number - 1].model_copy(update={"good": good})
    content = kept.content.model_copy(update={"turns": tuple(turns)})
    return _keep(store, replace(kept, content=content), Deed("chat.rate", kept.content.owner, at, {"turn": number, "good": good}))


def exported(kept: KeptChat, desk: Desk) -> str:
    """Write a conversation as Markdown.

    :param kept: The conversation.
    :param desk: The reader's language and moment.
    """
    head = desk.said("chat-of-case", number=kept.case) if kept.case else desk.said("chat-general")
    blocks = [f"# {head}"]
    for turn in kept.content.turns:
        blocks.append(f"## {desk.said('chat-you')}, {turn.at:%d.%m.%Y %H:%M}\n\n{turn.question}")
        told = turn.answer.text if turn.answer is not None else desk.said("stopped")
        blocks.append(f"### {desk.said('chat-assistant')}\n\n{told}")
    return "\n\n".join(blocks) + "\n"


def _asked(store: Store, kept: KeptChat, question: str, at: datetime) -> KeptChat:
    turns = (*kept.content.turns, Turn(question=question, at=at))
    content = kept.content.model_copy(update={"turns": turns})
    return _keep(store, replace(kept, content=content), Deed("chat.ask", kept.content.owner, at))


def _answered(store: Store, kept: KeptChat, done: Answer, at: datetime) -> KeptChat:
    last = kept.content.turns[-1].model_copy(update={"answer": done, "good": None})
    content = kept.content.model_copy(update={"turns": (*kept.content.turns[:-1], last)})
    tools = [call.tool.value for call in done.calls]
    return _keep(store, replace(kept, content=content), Deed("chat.answer", kept.content.owner, at, {"tools": [*tools]}))


def _keep(store: Store, kept: KeptChat, deed: Deed) -> KeptChat:
    key = RecordKey(KIND, kept.id, kept.case)
    record = store.records.keep(key, kept.content.model_dump_json(), deed, expected=kept.version)
    return replace(kept, version=record.version)
