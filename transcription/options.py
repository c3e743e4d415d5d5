"""Parameters of the work, all in one place, all written into the transcript."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field

from law import Language
from models import EMBEDDED_VOICES, SAMPLE_RATE, WINDOW_SAMPLES, voice_profile
from transcription.phantoms import phantoms
from transcription.speakers.likeness import Weighing
from transcription.transcript import Role

LONGEST_UTTERANCE_MS = WINDOW_SAMPLES * 1000 // SAMPLE_RATE


@dataclass(frozen=True, slots=True)
class SpeechDetection:
    """How speech is told from everything else (Silero voice activity detection).

    :param threshold: Probability of voice from which a stretch counts as speech.
    :param shortest_speech_ms: Shorter bursts are not speech.
    :param splitting_pause_ms: A pause of this length ends an utterance.
    :param margin_ms: Sound kept on both sides of an utterance.
    :param longest_speech_ms: An utterance is cut at this length, at a short pause when there is one.
    """

    threshold: float = 0.5
    shortest_speech_ms: int = 150
    splitting_pause_ms: int = 300
    margin_ms: int = 200
    longest_speech_ms: int = 28_000

    def __post_init__(self) -> None:
        """Refuse utterances that no recogniser could hear whole."""
        if not self.splitting_pause_ms < self.longest_speech_ms <= LONGEST_UTTERANCE_MS:
            raise ValueError(f"longest_speech_ms must be between splitting_pause_ms and {LONGEST_UTTERANCE_MS}")


@dataclass(frozen=True, slots=True)
class GateLimits:
    """Limits of the gates; the floor of the mean log-probability belongs to the profile.

    :param compression: Highest ratio of the text's bytes to the same bytes packed (Radford et al. 2022, section 4.5).
    :param no_speech: Highest probability that nobody speaks.
    :param words_per_second: Fastest speech, in words.
    :param most_letters: Fastest speech, in letters a second: words of Kazakh are long, those of Russian questions short.
    :param fewest_letters: Slowest speech, in letters a second; fewer letters than this mean that words are missing.
    :param repetitions: How many times in a row the same words may come.
    :param language: Lowest probability of the chosen language; below it the utterance is decoded in both languages.
    """

    compression: float = 2.4
    no_speech: float = 0.6
    words_per_second: float = 6.0
    most_letters: float = 24.0
    fewest_letters: float = 6.0
    repetitions: int = 3
    language: float = 0.8


@dataclass(frozen=True, slots=True)
class SpeakerOptions:
    """How speakers are told apart.

    :param told: Whether they are told apart at all.
    :param wanted: Number of voices of a recording of one channel; None to estimate it.
    :param voices: Name of the voice encoder's profile, or its path.
    :param roles: Roles that a person gives to the voices, by number; the machine only proposes where this is empty.
    :param roles_by: Who gives them.
    """

    told: bool = True
    wanted: int | None = None
    voices: str = EMBEDDED_VOICES
    roles: tuple[tuple[int, Role], ...] = ()
    roles_by: str = ""

    def __post_init__(self) -> None:
        """Refuse a number of voices that no conversation has, and roles of nobody."""
        if self.wanted is not None and self.wanted < 1:
            raise ValueError("a recording has at least one voice")
        if self.roles and not self.roles_by:
            raise ValueError("roles are given by somebody")

    def parameters(self) -> dict[str, str | int | float | None]:
        """Give every parameter by name, for the transcript."""
        if not self.told:
            return {"speakers.wanted": "off"}
        profile = voice_profile(self.voices)
        weighing = Weighing(boundary=profile.boundary)
        return {
            "speakers.wanted": self.wanted or "auto",
            "speakers.voices": profile.name,
            **{f"speakers.{name}": value for name, value in asdict(weighing).items()},
            "speakers.roles": "; ".join(f"{number}={role.value}" for number, role in self.roles),
            "speakers.roles_by": self.roles_by,
        }


@dataclass(frozen=True, slots=True)
class TranscriptionOptions:
    """What the caller may decide.

    :param language: Language of the recording; None to tell Kazakh and Russian apart for each utterance.
    :param hot_words: Names, places and things of the case that are likely to be said; only for recognisers that take them.
    :param speech: How speech is told from everything else.
    :param gates: Limits of the gates.
    :param speakers: How speakers are told apart.
    """

    language: Language | None = None
    hot_words: tuple[str, ...] = ()
    speech: SpeechDetection = field(default_factory=SpeechDetection)
    gates: GateLimits = field(default_factory=GateLimits)
    speakers: SpeakerOptions = field(default_factory=SpeakerOptions)

    def parameters(self) -> dict[str, str | int | float | None]:
        """Give every parameter by name, for the transcript.

        :return: Flat names such as "speech.threshold".
        """
        speech = {f"speech.{name}": value for name, value in asdict(self.speech).items()}
        gates = {f"gates.{name}": value for name, value in asdict(self.gates).items()}
        return {
            "language": self.language and self.language.value,
            "hot_words": "; ".join(self.hot_words),
            **speech,
            **gates,
            "phantoms.sha256": phantoms().sha256,
            **self.speakers.parameters(),
        }
