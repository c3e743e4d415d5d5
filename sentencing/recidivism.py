"""Recidivism (arts 14, 59): none, simple or dangerous, from the prior convictions; what is not known stays open and is asked about."""

from __future__ import annotations

from collections.abc import Sequence

from law import Gravity, Norm, Unknown
from sentencing.circumstances import FIRST_OFFENCE, REPETITION
from sentencing.cumulation import Bench
from sentencing.history import PriorConviction
from sentencing.judgment import OffenceRecidivism, Recidivism, RecidivismKind
from sentencing.notes import Remark
from sentencing.phrases import category_of, number, worded
from sentencing.prior_convictions import View, before, convictions, fields_of, kind_of
from sentencing.remarks import questions, remark
from sentencing.trace import Move, Trace, cc

_NONE, _SIMPLE, _DANGEROUS = RecidivismKind


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
            least=kind_of(each.charge.gravity, before(priors, each.charge.offence.committed_on), View(against=False)),
            most=kind_of(each.charge.gravity, before(priors, each.charge.offence.committed_on), View(against=True)),
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
        questions=questions(fields_of(priors)) if least is not most else (),
        remarks=_remarks(bench, by_offence, least, most, strict),
        steps=trace.steps,
    )


def _without_conditional(bench: Bench, priors: Sequence[PriorConviction], place: int) -> RecidivismKind:
    charge = bench.judged[place].charge
    return kind_of(charge.gravity, before(priors, charge.offence.committed_on), View(against=True, conditional_counts=False))


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
    if not isinstance(prior.gravity, Unknown) and not prior.gravity.heavy:
        return cc("14"), "too-mild"
    if prior.sentenced_to_imprisonment is False and prior.gravity is not Gravity.ESPECIALLY_GRAVE:
        return cc("14", "1"), "no-imprisonment"
    answers = (prior.under_18, prior.record_expired, prior.gravity, prior.sentenced_to_imprisonment)
    if any(isinstance(each, Unknown) for each in answers):
        return cc("14"), "open"
    return cc("14", "1"), "counts"


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
