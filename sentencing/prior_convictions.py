"""Recidivism by one offence, as the prior convictions make it (art. 14): what the range of the offence and the person's result share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from law import GeneralPart, Gravity, Unknown, minor_age, reached
from sentencing.answers import Answer, known
from sentencing.facts import SentencingFacts
from sentencing.history import PriorConviction
from sentencing.judgment import RecidivismKind

_NONE, _SIMPLE, _DANGEROUS = RecidivismKind
# Part 2, point 2 asks for either
_HEAVY = frozenset(each for each in Gravity if each.heavy)


@dataclass(frozen=True, slots=True)
class View:
    """How missing facts are taken.

    :param against: Whether they turn out against the person.
    :param conditional_counts: Whether an earlier conditional sentence is "sentenced to imprisonment" (open question Q28).
    """

    against: bool
    conditional_counts: bool = True

    def holds(self, answer: Answer) -> bool:
        """Take a fact that counts against the person."""
        found = known(answer)
        return self.against if found is None else found

    def spares(self, answer: Answer) -> bool:
        """Take a fact that counts for the person."""
        found = known(answer)
        return not self.against if found is None else found


@dataclass(frozen=True, slots=True)
class Repeated:
    """Whether an offence was committed in recidivism.

    :param settled: Whether it was; None where missing facts decide, or the reading of Q28: whether an earlier conditional sentence is
        "sentenced to imprisonment".
    :param by_letter: Whether it rests on an earlier conditional sentence alone (open question Q28).
    :param asked: Fields whose answer would settle it.
    """

    settled: bool | None = False
    by_letter: bool = False
    asked: tuple[str, ...] = ()


_VIEWS = (
    *(View(against=False), View(against=True)),
    *(View(against=False, conditional_counts=False), View(against=True, conditional_counts=False)),
)
NOT_REPEATED = Repeated()


def repeated(facts: SentencingFacts, on: date, gravity: Gravity, general: GeneralPart) -> Repeated:
    """Find recidivism by one offence.

    :param facts: The facts.
    :param on: Day of the offence.
    :param gravity: Its category.
    :param general: The General Part of that day.
    :return: The answer; no recidivism when the facts say nothing of convictions.
    """
    priors = convictions(facts, general)
    if not priors:
        return NOT_REPEATED
    earlier = before(priors, on)
    least, most, surely, strictly = (kind_of(gravity, earlier, view) is not _NONE for view in _VIEWS)
    settled = True if surely else None if most else False
    return Repeated(settled, by_letter=most and not strictly, asked=fields_of(earlier) if least is not most else ())


def convictions(facts: SentencingFacts, general: GeneralPart) -> tuple[PriorConviction, ...] | None:
    """Give the prior convictions; a judgment passed before the person was 18 is surely for a crime under 18.

    :param facts: The facts.
    :param general: The General Part of the new offence; a prior may be older than the Code.
    :return: The convictions; None when the facts say nothing of them.
    """
    born = facts.offender.birth_date
    if facts.priors is None or born is None:
        return facts.priors
    age = minor_age(general)
    return tuple(
        each.model_copy(update={"under_18": True})
        if isinstance(each.under_18, Unknown) and not reached(born, age, each.convicted_on)
        else each
        for each in facts.priors
    )


def before(priors: Sequence[PriorConviction], on: date) -> list[PriorConviction]:
    """Give the convictions earlier than a day; one of the same day is not earlier."""
    return [each for each in priors if each.convicted_on < on]


def kind_of(gravity: Gravity, priors: Sequence[PriorConviction], view: View) -> RecidivismKind:
    """Apply art. 14, parts 1 and 2 to one new crime.

    :param gravity: Category of the new crime.
    :param priors: Convictions before it.
    :param view: How missing facts are taken.
    :return: The kind of recidivism.
    """
    if not gravity.heavy:
        return _NONE
    counted = [each for each in priors if not view.spares(each.under_18) and not view.spares(each.record_expired)]
    jailed = [each for each in counted if _imprisoned(each, view)]
    grave = [each for each in jailed if _category(each, view, frozenset({Gravity.GRAVE}))]
    if gravity is Gravity.ESPECIALLY_GRAVE:
        return _DANGEROUS if any(_category(each, view, _HEAVY) for each in jailed) else _NONE
    if len(grave) > 1 or any(_category(each, view, frozenset({Gravity.ESPECIALLY_GRAVE})) for each in counted):
        return _DANGEROUS
    return _SIMPLE if grave else _NONE


def _imprisoned(prior: PriorConviction, view: View) -> bool:
    return view.holds(prior.sentenced_to_imprisonment) and (view.conditional_counts or prior.conditional is not True)


def _category(prior: PriorConviction, view: View, asked: frozenset[Gravity]) -> bool:
    return view.against if isinstance(prior.gravity, Unknown) else prior.gravity in asked


def fields_of(priors: Sequence[PriorConviction]) -> tuple[str, ...]:
    """Name the facts about convictions that are missing."""
    names = ("gravity", "sentenced_to_imprisonment", "under_18", "record_expired")
    return tuple(name for name in names if any(isinstance(getattr(each, name), Unknown) for each in priors))
