"""A milder punishment than the sanction provides (Criminal Code, art. 55), as figures."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from law.gravity import Gravity
from law.norm import Norm
from law.punishments import PunishmentUnit


class MilderRule(StrEnum):
    """A rule of art. 55 that lowers the limit of the punishment."""

    MITIGATING_ONLY = "55.2"  # a mitigating circumstance and no aggravating one
    ACCELERATED_OR_AGREEMENT = "55.3"  # accelerated investigation, or a fulfilled procedural agreement
    ORDER_PROCEDURE = "55.3.order"  # a fine within fixed bounds


class Spares(StrEnum):
    """Whom an exclusion of art. 55, part 8 does not reach."""

    MINOR_AGAINST_PEER = "minor_against_peer"  # the offender is a minor, the victim is from 14 to 17
    MINOR_OFFENDER = "minor_offender"


@dataclass(frozen=True, slots=True)
class MilderFraction:
    """The most that may be imposed by a rule of art. 55, as a fraction of the maximum.

    :param rule: The rule.
    :param fraction: The fraction of the maximum of the main punishment.
    :param norm: The part and point that give it.
    """

    rule: MilderRule
    fraction: Fraction
    norm: Norm


@dataclass(frozen=True, slots=True)
class Bound:
    """Bounds of a punishment.

    :param minimum: The least that may be imposed; None when the Code names none.
    :param maximum: The most that may be imposed.
    :param unit: What the bounds count.
    :param norm: The norm that sets them.
    """

    minimum: int | None
    maximum: int
    unit: PunishmentUnit
    norm: Norm


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Offences for which rules of art. 55 do not work (part 8).

    :param norm: The paragraph of part 8.
    :param rules: Identifiers of the rules that do not work.
    :param lists: Lists of the Code whose offences are excluded.
    :param intentional_death: Whether offences connected with intentionally causing death are excluded.
    :param spares: Whom the exclusion does not reach.
    """

    norm: Norm
    rules: frozenset[str]
    lists: frozenset[str]
    intentional_death: bool
    spares: Spares

    def reaches(self, lists: Collection[str], *, intentional_death: bool) -> bool:
        """Tell whether an offence is excluded, leaving aside whom the exclusion spares.

        :param lists: Lists in which the offence stands with the facts of the case.
        :param intentional_death: Whether death was caused intentionally.
        :return: Whether the rules do not work for it.
        """
        return bool(self.lists & frozenset(lists)) or (self.intentional_death and intentional_death)


@dataclass(frozen=True, slots=True)
class Killing:
    """Offences that consist in intentionally causing death, as art. 55, part 8 asks about them.

    :param articles: Articles whose offences do, whatever the facts are.
    :param doubtful: Those among them whose place in part 8 is disputed: killings that the law itself treats as less grave.
    """

    articles: frozenset[str]
    doubtful: frozenset[str]


@dataclass(frozen=True, slots=True)
class NoImprisonment:
    """When imprisonment is not imposed because the sanction has a milder main punishment and the harm is made good (art. 55, part 1).

    :param norm: The point of part 1.
    :param gravities: Categories it holds for; empty for every category.
    :param chapter: Chapter of the Special Part it is limited to; None for any.
    :param except_articles: Articles of that chapter that it leaves out.
    :param other_harm: Whether moral and other harm has to be made good besides the property damage.
    """

    norm: Norm
    gravities: frozenset[Gravity]
    chapter: int | None
    except_articles: frozenset[str]
    other_harm: bool

    def covers(self, gravity: Gravity, chapter: int, article: str) -> bool:
        """Tell whether the rule covers an offence.

        :param gravity: Category of the crime.
        :param chapter: Chapter of the Special Part.
        :param article: Article number.
        :return: Whether imprisonment is excluded once the harm is made good.
        """
        in_chapter = self.chapter is None or (chapter == self.chapter and article not in self.except_articles)
        return in_chapter and gravity is not Gravity.MISDEMEANOUR and (not self.gravities or gravity in self.gravities)
