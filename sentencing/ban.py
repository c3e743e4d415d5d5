"""The term of a deprivation of a right: from when to when it lasts (art. 50, part 4)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from law import PunishmentKind
from sentencing.asking import questions_of
from sentencing.calendar_days import after_months
from sentencing.dated_results import Ban
from sentencing.matter import Matter
from sentencing.phrases import length, worded
from sentencing.release_facts import Serving
from sentencing.served_term import day, end_of, iso
from sentencing.trace import Move, Trace, cc

_THROUGH = frozenset({PunishmentKind.IMPRISONMENT, PunishmentKind.LIFE_IMPRISONMENT, PunishmentKind.ARREST})


def ban(matters: Sequence[Matter]) -> Ban | None:
    """Tell from when to when a deprivation of a right lasts (art. 50, part 4).

    With imprisonment or arrest it runs through it and is counted from release; otherwise, and with a conditional sentence, from the
    day on which the judgment enters into force.

    :param matters: The offences of the judgment.
    :return: The ban; None where none is imposed.
    """
    serving = matters[0].serving
    if serving is None or not (serving.ban_life or serving.ban_months):
        return None
    trace, norm = Trace(verified=matters[0].verified), cc("50", "4")
    start, asked = ban_start(serving)
    if start is not None:
        rule = "50.4.release" if runs_through(serving) else "50.4.force"
        trace.add(rule, norm, Move(after=iso(start)), start=day(start))
    if serving.ban_life:
        words = worded("ban-life-from", start=day(start)) if start is not None else worded("ban-life")
        return Ban(norm=norm, words=words, start=start, end=None, questions=questions_of(asked, norm), steps=trace.steps)
    months = serving.ban_months or 0
    term = length(months)
    if start is None:
        return Ban(norm=norm, words=worded("ban-term", term=term), start=None, end=None, questions=questions_of(asked, norm))
    end = after_months(start, months)
    trace.add("50.4.end", norm, Move(iso(start), iso(end), {"months": str(months)}), start=day(start), term=term, end=day(end))
    words = worded("ban-from-to", term=term, start=day(start), end=day(end))
    return Ban(norm=norm, words=words, start=start, end=end, questions=questions_of(asked, norm), steps=trace.steps)


def runs_through(serving: Serving) -> bool:
    """Tell whether a ban runs through the main punishment and is counted from release."""
    return serving.kind in _THROUGH and not serving.conditional


def ban_start(serving: Serving) -> tuple[date | None, tuple[str, ...]]:
    """Give the day from which a ban is counted.

    :param serving: The punishment as it is served.
    :return: The day, and the fields that would settle it.
    """
    if runs_through(serving):
        start = main_end(serving)
        return start, () if start is not None or serving.kind is PunishmentKind.LIFE_IMPRISONMENT else ("start",)
    return serving.in_force, () if serving.in_force is not None else ("in_force",)


def main_end(serving: Serving) -> date | None:
    """Give the day on which the main punishment is served: the actual release, else the end of the term."""
    if serving.released_on is not None:
        return serving.released_on
    if serving.kind is PunishmentKind.LIFE_IMPRISONMENT:
        return None
    return end_of(serving)
