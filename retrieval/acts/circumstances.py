"""What the reasoning finds of the person: plea, mitigating and aggravating circumstances (arts 53 and 54), recidivism (art. 14)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files

import yaml

from law import Act as LawAct
from law import Citation
from retrieval.acts.act import Absence, Extracted, Field, Recidivism, absent


@cache
def _rules() -> Mapping[str, tuple[re.Pattern[str], tuple[str, ...]]]:
    """Give, for each of the two articles, one pattern of all its circumstances and their keys in the order of its groups."""
    read = yaml.safe_load(files("retrieval.acts").joinpath("circumstances.yaml").read_text(encoding="utf-8"))
    rules = {}
    for article, name in (("53", "mitigating"), ("54", "aggravating")):
        patterns = [f"(?P<k{index}>{'|'.join((*words['ru'], *words['kk']))})" for index, words in enumerate(read[name].values())]
        rules[article] = (re.compile("|".join(patterns)), tuple(read[name]))
    return rules


_MITIGATES, _AGGRAVATES = re.compile(r"смягча|жеңілдет"), re.compile(r"отягча|ауырлат")
_NONE = re.compile(
    r"(?:не (?:установлено|усматрива|имеется|выявлено|усмотрено|находит)|отсутству|отсутстви[ея] (?:обстоятельств )?(?:смягч|отягч)|нет\b"
    r"|жоқ|анықталма|табылма|көрінбе|белгіленбе|орын алма|кездеспе)"
)
_CLAUSE = re.compile(r"[,;.]| а | ал | при этом ")
_RECIDIVISM = re.compile(
    r"(?P<danger>опасн[а-я]{2,3} рецидив|рецидив[а-я]{0,2}[^.;,]{0,30}опасн"
    r"|қауіпті (?:рецидив|қайталану)|рецидив[а-яәіңғүұқөһ]{0,4}[^.;,]{0,20}қауіпті)"
    r"|рецидив|қылмыст(?:ың|ардың) қайталану"
)
_NO_RECIDIVISM = re.compile(
    r"не (?:имеется|усматрива|образу|установлен|содерж|наход|призна)|отсутству|нет\b|жоқ|анықталма|құрама|көрінбе|табылма"
)


def circumstances(
    folded: str, sentences: Iterable[tuple[int, int]], citations: Iterable[Citation]
) -> tuple[tuple[Extracted[str], ...], tuple[Extracted[str], ...]]:
    """Find the circumstances that the court finds.

    :param folded: Folded text.
    :param sentences: Sentences of the reasoning and of the resolution.
    :param citations: Citations of the act; points of arts 53 and 54 are circumstances by themselves.
    :return: Mitigating and aggravating ones by their short norm, each once, in the order of the text.
    """
    found: dict[str, Extracted[str]] = {}
    ranges = list(_said(folded, sentences))
    for article, start, end in ranges:
        pattern, keys = _rules()[article]
        for match in pattern.finditer(folded, start, end):
            if match.lastgroup:
                key = keys[int(match.lastgroup[1:])]
                found.setdefault(key, Extracted(key, match.start(), match.end()))
    for citation in citations:
        said = {article for article, start, end in ranges if start <= citation.start < end}
        for norm in citation.norms:
            if norm.act in (LawAct.CC, None) and norm.article in said and norm.part == "1" and norm.point:
                key = norm.key.split(" ", 1)[1]
                found.setdefault(key, Extracted(key, citation.start, citation.end))
    ordered = sorted(found.values(), key=lambda each: each.start)
    return tuple(each for each in ordered if each.value[:2] == "53"), tuple(each for each in ordered if each.value[:2] == "54")


def circumstances_named(folded: str) -> list[str]:
    """Tell which circumstances a query names.

    :param folded: Folded query; it need not say that the circumstance mitigates or aggravates.
    :return: Short norms in the order of the query.
    """
    found: dict[str, int] = {}
    for pattern, keys in _rules().values():
        for match in pattern.finditer(folded):
            if match.lastgroup:
                found.setdefault(keys[int(match.lastgroup[1:])], match.start())
    return sorted(found, key=lambda key: (found[key], key))


def _said(folded: str, sentences: Iterable[tuple[int, int]]) -> Iterator[tuple[str, int, int]]:
    """Give the stretches in which the court names circumstances: of a sentence that names both kinds, each its own."""
    for start, end in sentences:
        mild, hard = _MITIGATES.search(folded, start, end), _AGGRAVATES.search(folded, start, end)
        if mild and hard:
            first, second = sorted((mild, hard), key=lambda match: match.start())
            cut = max((each.start() for each in _CLAUSE.finditer(folded, first.end(), second.start())), default=second.start())
            pieces = [("53" if first is mild else "54", start, cut), ("53" if second is mild else "54", cut, end)]
        else:
            pieces = [("53" if mild else "54", start, end)] if mild or hard else []
        yield from ((article, left, right) for article, left, right in pieces if not _NONE.search(folded, left, right))


def recidivism_of(folded: str, sentences: Iterable[tuple[int, int]]) -> Field[Recidivism]:
    """Tell what the court finds of recidivism.

    :param folded: Folded text.
    :param sentences: Sentences of the reasoning and of the resolution.
    :return: What it finds; absent when it says nothing or contradicts itself.
    """
    found: list[Extracted[Recidivism]] = []
    for start, end in sentences:
        match = _RECIDIVISM.search(folded, start, end)
        if match is None:
            continue
        if _NO_RECIDIVISM.search(folded, start, end):
            value = Recidivism.NONE
        else:
            value = Recidivism.DANGEROUS if match["danger"] else Recidivism.RECIDIVISM
        found.append(Extracted(value, match.start(), match.end()))
    if not found:
        return absent(Absence.NOT_FOUND)
    # «рецидив» after «опасный рецидив» is the same finding said shorter.
    values = {each.value for each in found} - ({Recidivism.RECIDIVISM} if any(e.value is Recidivism.DANGEROUS for e in found) else set())
    return next(each for each in found if each.value in values) if len(values) == 1 else absent(Absence.SEVERAL)
