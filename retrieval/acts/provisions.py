"""Laws by article and normative resolutions by point, each with the day of the last amendment that its note names."""

from __future__ import annotations

import re
from datetime import date

from retrieval.acts.act import Absence, ActPart, Extracted, Field, PartKind, absent
from retrieval.acts.dates import dates

_ARTICLE = re.compile(r"^(?:статья (?P<ru>\d+(?:-\d+)?)\.?(?= |\n|$)|(?P<kk>\d+(?:-\d+)?)-бап\.?(?= |\n|$))", re.MULTILINE)
_POINT = re.compile(r"^(?P<ru>\d{1,3}(?:-\d{1,2})?)\. ", re.MULTILINE)
_NOTE = re.compile(r"^(?:сноска|ескерту|\(?в редакции|\(?с изменениями)[^\n]*", re.MULTILINE)
_EDITION = re.compile(r"(?:по состоянию на|в редакции|с изменениями|жағдай бойынша|өзгерістер(?: мен толықтырулар)?|берілген)[^\n]{0,300}")
_BEFORE = 60
_TITLE = 2_000


def provisions(folded: str, *, articles: bool) -> tuple[ActPart, ...]:
    """Divide a law into articles, or a normative resolution into points.

    :param folded: Folded text.
    :param articles: Whether it is divided into articles.
    :return: What stands before the first provision, when anything does, then the provisions; nothing when there is none.
    """
    marks = _rising(folded, _ARTICLE if articles else _POINT, restart=articles)
    if not marks:
        return () if articles else (ActPart(PartKind.RESOLUTION, 0, len(folded)),)
    starts = [start for start, _ in marks]
    found = [ActPart(PartKind.INTRODUCTION, 0, starts[0])] if starts[0] > 0 else []
    for (start, number), end in zip(marks, [*starts[1:], len(folded)], strict=True):
        found.append(ActPart(PartKind.PROVISION, start, end, number, _amended(folded, start, end)))
    return tuple(found)


def _rising(folded: str, mark: re.Pattern[str], *, restart: bool) -> list[tuple[int, str]]:
    """Take the marks whose numbers rise: a list inside a point begins again from one and is no point of the act."""
    found: list[tuple[int, str]] = []
    last = (0, 0)
    for match in mark.finditer(folded):
        number = match["ru"] or match["kk"]
        head, _, tail = number.partition("-")
        place = (int(head), int(tail or 0))
        if restart or (place > last and place[0] <= last[0] + 1):
            found.append((match.start(), number))
            last = place
    return found


def _amended(folded: str, start: int, end: int) -> date | None:
    days = [day.value for note in _NOTE.finditer(folded, start, end) for day in dates(folded, note.start(), note.end())]
    return max(days, default=None)


def edition_of(folded: str) -> Field[date]:
    """Give the edition that the head of a law names: «по состоянию на 01.07.2024», «01.07.2024 жағдай бойынша».

    :param folded: Folded text.
    :return: The latest day named beside such words.
    """
    days: list[Extracted[date]] = []
    for match in _EDITION.finditer(folded, 0, min(len(folded), _TITLE)):
        days += dates(folded, max(match.start() - _BEFORE, 0), match.end())
    return max(days, key=lambda day: day.value) if days else absent(Absence.NOT_FOUND)
