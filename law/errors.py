"""Errors of the room `law`.

ReportedError
└── LawError
    ├── UnknownArticle      no such article, part or point in the act
    ├── RepealedArticle     the article or part is repealed
    ├── OutOfForce          the act does not apply at that date, or no value is known for it
    ├── UnknownTimeLimit    no time limit of that name is known
    ├── NoIndictment        the proceedings end with another document
    └── BadCitation         a citation that cannot be read
"""

from __future__ import annotations

from typing import ClassVar

from law.messages import ReportedError


class LawError(ReportedError):
    """Base of the errors of this room."""

    room: ClassVar[str] = "law"


class UnknownArticle(LawError):
    """No such article, part or point exists in the act."""


class RepealedArticle(LawError):
    """The article or part is repealed at that date."""


class OutOfForce(LawError):
    """The act does not apply at that date, or no value is known for it."""


class UnknownTimeLimit(LawError):
    """No time limit of that name is known."""


class NoIndictment(LawError):
    """The proceedings end with another document than an indictment."""


class BadCitation(LawError):
    """A citation that cannot be read."""
