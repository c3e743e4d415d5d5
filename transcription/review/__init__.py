"""Review: what a person checks first, corrections as a layer upon a transcript that never changes, and what they change."""

from transcription.review.differences import Difference, diff
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
)
from transcription.review.layer_file import Review, add, empty_layer, layer_file, open_review, record
from transcription.review.queue import QueueItem, review_queue
from transcription.review.view import Reviewed, ReviewedSegment, ReviewedWord, apply

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
    "diff",
    "empty_layer",
    "layer_file",
    "open_review",
    "record",
    "review_queue",
]
