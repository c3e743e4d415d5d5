"""Errors of the room `casefile`.

ReportedError
└── CaseFileError
    ├── BrokenCase          a case folder with mistakes; carries every finding, not only the first
    ├── UnreadableDocument  a document of the case that cannot be read
    └── MissingFile         a file or folder that the case names and that is not there
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
