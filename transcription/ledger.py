"""The job ledger: one line for each recording and way of transcribing it, so that work can be killed at any moment and goes on.

A line is queued, then running under a lease that its owner's heartbeat renews, then done or failed with the reason. Whoever finds a
running line whose owner is gone takes it back to the queue. A transcript is written whole before its line says done, and the same recording
and profile give the same bytes, so a line done twice would change nothing; a line lost is impossible, because the line comes first.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, Engine, RowMapping, delete, func, insert, select, update
from sqlalchemy.exc import SQLAlchemyError

from law import Language
from transcription.errors import LedgerUnavailable, TranscriptionError
from transcription.file_names import FileNames
from transcription.ledger_database import jobs, metadata, open_engine, recordings
from transcription.owner import is_gone, new_owner

LEASE_SECONDS = 60.0
# Recordings that could not be read have no hash; their lines go by the path.
_UNREAD = "unread:"
# Any number will do; all who share a ledger in PostgreSQL must ask for the same one.
_ENTRANCE = 265_901_188


class JobState(StrEnum):
    """Where a job stands."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Recording:
    """A recording as it lay on the disk when its line was written.

    :param sha256: Hash of its bytes; empty when it could not be read.
    """

    path: Path
    size: int
    modified: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Job:
    """One line of the ledger.

    :param number: Its number, in the order in which recordings were named.
    :param recording: SHA-256 of the recording; empty when it could not be read.
    :param stem: Name of the files of its transcript, without the ending.
    :param size: Size of the recording in bytes.
    :param reason: Why it failed, by language; empty unless it failed.
    :param attempts: How many times it was begun.
    """

    number: int
    recording: str
    path: Path
    size: int
    stem: str
    state: JobState
    reason: Mapping[Language, str]
    attempts: int


class Ledger:
    """A job ledger in a database.

    :param engine: The database.
    :param clock: Seconds since the epoch; all who share a ledger need clocks that agree within the lease.
    """

    def __init__(self, engine: Engine, clock: Callable[[], float]) -> None:
        """Make the tables where they are missing."""
        self._engine = engine
        self._clock = clock
        self.owner = new_owner()
        with self._transaction(alone=True) as database:
            metadata.create_all(database)

    @classmethod
    def open(cls, url: str, clock: Callable[[], float] = time.time) -> Ledger:
        """Open a ledger, making it where it is missing.

        :param url: "sqlite:///path/to/file.db", or "postgresql+psycopg://user@host/name".
        :param clock: Seconds since the epoch.
        :return: The ledger.
        :raises LedgerUnavailable: If it cannot be opened.
        """
        return cls(open_engine(url), clock)

    def remember(self, path: Path, size: int, modified: int) -> str:
        """Give the hash of a recording that was read before and has not changed since.

        :param path: The recording.
        :param size: Its size now.
        :param modified: Time of its last change now, nanoseconds.
        :return: The hash; empty when it must be read.
        """
        with self._transaction() as database:
            found = database.execute(
                select(recordings.c.sha256).where(
                    recordings.c.path == str(path), recordings.c.size == size, recordings.c.modified == modified
                )
            ).scalar()
        return found or ""

    def enter(self, entered: Sequence[Recording], profile: str) -> tuple[Job, ...]:
        """Put recordings into the queue, unless their lines are there already.

        A line that failed is queued again: the disk may have room now, the share may be back.

        :param entered: The recordings.
        :param profile: Hash of the profile and of every parameter.
        :return: The line of each; the line of another path when both hold the same recording.
        """
        # They can be read now; the lines that said that they cannot be have nothing to say any more.
        unread = [f"{_UNREAD}{recording.path}" for recording in entered if recording.sha256]
        with self._transaction(alone=True) as database:
            said = jobs.c.recording.in_(unread) & (jobs.c.profile == profile) & (jobs.c.state != JobState.RUNNING)
            database.execute(delete(jobs).where(said))
            names = FileNames(stem for (stem,) in database.execute(select(jobs.c.stem)))
            return tuple(self._enter(database, recording, profile, names) for recording in entered)

    def _enter(self, database: Connection, recording: Recording, profile: str, names: FileNames) -> Job:
        self._place(database, recording)
        key = recording.sha256 or f"{_UNREAD}{recording.path}"
        same = (jobs.c.recording == key) & (jobs.c.profile == profile)
        found = database.execute(select(jobs).where(same)).mappings().one_or_none()
        if found is None:
            line = {"recording": key, "profile": profile, "path": str(recording.path), "size": recording.size}
            stem = names.take(recording.path.stem)
            database.execute(insert(jobs).values(**line, stem=stem, state=JobState.QUEUED, reason={}, attempts=0))
        elif found["state"] == JobState.FAILED:
            database.execute(update(jobs).where(same).values(state=JobState.QUEUED, reason={}, path=str(recording.path)))
        elif found["state"] == JobState.QUEUED:
            database.execute(update(jobs).where(same).values(path=str(recording.path)))
        return _job(database.execute(select(jobs).where(same)).mappings().one())

    def reopen(self, job: Job) -> Job:
        """Queue a finished job again, whose files are gone.

        :param job: The job.
        :return: Its line now.
        """
        with self._transaction() as database:
            database.execute(update(jobs).where(jobs.c.number == job.number).values(state=JobState.QUEUED))
            return _job(database.execute(select(jobs).where(jobs.c.number == job.number)).mappings().one())

    def claim(self, profile: str) -> Job | None:
        """Take the next job; nobody else gets it while the heartbeat goes on.

        Jobs whose owner died come after those never begun, so that a recording that kills the program does not keep the others waiting.

        :param profile: Hash of the profile and of every parameter.
        :return: The job; None when none waits.
        """
        with self._transaction() as database:
            waiting = (jobs.c.profile == profile) & (jobs.c.state == JobState.QUEUED)
            order = select(jobs).where(waiting).order_by(jobs.c.attempts, jobs.c.number).limit(1)
            found = database.execute(order.with_for_update(skip_locked=True)).mappings().one_or_none()
            if found is None:
                return None
            database.execute(
                update(jobs)
                .where(jobs.c.number == found["number"])
                .values(state=JobState.RUNNING, owner=self.owner, heartbeat=self._clock(), attempts=jobs.c.attempts + 1)
            )
            return _job(database.execute(select(jobs).where(jobs.c.number == found["number"])).mappings().one())

    def beat(self) -> None:
        """Renew the lease on every job of this owner."""
        with self._transaction() as database:
            database.execute(update(jobs).where(self._own()).values(heartbeat=self._clock()))

    def finish(self, job: Job) -> None:
        """Say that the transcript of a job is written, whole.

        :param job: A job of this owner.
        """
        self._close(job, JobState.DONE, {})

    def fail(self, job: Job, error: TranscriptionError) -> None:
        """Say why a job failed.

        :param job: A job of this owner.
        :param error: What happened.
        """
        self._close(job, JobState.FAILED, {language.value: error.explain(language) for language in Language})

    def release(self, owner: str | None = None) -> None:
        """Put every job of an owner back into the queue.

        :param owner: An owner that is known to be gone; None for this one.
        """
        own = (jobs.c.owner == (owner or self.owner)) & (jobs.c.state == JobState.RUNNING)
        with self._transaction() as database:
            database.execute(update(jobs).where(own).values(state=JobState.QUEUED, owner=None))

    def recover(self) -> int:
        """Put back into the queue what runs under an owner that is gone.

        :return: How many jobs were put back.
        """
        with self._transaction() as database:
            running = database.execute(select(jobs).where(jobs.c.state == JobState.RUNNING)).mappings().all()
            expired = self._clock() - LEASE_SECONDS
            gone = [row["number"] for row in running if row["heartbeat"] < expired or is_gone(row["owner"])]
            database.execute(update(jobs).where(jobs.c.number.in_(gone)).values(state=JobState.QUEUED, owner=None))
            return len(gone)

    def jobs(self, profile: str) -> tuple[Job, ...]:
        """Give every line of a profile.

        :param profile: Hash of the profile and of every parameter.
        :return: The lines in order.
        """
        with self._transaction() as database:
            rows = database.execute(select(jobs).where(jobs.c.profile == profile).order_by(jobs.c.number)).mappings().all()
        return tuple(map(_job, rows))

    def count(self, profile: str) -> Mapping[JobState, int]:
        """Count the lines of a profile by state.

        :param profile: Hash of the profile and of every parameter.
        :return: Numbers; states without lines are zero.
        """
        counting = select(jobs.c.state, func.count()).where(jobs.c.profile == profile).group_by(jobs.c.state)
        with self._transaction() as database:
            found = {JobState(state): number for state, number in database.execute(counting)}
        return {state: found.get(state, 0) for state in JobState}

    def _own(self) -> ColumnElement[bool]:
        return (jobs.c.owner == self.owner) & (jobs.c.state == JobState.RUNNING)

    def _close(self, job: Job, state: JobState, reason: Mapping[str, str]) -> None:
        # Another owner may have taken the job over while this one slept; it writes the same bytes, and its word counts.
        with self._transaction() as database:
            mine = (jobs.c.number == job.number) & (jobs.c.owner == self.owner)
            database.execute(update(jobs).where(mine).values(state=state, reason=dict(reason), owner=None))

    @staticmethod
    def _place(database: Connection, recording: Recording) -> None:
        values = {"size": recording.size, "modified": recording.modified, "sha256": recording.sha256}
        here = recordings.c.path == str(recording.path)
        if not database.execute(update(recordings).where(here).values(**values)).rowcount:
            database.execute(insert(recordings).values(path=str(recording.path), **values))

    @contextmanager
    def _transaction(self, *, alone: bool = False) -> Iterator[Connection]:
        try:
            with self._engine.begin() as connection:
                if alone and self._engine.dialect.name == "postgresql":
                    # SQLite has one writer at a time; here two could make the tables or enter the same recording at once.
                    connection.execute(select(func.pg_advisory_xact_lock(_ENTRANCE)))
                yield connection
        except SQLAlchemyError as error:
            reason = str(getattr(error, "orig", None) or error)
            raise LedgerUnavailable("ledger-unavailable", url=self._engine.url.render_as_string(), reason=reason) from error


def _job(row: RowMapping) -> Job:
    reason = {Language(language): words for language, words in row["reason"].items()}
    recording = "" if row["recording"].startswith(_UNREAD) else row["recording"]
    return Job(row["number"], recording, Path(row["path"]), row["size"], row["stem"], JobState(row["state"]), reason, row["attempts"])
