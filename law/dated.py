"""Values of the law with their source and their time, and the honest absence of a value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from law.words import Words

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Dated(Generic[T]):
    """A value of the law with where it comes from and when it holds.

    :param value: The value itself.
    :param source: The act it was read from, as a person would look it up.
    :param valid_from: First day on which it holds.
    :param valid_to: Last day on which it holds; None while it is in force.
    :param checked_by: Who signed it; empty until a person has, and shown as "not verified" till then.
    """

    value: T
    source: str
    valid_from: date
    valid_to: date | None = None
    checked_by: str = ""

    def holds(self, on: date) -> bool:
        """Tell whether the value holds on a day."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)

    @property
    def verified(self) -> bool:
        """Tell whether a person has signed the value."""
        return bool(self.checked_by)


@dataclass(frozen=True, slots=True)
class Unknown:
    """A value that the file does not give: a fact of its own, never a guess.

    :param reason: Why it is not known.
    :param question: What to ask the user.
    """

    reason: Words
    question: Words
