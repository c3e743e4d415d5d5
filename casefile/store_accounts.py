"""Users, the cases they belong to, their sessions and keys."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Executable, RowMapping, and_, delete, insert, select, update

from casefile.access import Position, Principal, Right
from casefile.errors import LoginRefused, UserExists, UserNotFound, WeakPassword
from casefile.journal import Journal
from casefile.journal_line import Change, Entry, Payload
from casefile.passwords import KEY_PREFIX, SHORTEST_PASSWORD, hash_password, hash_token, new_token, password_fits, totp_counter
from casefile.store_database import Database
from casefile.tables import keys, members, sessions, users

MOST_FAILURES = 5
LOCKED = timedelta(minutes=15)
IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class User:
    """A user.

    :param login: Login, in small letters.
    :param name: Name to show.
    :param position: What the user is.
    :param has_totp: Whether a one-time code is asked for at the door.
    """

    login: str
    name: str
    position: Position
    disabled: bool
    has_totp: bool

    @property
    def principal(self) -> Principal:
        """The user in person, as one who asks."""
        return Principal(self.login, self.name, self.position)


@dataclass(frozen=True, slots=True)
class Key:
    """A key for programs, without its secret.

    :param id: Its identifier.
    :param title: What it is for.
    :param scopes: Rights that it gives, of those its user has.
    :param cases: Cases that it is for; None for every case of its user.
    :param expires_at: When it ends.
    """

    id: str
    user: str
    title: str
    scopes: frozenset[Right]
    cases: frozenset[str] | None
    expires_at: datetime
    revoked: bool


class Accounts:
    """The users of a store.

    :param database: Where they are.
    :param journal: The journal; every change of a right is a line of it, and no line holds a secret.
    """

    def __init__(self, database: Database, journal: Journal) -> None:
        """Share the store's database and journal."""
        self._database = database
        self._journal = journal

    def add(self, user: User, password: str, actor: str, at: datetime) -> None:
        """Add a user.

        :param user: The user.
        :param password: First password.
        :param actor: Who adds it.
        :param at: When, with the time zone.
        :raises UserExists: If the login is taken.
        :raises WeakPassword: If the password is shorter than twelve characters or holds the login.
        """
        _check_password(user.login, password)
        values = {"login": user.login.lower(), "name": user.name, "position": user.position.value, "password": hash_password(password)}

        def do(connection: Connection) -> None:
            if self._row(connection, user.login) is not None:
                raise UserExists("store-user-exists", login=user.login)
            connection.execute(insert(users).values(**values, totp="", totp_used=0, disabled=0, failures=0, locked_until=""))

        self._write(Entry("user.add", user.login.lower(), actor, at, {"position": user.position.value}), do)

    def change(
        self, login: str, actor: str, at: datetime, *, password: str = "", totp: str | None = None, disabled: bool | None = None
    ) -> None:
        """Change a user; with a new password, or disabled, every session of the user ends.

        :param login: The login.
        :param actor: Who changes it.
        :param at: When, with the time zone.
        :param password: New password; empty to leave it.
        :param totp: Secret of an authenticator; empty to take it away, None to leave it.
        :param disabled: Whether the user may not come in; None to leave it.
        :raises UserNotFound: If there is no such user.
        :raises WeakPassword: If the password is too weak.
        """
        values: dict[str, str | int] = {}
        if password:
            _check_password(login, password)
            values |= {"password": hash_password(password), "failures": 0, "locked_until": ""}
        if totp is not None:
            values |= {"totp": totp, "totp_used": 0}
        if disabled is not None:
            values["disabled"] = int(disabled)

        def do(connection: Connection) -> None:
            if connection.execute(update(users).where(users.c.login == login.lower()).values(**values)).rowcount != 1:
                raise UserNotFound("store-user-unknown", login=login)
            if password or disabled:
                connection.execute(delete(sessions).where(sessions.c.user == login.lower()))

        changed = sorted(set(values) - {"failures", "locked_until", "totp_used"})
        self._write(Entry("user.change", login.lower(), actor, at, {"fields": list(changed)}), do)

    def user(self, login: str) -> User:
        """Give a user.

        :param login: The login.
        :return: The user.
        :raises UserNotFound: If there is no such user.
        """
        with self._database.reading() as connection:
            row = self._row(connection, login)
        if row is None:
            raise UserNotFound("store-user-unknown", login=login)
        return _user(row)

    def all(self) -> tuple[User, ...]:
        """List the users by login."""
        with self._database.reading() as connection:
            return tuple(_user(row) for row in connection.execute(select(users).order_by(users.c.login)).mappings())

    def log_in(self, login: str, password: str, code: str, at: datetime) -> str:
        """Open a session.

        After five failures in a row the user waits a quarter of an hour. Why a login was refused is not told to the one who tries,
        except that the user must wait.

        :param login: The login.
        :param password: The password.
        :param code: One-time code; empty where the user has no authenticator.
        :param at: When, with the time zone.
        :return: The secret of the session.
        :raises LoginRefused: If something does not fit, or the user must wait.
        """
        with self._database.writing() as connection:
            row = self._row(connection, login)
            locked = row is not None and bool(row["locked_until"]) and datetime.fromisoformat(row["locked_until"]) > at
            fits = password_fits(password, None if row is None else row["password"])
            counter = None if row is None or not row["totp"] else totp_counter(row["totp"], code, at)
            if row is not None and row["totp"] and (counter is None or counter <= row["totp_used"]):
                fits = False
            if locked or row is None or row["disabled"] or not fits:
                self._failed(connection, row, at, locked=locked)
                raise LoginRefused("store-login-locked" if locked else "store-login-refused")
        known, token, opened = row["login"], new_token(), at.isoformat()

        def do(connection: Connection) -> None:
            changed = update(users).where(and_(users.c.login == known, users.c.totp_used == row["totp_used"]))
            # One code opens one session, also when two come at once.
            if connection.execute(changed.values(failures=0, locked_until="", totp_used=counter or row["totp_used"])).rowcount != 1:
                raise LoginRefused("store-login-refused")
            connection.execute(insert(sessions).values(id=hash_token(token), user=known, opened_at=opened, seen_at=opened))

        self._write(Entry("user.log_in", known, known, at, {}), do)
        return token

    def _failed(self, connection: Connection, row: RowMapping | None, at: datetime, *, locked: bool) -> None:
        if row is None or locked:
            return
        failures = row["failures"] + 1
        wait = (at + LOCKED).isoformat() if failures >= MOST_FAILURES else ""
        values = {"failures": 0 if wait else failures, "locked_until": wait}
        connection.execute(update(users).where(users.c.login == row["login"]).values(**values))
        connection.commit()

    def session(self, token: str, at: datetime) -> User | None:
        """Give the user of a session, and keep it alive.

        :param token: The secret of the session.
        :param at: When, with the time zone.
        :return: The user; None when the session is over: half an hour without a request, or twelve hours altogether.
        """
        # Readers do not wait for one another: the writer's lock is taken once in a minute of a session, or at its end.
        with self._database.reading() as connection:
            row = connection.execute(select(sessions).where(sessions.c.id == hash_token(token))).mappings().first()
            user = None if row is None else self._row(connection, row["user"])
        if row is None:
            return None
        opened, seen = datetime.fromisoformat(row["opened_at"]), datetime.fromisoformat(row["seen_at"])
        over = at - seen > IDLE or at - opened > LONGEST
        mine = sessions.c.id == row["id"]
        if over or user is None or user["disabled"]:
            self._change(delete(sessions).where(mine))
            return None
        if at - seen > timedelta(minutes=1):
            self._change(update(sessions).where(mine).values(seen_at=at.isoformat()))
        return _user(user)

    def _change(self, statement: Executable) -> None:
        with self._database.writing() as connection:
            connection.execute(statement)
            connection.commit()

    def log_out(self, token: str) -> None:
        """End a session.

        :param token: The secret of the session.
        """
        with self._database.writing() as connection:
            connection.execute(delete(sessions).where(sessions.c.id == hash_token(token)))
            connection.commit()

    def join(self, case: str, login: str, actor: str, at: datetime) -> None:
        """Let a user belong to a case.

        :param case: Number of the case.
        :param login: The user.
        :param actor: Who decides it.
        :param at: When, with the time zone.
        :raises UserNotFound: If there is no such user.
        """
        known = self.user(login).login

        def do(connection: Connection) -> None:
            if not self._member(connection, case, known):
                connection.execute(insert(members).values(case=case, user=known))

        self._write(Entry("case.join", known, actor, at, {}, case=case), do)

    def leave(self, case: str, login: str, actor: str, at: datetime) -> None:
        """Let a user no longer belong to a case.

        :param case: Number of the case.
        :param login: The user.
        :param actor: Who decides it.
        :param at: When, with the time zone.
        """
        gone = delete(members).where(and_(members.c.case == case, members.c.user == login.lower()))
        self._write(Entry("case.leave", login.lower(), actor, at, {}, case=case), lambda connection: connection.execute(gone))

    def is_member(self, case: str, login: str) -> bool:
        """Tell whether a user belongs to a case.

        :param case: Number of the case.
        :param login: The user.
        :return: Whether it is so.
        """
        with self._database.reading() as connection:
            return self._member(connection, case, login)

    def cases_of(self, login: str) -> frozenset[str]:
        """List the numbers of the cases that a user belongs to."""
        with self._database.reading() as connection:
            return frozenset(connection.execute(select(members.c.case).where(members.c.user == login)).scalars())

    def members(self, case: str) -> tuple[str, ...]:
        """List the logins of the users who belong to a case."""
        with self._database.reading() as connection:
            asked = select(members.c.user).where(members.c.case == case).order_by(members.c.user)
            return tuple(connection.execute(asked).scalars())

    def add_key(self, key: Key, actor: str, at: datetime) -> str:
        """Make a key for programs.

        :param key: What it may do.
        :param actor: Who makes it.
        :param at: When, with the time zone.
        :return: The key: it is shown once, only its hash is kept.
        :raises UserNotFound: If there is no such user.
        """
        self.user(key.user)
        token = KEY_PREFIX + new_token()
        values: Mapping[str, str | int] = {
            "id": key.id,
            "user": key.user,
            "title": key.title,
            "hash": hash_token(token),
            "scopes": " ".join(sorted(key.scopes)),
            "cases": "" if key.cases is None else json.dumps(sorted(key.cases)),
            "expires_at": key.expires_at.isoformat(),
            "revoked": 0,
        }
        facts: Payload = {"user": key.user, "scopes": [*sorted(key.scopes)]}
        self._write(Entry("key.add", key.id, actor, at, facts), lambda connection: connection.execute(insert(keys).values(**values)))
        return token

    def revoke_key(self, identifier: str, actor: str, at: datetime) -> None:
        """Take a key out of use.

        :param identifier: Its identifier.
        :param actor: Who does it.
        :param at: When, with the time zone.
        :raises UserNotFound: If there is no such key.
        """

        def do(connection: Connection) -> None:
            if connection.execute(update(keys).where(keys.c.id == identifier).values(revoked=1)).rowcount != 1:
                raise UserNotFound("store-key-unknown", id=identifier)

        self._write(Entry("key.revoke", identifier, actor, at, {}), do)

    def all_keys(self) -> tuple[Key, ...]:
        """List the keys by identifier, without their secrets."""
        with self._database.reading() as connection:
            return tuple(_key(row) for row in connection.execute(select(keys).order_by(keys.c.id)).mappings())

    def by_key(self, token: str, at: datetime) -> Principal | None:
        """Give who stands behind a key.

        :param token: The key.
        :param at: When, with the time zone.
        :return: Who asks; None when the key is unknown, revoked, out of date, or its user disabled.
        """
        with self._database.reading() as connection:
            row = connection.execute(select(keys).where(keys.c.hash == hash_token(token))).mappings().first()
            user = None if row is None else self._row(connection, row["user"])
        if row is None or user is None or user["disabled"] or row["revoked"]:
            return None
        key = _key(row)
        if key.expires_at <= at:
            return None
        return Principal(user["login"], user["name"], Position(user["position"]), key.scopes, key.cases)

    def _row(self, connection: Connection, login: str) -> RowMapping | None:
        return connection.execute(select(users).where(users.c.login == login.lower())).mappings().first()

    @staticmethod
    def _member(connection: Connection, case: str, login: str) -> bool:
        asked = select(members.c.user).where(and_(members.c.case == case, members.c.user == login))
        return connection.execute(asked).first() is not None

    def _write(self, entry: Entry, do: Callable[[Connection], object]) -> None:
        """Write rows and the line that tells of them in one transaction."""

        def plan(connection: Connection) -> Change:
            do(connection)
            return Change()

        self._journal.append(entry, plan)


def _check_password(login: str, password: str) -> None:
    if len(password) < SHORTEST_PASSWORD or login.lower() in password.lower():
        raise WeakPassword("store-password-weak", shortest=SHORTEST_PASSWORD)


def _user(row: RowMapping) -> User:
    return User(row["login"], row["name"], Position(row["position"]), bool(row["disabled"]), bool(row["totp"]))


def _key(row: RowMapping) -> Key:
    scopes: Iterable[str] = row["scopes"].split()
    cases = frozenset(json.loads(row["cases"])) if row["cases"] else None
    expires = datetime.fromisoformat(row["expires_at"])
    return Key(row["id"], row["user"], row["title"], frozenset(map(Right, scopes)), cases, expires, bool(row["revoked"]))
