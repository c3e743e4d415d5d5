"""One step of a computation, with the norm that makes it: the shape every computed number is explained in."""

from __future__ import annotations

from dataclasses import dataclass, field

from law.norm import Norm
from law.words import Words


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a computation.

    :param rule: Identifier of the rule applied, "56.attempt".
    :param norm: The norm that makes the step; None only for a step of arithmetic or of the calendar.
    :param inputs: Named values the rule read, as text.
    :param before: The value before the step, as text; empty at the start.
    :param after: The value after the step, as text.
    :param words: What happened, in Kazakh and Russian, with the same numbers in both.
    :param verified: Whether a person has signed the law value used.
    """

    rule: str
    norm: Norm | None
    words: Words
    before: str = ""
    after: str = ""
    inputs: dict[str, str] = field(default_factory=dict)
    verified: bool = False
