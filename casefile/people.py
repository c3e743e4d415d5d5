"""People of the case: who they are, in what capacity they take part, what they were convicted of before."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import Field

from casefile.facts import Bilingual, Frozen, SourceRef
from law import Language, message


class Role(StrEnum):
    """Capacity of a person in the proceedings (CPC, section 2)."""

    SUSPECT = "suspect"
    ACCUSED = "accused"
    VICTIM = "victim"
    WITNESS = "witness"
    WITNESS_WITH_DEFENCE = "witness_with_defence"
    EXPERT = "expert"
    SPECIALIST = "specialist"
    DEFENCE_COUNSEL = "defence_counsel"
    VICTIM_REPRESENTATIVE = "victim_representative"
    LEGAL_REPRESENTATIVE = "legal_representative"
    CIVIL_CLAIMANT = "civil_claimant"
    CIVIL_DEFENDANT = "civil_defendant"
    INVESTIGATOR = "investigator"
    PROSECUTOR = "prosecutor"
    INTERPRETER = "interpreter"
    ATTESTING_WITNESS = "attesting_witness"


class Sex(StrEnum):
    """Sex as identity documents state it."""

    MALE = "male"
    FEMALE = "female"


def role_words(role: Role, sex: Sex, language: Language) -> str:
    """Name a capacity: «потерпевшая», «жәбірленуші».

    :param role: The capacity.
    :param sex: Sex of the person; Russian words depend on it.
    :param language: Language of the reader.
    :return: The words.
    """
    return message("casefile", f"role-{role.value}", language, {"sex": sex.value})


class NameForm(Frozen):
    """A full name as one language writes it.

    :param surname: Surname.
    :param given: Given name.
    :param patronymic: Patronymic; empty when the person has none.
    :param forms: Case forms a person has corrected, by case name ("genitive": "Ахметова Серика Болатовича").
    """

    surname: str = Field(min_length=1)
    given: str = Field(min_length=1)
    patronymic: str = ""
    forms: dict[str, str] = Field(default_factory=dict)

    @property
    def full(self) -> str:
        """Surname, given name and patronymic."""
        return " ".join(part for part in (self.surname, self.given, self.patronymic) if part)

    @property
    def short(self) -> str:
        """Surname with initials: "Ахметов С.Б."."""
        return f"{self.surname} {self.given[0]}." + (f"{self.patronymic[0]}." if self.patronymic else "")


class PersonName(Frozen):
    """A person's name in both languages."""

    kk: NameForm
    ru: NameForm


class Conviction(Frozen):
    """An earlier conviction.

    :param court: Court that gave the verdict.
    :param verdict_on: Date of the verdict.
    :param articles: Citations of the Criminal Code as the record gives them, "188(2)(1)".
    :param punishment: Punishment in words.
    :param imprisonment_months: Term of real imprisonment in months; 0 when the punishment was another.
    :param served_on: Day on which it was served or the person was released; None if not served.
    :param expunged: Whether the record has expired or been removed.
    """

    court: Bilingual
    verdict_on: date
    articles: tuple[str, ...] = Field(min_length=1)
    punishment: Bilingual
    imprisonment_months: int = Field(default=0, ge=0)
    served_on: date | None = None
    expunged: bool = False
    sources: tuple[SourceRef, ...] = ()


class Person(Frozen):
    """A person of the case.

    :param id: Identifier within the case, "p1".
    :param roles: Capacities; the first is the main one.
    :param iin: Individual identification number of 12 digits; empty when it is not in the file.
    :param represents: Identifiers of the persons whom a counsel or representative represents.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9_-]*$")
    roles: tuple[Role, ...] = Field(min_length=1)
    name: PersonName
    sex: Sex
    iin: str = ""
    birth_date: date | None = None
    birth_place: Bilingual | None = None
    citizenship: Bilingual | None = None
    nationality: Bilingual | None = None
    education: Bilingual | None = None
    family_status: Bilingual | None = None
    occupation: Bilingual | None = None
    residence: Bilingual | None = None
    character: Bilingual | None = None
    dependants: int | None = Field(default=None, ge=0)
    post: Bilingual | None = None
    represents: tuple[str, ...] = ()
    convictions: tuple[Conviction, ...] = ()
    sources: tuple[SourceRef, ...] = ()
