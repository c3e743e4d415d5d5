"""`aiyptaushy hearings`: what is appointed, and what falls together."""

from __future__ import annotations

from typing import Annotated

import typer

from assistant.cases import open_case
from assistant.commands.options import READER, Day, Home, Reader, day, day_begins
from assistant.console import out, show_table
from assistant.settings import read_settings
from assistant.speech import said
from law import Language
from supervision import Appointment, appointments, conflicts


def run(
    cases: Annotated[list[str], typer.Argument(metavar="CASE...", help=said("argument-hearings"))],
    on: Day = None,
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Show the hearings ahead, and those that fall together."""
    settings = read_settings(home=home)
    opened = [open_case(one, settings).case for one in cases]
    listed = appointments(opened, day_begins(day(on)))
    columns = [said(f"column-{name}", lang) for name in ("when", "case", "hall", "prosecutor")]
    show_table(said("hearings", lang, count=len(listed)), columns, [_appointment(each, lang) for each in listed])
    for one in conflicts(listed):
        code = "conflict-prosecutor" if one.same_prosecutor else "conflict-hall"
        first, second = (f"{each.start:%d.%m.%Y %H:%M} ({each.case})" for each in (one.first, one.second))
        out.print(said(code, lang, first=first, second=second), markup=False, style="bold red")


def _appointment(each: Appointment, lang: Language) -> tuple[str, ...]:
    name = each.prosecutor.kk if lang is Language.KK else each.prosecutor.ru
    return (
        f"{each.start:%d.%m.%Y %H:%M}–{each.end:%H:%M}",
        f"{each.case}\n{each.title.text(lang)}",
        each.hearing.hall.text(lang),
        name.short,
    )
