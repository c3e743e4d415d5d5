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

from law.messages import ReportedError, message
from law.words import Language


class LawError(ReportedError):
    """Base of the errors of this room."""

    room: ClassVar[str] = "law"

    def explain(self, language: Language) -> str:
        """Say what happened, with the norm of the details as a reader of the language writes it."""
        norm = self.details.get("norm")
        if norm is None:
            return super().explain(language)
        # Citations raise these errors themselves.
        from law.citations import format_citation, parse_key  # noqa: PLC0415

        words = message(self.room, self.code, language, {**self.details, "norm": format_citation((parse_key(str(norm)),), language)})
        return f"{self.place}: {words}" if self.place else words


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
