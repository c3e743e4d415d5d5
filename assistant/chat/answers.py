"""Answers: composed from what tools found, by templates, with numbered sources; nothing is worded freely."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict

from assistant.chat.grammar import Understood, understand
from assistant.chat.grounded import unsupported
from assistant.chat.requests import Tool, tool_of
from assistant.chat.results import Desk, Result, Source
from assistant.chat.tools import use
from law import Language, ReportedError, general_part

# The longest message; a question needs a tenth of it
LONGEST = 20_000
# Items that an answer shows; the rest is counted
_SHOWN = 40
_NUMBER_ALONE = re.compile(r"\d(-\d)?")


class Call(BaseModel):
    """A call of a tool, as the reader sees it."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    tool: Tool
    arguments: dict[str, Any]


class Answer(BaseModel):
    """An answer.

    :param language: Its language.
    :param body: The answer with marks such as [2].
    :param text: The same with the list of the sources that the marks stand for.
    :param sources: The sources in the order of their numbers.
    :param calls: The tools that were used.
    :param results: What they found.
    :param asks: Whether it is a question back: the next message goes with the one before.
    :param understood: False when the request was not understood.
    :param unsupported: Numbers and norms that no result holds; empty for every answer that the program composed.
    :param writer: Name of the chat profile whose model worded it; empty for the templates.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    language: Language
    body: str
    text: str
    sources: tuple[Source, ...] = ()
    calls: tuple[Call, ...] = ()
    results: tuple[Result, ...] = ()
    asks: bool = False
    understood: bool = True
    unsupported: tuple[str, ...] = ()
    writer: str = ""


def answer(desk: Desk, message: str, before: str = "") -> Answer:
    """Answer a message by the grammar, the tools and the templates; no model takes part.

    :param desk: What to work with; its language is that of the reader, the answer takes that of the message.
    :param message: The message.
    :param before: The message before, when it was answered with a question.
    :return: The answer.
    """
    refused = refusal(desk, message)
    if refused is not None:
        return refused
    understood = understand(message, desk.at.date(), desk.case, desk.language)
    if before and understood.request is None:
        # To «which part?» people answer with the number alone
        more = f"часть {message.strip()}" if _NUMBER_ALONE.fullmatch(message.strip()) else message
        joined = understand(f"{before}\n{more}", desk.at.date(), desk.case, desk.language)
        understood = joined if joined.request is not None or joined.question else understood
    spoken = Desk(desk.at, understood.language, desk.case, desk.texts, desk.practice)
    if understood.question:
        asked = spoken.said(understood.question, parts=", ".join(understood.offered))
        return _plain(spoken.language, asked, asks=True)
    if understood.request is None:
        return _plain(spoken.language, f"{spoken.said('not-understood')}\n{spoken.said('can-do')}", understood=False)
    return _done(spoken, understood)


def refusal(desk: Desk, message: str) -> Answer | None:
    """Refuse a message that is empty or too long, kindly.

    :param desk: What to work with.
    :param message: The message.
    :return: The refusal; None when the message is taken.
    """
    if len(message) > LONGEST:
        return _plain(desk.language, desk.said("too-long", length=len(message), limit=LONGEST), understood=False)
    if not message.strip():
        return _plain(desk.language, desk.said("empty"), understood=False)
    return None


def _done(desk: Desk, understood: Understood) -> Answer:
    request = understood.request
    if request is None:
        raise ValueError("nothing is asked")
    call = Call(tool=tool_of(request), arguments=request.model_dump(mode="json"))
    try:
        found = use(desk, request)
    except ReportedError as error:
        told = desk.said("failed", why=error.explain(desk.language))
        return Answer(language=desk.language, body=told, text=told, calls=(call,))
    if understood.denied:
        general = general_part(desk.at.date())
        words = "; ".join(general.circumstance(key).title.text(desk.language) for key in understood.denied)
        code = "note-denied" if getattr(request, "norm", "") else "note-ignored"
        found = found.model_copy(update={"notes": (desk.said(code, words=words), *found.notes)})
    return composed(desk, found, call)


def composed(desk: Desk, found: Result, call: Call) -> Answer:
    """Compose the answer from what a tool found.

    :param desk: What to work with.
    :param found: What the tool found.
    :param call: The call.
    :return: The answer.
    """
    numbers: dict[Source, int] = {}
    lines = [found.title, *_lines(desk, found, numbers)]
    body = text = "\n".join(lines)
    if numbers:
        text += "\n\n" + "\n".join([f"{desk.said('sources')}:", *(f"[{number}] {_shown(one)}" for one, number in numbers.items())])
    return Answer(
        language=desk.language,
        body=body,
        text=text,
        sources=tuple(numbers),
        calls=(call,),
        results=(found,),
        unsupported=unsupported(body, (found,)),
    )


def _plain(language: Language, words: str, *, asks: bool = False, understood: bool = True) -> Answer:
    return Answer(language=language, body=words, text=words, asks=asks, understood=understood)


def _lines(desk: Desk, found: Result, numbers: dict[Source, int]) -> Iterator[str]:
    for item in found.items[:_SHOWN]:
        marks = [numbers.setdefault(one, len(numbers) + 1) for one in item.sources]
        yield f"— {item.text}" + (f" [{', '.join(map(str, dict.fromkeys(marks)))}]" if marks else "")
    if not found.items:
        yield desk.said("nothing")
    if len(found.items) > _SHOWN:
        yield desk.said("note-cut", shown=_SHOWN, all=len(found.items))
    yield from found.notes


def _shown(source: Source) -> str:
    return f"{source.words}: «{' '.join(source.quote.split())}»" if source.quote else source.words
