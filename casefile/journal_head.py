"""The newest hash of the journal, kept in a file beside the blobs: what shows that the last lines were cut off.

A transaction cannot span a database and a file, so a write announces itself in the file before it commits and is confirmed there
afterwards. Whenever the process dies, the file names either the newest line, or the newest line together with the one before it.
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

    :param head: The newest line, committed or announced.
    :param before: The line before it while the newest is only announced; None once it is confirmed.
    """

    head: Head
    before: Head | None = None

    def allows(self, head: Head) -> bool:
        """Tell whether a database with that newest line agrees with the file.

        :param head: The newest line in the database.
        :return: Whether it is the confirmed line, or either side of an announced write.
        """
        return head == self.head or (self.before is not None and head == self.before)


class HeadFile:
    """The file with the newest hash.

    :param folder: The folder of the blobs.
    """

    def __init__(self, folder: Path) -> None:
        """Remember where the file is."""
        self.path = folder / "journal.head"

    def read(self) -> Mark | None:
        """Give what the file says.

        :return: The mark; None where there is no file.
        :raises JournalBroken: If the file is not one that this program wrote.
        """
        try:
            fields = json.loads(self.path.read_text(encoding="utf-8"))
            before = fields["before"]
            return Mark(head=_head(fields["head"]), before=None if before is None else _head(before))
        except FileNotFoundError:
            return None
        except (ValueError, KeyError, TypeError) as error:
            raise JournalBroken("journal-head-unreadable", place=str(self.path)) from error

    def write(self, mark: Mark) -> None:
        """Replace the file; the caller holds the writer's lock.

        :param mark: What it shall say.
        :raises DiskFull: If there is no room.
        """
        heads = {"head": _fields(mark.head), "before": None if mark.before is None else _fields(mark.before)}
        draft = self.path.with_suffix(".draft")
        with full_disk_told(self.path):
            with draft.open("w", encoding="utf-8") as file:
                file.write(canonical(heads))
                file.flush()
                os.fsync(file.fileno())
            draft.rename(self.path)
            sync_folder(self.path.parent)


def _fields(head: Head) -> dict[str, int | str]:
    return {"seq": head.seq, "hash": head.hash}


def _head(fields: dict[str, object]) -> Head:
    seq, digest = fields["seq"], fields["hash"]
    if not isinstance(seq, int) or not isinstance(digest, str) or not _HASH.fullmatch(digest):
        raise ValueError(fields)
    return Head(seq=seq, hash=digest)
