"""Chat models by profile against a real server: what is sent, what is taken, what is told when it fails, and that no text leaks."""

from __future__ import annotations

import asyncio
import json
import logging
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256

import pytest
from chat_server import ChatServer, Reply, chat_server
from langchain_core.messages import HumanMessage
from langchain_core.tools import tool
from pydantic import BaseModel, ConfigDict

from law import Language
from models import (
    ChatCutOff,
    ChatError,
    ChatExchange,
    ChatGarbled,
    ChatNotConfigured,
    ChatProfile,
    ChatRefused,
    ChatRejected,
    ChatTimedOut,
    ChatTooLong,
    ChatUnreachable,
    ModelMissing,
    Structured,
    UnknownProfile,
    chat_profile,
    chat_profiles,
    load_chat,
    open_chat,
)

CASE_TEXT = "Тлеубаев признал вину 350 000"
GOOD = '{"answer": "иә", "sheets": [4]}'


class Form(BaseModel):
    model_config = ConfigDict(extra="forbid")

    answer: str
    sheets: list[int] = []


@pytest.fixture
def server() -> Iterator[ChatServer]:
    with chat_server(lambda _: Reply(GOOD)) as running:
        yield running


def at(server: ChatServer, name: str = "vllm", **changes: object) -> ChatProfile:
    environment = {"AIYPTAUSHY_CHAT_URL": server.url, "AIYPTAUSHY_CHAT_MODEL": "qwen", "AIYPTAUSHY_CHAT_KEY": "key-of-the-server"}
    return replace(chat_profile(name, environment), **{"seconds": 20, **changes})


def ask(profile: ChatProfile, request: str = CASE_TEXT, journal: list[ChatExchange] | None = None) -> Form:
    return open_chat(profile, journal.append if journal is not None else None).ask("Отвечай по форме.", request, Form)


@pytest.mark.parametrize("name", [name for name, one in chat_profiles().items() if one.kind.value == "openai"])
def test_nothing_is_sent_until_the_user_names_a_server(name: str) -> None:
    assert not chat_profiles()[name].configured
    with pytest.raises(ChatNotConfigured) as told:
        chat_profile(name, {})
    assert "AIYPTAUSHY_CHAT_URL" in told.value.explain(Language.KK)
    with pytest.raises(ChatNotConfigured):
        load_chat(chat_profiles()[name])


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("ftp://host/v1", id="another protocol"),
        pytest.param("http:///v1", id="no host"),
        pytest.param("http://user:pass@host/v1", id="a password in the address"),
        pytest.param("https://host/v1?key=1", id="a key in the address"),
        pytest.param("http://host:99999/v1", id="no such port"),
        pytest.param("/models/qwen", id="a path"),
    ],
)
def test_an_address_that_cannot_be_used_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(ChatNotConfigured) as told:
        chat_profile("vllm", {"AIYPTAUSHY_CHAT_URL": url, "AIYPTAUSHY_CHAT_MODEL": "m"})
    assert (told.value.code, url in str(told.value)) == ("chat-bad-url", False)


@pytest.mark.parametrize("value", ["0", "-5", "1.5", "много", "٣", "99999999999"])
def test_a_limit_that_is_no_number_is_refused(value: str) -> None:
    environment = {"AIYPTAUSHY_CHAT_URL": "http://h/v1", "AIYPTAUSHY_CHAT_MODEL": "m", "AIYPTAUSHY_CHAT_SECONDS": value}
    with pytest.raises(ChatNotConfigured):
        chat_profile("vllm", environment)


def test_limits_of_the_user_stand_over_those_of_the_profile() -> None:
    environment = {"AIYPTAUSHY_CHAT_URL": "http://h/v1", "AIYPTAUSHY_CHAT_MODEL": "m"}
    limits = {"AIYPTAUSHY_CHAT_CONTEXT_TOKENS": "2000", "AIYPTAUSHY_CHAT_SECONDS": "7"}
    profile = chat_profile("vllm", environment | limits)
    assert (profile.context_tokens, profile.max_tokens, profile.seconds) == (2000, 1000, 7)


def test_an_unknown_profile_is_told_with_the_known_ones() -> None:
    with pytest.raises(UnknownProfile) as told:
        chat_profile("gpt", {})
    assert "llama-cpp" in told.value.explain(Language.RU)


def test_an_answer_of_the_form_is_taken_and_the_schema_is_asked_for(server: ChatServer) -> None:
    assert ask(at(server)) == Form(answer="иә", sheets=[4])
    sent = server.asked[0]
    assert sent["response_format"]["json_schema"]["schema"] == Form.model_json_schema()
    assert (sent["temperature"], sent["max_tokens"], sent["model"]) == (0, 4096, "qwen")
    assert server.keys == ["Bearer key-of-the-server"]


def test_a_server_that_knows_no_schema_is_not_asked_for_one(server: ChatServer) -> None:
    ask(at(server, "openai-compatible"))
    assert "response_format" not in server.asked[0]
    ask(at(server, structured=Structured.JSON_OBJECT))
    assert server.asked[1]["response_format"] == {"type": "json_object"}
    assert all("JSON schema" in server.prompt(number) for number in (0, 1))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(GOOD, id="bare"),
        pytest.param(f"```json\n{GOOD}\n```", id="in a fence"),
        pytest.param(f'<think>maybe {{"answer": 1}}</think>\n{GOOD}', id="after thinking aloud"),
        pytest.param(f"Вот ответ: {GOOD}", id="after a greeting"),
    ],
)
def test_the_object_is_found_in_what_models_write_around_it(server: ChatServer, text: str) -> None:
    server.answer = lambda _: Reply(text)
    assert ask(at(server)).answer == "иә"


FAILURES = [
    pytest.param(Reply("Извините, я не могу помочь."), ChatGarbled, id="prose instead of the form"),
    pytest.param(Reply('{"answer": "полови'), ChatGarbled, id="half a JSON"),
    pytest.param(Reply('{"answer": "полови', finish="length"), ChatCutOff, id="half a JSON at the limit of tokens"),
    pytest.param(Reply('{"answer": "x", "verdict": "guilty"}'), ChatGarbled, id="a field that nobody asked for"),
    pytest.param(Reply('{"answer": 5}'), ChatGarbled, id="a field of another type"),
    pytest.param(Reply('{"answer": ' + "[" * 50_000), ChatGarbled, id="brackets without end"),
    pytest.param(Reply("", refusal="I can't help with that."), ChatRefused, id="a refusal"),
    pytest.param(Reply("", finish="content_filter"), ChatRefused, id="a filter"),
    pytest.param(Reply(raw=b"\x00\xff\xfe garbage", status=200), ChatGarbled, id="garbage"),
    pytest.param(Reply(raw=b"{}"), ChatGarbled, id="an object without an answer"),
    pytest.param(Reply(raw=b'{"choices": null}'), ChatGarbled, id="no choices"),
    pytest.param(Reply(raw=b'{"choices": []}'), ChatGarbled, id="empty choices"),
    pytest.param(Reply(raw=b'["a", "list"]'), ChatGarbled, id="a list"),
    pytest.param(Reply(raw=b""), ChatGarbled, id="nothing"),
    pytest.param(Reply(raw=b"<html>login</html>", content_type="text/html"), ChatGarbled, id="a page of a portal"),
    pytest.param(Reply(GOOD, headers={"content-encoding": "gzip"}), ChatGarbled, id="packed though nobody asked"),
    pytest.param(Reply(raw=b" " * 5_000_000), ChatGarbled, id="five megabytes of nothing"),
    pytest.param(Reply(raw=CASE_TEXT.encode(), status=400), ChatRejected, id="status 400 that repeats the prompt"),
    pytest.param(
        Reply(raw=b'{"error": {"message": "maximum context length is 9"}}', status=400), ChatTooLong, id="it reads less than that"
    ),
    pytest.param(Reply(raw=b"{}", status=401), ChatRejected, id="a wrong key"),
    pytest.param(Reply(raw=b"{}", status=404), ChatRejected, id="no such model"),
    pytest.param(Reply(raw=b"oops", status=500), ChatRejected, id="status 500"),
    pytest.param(Reply(raw=b"", status=302, headers={"location": "http://127.0.0.1:9/v1/chat/completions"}), ChatRejected, id="a redirect"),
    pytest.param(Reply(hang_up=True), ChatUnreachable, id="the connection is closed"),
]


@pytest.mark.parametrize(("reply", "error"), FAILURES)
def test_a_failure_is_an_error_of_this_room_without_a_word_of_the_case(server: ChatServer, reply: Reply, error: type[ChatError]) -> None:
    server.answer = lambda _: reply
    journal: list[ChatExchange] = []
    with pytest.raises(error) as told:
        ask(at(server, retries=0), journal=journal)
    assert type(told.value) is error
    for language in Language:
        said = told.value.explain(language)
        assert not any(word in said for word in CASE_TEXT.split())
        assert "key-of-the-server" not in said
    assert journal
    assert told.value.__cause__ is None


@pytest.mark.parametrize(
    "reply", [pytest.param(Reply(GOOD, silence=3), id="silence"), pytest.param(Reply(GOOD, drip=0.05), id="letter by letter")]
)
def test_a_server_that_hangs_is_left_in_time(server: ChatServer, reply: Reply) -> None:
    server.answer = lambda _: reply
    began = time.monotonic()
    with pytest.raises(ChatTimedOut):
        ask(at(server, seconds=0.5))
    assert time.monotonic() - began < 2
    assert len(server.asked) == 1


def test_a_port_where_nobody_listens(server: ChatServer) -> None:
    profile = at(server, retries=0)
    server.stop()
    server.stop = lambda: None
    with pytest.raises(ChatUnreachable):
        ask(profile)


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_a_busy_server_is_asked_again(server: ChatServer, status: int) -> None:
    replies = iter([Reply(raw=b"{}", status=status), Reply(hang_up=True), Reply(GOOD)])
    server.answer = lambda _: next(replies)
    assert ask(at(server, retries=2)).answer == "иә"
    assert len(server.asked) == 3


def test_repeats_end(server: ChatServer) -> None:
    server.answer = lambda _: Reply(raw=b"{}", status=503)
    with pytest.raises(ChatRejected):
        ask(at(server, retries=1))
    assert len(server.asked) == 2


def test_an_answer_of_another_form_is_asked_for_once_more(server: ChatServer) -> None:
    replies = iter([Reply("никак"), Reply(GOOD)])
    server.answer = lambda _: next(replies)
    assert ask(at(server)).answer == "иә"
    assert "никак" not in server.prompt(1)


def test_a_question_that_is_too_long_is_not_sent(server: ChatServer) -> None:
    with pytest.raises(ChatTooLong):
        ask(at(server), "а" * 100_000)
    assert server.asked == []


def test_the_journal_holds_hashes_and_counts_and_no_text(server: ChatServer) -> None:
    journal: list[ChatExchange] = []
    ask(at(server), journal=journal)
    (one,) = journal
    assert (one.profile, one.model, one.outcome, one.prompt_tokens, one.answer_tokens) == ("vllm", "qwen", "answered", 11, 7)
    assert one.answer_sha256 == sha256(json.dumps([["ai", GOOD, []]], ensure_ascii=False).encode()).hexdigest()
    assert "Тлеубаев" not in repr(one)
    again: list[ChatExchange] = []
    ask(at(server), journal=again)
    assert again[0].prompt_sha256 == one.prompt_sha256
    ask(at(server), "другое", again)
    assert again[1].prompt_sha256 != one.prompt_sha256


def test_no_text_and_no_key_reaches_a_log(server: ChatServer, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        ask(at(server))
        server.answer = lambda _: Reply(raw=CASE_TEXT.encode(), status=500)
        with pytest.raises(ChatRejected):
            ask(at(server, retries=0))
    assert "Тлеубаев" not in caplog.text
    assert "key-of-the-server" not in caplog.text
    assert "key-of-the-server" not in repr(at(server))


def test_nothing_goes_to_a_tracer_or_a_proxy_of_the_environment(server: ChatServer, tmp_path) -> None:
    """In a process of its own, whose environment asks for both."""
    program = (
        "from models import chat_profile, load_chat\n"
        "print(load_chat(chat_profile('vllm')).invoke('сот').text)\n"
        "from langsmith.utils import tracing_is_enabled\n"
        "print(tracing_is_enabled())"
    )
    with chat_server(lambda _: Reply("чужой")) as other:
        elsewhere = other.url.removesuffix("/v1")
        environment = {
            "AIYPTAUSHY_CHAT_URL": server.url,
            "AIYPTAUSHY_CHAT_MODEL": "qwen",
            "LANGSMITH_TRACING": "true",
            "LANGSMITH_API_KEY": "k",
            "LANGSMITH_ENDPOINT": elsewhere,
            "HTTP_PROXY": elsewhere,
            "ALL_PROXY": elsewhere,
            "OPENAI_API_BASE": other.url,
            "OPENAI_LOG": "debug",
            "PYTHONPATH": ":".join(sys.path),
            "PYTHONUTF8": "1",
            "HOME": str(tmp_path),
        }
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=environment, check=False, cwd=tmp_path)
        assert done.stdout.splitlines() == [GOOD, "False"], done.stderr
        assert other.asked == []
        assert "сот" not in done.stderr


def test_the_house_starts_without_the_libraries_of_chat() -> None:
    program = "import models, sys; print([m for m in ('langchain_openai', 'openai', 'langchain_core', 'torch') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_answer_streams_word_by_word_and_is_journalled(server: ChatServer) -> None:
    server.answer = lambda _: Reply("бір екі үш")
    journal: list[ChatExchange] = []
    pieces = [one.text for one in load_chat(at(server), journal.append).stream([HumanMessage("сана")])]
    assert [one for one in pieces if one] == ["бір ", "екі ", "үш"]
    assert server.asked[0]["stream"] is True
    assert [one.outcome for one in journal] == ["answered"]


@pytest.mark.parametrize(
    ("reply", "error", "code"),
    [
        pytest.param(Reply(raw=b"{}", status=500), ChatRejected, "chat-rejected", id="status 500"),
        pytest.param(Reply(raw=b"x", content_type="text/html"), ChatGarbled, "chat-content-type", id="a page"),
    ],
)
def test_a_stream_that_fails_is_an_error_of_this_room(server: ChatServer, reply: Reply, error: type[ChatError], code: str) -> None:
    server.answer = lambda _: reply
    journal: list[ChatExchange] = []
    with pytest.raises(error):
        list(load_chat(at(server, retries=0), journal.append).stream("сана"))
    assert [one.outcome for one in journal] == [code]


def test_callers_that_do_not_wait_get_the_same(server: ChatServer) -> None:
    async def talk() -> tuple[str, list[str]]:
        model = load_chat(at(server, retries=1))
        replies = iter([Reply(raw=b"{}", status=503), Reply("сәлем"), Reply("бір екі"), Reply(raw=b"{}", status=404)])
        server.answer = lambda _: next(replies)
        whole = (await model.ainvoke("сәлем")).text
        pieces = [one.text async for one in model.astream("сана") if one.text]
        with pytest.raises(ChatRejected):
            await model.ainvoke("сәлем")
        server.answer = lambda _: Reply("кеш", silence=2)
        with pytest.raises(ChatTimedOut):
            await load_chat(at(server, seconds=0.3)).ainvoke("сәлем")
        return whole, pieces

    assert asyncio.run(talk()) == ("сәлем", ["бір ", "екі"])


def test_a_tool_is_called_through_the_same_model(server: ChatServer) -> None:
    @tool
    def deadline(case: str) -> str:
        """Give the next deadline of a case."""
        return case

    call = {"id": "c1", "type": "function", "function": {"name": "deadline", "arguments": '{"case": "265901031000314"}'}}
    server.answer = lambda _: Reply("", finish="tool_calls", tool_calls=[call])
    answer = load_chat(at(server)).bind_tools([deadline]).invoke("Когда срок?")
    assert [(one["name"], one["args"]) for one in answer.tool_calls] == [("deadline", {"case": "265901031000314"})]
    assert server.asked[0]["tools"][0]["function"]["name"] == "deadline"


def test_a_journal_that_cannot_be_written_stops_the_exchange(server: ChatServer) -> None:
    def full(_: ChatExchange) -> None:
        raise OSError("no room")

    with pytest.raises(OSError, match="no room"):
        load_chat(at(server), full).invoke("сәлем")


def test_a_folder_without_a_model_is_told(tmp_path) -> None:
    with pytest.raises(ModelMissing):
        load_chat(str(tmp_path))
    with pytest.raises(ChatNotConfigured):
        chat_profile("in-process", {})


def test_two_threads_keep_their_exchanges_apart(server: ChatServer) -> None:
    server.answer = lambda asked: Reply(asked["messages"][-1]["content"])
    journal: list[ChatExchange] = []
    model = load_chat(at(server), journal.append)
    answers: dict[int, str] = {}
    threads = [threading.Thread(target=lambda n=n: answers.__setitem__(n, model.invoke(str(n)).text)) for n in range(8)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert answers == {number: str(number) for number in range(8)}
    assert len({one.prompt_sha256 for one in journal}) == 8
