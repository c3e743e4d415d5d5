"""The HTTP API as a program uses it: a case comes in, a document is drafted, edited, checked, signed and given out."""

from __future__ import annotations

import io
import json
import stat
import zipfile
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from server_samples import API, BODILY_HARM, BURGLARY, EXAMPLES, FRAUD, Server, example, is_problem, renumbered, zipped

from assistant.drafting import KINDS
from indictment import DocumentKind

MEMBER, SUPERVISOR = "prosecutor-member", "supervising_prosecutor-stranger"


def send(server: Server, archive: bytes, headers: Mapping[str, str], query: str = "") -> Any:
    """Import an archive."""
    return server.client.post(f"{API}/cases/import{query}", files={"file": ("case.zip", archive)}, headers=headers)


def linked() -> bytes:
    """Pack a symbolic link."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        entry = zipfile.ZipInfo("case.yaml")
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(entry, "/etc/passwd")
    return held.getvalue()


def locked() -> bytes:
    """Pack an archive that says it is locked."""
    packed = bytearray(zipped(("case.yaml", b"number: 1")))
    packed[6] |= 1
    packed[packed.index(b"PK\x01\x02") + 8] |= 1
    return bytes(packed)


@pytest.mark.parametrize(
    ("archive", "code"),
    [
        pytest.param(linked(), "archive-leads-outside", id="a symbolic link"),
        pytest.param(locked(), "archive-locked", id="a locked archive"),
        pytest.param(zipped(("../../case.yaml", b"x")), "archive-leads-outside", id="a way out"),
        pytest.param(zipped(("x", bytes(8 << 20))), "archive-swells", id="a bomb"),
        pytest.param(b"PK\x03\x04 half an archive", "archive-not-zip", id="half an archive"),
        pytest.param(zipped(("readme.txt", b"x")), "archive-without-case", id="no case in it"),
    ],
)
def test_an_archive_that_is_no_case_is_refused_with_the_reason(server: Server, archive: bytes, code: str) -> None:
    """Nothing of it is kept."""
    before = [one.record.number for one in server.store.cases()]
    is_problem(send(server, archive, server.key(MEMBER)), 422, code)
    assert [one.record.number for one in server.store.cases()] == before


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_broken_case_is_refused_with_every_finding(server: Server, language: str) -> None:
    """The findings name the place and are told in the caller's language."""
    text = (EXAMPLES / "burglary" / "case.yaml").read_text(encoding="utf-8").replace('number: "265901031000314"', 'number: "12"')
    headers = server.key(MEMBER) | {"Accept-Language": language}
    body = is_problem(send(server, zipped(("case.yaml", text.encode())), headers), 422, "case-broken")
    assert body["findings"]
    assert all(one["code"] and one["place"] and one["detail"] for one in body["findings"])


def test_a_case_comes_in_once_and_is_revised_when_asked(own_server: Server) -> None:
    """Who brings a case in belongs to it; a second time it is there already; a revision counts on."""
    headers, number = own_server.key("prosecutor-stranger"), "265901031000315"
    first = send(own_server, renumbered("burglary", number), headers)
    assert (first.status_code, first.headers["etag"], first.headers["location"]) == (201, '"1"', f"{API}/cases/{number}")
    assert own_server.client.get(first.headers["location"], headers=headers).json()["number"] == number
    is_problem(send(own_server, renumbered("burglary", number), headers), 409, "store-case-exists")
    again = send(own_server, renumbered("burglary", number), headers, "?revise=true")
    assert (again.status_code, again.headers["etag"], again.json()["revision"]) == (201, '"2"', 2)
    # A case of others is neither revised nor shown to exist as anything but a number that is taken.
    is_problem(send(own_server, example("burglary"), headers, "?revise=true"), 404, "problem-not-found")


def test_a_case_that_did_not_change_is_not_sent_again(server: Server) -> None:
    """ETag and If-None-Match."""
    path, headers = f"{API}/cases/{BURGLARY}", server.key(MEMBER)
    first = server.client.get(path, headers=headers)
    assert first.json()["episodes"][0]["place"]["sources"][0]["quote"]
    again = server.client.get(path, headers=headers | {"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert server.client.get(path, headers=headers | {"If-None-Match": '"99"'}).status_code == 200


def test_a_list_goes_on_where_the_page_ended(server: Server) -> None:
    """Every case once, in order, by pages of one."""
    headers, found, after = server.key(SUPERVISOR), [], ""
    while True:
        page = server.client.get(f"{API}/cases", params={"after": after, "limit": 1}, headers=headers).json()
        found += [one["number"] for one in page["items"]]
        if page["next"] is None:
            break
        after = page["next"]
    assert found == sorted({BODILY_HARM, BURGLARY, FRAUD})
    assert server.client.get(f"{API}/cases?limit=0", headers=headers).status_code == 422


def test_a_recording_is_read_in_parts(server: Server) -> None:
    """Range requests: a player jumps without loading the whole."""
    case = server.store.case(BURGLARY)
    recording = next(one for one in case.media)
    whole = server.store.blob(recording.sha256)
    path, headers = f"{API}/cases/{BURGLARY}/files/{recording.id}", server.key(MEMBER)
    part = server.client.get(path, headers=headers | {"Range": "bytes=10-19"})
    assert (part.status_code, part.content) == (206, whole[10:20])
    assert part.headers["content-range"] == f"bytes 10-19/{len(whole)}"
    beyond = server.client.get(path, headers=headers | {"Range": f"bytes={len(whole) + 5}-"})
    assert beyond.status_code == 416
    assert server.client.get(path, headers=headers).content == whole


def test_a_document_is_read_sheet_by_sheet(server: Server) -> None:
    """By the numbers of the case file."""
    document = server.store.case(BURGLARY).documents[0]
    body = server.client.get(f"{API}/cases/{BURGLARY}/documents/{document.id}", headers=server.key(MEMBER)).json()
    assert list(map(int, body["sheets"])) == list(range(document.first_sheet, document.last_sheet + 1))
    assert all(body["sheets"].values())


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_an_indictment_goes_from_the_case_to_a_signed_file(own_server: Server, language: str) -> None:
    """Drafted, worded anew, checked, confirmed, signed, given out in each form; every step has its version."""
    headers, drafts = own_server.key(MEMBER), f"{API}/cases/{BURGLARY}/drafts"
    made = own_server.client.post(drafts, json={"document": "indictment", "language": language}, headers=headers)
    assert (made.status_code, made.headers["etag"]) == (201, '"1"')
    path = made.headers["location"]
    statements = [one for section in made.json()["sections"] for one in section["statements"]]
    told = next(one for one in statements if one["sources"] and len(one["text"]) > 80)
    wrong = told["text"] + (" Ол 777 777 теңге ұрлаған." if language == "kk" else " Он похитил 777 777 тенге.")
    edited = own_server.client.patch(f"{path}/statements/{told['id']}", json={"text": wrong}, headers=headers | {"If-Match": '"1"'})
    assert (edited.status_code, edited.headers["etag"], edited.json()["edited"]) == (200, '"2"', [told["id"]])
    stale = own_server.client.patch(f"{path}/statements/{told['id']}", json={"text": "x y"}, headers=headers | {"If-Match": '"1"'})
    is_problem(stale, 412, "store-record-changed")
    findings = own_server.client.get(f"{path}/findings", headers=headers).json()
    assert any(one["place"] == told["id"] and "777" in one["detail"] for one in findings), findings
    is_problem(own_server.client.get(f"{path}/file", headers=headers), 409, "unsupported-text")
    is_problem(own_server.client.post(f"{path}/signature", headers=headers), 409, "unsupported-text")
    confirmed = own_server.client.post(f"{path}/confirmation", headers=headers | {"If-Match": '"2"'})
    assert confirmed.json()["confirmed_by"] == "prosecutor member"
    for form, mark in (("docx", b"PK"), ("pdf", b"%PDF"), ("html", b"<!doctype html"), ("json", b"{")):
        given = own_server.client.get(f"{path}/file?form={form}", headers=headers)
        assert given.status_code == 200, given.text
        assert given.content.lower().startswith(mark.lower())
        assert f"indictment-{language}-{BURGLARY}.{form}" in given.headers["content-disposition"]
    signed = own_server.client.post(f"{path}/signature", headers=headers | {"If-Match": '"3"'})
    assert (signed.status_code, signed.json()["signed_by"]) == (200, "prosecutor member"), signed.text
    is_problem(
        own_server.client.post(drafts, json={"document": "indictment", "language": language}, headers=headers), 409, "not-signable-twice"
    )
    assert own_server.client.get(f"{path}?version=1", headers=headers).json()["signed_by"] is None
    actions = [line.action for line in own_server.store.journal.lines(case=BURGLARY)]
    assert [one for one in actions if one.startswith(("draft.", "document."))] == [
        "draft.make",
        "draft.edit",
        "draft.confirm",
        *["draft.export"] * 4,
        "document.signed_off",
    ]
    assert not own_server.store.verify().faults


@pytest.mark.parametrize("language", ["kk", "ru"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_drafted_or_says_what_it_needs(server: Server, kind: DocumentKind, language: str) -> None:
    """No kind fails; one that needs more than the case says so as a problem."""
    answer = server.client.post(
        f"{API}/cases/{BURGLARY}/drafts", json={"document": kind.value, "language": language}, headers=server.key(MEMBER)
    )
    if answer.status_code == 201:
        assert answer.json()["sections"]
        found = server.client.get(f"{answer.headers['location']}/findings", headers=server.key(MEMBER))
        assert found.status_code == 200
    else:
        assert answer.status_code == 422, answer.text
        assert answer.headers["content-type"] == "application/problem+json"
        assert answer.json()["detail"]


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        pytest.param(
            {"offences": [{"id": "c1", "article": "9999", "part": "1", "committed_on": "2026-03-03"}], "today": "2026-11-25"},
            422,
            id="no such article",
        ),
        pytest.param({"offences": "theft"}, 422, id="words in place of offences"),
        pytest.param({"offences": [], "unknown": 1}, 422, id="a field that does not exist"),
        pytest.param(
            {"offences": [{"id": "c1", "article": "188", "part": "3", "clauses": ["2"], "committed_on": "not a day"}]}, 422, id="no day"
        ),
        pytest.param({"today": "2026-11-25"}, 422, id="no offence"),
    ],
)
def test_wrong_facts_of_a_sentence_are_named(server: Server, facts: dict[str, Any], status: int) -> None:
    """The problem says which value is wrong."""
    answer = server.client.post(f"{API}/sentences", json=facts, headers=server.key(MEMBER))
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"]


@pytest.mark.parametrize("article", ["9999", "188-99", "abc", "0", "%00", "188%2F1"])
def test_an_article_that_the_code_has_not_is_a_problem(server: Server, article: str) -> None:
    """404, or 422 where the code cannot have such a number."""
    answer = server.client.get(f"{API}/law/articles/{article}", headers=server.key(MEMBER))
    assert answer.status_code in {404, 422}, answer.text
    assert answer.headers["content-type"] == "application/problem+json"


@pytest.mark.parametrize("on", ["0001-01-01", "1900-01-01", "9999-12-31"])
@pytest.mark.parametrize("path", ["law/articles/188", f"cases/{BURGLARY}/deadlines", f"cases/{BURGLARY}/sentences"])
def test_a_day_beyond_the_law_is_no_failure(server: Server, path: str, on: str) -> None:
    """The calendar and the code answer, or say that they know nothing of that day."""
    answer = server.client.get(f"{API}/{path}", params={"on": on}, headers=server.key(MEMBER))
    assert answer.status_code < 500, answer.text


def test_the_first_readers_of_court_practice_may_come_at_once(own_server: Server) -> None:
    """The index is opened once, and a search reads beside another."""
    headers = own_server.key(MEMBER)

    def search(number: int) -> int:
        answer = own_server.client.get(f"{API}/practice/search", params={"q": f"кража {number}"}, headers=headers)
        return int(answer.status_code)

    with ThreadPoolExecutor(6) as readers:
        assert list(readers.map(search, range(12))) == [200] * 12


def test_court_practice_is_searched(server: Server) -> None:
    """Every hit names its act and place."""
    answer = server.client.get(
        f"{API}/practice/search", params={"q": "кража с проникновением в жилище", "limit": 3}, headers=server.key(MEMBER)
    )
    assert answer.status_code == 200, answer.text
    assert len(answer.json()["hits"]) <= 3
    assert answer.json()["hits"]
    is_problem(server.client.get(f"{API}/practice/search", params={"q": ""}, headers=server.key(MEMBER)), 422, "problem-fields")


@pytest.mark.parametrize(
    ("language", "said"), [("kk", "Табылмады"), ("ru-RU,ru;q=0.9", "Не найдено"), ("en-GB", "Not found"), ("de", "Табылмады")]
)
def test_a_problem_speaks_the_language_of_the_caller(server: Server, language: str, said: str) -> None:
    """Kazakh where none of ours is asked for."""
    answer = server.client.get(f"{API}/cases/000000000000000", headers=server.key(MEMBER) | {"Accept-Language": language})
    assert is_problem(answer, 404, "problem-not-found")["title"] == said


def test_health_and_figures_name_no_case(server: Server) -> None:
    """Figures count by route, with parameters as names."""
    headers = server.key(MEMBER)
    assert server.client.get(f"{API}/cases/{BURGLARY}", headers=headers).status_code == 200
    health = server.client.get(f"{API}/health").json()
    assert health["status"] == "ok"
    text = server.client.get(f"{API}/metrics").text
    assert f'route="{API}/cases/{{number}}",status="200"' in text
    assert BURGLARY not in text
    counted = [line for line in text.splitlines() if line.startswith("aiyptaushy_request_seconds_count")]
    assert int(counted[0].split()[1]) > 0


def operations(server: Server) -> list[tuple[str, Mapping[str, Any]]]:
    """List the operations that the description names."""
    described = server.client.get(f"{API}/openapi.json").json()
    return [(f"{method.upper()} {path}", one) for path, methods in described["paths"].items() for method, one in methods.items()]


def test_every_operation_says_what_it_does_and_shows_what_it_takes(server: Server) -> None:
    """A summary each; an example wherever JSON is taken."""
    described = server.client.get(f"{API}/openapi.json").json()
    for name, one in operations(server):
        assert one.get("summary"), name
        assert one.get("description"), name
        for kind, body in one.get("requestBody", {}).get("content", {}).items():
            if kind != "application/json":
                continue
            schema = body["schema"]
            schema = described["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]] if "$ref" in schema else schema
            fields = [field for field in schema.get("properties", {}).values() if field.get("examples")]
            assert body.get("example") or body.get("examples") or schema.get("examples") or fields, name
    assert json.dumps(described)
