"""The kinds of main punishment: which the court may choose, which fall away and by what norm."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from law import Norm, PunishmentKind, Words
from sentencing.charge import Charge
from sentencing.facts import ProcedureForm
from sentencing.life import from_life
from sentencing.milder import Milder
from sentencing.persons import bar
from sentencing.phrases import named, span, worded
from sentencing.ranges import base_of, in_money, ranged
from sentencing.sentence import BarredPunishment, PermittedPunishment
from sentencing.tiers import Sanction
from sentencing.trace import Move, Trace


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
    return _order(charge, found, taken, trace) or _of_sanction(charge, found, taken, trace)


def _order(charge: Charge, found: Milder, taken: Sanction, trace: Trace) -> Kinds | None:
    """Give the fine of order proceedings (art. 55, part 3, second sentence); None where they do not apply."""
    bound = charge.general.order_fine(charge.gravity)
    if charge.procedure.form is not ProcedureForm.ORDER or bound is None:
        return None
    closed = found.widest.exclusion("55.3.order", charge.general)
    if closed is not None:
        trace.add("55.order-closed", closed, Move())
        return None
    lower, upper = Fraction(bound.minimum or 0), Fraction(bound.maximum)
    said = span(lower, upper, bound.unit)
    trace.add("55.order", bound.norm, Move(after=f"{bound.minimum}..{bound.maximum} {bound.unit}"), span=said)
    fine = PermittedPunishment(
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
    others = (each.kind for each in taken.main if each.kind is not PunishmentKind.FINE)
    barred = tuple(BarredPunishment(kind=kind, norm=bound.norm, words=_barred_words(kind, "barred-order")) for kind in others)
    return Kinds((fine,), barred)


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
        norm, ask_first = _bar(charge, punishment.kind, found)
        asked += ["conditions"] if ask_first else []
        if norm is not None:
            code = "55.no-imprisonment" if norm == found.no_imprisonment else "person.barred"
            trace.add(code, norm, Move(before=punishment.kind.value), kind=named(punishment.kind))
            barred.append(BarredPunishment(kind=punishment.kind, norm=norm, words=_barred_words(punishment.kind, "barred-by-norm")))
            continue
        result = ranged(charge, base_of(charge, punishment), found, trace)
        if isinstance(result, PermittedPunishment):
            permitted.append(result)
        else:
            barred.append(result)
    return Kinds(tuple(permitted), tuple(barred), tuple(asked))


def _bar(charge: Charge, kind: PunishmentKind, found: Milder) -> tuple[Norm | None, bool]:
    if kind is PunishmentKind.IMPRISONMENT and found.no_imprisonment is not None:
        return found.no_imprisonment, False
    answer = bar(charge, kind)
    return answer.barred_by, answer.asked


def _barred_words(kind: PunishmentKind, code: str) -> Words:
    return worded(code, kind=named(kind))
