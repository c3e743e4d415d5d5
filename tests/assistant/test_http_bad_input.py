"""The HTTP API given what nobody should send: it answers with a problem that says what to do, never with a failure of its own."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Protocol
from zoneinfo import ZoneInfo

import pytest
from fastapi.testclient import TestClient

from assistant.serve.app import application
from assistant.settings import read_settings
from casefile import Key, Position, Right, User

EXAMPLES = Path(__file__).parents[2] / "examples"
AT = datetime(2026, 11, 25, 10, 0, tzinfo=ZoneInfo("Asia/Almaty"))
API = "/api/v1"
NUMBER = "265901031000314"
DRAFT = f"{API}/cases/{NUMBER}/drafts/indictment-ru"


class Answer(Protocol):
    """What a test reads of an answer; the client's own type changes with its library."""

    @property
    def status_code(self) -> int:
        """Status."""

    @property
    def headers(self) -> Mapping[str, str]:
        """Headers."""

    @property
    def text(self) -> str:
        """Text of the body."""

    def json(self) -> Any:
        """Read the body as JSON."""


def zipped(*entries: tuple[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    """Pack entries as they are named."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", method) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return held.getvalue()


def damaged(archive: bytes) -> bytes:
    """Spoil the packed bytes of an archive's first entry."""
    spoiled = bytearray(archive)
    spoiled[45:55] = bytes(byte ^ 0xFF for byte in spoiled[45:55])
    return bytes(spoiled)


def folder(name: str) -> tuple[tuple[str, bytes], ...]:
    """Read an example as entries of an archive."""
    root = EXAMPLES / name
    return tuple((str(one.relative_to(root)), one.read_bytes()) for one in sorted(root.rglob("*")) if one.is_file())


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A server over a store of its own with the burglary and its indictment, and a prosecutor's key."""
    app = application(read_settings(home=tmp_path_factory.mktemp("home")), lambda: AT)
    accounts = app.state.house.store.accounts
    accounts.add(
        User("aigul", "Сәрсенова А.Қ.", Position.PROSECUTOR, disabled=False, has_totp=False), "long words of the key 7", "tester", AT
    )
    key = Key("k1", "aigul", "test", frozenset(Right), None, AT + timedelta(days=1), revoked=False)
    token = accounts.add_key(key, "tester", AT)
    with TestClient(app, raise_server_exceptions=False, headers={"Authorization": f"Bearer {token}"}) as opened:
        assert send(opened, zipped(*folder("burglary"))).status_code == 201
        assert opened.post(f"{API}/cases/{NUMBER}/drafts", json={"document": "indictment", "language": "ru"}).status_code == 201
        yield opened


def send(client: TestClient, archive: bytes) -> Answer:
    """Import an archive."""
    return client.post(f"{API}/cases/import", files={"file": ("case.zip", archive)})


def is_problem(answer: Answer, status: int, code: str) -> None:
    """Hold an answer to RFC 9457."""
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json"), answer.text
    assert answer.json()["type"] == f"urn:aiyptaushy:{code}"
    assert answer.json()["detail"]


@pytest.mark.parametrize(
    ("archive", "code"),
    [
        pytest.param(zipped((".", b"x")), "archive-leads-outside", id="an entry named as the folder itself"),
        pytest.param(zipped(("../case.yaml", b"x")), "archive-leads-outside", id="an entry above the folder"),
        pytest.param(zipped(("a\\..\\..\\b", b"x")), "archive-leads-outside", id="an entry above the folder, in the way of Windows"),
        pytest.param(zipped(("/etc/x", b"x")), "archive-leads-outside", id="an absolute entry"),
        pytest.param(zipped(("a", b"1"), ("a/b", b"1")), "archive-not-zip", id="a file that is also a folder"),
        pytest.param(zipped(("a/b", b"1"), ("a", b"1")), "archive-not-zip", id="a folder that is also a file"),
        pytest.param(zipped(("n" * 300, b"1")), "archive-not-zip", id="a name longer than a disk takes"),
        pytest.param(zipped(("x", bytes(8 << 20)), method=zipfile.ZIP_DEFLATED), "archive-swells", id="a bomb"),
        pytest.param(
            damaged(zipped(("case.yaml", bytes(range(256)) * 9), method=zipfile.ZIP_DEFLATED)), "archive-not-zip", id="packed bytes spoiled"
        ),
        pytest.param(b"no archive", "archive-not-zip", id="no archive at all"),
        pytest.param(zipped(("notes.txt", b"x")), "archive-without-case", id="no case.yaml"),
        pytest.param(zipped(("case.yaml", b"number: 1")), "case-broken", id="a case with errors"),
    ],
)
def test_an_unfit_archive_is_a_problem(client: TestClient, archive: bytes, code: str) -> None:
    """Nothing is taken in, and the answer says why."""
    is_problem(send(client, archive), 422, code)
    assert [one["number"] for one in client.get(f"{API}/cases").json()["items"]] == [NUMBER]


@pytest.mark.parametrize("kind", ["accusation_protocol", "accelerated_protocol", "misdemeanour_protocol", "poem"])
def test_a_document_that_is_not_drafted_here_is_a_wrong_field(client: TestClient, kind: str) -> None:
    """Kinds that the plan names and no writer drafts are refused by name."""
    answer = client.post(f"{API}/cases/{NUMBER}/drafts", json={"document": kind, "language": "kk"})
    is_problem(answer, 422, "problem-fields")
    assert answer.json()["fields"][0]["field"] == "document"


@pytest.mark.parametrize("version", ["0", "-1", "99999999999999999999", "x"])
def test_an_impossible_version_is_a_wrong_field(client: TestClient, version: str) -> None:
    """A number that no database keeps is not asked of it."""
    is_problem(client.get(f"{DRAFT}?version={version}"), 422, "problem-fields")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b'{"text": "\\u0000"}', id="NUL"),
        pytest.param(b'{"text": " \\n "}', id="blanks"),
        pytest.param(b'{"text": "a\\u001bb"}', id="a control character"),
        pytest.param(b'{"text": "a\\ud800b"}', id="half a letter"),
        pytest.param(b'{"text": ""}', id="nothing"),
        pytest.param(b'{"text": 5}', id="a number"),
    ],
)
def test_words_that_no_document_can_hold_are_refused_before_they_are_kept(client: TestClient, body: bytes) -> None:
    """The draft stays as it was and can be given out as Word."""
    before = client.get(DRAFT)
    statement = next(one["id"] for section in before.json()["sections"] for one in section["statements"])
    answer = client.patch(f"{DRAFT}/statements/{statement}", content=body, headers={"Content-Type": "application/json"})
    is_problem(answer, 422, "problem-fields")
    assert client.get(DRAFT).headers["etag"] == before.headers["etag"]
    assert client.get(f"{DRAFT}/file?form=docx").content.startswith(b"PK")


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        pytest.param(b"\xff{", 400, "problem-request", id="no UTF-8"),
        pytest.param(b"{", 422, "problem-fields", id="half a JSON"),
        pytest.param(b'{"a":' + b"[" * 20_000 + b"]" * 20_000 + b"}", 400, "problem-request", id="too deep"),
    ],
)
def test_a_body_that_cannot_be_read_is_a_problem(client: TestClient, body: bytes, status: int, code: str) -> None:
    """Also what the framework itself refuses comes as problem+json."""
    is_problem(client.post(f"{API}/sentences", content=body, headers={"Content-Type": "application/json"}), status, code)


def test_a_key_of_another_request_is_refused_and_the_first_answer_stays(client: TestClient) -> None:
    """Idempotency keys: the same request gives the same draft, another one nothing."""
    drafts, key = f"{API}/cases/{NUMBER}/drafts", {"Idempotency-Key": "one"}
    first = client.post(drafts, json={"document": "court_card", "language": "kk"}, headers=key)
    again = client.post(drafts, json={"document": "court_card", "language": "kk"}, headers=key)
    assert (first.status_code, again.status_code, again.headers["etag"], again.json()) == (201, 201, first.headers["etag"], first.json())
    is_problem(client.post(drafts, json={"document": "debate", "language": "kk"}, headers=key), 422, "problem-key-reused")


def test_an_edit_of_an_old_version_changes_nothing(client: TestClient) -> None:
    """The second of two editors is told, and what was written stays."""
    before = client.get(DRAFT)
    statement = next(one["id"] for section in before.json()["sections"] for one in section["statements"])
    answer = client.patch(f"{DRAFT}/statements/{statement}", json={"text": "Иной текст"}, headers={"If-Match": '"99"'})
    is_problem(answer, 412, "store-record-changed")
    assert client.get(DRAFT).json() == before.json()


@pytest.mark.parametrize(("language", "title"), [("kk", "Табылмады"), ("ru", "Не найдено"), ("en", "Not found")])
def test_a_problem_is_told_in_the_language_asked_for(client: TestClient, language: str, title: str) -> None:
    """Accept-Language chooses."""
    answer = client.get(f"{API}/cases/000000000000000", headers={"Accept-Language": language})
    is_problem(answer, 404, "problem-not-found")
    assert (answer.json()["title"], answer.headers["content-language"]) == (title, language)


def test_every_example_of_the_description_is_taken(client: TestClient) -> None:
    """What OpenAPI shows as the body of a request works when it is sent."""
    paths: Mapping[str, Mapping[str, Mapping[str, object]]] = client.get(f"{API}/openapi.json").json()["paths"]
    body = paths[f"{API}/sentences"]["post"]["requestBody"]
    assert isinstance(body, dict)
    for example in body["content"]["application/json"]["schema"]["examples"]:
        assert client.post(f"{API}/sentences", json=example).status_code == 200
