"""The clock of limitation: what it runs from, what stops it, what starts it anew (arts 71, 77)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from law import Unknown
from sentencing.answers import made
from sentencing.calendar_days import after_months, shifted
from sentencing.charge import Charge
from sentencing.facts import SentencingFacts
from sentencing.release_facts import LaterOffence, Pause


class Timeline(NamedTuple):
    """What happened after the offences.

    :param hiding: When the person hid; None when the facts do not say.
    :param agreement: From the motion for an agreement on return of assets until it is met.
    :param charges: The charges of the same file: one is later than another when its day is.
    :param outside: Later crimes outside the file that are known.
    :param later_asked: Whether the facts do not say if there are others.
    :param today: Day for which it is asked what has run; None when that is not asked.
    """

    hiding: tuple[Pause, ...] | None
    agreement: tuple[Pause, ...]
    charges: Sequence[Charge]
    outside: tuple[LaterOffence, ...]
    later_asked: bool
    today: date | None

    @property
    def later(self) -> tuple[LaterOffence, ...]:
        """Every crime that is known, those of the same file included."""
        return (*map(_crime, self.charges), *self.outside)

    def grave_after(self, day: date) -> tuple[date, ...]:
        """Give the days of grave and especially grave crimes after a day, in order: what interrupts a limitation (71(4))."""
        if len(self.charges) == 1 and not self.outside:
            return ()
        return tuple(sorted(each.committed_on for each in self.later if each.committed_on > day and each.gravity.heavy))


def timeline_of(facts: SentencingFacts, charges: Sequence[Charge]) -> Timeline:
    """Read from the facts what happened after the offences.

    :param facts: The facts.
    :param charges: Its charges.
    :return: Pauses and later crimes.
    """
    return Timeline(
        hiding=None if isinstance(facts.hiding, Unknown) else facts.hiding,
        agreement=facts.agreement_pauses,
        charges=charges,
        outside=() if isinstance(facts.later_offences, Unknown) else facts.later_offences,
        later_asked=isinstance(facts.later_offences, Unknown),
        today=facts.today,
    )


def _crime(charge: Charge) -> LaterOffence:
    return made(LaterOffence, committed_on=charge.offence.committed_on, gravity=charge.gravity, guilt=charge.part.guilt)


class Run(NamedTuple):
    """A limitation as it ran.

    :param start: Day from which it runs, the last interruption included.
    :param due: When it ends without pauses.
    :param on: When it ends; None while a pause lasts that nothing bounds.
    :param outer: Day after which hiding no longer helps; None when nothing bounds it.
    :param interrupted: Days from which it ran anew.
    """

    start: date
    due: date
    on: date | None
    outer: date | None
    interrupted: tuple[date, ...] = ()


class Clock(NamedTuple):
    """What runs and what stops it.

    :param start: Day from which it runs.
    :param months: Its length.
    :param outer: Its outer length; None when there is none.
    :param bounded: Pauses that the outer length bounds: hiding, evasion, deferral.
    :param free: Pauses that nothing bounds: an agreement on return of assets that is being met.
    :param breaks: Days of crimes that start it anew, in order.
    """

    start: date
    months: int
    outer: int | None
    bounded: tuple[Pause, ...] = ()
    free: tuple[Pause, ...] = ()
    breaks: tuple[date, ...] = ()

    def run(self) -> Run:
        """Run the clock: pauses move its end, never past the outer length; a crime before the end starts it anew.

        :return: How it ran.
        """
        run = self._once(self.start, self.outer)
        interrupted: tuple[date, ...] = ()
        for day in self.breaks:
            if day > run.start and (run.on is None or day < run.on):
                interrupted = (*interrupted, day)
                # The outer length holds only for a limitation that was not interrupted.
                run = self._once(day, None)
        return run._replace(interrupted=interrupted) if interrupted else run

    def _once(self, start: date, outer_months: int | None) -> Run:
        due = after_months(start, self.months)
        if not self.bounded and not self.free:
            return Run(start, due, due, None if outer_months is None else after_months(start, outer_months))
        every = shifted(start, due, (*self.bounded, *self.free)).on
        if outer_months is None:
            return Run(start, due, every, None)
        free = shifted(start, due, self.free).on
        outer = shifted(start, after_months(start, outer_months), self.free).on
        if free is None or outer is None:
            return Run(start, due, None, None)
        return Run(start, due, max(free, outer if every is None else min(every, outer)), outer)
