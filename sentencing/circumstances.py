"""Circumstances that mitigate and aggravate (arts 53, 54): claimed, already in the offence, excluding one another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from law import Circumstance, GeneralPart, Gravity, Unknown
from sentencing.errors import ContradictoryCircumstances, UnknownCircumstance
from sentencing.facts import OffenceFacts

MITIGATING_ELSEWHERE = frozenset({"53(2)", "17(2)", "26(4)"})
"""Mitigating beside the list of art. 53, part 1: any other by the court's choice, a disorder, failed prevention by an organiser."""
MINOR_OFFENDER = "53(1)(2)"
FIRST_OFFENCE = "53(1)(1)"
REPETITION = "54(1)(1)"


@dataclass(frozen=True, slots=True)
class Weighed:
    """The circumstances as art. 55, part 2 counts them.

    :param mitigating: Mitigating circumstances that are not elements of the offence.
    :param aggravating: Aggravating circumstances, those that the court has to count.
    :param may_be_declined: Aggravating circumstances that the court may decline to count: intoxication, 54(1)(12).
    :param in_offence: Whether the offence as charged contains an aggravating circumstance; None when the facts do not say.
    """

    mitigating: tuple[str, ...]
    aggravating: tuple[str, ...]
    may_be_declined: tuple[str, ...]
    in_offence: bool | None


@dataclass(frozen=True, slots=True)
class _Listed:
    """Circumstances of arts 53 and 54 by article, part and point.

    :param mitigating: Those that mitigate.
    :param aggravating: Those that aggravate.
    :param limited: Mitigating ones that are limited to categories.
    """

    mitigating: frozenset[str]
    aggravating: Mapping[str, Circumstance]
    limited: Mapping[str, frozenset[Gravity]]


@cache
def _listed(general: GeneralPart) -> _Listed:
    return _Listed(
        mitigating=MITIGATING_ELSEWHERE | {each.key for each in general.mitigating},
        aggravating={each.key: each for each in general.aggravating},
        limited={each.key: each.applies for each in general.mitigating if each.applies},
    )


def weigh(offence: OffenceFacts, gravity: Gravity, general: GeneralPart, *, minor: bool = False, repeated: bool = False) -> Weighed:
    """Sort the circumstances of an offence and refuse those that cannot stand together.

    :param offence: The offence.
    :param gravity: Its category.
    :param general: The General Part, whose lists of circumstances count.
    :param minor: Whether the person was under 18: that mitigates by itself (arts 53, part 1, point 2 and 82, part 2).
    :param repeated: Whether the prior convictions make it recidivism: that aggravates though nobody has claimed it (54, part 1, point 1).
    :return: The circumstances as art. 55, part 2 counts them.
    :raises UnknownCircumstance: If arts 53 and 54 do not know a circumstance.
    :raises ContradictoryCircumstances: If circumstances exclude one another, or an element of the offence is claimed again.
    """
    elements = () if isinstance(offence.circumstances_in_offence, Unknown) else offence.circumstances_in_offence
    known = _listed(general)
    mitigating, aggravating = known.mitigating, known.aggravating
    for key in (*offence.circumstances, *elements):
        if key not in mitigating and key not in aggravating:
            raise UnknownCircumstance("circumstance-unknown", field=f"{offence.id}: circumstances", circumstance=key)
    _refuse_contradictions(offence, elements, gravity, general)
    claimed = offence.circumstances
    if minor or repeated:
        found = ((MINOR_OFFENDER, minor), (REPETITION, repeated))
        claimed = (*claimed, *(key for key, holds in found if holds and key not in elements))
    return _weighed(claimed, None if isinstance(offence.circumstances_in_offence, Unknown) else elements, general)


@lru_cache(maxsize=4096)
def _weighed(keys: tuple[str, ...], elements: tuple[str, ...] | None, general: GeneralPart) -> Weighed:
    """Sort circumstances; `elements` is None where the facts do not say which of them the offence already contains."""
    claimed, mitigating, aggravating = dict.fromkeys(keys), _listed(general).mitigating, _listed(general).aggravating
    return Weighed(
        mitigating=tuple(key for key in claimed if key in mitigating),
        aggravating=tuple(key for key in claimed if key in aggravating and not aggravating[key].court_may_decline),
        may_be_declined=tuple(key for key in claimed if key in aggravating and aggravating[key].court_may_decline),
        in_offence=None if elements is None else any(key in aggravating for key in elements),
    )


def _refuse_contradictions(offence: OffenceFacts, elements: tuple[str, ...], gravity: Gravity, general: GeneralPart) -> None:
    claimed, where = offence.circumstances, f"{offence.id}: circumstances"
    for key in sorted(frozenset(claimed).intersection(elements)) if elements else ():
        norm = "CC 54(2)" if key.startswith("54") else "CC 53(3)"
        raise ContradictoryCircumstances("circumstance-already-element", field=where, circumstance=key, norm=norm)
    if FIRST_OFFENCE in claimed and REPETITION in claimed:
        raise ContradictoryCircumstances("first-and-repeated", field=where, first=FIRST_OFFENCE, second=REPETITION)
    limited = _listed(general).limited
    for key in claimed:
        if key in limited and gravity not in limited[key]:
            raise ContradictoryCircumstances("circumstance-too-grave", field=where, circumstance=key)
    if offence.harm_made_good is True and offence.property_damage_made_good is False:
        raise ContradictoryCircumstances("harm-without-property", field=f"{offence.id}: harm_made_good")
    if offence.intentional_death is True and offence.life_or_health is False:
        raise ContradictoryCircumstances("death-without-life", field=f"{offence.id}: intentional_death")
    nature = offence.nature
    if nature is not None and offence.victim_minor is False and True in (nature.victim_14_17, nature.victim_under_14):
        raise ContradictoryCircumstances("victim-age", field=f"{offence.id}: victim_minor")
