"""Counterparts of legal terms in the other language, so that a Kazakh question finds a Russian act and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache

import yaml

from law import Language, criminal_code
from retrieval.analysis.analyse import Term, TermKind, analyse
from retrieval.analysis.data import read_text

# A counterpart is worth less than the word itself, a rarer variant less again.
USUAL, VARIANT = 0.7, 0.4
_LONGEST_TITLE = 8  # terms; nobody types a longer title of an offence
_ANY_DAY = date(2026, 1, 3)
Phrase = tuple[str, ...]


def expand(terms: Iterable[Term]) -> Mapping[str, float]:
    """Give what the legal terms of a query are called in the other language.

    :param terms: Terms of the query, as `analyse` gives them.
    :return: Terms of the counterparts with their weights between 0 and 1; of several weights of a term the greatest. The longest legal
        term at a place counts: «ақша аудару» is not «ақша» too.
    """
    words = [term.text for term in terms if term.kind is TermKind.WORD]
    weights: dict[str, float] = {}
    for phrase in _phrases_in(words):
        for counterpart, weight in _table()[phrase].items():
            for word in counterpart:
                weights[word] = max(weight, weights.get(word, 0.0))
    return weights


def legal_terms() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Read the table of legal terms.

    :return: For each term its Kazakh names and its Russian names, the usual one first.
    """
    groups = yaml.safe_load(read_text("legal_terms.yaml"))
    return tuple((tuple(kk.split(" / ")), tuple(ru.split(" / "))) for group in groups.values() for kk, ru in group.items())


def _phrases_in(words: Sequence[str]) -> Iterator[Phrase]:
    """Give the legal terms in a row of words, the longest at each place."""
    place = 0
    while place < len(words):
        longest = _longest().get(words[place], 0)
        phrase = next(
            (tuple(words[place : place + size]) for size in range(longest, 0, -1) if tuple(words[place : place + size]) in _table()), ()
        )
        if phrase:
            yield phrase
        place += len(phrase) or 1


@cache
def _longest() -> Mapping[str, int]:
    """Give for each first word of a term the number of words of the longest such term."""
    longest: dict[str, int] = {}
    for phrase in _table():
        longest[phrase[0]] = max(len(phrase), longest.get(phrase[0], 0))
    return longest


@cache
def _table() -> Mapping[Phrase, Mapping[Phrase, float]]:
    """Give for each term of either language the counterparts with their weights."""
    table: dict[Phrase, dict[Phrase, float]] = {}
    titles = [((one.title.kk,), (one.title.ru,)) for one in criminal_code(_ANY_DAY).articles if one.title.kk and one.title.ru]
    for kazakh, russian in [*titles, *legal_terms()]:
        there, back = _read(kazakh, Language.KK), _read(russian, Language.RU)
        for names, others in ((there, back), (back, there)):
            for name in names:
                if 0 < len(name) <= _LONGEST_TITLE:
                    _add(table.setdefault(name, {}), others)
    return table


def _add(counterparts: dict[Phrase, float], names: Sequence[Phrase]) -> None:
    for number, name in enumerate(names):
        counterparts[name] = max(VARIANT if number else USUAL, counterparts.get(name, 0.0))


def _read(names: Iterable[str], language: Language) -> list[Phrase]:
    return [tuple(term.text for term in analyse(name, language) if term.kind is TermKind.WORD) for name in names]
