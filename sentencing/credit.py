"""Credit of custody, detention and house arrest, and the day on which the term ends (art. 62)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor

from law import Institution, PunishmentKind, PunishmentUnit, Rate, custody_rate, house_arrest_rate
from sentencing.calendar_days import after_months
from sentencing.cumulation import Bench
from sentencing.errors import ContradictoryCircumstances
from sentencing.history import CustodyKind, CustodyPeriod
from sentencing.institutions import kind_words
from sentencing.judgment import Credit, CreditLine, InstitutionResult, Left, TotalPunishment
from sentencing.phrases import Value, number, worded
from sentencing.quantity import UNITS, Quantity, measured
from sentencing.remarks import remark
from sentencing.trace import Move, Trace, cc

_DAY = timedelta(days=1)
_EVERY_RATE = (Institution.MINIMUM, Institution.MEDIUM, Institution.MAXIMUM)


@dataclass(frozen=True, slots=True)
class _Days:
    custody: int
    detention: int
    house_arrest: int


def credit_of(bench: Bench, final: Sequence[TotalPunishment], institution: InstitutionResult | None) -> Credit | None:
    """Credit the time before the judgment entered into force.

    :param bench: The charges and the facts.
    :param final: What may be imposed in the end.
    :param institution: Types of institution that remain; without them every type that has a rate of its own is shown.
    :return: The credit by kind and type; None when the facts say nothing of custody.
    :raises ContradictoryCircumstances: If a time runs past the day from which the sentence is counted.
    """
    periods = bench.facts.custody
    if periods is None:
        return None
    trace = Trace(verified=bench.verified)
    days = _count(periods, bench.facts.start)
    counted = {"custody": number(days.custody), "detention": number(days.detention), "house": number(days.house_arrest)}
    trace.add("62.days", cc("62", "3"), Move(after=f"{days.custody} + {days.house_arrest}"), **counted)
    types = _EVERY_RATE if institution is None else tuple(each.type for each in institution.choices)
    lines = tuple(_line(each, place, days, bench, trace) for each in final if each.lower is not None for place in _places(each.kind, types))
    life = any(each.kind is PunishmentKind.LIFE_IMPRISONMENT for each in final)
    remarks = [remark("credit-life", cc("62", "3"))] if life else []
    if days.detention and lines:
        remarks.append(remark("detention-as-custody", cc("62", "3")))
    if any(each.highest.left.measure == 0 for each in lines):
        remarks.append(remark("credit-covers", cc("62")))
    return Credit(
        custody_days=days.custody,
        detention_days=days.detention,
        house_arrest_days=days.house_arrest,
        lines=lines,
        remarks=tuple(remarks),
        steps=trace.steps,
    )


def _places(kind: PunishmentKind, types: Iterable[Institution]) -> Iterator[Institution | None]:
    if kind is PunishmentKind.IMPRISONMENT:
        yield from (each for each in types if each is not Institution.EMERGENCY)
    else:
        yield None


def _count(periods: Sequence[CustodyPeriod], start: date | None) -> _Days:
    """Count days, each once: a day in custody and under house arrest is a day in custody."""
    held: dict[CustodyKind, set[date]] = {kind: set() for kind in CustodyKind}
    for period in periods:
        if start is not None and period.end >= start:
            ends = {"end": f"{period.end:%d.%m.%Y}", "start": f"{start:%d.%m.%Y}"}
            raise ContradictoryCircumstances("custody-after-start", field="custody", **ends)
        held[period.kind].update(period.start + _DAY * place for place in range((period.end - period.start).days + 1))
    custody = held[CustodyKind.CUSTODY] | held[CustodyKind.DETENTION]
    return _Days(
        custody=len(custody),
        detention=len(held[CustodyKind.DETENTION] - held[CustodyKind.CUSTODY]),
        house_arrest=len(held[CustodyKind.HOUSE_ARREST] - custody),
    )


def _line(final: TotalPunishment, place: Institution | None, days: _Days, bench: Bench, trace: Trace) -> CreditLine:
    general, kind = bench.general, final.kind
    custody, house = custody_rate(general, kind, place), house_arrest_rate(general, kind)
    where = kind_words(kind, place)
    credited = _worth(kind, days.custody, custody, days.house_arrest, house)
    for rate, count, rule in ((custody, days.custody, "62.custody"), (house, days.house_arrest, "62.house-arrest")):
        if count:
            worth = _quantity(kind, rate.amount * count)
            details: dict[str, Value] = {"kind": where, "days": number(count), "rate": number(rate.amount), "worth": worth.words}
            trace.add(rule, rate.norm, Move(str(count), worth.plain, {"rate": str(rate.amount)}), **details)
    lowest, highest = (_left(each, credited, bench.facts.start) for each in (final.lower, final.upper) if each is not None)
    ends = worded("credit-end", end=f"{highest.end:%d.%m.%Y}") if highest.end is not None else highest.left.words
    norm = cc("62", "2") if UNITS[kind] is PunishmentUnit.MONTHS else custody.norm
    trace.add("62.left", norm, Move(highest.punishment.plain, highest.left.plain), kind=where, before=highest.punishment.words, left=ends)
    if highest.end != highest.end_rounded and highest.end is not None and highest.end_rounded is not None:
        both = {"end": f"{highest.end:%d.%m.%Y}", "rounded": f"{highest.end_rounded:%d.%m.%Y}"}
        trace.add("62.half-day", cc("62", "2"), Move(both["end"], both["rounded"]), **both)
    return CreditLine(
        kind=kind,
        institution=place,
        credited=credited,
        without_detention=_worth(kind, days.custody - days.detention, custody, days.house_arrest, house) if days.detention else None,
        lowest=lowest,
        highest=highest,
        words=worded("credit-line", kind=where, credited=_in_days(credited).words, left=ends),
    )


def _worth(kind: PunishmentKind, custody: int, rate: Rate, house_arrest: int, house_rate: Rate) -> Quantity:
    return _quantity(kind, rate.amount * custody + house_rate.amount * house_arrest)


def _quantity(kind: PunishmentKind, size: Fraction) -> Quantity:
    return measured(kind, 0, size) if UNITS[kind] is PunishmentUnit.MONTHS else measured(kind, size)


def _in_days(credited: Quantity) -> Quantity:
    """Say no days as "0 days" where the kind is set in months."""
    return credited if credited.unit is not PunishmentUnit.MONTHS else Quantity(amount=credited.days, unit=PunishmentUnit.DAYS)


def _left(punishment: Quantity, credited: Quantity, start: date | None) -> Left:
    left = punishment.minus(credited)
    if start is None or punishment.unit not in (PunishmentUnit.MONTHS, PunishmentUnit.DAYS):
        return Left(punishment=punishment, left=left if left.measure > 0 else _nothing(left))
    by_months = punishment.unit is PunishmentUnit.MONTHS
    whole = after_months(start, int(punishment.amount)) if by_months else start + _DAY * floor(punishment.amount)
    off = credited.days - punishment.days if by_months else credited.amount
    end, rounded = (max(start, whole - _DAY * round_(off)) for round_ in (floor, ceil))
    return Left(punishment=punishment, left=left if end > start else _nothing(left), end=end, end_rounded=rounded)


def _nothing(left: Quantity) -> Quantity:
    return Quantity(amount=Fraction(0), unit=left.unit)
