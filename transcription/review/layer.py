"""The layer of a person upon the machine's text: corrections, "heard and right" marks, voices, roles, each with who and when."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import AwareDatetime, Field, TypeAdapter, field_validator

from law import Language
from transcription.transcript import MILLISECONDS, Frozen, Role

_ID = r"^[a-z][a-z0-9_-]*$"
_HASH = r"^[0-9a-f]{64}$"


class WordPlace(Frozen):
    """Words of one segment of the machine's text.

    :param segment: Number of the segment.
    :param start: Number of the first word, from 0, as the words of its `text` between spaces.
    :param end: Number of the word after the last; equal to `start` for a place between two words, where something was left out.
    """

    kind: Literal["words"] = "words"
    segment: int = Field(ge=1)
    start: int = Field(ge=0)
    end: int = Field(ge=0)


class TimePlace(Frozen):
    """A stretch of the recording where a person heard an utterance that the machine did not.

    :param language: Language in which it was said.
    :param speaker: Label of the voice; None when it is not told.
    """

    kind: Literal["time"] = "time"
    start_ms: int = MILLISECONDS
    end_ms: int = MILLISECONDS
    language: Language
    speaker: str | None = None


Place: TypeAlias = Annotated[WordPlace | TimePlace, Field(discriminator="kind")]


class Signed(Frozen):
    """What a person did to the transcript.

    :param id: Identifier within the layer, "r1".
    :param by: Who did it.
    :param at: When, with the time zone.
    """

    id: str = Field(pattern=_ID)
    by: str = Field(min_length=1)
    at: AwareDatetime


class Correction(Signed):
    """Other words than the machine's.

    :param before: The machine's words; empty where it has none.
    :param after: The words that are heard; empty where nothing is said.
    :param reason: Why, in the person's words.
    """

    kind: Literal["correction"] = "correction"
    place: Place
    before: str
    after: str
    reason: str = ""

    @field_validator("before", "after")
    @classmethod
    def _spaced(cls, text: str) -> str:
        """Keep one space between words, so that a space alone is never a correction."""
        return " ".join(text.split())


class Confirmation(Signed):
    """A mark that the words were heard and are right.

    :param text: The words that were heard; when a later correction changes them, the mark no longer counts.
    """

    kind: Literal["confirmation"] = "confirmation"
    place: WordPlace
    text: str

    @field_validator("text")
    @classmethod
    def _spaced(cls, text: str) -> str:
        """Keep one space between words."""
        return " ".join(text.split())


class RoleAssignment(Signed):
    """The role of a voice, told by a person.

    :param speaker: Label of the voice; "channel-1" where each microphone has its own and nobody told the voices apart.
    :param name: Name of the person; empty when it is not told.
    """

    kind: Literal["role"] = "role"
    speaker: str = Field(min_length=1)
    role: Role
    name: str = ""


class SpeakerChange(Signed):
    """Another voice than the one to which the machine gave an utterance.

    :param segment: Number of the segment.
    :param before: The machine's label; None when it gave none.
    :param after: The right label.
    """

    kind: Literal["speaker"] = "speaker"
    segment: int = Field(ge=1)
    before: str | None
    after: str = Field(min_length=1)


class Undo(Signed):
    """An entry taken back; it stays in the layer, and the taking back can itself be taken back.

    :param entry: Identifier of the entry.
    :param reason: Why, in the person's words.
    """

    kind: Literal["undo"] = "undo"
    entry: str = Field(pattern=_ID)
    reason: str = ""


Entry: TypeAlias = Annotated[Correction | Confirmation | RoleAssignment | SpeakerChange | Undo, Field(discriminator="kind")]


class LayerHead(Frozen):
    """To what a layer belongs.

    :param transcript_sha256: SHA-256 of the transcript's JSON file.
    :param recording_sha256: SHA-256 of the recording as it was received.
    """

    form: Literal["aiyptaushy-review-1"] = "aiyptaushy-review-1"
    transcript_sha256: str = Field(pattern=_HASH)
    recording_sha256: str = Field(pattern=_HASH)


class Layer(Frozen):
    """All that persons did to one transcript, in order; nothing is ever taken out."""

    head: LayerHead
    entries: tuple[Entry, ...] = ()

    @property
    def lines(self) -> str:
        """Give the layer as it lies on the disk: JSON Lines, the head first, then an entry a line."""
        return "".join(f"{one.model_dump_json()}\n" for one in (self.head, *self.entries))

    @property
    def sha256(self) -> str:
        """Give the SHA-256 of the layer's file."""
        return sha256(self.lines.encode("utf-8")).hexdigest()

    @property
    def next_id(self) -> str:
        """Give a free identifier."""
        taken = {entry.id for entry in self.entries}
        return next(name for number in range(len(taken) + 1, 2 * len(taken) + 2) if (name := f"r{number}") not in taken)

    @property
    def standing(self) -> tuple[Entry, ...]:
        """Give the entries that stand: those that no standing entry takes back, without those that take back."""
        return tuple(reversed(list(self._standing())))

    def _standing(self) -> Iterator[Entry]:
        withdrawn: set[str] = set()
        # An entry can be taken back only by a later one, so the last one's word is known first.
        for entry in reversed(self.entries):
            if entry.id in withdrawn:
                continue
            if isinstance(entry, Undo):
                withdrawn.add(entry.entry)
            else:
                yield entry

    def __len__(self) -> int:
        return len(self.entries)


ENTRY: TypeAdapter[Entry] = TypeAdapter(Entry)


def layer_schema() -> dict[str, Any]:
    """Give the JSON Schema of a line of a layer's file: the head, which comes first, or an entry.

    :return: The schema, draft 2020-12.
    """
    line: TypeAdapter[LayerHead | Entry] = TypeAdapter(LayerHead | Entry)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **line.json_schema(mode="serialization")}
