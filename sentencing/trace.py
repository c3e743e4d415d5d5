"""The trace: every number of a result is written here as a step with its norm, in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from law import Act, Language, Norm, Phrase, Step
from sentencing.phrases import Detail, message_of


@cache
def cc(article: str, part: str = "", point: str = "", paragraph: str = "") -> Norm:
    """Cite the Criminal Code.

    :param article: Article number.
    :param part: Part number.
    :param point: Point number.
    :param paragraph: Paragraph number.
    :return: The citation.
    """
    return Norm(Act.CC, article, part, point, paragraph)


def plain(value: Fraction | int) -> str:
    """Write a number free of language, as steps keep it: "31", "63/2"."""
    return str(value)


class Move(NamedTuple):
    """What a step does to a value.

    :param before: The value before; empty at the start.
    :param after: The value after.
    :param inputs: Named values that the rule read.
    """

    before: str = ""
    after: str = ""
    inputs: Mapping[str, str] = {}


class Trace:
    """Steps in the order in which they are made.

    :param verified: Whether a person has signed the values of the law that are used from now on.
    """

    def __init__(self, *, verified: bool) -> None:
        """Begin with no step."""
        self._verified = verified
        self._steps: list[Step] = []

    def add(self, rule: str, norm: Norm | None, move: Move, **details: Detail) -> None:
        """Write down a step; its words are the message `step-<rule>` with dots as dashes.

        :param rule: Identifier of the rule, "56.3".
        :param norm: The norm that makes the step.
        :param move: What it does to the value.
        :param details: Details for the words.
        """
        self._steps.append(Step(rule, norm, Phrase(_step, rule, details), move.before, move.after, dict(move.inputs), self._verified))

    def take(self, steps: Iterable[Step]) -> None:
        """Take over steps that were made once and are kept."""
        self._steps.extend(steps)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps so far."""
        return tuple(self._steps)


def _step(rule: str, details: Mapping[str, Detail], language: Language) -> str:
    return message_of(f"step-{rule.replace('.', '-').replace('_', '-')}", details, language)
