"""`aiyptaushy eval`: measure, and print one table."""

from __future__ import annotations

import os
import platform
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from assistant import READER, Reader, Recogniser, now, said, show_table
from evals import (
    analysis,
    api,
    chat,
    controls,
    crash,
    deadlines,
    drafting,
    extraction,
    long_recording,
    norms,
    proposals,
    search,
    search_public,
    search_scale,
    sentencing,
    transcription_measures,
    verification,
    written_form,
)
from evals.apart import apart
from evals.measurement import Measurement
from evals.public_sets import PublicSet, read_set
from evals.transcription_measures import Asked
from models import EMBEDDED, recogniser_profile


class Subject(StrEnum):
    """What can be measured."""

    LAW = "law"
    TRANSCRIPTION = "transcription"
    INDICTMENT = "indictment"
    SENTENCING = "sentencing"
    WRITTEN_FORM = "written-form"
    CRASH = "crash"
    LONG = "long"
    ANALYSIS = "analysis"
    EXTRACTION = "extraction"
    RETRIEVAL = "retrieval"
    PROPOSALS = "proposals"
    DEADLINES = "deadlines"
    CONTROLS = "controls"
    API = "api"
    CHAT = "chat"


def run(  # noqa: PLR0913, PLR0917 - one parameter for each option of the command
    subjects: Annotated[list[Subject] | None, typer.Argument(help=said("help-eval"))] = None,
    profile: Recogniser = EMBEDDED,
    pairs: Annotated[
        Path | None, typer.Option("--written-pairs", envvar="AIYPTAUSHY_WRITTEN_PAIRS", help=said("option-written-pairs"))
    ] = None,
    treebank: Annotated[list[Path] | None, typer.Option("--treebank", envvar="AIYPTAUSHY_TREEBANK", help=said("option-treebank"))] = None,
    meetings: Annotated[
        Path | None,
        typer.Option("--meetings", envvar="AIYPTAUSHY_MEETINGS", exists=True, file_okay=False, help=said("option-meetings")),
    ] = None,
    hours: Annotated[float, typer.Option("--hours", min=0.1, help=said("option-hours"))] = 1.0,
    scale: Annotated[list[int] | None, typer.Option("--scale", min=1, help=said("option-scale"))] = None,
    beir: Annotated[list[Path] | None, typer.Option("--beir", help=said("option-beir"))] = None,
    lang: Reader = READER,
) -> None:
    """Measure the subjects named, or every one, and print one table."""
    chosen = list(subjects or Subject)
    # A broken set is told before hours of measuring, not after
    public = [read_set(folder) for folder in beir or ()]
    if Subject.WRITTEN_FORM in chosen and (pairs is None or not pairs.is_file()):
        typer.echo(said("written-pairs-missing", lang, path=f" ({pairs})" if pairs else ""), err=True)
        chosen.remove(Subject.WRITTEN_FORM)
    if Subject.ANALYSIS in chosen and not (treebank and all(file.is_file() for file in treebank)):
        typer.echo(said("treebank-missing", lang, path=f" ({', '.join(map(str, treebank))})" if treebank else ""), err=True)
        chosen.remove(Subject.ANALYSIS)
    measures: dict[Subject, Callable[[], Iterator[Measurement]]] = {
        Subject.LAW: norms.measure,
        Subject.TRANSCRIPTION: lambda: transcription_measures.measure(Asked(recogniser_profile(profile), meetings)),
        Subject.INDICTMENT: lambda: chain(drafting.measure(), verification.measure()),
        Subject.SENTENCING: sentencing.measure,
        Subject.DEADLINES: deadlines.measure,
        Subject.CONTROLS: controls.measure,
        Subject.CRASH: crash.measure,
        Subject.API: api.measure,
        Subject.CHAT: chat.measure,
        Subject.LONG: lambda: long_recording.measure(recogniser_profile(profile), hours),
        Subject.ANALYSIS: lambda: analysis.measure(treebank or []),
        Subject.EXTRACTION: extraction.measure,
        Subject.PROPOSALS: proposals.measure,
        Subject.RETRIEVAL: lambda: _retrieval(scale or (), public),
        Subject.WRITTEN_FORM: lambda: written_form.measure(pairs or Path()),
    }
    found = [figure for subject in chosen for figure in measures[subject]()]
    title = said("evaluation", lang, date=now().date().isoformat(), machine=_machine())
    columns = [said(f"column-{name}", lang) for name in ("measure", "value", "unit", "sample")]
    show_table(title, columns, [(one.name, one.value, one.unit, one.sample) for one in found])


def _retrieval(scale: Sequence[int], public: Sequence[PublicSet]) -> Iterator[Measurement]:
    """Measure how well search finds, on our questions and on public ones, and how it bears so many chunks, each in a process of its own."""
    yield from search.measure()
    for each in public:
        yield from search_public.measure(each)
    for chunks in scale:
        yield from apart(search_scale.measure, chunks).result


def _machine() -> str:
    """Name the processor, the cores and the interpreter."""
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text(encoding="utf-8").splitlines() if cpuinfo.exists() else []
    model = next(
        (line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.processor() or platform.machine()
    )
    return f"{model}, {os.cpu_count()} cores, Python {platform.python_version()}"
