"""Tell a journal of every exchange with a chat model, through the callbacks of LangChain."""

# ruff: noqa: ANN401 - LangChain's signatures
from __future__ import annotations

import json
import time
from collections.abc import Sequence
from hashlib import sha256
from typing import Any
from uuid import UUID

from langchain_core.callbacks import BaseCallbackHandler
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatGeneration, LLMResult

from law import ReportedError
from models.chat_exchange import ChatExchange, ChatJournal
from models.chat_profile import ChatProfile

ANSWERED = "answered"


class JournalOfChat(BaseCallbackHandler):
    """Tell a journal of every exchange, of streams and of the calls of an agent too.

    :param profile: Profile of the chat model.
    :param journal: Takes each exchange.
    """

    raise_error = True  # an exchange that cannot be journalled is no exchange
    run_inline = True

    def __init__(self, profile: ChatProfile, journal: ChatJournal) -> None:
        self._profile = profile
        self._journal = journal
        self._asked: dict[UUID, tuple[str, float]] = {}

    def on_chat_model_start(self, serialized: dict[str, Any], messages: list[list[BaseMessage]], *, run_id: UUID, **kwargs: Any) -> None:  # noqa: ARG002 - LangChain's signature
        """Take down what is asked."""
        self._asked[run_id] = (digest([one for batch in messages for one in batch]), time.monotonic())

    def on_llm_end(self, response: LLMResult, *, run_id: UUID, **kwargs: Any) -> None:  # noqa: ARG002 - LangChain's signature
        """Write an answer down."""
        answers = [one.message for batch in response.generations for one in batch if isinstance(one, ChatGeneration)]
        used = next((one.usage_metadata for one in answers if isinstance(one, AIMessage) and one.usage_metadata), None)
        counted = (used["input_tokens"], used["output_tokens"]) if used else (0, 0)
        self._write(run_id, ANSWERED, digest(answers), counted)

    def on_llm_error(self, error: BaseException, *, run_id: UUID, **kwargs: Any) -> None:  # noqa: ARG002 - LangChain's signature
        """Write a fault down."""
        self._write(run_id, error.code if isinstance(error, ReportedError) else type(error).__name__)

    def _write(self, run_id: UUID, outcome: str, answer: str = "", counted: tuple[int, int] = (0, 0)) -> None:
        asked, began = self._asked.pop(run_id, ("", time.monotonic()))
        profile = self._profile
        model = profile.model or (profile.folder.name if profile.folder else "")
        took = round((time.monotonic() - began) * 1000)
        self._journal(ChatExchange(profile.name, model, asked, answer, *counted, took, outcome))


def digest(messages: Sequence[BaseMessage]) -> str:
    """Give the hash of messages: their kinds, their texts, the tools that they call.

    :param messages: The messages.
    :return: SHA-256 of them as JSON.
    """
    rows = [[one.type, one.content, getattr(one, "tool_calls", [])] for one in messages]
    return sha256(json.dumps(rows, ensure_ascii=False, sort_keys=True, default=str).encode("utf-8", "surrogatepass")).hexdigest()
