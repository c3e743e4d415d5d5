"""What a model may give for a section: flat slots, each a wording or a quotation, and the check that lets a slot through or not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field

from casefile import Case, Document, DocumentText, SourceRef, find_quotes
from indictment.same_facts import differences, shared_words
from indictment.vocabulary import Statement
from law import Language

LEAST_SHARED = 2
LEAST_WORDS = 3


class Slot(BaseModel):
    """One slot: a wording of a statement, or words of a document that prove it, or both.

    :param statement: Identifier of the statement.
    :param text: The statement in other words of the same language; empty to leave it as it is.
    :param document: Identifier of the document that is quoted; empty for no quotation.
    :param quote: Words of the document, letter for letter.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    statement: str = Field(max_length=100)
    text: str = Field(max_length=6000)
    document: str = Field(max_length=100)
    quote: str = Field(max_length=600)


class Slots(BaseModel):
    """The slots of a section."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    slots: tuple[Slot, ...] = Field(max_length=60)


class Wording(BaseModel):
    """A span in other words."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: str = Field(max_length=6000)


class Refusal(StrEnum):
    """Why a slot was not let through."""

    UNKNOWN_STATEMENT = "unknown_statement"
    OTHER_FACTS = "other_facts"
    NOT_TO_BE_WORDED = "not_to_be_worded"
    UNKNOWN_DOCUMENT = "unknown_document"
    NOT_IN_DOCUMENT = "not_in_document"
    TOO_SHORT = "too_short"
    BESIDE_THE_POINT = "beside_the_point"


@dataclass(frozen=True)
class Offered:
    """What a model was shown for a section.

    :param statements: The statements by identifier, in the order of the section.
    :param wordable: Identifiers of the statements that may be put in other words.
    :param in_language: Text of each statement by language and identifier: a quotation is compared in its own language.
    :param texts: Text of the documents of the case.
    :param sheets: Sheets that were shown, by document.
    :param names: Words that are names in this case.
    """

    case: Case
    language: Language
    statements: Mapping[str, Statement]
    wordable: frozenset[str]
    in_language: Mapping[Language, Mapping[str, str]]
    texts: Mapping[str, DocumentText]
    sheets: Mapping[str, frozenset[int]]
    names: frozenset[str]


def check_wording(slot: Slot, offered: Offered) -> Refusal | None:
    """Tell why the wording of a slot may not be used.

    :param slot: The slot.
    :param offered: What the model was shown.
    :return: The reason; None for a wording that tells the same, and for none.
    """
    if slot.statement not in offered.statements:
        return Refusal.UNKNOWN_STATEMENT
    if not slot.text:
        return None
    if slot.statement not in offered.wordable:
        return Refusal.NOT_TO_BE_WORDED
    before = offered.statements[slot.statement].text
    return Refusal.OTHER_FACTS if differences(before, slot.text, offered.language, offered.names) else None


def quoted_place(slot: Slot, offered: Offered) -> SourceRef | Refusal | None:
    """Find the words that a slot quotes.

    :param slot: The slot.
    :param offered: What the model was shown.
    :return: The place of the quotation with the words of the document; why it may not be used; None where nothing is quoted.
    """
    if not slot.document and not slot.quote:
        return None
    refusal = _unquotable(slot, offered)
    if refusal is not None:
        return refusal
    quote = " ".join(slot.quote.split())
    document = offered.case.document(slot.document)
    found = (
        document.first_sheet + place.sheet for place in find_quotes(offered.texts[slot.document], quote) if place.sheet == place.last_sheet
    )
    sheet = next((sheet for sheet in found if sheet in offered.sheets[slot.document]), None)
    if sheet is None:
        return Refusal.NOT_IN_DOCUMENT
    if shared_words(_said(slot.statement, document, offered), quote, document.language) < LEAST_SHARED:
        return Refusal.BESIDE_THE_POINT
    return SourceRef(document=slot.document, sheet=sheet, quote=quote)


def _unquotable(slot: Slot, offered: Offered) -> Refusal | None:
    if slot.statement not in offered.statements:
        return Refusal.UNKNOWN_STATEMENT
    if slot.document not in offered.sheets:
        return Refusal.UNKNOWN_DOCUMENT
    return Refusal.TOO_SHORT if len(slot.quote.split()) < LEAST_WORDS else None


def _said(statement: str, document: Document, offered: Offered) -> str:
    """Give what a statement says in the language of a document, with the words of that document that it rests on already."""
    cited = (source.quote for source in offered.statements[statement].sources if source.document == document.id)
    return "\n".join((offered.in_language[document.language].get(statement, ""), *cited))
