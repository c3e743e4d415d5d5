"""`aiyptaushy transcribe`: recordings into transcripts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from assistant.commands.options import READER, Reader, Recogniser
from assistant.console import err, out, progress_bar, show_error
from assistant.errors import UnreadableFile
from assistant.speech import said
from law import Language
from models import EMBEDDED, recogniser_profile
from transcription import FailedRecording, Progress, TranscriptionOptions, Watch, transcribe, write_transcript


def run(
    recordings: Annotated[list[Path], typer.Argument(help=said("argument-recordings"))],
    folder: Annotated[Path, typer.Option("--out", help=said("option-out"))],
    spoken: Annotated[Language | None, typer.Option("--language", help=said("option-spoken"))] = None,
    profile: Recogniser = EMBEDDED,
    lang: Reader = READER,
) -> None:
    """Transcribe recordings; a broken one is told and the others go on."""
    files = list(_files(recordings))
    failed = 0
    stems: dict[str, int] = {}
    with progress_bar(said("transcribing", lang, count=len(files))) as bar:

        def move(progress: Progress) -> None:
            bar(progress.done_ms, progress.total_ms or 0)

        chosen = recogniser_profile(profile)
        for result in transcribe(files, chosen, TranscriptionOptions(language=spoken), Watch(progress=move)):
            if isinstance(result, FailedRecording):
                failed += 1
                show_error(result.error, lang)
                continue
            stem = Path(result.media.file).stem
            stems[stem] = stems.get(stem, 0) + 1
            written = write_transcript(result, folder, stem if stems[stem] == 1 else f"{stem}-{stems[stem]}", lang)
            out.print(f"{written.text}\n{written.json}", markup=False)
    if failed:
        err.print(said("recordings-failed", lang, failed=failed, count=len(files)))
        raise typer.Exit(1)


def _files(paths: list[Path]) -> Iterator[Path]:
    """Give the files named and those of the folders named, in order of name."""
    for path in paths:
        if path.is_dir():
            inside = sorted(file for file in path.rglob("*") if file.is_file() and not file.name.startswith("."))
            if not inside:
                raise UnreadableFile("empty-folder", path=str(path))
            yield from inside
        else:
            yield path
