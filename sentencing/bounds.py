"""A main punishment before and after its cap: the sanction's bounds filled from the General Part, for a minor from art. 81."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from math import floor

from law import Bound, GeneralPart, Gravity, Norm, Part, Punishment, PunishmentKind, PunishmentUnit, Step
from sentencing.charge import signed
from sentencing.minors import limit_of
from sentencing.phrases import amount, named, span
from sentencing.tiers import Sanction
from sentencing.trace import Move, Trace, plain

_BELOW_BY_55 = "art_55_milder_punishment"


@dataclass(frozen=True, slots=True, eq=False)
class Base:
    """A main punishment of the sanction before any rule of the General Part lowers it; one object for the same values.

    :param punishment: The punishment as the sanction has it.
    :param unit: Its unit.
    :param lower: Lower bound: the sanction's, or the General Part's where the sanction names none.
    :param maximum: Upper bound of the sanction.
    :param floor: The least that may be imposed when arts 55 and 56 open the lower side.
    :param bound: Bounds of the General Part; None when it knows none for the category.
    :param norm: What sets the bounds: the General Part, or the sanction where the General Part knows none.
    :param minor: Bounds of art. 81; None for an adult.
    """

    punishment: Punishment
    unit: PunishmentUnit
    lower: int
    maximum: int
    floor: int
    bound: Bound | None
    norm: Norm
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


@dataclass(frozen=True, slots=True)
class Main:
    """A main punishment as the sanction and the General Part state it, the same for every act of the part.

    :param base: Its bounds.
    :param steps: The steps that state them.
    """

    base: Base
    steps: tuple[Step, ...]


@lru_cache(maxsize=16384)
def mains_of(sanction: Sanction, part: Part, general: GeneralPart, *, section_six: bool) -> tuple[Main | None, ...]:
    """State the main punishments of a sanction.

    :param sanction: The sanction.
    :param part: The part.
    :param general: The General Part.
    :param section_six: Whether the rules on minors apply.
    :return: For each its bounds and the steps that state them; None for life imprisonment, which has no bounds.
    """
    life = PunishmentKind.LIFE_IMPRISONMENT
    return tuple(None if each.kind is life else _main(each, part, general, section_six=section_six) for each in sanction.main)


def _main(punishment: Punishment, part: Part, general: GeneralPart, *, section_six: bool) -> Main:
    """State one; a minor's fine by multiple is stated where it is counted."""
    base, trace = _base_of(punishment, part, general, section_six=section_six), Trace(verified=signed(part, general))
    if punishment.unit is not base.unit:
        return Main(base, ())
    kind = named(punishment.kind)
    move = Move(after=f"{base.lower}..{base.maximum} {base.unit}")
    trace.add("sanction", part.norm, move, kind=kind, span=span(base.lower, base.maximum, base.unit))
    least = base.bound
    if base.minor is not None and (least is None or least.minimum != base.lower):
        # Art. 81 names no least of restriction and imprisonment: arts 44 and 46 give it.
        least = base.minor
    if punishment.minimum is None and base.lower and least is not None:
        trace.add("minimum.general", least.norm, Move(after=plain(base.lower)), kind=kind, minimum=amount(base.lower, base.unit))
    return Main(base, trace.steps)


def _base_of(punishment: Punishment, part: Part, general: GeneralPart, *, section_six: bool) -> Base:
    """Fill a sanction's bounds from the General Part where the sanction is silent."""
    kind = punishment.kind
    bound = general.bound(kind, part.gravity, part.guilt)
    opens = _BELOW_BY_55 in general.data["punishments"][kind.value].get("below_min", {}).get("when", ())
    minor = limit_of(general, part, kind) if section_six else None
    if minor is not None:
        return _minor_base(punishment, minor, (bound, part), opens=opens)
    # Art. 43 knows community service for small and medium crimes only; where a graver crime has it, the minimum is taken from there (Q4).
    nearest = bound or general.bound(kind, Gravity.SMALL)
    multiple = punishment.unit is PunishmentUnit.MULTIPLE
    general_minimum = 0 if multiple or nearest is None else nearest.minimum or 0
    return _same(
        punishment=punishment,
        unit=punishment.unit or PunishmentUnit.MONTHS,
        lower=general_minimum if punishment.minimum is None else punishment.minimum,
        maximum=punishment.maximum or 0,
        floor=0 if opens or multiple else general_minimum,
        bound=None if multiple else bound,
        norm=part.norm if multiple or bound is None else bound.norm,
        minor=None,
    )


def _minor_base(punishment: Punishment, minor: Bound, stated: tuple[Bound | None, Part], *, opens: bool) -> Base:
    """Fill a sanction's bounds from art. 81; only restriction, whose minimum stands in art. 44, goes under it by art. 55."""
    bound, part = stated
    least = minor.minimum or 0
    multiple = punishment.unit is PunishmentUnit.MULTIPLE
    maximum = minor.maximum if multiple else punishment.maximum or 0
    return _same(
        punishment=punishment,
        unit=minor.unit,
        lower=least if multiple or punishment.minimum is None else punishment.minimum,
        maximum=maximum,
        floor=0 if opens and punishment.kind is PunishmentKind.RESTRICTION else least,
        bound=bound,
        norm=part.norm if bound is None else bound.norm,
        minor=minor,
    )


_same = lru_cache(maxsize=16384)(Base)


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
