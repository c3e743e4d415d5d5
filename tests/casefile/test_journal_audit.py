"""The audit: whatever was done to the store behind its back is found, and said where."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, create_engine, insert, select, text, update
from store_samples import ACTOR, AT, NUMBER, sample

from casefile import Deed, Head, JournalLine, RecordKey, Store, TranscriptOf
from casefile.blobs import Blobs
from casefile.journal_audit import Audit
from casefile.journal_head import HeadFile
from casefile.journal_line import read_line
from casefile.tables import DATA, documents, journal, journal_head
from law import Language, Words

LAST = 6


@dataclass
class Crime:
    """Full control of the database, and the paths of the files."""

    connection: Connection
    blobs: Path

    def sql(self, *statements: str) -> None:
        for statement in statements:
            self.connection.exec_driver_sql(statement)

    def renumber(self, seq: int, new: int) -> None:
        self.connection.execute(update(journal).where(journal.c.seq == seq).values(seq=new))

    def line(self, seq: int) -> JournalLine:
        return read_line(self.connection.execute(select(journal).where(journal.c.seq == seq)).mappings().one())

    def put(self, line: JournalLine) -> None:
        self.connection.execute(journal.delete().where(journal.c.seq == line.seq))
        self.connection.execute(insert(journal).values({column.name: getattr(line, column.name) for column in journal.columns}))

    def rechain(self, first: int) -> Head:
        """Recompute every hash from a line on, as one does who knows how the journal works."""
        lines = [read_line(row) for row in self.connection.execute(select(journal).order_by(journal.c.seq)).mappings()]
        before = lines[first - 2].hash if first > 1 else "0" * 64
        for line in lines[first - 1 :]:
            linked = replace(line, prev_hash=before)
            done = replace(linked, hash=linked.hash_as(line.seq))
            for table in DATA:
                self.connection.execute(update(table).where(table.c.head == line.hash).values(head=done.hash))
            self.connection.execute(journal.delete().where(journal.c.seq == line.seq))
            self.put(done)
            before = done.hash
        head = Head(lines[-1].seq, before)
        self.connection.execute(update(journal_head).values(seq=head.seq, hash=head.hash))
        return head

    def blob(self) -> Path:
        sha256 = self.connection.execute(select(documents.c.sha256).where(documents.c.document == "d1")).scalar_one()
        return Blobs(self.blobs).place(sha256)


def engine_of(url: str) -> Engine:
    return create_engine(url.replace("postgresql://", "postgresql+psycopg://"))


def disarm(connection: Connection) -> None:
    """Take away what the database itself holds against a tamperer."""
    if connection.dialect.name == "sqlite":
        for trigger in ("journal_no_update", "journal_no_delete", "journal_no_replace"):
            connection.execute(text(f"DROP TRIGGER {trigger}"))
    else:
        connection.execute(text("SET session_replication_role = replica"))


def fill(url: str, root: Path) -> None:
    """Fill a store: an import, a transcript, four drafts."""
    with Store.open(url, root / "blobs") as store:
        store.import_folder(sample(root / "in"), ACTOR, AT)
        store.attach_transcript(NUMBER, TranscriptOf("m1", "{}", "Дома.", Words(kk="Мәтін", ru="Текст")), ACTOR, AT)
        for number in range(3, LAST + 1):
            store.record("draft", f"sentence {number}", {"number": number}, ACTOR, AT + timedelta(minutes=number), case=NUMBER)


@pytest.fixture(scope="module")
def filled_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("filled-sqlite")
    fill(f"sqlite:///{root}/case.db", root)
    return root


@pytest.fixture(scope="module")
def filled_postgresql(tmp_path_factory: pytest.TempPathFactory, postgresql_server) -> tuple[Path, str]:
    root = tmp_path_factory.mktemp("filled-postgresql")
    database = postgresql_server.new_database()
    fill(postgresql_server.url(database), root)
    return root, database


@pytest.fixture
def url(request: pytest.FixtureRequest, backend: str, tmp_path: Path) -> Iterator[str]:
    """Give a copy of a filled store, its blobs in the test's own folder."""
    if backend == "sqlite":
        root = request.getfixturevalue("filled_sqlite")
        shutil.copytree(root, tmp_path, dirs_exist_ok=True)
        yield f"sqlite:///{tmp_path}/case.db"
        return
    server = request.getfixturevalue("postgresql_server")
    root, filled = request.getfixturevalue("filled_postgresql")
    shutil.copytree(root, tmp_path, dirs_exist_ok=True)
    database = server.new_database(template=filled)
    yield server.url(database)
    server.drop(database)


def remove_and_renumber(crime: Crime) -> None:
    crime.sql("DELETE FROM journal WHERE seq = 3")
    for seq in range(4, LAST + 1):
        crime.renumber(seq, seq - 1)


def swap(crime: Crime, one: int, other: int) -> None:
    for seq, new in ((one, -1), (other, one), (-1, other)):
        crime.renumber(seq, new)


def put_in(crime: Crime) -> None:
    for seq in range(LAST, 3, -1):
        crime.renumber(seq, seq + 1)
    draft = replace(crime.line(3), seq=4, subject="invented", prev_hash="ab" * 32)
    crime.put(replace(draft, hash=draft.hash_as(4)))


def add_at_the_end(crime: Crime) -> None:
    last = crime.line(LAST)
    draft = replace(last, seq=LAST + 1, subject="invented", prev_hash=last.hash)
    line = replace(draft, hash=draft.hash_as(LAST + 1))
    crime.put(line)
    crime.connection.execute(update(journal_head).values(seq=line.seq, hash=line.hash))


def forge(crime: Crime, seq: int, **changes: str) -> None:
    line = replace(crime.line(seq), **changes)
    crime.put(replace(line, hash=line.hash_as(seq)))


def cut_and_hide(crime: Crime) -> None:
    crime.connection.execute(journal.delete().where(journal.c.seq > LAST - 2))
    last = crime.line(LAST - 2)
    crime.connection.execute(update(journal_head).values(seq=last.seq, hash=last.hash))


def rewrite_the_end(crime: Crime) -> None:
    crime.put(replace(crime.line(5), actor="другой"))
    crime.rechain(5)


def put_in_document(crime: Crime) -> None:
    row = crime.connection.execute(select(documents).where(documents.c.document == "d1")).mappings().one()
    crime.connection.execute(insert(documents).values({**row, "document": "d9"}))


def flip(path: Path) -> None:
    path.chmod(0o600)
    content = bytearray(path.read_bytes())
    content[7] ^= 1
    path.write_bytes(bytes(content))


CRIMES = [
    (
        "a line's payload is changed",
        lambda c: c.sql("UPDATE journal SET payload = '{\"number\":9}' WHERE seq = 4"),
        {("audit-line-changed", 4)},
    ),
    ("a line's actor is changed", lambda c: c.sql("UPDATE journal SET actor = 'другой' WHERE seq = 3"), {("audit-line-changed", 3)}),
    (
        "a line's time is changed",
        lambda c: c.sql("UPDATE journal SET at = '2025-01-01T00:00:00+05:00' WHERE seq = 3"),
        {("audit-line-changed", 3)},
    ),
    ("a line is taken off its case", lambda c: c.sql('UPDATE journal SET "case" = NULL WHERE seq = 5'), {("audit-line-changed", 5)}),
    (
        "a space is added to a line's payload",
        lambda c: c.sql("UPDATE journal SET payload = payload || ' ' WHERE seq = 4"),
        {("audit-line-changed", 4)},
    ),
    ("what a line accounts for is spoilt", lambda c: c.sql("UPDATE journal SET writes = '{' WHERE seq = 5"), {("audit-line-changed", 5)}),
    ("a line is changed and its hash recomputed", lambda c: forge(c, 4, actor="другой"), {("audit-chain-broken", 5)}),
    ("the first line is changed and its hash recomputed", lambda c: forge(c, 3, subject="x"), {("audit-chain-broken", 4)}),
    ("a line is removed", lambda c: c.sql("DELETE FROM journal WHERE seq = 4"), {("audit-lines-missing", 4)}),
    ("two lines are removed", lambda c: c.sql("DELETE FROM journal WHERE seq IN (3, 4)"), {("audit-lines-missing", 3)}),
    (
        "a line is removed and the rest renumbered",
        remove_and_renumber,
        {("audit-chain-broken", 3), *(("audit-line-moved", seq) for seq in (3, 4, 5)), ("audit-tail-cut", 6), ("audit-head-record", None)},
    ),
    (
        "two neighbouring lines are exchanged",
        lambda c: swap(c, 3, 4),
        {("audit-line-moved", 3), ("audit-line-moved", 4), *(("audit-chain-broken", seq) for seq in (3, 4, 5))},
    ),
    (
        "two distant lines are exchanged",
        lambda c: swap(c, 3, 6),
        {
            *(("audit-line-moved", seq) for seq in (3, 6)),
            *(("audit-chain-broken", seq) for seq in (3, 4, 6)),
            ("audit-head-record", None),
            ("audit-head-replaced", 6),
        },
    ),
    (
        "a line is put in and the rest renumbered",
        put_in,
        {
            *(("audit-chain-broken", seq) for seq in (4, 5)),
            *(("audit-line-moved", seq) for seq in (5, 6, 7)),
            ("audit-tail-unconfirmed", 7),
            ("audit-head-record", None),
        },
    ),
    ("a line is added at the end", add_at_the_end, {("audit-tail-unconfirmed", 7)}),
    (
        "a line is put before the first",
        lambda c: c.put(replace(c.line(3), seq=0, prev_hash="x", hash="y")),
        {("audit-line-before-first", 0), ("audit-line-changed", 0)},
    ),
    (
        "the last line is removed",
        lambda c: c.sql("DELETE FROM journal WHERE seq = 6"),
        {("audit-tail-cut", 6), ("audit-head-record", None)},
    ),
    ("the last two lines are removed without a trace in the database", cut_and_hide, {("audit-tail-cut", 5)}),
    ("the end is rewritten without a fault in the database", rewrite_the_end, {("audit-head-replaced", 6)}),
    ("the record of the head is removed", lambda c: c.sql("DELETE FROM journal_head"), {("audit-head-record", None)}),
    ("the case is changed", lambda c: c.sql("UPDATE cases SET data = replace(data, 'Тұманов', 'Туманов')"), {("audit-row-changed", 2)}),
    ("the case file is changed", lambda c: c.sql("UPDATE cases SET yaml_text = yaml_text || '#'"), {("audit-row-changed", 2)}),
    ("the importer is changed", lambda c: c.sql("UPDATE cases SET imported_by = 'другой'"), {("audit-row-changed", 2)}),
    (
        "the case points to another line",
        lambda c: c.sql("UPDATE cases SET head = (SELECT hash FROM journal WHERE seq = 3)"),
        {("audit-row-of-another-line", 2)},
    ),
    (
        "a document's text is changed",
        lambda c: c.sql("UPDATE documents SET sheets = replace(sheets, 'замок', 'порог') WHERE document = 'd2'"),
        {("audit-row-changed", 1)},
    ),
    (
        "a recording is exchanged",
        lambda c: c.sql("UPDATE media SET sha256 = (SELECT sha256 FROM documents WHERE document = 'd1')"),
        {("audit-row-changed", 1)},
    ),
    ("a transcript is changed", lambda c: c.sql("UPDATE transcripts SET data = '{\"x\":1}'"), {("audit-row-changed", 2)}),
    ("a document is removed", lambda c: c.sql("DELETE FROM documents WHERE document = 'd1'"), {("audit-row-missing", 1)}),
    (
        "a document is put in",
        put_in_document,
        {("audit-row-unaccounted", None)},
    ),
    ("a byte of a file is changed", lambda c: flip(c.blob()), {("audit-blob-damaged", 1)}),
    ("a file is removed", lambda c: c.blob().unlink(), {("audit-blob-missing", 1)}),
    ("the head file is removed", lambda c: (c.blobs / "journal.head").unlink(), {("audit-head-file-missing", None)}),
    (
        "the head file is spoilt",
        lambda c: (c.blobs / "journal.head").write_text("?", encoding="utf-8"),
        {("audit-head-file-unreadable", None)},
    ),
]


@pytest.mark.parametrize(("crime", "expected"), [pytest.param(crime, expected, id=sentence) for sentence, crime, expected in CRIMES])
def test_the_audit_finds_what_was_done_and_where(
    url: str, tmp_path: Path, crime: Callable[[Crime], object], expected: set[tuple[str, int | None]]
) -> None:
    engine = engine_of(url)
    with engine.begin() as connection:
        disarm(connection)
        crime(Crime(connection, tmp_path / "blobs"))
    engine.dispose()
    with Store.open(url, tmp_path / "blobs") as store:
        report = store.verify()
    assert {(fault.code, fault.seq) for fault in report.faults} == expected
    for language in Language:
        said = report.explain(language)
        assert all(str(fault.seq) in said for fault in report.faults if fault.seq is not None and "-blob-" not in fault.code)
    assert len({report.explain(language) for language in Language}) == 3


def test_an_untouched_store_is_sound(url: str, tmp_path: Path) -> None:
    with Store.open(url, tmp_path / "blobs") as store:
        report = store.verify(known=store.journal.head())
    assert (report.sound, report.lines, report.rows, report.blobs, report.unnamed_blobs) == (True, LAST, 6, 9, ())


def test_an_emptied_journal_accounts_for_nothing(url: str, tmp_path: Path) -> None:
    engine = engine_of(url)
    with engine.begin() as connection:
        disarm(connection)
        connection.execute(journal.delete())
    engine.dispose()
    with Store.open(url, tmp_path / "blobs") as store:
        codes = [fault.code for fault in store.verify().faults]
    assert codes.count("audit-row-unaccounted") == 6
    assert {"audit-tail-cut", "audit-head-record"} <= set(codes)


def test_a_changed_row_is_not_even_read(url: str, tmp_path: Path) -> None:
    engine = engine_of(url)
    with engine.begin() as connection:
        connection.execute(text("UPDATE cases SET data = replace(data, 'Тұманов', 'Туманов')"))
        connection.execute(text("UPDATE documents SET sheets = '[]' WHERE document = 'd1'"))
    engine.dispose()
    with Store.open(url, tmp_path / "blobs") as store:
        for read in (store.case, lambda number: store.document_text(number, "d1"), lambda number: store.export(number, tmp_path / "out")):
            with pytest.raises(Exception, match="changed outside the program"):
                read(NUMBER)
        assert store.document_text(NUMBER, "d2").sheets


def test_only_a_head_kept_outside_shows_a_rewriting_of_database_and_files_together(url: str, tmp_path: Path) -> None:
    with Store.open(url, tmp_path / "blobs") as store:
        notarised = store.journal.head()
    engine = engine_of(url)
    with engine.begin() as connection:
        disarm(connection)
        crime = Crime(connection, tmp_path / "blobs")
        crime.put(replace(crime.line(3), actor="другой"))
        HeadFile(tmp_path / "blobs").begin(crime.rechain(3))
    engine.dispose()
    with Store.open(url, tmp_path / "blobs") as store:
        assert store.verify().sound
        assert [(fault.code, fault.seq) for fault in store.verify(known=notarised).faults] == [("audit-known-head-absent", LAST)]
        store.record("draft", "later", {}, ACTOR, AT)
        assert not store.verify(known=notarised).sound


@pytest.fixture
def open_book(url: str, tmp_path: Path) -> Iterator[Connection]:
    with Store.open(url, tmp_path / "blobs") as store:
        store.records.keep(RecordKey("complaint", "1", NUMBER), "{}", Deed("complaint.add", ACTOR, AT), expected=0)
    engine = engine_of(url)
    with engine.connect() as connection:
        disarm(connection)
        yield connection
    engine.dispose()


COLUMNS = [(table, column) for table in (*DATA, journal) for column in table.columns if column.type.python_type is str]


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(COLUMNS), st.integers(min_value=0, max_value=5), st.text(min_size=1, max_size=8))
def test_no_other_text_in_any_column_of_any_row_goes_unseen(open_book: Connection, tmp_path: Path, place, which: int, content: str) -> None:
    table, column = place
    rows = open_book.execute(select(*table.primary_key, column)).all()
    chosen = rows[which % len(rows)]
    own = [key == value for key, value in zip(table.primary_key, chosen, strict=False)]
    head = Head(*open_book.execute(select(journal_head.c.seq, journal_head.c.hash)).one())
    changed = content.encode("utf-8", "ignore").decode("utf-8") + "·"
    with open_book.begin_nested() as step:
        open_book.execute(update(table).where(*own).values({column.name: changed}))
        report = Audit(open_book, Blobs(tmp_path / "blobs"), head).report(None)
        step.rollback()
    assert not report.sound
    assert Audit(open_book, Blobs(tmp_path / "blobs"), head).report(None).sound
