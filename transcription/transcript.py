"""The transcript: what was heard, when, how sure the machine is, and what it could not do."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from law import Language
from transcription.written_form import WrittenForm

MILLISECONDS = Field(ge=0)


class Frozen(BaseModel):
    """Base of everything in a transcript: nothing changes after the machine has written it, nothing unknown is let in."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class MediaFacts(Frozen):
    """What the file says about itself, and the hashes that tie the transcript to it.

    :param file: Name of the file, without its folder.
    :param sha256: SHA-256 of the file as it was received.
    :param pcm_sha256: SHA-256 of the decoded sound: 16 kHz, signed 16-bit little-endian, one channel, or two interleaved when heard apart.
    :param sound_tracks: Number of sound tracks; only one of them is transcribed.
    :param channel_correlation: Correlation of the loudness of two channels; None when there are not two, or one never changes.
    :param heard_apart: Whether each of two channels was taken for a microphone of its own and transcribed by itself.
    :param stated_ms: Duration that the file states; None when it states none that can be trusted.
    :param duration_ms: Duration of the sound that was decoded.
    """

    file: str
    size_bytes: int
    sha256: str
    pcm_sha256: str
    container: str
    codec: str
    sample_rate: int
    channels: int
    sound_tracks: int
    has_video: bool
    channel_correlation: float | None = None
    heard_apart: bool = False
    stated_ms: int | None
    duration_ms: int = MILLISECONDS


class Truncation(Frozen):
    """A recording that ends before its own end.

    :param lost_ms: How much is missing at the end; None when the file does not tell.
    """

    lost_ms: int | None


class GateName(StrEnum):
    """A check that machine text must pass."""

    COMPRESSION = "compression"  # the text packs too well: it repeats itself
    LOGPROB = "logprob"  # the model itself finds the text improbable
    NO_SPEECH = "no_speech"  # the model itself says that nobody speaks
    PACE = "pace"  # more words a second than a person says, or next to none
    REPETITION = "repetition"  # the same words over and over
    PHANTOM = "phantom"  # a phrase that recognisers invent, from the subtitles on which they were trained
    LANGUAGE = "language"  # the two languages are about equally probable
    CTC_EMPTY = "ctc_empty"  # the second recogniser, which cannot invent a sentence, hears no letter where the first has text


class Gate(Frozen):
    """One check of one segment: the value measured, whether it passed."""

    name: GateName
    value: float
    passed: bool


class Agreement(StrEnum):
    """What two recognisers think of a word; this, not the opinion of one model, is how sure the machine is of it."""

    AGREED = "agreed"  # both heard it
    DIFFERS = "differs"  # the other one heard something else in its place
    ALONE = "alone"  # the other one heard nothing in its place
    NOT_CHECKED = "not_checked"  # there was no other one


# What the other recogniser did not hear so: a person must listen.
DOUBTED = frozenset({Agreement.DIFFERS, Agreement.ALONE})


class WordTimes(StrEnum):
    """How the times of a word were found."""

    CTC = "ctc"  # forced alignment of its letters with the sound
    INTERPOLATED = "interpolated"  # it could not be aligned: it lies somewhere between its neighbours
    CROSS_ATTENTION = "cross_attention"  # by where the decoder of Whisper looked; may drift


class Word(Frozen):
    """A word with its time in the recording.

    :param probability: Mean probability of its letters or tokens, by the model that gave its times; of the whole text when interpolated.
    :param agreement: What the two recognisers think of it.
    :param other: What the other recogniser heard in its place; empty unless they differ.
    :param timing: How its times were found.
    :param speaker: Label of the voice that says it; None when nobody told the speakers apart.
    """

    text: str
    start_ms: int = MILLISECONDS
    end_ms: int = MILLISECONDS
    probability: float
    agreement: Agreement = Agreement.NOT_CHECKED
    other: str = ""
    timing: WordTimes = WordTimes.CROSS_ATTENTION
    speaker: str | None = None


class OtherWord(Frozen):
    """A word that only the other recogniser heard: it is not in the text, and may be the "not" that the text lacks.

    :param place: How many words of the text stand before it.
    """

    text: str
    place: int = Field(ge=0)
    start_ms: int = MILLISECONDS
    end_ms: int = MILLISECONDS


class Hearing(StrEnum):
    """Which recogniser the accepted text is from."""

    FIRST = "first"
    SECOND = "second"


class OtherOpinion(Frozen):
    """What the recogniser whose text was not taken heard in an utterance.

    :param text: Its text; empty when it heard nothing.
    :param only_there: Words that it alone heard.
    :param failed: Gates that its text does not pass.
    """

    text: str
    only_there: tuple[OtherWord, ...] = ()
    failed: tuple[GateName, ...] = ()


class Segment(Frozen):
    """One utterance.

    :param index: Number of the segment, from 1; corrections point to it.
    :param channel: Number of the microphone that heard it, from 1; None where all were heard as one.
    :param language: Language in which it was recognised.
    :param language_probability: Probability of that language among those of the profile; 1 when the caller named it.
    :param text: Accepted text; empty when the machine believes that nothing intelligible was said.
    :param withheld: Text that the machine produced and does not believe: kept for the person, never shown as speech.
    :param words: Words of the accepted text with their times.
    :param taken_from: Recogniser whose text was accepted: the second one where the text of the first failed a gate and its own did not.
    :param other: What the other recogniser heard; None when there is no other.
    :param written: The accepted text with its numbers in digits; its places count the words of `text` between spaces.
    :param attempts: How many decodings were tried, from the greedy one on.
    :param confidence: Mean probability of a token of the text.
    :param needs_check: Whether a person must listen to this place: a gate failed, nothing is believed, the recognisers differ, or the model
        is for demonstration.
    :param speaker: Label of the voice that speaks, such as "speaker-1"; None when nobody told the speakers apart.
    :param utterance: Number of the utterance, from 1, that was recognised as one and then parted where the speaker changes: its gates, its
        confidence and the text of the other recogniser are those of the whole; None where one voice speaks it all.
    :param overlap: Whether another voice is heard at the same time somewhere in it.
    """

    index: int = Field(ge=1)
    start_ms: int = MILLISECONDS
    end_ms: int = MILLISECONDS
    channel: int | None = None
    language: Language
    language_probability: float
    text: str
    withheld: str = ""
    words: tuple[Word, ...] = ()
    taken_from: Hearing = Hearing.FIRST
    other: OtherOpinion | None = None
    written: WrittenForm | None = None
    gates: tuple[Gate, ...]
    attempts: int = Field(ge=1)
    confidence: float
    needs_check: bool
    speaker: str | None = None
    utterance: int | None = None
    overlap: bool = False

    @property
    def failed(self) -> tuple[GateName, ...]:
        """Give the gates that this segment did not pass."""
        return tuple(gate.name for gate in self.gates if not gate.passed)


class SpanKind(StrEnum):
    """What a stretch of the recording holds."""

    SPEECH_WITH_TEXT = "speech_with_text"
    SPEECH_WITHOUT_TEXT = "speech_without_text"
    NO_SPEECH = "no_speech"
    LOST = "lost"  # the recording itself has a hole here; silence of that length stands in its place


class Span(Frozen):
    """A stretch of the recording of one kind."""

    start_ms: int = MILLISECONDS
    end_ms: int = MILLISECONDS
    kind: SpanKind


class Verdict(StrEnum):
    """Whether the sound is good enough to be recognised."""

    USABLE = "usable"
    POOR = "poor"
    UNUSABLE = "unusable"


class SoundQuality(Frozen):
    """The sound, measured.

    :param speech_level: Level of the stretches with speech, dB below full scale; None when there is no speech.
    :param noise_level: Level of the rest; None when there is no rest or it is digital silence.
    :param signal_to_noise: Their difference, dB; None when one of them is not known.
    :param clipped_share: Share of the samples at full scale.
    """

    speech_level: float | None
    noise_level: float | None
    signal_to_noise: float | None
    clipped_share: float
    verdict: Verdict


class Role(StrEnum):
    """Part that a person takes in an interrogation."""

    INVESTIGATOR = "investigator"
    PROSECUTOR = "prosecutor"
    SUSPECT = "suspect"
    VICTIM = "victim"
    WITNESS = "witness"
    LAWYER = "lawyer"
    INTERPRETER = "interpreter"
    OTHER = "other"


class RoleState(StrEnum):
    """Who says that a voice has a role."""

    PROPOSED = "proposed"  # the machine, from who asks; nothing rests on it until a person confirms
    ASSIGNED = "assigned"  # a person


# Name of the engine where nobody needs to guess: each voice has its own microphone.
BY_MICROPHONE = "channels"


class SpeakerRole(Frozen):
    """The role of a voice.

    :param by: Who assigned it; empty for the machine's proposal.
    :param because: Words of the recording on which a proposal rests.
    """

    speaker: str
    role: Role
    state: RoleState
    by: str = ""
    because: tuple[str, ...] = ()


class Turn(Frozen):
    """A stretch in which one voice speaks; turns of two voices may overlap."""

    start_ms: int = MILLISECONDS
    end_ms: int = MILLISECONDS
    speaker: str


class Speakers(Frozen):
    """Who speaks when: labels of the machine, roles as a layer upon them.

    :param engine: Name of the profile that told the voices apart, or "channels" where each has its microphone.
    :param sha256: Hashes of the engine's files by name.
    :param wanted: Number of speakers that the caller gave; None when it was estimated.
    :param labels: Labels in order of first speech, or of the microphones.
    :param turns: Turns in order of their beginning.
    :param roles: Roles by label; a person assigns them, the machine only proposes, and no label or text changes with them.
    """

    engine: str
    sha256: dict[str, str]
    wanted: int | None
    labels: tuple[str, ...]
    turns: tuple[Turn, ...]
    roles: tuple[SpeakerRole, ...] = ()


class Reason(StrEnum):
    """Why a person must listen to the recording and not only read the transcript."""

    DEMONSTRATION_MODEL = "demonstration_model"
    UNPROVEN_MODEL = "unproven_model"
    TRUNCATED = "truncated"
    LOST_SOUND = "lost_sound"
    DAMAGED = "damaged"
    OTHER_TRACKS = "other_tracks"
    POOR_SOUND = "poor_sound"
    DOUBTFUL_TEXT = "doubtful_text"
    RECOGNISERS_DIFFER = "recognisers_differ"
    SPEECH_WITHOUT_TEXT = "speech_without_text"


class SecondMethod(Frozen):
    """The recogniser that was asked for a second opinion."""

    profile: str
    device: str
    model_sha256: dict[str, str]


class Method(Frozen):
    """How the transcript was made, so that it can be made again to the byte.

    :param model_sha256: Hashes of the model's files by name.
    :param word_times: How the times of the words were sought first; each word says how its own were found.
    :param second: The recogniser that gave the second opinion; None when there was none.
    :param options: Every parameter of the work.
    :param versions: Versions of the packages and libraries that had a part in it.
    """

    profile: str
    device: str
    model_sha256: dict[str, str]
    word_times: WordTimes = WordTimes.CROSS_ATTENTION
    second: SecondMethod | None = None
    options: dict[str, str | int | float | None]
    versions: dict[str, str]


class Transcript(Frozen):
    """A recording turned into text by a machine, with every millisecond accounted for.

    The same recording, profile, options, versions and device give the same bytes.

    :param speech_map: Stretches in order without gaps; they sum exactly to the duration.
    :param damaged_packets: Packets of the recording that could not be decoded.
    :param broken_clock: How many times the time stamps of the recording jumped to where they cannot be.
    :param reasons: Why a person must check; empty when nothing special was found.
    :param speakers: Who speaks when; None when nobody told the speakers apart.
    """

    form: Literal["aiyptaushy-transcript-1"] = "aiyptaushy-transcript-1"
    media: MediaFacts
    method: Method
    sound: SoundQuality
    truncation: Truncation | None
    damaged_packets: int = Field(ge=0)
    broken_clock: int = Field(ge=0)
    reasons: tuple[Reason, ...]
    speech_map: tuple[Span, ...]
    segments: tuple[Segment, ...]
    speakers: Speakers | None = None

    @property
    def needs_check(self) -> bool:
        """Tell whether a person must listen to the recording, beyond the reading that every machine text needs."""
        return bool(self.reasons)

    @property
    def text(self) -> str:
        """Give the accepted text, one utterance a line."""
        return "\n".join(segment.text for segment in self.segments if segment.text)


def transcript_schema() -> dict[str, Any]:
    """Give the JSON Schema of a transcript, for programs that read it.

    :return: The schema, draft 2020-12.
    """
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **Transcript.model_json_schema(mode="serialization")}
