"""A text as the terms that search compares."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from law import Act, Language, Norm, find_citations
from retrieval.analysis.dates import written_dates
from retrieval.analysis.folding import folded
from retrieval.analysis.kazakh import kazakh_stem, listed_stems
from retrieval.analysis.language import ends_russian, looks_kazakh, nearest_language
from retrieval.analysis.latin import in_cyrillic
from retrieval.analysis.russian import is_russian_word, russian_lemma
from retrieval.analysis.tokens import Token, TokenKind, stop_words, tokens


class TermKind(StrEnum):
    """What a term is."""

    WORD = "word"
    CITATION = "citation"
    NUMBER = "number"


class Term(NamedTuple):
    """A term of a text.

    :param text: What search compares: a stem, a dictionary form, a number, a date "2024-03-12", a citation "cc:188:3:2".
    :param start: Offset of its first character in the text as it was given.
    :param end: Offset after its last character.
    :param kind: What it is.
    """

    text: str
    start: int
    end: int
    kind: TermKind


class _Found(NamedTuple):
    """A citation with its terms."""

    start: int
    end: int
    terms: tuple[str, ...]


# Without one of these beside a number there is no citation; looking for them is a tenth of the work of reading.
_MAY_CITE = re.compile(r"\bст(?:ать|\.|\b)|ба[бп]|-б\b|тарма|\bч\.|\bп\.|пункт|кодекс|[УКҚН]К\b|ӘҚБтК|КоАП|Конституц", re.IGNORECASE)
_KAZAKH = frozenset("әіңғүұқөһ")


def analyse(text: str, language: Language | None = None, act: Act | None = None) -> tuple[Term, ...]:
    """Give the terms of a text in Kazakh, Russian, or both.

    :param text: The text as it is stored; nothing needs to be cleaned before.
    :param language: Language of the words whose sentence does not tell its own; None asks the whole text.
    :param act: The act that a citation means which names none.
    :return: Terms by their places. A citation gives one term for each level, and its words and numbers are no terms of their own.
    """
    listed = list(tokens(text))
    cited = _citations(text, act) if _MAY_CITE.search(text) else []
    found = [Term(term, one.start, one.end, TermKind.CITATION) for one in cited for term in one.terms]
    taken = iter(cited)
    current = next(taken, None)
    for token, spoken in _spoken(text, listed, language):
        while current and current.end <= token.start:
            current = next(taken, None)
        if current and current.start < token.end:
            continue
        if token.kind is TokenKind.NUMBER:
            found.append(Term(token.text, token.start, token.end, TermKind.NUMBER))
            continue
        term = word_term(token.text, spoken)
        if term:
            found.append(Term(term, token.start, token.end, TermKind.WORD))
    found += [Term(date, start, end, TermKind.NUMBER) for date, start, end in written_dates(text)]
    found.sort(key=_place)
    return tuple(found)


def _place(term: Term) -> tuple[int, int]:
    return term.start, term.end


def _spoken(text: str, listed: Sequence[Token], language: Language | None) -> Iterator[tuple[Token, Language | None]]:
    """Give each token with the language of its sentence, quotation or line; where that tells none, with that of the whole text."""
    whole, asked = language, language is not None
    for segment in _segments(text, listed):
        spoken = nearest_language([token.text for token in segment])
        if spoken is None and not asked:
            whole, asked = nearest_language([token.text for token in listed]), True
        told = spoken or whole
        for token in segment:
            yield token, told


def _segments(text: str, listed: Sequence[Token]) -> Iterator[Sequence[Token]]:
    first = last = 0
    for number, token in enumerate(listed):
        start = token.start
        if start - last > 1 and number and not _BREAKS.isdisjoint(text[last:start]):
            yield listed[first:number]
            first = number
        last = token.end
    yield listed[first:]


_BREAKS = frozenset('.!?;\n«»"“”')


@lru_cache(maxsize=262_144)
def word_term(word: str, language: Language | None) -> str:
    """Give the term of one word.

    :param word: A word in small letters, repaired.
    :param language: Language of its sentence.
    :return: A Kazakh stem in folded letters, or the dictionary form of a Russian word; nothing for a word that says nothing.
    """
    if word[0] < "\u0250":
        if not (language is Language.KK or looks_kazakh(word)):
            return word if len(word) > 1 else ""
        word = in_cyrillic(word)
    plain = folded(word)
    if len(word) < 2 or plain in stop_words(russian=word == plain):
        return ""
    if _is_russian(word, plain, language):
        return russian_lemma(word)
    return kazakh_stem(word)


def _is_russian(word: str, plain: str, language: Language | None) -> bool:
    if not _KAZAKH.isdisjoint(word):
        return False
    if language is Language.RU:
        return True
    listed = listed_stems(fold=True)
    if plain in listed.nouns or plain in listed.verbs:
        return False
    return is_russian_word(word) and (language is None or ends_russian(word))


def _citations(text: str, act: Act | None) -> list[_Found]:
    found = []
    for citation in find_citations(text):
        terms = tuple(dict.fromkeys(term for norm in citation.norms for term in citation_terms(norm, act)))
        found.append(_Found(citation.start, citation.end, terms))
    return sorted(found)


def citation_terms(norm: Norm, act: Act | None = None) -> tuple[str, ...]:
    """Give the terms of a citation, the whole one first.

    :param norm: The norm.
    :param act: The act when the norm names none.
    :return: "cc:188:3:2", "cc:188:3", "cc:188"; a level left out before a deeper one is empty: "cc:3::29".
    """
    levels = [norm.part, norm.point, norm.paragraph]
    while levels and not levels[-1]:
        levels.pop()
    parts = [str(norm.act or act or "?").lower(), norm.article, *levels]
    return tuple(":".join(parts[:size]) for size in range(len(parts), 1, -1) if parts[size - 1])
