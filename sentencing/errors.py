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

import json
from collections.abc import Sequence
from typing import ClassVar

from law import Language, ReportedError, format_citation, message, parse_key
from sentencing.wrong_facts import WrongField


class SentencingError(ReportedError):
    """Base of the errors of this room."""

    room: ClassVar[str] = "sentencing"

    def explain(self, language: Language) -> str:
        """Say what happened, with the norm of the details as a reader of the language writes it."""
        norm = self.details.get("norm")
        if norm is None:
            return super().explain(language)
        words = message(self.room, self.code, language, {**self.details, "norm": format_citation((parse_key(str(norm)),), language)})
        return f"{self.place}: {words}" if self.place else words


class BrokenFacts(SentencingError):
    """A file of facts that does not have the documented form."""

    @classmethod
    def of(cls, wrong: Sequence[WrongField]) -> BrokenFacts:
        """Tell every wrong field.

        :param wrong: The wrong fields.
        :return: The error; it names each, what is wrong with it and what may stand there.
        """
        places = ", ".join(each.place or "—" for each in wrong)
        return cls("facts-broken", count=len(wrong), fields=places, faults=json.dumps(wrong))

    def explain(self, language: Language) -> str:
        """Say which fields are wrong and why, in the reader's language."""
        faults = json.loads(str(self.details.get("faults", "[]")))
        said = (message(self.room, f"fault-{code}", language, {"place": place or "—", **details}) for place, code, details in faults)
        return " ".join((super().explain(language), *said))


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
