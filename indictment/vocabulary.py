"""The words of a draft: statements with their sources, sections, the draft itself, the plan it follows."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from casefile import SourceRef
from law import Language, Norm


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DocumentKind(StrEnum):
    """Final document of a pre-trial investigation."""

    INDICTMENT = "indictment"  # CPC, arts 302 and 302-1
    ACCUSATION_PROTOCOL = "accusation_protocol"  # inquiry: CPC, art. 192-2
    ACCELERATED_PROTOCOL = "accelerated_protocol"  # CPC, arts 190 and 527
    MISDEMEANOUR_PROTOCOL = "misdemeanour_protocol"  # CPC, arts 526-528
    PLEA_AGREEMENT = "plea_agreement"  # CPC, arts 617 and 617-5: to court without an indictment


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


class Layout(StrEnum):
    """How a section stands on the page."""

    TITLE = "title"
    PROSE = "prose"
    FIELDS = "fields"
    SIGNATURE = "signature"


class Section(_Frozen):
    """A section of a draft.

    :param level: Depth of the heading, 1 for a part of the document; 0 for a section without a heading.
    :param new_page: Whether the section begins on a new page, as annexes do.
    """

    id: str
    heading: str = ""
    level: int = 1
    layout: Layout = Layout.PROSE
    new_page: bool = False
    statements: tuple[Statement, ...]


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


class Draft(_Frozen):
    """A draft of a document: sections of statements, each with its sources.

    :param number: Number of the case in the register.
    :param language: Language of the draft.
    :param title: Title of the document.
    """

    number: str
    language: Language
    title: str
    plan: Plan
    sections: tuple[Section, ...]

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Give every statement in the order of the document."""
        return tuple(statement for section in self.sections for statement in section.statements)
