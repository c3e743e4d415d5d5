"""A server over a store of its own with the three examples, users of every position, and a clock that stands still."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from threading import Thread
from time import sleep
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import uvicorn
import yaml
from fastapi.testclient import TestClient

from assistant.practice import open_practice
from assistant.serve.app import application
from assistant.serve.bounds import Limits
from assistant.settings import read_settings
from casefile import Key, Position, Right, Store, User, read_folder
from retrieval import Act, Known, ReadOptions, read_acts

EXAMPLES = Path(__file__).parents[2] / "examples"
API = "/api/v1"
# Between the fixed dates of the examples, with familiarisation begun in the burglary.
AT = datetime(2026, 11, 25, 10, 0, tzinfo=ZoneInfo("Asia/Almaty"))
BURGLARY, FRAUD, BODILY_HARM = "265901031000314", "263511031000517", "264302031000127"
PASSWORD = "long words of a test 7"  # noqa: S105 - of the synthetic users of these tests
OFTEN = Limits(requests=1_000_000, logins=1_000_000)


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        """Begin at the fixed moment."""
        self.moment = AT

    def __call__(self) -> datetime:
        return self.moment


@dataclass
class Server:
    """A running application with a client.

    :param client: The client; it follows no redirect and holds no cookie of its own.
    :param clock: The clock of the server.
    """

    client: TestClient
    clock: Clock
    store: Store
    home: Path
    _sessions: dict[str, str] = field(default_factory=dict)

    def session(self, login: str) -> dict[str, str]:
        """Give the headers of a browser in which a user is logged in."""
        if login not in self._sessions:
            self._sessions[login] = self.store.accounts.log_in(login, PASSWORD, "", self.clock())
        return {"Cookie": f"session={self._sessions[login]}; csrf=mark", "X-CSRF": "mark"}

    def key(self, login: str, scopes: frozenset[Right] = frozenset(Right), cases: frozenset[str] | None = None) -> dict[str, str]:
        """Make a key of a user and give the header that carries it."""
        name = f"key-{len(self.store.accounts.all_keys())}"
        made = Key(name, login, "test", scopes, cases, self.clock() + timedelta(days=1), revoked=False)
        return {"Authorization": f"Bearer {self.store.accounts.add_key(made, 'tester', self.clock())}"}

    def page(self, login: str, path: str, **form: str) -> Any:
        """Open a page as a user; with fields, send its form."""
        method = "POST" if form else "GET"
        return self.client.request(method, path, headers=self.session(login), data=form or None)


def zipped(*entries: tuple[str, bytes]) -> bytes:
    """Pack entries as they are named."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return held.getvalue()


def example(name: str) -> bytes:
    """Pack an example as a person would send it."""
    root = EXAMPLES / name
    return zipped(*((str(one.relative_to(root)), one.read_bytes()) for one in sorted(root.rglob("*")) if one.is_file()))


def renumbered(name: str, number: str) -> bytes:
    """Pack an example under another number."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(example(name))) as source, zipfile.ZipFile(held, "w") as target:
        for entry in source.namelist():
            content = source.read(entry)
            if entry == "case.yaml":
                old = yaml.safe_load(content)["number"]
                content = content.replace(old.encode(), number.encode())
            target.writestr(entry, content)
    return held.getvalue()


@pytest.fixture(scope="session")
def filled_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of a server: three cases, a member and a stranger of every position. Copied for each test that writes."""
    home = tmp_path_factory.mktemp("filled") / "home"
    settings = read_settings({}, home=home)
    with Store.open(settings.database, settings.blobs) as store:
        for name in ("bodily_harm", "burglary", "fraud"):
            store.import_folder(read_folder(EXAMPLES / name), "tester", AT)
        for position in Position:
            for whose in ("member", "stranger"):
                login = f"{position.value}-{whose}"
                user = User(login, f"{position.value} {whose}", position, disabled=False, has_totp=False)
                store.accounts.add(user, PASSWORD, "tester", AT)
            store.accounts.join(BURGLARY, f"{position.value}-member", "tester", AT)
        store.accounts.add(User("leaver", "Leaver", Position.AUDITOR, disabled=False, has_totp=False), PASSWORD, "tester", AT)
    with open_practice(settings, {}) as index:
        read = read_acts([EXAMPLES / "practice" / "acts.jsonl"], ReadOptions(pseudonymise=True, ocr=False), Known())
        for _batch in index.index(one for one in read if isinstance(one, Act)):
            pass
        index.optimise()
    return home


def opened(home: Path, limits: Limits = OFTEN) -> Iterator[Server]:
    """Run the application over data."""
    clock = Clock()
    app = application(read_settings({}, home=home), clock, limits)
    with TestClient(app, raise_server_exceptions=False, follow_redirects=False) as client:
        yield Server(client, clock, app.state.house.store, home)


@dataclass(frozen=True)
class Listening:
    """A server that listens on a port of this machine.

    :param address: Its address.
    """

    address: str
    clock: Clock
    store: Store


@contextmanager
def listening(home: Path, limits: Limits = OFTEN) -> Iterator[Listening]:
    """Run the application in a real server, on a free port."""
    clock = Clock()
    app = application(read_settings({}, home=home), clock, limits)
    runner = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=0, log_level="warning", lifespan="on"))
    thread = Thread(target=runner.run, daemon=True)
    thread.start()
    while not runner.started:
        assert thread.is_alive()
        sleep(0.02)
    port = runner.servers[0].sockets[0].getsockname()[1]
    try:
        yield Listening(f"http://127.0.0.1:{port}", clock, app.state.house.store)
    finally:
        runner.should_exit = True
        thread.join(20)


@pytest.fixture(scope="module")
def site(filled_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Listening]:
    """A listening server for the tests of one file."""
    home = tmp_path_factory.mktemp("site") / "home"
    shutil.copytree(filled_home, home)
    with listening(home) as found:
        yield found


@pytest.fixture(scope="module")
def server(filled_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for the tests of one file."""
    home = tmp_path_factory.mktemp("served") / "home"
    shutil.copytree(filled_home, home)
    yield from opened(home)


@pytest.fixture
def own_server(filled_home: Path, tmp_path: Path) -> Iterator[Server]:
    """A server for one test."""
    home = tmp_path / "home"
    shutil.copytree(filled_home, home)
    yield from opened(home)


def is_problem(answer: Any, status: int, code: str) -> Mapping[str, Any]:
    """Hold an answer to RFC 9457 and give it."""
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json"), answer.text
    body: Mapping[str, Any] = answer.json()
    assert (body["type"], body["status"]) == (f"urn:aiyptaushy:{code}", status)
    assert body["title"]
    assert body["detail"]
    return body
