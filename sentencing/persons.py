"""Persons on whom a kind of punishment cannot be imposed (arts 42(7), 43(3), 45(3), 46(4), 51, 467)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from law import Norm, PunishmentKind, Unknown
from sentencing.charge import Charge
from sentencing.facts import PersonCondition as Person
from sentencing.trace import cc

NO_LIFE = frozenset({Person.WOMAN, Person.PREGNANT, Person.WOMAN_58, Person.MAN_63, Person.DISABILITY_1_2})
_ANYBODY = frozenset(Person)
_AGED_OR_DISABLED = frozenset({Person.WOMAN_58, Person.MAN_63, Person.DISABILITY_1_2})


@dataclass(frozen=True, slots=True)
class Bar:
    """A rule that bars a kind of punishment.

    :param norm: The rule.
    :param persons: Conditions, any one of which bars the kind.
    """

    norm: Norm
    persons: frozenset[Person]


BARS: Mapping[PunishmentKind, Bar] = {
    PunishmentKind.CORRECTIVE_LABOUR: Bar(
        cc("42", "7"), frozenset({Person.UNABLE_TO_WORK, Person.NO_PERMANENT_WORK, Person.FULL_TIME_STUDENT})
    ),
    PunishmentKind.COMMUNITY_SERVICE: Bar(cc("43", "3"), _AGED_OR_DISABLED | {Person.PREGNANT, Person.CHILD_UNDER_3, Person.SERVICEMAN}),
    PunishmentKind.ARREST: Bar(cc("45", "3"), _AGED_OR_DISABLED | {Person.PREGNANT, Person.SMALL_CHILD, Person.CHILD_UNDER_3}),
    PunishmentKind.LIFE_IMPRISONMENT: Bar(cc("46", "4"), NO_LIFE),
}


class Answer(NamedTuple):
    """Whether a kind can be imposed on the person.

    :param barred_by: The rule that bars it; None when none is known to.
    :param asked: Whether the person's conditions have to be asked about first.
    """

    barred_by: Norm | None = None
    asked: bool = False


_FREE = Answer()


def bar(charge: Charge, kind: PunishmentKind) -> Answer:
    """Tell whether a kind of punishment can be imposed on the person.

    :param charge: The charge.
    :param kind: The kind.
    :return: The rule that bars it, or the need to ask.
    """
    if kind not in BARS:
        return _FREE
    conditions = charge.offender.conditions
    if kind is PunishmentKind.ARREST:
        # The law of the day counts, not the day of the sentence (open question Q26); a foreigner may get expulsion beside it.
        may_be = _ANYBODY if isinstance(conditions, Unknown) else frozenset(conditions)
        servant, foreigner = Person.SERVICEMAN in may_be, Person.FOREIGNER in may_be
        suspended = charge.general.arrest_suspension.barred_by(
            charge.offence.article, charge.general.on, military_servant=servant, expulsion=foreigner
        )
        if suspended is not None:
            return Answer(barred_by=suspended)
    if isinstance(conditions, Unknown):
        return Answer(asked=True)
    rule = BARS[kind]
    return _FREE if rule.persons.isdisjoint(conditions) else Answer(barred_by=rule.norm)


def no_life(charge: Charge) -> bool | None:
    """Tell whether the person is one of those who cannot get life imprisonment; None when the facts do not say.

    :param charge: The charge.
    :return: True, False or None.
    """
    conditions = charge.offender.conditions
    return None if isinstance(conditions, Unknown) else bool(NO_LIFE & set(conditions))
