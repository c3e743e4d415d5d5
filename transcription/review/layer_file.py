"""The layer beside its transcript: `m1.json` has `m1.review.jsonl`, which names the hash of `m1.json` and grows by whole lines."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pydantic import ValidationError

from transcription.errors import CorrectionRefused, LayerUnreadable, TranscriptNotWritten
from transcription.review.layer import ENTRY, Confirmation, Entry, Layer, LayerHead
from transcription.review.reviewed import Reviewed
from transcription.review.standing import machine_range
from transcription.review.view import apply, read_at
from transcription.transcript import Transcript
from transcription.write import read_transcript, write_whole

ENDING = ".review.jsonl"


@dataclass(frozen=True, slots=True)
class Review:
    """A transcript on the disk with its layer.

    :param file: The transcript's JSON file.
    :param sha256: Its SHA-256.
    :param reviewed: How it reads now.
    """

    file: Path
    sha256: str
    reviewed: Reviewed

    @property
    def layer_file(self) -> Path:
        """Give the file of the layer, whether it is there or not."""
        return layer_file(self.file)


def layer_file(transcript: Path) -> Path:
    """Give the file of a transcript's layer.

    :param transcript: The transcript's JSON file.
    :return: The file beside it.
    """
    return transcript.with_name(f"{transcript.name.removesuffix('.json')}{ENDING}")


def open_review(file: Path) -> Review:
    """Read a transcript and its layer; one that nobody has touched has an empty layer.

    :param file: The transcript's JSON file.
    :return: Both.
    :raises TranscriptUnreadable: If the file is no transcript of ours.
    :raises LayerUnreadable: If the layer is none of ours or belongs to another transcript.
    :raises CorrectionRefused: If the layer does not fit the transcript.
    """
    transcript = read_transcript(file)
    hashed = sha256(file.read_bytes()).hexdigest()
    return Review(file, hashed, apply(transcript, _read_layer(layer_file(file), transcript, hashed)))


def record(file: Path, make: Callable[[Reviewed, str], Entry]) -> Review:
    """Add an entry to the layer of a transcript; two persons at it wait for each other.

    :param file: The transcript's JSON file.
    :param make: Makes the entry from how the transcript reads now and a free identifier.
    :return: The transcript with the entry.
    :raises CorrectionRefused: If the entry does not fit; then nothing is written.
    :raises TranscriptNotWritten: If the disk is full or the folder cannot be written to; then nothing is written.
    """
    with _alone(file.absolute().parent):
        review = open_review(file)
        layer = review.reviewed.layer
        grown = add(review.reviewed, make(review.reviewed, layer.next_id))
        place = review.layer_file
        try:
            write_whole(place, grown.layer.lines)
        except OSError as error:
            raise TranscriptNotWritten("transcript-not-written", folder=str(place.parent), reason=error.strerror or str(error)) from error
        return Review(file, review.sha256, grown)


def add(reviewed: Reviewed, entry: Entry) -> Reviewed:
    """Add an entry to a layer.

    :param reviewed: The transcript with its layer.
    :param entry: The entry.
    :return: The transcript with the entry.
    :raises CorrectionRefused: If the entry does not fit.
    """
    if isinstance(entry, Confirmation):
        _check_confirmation(reviewed, entry)
    layer = Layer(head=reviewed.layer.head, entries=(*reviewed.layer.entries, entry))
    return apply(reviewed.machine, layer)


def empty_layer(transcript: Transcript, transcript_sha256: str) -> Layer:
    """Begin a layer.

    :param transcript: The transcript.
    :param transcript_sha256: SHA-256 of its JSON file.
    :return: A layer without entries.
    """
    return Layer(head=LayerHead(transcript_sha256=transcript_sha256, recording_sha256=transcript.media.sha256))


def _check_confirmation(reviewed: Reviewed, entry: Confirmation) -> None:
    """Refuse a mark upon words that are not there: a person confirms what stands before the eyes."""
    machine_range({segment.index: segment for segment in reviewed.machine.segments}, entry.place)
    found = read_at(reviewed, entry.place)
    if found != entry.text:
        raise CorrectionRefused("review-before-differs", id=entry.id, expected=found, before=entry.text)


def _read_layer(file: Path, transcript: Transcript, transcript_sha256: str) -> Layer:
    if not file.exists():
        return empty_layer(transcript, transcript_sha256)
    try:
        # A text takes U+2028 and its like for the end of a line, and they may stand in the words of a person; bytes do not.
        head, *lines = file.read_bytes().splitlines()
        layer = Layer(head=LayerHead.model_validate_json(head), entries=tuple(ENTRY.validate_json(line) for line in lines))
    except (OSError, ValueError, ValidationError) as error:
        raise LayerUnreadable("review-layer-unreadable", file=str(file), reason=str(error).splitlines()[0]) from error
    if layer.head.transcript_sha256 != transcript_sha256:
        raise LayerUnreadable("review-layer-of-another", file=str(file), stated=layer.head.transcript_sha256, found=transcript_sha256)
    return layer


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keep others out of the layers of a folder; a program that is killed lets go by that."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
