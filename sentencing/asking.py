"""Questions of time and release: each field with the norm that asks for it."""

from __future__ import annotations

from collections.abc import Iterable

from law import Norm
from sentencing.answers import unknown
from sentencing.notes import Question


def questions_of(fields: Iterable[str], norm: Norm) -> tuple[Question, ...]:
    """Turn fields into questions.

    :param fields: Fields whose answer would move the result.
    :param norm: The norm that asks.
    :return: The questions, each once.
    """
    asked = ((field, unknown(field)) for field in dict.fromkeys(fields))
    return tuple(Question(field=field, norm=norm, reason=each.reason, question=each.question) for field, each in asked)
