"""The database under the store: opened safely, locked for writing, read in one snapshot, its failures in plain words."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine.interfaces import DBAPIConnection, DBAPICursor
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError
from sqlalchemy.pool import ConnectionPoolEntry

from casefile.errors import DiskFull, StoreError, StoreUnavailable

PATIENCE = timedelta(seconds=30)
"""How long a writer waits for another before it gives up."""

# Any number will do; all processes that migrate a PostgreSQL database must ask for the same one.
_MIGRATION_LOCK = 231_226_2014
_POSTGRESQL_DISK_FULL = "53100"
_POSTGRESQL_LOCK_TIMEOUT = "55P03"
_SQLITE_DISK_FULL = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC, sqlite3.SQLITE_IOERR_SHMSIZE}


class Database:
    """A SQLite or PostgreSQL database, brought to the newest tables on opening.

    :param url: Where it is: "sqlite:///path/to/file.db" or "postgresql://user@host/name".
    :param patience: How long a writer waits for another.
    :raises StoreUnavailable: If it cannot be opened, or a newer version of the program made it.
    """

    def __init__(self, url: str, patience: timedelta = PATIENCE) -> None:
        """Open the database and migrate it; two processes may do this at once."""
        self._url = _address(url)
        self.place = self._url.render_as_string(hide_password=True)
        self._patience = patience
        self._engine = _engine(self._url, patience)
        try:
            with self._plainly():
                self._migrate()
        except BaseException:
            self._engine.dispose()
            raise

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection on which to write; what is not committed by the caller is rolled back.

        On SQLite the only writer's lock is taken at once; on PostgreSQL the caller locks the head of the journal.
        """
        with self._plainly(), self._engine.connect().execution_options(writing=True) as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a connection that sees one state of the database however long it reads."""
        with self._plainly(), self._engine.connect() as connection:
            if self._engine.dialect.name == "postgresql":
                connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                yield connection

    @contextmanager
    def _plainly(self) -> Iterator[None]:
        """Turn the driver's failures into errors that a person can act on."""
        try:
            yield
        except DBAPIError as error:
            translated = self._translated(error)
            if translated is None:
                raise
            raise translated from error

    def _translated(self, error: DBAPIError) -> StoreError | None:
        cause = error.orig
        reason = " ".join(str(cause).split())
        code = getattr(cause, "sqlite_errorcode", None)
        state = getattr(cause, "sqlstate", None)
        # A write that the file system refuses halfway (a quota, a file size limit) reaches SQLite as a failed write.
        if state == _POSTGRESQL_DISK_FULL or code in _SQLITE_DISK_FULL:
            return DiskFull("store-disk-full", place=self.place, reason=reason)
        if state == _POSTGRESQL_LOCK_TIMEOUT or (code is not None and code & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}):
            return StoreUnavailable("store-busy", place=self.place, seconds=self._patience.total_seconds())
        if isinstance(error, OperationalError) or code == sqlite3.SQLITE_NOTADB:
            return StoreUnavailable("store-unreachable", place=self.place, reason=reason)
        return None

    def _migrate(self) -> None:
        config = Config()
        config.set_main_option("script_location", "casefile:migrations")
        config.set_main_option("path_separator", "os")
        newest = ScriptDirectory.from_config(config).get_current_head()
        with self._engine.connect() as connection:
            if MigrationContext.configure(connection).get_current_revision() == newest:
                return
        with self._engine.connect().execution_options(writing=True) as connection, connection.begin():
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _MIGRATION_LOCK})
            config.attributes["connection"] = connection
            try:
                command.upgrade(config, "head")
            except CommandError as error:
                # Alembic knows no such revision: the tables were made by a version that is newer than this one.
                raise StoreUnavailable("store-newer", place=self.place) from error


def _address(url: str) -> URL:
    try:
        address = make_url(url)
    except ArgumentError as error:
        raise StoreUnavailable("store-url", place="—") from error
    if address.drivername in {"postgresql", "postgres"}:
        address = address.set(drivername="postgresql+psycopg")
    in_memory = address.database in {None, "", ":memory:"} or "mode" in address.query
    if address.drivername not in {"postgresql+psycopg", "sqlite"} or (address.drivername == "sqlite" and in_memory):
        raise StoreUnavailable("store-url", place=address.render_as_string(hide_password=True))
    return address


def _engine(url: URL, patience: timedelta) -> Engine:
    place = url.render_as_string(hide_password=True)
    if url.drivername != "sqlite":
        try:
            engine = create_engine(url, pool_pre_ping=True)
        except (ImportError, NoSuchModuleError) as error:
            raise StoreUnavailable("store-no-postgresql-driver", place=place) from error
        event.listen(engine, "begin", partial(_begin_postgresql, patience))
        return engine
    path = Path(str(url.database))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # A criminal case is for its owner's eyes; SQLite gives its other files the mode of this one.
        path.touch(mode=0o600, exist_ok=True)
    except OSError as error:
        raise StoreUnavailable("store-unreachable", place=place, reason=str(error)) from error
    engine = create_engine(url, connect_args={"timeout": patience.total_seconds()})
    event.listen(engine, "connect", partial(_prepare_sqlite, patience))
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(patience: timedelta, connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    # The driver's own handling of transactions begins them too late; `_begin_sqlite` does it.
    connection.isolation_level = None
    cursor = connection.cursor()
    _switch_to_wal(cursor, patience)
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.close()


def _switch_to_wal(cursor: DBAPICursor, patience: timedelta) -> None:
    """Switch the file to WAL; SQLite does not wait for another process that is switching it, so the wait is ours."""
    pauses = 100
    for pause in range(pauses):
        try:
            cursor.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or pause == pauses - 1:
                raise
            time.sleep(patience.total_seconds() / pauses)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("writing") else "BEGIN")


def _begin_postgresql(patience: timedelta, connection: Connection) -> None:
    if connection.get_execution_options().get("writing"):
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {patience // timedelta(milliseconds=1)}")
