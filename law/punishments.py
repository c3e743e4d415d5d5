"""Punishments as a sanction names them (Criminal Code, arts 40–51)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class PunishmentKind(StrEnum):
    """Main punishments, from the milder to the stricter as art. 40 lists them."""

    FINE = "fine"
    CORRECTIVE_LABOUR = "corrective_labour"
    COMMUNITY_SERVICE = "community_service"
    ARREST = "arrest"
    RESTRICTION = "restriction"
    IMPRISONMENT = "imprisonment"
    LIFE_IMPRISONMENT = "life_imprisonment"
    EXPULSION = "expulsion"


class AdditionalKind(StrEnum):
    """Additional punishments (art. 40, part 3)."""

    CONFISCATION = "confiscation"
    DEPRIVATION_OF_RANK = "deprivation_of_rank"
    DEPRIVATION_OF_RIGHT = "deprivation_of_right"
    DEPRIVATION_OF_CITIZENSHIP = "deprivation_of_citizenship"
    EXPULSION = "expulsion"
    FINE = "fine"


class PunishmentUnit(StrEnum):
    """What a punishment is measured in."""

    MCI = "mci"
    HOURS = "hours"
    DAYS = "days"
    MONTHS = "months"
    MULTIPLE = "multiple"


@dataclass(frozen=True, slots=True)
class Punishment:
    """One main punishment of a sanction.

    :param kind: Kind of punishment.
    :param minimum: Lower limit that the sanction itself states; None when it states none (then the General Part's).
    :param maximum: Upper limit; None for life imprisonment and expulsion.
    :param unit: What the limits count; None for life imprisonment and expulsion.
    :param multiple_of: For a multiple fine, what is multiplied: "bribe", "stolen_property", "income" and so on; empty otherwise.
    """

    kind: PunishmentKind
    minimum: int | None = None
    maximum: int | None = None
    unit: PunishmentUnit | None = None
    multiple_of: str = ""

    @classmethod
    def read(cls, raw: Mapping[str, Any]) -> Punishment:
        """Read a punishment from the compiled data."""
        unit = raw.get("unit")
        return cls(
            kind=PunishmentKind(raw["type"]),
            minimum=raw.get("min"),
            maximum=raw.get("max"),
            unit=PunishmentUnit(unit) if unit else None,
            multiple_of=raw.get("of", ""),
        )


@dataclass(frozen=True, slots=True)
class AdditionalPunishment:
    """One additional punishment of a sanction.

    :param kind: Kind of punishment.
    :param mandatory: False when the sanction says "with or without".
    :param minimum: Lower limit in the unit; None when none is stated.
    :param maximum: Upper limit in the unit; None when there is none or it is for life.
    :param unit: What the limits count; None when the punishment has no measure.
    :param life: Whether the deprivation of a right is for life (or may be, when a minimum is stated).
    :param goes_with: Main punishments it accompanies; empty when it goes with every one of the sanction.
    """

    kind: AdditionalKind
    mandatory: bool
    minimum: int | None = None
    maximum: int | None = None
    unit: PunishmentUnit | None = None
    life: bool = False
    goes_with: frozenset[PunishmentKind] = frozenset()

    def accompanies(self, main: PunishmentKind) -> bool:
        """Tell whether it goes with a main punishment of its sanction."""
        return not self.goes_with or main in self.goes_with

    @classmethod
    def read(cls, raw: Mapping[str, Any]) -> AdditionalPunishment:
        """Read an additional punishment from the compiled data."""
        unit = raw.get("unit")
        return cls(
            kind=AdditionalKind(raw["type"]),
            mandatory=raw["mandatory"],
            minimum=raw.get("min"),
            maximum=raw.get("max"),
            unit=PunishmentUnit(unit) if unit else None,
            life=raw.get("life", False),
            goes_with=frozenset(PunishmentKind(kind) for kind in raw.get("with", ())),
        )
