"""How punishments are joined and counted (Criminal Code, arts 58, 60–62): rates of conversion, caps of totals, rates of credit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any

from law.figures import GeneralPart
from law.norm import Act, Norm
from law.punishments import PunishmentKind, PunishmentUnit


class Institution(StrEnum):
    """Type of the institution in which imprisonment is served (art. 46), from the mildest to the strictest."""

    MINIMUM = "minimum"
    MEDIUM_JUVENILE = "medium_juvenile"
    MEDIUM = "medium"
    MAXIMUM = "maximum"
    EMERGENCY = "emergency"
    FULL = "full"

    @property
    def rank(self) -> int:
        """Place in the order of strictness, the mildest first."""
        return tuple(Institution).index(self)


@dataclass(frozen=True, slots=True)
class Rate:
    """What one unit of a stricter punishment, or one day of custody, is worth.

    :param amount: How much.
    :param unit: Of what.
    :param norm: The norm that says so.
    """

    amount: Fraction
    unit: PunishmentUnit
    norm: Norm


@dataclass(frozen=True, slots=True)
class TotalRule:
    """A rule by which several punishments become one (arts 58 and 60).

    :param id: Identifier of the rule, "58.3".
    :param norm: The norm.
    :param absorption: Whether the strictest may absorb the others.
    :param addition: Whether they may be added, in part or in full.
    :param caps: The most the total may be, by kind, in the unit of the kind.
    """

    id: str
    norm: Norm
    absorption: bool
    addition: bool
    caps: Mapping[PunishmentKind, int]


def severity(general: GeneralPart) -> tuple[PunishmentKind, ...]:
    """Give the main punishments from the mildest to the strictest, as art. 40 lists them (our reading: open question Q2)."""
    return tuple(PunishmentKind(name) for name in general.severity_order)


def conversion(general: GeneralPart, stricter: PunishmentKind, milder: PunishmentKind) -> Rate:
    """Say how much of a milder punishment one unit of a stricter one equals when they are added (art. 61, part 1).

    :param general: The General Part.
    :param stricter: The stricter kind; its unit is the day, the hour or the index.
    :param milder: The milder kind.
    :return: The rate.
    :raises KeyError: If art. 61 does not convert the one into the other.
    """
    for raw in general.rule("61.1")["one_unit_equals"]:
        if raw["unit_of"]["kind"] == stricter.value:
            equal = raw["equals"][milder.value]
            return Rate(Fraction(equal["amount"], raw["unit_of"]["amount"]), PunishmentUnit(equal["unit"]), _norm(raw["source"]))
    raise KeyError((stricter, milder))


def total_rule(general: GeneralPart, rule: str) -> TotalRule:
    """Give a rule of art. 58 or 60.

    :param general: The General Part.
    :param rule: Its identifier: "58.2.a", "58.2.b", "58.3", "58.4.a", "60.3.a", "60.3.b".
    :return: The rule; art. 60 knows addition only (part 1).
    :raises KeyError: If there is no such rule.
    """
    raw = general.rule(rule)
    methods = raw.get("methods") or general.rule("60.1")["methods"]
    caps = {PunishmentKind(item["kind"]): int(item["max"]) for item in raw.get("caps", ())}
    return TotalRule(rule, _norm(raw["source"]), "absorption" in methods, "full" in methods, caps)


def custody_rate(general: GeneralPart, kind: PunishmentKind, institution: Institution | None = None) -> Rate:
    """Say what a day in custody before the judgment enters into force is worth (art. 62, parts 3 and 3-1).

    :param general: The General Part.
    :param kind: Kind of the punishment it is credited against.
    :param institution: Type of institution; only imprisonment depends on it.
    :return: The rate.
    :raises KeyError: If the Code gives no rate.
    """
    if kind is PunishmentKind.IMPRISONMENT:
        for raw in general.rule("62.3")["by_institution"]:
            if institution is not None and institution.value in raw["institution"]:
                return Rate(Fraction(raw["days"]), PunishmentUnit.DAYS, _norm(raw["source"]))
        raise KeyError((kind, institution))
    return _rate(general.rule("62.3-1"), kind)


def house_arrest_rate(general: GeneralPart, kind: PunishmentKind) -> Rate:
    """Say what a day of house arrest before the judgment enters into force is worth (art. 62, part 4).

    :param general: The General Part.
    :param kind: Kind of the punishment it is credited against.
    :return: The rate.
    :raises KeyError: If the Code gives no rate.
    """
    return _rate(general.rule("62.4"), kind)


def abroad_rate(general: GeneralPart, kind: PunishmentKind) -> Rate | None:
    """Say what a day in custody or of imprisonment abroad before extradition is worth (art. 62, part 5).

    :param general: The General Part.
    :param kind: Kind of the punishment it is credited against.
    :return: The rate: a day for a day; None for a kind that is not counted in days, for which the Code gives none.
    """
    return _day_for_day(general, "62.5", kind)


def hospital_rate(general: GeneralPart, kind: PunishmentKind) -> Rate | None:
    """Say what a day in a psychiatric hospital is worth where the disorder came after the crime (arts 62, part 7 and 97, part 2).

    :param general: The General Part.
    :param kind: Kind of the punishment it is credited against.
    :return: The rate; None for a kind for which the Code gives none.
    """
    return _day_for_day(general, "97.2", kind)


def _day_for_day(general: GeneralPart, rule: str, kind: PunishmentKind) -> Rate | None:
    raw = general.rule(rule)
    if kind.value not in raw["counted_for"]:
        return None
    return Rate(Fraction(raw["ratio"]), PunishmentUnit.DAYS, _norm(raw["source"]))


def _rate(rule: Mapping[str, Any], kind: PunishmentKind) -> Rate:
    for raw in rule["equals"]:
        if raw["kind"] == kind.value:
            return Rate(Fraction(raw["amount"]), PunishmentUnit(raw["unit"]), _norm(raw.get("source", rule["source"])))
    raise KeyError(kind)


def _norm(source: Mapping[str, str]) -> Norm:
    return Norm(Act.CC, source["article"], source.get("part", ""), source.get("point", ""), source.get("paragraph", ""))
