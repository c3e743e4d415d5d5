"""The record that a new crime interrupts: it runs anew after the last punishment, and both last as long as the graver (art. 79, part 8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from law import Gravity, minor_age, reached
from sentencing.answers import known
from sentencing.calendar_days import after_months
from sentencing.clock import Timeline
from sentencing.dated_results import Window
from sentencing.matter import Matter
from sentencing.release_facts import LaterOffence
from sentencing.served_term import day, iso
from sentencing.trace import Move, Trace


@dataclass(frozen=True, slots=True)
class Interruption:
    """A record that did not run out before a new crime.

    :param on: Day of the first crime that interrupts it.
    :param window: When the record expires now; no day where the end of the last punishment is not known.
    :param asked: Fields whose answer would settle it.
    """

    on: date
    window: Window
    asked: tuple[str, ...]


def interruption(matter: Matter, window: Window, years: Sequence[int], timeline: Timeline, trace: Trace) -> Interruption | None:
    """Run the record anew after the punishment for each new crime that came before it expired.

    :param matter: The offence of the record.
    :param window: When it would expire without new crimes.
    :param years: Years of its own, the fewest first: more than one where facts are missing.
    :param timeline: What happened afterwards.
    :param trace: Where the steps are written.
    :return: The interruption; None when no new crime came in time.
    """
    serving = matter.serving
    begins = serving.in_force or serving.start if serving is not None else None
    crimes = sorted((each for each in timeline.later if each.gravity is not Gravity.MISDEMEANOUR), key=lambda each: each.committed_on)
    found: Interruption | None = None
    for crime in crimes:
        if begins is None or crime.committed_on <= begins or window.latest is None or crime.committed_on >= window.latest:
            continue
        trace.add("79.8", matter.general.norm_of("79.8"), Move(before=iso(window.latest)), on=day(crime.committed_on))
        certain = window.earliest is not None and crime.committed_on < window.earliest
        anew, asked = _anew(matter, crime, years, trace)
        before = found.asked if found is not None else ()
        if not certain:
            # Some answers let the record expire before the crime: then it stays expired.
            anew = Window(earliest=window.earliest, latest=anew.latest)
        window, found = anew, Interruption(crime.committed_on if found is None else found.on, anew, (*before, *asked))
    return found


def _anew(matter: Matter, crime: LaterOffence, years: Sequence[int], trace: Trace) -> tuple[Window, tuple[str, ...]]:
    later, asked = _years_of(matter, crime)
    if crime.served_on is None:
        return Window(), ("served_on", *asked)
    norm = matter.general.norm_of("79.8")
    lasts = sorted({max(own, other) for own in years for other in later})
    days = [after_months(crime.served_on, 12 * each) for each in lasts]
    for each, on in zip(lasts, days, strict=True):
        trace.add("79.8.anew", norm, Move(iso(crime.served_on), iso(on)), start=day(crime.served_on), years=each, on=day(on))
    return Window(earliest=days[0], latest=days[-1]), asked if len(lasts) > 1 else ()


def _years_of(matter: Matter, crime: LaterOffence) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Give the years of the record for the new crime (arts 79, part 3 and 89); more than one where facts are missing."""
    jailed = known(crime.imprisonment)
    if jailed is False:
        return (0,), ()
    born, general = matter.offender.birth_date, matter.general
    juvenile = born is not None and not reached(born, minor_age(general), crime.committed_on)
    violent = known(crime.life_or_health) if crime.gravity.heavy and not juvenile else False
    options = (violent,) if violent is not None else (False, True)
    rows = [general.row("89" if juvenile else "79.3", "expiry", crime.gravity, life_or_health=each) for each in options]
    years = {int(row.values["years_after"]) for row in rows if row is not None} | ({0} if jailed is None else set())
    asked = (*(("imprisonment",) if jailed is None else ()), *(("later_life_or_health",) if violent is None else ()))
    return tuple(sorted(years)), asked
