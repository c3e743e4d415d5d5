"""Whether an answer says only what tools found: every number and every norm of it stands in a result."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assistant.chat.results import Result
from law import Norm, find_citations

# A number with its thousands apart, a decimal, a date or a time is one number
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*(?:[\u00a0\u202f ]\d{3}(?!\d))*(?:[.,]\d+)?")
_MARK = re.compile(r"\[\d+(?:\s*,\s*\d+)*\]")
# Numbers in words that a model may hide a term in: «три года», «бес жыл»
_WORD_NUMBERS = re.compile(
    r"\b(один|одного|одну|два|две|двух|три|тр[её]х|четыр\w+|пят[ьи]\w*|шест[ьи]\w*|сем[ьи]|восем\w+|восьми|девят\w+|десят\w+|"
    r"\w+надцат\w+|двадцат\w+|тридцат\w+|сорок\w*|сто|двести|тысяч\w*|миллион\w*|"
    r"бір|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жиырма|отыз|қырық|елу|жүз|мың|миллион)\s+"
    r"(год|года|лет|месяц\w*|дн\w+|ден\w+|сут\w+|час\w*|тенге|мрп|жыл\w*|ай|айға|күн\w*|тәулік\w*|сағат\w*|теңге\w*|аек)\b",
    re.IGNORECASE,
)


def unsupported(answer: str, results: Iterable[Result]) -> tuple[str, ...]:
    """Name the numbers and norms of an answer that no result holds.

    :param answer: The answer; marks of sources such as [2] are no numbers of it.
    :param results: What the tools found.
    :return: The numbers and norms as the answer writes them.
    """
    told = "\n".join(_texts(results))
    clean = _MARK.sub(" ", answer)
    found = [text for text, norm in _norms(clean) if not any(_holds(known, norm) for _, known in _norms(told))]
    bare = _without_norms(clean)
    known_numbers = set(_numbers(told))
    found += [number for number in _numbers(bare) if number not in known_numbers]
    lowered = " ".join(told.lower().split())
    found += [one.group() for one in _WORD_NUMBERS.finditer(bare) if " ".join(one.group().lower().split()) not in lowered]
    return tuple(dict.fromkeys(found))


def grounded(answer: str, results: Iterable[Result]) -> bool:
    """Tell whether every number and norm of an answer comes from a result.

    :param answer: The answer.
    :param results: What the tools found.
    """
    return not unsupported(answer, results)


def _texts(results: Iterable[Result]) -> Iterator[str]:
    for result in results:
        yield result.title
        yield from result.notes
        for item in result.items:
            yield item.text
            for source in item.sources:
                yield source.words
                yield source.quote


def _numbers(text: str) -> Iterator[str]:
    for found in _NUMBER.finditer(text):
        yield re.sub(r"[\u00a0\u202f ]", "", found.group()).replace(",", ".")


def _norms(text: str) -> Iterator[tuple[str, Norm]]:
    for citation in find_citations(text):
        for norm in citation.norms:
            yield citation.text, norm


def _without_norms(text: str) -> str:
    kept, at = [], 0
    for citation in find_citations(text):
        kept.append(text[at : citation.start])
        at = citation.end
    return " ".join((*kept, text[at:]))


def _holds(known: Norm, norm: Norm) -> bool:
    """Tell whether a known norm is the one cited, or lies under it."""
    if norm.act is not None and known.act not in (None, norm.act):
        return False
    deeper = ((norm.article, known.article), (norm.part, known.part), (norm.point, known.point), (norm.paragraph, known.paragraph))
    return all(asked in ("", found) for asked, found in deeper)
