"""The kinds of main punishment: which the court may choose, which fall away and by what norm."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from law import Bound, MilderRule, Norm, PunishmentKind, PunishmentUnit, Words
from sentencing.charge import Charge
from sentencing.facts import ProcedureForm
from sentencing.life import from_life
from sentencing.milder import Milder
from sentencing.persons import bar
from sentencing.phrases import named, span, worded
from sentencing.ranges import base_of, in_money, ranged
from sentencing.sentence import BarredPunishment, PermittedPunishment
from sentencing.special_notes import no_imprisonment_by_note
from sentencing.tiers import Sanction
from sentencing.trace import Move, Trace, cc


@dataclass(frozen=True, slots=True)
class Kinds:
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
    fine = _by_order(charge, bound, trace)
    if False in found.by_order:
        return _with_order(charge, fine, _of_sanction(charge, found, taken, trace), trace)
    others = (each.kind for each in taken.main if each.kind is not PunishmentKind.FINE)
    barred = tuple(BarredPunishment(kind=kind, norm=bound.norm, words=_barred_words(kind, "barred-order")) for kind in others)
    return Kinds((fine,), barred)


def _by_order(charge: Charge, bound: Bound, trace: Trace) -> PermittedPunishment:
    """Give the fine of order proceedings (art. 55, part 3, second sentence)."""
    lower, upper = Fraction(bound.minimum or 0), Fraction(bound.maximum)
    said = span(lower, upper, bound.unit)
    trace.add("55.order", bound.norm, Move(after=f"{bound.minimum}..{bound.maximum} {bound.unit}"), span=said)
    return PermittedPunishment(
        kind=PunishmentKind.FINE,
        unit=bound.unit,
        lower=lower,
        upper=upper,
        cap=upper,
        least_upper=upper,
        lower_tenge=in_money(charge, lower, bound.unit, trace),
        upper_tenge=in_money(charge, upper, bound.unit, trace),
        words=worded("permitted", kind=named(PunishmentKind.FINE), span=said),
    )


def _with_order(charge: Charge, order: PermittedPunishment, kinds: Kinds, trace: Trace) -> Kinds:
    """Join the fine by order with the sanction: which of them holds depends on a fact nobody has stated."""
    own = next((each for each in kinds.permitted if each.kind is PunishmentKind.FINE and each.unit is order.unit), None)
    if own is None:
        return replace(kinds, permitted=(order, *kinds.permitted))
    others = tuple(each for each in kinds.permitted if each is not own)
    return replace(kinds, permitted=(_either(charge, order, own, trace), *others))


def _either(charge: Charge, order: PermittedPunishment, own: PermittedPunishment, trace: Trace) -> PermittedPunishment:
    """Give the fine that covers both the bounds of the order and those of the sanction."""
    pairs = [(order.lower, own.lower), (order.upper, own.upper), (order.cap, own.cap), (order.upper, own.least_upper)]
    lows, highs, caps, leasts = ([bound for bound in pair if bound is not None] for pair in pairs)
    said = span(min(lows), max(highs), order.unit or PunishmentUnit.MCI)
    trace.add("55.order-unknown", cc("55", "8"), Move(after=f"{min(lows)}..{max(highs)} {order.unit}"), span=said)
    update = {"lower": min(lows), "upper": max(highs), "cap": max(caps), "least_upper": min(leasts)}
    tenge = {"lower_tenge": in_money(charge, min(lows), PunishmentUnit.MCI, trace)}
    return own.model_copy(update=update | tenge | {"words": worded("permitted", kind=named(PunishmentKind.FINE), span=said)})


def _of_sanction(charge: Charge, found: Milder, taken: Sanction, trace: Trace) -> Kinds:
    permitted: list[PermittedPunishment] = []
    barred: list[BarredPunishment] = []
    asked: list[str] = []
    for punishment in taken.main:
        if punishment.kind is PunishmentKind.LIFE_IMPRISONMENT:
            life = from_life(charge, found, taken, trace)
            permitted += life.permitted
            barred += life.barred
            asked += life.asked
            continue
        norm, code, first = _bar(charge, punishment.kind, found)
        asked += first
        if norm is not None:
            trace.add(code, norm, Move(before=punishment.kind.value), kind=named(punishment.kind))
            barred.append(BarredPunishment(kind=punishment.kind, norm=norm, words=_barred_words(punishment.kind, "barred-by-norm")))
            continue
        result = ranged(charge, base_of(charge, punishment), found, trace)
        if isinstance(result, PermittedPunishment):
            permitted.append(result)
        else:
            barred.append(result)
    return Kinds(tuple(permitted), tuple(barred), tuple(asked))


def _bar(charge: Charge, kind: PunishmentKind, found: Milder) -> tuple[Norm | None, str, tuple[str, ...]]:
    """Find what bars a kind: the norm, the rule's identifier, and the fields to ask about first."""
    asked: tuple[str, ...] = ()
    if kind is PunishmentKind.IMPRISONMENT:
        if found.no_imprisonment is not None:
            return found.no_imprisonment, "55.no-imprisonment", ()
        by_note, asked = no_imprisonment_by_note(charge)
        if by_note is not None:
            return by_note, "note.no-imprisonment", ()
    answer = bar(charge, kind)
    return answer.barred_by, "person.barred", ("conditions",) if answer.asked else asked


def _barred_words(kind: PunishmentKind, code: str) -> Words:
    return worded(code, kind=named(kind))
