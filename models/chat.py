"""Chat models: loaded by profile for whoever talks to them, and asked for answers in a given form."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from models.chat_profile import ChatKind, ChatProfile, Structured, chat_profile
from models.errors import ChatCutOff, ChatGarbled, ChatNotConfigured, ChatRefused, ChatTooLong

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import AIMessage

    from models.chat_exchange import ChatJournal

Form = TypeVar("Form", bound=BaseModel)

# No tokenizer of a server is known here. Kazakh in the tokenizers of Llama, Qwen and Gemma takes one token for two letters or more.
LETTERS_PER_TOKEN = 2
_ATTEMPTS = 2
_THINKING = re.compile(r"<think>.*?</think>", re.DOTALL)
_FORM = "Answer with one JSON object by this JSON schema, and with nothing else:\n"
_AGAIN = "The answer before was not one whole JSON object by the schema. Give the JSON object only, shorter if it was cut off."


def load_chat(profile: ChatProfile | str, journal: ChatJournal | None = None) -> BaseChatModel:
    """Load a chat model as LangChain knows one: answers, streams, calls of tools. Nothing is sent until it is asked.

    :param profile: The profile, or its name, or the path of a folder with a model of one's own.
    :param journal: Takes the hashes of each exchange; None keeps none.
    :return: The chat model; asking it raises `ChatError` and nothing else.
    :raises UnknownProfile: If no profile has that name and no folder lies at that path.
    :raises ChatNotConfigured: If the user has not said where the model is.
    :raises ModelMissing: If its files are not on this machine.
    :raises ModelUnusable: If its files are not what they must be.
    :raises EngineMissing: If the extra that it needs is not installed.
    """
    found = chat_profile(profile) if isinstance(profile, str) else profile
    if not found.configured:
        raise ChatNotConfigured("chat-not-configured", name=found.name, variables="AIYPTAUSHY_CHAT_URL, AIYPTAUSHY_CHAT_MODEL")
    # LangChain, OpenAI's library and torch cost a second or more: only a conversation pays for them
    if found.kind is ChatKind.OPENAI:
        from models.chat_openai import GuardedChat  # noqa: PLC0415

        model: BaseChatModel = GuardedChat.of(found)
    else:
        from models.chat_openai import keep_private  # noqa: PLC0415
        from models.chat_transformers import TransformersChat  # noqa: PLC0415

        keep_private()
        model = TransformersChat.of(found)
    if journal is not None:
        from models.chat_journal import JournalOfChat  # noqa: PLC0415

        model.callbacks = [JournalOfChat(found, journal)]
    return model


def open_chat(profile: ChatProfile | str, journal: ChatJournal | None = None) -> Chat:
    """Open a chat model for answers in a given form; see `load_chat` for the parameters and the errors.

    :param profile: The profile, or its name, or the path of a folder with a model of one's own.
    :param journal: Takes the hashes of each exchange; None keeps none.
    :return: The chat.
    """
    found = chat_profile(profile) if isinstance(profile, str) else profile
    return Chat(found, load_chat(found, journal))


class Chat:
    """A chat model that is asked for answers in a given form.

    :param profile: Its profile.
    :param model: The model, as `load_chat` gives it.
    """

    def __init__(self, profile: ChatProfile, model: BaseChatModel) -> None:
        self.profile = profile
        self._model = model

    @property
    def prompt_letters(self) -> int:
        """Give the number of letters that a prompt may have, rules and schema included."""
        return self.profile.prompt_tokens * LETTERS_PER_TOKEN

    def ask(self, rules: str, request: str, form: type[Form]) -> Form:
        """Ask for an answer in a form; one that has another form is asked for once more.

        :param rules: What the model must keep to.
        :param request: What is asked.
        :param form: The form.
        :return: The answer, of that form.
        :raises ChatError: If there is none.
        """
        schema = form.model_json_schema()
        ruled = f"{rules}\n{_FORM}{json.dumps(schema, ensure_ascii=False)}"
        length = len(ruled) + len(request)
        if length > self.prompt_letters:
            limit = self.prompt_letters // LETTERS_PER_TOKEN
            raise ChatTooLong("chat-too-long", name=self.profile.name, length=length // LETTERS_PER_TOKEN, limit=limit)
        messages = [("system", ruled), ("human", request)]
        for _ in range(_ATTEMPTS - 1):
            try:
                return self._answer(messages, form, schema)
            except (ChatGarbled, ChatCutOff):
                messages = [("system", ruled), ("human", f"{request}\n{_AGAIN}")]
        return self._answer(messages, form, schema)

    def _answer(self, messages: list[tuple[str, str]], form: type[Form], schema: Mapping[str, Any]) -> Form:
        answer = self._model.invoke(messages, **self._wanted(form, schema))
        reason = answer.response_metadata.get("finish_reason")
        if reason == "content_filter" or answer.additional_kwargs.get("refusal"):
            raise ChatRefused("chat-refused", name=self.profile.name)
        try:
            return form.model_validate(_json(answer))
        except (ValueError, ValidationError, RecursionError):
            if reason == "length":
                raise ChatCutOff("chat-cut-off", name=self.profile.name, limit=self.profile.max_tokens) from None
            # What the answer says stays out of the message: it may hold the text of the case
            raise ChatGarbled("chat-not-the-form", name=self.profile.name) from None

    def _wanted(self, form: type[Form], schema: Mapping[str, Any]) -> dict[str, Any]:
        limit = {"max_tokens": self.profile.max_tokens}
        if self.profile.structured is Structured.JSON_SCHEMA:
            wanted = {"type": "json_schema", "json_schema": {"name": form.__name__, "schema": schema, "strict": True}}
            return {"extra_body": {"response_format": wanted, **limit}}
        if self.profile.structured is Structured.JSON_OBJECT:
            return {"extra_body": {"response_format": {"type": "json_object"}, **limit}}
        return {}


def _json(answer: AIMessage) -> Any:  # noqa: ANN401 - whatever the model has written
    """Read the JSON object of an answer; what a model thinks aloud before it and the fence around it are no part of it."""
    text = _THINKING.sub("", answer.text)
    start = text.find("{")
    if start < 0:
        raise ValueError("no object")
    value, _end = json.JSONDecoder().raw_decode(text, start)
    return value
