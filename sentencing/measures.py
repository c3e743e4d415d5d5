"""Liability of the person by age (art. 15), and what takes the place of a minor's punishment (arts 83–85)."""

from __future__ import annotations

from law import Norm, PunishmentUnit, educational_measures, minor_age
from sentencing.ages import Standing
from sentencing.answers import known
from sentencing.charge import Charge
from sentencing.notes import MeasureResult, Remark
from sentencing.phrases import number, span, worded
from sentencing.trace import Move, Trace, cc

_SPECIAL_SCHOOL = "5"


def not_liable(charge: Charge, trace: Trace) -> Remark | None:
    """Pass the gate of art. 15 and say by which rules the person is judged.

    :param charge: The charge.
    :param trace: Where the steps are written.
    :return: Why there is no liability; None when there is.
    """
    years = charge.age.years
    if years is not None and not charge.section_six and years >= minor_age(charge.general):
        return None
    least = charge.general.responsible_from(charge.offence.article, charge.offence.part)
    general = int(charge.general.data["age_of_responsibility"]["general"]["age"])
    norm = cc("15", "1" if least == general else "2")
    if years is not None and years < general:
        reached = years >= least
        rule = "15.reached" if reached else "15.not-reached"
        move = Move(after=str(reached).lower(), inputs={"years": str(years), "from": str(least)})
        trace.add(rule, norm, move, years=number(years), least=number(least))
        if not reached:
            return _why("under-age", norm, years=years, least=least)
    if not charge.section_six:
        return None
    _say_standing(charge, trace)
    if charge.under_18 and known(charge.offender.delayed_development):
        trace.add("15.delayed", cc("15", "3"), Move(after="false"))
        return _why("delayed-development", cc("15", "3"))
    return None


def _say_standing(charge: Charge, trace: Trace) -> None:
    if charge.standing is Standing.YOUNG:
        trace.add("90.applied", cc("90"), Move(after=charge.standing.value))
    elif charge.age.years is None:
        trace.add("80.claimed", cc("80", "1"), Move(after=charge.standing.value))
    else:
        years = charge.age.years
        trace.add("80.minor", cc("80", "1"), Move(after=charge.standing.value, inputs={"years": str(years)}), years=number(years))
    if charge.under_18:
        trace.add("82.mitigates", cc("53", "1", "2"), Move(after="53(1)(2)"))


def _why(code: str, norm: Norm, **details: int) -> Remark:
    return Remark(code=code, norm=norm, words=worded(f"not-liable-{code}", **{name: number(value) for name, value in details.items()}))


def measures_of(charge: Charge, trace: Trace) -> tuple[MeasureResult, ...]:
    """Give the compulsory educational measures that art. 83 opens for the category, with their terms.

    :param charge: The charge.
    :param trace: Where the steps are written.
    :return: The measures; none for an adult and for an especially grave crime. By art. 90 there is no special school.
    """
    if not charge.section_six:
        return ()
    found = []
    for each in educational_measures(charge.general, charge.gravity, charge.part.guilt):
        if each.point == _SPECIAL_SCHOOL and not charge.under_18:
            continue
        words, after = each.title, each.point
        if each.maximum is not None:
            said = span(each.minimum or 0, each.maximum, PunishmentUnit.MONTHS)
            words, after = worded("measure-with-term", measure=each.title, span=said), f"{each.minimum or 0}..{each.maximum} months"
            trace.add("85.term", each.term_norm, Move(each.point, after), measure=each.title, span=said)
        found.append(MeasureResult(point=each.point, lower=each.minimum, upper=each.maximum, norm=each.norm, words=words))
    return tuple(found)


def asked_of_minor(charge: Charge) -> tuple[str, ...]:
    """Ask what decides on a minor's liability itself: a delay in development (art. 15, part 3)."""
    return ("delayed_development",) if charge.under_18 and known(charge.offender.delayed_development) is None else ()
