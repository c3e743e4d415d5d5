"""A case as the rows of the store, and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, RowMapping, select

from casefile.case import Case
from casefile.documents import DocumentText
from casefile.journal_line import Payload, Removed, Written, canonical, sha256
from casefile.materials import Document
from casefile.tables import cases, documents, media
from law import Words


@dataclass(frozen=True, slots=True)
class CaseRecord:
    """What the store notes about a case.

    :param revision: 1 for the first import, one more with every change.
    :param imported_at: When its folder was last imported.
    :param imported_by: Who imported it.
    :param head: Hash of the journal line that wrote this revision.
    """

    number: str
    revision: int
    imported_at: datetime
    imported_by: str
    head: str


@dataclass(frozen=True, slots=True)
class CaseSummary:
    """A case in a list.

    :param title: Its title.
    :param record: What the store notes about it.
    """

    title: Words
    record: CaseRecord


@dataclass(frozen=True, slots=True)
class StoredCase:
    """A case as it goes into the store: everything hashed.

    :param case: The case, with the hash of every document and recording.
    :param yaml_text: The case file, letter for letter.
    :param texts: Text of every document.
    :param sizes: Bytes of every recording.
    """

    case: Case
    yaml_text: str
    texts: Mapping[str, DocumentText]
    sizes: Mapping[str, int]

    @property
    def data(self) -> str:
        """Canonical JSON of the case, which the store keeps and hashes."""
        return canonical(self.case.model_dump(mode="json"))

    def facts(self, revision: int) -> Payload:
        """Say in a journal line what this revision consists of.

        :param revision: Number of the revision.
        :return: Hashes of the case, of its file, and of every document and recording by its identifier.
        """
        return {
            "revision": revision,
            "case_json": sha256(self.data),
            "case_yaml": sha256(self.yaml_text),
            "documents": {item.id: item.sha256 for item in self.case.documents},
            "media": {item.id: item.sha256 for item in self.case.media},
        }


def case_row(stored: StoredCase, record: CaseRecord) -> Written:
    """Make the row of a case.

    :param stored: The case.
    :param record: What to note about it; its head is the line that is still to be written, so it is left out.
    :return: The row.
    """
    values: dict[str, str | int] = {
        "number": record.number,
        "revision": record.revision,
        "data": stored.data,
        "yaml_text": stored.yaml_text,
        "imported_at": record.imported_at.isoformat(),
        "imported_by": record.imported_by,
    }
    return Written(cases, values)


def material_rows(stored: StoredCase) -> tuple[Written, ...]:
    """Make the rows of the documents and recordings of a case.

    :param stored: The case.
    :return: The rows.
    """
    rows = [document_row(stored, item) for item in stored.case.documents]
    for item in stored.case.media:
        values: dict[str, str | int] = {
            "case": stored.case.number,
            "media": item.id,
            "sha256": item.sha256,
            "size": stored.sizes[item.id],
        }
        rows.append(Written(media, values))
    return tuple(rows)


def document_row(stored: StoredCase, document: Document) -> Written:
    """Make the row of a document.

    :param stored: The case, with the document's text.
    :param document: The document.
    :return: The row.
    """
    values = {
        "case": stored.case.number,
        "document": document.id,
        "sha256": document.sha256,
        "sheets": canonical(list(stored.texts[document.id].sheets)),
    }
    return Written(documents, values)


def left_out(connection: Connection, stored: StoredCase) -> tuple[Removed, ...]:
    """Find the rows of documents and recordings that a new revision of a case no longer has.

    :param connection: The caller's transaction.
    :param stored: The new revision.
    :return: The rows to remove.
    """
    kept = {row.key for row in material_rows(stored)}
    gone = []
    for table in (documents, media):
        for row in connection.execute(select(*table.primary_key).where(table.c.case == stored.case.number)):
            if tuple(row) not in kept:
                gone.append(Removed(table, tuple(row)))
    return tuple(gone)


def read_record(row: RowMapping) -> CaseRecord:
    """Read what the store notes about a case.

    :param row: A row of the table `cases`.
    :return: The record.
    """
    return CaseRecord(
        number=row["number"],
        revision=row["revision"],
        imported_at=datetime.fromisoformat(row["imported_at"]),
        imported_by=row["imported_by"],
        head=row["head"],
    )


def read_summary(row: RowMapping) -> CaseSummary:
    """Read a case for a list.

    :param row: A row of the table `cases`.
    :return: The summary.
    """
    title = json.loads(row["data"])["title"]
    return CaseSummary(Words(kk=title["kk"], ru=title["ru"]), read_record(row))


def read_texts(sheets: str) -> DocumentText:
    """Read the text of a document.

    :param sheets: The column `sheets`.
    :return: The text by sheets.
    """
    return DocumentText(tuple(json.loads(sheets)))
