"""Errors of the room `retrieval`.

ReportedError
└── RetrievalError
    ├── UnreadableAct            a file, or a line of one, that cannot be imported; the others go on
    ├── IndexBusy                another process has the index open
    ├── IndexDamaged             the files of the index cannot be opened
    ├── IndexOfAnotherVersion    the index was written by another version and must be rebuilt
    ├── EngineUnreachable        the Qdrant server does not answer
    └── UnknownFilter            a filter has a value that the index does not know
"""

from __future__ import annotations

from typing import ClassVar

from law import ReportedError


class RetrievalError(ReportedError):
    """Base of the errors of this room."""

    room: ClassVar[str] = "retrieval"


class UnreadableAct(RetrievalError):
    """A file, or a line of one, that cannot be imported."""


class IndexBusy(RetrievalError):
    """Another process has the index open."""


class IndexDamaged(RetrievalError):
    """The files of the index cannot be opened."""


class IndexOfAnotherVersion(RetrievalError):
    """The index was written by another version and must be rebuilt."""


class EngineUnreachable(RetrievalError):
    """The Qdrant server does not answer."""


class UnknownFilter(RetrievalError):
    """A filter has a value that the index does not know."""
