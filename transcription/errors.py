"""Errors of the room `transcription`.

ReportedError
└── TranscriptionError
    ├── RecordingMissing      no file at that path
    ├── RecordingUnreadable   the file is there and cannot be read, or changed while it was read
    ├── NotMedia              an empty file, or one that holds no recording at all
    ├── RecordingCutOff       a recording cut off so that nothing of it can be decoded
    ├── RecordingLocked       an archive, or a recording whose sound is encrypted
    ├── NoSound               a recording without a sound track, or with a track that holds no sound
    ├── HotWordsNotTaken      likely words were given and the recogniser takes none
    ├── UnknownSpeaker        a role was given to a voice that the recording does not have
    ├── LedgerUnavailable     the job ledger cannot be opened, read or written
    ├── ClusterUnavailable    the cluster cannot be reached, or none of its nodes can do the work
    ├── NodeUnfit             a node of the cluster cannot help, or is lost; the others go on
    ├── FailedElsewhere       a recording failed on another machine, which left its reason in the ledger
    ├── TranscriptionStopped  the person stopped the work before this recording was finished
    ├── TranscriptUnreadable  a file that is not a transcript of ours
    ├── TranscriptNotWritten  the transcript could not be written; nothing half-written is left
    ├── LayerUnreadable       a file that is not a layer of corrections of ours, or belongs to another transcript
    ├── CorrectionRefused     an entry that does not fit the transcript or the entries before it
    └── ProtocolUnreadable    a file of facts of the protocol that cannot be read
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from law import Language, ReportedError


class TranscriptionError(ReportedError):
    """Base of the errors of this room."""

    room: ClassVar[str] = "transcription"


class RecordingMissing(TranscriptionError):
    """No file lies at that path."""


class RecordingUnreadable(TranscriptionError):
    """The file is there and cannot be read, or it changed while it was read."""


class NotMedia(TranscriptionError):
    """An empty file, or one that holds no recording at all."""


class RecordingCutOff(TranscriptionError):
    """A recording cut off so that nothing of it can be decoded."""


class RecordingLocked(TranscriptionError):
    """An archive, or a recording whose sound is encrypted."""


class NoSound(TranscriptionError):
    """A recording without a sound track, or with a track that holds no sound."""


class HotWordsNotTaken(TranscriptionError):
    """Likely words were given and the recogniser takes none."""


class UnknownSpeaker(TranscriptionError):
    """A role was given to a voice that the recording does not have."""


class LedgerUnavailable(TranscriptionError):
    """The job ledger cannot be opened, read or written."""


class ClusterUnavailable(TranscriptionError):
    """The cluster cannot be reached, or none of its nodes can do the work."""


class NodeUnfit(TranscriptionError):
    """A node of the cluster cannot help, or is lost; the others go on."""


class FailedElsewhere(TranscriptionError):
    """A recording failed on another machine, which left its reason in the ledger.

    :param reason: The reason by language.
    """

    def __init__(self, reason: Mapping[Language, str]) -> None:
        """Keep the reason as that machine told it."""
        super().__init__("failed-elsewhere")
        self.reason = reason

    def __reduce__(self) -> tuple[object, ...]:
        """Let the error go from one process to another."""
        return FailedElsewhere, (self.reason,)

    def explain(self, language: Language) -> str:
        """Say what happened, where, and what to do, in the reader's language."""
        return self.reason[language]


class TranscriptionStopped(TranscriptionError):
    """The person stopped the work before this recording was finished."""


class TranscriptUnreadable(TranscriptionError):
    """A file that is not a transcript of ours."""


class TranscriptNotWritten(TranscriptionError):
    """The transcript could not be written; nothing half-written is left."""


class LayerUnreadable(TranscriptionError):
    """A file that is not a layer of corrections of ours, or that belongs to another transcript."""


class CorrectionRefused(TranscriptionError):
    """An entry that does not fit the transcript or the entries before it."""


class ProtocolUnreadable(TranscriptionError):
    """A file of facts of the protocol that cannot be read."""
