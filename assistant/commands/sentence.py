"""`aiyptaushy sentence`: what the law permits, with every step."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from assistant.cases import open_case
from assistant.commands.options import READER, Day, Home, Reader, day
from assistant.console import read_text, write_bytes
from assistant.sentences import laws_of, sentence_data, sentence_text, sentences_of, sentences_text
from assistant.settings import read_settings
from assistant.speech import said
from law import Language
from sentencing import MilderLaw, Sentence, calculate, compare, explain_html, read_facts


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
        opened, decided_on = open_case(case, read_settings(home=home)).case, day(on)
        sentences, laws = sentences_of(opened, decided_on), laws_of(opened, decided_on)
        if as_json:
            _echo_json({person: sentence_data(sentence, laws[person]) for person, sentence in sentences.items()})
        else:
            typer.echo(sentences_text(opened, sentences, lang, laws), nl=False)
        _write_pages(html, sentences, laws, lang)
    elif facts is not None:
        read = read_facts(read_text(facts))
        sentence = calculate(read)
        # The law of another day is put beside that of the act only when it is said on which day the case is decided.
        decided = on.date() if on is not None else read.today
        law = compare(read, decided) if decided is not None else None
        if as_json:
            _echo_json(sentence_data(sentence, law))
        else:
            typer.echo(sentence_text(sentence, law, lang))
        _write_pages(html, {"": sentence}, {"": law} if law is not None else {}, lang)


def _echo_json(data: Mapping[str, object]) -> None:
    typer.echo(json.dumps(data, ensure_ascii=False, indent=1))


def _write_pages(html: Path | None, sentences: Mapping[str, Sentence], laws: Mapping[str, MilderLaw], language: Language) -> None:
    """Write a page for each person; the person's identifier joins the file's name where there are several."""
    if html is None:
        return
    for person, sentence in sentences.items():
        path = html.with_stem(f"{html.stem}-{person}") if len(sentences) > 1 else html
        write_bytes(path, explain_html(sentence, language, laws.get(person)).encode())
        typer.echo(said("page-written", language, path=str(path)), err=True)
