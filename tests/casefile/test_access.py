"""Who may do what: the table of positions, logins, sessions, keys, one-time codes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pyotp
import pytest
from store_samples import ACTOR, sample

from casefile import (
    Case,
    Event,
    EventKind,
    Key,
    LoginRefused,
    Position,
    Principal,
    Right,
    Store,
    User,
    UserExists,
    UserNotFound,
    WeakPassword,
    may,
    may_on,
    new_totp_secret,
)
from casefile.store_accounts import IDLE, LOCKED, LONGEST, MOST_FAILURES
from law import Language

AT = datetime(2026, 4, 1, 9, 0, tzinfo=ZoneInfo("Asia/Almaty"))
PASSWORD = "бұлбұл-қайың-2026"  # noqa: S105 - of a test
USER = User("seitkali", "А. Сейтқали", Position.PROSECUTOR, disabled=False, has_totp=False)
P, S, I, D, T, A, M = Position  # noqa: E741 - one letter for each column of the table below

# Right: who has it on a case of their own | on any other case | where no case is concerned
TABLE = {
    Right.READ_CASE: ({P, S, I, D, T}, {S}, set()),
    Right.WRITE_CASE: ({P, S}, set(), set()),
    Right.EDIT_TRANSCRIPT: ({P, S}, set(), set()),
    Right.ACCEPT_FACTS: ({P, S}, set(), set()),
    Right.WRITE_DRAFT: ({P, S}, set(), set()),
    Right.SIGN_DRAFT: ({P, S}, set(), set()),
    Right.LIFT_BLOCK: ({P, S}, set(), set()),
    Right.WRITE_COMPLAINTS: ({P, S}, set(), set()),
    Right.CHAT: ({P, S}, set(), set()),
    Right.MANAGE_MEMBERS: ({S, M}, {S, M}, set()),
    Right.READ_JOURNAL: ({S, A}, {S, A}, {A, M}),
    Right.SEARCH_PRACTICE: (set(), set(), {P, S, I, D}),
    Right.CREATE_CASE: (set(), set(), {P, S}),
    Right.MANAGE_USERS: (set(), set(), {M}),
    Right.MANAGE_MODELS: (set(), set(), {M}),
    Right.READ_JOBS: (set(), set(), {M}),
}


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    read = sample(tmp_path_factory.mktemp("case")).case
    opened = Event(kind=EventKind.FAMILIARISATION_STARTED, at=AT)
    return read.model_copy(update={"events": (*read.events, opened)})


@pytest.mark.parametrize("right", list(Right))
def test_the_table_of_rights(right: Right, case: Case) -> None:
    own, other, house = TABLE[right]
    for position in Position:
        principal = Principal("u", "U", position)
        assert may_on(principal, right, case, member=True) is (position in own), position
        assert may_on(principal, right, case, member=False) is (position in other), position
        assert may(principal, right) is (position in house), position


@pytest.mark.parametrize("position", [D, T])
def test_the_defence_sees_the_case_from_its_familiarisation_on(position: Position, case: Case) -> None:
    before = case.model_copy(update={"events": tuple(e for e in case.events if e.kind is not EventKind.FAMILIARISATION_STARTED)})
    principal = Principal("u", "U", position)
    assert not may_on(principal, Right.READ_CASE, before, member=True)
    assert may_on(principal, Right.READ_CASE, case, member=True)


@pytest.mark.parametrize(
    ("scopes", "cases", "allowed"),
    [
        (None, None, True),
        (frozenset({Right.READ_CASE}), None, True),
        (frozenset({Right.WRITE_CASE}), None, False),
        (None, frozenset({"000000000000000"}), False),
    ],
    ids=["in person", "a key for reading", "a key for something else", "a key for another case"],
)
def test_a_key_may_do_no_more_than_it_was_made_for(scopes, cases, allowed, case: Case) -> None:
    principal = Principal("u", "U", P, scopes, cases)
    assert may_on(principal, Right.READ_CASE, case, member=True) is allowed


@pytest.fixture
def store(database_url: str, tmp_path: Path) -> Iterator[Store]:
    with Store.open(database_url, tmp_path / "blobs") as opened:
        opened.accounts.add(USER, PASSWORD, ACTOR, AT)
        yield opened


def test_a_user_comes_in_and_goes_out(store: Store) -> None:
    token = store.accounts.log_in("Seitkali", PASSWORD, "", AT)
    assert store.accounts.session(token, AT) == USER
    store.accounts.log_out(token)
    assert store.accounts.session(token, AT) is None
    assert [line.action for line in store.journal.lines()] == ["user.add", "user.log_in"]
    assert PASSWORD not in "".join(line.payload for line in store.journal.lines())


@pytest.mark.parametrize(
    ("later", "alive"),
    [(IDLE, True), (IDLE + timedelta(seconds=1), False)],
    ids=["half an hour without a request", "a second more"],
)
def test_a_session_ends_when_nobody_works(store: Store, later: timedelta, alive: bool) -> None:
    token = store.accounts.log_in(USER.login, PASSWORD, "", AT)
    assert (store.accounts.session(token, AT + later) is not None) is alive


def test_a_session_ends_after_twelve_hours_of_work(store: Store) -> None:
    token, moment = store.accounts.log_in(USER.login, PASSWORD, "", AT), AT
    while moment <= AT + LONGEST:
        assert store.accounts.session(token, moment) is not None
        moment += timedelta(minutes=20)
    assert store.accounts.session(token, moment) is None


@pytest.mark.parametrize(
    ("login", "password"),
    [("seitkali", "бұлбұл-қайың-2025"), ("nobody", PASSWORD), ("seitkali", "")],
    ids=["a wrong password", "nobody", "no password"],
)
def test_who_does_not_fit_does_not_come_in_and_is_not_told_why(store: Store, login: str, password: str) -> None:
    with pytest.raises(LoginRefused) as refused:
        store.accounts.log_in(login, password, "", AT)
    assert refused.value.code == "store-login-refused"
    assert all("seitkali" not in refused.value.explain(language) for language in Language)


def test_after_five_failures_the_user_waits(store: Store) -> None:
    for _ in range(MOST_FAILURES):
        with pytest.raises(LoginRefused):
            store.accounts.log_in(USER.login, "wrong", "", AT)
    with pytest.raises(LoginRefused) as refused:
        store.accounts.log_in(USER.login, PASSWORD, "", AT)
    assert refused.value.code == "store-login-locked"
    assert store.accounts.log_in(USER.login, PASSWORD, "", AT + LOCKED + timedelta(seconds=1))


def test_a_one_time_code_opens_once(store: Store) -> None:
    secret = new_totp_secret()
    store.accounts.change(USER.login, ACTOR, AT, totp=secret)
    code = pyotp.TOTP(secret).at(AT)
    with pytest.raises(LoginRefused):
        store.accounts.log_in(USER.login, PASSWORD, "", AT)
    assert store.accounts.log_in(USER.login, PASSWORD, code, AT)
    with pytest.raises(LoginRefused):
        store.accounts.log_in(USER.login, PASSWORD, code, AT)
    assert store.accounts.log_in(USER.login, PASSWORD, pyotp.TOTP(secret).at(AT + timedelta(minutes=1)), AT + timedelta(minutes=1))


@pytest.mark.parametrize("change", [{"disabled": True}, {"password": "қарлығаш-терек-77"}], ids=["disabled", "a new password"])
def test_sessions_end_when_a_user_is_disabled_or_changes_the_password(store: Store, change: dict[str, object]) -> None:
    token = store.accounts.log_in(USER.login, PASSWORD, "", AT)
    store.accounts.change(USER.login, ACTOR, AT, **change)  # type: ignore[arg-type]
    assert store.accounts.session(token, AT) is None
    with pytest.raises(LoginRefused):
        store.accounts.log_in(USER.login, PASSWORD, "", AT)


@pytest.mark.parametrize("password", ["short", "Akhmetov-Akhmetov"], ids=["short", "holds the login"])
def test_a_weak_password_is_refused(store: Store, password: str) -> None:
    with pytest.raises(WeakPassword):
        store.accounts.add(replace(USER, login="akhmetov"), password, ACTOR, AT)


def test_a_login_is_given_once_and_an_unknown_one_is_told(store: Store) -> None:
    with pytest.raises(UserExists):
        store.accounts.add(USER, PASSWORD, ACTOR, AT)
    for act in (
        lambda: store.accounts.user("x"),
        lambda: store.accounts.join("1", "x", ACTOR, AT),
        lambda: store.accounts.revoke_key("x", ACTOR, AT),
    ):
        with pytest.raises(UserNotFound):
            act()


def test_members_of_a_case(store: Store) -> None:
    store.accounts.join("257511031000115", USER.login, ACTOR, AT)
    assert store.accounts.is_member("257511031000115", USER.login)
    assert not store.accounts.is_member("257511031000116", USER.login)
    assert store.accounts.members("257511031000115") == (USER.login,)
    store.accounts.leave("257511031000115", USER.login, ACTOR, AT)
    assert not store.accounts.is_member("257511031000115", USER.login)
    assert [line.action for line in store.journal.lines(case="257511031000115")] == ["case.join", "case.leave"]


def test_a_key_is_shown_once_and_opens_what_it_was_made_for(store: Store) -> None:
    key = Key("k1", USER.login, "сценарий", frozenset({Right.READ_CASE}), frozenset({"1"}), AT + timedelta(days=1), revoked=False)
    token = store.accounts.add_key(key, ACTOR, AT)
    assert store.accounts.by_key(token, AT) == Principal(USER.login, USER.name, P, key.scopes, key.cases)
    assert store.accounts.all_keys() == (key,)
    assert store.accounts.by_key(token, AT + timedelta(days=1)) is None
    assert store.accounts.by_key("aip_wrong", AT) is None
    store.accounts.revoke_key("k1", ACTOR, AT)
    assert store.accounts.by_key(token, AT) is None
    assert token not in "".join(line.payload for line in store.journal.lines())
