"""The chat over HTTP, in the browser's pages, and through the official client of OpenAI against a real server."""

from __future__ import annotations

import json
import re
import socket
import threading
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import openai
import pytest
import uvicorn
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assistant.chat.routes import routes
from assistant.serve.app import application
from assistant.settings import read_settings
from casefile import Key, Position, Right, User, read_folder

EXAMPLES = Path(__file__).parents[2] / "examples"
AT = datetime(2026, 11, 25, 10, 0, tzinfo=ZoneInfo("Asia/Almaty"))
NUMBER = "265901031000314"
PASSWORD = "long words of the key 7"  # noqa: S105 - of a user of this test


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    """A server with the burglary, a prosecutor of the case and one of another."""
    made = application(read_settings(home=tmp_path_factory.mktemp("home")), lambda: AT)
    if not any(getattr(route, "path", "") == "/v1/models" for route in made.routes):
        made.include_router(routes())
    store = made.state.house.store
    store.import_folder(read_folder(EXAMPLES / "burglary"), "tester", AT)
    for login in ("aigul", "other"):
        store.accounts.add(User(login, login, Position.PROSECUTOR, disabled=False, has_totp=False), PASSWORD, "tester", AT)
    store.accounts.join(NUMBER, "aigul", "tester", AT)
    return made


def key(app: FastAPI, login: str) -> str:
    """Make a key of a user."""
    accounts = app.state.house.store.accounts
    identifier = f"k{len(accounts.all_keys())}"
    return accounts.add_key(Key(identifier, login, "test", frozenset(Right), None, AT + timedelta(days=1), revoked=False), "tester", AT)


@pytest.fixture(scope="module")
def client(app: FastAPI) -> Iterator[TestClient]:
    """The prosecutor of the case."""
    with TestClient(app, headers={"Authorization": f"Bearer {key(app, 'aigul')}", "Accept-Language": "ru"}) as opened:
        yield opened


@pytest.fixture(scope="module")
def address(app: FastAPI, client: TestClient) -> Iterator[str]:
    """A real uvicorn over the same application; the client holds the application open."""
    assert client is not None
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{port}/v1"
    server.should_exit = True
    thread.join(timeout=10)


def begun(client: TestClient, case: str = NUMBER) -> str:
    """Begin a conversation."""
    answer = client.post("/api/v1/chats", json={"case": case})
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


def test_a_question_is_answered_with_sources_that_open(client: TestClient) -> None:
    chat = begun(client)
    answer = client.post(f"/api/v1/chats/{chat}/messages", json={"text": "кто потерпевший"}).json()
    told = answer["turns"][0]["answer"]
    assert "Касымова" in told["body"]
    assert told["calls"][0]["tool"] == "case_facts"
    assert client.get(told["sources"][0]["path"]).status_code == 200


def test_the_answer_comes_as_server_sent_events(client: TestClient) -> None:
    chat = begun(client)
    answer = client.post(f"/api/v1/chats/{chat}/messages", json={"text": "188-бапты көрсет"}, headers={"Accept": "text/event-stream"})
    events = re.findall(r"event: (\w+)\ndata: (.*)\n\n", answer.text)
    assert events[0][0] == "call"
    assert events[-1][0] == "done"
    whole = "".join(json.loads(data) for name, data in events if name == "text")
    assert whole == json.loads(events[-1][1])["answer"]["text"]


def test_a_conversation_is_rated_repeated_and_exported(client: TestClient) -> None:
    chat = begun(client)
    client.post(f"/api/v1/chats/{chat}/messages", json={"text": "какие сроки по делу"})
    assert client.post(f"/api/v1/chats/{chat}/turns/1/rating", json={"good": True}).json()["turns"][0]["good"] is True
    assert len(client.post(f"/api/v1/chats/{chat}/retry").json()["turns"]) == 1
    assert "какие сроки по делу" in client.get(f"/api/v1/chats/{chat}/export").text
    assert chat in [one["id"] for one in client.get("/api/v1/chats", params={"case": NUMBER}).json()]


def test_a_message_of_200_kilobytes_is_refused_kindly_and_not_kept(client: TestClient) -> None:
    chat = begun(client)
    turn = client.post(f"/api/v1/chats/{chat}/messages", json={"text": "сроки " * 34_000}).json()["turns"][0]
    assert not turn["answer"]["understood"]
    assert len(turn["question"]) < 100


def test_another_case_is_as_one_that_is_not_there_and_the_attempt_is_journalled(app: FastAPI, client: TestClient) -> None:
    chat = begun(client)
    before = app.state.house.store.journal.head().seq
    with_other_key = {"Authorization": f"Bearer {key(app, 'other')}"}
    assert client.post("/api/v1/chats", json={"case": NUMBER}, headers=with_other_key).status_code == 404
    assert client.get(f"/api/v1/chats/{chat}", headers=with_other_key).status_code == 404
    assert app.state.house.store.journal.head().seq > before
    general = begun(client, "")
    assert client.get(f"/api/v1/chats/{general}", headers=with_other_key).status_code == 404


def test_the_pages_ask_and_answer(app: FastAPI) -> None:
    # Not as a context: the application runs already, and must not be stopped here
    browser = TestClient(app, headers={"Accept-Language": "kk"})
    token = re.search(r'name="csrf" value="([^"]+)"', browser.get("/login").text)
    assert token is not None
    csrf = token.group(1)
    browser.post("/login", data={"login": "aigul", "password": PASSWORD, "csrf": csrf})
    page = browser.get(f"/cases/{NUMBER}/chat?chat=new")
    assert page.status_code == 200
    answered = browser.post(f"/cases/{NUMBER}/chat", data={"text": "айыпталушы кім?", "chat": "new", "csrf": csrf})
    assert "Тілеубаев" in answered.text
    assert f"/cases/{NUMBER}/documents/" in answered.text
    assert browser.get("/chat").status_code == 200


def test_the_official_client_lists_and_talks(app: FastAPI, address: str) -> None:
    client = openai.OpenAI(base_url=address, api_key=key(app, "aigul"), max_retries=0)
    names = [one.id for one in client.models.list()]
    assert names == ["aiyptaushy", f"aiyptaushy/{NUMBER}"]
    told = client.chat.completions.create(model=names[1], messages=[{"role": "user", "content": "кто обвиняемый?"}])
    assert "Тлеубаев" in (told.choices[0].message.content or "")
    stream = client.chat.completions.create(model=names[1], messages=[{"role": "user", "content": "айыпталушы кім?"}], stream=True)
    assert "Тілеубаев" in "".join(piece.choices[0].delta.content or "" for piece in stream)


def test_the_official_client_gives_what_a_question_asked_for(app: FastAPI, address: str) -> None:
    client = openai.OpenAI(base_url=address, api_key=key(app, "aigul"), max_retries=0)
    first = client.chat.completions.create(model="aiyptaushy", messages=[{"role": "user", "content": "рассчитай наказание по ст. 188"}])
    question = first.choices[0].message.content
    messages = [
        {"role": "user", "content": "рассчитай наказание по ст. 188"},
        {"role": "assistant", "content": question},
        {"role": "user", "content": "часть 3"},
    ]
    told = client.chat.completions.create(model="aiyptaushy", messages=messages)  # type: ignore[arg-type]
    assert "ч. 3 ст. 188" in (told.choices[0].message.content or "")


def test_the_official_client_is_refused_without_a_key_a_case_or_a_limit(app: FastAPI, address: str) -> None:
    for language, told in (("kk", "Кілт белгісіз"), ("ru", "Ключ неизвестен")):
        with pytest.raises(openai.AuthenticationError, match=told):
            openai.OpenAI(base_url=address, api_key="nobody", max_retries=0, default_headers={"Accept-Language": language}).models.list()
    other = openai.OpenAI(base_url=address, api_key=key(app, "other"), max_retries=0)
    with pytest.raises(openai.NotFoundError):
        other.chat.completions.create(model=f"aiyptaushy/{NUMBER}", messages=[{"role": "user", "content": "кто обвиняемый?"}])
    with pytest.raises(openai.BadRequestError, match="20"):
        other.chat.completions.create(model="aiyptaushy", messages=[{"role": "user", "content": "сроки " * 34_000}])
