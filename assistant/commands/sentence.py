"""`aiyptaushy sentence`: what the law permits, with every step."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from assistant.cases import open_case
from assistant.commands.options import READER, Day, Home, Reader, day
from assistant.console import read_text, write_bytes
from assistant.sentences import sentences_of, sentences_text
from assistant.settings import read_settings
from assistant.speech import said
from law import Language
from sentencing import MilderLaw, Sentence, calculate, compare, explain, explain_html, explain_law, read_facts


def run(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    facts: Annotated[Path | None, typer.Argument(metavar="[FILE]", help=said("argument-facts"))] = None,
    case: Annotated[str | None, typer.Option("--case", metavar="CASE", help=said("argument-case"))] = None,
    html: Annotated[Path | None, typer.Option("--html", metavar="FILE", help=said("option-sentence-html"))] = None,
    as_json: Annotated[bool, typer.Option("--json", help=said("option-json"))] = False,  # noqa: FBT002 - a flag of the command line
    on: Day = None,
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Compute the sentence that facts in a file, or a case, permit."""
    if case is None and facts is not None and facts.is_dir():
        # A folder can only be a case
        case, facts = str(facts), None
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
        _write_pages(html, sentences, None, lang)
    elif facts is not None:
        read = read_facts(read_text(facts))
        sentence = calculate(read)
        # The law of another day is put beside that of the act only when it is said on which day the case is decided.
        decided_on = on.date() if on is not None else read.today
        law = compare(read, decided_on) if decided_on is not None else None
        told = explain(sentence, lang) if law is None else f"{explain(sentence, lang)}\n{explain_law(law, lang)}"
        typer.echo(sentence.model_dump_json(indent=1) if as_json else told)
        _write_pages(html, {"": sentence}, law, lang)


def _write_pages(html: Path | None, sentences: Mapping[str, Sentence], law: MilderLaw | None, language: Language) -> None:
    """Write a page for each person; the person's identifier joins the file's name where there are several."""
    if html is None:
        return
    for person, sentence in sentences.items():
        path = html.with_stem(f"{html.stem}-{person}") if len(sentences) > 1 else html
        write_bytes(path, explain_html(sentence, language, law).encode())
        typer.echo(said("page-written", language, path=str(path)), err=True)
