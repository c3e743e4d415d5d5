"""Review: what a person checks first, corrections as a layer upon a transcript that never changes, and what they change."""

from transcription.review.differences import Difference, diff
from transcription.review.journal import journal
from transcription.review.layer import (
    Confirmation,
    Correction,
    Entry,
    Layer,
    LayerHead,
    RoleAssignment,
    SpeakerChange,
    TimePlace,
    Undo,
    WordPlace,
    layer_schema,
)
from transcription.review.layer_file import Review, add, empty_layer, layer_file, open_review, record
from transcription.review.queue import QueueItem, review_queue
from transcription.review.reviewed import Reviewed, ReviewedSegment, ReviewedWord
from transcription.review.standing import speaker_label, speaker_labels
from transcription.review.text import change_line, reviewed_srt, reviewed_text, reviewed_title, reviewed_vtt
from transcription.review.view import apply, read_at

__all__ = [
    "Confirmation",
    "Correction",
    "Difference",
    "Entry",
    "Layer",
    "LayerHead",
    "QueueItem",
    "Review",
    "Reviewed",
    "ReviewedSegment",
    "ReviewedWord",
    "RoleAssignment",
    "SpeakerChange",
    "TimePlace",
    "Undo",
    "WordPlace",
    "add",
    "apply",
    "change_line",
    "diff",
    "empty_layer",
    "journal",
    "layer_file",
    "layer_schema",
    "open_review",
    "read_at",
    "record",
    "review_queue",
    "reviewed_srt",
    "reviewed_text",
    "reviewed_title",
    "reviewed_vtt",
    "speaker_label",
    "speaker_labels",
]
