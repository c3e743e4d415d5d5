"""Opening a database: made, migrated once, refused in plain words when it is not ours to open."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect, select, text
from store_samples import ACTOR, AT

from casefile import Store
from casefile.errors import StoreUnavailable
from casefile.store_database import Database
from casefile.tables import journal_head, metadata
from law import Language


def address(url: str) -> str:
    return url.replace("postgresql://", "postgresql+psycopg://")


def test_the_migrated_tables_are_the_tables_of_the_code(database_url: str) -> None:
    Database(database_url).close()
    engine = create_engine(address(database_url))
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
        assert set(inspect(connection).get_table_names()) == {*metadata.tables, "alembic_version"}
    engine.dispose()


def test_four_processes_may_open_a_new_database_at_once(database_url: str, tmp_path: Path) -> None:
    program = "import sys; from pathlib import Path; from casefile import Store; Store.open(sys.argv[1], Path(sys.argv[2])).close()"
    command = [sys.executable, "-c", program, database_url, str(tmp_path / "blobs")]
    openers = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _number in range(4)]
    for opener in openers:
        _out, said = opener.communicate(timeout=120)
        assert opener.returncode == 0, said
    with Store.open(database_url, tmp_path / "blobs") as store:
        assert store.record("first", "line", {}, ACTOR, AT).seq == 1


def test_a_database_of_a_newer_version_is_left_alone(database_url: str, tmp_path: Path) -> None:
    Database(database_url).close()
    engine = create_engine(address(database_url))
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreUnavailable) as refused:
        Store.open(database_url, tmp_path / "blobs")
    assert refused.value.code == "store-newer"
    with engine.connect() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "9999"
    engine.dispose()


@pytest.mark.parametrize("backend", ["sqlite"], indirect=True)
def test_sqlite_is_opened_for_evidence(database_url: str) -> None:
    database = Database(database_url)
    pragmas = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
    with database.reading() as connection:
        values = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in pragmas]
    database.close()
    assert values == ["wal", 2, 1, 30_000]
    assert Path(database_url.removeprefix("sqlite:///")).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("url", "code"),
    [
        pytest.param("", "store-url", id="nothing"),
        pytest.param("not a url", "store-url", id="not an address"),
        pytest.param("sqlite://", "store-url", id="a database in memory, which would be gone at the end"),
        pytest.param("sqlite:///:memory:", "store-url", id="the same by its other name"),
        pytest.param("mysql://user:geheim@host/name", "store-url", id="a database of another maker"),
        pytest.param("postgresql://user:geheim@127.0.0.1:1/name", "store-unreachable", id="a server that is not there"),
        pytest.param("sqlite:///{place}/text.db", "store-unreachable", id="a file that is no database"),
        pytest.param("sqlite:///{place}", "store-unreachable", id="a folder"),
        pytest.param("sqlite:///{place}/text.db/case.db", "store-unreachable", id="a file below a file"),
    ],
)
def test_what_cannot_be_opened_is_said_in_three_languages_without_the_password(tmp_path: Path, url: str, code: str) -> None:
    (tmp_path / "text.db").write_text("Это не база данных, а просто текст. " * 100, encoding="utf-8")
    with pytest.raises(StoreUnavailable) as refused:
        Store.open(url.format(place=tmp_path), tmp_path / "blobs")
    assert refused.value.code == code
    said = {refused.value.explain(language) for language in Language}
    assert len(said) == 3
    assert not any("geheim" in text for text in said)


def test_a_writer_that_waits_too_long_is_told_so(database_url: str) -> None:
    first, second = Database(database_url), Database(database_url, patience=timedelta(milliseconds=100))
    lock_head = select(journal_head).with_for_update()
    with first.writing() as held:
        held.execute(lock_head)
        with pytest.raises(StoreUnavailable) as refused, second.writing() as connection:
            connection.execute(lock_head)
    assert refused.value.code == "store-busy"
    with second.writing() as connection:
        assert connection.execute(lock_head).one().seq == 0
    first.close()
    second.close()
