"""What may still name a person after the placeholders were put, with its place: for whoever decides whether the act may be shown."""

from __future__ import annotations

import re
from bisect import bisect_right

from retrieval.acts.act import Risk
from retrieval.acts.identifiers import TWELVE, is_iin
from retrieval.acts.name_forms import CAPITAL, LETTER, surname_like
from retrieval.acts.ordinary_words import NEVER_A_NAME
from retrieval.acts.people import People

_WORD = re.compile(rf"(?<![{CAPITAL}{LETTER}\d-])[{CAPITAL}][{LETTER}]{{2,}}(?:-[{CAPITAL}][{LETTER}]+)?(?![{CAPITAL}{LETTER}])")
_INITIALS = re.compile(rf"(?<![{CAPITAL}{LETTER}.])[{CAPITAL}]\. ?[{CAPITAL}]\.(?! ?[{LETTER}]{{2}})")
_OTHERS = (
    ("risk-number", re.compile(r"(?<![\d/.,-])\d{9,11}(?![\d/.,-])|(?<![\d/.,-])\d{13,}(?![\d/.,-])")),
    ("risk-birth", re.compile(r"(?:уроженец|уроженка|уроженца|уроженки|родил[а-я]{2,3}|туған жері|тумасы)[^,;\n]{0,80}", re.IGNORECASE)),
    ("risk-work", re.compile(r"(?:работающ[а-я]{2,3}|работает|жұмыс істейтін|қызмет атқаратын)[^,;\n]{0,80}", re.IGNORECASE)),
    (
        "risk-organisation",
        re.compile(r"(?:ТОО|АО|ИП|ГУ|КГУ|ЖШС|АҚ|ЖК|ММ|КММ) ?[«\"][^»\"\n]{1,80}[»\"]|[«\"][^»\"\n]{1,80}[»\"] (?:ЖШС|АҚ|ЖК|КММ)"),
    ),
    (
        "risk-place",
        re.compile(
            rf"(?:село|селе|села|поселок|поселке|аул|ауле) [{CAPITAL}][{LETTER}-]+|[{CAPITAL}][{LETTER}-]+ (?:ауыл|кент)[{LETTER}]{{0,6}}"
        ),
    ),
)
_SENTENCE_START = re.compile(r"(?:^|[.!?:;\n»\"] ?)$")
_PLACE_AFTER = re.compile(rf" (?:район|област|город|аудан|облыс|қала|көше|сельск|суд|сот)[{LETTER}]*", re.IGNORECASE)
_PLACE_BEFORE = re.compile(r"(?:город[аеу]?|г\.|област[иь]|район[аеу]?|имени|атындағы|«|\") ?$", re.IGNORECASE)


def risks(text: str, people: People) -> tuple[Risk, ...]:
    """Report what may remain.

    :param text: Text with placeholders.
    :param people: The people with their places in it.
    :return: The risks in the order of the text.
    """
    found = [Risk("risk-name", match.start(), match.end()) for match in _WORD.finditer(text) if _may_be_name(text, match)]
    starts = [one.start for one in people.mentions]
    for match in _INITIALS.finditer(text):
        place = bisect_right(starts, match.start()) - 1
        if place < 0 or people.mentions[place].end <= match.start():
            found.append(Risk("risk-name", match.start(), match.end()))
    found += [Risk("risk-number", match.start(), match.end()) for match in TWELVE.finditer(text) if not is_iin(text, match)]
    found += [Risk(code, match.start(), match.end()) for code, pattern in _OTHERS for match in pattern.finditer(text)]
    found += [Risk("risk-same-surname", one.start, one.end) for one in people.shared]
    return tuple(sorted(set(found), key=lambda risk: (risk.start, risk.end)))


def _may_be_name(text: str, match: re.Match[str]) -> bool:
    word = match.group()
    if word.lower() in NEVER_A_NAME or _PLACE_AFTER.match(text, match.end()):
        return False
    if _PLACE_BEFORE.search(text[max(match.start() - 10, 0) : match.start()]):
        return False
    if surname_like(word):
        return True
    # A capital inside a sentence is a name of something; the first word of a sentence has one anyway.
    return not _SENTENCE_START.search(text[max(match.start() - 2, 0) : match.start()])
