"""The words of requests, kept as data: which beginnings of words tell what is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

# «188-бапта» is the word «бапта» after its number
_WORD = re.compile(r"(?:(?<![^\W_])\d+(?:-\d+)?-(?=[^\W\d_]))?([^\W_]+(?:-[^\W\d_]+)*)")
_CLAUSE = re.compile(r"[,;:!?\n]|\.(?=\s)|\s[—–-]\s")
# Words that may stand between two words of a cue
_GAP = 3
# Words before a cue among which its denial may stand: «не было явки с повинной»
_NEAR = 2
# «өтелмеген», «өтемеді», «болған жоқ»: the Kazakh verb carries its denial in itself
_KAZAKH_DENIAL = re.compile(r"(?:[лнртйісзштк]|[аеіыоөуүұ])[мбп][ае](?:ған|ген|ды|ді|й|йды|йді|с)")
_KAZAKH = re.compile(r"[әғқңөұүһі]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a request.

    :param text: In small letters, «ё» as «е».
    :param clause: Number of the clause that it stands in: a comma or a full stop ends one.
    """

    text: str
    start: int
    end: int
    clause: int = 0


@dataclass(frozen=True, slots=True)
class Cue:
    """A row of beginnings of words.

    :param steps: The alternatives for each word of the row; `=word` stands for the whole word.
    :param without: Beginnings of words that must not stand in the request.
    """

    steps: tuple[tuple[str, ...], ...]
    without: tuple[str, ...] = ()

    def find(self, words: Sequence[Word]) -> tuple[int, ...]:
        """Find the words of a request that the row stands for.

        :param words: Words of the request.
        :return: Their places; empty when it does not stand there.
        """
        if any(word.text.startswith(banned) for banned in self.without for word in words):
            return ()
        for first, word in enumerate(words):
            if _is(word, self.steps[0]):
                found = self._follow(words, first)
                if found:
                    return found
        return ()

    def _follow(self, words: Sequence[Word], first: int) -> tuple[int, ...]:
        places = [first]
        for step in self.steps[1:]:
            ahead = range(places[-1] + 1, min(places[-1] + 2 + _GAP, len(words)))
            place = next((index for index in ahead if _is(words[index], step)), None)
            if place is None:
                return ()
            places.append(place)
        return tuple(places)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything that requests are told by.

    :param intents: Cues with their weight by what is asked.
    :param topics: Cues with their weight by the subject of a question about the case.
    :param rows: Cues of the other lists by list and name: circumstances, stages, procedures, roles, sections.
    :param before: Words that deny what stands after them.
    :param after: Words that deny what stands before them.
    :param empty: Terms that carry nothing to look for.
    """

    intents: Mapping[str, tuple[tuple[float, Cue], ...]]
    topics: Mapping[str, tuple[tuple[float, Cue], ...]]
    rows: Mapping[str, Mapping[str, tuple[Cue, ...]]]
    before: frozenset[str]
    after: frozenset[str]
    empty: frozenset[str]

    def named(self, rows: str, words: Sequence[Word]) -> Iterator[tuple[str, bool]]:
        """Find what of a list a request names.

        :param rows: Name of the list.
        :param words: Words of the request.
        :return: Each name, and whether the request denies it.
        """
        for name, cues in self.rows[rows].items():
            found = [places for cue in cues if (places := cue.find(words))]
            if found:
                # Said and denied at once is not counted either: the reader is told
                yield name, any(self.denied(words, places) for places in found)

    def denied(self, words: Sequence[Word], places: Sequence[int]) -> bool:
        """Tell whether the words at some places are denied: «ущерб не возмещён», «залал өтелмеген», «өкініш жоқ».

        :param words: Words of the request.
        :param places: Places of the words.
        """
        first, last = min(places), max(places)
        ahead = (words[index] for index in range(max(first - _NEAR, 0), last) if words[index].clause >= words[first].clause)
        inside = any(word.text in self.before for word in ahead)
        follows = last + 1 < len(words) and words[last + 1].clause == words[last].clause and words[last + 1].text in self.after
        kazakh = any(_KAZAKH_DENIAL.search(words[index].text) for index in places if _KAZAKH.search(" ".join(w.text for w in words)))
        return inside or follows or kazakh


def words_of(text: str) -> tuple[Word, ...]:
    """Give the words of a request.

    :param text: The request.
    """
    found, clause, at = [], 0, 0
    for one in _WORD.finditer(text):
        clause += bool(_CLAUSE.search(text, at, one.start()))
        at = one.end()
        found.append(Word(one.group(1).lower().replace("ё", "е"), one.start(1), one.end(1), clause))
    return tuple(found)


@cache
def lexicon() -> Lexicon:
    """Read the lexicon."""
    raw: dict[str, Any] = yaml.safe_load(files("assistant.chat").joinpath("lexicon.yaml").read_text(encoding="utf-8"))
    lists = ("circumstances", "stages", "procedures", "roles", "sections")
    return Lexicon(
        intents={name: _weighted(cues) for name, cues in raw["intents"].items()},
        topics={name: _weighted(cues) for name, cues in raw["topics"].items()},
        rows={one: {name: tuple(map(_cue, cues)) for name, cues in raw[one].items()} for one in lists},
        before=frozenset(raw["denials"]["before"]),
        after=frozenset(raw["denials"]["after"]),
        empty=frozenset(word.replace("ё", "е") for word in raw["empty"]),
    )


def _weighted(cues: Mapping[int, Sequence[str]]) -> tuple[tuple[float, Cue], ...]:
    return tuple((float(weight), _cue(row)) for weight, rows in cues.items() for row in rows)


def _cue(row: str) -> Cue:
    parts = row.replace("ё", "е").split()
    steps = tuple(tuple(part.split("|")) for part in parts if not part.startswith("!"))
    return Cue(steps, tuple(part[1:] for part in parts if part.startswith("!")))


def _is(word: Word, step: Sequence[str]) -> bool:
    return any(word.text == one[1:] if one.startswith("=") else word.text.startswith(one) for one in step)
