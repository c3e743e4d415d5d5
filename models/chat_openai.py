"""A chat model on a server that speaks /v1/chat/completions, through LangChain; every fault becomes an error of this room."""

# ruff: noqa: ANN401 - LangChain's signatures
from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import langsmith
import openai
from langchain_core.callbacks import AsyncCallbackManagerForLLMRun, CallbackManagerForLLMRun
from langchain_core.messages import BaseMessage
from langchain_core.outputs import ChatGenerationChunk, ChatResult
from langchain_openai import ChatOpenAI
from pydantic import PrivateAttr, SecretStr

from models.chat_profile import ChatProfile
from models.chat_transport import clients
from models.errors import ChatError, ChatGarbled, ChatRefused, ChatRejected, ChatTimedOut, ChatTooLong, ChatUnreachable

_NO_KEY = "none"


def keep_private() -> None:
    """Keep the text of cases out of what LangChain and OpenAI's library would send or log when the environment asks for it."""
    langsmith.configure(enabled=False)
    for name in ("openai", "langchain_openai"):
        logging.getLogger(name).setLevel(logging.WARNING)


@contextmanager
def reported(profile: ChatProfile) -> Iterator[None]:
    """Turn what the libraries raise into errors of this room; the server's own words stay out, for they may repeat the prompt.

    :param profile: Profile of the chat model.
    :raises ChatError: If anything failed.
    """
    name = profile.name
    try:
        yield
    except openai.APITimeoutError as error:
        raise _own(error) or ChatTimedOut("chat-timed-out", name=name, seconds=profile.seconds) from None
    except openai.BadRequestError as error:
        # vLLM, llama.cpp and OpenAI's library each say it in words of their own
        if "context" in f"{error} {error.body}".lower():
            raise ChatTooLong("chat-too-long-there", name=name) from None
        raise ChatRejected("chat-rejected", name=name, status=error.status_code) from None
    except openai.APIStatusError as error:
        raise ChatRejected("chat-rejected", name=name, status=error.status_code) from None
    except openai.APIConnectionError as error:
        raise _own(error) or ChatUnreachable("chat-unreachable", name=name, url=profile.url) from None
    except httpx.TimeoutException:
        raise ChatTimedOut("chat-timed-out", name=name, seconds=profile.seconds) from None
    except httpx.TransportError:
        raise ChatUnreachable("chat-unreachable", name=name, url=profile.url) from None
    except (openai.OpenAIError, ValueError, TypeError, LookupError, AttributeError, RecursionError):
        raise ChatGarbled("chat-garbled", name=name) from None


def _own(error: BaseException) -> ChatError | None:
    """Find an error of this room behind what a library made of it."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, ChatError):
        cause = cause.__cause__
    return cause


class GuardedChat(ChatOpenAI):
    """A chat model that is reached by its profile and tells its faults as errors of this room."""

    _profile: ChatProfile = PrivateAttr()

    @classmethod
    def of(cls, profile: ChatProfile) -> GuardedChat:
        """Make the chat model of a profile; nothing is sent yet.

        :param profile: The profile, configured by the user.
        """
        keep_private()
        waiting, other = clients(profile)
        made = cls(
            model=profile.model,
            base_url=profile.url,
            api_key=SecretStr(profile.key or _NO_KEY),
            organization=None,
            openai_proxy=None,
            temperature=0,
            max_tokens=profile.max_tokens,
            timeout=profile.seconds,
            max_retries=0,  # the transport repeats, within one limit of time
            http_client=waiting,
            http_async_client=other,
            use_responses_api=False,
            stream_usage=True,
            extra_body={"max_tokens": profile.max_tokens},
        )
        made._profile = profile
        return made

    def _generate(
        self, messages: list[BaseMessage], stop: list[str] | None = None, run_manager: CallbackManagerForLLMRun | None = None, **kwargs: Any
    ) -> ChatResult:
        with reported(self._profile):
            return self._answered(super()._generate(messages, stop, run_manager, **kwargs))

    async def _agenerate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: AsyncCallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> ChatResult:
        with reported(self._profile):
            return self._answered(await super()._agenerate(messages, stop, run_manager, **kwargs))

    def _stream(self, *args: Any, **kwargs: Any) -> Iterator[ChatGenerationChunk]:
        with reported(self._profile):
            yield from super()._stream(*args, **kwargs)

    async def _astream(self, *args: Any, **kwargs: Any) -> AsyncIterator[ChatGenerationChunk]:
        with reported(self._profile):
            async for chunk in super()._astream(*args, **kwargs):
                yield chunk

    def _answered(self, result: ChatResult) -> ChatResult:
        """Take an answer, unless there is none or the server declined to give one."""
        if not result.generations:
            raise ChatGarbled("chat-garbled", name=self._profile.name)
        message = result.generations[0].message
        if message.additional_kwargs.get("refusal") or message.response_metadata.get("finish_reason") == "content_filter":
            raise ChatRefused("chat-refused", name=self._profile.name)
        return result
