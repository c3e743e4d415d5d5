"""A transcript as a document of the case: where it stands, and how the case file names it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath

from sqlalchemy import Connection, RowMapping, select

from casefile.case import Case
from casefile.case_edit import edited
from casefile.documents import DocumentText, parse_document
from casefile.errors import BadEntry, MaterialNotFound
from casefile.journal_line import Written, sha256
from casefile.materials import Document, DocumentType, Media
from casefile.store_rows import StoredCase, document_row
from casefile.tables import transcripts
from law import Words


@dataclass(frozen=True, slots=True)
class TranscriptOf:
    """A transcript to be attached to a case.

    :param media: Identifier of the recording.
    :param json: The transcript with its times, speakers and words, as JSON; the machine's text, never changed afterwards.
    :param text: The same as plain text for people; a form feed begins a sheet.
    :param title: Title of the document.
    """

    media: str
    json: str
    text: str
    title: Words

    def __post_init__(self) -> None:
        """Refuse a transcript that could not be read back."""
        try:
            json.loads(self.json)
        except ValueError as error:
            raise BadEntry("store-transcript-not-json", media=self.media, reason=str(error)) from error

    @property
    def content(self) -> bytes:
        """Bytes of the document."""
        return self.text.encode("utf-8")

    def sheets(self) -> DocumentText:
        """Read the document as the case will read it.

        :raises UnreadableDocument: If it has no text.
        """
        return parse_document(self.content, f"{self.media}.txt")


@dataclass(frozen=True, slots=True)
class TranscriptPlace:
    """Where a transcript stands.

    :param case: Number of the case.
    :param media: Identifier of the recording.
    :param document: Identifier of the transcript as a document.
    """

    case: str
    media: str
    document: str


def find_transcript(connection: Connection, sha256: str) -> TranscriptPlace | None:
    """Find where a transcript stands by its hash.

    :param connection: The caller's transaction.
    :param sha256: SHA-256 of the transcript's JSON as it was attached.
    :return: The place, the first by number of the case; None where no case has it.
    """
    places = select(transcripts.c.case, transcripts.c.media, transcripts.c.document).where(transcripts.c.sha256 == sha256)
    row = connection.execute(places.order_by(transcripts.c.case, transcripts.c.media, transcripts.c.document).limit(1)).first()
    return None if row is None else TranscriptPlace(*row)


def find_media(case: Case, identifier: str) -> Media:
    """Find a recording of a case.

    :param case: The case.
    :param identifier: Identifier of the recording.
    :return: The recording.
    :raises MaterialNotFound: If the case has no such recording.
    """
    for item in case.media:
        if item.id == identifier:
            return item
    raise MaterialNotFound("store-media-unknown", number=case.number, media=identifier)


def attach(row: RowMapping, transcript: TranscriptOf, at: datetime) -> tuple[StoredCase, Document]:
    """Make the next revision of a case, with a transcript on the next free sheets of the last volume.

    :param row: The row of the case.
    :param transcript: The transcript.
    :param at: When it is attached; the date of the document.
    :return: The case as it is to be stored, with the text of the new document only, and that document.
    :raises MaterialNotFound: If the case has no such recording.
    :raises UnreadableDocument: If the transcript has no text.
    """
    case = Case.model_validate_json(row["data"])
    document = _document(case, transcript, at)
    grown = with_transcript(case, document, transcript.media)
    return StoredCase(grown, edited(row["yaml_text"], grown), {document.id: transcript.sheets()}, {}), document


def transcript_rows(stored: StoredCase, document: Document, transcript: TranscriptOf) -> tuple[Written, ...]:
    """Make the rows of a transcript: the document that people read, and the machine's text.

    :param stored: The case with the transcript.
    :param document: The transcript as a document.
    :param transcript: The transcript.
    :return: The rows.
    """
    machine = {
        "case": stored.case.number,
        "media": transcript.media,
        "document": document.id,
        "sha256": sha256(transcript.json),
        "data": transcript.json,
    }
    return document_row(stored, document), Written(transcripts, machine)


def _document(case: Case, transcript: TranscriptOf, at: datetime) -> Document:
    recording = find_media(case, transcript.media)
    volume = max((item.volume for item in case.documents), default=1)
    last = max((item.last_sheet for item in case.documents if item.volume == volume), default=0)
    identifier = _free_identifier(case, f"transcript-{recording.id}")
    folder = PurePosixPath(case.documents[-1].file).parent if case.documents else PurePosixPath("documents")
    return Document(
        id=identifier,
        type=DocumentType.TRANSCRIPT,
        title=transcript.title,
        date=at.date(),
        file=str(folder / f"{identifier}.txt"),
        language=recording.language or case.language,
        volume=volume,
        first_sheet=last + 1,
        last_sheet=last + len(transcript.sheets().sheets),
        sha256=sha256(transcript.text),
    )


def with_transcript(case: Case, document: Document, media: str) -> Case:
    """Give the case with a transcript among its documents and named by its recording.

    :param case: The case.
    :param document: The transcript as a document.
    :param media: Identifier of the recording.
    :return: The new case.
    """
    recordings = tuple(item.model_copy(update={"transcript": document.id}) if item.id == media else item for item in case.media)
    return case.model_copy(update={"documents": (*case.documents, document), "media": recordings})


def _free_identifier(case: Case, wanted: str) -> str:
    taken = {document.id for document in case.documents} | {recording.id for recording in case.media}
    names = (wanted if number == 1 else f"{wanted}-{number}" for number in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)
