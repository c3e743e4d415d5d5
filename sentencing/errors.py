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

from collections.abc import Mapping
from typing import ClassVar

from pydantic import ValidationError

from law import Language, ReportedError, message


class SentencingError(ReportedError):
    """Base of the errors of this room."""

    room: ClassVar[str] = "sentencing"


class BrokenFacts(SentencingError):
    """A file of facts that does not have the documented form."""

    @classmethod
    def of(cls, fault: ValidationError) -> BrokenFacts:
        """Read what a model found wrong.

        :param fault: What it found.
        :return: The error; it names every wrong field and what is wrong with it.
        """
        found = {".".join(map(str, error["loc"])): _fault(error["type"], error.get("ctx", {})) for error in fault.errors()}
        # A list with a wrong item counts as wrong itself; the item says more.
        places = [place for place in sorted(found) if not any(other.startswith(f"{place}.") for other in found)]
        faults = ";".join(f"{place}={found[place]}" for place in places)
        return cls("facts-broken", count=len(places), fields=", ".join(places), faults=faults)

    def explain(self, language: Language) -> str:
        """Say which fields are wrong and why, in the reader's language."""
        words = super().explain(language)
        faults = (each.rpartition("=") for each in str(self.details.get("faults", "")).split(";") if each)
        return " ".join((words, *(message(self.room, f"fault-{code}", language, {"place": place or "—"}) for place, _, code in faults)))


def _fault(kind: str, context: Mapping[str, object]) -> str:
    """Name a fault as the catalogue does: by what a validator of this room says, else by its kind."""
    if kind == "value_error":
        return str(context["error"])
    return {"extra_forbidden": "extra", "missing": "missing"}.get(kind, "value")


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
