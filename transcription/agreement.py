"""What two recognisers think of each other's words: the confidence of a word is their agreement, not the opinion of one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from num2words import num2words

from law import Language
from transcription.transcript import Agreement
from transcription.written_form import written_form

# What it costs to pass over a word; to take one for another costs at least as much and less than to pass over both.
PASSED_OVER = 100
# How many words may be parted in another way on the other side, "незнаю" for "не знаю", and how many may be one number in digits.
LONGEST_JOINED = 3
LONGEST_NUMBER = 8
NUMBER_WORDS = {Language.KK: "kz", Language.RU: "ru", Language.EN: "en"}


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the other recogniser thinks of a word.

    :param agreement: Whether it heard the same.
    :param other: What it heard in its place; empty unless they differ.
    """

    agreement: Agreement
    other: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two texts of one utterance side by side.

    :param opinions: One for each word of the first text.
    :param only_there: Words of the second text that have no fellow, each as its place there and the number of words of the first before it.
    """

    opinions: tuple[Opinion, ...]
    only_there: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Match:
    """So many words of the first text against so many of the second."""

    first: int
    second: int
    cost: int


def compare(words: Sequence[str], others: Sequence[str], language: Language) -> Comparison:
    """Lay two texts of one utterance side by side, word by word, with as few differences as can be (Levenshtein 1966).

    Capitals, punctuation, "ё", the spaces within a compound and digits against number words make no difference: the sound is the same.

    :param words: The first text.
    :param others: The second text.
    :param language: Language in which numbers are read.
    :return: What the second thinks of each word of the first, and what it alone heard.
    """
    opinions: list[Opinion] = []
    only_there: list[tuple[int, int]] = []
    for first, second, match in _walk(words, others, language):
        if not match.cost:
            opinions += [Opinion(Agreement.AGREED)] * match.first
        elif not match.first:
            only_there.append((second, first))
        elif not match.second:
            opinions.append(Opinion(Agreement.ALONE))
        else:
            opinions.append(Opinion(Agreement.DIFFERS, " ".join(others[second : second + match.second])))
    return Comparison(tuple(opinions), tuple(only_there))


def _walk(words: Sequence[str], others: Sequence[str], language: Language) -> list[tuple[int, int, _Match]]:
    """Find the cheapest way through both texts; of equal ones that which matches sooner."""
    here, there = [_key(word) for word in words], [_key(word) for word in others]
    numbers = {place: tuple(_runs(word, others, language)) for place, word in enumerate(words) if any(map(str.isdigit, word))}
    least: dict[tuple[int, int], tuple[int, _Match | None]] = {(len(words), len(others)): (0, None)}
    for first in range(len(words), -1, -1):
        for second in range(len(others), -1, -1):
            steps = list(_steps(here, there, first, second))
            steps += [match for start, match in numbers.get(first, ()) if start == second]
            ways = [(step.cost + least[first + step.first, second + step.second][0], step) for step in steps]
            if ways:
                least[first, second] = min(ways, key=lambda way: way[0])
    found: list[tuple[int, int, _Match]] = []
    first = second = 0
    while (match := least[first, second][1]) is not None:
        found.append((first, second, match))
        first, second = first + match.first, second + match.second
    return found


def _steps(here: Sequence[str], there: Sequence[str], first: int, second: int) -> Iterator[_Match]:
    """Give what may stand at a place of both texts: the same, the same with other spaces, another word, nothing on one side."""
    left, right = len(here) - first, len(there) - second
    if left and right:
        if here[first] == there[second]:
            yield _Match(1, 1, 0)
        else:
            for many, few in product(range(1, min(left, LONGEST_JOINED) + 1), range(1, min(right, LONGEST_JOINED) + 1)):
                if many + few > 2 and "".join(here[first : first + many]) == "".join(there[second : second + few]):
                    yield _Match(many, few, 0)
            yield _Match(1, 1, PASSED_OVER + _unlikeness(here[first], there[second]))
    if left:
        # A dash that stands as a word of its own is not said.
        yield _Match(1, 0, PASSED_OVER if here[first] else 0)
    if right:
        yield _Match(0, 1, PASSED_OVER)


def _key(word: str) -> str:
    return "".join(filter(str.isalnum, word.lower().replace("ё", "е")))


def _runs(word: str, others: Sequence[str], language: Language) -> Iterator[tuple[int, _Match]]:
    """Find the stretches of the other text that are a word with digits, read out, and those that are another number."""
    wanted = _key(word)
    read = "".join(num2words(int(wanted), lang=NUMBER_WORDS[language]).split()) if wanted.isascii() and wanted.isdigit() else wanted
    for start in range(len(others)):
        for end in range(start + 1, min(start + LONGEST_NUMBER, len(others)) + 1):
            written = written_form(others[start:end], language)
            if _key("".join(others[start:end])) == read or _key(written.text) == wanted:
                yield start, _Match(1, end - start, 0)
            elif [(one.start, one.end) for one in written.changes] == [(0, end - start)]:
                yield start, _Match(1, end - start, PASSED_OVER)


@lru_cache(maxsize=1 << 14)
def _unlikeness(one: str, other: str) -> int:
    """Tell how little two words have in common, 0 to 99: letters to change, against the longer of them."""
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        before, row[0] = row[0], number
        for place, against in enumerate(other, 1):
            changed = before + (letter != against)
            before, row[place] = row[place], min(changed, row[place] + 1, row[place - 1] + 1)
    return 99 * row[-1] // max(len(one), len(other), 1)
