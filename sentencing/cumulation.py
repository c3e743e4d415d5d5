"""Several offences (art. 58): which rule joins their punishments, and what the total may be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from law import (
    AdditionalKind,
    AdditionalPunishment,
    Bound,
    GeneralPart,
    Gravity,
    PunishmentKind,
    TotalRule,
    additional_words,
    minor_deprivation_of_right,
    total_rule,
)
from sentencing.candidates import Candidate, Judged, candidate_of, earlier_candidate
from sentencing.charge import CodeAt
from sentencing.fines import fine_total
from sentencing.joining import Joining, join, less
from sentencing.judgment import Total
from sentencing.notes import AdditionalResult, Remark
from sentencing.phrases import in_both, named, number, span
from sentencing.quantity import UNITS, measured
from sentencing.remarks import questions, remark
from sentencing.trace import Move, Trace, cc

if TYPE_CHECKING:
    from sentencing.facts import SentencingFacts
    from sentencing.history import EarlierSentence


@dataclass(frozen=True, slots=True)
class Bench:
    """What a total for the person is computed from.

    :param facts: The facts.
    :param judged: The punishable charges with their results.
    :param code: The Criminal Code by date.
    :param verified: Whether a person has signed the values of the law used.
    """

    facts: SentencingFacts
    judged: tuple[Judged, ...]
    code: CodeAt
    verified: bool

    @property
    def general(self) -> GeneralPart:
        """The General Part on the day of the last offence."""
        return self.code(max(each.charge.offence.committed_on for each in self.judged)).general


def total_of(bench: Bench) -> Total | None:
    """Join the punishments for several offences, with an earlier judgment where an offence before it was found later (art. 58, part 6).

    :param bench: The charges and the facts.
    :return: The total; None when there is one punishment only.
    """
    earlier = bench.facts.unserved
    before = [each for each in bench.judged if earlier is not None and each.charge.offence.committed_on < earlier.judgment_on]
    trace = Trace(verified=bench.verified)
    if earlier is not None and before:
        return _found_later(bench, earlier, before, trace)
    return _joined(bench, [candidate_of(each, bench.facts) for each in bench.judged], bench.judged, trace)


def _joined(bench: Bench, candidates: Sequence[Candidate], judged: Sequence[Judged], trace: Trace) -> Total | None:
    if len(candidates) < 2:
        return None
    joining = joining_of(bench.general, candidates, trace)
    unknown_gravity = any(each.gravity is None for each in candidates)
    return Total(
        rule=joining.rule.id,
        norm=joining.rule.norm,
        punishments=join(candidates, joining, trace),
        fines=fine_total(candidates, judged, joining, trace),
        additional=_additional(candidates, bench.general, trace),
        questions=questions(("unserved_offences",)) if unknown_gravity else (),
        remarks=tuple(_remarks(candidates, judged)),
        steps=trace.steps,
    )


def _found_later(bench: Bench, earlier: EarlierSentence, before: Sequence[Judged], trace: Trace) -> Total | None:
    candidates = [earlier_candidate(bench.facts, earlier, bench.code, whole=True), *(candidate_of(each, bench.facts) for each in before)]
    trace.add("58.6", cc("58", "6"), Move(), on=f"{earlier.judgment_on:%d.%m.%Y}")
    total = _joined(bench, candidates, before, trace)
    if total is None or earlier.kind not in UNITS:
        return total
    served = measured(earlier.kind, earlier.served, earlier.served_days)
    joining = joining_of(bench.general, candidates, Trace(verified=bench.verified))
    left = less(total.punishments, served, earlier.kind, joining)
    for each in left:
        after = each.upper.plain if each.upper is not None else ""
        trace.add("58.6.served", cc("58", "6"), Move(after=after), served=served.words, left=each.words)
    return total.model_copy(update={"left": left, "steps": trace.steps})


def joining_of(general: GeneralPart, candidates: Sequence[Candidate], trace: Trace) -> Joining:
    """Find the rule of art. 58 by the gravity of what is joined.

    :param general: The General Part.
    :param candidates: The punishments.
    :param trace: Where the step is written.
    :return: The rule with its caps.
    """
    gravities = {each.gravity for each in candidates}
    rule, literal = _rule(general, candidates), None
    if rule.id == "58.3" and any(each.life_only for each in candidates):
        # One such offence alone may bring 240–300 months (arts 46, part 4-1 and 56, part 4): the cap of art. 46, part 3 (Q9).
        literal = rule.caps[PunishmentKind.IMPRISONMENT]
        rule = TotalRule(rule.id, rule.norm, rule.absorption, rule.addition, total_rule(general, "58.4.a").caps)
    absorbed = frozenset(each.id for each in candidates if each.gravity is Gravity.MISDEMEANOUR and PunishmentKind.FINE in each.options)
    trace.add(f"58.rule.{rule.id.removeprefix('58.')}", rule.norm, Move(after=rule.id), count=number(len(candidates)))
    return Joining(
        general=general,
        rule=rule,
        forced=not rule.absorption,
        absorbed=absorbed if rule.id == "58.4.a" else frozenset(),
        misdemeanours=gravities == {Gravity.MISDEMEANOUR},
        literal_cap=literal,
        minor_months=minors_only(candidates),
    )


def minors_only(candidates: Iterable[Candidate]) -> int | None:
    """Give the limit of imprisonment where everything was committed under 18 (art. 81, part 7); None where not.

    :param candidates: The punishments.
    :return: Months: the longer limit if one of the offences has it.
    """
    limits = [each.minor_months for each in candidates]
    found = [each for each in limits if each is not None]
    return max(found) if found and len(found) == len(limits) else None


def _rule(general: GeneralPart, candidates: Sequence[Candidate]) -> TotalRule:
    gravities = {each.gravity for each in candidates}
    if any(each.twenty for each in candidates):
        return total_rule(general, "58.4.a")
    if None in gravities:
        # The category of the earlier crimes is not known: the widest of the rules is taken and the offences are asked about.
        widest = total_rule(general, "58.4.a")
        return TotalRule("58.unknown", cc("58"), absorption=True, addition=True, caps=widest.caps)
    if any(each is not None and each.heavy for each in gravities):
        return total_rule(general, "58.3")
    return total_rule(general, "58.2.a" if gravities == {Gravity.MISDEMEANOUR} else "58.2.b")


def _additional(candidates: Sequence[Candidate], general: GeneralPart, trace: Trace) -> tuple[AdditionalResult, ...]:
    """Join additional punishments: one of each kind, up to the General Part's limit of the kind (art. 58, part 5)."""
    by_kind: dict[AdditionalKind, list[AdditionalResult]] = {}
    for candidate in candidates:
        for each in candidate.additional:
            by_kind.setdefault(each.kind, []).append(each)
    minor = minor_deprivation_of_right(general) if minors_only(candidates) is not None else None
    bounds = {kind: minor or general.additional_bound(kind) for kind in (AdditionalKind.DEPRIVATION_OF_RIGHT,)}
    return tuple(_one_kind(by_kind[kind], bounds.get(kind), trace) for kind in AdditionalKind if kind in by_kind)


def _one_kind(found: Sequence[AdditionalResult], bound: Bound | None, trace: Trace) -> AdditionalResult:
    kind, norm, life = found[0].kind, cc("58", "5"), any(each.life for each in found)
    uppers = [each.upper for each in found if each.upper is not None]
    lower, upper, unit = None, None, None
    if not life and uppers and bound is not None:
        # What is mandatory for one offence is surely imposed; what is optional may be left out.
        binding = [each.lower or 0 for each in found if each.mandatory] or [min(each.lower or 0 for each in found)]
        lower, upper, unit = max(binding), min(sum(uppers), bound.maximum), bound.unit
        if sum(uppers) > bound.maximum:
            cap = span(upper, upper, unit)
            trace.add("58.5.cap", bound.norm, Move(str(sum(uppers)), str(upper)), kind=named(kind), cap=cap)
    joined = AdditionalPunishment(kind, any(each.mandatory for each in found), lower or None, upper, unit, life)
    words = in_both(partial(additional_words, joined))
    trace.add("58.5", norm, Move(after=f"{kind} {'life' if life else upper or ''}".strip()), additional=words)
    return AdditionalResult(kind=kind, mandatory=joined.mandatory, life=life, lower=lower, upper=upper, unit=unit, norm=norm, words=words)


def _remarks(candidates: Sequence[Candidate], judged: Sequence[Judged]) -> Iterable[Remark]:
    if any(each.unmeasured for each in candidates):
        yield remark("unmeasured", cc("61"))
    for each in judged:
        imposed = next((one for one in candidates if one.id == each.result.id), None)
        if imposed is not None and outside(imposed, each):
            yield remark("imposed-outside", each.result.norm, id=each.result.id)
    if len({index for each in judged if (index := each.charge.mci) is not None}) > 1:
        yield remark("indices-differ", cc("41", "1"))


def outside(candidate: Candidate, judged: Judged) -> bool:
    """Tell whether what was imposed lies outside what the law permits for the offence.

    :param candidate: What was imposed.
    :param judged: The charge with its result.
    :return: True when the kind is not permitted or the size is outside its range.
    """
    for kind, option in candidate.options.items():
        permitted = judged.result.punishment(kind)
        if permitted is None or permitted.lower is None or permitted.upper is None:
            return True
        least = permitted.lower if permitted.extended_lower is None else permitted.extended_lower
        if not least <= option.lower.amount or option.upper.measure > measured(kind, permitted.upper).measure:
            return True
    return candidate.life and judged.result.punishment(PunishmentKind.LIFE_IMPRISONMENT) is None
