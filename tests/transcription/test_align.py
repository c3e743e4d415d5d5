"""Forced alignment: our Viterbi against every path there is, and words laid where they were said."""

from itertools import product
from time import perf_counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models import CtcSymbols
from transcription.align import align_words, forced_path

ALPHABET = " абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі-"
SYMBOLS = CtcSymbols(("", *ALPHABET), 0)


def spelled(states, labels):
    """Tell whether a row of states spells the labels by the rules of CTC: told by its columns alone, not by how it was found."""
    columns = [labels[state // 2] if state % 2 else None for state in states]
    joined = [
        column for place, column in enumerate(columns) if place == 0 or column != columns[place - 1] or states[place] != states[place - 1]
    ]
    return [column for column in joined if column is not None] == list(labels)


def best_by_trying_all(scores, labels, blank):
    """Give the score of the best row of columns whose repetitions joined and blanks left out are the labels."""
    found = -np.inf
    for row in product(range(scores.shape[1]), repeat=len(scores)):
        joined = [column for place, column in enumerate(row) if place == 0 or column != row[place - 1]]
        if [column for column in joined if column != blank] == list(labels):
            found = max(found, sum(scores[frame, column] for frame, column in enumerate(row)))
    return found


def score_of(path, scores, labels, blank):
    return sum(scores[frame, labels[state // 2] if state % 2 else blank] for frame, state in enumerate(path))


@st.composite
def small_cases(draw):
    columns = draw(st.integers(2, 4))
    frames = draw(st.integers(1, 6))
    blank = draw(st.integers(0, columns - 1))
    labels = draw(st.lists(st.sampled_from([column for column in range(columns) if column != blank]), max_size=4))
    numbers = draw(st.lists(st.integers(-40, 0), min_size=columns * frames, max_size=columns * frames))
    return np.array(numbers, dtype=np.float64).reshape(frames, columns) / 4, labels, blank


@given(small_cases())
@settings(max_examples=200, deadline=None)
def test_no_path_is_better_than_the_one_found(case):
    scores, labels, blank = case
    path, best = forced_path(scores, labels, blank), best_by_trying_all(scores, labels, blank)
    if path is None:
        assert best == -np.inf
        return
    assert score_of(path, scores, labels, blank) == pytest.approx(best)
    assert spelled(path, labels)
    assert (np.diff(path) >= 0).all()
    assert (np.diff(path) <= 2).all()
    assert path[0] <= 1
    assert path[-1] >= 2 * len(labels) - 1


NEEDS = [
    pytest.param([1, 2], 2, id="two letters need two frames"),
    pytest.param([1, 1], 3, id="a doubled letter needs a blank between"),
    pytest.param([1, 1, 1, 2], 6, id="a letter three times and another"),
    pytest.param([], 1, id="no letter at all"),
]


@pytest.mark.parametrize(("labels", "frames"), NEEDS)
def test_the_fewest_frames_are_enough_and_one_less_is_not(labels, frames):
    assert forced_path(np.zeros((frames, 3)), labels, 0) is not None
    assert forced_path(np.zeros((frames - 1, 3)), labels, 0) is None


def heard(text, mark="_", probability=0.9):
    """Give log-probabilities of an utterance, one letter a frame; the mark is the blank."""
    table = np.full((len(text), len(SYMBOLS.symbols)), (1 - probability) / (len(SYMBOLS.symbols) - 1))
    table[np.arange(len(text)), [0 if letter == mark else SYMBOLS.column(letter) for letter in text]] = probability
    return np.log(table).astype(np.float32)


def times(words, text):
    found = align_words(words, heard(text), SYMBOLS, 20.0)
    return [(word.text, word.start_ms // 20, word.end_ms // 20, word.mean_logprob is not None) for word in found]


WORDS = [
    pytest.param(
        "__мен__ __айтқан_ _жоқпын_", ["Мен", "айтқан", "жоқпын."], [(2, 5), (10, 16), (19, 25)], id="Kazakh letters, capital, full stop"
    ),
    pytest.param("ұ_рла_ға_н_ _я_", ["ұрлаған", "я"], [(0, 10), (13, 14)], id="both languages in one sentence, blanks within a word"),
    pytest.param("ии_и", ["ии"], [(0, 4)], id="a doubled letter parted by a blank"),
    pytest.param("е_лка", ["ёлка"], [(0, 5)], id="a letter that was heard as another one"),
    pytest.param("кто-то был", ["кто-то", "был"], [(0, 6), (7, 10)], id="a hyphen that the recogniser knows"),
    pytest.param("_да_", ["«Да!»"], [(1, 3)], id="punctuation is not said"),
]


@pytest.mark.parametrize(("sound", "words", "expected"), WORDS)
def test_words_are_laid_where_they_were_said(sound, words, expected):
    assert times(words, sound) == [(word, *frames, True) for word, frames in zip(words, expected, strict=True)]


def test_a_letter_that_the_sound_barely_holds_lowers_the_probability_of_its_word_alone():
    found = align_words(["мен", "сен"], heard("мен лен"), SYMBOLS, 20.0)
    assert found[0].mean_logprob == pytest.approx(np.log(0.9), abs=1e-5)
    assert found[1].mean_logprob < -1


UNKNOWN = [
    pytest.param("_по_ _сто_восемь_ _рублей_", ["по", "108", "рублей"], [(1, 3), (6, 16), (19, 25)], id="digits between two words"),
    pytest.param("_двадцать_", ["20"], [(1, 9)], id="digits alone"),
    pytest.param(
        "__ _да_", ["iPhone", "да"], [(0, 4), (4, 6)], id="a Latin word where nothing is heard takes what lies before its neighbour"
    ),
    pytest.param("_абабабаб_ _да_", ["12", "345678", "да"], [(1, 3), (3, 9), (12, 14)], id="two in a row share by their length"),
    pytest.param("_да_ _бір_", ["да", "1-ші"], [(1, 3), (6, 9)], id="a digit with a Kazakh ending"),
]


@pytest.mark.parametrize(("sound", "words", "expected"), UNKNOWN)
def test_what_cannot_be_spelled_lies_between_its_neighbours_and_is_called_so(sound, words, expected):
    found = times(words, sound)
    assert [frames[1:3] for frames in found] == expected
    assert [is_aligned for *_, is_aligned in found] == [word.isalpha() and word.lower() != "iphone" for word in words]


def test_a_recogniser_that_tells_letters_late_begins_words_earlier_but_never_within_the_word_before():
    found = align_words(["да", "нет", "я"], heard("__да__ нет_я"), SYMBOLS, 20.0, 45.0)
    assert [(word.start_ms, word.end_ms) for word in found] == [(0, 80), (95, 200), (200, 240)]


def test_an_utterance_too_short_for_its_letters_is_not_aligned():
    assert align_words(["мойындаймын"], heard("мой"), SYMBOLS, 20.0) is None


def test_no_words_need_no_sound():
    assert align_words([], heard("__"), SYMBOLS, 20.0) == ()


@given(st.lists(st.text("абқ1a.", min_size=1, max_size=4), min_size=1, max_size=5), st.integers(0, 2**32 - 1))
@settings(max_examples=150, deadline=None)
def test_words_come_out_whole_in_order_and_within_the_sound(words, seed):
    chance = np.random.default_rng(seed)
    scores = np.log(chance.dirichlet(np.ones(len(SYMBOLS.symbols)), 60)).astype(np.float32)
    found = align_words(words, scores, SYMBOLS, 20.0)
    assert [word.text for word in found] == words
    edges = [edge for word in found for edge in (word.start_ms, word.end_ms)]
    assert edges == sorted(edges)
    assert 0 <= edges[0] <= edges[-1] <= 60 * 20


def test_an_hour_is_aligned_in_seconds():
    chance = np.random.default_rng(0)
    sentence = [heard("".join(chance.choice(list(ALPHABET[1:])) for _ in range(14))) for _ in range(10)]
    blank = heard("_" * 16)
    utterance = np.concatenate([np.concatenate([blank, word]) for word in sentence])  # 300 frames: six seconds
    words = ["".join(SYMBOLS.symbols[column] for column in word.argmax(axis=1)) for word in sentence]
    began = perf_counter()
    for _ in range(60):
        align_words(words, utterance, SYMBOLS, 20.0)
    assert (perf_counter() - began) * 10 < 30
