"""Terms of acts and of queries, as the index compares them."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from law import Act as Code
from law import Language, message
from retrieval.analysis import Term, analyse

PLACEHOLDERS = ("iin", "phone", "plate", "email", "account", "document", "address")


# A search reads the places that it shows; the same places answer many questions
@lru_cache(maxsize=4096)
def act_terms(text: str, language: Language) -> tuple[Term, ...]:
    """Give the terms of a place in an act.

    What stands for a name or a number that was taken out is no word of the act: «[телефон]» must not answer a question about telephones.

    :param text: The place.
    :param language: Language of the act.
    :return: Its terms; an article without a code is one of the Criminal Code.
    """
    terms = analyse(text, language, Code.CC)
    hidden = [match.span() for match in _placeholder().finditer(text)] if "[" in text else []
    if not hidden:
        return terms
    return tuple(term for term in terms if not any(start <= term.start and term.end <= end for start, end in hidden))


def query_terms(query: str) -> tuple[Term, ...]:
    """Give the terms of a query.

    :param query: The query, in Kazakh, Russian or both.
    :return: Its terms; an article without a code is one of the Criminal Code.
    """
    return analyse(query, None, Code.CC)


@cache
def _placeholder() -> re.Pattern[str]:
    words = {message("retrieval", f"placeholder-{name}", language) for name in PLACEHOLDERS for language in (Language.KK, Language.RU)}
    return re.compile("|".join(map(re.escape, sorted(words))))
