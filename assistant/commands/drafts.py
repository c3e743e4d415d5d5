"""`aiyptaushy draft`: documents drafted from a case."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assistant.cases import OpenCase, open_case
from assistant.chat_models import open_writer
from assistant.commands.documents import add_documents
from assistant.commands.draft_files import DraftFormat, chosen_format, journal, rendered
from assistant.commands.options import CaseReference, Confirmation, Day, Home, day
from assistant.console import out, show_findings, write_bytes
from assistant.settings import Settings, read_settings
from assistant.speech import said
from indictment import Draft, Written, draft, plan, require_support, verify, write
from law import Language

commands = typer.Typer(no_args_is_help=True)


@commands.callback()
def _documents() -> None:
    """Keep the name of the document a part of the command: `draft indictment`."""


@commands.command("indictment", help=said("help-draft-indictment"))
def indictment(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    case: CaseReference,
    lang: Annotated[Language | None, typer.Option("--lang", help=said("option-draft-lang"))] = None,
    as_format: Annotated[DraftFormat | None, typer.Option("--format", help=said("option-draft-format"))] = None,
    file: Annotated[Path | None, typer.Option("-o", "--output", "--out", help=said("option-output"))] = None,
    on: Day = None,
    confirm: Confirmation = "",
    writer: Annotated[str, typer.Option("--writer", metavar="PROFILE", help=said("option-writer"))] = "",
    home: Home = None,
) -> None:
    """Draft the indictment of a case and list what it lacks."""
    settings = read_settings(home=home)
    opened = open_case(case, settings)
    language = lang or opened.case.language
    written = _written(draft(opened.case, plan(opened.case, day(on)), language), opened, writer, settings)
    drafted = written.draft
    found = verify(drafted, opened.case, opened.texts)
    show_findings((*written.findings, *found), language)
    require_support(drafted, confirm, found)
    chosen = chosen_format(as_format, file)
    target = file or Path(f"indictment-{opened.case.number}.{language.value}.{chosen.value}")
    content = rendered(drafted, opened, chosen, confirm)
    write_bytes(target, content)
    if opened.stored:
        journal(settings, drafted, content, confirm)
    out.print(said("drafted", language, file=str(target)), markup=False)


def _written(drafted: Draft, opened: OpenCase, writer: str, settings: Settings) -> Written:
    """Let the model of a profile word the draft, when a profile is named."""
    if not writer:
        return Written(drafted, ())
    return write(drafted, opened.case, opened.texts, open_writer(writer, settings, drafted.number if opened.stored else None))


add_documents(commands)
