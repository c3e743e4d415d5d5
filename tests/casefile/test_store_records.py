"""Records about a case: versions, the journal that accounts for them, two writers at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import update
from store_samples import ACTOR, AT

from casefile import Deed, JournalBroken, Record, RecordChanged, RecordKey, RecordNotFound, Store
from casefile.store_database import Database
from casefile.tables import records
from law import Language

KEY = RecordKey("complaint", "1", "257511031000115")
ADD = Deed("complaint.add", ACTOR, AT, {"ground": "delay"})
EDIT = Deed("complaint.answer", ACTOR, AT)


@pytest.fixture
def store(database_url: str, tmp_path: Path) -> Iterator[Store]:
    with Store.open(database_url, tmp_path / "blobs") as opened:
        yield opened


def test_each_version_of_a_record_is_a_line_of_the_journal(store: Store) -> None:
    assert store.records.keep(KEY, '{"a":1}', ADD, expected=0) == Record(KEY, 1, '{"a":1}')
    assert store.records.keep(KEY, '{"a":2}', EDIT, expected=1).version == 2
    assert store.records.get(KEY) == Record(KEY, 2, '{"a":2}')
    assert store.records.get(KEY, 1) == Record(KEY, 1, '{"a":1}')
    assert store.records.all("complaint") == (Record(KEY, 2, '{"a":2}'),)
    with pytest.raises(RecordNotFound):
        store.records.get(KEY, 3)
    lines = [(line.action, line.case, line.facts["version"]) for line in store.journal.lines()]
    assert lines == [("complaint.add", KEY.case, 1), ("complaint.answer", KEY.case, 2)]
    assert store.verify().faults == ()


@pytest.mark.parametrize("expected", [0, 2, 5], ids=["made again", "a version to come", "a version far ahead"])
def test_who_edits_an_older_version_is_told_and_nothing_is_written(store: Store, expected: int) -> None:
    store.records.keep(KEY, "{}", ADD, expected=0)
    with pytest.raises(RecordChanged) as refused:
        store.records.keep(KEY, '{"lost":true}', EDIT, expected=expected)
    assert store.records.get(KEY) == Record(KEY, 1, "{}")
    assert len(list(store.journal.lines())) == 1
    assert len({refused.value.explain(language) for language in Language}) == len(Language)


def test_records_are_listed_by_case_and_kind(store: Store) -> None:
    for key in (
        RecordKey("complaint", "2", "257511031000115"),
        KEY,
        RecordKey("complaint", "1", "257511031000999"),
        RecordKey("draft", "1"),
    ):
        store.records.keep(key, "{}", ADD, expected=0)
    assert [record.key.id for record in store.records.all("complaint", KEY.case)] == ["1", "2"]
    assert len(store.records.all("complaint")) == 3
    assert [record.key for record in store.records.all("draft", "")] == [RecordKey("draft", "1")]


def test_a_record_that_nobody_kept_is_told(store: Store) -> None:
    with pytest.raises(RecordNotFound) as refused:
        store.records.get(KEY)
    assert all("complaint" in refused.value.explain(language) for language in Language)


def test_a_record_changed_outside_the_program_is_not_given(store: Store, database_url: str) -> None:
    store.records.keep(KEY, '{"decided":false}', ADD, expected=0)
    database = Database(database_url)
    with database.writing() as connection:
        connection.execute(update(records).values(data='{"decided":true}'))
        connection.commit()
    database.close()
    with pytest.raises(JournalBroken):
        store.records.get(KEY)
    with pytest.raises(JournalBroken):
        store.records.all("complaint")
    assert store.verify().faults
