"""What the command line shows: results on standard output, everything about the work on standard error."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table

from assistant.errors import UnreadableFile, UnwritableFile
from assistant.speech import said
from casefile import BrokenCase, Finding, Severity
from law import Language, ReportedError

if TYPE_CHECKING:
    from transcription import QueueProgress

out = Console(soft_wrap=True, highlight=False)
err = Console(stderr=True, soft_wrap=True, highlight=False)

# What the catalogue has words for; anything else is told as the system tells it.
_PROBLEMS = {
    errno.ENOENT: "missing",
    errno.EACCES: "denied",
    errno.EPERM: "denied",
    errno.EROFS: "denied",
    errno.EISDIR: "folder",
    errno.ENOTDIR: "not-folder",
    errno.EEXIST: "not-folder",
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
}
_COLOURS = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def show_error(error: ReportedError, language: Language) -> None:
    """Show an error: what happened, where, what to do; for a broken case every finding as well.

    :param error: The error.
    :param language: Language of the reader.
    """
    # What stands in square brackets is a part of the sentence: aiyptaushy[torch]
    err.print(f"[bold red]{said('error', language)}[/]", escape(error.explain(language)), markup=True, sep=" ")
    if isinstance(error, BrokenCase):
        # The error itself tells what blocks; what else was found follows
        show_findings([one for one in error.findings if not one.blocks], language)


def show_findings(findings: Sequence[Finding], language: Language) -> None:
    """Show findings, one a line.

    :param findings: The findings.
    :param language: Language of the reader.
    """
    for one in findings:
        err.print(f"[{_COLOURS[one.severity]}]{said(f'severity-{one.severity.value}', language)}[/]", end=" ")
        err.print(one.explain(language), markup=False)


def show_table(title: str, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Show a table.

    :param title: Title.
    :param columns: Headings.
    :param rows: Cells, as many a row as there are headings.
    """
    table = Table(title=title, title_justify="left", header_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*row)
    out.print(table)


def read_text(path: Path) -> str:
    """Read a text file given by the user.

    :param path: The file.
    :return: Its text.
    :raises UnreadableFile: If it is missing, not a file, or not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise UnreadableFile("unreadable-file", path=str(path), problem=_problem(fault)) from fault


def write_bytes(path: Path, data: bytes) -> None:
    """Write a result whole or not at all.

    :param path: The file; its folder is made when it is missing.
    :param data: The content.
    :raises UnwritableFile: If there is no room, no permission, or the folder cannot be made.
    """
    temporary: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            temporary = Path(file.name)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(path)
    except OSError as fault:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
        raise UnwritableFile("unwritable-file", path=str(path), problem=_problem(fault)) from fault


def _problem(fault: OSError | UnicodeDecodeError) -> str:
    if isinstance(fault, UnicodeDecodeError):
        return "encoding"
    return _PROBLEMS.get(fault.errno or 0) or fault.strerror or str(fault)


class Bar:
    """A progress bar that long work moves."""

    def __init__(self, progress: Progress, task: TaskID) -> None:
        self._progress = progress
        self._task = task

    def __call__(self, done: float, total: float) -> None:
        """Move the bar.

        :param done: Work done.
        :param total: The whole work, in the same unit.
        """
        self._progress.update(self._task, completed=done, total=total)


@contextmanager
def progress_bar(words: str) -> Iterator[Bar]:
    """Show a progress bar while work goes on; nothing is shown where standard error is not a screen.

    :param words: What is being done.
    :return: The bar.
    """
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.percentage:>3.0f} %"), TimeElapsedColumn())
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as progress:
        yield Bar(progress, progress.add_task(words, total=None))


class QueueBars:
    """Progress of a queue: one bar for the whole, one for each recording at work."""

    def __init__(self, progress: Progress, task: TaskID, language: Language) -> None:
        self._progress = progress
        self._task = task
        self._language = language
        self._files: dict[Path, TaskID] = {}

    def show(self, queue: QueueProgress, now: float) -> None:
        """Show how far the queue is.

        :param queue: The queue.
        :param now: Clock of this machine that only goes forward, seconds.
        """
        left = queue.seconds_left(now)
        pace = said("queue-pace", self._language, speed=f"{queue.speed(now):.1f}", left=_clock(left))
        self._progress.update(self._task, completed=queue.share, total=1.0, pace=pace)
        at_work = {one.recording: one for one in queue.at_work}
        for path in [path for path in self._files if path not in at_work]:
            self._progress.remove_task(self._files.pop(path))
        for path, one in at_work.items():
            if path not in self._files:
                self._files[path] = self._progress.add_task(f"  {path.name}", total=None, pace="")
            self._progress.update(self._files[path], completed=one.done_ms, total=one.total_ms)


@contextmanager
def queue_bars(words: str, language: Language) -> Iterator[QueueBars]:
    """Show how far a queue is while work goes on; nothing is shown where standard error is not a screen.

    :param words: What is being done.
    :param language: Language of the reader.
    :return: The bars.
    """
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f} %"),
        TextColumn("{task.fields[pace]}"),
    )
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as progress:
        yield QueueBars(progress, progress.add_task(words, total=None, pace=""), language)


def _clock(seconds: float | None) -> str:
    if seconds is None:
        return "–"
    whole = round(seconds)
    return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"
