"""Sanctions that differ by the point charged, by a feature of another part or by aggravating circumstances: the data say which."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from law import AdditionalKind, AdditionalPunishment, Part, PartRemark, Punishment, Tier, Unknown
from sentencing.charge import Charge

_LIFE_BAN = AdditionalPunishment(AdditionalKind.DEPRIVATION_OF_RIGHT, mandatory=True, life=True)
_Kind = TypeVar("_Kind", Punishment, AdditionalPunishment)


@dataclass(frozen=True, slots=True, eq=False)
class Sanction:
    """The sanction as it applies to the points charged; one object for the same values.

    :param main: Main punishments.
    :param additional: Additional punishments.
    :param split: Whether the sanction was taken for the points charged, not as the part prints it.
    :param asked: Fields to ask about before the sanction is certain.
    """

    main: tuple[Punishment, ...]
    additional: tuple[AdditionalPunishment, ...]
    split: bool
    asked: tuple[str, ...]

    @property
    def expels(self) -> bool:
        """Tell whether expulsion of a foreigner stands among the additional punishments."""
        return any(each.kind is AdditionalKind.EXPULSION for each in self.additional)


def sanction(charge: Charge) -> Sanction:
    """Give the sanction of the part as it applies to the points charged.

    :param charge: The charge.
    :return: The sanction; as the part prints it while the facts do not say which tier it is.
    """
    part, remark = charge.part, charge.part.remark
    if remark is None or not (remark.tiers or remark.only_with_points):
        return _as_printed(part)
    main, additional = part.main, part.additional
    tier = next((each for each in remark.tiers if _holds(each, charge)), None)
    if tier is not None:
        main, additional = tier.main or main, additional if tier.additional is None else tier.additional
    clauses = charge.offence.clauses
    if clauses:
        main, additional = _tied(main, remark, clauses), _tied(additional, remark, clauses)
    split = (main, additional) != (part.main, part.additional)
    return _same(main, additional, split=split, asked=tuple(_asked(charge, remark)))


@lru_cache(maxsize=8192)
def _as_printed(part: Part) -> Sanction:
    return Sanction(part.main, part.additional, split=False, asked=())


_same = lru_cache(maxsize=4096)(Sanction)


def _holds(tier: Tier, charge: Charge) -> bool:
    if tier.points:
        return bool(tier.points & frozenset(charge.offence.clauses))
    if tier.feature:
        features = charge.offence.features_of_other_parts
        return not isinstance(features, Unknown) and tier.feature in features
    return bool(charge.weighed.aggravating) is tier.aggravated


def _tied(punishments: Iterable[_Kind], remark: PartRemark, clauses: Collection[str]) -> tuple[_Kind, ...]:
    """Leave out what the sanction ties to points that are not charged."""
    tied = remark.only_with_points
    return tuple(each for each in punishments if each.kind not in tied or tied[each.kind] & frozenset(clauses))


def _asked(charge: Charge, remark: PartRemark) -> Iterable[str]:
    if not charge.offence.clauses and (remark.only_with_points or any(each.points for each in remark.tiers)):
        yield "clauses"
    if any(each.feature for each in remark.tiers) and isinstance(charge.offence.features_of_other_parts, Unknown):
        yield "features_of_other_parts"


def with_life_ban(additional: tuple[AdditionalPunishment, ...]) -> tuple[AdditionalPunishment, ...]:
    """Put a mandatory deprivation of right for life in the place of any other deprivation of right.

    :param additional: Additional punishments.
    :return: The same with the life ban.
    """
    return (*(each for each in additional if each.kind is not AdditionalKind.DEPRIVATION_OF_RIGHT), _LIFE_BAN)
