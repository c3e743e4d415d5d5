"""`aiyptaushy demo`: the main job on case folders, from recordings to drafts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Annotated

import typer

from assistant.cases import now, open_store
from assistant.commands.options import READER, Confirmation, Day, Reader, Recogniser
from assistant.console import err, out, progress_bar, show_findings, show_table
from assistant.errors import NoSuchCase
from assistant.main_job import Job, Made, main_job
from assistant.settings import Settings, read_settings
from assistant.speech import said
from casefile import Severity, read_folder
from law import Language
from models import EMBEDDED, recogniser_profile

EXAMPLES = Path(__file__).parents[2] / "examples"


def run(
    cases: Annotated[list[Path] | None, typer.Argument(metavar="[CASE]...", help=said("argument-demo-cases"))] = None,
    folder: Annotated[Path, typer.Option("--out", help=said("option-out"))] = Path("out"),
    on: Day = None,
    profile: Recogniser = EMBEDDED,
    confirm: Confirmation = "",
    lang: Reader = READER,
) -> None:
    """Do the main job on each case folder and show what was made."""
    folders = cases or sorted(path.parent for path in EXAMPLES.glob("*/case.yaml"))
    if not folders:
        raise NoSuchCase("no-examples", folder=str(EXAMPLES))
    began = perf_counter()
    rows: list[tuple[str, str, str, str]] = []
    with open_store(_settings(folder / "store")) as store:
        for case in folders:
            target = folder / case.resolve().name
            with progress_bar(said("working", lang, case=case.name)) as bar:
                job = Job(
                    store=store,
                    out=target,
                    profile=recogniser_profile(profile),
                    actor=read_settings().actor,
                    at=now(),
                    on=on.date() if on else _last_event(case),
                    progress=bar,
                    confirmed_by=confirm,
                )
                for made in main_job(case, job):
                    rows.append(_row(case.resolve().name, made, lang))
                    _show_findings(case, made, lang)
        report = store.verify()
    show_table(said("made", lang), [said(f"column-{name}", lang) for name in ("case", "stage", "files", "seconds")], rows)
    out.print(report.explain(lang), markup=False)
    out.print(said("finished", lang, folder=str(folder.resolve()), seconds=f"{perf_counter() - began:.1f}"), markup=False)


def _settings(home: Path) -> Settings:
    """Keep the cases of the demonstration beside its results, away from the store of real cases."""
    return Settings(home=home, database=f"sqlite:///{home / 'aiyptaushy.db'}", actor=read_settings().actor)


def _last_event(folder: Path) -> date:
    """Take the day of the last event of a case: an example stays the same on whatever day it is run."""
    return max(event.at for event in read_folder(folder).case.events).date()


def _show_findings(case: Path, made: Made, lang: Language) -> None:
    """Show what a draft lacks; of the folder's own check only how much it found, the case command lists it."""
    found = [one for one in made.findings if one.severity is not Severity.NOTE]
    if made.stage == "import" and found:
        err.print(said("import-findings", lang, count=len(found), folder=str(case)), markup=False)
    else:
        show_findings(found, lang)


def _row(case: str, made: Made, lang: Language) -> tuple[str, str, str, str]:
    return case, said(f"stage-{made.stage}", lang), _file_names(made.files), f"{made.seconds:.1f}"


def _file_names(files: Iterable[Path]) -> str:
    """Name files shortly, those of one stem together: "indictment.kk.{html,docx,json}"."""
    endings: dict[str, list[str]] = {}
    for file in files:
        endings.setdefault(file.stem, []).append(file.suffix.removeprefix("."))
    names = [f"{stem}.{found[0]}" if len(found) == 1 else f"{stem}.{{{','.join(found)}}}" for stem, found in endings.items()]
    return "  ".join(names)
