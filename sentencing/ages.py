"""The age of the person at the act: which rules it brings, and whether there is liability at all (arts 15, 80, 90)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple

from law import GeneralPart, age_on, minor_age, young_age
from sentencing.circumstances import MINOR_OFFENDER
from sentencing.errors import BirthAfterOffence, ContradictoryCircumstances
from sentencing.facts import OffenceFacts, Offender, PersonCondition

_AGED = frozenset({PersonCondition.WOMAN_58, PersonCondition.MAN_63})


class Standing(StrEnum):
    """Rules by which the person is judged."""

    ADULT = "adult"
    MINOR = "minor"  # under 18 at the act: section 6 (art. 80)
    YOUNG = "young"  # 18 to 20, and the court applies section 6 by way of exception (art. 90)


class Age(NamedTuple):
    """What is known of the person's age on the day of the act.

    :param years: Full years; None when the day of birth is not known.
    :param minor: Whether the person was under 18; None when the facts do not say.
    :param exceptional: Whether the court may apply section 6 although the person was 18 (art. 90).
    """

    years: int | None
    minor: bool | None
    exceptional: bool = False


def age_of(offender: Offender, offence: OffenceFacts, general: GeneralPart) -> Age:
    """Read the age at the act from the facts and refuse what cannot be.

    :param offender: The person.
    :param offence: The offence.
    :param general: The General Part on the day of the offence.
    :return: The age; a claimed circumstance of minority without a day of birth makes a minor of unknown years.
    :raises BirthAfterOffence: If the person was born on or after the day of the offence.
    :raises ContradictoryCircumstances: If minority is claimed for an adult, or a condition of the aged for a minor.
    """
    born, on = offender.birth_date, offence.committed_on
    claimed = MINOR_OFFENDER in offence.circumstances
    if born is None:
        return Age(None, True if claimed else None)
    if born >= on:
        raise BirthAfterOffence("birth-after-offence", field="offender.birth_date", born=_day(born), on=_day(on))
    years = age_on(born, on)
    if years >= minor_age(general):
        if claimed:
            where = f"{offence.id}: circumstances"
            raise ContradictoryCircumstances("adult-called-minor", field=where, circumstance=MINOR_OFFENDER, born=_day(born))
        return Age(years, minor=False, exceptional=years < young_age(general))
    aged = _AGED & frozenset(offender.conditions) if isinstance(offender.conditions, tuple) else frozenset()
    for condition in sorted(aged):
        raise ContradictoryCircumstances("minor-called-aged", field="offender.conditions", condition=condition.value, born=_day(born))
    return Age(years, minor=True)


def _day(day: date) -> str:
    return f"{day:%d.%m.%Y}"
