"""The journal: one unbroken chain, whoever writes and whatever dies in between."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import DBAPIError
from store_samples import ACTOR, AT, NUMBER, sample

from casefile import JournalBroken, Store
from casefile.blobs import Blobs
from casefile.journal_head import HeadFile, Mark
from casefile.journal_line import GENESIS, Head
from casefile.store_database import Database
from law import Language

LINES = 200

WRITER = f"""
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo
from casefile import Store

url, blobs, actor = sys.argv[1:]
at = datetime(2025, 4, 7, 10, 15, tzinfo=ZoneInfo("Asia/Almaty"))
with Store.open(url, Path(blobs)) as store:
    for number in range({LINES}):
        store.record("draft", f"sentence {{number}}", {{"number": number}}, actor, at)
"""


def address(url: str) -> str:
    return url.replace("postgresql://", "postgresql+psycopg://")


def say(file: HeadFile, mark: Mark | None) -> None:
    file.path.unlink()
    if mark is not None:
        file.begin(mark.confirmed)
        if mark.announced is not None:
            file.announce(mark.announced)


@pytest.fixture
def store(database_url: str, tmp_path: Path):
    with Store.open(database_url, tmp_path / "blobs") as opened:
        yield opened


def test_two_processes_that_write_at_once_make_one_unbroken_chain(database_url: str, tmp_path: Path) -> None:
    # Neither process finds the tables made: they migrate at once, too.
    command = [sys.executable, "-c", WRITER, database_url, str(tmp_path / "blobs")]
    writers = [subprocess.Popen([*command, actor], stderr=subprocess.PIPE, text=True) for actor in ("one", "two")]
    for writer in writers:
        _out, said = writer.communicate(timeout=120)
        assert writer.returncode == 0, said
    with Store.open(database_url, tmp_path / "blobs") as store:
        report = store.verify()
        assert report.sound, report.explain(Language.EN)
        assert report.lines == 2 * LINES
        lines = list(store.journal.lines())
        for actor in ("one", "two"):
            assert [line.facts["number"] for line in lines if line.actor == actor] == list(range(LINES))


def test_anybody_can_recompute_the_chain_with_a_standard_library(store: Store, tmp_path: Path) -> None:
    store.import_folder(sample(tmp_path / "in"), ACTOR, AT)
    store.record("сөйлем", "c1", {"мерзім": "3 жыл", "ai": None, "parts": [1, 2]}, ACTOR, AT, case=NUMBER)
    before = "0" * 64
    for line in store.journal.lines():
        content = {name: getattr(line, name) for name in ("seq", "at", "actor", "action", "case", "subject", "payload", "writes")}
        written = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        before = hashlib.sha256((before + written).encode()).hexdigest()
        assert line.hash == before
    assert store.journal.head() == Head(2, before)


def test_lines_are_chosen_by_case_by_action_and_from_a_place_on(store: Store) -> None:
    for number in range(6):
        store.record("even" if number % 2 == 0 else "odd", str(number), {}, ACTOR, AT, case=NUMBER if number < 3 else None)
    journal = store.journal
    assert [line.seq for line in journal.lines()] == [1, 2, 3, 4, 5, 6]
    assert [line.seq for line in journal.lines(case=NUMBER)] == [1, 2, 3]
    assert [line.seq for line in journal.lines(action="odd", after=2)] == [4, 6]


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param("UPDATE journal SET actor = 'другой' WHERE seq = 1", id="change a line"),
        pytest.param("DELETE FROM journal WHERE seq = 2", id="remove a line"),
        pytest.param("DELETE FROM journal", id="remove all lines"),
    ],
)
def test_the_database_itself_forbids_changes_of_the_journal(store: Store, database_url: str, statement: str) -> None:
    for number in range(2):
        store.record("draft", str(number), {}, ACTOR, AT)
    engine = create_engine(address(database_url))
    with pytest.raises(DBAPIError, match="append-only"), engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()
    assert store.verify().sound


@pytest.mark.parametrize(
    ("backend", "statement"),
    [
        pytest.param("sqlite", "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 1", id="replace a line in SQLite"),
        pytest.param("postgresql", "TRUNCATE journal", id="truncate the table in PostgreSQL"),
    ],
    indirect=["backend"],
)
def test_a_databases_own_way_round_is_forbidden_too(store: Store, database_url: str, statement: str) -> None:
    store.record("draft", "1", {}, ACTOR, AT)
    engine = create_engine(address(database_url))
    with pytest.raises(DBAPIError, match="append-only"), engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


@pytest.mark.parametrize(
    ("mark", "accepted"),
    [
        pytest.param(lambda head, _before: Mark(head), True, id="the write is confirmed"),
        pytest.param(lambda head, before: Mark(before, announced=head), True, id="the process died after the commit"),
        pytest.param(lambda head, _before: Mark(head, announced=Head(head.seq + 1, "ab" * 32)), True, id="it died before the commit"),
        pytest.param(lambda head, _before: Mark(Head(head.seq + 1, "ab" * 32)), False, id="the last line was cut off"),
        pytest.param(lambda head, _before: Mark(Head(head.seq, "ab" * 32)), False, id="the last line was replaced"),
        pytest.param(lambda _head, before: Mark(before), False, id="a line was added outside the program"),
        pytest.param(lambda _head, before: Mark(before, announced=Head(before.seq + 1, "ab" * 32)), False, id="another line was announced"),
        pytest.param(lambda _head, _before: None, False, id="the head file was removed"),
    ],
)
def test_nothing_is_written_on_top_of_a_journal_that_disagrees_with_its_head_file(
    store: Store, tmp_path: Path, mark: Callable[[Head, Head], Mark | None], accepted: bool
) -> None:
    before, head = (store.record("draft", str(number), {}, ACTOR, AT).head for number in range(2))
    file = HeadFile(tmp_path / "blobs")
    say(file, mark(head, before))
    assert store.verify().sound is accepted
    if accepted:
        line = store.record("draft", "next", {}, ACTOR, AT)
        assert line.prev_hash == head.hash
        assert file.read() == Mark(line.head)
        assert store.verify().sound
        return
    with pytest.raises(JournalBroken) as refused:
        store.record("draft", "next", {}, ACTOR, AT)
    assert len({refused.value.explain(language) for language in Language}) == 3
    assert store.journal.head() == head


def test_opening_settles_a_write_that_was_only_announced(database_url: str, tmp_path: Path) -> None:
    with Store.open(database_url, tmp_path / "blobs") as store:
        head = store.record("draft", "1", {}, ACTOR, AT).head
    file = HeadFile(tmp_path / "blobs")
    file.announce(Head(2, "ab" * 32))
    with Store.open(database_url, tmp_path / "blobs"):
        assert file.read() == Mark(head)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param("", id="empty"),
        pytest.param("{", id="not JSON"),
        pytest.param("[]", id="JSON of another kind"),
        pytest.param('{"seq": 1, "hash": "короткий"}', id="a hash that is none"),
        pytest.param('{"seq": "1", "hash": "' + "0" * 64 + '"}', id="a number that is none"),
    ],
)
def test_a_store_with_a_spoilt_head_file_opens_for_the_audit_and_for_nothing_else(database_url: str, tmp_path: Path, content: str) -> None:
    with Store.open(database_url, tmp_path / "blobs") as store:
        store.record("draft", "1", {}, ACTOR, AT)
    (tmp_path / "blobs" / "journal.head").write_text(content, encoding="utf-8")
    with Store.open(database_url, tmp_path / "blobs") as store:
        assert [fault.code for fault in store.verify().faults] == ["audit-head-file-unreadable"]
        with pytest.raises(JournalBroken):
            store.record("draft", "2", {}, ACTOR, AT)


def test_an_empty_journal_is_sound_and_its_head_is_the_beginning(store: Store) -> None:
    report = store.verify()
    assert (report.sound, report.lines, report.head) == (True, 0, Head(0, GENESIS))


def test_an_interrupted_reading_of_the_journal_holds_no_lock(database_url: str, tmp_path: Path) -> None:
    with Store.open(database_url, tmp_path / "blobs") as store:
        for number in range(3):
            store.record("draft", str(number), {}, ACTOR, AT)
        reading = store.journal.lines()
        next(reading)
        assert store.record("draft", "meanwhile", {}, ACTOR, AT).seq == 4
        assert [line.seq for line in reading] == [2, 3]


def test_the_head_file_of_a_new_store_says_that_nothing_was_written(database_url: str, tmp_path: Path) -> None:
    blobs = Blobs(tmp_path / "blobs")
    Store(Database(database_url), blobs).close()
    assert HeadFile(blobs.root).read() == Mark(Head(0, GENESIS))
