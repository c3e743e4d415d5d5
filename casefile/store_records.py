"""Records about a case beside its file and materials: complaints, drafts, proposals; every version is kept and bound to the journal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from pydantic import JsonValue
from sqlalchemy import ColumnElement, Connection, RowMapping, and_, func, select

from casefile.errors import RecordChanged, RecordNotFound
from casefile.journal import Journal
from casefile.journal_line import Cell, Change, Entry, Payload, Written, sha256
from casefile.store_database import Database
from casefile.tables import records

NO_CASE = ""
"""In place of a number, for what belongs to no case."""


@dataclass(frozen=True, slots=True)
class RecordKey:
    """Which record.

    :param kind: What it is: "complaint", "draft".
    :param id: Its identifier among the records of its kind and case.
    :param case: Number of the case; empty for what belongs to none.
    """

    kind: str
    id: str
    case: str = NO_CASE


@dataclass(frozen=True, slots=True)
class Record:
    """A record as it is kept.

    :param key: Which record.
    :param version: 1 when it was made, one more with every change.
    :param data: Its content, as JSON.
    """

    key: RecordKey
    version: int
    data: str


@dataclass(frozen=True, slots=True)
class Deed:
    """Who keeps a record, when, and what they did to it.

    :param action: What was done, for the journal: "complaint.decide".
    :param actor: Who did it.
    :param at: When, with the time zone.
    :param facts: What else the journal tells, of JSON's types.
    """

    action: str
    actor: str
    at: datetime
    facts: Mapping[str, JsonValue] | None = None


class Records:
    """The records of a store.

    :param database: Where they are.
    :param journal: The journal that accounts for them.
    """

    def __init__(self, database: Database, journal: Journal) -> None:
        """Share the store's database and journal."""
        self._database = database
        self._journal = journal

    def keep(self, key: RecordKey, data: str, deed: Deed, *, expected: int) -> Record:
        """Keep a record, or its next version, as a line of the journal.

        :param key: Which record.
        :param data: Its content, as JSON.
        :param deed: Who does it, and what it is.
        :param expected: The version that the writer read; 0 for a new record.
        :return: The record as kept.
        :raises RecordChanged: If somebody else kept a version meanwhile; then nothing is written.
        :raises JournalBroken: If the journal was cut; then nothing is written.
        """
        kept = Record(key, expected + 1, data)

        def plan(connection: Connection) -> Change:
            version = self._newest(connection, key)
            if version != expected:
                raise RecordChanged("store-record-changed", kind=key.kind, id=key.id, expected=expected, version=version)
            values: dict[str, Cell] = {"case": key.case, "kind": key.kind, "id": key.id, "version": kept.version, "data": data}
            return Change(written=(Written(records, values),))

        facts: Payload = {"kind": key.kind, "version": kept.version, "sha256": sha256(data), **(deed.facts or {})}
        self._journal.append(Entry(deed.action, f"{key.kind} {key.id}", deed.actor, deed.at, facts, case=key.case or None), plan)
        return kept

    def get(self, key: RecordKey, version: int | None = None) -> Record:
        """Give a record.

        :param key: Which record.
        :param version: An earlier version; None for the newest.
        :return: The record.
        :raises RecordNotFound: If there is none, or no such version.
        :raises JournalBroken: If its row was changed outside the program.
        """
        with self._database.reading() as connection:
            row = self._row(connection, key, self._newest(connection, key) if version is None else version)
        if row is None:
            raise RecordNotFound("store-record-unknown", kind=key.kind, id=key.id)
        return _read(row)

    def all(self, kind: str, case: str | None = None) -> tuple[Record, ...]:
        """List the newest version of every record of a kind.

        :param kind: What they are.
        :param case: Number of a case; None for the records of all cases.
        :return: The records, by case and identifier.
        :raises JournalBroken: If a row was changed outside the program.
        """
        asked = records.c.kind == kind if case is None else and_(records.c.kind == kind, records.c.case == case)
        ordered = select(records).where(asked).order_by(records.c.case, records.c.id, records.c.version)
        with self._database.reading() as connection:
            newest = {(row["case"], row["id"]): row for row in connection.execute(ordered).mappings()}
            for row in newest.values():
                self._vouch(connection, row)
        return tuple(_read(row) for row in newest.values())

    def _newest(self, connection: Connection, key: RecordKey) -> int:
        """Give the number of the newest version; 0 when there is no such record."""
        asked = select(func.max(records.c.version)).where(*_is(key))
        return connection.execute(asked).scalar() or 0

    def _row(self, connection: Connection, key: RecordKey, version: int) -> RowMapping | None:
        found = connection.execute(select(records).where(*_is(key), records.c.version == version)).mappings().first()
        if found is not None:
            self._vouch(connection, found)
        return found

    def _vouch(self, connection: Connection, row: RowMapping) -> None:
        values = dict(row)
        head = values.pop("head")
        self._journal.vouch(connection, Written(records, values), head)


def _is(key: RecordKey) -> tuple[ColumnElement[bool], ...]:
    return records.c.case == key.case, records.c.kind == key.kind, records.c.id == key.id


def _read(row: RowMapping) -> Record:
    return Record(RecordKey(row["kind"], row["id"], row["case"]), row["version"], row["data"])
