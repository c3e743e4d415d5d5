"""Results for the person as a whole: the total, several sentences, credit, institution, conditional sentence, recidivism."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from law import Institution, Norm, PunishmentKind, Step, Words
from sentencing.answers import Frozen
from sentencing.notes import AdditionalResult, Amount, Question, Remark
from sentencing.quantity import Quantity


class TotalReading(Frozen):
    """Another reading of an unsettled rule, with the range it gives.

    :param question: Identifier of the open question: "Q9".
    :param lower: Lower bound; None when the kind could not be the total.
    :param upper: Upper bound.
    """

    question: str
    norm: Norm
    words: Words
    lower: Quantity | None = None
    upper: Quantity | None = None


class TotalPunishment(Frozen):
    """One kind that the total may have, as a range.

    :param lower: The lowest that the law allows over every choice the court has for the single offences; None for life imprisonment.
    :param upper: The highest it allows; None for life imprisonment.
    :param above_lower: Whether the total has to be strictly more than the lower bound (arts 58, part 4 and 60, part 4).
    :param extended_lower: The lower bound where the court goes under the sanction's minimum (art. 55); None where it may not.
    """

    kind: PunishmentKind
    lower: Quantity | None = None
    upper: Quantity | None = None
    above_lower: bool = False
    extended_lower: Quantity | None = None
    words: Words
    readings: tuple[TotalReading, ...] = ()


class FineTotal(Frozen):
    """The total in tenge when a fine is imposed for every offence (arts 41, part 1 and 58).

    :param lower: Lower bound in tenge.
    :param upper: Upper bound in tenge.
    :param above_lower: Whether the total has to be strictly more than the lower bound.
    """

    lower: int
    upper: int
    above_lower: bool
    norm: Norm
    words: Words


class Total(Frozen):
    """The total for several offences (art. 58).

    :param rule: Identifier of the rule that joins them: "58.3".
    :param punishments: Every kind that the total may have, the mildest first.
    :param additional: Additional punishments joined (part 5).
    :param fines: The total of fines in tenge; None where a fine cannot be imposed for every offence, or a sum is not known.
    :param left: What is still to be served when the earlier judgment's served part is taken off (part 6); empty otherwise.
    """

    rule: str
    norm: Norm
    punishments: tuple[TotalPunishment, ...]
    additional: tuple[AdditionalResult, ...] = ()
    fines: FineTotal | None = None
    left: tuple[TotalPunishment, ...] = ()
    questions: tuple[Question, ...] = ()
    remarks: tuple[Remark, ...] = ()
    steps: tuple[Step, ...] = ()

    def punishment(self, kind: PunishmentKind) -> TotalPunishment | None:
        """Give the total of a kind; None when it cannot be the total."""
        return next((each for each in self.punishments if each.kind is kind), None)


class Cancellation(StrEnum):
    """What a new offence does to a conditional sentence or a parole (arts 64, 72, part 7)."""

    MUST = "must"
    COURT_DECIDES = "court_decides"
    EXTENSION_ONLY = "extension_only"


class SeveralSentences(Frozen):
    """The total with an earlier sentence (art. 60).

    :param cancellation: What becomes of the conditional sentence or parole; None when the person was serving, or facts are missing.
    :param punishments: The total; empty when the earlier sentence is not cancelled and nothing is added.
    """

    cancellation: Cancellation | None
    punishments: tuple[TotalPunishment, ...]
    questions: tuple[Question, ...] = ()
    remarks: tuple[Remark, ...] = ()
    steps: tuple[Step, ...] = ()

    def punishment(self, kind: PunishmentKind) -> TotalPunishment | None:
        """Give the total of a kind; None when it cannot be the total."""
        return next((each for each in self.punishments if each.kind is kind), None)


class Left(Frozen):
    """What is left of a punishment after the credit.

    :param punishment: The punishment before the credit.
    :param left: What is left; never under nothing.
    :param end: Day on which the term ends when the half day left over is not credited; None without a start day or a term.
    :param end_rounded: The same when it is credited as a whole day; equal to `end` when there is none (open question Q11).
    """

    punishment: Quantity
    left: Quantity
    end: date | None = None
    end_rounded: date | None = None


class CreditLine(Frozen):
    """The credit against one kind of punishment.

    :param institution: Type of institution; only imprisonment depends on it.
    :param credited: What the days are worth, exactly.
    :param without_detention: The same if days of detention do not count (open question Q11); None when there are none.
    :param lowest: What is left of the lower bound.
    :param highest: What is left of the upper bound.
    """

    kind: PunishmentKind
    institution: Institution | None
    credited: Quantity
    without_detention: Quantity | None
    lowest: Left
    highest: Left
    words: Words


class Credit(Frozen):
    """Credit of the time before the judgment entered into force (art. 62).

    :param custody_days: Days in custody, detention included.
    :param detention_days: Days of detention among them.
    :param house_arrest_days: Days under house arrest.
    :param abroad_days: Days in custody or of imprisonment abroad before extradition (part 5).
    :param hospital_days: Days of compulsory treatment in a hospital (part 7, art. 97, part 2).
    :param reviewed: What was served under a judgment reviewed with another kind (part 6); None where there is none.
    """

    custody_days: int
    detention_days: int
    house_arrest_days: int
    abroad_days: int = 0
    hospital_days: int = 0
    reviewed: Quantity | None = None
    lines: tuple[CreditLine, ...]
    remarks: tuple[Remark, ...] = ()
    steps: tuple[Step, ...] = ()

    def line(self, kind: PunishmentKind, institution: Institution | None = None) -> CreditLine | None:
        """Give the credit against a kind and type of institution; None when it cannot be imposed."""
        return next((each for each in self.lines if each.kind is kind and each.institution in (institution, None)), None)


class InstitutionChoice(Frozen):
    """A type of institution that the rules lead to.

    :param question: Open question that leaves it beside another type: "Q12"; empty when the rule is clear.
    """

    type: Institution
    norm: Norm
    words: Words
    question: str = ""


class InstitutionResult(Frozen):
    """The institution in which imprisonment is served (art. 46, parts 5 and 6).

    :param choices: Types, the mildest first; one when the rules and the facts settle it.
    :param full_security: Whether up to five years may be served in full security (part 6); None when facts are missing.
    """

    choices: tuple[InstitutionChoice, ...]
    full_security: bool | None = False
    questions: tuple[Question, ...] = ()
    remarks: tuple[Remark, ...] = ()
    steps: tuple[Step, ...] = ()

    @property
    def settled(self) -> bool:
        """Tell whether one type is left."""
        return len(self.choices) == 1


class Conditional(Frozen):
    """Whether imprisonment may be conditional (arts 63, 64).

    :param allowed: False when a rule bars it; None when facts are missing.
    :param barred: What bars it.
    :param probation_lower: Months of probation control at the lower bound of the term: the whole term (art. 63, part 3).
    :param early_end_lower: Months after which the court may end it early (art. 64, part 1).
    :param extension: Months by which it may be extended (art. 64, part 2).
    :param new_crime: What a new crime in that time brings (art. 64, parts 4 and 5).
    """

    allowed: bool | None
    barred: tuple[Remark, ...] = ()
    probation_lower: Amount | None = None
    probation_upper: Amount | None = None
    early_end_lower: Amount | None = None
    early_end_upper: Amount | None = None
    extension: int | None = None
    new_crime: tuple[Remark, ...] = ()
    questions: tuple[Question, ...] = ()
    remarks: tuple[Remark, ...] = ()
    steps: tuple[Step, ...] = ()


class RecidivismKind(StrEnum):
    """Recidivism (art. 14); the Code knows no "especially dangerous" one."""

    NONE = "none"
    SIMPLE = "simple"
    DANGEROUS = "dangerous"


class OffenceRecidivism(Frozen):
    """Recidivism by one offence.

    :param least: The kind when missing facts turn out for the person.
    :param most: The kind when they turn out against the person.
    """

    offence: str
    least: RecidivismKind
    most: RecidivismKind


class Recidivism(Frozen):
    """Recidivism of the person (arts 14, 59).

    :param kind: The kind; None while missing facts leave more than one.
    :param least: The kind when missing facts turn out for the person.
    :param most: The kind when they turn out against the person.
    :param without_conditional: The kind if an earlier conditional sentence is not "sentenced to imprisonment" (open question Q28);
        None when that changes nothing.
    """

    kind: RecidivismKind | None
    least: RecidivismKind
    most: RecidivismKind
    by_offence: tuple[OffenceRecidivism, ...]
    without_conditional: RecidivismKind | None = None
    questions: tuple[Question, ...] = ()
    remarks: tuple[Remark, ...] = ()
    steps: tuple[Step, ...] = ()
