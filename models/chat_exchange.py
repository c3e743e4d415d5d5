"""What is kept of each exchange with a chat model: hashes, counts and the outcome; no word of the case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class ChatExchange:
    """One question to a chat model and what came of it.

    :param profile: Name of the profile.
    :param model: Name of the model on the server, or of its folder.
    :param prompt_sha256: Hash of everything that was sent.
    :param answer_sha256: Hash of the answer; empty when there was none.
    :param prompt_tokens: As the model counts; 0 where it does not say.
    :param answer_tokens: As the model counts; 0 where it does not say.
    :param milliseconds: How long it took.
    :param outcome: "answered", or the code of the error.
    """

    profile: str
    model: str
    prompt_sha256: str
    answer_sha256: str
    prompt_tokens: int
    answer_tokens: int
    milliseconds: int
    outcome: str


ChatJournal: TypeAlias = Callable[[ChatExchange], None]
