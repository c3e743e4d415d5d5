"""`aiyptaushy deadlines`: what ends when, and what would change."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from assistant.cases import now, open_case
from assistant.commands.options import READER, Day, Home, Reader, day, day_begins
from assistant.console import out, show_table, write_bytes
from assistant.settings import read_settings
from assistant.speech import said
from casefile import Case
from law import Language, format_citation, time_limits
from supervision import (
    Deadline,
    appointments,
    calendar_text,
    changes,
    deadlines,
    icalendar,
    moment_text,
    status_text,
    suppose,
    timeline_picture,
)


class CalendarFormat(StrEnum):
    """How the calendar is given."""

    TABLE = "table"
    TEXT = "text"
    ICS = "ics"
    SVG = "svg"


def run(  # noqa: PLR0913 - each is an option of the command line
    case: Annotated[str, typer.Argument(metavar="CASE", help=said("argument-case"))] = "",
    on: Day = None,
    as_format: Annotated[CalendarFormat, typer.Option("--format", help=said("option-calendar-format"))] = CalendarFormat.TABLE,
    file: Annotated[Path | None, typer.Option("-o", "--output", help=said("option-output"))] = None,
    ics: Annotated[Path | None, typer.Option("--ics", help=said("option-ics"))] = None,
    what_if: Annotated[list[str] | None, typer.Option("--what-if", help=said("option-what-if"))] = None,
    *,
    steps: Annotated[bool, typer.Option("--steps", help=said("option-reckoning"))] = False,
    known: Annotated[bool, typer.Option("--known", help=said("option-known-limits"))] = False,
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Reckon the time limits of a case."""
    if known or not case:
        _show_known(lang)
        return
    opened, asked = open_case(case, read_settings(home=home)).case, day(on)
    found = deadlines(opened, asked)
    if ics is not None:
        write_bytes(ics, icalendar(found, lang, now()))
        out.print(str(ics), markup=False)
    elif what_if:
        _show_changes(opened, what_if, asked, lang)
    elif file is not None:
        write_bytes(file, _content(found, as_format, asked, lang, steps=steps))
        out.print(str(file), markup=False)
    elif as_format is CalendarFormat.TABLE and not steps:
        _show(found, lang)
    else:
        typer.echo(_content(found, as_format, asked, lang, steps=steps).decode(), nl=False)


def _content(found: Sequence[Deadline], form: CalendarFormat, on: date, lang: Language, *, steps: bool) -> bytes:
    if form is CalendarFormat.ICS:
        return icalendar(found, lang, now())
    if form is CalendarFormat.SVG:
        return timeline_picture(found, day_begins(on), lang).encode()
    return calendar_text(found, lang, reckoning=steps).encode()


def _show(found: Sequence[Deadline], lang: Language) -> None:
    columns = [said(f"column-{name}", lang) for name in ("ends", "state", "time-limit", "norm", "who-acts")]
    show_table(said("time-limits", lang, count=len(found)), columns, [_row(each, lang) for each in found])
    if not all(each.verified for each in found):
        out.print(said("limits-not-verified", lang), markup=False, style="dim")
    if any(each.preliminary for each in found):
        out.print(said("limits-preliminary", lang), markup=False, style="dim")


def _row(each: Deadline, lang: Language) -> tuple[str, ...]:
    title = each.title.text(lang)
    whom = f"{title}\n{each.person_name.text(lang)}" if each.person_name is not None else title
    return (
        _end(each),
        status_text(each, lang),
        f"{whom} *" if each.preliminary else whom,
        format_citation((each.norm,), lang),
        each.who.text(lang),
    )


def _end(each: Deadline | None) -> str:
    return moment_text(each.last_moment) if each is not None and each.last_moment is not None else "—"


def _show_changes(case: Case, what_if: Sequence[str], on: date, lang: Language) -> None:
    changed = case
    for one in what_if:
        changed = suppose(changed, one, day_begins(on))
    rows = []
    for change in changes(deadlines(case, on), deadlines(changed, on)):
        limit = change.after or change.before
        if limit is not None:
            ends = [
                moment_text(each.last_moment) if each is not None and each.last_moment else "—" for each in (change.before, change.after)
            ]
            rows.append((limit.title.text(lang), *ends, status_text(limit, lang), format_citation((limit.norm,), lang)))
    columns = [said(f"column-{name}", lang) for name in ("time-limit", "before", "after", "state", "norm")]
    show_table(said("what-if", lang, count=len(rows)), columns, rows)
    moved = appointments([changed], day_begins(on))
    if moved:
        out.print(said("hearings", lang, count=len(moved)), markup=False)
        for each in moved:
            out.print(f"  {each.start:%d.%m.%Y %H:%M}  {each.hearing.hall.text(lang)}", markup=False)


def _show_known(lang: Language) -> None:
    rows = [(limit.id, limit.title.text(lang), format_citation((limit.norms[0],), lang)) for limit in time_limits()]
    show_table(
        said("known-limits", lang, count=len(rows)), [said(f"column-{name}", lang) for name in ("limit-name", "time-limit", "norm")], rows
    )
