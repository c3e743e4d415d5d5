"""Whisper in CTranslate2 form, through the public lower layer of faster-whisper, many utterances at once."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from law import Language
from models.features import LogMel
from models.loaded import Loaded
from models.padding import padded_length, padded_sounds
from models.profile import RecogniserProfile
from models.recogniser import Decoding, Encoded, HeardWord, Hypothesis, Recogniser, Sound

if TYPE_CHECKING:
    from ctranslate2 import StorageView
    from faster_whisper.tokenizer import Tokenizer  # type: ignore[import-untyped]

HOP_SAMPLES = 160
# Whisper's text context. CTranslate2 gives the text half of it, as the authors of Whisper do (Radford et al. 2022, section 3.8 and code).
TEXT_CONTEXT = 448


class WhisperRecogniser(Loaded[RecogniserProfile], Recogniser):
    """Whisper in CTranslate2 form.

    The batched pipeline of faster-whisper is not used: it accepts and ignores the thresholds that keep invented text out.
    On a processor an utterance gives the same bytes alone and in company: CTranslate2 reckons each row of a batch by itself as long as all
    of them have one length, and ours do. On an accelerator the order of additions may depend on the size of the batch.

    :param profile: Profile of the model.
    :param folder: Folder with its files, already verified.
    :param sha256: Hashes of the files.
    """

    def __init__(self, profile: RecogniserProfile, folder: Path, sha256: Mapping[str, str]) -> None:
        """Load the model on every core of this machine, or on its accelerator when there is one."""
        # Half a second of imports that only recognition needs.
        from faster_whisper import WhisperModel  # type: ignore[import-untyped]  # noqa: PLC0415

        super().__init__(profile, sha256)
        self._model = WhisperModel(
            str(folder), device="auto", compute_type=profile.compute_type, cpu_threads=os.cpu_count() or 1, local_files_only=True
        )
        self._features = LogMel(self._model.feature_extractor.mel_filters)
        self._tokenizer = cache(self._new_tokenizer)

    @property
    def device(self) -> str:
        """Give the kind of device that it runs on: the same bytes are promised only on the same kind."""
        return str(self._model.model.device)

    def padded_length(self, samples: int) -> int:
        """Give the number of samples that the model sees of an utterance, with the silence laid after it.

        Lengths come in steps, so that utterances of nearly one length can be heard together and still be heard exactly as if alone.

        :param samples: Length of the utterance.
        :return: Length with silence: a whole window, or the next step.
        """
        return padded_length(self._profile, samples)

    def encode_all(self, sounds: Sequence[Sound]) -> tuple[Encoded, ...]:
        """Hear utterances of one padded length.

        :param sounds: 16 kHz mono samples between -1 and 1, thirty seconds at most each.
        :return: What the encoder made of each.
        :raises ValueError: If a sound is empty or longer than the model's window, whose rest would be lost, or the padded lengths differ.
        """
        padded = padded_sounds(self._profile, sounds)
        if len({len(sound) for sound in padded}) != 1:
            raise ValueError("utterances that are heard together have one padded length")
        features = np.stack([self._features(sound) for sound in padded])
        frames = features.shape[-1]
        states = _rows(self._model.model.encode(_storage(features[..., : frames - frames % 2]), to_cpu=True))
        return tuple(Encoded(row, max(2, min(-(-len(sound) // HOP_SAMPLES), frames))) for row, sound in zip(states, sounds, strict=True))

    def detect_languages(self, batch: Sequence[Encoded]) -> tuple[Mapping[Language, float], ...]:
        """Tell the languages of the profile apart.

        :param batch: Utterances of one padded length.
        :return: For each the probability of each language of the profile; they sum to one.
        """
        heard = self._model.model.detect_language(_together(batch))
        return tuple(self._among(dict(one)) for one in heard)

    def decode_all(self, batch: Sequence[Encoded], languages: Sequence[Language], decoding: Decoding) -> tuple[Hypothesis, ...]:
        """Turn utterances into text.

        :param batch: Utterances of one padded length.
        :param languages: Language to write each in.
        :param decoding: How hard to try.
        :return: The texts with what the model thinks of them.
        """
        tokenizers = [self._tokenizer(language) for language in languages]
        hot_words = ", ".join(decoding.hot_words) or None
        results = self._model.model.generate(
            _together(batch),
            [self._model.get_prompt(one, [], without_timestamps=True, hotwords=hot_words) for one in tokenizers],
            beam_size=decoding.beam_size,
            no_repeat_ngram_size=decoding.no_repeat_ngram,
            max_length=TEXT_CONTEXT,
            suppress_tokens=_suppressed(tokenizers[0]),
            return_scores=True,
            return_no_speech_prob=True,
        )
        hypotheses = []
        for result, tokenizer, language in zip(results, tokenizers, languages, strict=True):
            tokens = tuple(result.sequences_ids[0])
            text = tuple(token for token in tokens if token < tokenizer.eot)
            # CTranslate2 gives the mean over the tokens; the end of the text is one more choice that the model made.
            mean = result.scores[0] * len(tokens) / (len(tokens) + 1)
            hypotheses.append(Hypothesis(tokenizer.decode(list(text)).strip(), language, text, mean, result.no_speech_prob))
        return tuple(hypotheses)

    def align_all(self, batch: Sequence[Encoded], hypotheses: Sequence[Hypothesis]) -> tuple[tuple[HeardWord, ...], ...]:
        """Find the time of each word by the decoder's attention to the sound (dynamic time warping over its alignment heads).

        :param batch: Utterances of one padded length.
        :param hypotheses: Their texts.
        :return: Words of each in order; none where there is no text.
        """
        found: list[tuple[HeardWord, ...]] = [()] * len(batch)
        # Only texts of one length go together: beside a longer one a text is padded, and its times may move by a frame
        alike: dict[tuple[Language, int], list[int]] = {}
        for number, one in enumerate(hypotheses):
            if one.tokens:
                alike.setdefault((one.language, len(one.tokens)), []).append(number)
        for (language, _), here in alike.items():
            rows = self._model.find_alignment(
                self._tokenizer(language),
                [list(hypotheses[number].tokens) for number in here],
                _together([batch[number] for number in here]),
                [batch[number].frames for number in here],
            )
            for number, words in zip(here, rows, strict=True):
                found[number] = tuple(_word(word) for word in words if str(word["word"]).strip())
        return tuple(found)

    def _among(self, heard: Mapping[str, float]) -> Mapping[Language, float]:
        among = {language: heard.get(f"<|{language.value}|>", 0.0) for language in self._profile.languages}
        total = sum(among.values())
        return {language: probability / total if total else 1 / len(among) for language, probability in among.items()}

    def _new_tokenizer(self, language: Language) -> Tokenizer:
        from faster_whisper.tokenizer import Tokenizer  # noqa: PLC0415 - comes with the import above

        return Tokenizer(self._model.hf_tokenizer, self._model.model.is_multilingual, task="transcribe", language=language.value)


def _word(word: Mapping[str, str | float]) -> HeardWord:
    start, end = (round(float(word[edge]) * 1000) for edge in ("start", "end"))
    return HeardWord(text=str(word["word"]).strip(), start_ms=start, end_ms=end, probability=float(word["probability"]))


def _together(batch: Sequence[Encoded]) -> StorageView:
    return _storage(np.stack([one.states for one in batch]))


def _storage(array: np.ndarray[tuple[int, ...], np.dtype[np.float32 | np.float16]]) -> StorageView:
    from ctranslate2 import StorageView  # noqa: PLC0415 - see WhisperRecogniser

    return StorageView.from_array(np.ascontiguousarray(array))


def _rows(states: StorageView) -> list[np.ndarray[tuple[int, ...], np.dtype[np.float32]]]:
    """Take a batch apart, so that each utterance can go on in other company.

    numpy knows no bfloat16, in which some accelerators work.
    """
    from ctranslate2 import DataType  # noqa: PLC0415 - see WhisperRecogniser

    whole = states.to(DataType.float32) if states.dtype is DataType.bfloat16 else states
    return [np.array(row) for row in np.asarray(whole)]


def _suppressed(tokenizer: Tokenizer) -> list[int]:
    special = (tokenizer.transcribe, tokenizer.translate, tokenizer.sot, tokenizer.sot_prev, tokenizer.sot_lm, tokenizer.no_speech)
    return sorted({*tokenizer.non_speech_tokens, *(token for token in special if token is not None)})
