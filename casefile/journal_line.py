"""What a line of the journal is, and how it is hashed.

The hash of a line is SHA-256 over the previous line's hash (sixty-four hexadecimal digits; zeros before the first line) followed by the
canonical JSON, in UTF-8, of the object `{action, actor, at, case, payload, seq, subject, writes}`, where `payload` and `writes` are the
stored texts themselves. Canonical JSON: keys sorted, no spaces, no NaN, letters as they are. Anybody can recompute it with two functions
of a standard library, without this program.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from pydantic import JsonValue
from sqlalchemy import Connection, RowMapping, Table

from casefile.errors import BadEntry

GENESIS = "0" * 64
"""Hash before the first line."""

Payload = Mapping[str, JsonValue]
Cell = str | int


def canonical(value: object) -> str:
    """Write a value as canonical JSON.

    :param value: A value of JSON's types.
    :return: The text; a lone surrogate (a broken PDF can yield one) stays an escape, so that the text can always be encoded.
    :raises TypeError: If the value is not of JSON's types.
    :raises ValueError: If it holds NaN or infinity.
    """
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def sha256(text: str) -> str:
    """Hash a text in UTF-8.

    :param text: The text.
    :return: SHA-256 in hexadecimal.
    """
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class Head:
    """The newest line of a journal: what a notary outside keeps.

    :param seq: Number of the line; 0 when there is none.
    :param hash: Its hash.
    """

    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class Written:
    """A row of a data table as a change leaves it.

    :param table: The table.
    :param values: Its columns, without `head`.
    """

    table: Table
    values: Mapping[str, Cell]

    @property
    def key(self) -> tuple[Cell, ...]:
        """Values of the primary key."""
        return tuple(self.values[column.name] for column in self.table.primary_key)

    @property
    def digest(self) -> str:
        """Hash of the row's content, which the journal line records."""
        return sha256(canonical({"table": self.table.name, **self.values}))


@dataclass(frozen=True, slots=True)
class Removed:
    """A row that a change takes away.

    :param table: The table.
    :param key: Values of the primary key.
    """

    table: Table
    key: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """The rows and blobs that one journal line accounts for.

    :param written: Rows as they are afterwards, parents before children.
    :param removed: Rows taken away.
    :param blobs: Hashes of the blobs that the line brings in or rests on.
    :param payload: Facts to add to the entry's payload, known only inside the transaction.
    """

    written: tuple[Written, ...] = ()
    removed: tuple[Removed, ...] = ()
    blobs: tuple[str, ...] = ()
    payload: Payload | None = None

    @property
    def record(self) -> str:
        """Canonical JSON of what the line accounts for: `{blobs, rows: [[table, key, hash or null]]}`."""
        rows: list[list[object]] = [[row.table.name, list(row.key), row.digest] for row in self.written]
        rows += [[row.table.name, list(row.key), None] for row in self.removed]
        return canonical({"blobs": sorted(set(self.blobs)), "rows": rows})


Plan = Callable[[Connection], Change]
"""Decides, inside the locked transaction, what to write."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What somebody did, to be written down.

    :param action: What was done, "case.import".
    :param subject: To what, "document d3".
    :param actor: Who did it.
    :param at: When, with the time zone.
    :param payload: Facts about it, of JSON's types.
    :param case: Number of the case; None where it belongs to none.
    :raises BadEntry: If the time has no zone, the actor or action is empty, or a text holds what no database keeps.
    """

    action: str
    subject: str
    actor: str
    at: datetime
    payload: Payload
    case: str | None = None

    def __post_init__(self) -> None:
        """Refuse what could not be read as evidence later."""
        if self.at.utcoffset() is None:
            raise BadEntry("journal-time-without-zone", action=self.action, at=self.at.isoformat())
        if not (self.actor.strip() and self.action.strip()):
            raise BadEntry("journal-nobody", action=self.action or "—")
        if not all(_writable(text) for text in (self.action, self.subject, self.actor)):
            raise BadEntry("journal-unwritable-letters", action=ascii(self.action))


@dataclass(frozen=True, slots=True)
class JournalLine:
    """One line of the journal, as stored.

    :param seq: Number of the line, from 1 without a gap.
    :param at: When, in ISO 8601 with the offset.
    :param payload: Canonical JSON of the facts.
    :param writes: Canonical JSON of the rows and blobs that the line accounts for.
    :param prev_hash: Hash of the line before.
    :param hash: Hash of this line.
    """

    seq: int
    at: str
    actor: str
    action: str
    case: str | None
    subject: str
    payload: str
    writes: str
    prev_hash: str
    hash: str

    @property
    def head(self) -> Head:
        """The line as a head."""
        return Head(self.seq, self.hash)

    @property
    def moment(self) -> datetime:
        """When, as a time with its zone."""
        return datetime.fromisoformat(self.at)

    @property
    def facts(self) -> Payload:
        """The payload as values."""
        facts: Payload = json.loads(self.payload)
        return facts

    def hash_as(self, seq: int) -> str:
        """Compute the hash that the line's content has under a number.

        :param seq: The number; another than its own shows whether the line was moved.
        :return: The hash.
        """
        content = {
            "seq": seq,
            "at": self.at,
            "actor": self.actor,
            "action": self.action,
            "case": self.case,
            "subject": self.subject,
            "payload": self.payload,
            "writes": self.writes,
        }
        return sha256(self.prev_hash + canonical(content))


def _writable(text: str) -> bool:
    """Tell whether every database can keep a text: PostgreSQL has no NUL, and half of a surrogate pair has no UTF-8."""
    return "\0" not in text and text == text.encode("utf-8", "ignore").decode("utf-8")


def next_line(entry: Entry, change: Change, after: Head) -> JournalLine:
    """Make the line that follows a head.

    :param entry: What was done.
    :param change: What was written with it.
    :param after: The newest line so far.
    :return: The line, hashed.
    :raises BadEntry: If the payload is not of JSON's types.
    """
    try:
        payload = canonical({**entry.payload, **(change.payload or {})})
    except (TypeError, ValueError) as error:
        raise BadEntry("journal-payload-not-json", action=entry.action, reason=str(error)) from error
    draft = JournalLine(
        seq=after.seq + 1,
        at=entry.at.isoformat(),
        actor=entry.actor,
        action=entry.action,
        case=entry.case,
        subject=entry.subject,
        payload=payload,
        writes=change.record,
        prev_hash=after.hash,
        hash="",
    )
    return replace(draft, hash=draft.hash_as(draft.seq))


def read_line(row: RowMapping) -> JournalLine:
    """Read a line from its row in the table.

    :param row: A row of the table `journal`.
    :return: The line.
    """
    return JournalLine(**row)
