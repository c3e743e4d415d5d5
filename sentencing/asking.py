"""Questions of time and release: each field with the norm that asks for it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from law import Norm
from sentencing.answers import unknown
from sentencing.notes import Question


def questions_of(fields: Iterable[str], norm: Norm) -> tuple[Question, ...]:
    """Turn fields into questions.

    :param fields: Fields whose answer would move the result.
    :param norm: The norm that asks.
    :return: The questions, each once.
    """
    return _questions(tuple(dict.fromkeys(fields)), norm)


@lru_cache(maxsize=4096)
def _questions(fields: tuple[str, ...], norm: Norm) -> tuple[Question, ...]:
    return tuple(_question(field, norm) for field in fields)


@cache
def _question(field: str, norm: Norm) -> Question:
    fact = unknown(field)
    return Question(field=field, norm=norm, reason=fact.reason, question=fact.question)
