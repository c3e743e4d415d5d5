"""A court act or a law as text with what was read out of it; every value keeps the place in the text where it stands.

All offsets count characters of `Act.text`, the text that is stored: `text[start:end]` is what a hit opens.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Generic, TypeVar

from law import Language, Norm, Phrase, PunishmentKind, PunishmentUnit, Stage, Unknown, message

T = TypeVar("T")


class ActKind(StrEnum):
    """What an act is."""

    JUDGMENT = "judgment"  # приговор, үкім
    APPEAL_RULING = "appeal_ruling"  # апелляционное постановление или приговор
    CASSATION_RULING = "cassation_ruling"  # кассационное постановление
    ORDER = "order"  # постановление суда первой инстанции, қаулы
    NORMATIVE_RESOLUTION = "normative_resolution"  # нормативное постановление Верховного Суда
    STATUTE = "statute"  # кодекс, закон


class PartKind(StrEnum):
    """A part of an act (Criminal Procedure Code, art. 395), or a provision of a law."""

    INTRODUCTION = "introduction"  # вводная
    REASONING = "reasoning"  # описательно-мотивировочная
    RESOLUTION = "resolution"  # резолютивная
    PROVISION = "provision"  # статья закона, пункт нормативного постановления


class Outcome(StrEnum):
    """How an act ends for a person."""

    CONVICTED = "convicted"
    ACQUITTED = "acquitted"
    RETURNED = "returned"  # to the prosecutor (CPC, art. 323)
    TERMINATED = "terminated"


class Review(StrEnum):
    """What a higher court did with the act before it."""

    UPHELD = "upheld"
    CHANGED = "changed"
    CANCELLED = "cancelled"


class Plea(StrEnum):
    """What the person says to the charge."""

    ADMITTED = "admitted"
    PARTLY = "partly"
    DENIED = "denied"


class Recidivism(StrEnum):
    """Recidivism as the act finds it (Criminal Code, art. 14)."""

    NONE = "none"
    RECIDIVISM = "recidivism"
    DANGEROUS = "dangerous"


class Absence(StrEnum):
    """Why a field has no value."""

    NOT_FOUND = "not-found"  # the act does not say it in words that we read
    SEVERAL = "several"  # the act says different things, or says it of several persons differently
    NOT_APPLICABLE = "not-applicable"  # an acquittal has no punishment


@dataclass(frozen=True, slots=True)
class Absent(Unknown):
    """A field that the act does not give.

    :param code: Why, for programs.
    """

    code: Absence


@dataclass(frozen=True, slots=True)
class Extracted(Generic[T]):
    """A value with the place in the text that says it.

    :param value: The value.
    :param start: Offset of its first character in the act's text.
    :param end: Offset after its last character.
    """

    value: T
    start: int
    end: int


Field = Extracted[T] | Absent


@dataclass(frozen=True, slots=True)
class Punishment:
    """A main punishment that the court imposed.

    :param kind: Its kind.
    :param amount: How much, in the unit; None for life imprisonment and where the act states only tenge.
    :param unit: Unit of the amount: months for terms in years and months.
    :param tenge: For a fine, the sum in tenge where the act states one.
    """

    kind: PunishmentKind
    amount: int | None
    unit: PunishmentUnit | None
    tenge: int | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the resolution says of one person.

    :param person: The person as the text names them, after pseudonymisation a placeholder.
    :param outcome: How it ends.
    :param convicted: Norms under which the person is found guilty; empty unless convicted.
    :param stage: Completed, attempt or preparation by the reference to art. 24 in the qualification (art. 24, part 5).
    :param punishment: The final main punishment.
    :param conditional: Whether the punishment is conditional (art. 63).
    """

    person: Field[str]
    outcome: Field[Outcome]
    convicted: tuple[Extracted[Norm], ...]
    stage: Field[Stage]
    punishment: Field[Punishment]
    conditional: Field[bool]


@dataclass(frozen=True, slots=True)
class Fields:
    """What was read out of a court act; an absent value says why and is never guessed.

    :param court: Name of the court as the act writes it.
    :param region: Region by `REGIONS`: "almaty-city", "karagandy", ...
    :param decided_on: Day of the act.
    :param case_number: Number of the case.
    :param charged: Norms of the Special Part of the charge.
    :param plea: What the person says to the charge.
    :param mitigating: Circumstances of art. 53 by their short norm, "53(1)(6)".
    :param aggravating: Circumstances of art. 54 by their short norm.
    :param recidivism: Recidivism as the act finds it.
    :param verdicts: What the resolution says, person by person.
    :param review: For a ruling of a higher court, what it did.
    :param edition: For a law or a normative resolution, the day of its edition.
    """

    court: Field[str]
    region: Field[str]
    decided_on: Field[date]
    case_number: Field[str]
    charged: tuple[Extracted[Norm], ...]
    plea: Field[Plea]
    mitigating: tuple[Extracted[str], ...]
    aggravating: tuple[Extracted[str], ...]
    recidivism: Field[Recidivism]
    verdicts: tuple[Verdict, ...]
    review: Field[Review]
    edition: Field[date]

    @property
    def convicted(self) -> tuple[Extracted[Norm], ...]:
        """Norms under which anybody is found guilty, each once."""
        return tuple({each.value: each for verdict in self.verdicts for each in verdict.convicted}.values())

    @property
    def outcome(self) -> Field[Outcome]:
        """How the act ends; absent when it ends differently for several persons."""
        return agreed(each.outcome for each in self.verdicts)

    @property
    def stage(self) -> Field[Stage]:
        """How far the offence went."""
        return agreed(each.stage for each in self.verdicts)

    @property
    def punishment(self) -> Field[Punishment]:
        """The final main punishment."""
        return agreed(each.punishment for each in self.verdicts)

    @property
    def conditional(self) -> Field[bool]:
        """Whether the punishment is conditional."""
        return agreed(each.conditional for each in self.verdicts)


@dataclass(frozen=True, slots=True)
class ActPart:
    """A part of an act.

    :param kind: Which part.
    :param start: Offset of its first character.
    :param end: Offset after its last character; parts follow one another without a gap.
    :param number: For a provision, the number of the article or point as printed, "188-1"; empty otherwise.
    :param edition: For a provision, the day of the latest amendment that its own note names; None when it names none.
    """

    kind: PartKind
    start: int
    end: int
    number: str = ""
    edition: date | None = None


@dataclass(frozen=True, slots=True)
class Risk:
    """Something in the stored text that may still name a person.

    :param code: What it may be, an id of the catalogue: "risk-name", "risk-place", "risk-date-of-birth", ...
    :param start: Offset of its first character.
    :param end: Offset after its last character.
    """

    code: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Act:
    """A court act or a law.

    :param id: SHA-256 of the stored text, in hexadecimal.
    :param text: The text that is stored: composed letters, one line break between lines, pseudonymised unless asked otherwise.
    :param language: Kazakh or Russian.
    :param kind: What it is.
    :param parts: Its parts in order; together they are the whole text.
    :param fields: What was read out of it.
    :param source: Name of the file, with the line for a file of many acts.
    :param pseudonymised: Whether names, numbers and addresses were replaced.
    :param risks: What may still name a person.
    :param near: Identifier of an earlier act that it nearly repeats; empty when there is none.
    """

    id: str
    text: str
    language: Language
    kind: ActKind
    parts: tuple[ActPart, ...]
    fields: Fields
    source: str
    pseudonymised: bool = True
    risks: tuple[Risk, ...] = ()
    near: str = ""

    def part(self, kind: PartKind) -> ActPart | None:
        """Give the first part of a kind; None when the act has none."""
        return next((each for each in self.parts if each.kind is kind), None)


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of an act that is indexed and found by itself.

    :param act: Identifier of the act.
    :param part: The part it stands in.
    :param number: For a provision, the number of the article or point; empty otherwise.
    :param paragraph: Number of its first paragraph in the act, from 0.
    :param start: Offset of its first character in the act's text.
    :param end: Offset after its last character.
    :param text: `act.text[start:end]`.
    :param citations: Norms that it cites, each once, in order.
    """

    act: str
    part: PartKind
    number: str
    paragraph: int
    start: int
    end: int
    text: str
    citations: tuple[Norm, ...] = ()


def agreed(fields: Iterable[Field[T]]) -> Field[T]:
    """Give the value that all persons share.

    :param fields: The field person by person.
    :return: The first one's when all agree; absent with `Absence.SEVERAL` otherwise, and `NOT_FOUND` when there is nobody.
    """
    first: Field[T] | None = None
    for each in fields:
        if first is None:
            first = each
        elif _said(first) != _said(each):
            return absent(Absence.SEVERAL)
    return absent(Absence.NOT_FOUND) if first is None else first


def _said(field: Field[T]) -> T | Absence:
    return field.code if isinstance(field, Absent) else field.value


@cache
def absent(code: Absence) -> Absent:
    """Give the honest absence of a value.

    :param code: Why there is none.
    :return: The same object for the same reason; its words are looked up when somebody reads them.
    """
    return Absent(Phrase(_words, f"absent-{code}"), Phrase(_words, f"absent-{code}-question"), code)


def _words(code: str, language: Language) -> str:
    return message("retrieval", code, language)
