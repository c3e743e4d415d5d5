"""The range of one main punishment: from the sanction through arts 56 and 55 to whole units, each change a step."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from law import Norm, PunishmentKind, PunishmentUnit, Step, minor_daily_hours
from sentencing.answers import made
from sentencing.bounds import Base, Limits, Main, limits
from sentencing.charge import Charge
from sentencing.lowering import Lowering
from sentencing.milder import WHOLE
from sentencing.minors import hours_a_day
from sentencing.money import NO_MONEY, Money, in_money, multiple_in_indices
from sentencing.phrases import amount, at_least, named, number, span, worded
from sentencing.readings import Found, readings
from sentencing.sentence import BarredPunishment, PermittedPunishment
from sentencing.trace import Move, Trace, cc, plain


@dataclass(frozen=True, slots=True, eq=False)
class _Ranged:
    """A range with the steps that make it; one object for the same bounds lowered in the same way."""

    result: PermittedPunishment | BarredPunishment
    steps: tuple[Step, ...]
    verified: bool


def ranged(charge: Charge, main: Main, by: Lowering, trace: Trace) -> PermittedPunishment | BarredPunishment:
    """Compute the range of a main punishment and write every change down.

    :param charge: The charge.
    :param main: The punishment.
    :param by: What arts 55 and 56 do to it.
    :param trace: Where the steps are written.
    :return: The range; a bar when the cap lies under the least that may be imposed.
    """
    base = main.base
    money = _money(charge, base)
    found = _range(base, by) if base.punishment.unit is base.unit else _range(base, by, money)
    if money is not NO_MONEY:
        found = _priced(found, money)
    trace.take(main.steps)
    trace.take(found.steps)
    if base.minor is None or base.punishment.kind is not PunishmentKind.COMMUNITY_SERVICE or isinstance(found.result, BarredPunishment):
        return found.result
    return found.result.model_copy(update={"hours_a_day": _hours(charge, trace)})


def _money(charge: Charge, base: Base) -> Money:
    """Take of the facts only the money that the punishment is counted in."""
    if base.unit is PunishmentUnit.MULTIPLE:
        return Money(None, charge.offence.base_amount)
    if base.unit is not PunishmentUnit.MCI:
        return NO_MONEY
    multiple = base.punishment.unit is PunishmentUnit.MULTIPLE
    return Money(charge.mci, charge.offence.base_amount if multiple else None)


@lru_cache(maxsize=16384)
def _priced(found: _Ranged, money: Money) -> _Ranged:
    """Add what a range comes to in tenge."""
    result, trace = found.result, Trace(verified=found.verified)
    if isinstance(result, BarredPunishment) or result.lower is None or result.upper is None or result.unit is None:
        return found
    lower, upper = (in_money(bound, result.unit, money, trace) for bound in (result.lower, result.upper))
    tenge = {"lower_tenge": lower, "upper_tenge": upper}
    return _Ranged(result.model_copy(update=tenge), (*found.steps, *trace.steps), found.verified)


@lru_cache(maxsize=16384)
def _range(base: Base, by: Lowering, money: Money = NO_MONEY) -> _Ranged:
    """Compute the range of every punishment with the same bounds that is lowered in the same way.

    Only a minor's fine by multiple needs the money: it is counted in indices.
    """
    trace = Trace(verified=by.verified)
    uncut = _lowered(base, by, money, trace)
    cap = _cut(base, uncut, trace)
    found = limits(base, uncut)
    if found.upper < found.lower:
        details = {"kind": named(base.punishment.kind), "cap": amount(cap, base.unit), "floor": amount(found.lower, base.unit)}
        trace.add("kind.impossible", base.norm, Move(before=plain(cap)), **details)
        words = worded("barred-under-floor", **details)
        return _Ranged(made(BarredPunishment, kind=base.punishment.kind, norm=base.norm, words=words), trace.steps, by.verified)
    extended = _say_bounds(base, by, found, trace)
    # A minor's fine by multiple of a sum that is not known may come down to the least there is.
    unknown_sum = base.punishment.unit is not base.unit and money.counted_from is None
    lowest = found if by.least == by.fraction else limits(base, uncut * by.least / by.fraction)
    result = made(
        PermittedPunishment,
        kind=base.punishment.kind,
        unit=base.unit,
        lower=found.lower,
        upper=found.upper,
        cap=found.cap,
        least_upper=found.lower if unknown_sum else lowest.upper,
        extended_lower=extended,
        minimum_binds=found.binds,
        multiple_of=base.punishment.multiple_of,
        words=worded("permitted", kind=named(base.punishment.kind), span=span(found.lower, found.upper, base.unit)),
        readings=readings(base, by, Found(uncut, found)),
    )
    return _Ranged(result, trace.steps, by.verified)


def _say_bounds(base: Base, by: Lowering, found: Limits, trace: Trace) -> Fraction | None:
    """Write how the cap becomes whole and what becomes of the minimum; give the lower bound that arts 55(4) and 55(6) open."""
    kind = named(base.punishment.kind)
    if found.upper != found.cap:
        norm_62 = cc("62", "1") if base.unit is PunishmentUnit.MONTHS else None
        details = {"kind": kind, "cap": amount(found.cap, base.unit), "upper": amount(found.upper, base.unit)}
        trace.add("whole.units", norm_62, Move(plain(found.cap), plain(found.upper)), **details)
    if not found.binds:
        details = {"kind": kind, "minimum": amount(base.lower, base.unit), "lower": amount(found.lower, base.unit)}
        rule = "minimum.falls" if found.lower else "minimum.falls-free"
        trace.add(rule, _minimum_norm(base, by), Move(plain(base.lower), plain(found.lower)), **details)
    if by.extended_by is None or base.floor >= found.lower:
        return None
    details = {"kind": kind, "minimum": amount(base.lower, base.unit), "floor": at_least(base.floor, base.unit)}
    rule = "minimum.opens" if base.floor else "minimum.opens-free"
    trace.add(rule, by.extended_by, Move(plain(base.lower), plain(base.floor)), **details)
    return Fraction(base.floor)


def _cut(base: Base, cap: Fraction, trace: Trace) -> Fraction:
    """Cut the cap to the limit of art. 81, after the fractions of arts 55 and 56 (open question Q8)."""
    cut = base.cut(cap)
    if base.minor is not None and cut < cap:
        details = {"kind": named(base.punishment.kind), "cap": amount(cap, base.unit), "limit": amount(cut, base.unit)}
        trace.add("81.limit", base.minor.norm, Move(plain(cap), plain(cut)), **details)
    return cut


def _hours(charge: Charge, trace: Trace) -> int | None:
    """Say how many hours a day a minor may serve (art. 81, part 5)."""
    hours, norm = hours_a_day(charge)
    rule = minor_daily_hours(charge.general)
    inputs = {"younger": str(rule.younger), "older": str(rule.older), "from": str(rule.from_age)}
    trace.add("81.hours", norm, Move(after="" if hours is None else f"{hours} hours a day", inputs=inputs), **inputs)
    return hours


def _minimum_norm(base: Base, by: Lowering) -> Norm:
    """Name what lets the lower side fall: art. 81 where its limit does, else art. 55, part 6, else art. 56 itself (Q5)."""
    if base.minor is not None and base.minor.maximum < base.lower:
        return base.minor.norm
    return cc("55", "6") if by.unfinished is None or by.fraction < WHOLE else by.unfinished.norm


def _lowered(base: Base, by: Lowering, money: Money, trace: Trace) -> Fraction:
    """Take the cap from the sanction's maximum through arts 56 and 55 (product: open question Q7)."""
    if base.punishment.unit is not base.unit:
        return _multiple_of_minor(base, by, money, trace)
    cap = Fraction(base.maximum)
    if by.unfinished is not None:
        cap = _times(base, cap, by.unfinished.fraction, ("56", by.unfinished.norm), trace)
    if by.smallest is not None and by.fraction < WHOLE:
        cap = _times(base, cap, by.smallest.fraction, ("55", by.smallest.norm), trace)
    return cap


def _multiple_of_minor(base: Base, by: Lowering, money: Money, trace: Trace) -> Fraction:
    """Turn a fine by multiple into the indices that art. 81, part 3 knows; where its base is not known, the limit alone holds."""
    kind, limit, maximum = named(base.punishment.kind), Fraction(base.maximum), base.punishment.maximum or 0
    share = by.by_stage * by.fraction
    sum_ = multiple_in_indices(maximum * share, money)
    cap = limit if sum_ is None else sum_
    norm = base.minor.norm if base.minor is not None else None
    move = Move(f"{base.punishment.maximum} multiple", plain(cap), {"fraction": plain(share)})
    rule = "81.multiple-unknown" if sum_ is None else "81.multiple"
    said = {"cap": amount(cap, base.unit), "least": amount(base.lower, base.unit)}
    trace.add(rule, norm, move, kind=kind, multiple=number(maximum), **said)
    return cap


def _times(base: Base, cap: Fraction, fraction: Fraction, rule: tuple[str, Norm], trace: Trace) -> Fraction:
    name, norm = rule
    after = cap * fraction
    move = Move(plain(cap), plain(after), {"fraction": plain(fraction)})
    said = {"kind": named(base.punishment.kind), "before": amount(cap, base.unit), "after": amount(after, base.unit)}
    trace.add(f"{name}.cap", norm, move, fraction=number_of(fraction), **said)
    return after


def number_of(fraction: Fraction) -> str:
    """Write a fraction of the law: "2/3"."""
    return f"{fraction.numerator}/{fraction.denominator}"
