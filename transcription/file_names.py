"""Names for the files of transcripts: none of one transcript is ever a file of another."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from transcription.write import TranscriptFiles


class FileNames:
    """Names that are taken.

    :param stems: Names of transcripts without the ending, under which files are written.
    """

    def __init__(self, stems: Iterable[str]) -> None:
        """Remember every file of every transcript, whatever the case of letters: some disks do not tell it apart."""
        self._taken = {name for stem in stems for name in _files(stem)}
        self._last: dict[str, int] = {}

    def take(self, wished: str) -> str:
        """Find a name under which nothing is written yet, and take it.

        :param wished: Name of the recording without its ending.
        :return: The name, with a number behind it when needed.
        """
        number = self._last.get(wished, 1)
        stem = wished if number == 1 else f"{wished}-{number}"
        while self._taken & _files(stem):
            number += 1
            stem = f"{wished}-{number}"
        self._last[wished] = number
        self._taken |= _files(stem)
        return stem


def _files(stem: str) -> set[str]:
    return {file.name.casefold() for file in TranscriptFiles.named(Path(), stem).all()}
