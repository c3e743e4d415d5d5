"""Art. 55, part 1: no imprisonment where the sanction has a milder kind and the harm is made good."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from law import GeneralPart, Norm, Part, PunishmentKind
from law import NoImprisonment as Point
from sentencing.answers import known
from sentencing.charge import Charge
from sentencing.milder import Milder
from sentencing.situation import victim_minor

_STRICT = frozenset({PunishmentKind.IMPRISONMENT, PunishmentKind.LIFE_IMPRISONMENT})


class NoImprisonment(NamedTuple):
    """Whether part 1 bars imprisonment.

    :param norm: The point that bars it; None when none does.
    :param asked: What is to be asked before that is known.
    """

    norm: Norm | None = None
    asked: tuple[str, ...] = ()


_NONE = NoImprisonment()


def no_imprisonment(charge: Charge, found: Milder) -> NoImprisonment:
    """Tell which point of art. 55, part 1 bars imprisonment.

    :param charge: The charge.
    :param found: What the other parts of art. 55 found: whether part 8 leaves part 1 open.
    :return: The point, or what to ask.
    """
    rules, asked = _covering(charge.part, charge.general), []
    if not rules:
        return _NONE
    all_harm, property_ = known(charge.offence.harm_made_good), known(charge.offence.property_damage_made_good)
    for rule in rules:
        answer = all_harm if rule.other_harm or all_harm else property_
        if found.part_1 == {True} and answer:
            return NoImprisonment(rule.norm)
        if True in found.part_1 and answer is None:
            asked.append("harm_made_good" if rule.other_harm else "property_damage_made_good")
        if found.part_1 == {True, False} and answer:
            asked.append("victim_14_17" if charge.under_18 and victim_minor(charge) else "victim_minor")
    return NoImprisonment(None, tuple(asked))


@lru_cache(maxsize=8192)
def _covering(part: Part, general: GeneralPart) -> tuple[Point, ...]:
    """Find the points of part 1 that can bar imprisonment for a part: its sanction has imprisonment and a milder kind."""
    kinds = {punishment.kind for punishment in part.main}
    if PunishmentKind.IMPRISONMENT not in kinds or kinds <= _STRICT:
        return ()
    return tuple(rule for rule in general.no_imprisonment if rule.covers(part.gravity, part.chapter, part.norm.article))
