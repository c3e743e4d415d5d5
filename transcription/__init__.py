"""Recording to evidence-grade transcript: decode, find speech, recognise, guard, account for every millisecond."""

from transcription.errors import (
    NoSound,
    NotMedia,
    RecordingCutOff,
    RecordingMissing,
    RecordingUnreadable,
    TranscriptionError,
    TranscriptionStopped,
    TranscriptNotWritten,
    TranscriptUnreadable,
)
from transcription.options import GateLimits, SpeechDetection, TranscriptionOptions
from transcription.readable import render_text
from transcription.transcribe import FailedRecording, Progress, Watch, transcribe
from transcription.transcript import GateName, Reason, Segment, Span, SpanKind, Transcript, Verdict, Word
from transcription.write import TranscriptFiles, read_transcript, write_transcript
from transcription.written_form import WrittenChange, WrittenForm, WrittenKind, written_form

__all__ = [
    "FailedRecording",
    "GateLimits",
    "GateName",
    "NoSound",
    "NotMedia",
    "Progress",
    "Reason",
    "RecordingCutOff",
    "RecordingMissing",
    "RecordingUnreadable",
    "Segment",
    "Span",
    "SpanKind",
    "SpeechDetection",
    "Transcript",
    "TranscriptFiles",
    "TranscriptNotWritten",
    "TranscriptUnreadable",
    "TranscriptionError",
    "TranscriptionOptions",
    "TranscriptionStopped",
    "Verdict",
    "Watch",
    "Word",
    "WrittenChange",
    "WrittenForm",
    "WrittenKind",
    "read_transcript",
    "render_text",
    "transcribe",
    "write_transcript",
    "written_form",
]
