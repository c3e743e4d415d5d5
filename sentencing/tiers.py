"""Sanctions that differ by the point charged: what the remark of a part says in words, said as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from law import AdditionalKind, AdditionalPunishment, Punishment, PunishmentKind, PunishmentUnit, Unknown
from sentencing.charge import Charge

_LIFE_BAN = AdditionalPunishment(AdditionalKind.DEPRIVATION_OF_RIGHT, mandatory=True, life=True)
_OFFICIAL_THEFT_FEATURE = "3(2)"


@dataclass(frozen=True, slots=True)
class Sanction:
    """The sanction as it applies to the points charged.

    :param main: Main punishments.
    :param additional: Additional punishments.
    :param split: Whether the sanction was taken for the points charged, not as the part prints it.
    :param asked: Fields to ask about before the sanction is certain.
    """

    main: tuple[Punishment, ...]
    additional: tuple[AdditionalPunishment, ...]
    split: bool = False
    asked: tuple[str, ...] = ()


def _months(minimum: int, maximum: int) -> Punishment:
    return Punishment(PunishmentKind.IMPRISONMENT, minimum, maximum, PunishmentUnit.MONTHS)


def _official_theft(months: int) -> tuple[Punishment, ...]:
    """Arts 189(3)(2) and 190(3)(2): a fine of 10 to 20 times what was taken, or imprisonment."""
    taken = "размер похищенного имущества"
    return (Punishment(PunishmentKind.FINE, 10, 20, PunishmentUnit.MULTIPLE, taken), _months(months, 84))


_MAIN_BY_POINT: Mapping[tuple[str, str, str], tuple[Punishment, ...]] = {
    ("189", "3", "2"): _official_theft(24),
    ("190", "3", "2"): _official_theft(36),
}
_LIFE_BAN_BY_POINT = frozenset({("216", "2", "4"), ("217", "3", "3")})
_ONLY_WITH_POINT: Mapping[tuple[str, str], tuple[str, frozenset[AdditionalKind]]] = {
    ("307", "3"): ("3", frozenset({AdditionalKind.DEPRIVATION_OF_RIGHT})),
    ("362", "4"): ("3", frozenset({AdditionalKind.DEPRIVATION_OF_RIGHT, AdditionalKind.CONFISCATION})),
    ("451", "2"): ("2", frozenset({AdditionalKind.DEPRIVATION_OF_RIGHT, AdditionalKind.CONFISCATION})),
}
"""Additional punishments that the sanction ties to one point only."""
_LIFE_BAN_BY_FEATURE = frozenset({("189", "4"), ("190", "4"), ("195", "5")})
"""Parts that add a life ban when the act has the feature of part 3, point 2."""


def sanction(charge: Charge) -> Sanction:
    """Give the sanction of the part as it applies to the points charged.

    :param charge: The charge.
    :return: The sanction.
    """
    part, offence = charge.part, charge.offence
    key = (offence.article, offence.part)
    main, split = _main(charge)
    additional, asked = part.additional, set[str]()
    if key in _ONLY_WITH_POINT and offence.clauses:
        point, kinds = _ONLY_WITH_POINT[key]
        if point not in offence.clauses:
            additional, split = tuple(each for each in additional if each.kind not in kinds), True
    if any((*key, clause) in _LIFE_BAN_BY_POINT | _MAIN_BY_POINT.keys() for clause in offence.clauses):
        additional, split = with_life_ban(additional), True
    if key in _LIFE_BAN_BY_FEATURE:
        if isinstance(offence.features_of_other_parts, Unknown):
            asked.add("features_of_other_parts")
        elif _OFFICIAL_THEFT_FEATURE in offence.features_of_other_parts:
            additional, split = with_life_ban(additional), True
    if not offence.clauses and (key in _ONLY_WITH_POINT or any(each[:2] == key for each in (*_MAIN_BY_POINT, *_LIFE_BAN_BY_POINT))):
        asked.add("clauses")
    return Sanction(main, additional, split=split, asked=tuple(sorted(asked)))


def _main(charge: Charge) -> tuple[tuple[Punishment, ...], bool]:
    offence = charge.offence
    key = (offence.article, offence.part)
    for clause in offence.clauses:
        if (*key, clause) in _MAIN_BY_POINT:
            return _MAIN_BY_POINT[(*key, clause)], True
    if key == ("307", "3") and offence.clauses and "2" not in offence.clauses:
        return tuple(each for each in charge.part.main if each.kind is not PunishmentKind.FINE), True
    if key == ("437", "3"):
        lower, *upper = charge.part.main
        return (tuple(upper) if charge.weighed.aggravating else (lower,)), True
    return charge.part.main, False


def with_life_ban(additional: tuple[AdditionalPunishment, ...]) -> tuple[AdditionalPunishment, ...]:
    """Put a mandatory deprivation of right for life in the place of any other deprivation of right.

    :param additional: Additional punishments.
    :return: The same with the life ban.
    """
    return (*(each for each in additional if each.kind is not AdditionalKind.DEPRIVATION_OF_RIGHT), _LIFE_BAN)
