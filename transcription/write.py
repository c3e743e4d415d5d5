"""Write a transcript to files, whole or not at all, and read it back."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from glob import escape
from pathlib import Path

from pydantic import ValidationError

from law import Language
from transcription.errors import TranscriptNotWritten, TranscriptUnreadable
from transcription.manifest import manifest
from transcription.readable import main_language, render_text
from transcription.subtitles import to_srt, to_vtt
from transcription.transcript import Transcript


@dataclass(frozen=True, slots=True)
class TranscriptFiles:
    """The files of one transcript.

    :param json: Everything, in canonical form; the same transcript gives the same bytes.
    :param text: The form for reading.
    :param vtt: Subtitles, WebVTT.
    :param srt: Subtitles, SubRip.
    :param manifest: Hashes of the recording, the model and the other files, and how they were made; written last.
    """

    json: Path
    text: Path
    vtt: Path
    srt: Path
    manifest: Path

    @classmethod
    def named(cls, directory: Path, stem: str) -> TranscriptFiles:
        """Give the files of a transcript.

        :param directory: Their folder.
        :param stem: Their name without the ending.
        :return: The files, whether they are there or not.
        """
        endings = ("json", "txt", "vtt", "srt", "manifest.json")
        return cls(*(directory / f"{stem}.{ending}" for ending in endings))

    def all(self) -> tuple[Path, ...]:
        """Give every file."""
        return self.json, self.text, self.vtt, self.srt, self.manifest


def write_transcript(transcript: Transcript, directory: Path, stem: str, language: Language | None = None) -> TranscriptFiles:
    """Write a transcript.

    :param transcript: The transcript.
    :param directory: Folder for the files; made when it is not there.
    :param stem: Name of the files without the ending.
    :param language: Language of the headings; None for the language in which most was said.
    :return: The files written.
    :raises TranscriptNotWritten: If the disk is full or the folder cannot be written to; no half-written file is left.
    """
    files = TranscriptFiles.named(directory, stem)
    chosen = language or main_language(transcript)
    contents = {
        files.text: render_text(transcript, chosen),
        files.vtt: to_vtt(transcript, chosen),
        files.srt: to_srt(transcript, chosen),
        files.json: transcript.model_dump_json(indent=1) + "\n",
    }
    about = manifest(transcript, {file.name: content.encode() for file, content in contents.items()})
    contents[files.manifest] = about.model_dump_json(indent=1) + "\n"
    try:
        directory.mkdir(parents=True, exist_ok=True)
        for file, content in contents.items():
            write_whole(file, content)
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
    except FileNotFoundError as error:
        raise TranscriptUnreadable("transcript-missing", file=str(file)) from error
    except OSError as error:
        raise TranscriptUnreadable("transcript-unopened", file=str(file), reason=error.strerror or str(error)) from error
    except ValidationError as error:
        reason = str(error).splitlines()[0]
        raise TranscriptUnreadable("transcript-unreadable", file=str(file), reason=reason) from error


def remove_halves(directory: Path, stem: str) -> None:
    """Take away what a program that was killed while writing left half-written.

    :param directory: Folder of the transcript; nobody else may be writing this transcript now.
    :param stem: Name of its files without the ending.
    """
    for file in TranscriptFiles.named(directory, stem).all():
        for half in directory.glob(f"{escape(_half(file))}*"):
            half.unlink(missing_ok=True)


def _half(file: Path) -> str:
    return f".{file.name}~"


def write_whole(file: Path, text: str) -> None:
    """Write a file, whole or not at all.

    :param file: The file.
    :param text: Its content.
    :raises OSError: If it cannot be written; no half-written file is left.
    """
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=_half(file))
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
