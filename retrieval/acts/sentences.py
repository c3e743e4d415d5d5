"""Sentences of an act: abbreviations of the law («ч.3 ст.188 УК», «п. 2») end none."""

from __future__ import annotations

import re

# A letter alone or a short word before the dot abbreviates; a number before it numbers a list.
_NOT_AFTER = r"(?<![ (.][а-яәіңғүұқөһ])(?<!\d)(?<!ст)(?<!пп)(?<!гр)(?<!ул)(?<!тг)(?<!тыс)(?<!млн)"
_END = re.compile(rf"(?<=[^\s.]){_NOT_AFTER}[.!?](?=[ \n]+[«\"]?[А-ЯЁӘІҢҒҮҰҚӨҺ0-9\[-])|[.;]?\n")


def sentence_bounds(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Divide a stretch of a text into sentences; a line break ends one too.

    :param text: Stored text: a capital letter must follow a full stop.
    :param start: Where the stretch begins.
    :param end: Where it ends.
    :return: Beginning and end of each.
    """
    bounds = []
    place = start
    for match in _END.finditer(text, start, end):
        if match.end() > place:
            bounds.append((place, match.end()))
        place = match.end()
    if place < end:
        bounds.append((place, end))
    return bounds
