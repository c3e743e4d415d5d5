"""Chat models by name: what serves them, how long and how much they may answer; where they are is the user's word only."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

import yaml

from law import Language, message
from models.errors import ChatNotConfigured, UnknownProfile

URL, MODEL, KEY = "AIYPTAUSHY_CHAT_URL", "AIYPTAUSHY_CHAT_MODEL", "AIYPTAUSHY_CHAT_KEY"
CONTEXT, SECONDS = "AIYPTAUSHY_CHAT_CONTEXT_TOKENS", "AIYPTAUSHY_CHAT_SECONDS"
SMALLEST_CONTEXT = 1024


class ChatKind(StrEnum):
    """What runs a chat model."""

    OPENAI = "openai"  # a server that speaks /v1/chat/completions: vLLM, llama.cpp, Ollama
    TRANSFORMERS = "transformers"  # in this process; needs the extra `torch`


class Structured(StrEnum):
    """How a server is asked for an answer in a given form."""

    JSON_SCHEMA = "json_schema"
    JSON_OBJECT = "json_object"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ChatProfile:
    """Everything that decides how a chat model is reached and how far it may go.

    :param name: Name of the profile.
    :param structured: How the server is asked for an answer in a given form.
    :param max_tokens: Longest answer, in tokens.
    :param context_tokens: Longest prompt and answer together, in tokens.
    :param seconds: Longest wait for one answer, repeats included.
    :param retries: Number of repeats after a busy or broken server.
    :param url: Address of the server, up to and including `/v1`; empty until the user names one.
    :param model: Name of the model on the server.
    :param key: Key of the server, from the environment only; never shown.
    :param folder: Folder of a model that runs in this process.
    """

    name: str
    kind: ChatKind
    structured: Structured
    max_tokens: int
    context_tokens: int
    seconds: float
    retries: int
    url: str = ""
    model: str = ""
    key: str = field(default="", repr=False, compare=False)
    folder: Path | None = None

    @property
    def configured(self) -> bool:
        """Tell whether the user has said where the model is."""
        return bool(self.url and self.model) if self.kind is ChatKind.OPENAI else self.folder is not None

    @property
    def prompt_tokens(self) -> int:
        """Give the number of tokens that a prompt may have, so that the longest answer still has room."""
        return self.context_tokens - self.max_tokens

    @property
    def where(self) -> str:
        """Say where the model is, for a list that a person reads: the server's address or the folder."""
        return self.url if self.kind is ChatKind.OPENAI else str(self.folder or "")

    def describe(self, language: Language) -> str:
        """Say what the model does and what it needs, in the reader's language.

        :param language: The reader's language.
        """
        return message("models", f"chat-{self.kind.value}", language)


@cache
def _table() -> Mapping[str, ChatProfile]:
    table = yaml.safe_load(files("models").joinpath("data", "chat.yaml").read_text(encoding="utf-8"))
    return MappingProxyType({name: _read(name, entry) for name, entry in table.items()})


def _read(name: str, entry: Mapping[str, Any]) -> ChatProfile:
    return ChatProfile(name, **{**entry, "kind": ChatKind(entry["kind"]), "structured": Structured(entry["structured"])})


def chat_profiles() -> Mapping[str, ChatProfile]:
    """Give every chat profile that is known by name, none of them configured.

    :return: Profiles by name.
    """
    return _table()


def chat_profile(name: str, environment: Mapping[str, str] = os.environ) -> ChatProfile:
    """Find a chat profile and where the user says that its model is.

    :param name: Name of a profile, or the path of a folder with a model of one's own as `transformers` saves it.
    :param environment: AIYPTAUSHY_CHAT_URL, AIYPTAUSHY_CHAT_MODEL, AIYPTAUSHY_CHAT_KEY; AIYPTAUSHY_CHAT_CONTEXT_TOKENS and
        AIYPTAUSHY_CHAT_SECONDS over the limits of the profile.
    :return: The profile.
    :raises UnknownProfile: If no profile has that name and no folder lies at that path.
    :raises ChatNotConfigured: If the user has not said where the model is, or not in a way that can be understood.
    """
    known = chat_profiles()
    if name in known:
        profile = _placed(known[name], environment)
    elif name and Path(name).is_dir():
        own = next(one for one in known.values() if one.kind is ChatKind.TRANSFORMERS)
        profile = replace(own, name=Path(name).resolve().name, folder=Path(name))
    else:
        raise UnknownProfile("chat-unknown", name=name, known=", ".join(known))
    return _limited(profile, environment)


def _placed(profile: ChatProfile, environment: Mapping[str, str]) -> ChatProfile:
    model = environment.get(MODEL, "")
    if profile.kind is ChatKind.TRANSFORMERS:
        if not Path(model).is_dir() or not model:
            raise ChatNotConfigured("chat-no-folder", name=profile.name, variable=MODEL)
        return replace(profile, folder=Path(model))
    url = environment.get(URL, "").rstrip("/")
    missing = [variable for variable, value in ((URL, url), (MODEL, model)) if not value]
    if missing:
        raise ChatNotConfigured("chat-not-configured", name=profile.name, variables=", ".join(missing))
    if not _is_address(url):
        raise ChatNotConfigured("chat-bad-url", name=profile.name, variable=URL)
    return replace(profile, url=url, model=model, key=environment.get(KEY, ""))


def _is_address(url: str) -> bool:
    """Tell whether an address is one that a request may go to; a name and password in it would end up in messages."""
    try:
        parts = urlsplit(url)
        sound = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
    return sound and "@" not in parts.netloc and not parts.query and not parts.fragment


def _limited(profile: ChatProfile, environment: Mapping[str, str]) -> ChatProfile:
    tokens = _positive(profile, CONTEXT, environment) or profile.context_tokens
    seconds = _positive(profile, SECONDS, environment) or profile.seconds
    if tokens < SMALLEST_CONTEXT:
        raise ChatNotConfigured("chat-bad-number", name=profile.name, variable=CONTEXT, least=SMALLEST_CONTEXT)
    return replace(profile, context_tokens=tokens, seconds=seconds, max_tokens=min(profile.max_tokens, tokens // 2))


def _positive(profile: ChatProfile, variable: str, environment: Mapping[str, str]) -> int:
    value = environment.get(variable, "")
    if not value:
        return 0
    if not (value.isascii() and value.isdigit() and 0 < int(value) <= 10_000_000):
        raise ChatNotConfigured("chat-bad-number", name=profile.name, variable=variable, least=1)
    return int(value)
