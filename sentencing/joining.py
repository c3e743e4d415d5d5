"""Several punishments become one: absorption or addition, over every choice that the court has (arts 58, 60, 61).

A total is computed for every kind that can be the strictest. Its lower end is the lowest that the law allows over every choice in the
ranges: the least that the strictest punishment can be. Its upper end is the highest: the greatest sum, each punishment converted into
the strictest kind, under the cap. Offences are treated alike, so their order does not matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from law import GeneralPart, Gravity, Norm, PunishmentKind, TotalRule, severity
from sentencing.candidates import Candidate, Option
from sentencing.conversion import Converted, into_stricter, rounded_down
from sentencing.judgment import TotalPunishment, TotalReading
from sentencing.phrases import Value, named, number, worded
from sentencing.quantity import Quantity, between, measured
from sentencing.trace import Move, Trace, cc


@dataclass(frozen=True, slots=True)
class Joining:
    """How the punishments are joined.

    :param general: The General Part.
    :param rule: The rule.
    :param forced: Whether absorption is not allowed: then the total is strictly above the strictest (arts 58, part 4 and 60, part 4).
    :param absorbed: Offences whose fine is simply absorbed (art. 58, part 4, second paragraph).
    :param misdemeanours: Whether there are only misdemeanours: then the caps of the General Part are theirs.
    :param literal_cap: Cap on imprisonment under the literal reading of Q9; None where there is no other reading.
    :param minor_months: Limit of imprisonment of a minor (art. 81, part 7); None when not every offence was committed under 18.
    """

    general: GeneralPart
    rule: TotalRule
    forced: bool
    absorbed: frozenset[str]
    misdemeanours: bool
    literal_cap: int | None = None
    minor_months: int | None = None


@dataclass(frozen=True, slots=True)
class _Share:
    """What a candidate can bring to the sum at most."""

    id: str
    kind: PunishmentKind
    size: Quantity
    converted: Converted


def join(candidates: Sequence[Candidate], joining: Joining, trace: Trace) -> tuple[TotalPunishment, ...]:
    """Join punishments into totals, one for every kind that can be the strictest.

    :param candidates: The punishments.
    :param joining: How they are joined.
    :param trace: Where the steps are written.
    :return: The totals, the mildest kind first.
    """
    order = severity(joining.general)
    totals = [_total(kind, order, candidates, joining, trace) for kind in order if kind is not PunishmentKind.LIFE_IMPRISONMENT]
    found = [each for each in totals if each is not None]
    if any(each.life for each in candidates):
        life = PunishmentKind.LIFE_IMPRISONMENT
        norm = cc("60", "3") if joining.rule.id.startswith("60") else cc("58", "4", paragraph="3")
        trace.add("join.life", norm, Move(after="life"), kind=named(life))
        found.append(TotalPunishment(kind=life, words=named(life)))
    return tuple(found)


def _total(
    kind: PunishmentKind, order: Sequence[PunishmentKind], candidates: Sequence[Candidate], joining: Joining, trace: Trace
) -> TotalPunishment | None:
    milder = order[: order.index(kind) + 1]
    usable = [{each: option for each, option in candidate.options.items() if each in milder} for candidate in candidates]
    if not all(options or candidate.unmeasured for options, candidate in zip(usable, candidates, strict=True)):
        return None
    having = [options for options in usable if kind in options]
    if not having:
        return None
    lower, extended = _least(kind, usable, candidates)
    said: dict[str, Value] = {"kind": named(kind)}
    strictest = max((options[kind].upper for options in having), key=lambda size: size.measure)
    trace.add("join.strictest", cc("40"), Move(after=lower.plain), **said, span=between(lower, strictest))
    above = _above(usable, candidates, joining)
    if not joining.rule.addition:
        trace.add("join.absorbed", joining.rule.norm, Move(lower.plain, strictest.plain), **said, span=between(lower, strictest))
        return _result(kind, (lower, strictest, extended), above=False, readings=())
    full = _sum(kind, candidates, usable, joining, trace)
    upper, readings = _capped(kind, (lower, strictest, full), joining, trace)
    if above and upper.measure <= lower.measure:
        # The cap leaves no room above the greatest punishment: the text does not say which gives way (open question Q10).
        above = False
        trace.add("join.no-room", joining.rule.norm, Move(after=upper.plain), **said, cap=upper.words)
    if above and joining.absorbed:
        # Read literally, a fine for a misdemeanour makes the whole total by absorption (art. 58, part 4, second paragraph; Q9).
        readings = (*readings, _reading("Q9-fine", cc("58", "4", paragraph="2"), lower, strictest))
    rule = "join.above" if above else "join.range"
    trace.add(rule, joining.rule.norm, Move(lower.plain, upper.plain), **said, span=between(lower, upper))
    return _result(kind, (lower, upper, extended), above=above, readings=readings)


def _result(
    kind: PunishmentKind, sizes: tuple[Quantity, Quantity, Quantity], *, above: bool, readings: tuple[TotalReading, ...]
) -> TotalPunishment:
    lower, upper, extended = sizes
    words = worded("total-above" if above else "total-range", kind=named(kind), span=between(lower, upper))
    opened = extended if extended.measure < lower.measure else None
    return TotalPunishment(kind=kind, lower=lower, upper=upper, above_lower=above, extended_lower=opened, words=words, readings=readings)


def _least(
    kind: PunishmentKind, usable: Sequence[dict[PunishmentKind, Option]], candidates: Sequence[Candidate]
) -> tuple[Quantity, Quantity]:
    """Find the least that the strictest can be: an offence that leaves no milder choice sets it, else any that may have the kind."""
    forced = [
        options[kind]
        for options, candidate in zip(usable, candidates, strict=True)
        if kind in options and len(options) == 1 and not candidate.unmeasured
    ]
    having = [options[kind] for options in usable if kind in options]
    choose = max if forced else min
    pool = forced or having
    lower = choose((option.lower for option in pool), key=lambda size: size.measure)
    return lower, choose((option.extended for option in pool), key=lambda size: size.measure)


def _above(usable: Sequence[dict[PunishmentKind, Option]], candidates: Sequence[Candidate], joining: Joining) -> bool:
    """Tell whether something has to be added to the strictest punishment whatever the court chooses."""
    if not joining.forced:
        return False
    added = [
        options
        for options, candidate in zip(usable, candidates, strict=True)
        if options and not (candidate.id in joining.absorbed and PunishmentKind.FINE in options) and not candidate.unmeasured
    ]
    return len(added) > 1


def _sum(
    kind: PunishmentKind,
    candidates: Sequence[Candidate],
    usable: Sequence[dict[PunishmentKind, Option]],
    joining: Joining,
    trace: Trace,
) -> Quantity:
    """Find the greatest sum in which the strictest punishment is of the kind (art. 61)."""
    shares = [_share(kind, candidate, options, joining) for candidate, options in zip(candidates, usable, strict=True)]
    best = max(
        (place for place, options in enumerate(usable) if kind in options),
        key=lambda place: usable[place][kind].upper.measure - _worth(shares[place]),
    )
    own = usable[best][kind].upper
    shares[best] = _Share(candidates[best].id, kind, own, Converted(own, None))
    taken = [share for share in shares if share is not None]
    for share in taken:
        _say_share(kind, share, trace)
    full = taken[0].converted.quantity
    for share in taken[1:]:
        full = full.plus(share.converted.quantity)
    if len(taken) > 1:
        trace.add("join.sum", joining.rule.norm, Move(after=full.plain), kind=named(kind), sum=full.words)
    whole = rounded_down(full)
    if whole != full:
        trace.add("join.whole", cc("62", "2"), Move(full.plain, whole.plain), kind=named(kind), exact=full.words, whole=whole.words)
    return whole


def _worth(share: _Share | None) -> Fraction:
    return share.converted.quantity.measure if share is not None else Fraction(0)


def _share(kind: PunishmentKind, candidate: Candidate, options: dict[PunishmentKind, Option], joining: Joining) -> _Share | None:
    found = [
        _Share(candidate.id, each, option.upper, into_stricter(joining.general, option.upper, each, kind))
        for each, option in options.items()
        if not (each is PunishmentKind.FINE and candidate.id in joining.absorbed)
    ]
    return max(found, key=_worth, default=None)


def _say_share(kind: PunishmentKind, share: _Share, trace: Trace) -> None:
    rate = share.converted.rate
    before, after = share.size, share.converted.quantity
    if rate is None:
        trace.add("join.share", cc("58", "1"), Move(after=before.plain), share=before.words, kind=named(share.kind), id=share.id)
        return
    details: dict[str, Value] = {
        "id": share.id,
        "milder": named(share.kind),
        "before": before.words,
        "kind": named(kind),
        "after": after.words,
        "rate": number(rate.amount),
    }
    trace.add("61.convert", rate.norm, Move(before.plain, after.plain, {"rate": str(rate.amount)}), **details)


def _capped(
    kind: PunishmentKind, sizes: tuple[Quantity, Quantity, Quantity], joining: Joining, trace: Trace
) -> tuple[Quantity, tuple[TotalReading, ...]]:
    lower, strictest, full = sizes
    caps = [each for each in (_cap(kind, joining), _minor_cap(kind, joining)) if each is not None]
    # One offence alone may bring more than the cap of the total (arts 46, part 4-1 and 56, part 4; open question Q9).
    uppers = [max((min((full, each.most), key=_measure), strictest), key=_measure) for each in caps]
    upper = min((full, *uppers), key=_measure)
    readings = []
    for cap, limited in zip(caps, uppers, strict=True):
        if limited.measure < full.measure and limited.measure == upper.measure:
            trace.add(cap.rule, cap.norm, Move(full.plain, cap.most.plain), kind=named(kind), cap=cap.most.words)
            if cap.question:
                others = [each for each, one in zip(uppers, caps, strict=True) if one is not cap]
                readings.append(_reading(cap.question, cap.norm, lower, min((full, *others), key=_measure)))
            break
    if kind is PunishmentKind.IMPRISONMENT and joining.literal_cap is not None:
        literal = max((min((full, measured(kind, joining.literal_cap)), key=_measure), strictest), key=_measure)
        if literal.measure < upper.measure:
            readings.append(_reading("Q9", cc("58", "3"), lower, literal))
    return upper, tuple(each for each in readings if each.upper != upper)


def _measure(size: Quantity) -> Fraction:
    return size.measure


@dataclass(frozen=True, slots=True)
class _Cap:
    """What a total of a kind may not exceed.

    :param question: Open question under which the cap does not bind; empty when the rule itself names it.
    """

    most: Quantity
    norm: Norm
    rule: str
    question: str = ""


def _cap(kind: PunishmentKind, joining: Joining) -> _Cap | None:
    """Give the cap of a kind: the rule's, or the General Part's limit of the kind where the rule names none (open question Q18)."""
    if kind in joining.rule.caps:
        return _Cap(measured(kind, joining.rule.caps[kind]), joining.rule.norm, "join.cap")
    only_misdemeanours = joining.misdemeanours or kind is PunishmentKind.ARREST
    bound = joining.general.bound(kind, Gravity.MISDEMEANOUR if only_misdemeanours else Gravity.SMALL)
    if bound is None:
        return None
    if joining.rule.id.startswith("60"):
        # Art. 60, part 2 names the limit of the General Part itself.
        return _Cap(measured(kind, bound.maximum), bound.norm, "join.cap")
    return _Cap(measured(kind, bound.maximum), bound.norm, "join.cap-general", "Q18")


def _minor_cap(kind: PunishmentKind, joining: Joining) -> _Cap | None:
    """Give the limit for a minor, which binds the total too (our reading: open question Q8)."""
    bound = joining.general.minor_bound(kind)
    if joining.minor_months is None or bound is None:
        return None
    months = joining.minor_months if kind is PunishmentKind.IMPRISONMENT else bound.maximum
    return _Cap(measured(kind, months), bound.norm, "join.cap-minor", "Q8")


def _reading(question: str, norm: Norm, lower: Quantity, upper: Quantity) -> TotalReading:
    words = worded(f"total-reading-{question.lower()}", span=between(lower, upper))
    return TotalReading(question=question.partition("-")[0], norm=norm, words=words, lower=lower, upper=upper)


def less(totals: Iterable[TotalPunishment], served: Quantity, kind: PunishmentKind, joining: Joining) -> tuple[TotalPunishment, ...]:
    """Take the part already served off totals (art. 58, part 6).

    :param totals: The totals.
    :param served: What is served.
    :param kind: Kind of what is served.
    :param joining: The General Part to convert by.
    :return: What is left; totals milder than what is served, which art. 61 does not convert, are left out.
    """
    order = severity(joining.general)
    found = []
    for each in totals:
        if each.lower is None or each.upper is None or order.index(kind) > order.index(each.kind):
            continue
        off = into_stricter(joining.general, served, kind, each.kind).quantity
        lower, upper = (_not_under_nothing(size.minus(off)) for size in (each.lower, each.upper))
        found.append(_result(each.kind, (lower, upper, lower), above=each.above_lower, readings=()))
    return tuple(found)


def _not_under_nothing(size: Quantity) -> Quantity:
    return size if size.measure > 0 else Quantity(amount=Fraction(0), unit=size.unit)
