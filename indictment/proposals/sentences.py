"""Sentences of a sheet, in a text that is wrapped by lines or set by paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casefile import searchable

_CAPITAL = "A-ZА-ЯЁӘІҢҒҮҰҚӨҺ"
_BREAK = re.compile(
    rf"(?<=[.!?…])[»\"”)]*(?P<soft>\s+)(?=[«\"“(—–-]*\s?[{_CAPITAL}\d])"
    rf"|\n\s*\n|\n(?=[ \t]+[«—–]?[{_CAPITAL}])|(?<=[.:;!?»])\n|\n(?=\s*(?:Вопрос|Ответ|Сұрақ|Жауап)\s*:)"
)
# A point after these ends a word, not a sentence: «г. Шымкент», «С.Б. Ахметов», «2026 ж. 12 наурыз»
_SHORT = re.compile(
    rf"(?:^|[\s(«.])(?:[{_CAPITAL}]|г|гг|ул|пр|пер|мкр|д|кв|т|л|ст|стст|п|пп|ч|гл|им|обл|с|пос|ж|б|тел|№)\.$", re.IGNORECASE
)
_LONGEST = 300


def sentences(sheet: str) -> Iterator[str]:
    """Cut a sheet into sentences.

    :param sheet: Text of the sheet.
    :return: Each sentence with single spaces, letter for letter otherwise.
    """
    start = 0
    for match in _BREAK.finditer(sheet):
        if match["soft"] is not None and _SHORT.search(sheet[max(start, match.start() - 6) : match.start()]):
            continue
        end = match.end() if match["soft"] is None else match.start("soft")
        yield from _one(sheet[start:end])
        start = match.end()
    yield from _one(sheet[start:])


def _one(text: str) -> Iterator[str]:
    if plain := searchable(text):
        yield plain


def quote(sentence: str, text: str) -> str:
    """Give the words of a sentence that show a fact: all of it, or of a long one the part around the fact.

    :param sentence: The sentence.
    :param text: The fact as the text writes it; a form that does not stand there letter for letter keeps the sentence whole.
    :return: Words that stand in the document.
    """
    place = sentence.find(text) if text else -1
    if len(sentence) <= _LONGEST or place < 0:
        return sentence
    begin = max(0, place - _LONGEST // 2)
    end = min(len(sentence), place + len(text) + _LONGEST // 2)
    begin = sentence.rfind(" ", 0, begin) + 1 if begin else 0
    following = sentence.find(" ", end)
    return sentence[begin : following if following >= 0 else len(sentence)]
