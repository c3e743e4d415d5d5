"""Offences by the names of their articles: who asks for «кража» or «ұрлық» asks for acts under article 188, whatever words they use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from law import Language, criminal_code
from retrieval.analysis import TermKind, analyse

# The names and numbers of offences do not depend on the day: a repealed article was one
_ANY_DAY = date(2026, 1, 1)
# A longer title is a description that nobody types in full
_LONGEST = 6
# «Қинау» (torture) and «кінә» (guilt) are one term without their letters, and every act speaks of guilt
_AMBIGUOUS = {("кина",)}


def offences_named(words: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Find the offences whose title stands in a query.

    :param words: Words of the query in the form that is compared, in their order.
    :return: Citation of each offence, "cc:188", with the words of its title; of titles at one place only the longest counts.
    """
    found: dict[str, tuple[str, ...]] = {}
    at = 0
    while at < len(words):
        title = next((words[at : at + size] for size in range(_LONGEST, 0, -1) if tuple(words[at : at + size]) in _titles()), ())
        for citation in _titles().get(tuple(title), ()):
            found[citation] = tuple(title)
        at += len(title) or 1
    return found


@cache
def _titles() -> Mapping[tuple[str, ...], tuple[str, ...]]:
    """Give the citations of articles by the words of their titles; two articles of one title keep both."""
    titles: dict[tuple[str, ...], tuple[str, ...]] = {}
    for article in criminal_code(_ANY_DAY).articles:
        for language in (Language.KK, Language.RU):
            terms = analyse(article.title.text(language), language)
            words = tuple(term.text for term in terms if term.kind is TermKind.WORD)
            citation = f"cc:{article.number}"
            if 0 < len(words) <= _LONGEST and words not in _AMBIGUOUS and citation not in titles.get(words, ()):
                titles[words] = (*titles.get(words, ()), citation)
    return titles


@cache
def offence_numbers() -> frozenset[str]:
    """Give the numbers of the articles of the Special Part."""
    return frozenset(article.number for article in criminal_code(_ANY_DAY).articles)
