"""Long work of the server: recordings to be transcribed, one after another, kept in the store so that a restart goes on."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from queue import Queue
from tempfile import TemporaryDirectory
from threading import Event, Lock, Thread
from uuid import uuid4

from pydantic import BaseModel, ConfigDict

from casefile import Case, Deed, MaterialNotFound, Media, RecordKey, Store, TranscriptOf
from law import Language, ReportedError, bilingual
from models import EMBEDDED, recogniser_profile
from transcription import FailedRecording, Progress, TranscriptionStopped, Watch, transcribe, write_transcript

KIND = "job"


class JobState(StrEnum):
    """Where a job stands."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class KeptJob(BaseModel):
    """A job as the store keeps it.

    :param media: Identifier of the recording.
    :param profile: Name of the recogniser's profile.
    :param by: Who asked for it.
    :param reason: Why it failed, by language; empty otherwise.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    case: str
    media: str
    profile: str
    by: str
    state: JobState
    reason: dict[str, str] = {}


@dataclass(frozen=True, slots=True)
class JobView:
    """A job with how far it is.

    :param done_ms: How much of the recording is done.
    :param total_ms: Its length; 0 while it is not known.
    """

    job: KeptJob
    done_ms: int = 0
    total_ms: int = 0


class Jobs:
    """The jobs of a server: one thread works them off in their order.

    :param store: The store.
    :param clock: Reads the time.
    """

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        """Take up what a server before left undone; nothing runs before `start`."""
        self._store = store
        self._clock = clock
        self._stopped = Event()
        self._lock = Lock()
        self._progress: dict[str, tuple[int, int]] = {}
        self._waiting: Queue[KeptJob | None] = Queue()
        self._thread: Thread | None = None

    def start(self) -> None:
        """Begin to work, first what was left undone."""
        for job in self.all():
            if job.state in {JobState.QUEUED, JobState.RUNNING}:
                self._waiting.put(job)
        self._thread = Thread(target=self._work, name="jobs", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Stop: what is not finished stays in the queue of the store."""
        self._stopped.set()
        self._waiting.put(None)
        if self._thread is not None:
            self._thread.join()

    def ask(self, case: Case, media: Media, by: str, profile: str = EMBEDDED) -> KeptJob:
        """Ask for the transcript of a recording.

        :param case: The case.
        :param media: The recording.
        :param by: Who asks.
        :param profile: Name of the recogniser's profile.
        :return: The job, queued.
        :raises UnknownProfile: If there is no such profile.
        """
        recogniser_profile(profile)
        job = KeptJob(id=uuid4().hex[:12], case=case.number, media=media.id, profile=profile, by=by, state=JobState.QUEUED)
        self._keep(job, 0)
        self._waiting.put(job)
        return job

    def all(self, case: str | None = None) -> tuple[KeptJob, ...]:
        """List the jobs.

        :param case: Number of a case; None for all.
        :return: The jobs by case and identifier.
        """
        return tuple(KeptJob.model_validate_json(one.data) for one in self._store.records.all(KIND, case))

    def view(self, case: str, identifier: str) -> JobView:
        """Show a job.

        :param case: Number of the case.
        :param identifier: Its identifier.
        :return: The job with how far it is.
        :raises RecordNotFound: If there is none.
        """
        job = KeptJob.model_validate_json(self._store.records.get(RecordKey(KIND, identifier, case)).data)
        with self._lock:
            return JobView(job, *self._progress.get(identifier, (0, 0)))

    def _work(self) -> None:
        while not self._stopped.is_set():
            job = self._waiting.get()
            if job is None:
                return
            self._do(job)

    def _do(self, job: KeptJob) -> None:
        running = self._move(job, JobState.RUNNING)
        try:
            self._transcribe(running)
        except TranscriptionStopped:
            return
        except ReportedError as error:
            self._move(running, JobState.FAILED, {language.value: error.explain(language) for language in Language})
        else:
            self._move(running, JobState.DONE)

    def _transcribe(self, job: KeptJob) -> None:
        case = self._store.case(job.case)
        media = next((one for one in case.media if one.id == job.media), None)
        if media is None:
            raise MaterialNotFound("store-media-unknown", number=job.case, media=job.media)
        with TemporaryDirectory(prefix="aiyptaushy-job-") as folder:
            # The transcript names the recording as the case does, not by its hash.
            recording = Path(folder) / Path(media.file).name
            shutil.copyfile(self._store.blob_path(media.sha256), recording)
            watch = Watch(progress=lambda progress: self._tell(job.id, progress), stopped=self._stopped.is_set)
            result = next(transcribe([recording], recogniser_profile(job.profile), watch=watch))
            if isinstance(result, FailedRecording):
                raise result.error
            files = write_transcript(result, Path(folder) / "out", media.id, media.language)
            title = bilingual("assistant", "transcript-title", {"title": media.title.ru, "title_kk": media.title.kk})
            attached = TranscriptOf(media.id, files.json.read_text(encoding="utf-8"), files.text.read_text(encoding="utf-8"), title)
            self._store.attach_transcript(case.number, attached, job.by, self._clock())

    def _tell(self, identifier: str, progress: Progress) -> None:
        with self._lock:
            self._progress[identifier] = (progress.done_ms, progress.total_ms or 0)

    def _move(self, job: KeptJob, state: JobState, reason: dict[str, str] | None = None) -> KeptJob:
        moved = job.model_copy(update={"state": state, "reason": reason or {}})
        self._keep(moved, self._store.records.get(RecordKey(KIND, job.id, job.case)).version)
        return moved

    def _keep(self, job: KeptJob, expected: int) -> None:
        deed = Deed(f"job.{job.state.value}", job.by, self._clock(), {"media": job.media})
        self._store.records.keep(RecordKey(KIND, job.id, job.case), job.model_dump_json(), deed, expected=expected)
