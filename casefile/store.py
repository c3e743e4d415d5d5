"""The store of cases: a folder comes in and goes out unchanged, and whatever is written is a line of the journal."""

from __future__ import annotations

import io
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, RowMapping, Table, and_, select

from casefile.blobs import Blobs, Staging
from casefile.case import Case
from casefile.documents import DocumentText
from casefile.errors import BadEntry, CaseExists, CaseNotFound, MaterialNotFound, StoreError
from casefile.folder import CaseFolder
from casefile.folder_export import write_folder
from casefile.journal import Journal
from casefile.journal_audit import AuditReport
from casefile.journal_line import Change, Entry, Head, JournalLine, Payload, Plan, Written, sha256
from casefile.store_accounts import Accounts
from casefile.store_alerts import AlertQueue
from casefile.store_database import Database
from casefile.store_import import stage_folder, stage_revision
from casefile.store_records import Records
from casefile.store_rows import (
    CaseRecord,
    CaseSummary,
    case_row,
    left_out,
    material_rows,
    read_record,
    read_summary,
    read_texts,
)
from casefile.store_transcript import TranscriptOf, TranscriptPlace, attach, find_media, find_transcript, transcript_rows
from casefile.tables import cases, documents, transcripts

_REVISING = frozenset({"case.import", "case.revise", "transcript.attach"})
"""Actions that make a revision of a case; only the store itself writes them."""


class Store:
    """Cases with their documents, recordings and transcripts, in a database and a folder of blobs.

    :param database: The database.
    :param blobs: The blobs.
    """

    def __init__(self, database: Database, blobs: Blobs) -> None:
        """Open the journal that both share."""
        self._database = database
        self._blobs = blobs
        self.journal = Journal(database, blobs)
        self.records = Records(database, self.journal)
        self.accounts = Accounts(database, self.journal)
        self.alerts = AlertQueue(database)

    @classmethod
    def open(cls, url: str, blobs: Path) -> Self:
        """Open a store, making it or bringing it to the newest tables where needed.

        :param url: "sqlite:///path/to/file.db", or "postgresql://user@host/name".
        :param blobs: Folder of the blobs; one store, one folder.
        :return: The store; close it, or use it as a context manager.
        :raises StoreUnavailable: If it cannot be opened.
        """
        folder = Blobs(blobs)
        database = Database(url)
        try:
            return cls(database, folder)
        except BaseException:
            database.close()
            raise

    def close(self) -> None:
        """Close the connections to the database."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def import_folder(self, folder: CaseFolder, actor: str, at: datetime, *, revise: bool = False) -> CaseRecord:
        """Take a case folder in, whole or not at all.

        :param folder: The folder, read and validated.
        :param actor: Who imports it.
        :param at: When, with the time zone.
        :param revise: Whether a case that is in the store already gets a new revision.
        :return: What the store notes about it.
        :raises CaseExists: If the case is in the store and `revise` is not asked for.
        :raises MissingFile: If a file is not there.
        :raises MaterialDamaged: If a file differs from the hash that the case names.
        :raises DiskFull: If there is no room; then nothing is kept.
        """
        number = folder.case.number
        # Refused before hours of recordings are copied, and once more below, where nobody can come in between.
        with self._database.reading() as connection:
            first = self._next_revision(connection, number, revise=revise) == 1
        entry = Entry("case.import" if first else "case.revise", "case", actor, at, {}, case=number)
        with self._blobs.staging() as staging:
            stored = stage_folder(folder, staging)

            def plan(connection: Connection) -> Change:
                revision = self._next_revision(connection, number, revise=revise)
                row = case_row(stored, CaseRecord(number, revision, at, actor, head=""))
                staging.settle()
                return Change(
                    written=(row, *material_rows(stored)),
                    removed=left_out(connection, stored),
                    blobs=staging.names,
                    payload=stored.facts(revision),
                )

            self._write(entry, plan, staging)
        return self.known(number)

    def attach_transcript(self, number: str, transcript: TranscriptOf, actor: str, at: datetime) -> CaseRecord:
        """Add a transcript to a case as a document on the next free sheets of the last volume, and name it in its recording.

        :param number: Number of the case.
        :param transcript: The transcript.
        :param actor: Who attaches it.
        :param at: When, with the time zone.
        :return: What the store notes about the new revision.
        :raises CaseNotFound: If there is no such case.
        :raises MaterialNotFound: If the case has no such recording.
        :raises UnreadableDocument: If the transcript has no text.
        :raises DiskFull: If there is no room; then nothing is kept.
        """
        entry = Entry("transcript.attach", transcript.media, actor, at, {}, case=number)
        with self._blobs.staging() as staging:
            staging.take(io.BytesIO(transcript.content))
            staging.take_text(transcript.json)

            def plan(connection: Connection) -> Change:
                row = self._case_row(connection, number)
                stored, document = attach(row, transcript, at)
                record = replace(read_record(row), revision=row["revision"] + 1)
                stage_revision(stored, staging)
                staging.settle()
                return Change(
                    written=(case_row(stored, record), *transcript_rows(stored, document, transcript)),
                    blobs=staging.names,
                    payload={**stored.facts(record.revision), "document": document.id, "transcript_json": sha256(transcript.json)},
                )

            self._write(entry, plan, staging)
        return self.known(number)

    def record(self, action: str, subject: str, payload: Payload, actor: str, at: datetime, case: str | None = None) -> JournalLine:
        """Write down a computation or a draft, which changes no row.

        :param action: What was done, "indictment.draft".
        :param subject: To what, "charge c1".
        :param payload: Facts about it, of JSON's types: hashes of what was made, settings, figures.
        :param actor: Who did it.
        :param at: When, with the time zone.
        :param case: Number of the case; None where it belongs to none.
        :return: The line of the journal.
        :raises BadEntry: If it could not be read as evidence later.
        """
        if action in _REVISING:
            raise BadEntry("journal-action-reserved", action=action)
        return self._write(Entry(action, subject, actor, at, payload, case=case))

    def cases(self) -> tuple[CaseSummary, ...]:
        """List the cases by number."""
        with self._database.reading() as connection:
            rows = connection.execute(select(cases).order_by(cases.c.number)).mappings()
            return tuple(read_summary(row) for row in rows)

    def case(self, number: str, revision: int | None = None) -> Case:
        """Give a case.

        :param number: Its number.
        :param revision: An earlier revision; None for the newest.
        :return: The case as it was written.
        :raises CaseNotFound: If there is no such case or revision.
        :raises JournalBroken: If its row was changed outside the program.
        """
        if revision is None:
            with self._database.reading() as connection:
                return Case.model_validate_json(self._case_row(connection, number)["data"])
        for line in self.journal.lines(case=number):
            if line.action in _REVISING and line.facts["revision"] == revision:
                return Case.model_validate_json(self.blob(str(line.facts["case_json"])))
        raise CaseNotFound("store-revision-unknown", number=number, revision=str(revision))

    def known(self, number: str) -> CaseRecord:
        """Give what the store notes about a case.

        :param number: Its number.
        :return: Its revision, and who imported it when.
        :raises CaseNotFound: If there is no such case.
        :raises JournalBroken: If its row was changed outside the program.
        """
        with self._database.reading() as connection:
            return read_record(self._case_row(connection, number))

    def document_text(self, number: str, document: str) -> DocumentText:
        """Give the text of a document.

        :param number: Number of the case.
        :param document: Identifier of the document.
        :return: Its text by sheets, as it was read on import.
        :raises MaterialNotFound: If there is no such document.
        :raises JournalBroken: If its row was changed outside the program.
        """
        with self._database.reading() as connection:
            row = self._row(connection, documents, number, document)
        if row is None:
            raise MaterialNotFound("store-document-unknown", number=number, document=document)
        return read_texts(row["sheets"])

    def transcript(self, number: str, media: str) -> str:
        """Give the newest transcript of a recording.

        :param number: Number of the case.
        :param media: Identifier of the recording.
        :return: The transcript as JSON, as it was attached.
        :raises CaseNotFound: If there is no such case.
        :raises MaterialNotFound: If there is no such recording, or it has no transcript in the store.
        :raises JournalBroken: If a row was changed outside the program.
        """
        with self._database.reading() as connection:
            case = Case.model_validate_json(self._case_row(connection, number)["data"])
            document = find_media(case, media).transcript
            row = None if document is None else self._row(connection, transcripts, number, media, document)
        if row is None:
            raise MaterialNotFound("store-transcript-unknown", number=number, media=media)
        return str(row["data"])

    def find_transcript(self, sha256: str) -> TranscriptPlace | None:
        """Find the case that has a transcript.

        :param sha256: SHA-256 of the transcript's JSON as it was attached.
        :return: Where it stands; None where no case has it.
        """
        with self._database.reading() as connection:
            return find_transcript(connection, sha256)

    def blob(self, sha256: str) -> bytes:
        """Give the bytes of a file by its hash.

        :param sha256: SHA-256 in hexadecimal.
        :return: The bytes, checked.
        :raises MaterialNotFound: If there is none.
        :raises MaterialDamaged: If its bytes are not those that were stored.
        """
        return self._blobs.read(sha256)

    def blob_path(self, sha256: str) -> Path:
        """Give the path of a file by its hash, for a recording that is too large to hold.

        :param sha256: SHA-256 in hexadecimal.
        :return: The path, its bytes checked; open it for reading only.
        :raises MaterialNotFound: If there is none.
        :raises MaterialDamaged: If its bytes are not those that were stored.
        """
        return self._blobs.check(sha256)

    def verify(self, known: Head | None = None) -> AuditReport:
        """Audit the journal, every row and every blob.

        :param known: A head that somebody outside has kept.
        :return: What was checked and what is wrong.
        """
        return self.journal.verify(known)

    def export(self, number: str, to: Path) -> None:
        """Write a case out as a folder: the same bytes that came in, and what was attached since.

        :param number: Its number.
        :param to: The folder to make; it must not be there yet, or be empty.
        :raises CaseNotFound: If there is no such case.
        :raises ExportRefused: If the place is taken.
        :raises MaterialDamaged: If a stored file is not what it was.
        :raises DiskFull: If there is no room; then nothing is left behind.
        """
        with self._database.reading() as connection:
            row = self._case_row(connection, number)
        case = Case.model_validate_json(row["data"])
        files = {document.file: self._blobs.check(document.sha256) for document in case.documents}
        files |= {recording.file: self._blobs.check(recording.sha256) for recording in case.media}
        write_folder(CaseFolder(case, self._blobs.root, row["yaml_text"], {}), to, files)

    def _write(self, entry: Entry, plan: Plan | None = None, staging: Staging | None = None) -> JournalLine:
        """Write rows and their line together: every verb that writes comes through here."""
        try:
            return self.journal.append(entry, plan)
        except BaseException:
            if staging is not None:
                self._withdraw(staging)
            raise

    def _withdraw(self, staging: Staging) -> None:
        """Take away the blobs of a failed write, unless a line names them after all: another write's, or this one's if it came through."""
        # A database that cannot be asked leaves whole blobs that no line names; the audit counts them.
        with suppress(StoreError), self._database.writing() as connection:
            self.journal.lock(connection)
            for sha256 in staging.placed:
                if not self.journal.names_blob(connection, sha256):
                    self._blobs.remove(sha256)

    def _row(self, connection: Connection, table: Table, *key: str) -> RowMapping | None:
        """Read a row and make sure that it is what its line recorded."""
        columns = zip(table.primary_key, key, strict=True)
        found = connection.execute(select(table).where(and_(*(column == value for column, value in columns)))).mappings().first()
        if found is not None:
            values = dict(found)
            head = values.pop("head")
            self.journal.vouch(connection, Written(table, values), head)
        return found

    def _case_row(self, connection: Connection, number: str) -> RowMapping:
        row = self._row(connection, cases, number)
        if row is None:
            raise CaseNotFound("store-case-unknown", number=number)
        return row

    def _next_revision(self, connection: Connection, number: str, *, revise: bool) -> int:
        found = self._row(connection, cases, number)
        if found is None:
            return 1
        record = read_record(found)
        if not revise:
            at = record.imported_at.strftime("%d.%m.%Y %H:%M:%S %z")
            raise CaseExists("store-case-exists", number=number, at=at, actor=record.imported_by)
        return record.revision + 1
