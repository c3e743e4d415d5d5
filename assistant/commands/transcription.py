"""`aiyptaushy transcribe`: recordings into transcripts, by a ledger that lies beside them."""

from __future__ import annotations

import glob
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from assistant.commands.options import READER, Reader, Recogniser
from assistant.commands.speakers import speaker_options
from assistant.commands.transcript import write_annex
from assistant.console import QueueBars, err, out, queue_bars, show_error
from assistant.errors import UnreadableFile
from assistant.settings import read_settings
from assistant.speech import said
from law import Language
from models import EMBEDDED, EMBEDDED_VOICES, recogniser_profile
from transcription import (
    Batch,
    Cluster,
    Job,
    JobState,
    Ledger,
    Outcome,
    Progress,
    QueueProgress,
    TranscriptionOptions,
    Watch,
    work_on_cluster,
)

LEDGER = ".transcription.db"
LOOK_SECONDS = 2.0
Work = Callable[[Watch], Iterator[Outcome]]


def run(  # noqa: PLR0913, PLR0917 - one parameter for each option of the command
    folder: Annotated[Path, typer.Option("--out", help=said("option-out"))],
    recordings: Annotated[list[Path] | None, typer.Argument(help=said("argument-recordings"))] = None,
    spoken: Annotated[Language | None, typer.Option("--language", help=said("option-spoken"))] = None,
    hot_words: Annotated[list[str] | None, typer.Option("--hot-word", help=said("option-hot-word"))] = None,
    watched: Annotated[Path | None, typer.Option("--watch", help=said("option-watch"))] = None,
    cluster: Annotated[str | None, typer.Option("--cluster", help=said("option-cluster"))] = None,
    ledger: Annotated[str | None, typer.Option("--ledger", envvar="AIYPTAUSHY_LEDGER", help=said("option-ledger"))] = None,
    speakers: Annotated[str, typer.Option("--speakers", metavar="N|auto|off", help=said("option-speakers"))] = "auto",
    voices: Annotated[str, typer.Option("--voices", help=said("option-voices"))] = EMBEDDED_VOICES,
    roles: Annotated[str, typer.Option("--roles", help=said("option-roles"))] = "",
    annexes: Annotated[list[Language] | None, typer.Option("--annex", help=said("option-annex"))] = None,
    profile: Recogniser = EMBEDDED,
    lang: Reader = READER,
) -> None:
    """Transcribe recordings; a broken one is told and the others go on, a second run goes on where the first was."""
    if not recordings and watched is None:
        raise typer.BadParameter(said("recordings-or-watch", lang))
    told = speaker_options(speakers, voices, roles, lang)
    options = TranscriptionOptions(language=spoken, hot_words=tuple(hot_words or ()), speakers=told)
    url = ledger or f"sqlite:///{folder.absolute() / LEDGER}"
    batch = Batch(Ledger.open(url), folder, recogniser_profile(profile), options)
    work: Work = batch.work
    if cluster is not None:
        known = profile if recogniser_profile(profile).folder is None or not Path(profile).is_dir() else str(Path(profile).absolute())
        work = partial(work_on_cluster, batch, Cluster(cluster, url, known, told=lambda error: show_error(error, lang)))
    if annexes:
        work = partial(_with_annexes, work, annexes)
    files = list(_files(recordings or [], folder))
    failed = _work_off(batch, work, files, lang)
    if watched is not None:
        err.print(said("watching", lang, folder=str(watched)), markup=False)
        _stand_watch(batch, work, watched, lang)
    if failed:
        err.print(said("recordings-failed", lang, failed=failed, count=len(files)))
        raise typer.Exit(1)


def _with_annexes(work: Work, languages: Sequence[Language], watch: Watch) -> Iterator[Outcome]:
    """Write the annex of each transcript in the languages asked for."""
    for outcome in work(watch):
        if outcome.files is not None:
            for language in languages:
                out.print(str(write_annex(outcome.files.json, language, read_settings())), markup=False)
        yield outcome


def _work_off(batch: Batch, work: Work, files: Sequence[Path], lang: Language) -> int:
    """Transcribe what has no transcript yet; give the number of recordings that failed."""
    jobs: dict[int, Job] = {}
    finished_before = 0
    for file, job in zip(files, batch.enter(files), strict=True):
        if job.number in jobs:
            err.print(said("recording-same", lang, file=str(file), other=str(job.path)), markup=False)
        elif job.state is JobState.DONE:
            finished_before += 1
        jobs[job.number] = job
    if finished_before:
        err.print(said("recordings-done-before", lang, count=finished_before))
    waiting = {job.path: job.size for job in jobs.values() if job.state is not JobState.DONE}
    progress = QueueProgress(waiting, time.monotonic())
    failed = 0
    with queue_bars(said("transcribing", lang, count=len(waiting)), lang) as bars:
        for outcome in work(Watch(progress=lambda one: _move(bars, progress, one))):
            progress.finish(outcome.job.path)
            bars.show(progress, time.monotonic())
            failed += _tell(outcome, lang)
    return failed


def _move(bars: QueueBars, progress: QueueProgress, one: Progress) -> None:
    progress.move(one)
    bars.show(progress, time.monotonic())


def _tell(outcome: Outcome, lang: Language) -> bool:
    if outcome.error is not None:
        show_error(outcome.error, lang)
    elif outcome.files is not None:
        out.print(f"{outcome.files.text}\n{outcome.files.json}", markup=False)
    return outcome.error is not None


def _stand_watch(batch: Batch, work: Work, watched: Path, lang: Language) -> None:
    """Transcribe what comes into a folder, until the person stops it."""
    seen: Mapping[Path, tuple[int, int]] = {}
    taken: set[tuple[Path, tuple[int, int]]] = set()
    while True:
        now = {path: look for path in _inside(watched, batch.directory) if (look := _look(path))}
        # A file that is still being copied changes between two looks.
        settled = [path for path, look in now.items() if seen.get(path) == look and (path, look) not in taken]
        if settled:
            _work_off(batch, work, settled, lang)
            taken |= {(path, now[path]) for path in settled}
        seen = now
        time.sleep(LOOK_SECONDS)


def _look(path: Path) -> tuple[int, int] | None:
    """Give size and time of a file; None when it went away since it was listed."""
    try:
        state = path.stat()
    except OSError:
        return None
    return state.st_size, state.st_mtime_ns


def _files(paths: Sequence[Path], folder: Path) -> Iterator[Path]:
    """Give the files named, those of the folders named and those that patterns fit, in order of name."""
    for path in paths:
        if path.is_dir():
            inside = list(_inside(path, folder))
            if not inside:
                raise UnreadableFile("empty-folder", path=str(path))
            yield from inside
        elif glob.has_magic(str(path)) and not path.exists():
            yield from sorted(Path(name) for name in glob.glob(str(path), recursive=True) if Path(name).is_file())  # noqa: PTH207 - absolute patterns
        else:
            yield path


def _inside(path: Path, folder: Path) -> Iterator[Path]:
    """Give the files of a folder, but not the transcripts when they lie in it; a folder that cannot be entered gets its own line."""
    results = folder.absolute()
    closed: list[Path] = []
    found = [
        Path(inside, name)
        for inside, _, names in os.walk(path, onerror=lambda error: closed.append(Path(error.filename)))
        for name in names
        if not name.startswith(".")
    ]
    for file in sorted([*found, *closed]):
        # A link that leads nowhere is told too; pipes and devices of a folder are nobody's recordings.
        if (file in closed or file.is_file() or not file.exists()) and results not in file.absolute().parents:
            yield file
