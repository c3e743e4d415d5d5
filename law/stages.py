"""How far an offence went, and what that does to its punishment (Criminal Code, arts 24 and 56)."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from law.gravity import Gravity
from law.norm import Norm


class Stage(StrEnum):
    """How far the offence went (arts 24 and 25)."""

    COMPLETED = "completed"
    ATTEMPT = "attempt"
    PREPARATION = "preparation"


@dataclass(frozen=True, slots=True)
class UnfinishedCrime:
    """What the Code says of an unfinished crime.

    :param stage: Attempt or preparation.
    :param fraction: The most that may be imposed, as a fraction of the sanction's maximum.
    :param norm: The part of art. 56 that gives the fraction.
    :param qualification: The part of art. 24 that the charge refers to.
    :param gravities: Categories whose unfinished crimes are punishable.
    :param lists: Lists of the Code whose unfinished crimes are punishable whatever their category.
    """

    stage: Stage
    fraction: Fraction
    norm: Norm
    qualification: Norm
    gravities: frozenset[Gravity]
    lists: frozenset[str]

    def punishable(self, gravity: Gravity, lists: Collection[str] = ()) -> bool:
        """Tell whether the unfinished crime is punishable at all (art. 24, parts 2 and 4).

        :param gravity: Category of the completed crime.
        :param lists: Lists of the Code in which the crime stands.
        :return: False for every misdemeanour.
        """
        return gravity in self.gravities or (gravity is not Gravity.MISDEMEANOUR and bool(self.lists & frozenset(lists)))
