"""Yes, no or not known, with what would have to be asked: how conditions and exclusions are joined."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import TypeVar

from sentencing.answers import Answer, known

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Holds:
    """Whether something holds.

    :param value: True, False, or None when the facts do not say.
    :param asked: Fields whose answer would settle it; empty when it is settled.
    """

    value: bool | None
    asked: frozenset[str] = frozenset()

    def __invert__(self) -> Holds:
        return Holds(None if self.value is None else not self.value, self.asked)

    def __and__(self, other: Holds) -> Holds:
        return all_of((self, other))

    def __or__(self, other: Holds) -> Holds:
        return any_of((self, other))


YES, NO = Holds(value=True), Holds(value=False)


def all_of(each: Iterable[Holds]) -> Holds:
    """Join conditions of which every one has to hold: one "no" settles it, whatever is still unknown.

    :param each: The conditions.
    :return: Whether all hold.
    """
    return _joined(each, settles=NO, otherwise=YES)


def any_of(each: Iterable[Holds]) -> Holds:
    """Join conditions of which one is enough: one "yes" settles it, whatever is still unknown.

    :param each: The conditions.
    :return: Whether any holds.
    """
    return _joined(each, settles=YES, otherwise=NO)


def _joined(each: Iterable[Holds], *, settles: Holds, otherwise: Holds) -> Holds:
    asked: frozenset[str] | None = None
    for one in each:
        if one.value is settles.value:
            return settles
        if one.value is None:
            asked = one.asked if asked is None else asked | one.asked
    return otherwise if asked is None else Holds(None, asked)


def scenarios(answers: Mapping[str, Holds]) -> Iterator[dict[str, bool]]:
    """Give every combination of answers that the facts leave possible.

    :param answers: What is known by name.
    :return: Each combination.
    """
    choices = [(False, True) if answer.value is None else (answer.value,) for answer in answers.values()]
    for values in product(*choices):
        yield dict(zip(answers, values, strict=True))


def computed(answers: Mapping[str, Holds], compute: Callable[[dict[str, bool]], T]) -> tuple[tuple[T, ...], tuple[str, ...]]:
    """Compute a result under every combination of missing answers, and find the answers that move it.

    :param answers: What is known by name.
    :param compute: Gives the result under known answers.
    :return: The different results, and the fields to ask about.
    """
    found: Sequence[tuple[dict[str, bool], T]] = [(scenario, compute(scenario)) for scenario in scenarios(answers)]
    asked: list[str] = []
    for name, answer in answers.items():
        if answer.value is not None:
            continue
        with_yes = {result for scenario, result in found if scenario[name]}
        with_no = {result for scenario, result in found if not scenario[name]}
        if with_yes != with_no:
            asked += sorted(answer.asked)
    return tuple(dict.fromkeys(result for _, result in found)), tuple(dict.fromkeys(asked))


def answered(answer: Answer, field: str) -> Holds:
    """Turn an answer into what holds.

    :param answer: The answer.
    :param field: Its field.
    :return: Yes, no, or the field to ask.
    """
    value = known(answer)
    return Holds(value, frozenset() if value is not None else frozenset({field}))
