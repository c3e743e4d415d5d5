"""Dates as acts write them, in digits and in words: «12 марта 2024 года», «12.03.2024», «2024 жылғы 12 наурыз»."""

from __future__ import annotations

import re
from datetime import date

from retrieval.acts.act import Extracted
from retrieval.acts.numerals import WORDS, number_of
from retrieval.analysis.dates import KAZAKH_MONTHS, RUSSIAN_MONTHS

_RU = rf"(?:{'|'.join(RUSSIAN_MONTHS)})[аяйеьу]?"
_KK = rf"(?:{'|'.join(KAZAKH_MONTHS)})(?:да|де|та|те|ы|і|ында|інде|дағы|дегі|тағы|тегі|нан|нен|дан|ден|тан|тен|ның|нің|дың|дің|тың|тің)?"
_DAY = r"(?<![\d.])[«\"]?\d{1,2}[»\"]?"
_YEAR = r"(?:19|20)\d\d"
_RU_YEAR = r"(?: ?(?:года|году|год|г\.|г(?![а-я])))?"
_KK_YEAR = r"(?: ?(?:жылғы|жылдың|жылы|жыл|ж\.))"
DATE = re.compile(
    rf"(?P<d1>{_DAY}) (?P<m1>{_RU}) (?P<y1>{_YEAR}){_RU_YEAR}"
    rf"|(?P<y2>{_YEAR})(?:{_KK_YEAR}|,)? ?(?P<d2>{_DAY})(?:-?(?:ші|шы|інші))? ?-? ?(?P<m2>{_KK})(?![а-яәіңғүұқөһ])"
    rf"|(?P<d3>{_DAY}) (?P<m3>{_KK}),? (?P<y3>{_YEAR}){_KK_YEAR}?"
    rf"|(?<![\d.])(?P<d4>\d{{1,2}})[./](?P<m4>\d{{1,2}})[./](?P<y4>{_YEAR})(?!\d)(?: ?(?:года|г\.|жылы|жылғы|ж\.))?"
    rf"|(?P<y5>{_YEAR})-(?P<m5>\d\d)-(?P<d5>\d\d)(?!\d)"
    rf"|(?P<d6>{WORDS}) (?P<m6>{_RU}) (?P<y6>{WORDS}) год[ау]?"
    rf"|(?P<y7>{WORDS}) жыл(?:ғы|дың|ы) (?P<d7>{WORDS}) (?P<m7>{_KK})(?![а-яәіңғүұқөһ])"
)


def dates(text: str, start: int = 0, end: int | None = None) -> list[Extracted[date]]:
    """Find the dates in a text.

    :param text: Folded text.
    :param start: Where to begin.
    :param end: Where to stop; None for the end of the text.
    :return: The dates in order; days that do not exist are left out.
    """
    found = []
    for match in DATE.finditer(text, start, len(text) if end is None else end):
        day = _date(match)
        if day is not None:
            found.append(Extracted(day, match.start(), match.end()))
    return found


def _date(match: re.Match[str]) -> date | None:
    number = next(index for index in range(1, 8) if match[f"y{index}"] is not None)
    try:
        year, day = number_of(match[f"y{number}"]), number_of(match[f"d{number}"].strip('«»"'))
        return date(year, _month(match[f"m{number}"]), day)
    except ValueError:
        return None


def _month(written: str) -> int:
    if written.isdecimal():
        return int(written)
    for months in (RUSSIAN_MONTHS, KAZAKH_MONTHS):
        for number, stem in enumerate(months, 1):
            # «ма» is May; «март» and «мамыр» are longer stems of other months.
            if written.startswith(stem) and not (stem == "ма" and written.startswith(("март", "мамыр", "маусым"))):
                return number
    raise ValueError(written)
