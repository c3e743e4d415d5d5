"""Two results by age: the widest of both where the age is not known, the exception of art. 90 beside the ordinary rules."""

from __future__ import annotations

from collections.abc import Iterable

from law import PunishmentKind, Step
from sentencing.charge import Charge
from sentencing.notes import Question, Reading, Remark
from sentencing.phrases import named, span, worded
from sentencing.sentence import OffenceSentence, PermittedPunishment
from sentencing.trace import Move, Trace, cc

_ONLY_OF_MINORS = frozenset({"own_income", "own_property", "delayed_development", "death_caused", "victim_14_17"})
_YOUNG = cc("90")


def either_age(charge: Charge, adult: OffenceSentence, minor: OffenceSentence) -> OffenceSentence:
    """Join the results for an adult and for a minor where the age is not known.

    :param charge: The charge.
    :param adult: The result by the ordinary rules.
    :param minor: The result by section 6.
    :return: The widest range of each kind; the day of birth is asked of the person as a whole.
    """
    if not adult.punishable:
        return adult
    opening, middle, trace = (Trace(verified=adult.verified) for _ in range(3))
    opening.add("80.unknown", cc("80", "1"), Move())
    middle.add("80.if-minor", cc("80", "1"), Move())
    permitted = tuple(_widest(adult, minor, trace))
    kinds = {each.kind for each in permitted}
    least = charge.general.responsible_from(charge.offence.article, charge.offence.part)
    unsure = Remark(code="age-may-exclude", norm=cc("15"), words=worded("remark-age-may-exclude", least=least))
    return adult.model_copy(
        update={
            "permitted": permitted,
            "imprisonment": PunishmentKind.IMPRISONMENT in kinds,
            "barred": tuple(each for each in adult.barred if each.kind not in kinds),
            "questions": (*adult.questions, *_more(adult, minor)),
            "remarks": (*adult.remarks, unsure),
            "steps": (*opening.steps, *adult.steps, *middle.steps, *_own_steps(adult, minor), *trace.steps),
        }
    )


def _more(adult: OffenceSentence, minor: OffenceSentence) -> Iterable[Question]:
    """Give the questions that both ages raise; what is asked of a minor alone waits for the age."""
    known = {each.field for each in adult.questions} | _ONLY_OF_MINORS
    return (each for each in minor.questions if each.field not in known)


def _own_steps(adult: OffenceSentence, minor: OffenceSentence) -> Iterable[Step]:
    said = {(step.rule, step.words) for step in adult.steps}
    return (step for step in minor.steps if (step.rule, step.words) not in said)


def _widest(adult: OffenceSentence, minor: OffenceSentence, trace: Trace) -> Iterable[PermittedPunishment]:
    for kind in dict.fromkeys(each.kind for each in (*adult.permitted, *minor.permitted)):
        one, other = adult.punishment(kind), minor.punishment(kind)
        if one is None or other is None:
            found = one or other
            if found is not None:
                yield found
        elif one.unit is not other.unit:
            # A fine by multiple and a minor's fine in indices have no common measure: the second stands beside as a reading.
            yield one.model_copy(update={"readings": (*one.readings, _reading("80", one, other))})
        else:
            yield _joined(one, other, trace)


def _joined(one: PermittedPunishment, other: PermittedPunishment, trace: Trace) -> PermittedPunishment:
    if one.unit is None or one.lower is None or other.lower is None or one.upper is None or other.upper is None:
        return one
    low, high = (one if one.lower <= other.lower else other), (one if one.upper >= other.upper else other)
    lower, upper = min(one.lower, other.lower), max(one.upper, other.upper)
    opened = min(each.lower if each.extended_lower is None else each.extended_lower for each in (one, other) if each.lower is not None)
    said = span(lower, upper, one.unit)
    trace.add("80.widest", cc("80", "1"), Move(after=f"{lower}..{upper} {one.unit}"), kind=named(one.kind), span=said)
    least = min((each.least_upper for each in (one, other) if each.least_upper is not None), default=None)
    seen = {each.question for each in one.readings}
    return one.model_copy(
        update={
            "lower": lower,
            "upper": upper,
            "cap": high.cap,
            "least_upper": least,
            "extended_lower": opened if opened < lower else None,
            "lower_tenge": low.lower_tenge,
            "upper_tenge": high.upper_tenge,
            "hours_a_day": None,
            "words": worded("permitted", kind=named(one.kind), span=said),
            "readings": (*one.readings, *(each for each in other.readings if each.question not in seen)),
        }
    )


def with_section_six(ordinary: OffenceSentence, exceptional: OffenceSentence) -> OffenceSentence:
    """Show beside the ordinary result what section 6 would make of it: the court may apply it in an exceptional case (art. 90).

    :param ordinary: The result by the ordinary rules.
    :param exceptional: The result by section 6.
    :return: The ordinary result with the exception as another reading and as a choice of the court.
    """
    if not ordinary.punishable:
        return ordinary
    choice = Remark(code="young", norm=_YOUNG, words=worded("remark-young"))
    permitted = tuple(_with_reading(each, exceptional) for each in ordinary.permitted)
    return ordinary.model_copy(update={"permitted": permitted, "court_may": (*ordinary.court_may, choice)})


def _with_reading(each: PermittedPunishment, exceptional: OffenceSentence) -> PermittedPunishment:
    kind = each.kind
    other = exceptional.punishment(kind)
    if other is None and kind is PunishmentKind.LIFE_IMPRISONMENT:
        other = exceptional.punishment(PunishmentKind.IMPRISONMENT)
    if other is not None and (other.kind, other.lower, other.upper, other.unit) == (kind, each.lower, each.upper, each.unit):
        return each
    return each.model_copy(update={"readings": (*each.readings, _reading("90", each, other))})


def _reading(question: str, each: PermittedPunishment, other: PermittedPunishment | None) -> Reading:
    if other is None or other.unit is None or other.lower is None or other.upper is None:
        return Reading(question=question, norm=_YOUNG, words=worded("reading-90-none", kind=named(each.kind)))
    words = worded(f"reading-{question}", kind=named(other.kind), span=span(other.lower, other.upper, other.unit))
    norm = _YOUNG if question == "90" else cc("81")
    return Reading(question=question, norm=norm, words=words, lower=other.lower, upper=other.upper)
