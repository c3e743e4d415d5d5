"""Measure a trained pair of models on shards that they have not heard: errors by language, and words where nobody speaks."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import ctranslate2
import jiwer
import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from law import Language
from models.onnx_session import open_session
from models.training.speech import Clip

# Silence after the words, as the recogniser of the product adds it; the length is a multiple so that few shapes occur.
_SILENCE, _MULTIPLE = 100, 50
_MOST_TOKENS = 224

Features = NDArray[np.float32]


class Reader(Protocol):
    """What turns features into words."""

    def read(self, features: Features, language: Language) -> str:
        """Give the words of one clip.

        :param features: Log-mel features with silence after them, shape (1, 80, frames).
        :param language: Language of the clip.
        :return: The words.
        """


@dataclass(frozen=True, slots=True)
class Figures:
    """How a model reads the clips of one language.

    :param language: The language; None for clips in which nobody speaks.
    :param clips: Number of clips.
    :param wer: Word error rate; where nobody speaks the share of clips in which words were heard.
    :param cer: Character error rate; 0 where nobody speaks.
    """

    language: Language | None
    clips: int
    wer: float
    cer: float


class WhisperReader(Reader):
    """The model that writes words, greedily and without any gate.

    :param folder: Folder of the model in CTranslate2 form.
    """

    def __init__(self, folder: Path) -> None:
        """Load the model."""
        self._model = ctranslate2.models.Whisper(str(folder), compute_type="int8")
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))

    def read(self, features: Features, language: Language) -> str:
        """Give the words of one clip; see `Reader.read`."""
        names = ("<|startoftranscript|>", f"<|{language.value}|>", "<|transcribe|>", "<|notimestamps|>")
        prompt = [self._tokenizer.token_to_id(name) for name in names]
        told = self._model.generate(ctranslate2.StorageView.from_array(features), [prompt], beam_size=1, max_length=_MOST_TOKENS)
        return str(self._tokenizer.decode(told[0].sequences_ids[0], skip_special_tokens=True)).strip()


class LetterReader(Reader):
    """The head that spells, letter by letter.

    :param folder: Folder of the model in ONNX form.
    """

    def __init__(self, folder: Path) -> None:
        """Load the model."""
        self._session = open_session(folder / "model.onnx")
        self._symbols = json.loads((folder / "symbols.json").read_text("utf-8"))["symbols"]

    def read(self, features: Features, language: Language) -> str:  # noqa: ARG002 - the letters of both languages are one alphabet
        """Give the words of one clip; see `Reader.read`."""
        best = np.asarray(self._session.run(None, {"features": features})[0])[0].argmax(axis=1)
        kept = [number for place, number in enumerate(best) if number and (place == 0 or best[place - 1] != number)]
        return "".join(self._symbols[number] for number in kept).strip()


def evaluate(reader: Reader, clips: Iterable[Clip]) -> Iterator[Figures]:
    """Measure a model.

    :param reader: The model.
    :param clips: Clips that it was not trained on.
    :return: Figures for each language, and for the clips in which nobody speaks.
    """
    heard: dict[Language | None, list[tuple[str, str]]] = {}
    for clip in clips:
        heard.setdefault(clip.language, []).append((clip.text, reader.read(_padded(clip.features), clip.language or Language.RU)))
    for language in sorted(heard, key=lambda one: one.value if one else "~"):
        pairs = heard[language]
        yield _figures(language, pairs)


def _figures(language: Language | None, pairs: Sequence[tuple[str, str]]) -> Figures:
    if language is None:
        return Figures(None, len(pairs), sum(bool(text) for _, text in pairs) / len(pairs), 0.0)
    said, read = [one for one, _ in pairs], [one for _, one in pairs]
    return Figures(language, len(pairs), jiwer.wer(said, read), jiwer.cer(said, read))


def _padded(features: NDArray[np.float16]) -> Features:
    frames = features.shape[1]
    whole = -(-(frames + _SILENCE) // _MULTIPLE) * _MULTIPLE
    padded = np.full((1, features.shape[0], whole), features.min(), np.float32)
    padded[0, :, :frames] = features
    return padded
