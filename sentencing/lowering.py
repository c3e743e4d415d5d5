"""What arts 55 and 56 do to every main punishment of a charge, free of the charge itself."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from law import GeneralPart, MilderFraction, Norm, Stage, UnfinishedCrime
from sentencing.charge import Charge
from sentencing.milder import Milder
from sentencing.situation import victim_is_peer
from sentencing.trace import cc


@dataclass(frozen=True, slots=True, eq=False)
class Lowering:
    """What lowers the main punishments; one object for the same values, so that a range is found by it and not worked out again.

    :param unfinished: What art. 56 takes; None for a completed offence.
    :param smallest: The fraction of art. 55 that applies; None when none opens.
    :param fraction: Fraction of the maximum that art. 55 leaves; 1 when none opens.
    :param least: The smallest fraction that answers may still open.
    :param extended_by: Norm by which the court may go under the sanction's minimum; None where it may not.
    :param declined: Fraction if the court declines to count intoxication; None when that changes nothing.
    :param unrepeated: Fraction if an earlier conditional sentence makes no recidivism (Q28); None when that changes nothing.
    :param without_death: Fraction if part 8 did not close the article for a death (Q13); None where that is not in doubt.
    :param death_reading: Which doubt that is.
    :param verified: Whether a person has signed the values of the law.
    """

    unfinished: UnfinishedCrime | None
    smallest: MilderFraction | None
    fraction: Fraction
    least: Fraction
    extended_by: Norm | None
    declined: Fraction | None
    unrepeated: Fraction | None
    without_death: Fraction | None
    death_reading: str
    verified: bool

    @property
    def by_stage(self) -> Fraction:
        """Fraction that art. 56 leaves; 1 for a completed offence."""
        return Fraction(1) if self.unfinished is None else self.unfinished.fraction


def lowering_of(charge: Charge, found: Milder) -> Lowering:
    """Join what arts 55 and 56 do to a charge.

    :param charge: The charge.
    :param found: What art. 55 does.
    :return: What lowers its main punishments.
    """
    offence = charge.offence
    peer = charge.under_18 and victim_is_peer(charge) is True
    doubtful = offence.stage is not Stage.COMPLETED or offence.article in charge.general.killing.doubtful
    reading = "Q13" if doubtful else "Q13-peer" if peer else ""
    return _lowering(found, charge.general, offence.stage, _By(reading, offence.exceptional_circumstances, charge.verified))


class _By(NamedTuple):
    """What of a charge decides its lowering beside art. 55 and the stage.

    :param reading: The doubt about a death (Q13); empty when there is none.
    :param exceptional: Whether exceptional circumstances are claimed (art. 55, part 4).
    :param verified: Whether a person has signed the values of the law.
    """

    reading: str
    exceptional: bool
    verified: bool


@lru_cache(maxsize=16384)
def _lowering(found: Milder, general: GeneralPart, stage: Stage, by: _By) -> Lowering:
    reading, exceptional, verified = by
    below = cc("55", "4" if exceptional else "6")
    unfinished = None if stage is Stage.COMPLETED else general.unfinished(stage)
    doubt = bool(reading) and found.widest.death and found.without_death != found.fraction
    return _same(
        unfinished=unfinished,
        smallest=found.smallest,
        fraction=found.fraction,
        least=found.least,
        extended_by=below if found.extended else None,
        declined=found.declined if found.declined != found.fraction else None,
        unrepeated=found.unrepeated if found.unrepeated != found.fraction else None,
        without_death=found.without_death if doubt else None,
        death_reading=reading if doubt else "",
        verified=verified,
    )


_same = lru_cache(maxsize=16384)(Lowering)
