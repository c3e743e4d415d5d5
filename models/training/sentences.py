"""Random sentences in Kazakh and Russian, lower case and in words, as a recogniser is to write them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml
from num2words import num2words

from law import Language

_ALPHABET = {
    Language.KK: frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі "),
    Language.RU: frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя "),
}
_NUMBERS = {Language.KK: "kz", Language.RU: "ru"}
_LATINISED = str.maketrans("ұүқғңәөһі", "уукгнаохи")
_LONGEST_WORD, _LONGEST_PIECE = 14, 11
# Shares of what a sentence is: an answer that decides a case, a phrase of an interrogation, a piece of real text, dates and sums, words
# out of a dictionary. Answers have a share of their own: a model that heard the questions more often wrote them for the answers.
_ANSWER, _PHRASE, _TEXT, _FIGURES = 0.16, 0.48, 0.72, 0.79


class Sentences:
    """A source of sentences; the same seed gives the same sentences.

    :param seed: Seed.
    :param dictionaries: Hunspell dictionary of each language, without its ending: teaches sounds, not phrases.
    :param texts: Real sentences by language; may be empty.
    """

    def __init__(self, seed: int, dictionaries: Mapping[Language, Path], texts: Mapping[Language, Sequence[str]]) -> None:
        self._random = random.Random(seed)  # noqa: S311 - a repeatable draw, no secret
        self._words = {language: _Dictionary(path, language) for language, path in dictionaries.items()}
        self._texts = {language: [line for line in map(_plain(language), lines) if line] for language, lines in texts.items()}

    def draw(self, language: Language) -> str:
        """Draw a sentence.

        :param language: Kazakh or Russian.
        :return: Words in lower case, without punctuation and digits.
        """
        share = self._random.random()
        if share < _PHRASE or not (self._texts.get(language) or self._words.get(language)):
            kind = "answers" if share < _ANSWER else "phrases"
            return " ".join(self._phrase(language, kind) for _ in range(self._random.choice((1, 1, 1, 2, 2))))
        if share < _TEXT and self._texts.get(language):
            return self._piece(language)
        if share < _FIGURES or language not in self._words:
            figures = (self._date(language), self._time(language), self._sum(language))
            return " ".join(figures[: self._random.randint(1, 3)])
        return " ".join(self._words[language].draw(self._random) for _ in range(self._random.randint(2, 7)))

    def _phrase(self, language: Language, kind: str) -> str:
        lists = _phrases()[language.value]
        choose = self._random.choice
        first, second = self._random.sample(lists["things"], 2)
        return str(choose(lists[kind])).format(
            how=choose(lists["how"]),
            name=self._name(language),
            date=self._date(language),
            money=self._sum(language),
            time=self._time(language),
            obj=first,
            obj2=second,
            place=choose(lists["places"]),
            city=choose(lists["cities"]),
        )

    def _piece(self, language: Language) -> str:
        words = self._random.choice(self._texts[language]).split()
        length = self._random.randint(2, _LONGEST_PIECE)
        start = self._random.randint(0, max(0, len(words) - length))
        return " ".join(words[start : start + length])

    def _name(self, language: Language) -> str:
        names = _phrases()["names"]
        female = self._random.random() < 0.4
        surname = self._random.choice(names["surnames"])
        ending = "а" if female and surname.endswith(("ов", "ев", "ин")) else ""
        name = f"{surname}{ending} {self._random.choice(names['female' if female else 'male'])}"
        return name.translate(_LATINISED) if language is Language.RU else name

    def _date(self, language: Language) -> str:
        lists = _phrases()[language.value]
        month, year = self._random.choice(lists["months"]), self._random.choice(lists["years"])
        whole = self._random.random() < 0.5
        if language is Language.KK:
            return (f"екі мың жиырма {year} жылғы " if whole else "") + f"{in_words(self._random.randint(1, 31), language)} {month}"
        return f"{self._random.choice(lists['days'])} {month}" + (f" две тысячи двадцать {year} года" if whole else "")

    def _time(self, language: Language) -> str:
        hour, minute = in_words(self._random.randint(0, 23), language), self._random.choice((0, *range(5, 60, 5)))
        if language is Language.KK:
            return f"сағат {hour} {in_words(minute, language)} минутта" if minute else f"сағат {hour}де"
        return f"в {hour} часов" + (f" {in_words(minute, language)} минут" if minute else "")

    def _sum(self, language: Language) -> str:
        kinds = (self._random.randint(1, 99) * 1000, self._random.randint(1, 40) * 50_000, self._random.randint(1, 9) * 1_000_000)
        return f"{in_words(self._random.choice(kinds), language)} {'теңге' if language is Language.KK else 'тенге'}"


class _Dictionary:
    """Words of a Hunspell dictionary with its suffixes."""

    def __init__(self, path: Path, language: Language) -> None:
        self._letters = _ALPHABET[language] - {" "}
        self._suffixes = _suffixes(path.with_suffix(".aff"))
        self._entries: list[tuple[str, str]] = []
        for line in path.with_suffix(".dic").read_text(encoding="utf-8-sig").splitlines():
            entry, _, flags = line.strip().partition("/")
            word = entry.lower()
            if 1 < len(word) <= _LONGEST_WORD and set(word) <= self._letters:
                self._entries.append((word, flags))

    def draw(self, source: random.Random) -> str:
        word, flags = source.choice(self._entries)
        if not flags or source.random() > 0.7:
            return word
        fitting = [rule for rule in self._suffixes.get(source.choice(flags), ()) if rule[2].search(word)]
        if not fitting:
            return word
        strip, add, _ = source.choice(fitting)
        inflected = word.removesuffix(strip) + add
        return inflected if set(inflected) <= self._letters else word


def _suffixes(path: Path) -> dict[str, list[tuple[str, str, re.Pattern[str]]]]:
    """Read the suffix rules of a Hunspell affix file: what to take off, what to put on, which words it fits."""
    found: dict[str, list[tuple[str, str, re.Pattern[str]]]] = {}
    for line in path.read_text(encoding="utf-8-sig", errors="ignore").splitlines():
        match line.split():
            case ["SFX", flag, strip, add, condition, *_]:
                rule = ("" if strip == "0" else strip, "" if add == "0" else add.split("/")[0], re.compile(f"{condition}$"))
                found.setdefault(flag, []).append(rule)
    return found


def in_words(number: int, language: Language) -> str:
    """Say a number in words.

    :param number: The number.
    :param language: Kazakh or Russian.
    :return: Words.
    """
    return str(num2words(number, lang=_NUMBERS[language])).replace("-", " ").replace(",", "")


@cache
def _phrases() -> Mapping[str, Any]:
    content: Mapping[str, Any] = yaml.safe_load(files("models.training").joinpath("data", "phrases.yaml").read_text(encoding="utf-8"))
    return content


def _plain(language: Language) -> Callable[[str], str]:
    def plain(text: str) -> str:
        words = " ".join(re.sub(r"[^\w\s]|_", " ", text.lower()).split())
        return words if set(words) <= _ALPHABET[language] else ""

    return plain
