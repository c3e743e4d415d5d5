"""The range of one main punishment: from the sanction through arts 56 and 55 to whole units, each change a step."""

from __future__ import annotations

from fractions import Fraction
from math import floor

from law import (
    Act,
    MilderFraction,
    Norm,
    OutOfForce,
    PunishmentKind,
    PunishmentUnit,
    Stage,
    in_tenge,
    minor_daily_hours,
)
from sentencing.bounds import Base, limits
from sentencing.charge import Charge
from sentencing.milder import WHOLE, Milder
from sentencing.minors import hours_a_day, multiple_in_indices
from sentencing.phrases import Detail, Value, amount, at_least, named, number, span, worded
from sentencing.readings import Found, readings
from sentencing.sentence import BarredPunishment, PermittedPunishment
from sentencing.trace import Move, Trace, cc, plain


def ranged(charge: Charge, base: Base, milder: Milder, trace: Trace) -> PermittedPunishment | BarredPunishment:
    """Compute the range of a main punishment and write every change down.

    :param charge: The charge.
    :param base: The punishment.
    :param milder: What art. 55 does to the charge.
    :param trace: Where the steps are written.
    :return: The range; a bar when the cap lies under the least that may be imposed.
    """
    uncut = _lowered(charge, base, milder, trace)
    cap = _cut(base, uncut, trace)
    found = limits(base, uncut)
    kind = named(base.punishment.kind)
    if found.upper < found.lower:
        norm = base.bound.norm if base.bound else charge.part.norm
        details = {"kind": kind, "cap": amount(cap, base.unit), "floor": amount(found.lower, base.unit)}
        trace.add("kind.impossible", norm, Move(before=plain(cap)), **details)
        return BarredPunishment(kind=base.punishment.kind, norm=norm, words=worded("barred-under-floor", **details))
    if found.upper != found.cap:
        norm_62 = cc("62", "1") if base.unit is PunishmentUnit.MONTHS else None
        details = {"kind": kind, "cap": amount(cap, base.unit), "upper": amount(found.upper, base.unit)}
        trace.add("whole.units", norm_62, Move(plain(cap), plain(found.upper)), **details)
    if not found.binds:
        details = {"kind": kind, "minimum": amount(base.lower, base.unit), "lower": amount(found.lower, base.unit)}
        rule = "minimum.falls" if found.lower else "minimum.falls-free"
        trace.add(rule, _minimum_norm(charge, base, milder), Move(plain(base.lower), plain(found.lower)), **details)
    extended = base.floor if milder.extended and base.floor < found.lower else None
    if extended is not None:
        details = {"kind": kind, "minimum": amount(base.lower, base.unit), "floor": at_least(extended, base.unit)}
        part = "4" if charge.offence.exceptional_circumstances else "6"
        rule = "minimum.opens" if extended else "minimum.opens-free"
        trace.add(rule, cc("55", part), Move(plain(base.lower), plain(extended)), **details)
    # A minor's fine by multiple of a sum that is not known may come down to the least there is.
    unknown_sum = base.punishment.unit is not base.unit and charge.offence.base_amount is None
    lowest = found if milder.least == milder.fraction else limits(base, uncut * milder.least / milder.fraction)
    least = found.lower if unknown_sum else lowest.upper
    return PermittedPunishment(
        kind=base.punishment.kind,
        unit=base.unit,
        lower=found.lower,
        upper=found.upper,
        cap=found.cap,
        least_upper=least,
        extended_lower=None if extended is None else Fraction(extended),
        minimum_binds=found.binds,
        multiple_of=base.punishment.multiple_of,
        lower_tenge=in_money(charge, found.lower, base.unit, trace),
        upper_tenge=in_money(charge, found.upper, base.unit, trace),
        words=worded("permitted", kind=kind, span=span(found.lower, found.upper, base.unit)),
        hours_a_day=_hours(charge, base, trace),
        readings=readings(charge, base, milder, Found(uncut, found)),
    )


def _cut(base: Base, cap: Fraction, trace: Trace) -> Fraction:
    """Cut the cap to the limit of art. 81, after the fractions of arts 55 and 56 (open question Q8)."""
    cut = base.cut(cap)
    if base.minor is not None and cut < cap:
        details = {"kind": named(base.punishment.kind), "cap": amount(cap, base.unit), "limit": amount(cut, base.unit)}
        trace.add("81.limit", base.minor.norm, Move(plain(cap), plain(cut)), **details)
    return cut


def _hours(charge: Charge, base: Base, trace: Trace) -> int | None:
    """Say how many hours a day a minor may serve (art. 81, part 5)."""
    if base.minor is None or base.punishment.kind is not PunishmentKind.COMMUNITY_SERVICE:
        return None
    hours, norm = hours_a_day(charge)
    rule = minor_daily_hours(charge.general)
    inputs = {"younger": str(rule.younger), "older": str(rule.older), "from": str(rule.from_age)}
    trace.add("81.hours", norm, Move(after="" if hours is None else f"{hours} hours a day", inputs=inputs), **inputs)
    return hours


def _minimum_norm(charge: Charge, base: Base, milder: Milder) -> Norm:
    """Name what lets the lower side fall: art. 81 where its limit does, else art. 55, part 6, else art. 56 itself (Q5)."""
    if base.minor is not None and base.minor.maximum < base.lower:
        return base.minor.norm
    return cc("55", "6") if milder.fraction < WHOLE else charge.general.unfinished(charge.offence.stage).norm


def _lowered(charge: Charge, base: Base, milder: Milder, trace: Trace) -> Fraction:
    """Take the cap from the sanction's maximum through arts 56 and 55 (product: open question Q7)."""
    kind = named(base.punishment.kind)
    if base.punishment.unit is not base.unit:
        return _multiple_of_minor(charge, base, milder, trace)
    bounds = span(base.lower, base.maximum, base.unit)
    trace.add("sanction", charge.part.norm, Move(after=f"{base.lower}..{base.maximum} {base.unit}"), kind=kind, span=bounds)
    general = base.bound
    if base.minor is not None and (general is None or general.minimum != base.lower):
        # Art. 81 names no least of restriction and imprisonment: arts 44 and 46 give it.
        general = base.minor
    if base.punishment.minimum is None and base.lower and general is not None:
        minimum = amount(base.lower, base.unit)
        trace.add("minimum.general", general.norm, Move(after=plain(base.lower)), kind=kind, minimum=minimum)
    cap = Fraction(base.maximum)
    if charge.offence.stage is not Stage.COMPLETED:
        unfinished = charge.general.unfinished(charge.offence.stage)
        cap = _times(base, cap, unfinished.fraction, ("56", unfinished.norm), trace)
    if milder.fraction < WHOLE:
        applied = smallest(charge, milder)
        cap = _times(base, cap, applied.fraction, ("55", applied.norm), trace)
    return cap


def _multiple_of_minor(charge: Charge, base: Base, milder: Milder, trace: Trace) -> Fraction:
    """Turn a fine by multiple into the indices that art. 81, part 3 knows; where its base is not known, the limit alone holds."""
    kind, limit = named(base.punishment.kind), Fraction(base.maximum)
    unfinished = Fraction(1)
    if charge.offence.stage is not Stage.COMPLETED:
        unfinished = charge.general.unfinished(charge.offence.stage).fraction
    share = unfinished * milder.fraction
    sum_ = multiple_in_indices(charge, Fraction(base.punishment.maximum or 0) * share)
    cap = limit if sum_ is None else sum_
    norm = base.minor.norm if base.minor is not None else None
    move = Move(f"{base.punishment.maximum} multiple", plain(cap), {"fraction": plain(share)})
    rule = "81.multiple-unknown" if sum_ is None else "81.multiple"
    trace.add(
        rule,
        norm,
        move,
        kind=kind,
        multiple=number(base.punishment.maximum or 0),
        cap=amount(cap, base.unit),
        least=amount(base.lower, base.unit),
    )
    return cap


def smallest(charge: Charge, milder: Milder) -> MilderFraction:
    """Give the fraction of art. 55 that applies: the smallest that opens."""
    return min(milder.widest.fractions(charge.gravity, charge.general), key=lambda each: each.fraction)


def _times(base: Base, cap: Fraction, fraction: Fraction, rule: tuple[str, Norm], trace: Trace) -> Fraction:
    name, norm = rule
    after = cap * fraction
    kind = named(base.punishment.kind)
    details: dict[str, Detail] = {"kind": kind, "before": cap, "fraction": number_of(fraction), "after": amount(after, base.unit)}
    trace.add(f"{name}.cap", norm, Move(plain(cap), plain(after), {"fraction": plain(fraction)}), **details)
    return after


def number_of(fraction: Fraction) -> str:
    """Write a fraction of the law: "2/3"."""
    return f"{fraction.numerator}/{fraction.denominator}"


def in_money(charge: Charge, value: Fraction, unit: PunishmentUnit, trace: Trace) -> int | None:
    """Turn an amount into tenge at the day of the offence and write the step.

    :param charge: The charge.
    :param value: The amount.
    :param unit: Its unit.
    :param trace: Where the step is written.
    :return: Tenge; None when the unit is not money, the index of that day or the base of a multiple is not known, or the amount is none.
    """
    if not value:
        return None
    if unit is PunishmentUnit.MULTIPLE and charge.offence.base_amount is not None:
        tenge = floor(value * charge.offence.base_amount)
        factor, norm, rule = charge.offence.base_amount, cc("41", "1"), "tenge.multiple"
    elif unit is PunishmentUnit.MCI:
        try:
            tenge, factor = in_tenge(int(value), charge.offence.committed_on), in_tenge(1, charge.offence.committed_on)
        except OutOfForce:
            return None
        norm, rule = Norm(Act.CC, "41", "1"), "tenge.mci"
    else:
        return None
    details: dict[str, Value] = {"amount": amount(value, unit), "factor": number(factor), "tenge": number(tenge)}
    trace.add(rule, norm, Move(plain(value), str(tenge), {"factor": str(factor)}), **details)
    return tenge
