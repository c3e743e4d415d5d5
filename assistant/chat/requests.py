"""What may be asked of the assistant: the typed arguments of each tool."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from law import Stage
from sentencing import ProcedureForm


class Tool(StrEnum):
    """The tools."""

    CASE_FACTS = "case_facts"
    DOCUMENTS = "documents"
    LAW = "law"
    PRACTICE = "practice"
    SENTENCE = "sentence"
    DEADLINES = "deadlines"
    CONTROLS = "controls"
    DRAFT = "draft"


Topic: TypeAlias = Literal[
    "accused", "charges", "damage", "witnesses", "victims", "evidence", "convictions", "persons", "measures", "claims",
    "circumstances", "overview", "episodes", "items",
]  # fmt: skip
SectionName: TypeAlias = Literal["introduction", "descriptive", "ruling", "defence", "certificate"]


class Asked(BaseModel):
    """Base of the arguments: immutable, and an argument that does not exist is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class AskCaseFacts(Asked):
    """Facts that the case holds, each with its place in the file."""

    topic: Topic = Field(description="What to tell of the case")


class AskDocuments(Asked):
    """Places in the documents of this case."""

    words: str = Field(default="", max_length=500, description="What to look for; empty for everything that a person said")
    role: Literal["victim", "witness", "suspect", ""] = Field(default="", description="Whose words")
    person: str = Field(default="", description="Identifier of the person whose words")


class AskLaw(Asked):
    """An article of the law."""

    norm: str = Field(pattern=r"^[A-Za-z]+ \d+(-\d+)?(\([\d-]*\))*$", description='As "CC 188(3)(2)" or "CPC 192"')


class AskPractice(Asked):
    """Court practice on a question."""

    words: str = Field(min_length=1, max_length=2_000, description="What to look for")
    norm: str = Field(default="", description='Article, as "188" or "188(3)"')


class AskSentence(Asked):
    """What the law permits, for facts or for the accused of this case."""

    norm: str = Field(default="", description='Article, part, point as "188(3)(2)"; empty for the charges of this case')
    circumstances: tuple[str, ...] = Field(default=(), description='Points of arts 53 and 54 that are named, "53(1)(11)"')
    stage: Stage = Field(default=Stage.COMPLETED, description="How far the offence went")
    procedure: ProcedureForm = Field(default=ProcedureForm.ORDINARY, description="The procedure")
    committed_on: date | None = Field(default=None, description="Day of the act; without it the law of today")
    person: str = Field(default="", description="Identifier of one accused of this case")


class AskDeadlines(Asked):
    """The time limits of this case."""

    on: date | None = Field(default=None, description="Day asked about; without it today")


class AskControls(Asked):
    """What the legality controls found in this case."""


class AskDraft(Asked):
    """A section of the indictment of this case."""

    section: SectionName = Field(description="Which section")


Request: TypeAlias = AskCaseFacts | AskDocuments | AskLaw | AskPractice | AskSentence | AskDeadlines | AskControls | AskDraft
ARGUMENTS: dict[Tool, type[Request]] = {
    Tool.CASE_FACTS: AskCaseFacts,
    Tool.DOCUMENTS: AskDocuments,
    Tool.LAW: AskLaw,
    Tool.PRACTICE: AskPractice,
    Tool.SENTENCE: AskSentence,
    Tool.DEADLINES: AskDeadlines,
    Tool.CONTROLS: AskControls,
    Tool.DRAFT: AskDraft,
}


def tool_of(request: Request) -> Tool:
    """Name the tool that a request is for.

    :param request: The request.
    """
    return next(tool for tool, kind in ARGUMENTS.items() if isinstance(request, kind))
