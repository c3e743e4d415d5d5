"""Other readings of what the text does not settle, with the number each gives (open questions Q4, Q5, Q7, Q13)."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING

from law import PunishmentKind, PunishmentUnit, Stage
from sentencing.charge import Charge
from sentencing.milder import WHOLE, Milder
from sentencing.notes import Reading
from sentencing.phrases import span, worded
from sentencing.trace import cc

if TYPE_CHECKING:
    from sentencing.ranges import Base, Limits


def readings(charge: Charge, base: Base, milder: Milder, found: Limits) -> tuple[Reading, ...]:
    """Name the other readings that would give another range.

    :param charge: The charge.
    :param base: The punishment before arts 56 and 55.
    :param milder: What art. 55 does.
    :param found: The bounds under the reading taken.
    :return: The readings that differ, in the order of their questions.
    """
    return tuple(
        each
        for group in (
            _general_bound(charge, base, found),
            _minimum(charge, base, milder, found),
            _fractions(charge, base, milder, found),
            _death(charge, base, milder, found),
            _declined(charge, base, milder, found),
        )
        for each in group
    )


def _whole(base: Base, cap: Fraction) -> Fraction:
    return cap if base.unit is PunishmentUnit.MULTIPLE else Fraction(floor(cap))


def _reading(question: str, base: Base, lower: Fraction, upper: Fraction) -> Reading:
    norms = {
        "Q4": base.bound.norm if base.bound else cc("43", "2"),
        "Q5": cc("56"),
        "Q7": cc("55", "7"),
        "Q13": cc("55", "8", paragraph="1"),
        "54(1)(12)": cc("54", "1", "12"),
    }
    words = worded(f"reading-{question.lower().replace('(', '-').replace(')', '')}", span=span(lower, upper, base.unit))
    return Reading(question=question, norm=norms[question], words=words, lower=lower, upper=upper)


def _general_bound(charge: Charge, base: Base, found: Limits) -> Iterator[Reading]:
    """Q4: the sanction leaves the bound of the General Part; which gives way is not said."""
    if base.bound is not None and found.upper > base.bound.maximum:
        most = Fraction(base.bound.maximum)
        yield _reading("Q4", base, min(found.lower, most), most)
    if base.bound is None and base.punishment.kind is PunishmentKind.COMMUNITY_SERVICE:
        words = worded("reading-q4-no-kind", article=charge.offence.article)
        yield Reading(question="Q4", norm=cc("43", "2"), words=words)


def _minimum(charge: Charge, base: Base, milder: Milder, found: Limits) -> Iterator[Reading]:
    """Q5: under art. 56 alone the floor may fall only as far as the cap."""
    if charge.offence.stage is not Stage.COMPLETED and milder.fraction == WHOLE and not found.binds:
        yield _reading("Q5", base, found.upper, found.upper)


def _fractions(charge: Charge, base: Base, milder: Milder, found: Limits) -> Iterator[Reading]:
    """Q7: each fraction of the sanction's maximum, and the smaller wins, instead of the product."""
    if charge.offence.stage is Stage.COMPLETED or milder.fraction == WHOLE:
        return
    unfinished = charge.general.unfinished(charge.offence.stage).fraction
    upper = _whole(base, min(base.maximum * unfinished, base.maximum * milder.fraction))
    if upper != found.upper:
        yield _reading("Q7", base, Fraction(base.lower if upper >= base.lower else base.floor), upper)


def _death(charge: Charge, base: Base, milder: Milder, found: Limits) -> Iterator[Reading]:
    """Q13: whether 55(8) reaches affect, excess of defence (arts 100–103) and a killing that did not succeed."""
    doubtful = charge.offence.stage is not Stage.COMPLETED or charge.offence.article in {"100", "101", "102", "103"}
    if milder.widest.death and doubtful and milder.without_death != milder.fraction:
        upper = _whole(base, found.cap * milder.without_death / milder.fraction)
        yield _reading("Q13", base, Fraction(base.lower if upper >= base.lower else base.floor), upper)


def _declined(charge: Charge, base: Base, milder: Milder, found: Limits) -> Iterator[Reading]:
    """54(1)(12): the court may decline to count intoxication, and art. 55, part 2 opens."""
    if charge.weighed.may_be_declined and milder.declined is not None and milder.declined != milder.fraction:
        upper = _whole(base, found.cap * milder.declined / milder.fraction)
        yield _reading("54(1)(12)", base, Fraction(base.lower if upper >= base.lower else base.floor), upper)
