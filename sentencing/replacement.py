"""Replacement of the rest of imprisonment by a milder kind, and the cut of its term (arts 73, 87)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial

from law import Gravity, PunishmentKind, PunishmentUnit
from sentencing.asking import questions_of
from sentencing.dated_results import Answer, Reason, Replacement, ServedShare, Window
from sentencing.holds import NO, Holds, any_of, computed
from sentencing.matter import Matter
from sentencing.phrases import amount, worded
from sentencing.release_facts import Serving
from sentencing.served_term import day, end_of, iso, opening, other_days, strictest, worded_window
from sentencing.trace import Move, Trace, plain

_SERVED = "min_fraction_served"
_TERROR = ("terrorist", "extremist")


@dataclass(frozen=True, slots=True)
class _Gate:
    answer: Answer
    reasons: tuple[Reason, ...] = ()
    asked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Rest:
    """What the rest of the term becomes (73(3)).

    :param days: Days left.
    :param fine: The same as a fine in indices; None where a fine is not possible.
    :param restriction: The same as days of restriction; None where it is not possible.
    :param asked: Fields that would settle what is possible.
    """

    days: int | None = None
    fine: Fraction | None = None
    restriction: int | None = None
    asked: tuple[str, ...] = ()


def replacement(matters: Sequence[Matter]) -> Replacement | None:
    """Tell when the rest of imprisonment may be replaced, and by how much: by the offence that asks for the largest share.

    :param matters: The offences of the judgment.
    :return: The replacement; None before the judgment, for a conditional sentence and for other kinds of punishment.
    """
    serving = matters[0].serving
    if serving is None or serving.conditional or serving.kind is not PunishmentKind.IMPRISONMENT:
        return None
    crimes = [matter for matter in matters if matter.gravity is not Gravity.MISDEMEANOUR]
    if not crimes:
        return None
    trace = Trace(verified=all(matter.verified for matter in matters))
    cut, cut_asked = _cut(crimes, trace)
    never = [matter for matter in crimes if not matter.juvenile and matter.gravity is Gravity.ESPECIALLY_GRAVE]
    if never:
        norm = never[0].general.norm_of("73.1")
        trace.add("73.never", norm, Move(after="none"))
        reason = Reason(code="especially-grave", norm=norm, words=worded("reason-especially-grave"))
        return Replacement(
            norm=norm,
            words=worded("replacement-barred", opening=reason.words),
            answer=Answer.BARRED,
            share=None,
            cut=cut,
            reasons=(reason,),
            questions=questions_of(cut_asked, norm),
            steps=trace.steps,
        )
    return _opened(crimes, serving, trace, (cut, cut_asked))


def _opened(crimes: Sequence[Matter], serving: Serving, trace: Trace, cut: tuple[Fraction | None, tuple[str, ...]]) -> Replacement:
    asked: list[str] = list(cut[1])
    by_offence: list[tuple[ServedShare, ...]] = []
    for matter in crimes:
        found, fields = computed(_answers(matter), partial(_share, matter))
        by_offence.append(found)
        asked += fields
    gate = _gate(crimes)
    opened = opening(serving, strictest(by_offence), (Fraction(0), by_offence[0][0].norm), trace, "73")
    window = Window() if gate.answer is Answer.BARRED else opened.window
    rest = _rest(crimes, serving, window, trace)
    asked += [*gate.asked, *rest.asked, *(() if serving.start else ("start",))]
    return Replacement(
        norm=opened.share.norm,
        words=worded(f"replacement-{gate.answer.value}", opening=worded_window(window, opened)),
        answer=gate.answer,
        share=opened.share,
        window=window,
        rest_days=rest.days,
        fine_mci=rest.fine,
        restriction_days=rest.restriction,
        cut=cut[0],
        reasons=gate.reasons,
        readings=other_days(serving, opened, window),
        questions=questions_of((*asked, *crimes[0].age_asked), opened.share.norm),
        steps=trace.steps,
    )


def _answers(matter: Matter) -> dict[str, Holds]:
    if matter.juvenile:
        return {"against_life": matter.fact("against_life") if matter.gravity is Gravity.ESPECIALLY_GRAVE else NO}
    return {"life_or_health": matter.fact("life_or_health") if matter.gravity.heavy else NO}


def _share(matter: Matter, given: Mapping[str, bool]) -> ServedShare:
    row = matter.general.row("87.1" if matter.juvenile else "73.2", _SERVED, matter.gravity, **given)
    if row is None:
        raise KeyError(("73.2", matter.gravity))
    return ServedShare(fraction=Fraction(row.values["fraction"]), months=None, norm=row.norm)


def _gate(crimes: Sequence[Matter]) -> _Gate:
    reasons, asked = [], []
    for matter in crimes:
        for exclusion in matter.general.excluded("73.2.excluded"):
            # 87(2): the bar for crimes of a criminal group does not hold for those under 18 at the offence.
            if matter.juvenile and "in_criminal_group" in exclusion.group.facts:
                continue
            reached = matter.excluded(exclusion)
            if reached.value is None:
                asked += sorted(reached.asked)
            elif reached.value:
                words = worded("excluded-group", group=worded(f"group-{exclusion.group.id}"))
                reasons.append(Reason(code=exclusion.group.id, norm=exclusion.norm, words=words))
    if reasons:
        return _Gate(Answer.BARRED, tuple(reasons))
    if asked:
        return _Gate(Answer.UNKNOWN, (), tuple(asked))
    return _conditions(crimes)


def _conditions(crimes: Sequence[Matter]) -> _Gate:
    first = crimes[0]
    good = ~first.fact("malicious_breaches")
    juvenile = all(matter.juvenile for matter in crimes)
    terror = any_of(matter.any_list(_TERROR) for matter in crimes)
    if terror.value and not juvenile:
        good = first.fact("active_help")
    elif not juvenile:
        # 73(1) joins full compensation and the absence of malicious breaches by "or" (open question Q21).
        good |= first.fact("damage_paid")
    if good.value is None:
        return _Gate(Answer.UNKNOWN, (), tuple(sorted(good.asked)))
    if not good.value:
        norm = first.general.norm_of("87.1" if juvenile else "73.1")
        return _Gate(Answer.BARRED, (Reason(code="no-ground", norm=norm, words=worded("reason-no-ground")),))
    return _Gate(Answer.MUST if juvenile else Answer.MAY)


def _rest(crimes: Sequence[Matter], serving: Serving, window: Window, trace: Trace) -> _Rest:
    """Turn the rest into a milder kind (73(3)): a fine only where the damage is made good, for a foreigner only a fine."""
    first, end = crimes[0], end_of(serving)
    if window.on is None or end is None:
        return _Rest()
    rule, norm = first.general.rule("73.3"), first.general.norm_of("73.3")
    days = (end - window.on).days
    rest = amount(days, PunishmentUnit.DAYS)
    trace.add("73.rest", None, Move(iso(window.on), str(days)), on=day(window.on), end=day(end), rest=rest)
    rates = {each["to"]["kind"]: each for each in rule["ratios"]}
    foreign, paid = first.fact("foreigner"), first.fact("damage_paid")
    juvenile = all(matter.juvenile for matter in crimes)
    fine = restriction = None
    if not juvenile and paid.value:
        fine = Fraction(days, rates["fine"]["from"]["amount"]) * rates["fine"]["to"]["amount"]
        trace.add("73.fine", norm, Move(str(days), plain(fine)), rest=rest, fine=amount(fine, PunishmentUnit.MCI))
    if not foreign.value or juvenile:
        restriction = days * int(rates["restriction"]["to"]["amount"]) // int(rates["restriction"]["from"]["amount"])
        trace.add("73.restriction", norm, Move(str(days), str(restriction)), rest=rest, days=amount(restriction, PunishmentUnit.DAYS))
    asked = () if juvenile else (*sorted(paid.asked), *sorted(foreign.asked))
    return _Rest(days, fine, restriction, asked)


def _cut(crimes: Sequence[Matter], trace: Trace) -> tuple[Fraction | None, tuple[str, ...]]:
    """Give the largest share of the unserved term by which the court may cut it (73(4)); the smallest over the offences."""
    first = crimes[0]
    norm = first.general.norm_of("73.4")
    trigger = first.fact("agreement_fulfilled") | first.fact("helped_solve_group_crimes")
    excluded = any_of(matter.excluded(each) for matter in crimes for each in matter.general.excluded("73.4"))
    if trigger.value is False or excluded.value:
        return None, ()
    opened = trigger & ~excluded
    if opened.value is None:
        return None, tuple(sorted(opened.asked))
    shares: list[Fraction] = []
    asked: list[str] = []
    for matter in crimes:
        heavy = matter.gravity.heavy
        found, fields = computed({"life_or_health": matter.fact("life_or_health") if heavy else NO}, partial(_cut_share, matter))
        shares += found
        asked += fields
    cut = min(shares)
    trace.add("73.4", norm, Move(after=plain(cut)), fraction=plain(cut))
    return cut, tuple(asked)


def _cut_share(matter: Matter, given: Mapping[str, bool]) -> Fraction:
    row = matter.general.row("73.4", "max_cut_of_unserved", matter.gravity, **given)
    if row is None:
        raise KeyError(("73.4", matter.gravity))
    return Fraction(row.values["fraction"])
