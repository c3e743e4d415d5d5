"""Write a transcript to files, whole or not at all, and read it back."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from law import Language
from transcription.errors import TranscriptNotWritten, TranscriptUnreadable
from transcription.readable import main_language, render_text
from transcription.transcript import Transcript


@dataclass(frozen=True, slots=True)
class TranscriptFiles:
    """The files of one transcript.

    :param json: Everything, in canonical form; the same transcript gives the same bytes.
    :param text: The form for reading.
    """

    json: Path
    text: Path


def write_transcript(transcript: Transcript, directory: Path, stem: str, language: Language | None = None) -> TranscriptFiles:
    """Write a transcript.

    :param transcript: The transcript.
    :param directory: Folder for the files; made when it is not there.
    :param stem: Name of the files without the ending.
    :param language: Language of the headings; None for the language in which most was said.
    :return: The files written.
    :raises TranscriptNotWritten: If the disk is full or the folder cannot be written to; no half-written file is left.
    """
    files = TranscriptFiles(json=directory / f"{stem}.json", text=directory / f"{stem}.txt")
    text = render_text(transcript, language or main_language(transcript))
    try:
        directory.mkdir(parents=True, exist_ok=True)
        _write(files.text, text)
        _write(files.json, transcript.model_dump_json(indent=1) + "\n")
    except OSError as error:
        raise TranscriptNotWritten("transcript-not-written", folder=str(directory), reason=error.strerror or str(error)) from error
    return files


def read_transcript(file: Path) -> Transcript:
    """Read a transcript that was written as JSON.

    :param file: The file.
    :return: The transcript.
    :raises TranscriptUnreadable: If the file cannot be read or is no transcript of ours.
    """
    try:
        return Transcript.model_validate_json(file.read_bytes())
    except (OSError, ValidationError) as error:
        reason = str(error).splitlines()[0]
        raise TranscriptUnreadable("transcript-unreadable", file=str(file), reason=reason) from error


def _write(file: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as content:
            content.write(text)
            content.flush()
            os.fsync(content.fileno())
        # mkstemp gives the file to its owner alone; a transcript gets the rights that any new file of this user gets.
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
