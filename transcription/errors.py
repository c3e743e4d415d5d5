"""Errors of the room `transcription`.

ReportedError
└── TranscriptionError
    ├── RecordingMissing      no file at that path
    ├── RecordingUnreadable   the file is there and cannot be read, or changed while it was read
    ├── NotMedia              an empty file, or one that holds no recording at all
    ├── RecordingCutOff       a recording cut off so that nothing of it can be decoded
    ├── NoSound               a recording without a sound track, or with a track that holds no sound
    ├── HotWordsNotTaken      likely words were given and the recogniser takes none
    ├── LedgerUnavailable     the job ledger cannot be opened, read or written
    ├── TranscriptionStopped  the person stopped the work before this recording was finished
    ├── TranscriptUnreadable  a file that is not a transcript of ours
    └── TranscriptNotWritten  the transcript could not be written; nothing half-written is left
"""

from __future__ import annotations

from typing import ClassVar

from law import ReportedError


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


class NoSound(TranscriptionError):
    """A recording without a sound track, or with a track that holds no sound."""


class HotWordsNotTaken(TranscriptionError):
    """Likely words were given and the recogniser takes none."""


class LedgerUnavailable(TranscriptionError):
    """The job ledger cannot be opened, read or written."""


class TranscriptionStopped(TranscriptionError):
    """The person stopped the work before this recording was finished."""


class TranscriptUnreadable(TranscriptionError):
    """A file that is not a transcript of ours."""


class TranscriptNotWritten(TranscriptionError):
    """The transcript could not be written; nothing half-written is left."""
