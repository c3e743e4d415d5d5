"""The newest hash of the journal, kept in a file beside the blobs: what shows that the last lines were cut off.

A transaction cannot span a database and a file, so a write first announces its line in a second file, then commits, and is confirmed by
renaming the second file over the first. Whenever the process dies or the power goes, the files name the newest line alone, or the newest
line and the one before it; the journal, under the lock of its writer, tells which.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import dataclass
from pathlib import Path

from casefile.blobs import full_disk_told, sync_folder
from casefile.errors import JournalBroken
from casefile.journal_line import Head, canonical

_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Mark:
    """What the head file says.

    :param confirmed: The newest line that is known to be in the database.
    :param announced: A line that a writer was about to commit; None when there is none.
    """

    confirmed: Head
    announced: Head | None = None

    @property
    def newest(self) -> Head:
        """The line that was written or announced last."""
        return self.announced or self.confirmed

    def allows(self, head: Head) -> bool:
        """Tell whether a database with that newest line agrees with the file.

        :param head: The newest line in the database.
        :return: Whether it is the confirmed line or the announced one.
        """
        return head in (self.confirmed, self.announced)


class HeadFile:
    """The file with the newest hash; whoever writes it holds the lock of the journal's writer.

    :param folder: The folder of the blobs.
    """

    def __init__(self, folder: Path) -> None:
        """Remember where the file is."""
        self.path = folder / "journal.head"
        self._announced = folder / "journal.next"

    def read(self) -> Mark | None:
        """Give what the file says.

        :return: The mark; None where there is no file.
        :raises JournalBroken: If the file is not one that this program wrote.
        """
        confirmed = _read(self.path)
        return None if confirmed is None else Mark(confirmed, _read(self._announced))

    def announce(self, head: Head) -> None:
        """Say, so that it survives a power cut, that a line is about to be committed.

        :param head: The line.
        :raises DiskFull: If there is no room.
        """
        with full_disk_told(self.path):
            _write(self._announced, head)

    def confirm(self, head: Head) -> None:
        """Say which line the database holds, and forget what was announced.

        :param head: The line; the announced one, or the one that was confirmed already.
        :raises DiskFull: If there is no room.
        """
        with full_disk_told(self.path):
            if _read(self._announced) == head:
                self._announced.replace(self.path)
            else:
                self._announced.unlink(missing_ok=True)

    def begin(self, head: Head) -> None:
        """Make the file of a new journal.

        :param head: Where it begins.
        :raises DiskFull: If there is no room.
        """
        with full_disk_told(self.path):
            _write(self.path, head)


def _write(path: Path, head: Head) -> None:
    draft = path.with_suffix(".draft")
    with draft.open("w", encoding="utf-8") as file:
        file.write(canonical({"seq": head.seq, "hash": head.hash}))
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    sync_folder(path.parent)


def _read(path: Path) -> Head | None:
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        seq, digest = fields["seq"], fields["hash"]
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise JournalBroken("journal-head-unreadable", place=str(path)) from error
    if not isinstance(seq, int) or not isinstance(digest, str) or not _HASH.fullmatch(digest):
        raise JournalBroken("journal-head-unreadable", place=str(path))
    return Head(seq=seq, hash=digest)
