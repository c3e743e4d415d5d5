"""The product's main job on one case folder: recordings, sentence, calendar, indictment in both languages, journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from time import perf_counter

from pydantic import JsonValue

from assistant.console import write_bytes
from assistant.sentences import sentences_of, sentences_text
from casefile import Case, DocumentText, Finding, Store, TranscriptOf, read_folder
from indictment import draft, plan, require_support, to_docx, to_html, to_json, verify
from law import Language, bilingual
from models import RecogniserProfile
from supervision import calendar_text, deadlines, icalendar
from transcription import FailedRecording, Watch, transcribe, write_transcript

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
    :param progress: Told how much of a recording is done, of how much.
    :param confirmed_by: Who confirms statements without a source; empty for nobody.
    """

    store: Store
    out: Path
    profile: RecogniserProfile
    actor: str
    at: datetime
    on: date
    progress: Callable[[float, float], None]
    confirmed_by: str = ""


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
    job.store.import_folder(read, job.actor, job.at, revise=True)
    yield Made("import", (), perf_counter() - began, read.findings)
    yield from _transcripts(read.case, read.root, job)
    case = job.store.case(number)
    texts = {document.id: job.store.document_text(number, document.id) for document in case.documents}
    yield _timed("sentence", lambda: (_sentences(case, job), ()))
    yield _timed("calendar", lambda: (_calendar(case, job), ()))
    links = {item.id: (read.root / item.file).resolve().as_uri() for item in read.case.materials}
    told: set[Finding] = set()
    for language in DOCUMENT_LANGUAGES:
        made = _timed(f"indictment-{language.value}", partial(_indictment, case, texts, language, job, links))
        # Both drafts rest on the same facts: what one lacks the other lacks too, and is told once.
        yield replace(made, findings=tuple(one for one in made.findings if one not in told))
        told |= set(made.findings)


def _timed(stage: str, work: Callable[[], tuple[tuple[Path, ...], tuple[Finding, ...]]]) -> Made:
    began = perf_counter()
    files, findings = work()
    return Made(stage, files, perf_counter() - began, findings)


def _transcripts(case: Case, root: Path, job: Job) -> Iterator[Made]:
    watch = Watch(progress=lambda progress: job.progress(progress.done_ms, progress.total_ms or 0))
    results = transcribe([root / media.file for media in case.media], job.profile, watch=watch)
    for media in case.media:
        began = perf_counter()
        result = next(results)
        if isinstance(result, FailedRecording):
            raise result.error
        files = write_transcript(result, job.out, f"transcript-{media.id}", media.language)
        title = bilingual("assistant", "transcript-title", {"title": media.title.ru, "title_kk": media.title.kk})
        # The very bytes of the file: a layer of corrections beside it names their hash, and so the store finds the case.
        attached = TranscriptOf(media.id, files.json.read_text(encoding="utf-8"), files.text.read_text(encoding="utf-8"), title)
        job.store.attach_transcript(case.number, attached, job.actor, job.at)
        yield Made("transcript", (files.json, files.text), perf_counter() - began)


def _write(case: Case, action: str, job: Job, contents: Mapping[str, str | bytes]) -> tuple[Path, ...]:
    """Write results and one line of the journal that names the hash of each."""
    data = {name: text.encode() if isinstance(text, str) else text for name, text in contents.items()}
    for name, content in data.items():
        write_bytes(job.out / name, content)
    payload: dict[str, JsonValue] = {name: sha256(content).hexdigest() for name, content in data.items()}
    job.store.record(action, job.on.isoformat(), payload, job.actor, job.at, case.number)
    return tuple(job.out / name for name in data)


def _sentences(case: Case, job: Job) -> tuple[Path, ...]:
    sentences = sentences_of(case, job.on)
    contents: dict[str, str | bytes] = {
        f"sentence.{language.value}.txt": sentences_text(case, sentences, language) for language in DOCUMENT_LANGUAGES
    }
    contents |= {f"sentence-{person}.json": sentence.model_dump_json(indent=1) + "\n" for person, sentence in sentences.items()}
    return _write(case, "sentence.calculated", job, contents)


def _calendar(case: Case, job: Job) -> tuple[Path, ...]:
    found = deadlines(case, job.on)
    contents: dict[str, str | bytes] = {f"calendar.{language.value}.txt": calendar_text(found, language) for language in DOCUMENT_LANGUAGES}
    contents["calendar.ics"] = icalendar(found, case.language, job.at)
    return _write(case, "deadlines.calculated", job, contents)


def _indictment(
    case: Case, texts: Mapping[str, DocumentText], language: Language, job: Job, links: Mapping[str, str]
) -> tuple[tuple[Path, ...], tuple[Finding, ...]]:
    drafted = draft(case, plan(case, job.on), language)
    found = verify(drafted, case, texts)
    require_support(drafted, job.confirmed_by, found)
    stem = f"indictment.{language.value}"
    contents: dict[str, str | bytes] = {
        f"{stem}.html": to_html(drafted, case, links=links, confirmed_by=job.confirmed_by),
        f"{stem}.docx": to_docx(drafted, case, confirmed_by=job.confirmed_by),
        f"{stem}.json": to_json(drafted),
    }
    return _write(case, "indictment.drafted", job, contents), found
