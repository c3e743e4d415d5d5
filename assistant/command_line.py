"""The command line `aiyptaushy`."""

from __future__ import annotations

import sys
from importlib.metadata import entry_points, version
from typing import Annotated

import typer

from assistant.commands import audit, cases, deadlines, demo, drafts, models, practice, sentence, transcript, transcription
from assistant.console import err, show_error
from assistant.speech import LANGUAGE, said
from law import ReportedError

commands = typer.Typer(help=said("help"), no_args_is_help=True, pretty_exceptions_enable=False, rich_markup_mode=None)
commands.command("demo", help=said("help-demo"))(demo.run)
commands.command("transcribe", help=said("help-transcribe"))(transcription.run)
commands.command("sentence", help=said("help-sentence"))(sentence.run)
commands.command("deadlines", help=said("help-deadlines"))(deadlines.run)
commands.add_typer(cases.commands, name="case", help=said("help-case"))
commands.add_typer(drafts.commands, name="draft", help=said("help-draft"))
commands.add_typer(audit.commands, name="audit", help=said("help-audit"))
commands.add_typer(transcript.commands, name="transcript", help=said("help-transcript"))
commands.add_typer(practice.commands, name="practice", help=said("help-practice"))
commands.add_typer(models.commands, name="models", help=said("help-models"))
for _entry in entry_points(group="aiyptaushy.commands"):
    # Rooms above the assistant, such as evals, bring their commands with them.
    commands.command(_entry.name, help=said(f"help-{_entry.name}"))(_entry.load())


@commands.callback()
def _options(
    show_version: Annotated[bool, typer.Option("--version", help=said("help-version"), is_eager=True)] = False,  # noqa: FBT002 - a flag of the command line
) -> None:
    if show_version:
        typer.echo(version("aiyptaushy"))
        raise typer.Exit


def main() -> None:
    """Run the command line; an error is told in the reader's language and ends with exit code 1, an interruption with 130."""
    try:
        commands()
    except ReportedError as error:
        show_error(error, LANGUAGE)
        sys.exit(1)
    except KeyboardInterrupt:
        err.print(said("interrupted"))
        sys.exit(130)
