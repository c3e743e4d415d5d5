"""A chat model that runs in this process: `transformers` loads it from a folder, nothing is downloaded, no code of the folder is run."""

# ruff: noqa: ANN401 - LangChain's signatures, and objects of a library without types
from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import Any
from uuid import uuid4

from jinja2 import TemplateError
from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.language_models import BaseChatModel, LanguageModelInput
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage, convert_to_openai_messages
from langchain_core.messages.ai import UsageMetadata
from langchain_core.messages.tool import ToolCall
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from langchain_core.runnables import Runnable
from langchain_core.tools import BaseTool
from langchain_core.utils.function_calling import convert_to_openai_tool
from pydantic import PrivateAttr

from models.chat_profile import ChatProfile
from models.errors import ChatError, ChatFailed, ChatTimedOut, ChatTooLong, EngineMissing, ModelMissing, ModelUnusable, first_line

# How Qwen, Hermes and the models trained after them write a call of a tool
_CALL = re.compile(r"<tool_call>\s*(\{.*?\})\s*</tool_call>", re.DOTALL)
_WORD_JOINER = "\u2060"


class TransformersChat(BaseChatModel):
    """A chat model of `transformers`, asked without chance: the same prompt gives the same answer."""

    _profile: ChatProfile = PrivateAttr()
    _tokenizer: Any = PrivateAttr()
    _model: Any = PrivateAttr()

    @classmethod
    def of(cls, profile: ChatProfile) -> TransformersChat:
        """Load the model of a profile.

        :param profile: The profile, with the folder of the model.
        :raises EngineMissing: If the extra `torch` is not installed.
        :raises ModelMissing: If no model lies in the folder.
        :raises ModelUnusable: If what lies there is no chat model.
        """
        made = cls()
        made._profile = profile
        made._tokenizer, made._model = _loaded(profile)
        return made

    @property
    def _llm_type(self) -> str:
        return "aiyptaushy-transformers"

    def bind_tools(
        self,
        tools: Sequence[dict[str, Any] | type | Callable[..., Any] | BaseTool],
        *,
        tool_choice: str | None = None,
        **kwargs: Any,
    ) -> Runnable[LanguageModelInput, AIMessage]:
        """Let the model call tools, if its chat template can describe them.

        :param tools: The tools.
        :param tool_choice: Must be left to the model: nothing can force it here.
        :return: The model with its tools.
        :raises ValueError: If a choice is to be forced.
        """
        if tool_choice not in (None, "auto"):
            raise ValueError(tool_choice)
        return self.bind(tools=[convert_to_openai_tool(tool) for tool in tools], **kwargs)

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,  # noqa: ARG002 - LangChain's signature
        **kwargs: Any,
    ) -> ChatResult:
        prompt = self._prompt(messages, kwargs.get("tools"))
        written = self._write(prompt, None)
        asked = prompt["input_ids"].shape[1]
        text = _until(self._tokenizer.decode(written, skip_special_tokens=True), stop)
        used = UsageMetadata(input_tokens=asked, output_tokens=len(written), total_tokens=asked + len(written))
        finish = "stop" if len(written) and int(written[-1]) in self._ends() else "length"
        message = _message(text, used, finish)
        return ChatResult(generations=[ChatGeneration(message=message, generation_info={"finish_reason": finish})])

    def _stream(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,
        run_manager: CallbackManagerForLLMRun | None = None,
        **kwargs: Any,
    ) -> Iterator[ChatGenerationChunk]:
        if kwargs.get("tools") or stop:
            # A call of a tool can be told from text, and a stop word from its beginning, only when the answer is whole
            whole = self._generate(messages, stop, run_manager, **kwargs).generations[0].message
            yield ChatGenerationChunk(message=AIMessageChunk(**whole.model_dump(exclude={"type"})))
            return
        prompt = self._prompt(messages, None)
        streamer = import_module("transformers").TextIteratorStreamer(self._tokenizer, skip_prompt=True, skip_special_tokens=True)
        faults: list[ChatError] = []
        writing = Thread(target=self._stream_into, args=(prompt, streamer, faults), daemon=True)
        writing.start()
        for piece in streamer:
            if piece:
                chunk = ChatGenerationChunk(message=AIMessageChunk(content=piece))
                if run_manager:
                    run_manager.on_llm_new_token(piece, chunk=chunk)
                yield chunk
        writing.join()
        if faults:
            raise faults[0]

    def _stream_into(self, prompt: Any, streamer: Any, faults: list[ChatError]) -> None:
        try:
            self._write(prompt, streamer)
        except ChatError as error:
            faults.append(error)
            streamer.end()

    def _prompt(self, messages: list[BaseMessage], tools: list[dict[str, Any]] | None) -> Any:
        rows = [self._harmless(row) for row in convert_to_openai_messages(messages)]
        with self._failing():
            prompt = self._tokenizer.apply_chat_template(
                rows, tools=tools, add_generation_prompt=True, return_tensors="pt", return_dict=True
            ).to(self._model.device)
        length, limit = prompt["input_ids"].shape[1], self._profile.prompt_tokens
        if length > limit:
            raise ChatTooLong("chat-too-long", name=self._profile.name, length=length, limit=limit)
        return prompt

    @contextmanager
    def _failing(self) -> Iterator[None]:
        """Tell by its kind only what broke: a template that knows no such message, memory that is full, a token that the network lacks."""
        try:
            yield
        except (RuntimeError, ValueError, TypeError, LookupError, TemplateError) as error:
            raise ChatFailed("chat-failed", name=self._profile.name, reason=type(error).__name__) from None

    def _ends(self) -> list[int]:
        """Give the tokens that end an answer: what the model was saved with, and what ends a message for its tokenizer."""
        saved = self._model.generation_config.eos_token_id
        ends = saved if isinstance(saved, list) else [saved]
        return sorted({end for end in (*ends, self._tokenizer.eos_token_id) if end is not None})

    def _harmless(self, row: dict[str, Any]) -> dict[str, Any]:
        """Break the tokenizer's own marks in a message: «<|im_end|>» in a document must not end the message that quotes it."""
        content = row.get("content")
        if isinstance(content, str):
            for mark in self._tokenizer.all_special_tokens:
                content = content.replace(mark, mark[0] + _WORD_JOINER + mark[1:])
        return {**row, "content": content}

    def _write(self, prompt: Any, streamer: Any) -> Any:
        torch, transformers = import_module("torch"), import_module("transformers")
        began = time.monotonic()
        with self._failing(), torch.inference_mode():
            written = self._model.generate(
                **prompt,
                do_sample=False,
                max_new_tokens=self._profile.max_tokens,
                eos_token_id=self._ends(),
                pad_token_id=self._tokenizer.pad_token_id if self._tokenizer.pad_token_id is not None else self._tokenizer.eos_token_id,
                stopping_criteria=transformers.StoppingCriteriaList([transformers.MaxTimeCriteria(self._profile.seconds)]),
                streamer=streamer,
            )[0][prompt["input_ids"].shape[1] :]
        if time.monotonic() - began > self._profile.seconds:
            raise ChatTimedOut("chat-timed-out", name=self._profile.name, seconds=self._profile.seconds)
        return written


def _loaded(profile: ChatProfile) -> tuple[Any, Any]:
    folder = profile.folder or Path()
    if not (folder / "config.json").is_file():
        raise ModelMissing("model-file-missing", name=profile.name, file="config.json", folder=str(folder))
    try:
        torch, transformers = import_module("torch"), import_module("transformers")
    except ImportError as error:
        raise EngineMissing("engine-missing", name=profile.name, extra="torch") from error
    try:
        tokenizer = transformers.AutoTokenizer.from_pretrained(folder, local_files_only=True, trust_remote_code=False)
        model = transformers.AutoModelForCausalLM.from_pretrained(folder, local_files_only=True, trust_remote_code=False, dtype="auto")
    except (OSError, ValueError, KeyError, RuntimeError) as error:
        raise ModelUnusable("text-unusable", name=profile.name, file="config.json", reason=first_line(error)) from error
    if not tokenizer.chat_template:
        raise ModelUnusable("text-unusable", name=profile.name, file="tokenizer_config.json", reason="chat_template")
    return tokenizer, model.to("cuda" if torch.cuda.is_available() else "cpu").eval()


def _until(text: str, stop: list[str] | None) -> str:
    places = [text.find(word) for word in stop or [] if word in text]
    return text[: min(places)] if places else text


def _message(text: str, used: UsageMetadata, finish: str) -> AIMessage:
    calls: list[ToolCall] = []
    for found in _CALL.findall(text):
        try:
            call = json.loads(found)
            calls.append(ToolCall(name=str(call["name"]), args=dict(call.get("arguments") or {}), id=uuid4().hex, type="tool_call"))
        except (ValueError, KeyError, TypeError):
            continue
    content = _CALL.sub("", text).strip() if calls else text
    return AIMessage(content=content, tool_calls=calls, usage_metadata=used, response_metadata={"finish_reason": finish})
