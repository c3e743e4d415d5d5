"""`aiyptaushy complaints`: the register of complaints under arts 100–106."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, TypeAlias

import typer

from assistant.cases import now, open_store
from assistant.commands.options import READER, Home, Reader
from assistant.complaints import complaints, find_complaint, keep_complaint, read_complaint
from assistant.console import out, show_findings, show_table
from assistant.settings import read_settings
from assistant.speech import said
from casefile import Complaint, ComplaintDecision, ComplaintOutcome, Deed, SourceRef
from law import Language, Words, format_citation
from supervision import (
    ComplaintFigures,
    complaint_findings,
    complaint_statistics,
    complaint_term,
    ground_words,
    moment_text,
    outcome_words,
    status_name,
)

commands = typer.Typer(no_args_is_help=True)

Number: TypeAlias = Annotated[str, typer.Argument(metavar="COMPLAINT", help=said("argument-complaint"))]
OfCase: TypeAlias = Annotated[str, typer.Option("--case", help=said("option-of-case"))]
Kazakh: TypeAlias = Annotated[str, typer.Option("--kk", help=said("option-words-kk"))]
Russian: TypeAlias = Annotated[str, typer.Option("--ru", help=said("option-words-ru"))]


@commands.command("add", help=said("help-complaints-add"))
def add(
    file: Annotated[Path, typer.Argument(help=said("argument-complaint-file"))],
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Enter a complaint from a file."""
    settings, complaint = read_settings(home=home), read_complaint(file)
    with open_store(settings) as store:
        keep_complaint(store, complaint, Deed("complaint.add", settings.actor, now()), expected=0)
    _show_one(complaint, lang)


@commands.command("list", help=said("help-complaints-list"))
def list_complaints(case: OfCase = "", home: Home = None, lang: Reader = READER) -> None:
    """List complaints with their terms."""
    with open_store(read_settings(home=home)) as store:
        listed = complaints(store, case or None)
    on = now()
    rows = []
    for each in listed:
        term = complaint_term(each, on)
        outcome = outcome_words(each.decision.outcome).text(lang) if each.decision is not None else "—"
        end = moment_text(term.last_moment)
        rows.append((each.id, each.applicant, each.body.text(lang), end, status_name(term.status, lang), outcome))
    columns = [said(f"column-{name}", lang) for name in ("number", "applicant", "body", "ends", "state", "outcome")]
    show_table(said("complaints", lang, count=len(rows)), columns, rows)


@commands.command("show", help=said("help-complaints-show"))
def show(number: Number, case: OfCase, home: Home = None, lang: Reader = READER) -> None:
    """Show a complaint, its term, and what is wrong or missing."""
    with open_store(read_settings(home=home)) as store:
        complaint, _ = find_complaint(store, number, case)
    _show_one(complaint, lang)


@commands.command("answer", help=said("help-complaints-answer"))
def answer(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    number: Number,
    argument: Annotated[str, typer.Argument(help=said("argument-argument"))],
    case: OfCase,
    kk: Kazakh = "",
    ru: Russian = "",
    document: Annotated[str, typer.Option("--document", help=said("option-source-document"))] = "",
    sheet: Annotated[int | None, typer.Option("--sheet", min=1, help=said("option-source-sheet"))] = None,
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Answer one argument of a complaint."""

    def answered(complaint: Complaint) -> dict[str, Any]:
        if argument not in {each.id for each in complaint.arguments}:
            raise typer.BadParameter(said("argument-unknown", lang, id=argument))
        sources = (SourceRef(document=document, sheet=sheet),) if document else ()
        given = {"answer": _words(kk, ru, lang), "sources": sources}
        return {"arguments": tuple(each.model_copy(update=given) if each.id == argument else each for each in complaint.arguments)}

    _change(number, case, "complaint.answer", answered, home, lang)


@commands.command("decide", help=said("help-complaints-decide"))
def decide(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    number: Number,
    outcome: Annotated[ComplaintOutcome, typer.Argument(help=said("argument-outcome"))],
    case: OfCase,
    by: Annotated[str, typer.Option("--by", help=said("option-decided-by"))],
    kk: Kazakh = "",
    ru: Russian = "",
    at: Annotated[datetime | None, typer.Option("--at", help=said("option-decided-at"))] = None,
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Record the decision on a complaint."""
    remedy = _words(kk, ru, lang) if kk or ru else None
    moment = at.replace(tzinfo=now().tzinfo) if at is not None else now()
    decision = ComplaintDecision(at=moment, by=by, outcome=outcome, remedy=remedy)
    _change(number, case, "complaint.decide", lambda _: {"decision": decision}, home, lang)


@commands.command("told", help=said("help-complaints-told"))
def told(
    number: Number,
    case: OfCase,
    at: Annotated[datetime | None, typer.Option("--at", help=said("option-told-at"))] = None,
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Record that the applicant was told of the decision."""
    moment = at.replace(tzinfo=now().tzinfo) if at is not None else now()
    _change(number, case, "complaint.tell", lambda _: {"notified_at": moment}, home, lang)


@commands.command("stats", help=said("help-complaints-stats"))
def stats(case: OfCase = "", home: Home = None, lang: Reader = READER) -> None:
    """Count complaints by body and ground."""
    with open_store(read_settings(home=home)) as store:
        found = complaint_statistics(complaints(store, case or None), now())
    rows = [_counted(said("all", lang), found.whole)]
    rows += [_counted(body.text(lang), figures) for body, figures in found.by_body]
    rows += [_counted(ground_words(ground).text(lang), figures) for ground, figures in found.by_ground.items()]
    columns = [said(f"column-{name}", lang) for name in ("what", "received", "satisfied", "refused", "open", "late")]
    show_table(said("complaints", lang, count=found.whole.received), columns, rows)


def _counted(what: str, figures: ComplaintFigures) -> tuple[str, ...]:
    return (what, *map(str, (figures.received, figures.satisfied, figures.refused, figures.open, figures.late)))


def _change(number: str, case: str, action: str, change: Callable[[Complaint], dict[str, Any]], home: Path | None, lang: Language) -> None:
    settings = read_settings(home=home)
    with open_store(settings) as store:
        complaint, version = find_complaint(store, number, case)
        changed = complaint.model_copy(update=change(complaint))
        keep_complaint(store, changed, Deed(action, settings.actor, now()), expected=version)
    _show_one(changed, lang)


def _words(kk: str, ru: str, lang: Language) -> Words:
    if not (kk or ru):
        raise typer.BadParameter(said("words-needed", lang))
    return Words(kk=kk, ru=ru)


def _show_one(complaint: Complaint, lang: Language) -> None:
    on = now()
    term = complaint_term(complaint, on)
    out.print(f"{complaint.id}  {complaint.applicant} ({complaint.standing.text(lang)})", markup=False)
    out.print(f"{complaint.act.text(lang)}, {complaint.act_date:%d.%m.%Y}: {complaint.author}, {complaint.body.text(lang)}", markup=False)
    out.print(_joined(ground_words(each).text(lang) for each in complaint.grounds), markup=False)
    norm = format_citation((term.norm,), lang)
    end, state = moment_text(term.last_moment), status_name(term.status, lang)
    out.print(said("complaint-term", lang, end=end, norm=norm, state=state), markup=False)
    if term.court_from is not None and term.court_until is not None:
        since, until = moment_text(term.court_from), moment_text(term.court_until)
        out.print(said("complaint-court", lang, since=since, until=until), markup=False)
    rows = [(each.id, each.words, each.answer.text(lang) if each.answer is not None else "—") for each in complaint.arguments]
    show_table(said("arguments", lang), [said(f"column-{name}", lang) for name in ("id", "argument", "answer")], rows)
    if complaint.decision is not None:
        decision = complaint.decision
        out.print(f"{outcome_words(decision.outcome).text(lang)}: {decision.by}, {moment_text(decision.at)}", markup=False)
    show_findings(complaint_findings(complaint, on), lang)


def _joined(parts: Iterable[str]) -> str:
    return "; ".join(parts)
