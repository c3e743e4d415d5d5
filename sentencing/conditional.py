"""Conditional sentence (arts 63, 64): allowed or barred, probation control, its early end and extension, a new crime in its time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from law import AdditionalKind, Condition, Gravity, OffenceGroup, PunishmentKind, Unknown
from sentencing.answers import known
from sentencing.candidates import Judged
from sentencing.cumulation import Bench
from sentencing.facts import OffenceFacts, PersonCondition
from sentencing.judgment import Conditional, Recidivism, RecidivismKind, TotalPunishment
from sentencing.notes import Remark
from sentencing.quantity import between, measured
from sentencing.remarks import questions, remark
from sentencing.trace import Move, Trace, cc

_NORM = cc("63", "6")
_ANSWERS = {Condition.VICTIM_IS_MINOR: "victim_minor", Condition.WITH_VIOLENCE: "with_violence"}
_SEXUAL = "sexual_inviolability_of_minors"
_IMPRISONMENT = PunishmentKind.IMPRISONMENT


def conditional_of(bench: Bench, final: Sequence[TotalPunishment], recidivism: Recidivism | None) -> Conditional | None:
    """Tell whether imprisonment may be conditional.

    :param bench: The charges and the facts.
    :param final: What may be imposed in the end.
    :param recidivism: Recidivism of the person.
    :return: The answer with its terms; None when nothing is known of prior convictions, or no imprisonment can be imposed.
    """
    term = next((each for each in final if each.kind is _IMPRISONMENT), None)
    if recidivism is None or term is None or term.lower is None or term.upper is None:
        return None
    trace = Trace(verified=bench.verified)
    barred, asked = _bars(bench, recidivism)
    allowed = False if barred else None if asked else True
    for each in barred:
        trace.add("63.barred", each.norm, Move(after="barred"), reason=each.words)
    if not barred:
        rule = "63.open" if asked else "63.allowed"
        trace.add(rule, cc("63", "1"), Move(after="" if asked else "allowed"))
    result = Conditional(
        allowed=allowed,
        barred=barred,
        questions=() if barred else questions(dict.fromkeys(asked)),
        remarks=() if barred else _remarks(bench),
    )
    if not barred:
        result = result.model_copy(update=_terms(bench, term, trace))
    return result.model_copy(update={"steps": trace.steps})


def _bars(bench: Bench, recidivism: Recidivism) -> tuple[tuple[Remark, ...], list[str]]:
    found: dict[str, Remark] = {}
    asked: list[str] = []
    for item in bench.general.rule("63.6")["excluded"]:
        name = item["category"] if isinstance(item, dict) else item
        answer, fields = _barred(name, bench, recidivism)
        if answer:
            found[name] = remark(f"bars-{name.replace('_', '-')}", _NORM)
        elif answer is None:
            asked += fields
    return tuple(found.values()), asked


def _barred(name: str, bench: Bench, recidivism: Recidivism) -> tuple[bool | None, tuple[str, ...]]:
    """Tell whether one of the grounds of art. 63, part 6 bars a conditional sentence, and what to ask where that is not known."""
    if name in ("recidivism", "dangerous_recidivism"):
        kind = RecidivismKind.DANGEROUS if name == "dangerous_recidivism" else RecidivismKind.SIMPLE
        if recidivism.kind is not None:
            return recidivism.kind is kind, ()
        if recidivism.least is not RecidivismKind.NONE:
            return recidivism.least is kind, ()
        return None, tuple(each.field for each in recidivism.questions)
    if name == Gravity.ESPECIALLY_GRAVE.value:
        return any(each.charge.gravity is Gravity.ESPECIALLY_GRAVE for each in bench.judged), ()
    group = bench.general.group(name)
    answers = [answer for each in bench.judged for answer in _in_group(each, group)]
    if any(answer is True for answer, _ in answers):
        return True, ()
    open_fields = tuple(field for answer, field in answers if answer is None)
    return (None, open_fields) if open_fields else (False, ())


def _in_group(judged: Judged, group: OffenceGroup) -> Iterator[tuple[bool | None, str]]:
    """Tell whether a crime is in a group that the data recognise by lists, articles and facts."""
    charge, offence = judged.charge, judged.charge.offence
    if not group.may_hold(charge.part.norm, charge.part.chapter, charge.gravity, charge.part.guilt):
        return
    if group.lists:
        for membership in charge.part.memberships:
            if membership.list.id in group.lists:
                yield _listed(judged, membership.condition, membership.points, group.name)
        return
    if group.articles and charge.part.norm.part == "2":
        # Art. 146, part 2 is torture itself; parts 3 and 4 depend on what they rest on (open question Q24).
        yield True, ""
        return
    for fact in group.facts:
        answer = getattr(offence, fact)
        yield (None if isinstance(answer, Unknown) else bool(answer)), fact


def _listed(judged: Judged, condition: Condition | None, points: frozenset[str], name: str) -> tuple[bool | None, str]:
    offence = judged.charge.offence
    if points and not points & set(offence.clauses):
        return (False, "") if offence.clauses else (None, "clauses")
    if condition is None:
        return True, ""
    if condition is Condition.VICTIM_IS_MINOR and judged.charge.under_18 and name == _SEXUAL:
        # A minor is spared when the victim is from 14 to 17.
        return _against_peer(offence)
    field = _ANSWERS.get(condition, "features_of_other_parts")
    if field == "features_of_other_parts":
        features = offence.features_of_other_parts
        return (None, field) if isinstance(features, Unknown) else ("3(2)" in features, field)
    return known(getattr(offence, field)), field


def _against_peer(offence: OffenceFacts) -> tuple[bool | None, str]:
    """Tell whether a minor's sexual crime stays barred: it does when the victim was under 14, not when the victim was 14 to 17."""
    if offence.victim_minor is False:
        return False, ""
    young = offence.nature.victim_under_14 if offence.nature is not None else None
    if isinstance(young, bool):
        return young, ""
    return None, "victim_under_14"


def _terms(bench: Bench, term: TotalPunishment, trace: Trace) -> dict[str, object]:
    """Give the terms of probation control: the whole term, an early end after its half, an extension (arts 63, part 3 and 64)."""
    lower, upper = (each for each in (term.lower, term.upper) if each is not None)
    minor = all(each.charge.under_18 for each in bench.judged)
    if minor:
        juvenile = bench.general.rule("63.3")["probation_control"]["juvenile"]
        lower, upper = measured(_IMPRISONMENT, juvenile["min"]), measured(_IMPRISONMENT, juvenile["max"])
    half = Fraction(bench.general.rule("64.1")["not_before_fraction"])
    extension = int(bench.general.rule("64.2")["max_extension"]["amount"])
    who = "-minor" if minor else ""
    effects = {
        f"court-decides-crime{who}": cc("64", "4"),
        f"must-cancel-crime{who}": cc("64", "5"),
        "misdemeanour-in-probation": cc("64", "2", "3"),
    }
    crime = tuple(remark(code, norm) for code, norm in effects.items())
    early = [measured(_IMPRISONMENT, each.amount * half) for each in (lower, upper)]
    if _expelled(bench):
        trace.add("63.no-control", cc("63", "3"), Move())
        return {"new_crime": crime}
    trace.add("63.probation-minor" if minor else "63.probation", cc("63", "3"), Move(after=upper.plain), span=between(lower, upper))
    trace.add("64.early", cc("64", "1"), Move(upper.plain, early[1].plain, {"fraction": str(half)}), span=between(*early))
    trace.add("64.extension", cc("64", "2"), Move(after=str(extension)), extension=measured(_IMPRISONMENT, extension).words)
    return {
        "probation_lower": lower.amount,
        "probation_upper": upper.amount,
        "early_end_lower": early[0].amount,
        "early_end_upper": early[1].amount,
        "extension": extension,
        "new_crime": crime,
    }


def _expelled(bench: Bench) -> bool:
    """Tell whether the person is a foreigner whom every sanction makes the court expel."""
    conditions = bench.facts.offender.conditions
    foreign = not isinstance(conditions, Unknown) and PersonCondition.FOREIGNER in conditions
    return foreign and any(
        each.kind is AdditionalKind.EXPULSION and each.mandatory for judged in bench.judged for each in judged.result.additional
    )


def _remarks(bench: Bench) -> tuple[Remark, ...]:
    found = [remark("no-longest-conditional", cc("63", "1"))]
    conditions = bench.facts.offender.conditions
    if not isinstance(conditions, Unknown) and PersonCondition.FOREIGNER in conditions and not _expelled(bench):
        found.append(remark("foreigner-control", cc("63", "3")))
    return tuple(found)
