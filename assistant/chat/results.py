"""What a tool answers: items of text, each with the places it rests on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from assistant.chat.requests import Tool
from assistant.web.views import CaseWords
from casefile import Case, DocumentText, SourceRef
from law import Act, Language, MessageValue, Norm, format_citation, message
from retrieval import PracticeIndex

ROOM = "assistant.chat"


class _Shape(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SourceKind(StrEnum):
    """What a source is."""

    DOCUMENT = "document"
    NORM = "norm"
    ACT = "act"


class Source(_Shape):
    """A place that an item rests on.

    :param words: The place as people write it: document and sheet, norm, act.
    :param path: Address that opens it in the workspace; empty for what has no page.
    :param quote: Words that stand there.
    """

    kind: SourceKind
    words: str
    path: str = ""
    quote: str = ""


class Item(_Shape):
    """One thing that a tool found."""

    text: str
    sources: tuple[Source, ...] = ()


class Result(_Shape):
    """What a tool found.

    :param title: What it is, in the reader's language.
    :param items: What was found; empty when nothing was.
    :param notes: What the reader must know of it: what was assumed, what is missing, what nobody has signed.
    """

    tool: Tool
    title: str
    items: tuple[Item, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """What the tools work with.

    :param at: The moment of the request.
    :param language: Language of the answers.
    :param case: The case of the chat; None for a chat about none.
    :param texts: Texts of its documents.
    :param practice: Opens the index of court practice; None where the reader may not search it.
    """

    at: datetime
    language: Language
    case: Case | None = None
    texts: Mapping[str, DocumentText] | None = None
    practice: Callable[[], PracticeIndex] | None = None

    def said(self, code: str, **details: MessageValue) -> str:
        """Give a message of the chat in the reader's language."""
        return message(ROOM, code, self.language, details)

    @property
    def opened(self) -> Case:
        """Give the case.

        :raises LookupError: If the chat is about none.
        """
        if self.case is None:
            raise LookupError("the chat is about no case")
        return self.case

    @property
    def words(self) -> CaseWords:
        """Give the words of the case in the reader's language."""
        return CaseWords(self.opened, self.language)

    def cited(self, norm: Norm) -> str:
        """Write a norm as the reader's language does; English readers get the Russian form."""
        return format_citation((norm,), Language.KK if self.language is Language.KK else Language.RU)

    def norm(self, norm: Norm) -> Source:
        """Make a norm a source."""
        path = f"/api/v1/law/articles/{norm.article}" if norm.act in (Act.CC, None) and norm.article not in {"53", "54"} else ""
        return Source(kind=SourceKind.NORM, words=self.cited(norm), path=path)

    def places(self, sources: tuple[SourceRef, ...]) -> tuple[Source, ...]:
        """Make places of the case file sources."""
        return tuple(self.place(source) for source in sources)

    def place(self, source: SourceRef) -> Source:
        """Make a place of the case file a source: the document, its volume and sheet, the words quoted."""
        view = self.words.source(source)
        document = next((one for one in self.opened.materials if one.id == source.document), None)
        name = "" if document is None else self.words.text(document.title)
        words = f"{name}, {view.words}" if name else view.words
        return Source(kind=SourceKind.DOCUMENT, words=words or Path(source.document).name, path=view.path, quote=source.quote)
