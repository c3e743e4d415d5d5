"""Art. 55, part 1: no imprisonment where the sanction has a milder kind and the harm is made good."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from law import GeneralPart, Norm, Part, PunishmentKind
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


class _Harm(NamedTuple):
    """What part 1 depends on beside the part of the Code.

    :param all: Whether all harm was made good; None when the file does not say.
    :param property: Whether the property damage was.
    :param open: Whether part 8 leaves part 1 open; both answers where a missing fact decides it.
    :param victim: Field of the fact that decides it.
    """

    all: bool | None
    property: bool | None
    open: frozenset[bool]
    victim: str


def no_imprisonment(charge: Charge, found: Milder) -> NoImprisonment:
    """Tell which point of art. 55, part 1 bars imprisonment.

    :param charge: The charge.
    :param found: What the other parts of art. 55 found: whether part 8 leaves part 1 open.
    :return: The point, or what to ask.
    """
    offence = charge.offence
    repaired = True if offence.harm_made_good is True else known(offence.property_damage_made_good)
    victim = "victim_14_17" if charge.under_18 and victim_minor(charge) else "victim_minor"
    return _barred(charge.part, charge.general, _Harm(known(offence.harm_made_good), repaired, found.part_1, victim))


@lru_cache(maxsize=16384)
def _barred(part: Part, general: GeneralPart, harm: _Harm) -> NoImprisonment:
    kinds = {punishment.kind for punishment in part.main}
    if PunishmentKind.IMPRISONMENT not in kinds or kinds <= _STRICT:
        return NoImprisonment()
    asked = []
    for rule in general.no_imprisonment:
        if not rule.covers(part.gravity, part.chapter, part.norm.article):
            continue
        answer = harm.all if rule.other_harm else harm.property
        if harm.open == {True} and answer:
            return NoImprisonment(rule.norm)
        if True in harm.open and answer is None:
            asked.append("harm_made_good" if rule.other_harm else "property_damage_made_good")
        if harm.open == {True, False} and answer:
            asked.append(harm.victim)
    return NoImprisonment(None, tuple(asked))
