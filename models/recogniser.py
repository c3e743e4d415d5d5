"""Recognisers: what transcription asks of a model, and Whisper through faster-whisper's lower layer as the first of them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from law import Language
from models.errors import ModelAltered, ModelMissing
from models.profile import RecogniserProfile

if TYPE_CHECKING:
    from ctranslate2 import StorageView  # type: ignore[import-untyped]
    from faster_whisper.tokenizer import Tokenizer  # type: ignore[import-untyped]

SAMPLE_RATE = 16_000
WINDOW_SAMPLES = 30 * SAMPLE_RATE
HOP_SAMPLES = 160
# Half of Whisper's text context is kept for the text, as its authors do (Radford et al. 2022, section 3.8 and code).
LONGEST_TEXT = 224
# Without these no Whisper of CTranslate2 can be loaded, or it would be fetched from the network.
NEEDED_FILES = ("config.json", "model.bin", "tokenizer.json")

Sound: TypeAlias = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Decoding:
    """How hard a recogniser tries; every way is deterministic, so that the same sound gives the same text.

    :param beam_size: Number of hypotheses kept; 1 is greedy.
    :param no_repeat_ngram: Length of the token sequences that may not come twice; 0 allows any.
    """

    beam_size: int = 1
    no_repeat_ngram: int = 0


@dataclass(frozen=True, slots=True)
class Encoded:
    """An utterance as the encoder has heard it.

    :param states: Output of the encoder.
    :param frames: Number of feature frames that hold the utterance itself, ten milliseconds each.
    """

    states: StorageView
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
    """What transcription asks of a model that turns speech into text."""

    @property
    def profile(self) -> RecogniserProfile:
        """Give the profile that it was loaded by."""

    @property
    def sha256(self) -> Mapping[str, str]:
        """Give the hashes of its files, as they were when it was loaded."""

    @property
    def device(self) -> str:
        """Give the kind of device that it runs on: the same bytes are promised only on the same kind."""

    def encode(self, sound: Sound) -> Encoded:
        """Hear an utterance of at most thirty seconds."""

    def detect_language(self, encoded: Encoded) -> Mapping[Language, float]:
        """Give the probability of each language of the profile; they sum to one."""

    def decode(self, encoded: Encoded, language: Language, decoding: Decoding) -> Hypothesis:
        """Turn an utterance into text."""

    def align(self, encoded: Encoded, hypothesis: Hypothesis) -> tuple[HeardWord, ...]:
        """Find the time of each word."""


class WhisperRecogniser:
    """Whisper in CTranslate2 form, used through the public lower layer of faster-whisper.

    The batched pipeline of faster-whisper is not used: it accepts and ignores the thresholds that keep invented text out.

    :param profile: Profile of the model.
    :param folder: Folder with its files, already verified.
    :param sha256: Hashes of the files.
    """

    def __init__(self, profile: RecogniserProfile, folder: Path, sha256: Mapping[str, str]) -> None:
        """Load the model on every core of this machine, or on its accelerator when there is one."""
        # Half a second of imports that only recognition needs.
        from faster_whisper import WhisperModel  # type: ignore[import-untyped]  # noqa: PLC0415

        self._profile = profile
        self._sha256 = MappingProxyType(dict(sha256))
        self._model = WhisperModel(
            str(folder), device="auto", compute_type=profile.compute_type, cpu_threads=os.cpu_count() or 1, local_files_only=True
        )

    @property
    def profile(self) -> RecogniserProfile:
        """Give the profile that it was loaded by."""
        return self._profile

    @property
    def sha256(self) -> Mapping[str, str]:
        """Give the hashes of its files, as they were when it was loaded."""
        return self._sha256

    @property
    def device(self) -> str:
        """Give the kind of device that it runs on: the same bytes are promised only on the same kind."""
        return str(self._model.model.device)

    def encode(self, sound: Sound) -> Encoded:
        """Hear an utterance.

        :param sound: 16 kHz mono samples between -1 and 1, thirty seconds at most.
        :return: What the encoder made of it.
        :raises ValueError: If the sound is empty or longer than the model's window, whose rest would be lost.
        """
        if not 0 < len(sound) <= WINDOW_SAMPLES:
            raise ValueError(f"an utterance holds 1 to {WINDOW_SAMPLES} samples, not {len(sound)}")
        silence = self._profile.trailing_silence_ms * SAMPLE_RATE // 1000
        length = WINDOW_SAMPLES if self._profile.whole_window else min(len(sound) + silence, WINDOW_SAMPLES)
        # Silence is laid after the sound, not zeros after the features: a zero feature is not silence, and models trained on
        # padded sound lose words at the end when they meet one.
        features = self._model.feature_extractor(np.pad(sound, (0, length - len(sound))), padding=0)
        frames = min(features.shape[-1], WINDOW_SAMPLES // HOP_SAMPLES)
        states = self._model.encode(features[:, : frames - frames % 2])
        return Encoded(states=states, frames=max(2, min(-(-len(sound) // HOP_SAMPLES), frames)))

    def detect_language(self, encoded: Encoded) -> Mapping[Language, float]:
        """Tell the languages of the profile apart.

        :param encoded: The utterance.
        :return: Probability of each language of the profile; they sum to one.
        """
        codes = {language.value: language for language in self._profile.languages}
        heard = {token[2:-2]: probability for token, probability in self._model.model.detect_language(encoded.states)[0]}
        among = {language: heard.get(code, 0.0) for code, language in codes.items()}
        total = sum(among.values())
        return {language: probability / total if total else 1 / len(among) for language, probability in among.items()}

    def decode(self, encoded: Encoded, language: Language, decoding: Decoding) -> Hypothesis:
        """Turn an utterance into text.

        :param encoded: The utterance.
        :param language: Language to write it in.
        :param decoding: How hard to try.
        :return: The text with what the model thinks of it.
        """
        tokenizer = self._tokenizer(language)
        result = self._model.model.generate(
            encoded.states,
            [self._model.get_prompt(tokenizer, [], without_timestamps=True)],
            beam_size=decoding.beam_size,
            no_repeat_ngram_size=decoding.no_repeat_ngram,
            max_length=LONGEST_TEXT,
            suppress_tokens=self._suppressed(tokenizer),
            return_scores=True,
            return_no_speech_prob=True,
        )[0]
        tokens = tuple(result.sequences_ids[0])
        text = tuple(token for token in tokens if token < tokenizer.eot)
        # CTranslate2 gives the mean over the tokens; the end of the text is one more choice that the model made.
        return Hypothesis(
            text=tokenizer.decode(list(text)).strip(),
            language=language,
            tokens=text,
            mean_logprob=result.scores[0] * len(tokens) / (len(tokens) + 1),
            no_speech_probability=result.no_speech_prob,
        )

    def align(self, encoded: Encoded, hypothesis: Hypothesis) -> tuple[HeardWord, ...]:
        """Find the time of each word by the decoder's attention to the sound (dynamic time warping over its alignment heads).

        :param encoded: The utterance.
        :param hypothesis: Its text.
        :return: Words in order; empty when there is no text.
        """
        if not hypothesis.tokens:
            return ()
        tokenizer = self._tokenizer(hypothesis.language)
        words = self._model.find_alignment(tokenizer, [list(hypothesis.tokens)], encoded.states, encoded.frames)[0]
        return tuple(
            HeardWord(
                text=word["word"].strip(),
                start_ms=round(float(word["start"]) * 1000),
                end_ms=round(float(word["end"]) * 1000),
                probability=float(word["probability"]),
            )
            for word in words
            if word["word"].strip()
        )

    def _tokenizer(self, language: Language) -> Tokenizer:
        from faster_whisper.tokenizer import Tokenizer  # noqa: PLC0415 - comes with the import above

        return Tokenizer(self._model.hf_tokenizer, self._model.model.is_multilingual, task="transcribe", language=language.value)

    @staticmethod
    def _suppressed(tokenizer: Tokenizer) -> list[int]:
        special = (tokenizer.transcribe, tokenizer.translate, tokenizer.sot, tokenizer.sot_prev, tokenizer.sot_lm, tokenizer.no_speech)
        return sorted({*tokenizer.non_speech_tokens, *(token for token in special if token is not None)})


def load_recogniser(profile: RecogniserProfile) -> Recogniser:
    """Load a recogniser after its files have been found and compared with the hashes that the profile pins.

    :param profile: Profile of the recogniser.
    :return: The recogniser, ready to hear.
    :raises ModelMissing: If its files are not on this machine; nothing is downloaded.
    :raises ModelAltered: If a file is not the one that the profile pins.
    """
    folder = _folder_of(profile)
    for name in (*NEEDED_FILES, *profile.sha256):
        if not (folder / name).is_file():
            raise ModelMissing("model-file-missing", name=profile.name, file=name, folder=str(folder))
    found = {file.name: _sha256(file) for file in sorted(folder.iterdir()) if file.suffix in {".bin", ".json"}}
    for name, pinned in profile.sha256.items():
        if found[name] != pinned:
            raise ModelAltered("model-altered", name=profile.name, file=name, folder=str(folder), found=found[name], pinned=pinned)
    return WhisperRecogniser(profile, folder, found)


def _folder_of(profile: RecogniserProfile) -> Path:
    if profile.folder is not None:
        if not profile.folder.is_dir():
            raise ModelMissing("model-folder-missing", name=profile.name, folder=str(profile.folder))
        return profile.folder
    from faster_whisper import download_model  # noqa: PLC0415 - see WhisperRecogniser

    try:
        return Path(download_model(profile.hub, local_files_only=True))
    except OSError as error:
        raise ModelMissing("model-not-in-cache", name=profile.name, hub=profile.hub) from error


def _sha256(file: Path) -> str:
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
