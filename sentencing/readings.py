"""Other readings of what the text does not settle, with the number each gives (open questions Q4, Q5, Q7, Q8, Q13, Q28)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from law import PunishmentKind, PunishmentUnit
from sentencing.bounds import Base, Limits
from sentencing.lowering import Lowering
from sentencing.milder import WHOLE
from sentencing.notes import Reading
from sentencing.phrases import span, worded
from sentencing.trace import cc


@dataclass(frozen=True, slots=True)
class Found:
    """What the reading taken gives.

    :param uncut: Upper bound before the limit of art. 81.
    :param limits: The bounds.
    """

    uncut: Fraction
    limits: Limits

    @property
    def upper(self) -> Fraction:
        """Upper bound in whole units."""
        return self.limits.upper


def readings(base: Base, by: Lowering, found: Found) -> tuple[Reading, ...]:
    """Name the other readings that would give another range.

    :param base: The punishment before arts 56 and 55.
    :param by: What those articles do.
    :param found: The bounds under the reading taken.
    :return: The readings that differ, in the order of their questions.
    """
    return tuple(
        each
        for group in (
            _general_bound(base, found),
            _minor_limit(base, by, found),
            _minimum(base, by, found),
            _fractions(base, by, found),
            _death(base, by, found),
            _declined(base, by, found),
            _unrepeated(base, by, found),
        )
        for each in group
    )


def _whole(base: Base, uncut: Fraction) -> Fraction:
    cap = base.cut(uncut)
    return cap if base.unit is PunishmentUnit.MULTIPLE else Fraction(floor(cap))


def _floored(base: Base, upper: Fraction) -> Fraction:
    """Give the lower bound under an upper one: the ordinary minimum, or the least there is where the upper bound fell under it."""
    return Fraction(base.lower if upper >= base.lower else base.floor)


def _reading(question: str, base: Base, lower: Fraction, upper: Fraction) -> Reading:
    norms = {
        "Q4": base.bound.norm if base.bound else cc("43", "2"),
        "Q5": cc("56"),
        "Q7": cc("55", "7"),
        "Q8": base.minor.norm if base.minor else cc("81"),
        "Q13": cc("55", "8", paragraph="1"),
        "Q13-peer": cc("55", "8", paragraph="1"),
        "Q28": cc("14"),
        "54(1)(12)": cc("54", "1", "12"),
    }
    words = worded(f"reading-{question.lower().replace('(', '-').replace(')', '')}", span=span(lower, upper, base.unit))
    return Reading(question=question.partition("-")[0], norm=norms[question], words=words, lower=lower, upper=upper)


def _general_bound(base: Base, found: Found) -> Iterator[Reading]:
    """Q4: the sanction leaves the bound of the General Part; which gives way is not said."""
    if base.bound is not None and base.minor is None and found.upper > base.bound.maximum:
        most = Fraction(base.bound.maximum)
        yield _reading("Q4", base, min(found.limits.lower, most), most)
    if base.bound is None and base.punishment.kind is PunishmentKind.COMMUNITY_SERVICE:
        words = worded("reading-q4-no-kind", article=base.norm.article)
        yield Reading(question="Q4", norm=cc("43", "2"), words=words)


def _minor_limit(base: Base, by: Lowering, found: Found) -> Iterator[Reading]:
    """Q8: the fractions of arts 55 and 56 taken from the limit of art. 81 where it is lower than the sanction's maximum."""
    if base.minor is None:
        return
    upper = _whole(base, base.cut(Fraction(base.maximum)) * by.by_stage * by.fraction)
    if upper < found.upper and upper >= base.floor:
        yield _reading("Q8", base, _floored(base, upper), upper)


def _minimum(base: Base, by: Lowering, found: Found) -> Iterator[Reading]:
    """Q5: under art. 56 alone the floor may fall only as far as the cap."""
    fell_by_56 = found.uncut < base.lower and not found.limits.binds
    if by.unfinished is not None and by.fraction == WHOLE and fell_by_56:
        yield _reading("Q5", base, found.upper, found.upper)


def _fractions(base: Base, by: Lowering, found: Found) -> Iterator[Reading]:
    """Q7: each fraction of the sanction's maximum, and the smaller wins, instead of the product."""
    if by.unfinished is None or by.fraction == WHOLE or base.punishment.unit is not base.unit:
        return
    upper = _whole(base, min(base.maximum * by.unfinished.fraction, base.maximum * by.fraction))
    if upper != found.upper:
        yield _reading("Q7", base, _floored(base, upper), upper)


def _death(base: Base, by: Lowering, found: Found) -> Iterator[Reading]:
    """Q13: whether 55(8) reaches affect, excess of defence (arts 100–103), a killing that did not succeed, a minor's killing of a peer."""
    if by.without_death is not None:
        upper = _whole(base, found.uncut * by.without_death / by.fraction)
        if upper != found.upper:
            yield _reading(by.death_reading, base, _floored(base, upper), upper)


def _declined(base: Base, by: Lowering, found: Found) -> Iterator[Reading]:
    """54(1)(12): the court may decline to count intoxication, and art. 55, part 2 opens."""
    if by.declined is not None:
        upper = _whole(base, found.uncut * by.declined / by.fraction)
        yield _reading("54(1)(12)", base, _floored(base, upper), upper)


def _unrepeated(base: Base, by: Lowering, found: Found) -> Iterator[Reading]:
    """Q28: an earlier conditional sentence is not "sentenced to imprisonment", so there is no recidivism, and art. 55, part 2 opens."""
    if by.unrepeated is not None:
        upper = _whole(base, found.uncut * by.unrepeated / by.fraction)
        yield _reading("Q28", base, _floored(base, upper), upper)
