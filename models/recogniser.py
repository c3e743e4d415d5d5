"""Recognisers: what transcription asks of a model that turns speech into text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from law import Language
from models.profile import RecogniserProfile

SAMPLE_RATE = 16_000
WINDOW_SAMPLES = 30 * SAMPLE_RATE

Sound: TypeAlias = NDArray[np.float32]
States: TypeAlias = NDArray[np.float32] | NDArray[np.float16]


@dataclass(frozen=True, slots=True)
class Decoding:
    """How hard a recogniser tries; every way is deterministic, so that the same sound gives the same text.

    :param beam_size: Number of hypotheses kept; 1 is greedy.
    :param no_repeat_ngram: Length of the token sequences that may not come twice; 0 allows any.
    :param hot_words: Names and words that are likely to be said; only for profiles that take them.
    """

    beam_size: int = 1
    no_repeat_ngram: int = 0
    hot_words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Encoded:
    """An utterance as the encoder has heard it.

    :param states: Output of the encoder for this utterance alone, whatever it was heard together with.
    :param frames: Number of feature frames that hold the utterance itself, ten milliseconds each.
    """

    states: States
    frames: int


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """What a recogniser believes was said.

    :param tokens: Tokens of the text, without special ones.
    :param mean_logprob: Mean natural log-probability of a token, the end of the text counted.
    :param no_speech_probability: Probability that nobody speaks, as the model itself puts it.
    """

    text: str
    language: Language
    tokens: tuple[int, ...]
    mean_logprob: float
    no_speech_probability: float


@dataclass(frozen=True, slots=True)
class HeardWord:
    """A word with its time within the utterance.

    :param start_ms: Beginning, in milliseconds from the beginning of the utterance.
    :param end_ms: End, in milliseconds from the beginning of the utterance.
    :param probability: Mean probability of its tokens.
    """

    text: str
    start_ms: int
    end_ms: int
    probability: float


class Recogniser(Protocol):
    """What transcription asks of a model that turns speech into text.

    Utterances may be worked on together when `padded_length` is the same for all of them. A recogniser that gives one of them another
    result in company than alone says so in its documentation.
    """

    @property
    def profile(self) -> RecogniserProfile:
        """Give the profile that it was loaded by."""

    @property
    def sha256(self) -> Mapping[str, str]:
        """Give the hashes of its files, as they were when it was loaded."""

    @property
    def device(self) -> str:
        """Give the kind of device that it runs on: the same bytes are promised only on the same kind."""

    def padded_length(self, samples: int) -> int:
        """Give the number of samples that the model sees of an utterance of so many, with the silence laid after it."""

    def encode_all(self, sounds: Sequence[Sound]) -> tuple[Encoded, ...]:
        """Hear utterances of one padded length, each of at most thirty seconds."""

    def detect_languages(self, batch: Sequence[Encoded]) -> tuple[Mapping[Language, float], ...]:
        """Give for each utterance the probability of each language of the profile; they sum to one."""

    def decode_all(self, batch: Sequence[Encoded], languages: Sequence[Language], decoding: Decoding) -> tuple[Hypothesis, ...]:
        """Turn utterances into text, each in its own language."""

    def align_all(self, batch: Sequence[Encoded], hypotheses: Sequence[Hypothesis]) -> tuple[tuple[HeardWord, ...], ...]:
        """Find the time of each word of each utterance."""

    def encode(self, sound: Sound) -> Encoded:
        """Hear one utterance of at most thirty seconds."""
        return self.encode_all([sound])[0]

    def detect_language(self, encoded: Encoded) -> Mapping[Language, float]:
        """Give the probability of each language of the profile for one utterance."""
        return self.detect_languages([encoded])[0]

    def decode(self, encoded: Encoded, language: Language, decoding: Decoding) -> Hypothesis:
        """Turn one utterance into text."""
        return self.decode_all([encoded], [language], decoding)[0]

    def align(self, encoded: Encoded, hypothesis: Hypothesis) -> tuple[HeardWord, ...]:
        """Find the time of each word of one utterance."""
        return self.align_all([encoded], [hypothesis])[0]
