"""Whether two wordings tell the same: the guard of every text that a model has worded.

A wording passes when it has the same figures, dates and sums, the same articles, the same names in the same forms and order (an accusative
that becomes a nominative turns the victim into the accused), the same quotations, as many negations and doubts, no content word that the
first wording lacks, and all of those that it has, or most where a person has asked for less. That leaves room for another order and other
function words, and none for a new fact.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from enum import StrEnum
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import yaml

from law import Language

if TYPE_CHECKING:
    from retrieval import Term


class Difference(StrEnum):
    """What two wordings differ in."""

    NUMBERS = "numbers"
    ARTICLES = "articles"
    NAMES = "names"
    QUOTATIONS = "quotations"
    NEGATIONS = "negations"
    NEW_WORDS = "new_words"
    LOST_WORDS = "lost_words"
    OTHER_LANGUAGE = "other_language"


EVERY_WORD = Fraction(1)
MOST_WORDS = Fraction(3, 4)

_NUMBER, _CONTENT, _CITATION = "number", "word", "citation"  # kinds of terms of the analysis
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FIGURES = re.compile(r"\d+")
_QUOTATION = re.compile(r"«[^»]*»")
_SENTENCE_END = re.compile(r"(?:^|[.!?…]\s+|[\n«\"]\s*)$")
_NEGATIVE_VERB = re.compile(r"(?<=.)(?:м[ае]|б[ае]|п[ае])(?:й|с|ғ|г|д|ң|у|п|қ|к|л|$)")


@cache
def _listed(name: str) -> frozenset[str]:
    table = yaml.safe_load(files("indictment").joinpath("data", "turning_words.yaml").read_text(encoding="utf-8"))
    return frozenset(table[name].split())


def differences(
    before: str, after: str, language: Language, names: Collection[str] = (), kept: Fraction = EVERY_WORD
) -> tuple[Difference, ...]:
    """Compare two wordings of one thing.

    :param before: The wording that is known to be right.
    :param after: The other wording.
    :param language: Language of both.
    :param names: Words that are names even where a sentence begins with them.
    :param kept: Share of the content words that must be kept.
    :return: What they differ in; empty when they tell the same.
    """
    checks = {
        Difference.NUMBERS: _figures(before, language) == _figures(after, language),
        Difference.ARTICLES: _terms(before, language, _CITATION) == _terms(after, language, _CITATION),
        Difference.NAMES: _named(before, before, names) == _named(after, before, names),
        Difference.QUOTATIONS: _QUOTATION.findall(before) == _QUOTATION.findall(after),
        Difference.NEGATIONS: _turning(before, language) == _turning(after, language),
        **_words(before, after, language, kept),
    }
    return tuple(difference for difference, same in checks.items() if not same)


def shared_words(first: str, second: str, language: Language) -> int:
    """Count the content words and figures that two texts have in common.

    :param first: One text.
    :param second: The other text.
    :param language: Language of both.
    :return: The number of different ones.
    """
    kinds = (_CONTENT, _NUMBER)
    return len(set().union(*(_terms(first, language, kind).keys() & _terms(second, language, kind).keys() for kind in kinds)))


def _analysed(text: str, language: Language) -> tuple[Term, ...]:
    # The analysis brings dictionaries, which a draft of the template does without
    from retrieval import analyse  # noqa: PLC0415

    return analyse(text, language)


def _terms(text: str, language: Language, kind: str) -> Counter[str]:
    return Counter(term.text for term in _analysed(text, language) if term.kind.value == kind)


def _figures(text: str, language: Language) -> Counter[str]:
    return Counter(_FIGURES.findall(text)) + _terms(text, language, _NUMBER)


def _words(before: str, after: str, language: Language, share: Fraction) -> dict[Difference, bool]:
    had, has = _terms(before, language, _CONTENT), _terms(after, language, _CONTENT)
    kept = sum((had & has).values())
    foreign = [word for word in _WORD.findall(after) if word.isascii() and len(word) > 1 and word not in before]
    return {
        Difference.NEW_WORDS: has.keys() <= had.keys() and _numerals(before) == _numerals(after),
        Difference.LOST_WORDS: not had or Fraction(kept, had.total()) >= share,
        Difference.OTHER_LANGUAGE: not foreign,
    }


def _numerals(text: str) -> Counter[str]:
    return Counter(word for word in _lower(text) if word in _listed("numerals"))


def _turning(text: str, language: Language) -> Counter[str]:
    words = list(_lower(text))
    turned = Counter(word for word in words if word in _listed("turning"))
    if language is Language.KK:
        # «мойындаймын» and «мойындамаймын» have one stem: the negation is in the ending
        turned.update(word for word in words if _NEGATIVE_VERB.search(word))
    return turned


def _lower(text: str) -> Iterator[str]:
    return (word.lower().replace("ё", "е") for word in _WORD.findall(text))


def _named(text: str, base: str, names: Iterable[str]) -> list[str]:
    """Give the names of a text as they stand in it: words with a capital that begin no sentence, or are known as names."""
    known = {_root(name) for name in names} | {_root(word) for word, begins in _capitals(base) if not begins}
    return [word for word, begins in _capitals(text) if not begins or _root(word) in known]


def _capitals(text: str) -> Iterator[tuple[str, bool]]:
    for found in _WORD.finditer(text):
        if found.group()[0].isupper():
            yield found.group(), bool(_SENTENCE_END.search(text[: found.start()]))


def _root(word: str) -> str:
    """Give what the forms of a name have in common, near enough to know one form by another."""
    return word.lower()[: max(4, len(word) - 3)]
