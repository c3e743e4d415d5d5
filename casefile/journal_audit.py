"""Audit of the journal: every line against its hash and its place, every row and blob against the line that accounts for it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection, Table, select

from casefile.blobs import Blobs
from casefile.errors import JournalBroken, MaterialDamaged, MaterialNotFound
from casefile.journal_head import HeadFile
from casefile.journal_line import GENESIS, Cell, Head, JournalLine, Written, read_line
from casefile.tables import DATA, journal
from law import Language, message

_BATCH = 1000
# Above this many faulty lines a moved line is looked for only one place away, as putting in or taking out a line moves the rest.
_SEARCHED = 100


@dataclass(frozen=True, slots=True)
class AuditFault:
    """One thing that is wrong.

    :param code: Kind of fault, also its message in the catalogue.
    :param seq: Line of the journal that it concerns; None where no line is known.
    :param details: Values of the message.
    """

    code: str
    seq: int | None
    details: Mapping[str, str]

    def explain(self, language: Language) -> str:
        """Say what is wrong, in the reader's language."""
        return message("casefile", self.code, language, self.details)


@dataclass(frozen=True, slots=True)
class AuditReport:
    """Result of an audit.

    :param head: The newest line that was read.
    :param lines: Number of lines checked.
    :param rows: Number of data rows checked.
    :param blobs: Number of blobs checked.
    :param faults: What is wrong; empty when everything is as it was written.
    :param unnamed_blobs: Blobs that no line names: a write died before it was complete; harmless, and worth clearing.
    """

    head: Head
    lines: int
    rows: int
    blobs: int
    faults: tuple[AuditFault, ...]
    unnamed_blobs: tuple[str, ...]

    @property
    def sound(self) -> bool:
        """Tell whether nothing is wrong."""
        return not self.faults

    def explain(self, language: Language) -> str:
        """Say what was checked and list everything that is wrong, in the reader's language."""
        code = "audit-sound" if self.sound else "audit-unsound"
        counts = {"lines": self.lines, "rows": self.rows, "blobs": self.blobs, "faults": len(self.faults)}
        said = [message("casefile", code, language, counts)]
        said += [f"- {fault.explain(language)}" for fault in self.faults]
        if self.unnamed_blobs:
            said.append(message("casefile", "audit-unnamed-blobs", language, {"blobs": len(self.unnamed_blobs)}))
        return "\n".join(said)


class _Account(NamedTuple):
    """The newest line that accounts for a row."""

    line: JournalLine
    digest: str | None


class Audit:
    """One audit, over one state of the database.

    :param connection: A transaction that sees one state.
    :param blobs: The blobs.
    :param record: What the record `journal_head` says; None where it is gone.
    """

    def __init__(self, connection: Connection, blobs: Blobs, record: Head | None) -> None:
        """Read the newest line, which fixes the state that is audited."""
        self._connection = connection
        self._blobs = blobs
        self._faults: list[AuditFault] = []
        self._accounts: dict[tuple[str, tuple[Cell, ...]], _Account] = {}
        self._named: dict[str, int] = {}
        row = connection.execute(select(journal).order_by(journal.c.seq.desc()).limit(1)).mappings().first()
        self._head = Head(0, GENESIS) if row is None else read_line(row).head
        if record != self._head:
            self._blame("audit-head-record", None, record="—" if record is None else str(record.seq), last=str(self._head.seq))

    def against_file(self, file: HeadFile) -> None:
        """Compare the newest line with the file beside the blobs.

        :param file: The head file.
        """
        place = str(file.path)
        try:
            mark = file.read()
        except JournalBroken:
            self._blame("audit-head-file-unreadable", None, place=place)
            return
        if mark is None:
            self._blame("audit-head-file-missing", None, place=place)
        elif not mark.allows(self._head):
            last, kept = self._head.seq, mark.newest.seq
            if last < kept:
                self._blame("audit-tail-cut", last + 1, first=str(last + 1), last=str(kept))
            elif last > kept:
                self._blame("audit-tail-unconfirmed", kept + 1, first=str(kept + 1), last=str(last))
            else:
                self._blame("audit-head-replaced", last, seq=str(last))

    def report(self, known: Head | None) -> AuditReport:
        """Check everything.

        :param known: A head that somebody outside has kept.
        :return: What was checked and what is wrong.
        """
        lines = self._check_lines(known)
        rows = sum(self._check_table(table) for table in DATA)
        for (table, key), account in self._accounts.items():
            if account.digest is not None:
                self._blame("audit-row-missing", account.line.seq, table=table, key=_shown(key), line=str(account.line.seq))
        self._check_blobs()
        faults = tuple(sorted(self._faults, key=lambda fault: (fault.seq is None, fault.seq or 0)))
        unnamed = tuple(sha256 for sha256 in self._blobs.stored() if sha256 not in self._named)
        return AuditReport(self._head, lines, rows, len(self._named), faults, unnamed)

    def _blame(self, code: str, seq: int | None, /, **details: str) -> None:
        self._faults.append(AuditFault(code, seq, details))

    def _lines(self) -> Iterator[JournalLine]:
        everything = select(journal).order_by(journal.c.seq)
        for row in self._connection.execute(everything, execution_options={"yield_per": _BATCH}).mappings():
            yield read_line(row)

    def _check_lines(self, known: Head | None) -> int:
        before = Head(0, GENESIS)
        faulty: list[JournalLine] = []
        count = 0
        kept = known is None or known == before
        for line in self._lines():
            count += 1
            kept = kept or line.head == known
            if line.seq < 1:
                self._blame("audit-line-before-first", line.seq, seq=str(line.seq))
            elif line.seq != before.seq + 1:
                self._blame("audit-lines-missing", before.seq + 1, first=str(before.seq + 1), last=str(line.seq - 1))
            elif line.prev_hash != before.hash:
                self._blame("audit-chain-broken", line.seq, seq=str(line.seq))
            if line.hash_as(line.seq) != line.hash:
                faulty.append(line)
            self._account_for(line)
            # A line before the first is wrong by its number; those after it still begin at the beginning.
            before = line.head if line.seq >= 1 else before
        self._name_faulty(faulty)
        if known is not None and not kept:
            self._blame("audit-known-head-absent", known.seq, seq=str(known.seq), hash=known.hash)
        return count

    def _name_faulty(self, faulty: list[JournalLine]) -> None:
        """Tell a line that was moved from one that was changed: a moved line is right under its old number."""
        places = [line.seq for line in faulty] if len(faulty) <= _SEARCHED else []
        for line in faulty:
            candidates = [line.seq - 1, line.seq + 1, *places]
            old = next((seq for seq in candidates if line.hash_as(seq) == line.hash), None)
            if old is None:
                self._blame("audit-line-changed", line.seq, seq=str(line.seq), action=line.action)
            else:
                self._blame("audit-line-moved", line.seq, seq=str(line.seq), old=str(old), action=line.action)

    def _account_for(self, line: JournalLine) -> None:
        """Take note of the rows and blobs of a line; one whose list was spoilt is found by its hash."""
        try:
            writes = json.loads(line.writes)
            rows = [(str(table), tuple(key), digest) for table, key, digest in writes["rows"]]
            blobs = [str(sha256) for sha256 in writes["blobs"]]
        except (ValueError, KeyError, TypeError):
            return
        for table, key, digest in rows:
            self._accounts[table, key] = _Account(line, digest)
        for sha256 in blobs:
            self._named.setdefault(sha256, line.seq)

    def _check_table(self, table: Table) -> int:
        count = 0
        everything = select(table).order_by(*table.primary_key)
        for found in self._connection.execute(everything, execution_options={"yield_per": _BATCH}).mappings():
            count += 1
            values = dict(found)
            head = values.pop("head")
            row = Written(table, values)
            account = self._accounts.pop((table.name, row.key), None)
            place = {"table": table.name, "key": _shown(row.key)}
            if account is None or account.digest is None:
                self._blame("audit-row-unaccounted", None, **place)
                continue
            if account.digest != row.digest:
                self._blame("audit-row-changed", account.line.seq, line=str(account.line.seq), **place)
            if account.line.hash != head:
                self._blame("audit-row-of-another-line", account.line.seq, line=str(account.line.seq), **place)
        return count

    def _check_blobs(self) -> None:
        for sha256, seq in self._named.items():
            try:
                self._blobs.check(sha256)
            except MaterialNotFound:
                self._blame("audit-blob-missing", seq, sha256=sha256, line=str(seq))
            except MaterialDamaged:
                self._blame("audit-blob-damaged", seq, sha256=sha256, line=str(seq))


def _shown(key: tuple[Cell, ...]) -> str:
    return " / ".join(map(str, key))
