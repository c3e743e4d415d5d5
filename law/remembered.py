"""Answers of the law that follow from the question alone, kept beside the object that gave them."""

from __future__ import annotations

from collections.abc import Callable
from functools import update_wrapper
from typing import Concatenate, ParamSpec, TypeVar

S = TypeVar("S")
P = ParamSpec("P")
T = TypeVar("T")


def remembered(method: Callable[Concatenate[S, P], T]) -> Callable[Concatenate[S, P], T]:
    """Let a method work an answer out once for each question.

    :param method: A method whose answer depends on its arguments and on nothing that changes; the arguments are hashable.
    :return: The method; its answers live as long as the object.
    """
    name = f"_remembered_{method.__name__}"

    def answer(self: S, /, *args: P.args, **named: P.kwargs) -> T:
        question = (args, *named.items()) if named else args
        kept: dict[object, T] | None = self.__dict__.get(name)
        if kept is None:
            kept = self.__dict__[name] = {}
        if question not in kept:
            kept[question] = method(self, *args, **named)
        return kept[question]

    update_wrapper(answer, method)
    return answer
