"""What a transcript is once persons have reviewed it: words, utterances, the whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import Field

from transcription.review.layer import Correction, Layer, RoleAssignment
from transcription.transcript import Segment, Transcript, Word


class ReviewedWord(Word):
    """A word as it reads now.

    :param probability: The machine's, of its own words in this place; 0 where it had none.
    :param machine: Numbers of the machine's words in whose place it stands: the first, and the one after the last.
    :param machine_text: Those words; empty where the machine had none.
    :param correction: Identifier of the correction that put it here; empty for the machine's own word.
    :param confirmed: Identifier of the mark that it was heard and is right; empty without one.
    """

    machine: tuple[int, int]
    machine_text: str
    correction: str = ""
    confirmed: str = ""

    @property
    def is_checked(self) -> bool:
        """Tell whether a person answers for it."""
        return bool(self.correction or self.confirmed)


class ReviewedSegment(Segment):
    """An utterance as it reads now.

    :param attempts: How many decodings the machine tried; 0 where a person alone heard the utterance.
    :param machine_text: The machine's text.
    :param corrections: Identifiers of the corrections of its words.
    :param outdated: Identifiers of marks that no longer count, because a correction came after them.
    :param is_checked: Whether a person answers for every word of it, or for that nothing intelligible is said.
    :param by_person: Whether a person alone heard it.
    """

    attempts: int = Field(ge=0)
    words: tuple[ReviewedWord, ...] = ()
    machine_text: str
    corrections: tuple[str, ...] = ()
    outdated: tuple[str, ...] = ()
    is_checked: bool
    by_person: bool = False


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A transcript and what persons did to it.

    :param machine: The machine's transcript, unchanged.
    :param layer: The layer.
    :param transcript: How it reads now; never written as a transcript of the machine.
    :param segments: Its utterances in order of time.
    :param roles: Roles that persons assigned, by the label of the voice.
    """

    machine: Transcript
    layer: Layer
    transcript: Transcript
    segments: tuple[ReviewedSegment, ...]
    roles: Mapping[str, RoleAssignment]

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Give the corrections that stand."""
        return tuple(entry for entry in self.layer.standing if isinstance(entry, Correction))

    @property
    def checked(self) -> int:
        """Count the utterances for which a person answers."""
        return sum(segment.is_checked for segment in self.segments)
