"""One charge with everything its sentence is computed from, checked before any number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from law import CriminalCode, GeneralPart, Gravity, Guilt, Part, PunishmentKind, Stage, general_part
from sentencing.circumstances import MINOR_OFFENDER, Weighed, weigh
from sentencing.errors import BirthAfterOffence, ContradictoryCircumstances, JuvenileOffender, StageOfNegligence
from sentencing.facts import OffenceFacts, Offender, Procedure, ProcedureForm, SentencingFacts

CodeAt = Callable[[date], CriminalCode]
"""The Special Part by date, as `law.criminal_code` gives it."""

_ADULT = 18


@dataclass(frozen=True, slots=True)
class Charge:
    """One charge.

    :param offence: The facts of the offence.
    :param offender: The person.
    :param procedure: The procedure of the case.
    :param part: The part of the article in the edition of the day of the offence.
    :param general: The General Part on the day of the offence.
    :param weighed: Circumstances as art. 55, part 2 counts them.
    """

    offence: OffenceFacts
    offender: Offender
    procedure: Procedure
    part: Part
    general: GeneralPart
    weighed: Weighed

    @property
    def gravity(self) -> Gravity:
        """Category of the offence (art. 11)."""
        return self.part.gravity

    @property
    def life_only(self) -> bool:
        """Tell whether life imprisonment is the only main punishment of the sanction."""
        return {each.kind for each in self.part.main} == {PunishmentKind.LIFE_IMPRISONMENT}

    @property
    def label(self) -> str:
        """Name the charge as errors do: "c1: 188(3)"."""
        part = f"({self.offence.part})" if self.offence.part else ""
        return f"{self.offence.id}: {self.offence.article}{part}"


def charge_of(facts: SentencingFacts, offence: OffenceFacts, code: CodeAt) -> Charge:
    """Bring a charge together and refuse facts that cannot be.

    :param facts: The facts of the case.
    :param offence: One of its offences.
    :param code: The Special Part by date.
    :return: The charge.
    :raises OutOfForce: If the act is earlier than the Code.
    :raises UnknownArticle: If there is no such article, part or point.
    :raises RepealedArticle: If the article or part is repealed.
    :raises SentencingError: If the facts contradict the law or one another.
    """
    part = code(offence.committed_on).article(offence.article).part(offence.part)
    for clause in offence.clauses:
        part.point(clause)
    _check_age(facts.offender.birth_date, offence)
    general = general_part(offence.committed_on)
    charge = Charge(offence, facts.offender, facts.procedure, part, general, weigh(offence, part.gravity, general))
    if offence.stage is not Stage.COMPLETED and part.guilt is Guilt.NEGLIGENCE:
        raise StageOfNegligence("stage-of-negligence", charge=charge.label, stage=offence.stage.value)
    if facts.procedure.form is ProcedureForm.ORDER and general.order_fine(part.gravity) is None:
        raise ContradictoryCircumstances("order-too-grave", field="procedure.form", charge=charge.label)
    return charge


def birthday(born: date, years: int) -> date:
    """Give a birthday; for one born on 29 February, 1 March in a common year.

    :param born: Day of birth.
    :param years: Age reached.
    :return: The day.
    """
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)


def _check_age(born: date | None, offence: OffenceFacts) -> None:
    """Refuse a juvenile: an age is reached at 0:00 of the day after the birthday, so the birthday itself is still under it."""
    where = f"{offence.id}: circumstances"
    if born is None:
        if MINOR_OFFENDER in offence.circumstances:
            raise JuvenileOffender("juvenile", field=where, on=f"{offence.committed_on:%d.%m.%Y}")
        return
    if born >= offence.committed_on:
        raise BirthAfterOffence(
            "birth-after-offence", field="offender.birth_date", born=f"{born:%d.%m.%Y}", on=f"{offence.committed_on:%d.%m.%Y}"
        )
    if offence.committed_on <= birthday(born, _ADULT):
        raise JuvenileOffender("juvenile", field="offender.birth_date", on=f"{offence.committed_on:%d.%m.%Y}")
    if MINOR_OFFENDER in offence.circumstances:
        raise ContradictoryCircumstances("adult-called-minor", field=where, circumstance=MINOR_OFFENDER, born=f"{born:%d.%m.%Y}")
