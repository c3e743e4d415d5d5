"""Who may open which door: every route of the application, every position, belonging to the case and not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
from server_samples import API, BURGLARY, FRAUD, PASSWORD, Server

from assistant.jobs import JobState, KeptJob
from casefile import Deed, Position, RecordKey, Right
from supervision import all_controls

ADMINISTRATOR, AUDITOR = {Position.ADMINISTRATOR}, {Position.AUDITOR}
PROSECUTORS = {Position.PROSECUTOR, Position.SUPERVISING_PROSECUTOR}
READERS = PROSECUTORS | {Position.INVESTIGATOR, Position.DEFENCE, Position.PARTICIPANT}
SUPERVISING = {Position.SUPERVISING_PROSECUTOR}
SEARCHERS = PROSECUTORS | {Position.INVESTIGATOR, Position.DEFENCE}
EVERYBODY = set(Position)
NOBODY: set[Position] = set()


@dataclass(frozen=True)
class Door:
    """A route and who may pass.

    :param method: Method.
    :param path: Path of the route.
    :param members: Positions that may as members of the case.
    :param others: Positions that may without belonging to it; the same as members where no case is concerned.
    :param strangers: Whether one who is not logged in may.
    :param sent: What is sent: keyword arguments of the client.
    """

    method: str
    path: str
    members: set[Position]
    others: set[Position]
    strangers: bool = False
    sent: Mapping[str, Any] | None = None

    @property
    def of_a_case(self) -> bool:
        """Whether the route concerns one case."""
        return "{number}" in self.path


def house(method: str, path: str, who: set[Position], *, strangers: bool = False, **sent: Any) -> Door:
    """A route that concerns no case."""
    return Door(method, path, who, who, strangers, sent)


def read(path: str) -> Door:
    """A route that shows something of a case: to its members, and to the supervising prosecutor."""
    return Door("GET", path, READERS, SUPERVISING)


def act(method: str, path: str, who: set[Position], **sent: Any) -> Door:
    """A route that changes something of a case: for members."""
    return Door(method, path, who, NOBODY, sent=sent)


CASE, PAGE = f"{API}/cases/{{number}}", "/cases/{number}"
DRAFT, SEEN = f"{CASE}/drafts/{{draft}}", f"{PAGE}/drafts/{{draft}}"
DOORS = (
    house("GET", f"{API}/openapi.json", EVERYBODY, strangers=True),
    house("GET", f"{API}/health", EVERYBODY, strangers=True),
    house("GET", f"{API}/metrics", EVERYBODY, strangers=True),
    house("GET", f"{API}/me", EVERYBODY),
    house("GET", f"{API}/cases", EVERYBODY),
    house("GET", f"{API}/chats", EVERYBODY),
    house("POST", f"{API}/chats", EVERYBODY, json={}),
    house("GET", f"{API}/law/articles/{{article}}", EVERYBODY),
    house("POST", f"{API}/sentences", EVERYBODY, json={"offences": []}),
    house("GET", f"{API}/practice/search", SEARCHERS, params={"q": "кража"}),
    house("POST", f"{API}/cases/import", PROSECUTORS, files={"file": ("case.zip", b"no archive")}),
    read(CASE),
    read(f"{CASE}/documents/{{document}}"),
    read(f"{CASE}/files/{{material}}"),
    read(f"{CASE}/transcripts/{{media}}"),
    act("POST", f"{CASE}/transcripts", PROSECUTORS, json={"media": "m1", "profile": "nobody"}),
    read(f"{CASE}/jobs"),
    read(f"{CASE}/jobs/{{job}}"),
    read(f"{CASE}/jobs/{{job}}/events"),
    read(f"{CASE}/deadlines"),
    read(f"{CASE}/deadlines.ics"),
    read(f"{CASE}/sentences"),
    read(f"{CASE}/complaints"),
    read(f"{CASE}/drafts"),
    read(DRAFT),
    read(f"{DRAFT}/findings"),
    read(f"{DRAFT}/file"),
    act("POST", f"{CASE}/drafts", PROSECUTORS, json={"document": "court_card", "language": "kk"}),
    act("PATCH", f"{DRAFT}/statements/{{statement}}", PROSECUTORS, json={"text": "Иной текст."}),
    act("POST", f"{DRAFT}/confirmation", PROSECUTORS),
    act("POST", f"{DRAFT}/signature", PROSECUTORS),
    house("GET", "/login", EVERYBODY, strangers=True),
    house("POST", "/login", EVERYBODY, strangers=True, data={"login": "prosecutor-member", "password": PASSWORD}),
    house("POST", "/settings/language", EVERYBODY, strangers=True, data={"language": "ru"}),
    house("POST", "/settings/theme", EVERYBODY, strangers=True, data={"theme": "dark"}),
    house("GET", "/", EVERYBODY),
    house("GET", "/cases", EVERYBODY),
    house("GET", "/calendar", EVERYBODY),
    house("GET", "/chat", EVERYBODY),
    house("POST", "/chat", EVERYBODY, data={"text": "что умеешь?"}),
    house("GET", "/practice", SEARCHERS),
    house("GET", "/practice/chart.svg", SEARCHERS),
    house("GET", "/admin", ADMINISTRATOR | AUDITOR),
    house("POST", "/admin/users", ADMINISTRATOR, data={"login": "x", "name": "X", "position": "auditor", "password": "short"}),
    house("POST", "/admin/users/{login}/disabled", ADMINISTRATOR, data={"": ""}),
    house("POST", "/cases/import", PROSECUTORS, files={"file": ("case.zip", b"no archive")}),
    read(PAGE),
    read(f"{PAGE}/documents"),
    read(f"{PAGE}/documents/{{document}}"),
    read(f"{PAGE}/files/{{material}}"),
    read(f"{PAGE}/media/{{media}}"),
    read(f"{PAGE}/media/{{media}}/transcript.{{form}}"),
    read(f"{PAGE}/drafts"),
    read(SEEN),
    read(f"{SEEN}/file.{{form}}"),
    read(f"{PAGE}/sentence"),
    read(f"{PAGE}/sentence/{{person}}"),
    read(f"{PAGE}/deadlines"),
    read(f"{PAGE}/deadlines.svg"),
    read(f"{PAGE}/deadlines.ics"),
    read(f"{PAGE}/complaints"),
    read(f"{PAGE}/controls"),
    act("GET", f"{PAGE}/chat", PROSECUTORS),
    act("POST", f"{PAGE}/chat", PROSECUTORS, data={"text": "кто потерпевший?"}),
    # Members are managed by those who see the case; the administrator, who sees none, does it from the command line.
    Door("POST", f"{PAGE}/members", SUPERVISING, SUPERVISING, sent={"data": {"login": "prosecutor-member"}}),
    act("POST", f"{PAGE}/drafts", PROSECUTORS, data={"document": "court_card", "language": "ru"}),
    act("POST", f"{SEEN}/statements/{{statement}}", PROSECUTORS, data={"text": "Иной текст.", "version": "0"}),
    act("POST", f"{SEEN}/confirmation", PROSECUTORS, data={"version": "0"}),
    act("POST", f"{SEEN}/signature", PROSECUTORS, data={"version": "0"}),
    act("POST", f"{PAGE}/media/{{media}}/transcript", PROSECUTORS, data={"": ""}),
    act("POST", f"{PAGE}/media/{{media}}/corrections", PROSECUTORS, data={"segment": "1", "text": "Иной текст"}),
    act("POST", f"{PAGE}/media/{{media}}/confirmations", PROSECUTORS, data={"segment": "1"}),
    act("POST", f"{PAGE}/media/{{media}}/roles", PROSECUTORS, data={"speaker": "A", "role": "witness"}),
    act("POST", f"{PAGE}/controls/lifted", PROSECUTORS, data={"control": all_controls()[0].id, "reason": "a reason"}),
    house("POST", "/logout", EVERYBODY, strangers=True, data={"": ""}),
)
# Kept out of this table: a conversation is opened by the one who began it alone, and `/v1` refuses in the words of OpenAI
# (tests/assistant/test_chat_http.py).
CONVERSATION, OPENAI = "{chat}", "/v1/"


def routes(found: Any, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Walk through the routes of an application, into the routers that it includes."""
    for route in found:
        if hasattr(route, "original_router"):
            yield from routes(route.original_router.routes, prefix + route.include_context.prefix)
        else:
            for method in sorted((getattr(route, "methods", None) or set()) - {"HEAD"}):
                yield method, prefix + route.path


def here(path: str) -> bool:
    """Tell whether a route belongs into this table."""
    return CONVERSATION not in path and not path.startswith(OPENAI)


@pytest.fixture(scope="module")
def places(server: Server) -> Mapping[str, str]:
    """What stands in the paths: things that are there, so that a refusal is a refusal."""
    key = server.key("prosecutor-member")
    made = server.client.post(f"{API}/cases/{BURGLARY}/drafts", json={"document": "indictment", "language": "ru"}, headers=key)
    assert made.status_code == 201, made.text
    case = server.store.case(BURGLARY)
    done = KeptJob(id="done", case=BURGLARY, media="m1", profile="embedded", by="x", state=JobState.DONE)
    deed = Deed("job.done", "x", datetime(2026, 11, 25, tzinfo=UTC))
    server.store.records.keep(RecordKey("job", "done", BURGLARY), done.model_dump_json(), deed, expected=0)
    return {
        "job": "done",
        "number": BURGLARY,
        "draft": "indictment-ru",
        "statement": next(one["id"] for section in made.json()["sections"] for one in section["statements"]),
        "document": case.documents[0].id,
        "material": case.documents[0].id,
        "media": next(one.id for one in case.media),
        "person": case.charges[0].person,
        "article": "188",
        "login": "leaver",
    }


def address(door: Door, places: Mapping[str, str]) -> str:
    """Fill a path."""
    form = "txt" if "transcript." in door.path else "json"
    query = "?on=2026-11-25" if "{person}" in door.path else "?form=json" if door.path.endswith("/file") else ""
    return door.path.format_map({**places, "form": form}) + query


def outcome(answer: Any) -> str:
    """Say what happened at the door."""
    if answer.status_code == 303 and answer.headers["location"].startswith("/login?"):
        return "door"
    assert answer.status_code < 500, answer.text
    # A thing within a case that is not there is told in its own words; a case that may not be seen in those of an unknown page.
    own_words = answer.headers.get("content-type", "").startswith("application/problem") and "store-" in answer.text
    hidden = answer.status_code == 404 and not own_words
    return {401: "unknown", 403: "refused"}.get(answer.status_code, "hidden" if hidden else "passed")


def test_every_route_has_a_row(server: Server) -> None:
    """A new route is decided upon before it is served."""
    served = {(method, path) for method, path in routes(server.client.app.routes) if here(path)}
    assert served == {(door.method, door.path) for door in DOORS}


@pytest.mark.parametrize("door", DOORS, ids=lambda door: f"{door.method} {door.path}")
def test_a_door_opens_for_those_whom_the_law_of_the_house_lets_in(server: Server, places: Mapping[str, str], door: Door) -> None:
    """Seven positions, belonging to the case and not, and nobody at all."""
    path, sent = address(door, places), dict(door.sent or {})
    found, expected = {}, {}
    for position in Position:
        for whose in ("member", "stranger"):
            login = f"{position.value}-{whose}"
            headers = server.session(login) if not door.path.startswith(API) else server.key(login)
            if "logout" in path:
                headers = {"Cookie": "csrf=mark", "X-CSRF": "mark"}
            lines = refusals(server)
            found[login] = outcome(server.client.request(door.method, path, headers=headers, **sent))
            passes = position in (door.members if whose == "member" else door.others)
            sees = not door.of_a_case or position in (READERS if whose == "member" else SUPERVISING)
            expected[login] = "passed" if passes else "refused" if sees else "hidden"
            # An attempt at a case that one may not see leaves a line with the name of who tried.
            assert refusals(server)[len(lines) :] == ([login] if expected[login] == "hidden" else []), login
    assert found == expected


def refusals(server: Server) -> list[str]:
    """List who tried to open what they may not see."""
    return [line.actor for line in server.store.journal.lines() if line.action == "access.refused"]


@pytest.mark.parametrize("door", DOORS, ids=lambda door: f"{door.method} {door.path}")
def test_nobody_comes_in_without_a_name(server: Server, places: Mapping[str, str], door: Door) -> None:
    """A program is told 401, a person led to the door; what is open is named in the table."""
    headers = {} if door.path.startswith(API) else {"Cookie": "csrf=mark", "X-CSRF": "mark"}
    answer = server.client.request(door.method, address(door, places), headers=headers, **dict(door.sent or {}))
    kind = "unknown" if door.path.startswith(API) else "door"
    assert outcome(answer) == ("passed" if door.strangers else kind)
    if not door.strangers and door.path.startswith(API):
        assert answer.headers["www-authenticate"] == "Bearer"


FORMS = [door for door in DOORS if door.method == "POST" and not door.path.startswith(API)]


@pytest.mark.parametrize("brought", ["", "another"], ids=["no token", "another token"])
@pytest.mark.parametrize("door", FORMS, ids=lambda door: door.path)
def test_a_form_without_the_token_of_its_page_is_refused(server: Server, places: Mapping[str, str], door: Door, brought: str) -> None:
    """Also where the sender would be allowed: a foreign page sends with the reader's cookies."""
    headers = server.session("prosecutor-member") | ({"X-CSRF": brought} if brought else {})
    if not brought:
        del headers["X-CSRF"]
    assert server.client.post(address(door, places), headers=headers, **dict(door.sent or {})).status_code == 403


def test_a_session_of_a_browser_does_not_act_through_the_api_without_the_token(server: Server, places: Mapping[str, str]) -> None:
    """The API is for keys; a browser's cookie alone, which a foreign page can make it send, changes nothing."""
    path, body = f"{API}/cases/{BURGLARY}/drafts", {"document": "court_card", "language": "kk"}
    cookie = {"Cookie": server.session("prosecutor-member")["Cookie"]}
    assert server.client.post(path, json=body, headers=cookie).status_code == 401
    assert server.client.get(path, headers=cookie).status_code == 200
    assert server.client.post(path, json=body, headers=server.session("prosecutor-member")).status_code == 201
    assert places["number"] == BURGLARY


def test_a_key_does_no_more_than_it_is_for(server: Server, places: Mapping[str, str]) -> None:
    """Rights and cases of a key narrow those of its user; out of date it is nobody's."""
    narrow = server.key("prosecutor-member", frozenset({Right.READ_CASE}))
    assert server.client.get(f"{API}/cases/{BURGLARY}", headers=narrow).status_code == 200
    assert server.client.post(f"{API}/cases/{BURGLARY}/drafts/indictment-ru/signature", headers=narrow).status_code == 403
    other = server.key("prosecutor-member", cases=frozenset({"000000000000001"}))
    assert server.client.get(f"{API}/cases/{BURGLARY}", headers=other).status_code == 404
    assert server.client.get(f"{API}/cases", headers=other).json()["items"] == []
    assert server.client.get(f"{API}/me", headers={"Authorization": "Bearer wrong"}).status_code == 401
    assert places


def test_a_list_of_cases_is_no_attempt_at_those_that_it_leaves_out(server: Server) -> None:
    """Who lists what they may see is not written down as one who tried the rest."""
    before = refusals(server)
    key = server.key("prosecutor-stranger")
    assert server.client.get(f"{API}/cases", headers=key).json() == {"items": [], "next": None}
    assert server.page("prosecutor-stranger", "/cases").status_code == 200
    assert refusals(server) == before


def test_the_defence_reads_from_the_beginning_of_familiarisation(own_server: Server) -> None:
    """CPC, art. 296: before it the case is closed to them, also as members."""
    own_server.store.accounts.join(FRAUD, "defence-member", "tester", own_server.clock())
    begun = any(event.kind.value == "familiarisation_started" for event in own_server.store.case(FRAUD).events)
    assert (own_server.page("defence-member", f"/cases/{FRAUD}").status_code == 200) is begun
