"""Why art. 55 opens or stays shut, said as steps."""

from __future__ import annotations

from functools import lru_cache

from law import GeneralPart, Gravity, MilderFraction, MilderRule, Norm, Step
from sentencing.charge import Charge
from sentencing.circumstances import REPETITION
from sentencing.facts import ProcedureForm
from sentencing.milder import Grounds, Milder
from sentencing.phrases import category_of, circumstances_cited, worded
from sentencing.ranges import number_of
from sentencing.trace import Move, Trace, cc, plain


def explain_milder(charge: Charge, found: Milder, trace: Trace) -> None:
    """Write the steps of art. 55 that hold for the charge as a whole.

    :param charge: The charge.
    :param found: What art. 55 does.
    :param trace: Where the steps are written.
    """
    shut = _shut(found.widest, charge.general)
    if shut:
        trace.take(_shut_said(shut, found.shut.intersection(shut), verified=charge.verified))
    _explain_mitigating(charge, found.widest, trace)
    trace.take(_procedure_said(charge.procedure.form, agreed=found.widest.agreed, verified=charge.verified))
    if found.opened:
        trace.take(_opened_said(found.opened, charge.gravity, verified=charge.verified))


@lru_cache(maxsize=64)
def _shut_said(shut: tuple[Norm, ...], certain: frozenset[Norm], *, verified: bool) -> tuple[Step, ...]:
    """Say which paragraphs of part 8 shut the article."""
    trace = Trace(verified=verified)
    for norm in shut:
        sure = norm in certain
        trace.add("55.8" if sure else "55.8.unknown", norm, Move(before="55", after="shut" if sure else ""))
    return trace.steps


@lru_cache(maxsize=256)
def _opened_said(opened: tuple[MilderFraction, ...], gravity: Gravity, *, verified: bool) -> tuple[Step, ...]:
    """Say which fractions open, and which of them applies."""
    trace = Trace(verified=verified)
    for each in opened:
        rule = "55.2.fraction" if each.rule is MilderRule.MITIGATING_ONLY else "55.3.fraction"
        trace.add(rule, each.norm, Move(after=plain(each.fraction)), category=category_of(gravity), fraction=number_of(each.fraction))
    if len(opened) > 1:
        least = min(opened, key=lambda each: each.fraction)
        trace.add("55.smallest", least.norm, Move(after=plain(least.fraction)), fraction=number_of(least.fraction))
    return trace.steps


def _shut(grounds: Grounds, general: GeneralPart) -> tuple[Norm, ...]:
    """Find the paragraphs of part 8 that shut a rule which would otherwise open."""
    asked = {"55.2": grounds.mitigating, "55.3": grounds.agreed}
    norms = (grounds.exclusion(rule, general) for rule, holds in asked.items() if holds)
    return tuple(dict.fromkeys(norm for norm in norms if norm is not None))


def _explain_mitigating(charge: Charge, grounds: Grounds, trace: Trace) -> None:
    weighed = charge.weighed
    if not weighed.mitigating:
        return
    keys, cited = ", ".join(weighed.mitigating), circumstances_cited(weighed.mitigating)
    if grounds.mitigating:
        trace.add("55.2.open", cc("55", "2"), Move(after=keys), mitigating=cited)
        return
    against = (*weighed.aggravating, *weighed.may_be_declined)
    if charge.repeated.settled and REPETITION in weighed.aggravating and REPETITION not in charge.offence.circumstances:
        trace.add("54.recidivism", cc("54", "1", "1"), Move(after=REPETITION))
    if against:
        aggravating = ", ".join(against)
        trace.add(
            "55.2.aggravated",
            cc("55", "2"),
            Move(before=keys, after=aggravating),
            mitigating=cited,
            aggravating=circumstances_cited(against),
        )
    elif charge.repeated.settled is None and weighed.in_offence is False:
        trace.add("54.recidivism-open", cc("54", "1", "1"), Move(before=keys))
    elif weighed.in_offence is None:
        trace.add("55.2.unknown", cc("55", "2"), Move(before=keys), mitigating=cited)
    else:
        trace.add("55.2.element", cc("55", "2"), Move(before=keys), mitigating=cited)


@lru_cache(maxsize=64)
def _procedure_said(form: ProcedureForm, *, agreed: bool, verified: bool) -> tuple[Step, ...]:
    """Say whether the procedure opens part 3."""
    if form in {ProcedureForm.ORDINARY, ProcedureForm.PROTOCOL, ProcedureForm.ORDER}:
        return ()
    trace, procedure = Trace(verified=verified), worded(f"procedure-{form.value.replace('_', '-')}")
    rule = "55.3.open" if agreed else "55.3.not-fulfilled"
    trace.add(rule, cc("55", "3"), Move(after=form.value), procedure=procedure)
    return trace.steps
