"""The result: the punishment that the law permits, as ranges, with the step that made every number."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer

from law import AdditionalKind, Gravity, Norm, PunishmentKind, PunishmentUnit, Stage, Step, Words
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


class PermittedPunishment(Frozen):
    """One kind of main punishment that the court may choose, as a range.

    :param unit: Unit of the bounds; None for life imprisonment, which has neither unit nor bounds.
    :param lower: Lower bound in ordinary course; zero when the law names none.
    :param upper: Upper bound in whole units: the widest that the facts allow.
    :param cap: The same bound exactly, before it is taken down to whole units (art. 62, part 1).
    :param least_upper: The lowest upper bound that answers to the open questions may still leave; equal to `upper` when none matters.
    :param extended_lower: Lower bound where the court may go under the sanction's minimum (art. 55, parts 4 and 6); None where it may not.
    :param minimum_binds: False when the upper bound has fallen under the sanction's minimum, which then does not bind.
    :param multiple_of: For a fine by multiple, what is multiplied, as the data of the sanction say it.
    :param lower_tenge: Lower bound in tenge at the day of the offence; None for kinds not measured in money.
    :param upper_tenge: Upper bound in tenge at the day of the offence.
    """

    kind: PunishmentKind
    unit: PunishmentUnit | None
    lower: Amount | None
    upper: Amount | None
    cap: Amount | None
    least_upper: Amount | None
    extended_lower: Amount | None = None
    minimum_binds: bool = True
    multiple_of: str = ""
    lower_tenge: int | None = None
    upper_tenge: int | None = None
    words: Words
    readings: tuple[Reading, ...] = ()


class BarredPunishment(Frozen):
    """A kind of the sanction that cannot be imposed here, and why."""

    kind: PunishmentKind
    norm: Norm
    words: Words


class AdditionalResult(Frozen):
    """An additional punishment.

    :param mandatory: Whether the court has to impose it; otherwise it may.
    :param life: Whether it is, or may be, for life.
    :param goes_with: Main punishments it accompanies; empty when it goes with every one.
    """

    kind: AdditionalKind
    mandatory: bool
    life: bool = False
    lower: int | None = None
    upper: int | None = None
    unit: PunishmentUnit | None = None
    goes_with: tuple[PunishmentKind, ...] = ()
    norm: Norm
    words: Words


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


class CompulsoryPayment(Frozen):
    """Compulsory payment to the Victims Compensation Fund (arts 98-1, 98-2)."""

    mci: int
    tenge: int | None
    norm: Norm


class OffenceSentence(Frozen):
    """What the law permits for one offence.

    :param punishable: False when the stage reached is not punishable (art. 24); then nothing is permitted.
    :param imprisonment: Whether imprisonment is among the permitted punishments.
    :param court_may: What the law leaves to the court beyond the ranges.
    :param edition_known: Whether the wording of the sanction is confirmed for the day of the offence.
    :param verified: Whether a person has signed every value of the law that was used.
    """

    id: str
    committed_on: date
    norm: Norm
    clauses: tuple[str, ...]
    stage: Stage
    gravity: Gravity
    punishable: bool
    imprisonment: bool
    permitted: tuple[PermittedPunishment, ...]
    barred: tuple[BarredPunishment, ...]
    additional: tuple[AdditionalResult, ...]
    payment: CompulsoryPayment | None
    questions: tuple[Question, ...]
    court_may: tuple[Remark, ...]
    remarks: tuple[Remark, ...]
    steps: tuple[Step, ...]
    edition_known: bool
    verified: bool

    def punishment(self, kind: PunishmentKind) -> PermittedPunishment | None:
        """Give the range of a kind of punishment; None when it is not permitted."""
        return next((permitted for permitted in self.permitted if permitted.kind is kind), None)


class Sentence(Frozen):
    """The punishment that the law permits for one person.

    :param offences: The result for each offence, in the order of the facts.
    :param questions: Facts to ask about for the person as a whole.
    :param not_computed: Rules that these facts make relevant and that are not computed yet.
    :param verified: Whether a person has signed every value of the law that was used.
    """

    offences: tuple[OffenceSentence, ...]
    questions: tuple[Question, ...]
    not_computed: tuple[Remark, ...]
    verified: bool

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps, offence by offence."""
        return tuple(step for offence in self.offences for step in offence.steps)
