"""The database of the job ledger: its tables, and opening it."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Connection,
    Engine,
    Float,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    create_engine,
    event,
    make_url,
)
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from transcription.errors import LedgerUnavailable

# Longest wait for another program's hand off the ledger.
PATIENCE_SECONDS = 60

metadata = MetaData()

recordings = Table(
    "transcription_recordings",
    metadata,
    Column("path", String, primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("modified", BigInteger, nullable=False),
    Column("sha256", String, nullable=False),
)
"""Where recordings lay and what their bytes hashed to, so that a second run need not read them again."""

jobs = Table(
    "transcription_jobs",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("recording", String, nullable=False),
    Column("profile", String, nullable=False),
    Column("path", String, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("stem", String, nullable=False, unique=True),
    Column("state", String, nullable=False, index=True),
    Column("reason", JSON, nullable=False),
    Column("owner", String),
    Column("heartbeat", Float),
    Column("attempts", Integer, nullable=False),
    UniqueConstraint("recording", "profile"),
)
"""One line for each recording, by the hash of its bytes, and each way of transcribing it."""


def open_engine(url: str) -> Engine:
    """Make ready to open a database; the folder of a file is made where it is missing.

    :param url: "sqlite:///path/to/file.db", or "postgresql://user@host/name".
    :return: The database, not opened yet.
    :raises LedgerUnavailable: If the address is none, or the folder cannot be made.
    """
    try:
        address = make_url(url)
        if address.drivername in {"postgresql", "postgres"}:
            address = address.set(drivername="postgresql+psycopg")
        is_file = address.get_backend_name() == "sqlite"
        if is_file and address.database:
            Path(address.database).parent.mkdir(parents=True, exist_ok=True)
        # No connection outlives its transaction: reading threads come and go, and a killed program leaves no lock behind.
        engine = create_engine(address, poolclass=NullPool, connect_args={"timeout": PATIENCE_SECONDS} if is_file else {})
    except (SQLAlchemyError, ImportError) as error:
        raise LedgerUnavailable("ledger-unavailable", url=url, reason=str(error)) from error
    except OSError as error:
        raise LedgerUnavailable("ledger-unavailable", url=url, reason=error.strerror or str(error)) from error
    if is_file:
        event.listen(engine, "connect", _by_hand)
        event.listen(engine, "begin", _at_once)
    return engine


def _by_hand(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    # The driver would begin transactions late, and two programs could both read before one writes.
    connection.isolation_level = None


def _at_once(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
