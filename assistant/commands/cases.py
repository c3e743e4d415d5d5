"""`aiyptaushy case`: import, show, check and export cases."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assistant.cases import now, open_case, open_store
from assistant.commands.options import READER, CaseReference, Home, Reader
from assistant.console import out, show_findings, show_table
from assistant.settings import read_settings
from assistant.speech import said
from casefile import Case, read_folder, role_words
from law import Act, CitationStyle, Language, Norm, format_citation

commands = typer.Typer(no_args_is_help=True)


@commands.command("import", help=said("help-case-import"))
def import_case(
    folder: Annotated[Path, typer.Argument(help=said("argument-folder"))],
    revise: Annotated[bool, typer.Option("--revise", help=said("option-revise"))] = False,  # noqa: FBT002 - a flag of the command line
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Check a case folder and keep it in the store."""
    settings = read_settings(home=home)
    read = read_folder(folder)
    show_findings(read.findings, lang)
    with open_store(settings) as store:
        record = store.import_folder(read, settings.actor, now(), revise=revise)
    out.print(said("imported", lang, number=record.number, revision=record.revision), markup=False)


@commands.command("check", help=said("help-case-check"))
def check_case(case: CaseReference, home: Home = None, lang: Reader = READER) -> None:
    """Check a case and list what is wrong or missing."""
    opened = open_case(case, read_settings(home=home))
    show_findings(opened.findings, lang)
    out.print(said("checked", lang, number=opened.case.number, count=len(opened.findings)), markup=False)


@commands.command("list", help=said("help-case-list"))
def list_cases(home: Home = None, lang: Reader = READER) -> None:
    """List the cases of the store."""
    with open_store(read_settings(home=home)) as store:
        rows = [(one.record.number, one.title.text(lang), str(one.record.revision)) for one in store.cases()]
    show_table(said("cases", lang), [said(f"column-{name}", lang) for name in ("number", "title", "revision")], rows)


@commands.command("show", help=said("help-case-show"))
def show_case(case: CaseReference, home: Home = None, lang: Reader = READER) -> None:
    """Show a case: people, charges, episodes, documents, recordings."""
    shown = open_case(case, read_settings(home=home)).case
    out.print(f"{shown.number}  {shown.title.text(lang)}", markup=False)
    _show_people(shown, lang)
    rows = [(one.id, one.time.value.start.strftime("%Y-%m-%d %H:%M"), one.title.text(lang)) for one in shown.episodes]
    show_table(said("episodes", lang), _columns(lang, "id", "time", "title"), rows)
    documents = [
        (one.id, str(one.volume), f"{one.first_sheet}–{one.last_sheet}", one.date.isoformat(), one.title.text(lang))
        for one in shown.documents
    ]
    show_table(said("documents", lang), _columns(lang, "id", "volume", "sheets", "date", "title"), documents)
    media = [(one.id, one.recorded_at.strftime("%Y-%m-%d %H:%M"), one.title.text(lang), one.transcript or "—") for one in shown.media]
    show_table(said("recordings", lang), _columns(lang, "id", "time", "title", "transcript"), media)


@commands.command("export", help=said("help-case-export"))
def export_case(
    number: Annotated[str, typer.Argument(help=said("argument-number"))],
    to: Annotated[Path, typer.Option("--to", help=said("option-to"))],
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Write a case of the store back as a case folder."""
    with open_store(read_settings(home=home)) as store:
        store.export(number, to)
    out.print(said("exported", lang, number=number, folder=str(to)), markup=False)


def _show_people(case: Case, lang: Language) -> None:
    rows = []
    for person in case.persons:
        name = (person.name.kk if lang is Language.KK else person.name.ru).full
        charges = [charge for charge in case.charges if charge.person == person.id]
        norms = [Norm(Act.CC, charge.article, charge.part, clause) for charge in charges for clause in charge.clauses or ("",)]
        citation = format_citation(norms, Language.KK if lang is Language.KK else Language.RU, CitationStyle.SHORT) if norms else ""
        rows.append((person.id, name, role_words(person.roles[0], person.sex, lang), citation))
    show_table(said("people", lang), _columns(lang, "id", "name", "role", "charge"), rows)


def _columns(lang: Language, *names: str) -> list[str]:
    return [said(f"column-{name}", lang) for name in names]
