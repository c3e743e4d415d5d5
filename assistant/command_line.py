"""The command line `aiyptaushy`.

Only the command that is called is loaded: the rooms behind all of them take more than a second, and help must not.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from importlib.metadata import entry_points, version
from typing import Annotated

import typer

from assistant.speech import LANGUAGE, said
from law import ReportedError

# Name → module of `assistant.commands` that brings it
_COMMANDS = {
    "demo": "demo",
    "transcribe": "transcription",
    "sentence": "sentence",
    "deadlines": "deadlines",
    "hearings": "hearings",
    "chat": "chat",
    "serve": "serve",
    "check": "check",
}
_GROUPS = {
    "case": "cases",
    "draft": "drafts",
    "audit": "audit",
    "transcript": "transcript",
    "practice": "practice",
    "complaints": "complaints",
    "alerts": "alerts",
    "users": "users",
    "models": "models",
}
_COMPLETION = "_AIYPTAUSHY_COMPLETE"


def command_line(called: str | None = None) -> typer.Typer:
    """Give the command line.

    :param called: Name of the command that is called: the others are only listed; None loads every command.
    :return: The command line.
    """
    line = typer.Typer(help=said("help"), no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None)
    line.callback()(_options)
    for name, module in _COMMANDS.items():
        run = import_module(f"assistant.commands.{module}").run if called in {name, None} else _listed
        line.command(name, help=said(f"help-{name}"))(run)
    for name, module in _GROUPS.items():
        group = import_module(f"assistant.commands.{module}").commands if called in {name, None} else typer.Typer()
        if called not in {name, None}:
            group.command("listed")(_listed)
        line.add_typer(group, name=name, help=said(f"help-{name}"))
    for entry in entry_points(group="aiyptaushy.commands"):
        # Rooms above the assistant, such as evals, bring their commands with them
        line.command(entry.name, help=said(f"help-{entry.name}"))(entry.load() if called in {entry.name, None} else _listed)
    return line


def called_command(arguments: Sequence[str], environment: Mapping[str, str]) -> str | None:
    """Tell which command is called.

    :param arguments: Arguments of the command line.
    :param environment: Environment variables.
    :return: Its name; empty when only help or the version is asked for, None when a shell completes and needs all.
    """
    if _COMPLETION in environment:
        return None
    return next((argument for argument in arguments if not argument.startswith("-")), "")


def _show_version(asked: bool) -> None:  # noqa: FBT001 - typer calls it with the flag
    if asked:
        typer.echo(version("aiyptaushy"))
        raise typer.Exit


def _options(
    _version: Annotated[bool, typer.Option("--version", help=said("help-version"), is_eager=True, callback=_show_version)] = False,  # noqa: FBT002 - a flag
) -> None:
    """Options of the whole command line."""


def _listed() -> None:
    """Stand in the list of commands for one that is not called."""


def main() -> None:
    """Run the command line; an error is told in the reader's language and ends with exit code 1, an interruption with 130."""
    try:
        command_line(called_command(sys.argv[1:], os.environ))()
    except ReportedError as error:
        from assistant.console import show_error  # noqa: PLC0415 - brings rooms that help and the version do without

        show_error(error, LANGUAGE)
        sys.exit(1)
    except KeyboardInterrupt:
        typer.echo(said("interrupted"), err=True)
        sys.exit(130)
