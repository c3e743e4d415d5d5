"""The record of conviction: when it expires, and whether a court may remove it earlier (arts 79, 89)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from law import CategoryRow, Gravity, Norm, PunishmentKind, Words
from sentencing.asking import questions_of
from sentencing.ban import ban_start, main_end, runs_through
from sentencing.calendar_days import after_months
from sentencing.clock import Timeline
from sentencing.dated_results import Answer, OtherDay, Record, Window
from sentencing.holds import NO, Holds, any_of, computed
from sentencing.interrupted_record import interruption
from sentencing.matter import Matter
from sentencing.phrases import worded
from sentencing.release_facts import Serving
from sentencing.served_term import day, iso
from sentencing.trace import Move, Trace, cc

_PRISON = frozenset({PunishmentKind.IMPRISONMENT, PunishmentKind.LIFE_IMPRISONMENT})


@dataclass(frozen=True, slots=True)
class _Served:
    """When the punishment is served.

    :param main: Day on which the main punishment ends; None when it cannot be counted.
    :param every: Day on which the main and the additional one are both served.
    """

    main: date | None
    every: date | None


def records(matters: Sequence[Matter], timeline: Timeline) -> tuple[Record, ...]:
    """Tell when the record of each offence expires: each by its own years, all from the common end (79(6)).

    :param matters: The offences of the judgment.
    :param timeline: What happened after them.
    :return: One record for each offence; none before the judgment.
    """
    serving = matters[0].serving
    return tuple(_record(matter, serving, timeline) for matter in matters) if serving is not None else ()


def _served(serving: Serving) -> _Served:
    main = main_end(serving)
    if main is None or serving.ban_life or not serving.ban_months:
        # A ban for life is not waited for: the years run from the main punishment (79(5)).
        return _Served(main, main)
    start, _ = ban_start(serving)
    return _Served(main, None if start is None else max(main, after_months(start, serving.ban_months)))


def _record(matter: Matter, serving: Serving, timeline: Timeline) -> Record:
    general = matter.general
    trace = Trace(verified=matter.verified)
    if matter.gravity is Gravity.MISDEMEANOUR:
        norm = general.norm_of("79.2")
        trace.add("79.2", norm, Move(after="none"))
        return Record(norm=norm, words=worded("record-none"), offence=matter.offence.id, exists=False, steps=trace.steps)
    if serving.conditional:
        return _conditional(matter, serving, trace, timeline)
    if serving.kind not in _PRISON:
        norm = _table(matter, serving, {"life_or_health": False}).norm
        return _counted(matter, serving, trace, ([0], [], norm), timeline)
    answers: dict[str, Holds] = {"life_or_health": NO}
    if matter.gravity.heavy and not matter.juvenile:
        answers = {"life_or_health": matter.fact("life_or_health")}
    rows, asked = computed(answers, lambda given: _row(_table(matter, serving, given)))
    years, norms = [row[0] for row in rows], [row[1] for row in rows]
    return _counted(matter, serving, trace, (years, list(asked), norms[years.index(max(years))]), timeline)


def _row(row: CategoryRow) -> tuple[int, Norm]:
    return int(row.values["years_after"]), row.norm


def _table(matter: Matter, serving: Serving, given: Mapping[str, bool]) -> CategoryRow:
    number = "89" if matter.juvenile else "79.3"
    if serving.kind in _PRISON:
        row = matter.general.row(number, "expiry", matter.gravity, **given)
        if row is None:
            raise KeyError((number, matter.gravity))
        return row
    return matter.general.named_row(number, "expiry", sentence="milder_kind")


def _counted(matter: Matter, serving: Serving, trace: Trace, found: tuple[list[int], list[str], Norm], timeline: Timeline) -> Record:
    """Count the years from the day on which the main and the additional punishment are served."""
    years, asked, norm = found
    served = _served(serving)
    _say_served(matter, serving, served, trace)
    fields = list(asked)
    if served.every is None:
        fields += _missing(serving)
    days = [after_months(served.every, 12 * each) for each in sorted(years)] if served.every is not None else []
    for each, on in zip(sorted(years), days, strict=bool(days)):
        if each:
            trace.add("79.years", norm, Move(iso(served.every), iso(on)), start=day(served.every), years=each, on=day(on))
        else:
            trace.add("79.served", norm, Move(after=iso(on)), on=day(on))
    return _finished(matter, serving, trace, _Counted(norm, tuple(sorted(years)), served.every, days, fields), timeline)


@dataclass(frozen=True, slots=True)
class _Counted:
    norm: Norm
    spans: tuple[int, ...]
    start: date | None
    days: list[date]
    asked: list[str]


def _missing(serving: Serving) -> list[str]:
    if serving.kind is PunishmentKind.LIFE_IMPRISONMENT:
        return []
    if serving.ban_months and not runs_through(serving) and serving.in_force is None and main_end(serving) is not None:
        return ["in_force"]
    return ["start" if serving.months is not None else "released_on"]


def _finished(matter: Matter, serving: Serving, trace: Trace, counted: _Counted, timeline: Timeline) -> Record:
    window = Window(earliest=counted.days[0], latest=counted.days[-1]) if counted.days else Window()
    broken = interruption(matter, window, counted.spans, timeline, trace)
    fields = list(counted.asked)
    if broken is not None:
        window = broken.window
        fields += broken.asked
    elif timeline.later_asked and window.latest is not None:
        fields.append("later_offences")
    removal, asked = _early_removal(matter)
    return Record(
        norm=counted.norm,
        words=record_words(window, broken.on if broken is not None else None),
        offence=matter.offence.id,
        exists=True,
        years=counted.spans[-1],
        from_day=counted.start,
        window=window,
        interrupted_on=broken.on if broken is not None else None,
        early_removal=removal,
        readings=_readings(serving, counted),
        questions=questions_of([*fields, *asked, *matter.age_asked], counted.norm),
        steps=trace.steps,
    )


def _conditional(matter: Matter, serving: Serving, trace: Trace, timeline: Timeline) -> Record:
    """Let the record of a conditional sentence expire with its probation (79(3)(1)), juveniles included (Q23)."""
    norm = matter.general.named_row("79.3", "expiry", sentence="conditional").norm
    months = serving.probation_months or serving.months
    end = after_months(serving.start, months) if serving.start is not None and months is not None else None
    if end is not None:
        trace.add("79.probation", norm, Move(after=iso(end)), start=day(serving.start), on=day(end))
    asked = [] if end is not None else ["start"]
    return _finished(matter, serving, trace, _Counted(norm, (0,), end, [end] if end is not None else [], asked), timeline)


def _say_served(matter: Matter, serving: Serving, served: _Served, trace: Trace) -> None:
    if served.main is None:
        return
    early = serving.released_on is not None
    norm = matter.general.norm_of("79.4" if early else "79.3")
    trace.add("79.released" if early else "79.term-ends", norm, Move(after=iso(served.main)), on=day(served.main))
    if served.every is not None and served.every != served.main:
        trace.add("79.5", matter.general.norm_of("79.5"), Move(iso(served.main), iso(served.every)), on=day(served.every))


def _early_removal(matter: Matter) -> tuple[Answer, tuple[str, ...]]:
    """Tell whether a court may remove the record earlier (79(7)): not for a grave crime with imprisonment, not for recidivism."""
    barred = any_of(matter.excluded(each) for each in matter.general.excluded("79.7"))
    if barred.value is None:
        return Answer.UNKNOWN, tuple(sorted(barred.asked))
    return (Answer.BARRED if barred.value else Answer.MAY), ()


def _readings(serving: Serving, counted: _Counted) -> tuple[OtherDay, ...]:
    """Q23: whether the record of a conditional sentence waits for a longer ban."""
    if not serving.conditional or serving.ban_life or not serving.ban_months or serving.in_force is None or not counted.days:
        return ()
    ends = after_months(serving.in_force, serving.ban_months)
    if ends <= counted.days[-1]:
        return ()
    return (OtherDay(question="Q23", norm=cc("79", "5"), words=worded("reading-q23", on=day(ends)), on=ends),)


def record_words(window: Window, broken: date | None) -> Words:
    """Say when a record expires.

    :param window: The day.
    :param broken: Day of a new crime that interrupts it; None when none does.
    :return: The words.
    """
    if broken is not None and window.latest is None:
        return worded("record-interrupted", on=day(broken))
    if broken is not None:
        if window.on is not None:
            return worded("record-interrupted-on", on=day(broken), until=day(window.on))
        return worded("record-interrupted-between", on=day(broken), earliest=day(window.earliest), latest=day(window.latest))
    if window.latest is None:
        return worded("record-not-counted")
    if window.on is not None:
        return worded("record-on", on=day(window.on))
    return worded("record-between", earliest=day(window.earliest), latest=day(window.latest))
