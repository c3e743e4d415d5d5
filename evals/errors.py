"""Errors of the room `evals`.

ReportedError
└── EvalError
    └── UnreadableSet    a public set of questions that is broken or not whole
"""

from __future__ import annotations

from typing import ClassVar

from law import ReportedError


class EvalError(ReportedError):
    """Base of the errors of this room."""

    room: ClassVar[str] = "evals"


class UnreadableSet(EvalError):
    """A public set of questions that is broken or not whole."""
