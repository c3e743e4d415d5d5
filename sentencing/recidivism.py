"""Recidivism (arts 14, 59): none, simple or dangerous, from the prior convictions; what is not known stays open and is asked about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from law import GeneralPart, Gravity, Norm, Unknown, minor_age, reached
from sentencing.answers import Answer, known
from sentencing.circumstances import FIRST_OFFENCE, REPETITION
from sentencing.cumulation import Bench
from sentencing.facts import SentencingFacts
from sentencing.history import PriorConviction
from sentencing.judgment import OffenceRecidivism, Recidivism, RecidivismKind
from sentencing.notes import Remark
from sentencing.phrases import category_of, number, worded
from sentencing.remarks import questions, remark
from sentencing.trace import Move, Trace, cc

_NONE, _SIMPLE, _DANGEROUS = RecidivismKind
_HEAVY = frozenset({Gravity.GRAVE, Gravity.ESPECIALLY_GRAVE})


@dataclass(frozen=True, slots=True)
class _View:
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


def recidivism_of(bench: Bench) -> Recidivism | None:
    """Find recidivism from the prior convictions.

    :param bench: The charges and the facts.
    :return: The kind by offence and for the person; None when the facts say nothing of prior convictions.
    """
    priors = convictions(bench.facts, bench.general)
    if priors is None:
        return None
    trace = Trace(verified=bench.verified)
    by_offence = tuple(
        OffenceRecidivism(
            offence=each.result.id,
            least=_kind(each.charge.gravity, _before(priors, each.charge.offence.committed_on), _View(against=False)),
            most=_kind(each.charge.gravity, _before(priors, each.charge.offence.committed_on), _View(against=True)),
        )
        for each in bench.judged
    )
    order = tuple(RecidivismKind)
    least = max((each.least for each in by_offence), key=order.index)
    most = max((each.most for each in by_offence), key=order.index)
    strict = max((_without_conditional(bench, priors, place) for place in range(len(by_offence))), key=order.index)
    _say(bench, priors, by_offence, trace)
    return Recidivism(
        kind=least if least is most else None,
        least=least,
        most=most,
        by_offence=by_offence,
        without_conditional=strict if strict is not most else None,
        questions=questions(_asked(priors)) if least is not most else (),
        remarks=_remarks(bench, by_offence, least, most, strict),
        steps=trace.steps,
    )


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


def _before(priors: Sequence[PriorConviction], on: date) -> list[PriorConviction]:
    return [each for each in priors if each.convicted_on < on]


def _without_conditional(bench: Bench, priors: Sequence[PriorConviction], place: int) -> RecidivismKind:
    charge = bench.judged[place].charge
    return _kind(charge.gravity, _before(priors, charge.offence.committed_on), _View(against=True, conditional_counts=False))


def _kind(gravity: Gravity, priors: Sequence[PriorConviction], view: _View) -> RecidivismKind:
    """Apply art. 14, parts 1 and 2 to one new crime."""
    if gravity not in _HEAVY:
        return _NONE
    counted = [each for each in priors if not view.spares(each.under_18) and not view.spares(each.record_expired)]
    jailed = [each for each in counted if _imprisoned(each, view)]
    grave = [each for each in jailed if _category(each, view, frozenset({Gravity.GRAVE}))]
    if gravity is Gravity.ESPECIALLY_GRAVE:
        return _DANGEROUS if any(_category(each, view, _HEAVY) for each in jailed) else _NONE
    if len(grave) > 1 or any(_category(each, view, frozenset({Gravity.ESPECIALLY_GRAVE})) for each in counted):
        return _DANGEROUS
    return _SIMPLE if grave else _NONE


def _imprisoned(prior: PriorConviction, view: _View) -> bool:
    return view.holds(prior.sentenced_to_imprisonment) and (view.conditional_counts or prior.conditional is not True)


def _category(prior: PriorConviction, view: _View, asked: frozenset[Gravity]) -> bool:
    return view.against if isinstance(prior.gravity, Unknown) else prior.gravity in asked


def _say(bench: Bench, priors: Sequence[PriorConviction], found: Sequence[OffenceRecidivism], trace: Trace) -> None:
    for place, prior in enumerate(priors, start=1):
        norm, reason = _reason(prior)
        category = worded("word-unknown") if isinstance(prior.gravity, Unknown) else category_of(prior.gravity)
        details = {"place": number(place), "on": f"{prior.convicted_on:%d.%m.%Y}"}
        trace.add(f"14.prior.{reason}", norm, Move(after=reason), category=category, **details)
    for each, judged in zip(found, bench.judged, strict=True):
        gravity = category_of(judged.charge.gravity)
        settled = each.least is each.most
        rule = f"14.{each.most.value}" if settled else "14.open"
        kinds = worded(f"recidivism-{each.least.value}"), worded(f"recidivism-{each.most.value}")
        norm = _norm(each.most, judged.charge.gravity)
        trace.add(rule, norm, Move(each.least.value, each.most.value), id=each.offence, category=gravity, least=kinds[0], most=kinds[1])


def _norm(kind: RecidivismKind, gravity: Gravity) -> Norm:
    if kind is _DANGEROUS:
        return cc("14", "2", "2" if gravity is Gravity.ESPECIALLY_GRAVE else "1")
    return cc("14", "1") if kind is _SIMPLE else cc("14")


def _reason(prior: PriorConviction) -> tuple[Norm, str]:
    """Say whether a conviction counts, and by which norm not."""
    if prior.under_18 is True:
        return cc("14", "3"), "under-18"
    if prior.record_expired is True:
        return cc("14", "3"), "expired"
    if not isinstance(prior.gravity, Unknown) and prior.gravity not in _HEAVY:
        return cc("14"), "too-mild"
    if prior.sentenced_to_imprisonment is False and prior.gravity is not Gravity.ESPECIALLY_GRAVE:
        return cc("14", "1"), "no-imprisonment"
    answers = (prior.under_18, prior.record_expired, prior.gravity, prior.sentenced_to_imprisonment)
    if any(isinstance(each, Unknown) for each in answers):
        return cc("14"), "open"
    return cc("14", "1"), "counts"


def _asked(priors: Sequence[PriorConviction]) -> tuple[str, ...]:
    names = ("gravity", "sentenced_to_imprisonment", "under_18", "record_expired")
    return tuple(name for name in names if any(isinstance(getattr(each, name), Unknown) for each in priors))


def _remarks(
    bench: Bench, found: Sequence[OffenceRecidivism], least: RecidivismKind, most: RecidivismKind, strict: RecidivismKind
) -> tuple[Remark, ...]:
    """Report where the circumstances claimed and the convictions disagree, offence by offence."""
    claims = {each.result.id: each.charge.offence.circumstances for each in bench.judged}
    needless = [each.offence for each in found if each.most is _NONE and REPETITION in claims[each.offence]]
    missing = [each.offence for each in found if each.least is not _NONE and REPETITION not in claims[each.offence]]
    remarks = []
    if needless:
        remarks.append(remark("recidivism-not-found", cc("54", "1", "1"), ids=", ".join(needless)))
    if missing:
        remarks.append(remark("recidivism-not-claimed", cc("54", "1", "1"), ids=", ".join(missing)))
    if bench.facts.priors and any(FIRST_OFFENCE in claimed for claimed in claims.values()):
        remarks.append(remark("first-with-priors", cc("53", "1", "1")))
    if least is not _NONE:
        remarks.append(remark("recidivism-no-floor", cc("59")))
    if strict is not most:
        remarks.append(remark("conditional-prior", cc("14"), kind=worded(f"recidivism-{strict.value}")))
    return tuple(remarks)
