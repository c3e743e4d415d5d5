"""`aiyptaushy audit`: whether everything is as it was written."""

from __future__ import annotations

import typer

from assistant.cases import open_store
from assistant.commands.options import READER, Home, Reader
from assistant.console import out
from assistant.settings import read_settings
from assistant.speech import said

commands = typer.Typer(no_args_is_help=True)


@commands.callback()
def _audit() -> None:
    """Keep the verb a part of the command: `audit verify`."""


@commands.command("verify", help=said("help-audit-verify"))
def verify(home: Home = None, lang: Reader = READER) -> None:
    """Check every line of the journal, every row and every original."""
    with open_store(read_settings(home=home)) as store:
        report = store.verify()
    out.print(report.explain(lang), markup=False)
    if not report.sound:
        raise typer.Exit(1)
