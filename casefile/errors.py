"""Errors of the room `casefile`.

ReportedError
└── CaseFileError
    ├── BrokenCase          a case folder with mistakes; carries every finding, not only the first
    ├── UnreadableDocument  a document of the case that cannot be read
    ├── MissingFile         a file or folder that the case names and that is not there
    └── StoreError
        ├── StoreUnavailable  the database or the blobs cannot be opened, are busy, or were made by a newer version
        ├── DiskFull          no room to write; nothing was written
        ├── CaseExists        the case is in the store already
        ├── CaseNotFound      no case with that number
        ├── MaterialNotFound  no such document, recording, transcript or blob
        ├── MaterialDamaged   bytes differ from the hash that was named or stored
        ├── ExportRefused     the place of an export is taken
        ├── RecordNotFound    no such record
        ├── RecordChanged     somebody else kept a version of the record meanwhile; nothing was written
        ├── UserNotFound      no such user or key
        ├── UserExists        the login is taken
        ├── WeakPassword      a password that is too short or holds the login
        ├── LoginRefused      login, password or code do not fit, or the user must wait
        ├── BadEntry          an entry that could not be read as evidence later
        └── JournalBroken     the journal was tampered with or cut; nothing more is written on top of it
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from law import Language, ReportedError

if TYPE_CHECKING:
    from casefile.finding import Finding


class CaseFileError(ReportedError):
    """Base of the errors of this room."""

    room: ClassVar[str] = "casefile"


class BrokenCase(CaseFileError):
    """A case folder with mistakes that must be corrected before it can be used.

    :param findings: Everything found, the errors among it.
    :param place: The folder or file that was read.
    """

    def __init__(self, findings: tuple[Finding, ...], place: str) -> None:
        """Keep every finding, so that all mistakes are shown at once."""
        errors = sum(finding.blocks for finding in findings)
        super().__init__("case-broken", count=errors, place=place)
        self.findings = findings

    def explain(self, language: Language) -> str:
        """Say how many mistakes there are and list all of them."""
        lines = [super().explain(language)]
        lines += [f"- {finding.explain(language)}" for finding in self.findings if finding.blocks]
        return "\n".join(lines)


class UnreadableDocument(CaseFileError):
    """A document of the case that cannot be read."""


class MissingFile(CaseFileError):
    """A file or folder that the case names and that is not there."""


class StoreError(CaseFileError):
    """Base of the errors of the store and its journal."""


class StoreUnavailable(StoreError):
    """The database or the blobs cannot be opened, are busy, or were made by a newer version."""


class DiskFull(StoreError):
    """There is no room to write, and nothing was written."""


class CaseExists(StoreError):
    """The case is in the store already."""


class CaseNotFound(StoreError):
    """The store has no case with that number."""


class RecordNotFound(StoreError):
    """No such record."""


class RecordChanged(StoreError):
    """Somebody else kept a version of the record meanwhile, and nothing was written."""


class UserNotFound(StoreError):
    """No such user or key."""


class UserExists(StoreError):
    """The login is taken."""


class WeakPassword(StoreError):
    """A password that is too short or holds the login."""


class LoginRefused(StoreError):
    """Login, password or code do not fit, or the user must wait."""


class MaterialNotFound(StoreError):
    """The store has no such document, recording, transcript or blob."""


class MaterialDamaged(StoreError):
    """Bytes differ from the hash that the case names or under which they were stored."""


class ExportRefused(StoreError):
    """The place of an export is taken."""


class BadEntry(StoreError):
    """An entry that could not be read as evidence later."""


class JournalBroken(StoreError):
    """The journal was tampered with or cut, and nothing more is written on top of it."""
