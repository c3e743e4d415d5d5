"""`aiyptaushy draft`: documents drafted from a case."""

from __future__ import annotations

from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Annotated

import typer

from assistant.cases import OpenCase, now, open_case, open_store
from assistant.chat_models import open_writer
from assistant.commands.options import CaseReference, Confirmation, Day, Home, day
from assistant.console import out, show_findings, write_bytes
from assistant.settings import Settings, read_settings
from assistant.speech import said
from indictment import Draft, Written, draft, plan, require_support, to_docx, to_html, to_json, verify, write
from law import Language

commands = typer.Typer(no_args_is_help=True)


class DraftFormat(StrEnum):
    """File format of a draft."""

    DOCX = "docx"
    HTML = "html"
    JSON = "json"


@commands.callback()
def _documents() -> None:
    """Keep the name of the document a part of the command: `draft indictment`."""


@commands.command("indictment", help=said("help-draft-indictment"))
def indictment(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    case: CaseReference,
    lang: Annotated[Language | None, typer.Option("--lang", help=said("option-draft-lang"))] = None,
    as_format: Annotated[DraftFormat, typer.Option("--format", help=said("option-draft-format"))] = DraftFormat.DOCX,
    file: Annotated[Path | None, typer.Option("-o", "--output", help=said("option-output"))] = None,
    on: Day = None,
    confirm: Confirmation = "",
    writer: Annotated[str, typer.Option("--writer", metavar="PROFILE", help=said("option-writer"))] = "",
    home: Home = None,
) -> None:
    """Draft the indictment of a case and list what it lacks."""
    settings = read_settings(home=home)
    opened = open_case(case, settings)
    language = lang or opened.case.language
    written = _written(draft(opened.case, plan(opened.case, day(on)), language), opened, writer, settings)
    drafted = written.draft
    show_findings((*written.findings, *verify(drafted, opened.case, opened.texts)), language)
    require_support(drafted, confirm)
    target = file or Path(f"indictment-{opened.case.number}.{language.value}.{as_format.value}")
    content = _render(drafted, opened, as_format, confirm)
    write_bytes(target, content)
    if opened.stored:
        _journal(settings, drafted, content, confirm)
    out.print(said("drafted", language, file=str(target)), markup=False)


def _written(drafted: Draft, opened: OpenCase, writer: str, settings: Settings) -> Written:
    """Let the model of a profile word the draft, when a profile is named."""
    if not writer:
        return Written(drafted, ())
    return write(drafted, opened.case, opened.texts, open_writer(writer, settings, drafted.number if opened.stored else None))


def _render(drafted: Draft, opened: OpenCase, as_format: DraftFormat, confirmed_by: str) -> bytes:
    if as_format is DraftFormat.DOCX:
        return to_docx(drafted, opened.case, confirmed_by=confirmed_by)
    if as_format is DraftFormat.HTML:
        return to_html(drafted, opened.case, links=opened.links, confirmed_by=confirmed_by).encode()
    return to_json(drafted).encode()


def _journal(settings: Settings, drafted: Draft, content: bytes, confirmed_by: str) -> None:
    payload = {"language": drafted.language.value, "on": drafted.plan.on.isoformat(), "sha256": sha256(content).hexdigest()}
    if confirmed_by:
        payload["confirmed_by"] = confirmed_by
    with open_store(settings) as store:
        store.record("indictment.drafted", "indictment", payload, settings.actor, now(), drafted.number)
