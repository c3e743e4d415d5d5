"""What a reader finds: a stretch of pieces, how it is written, what it means."""

from __future__ import annotations

from dataclasses import dataclass

from transcription.written_form.change import Value


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch that can be written in another way.

    :param start: Its first piece.
    :param end: The piece after its last.
    :param text: How it is written, without the punctuation around it.
    :param value: What it means.
    """

    start: int
    end: int
    text: str
    value: Value
