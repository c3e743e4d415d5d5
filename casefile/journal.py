"""The journal: append-only, every line bound to the one before it by its hash, every write of the store bound to its line.

What it protects against. A line that was changed, removed (the last ones too), moved or put in, a data row edited in the database, a blob
with other bytes: `verify` finds each, and no further write is accepted on top of a cut journal. The newest hash stands in three places:
in the data rows, in the record `journal_head`, and in a file beside the blobs.

What it does not protect against. Whoever controls both the database and the folder of the blobs can rewrite everything, hashes included.
Against that, the head is given outside: export it at set times, let a notary or another authority keep it, and pass it to
`verify(known=…)`: a rewritten past no longer contains it. Nor does it say who sat at the keyboard: the actor is whom the caller names.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress

from sqlalchemy import ColumnElement, Connection, and_, insert, select, update

from casefile.blobs import Blobs
from casefile.errors import JournalBroken, StoreError
from casefile.journal_audit import Audit, AuditReport
from casefile.journal_head import HeadFile
from casefile.journal_line import GENESIS, Change, Entry, Head, JournalLine, Plan, Removed, Written, next_line, read_line
from casefile.store_database import Database
from casefile.tables import journal, journal_head

_BATCH = 1000
_COLUMNS = tuple(column.name for column in journal.columns)


class Journal:
    """The journal of one store.

    :param database: Where its lines are.
    :param blobs: Where the blobs are, and the head file beside them.
    """

    def __init__(self, database: Database, blobs: Blobs) -> None:
        """Open the journal; one without lines gets its head file. A broken one opens too, so that it can be verified."""
        self._database = database
        self._blobs = blobs
        self._file = HeadFile(blobs.root)
        with database.writing() as connection:
            head = self.lock(connection)
            if head == Head(0, GENESIS) and not self._file.path.exists():
                self._file.begin(head)
        with suppress(JournalBroken):
            self.confirm()

    def append(self, entry: Entry, plan: Plan | None = None) -> JournalLine:
        """Write a line, and the rows it accounts for, in one transaction: there is no other way to write.

        :param entry: What was done.
        :param plan: Decides, with the journal locked, which rows go with it; None for none.
        :return: The line.
        :raises JournalBroken: If the journal was cut or its head file does not agree; then nothing is written.
        :raises DiskFull: If there is no room; then nothing is written.
        """
        with self._database.writing() as connection:
            before = self._trusted(connection)
            change = Change() if plan is None else plan(connection)
            line = next_line(entry, change, before)
            _apply(connection, change, line.hash)
            connection.execute(insert(journal).values({name: getattr(line, name) for name in _COLUMNS}))
            connection.execute(update(journal_head).values(seq=line.seq, hash=line.hash))
            self._file.announce(line.head)
            connection.commit()
        # The line is written. Should its confirmation fail, the next writer confirms it.
        with suppress(StoreError):
            self.confirm()
        return line

    def confirm(self) -> None:
        """Confirm in the head file what the database holds, if a write was only announced there.

        :raises JournalBroken: If they contradict each other.
        """
        with self._database.writing() as connection:
            self._trusted(connection)

    def head(self) -> Head:
        """Give the newest line: what is exported for a notary outside.

        :return: Its number and hash.
        """
        with self._database.reading() as connection:
            return _newest(connection)

    def lines(self, *, case: str | None = None, action: str | None = None, after: int = 0) -> Iterator[JournalLine]:
        """Give lines in order.

        :param case: Only lines of the case with this number.
        :param action: Only lines of this action.
        :param after: Only lines with a greater number.
        :return: The lines, as the journal stood when the first was asked for.
        """
        wanted = [journal.c.seq <= self.head().seq]
        if case is not None:
            wanted.append(journal.c.case == case)
        if action is not None:
            wanted.append(journal.c.action == action)
        # Batch by batch: a reader that stops in the middle, or takes its time, holds no connection.
        while batch := self._batch(and_(*wanted, journal.c.seq > after)):
            yield from batch
            after = batch[-1].seq

    def names_blob(self, connection: Connection, sha256: str) -> bool:
        """Tell whether a line accounts for a blob.

        :param connection: The caller's transaction.
        :param sha256: Hash of the blob.
        :return: Whether one does.
        """
        named = select(journal.c.seq).where(journal.c.writes.contains(sha256)).limit(1)
        return connection.execute(named).first() is not None

    def vouch(self, connection: Connection, row: Written, head: str) -> None:
        """Make sure that a row that was read is the row that its line recorded.

        :param connection: The caller's transaction.
        :param row: The row.
        :param head: Hash of the line that the row names.
        :raises JournalBroken: If the row was changed outside the program.
        """
        found = connection.execute(select(journal).where(journal.c.hash == head)).mappings().first()
        line = None if found is None else read_line(found)
        recorded = [] if line is None or line.hash_as(line.seq) != line.hash else json.loads(line.writes)["rows"]
        if [row.table.name, list(row.key), row.digest] not in recorded:
            raise JournalBroken("journal-row-changed", table=row.table.name, key=" ".join(map(str, row.key)))

    def verify(self, known: Head | None = None) -> AuditReport:
        """Check the whole journal, every data row and every blob against it.

        :param known: A head that somebody outside has kept: the journal must contain it.
        :return: What was checked and what is wrong.
        """
        with self._database.writing() as lock, self._database.reading() as connection:
            # Under the lock the file and the database belong together; afterwards the snapshot stays as it is while others write.
            head = self.lock(lock)
            audit = Audit(connection, self._blobs, head)
            audit.against_file(self._file)
            lock.rollback()
            return audit.report(known)

    def _batch(self, wanted: ColumnElement[bool]) -> list[JournalLine]:
        with self._database.reading() as connection:
            rows = connection.execute(select(journal).where(wanted).order_by(journal.c.seq).limit(_BATCH)).mappings()
            return [read_line(row) for row in rows]

    def lock(self, connection: Connection) -> Head | None:
        """Lock the journal against other writers until the transaction ends.

        :param connection: The caller's transaction.
        :return: What the record of the head says; None where it is gone.
        """
        row = connection.execute(select(journal_head.c.seq, journal_head.c.hash).with_for_update()).first()
        return None if row is None else Head(row.seq, row.hash)

    def _trusted(self, connection: Connection) -> Head:
        """Lock the journal and give its head once the head file and the last line agree with it."""
        head = self.lock(connection)
        mark = self._file.read()
        if mark is None:
            raise JournalBroken("journal-head-file-missing", place=str(self._file.path))
        if head is None or not mark.allows(head) or _newest(connection) != head:
            found = _newest(connection).seq
            raise JournalBroken("journal-cut", database=str(found), file=str(mark.newest.seq), place=str(self._file.path))
        if mark.announced is not None:
            self._file.confirm(head)
        return head


def _newest(connection: Connection) -> Head:
    row = connection.execute(select(journal.c.seq, journal.c.hash).order_by(journal.c.seq.desc()).limit(1)).first()
    return Head(0, GENESIS) if row is None else Head(row.seq, row.hash)


def _apply(connection: Connection, change: Change, head: str) -> None:
    """Write the rows of a change, each with the hash of its line."""
    for gone in change.removed:
        connection.execute(gone.table.delete().where(_is(gone)))
    for row in change.written:
        values = {**row.values, "head": head}
        if connection.execute(update(row.table).where(_is(row)).values(values)).rowcount == 0:
            connection.execute(insert(row.table).values(values))


def _is(row: Written | Removed) -> ColumnElement[bool]:
    return and_(*(column == value for column, value in zip(row.table.primary_key, row.key, strict=True)))
