"""The words of a draft: statements with their sources, sections, the draft itself, the plan it follows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from casefile import SourceRef
from law import Language, Norm

DRAFT_MARK = "draft-mark"
"""Identifier of the statement that calls a document a draft by software, and of its words in the catalogue."""


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DocumentKind(StrEnum):
    """Document of a case: the final ones of a pre-trial investigation, then the prosecutor's others."""

    INDICTMENT = "indictment"  # CPC, arts 302 and 302-1
    ACCUSATION_PROTOCOL = "accusation_protocol"  # inquiry: CPC, art. 192-2
    ACCELERATED_PROTOCOL = "accelerated_protocol"  # CPC, arts 190 and 527
    MISDEMEANOUR_PROTOCOL = "misdemeanour_protocol"  # CPC, arts 526-528
    PLEA_AGREEMENT = "plea_agreement"  # CPC, arts 617 and 617-5: to court without an indictment
    APPROVAL = "approval"  # CPC, arts 302 and 305: approval of the investigator's indictment
    RETURN = "return"  # CPC, art. 302, part 1, point 3
    TERMINATION = "termination"  # CPC, art. 288
    INSTRUCTIONS = "instructions"  # CPC, art. 193, part 1, point 5
    COMPLAINT_DECISION = "complaint_decision"  # CPC, art. 105
    REPRESENTATION = "representation"  # CPC, art. 200
    CHARGE_REFUSAL = "charge_refusal"  # CPC, art. 337, part 6
    DEBATE = "debate"  # CPC, arts 337, part 4 and 383
    COURT_CARD = "court_card"  # the same speech on one page; no form of the Code
    APPEAL = "appeal"  # CPC, art. 423
    CASSATION_PROPOSAL = "cassation_proposal"  # CPC, arts 486 and 488


class Drafter(StrEnum):
    """Who draws the indictment up: the investigator (the prosecutor then approves it) or the prosecutor."""

    INVESTIGATOR = "investigator"
    PROSECUTOR = "prosecutor"


class StatementKind(StrEnum):
    """What a statement rests on."""

    FACT = "fact"  # a fact of the case file: needs a source
    QUOTE = "quote"  # words of a document: needs a source
    NORM = "norm"  # what the law says
    DECISION = "decision"  # what the drafter decides, on norms
    FORM = "form"  # the form of the document itself: titles, signature lines
    ABSENT = "absent"  # says that the file does not hold something


class Statement(_Frozen):
    """One statement of a draft.

    :param id: Identifier within the draft, the same in its Kazakh and Russian versions.
    :param label: What the statement gives, where the document has a table of fields; empty in running text.
    :param sources: Places of the case file that hold every fact printed in the text.
    :param translated: False when the file holds the words only in the other language, which is then printed as it is.
    :param writer: Name of the chat profile whose model worded or chose the text; empty for the template.
    """

    id: str
    kind: StatementKind
    text: str
    label: str = ""
    sources: tuple[SourceRef, ...] = ()
    norms: tuple[Norm, ...] = ()
    translated: bool = True
    writer: str = ""

    @property
    def unsupported(self) -> bool:
        """Tell whether the statement prints facts that no source holds."""
        return self.kind in (StatementKind.FACT, StatementKind.QUOTE) and not self.sources

    @property
    def gap(self) -> bool:
        """Tell whether the statement holds the place of something that the law asks for and nobody has given."""
        return self.kind is StatementKind.ABSENT and self.id.endswith("-gap")


def numbered(statements: Iterable[Statement], first: int = 1) -> list[Statement]:
    """Put numbers before the texts of statements: "1. …", "2. …".

    :param statements: The statements, in their order.
    :param first: Number of the first.
    :return: The same statements with their numbers.
    """
    return [one.model_copy(update={"text": f"{number}. {one.text}"}) for number, one in enumerate(statements, start=first)]


def capital(text: str) -> str:
    """Begin a text with a capital letter.

    :param text: The text.
    :return: The same text, its first letter a capital.
    """
    return text[:1].upper() + text[1:]


class Layout(StrEnum):
    """How a section stands on the page."""

    TITLE = "title"
    PROSE = "prose"
    FIELDS = "fields"
    COMPARISON = "comparison"
    SIGNATURE = "signature"


class Section(_Frozen):
    """A section of a draft.

    :param level: Depth of the heading, 1 for a part of the document; 0 for a section without a heading.
    :param new_page: Whether the heading begins a new page, as those of annexes do.
    :param compact: Whether it is set small, to stand on one page.
    :param columns: Headings of a comparison, whose statements come in rows under one label; the first heading stands over the labels.
    """

    id: str
    heading: str = ""
    level: int = 1
    layout: Layout = Layout.PROSE
    new_page: bool = False
    compact: bool = False
    columns: tuple[str, ...] = ()
    statements: tuple[Statement, ...]

    def shows_places(self, statement: Statement) -> bool:
        """Tell whether the sheets of a statement are printed after it: a decision cites none, and a list of persons names its own."""
        return statement.kind in (StatementKind.FACT, StatementKind.QUOTE) and not self.id.startswith("summons")


class MissingFact(_Frozen):
    """A fact that the law asks for and the file does not hold.

    :param id: Identifier of the requirement; its words are in the catalogue as `missing-<id>`.
    :param subject: Person or episode it is about.
    :param norm: The norm that asks for it.
    """

    id: str
    subject: str
    norm: Norm


class Plan(_Frozen):
    """What to draft: the document that the law requires here, who draws it up, and what the file lacks for it.

    :param document: Document that the law requires for this form of investigation.
    :param on: Date of drafting.
    :param drafter: Who draws an indictment up at that date.
    :param persons: Identifiers of the accused, in the order of the file.
    :param episodes: Identifiers of the episodes, in the order of time (CPC, art. 298, part 2).
    """

    document: DocumentKind
    on: date
    drafter: Drafter
    persons: tuple[str, ...]
    episodes: tuple[str, ...]
    missing: tuple[MissingFact, ...] = ()


class SignOff(_Frozen):
    """Who signed a draft off, which makes it a document.

    :param by: Name of the person.
    :param at: When, with the time zone.
    """

    by: str = Field(min_length=1)
    at: AwareDatetime


class Draft(_Frozen):
    """A draft of a document: sections of statements, each with its sources.

    :param number: Number of the case in the register.
    :param language: Language of the draft.
    :param title: Title of the document.
    :param kind: What the document is; the plan says which final document the law requires in the case.
    :param signed: Who signed it off; None while it is a draft by software.
    """

    number: str
    language: Language
    title: str
    plan: Plan
    sections: tuple[Section, ...]
    kind: DocumentKind = DocumentKind.INDICTMENT
    signed: SignOff | None = None

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Give every statement in the order of the document."""
        return tuple(statement for section in self.sections for statement in section.statements)
