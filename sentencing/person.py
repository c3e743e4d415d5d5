"""From the punishments for single offences to the sentence of the person: each block is computed where the facts name it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from law import PunishmentKind
from sentencing.by_exception import totals_by_exception
from sentencing.candidates import Judged, candidate_of
from sentencing.charge import Charge, CodeAt
from sentencing.conditional import conditional_of
from sentencing.credit import credit_of
from sentencing.cumulation import Bench, total_of
from sentencing.errors import ContradictoryCircumstances
from sentencing.facts import SentencingFacts
from sentencing.history import Fixed
from sentencing.institutions import institution_of
from sentencing.judgment import SeveralSentences, Total, TotalPunishment
from sentencing.offence import by_section_six
from sentencing.phrases import named, worded
from sentencing.quantity import UNITS, Quantity, between, measured
from sentencing.recidivism import recidivism_of
from sentencing.release_facts import Serving
from sentencing.sentence import OffenceSentence
from sentencing.several import several_of


def person_blocks(
    facts: SentencingFacts, charges: tuple[Charge, ...], offences: tuple[OffenceSentence, ...], code: CodeAt
) -> dict[str, Any]:
    """Compute what concerns the person as a whole.

    :param facts: The facts.
    :param charges: The charges.
    :param offences: Their results, in the same order.
    :param code: The Criminal Code by date.
    :return: The blocks by name of the field of `Sentence`; a block whose facts are absent is None.
    :raises ContradictoryCircumstances: If a block names an offence that is not charged, or its days or sizes cannot be.
    """
    _check_imposed(facts)
    judged = tuple(Judged(charge, result) for charge, result in zip(charges, offences, strict=True) if result.punishable)
    if not judged:
        return {}
    if len(judged) == 1 and not _asks_for_the_person(facts):
        return {}
    bench = Bench(facts=facts, judged=judged, code=code, verified=all(each.verified for each in offences))
    total = total_of(bench)
    several = several_of(bench, total)
    final = _final(bench, total, several)
    if any(each.age.exceptional for each in charges):
        total, several = _with_exception(bench, total, several)
    recidivism = recidivism_of(bench)
    institution = institution_of(bench, final, recidivism)
    return {
        "total": total,
        "several_sentences": several,
        "credit": credit_of(bench, final, institution),
        "institution": institution,
        "conditional": conditional_of(bench, final, recidivism),
        "recidivism": recidivism,
    }


def _with_exception(bench: Bench, total: Total | None, several: SeveralSentences | None) -> tuple[Total | None, SeveralSentences | None]:
    """Put the totals that section 6 would give beside the ordinary ones (art. 90)."""
    judged = (Judged(*by_section_six(each.charge)) if each.charge.age.exceptional else each for each in bench.judged)
    young = replace(bench, judged=tuple(judged))
    other = total_of(young)
    others = several_of(young, other)
    if total is not None and other is not None:
        total = total.model_copy(update={"punishments": totals_by_exception(total.punishments, other.punishments)})
    if several is not None and others is not None:
        several = several.model_copy(update={"punishments": totals_by_exception(several.punishments, others.punishments)})
    return total, several


def _asks_for_the_person(facts: SentencingFacts) -> bool:
    """Tell whether the facts give anything that a block is computed from."""
    before = facts.priors is not None or facts.unserved is not None
    credited = facts.custody is not None or facts.reviewed is not None
    return before or credited or facts.final is not None or bool(facts.imposed)


def _check_imposed(facts: SentencingFacts) -> None:
    known = {each.id for each in facts.offences} if facts.imposed else set()
    for place, each in enumerate(facts.imposed):
        if each.offence not in known:
            raise ContradictoryCircumstances("imposed-unknown", field=f"imposed: {each.offence}", offence=each.offence)
        if any(each.offence == other.offence for other in facts.imposed[:place]):
            raise ContradictoryCircumstances("imposed-twice", field=f"imposed: {each.offence}", offence=each.offence)


def _final(bench: Bench, total: Total | None, several: SeveralSentences | None) -> tuple[TotalPunishment, ...]:
    """Find what the person may get in the end: what the judgment fixed, the total of sentences, of offences, or for the one offence."""
    final = bench.facts.final or _as_served(bench.facts.serving)
    if final is not None:
        return (_fixed(final),)
    if several is not None and several.punishments:
        return several.punishments
    if total is not None:
        return total.left or total.punishments
    candidate = candidate_of(bench.judged[-1], bench.facts)
    ranges = [_range(kind, option.lower, option.upper) for kind, option in candidate.options.items()]
    life = PunishmentKind.LIFE_IMPRISONMENT
    return (*ranges, TotalPunishment(kind=life, words=named(life))) if candidate.life else tuple(ranges)


def _as_served(serving: Serving | None) -> Fixed | None:
    """Take the punishment as it is served for what was fixed; after a revoked parole its term is only the rest."""
    if serving is None or serving.revoked_by is not None:
        return None
    if serving.kind is PunishmentKind.LIFE_IMPRISONMENT:
        return Fixed(kind=serving.kind)
    return None if serving.months is None else Fixed(kind=serving.kind, amount=serving.months, days=serving.days)


def _range(kind: PunishmentKind, lower: Quantity, upper: Quantity) -> TotalPunishment:
    words = worded("total-range", kind=named(kind), span=between(lower, upper))
    return TotalPunishment(kind=kind, lower=lower, upper=upper, words=words)


def _fixed(final: Fixed) -> TotalPunishment:
    if final.kind not in UNITS:
        return TotalPunishment(kind=final.kind, words=named(final.kind))
    size = measured(final.kind, final.amount, final.days)
    if not size.measure:
        raise ContradictoryCircumstances("size-missing", field="final", kind=final.kind.value)
    return _range(final.kind, size, size)
