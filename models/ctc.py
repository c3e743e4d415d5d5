"""Recognisers that say for every moment which letter they hear (connectionist temporal classification, Graves et al. 2006).

Where nothing is said they hear the blank: they have no decoder that could go on writing by itself. That makes them the second opinion on
Whisper, and their probabilities of every letter at every moment are what words are aligned with.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

from models.padding import padded_length
from models.profile import RecogniserProfile
from models.recogniser import HeardWord, Sound

# One row a frame, one column a symbol; natural logarithms.
LogProbabilities: TypeAlias = NDArray[np.float32]


@dataclass(frozen=True)
class CtcSymbols:
    """What the columns of a CTC recogniser stand for.

    :param symbols: Letter of each column, in lower case; empty for the blank, one space between words, and columns that write nothing.
    :param blank: Column of the blank.
    """

    symbols: tuple[str, ...]
    blank: int

    def __post_init__(self) -> None:
        """Refuse a blank that is no column."""
        if not 0 <= self.blank < len(self.symbols):
            raise ValueError(f"the blank must be one of {len(self.symbols)} symbols, not {self.blank}")

    @property
    def separator(self) -> int | None:
        """Give the column of the space between words; None for a recogniser that has none."""
        return self._columns.get(" ")

    def column(self, letter: str) -> int | None:
        """Find the column of a letter.

        :param letter: One letter, in any case.
        :return: Its column; None when the recogniser does not know it, and "е" where it knows no "ё".
        """
        lower = letter.lower()
        return self._columns.get(lower, self._columns.get("е") if lower == "ё" else None)

    @cached_property
    def _columns(self) -> Mapping[str, int]:
        return {symbol: column for column, symbol in enumerate(self.symbols) if symbol and column != self.blank}


@dataclass(frozen=True, slots=True)
class CtcText:
    """What a CTC recogniser hears by itself, the most probable symbol at every moment.

    :param words: Its words, each with its time.
    :param symbols: Columns of its letters and spaces in order.
    :param mean_logprob: Mean natural log-probability of a frame that holds a letter; 0 when there is none.
    :param silence_logprob: Natural log-probability that nothing was said at all: every frame is the blank.
    """

    words: tuple[HeardWord, ...]
    symbols: tuple[int, ...]
    mean_logprob: float
    silence_logprob: float

    @property
    def text(self) -> str:
        """Give the words with one space between them."""
        return " ".join(word.text for word in self.words)


class CtcRecogniser(Protocol):
    """What transcription asks of a recogniser that says for every moment which letter it hears."""

    @property
    def profile(self) -> RecogniserProfile:
        """Give the profile that it was loaded by."""

    @property
    def sha256(self) -> Mapping[str, str]:
        """Give the hashes of its files, as they were when it was loaded."""

    @property
    def device(self) -> str:
        """Give the kind of device that it runs on: the same bytes are promised only on the same kind."""

    @property
    def symbols(self) -> CtcSymbols:
        """Give what its columns stand for."""

    @property
    def frame_ms(self) -> float:
        """Give the length of a frame."""

    def padded_length(self, samples: int) -> int:
        """Give the number of samples that the model sees of an utterance of so many, with the silence laid after it.

        :param samples: Length of the utterance.
        :return: Length with silence.
        """
        return padded_length(self.profile, samples)

    def log_probabilities(self, sounds: Sequence[Sound]) -> tuple[LogProbabilities, ...]:
        """Hear utterances, each of at most thirty seconds; they may differ in length.

        :param sounds: 16 kHz mono samples between -1 and 1.
        :return: For each its frames, the silence laid after it included; on a processor the same alone and in company.
        """

    def listen(self, heard: LogProbabilities) -> CtcText:
        """Read what was heard, the most probable symbol at every moment."""
        return best_path(heard, self.symbols, self.frame_ms, self.profile.onset_ms)


def best_path(heard: LogProbabilities, symbols: CtcSymbols, frame_ms: float, onset_ms: float = 0.0) -> CtcText:
    """Read the most probable symbol at every moment: repetitions joined, blanks left out (Graves et al. 2006, section 3.2).

    :param heard: Log-probabilities of an utterance.
    :param symbols: What the columns stand for.
    :param frame_ms: Length of a frame.
    :param onset_ms: How long before the first frame of its first letter a word begins, as far as the word before it leaves room.
    :return: The text with the time of each word.
    """
    path = heard.argmax(axis=1)
    best = heard[np.arange(len(heard)), path].astype(np.float64)
    runs: list[tuple[int, int, int]] = []
    for column, frames in groupby(range(len(path)), key=path.__getitem__):
        places = list(frames)
        if column != symbols.blank and symbols.symbols[column]:
            runs.append((int(column), places[0], places[-1] + 1))
    words: list[HeardWord] = []
    for is_space, group in groupby(runs, key=lambda run: run[0] == symbols.separator):
        if not is_space:
            word = _word(list(group), best, symbols, frame_ms)
            words.append(replace(word, start_ms=earlier(word.start_ms, onset_ms, words[-1].end_ms if words else 0)))
    letters = np.concatenate([best[start:end] for _, start, end in runs]) if runs else np.zeros(1)
    silence = float(heard[:, symbols.blank].sum(dtype=np.float64))
    return CtcText(tuple(words), tuple(column for column, _, _ in runs), float(letters.mean()), silence)


def earlier(start_ms: int, onset_ms: float, free_ms: int) -> int:
    """Move the beginning of a word to where it is first heard: a CTC recogniser tells a letter when it has heard enough of it.

    :param start_ms: Beginning of the first frame of its first letter.
    :param onset_ms: How long before it words begin.
    :param free_ms: End of the word before it.
    :return: The beginning.
    """
    return min(start_ms, max(free_ms, round(start_ms - onset_ms)))


def log_softmax(scores: NDArray[np.float32]) -> LogProbabilities:
    """Turn scores into log-probabilities; those that are log-probabilities already stay what they are.

    :param scores: One row a frame, one column a symbol.
    :return: Log-probabilities of the same shape.
    """
    wide = scores.astype(np.float64)
    wide -= wide.max(axis=-1, keepdims=True)
    wide -= np.log(np.exp(wide).sum(axis=-1, keepdims=True))
    return wide.astype(np.float32)


def _word(letters: Sequence[tuple[int, int, int]], best: NDArray[np.float64], symbols: CtcSymbols, frame_ms: float) -> HeardWord:
    probability = np.exp(np.concatenate([best[start:end] for _, start, end in letters]).mean())
    return HeardWord(
        text="".join(symbols.symbols[column] for column, _, _ in letters),
        start_ms=round(letters[0][1] * frame_ms),
        end_ms=round(letters[-1][2] * frame_ms),
        probability=float(probability),
    )
