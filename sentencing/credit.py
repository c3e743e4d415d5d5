"""Credit of the time before the judgment entered into force, and the day on which the term ends (art. 62)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor

from law import Institution, PunishmentKind, PunishmentUnit, abroad_rate, custody_rate, hospital_rate, house_arrest_rate
from sentencing.calendar_days import after_months
from sentencing.cumulation import Bench
from sentencing.held_days import Days, counted, review_credit, served_before
from sentencing.institutions import kind_words
from sentencing.judgment import Credit, CreditLine, InstitutionResult, Left, TotalPunishment
from sentencing.notes import Remark
from sentencing.phrases import Value, named, number, worded
from sentencing.quantity import UNITS, Quantity, measured
from sentencing.remarks import remark
from sentencing.trace import Move, Trace, cc

_DAY = timedelta(days=1)
_EVERY_RATE = (Institution.MINIMUM, Institution.MEDIUM, Institution.MAXIMUM)


@dataclass(frozen=True, slots=True)
class _Time:
    """What was held, and the day from which the sentence is counted."""

    days: Days
    start: date | None


def credit_of(bench: Bench, final: Sequence[TotalPunishment], institution: InstitutionResult | None) -> Credit | None:
    """Credit the time before the judgment entered into force.

    :param bench: The charges and the facts.
    :param final: What may be imposed in the end.
    :param institution: Types of institution that remain; without them every type that has a rate of its own is shown.
    :return: The credit by kind and type; None when the facts say nothing of custody and no judgment was reviewed.
    :raises ContradictoryCircumstances: If a time runs past the day from which the sentence is counted, or a size does not fit its kind.
    """
    facts = bench.facts
    if facts.custody is None and facts.reviewed is None:
        return None
    trace = Trace(verified=bench.verified)
    start = facts.start or (facts.serving.start if facts.serving is not None else None)
    days = counted(facts.custody or (), start)
    _say_days(days, trace)
    types = _EVERY_RATE if institution is None else tuple(each.type for each in institution.choices)
    lines = tuple(
        _line(each, place, _Time(days, start), bench, trace)
        for each in final
        if each.lower is not None
        for place in _places(each.kind, types)
    )
    served = None if facts.reviewed is None else served_before(facts.reviewed)
    return Credit(
        custody_days=days.custody,
        detention_days=days.detention,
        house_arrest_days=days.house_arrest,
        abroad_days=days.abroad,
        hospital_days=days.hospital,
        reviewed=served,
        lines=lines,
        remarks=tuple(_remarks(final, lines, days, bench)),
        steps=trace.steps,
    )


def _say_days(days: Days, trace: Trace) -> None:
    said = {"custody": number(days.custody), "detention": number(days.detention), "house": number(days.house_arrest)}
    trace.add("62.days", cc("62", "3"), Move(after=f"{days.custody} + {days.house_arrest}"), **said)
    if days.abroad:
        trace.add("62.days-abroad", cc("62", "5"), Move(after=str(days.abroad)), days=number(days.abroad))
    if days.hospital:
        trace.add("62.days-hospital", cc("62", "7"), Move(after=str(days.hospital)), days=number(days.hospital))


def _remarks(final: Sequence[TotalPunishment], lines: Sequence[CreditLine], days: Days, bench: Bench) -> Iterator[Remark]:
    general, kinds = bench.general, {each.kind for each in lines}
    if any(each.kind is PunishmentKind.LIFE_IMPRISONMENT for each in final):
        yield remark("credit-life", cc("62", "3"))
    if days.detention and lines:
        yield remark("detention-as-custody", cc("62", "3"))
    if any(each.highest.left.measure == 0 for each in lines):
        yield remark("credit-covers", cc("62"))
    if days.abroad and any(abroad_rate(general, kind) is None for kind in kinds):
        yield remark("abroad-no-rate", cc("62", "5"))
    if days.hospital and any(hospital_rate(general, kind) is None for kind in kinds):
        yield remark("hospital-no-rate", cc("62", "7"))
    if bench.facts.reviewed is not None and any(review_credit(general, bench.facts.reviewed, kind) is None for kind in kinds):
        yield remark("reviewed-no-rate", cc("62", "6"))


def _places(kind: PunishmentKind, types: Iterable[Institution]) -> Iterator[Institution | None]:
    if kind is PunishmentKind.IMPRISONMENT:
        yield from (each for each in types if each is not Institution.EMERGENCY)
    else:
        yield None


def _line(final: TotalPunishment, place: Institution | None, time: _Time, bench: Bench, trace: Trace) -> CreditLine:
    days = time.days
    general, kind = bench.general, final.kind
    custody, house = custody_rate(general, kind, place), house_arrest_rate(general, kind)
    abroad, hospital = abroad_rate(general, kind), hospital_rate(general, kind)
    at_home = days.house_arrest + (days.house_abroad if abroad is None else 0) + (days.house_hospital if hospital is None else 0)
    where = kind_words(kind, place)
    sources = (
        ("62.custody", custody, days.custody),
        ("62.abroad", abroad, days.abroad),
        ("62.hospital", hospital, days.hospital),
        ("62.house-arrest", house, at_home),
    )
    credited = _quantity(kind, Fraction(0))
    for rule, rate, count in sources:
        if count and rate is not None:
            worth = _quantity(kind, rate.amount * count)
            credited = credited.plus(worth)
            details: dict[str, Value] = {"kind": where, "days": number(count), "rate": number(rate.amount), "worth": worth.words}
            trace.add(rule, rate.norm, Move(str(count), worth.plain, {"rate": str(rate.amount)}), **details)
    credited = _with_review(bench, final, credited, trace)
    lowest, highest = (_left(each, credited, time.start) for each in (final.lower, final.upper) if each is not None)
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
        without_detention=credited.minus(_quantity(kind, custody.amount * days.detention)) if days.detention else None,
        lowest=lowest,
        highest=highest,
        words=worded("credit-line", kind=where, credited=_in_days(credited).words, left=ends),
    )


def _with_review(bench: Bench, final: TotalPunishment, credited: Quantity, trace: Trace) -> Quantity:
    """Add what was served under a judgment that was reviewed (art. 62, part 6): by the rates of art. 61, part 1."""
    reviewed = bench.facts.reviewed
    if reviewed is None:
        return credited
    converted, before = review_credit(bench.general, reviewed, final.kind), served_before(reviewed)
    if converted is None or before is None:
        return credited
    details: dict[str, Value] = {"kind": named(final.kind), "served": before.words, "of": named(reviewed.kind)}
    trace.add("62.review", cc("62", "6"), Move(before.plain, converted.plain), **details, worth=converted.words)
    return credited.plus(converted)


def _quantity(kind: PunishmentKind, size: Fraction) -> Quantity:
    return measured(kind, 0, size) if UNITS[kind] is PunishmentUnit.MONTHS else measured(kind, size)


def _in_days(credited: Quantity) -> Quantity:
    """Say no days as "0 days" where the kind is set in months."""
    if credited.amount or credited.unit is not PunishmentUnit.MONTHS:
        return credited
    return Quantity(amount=credited.days, unit=PunishmentUnit.DAYS)


def _left(punishment: Quantity, credited: Quantity, start: date | None) -> Left:
    left = punishment.minus(credited)
    if start is None or punishment.unit not in (PunishmentUnit.MONTHS, PunishmentUnit.DAYS):
        return Left(punishment=punishment, left=left if left.measure > 0 else _nothing(left))
    by_months = punishment.unit is PunishmentUnit.MONTHS
    whole = after_months(start, max(0, int(punishment.amount - credited.amount))) if by_months else start + _DAY * floor(punishment.amount)
    off = credited.days - punishment.days if by_months else credited.amount
    end, rounded = (max(start, whole - _DAY * round_(off)) for round_ in (floor, ceil))
    return Left(punishment=punishment, left=left if end > start else _nothing(left), end=end, end_rounded=rounded)


def _nothing(left: Quantity) -> Quantity:
    return Quantity(amount=Fraction(0), unit=left.unit)
