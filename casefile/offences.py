"""What happened and what it is called in law: episodes, charges, circumstances, evidence."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from pydantic import Field

from casefile.facts import Bilingual, Fact, Frozen, SourceRef

ID = r"^[a-z][a-z0-9_-]*$"


class Stage(StrEnum):
    """How far the offence went (Criminal Code, arts 24 and 25)."""

    COMPLETED = "completed"
    ATTEMPT = "attempt"
    PREPARATION = "preparation"


class Complicity(StrEnum):
    """Role of the person in the offence (Criminal Code, art. 28)."""

    PERPETRATOR = "perpetrator"
    ORGANISER = "organiser"
    INSTIGATOR = "instigator"
    ACCOMPLICE = "accomplice"


class Moment(Frozen):
    """When an episode happened: a moment or a span.

    :param start: Beginning, with the time zone.
    :param end: End of a span; None for a moment.
    :param precision: How exactly the file knows it: "minute", "hour" or "day".
    """

    start: datetime
    end: datetime | None = None
    precision: str = Field(default="minute", pattern="^(minute|hour|day)$")


class Episode(Frozen):
    """One criminal act.

    :param id: Identifier within the case, "e1".
    :param time: When.
    :param place: Where.
    :param way: How: the act itself, in full sentences without a name of the law.
    :param motive: Why.
    :param consequences: What followed.
    :param items: Object of the offence: what was taken, damaged, used.
    :param damage: Damage in tenge.
    :param participants: Persons who acted.
    :param victims: Persons harmed.
    """

    id: str = Field(pattern=ID)
    title: Bilingual
    time: Fact[Moment]
    place: Fact[Bilingual]
    way: Fact[Bilingual]
    motive: Fact[Bilingual] | None = None
    consequences: Fact[Bilingual] | None = None
    items: Fact[Bilingual] | None = None
    damage: Fact[int] | None = None
    participants: tuple[str, ...] = Field(min_length=1)
    victims: tuple[str, ...] = ()


class Charge(Frozen):
    """One accusation against one person.

    :param id: Identifier within the case, "c1".
    :param person: Identifier of the suspect or accused.
    :param article: Article of the Criminal Code, "188".
    :param part: Part, "3"; empty when the article has none.
    :param clauses: Points of the part, ("2", "3").
    :param episodes: Identifiers of the episodes it covers.
    """

    id: str = Field(pattern=ID)
    person: str
    article: str
    part: str = ""
    clauses: tuple[str, ...] = ()
    stage: Stage = Stage.COMPLETED
    complicity: Complicity = Complicity.PERPETRATOR
    episodes: tuple[str, ...] = Field(min_length=1)
    sources: tuple[SourceRef, ...] = ()


class Circumstance(Frozen):
    """A circumstance that mitigates or aggravates, or another fact that moves the punishment.

    :param person: Identifier of the suspect or accused.
    :param norm: Article, part and point of the Criminal Code: "53(1)(11)" or "54(1)(1)".
    :param words: The circumstance as it is in this case.
    :param charges: Charges it belongs to; empty for all of the person's charges.
    """

    person: str
    norm: str
    words: Bilingual
    charges: tuple[str, ...] = ()
    sources: tuple[SourceRef, ...] = ()


class EvidenceKind(StrEnum):
    """Kinds of evidence (CPC, art. 111)."""

    TESTIMONY = "testimony"
    EXPERT_OPINION = "expert_opinion"
    SPECIALIST_OPINION = "specialist_opinion"
    PHYSICAL = "physical"
    PROTOCOL = "protocol"
    DOCUMENT = "document"
    RECORDING = "recording"


class Evidence(Frozen):
    """An item of evidence and what it proves.

    :param document: Identifier of the document that carries it.
    :param words: What it shows, in the words of the drafter.
    :param proves: Identifiers of the episodes it proves.
    :param person: Whose testimony it is, where it is testimony.
    :param favours_defence: Whether it speaks for the defence.
    :param inadmissible: Whether it was found inadmissible (CPC, art. 112); then a draft never uses it.
    """

    id: str = Field(pattern=ID)
    kind: EvidenceKind
    document: str
    words: Bilingual
    proves: tuple[str, ...] = ()
    person: str | None = None
    favours_defence: bool = False
    inadmissible: bool = False
    sources: tuple[SourceRef, ...] = Field(min_length=1)


class DefenceArgument(Frozen):
    """An argument of the defence and what checking it showed (CPC, art. 302-1, part 3).

    :param person: Whose defence.
    :param words: The argument.
    :param answer: The result of checking it; None while it is unanswered.
    """

    person: str
    words: Bilingual
    answer: Bilingual | None = None
    sources: tuple[SourceRef, ...] = ()
    answer_sources: tuple[SourceRef, ...] = ()
