"""The sentence of one offence: gates, kinds, ranges, additional punishments, in the order the law takes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache, partial
from typing import NamedTuple

from law import GeneralPart, Gravity, Part, PunishmentKind, PunishmentUnit, Stage, Step
from sentencing.additional import beside_main
from sentencing.ages import Standing
from sentencing.by_age import either_age, with_section_six
from sentencing.charge import Charge, signed
from sentencing.deferred import deferred
from sentencing.kinds import kinds_of
from sentencing.measures import asked_of_minor, measures_of, not_liable
from sentencing.milder import milder
from sentencing.minors import needless
from sentencing.no_imprisonment import no_imprisonment
from sentencing.notes import Remark
from sentencing.phrases import amount, category_of, worded
from sentencing.reasons import explain_milder
from sentencing.remarks import Outcome, court_may, questions, remarks
from sentencing.requirements import requirements
from sentencing.sentence import OffenceSentence
from sentencing.special_notes import special_notes
from sentencing.tiers import sanction
from sentencing.trace import Move, Trace, cc

_CATEGORY_PARTS = {Gravity.SMALL: "2", Gravity.MEDIUM: "3", Gravity.GRAVE: "4", Gravity.ESPECIALLY_GRAVE: "5"}


def sentence_of(charge: Charge) -> OffenceSentence:
    """Compute what the law permits for one offence, by the rules for the age of the person.

    :param charge: The charge.
    :return: The result with its steps; an unknown age gives the widest of both results, an age under art. 90 the other reading.
    """
    result = _computed(charge)
    if charge.age.minor is None:
        return either_age(charge, result, _computed(charge.judged_as(Standing.MINOR)))
    if charge.age.exceptional:
        return with_section_six(result, _computed(charge.judged_as(Standing.YOUNG)))
    return result


def by_section_six(charge: Charge) -> tuple[Charge, OffenceSentence]:
    """Compute an offence as section 6 would have it where the court applies it by way of exception (art. 90).

    :param charge: The charge.
    :return: The charge judged so, with its result.
    """
    young = charge.judged_as(Standing.YOUNG)
    return young, _computed(young)


def _computed(charge: Charge) -> OffenceSentence:
    opening = Trace(verified=charge.verified)
    not_by_age = not_liable(charge, opening)
    if not_by_age is not None:
        return _not_punished(charge, opening, not_by_age)
    gate = _gate(charge)
    opening.take(gate.steps)
    if not gate.open:
        return _not_punished(charge, opening, None)
    found, taken, trace = milder(charge), sanction(charge), Trace(verified=charge.verified)
    kinds = kinds_of(charge, found, taken, trace)
    beside = beside_main(charge, taken, found, trace)
    return _punished(charge, Outcome(found, taken, kinds, beside), opening, trace)


def _punished(charge: Charge, outcome: Outcome, opening: Trace, trace: Trace) -> OffenceSentence:
    offence, kinds = charge.offence, outcome.kinds
    return deferred(
        OffenceSentence,
        partial(_explained, charge, outcome, opening, trace),
        id=offence.id,
        committed_on=offence.committed_on,
        norm=charge.part.norm,
        clauses=offence.clauses,
        stage=offence.stage,
        gravity=charge.gravity,
        punishable=True,
        imprisonment=PunishmentKind.IMPRISONMENT in [each.kind for each in kinds.permitted],
        permitted=kinds.permitted,
        barred=kinds.barred,
        additional=outcome.beside.additional,
        payment=outcome.beside.payment,
        measures=measures_of(charge, trace),
        edition_known=charge.part.edition_known,
        verified=charge.verified,
    )


def _explained(charge: Charge, outcome: Outcome, opening: Trace, numbers: Trace) -> Mapping[str, object]:
    """Say why: every step in the order of the law, what the court may do, what is to be checked and asked."""
    found, trace = outcome.milder, Trace(verified=charge.verified)
    trace.take(_category_said(charge.part, charge.general))
    trace.take(opening.steps)
    explain_milder(charge, found, trace)
    trace.take(numbers.steps)
    by_art_55 = (*_by_conviction(charge, found.asked), *no_imprisonment(charge, found).asked)
    asked = (*by_art_55, *outcome.kinds.asked, *outcome.sanction.asked, *outcome.beside.asked, *asked_of_minor(charge))
    return {
        "notes": special_notes(charge, trace),
        "questions": questions(asked, needless(charge)),
        "court_may": (*court_may(charge, outcome), *requirements(charge, trace)),
        "remarks": remarks(charge, outcome),
        "steps": trace.steps,
    }


def _not_punished(charge: Charge, opening: Trace, not_by_age: Remark | None) -> OffenceSentence:
    """Give the result of an act that is not punished: it has neither ranges nor limitation nor release."""
    offence = charge.offence
    return deferred(
        OffenceSentence,
        partial(_why_not_punished, charge, opening),
        id=offence.id,
        committed_on=offence.committed_on,
        norm=charge.part.norm,
        clauses=offence.clauses,
        stage=offence.stage,
        gravity=charge.gravity,
        punishable=False,
        imprisonment=False,
        permitted=(),
        barred=(),
        additional=(),
        payment=None,
        not_liable=not_by_age,
        edition_known=charge.part.edition_known,
        verified=charge.verified,
    )


def _why_not_punished(charge: Charge, opening: Trace) -> Mapping[str, object]:
    """Say why an act is not punished: its category, and the gate that it does not pass."""
    steps = (*_category_said(charge.part, charge.general), *opening.steps)
    return {"notes": (), "questions": (), "court_may": (), "remarks": remarks(charge, None), "steps": steps}


def _by_conviction(charge: Charge, asked: Iterable[str]) -> Iterator[str]:
    """Ask what of the prior convictions is missing where it decides whether recidivism aggravates."""
    for field in asked:
        yield from charge.repeated.asked if field == "recidivism" else (field,)


@lru_cache(maxsize=16384)
def _category_said(part: Part, general: GeneralPart) -> tuple[Step, ...]:
    """Write the step of the category of gravity (arts 10, 11)."""
    gravity, trace = part.gravity, Trace(verified=signed(part, general))
    longest = max((each.maximum or 0 for each in part.main if each.kind is PunishmentKind.IMPRISONMENT), default=0)
    if gravity is Gravity.MISDEMEANOUR:
        trace.add("10.misdemeanour", cc("10", "3"), Move(after=gravity.value))
        return trace.steps
    move = Move(after=gravity.value, inputs={"maximum": str(longest), "guilt": part.guilt.value})
    category, guilt = category_of(gravity), worded(f"guilt-{part.guilt.value}")
    code = "11.life" if not longest else "11.category"
    if not longest and gravity is Gravity.SMALL:
        code = "11.none"
    details = {"category": category, "guilt": guilt, "maximum": amount(longest, PunishmentUnit.MONTHS)}
    trace.add(code, cc("11", _CATEGORY_PARTS[gravity]), move, **details)
    return trace.steps


class _Gate(NamedTuple):
    """Whether art. 24 lets an act be punished, with the step that says so."""

    open: bool
    steps: tuple[Step, ...] = ()


_OPEN = _Gate(open=True)


def _gate(charge: Charge) -> _Gate:
    """Pass the gate of art. 24: which unfinished crimes are punishable at all."""
    stage = charge.offence.stage
    if stage is Stage.COMPLETED:
        return _OPEN
    unfinished = charge.general.unfinished(stage)
    is_open = unfinished.punishable(charge.gravity, charge.part.lists_for(charge.offence.clauses))
    return _gate_said(charge.gravity, stage, is_open=is_open, verified=charge.verified)


@lru_cache(maxsize=64)
def _gate_said(gravity: Gravity, stage: Stage, *, is_open: bool, verified: bool) -> _Gate:
    trace, norm = Trace(verified=verified), cc("24", {Stage.PREPARATION: "2", Stage.ATTEMPT: "4"}[stage])
    rule, move = "24.punishable" if is_open else "24.not-punishable", Move(after=str(is_open).lower())
    trace.add(rule, norm, move, stage=worded(f"stage-{stage.value}"), category=category_of(gravity))
    return _Gate(is_open, trace.steps)
