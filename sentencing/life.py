"""Life imprisonment: who cannot get it, what stands in its place, what an unfinished crime turns it into (arts 46, 55(9), 56(4))."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from law import Norm, PunishmentKind, PunishmentUnit, Stage
from sentencing.charge import Charge
from sentencing.milder import Milder
from sentencing.minors import instead_of_life, minor_bar
from sentencing.persons import bar, no_life
from sentencing.phrases import amount, named, span, worded
from sentencing.sentence import BarredPunishment, PermittedPunishment
from sentencing.tiers import Sanction
from sentencing.trace import Move, Trace, cc

_MONTHS = PunishmentUnit.MONTHS


@dataclass(frozen=True, slots=True)
class FromLife:
    """What life imprisonment of a sanction becomes.

    :param permitted: What the court may choose.
    :param barred: Life imprisonment, where it cannot be imposed.
    :param asked: Fields to ask about.
    """

    permitted: tuple[PermittedPunishment, ...] = ()
    barred: tuple[BarredPunishment, ...] = ()
    asked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Term:
    lower: Fraction
    upper: Fraction
    norm: Norm
    rule: str


def from_life(charge: Charge, found: Milder, taken: Sanction, trace: Trace) -> FromLife:
    """Apply arts 46(4), 46(4-1), 55(9) and 56(4) to life imprisonment of a sanction.

    :param charge: The charge.
    :param found: What art. 55 does.
    :param taken: The sanction for the points charged.
    :param trace: Where the steps are written.
    :return: What stands in its place.
    """
    spared = True if charge.section_six else no_life(charge)
    alone = all(each.kind is PunishmentKind.LIFE_IMPRISONMENT for each in taken.main)
    asked = ("conditions",) if spared is None else ()
    terms = _terms(charge, found, spared=spared) if alone else ()
    permitted = tuple(_imprisonment(term, trace) for term in _widest(terms))
    if charge.offence.stage is not Stage.COMPLETED:
        return FromLife(permitted, (_barred(cc("56", "4"), trace),), asked)
    if spared:
        norm = _spared_by(charge)
        return FromLife(permitted, (_barred(norm, trace),), asked)
    kind = named(PunishmentKind.LIFE_IMPRISONMENT)
    trace.add("sanction.life", charge.part.norm, Move(after="life"), kind=kind)
    life = PermittedPunishment(
        kind=PunishmentKind.LIFE_IMPRISONMENT, unit=None, lower=None, upper=None, cap=None, least_upper=None, words=kind
    )
    return FromLife((*permitted, life), (), asked)


def _terms(charge: Charge, found: Milder, *, spared: bool | None) -> tuple[_Term, ...]:
    """Give the terms of imprisonment that take the place of a sanction of life alone, under every answer the facts leave open."""
    who = (spared,) if spared is not None else (False, True)
    return tuple(term for each in who for special in sorted(found.exceptional) for term in _term(charge, special=special, spared=each))


def _spared_by(charge: Charge) -> Norm:
    """Name the norm that spares the person life imprisonment."""
    if charge.section_six:
        return minor_bar(charge, PunishmentKind.LIFE_IMPRISONMENT).barred_by or cc("46", "4")
    return bar(charge, PunishmentKind.LIFE_IMPRISONMENT).barred_by or cc("46", "4")


def _of_minor(charge: Charge, *, special: bool) -> _Term:
    """Give a minor's term: a share of the limit of art. 81, part 7, exactly 15 years with exceptional grounds, or the limit itself."""
    bound = instead_of_life(charge)
    if charge.offence.stage is not Stage.COMPLETED:
        cap = bound.maximum * charge.general.unfinished(charge.offence.stage).fraction
        least = Fraction(charge.general.data["punishments"]["imprisonment"]["min"]["months"])
        return _Term(least, cap, cc("56", "4", "1"), "56.life-spared")
    if charge.under_18 and special:
        item = next(each for each in charge.general.rule("55.9")["result"] if "18" in each["who"])
        return _Term(Fraction(item["min"]), Fraction(item["max"]), cc("55", "9"), "55.life")
    return _Term(Fraction(bound.minimum or 0), Fraction(bound.maximum), bound.norm, "46.life-spared")


def _term(charge: Charge, *, special: bool, spared: bool) -> tuple[_Term, ...]:
    if charge.section_six:
        return (_of_minor(charge, special=special),)
    raw = charge.general.data["punishments"]["imprisonment"]["only_life_sanction"]["terms"]
    replaced = next(item for item in raw if "women" in item["who"])
    if charge.offence.stage is not Stage.COMPLETED:
        if not spared:
            exact = Fraction(charge.general.unfinished_life_only.maximum)
            return (_Term(exact, exact, charge.general.unfinished_life_only.norm, "56.life"),)
        cap = replaced["max_months"] * charge.general.unfinished(charge.offence.stage).fraction
        least = Fraction(charge.general.data["punishments"]["imprisonment"]["min"]["months"])
        return (_Term(least, cap, cc("56", "4", "2"), "56.life-spared"),)
    if special:
        results = charge.general.rule("55.9")["result"]
        item = next(each for each in results if ("женщина" in each["who"]) == spared and "18" not in each["who"])
        return (_Term(Fraction(item["min"]), Fraction(item["max"]), cc("55", "9"), "55.life"),)
    if spared:
        return (_Term(Fraction(replaced["min_months"]), Fraction(replaced["max_months"]), cc("46", "4-1"), "46.life-spared"),)
    return ()


def _widest(terms: tuple[_Term, ...]) -> tuple[_Term, ...]:
    """Join the terms of both answers into the widest range."""
    if len(set(terms)) < 2:
        return terms[:1]
    longest = max(terms, key=lambda term: term.upper)
    return (_Term(min(term.lower for term in terms), longest.upper, longest.norm, "life.either"),)


def _imprisonment(term: _Term, trace: Trace) -> PermittedPunishment:
    said = span(term.lower, term.upper, _MONTHS)
    move = Move(before="life", after=f"{term.lower}..{term.upper} months")
    trace.add(term.rule, term.norm, move, span=said, upper=amount(term.upper, _MONTHS))
    kind = named(PunishmentKind.IMPRISONMENT)
    return PermittedPunishment(
        kind=PunishmentKind.IMPRISONMENT,
        unit=_MONTHS,
        lower=term.lower,
        upper=term.upper,
        cap=term.upper,
        least_upper=term.upper,
        words=worded("permitted", kind=kind, span=said),
    )


def _barred(norm: Norm, trace: Trace) -> BarredPunishment:
    kind = named(PunishmentKind.LIFE_IMPRISONMENT)
    trace.add("person.barred", norm, Move(before="life"), kind=kind)
    return BarredPunishment(kind=PunishmentKind.LIFE_IMPRISONMENT, norm=norm, words=worded("barred-by-norm", kind=kind))
