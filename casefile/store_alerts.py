"""The queue of alerts: each waits here until a sender has handed it over, and a sender that died leaves it to the next.

An alert is claimed before it is sent and noted as sent after. Between the two lies the one moment that no queue can close: a sender that
dies after the handing over and before the note leaves an alert that is sent again, under the same identifier, by which it is recognised.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from sqlalchemy import Connection, RowMapping, and_, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import ReturningInsert

from casefile.errors import RecordNotFound
from casefile.store_database import Database
from casefile.tables import alerts


class AlertState(StrEnum):
    """Where an alert stands."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"  # the last attempt failed; tried again at `next_try`


class AlertChannel(StrEnum):
    """By what an alert goes."""

    MAIL = "mail"
    WEBHOOK = "webhook"


@dataclass(frozen=True, slots=True)
class NewAlert:
    """An alert to put into the queue.

    :param id: Its identifier, the same whenever the same alert is found due.
    :param case: Number of the case.
    :param term: Identifier of the time limit with its end; what is acknowledged.
    :param due_at: Since when it is due.
    :param recipient: For whom.
    :param channel: By what it goes.
    :param content: What it says, as JSON.
    """

    id: str
    case: str
    term: str
    due_at: datetime
    recipient: str
    channel: AlertChannel
    content: str


@dataclass(frozen=True, slots=True)
class QueuedAlert:
    """An alert of the queue.

    :param alert: The alert.
    :param state: Where it stands.
    :param attempts: How often a sender took it.
    :param next_try: From when it may be taken again.
    :param problem: Why the last attempt failed; empty when none did.
    """

    alert: NewAlert
    state: AlertState
    attempts: int
    next_try: datetime
    problem: str


@dataclass(frozen=True, slots=True)
class Claim:
    """An alert that one sender holds until its time is over.

    :param alert: The alert.
    :param attempt: Number of this attempt.
    """

    alert: NewAlert
    attempt: int


class AlertQueue:
    """The queue of alerts of a store.

    :param database: Where it is.
    """

    def __init__(self, database: Database) -> None:
        """Share the store's database."""
        self._database = database

    def add(self, new: Iterable[NewAlert]) -> int:
        """Put alerts into the queue; one that it has or had stays as it is.

        :param new: The alerts.
        :return: How many were new.
        """
        rows = [_row(each) for each in new]
        if not rows:
            return 0
        with self._database.writing() as connection, connection.begin():
            dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
            added = [connection.execute(_unless_there(dialect.insert(alerts), row)).first() for row in rows]
        return sum(row is not None for row in added)

    def claim(self, at: datetime, hold: timedelta) -> Claim | None:
        """Take the alert that has been due longest, for one attempt; no other sender gets it meanwhile.

        :param at: Now, with the time zone.
        :param hold: How long this sender may take; after that the alert counts as left by a sender that died.
        :return: The claim; None when nothing is to be sent now.
        """
        waits = and_(alerts.c.state != AlertState.SENT, alerts.c.next_try <= _moment(at))
        asked = select(alerts).where(waits).order_by(alerts.c.due_at, alerts.c.id).limit(1)
        with self._database.writing() as connection, connection.begin():
            found = connection.execute(asked.with_for_update(skip_locked=True)).mappings().first()
            if found is None:
                return None
            attempt = found["attempts"] + 1
            taken = {"state": AlertState.SENDING, "attempts": attempt, "next_try": _moment(at + hold)}
            _change(connection, found["id"], taken)
        return Claim(_read(found).alert, attempt)

    def sent(self, claim: Claim) -> None:
        """Note that an alert was handed over; it is never sent again.

        :param claim: The claim under which it was sent.
        """
        with self._database.writing() as connection, connection.begin():
            _change(connection, claim.alert.id, {"state": AlertState.SENT, "problem": ""})

    def failed(self, claim: Claim, problem: str, next_try: datetime) -> None:
        """Note that an attempt failed, unless another sender has the alert by now.

        :param claim: The claim under which it was tried.
        :param problem: Why.
        :param next_try: When to try again, with the time zone.
        """
        mine = and_(alerts.c.id == claim.alert.id, alerts.c.attempts == claim.attempt, alerts.c.state == AlertState.SENDING)
        values = {"state": AlertState.FAILED, "problem": problem, "next_try": _moment(next_try)}
        with self._database.writing() as connection, connection.begin():
            connection.execute(update(alerts).where(mine).values(values))

    def get(self, identifier: str) -> QueuedAlert:
        """Give an alert.

        :param identifier: Its identifier.
        :return: The alert.
        :raises RecordNotFound: If there is none.
        """
        with self._database.reading() as connection:
            row = connection.execute(select(alerts).where(alerts.c.id == identifier)).mappings().first()
        if row is None:
            raise RecordNotFound("store-record-unknown", kind="alert", id=identifier)
        return _read(row)

    def all(self, case: str | None = None) -> tuple[QueuedAlert, ...]:
        """List the alerts by the moment since which they are due.

        :param case: Number of a case; None for the alerts of all.
        :return: The alerts, those that were sent among them.
        """
        asked = select(alerts).order_by(alerts.c.due_at, alerts.c.id)
        with self._database.reading() as connection:
            rows = connection.execute(asked if case is None else asked.where(alerts.c.case == case)).mappings().all()
        return tuple(_read(row) for row in rows)


def _unless_there(statement: postgresql.Insert | sqlite.Insert, row: dict[str, str | int]) -> ReturningInsert[tuple[str]]:
    return statement.values(row).on_conflict_do_nothing().returning(alerts.c.id)


def _change(connection: Connection, identifier: str, values: dict[str, str | int]) -> None:
    connection.execute(update(alerts).where(alerts.c.id == identifier).values(values))


def _moment(at: datetime) -> str:
    """Write a moment so that moments stand in the order of their letters."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def _row(new: NewAlert) -> dict[str, str | int]:
    due = _moment(new.due_at)
    place: dict[str, str | int] = {"id": new.id, "case": new.case, "term": new.term, "due_at": due, "recipient": new.recipient}
    waiting: dict[str, str | int] = {"state": AlertState.QUEUED, "attempts": 0, "next_try": due, "problem": ""}
    return place | {"channel": new.channel, "content": new.content} | waiting


def _read(row: RowMapping) -> QueuedAlert:
    alert = NewAlert(
        id=row["id"],
        case=row["case"],
        term=row["term"],
        due_at=datetime.fromisoformat(row["due_at"]),
        recipient=row["recipient"],
        channel=AlertChannel(row["channel"]),
        content=row["content"],
    )
    return QueuedAlert(alert, AlertState(row["state"]), row["attempts"], datetime.fromisoformat(row["next_try"]), row["problem"])
