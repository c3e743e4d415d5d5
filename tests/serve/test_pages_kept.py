"""What every answer is sent with, and what the server refuses to take: headers, cookies, redirects, floods."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import timedelta
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from server_samples import API, BURGLARY, FRAUD, PASSWORD, Server, is_problem, opened

from assistant.serve.bounds import LARGEST_BODY, Limits

FORM = {"Cookie": "csrf=mark", "X-CSRF": "mark"}
STYLED = ("/cases/{number}/sentence/{person}?on=2026-11-25", "/cases/{number}/deadlines.svg", "/practice/chart.svg")
PLAIN = ("/", "/cases", "/login", "/practice", "/calendar", "/cases/{number}", "/cases/{number}/documents", "/nothing", f"{API}/health")


def policy(server: Server, path: str) -> str:
    """Give the content policy of a page."""
    person = server.store.case(BURGLARY).charges[0].person
    answer = server.page("prosecutor-member", path.format(number=BURGLARY, person=person))
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "same-origin"
    return answer.headers["content-security-policy"]


@pytest.mark.parametrize("path", PLAIN)
def test_a_page_runs_and_shows_only_what_is_ours(server: Server, path: str) -> None:
    """No script, style or frame in the text of a page, none from elsewhere, and the page in nobody's frame."""
    parts = dict(part.strip().split(" ", 1) for part in policy(server, path).split(";"))
    assert (parts["default-src"], parts["script-src"], parts["style-src"], parts["frame-ancestors"]) == (
        "'none'",
        "'self'",
        "'self'",
        "'none'",
    )


@pytest.mark.parametrize("path", STYLED)
def test_an_account_and_a_picture_carry_their_style_and_run_nothing(server: Server, path: str) -> None:
    """They are whole files with a style of their own."""
    assert policy(server, path) == "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"


def test_the_markup_itself_holds_no_script_and_no_style(server: Server) -> None:
    """What the policy would refuse is not written either."""
    for path in ("/", "/cases", f"/cases/{BURGLARY}", f"/cases/{BURGLARY}/controls", "/practice"):
        text = server.page("prosecutor-member", path).text
        assert " style=" not in text
        assert "<style" not in text
        assert " onclick=" not in text
        assert text.count("<script ") == text.count("<script src=")


def test_files_of_the_pages_may_be_kept_and_are_not_sniffed(server: Server) -> None:
    """They belong to no case."""
    answer = server.client.get("/static/aiyptaushy.css")
    assert answer.status_code == 200
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "no-store" not in answer.headers.get("cache-control", "")


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_the_cookie_of_a_session_is_for_the_server_alone(server: Server, scheme: str) -> None:
    """No script reads it, no foreign form brings it, and over https it never goes without."""
    sent = {"login": "prosecutor-member", "password": PASSWORD}
    answer = server.client.post(f"{scheme}://testserver/login", data=sent, headers=FORM)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    cookie = SimpleCookie(answer.headers["set-cookie"])["session"]
    assert (bool(cookie["httponly"]), cookie["samesite"], bool(cookie["secure"])) == (True, "lax", scheme == "https")
    assert cookie["max-age"] == ""
    assert cookie["expires"] == ""
    session = {"Cookie": f"session={cookie.value}; csrf=mark", "X-CSRF": "mark"}
    assert server.client.get("/cases", headers=session).status_code == 200
    assert server.client.post("/logout", headers=session).status_code == 303
    assert server.client.get("/cases", headers=session).headers["location"] == "/login?next=%2Fcases"
    server.client.cookies.clear()


@pytest.mark.parametrize(
    "address",
    [
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "\\\\evil",
        "",
    ],
)
def test_the_door_leads_nowhere_but_inside(server: Server, address: str) -> None:
    """What a link to the door names as the next page is a path of ours, or the first page."""
    sent = {"login": "prosecutor-member", "password": PASSWORD, "next": address}
    answers = [
        server.client.post("/login", data=sent, headers=FORM),
        server.client.get("/login", params={"next": address}, headers=server.session("prosecutor-member")),
        server.client.post("/settings/theme", data={"theme": "dark", "back": address}, headers=FORM),
    ]
    server.client.cookies.clear()
    assert [answer.status_code for answer in answers] == [303, 303, 303]
    assert [answer.headers["location"] for answer in answers] == ["/"] * 3


def test_after_the_door_a_reader_is_where_they_wanted_to_be(server: Server) -> None:
    """Also one whose session ended under a form: the page of the form, with its chosen statement, not the address that takes it."""
    answer = server.client.get("/practice?q=кража&x=1")
    assert parse_qs(urlsplit(answer.headers["location"]).query)["next"] == ["/practice?q=%D0%BA%D1%80%D0%B0%D0%B6%D0%B0&x=1"]
    edited = f"/cases/{BURGLARY}/drafts/indictment-ru?statement=a1"
    late = server.client.post(
        f"/cases/{BURGLARY}/drafts/indictment-ru/statements/a1",
        data={"text": "x", "version": "1"},
        headers=FORM | {"Referer": f"http://testserver{edited}"},
    )
    assert parse_qs(urlsplit(late.headers["location"]).query)["next"] == [edited]
    foreign = server.client.post(
        "/admin/users",
        headers=FORM | {"Referer": "https://evil.example/x"},
        data={"login": "x", "name": "X", "position": "auditor", "password": "y"},
    )
    assert foreign.headers["location"] == "/login?next=%2F"


def test_a_session_ends_after_half_an_hour_of_silence(own_server: Server) -> None:
    """And after twelve hours altogether, however busy."""
    assert own_server.page("prosecutor-member", "/cases").status_code == 200
    own_server.clock.moment += timedelta(minutes=29)
    assert own_server.page("prosecutor-member", "/cases").status_code == 200
    own_server.clock.moment += timedelta(minutes=29)
    assert own_server.page("prosecutor-member", "/cases").status_code == 200
    own_server.clock.moment += timedelta(minutes=31)
    assert own_server.page("prosecutor-member", "/cases").status_code == 303


@pytest.fixture
def narrow(filled_home: Path, tmp_path: Path) -> Iterator[Server]:
    """A server that takes few requests."""
    shutil.copytree(filled_home, tmp_path / "home")
    yield from opened(tmp_path / "home", Limits(requests=5, logins=3))


def test_who_asks_too_often_waits(narrow: Server) -> None:
    """The answer says for how long; what draws a page is not counted."""
    statuses = [narrow.client.get(f"{API}/health").status_code for _ in range(5)]
    assert statuses == [200] * 5
    refused = narrow.client.get(f"{API}/health", headers={"Accept-Language": "ru"})
    is_problem(refused, 429, "problem-too-many")
    assert refused.headers["retry-after"] == "60"
    assert narrow.client.get("/static/aiyptaushy.css").status_code == 200


def test_who_tries_too_many_passwords_waits(narrow: Server) -> None:
    """Whatever the login: the address is counted."""
    statuses = [
        narrow.client.post("/login", data={"login": f"user{number}", "password": "wrong"}, headers=FORM).status_code for number in range(4)
    ]
    assert statuses == [401, 401, 401, 429]


def test_a_user_whose_password_was_tried_five_times_waits(own_server: Server) -> None:
    """From whatever address; the right password does not open the door meanwhile."""
    sent = {"login": "prosecutor-member", "password": "wrong"}
    answers = [own_server.client.post("/login", data=sent, headers=FORM) for _ in range(5)]
    assert [answer.status_code for answer in answers] == [401] * 5
    right = {"login": "prosecutor-member", "password": PASSWORD}
    assert own_server.client.post("/login", data=right, headers=FORM).status_code == 401
    own_server.clock.moment += timedelta(minutes=16)
    assert own_server.client.post("/login", data=right, headers=FORM).status_code == 303


@pytest.mark.parametrize("path", [f"{API}/sentences", "/login", f"{API}/cases/{BURGLARY}/drafts"])
def test_a_body_too_large_is_refused_before_it_is_read(server: Server, path: str) -> None:
    """413, for a program and for a page."""
    answer = server.client.post(path, content=b"x" * (LARGEST_BODY + 1), headers={"Content-Type": "application/json", **FORM})
    assert answer.status_code == 413


@pytest.mark.parametrize("path", [f"{API}/sentences", f"{API}/cases/import", "/cases/import"])
def test_a_body_of_unknown_length_is_refused(server: Server, path: str) -> None:
    """Nobody could bound it before it has filled the disk."""

    def pieces() -> Iterator[bytes]:
        yield b"x"

    assert server.client.post(path, content=pieces(), headers=server.session("prosecutor-member")).status_code == 413


@pytest.mark.parametrize("length", ["-1", "x", "1e3", str(5 << 30)])
def test_a_length_that_is_none_or_beyond_every_archive_is_refused(server: Server, length: str) -> None:
    """Also where archives are taken."""
    headers = server.session("prosecutor-member") | {"Content-Length": length}
    assert server.client.post("/cases/import", content=b"x", headers=headers).status_code == 413


def test_an_archive_of_a_stranger_is_not_even_read(server: Server) -> None:
    """Who it is from is asked before gigabytes go to the disk; the reader of forms never begins."""
    assert server.client.post(f"{API}/cases/import", content=b"no form at all", headers={"Content-Type": "text/plain"}).status_code == 401
    assert server.client.post("/cases/import", content=b"no form", headers=FORM).headers["location"].startswith("/login")


def test_the_original_of_a_document_runs_nothing_in_the_name_of_the_server(own_server: Server) -> None:
    """A file of a case comes from outside: shown in place only where its kind runs no script, and in a sandbox."""
    case = own_server.store.case(FRAUD)
    for material in case.materials:
        answer = own_server.client.get(f"/cases/{FRAUD}/files/{material.id}", headers=own_server.session("supervising_prosecutor-member"))
        assert answer.status_code == 200
        kind = answer.headers["content-type"].split(";")[0]
        shown = answer.headers["content-disposition"].startswith("inline")
        assert shown is (kind in {"application/pdf", "text/plain"} or kind.startswith(("audio/", "video/"))), kind


def test_a_fault_of_ours_is_answered_and_its_words_stay_out_of_the_log(own_server: Server, caplog: pytest.LogCaptureFixture) -> None:
    """The message of an error may hold words of a case: the log gets its kind and where it happened."""

    words = "Касымова Динара"

    def broken() -> None:
        raise ValueError(words)

    own_server.client.app.add_api_route(f"{API}/broken", broken)
    answer = own_server.client.get(f"{API}/broken")
    is_problem(answer, 500, "problem-unexpected")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["cache-control"] == "no-store"
    assert "ValueError" in caplog.text
    assert "in broken" in caplog.text
    assert "Касымова" not in caplog.text
    assert 'status="500"' in own_server.client.get(f"{API}/metrics").text
