"""Why art. 55 opens or stays shut, said as steps."""

from __future__ import annotations

from functools import lru_cache

from law import GeneralPart, Gravity, MilderRule, Norm, Step
from sentencing.charge import Charge
from sentencing.circumstances import REPETITION
from sentencing.facts import ProcedureForm
from sentencing.milder import Grounds, Milder
from sentencing.phrases import category_of, worded
from sentencing.ranges import number_of
from sentencing.trace import Move, Trace, cc, plain


def explain_milder(charge: Charge, found: Milder, trace: Trace) -> None:
    """Write the steps of art. 55 that hold for the charge as a whole.

    :param charge: The charge.
    :param found: What art. 55 does.
    :param trace: Where the steps are written.
    """
    shut, opened = _said(found, charge.general, charge.gravity, charge.procedure.form, verified=charge.verified)
    trace.take(shut)
    _explain_mitigating(charge, found.widest, trace)
    trace.take(opened)


@lru_cache(maxsize=16384)
def _said(
    found: Milder, general: GeneralPart, gravity: Gravity, form: ProcedureForm, *, verified: bool
) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
    """Say what part 8 shuts, and which fractions open; between them stands what the circumstances do."""
    shut, trace = Trace(verified=verified), Trace(verified=verified)
    for norm in _shut(found.widest, general):
        certain = norm in found.shut
        shut.add("55.8" if certain else "55.8.unknown", norm, Move(before="55", after="shut" if certain else ""))
    _explain_procedure(form, found.widest, trace)
    for each in found.opened:
        rule = "55.2.fraction" if each.rule is MilderRule.MITIGATING_ONLY else "55.3.fraction"
        trace.add(rule, each.norm, Move(after=plain(each.fraction)), category=category_of(gravity), fraction=number_of(each.fraction))
    least = found.smallest
    if least is not None and len(found.opened) > 1:
        trace.add("55.smallest", least.norm, Move(after=plain(least.fraction)), fraction=number_of(least.fraction))
    return shut.steps, trace.steps


def _shut(grounds: Grounds, general: GeneralPart) -> tuple[Norm, ...]:
    """Find the paragraphs of part 8 that shut a rule which would otherwise open."""
    asked = {"55.2": grounds.mitigating, "55.3": grounds.agreed}
    norms = (grounds.exclusion(rule, general) for rule, holds in asked.items() if holds)
    return tuple(dict.fromkeys(norm for norm in norms if norm is not None))


def _explain_mitigating(charge: Charge, grounds: Grounds, trace: Trace) -> None:
    weighed = charge.weighed
    if not weighed.mitigating:
        return
    keys = ", ".join(weighed.mitigating)
    if grounds.mitigating:
        trace.add("55.2.open", cc("55", "2"), Move(after=keys), mitigating=keys)
        return
    against = (*weighed.aggravating, *weighed.may_be_declined)
    if charge.repeated.settled and REPETITION in weighed.aggravating and REPETITION not in charge.offence.circumstances:
        trace.add("54.recidivism", cc("54", "1", "1"), Move(after=REPETITION))
    if against:
        aggravating = ", ".join(against)
        trace.add("55.2.aggravated", cc("55", "2"), Move(before=keys, after=aggravating), mitigating=keys, aggravating=aggravating)
    elif charge.repeated.settled is None and weighed.in_offence is False:
        trace.add("54.recidivism-open", cc("54", "1", "1"), Move(before=keys))
    elif weighed.in_offence is None:
        trace.add("55.2.unknown", cc("55", "2"), Move(before=keys), mitigating=keys)
    else:
        trace.add("55.2.element", cc("55", "2"), Move(before=keys), mitigating=keys)


def _explain_procedure(form: ProcedureForm, grounds: Grounds, trace: Trace) -> None:
    if form in {ProcedureForm.ORDINARY, ProcedureForm.PROTOCOL, ProcedureForm.ORDER}:
        return
    procedure = worded(f"procedure-{form.value.replace('_', '-')}")
    rule = "55.3.open" if grounds.agreed else "55.3.not-fulfilled"
    trace.add(rule, cc("55", "3"), Move(after=form.value), procedure=procedure)
