"""Release on parole: what share is served first, when that is, and who is excluded (arts 72, 86)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import partial

from law import CategoryRow, Gravity, Norm, PunishmentKind, PunishmentUnit
from sentencing.asking import questions_of
from sentencing.calendar_days import after_months
from sentencing.dated_results import Answer, OtherDay, Parole, Reason, ServedShare, Window
from sentencing.holds import NO, Holds, all_of, any_of, computed
from sentencing.matter import Matter
from sentencing.phrases import amount, length, worded
from sentencing.release_facts import Serving
from sentencing.served_term import Opening, day, end_of, iso, opening, other_days, strictest, worded_window
from sentencing.trace import Move, Trace, plain

_LIFE, _IMPRISONMENT = PunishmentKind.LIFE_IMPRISONMENT, PunishmentKind.IMPRISONMENT
_SERVED = "min_fraction_served"
_AGREED = "procedural_agreement_fulfilled"
_TERROR = ("terrorist", "extremist")


@dataclass(frozen=True, slots=True)
class _Gate:
    """What the law says once the share is served.

    :param answer: Must, may, barred or unknown.
    :param reasons: Why it is barred.
    :param asked: Fields that would settle it.
    :param readings: Where the text leaves it open.
    """

    answer: Answer
    reasons: tuple[Reason, ...] = ()
    asked: tuple[str, ...] = ()
    readings: tuple[OtherDay, ...] = ()


def parole(matters: Sequence[Matter]) -> Parole | None:
    """Tell when parole opens: by the offence that asks for the largest share (open question Q20 for several offences).

    :param matters: The offences of the judgment.
    :return: Parole; None before the judgment, for a conditional sentence and for kinds that know none.
    """
    serving = matters[0].serving
    if serving is None or serving.conditional:
        return None
    if serving.kind is _LIFE:
        return _from_life(matters, serving)
    kinds = _kinds(matters)
    crimes = [matter for matter in matters if matter.gravity is not Gravity.MISDEMEANOUR]
    if serving.kind.value not in kinds or not crimes:
        return None
    trace = Trace(verified=all(matter.verified for matter in matters))
    asked: list[str] = []
    by_offence: list[tuple[ServedShare, ...]] = []
    for matter in crimes:
        found, fields = computed(_answers(matter), partial(_share, matter))
        by_offence.append(found)
        asked += fields
    gate = _gate(crimes)
    opened = opening(serving, strictest(by_offence), _minimum(crimes[0], serving), trace, "72")
    window = opened.window
    if gate.answer is Answer.BARRED:
        window = Window()
    asked += gate.asked
    if serving.start is None:
        asked.append("start")
    return Parole(
        norm=opened.share.norm,
        words=worded(f"parole-{gate.answer.value}", opening=worded_window(window, opened)),
        answer=gate.answer,
        share=opened.share,
        window=window,
        control_until=_control(crimes[0], serving, trace),
        reasons=gate.reasons,
        readings=(*other_days(serving, opened, window), *gate.readings, *_anomaly(crimes, serving, opened)),
        questions=questions_of((*asked, *crimes[0].age_asked), opened.share.norm),
        steps=trace.steps,
    )


def _kinds(matters: Sequence[Matter]) -> frozenset[str]:
    general = matters[0].general
    adult = frozenset(general.rules["72"]["applies_to"])
    return adult | frozenset(general.rule("86.1")["kinds"]) if all(matter.juvenile for matter in matters) else adult


def _answers(matter: Matter) -> dict[str, Holds]:
    """Collect what the shares of arts 72 and 86 ask about."""
    heavy, worst = matter.gravity.heavy, matter.gravity is Gravity.ESPECIALLY_GRAVE
    answers = {"against_life": matter.fact("against_life") if worst else NO}
    if matter.juvenile:
        return answers
    return answers | {
        "life_or_health": matter.fact("life_or_health") if heavy else NO,
        "agreed": matter.fact("agreement_fulfilled"),
        "vulnerable": matter.fact("vulnerable_parole"),
        "corruption": matter.fact("corruption") if heavy else NO,
    }


def _share(matter: Matter, given: Mapping[str, bool]) -> ServedShare:
    general, serving = matter.general, matter.serving
    # A crime against life is one against life or health too, whatever combination of answers is tried.
    life = given["against_life"]
    if matter.juvenile:
        return _served(general.row("86.1", _SERVED, matter.gravity, against_life=life))
    # 72(1), paragraph 4: a vulnerable person convicted of grave corruption has the shares of part 3, not of part 4.
    rule = "72.4" if given["vulnerable"] and not given["corruption"] else "72.3"
    if serving is not None and serving.revoked_by is not None:
        return _served(general.after_revocation(rule, serving.revoked_by))
    table = _AGREED if given["agreed"] else _SERVED
    return _served(general.row(rule, table, matter.gravity, life_or_health=given["life_or_health"] or life, against_life=life))


def _served(row: CategoryRow | None) -> ServedShare:
    if row is None:
        raise KeyError("share")
    return ServedShare(fraction=Fraction(row.values["fraction"]), months=None, norm=row.norm)


def _minimum(matter: Matter, serving: Serving) -> tuple[Fraction, Norm]:
    """Give the least that has to be served whatever the share is (72(5)); read as holding for juveniles too (Q20)."""
    least = matter.general.rule("72.5")["min_actually_served"]["amount"] if serving.kind is _IMPRISONMENT else 0
    return Fraction(least), matter.general.norm_of("72.5")


def _gate(matters: Sequence[Matter]) -> _Gate:
    """Pass the exclusions of art. 72, part 8 and the conditions of part 1."""
    reasons, asked, juvenile_readings = [], [], []
    for matter in matters:
        for exclusion in matter.general.excluded("72.8"):
            reached = matter.excluded(exclusion)
            if reached.value is False:
                continue
            if reached.value is None:
                asked += sorted(reached.asked)
                continue
            words = worded("excluded-group", group=worded(f"group-{exclusion.group.id}"))
            if matter.juvenile:
                # Q20: art. 86 does not repeat the exclusions; whether they hold for a juvenile is not decided.
                juvenile_readings.append(
                    OtherDay(question="Q20", norm=exclusion.norm, words=worded("reading-q20-juvenile", excluded=words))
                )
            else:
                reasons.append(Reason(code=exclusion.group.id, norm=exclusion.norm, words=words))
    if reasons:
        return _Gate(Answer.BARRED, tuple(reasons))
    if asked or juvenile_readings:
        return _Gate(Answer.UNKNOWN, (), tuple(asked), tuple(juvenile_readings))
    return _conditions(matters)


def _conditions(matters: Sequence[Matter]) -> _Gate:
    first = matters[0]
    good = ~first.fact("malicious_breaches")
    if all(matter.juvenile for matter in matters):
        if good.value is False:
            norm = first.general.norm_of("86.1")
            return _Gate(Answer.BARRED, (Reason(code="malicious-breaches", norm=norm, words=worded("reason-malicious-breaches")),))
        return _Gate(Answer.MUST) if good.value else _Gate(Answer.UNKNOWN, (), tuple(sorted(good.asked)))
    terror = any_of(matter.any_list(_TERROR) for matter in matters)
    if terror.value is not False:
        helps = all_of((terror, first.fact("active_help"))) if terror.value is None else first.fact("active_help")
        if terror.value and helps.value is False:
            norm = first.general.norm_of("72.1.c")
            return _Gate(Answer.BARRED, (Reason(code="no-active-help", norm=norm, words=worded("reason-no-active-help")),))
        return _Gate(Answer.MAY) if helps.value else _Gate(Answer.UNKNOWN, (), tuple(sorted(helps.asked)))
    corrupt = any_of(matter.fact("corruption") for matter in matters if matter.gravity.heavy)
    duty = all_of((~corrupt, good, first.fact("damage_paid")))
    return _Gate(Answer.MUST if duty.value else Answer.MAY, (), tuple(sorted(duty.asked)))


def _from_life(matters: Sequence[Matter], serving: Serving) -> Parole:
    """Apply art. 72, part 6: twenty-five years, fifteen where a procedural agreement was fulfilled; only ever "may"."""
    first, trace = matters[0], Trace(verified=all(matter.verified for matter in matters))
    rule, norm = first.general.rule("72.6"), first.general.norm_of("72.6")
    months, asked = computed(
        {"agreed": first.fact("agreement_fulfilled")},
        lambda given: int(rule["with_procedural_agreement" if given["agreed"] else "min_served"]["amount"]),
    )
    gate = _gate(matters)
    answer = Answer.MAY if gate.answer is Answer.MUST else gate.answer
    longest = max(months)
    trace.add("72.6", norm, Move(after=f"{longest} months"), term=length(longest))
    days = [after_months(serving.start, each) for each in months] if serving.start is not None and answer is not Answer.BARRED else []
    for each in days:
        trace.add("72.opens", norm, Move(iso(serving.start), iso(each)), start=day(serving.start), on=day(each))
    window = Window(earliest=min(days), latest=max(days)) if days else Window()
    opened = Opening(ServedShare(fraction=None, months=Fraction(longest), norm=norm), window, ())
    fields = [*asked, *(each for each in gate.asked if each not in {"damage_paid", "malicious_breaches"})]
    return Parole(
        norm=norm,
        words=worded(f"parole-{answer.value}", opening=worded_window(window, opened)),
        answer=answer,
        share=opened.share,
        window=window,
        control_until=after_months(max(days), int(first.general.rule("72.2")["probation_control"]["life"]["amount"])) if days else None,
        reasons=gate.reasons,
        questions=questions_of(fields if serving.start else [*fields, "start"], norm),
        steps=trace.steps,
    )


def _control(matter: Matter, serving: Serving, trace: Trace) -> date | None:
    """Give the end of probation control: the whole unserved part (72(2)); none for a foreigner who is expelled."""
    end = end_of(serving)
    if end is None or serving.kind is not _IMPRISONMENT:
        return None
    trace.add("72.2", matter.general.norm_of("72.2"), Move(after=iso(end)), until=day(end))
    return end


def _anomaly(matters: Sequence[Matter], serving: Serving, opened: Opening) -> tuple[OtherDay, ...]:
    """Q20: for an especially grave crime against life or health an agreement asks for more than no agreement does."""
    found = []
    for matter in matters:
        if matter.juvenile or matter.gravity is not Gravity.ESPECIALLY_GRAVE or serving.revoked_by is not None:
            continue
        with_agreement = matter.general.row("72.3", _AGREED, matter.gravity, life_or_health=True)
        without = matter.general.row("72.3", _SERVED, matter.gravity, life_or_health=True)
        if with_agreement is None or without is None or opened.share.norm != with_agreement.norm:
            continue
        if opened.share.fraction == Fraction(with_agreement.values["fraction"]) and serving.months is not None:
            fraction = Fraction(without.values["fraction"])
            sooner = opening(serving, [_served(without)], (Fraction(0), without.norm), Trace(verified=False), "72").window.latest
            words = worded(
                "reading-q20-agreement", fraction=plain(fraction), months=amount(serving.months * fraction, PunishmentUnit.MONTHS)
            )
            found.append(OtherDay(question="Q20", norm=without.norm, words=words, on=sooner))
    return tuple(found[:1])
