"""What an act is and where its parts begin (Criminal Procedure Code, arts 395–398): introduction, reasoning, resolution."""

from __future__ import annotations

import re

from retrieval.acts.act import ActKind, ActPart, PartKind
from retrieval.acts.provisions import provisions

_TITLE = 700
"""The title and the court stand within this many characters."""
_ESTABLISHED = ("установил", "установила", "установили", "анықтады", "анықтаған")
_RESOLVED = (
    *("приговорил", "приговорила", "постановил", "постановила", "определил", "определила", "решил"),
    *("үкім етті", "үкім шығарды", "үкім етеді", "қаулы етті", "қаулы қабылдады", "қаулы етеді", "қаулы шығарды", "ұйғарды", "шешті"),
)
_JUDGED = ("приговор", "үкім")
_RULED = ("постановление", "определение", "қаулы", "қаулысы", "ұйғарым")


def _spaced(words: str) -> str:
    """Let a heading be written with a space between its letters, «У С Т А Н О В И Л»."""
    return " ?".join(re.escape(letter) for letter in words.replace(" ", ""))


def _heading(words: tuple[str, ...]) -> re.Pattern[str]:
    """Match a heading: a colon ends it, or it is a line of its own. «Суд установил, что …» is none."""
    forms = "|".join(sorted(map(_spaced, words), key=len, reverse=True))
    return re.compile(rf"(?<![а-яәіңғүұқөһ])(?:{forms}) ?:|^(?:{forms}) ?\.?$", re.MULTILINE)


_BEGINS_REASONING, _BEGINS_RESOLUTION = _heading(_ESTABLISHED), _heading(_RESOLVED)
_JUDGMENT = re.compile(rf"(?<![а-яәіңғүұқөһ])(?:{'|'.join(map(_spaced, _JUDGED))})(?![а-яәіңғүұқөһ])")
_RULING = re.compile(rf"(?<![а-яәіңғүұқөһ])(?:{'|'.join(map(_spaced, _RULED))})(?![а-яәіңғүұқөһ])")
_NORMATIVE = re.compile(r"нормативн[а-я]{2,3} постановлени|нормативтік қаулы")
_STATUTE = re.compile(
    r"(?:кодекс|закон|заң)[ыі]? ?(?:республики казахстан)?\b|қазақстан республикасының (?:[а-яәіңғүұқөһ]+ )*(?:кодексі|заңы)"
)
_APPEAL, _CASSATION = re.compile(r"апелляци"), re.compile(r"кассаци")
_LEAST_ARTICLES = 3


def kind_of(folded: str) -> ActKind | None:
    """Tell what an act is by its title and its headings.

    :param folded: Folded text.
    :return: The kind; None when the text has neither the title nor the headings of an act.
    """
    title = folded[:_TITLE]
    if _NORMATIVE.search(folded, 0, 300):
        return ActKind.NORMATIVE_RESOLUTION
    if _STATUTE.search(title) and len(provisions(folded, articles=True)) >= _LEAST_ARTICLES:
        return ActKind.STATUTE
    resolved = list(_BEGINS_RESOLUTION.finditer(folded))
    if not (_JUDGMENT.search(title) or _RULING.search(title) or resolved):
        return None
    for name, kind in ((_CASSATION, ActKind.CASSATION_RULING), (_APPEAL, ActKind.APPEAL_RULING)):
        if name.search(title):
            return kind
    first = min((match.start() for found in (_JUDGMENT, _RULING) if (match := found.search(title))), default=-1)
    if first >= 0:
        return ActKind.JUDGMENT if _JUDGMENT.match(title, first) else ActKind.ORDER
    return ActKind.JUDGMENT if resolved[-1].group().startswith(("п р и г", "пригов", "үкім", "ү к і")) else ActKind.ORDER


def parts_of(folded: str, kind: ActKind) -> tuple[ActPart, ...]:
    """Divide an act into its parts.

    :param folded: Folded text.
    :param kind: What the act is.
    :return: Parts that together are the whole text; an act without headings is one part of reasoning, for nothing tells more.
    """
    if kind in (ActKind.STATUTE, ActKind.NORMATIVE_RESOLUTION):
        return provisions(folded, articles=kind is ActKind.STATUTE)
    resolved = None
    for match in _BEGINS_RESOLUTION.finditer(folded):
        resolved = match  # a ruling may quote the headings of the act before it: the last one is its own
    end = resolved.start() if resolved else len(folded)
    established = _BEGINS_REASONING.search(folded, 0, end)
    begin = established.start() if established else 0
    bounds = ((PartKind.INTRODUCTION, 0, begin), (PartKind.REASONING, begin, end), (PartKind.RESOLUTION, end, len(folded)))
    return tuple(ActPart(part, start, stop) for part, start, stop in bounds if stop > start)
