"""A batch of recordings worked off by the ledger: killed at any moment it goes on where it was, nothing twice and nothing lost."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, fields
from hashlib import sha256
from itertools import islice
from pathlib import Path
from threading import Event, Thread

from models import RecogniserProfile, recogniser_profile, verify_model, verify_voices, voice_profile
from transcription.errors import LedgerUnavailable, RecordingUnreadable, TranscriptionError, TranscriptionStopped
from transcription.ledger import LEASE_SECONDS, Job, JobState, Ledger, Recording
from transcription.media import hash_recording
from transcription.options import TranscriptionOptions
from transcription.schedule import Packing
from transcription.transcribe import AS_PACKED, AS_USUAL, transcribe
from transcription.transcript import Transcript
from transcription.watch import UNWATCHED, FailedRecording, Watch
from transcription.write import TranscriptFiles, remove_halves, write_transcript

# To write a line down for good takes the disk longer than to read a small recording; so many are written down at once.
ENTERED_TOGETHER = 100

# Where the files lie decides nothing; all the rest of a profile does.
_WHEREABOUTS = {"also", "folder", "hub", "revision", "second_opinion", "sha256"}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a job.

    :param files: The files of its transcript; None when it failed.
    :param error: Why it failed; None when it did not.
    """

    job: Job
    files: TranscriptFiles | None
    error: TranscriptionError | None


class Batch:
    """Recordings that are transcribed in one way into one folder.

    :param ledger: The ledger; several programs may work off one ledger.
    :param directory: Folder for the transcripts.
    :param profile: Which recogniser to use.
    :param options: What the caller may decide.
    :raises ModelError: If the recogniser's files are not there or not the right ones.
    """

    def __init__(self, ledger: Ledger, directory: Path, profile: RecogniserProfile, options: TranscriptionOptions = AS_USUAL) -> None:
        """Reckon the hash of the profile and of every parameter."""
        self.ledger = ledger
        # Other machines and threads may stand in other folders.
        self.directory = directory.absolute()
        self._profile = profile
        self.options = options
        self.profile_hash = profile_hash(profile, options)

    def enter(self, paths: Iterable[Path]) -> Iterator[Job]:
        """Write the lines of recordings that have none yet.

        :param paths: The recordings.
        :return: The line of each; recordings with the same bytes share one.
        """
        for job in self._lines(iter(paths)):
            if job.state is JobState.DONE and not all(file.is_file() for file in self.files(job).all()):
                yield self.ledger.reopen(job)
            else:
                yield job

    def _lines(self, paths: Iterator[Path]) -> Iterator[Job]:
        while some := [_recording(path, self.ledger) for path in islice(paths, ENTERED_TOGETHER)]:
            yield from self.ledger.enter(some, self.profile_hash)

    def files(self, job: Job) -> TranscriptFiles:
        """Give the files of a job's transcript, whether they are written or not."""
        return TranscriptFiles.named(self.directory, job.stem)

    def work(self, watch: Watch = UNWATCHED, packing: Packing = AS_PACKED) -> Iterator[Outcome]:
        """Work off every line that waits, and every one whose owner is gone.

        :param watch: Progress and the stop flag.
        :param packing: How much is in flight.
        :return: What became of each job, as it is finished.
        :raises LedgerUnavailable: If the ledger cannot be written; what was finished is kept.
        """
        self.ledger.recover()
        claimed: deque[Job] = deque()
        found = transcribe(self._claims(claimed, watch), self._profile, self.options, watch, packing)
        with _heartbeat(self.ledger), closing(found) as results:
            try:
                for result in results:
                    outcome = self._close(claimed.popleft(), result)
                    if outcome is not None:
                        yield outcome
            finally:
                self.ledger.release()

    def _claims(self, claimed: deque[Job], watch: Watch) -> Iterator[Path]:
        while not (watch.stopped and watch.stopped()):
            job = self.ledger.claim(self.profile_hash)
            if job is None:
                return
            claimed.append(job)
            yield job.path

    def _close(self, job: Job, result: Transcript | FailedRecording) -> Outcome | None:
        if isinstance(result, FailedRecording):
            if isinstance(result.error, TranscriptionStopped):
                return None
            return self._fail(job, result.error)
        if job.recording and result.media.sha256 != job.recording:
            return self._fail(job, RecordingUnreadable("recording-changed", file=str(job.path)))
        try:
            remove_halves(self.directory, job.stem)
            files = write_transcript(result, self.directory, job.stem)
        except TranscriptionError as error:
            return self._fail(job, error)
        self.ledger.finish(job)
        return Outcome(job, files, None)

    def _fail(self, job: Job, error: TranscriptionError) -> Outcome:
        self.ledger.fail(job, error)
        return Outcome(job, None, error)


def profile_hash(profile: RecogniserProfile, options: TranscriptionOptions) -> str:
    """Hash everything that decides what a transcript says: the model's files and every parameter.

    Versions of libraries are left out: a new one is no reason to do a finished batch again. Each transcript names them.

    :param profile: Which recogniser is used.
    :param options: What the caller decided.
    :return: SHA-256.
    """
    asked = [profile, recogniser_profile(profile.second_opinion)] if profile.second_opinion else [profile]
    voices = dict(verify_voices(voice_profile(options.speakers.voices))) if options.speakers.told else None
    whole = {"recognisers": [_deciding(one) for one in asked], "voices": voices, "parameters": options.parameters()}
    return sha256(json.dumps(whole, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _deciding(profile: RecogniserProfile) -> dict[str, object]:
    feeding = {one.name: getattr(profile, one.name) for one in fields(profile) if one.name not in _WHEREABOUTS}
    return {"profile": feeding, "files": dict(verify_model(profile).sha256)}


def _recording(path: Path, ledger: Ledger) -> Recording:
    """Look at a recording; one that cannot be read gets its line too, and the reason when its turn comes."""
    try:
        whole = path.absolute()
        state = whole.stat()
        known = ledger.remember(whole, state.st_size, state.st_mtime_ns)
        return Recording(whole, state.st_size, state.st_mtime_ns, known or hash_recording(whole))
    except (OSError, TranscriptionError):
        return Recording(path.absolute(), 0, 0, "")


@contextmanager
def _heartbeat(ledger: Ledger) -> Iterator[None]:
    """Renew the leases while the work goes on, also while the recogniser is busy with one batch for long."""
    ended = Event()

    def beat() -> None:
        while not ended.wait(LEASE_SECONDS / 4):
            # A ledger that cannot be written for a moment is told by the work itself; the next beat may reach it.
            with suppress(LedgerUnavailable):
                ledger.beat()

    thread = Thread(target=beat, name="heartbeat", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
