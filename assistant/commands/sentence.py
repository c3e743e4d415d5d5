"""`aiyptaushy sentence`: what the law permits, with every step."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assistant.cases import open_case
from assistant.commands.options import READER, Day, Home, Reader, day
from assistant.console import read_text
from assistant.sentences import sentences_of, sentences_text
from assistant.settings import read_settings
from assistant.speech import said
from sentencing import calculate, explain, read_facts


def run(
    facts: Annotated[Path | None, typer.Argument(metavar="[FILE]", help=said("argument-facts"))] = None,
    case: Annotated[str | None, typer.Option("--case", metavar="CASE", help=said("argument-case"))] = None,
    as_json: Annotated[bool, typer.Option("--json", help=said("option-json"))] = False,  # noqa: FBT002 - a flag of the command line
    on: Day = None,
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Compute the sentence that facts in a file, or a case, permit."""
    if (facts is None) == (case is None):
        raise typer.BadParameter(said("facts-or-case", lang))
    if case is not None:
        opened = open_case(case, read_settings(home=home)).case
        sentences = sentences_of(opened, day(on))
        if as_json:
            body = ",\n".join(f'"{person}": {sentence.model_dump_json(indent=1)}' for person, sentence in sentences.items())
            typer.echo(f"{{\n{body}\n}}")
        else:
            typer.echo(sentences_text(opened, sentences, lang), nl=False)
    elif facts is not None:
        sentence = calculate(read_facts(read_text(facts)))
        typer.echo(sentence.model_dump_json(indent=1) if as_json else explain(sentence, lang))
