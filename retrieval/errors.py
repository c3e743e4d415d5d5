"""Errors of the room `retrieval`.

ReportedError
└── RetrievalError
    └── UnreadableAct    a file, or a line of one, that cannot be imported; the others go on
"""

from __future__ import annotations

from typing import ClassVar

from law import ReportedError


class RetrievalError(ReportedError):
    """Base of the errors of this room."""

    room: ClassVar[str] = "retrieval"


class UnreadableAct(RetrievalError):
    """A file, or a line of one, that cannot be imported."""
