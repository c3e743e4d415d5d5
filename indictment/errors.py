"""Errors of the room `indictment`.

ReportedError
└── IndictmentError
    ├── WrongLanguage        a document of the case is drafted in Kazakh or in Russian only
    ├── UnknownStatement     the draft has no such statement, section or span
    ├── NotToBeWorded        only statements of fact are put in other words
    └── UnsupportedText      the draft holds statements without a source that nobody has confirmed
"""

from __future__ import annotations

from typing import ClassVar

from law import ReportedError


class IndictmentError(ReportedError):
    """Base of the errors of this room."""

    room: ClassVar[str] = "indictment"


class WrongLanguage(IndictmentError):
    """A document of the case is drafted in Kazakh or in Russian only."""


class UnsupportedText(IndictmentError):
    """The draft holds statements without a source that nobody has confirmed."""


class UnknownStatement(IndictmentError):
    """The draft has no such statement, section or span."""


class NotToBeWorded(IndictmentError):
    """Only statements of fact are put in other words."""
