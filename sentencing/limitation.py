"""Limitation of liability (arts 71, 88) and of the judgment (arts 77, 88)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from functools import lru_cache, partial

from law import ExcludedGroup, GeneralPart, Gravity, Guilt, Norm, Part, PunishmentKind, PunishmentUnit, Step, Words
from sentencing.answers import made
from sentencing.asking import questions_of
from sentencing.clock import Clock, Run, Timeline
from sentencing.dated_results import Limitation, OtherDay, Reason, Window
from sentencing.deferred import deferred
from sentencing.holds import Holds, any_of, computed
from sentencing.matter import Matter
from sentencing.phrases import Value, amount, category_of, length, worded
from sentencing.release_facts import LaterOffence, Pause, Serving
from sentencing.trace import Move, Trace, plain

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Term:
    """A term of limitation.

    :param whole: The term for an adult, in months.
    :param months: The term with its factor.
    :param factor: What is taken of it: one half for a person under 18.
    :param norm: Where it stands.
    :param outer: The term that no hiding prolongs, the factor taken; None when the Code names none.
    :param outer_norm: Where that one stands.
    """

    whole: int
    months: int
    factor: Fraction = field(hash=False)
    norm: Norm
    outer: int | None
    outer_norm: Norm


def limitation(matter: Matter, timeline: Timeline) -> Limitation:
    """Tell when liability for an offence is barred by limitation.

    :param matter: The offence.
    :param timeline: What happened after it.
    :return: The limitation, with the days that missing answers leave open.
    """
    general = matter.general
    exempt = any_of(matter.excluded(each) for each in _without_limitation(matter.part, general))
    if exempt.value:
        return _none(general.norm_of("71.6"), Trace(verified=matter.verified))
    terms, asked = _liability_terms(general, matter.gravity, matter.fact("corruption"), minor=matter.minor)
    misdemeanour, heavy = matter.gravity is Gravity.MISDEMEANOUR, matter.gravity.heavy
    on = matter.offence.committed_on
    # 71(3): neither pauses nor new crimes touch a misdemeanour; 71(4): only a grave crime interrupts, and only for a grave crime.
    pauses = ((), ()) if misdemeanour else (timeline.hiding or (), timeline.agreement)
    breaks = timeline.grave_after(on) if heavy else ()
    runs = [Clock(on, term.months, term.outer, *pauses, breaks).run() for term in terms]
    pairs = tuple(zip(runs, terms, strict=True))
    hidden, more = timeline.hiding is None and not misdemeanour, timeline.later_asked and heavy
    latest = [_latest(on, run, term, timeline.agreement, breaks) if hidden else run.on for run, term in pairs]
    window = _window([run.on for run in runs], latest, unbounded=more)
    if exempt.asked or hidden or more:
        asked = (*asked, *sorted(exempt.asked), *(("hiding",) if hidden else ()), *(("later_offences",) if more else ()))
    run, term = pairs[0] if len(pairs) == 1 else min(pairs, key=lambda each: (each[0].on or date.max, each[1].months))
    return deferred(
        Limitation,
        partial(_explained, matter, pairs, window, asked),
        norm=term.norm,
        words=_words(window, exempt),
        runs=True if exempt.value is False else None,
        months=term.months,
        window=window,
        outer=run.outer,
        interrupted_on=run.interrupted,
        court_decides=matter.part.life,
        expired=_expired(timeline.today, window, certain=exempt.value is False),
    )


def _explained(matter: Matter, pairs: Sequence[tuple[Run, _Term]], window: Window, asked: tuple[str, ...]) -> Mapping[str, object]:
    """Say how the clock of liability ran, what is to be asked, and which other day another reading gives."""
    trace, general = Trace(verified=matter.verified), matter.general
    for run, term in pairs:
        _explain(matter, term, run, ("71.1", "71.2", "71.4"), trace)
    return {
        "reasons": _court_decides(matter, "71.5", trace) if matter.part.life else (),
        "readings": _first_day(window, general.norm_of("71.2")),
        "questions": questions_of(asked, general.norm_of("71.1")),
        "steps": trace.steps,
    }


@lru_cache(maxsize=8192)
def _without_limitation(part: Part, general: GeneralPart) -> tuple[ExcludedGroup, ...]:
    """Find the groups without limitation in which an act of the part can be."""
    lists = {each.list.id for each in part.memberships}
    reached = (each for each in general.excluded("71.6") if each.group.may_hold(part.norm, part.chapter, part.gravity, part.guilt))
    return tuple(each for each in reached if not each.group.lists or lists & set(each.group.lists))


def _latest(on: date, run: Run, term: _Term, agreement: tuple[Pause, ...], breaks: tuple[date, ...]) -> date | None:
    """Give the day for somebody who hid from the first day and still hides: the latest one if nothing is known of hiding."""
    if not agreement and not breaks:
        return run.outer
    return Clock(on, term.months, term.outer, (Pause(since=on),), agreement, breaks).run().on


def sentence_limitation(matters: Sequence[Matter], timeline: Timeline) -> Limitation | None:
    """Tell when a judgment can no longer be carried out (arts 77, 88): by its gravest offence.

    :param matters: The offences of the judgment.
    :param timeline: What happened after it.
    :return: The limitation; None before the judgment.
    """
    gravest = max(matters, key=lambda matter: _judgment_term(matter, {"juvenile": matter.juvenile}).months)
    serving, general = gravest.serving, gravest.general
    if serving is None:
        return None
    trace = Trace(verified=gravest.verified)
    exempt = any_of(matter.excluded(each) for matter in matters for each in general.excluded("77.5.excluded"))
    if exempt.value:
        return _none(general.norm_of("77.5.excluded"), trace)
    terms, fields = computed({"juvenile": _age(gravest)}, partial(_judgment_term, gravest))
    runs = [clock.run() for clock in _judgment_clocks(gravest, serving, terms, timeline)]
    for each, ran in zip(terms, runs, strict=bool(runs)):
        _explain(gravest, each, ran, ("77.1", "77.from", "77.3"), trace)
    unbounded = timeline.later_asked and gravest.gravity is not Gravity.MISDEMEANOUR
    ends = [run.on for run in runs]
    window = _window(ends, ends, unbounded=unbounded) if runs else Window()
    asked = [*fields, *sorted(exempt.asked), *(() if runs else ("in_force",)), *(("later_offences",) if runs and unbounded else ())]
    term = min(terms, key=lambda each: each.months)
    run = runs[terms.index(term)] if runs else None
    life = serving.kind is PunishmentKind.LIFE_IMPRISONMENT
    return Limitation(
        norm=term.norm,
        words=_words(window, exempt),
        runs=True if exempt.value is False else None,
        months=term.months,
        window=window,
        outer=run.outer if run is not None else None,
        interrupted_on=run.interrupted if run is not None else (),
        court_decides=life,
        expired=_expired(timeline.today, window, certain=exempt.value is False),
        reasons=_court_decides(gravest, "77.5.life", trace) if life else (),
        readings=_first_day(window, general.norm_of("77.1")),
        questions=questions_of(asked, general.norm_of("77.1")),
        steps=trace.steps,
    )


def _judgment_clocks(gravest: Matter, serving: Serving, terms: Sequence[_Term], timeline: Timeline) -> tuple[Clock, ...]:
    """Set a clock for each term from the entry into force; none while that day is not known."""
    if serving.in_force is None:
        return ()
    if gravest.gravity is Gravity.MISDEMEANOUR:
        # 77(2): neither pauses nor new crimes touch a misdemeanour.
        return tuple(Clock(serving.in_force, term.months, None) for term in terms)
    breaks = tuple(sorted(each.committed_on for each in timeline.later if _intentional_crime(each)))
    pauses = (*serving.evasion, *serving.deferred)
    return tuple(Clock(serving.in_force, term.months, term.outer, pauses, (), breaks) for term in terms)


def _none(norm: Norm, trace: Trace) -> Limitation:
    trace.add("limitation.none", norm, Move(after="none"))
    return Limitation(norm=norm, words=worded("limitation-none"), runs=False, months=0, expired=False, steps=trace.steps)


def _age(matter: Matter) -> Holds:
    return Holds(matter.minor, frozenset(matter.age_asked))


def _factor(general: GeneralPart, given: Mapping[str, bool]) -> Fraction:
    """Art. 88 halves every term for a person under 18 at the offence, the outer ones too (our reading of Q22)."""
    return Fraction(general.rule("88")["factor"]) if given["juvenile"] else Fraction(1)


@lru_cache(maxsize=1024)
def _liability_terms(
    general: GeneralPart, gravity: Gravity, corruption: Holds, *, minor: bool | None
) -> tuple[tuple[_Term, ...], tuple[str, ...]]:
    """Give the terms that run under every combination of missing answers, and the fields to ask about."""
    juvenile = Holds(minor, frozenset({"birth_date"} if minor is None else ()))
    return computed(
        {"corruption": corruption, "juvenile": juvenile},
        lambda given: _term_of(general, gravity, _factor(general, given), corruption=given["corruption"]),
    )


def _term_of(general: GeneralPart, gravity: Gravity, factor: Fraction, *, corruption: bool) -> _Term:
    row = general.row("71.1", "terms", gravity, corruption=corruption)
    outer = None
    if gravity is not Gravity.MISDEMEANOUR:
        outer = general.row("71.4.suspension", "absolute_terms_from_offence_if_not_interrupted", gravity, corruption=corruption)
    if row is None:
        raise KeyError(("71.1", gravity))
    outer_norm = outer.norm if outer is not None else general.norm_of("71.3")
    outer_months = int(12 * outer.values["years"] * factor) if outer is not None else None
    whole = 12 * row.values["years"]
    return _Term(whole, int(whole * factor), factor, row.norm, outer_months, outer_norm)


def _judgment_term(matter: Matter, given: Mapping[str, bool]) -> _Term:
    general, factor = matter.general, _factor(matter.general, given)
    row = general.row("77.1", "terms", matter.gravity)
    if row is None:
        raise KeyError(("77.1", matter.gravity))
    outer = int(12 * general.rule("77.3")["absolute_years_from_judgment"] * factor)
    whole = 12 * row.values["years"]
    return _Term(whole, int(whole * factor), factor, row.norm, outer, general.norm_of("77.3"))


def _intentional_crime(crime: LaterOffence) -> bool:
    return crime.gravity is not Gravity.MISDEMEANOUR and crime.guilt is not Guilt.NEGLIGENCE


def _window(ends: Sequence[date | None], latest: Sequence[date | None], *, unbounded: bool) -> Window:
    """Find the earliest and the latest day; unknown new crimes bound it by nothing."""
    first, last = [each for each in ends if each is not None], [each for each in latest if each is not None]
    bounded = not unbounded and len(last) == len(latest)
    return made(Window, earliest=min(first) if first else None, latest=max(last) if bounded else None)


def _explain(matter: Matter, term: _Term, run: Run, rules: tuple[str, str, str], trace: Trace) -> None:
    """Write the steps of one term: its length, its first day, what started it anew, what moved its end."""
    opens, first, stops = rules
    general = matter.general
    trace.take(_length_said(opens, term, general, matter.gravity, verified=matter.verified))
    interruption = general.norm_of("77.4" if stops == "77.3" else "71.4.interruption") if run.interrupted else None
    for day in run.interrupted:
        trace.add(f"{stops}.interruption", interruption, Move(after=_iso(day)), on=day)
    opening = f"{first}.anew" if run.interrupted else first
    norm = interruption if run.interrupted else general.norm_of("77.1" if first == "77.from" else "71.2")
    trace.add(opening, norm, Move(_iso(run.start), _iso(run.due)), start=run.start, due=run.due)
    if run.on != run.due:
        _moved(run, f"{stops}.stands" if run.on is None else f"{stops}.suspension", general, trace)
    if run.outer is not None and (run.on != run.due or matter.gravity is not Gravity.MISDEMEANOUR):
        trace.add(f"{stops}.outer", term.outer_norm, Move(after=_iso(run.outer)), outer=run.outer)


@lru_cache(maxsize=1024)
def _length_said(rule: str, term: _Term, general: GeneralPart, gravity: Gravity, *, verified: bool) -> tuple[Step, ...]:
    """Write the steps that state the length of a term; the same for every offence of the category."""
    trace, whole = Trace(verified=verified), length(term.whole)
    trace.add(rule, term.norm, Move(after=f"{term.whole} months"), category=category_of(gravity), term=whole)
    if term.factor != 1:
        halved: dict[str, Value] = {"before": whole, "fraction": plain(term.factor), "after": length(term.months)}
        trace.add("88", general.norm_of("88"), Move(f"{term.whole} months", f"{term.months} months"), **halved)
    return trace.steps


def _moved(run: Run, rule: str, general: GeneralPart, trace: Trace) -> None:
    """Write the step of pauses that moved the end, or keep it from coming."""
    norm = general.norm_of("77.3" if rule.startswith("77.3") else "71.4.suspension")
    if run.on is None:
        trace.add(rule, norm, Move(_iso(run.due), ""))
        return
    days = (run.on - run.due).days
    moved = Move(_iso(run.due), _iso(run.on), {"days": str(days)})
    trace.add(rule, norm, moved, days=amount(days, PunishmentUnit.DAYS), on=run.on)


def _court_decides(matter: Matter, number: str, trace: Trace) -> tuple[Reason, ...]:
    norm = matter.general.norm_of(number)
    months = int(matter.general.rule(number)["result_if_refused"]["exact"])
    term = length(months)
    trace.add("limitation.court-decides", norm, Move(after=f"{months} months"), term=term)
    return (Reason(code="limitation-court-decides", norm=norm, words=worded("limitation-court-decides", term=term)),)


def _expired(today: date | None, window: Window, *, certain: bool) -> bool | None:
    """Tell whether it has run on a day: on the anniversary itself the Code does not say (open question Q22)."""
    if today is None or window.earliest is None:
        return None
    if today < window.earliest:
        return False
    return True if certain and window.latest is not None and today > window.latest else None


def _first_day(window: Window, norm: Norm) -> tuple[OtherDay, ...]:
    """Q22: whether the first day counts is not said; if it does, the term ends a day sooner."""
    if window.on is None:
        return ()
    sooner = window.on - _DAY
    return (made(OtherDay, question="Q22", norm=norm, words=worded("reading-q22", on=sooner), on=sooner),)


def _words(window: Window, exempt: Holds) -> Words:
    if window.earliest is None:
        said = worded("limitation-not-counted")
    elif window.on is not None:
        said = worded("limitation-on", on=window.on)
    elif window.latest is not None:
        said = worded("limitation-between", earliest=window.earliest, latest=window.latest)
    else:
        said = worded("limitation-from", earliest=window.earliest)
    return said if exempt.value is False else worded("limitation-if-any", limitation=said)


def _iso(day: date) -> str:
    return day.isoformat()
