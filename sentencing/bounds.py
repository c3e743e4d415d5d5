"""A main punishment before and after its cap: the sanction's bounds filled from the General Part, for a minor from art. 81."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import floor

from law import Bound, Gravity, Punishment, PunishmentKind, PunishmentUnit
from sentencing.charge import Charge
from sentencing.minors import limit_of

_BELOW_BY_55 = "art_55_milder_punishment"


@dataclass(frozen=True, slots=True)
class Base:
    """A main punishment of the sanction before any rule of the General Part lowers it.

    :param punishment: The punishment as the sanction has it.
    :param unit: Its unit.
    :param lower: Lower bound: the sanction's, or the General Part's where the sanction names none.
    :param maximum: Upper bound of the sanction.
    :param floor: The least that may be imposed when arts 55 and 56 open the lower side.
    :param bound: Bounds of the General Part; None when it knows none for the category.
    :param minor: Bounds of art. 81; None for an adult.
    """

    punishment: Punishment
    unit: PunishmentUnit
    lower: int
    maximum: int
    floor: int
    bound: Bound | None
    minor: Bound | None = None

    def cut(self, cap: Fraction) -> Fraction:
        """Cut a cap to the limit of art. 81."""
        return cap if self.minor is None else min(cap, Fraction(self.minor.maximum))

    def fallen(self, uncut: Fraction) -> Fraction:
        """Give the lower bound where the minimum does not bind.

        Where only the limit of art. 81 lies under the minimum, nothing opens the side under the least of the kind itself.
        """
        by_limit = self.minor is not None and uncut >= self.lower
        return Fraction(self.minor.minimum or 0) if by_limit and self.minor is not None else Fraction(self.floor)


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of a punishment.

    :param lower: Lower bound.
    :param upper: Upper bound in whole units.
    :param cap: Upper bound exactly.
    :param binds: Whether the lower bound is the ordinary one; False when the upper bound fell under it.
    """

    lower: Fraction
    upper: Fraction
    cap: Fraction
    binds: bool


def base_of(charge: Charge, punishment: Punishment) -> Base:
    """Fill a sanction's bounds from the General Part where the sanction is silent.

    :param charge: The charge.
    :param punishment: A measured main punishment of its sanction.
    :return: The punishment with its bounds.
    """
    general, kind = charge.general, punishment.kind
    bound = general.bound(kind, charge.gravity, charge.part.guilt)
    minor = limit_of(charge, kind) if charge.section_six else None
    if minor is not None:
        return _minor_base(punishment, minor, bound, opens=_opens(charge, kind))
    # Art. 43 knows community service for small and medium crimes only; where a graver crime has it, the minimum is taken from there (Q4).
    nearest = bound or general.bound(kind, Gravity.SMALL)
    multiple = punishment.unit is PunishmentUnit.MULTIPLE
    general_minimum = 0 if multiple or nearest is None else nearest.minimum or 0
    opens = _opens(charge, kind)
    return Base(
        punishment=punishment,
        unit=punishment.unit or PunishmentUnit.MONTHS,
        lower=general_minimum if punishment.minimum is None else punishment.minimum,
        maximum=punishment.maximum or 0,
        floor=0 if opens or multiple else general_minimum,
        bound=None if multiple else bound,
    )


def _opens(charge: Charge, kind: PunishmentKind) -> bool:
    """Tell whether arts 41–46 let a kind go under their own minimum by art. 55."""
    return _BELOW_BY_55 in charge.general.data["punishments"][kind.value].get("below_min", {}).get("when", ())


def _minor_base(punishment: Punishment, minor: Bound, bound: Bound | None, *, opens: bool) -> Base:
    """Fill a sanction's bounds from art. 81; only restriction, whose minimum stands in art. 44, goes under it by art. 55."""
    least = minor.minimum or 0
    multiple = punishment.unit is PunishmentUnit.MULTIPLE
    maximum = minor.maximum if multiple else punishment.maximum or 0
    return Base(
        punishment=punishment,
        unit=minor.unit,
        lower=least if multiple or punishment.minimum is None else punishment.minimum,
        maximum=maximum,
        floor=0 if opens and punishment.kind is PunishmentKind.RESTRICTION else least,
        bound=bound,
        minor=minor,
    )


def limits(base: Base, uncut: Fraction) -> Limits:
    """Set the bounds under a cap.

    Terms are set in whole months (art. 62, part 1), so a cap of 31.5 months is met by 31; money by multiple has no whole units.
    A cap under the minimum rules, and the lower side falls to the least the General Part allows (open question Q5).

    :param base: The punishment.
    :param uncut: Its exact upper bound before the limit of art. 81.
    :return: The bounds; the upper one lies under the lower one when the kind cannot be imposed at all.
    """
    cap = base.cut(uncut)
    upper = cap if base.unit is PunishmentUnit.MULTIPLE else Fraction(floor(cap))
    binds = cap >= base.lower
    return Limits(lower=Fraction(base.lower) if binds else base.fallen(uncut), upper=upper, cap=cap, binds=binds)
