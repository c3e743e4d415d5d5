"""The kinds of main punishment: which the court may choose, which fall away and by what norm."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from law import Bound, MilderRule, Norm, PunishmentKind, PunishmentUnit, Step, Words
from sentencing.answers import made
from sentencing.bounds import Main, mains_of
from sentencing.charge import Charge
from sentencing.facts import ProcedureForm
from sentencing.life import from_life
from sentencing.lowering import Lowering, lowering_of
from sentencing.milder import Milder
from sentencing.minors import MinorBar, limit_of, minor_bar
from sentencing.money import Money, in_money
from sentencing.no_imprisonment import no_imprisonment
from sentencing.notes import Reading
from sentencing.persons import BARS, bar
from sentencing.phrases import amount, named, span, worded
from sentencing.ranges import ranged
from sentencing.sentence import BarredPunishment, PermittedPunishment
from sentencing.special_notes import no_imprisonment_by_note
from sentencing.tiers import Sanction
from sentencing.trace import Move, Trace, cc, plain


class Kinds(NamedTuple):
    """Main punishments after every rule.

    :param permitted: Kinds the court may choose.
    :param barred: Kinds of the sanction that fell away.
    :param asked: Fields to ask about.
    """

    permitted: tuple[PermittedPunishment, ...]
    barred: tuple[BarredPunishment, ...]
    asked: tuple[str, ...] = ()


def kinds_of(charge: Charge, found: Milder, taken: Sanction, trace: Trace) -> Kinds:
    """Compute every kind of main punishment of a charge.

    :param charge: The charge.
    :param found: What art. 55 does.
    :param taken: The sanction for the points charged.
    :param trace: Where the steps are written.
    :return: What is permitted and what is barred.
    """
    bound = charge.general.order_fine(charge.gravity)
    if charge.procedure.form is not ProcedureForm.ORDER or bound is None:
        return _of_sanction(charge, found, taken, trace)
    if True not in found.by_order:
        closed = found.widest.exclusion(MilderRule.ORDER_PROCEDURE, charge.general)
        trace.add("55.order-closed", closed, Move())
        return _of_sanction(charge, found, taken, trace)
    minor = minor_bar(charge, PunishmentKind.FINE) if charge.section_six else MinorBar()
    if minor.barred_by is not None:
        trace.add("81.barred", minor.barred_by, Move(before="fine"), kind=named(PunishmentKind.FINE))
        kinds = dict.fromkeys((PunishmentKind.FINE, *(each.kind for each in taken.main)))
        return Kinds((), tuple(BarredPunishment(kind=k, norm=minor.barred_by, words=_barred_words(k, "barred-by-norm")) for k in kinds))
    fine = _by_order(charge, bound, trace)
    if False in found.by_order:
        return _with_order(charge, fine, _of_sanction(charge, found, taken, trace), trace)
    others = (each.kind for each in taken.main if each.kind is not PunishmentKind.FINE)
    barred = tuple(BarredPunishment(kind=kind, norm=bound.norm, words=_barred_words(kind, "barred-order")) for kind in others)
    return Kinds((fine,), barred, minor.asked)


def _by_order(charge: Charge, bound: Bound, trace: Trace) -> PermittedPunishment:
    """Give the fine of order proceedings (art. 55, part 3, second sentence)."""
    lower, upper = Fraction(bound.minimum or 0), Fraction(bound.maximum)
    said = span(lower, upper, bound.unit)
    trace.add("55.order", bound.norm, Move(after=f"{bound.minimum}..{bound.maximum} {bound.unit}"), span=said)
    limit = limit_of(charge.general, charge.part, PunishmentKind.FINE) if charge.section_six else None
    if limit is not None and upper > limit.maximum:
        details = {"kind": named(PunishmentKind.FINE), "cap": amount(upper, bound.unit), "limit": amount(limit.maximum, bound.unit)}
        trace.add("81.limit", limit.norm, Move(plain(upper), str(limit.maximum)), **details)
        upper = Fraction(limit.maximum)
        said = span(lower, upper, bound.unit)
    return PermittedPunishment(
        kind=PunishmentKind.FINE,
        unit=bound.unit,
        lower=lower,
        upper=upper,
        cap=upper,
        least_upper=upper,
        lower_tenge=in_money(lower, bound.unit, Money(charge.mci), trace),
        upper_tenge=in_money(upper, bound.unit, Money(charge.mci), trace),
        words=worded("permitted", kind=named(PunishmentKind.FINE), span=said),
    )


def _with_order(charge: Charge, order: PermittedPunishment, kinds: Kinds, trace: Trace) -> Kinds:
    """Join the fine by order with the sanction: which of them holds depends on a fact nobody has stated."""
    own = next((each for each in kinds.permitted if each.kind is PunishmentKind.FINE and each.unit is order.unit), None)
    if own is None:
        return kinds._replace(permitted=(order, *kinds.permitted))
    others = tuple(each for each in kinds.permitted if each is not own)
    return kinds._replace(permitted=(_either(charge, order, own, trace), *others))


def _either(charge: Charge, order: PermittedPunishment, own: PermittedPunishment, trace: Trace) -> PermittedPunishment:
    """Give the fine that covers both the bounds of the order and those of the sanction."""
    pairs = [(order.lower, own.lower), (order.upper, own.upper), (order.cap, own.cap), (order.upper, own.least_upper)]
    lows, highs, caps, leasts = ([bound for bound in pair if bound is not None] for pair in pairs)
    said = span(min(lows), max(highs), order.unit or PunishmentUnit.MCI)
    trace.add("55.order-unknown", cc("55", "8"), Move(after=f"{min(lows)}..{max(highs)} {order.unit}"), span=said)
    update = {"lower": min(lows), "upper": max(highs), "cap": max(caps), "least_upper": min(leasts)}
    tenge = {"lower_tenge": in_money(min(lows), PunishmentUnit.MCI, Money(charge.mci), trace)}
    return own.model_copy(update=update | tenge | {"words": worded("permitted", kind=named(PunishmentKind.FINE), span=said)})


def _of_sanction(charge: Charge, found: Milder, taken: Sanction, trace: Trace) -> Kinds:
    permitted: list[PermittedPunishment] = []
    barred: list[BarredPunishment] = []
    asked: list[str] = []
    by = lowering_of(charge, found)
    mains = mains_of(taken, charge.part, charge.general, section_six=charge.section_six)
    for punishment, main in zip(taken.main, mains, strict=True):
        if main is None:
            life = from_life(charge, found, taken, trace)
            permitted += life.permitted
            barred += life.barred
            asked += life.asked
            continue
        bar = _bar(charge, punishment.kind, found)
        asked += bar.asked
        if bar.norm is not None:
            without, steps = _barred_by(bar.rule, bar.norm, punishment.kind, verified=charge.verified)
            trace.take(steps)
            readings = _if_allowed(charge, main, by) if bar.doubtful else ()
            barred.append(without.model_copy(update={"readings": readings}) if readings else without)
            continue
        result = ranged(charge, main, by, trace)
        if isinstance(result, PermittedPunishment):
            permitted.append(result)
        else:
            barred.append(result)
    return Kinds(tuple(permitted), tuple(barred), tuple(asked))


@lru_cache(maxsize=1024)
def _barred_by(rule: str, norm: Norm, kind: PunishmentKind, *, verified: bool) -> tuple[BarredPunishment, tuple[Step, ...]]:
    """Say that a norm bars a kind, with the step."""
    trace, words = Trace(verified=verified), _barred_words(kind, "barred-by-norm")
    trace.add(rule, norm, Move(before=kind.value), kind=named(kind))
    return made(BarredPunishment, kind=kind, norm=norm, words=words), trace.steps


class _Bar(NamedTuple):
    """Whether a kind falls away.

    :param norm: The norm that bars it; None when none is known to.
    :param rule: Identifier of the step.
    :param asked: Fields to ask about.
    :param doubtful: Whether another reading would allow it.
    """

    norm: Norm | None = None
    rule: str = "person.barred"
    asked: tuple[str, ...] = ()
    doubtful: bool = False


_NOT_A_MINOR, _OPEN = MinorBar(), _Bar()


def _bar(charge: Charge, kind: PunishmentKind, found: Milder) -> _Bar:
    if kind not in BARS and kind is not PunishmentKind.IMPRISONMENT and not charge.section_six:
        return _OPEN
    minor = minor_bar(charge, kind) if charge.section_six else _NOT_A_MINOR
    if minor.barred_by is not None:
        return _Bar(minor.barred_by, "81.barred", doubtful=minor.doubtful)
    asked = minor.asked
    if kind is PunishmentKind.IMPRISONMENT:
        by_part_1 = no_imprisonment(charge, found)
        if by_part_1.norm is not None:
            return _Bar(by_part_1.norm, "55.no-imprisonment")
        by_note, first = no_imprisonment_by_note(charge)
        if by_note is not None:
            return _Bar(by_note, "note.no-imprisonment")
        asked = (*asked, *first)
    answer = bar(charge, kind)
    if answer.barred_by is None and not answer.asked and not asked:
        return _OPEN
    return _Bar(answer.barred_by, asked=(*asked, "conditions") if answer.asked else asked)


def _if_allowed(charge: Charge, main: Main, by: Lowering) -> tuple[Reading, ...]:
    """Q8: the range if the words on a death in art. 81, part 7 reach small crimes too."""
    result = ranged(charge, main, by, Trace(verified=False))
    if isinstance(result, BarredPunishment) or result.lower is None or result.upper is None:
        return ()
    words = worded("reading-q8-death", span=span(result.lower, result.upper, main.base.unit))
    norm = charge.general.norm_of("81.7")
    return (Reading(question="Q8", norm=norm, words=words, lower=result.lower, upper=result.upper),)


def _barred_words(kind: PunishmentKind, code: str) -> Words:
    return worded(code, kind=named(kind))
