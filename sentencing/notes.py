"""What every result is made of: exact amounts, additional punishments, other readings, questions, remarks."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer

from law import AdditionalKind, Norm, PunishmentKind, PunishmentUnit, Words
from sentencing.answers import Frozen


def _exact(value: object) -> object:
    return Fraction(value) if isinstance(value, str | int) else value


def _plain(value: Fraction) -> int | str:
    return int(value) if value.denominator == 1 else str(value)


Amount = Annotated[Fraction, BeforeValidator(_exact), PlainSerializer(_plain, return_type=int | str)]
"""An exact number; in JSON an integer, or "63/2" where it is not whole."""


class Reading(Frozen):
    """Another reading of an unsettled rule, with the number it gives.

    :param question: Identifier of the open question: "Q7".
    :param upper: Upper bound under this reading; None when the kind could not be imposed at all.
    """

    question: str
    norm: Norm
    words: Words
    lower: Amount | None = None
    upper: Amount | None = None


class Question(Frozen):
    """A fact that the file does not give and whose answer would move the result.

    :param field: Field of the facts to fill in.
    :param norm: Norm that asks for the fact.
    """

    field: str
    norm: Norm
    reason: Words
    question: Words


class Remark(Frozen):
    """Something that a person has to weigh or check: a discretion of the court, a limit of the data, a rule not computed.

    :param code: Identifier of the remark in the catalogue.
    """

    code: str
    norm: Norm
    words: Words


class AdditionalResult(Frozen):
    """An additional punishment.

    :param mandatory: Whether the court has to impose it; otherwise it may.
    :param life: Whether it is, or may be, for life.
    :param goes_with: Main punishments it accompanies; empty when it goes with every one.
    :param unsettled: Open question that leaves it unsettled whether it is imposed at all: "Q8"; empty when it is settled.
    """

    kind: AdditionalKind
    mandatory: bool
    life: bool = False
    lower: int | None = None
    upper: int | None = None
    unit: PunishmentUnit | None = None
    goes_with: tuple[PunishmentKind, ...] = ()
    unsettled: str = ""
    norm: Norm
    words: Words


class MeasureResult(Frozen):
    """A compulsory educational measure (arts 84, 85).

    :param point: Point of art. 84, part 1.
    :param lower: Least term in months; None when the Code names none.
    :param upper: Longest term in months; None for a measure without a term.
    """

    point: str
    lower: int | None
    upper: int | None
    norm: Norm
    words: Words
