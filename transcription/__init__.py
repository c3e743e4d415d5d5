"""Recording to evidence-grade transcript: decode, find speech, recognise, guard, account for every millisecond."""

from transcription.batch import Batch, Outcome
from transcription.cluster import Cluster, work_on_cluster
from transcription.errors import (
    ClusterUnavailable,
    FailedElsewhere,
    HotWordsNotTaken,
    LedgerUnavailable,
    NodeUnfit,
    NoSound,
    NotMedia,
    RecordingCutOff,
    RecordingLocked,
    RecordingMissing,
    RecordingUnreadable,
    TranscriptionError,
    TranscriptionStopped,
    TranscriptNotWritten,
    TranscriptUnreadable,
    UnknownSpeaker,
)
from transcription.ledger import Job, JobState, Ledger
from transcription.manifest import Manifest
from transcription.options import GateLimits, SpeakerOptions, SpeechDetection, TranscriptionOptions
from transcription.progress import QueueProgress
from transcription.readable import render_text
from transcription.schedule import Packing
from transcription.speakers.alone import find_utterances, tell_speakers
from transcription.speakers.roles import assign_roles
from transcription.speakers.tell_apart import SpeakerTeller
from transcription.subtitles import to_srt, to_vtt
from transcription.transcribe import transcribe
from transcription.transcript import (
    Agreement,
    GateName,
    Hearing,
    OtherOpinion,
    OtherWord,
    Reason,
    Role,
    RoleState,
    Segment,
    Span,
    SpanKind,
    SpeakerRole,
    Speakers,
    Transcript,
    Turn,
    Verdict,
    Word,
    WordTimes,
    transcript_schema,
)
from transcription.watch import FailedRecording, Progress, Watch
from transcription.write import TranscriptFiles, read_transcript, write_transcript
from transcription.written_form import WrittenChange, WrittenForm, WrittenKind, written_form

__all__ = [
    "Agreement",
    "Batch",
    "Cluster",
    "ClusterUnavailable",
    "FailedElsewhere",
    "FailedRecording",
    "GateLimits",
    "GateName",
    "Hearing",
    "HotWordsNotTaken",
    "Job",
    "JobState",
    "Ledger",
    "LedgerUnavailable",
    "Manifest",
    "NoSound",
    "NodeUnfit",
    "NotMedia",
    "OtherOpinion",
    "OtherWord",
    "Outcome",
    "Packing",
    "Progress",
    "QueueProgress",
    "Reason",
    "RecordingCutOff",
    "RecordingLocked",
    "RecordingMissing",
    "RecordingUnreadable",
    "Role",
    "RoleState",
    "Segment",
    "Span",
    "SpanKind",
    "SpeakerOptions",
    "SpeakerRole",
    "SpeakerTeller",
    "Speakers",
    "SpeechDetection",
    "Transcript",
    "TranscriptFiles",
    "TranscriptNotWritten",
    "TranscriptUnreadable",
    "TranscriptionError",
    "TranscriptionOptions",
    "TranscriptionStopped",
    "Turn",
    "UnknownSpeaker",
    "Verdict",
    "Watch",
    "Word",
    "WordTimes",
    "WrittenChange",
    "WrittenForm",
    "WrittenKind",
    "assign_roles",
    "find_utterances",
    "read_transcript",
    "render_text",
    "tell_speakers",
    "to_srt",
    "to_vtt",
    "transcribe",
    "transcript_schema",
    "work_on_cluster",
    "write_transcript",
    "written_form",
]
