"""Several sentences (art. 60): a new offence after a judgment that is not fully served; conditional sentence, parole (arts 64, 72)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from law import GeneralPart, Gravity, Guilt, PunishmentKind, TotalRule, Unknown, total_rule
from sentencing.candidates import Candidate, Judged, Option, candidate_of, earlier_candidate
from sentencing.cumulation import Bench, joining_of, minors_only
from sentencing.facts import PersonCondition as Person
from sentencing.history import EarlierForm, EarlierSentence
from sentencing.joining import Joining, join
from sentencing.judgment import Cancellation, SeveralSentences, Total, TotalPunishment
from sentencing.notes import Remark
from sentencing.phrases import named, worded
from sentencing.remarks import questions, remark
from sentencing.trace import Move, Trace, cc

_VULNERABLE = frozenset({Person.PREGNANT, Person.CHILD_UNDER_3, Person.SMALL_CHILD, Person.WOMAN_58, Person.MAN_63, Person.DISABILITY_1_2})
"""Persons of art. 72, part 7, point 2: a small intentional crime leaves the parole to the court."""


def several_of(bench: Bench, total: Total | None) -> SeveralSentences | None:
    """Join a new punishment with the unserved part of an earlier one.

    :param bench: The charges and the facts.
    :param total: The total for several offences, if there is one; an offence before the judgment that was found later comes first.
    :return: The total of the sentences; None when no offence was committed after the earlier judgment.
    """
    earlier = bench.facts.unserved
    if earlier is None:
        return None
    after = [each for each in bench.judged if each.charge.offence.committed_on >= earlier.judgment_on]
    if not after:
        return None
    trace = Trace(verified=bench.verified)
    new = _new(bench, after, trace)
    old = _old(bench, earlier, total, trace)
    cancellation, asked = _cancelled(earlier, after, bench, trace)
    if cancellation is Cancellation.EXTENSION_ONLY:
        return SeveralSentences(
            cancellation=cancellation, punishments=(), remarks=(remark("conditional-stays", cc("64", "2", "3")),), steps=trace.steps
        )
    joining = _joining(bench.general, (new, old), trace)
    punishments = join((new, old), joining, trace)
    unknown_cap = old.gravity is None and _cap_matters(punishments, joining)
    return SeveralSentences(
        cancellation=cancellation,
        punishments=punishments,
        questions=questions((*asked, *(("unserved_offences",) if unknown_cap else ()))),
        remarks=tuple(_remarks(earlier, cancellation, new, old)),
        steps=trace.steps,
    )


def _new(bench: Bench, after: Sequence[Judged], trace: Trace) -> Candidate:
    """Give the new punishment; several new offences are joined first (art. 58)."""
    candidates = [candidate_of(each, bench.facts) for each in after]
    if len(candidates) == 1:
        return replace(candidates[0], id="new")
    joined = join(candidates, joining_of(bench.general, candidates, trace), trace)
    return _as_candidate("new", joined, candidates)


def _as_candidate(name: str, totals: Sequence[TotalPunishment], candidates: Sequence[Candidate]) -> Candidate:
    order = tuple(Gravity)
    gravities = [each.gravity for each in candidates if each.gravity is not None]
    options = {each.kind: Option(each.lower, each.upper, each.extended_lower or each.lower) for each in totals if each.lower and each.upper}
    return Candidate(
        id=name,
        options=options,
        life=any(each.kind is PunishmentKind.LIFE_IMPRISONMENT for each in totals),
        unmeasured=any(each.unmeasured for each in candidates) and not options,
        gravity=max(gravities, key=order.index, default=None),
        twenty=any(each.twenty for each in candidates),
        life_only=any(each.life_only for each in candidates),
        minor_months=minors_only(candidates),
    )


def _old(bench: Bench, earlier: EarlierSentence, total: Total | None, trace: Trace) -> Candidate:
    found_later = any(each.charge.offence.committed_on < earlier.judgment_on for each in bench.judged)
    if found_later and total is not None and total.left:
        whole = earlier_candidate(bench.facts, earlier, bench.code, whole=True)
        before = [candidate_of(each, bench.facts) for each in bench.judged if each.charge.offence.committed_on < earlier.judgment_on]
        trace.add("60.after-58-6", cc("60", "1"), Move())
        return _as_candidate("earlier", total.left, (whole, *before))
    rest = earlier_candidate(bench.facts, earlier, bench.code, whole=False)
    for kind, option in rest.options.items():
        trace.add(f"60.{earlier.form.value}", cc("60", "1"), Move(after=option.lower.plain), kind=named(kind), rest=option.lower.words)
    return rest


def _joining(general: GeneralPart, both: tuple[Candidate, Candidate], trace: Trace) -> Joining:
    ordinary, longest = total_rule(general, "60.3.a"), total_rule(general, "60.3.b")
    twenty = any(each.twenty for each in both)
    rule = longest if twenty or both[1].gravity is None else ordinary
    trace.add("60.rule.twenty" if twenty else "60.rule", rule.norm, Move(after=rule.id))
    return Joining(
        general=general,
        rule=TotalRule(rule.id, rule.norm, absorption=False, addition=True, caps=rule.caps),
        forced=True,
        absorbed=frozenset(),
        misdemeanours=all(each.gravity is Gravity.MISDEMEANOUR for each in both),
        minor_months=minors_only(both),
    )


def _cap_matters(punishments: Sequence[TotalPunishment], joining: Joining) -> bool:
    ordinary = total_rule(joining.general, "60.3.a").caps[PunishmentKind.IMPRISONMENT]
    return any(
        each.kind is PunishmentKind.IMPRISONMENT and each.upper is not None and each.upper.amount >= ordinary for each in punishments
    )


def _cancelled(
    earlier: EarlierSentence, after: Sequence[Judged], bench: Bench, trace: Trace
) -> tuple[Cancellation | None, tuple[str, ...]]:
    """Tell what the new offences do to a conditional sentence or a parole: the gravest of them decides."""
    if earlier.form is EarlierForm.SERVING:
        return None, ()
    effects = [_effect(earlier.form, each, bench) for each in after]
    order = (Cancellation.MUST, None, Cancellation.COURT_DECIDES, Cancellation.EXTENSION_ONLY)
    effect = min(effects, key=order.index)
    norm = {
        (EarlierForm.CONDITIONAL, Cancellation.MUST): cc("64", "5"),
        (EarlierForm.CONDITIONAL, Cancellation.COURT_DECIDES): cc("64", "4"),
        (EarlierForm.CONDITIONAL, Cancellation.EXTENSION_ONLY): cc("64", "2", "3"),
        (EarlierForm.PAROLE, Cancellation.MUST): cc("72", "7", "3"),
        (EarlierForm.PAROLE, Cancellation.COURT_DECIDES): cc("72", "7", "2"),
        (EarlierForm.DEFERRED, Cancellation.MUST): cc("74", "4"),
        (EarlierForm.DEFERRED, Cancellation.COURT_DECIDES): cc("60", "1"),
    }.get((earlier.form, effect or Cancellation.COURT_DECIDES), cc("72", "7"))
    said = effect.value.replace("_", "-") if effect is not None else "unknown"
    trace.add(f"cancel.{earlier.form.value}", norm, Move(after=said), effect=worded(f"cancel-{said}"))
    return effect, ("conditions",) if effect is None else ()


def _effect(form: EarlierForm, judged: Judged, bench: Bench) -> Cancellation | None:
    if form is EarlierForm.CONDITIONAL:
        return _conditional(judged)
    if form is EarlierForm.PAROLE:
        return _parole(judged, bench)
    # 74(4) names a new crime; a misdemeanour is joined by art. 60, but whether the deferral goes on is not said.
    return Cancellation.COURT_DECIDES if judged.charge.gravity is Gravity.MISDEMEANOUR else Cancellation.MUST


def _conditional(judged: Judged) -> Cancellation:
    charge = judged.charge
    if charge.gravity is Gravity.MISDEMEANOUR:
        return Cancellation.EXTENSION_ONLY
    mild = {Gravity.SMALL, Gravity.MEDIUM} if charge.under_18 else {Gravity.SMALL}
    if charge.part.guilt is Guilt.NEGLIGENCE or charge.gravity in mild:
        return Cancellation.COURT_DECIDES
    return Cancellation.MUST


def _parole(judged: Judged, bench: Bench) -> Cancellation | None:
    charge, conditions = judged.charge, bench.facts.offender.conditions
    if charge.part.guilt is Guilt.NEGLIGENCE or charge.gravity is Gravity.MISDEMEANOUR:
        return Cancellation.COURT_DECIDES
    if charge.gravity is not Gravity.SMALL:
        return Cancellation.MUST
    if isinstance(conditions, Unknown):
        return None
    return Cancellation.COURT_DECIDES if _VULNERABLE & set(conditions) else Cancellation.MUST


def _remarks(earlier: EarlierSentence, cancellation: Cancellation | None, new: Candidate, old: Candidate) -> tuple[Remark, ...]:
    found = []
    if cancellation is Cancellation.COURT_DECIDES:
        by_form = {EarlierForm.CONDITIONAL: cc("64", "4"), EarlierForm.PAROLE: cc("72", "7", "2")}
        found.append(remark("if-cancelled", by_form.get(earlier.form, cc("74", "4"))))
    if earlier.form is EarlierForm.CONDITIONAL:
        found.append(remark("conditional-rest", cc("60", "1")))
    if earlier.form is EarlierForm.PAROLE and new.gravity is Gravity.MISDEMEANOUR:
        found.append(remark("parole-misdemeanour", cc("72", "7")))
    if earlier.form is EarlierForm.DEFERRED and new.gravity is Gravity.MISDEMEANOUR:
        found.append(remark("deferral-misdemeanour", cc("74", "4")))
    if set(new.options) - set(old.options) or set(old.options) - set(new.options):
        found.append(remark("kinds-differ", cc("60", "4")))
    if new.unmeasured or old.unmeasured:
        found.append(remark("unmeasured", cc("61")))
    return tuple(found)
