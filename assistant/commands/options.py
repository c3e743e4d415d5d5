"""Options that several commands share."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from assistant.cases import ALMATY, now
from assistant.speech import LANGUAGE, said
from law import Language

Reader: TypeAlias = Annotated[Language, typer.Option("--lang", help=said("option-lang"))]
Home: TypeAlias = Annotated[Path | None, typer.Option("--home", help=said("option-home"))]
Day: TypeAlias = Annotated[datetime | None, typer.Option("--on", formats=["%Y-%m-%d"], help=said("option-on"))]
CaseReference: TypeAlias = Annotated[str, typer.Argument(metavar="CASE", help=said("argument-case"))]
Confirmation: TypeAlias = Annotated[str, typer.Option("--confirm", help=said("option-confirm"))]
Recogniser: TypeAlias = Annotated[str, typer.Option("--profile", help=said("option-profile"))]

READER = LANGUAGE


def day(asked: datetime | None) -> date:
    """Give the date that a user asked for, today in Almaty when none was named.

    :param asked: The option's value.
    :return: The date.
    """
    return asked.date() if asked else now().date()


def day_begins(on: date) -> datetime:
    """Give the beginning of a day in Almaty.

    :param on: The day.
    :return: Its first moment.
    """
    return datetime.combine(on, time.min, tzinfo=ALMATY)
