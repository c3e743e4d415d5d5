"""The sentence of one offence: gates, kinds, ranges, additional punishments, in the order the law takes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from law import Gravity, PunishmentKind, Stage
from sentencing.additional import Beside, beside_main
from sentencing.ages import Standing
from sentencing.by_age import either_age, with_section_six
from sentencing.charge import Charge
from sentencing.kinds import Kinds, kinds_of
from sentencing.measures import asked_of_minor, measures_of, not_liable
from sentencing.milder import milder
from sentencing.minors import needless
from sentencing.no_imprisonment import no_imprisonment
from sentencing.notes import MeasureResult, Remark
from sentencing.phrases import category_of, number, worded
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


def _computed(charge: Charge) -> OffenceSentence:
    trace = Trace(verified=charge.verified)
    _say_category(charge, trace)
    not_by_age = not_liable(charge, trace)
    if not_by_age is not None or not _punishable(charge, trace):
        return _result(charge, trace, None, not_by_age)
    found, taken = milder(charge), sanction(charge)
    explain_milder(charge, found, trace)
    kinds = kinds_of(charge, found, taken, trace)
    return _result(charge, trace, Outcome(found, taken, kinds), None)


def _result(charge: Charge, trace: Trace, outcome: Outcome | None, not_by_age: Remark | None) -> OffenceSentence:
    offence = charge.offence
    kinds, beside = Kinds((), ()), Beside()
    asked: tuple[str, ...] = ()
    measures: tuple[MeasureResult, ...] = ()
    if outcome is not None:
        kinds, beside = outcome.kinds, beside_main(charge, outcome.sanction, outcome.milder, trace)
        measures = measures_of(charge, trace)
        by_art_55 = (*_by_conviction(charge, outcome.milder.asked), *no_imprisonment(charge, outcome.milder).asked)
        asked = (*by_art_55, *kinds.asked, *outcome.sanction.asked, *beside.asked, *asked_of_minor(charge))
    return OffenceSentence(
        id=offence.id,
        committed_on=offence.committed_on,
        norm=charge.part.norm,
        clauses=offence.clauses,
        stage=offence.stage,
        gravity=charge.gravity,
        punishable=outcome is not None,
        imprisonment=any(each.kind is PunishmentKind.IMPRISONMENT for each in kinds.permitted),
        permitted=kinds.permitted,
        barred=kinds.barred,
        additional=beside.additional,
        payment=beside.payment,
        not_liable=not_by_age,
        measures=measures,
        notes=special_notes(charge, trace) if outcome is not None else (),
        questions=questions(each for each in dict.fromkeys(asked) if each not in needless(charge)),
        court_may=(*court_may(charge, outcome), *requirements(charge, trace)) if outcome is not None else (),
        remarks=remarks(charge, outcome),
        steps=trace.steps,
        edition_known=charge.part.edition_known,
        verified=charge.verified,
    )


def _by_conviction(charge: Charge, asked: Iterable[str]) -> Iterator[str]:
    """Ask what of the prior convictions is missing where it decides whether recidivism aggravates."""
    for field in asked:
        yield from charge.repeated.asked if field == "recidivism" else (field,)


def _say_category(charge: Charge, trace: Trace) -> None:
    gravity = charge.gravity
    longest = max((each.maximum or 0 for each in charge.part.main if each.kind is PunishmentKind.IMPRISONMENT), default=0)
    if gravity is Gravity.MISDEMEANOUR:
        trace.add("10.misdemeanour", cc("10", "3"), Move(after=gravity.value))
        return
    move = Move(after=gravity.value, inputs={"maximum": str(longest), "guilt": charge.part.guilt.value})
    category, guilt = category_of(gravity), worded(f"guilt-{charge.part.guilt.value}")
    code = "11.life" if not longest else "11.category"
    if not longest and gravity is Gravity.SMALL:
        code = "11.none"
    trace.add(code, cc("11", _CATEGORY_PARTS[gravity]), move, category=category, guilt=guilt, maximum=number(longest))


def _punishable(charge: Charge, trace: Trace) -> bool:
    """Pass the gate of art. 24: which unfinished crimes are punishable at all."""
    stage = charge.offence.stage
    if stage is Stage.COMPLETED:
        return True
    unfinished = charge.general.unfinished(stage)
    open_gate = unfinished.punishable(charge.gravity, charge.part.lists_for(charge.offence.clauses))
    gate = cc("24", {Stage.PREPARATION: "2", Stage.ATTEMPT: "4"}[stage])
    category, said = category_of(charge.gravity), worded(f"stage-{stage.value}")
    trace.add(
        "24.punishable" if open_gate else "24.not-punishable", gate, Move(after=str(open_gate).lower()), stage=said, category=category
    )
    return open_gate
