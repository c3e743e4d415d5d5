"""Find when each word was said: its letters are laid along the sound by dynamic programming over the topology of CTC.

Forced alignment (Graves et al. 2006, section 4.1; Viterbi 1967): the best of all paths that spell exactly the given letters, with blanks
between any two of them and at least one between two that are the same. What the recogniser cannot spell — digits, letters of another
script — is laid on whatever sound lies between its neighbours, and said so.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models import CtcSymbols, LogProbabilities, earlier


@dataclass(frozen=True, slots=True)
class AlignedWord:
    """A word with its time within the utterance.

    :param start_ms: Beginning of the first frame of its first letter, or as much earlier as the recogniser tells letters late.
    :param end_ms: End of the last frame of its last letter.
    :param mean_logprob: Mean natural log-probability of the frames of its letters; None when it was not aligned by its letters.
    """

    text: str
    start_ms: int
    end_ms: int
    mean_logprob: float | None


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words that stand together in the row of labels: one that can be spelled, or neighbours that cannot.

    :param first: Place of the first label in the row.
    :param last: Place after the last one.
    """

    words: tuple[str, ...]
    first: int
    last: int
    is_spelled: bool


def align_words(
    words: Sequence[str], heard: LogProbabilities, symbols: CtcSymbols, frame_ms: float, onset_ms: float = 0.0
) -> tuple[AlignedWord, ...] | None:
    """Find when each word of an utterance was said.

    :param words: The words in order, with any punctuation.
    :param heard: Log-probabilities of the utterance.
    :param symbols: What the columns stand for.
    :param frame_ms: Length of a frame.
    :param onset_ms: How long before the first frame of its first letter a word begins, as far as the word before it leaves room.
    :return: Each word with its time; None when the utterance has too few frames for so many letters.
    """
    if not words:
        return ()
    # One more column for what cannot be spelled: it is as probable as the best symbol of the frame, so that it takes exactly the sound
    # that its neighbours leave and moves none of their letters.
    scores = np.concatenate([heard, heard.max(axis=1, keepdims=True)], axis=1)
    labels, stretches = _spell(words, symbols, unknown=len(symbols.symbols))
    path = forced_path(scores, labels, symbols.blank)
    if path is None:
        return None
    # Odd states are labels: state 2n + 1 is label n, and a label is in every path.
    frames = np.searchsorted(path, np.arange(1, 2 * len(labels) + 2))
    begins = [int(frames[2 * stretch.first]) for stretch in stretches]
    ends = [int(frames[2 * stretch.last - 1]) for stretch in stretches]
    aligned: list[AlignedWord] = []
    for number, stretch in enumerate(stretches):
        start, end = begins[number], ends[number]
        if stretch.is_spelled:
            inside = np.arange(start, end)[path[start:end] % 2 == 1]
            mean = float(scores[inside, [labels[state // 2] for state in path[inside]]].mean(dtype=np.float64))
            begin = earlier(round(start * frame_ms), onset_ms, aligned[-1].end_ms if aligned else 0)
            aligned.append(AlignedWord(stretch.words[0], begin, round(end * frame_ms), mean))
        else:
            before, after = [0, *ends][number], [*begins, len(heard)][number + 1]
            aligned += _share(stretch.words, *_sounding(heard, symbols, before, after), frame_ms)
    return tuple(aligned)


def forced_path(scores: NDArray[np.float32 | np.float64], labels: Sequence[int], blank: int) -> NDArray[np.int64] | None:
    """Find the most probable way to spell labels along the frames.

    Time and memory grow with the product of frames and labels; the work in each frame is done for all states at once.

    :param scores: Natural log-probabilities, one row a frame, one column a label.
    :param labels: Columns to be spelled, in order, none of them the blank.
    :param blank: Column of the blank.
    :return: State in each frame, never going down: 2n + 1 is label n, 2n the blank before it; None when there are too few frames. Of two
        ways that are equally probable the one that stays longer in a state.
    """
    states = 2 * len(labels) + 1
    columns = np.full(states, blank)
    columns[1::2] = labels
    if not len(scores):
        return None
    emitted = scores[:, columns].astype(np.float64)
    # A label may follow another at once, unless both are the same: then a blank must part them.
    penalty = np.full(states, -np.inf)
    penalty[3::2][columns[3::2] != columns[1:-2:2]] = 0
    stepped, skipped = (np.zeros((len(scores), states), dtype=np.bool_) for _ in range(2))
    reached = np.full(states + 2, -np.inf)
    reached[2:4] = emitted[0, :2]
    stay, step, skip = reached[2:], reached[1:-1], reached[:-2]
    best, leap = np.empty(states), np.empty(states)
    for frame in range(1, len(scores)):
        np.add(skip, penalty, out=leap)
        np.greater(step, stay, out=stepped[frame])
        np.maximum(stay, step, out=best)
        np.greater(leap, best, out=skipped[frame])
        np.maximum(best, leap, out=best)
        np.add(best, emitted[frame], out=stay)
    state = states - 1 if states == 1 or stay[-1] >= stay[-2] else states - 2
    if stay[state] == -np.inf:
        return None
    path = np.empty(len(scores), dtype=np.int64)
    for frame in range(len(scores) - 1, -1, -1):
        path[frame] = state
        state -= 2 if skipped[frame, state] else int(stepped[frame, state])
    return path


def _spell(words: Sequence[str], symbols: CtcSymbols, unknown: int) -> tuple[list[int], list[_Stretch]]:
    """Write words as one row of labels, with the space between them where the recogniser has one."""
    labels: list[int] = []
    stretches: list[_Stretch] = []
    for group, columns in _groups(words, symbols):
        if stretches and symbols.separator is not None:
            labels.append(symbols.separator)
        first = len(labels)
        labels += [unknown] if columns is None else columns
        stretches.append(_Stretch(group, first, len(labels), columns is not None))
    return labels, stretches


def _groups(words: Sequence[str], symbols: CtcSymbols) -> Iterator[tuple[tuple[str, ...], list[int] | None]]:
    """Give each word that can be spelled with its columns, and neighbours that cannot together."""
    waiting: list[str] = []
    for word in words:
        columns = _columns(word, symbols)
        if columns is None:
            waiting.append(word)
            continue
        if waiting:
            yield tuple(waiting), None
            waiting = []
        yield (word,), columns
    if waiting:
        yield tuple(waiting), None


def _columns(word: str, symbols: CtcSymbols) -> list[int] | None:
    """Spell a word; punctuation is not said, a letter or digit that the recogniser lacks cannot be passed over."""
    found: list[int] = []
    for letter in unicodedata.normalize("NFC", word):
        column = symbols.column(letter)
        if column is not None and column != symbols.separator:
            found.append(column)
        elif letter.isalnum():
            return None
    return found or None


def _sounding(heard: LogProbabilities, symbols: CtcSymbols, start: int, end: int) -> tuple[int, int]:
    """Narrow frames to those between the first and the last in which a letter is heard."""
    best = heard[start:end].argmax(axis=1)
    silent = [symbols.blank] if symbols.separator is None else [symbols.blank, symbols.separator]
    loud = np.flatnonzero(~np.isin(best, silent))
    return (start + int(loud[0]), start + int(loud[-1]) + 1) if len(loud) else (start, end)


def _share(words: Sequence[str], start: int, end: int, frame_ms: float) -> Iterator[AlignedWord]:
    """Share frames among words by their length: nothing more is known of them."""
    edges = np.cumsum([0, *map(len, words)]) / sum(map(len, words))
    times = [round((start + edge * (end - start)) * frame_ms) for edge in edges]
    for word, begins, ends in zip(words, times[:-1], times[1:], strict=True):
        yield AlignedWord(word, begins, ends, None)
