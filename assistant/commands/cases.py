"""`aiyptaushy case`: import, show, check and export cases; facts of their documents proposed, accepted, rejected."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from assistant.cases import now, open_case, open_store
from assistant.commands.options import READER, CaseReference, Home, Reader
from assistant.console import out, show_findings, show_table
from assistant.settings import read_settings
from assistant.speech import said
from casefile import Case, read_folder, role_words
from indictment import SHORTEST_NAME, Proposal, ProposalKind, accept, decisions, proposal_with_id, propose, reject, undecided
from law import Act, CitationStyle, Language, Norm, format_citation

commands = typer.Typer(no_args_is_help=True)

ProposalId: TypeAlias = Annotated[str, typer.Argument(metavar="ID", help=said("argument-proposal"))]
Decider: TypeAlias = Annotated[str, typer.Option("--by", help=said("option-decided-by"))]


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


@commands.command("propose", help=said("help-case-propose"))
def propose_facts(
    case: CaseReference,
    kind: Annotated[ProposalKind | None, typer.Option("--kind", help=said("option-proposal-kind"))] = None,
    as_json: Annotated[bool, typer.Option("--json", help=said("option-json"))] = False,  # noqa: FBT002 - a flag of the command line
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """List the facts of a case's documents about which nobody has decided."""
    settings = read_settings(home=home)
    opened = open_case(case, settings)
    found = propose(opened.case, opened.texts)
    if opened.stored:
        with open_store(settings) as store:
            found = undecided(found, decisions(store, opened.case.number))
    chosen = [one for one in found if kind in {None, one.kind}]
    if as_json:
        typer.echo(json.dumps([{"id": one.id, **one.model_dump(mode="json")} for one in chosen], ensure_ascii=False, indent=2))
        return
    rows = [(one.id, said(f"proposal-kind-{one.kind.value}", lang), one.value, _place(one), _about(one, lang)) for one in chosen]
    columns = [said(f"column-{name}", lang) for name in ("id", "fact", "value", "place", "words")]
    show_table(said("proposals", lang, count=len(rows)), columns, rows)


@commands.command("accept", help=said("help-case-accept"))
def accept_fact(case: CaseReference, proposal: ProposalId, by: Decider, home: Home = None, lang: Reader = READER) -> None:
    """Accept a proposed fact by name."""
    _decide(case, proposal, by, home, lang, accepted=True)


@commands.command("reject", help=said("help-case-reject"))
def reject_fact(case: CaseReference, proposal: ProposalId, by: Decider, home: Home = None, lang: Reader = READER) -> None:
    """Reject a proposed fact by name; it does not come back."""
    _decide(case, proposal, by, home, lang, accepted=False)


def _decide(case: str, identifier: str, by: str, home: Path | None, lang: Language, *, accepted: bool) -> None:
    if len(by.strip()) < SHORTEST_NAME:
        raise typer.BadParameter(said("decider-nameless", lang), param_hint="--by")
    settings = read_settings(home=home)
    opened = open_case(case, settings)
    chosen = proposal_with_id(propose(opened.case, opened.texts), identifier, opened.case.number)
    with open_store(settings) as store:
        store.case(opened.case.number)  # a decision belongs to a case of the store
        kept = (accept if accepted else reject)(store, chosen, by, now())
    words = "proposal-accepted" if accepted else "proposal-rejected"
    out.print(said(words, lang, id=chosen.id, value=chosen.value, by=kept.by), markup=False)
    for one in chosen.against:
        out.print(said("proposal-against", lang, fact=one.fact, value=one.value), markup=False)


def _place(proposal: Proposal) -> str:
    return f"{proposal.source.document}, {proposal.source.sheet}" + (f" +{len(proposal.others)}" if proposal.others else "")


def _about(proposal: Proposal, lang: Language) -> str:
    """Give the words of the document, and the facts of the case that the proposal contradicts."""
    against = [said("proposal-against", lang, fact=one.fact, value=one.value) for one in proposal.against]
    return " ".join((proposal.source.quote, *against))


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
