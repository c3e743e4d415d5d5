"""Errors of the room `sentencing`.

ReportedError
└── SentencingError
    ├── BrokenFacts                 a file of facts that does not have the documented form; names every wrong field
    ├── BirthAfterOffence           the offender was born on or after the day of the offence
    ├── StageOfNegligence           preparation or attempt of a negligent offence (art. 24 knows direct intent only)
    ├── DecisionBeforeOffence       the law of a day of decision before the act was asked for
    ├── UnknownCircumstance         a circumstance that arts 53 and 54 do not know
    └── ContradictoryCircumstances  circumstances or facts that exclude one another

A wrong article, part or point, a repealed one and a day before the Code are errors of `law`: UnknownArticle, RepealedArticle, OutOfForce.
"""

from __future__ import annotations

from typing import ClassVar

from law import ReportedError


class SentencingError(ReportedError):
    """Base of the errors of this room."""

    room: ClassVar[str] = "sentencing"


class BrokenFacts(SentencingError):
    """A file of facts that does not have the documented form."""


class BirthAfterOffence(SentencingError):
    """The offender was born on or after the day of the offence."""


class StageOfNegligence(SentencingError):
    """Preparation or attempt of a negligent offence."""


class DecisionBeforeOffence(SentencingError):
    """The law of a day of decision before the act was asked for."""


class UnknownCircumstance(SentencingError):
    """A circumstance that arts 53 and 54 do not know."""


class ContradictoryCircumstances(SentencingError):
    """Circumstances or facts that exclude one another."""
