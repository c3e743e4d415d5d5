"""`aiyptaushy deadlines`: time limits of a case, as a table or as a calendar file."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from assistant.cases import now, open_case
from assistant.commands.options import READER, CaseReference, Day, Home, Reader, day
from assistant.console import out, write_bytes
from assistant.settings import read_settings
from assistant.speech import said
from supervision import calendar_text, deadlines, icalendar


class CalendarFormat(StrEnum):
    """How the calendar is given."""

    TEXT = "text"
    ICS = "ics"


def run(
    case: CaseReference,
    on: Day = None,
    as_format: Annotated[CalendarFormat, typer.Option("--format", help=said("option-calendar-format"))] = CalendarFormat.TEXT,
    file: Annotated[Path | None, typer.Option("-o", "--output", help=said("option-output"))] = None,
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Reckon the time limits of a case."""
    opened = open_case(case, read_settings(home=home)).case
    found = deadlines(opened, day(on))
    content = icalendar(found, lang, now()) if as_format is CalendarFormat.ICS else calendar_text(found, lang).encode()
    if file is None:
        typer.echo(content.decode(), nl=False)
    else:
        write_bytes(file, content)
        out.print(str(file), markup=False)
