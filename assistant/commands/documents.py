"""`aiyptaushy draft KIND CASE`: the prosecutor's documents other than the indictment, one command for each kind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from assistant.cases import now, open_case
from assistant.commands.draft_files import DraftFormat, chosen_format, journal, rendered
from assistant.commands.options import CaseReference, Confirmation, Day, Home, day
from assistant.console import out, show_findings, write_bytes
from assistant.errors import NoSuchCase
from assistant.sentences import sentences_of
from assistant.settings import read_settings
from assistant.speech import said
from indictment import (
    OUTLINES,
    DocumentFacts,
    DocumentKind,
    DocumentRequest,
    draft_document,
    read_document_facts,
    require_support,
    sign_off,
    verify,
)
from law import Language


def add_documents(commands: typer.Typer) -> None:
    """Add a command for each kind of document.

    :param commands: The group `draft`.
    """
    for kind in OUTLINES:
        commands.command(kind.value.replace("_", "-"), help=said(f"help-draft-{kind.value}"))(_command(kind))


def _command(kind: DocumentKind) -> Callable[..., None]:
    def document(  # noqa: PLR0913, PLR0917 - each is an option of the command line
        case: CaseReference,
        facts: Annotated[Path | None, typer.Option("--facts", metavar="YAML", help=said("option-document-facts"))] = None,
        lang: Annotated[Language | None, typer.Option("--lang", help=said("option-draft-lang"))] = None,
        as_format: Annotated[DraftFormat | None, typer.Option("--format", help=said("option-draft-format"))] = None,
        file: Annotated[Path | None, typer.Option("-o", "--output", "--out", help=said("option-output"))] = None,
        on: Day = None,
        confirm: Confirmation = "",
        sign: Annotated[str, typer.Option("--sign", metavar="NAME", help=said("option-sign"))] = "",
        home: Home = None,
    ) -> None:
        settings = read_settings(home=home)
        opened = open_case(case, settings)
        if sign and not opened.stored:
            raise NoSuchCase("sign-not-in-store", reference=case)
        language = lang or opened.case.language
        given = read_document_facts(facts) if facts else DocumentFacts()
        request = DocumentRequest(kind, day(on), given, sentences_of(opened.case, day(on)))
        drafted = draft_document(opened.case, request, language)
        show_findings(verify(drafted, opened.case, opened.texts), language)
        require_support(drafted, confirm)
        if sign:
            drafted = sign_off(drafted, sign, now(), confirmed_by=confirm)
        chosen = chosen_format(as_format, file)
        target = file or Path(f"{kind.value.replace('_', '-')}-{opened.case.number}.{language.value}.{chosen.value}")
        content = rendered(drafted, opened, chosen, confirm)
        write_bytes(target, content)
        if opened.stored:
            journal(settings, drafted, content, confirm)
        out.print(said("drafted", language, file=str(target)), markup=False)

    document.__doc__ = f"Draft the document `{kind.value}` of a case and list what it lacks."
    return document
