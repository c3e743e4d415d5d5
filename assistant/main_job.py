"""The product's main job on one case folder: recordings, sentence, calendar, indictment in both languages, journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from time import perf_counter

from assistant.console import write_bytes
from assistant.sentence_facts import sentencing_facts
from casefile import Case, DocumentText, Finding, Store, read_folder
from indictment import draft, plan, require_support, to_docx, to_html, to_json, verify
from law import Language, Words, criminal_code
from models import RecogniserProfile
from sentencing import Sentence, calculate, explain
from supervision import calendar_text, deadlines, icalendar
from transcription import FailedRecording, Transcript, transcribe, write_transcript

DOCUMENT_LANGUAGES = (Language.KK, Language.RU)


@dataclass(frozen=True, slots=True)
class Made:
    """One stage of the job: what it made and how long it took.

    :param stage: Identifier of the stage; its words are in the catalogue as `stage-<id>`.
    :param files: Files written, relative to the output folder.
    :param seconds: Wall-clock seconds.
    :param findings: What the stage found wrong or missing.
    """

    stage: str
    files: tuple[Path, ...]
    seconds: float
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Job:
    """What the job needs besides the case.

    :param out: Folder for what is made.
    :param actor: Who acts, as the journal names them.
    :param at: The moment the journal writes down.
    :param on: Date of drafting and of the calendar.
    :param confirmed_by: Who confirms statements without a source; empty for nobody.
    """

    store: Store
    out: Path
    profile: RecogniserProfile
    actor: str
    at: datetime
    on: date
    confirmed_by: str = ""
    progress: Callable[[float, float], None] = field(default=lambda _done, _total: None)


def main_job(folder: Path, job: Job) -> Iterator[Made]:
    """Do the main job on a case folder; each stage is a line of the journal.

    :param folder: The case folder.
    :param job: Where and as whom to work.
    :return: The stages as they are finished.
    :raises ReportedError: From the room in which something went wrong; what was made before stays.
    """
    began = perf_counter()
    read = read_folder(folder)
    number = read.case.number
    job.store.import_folder(read, job.actor, job.at)
    yield Made("import", (), perf_counter() - began, read.findings)
    yield from _transcripts(read.case, read.root, job)
    case = job.store.case(number)
    texts = {document.id: job.store.document_text(number, document.id) for document in case.documents}
    yield _timed("sentence", lambda: (_sentences(case, job), ()))
    yield _timed("calendar", lambda: (_calendar(case, job), ()))
    links = {item.id: (read.root / item.file).resolve().as_uri() for item in (*read.case.documents, *read.case.media)}
    for language in DOCUMENT_LANGUAGES:
        yield _timed(f"indictment-{language.value}", lambda language=language: write_indictment(case, texts, language, job, links=links))


def _timed(stage: str, work: Callable[[], tuple[tuple[Path, ...], tuple[Finding, ...]]]) -> Made:
    began = perf_counter()
    files, findings = work()
    return Made(stage, files, perf_counter() - began, findings)
