"""Read the hard facts of a text: dates, times, sums, numbers, articles, addresses, vehicles, telephones, in one form for both languages.

Numbers in words become digits first (`transcription.written_form`), so that «двенадцатого марта», «12 марта», «12.03.2026» and
«он екінші наурыз» are one fact. What one reader takes is blanked for the next, so that the year of a date is not a number of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from law import Language, find_citations


class FactKind(StrEnum):
    """Kinds of hard facts."""

    DATE = "date"
    DAY = "day"  # day and month of a date that has no year in the text
    DAY_ALONE = "day_alone"  # the same, as what may stand for a date with its year
    TIME = "time"
    SUM = "sum"
    ARTICLE = "article"
    HOUSE = "house"
    FLAT = "flat"
    VEHICLE = "vehicle"
    PHONE = "phone"
    IIN = "iin"
    NUMBER = "number"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class HardFact:
    """A hard fact of a text.

    :param kind: Its kind.
    :param value: Its value in one form for both languages.
    :param text: How the text writes it.
    """

    kind: FactKind
    value: str
    text: str

    @property
    def key(self) -> tuple[FactKind, str]:
        """What two writings of one fact have in common."""
        return self.kind, self.value


_WORD_END = r"(?![а-яёәіңғүұқөһ])"
_MONTHS = (
    r"январ[а-я]{0,2}|қаңтар[а-яәіңғүұқөһ]{0,5}",
    r"феврал[а-я]{0,2}|ақпан[а-яәіңғүұқөһ]{0,5}",
    r"март(?:а|е|у|ом)?|наурыз[а-яәіңғүұқөһ]{0,5}",
    r"апрел[а-я]{0,2}|сәуір[а-яәіңғүұқөһ]{0,5}",
    r"ма[йяею]м?|мамыр[а-яәіңғүұқөһ]{0,5}",
    r"июн[а-я]{0,2}|маусым[а-яәіңғүұқөһ]{0,5}",
    r"июл[а-я]{0,2}|шілде[а-яәіңғүұқөһ]{0,5}",
    r"август[а-я]{0,2}|тамыз[а-яәіңғүұқөһ]{0,5}",
    r"сентябр[а-я]{0,2}|қыркүйе[кг][а-яәіңғүұқөһ]{0,5}",
    r"октябр[а-я]{0,2}|қазан[а-яәіңғүұқөһ]{0,5}",
    r"ноябр[а-я]{0,2}|қараша[а-яәіңғүұқөһ]{0,5}",
    r"декабр[а-я]{0,2}|желтоқсан[а-яәіңғүұқөһ]{0,5}",
)
_MONTH = rf"(?:{'|'.join(_MONTHS)}){_WORD_END}"
_MONTH_STEMS = (
    *("январ", "феврал", "март", "апрел", "мая", "май", "мае", "маю", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"),
    *("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйе", "қазан", "қараша", "желтоқсан"),
)
_EACH_MONTH = tuple(re.compile(forms, re.IGNORECASE) for forms in _MONTHS)
_ORDINAL = r"(?:-?(?:го|е|ое|шы|ші|ншы|нші|ыншы|інші)\b)?"
_AND = r"(?:и|по|до|[-–—]|мен|бен|пен|және)"
_DAYS = rf"[«\"]?(?P<days>\d{{1,2}}{_ORDINAL}(?:\s*{_AND}\s*\d{{1,2}}{_ORDINAL})*)[»\"]?"
_YEAR_WORD = rf"(?:жылғы|жылдың|жылы|ж\.|ж{_WORD_END})"
_FLAGS = re.IGNORECASE
_DATES = (
    # «2025 жылғы наурыздан қазанға дейін», «с марта по октябрь 2025 года»: both months
    re.compile(rf"(?P<year>\d{{4}})\s*{_YEAR_WORD}\s*(?P<month>{_MONTH})\s+(?:{_AND}\s+)?(?P<last>{_MONTH})", _FLAGS),
    re.compile(rf"(?<!\d\s)(?P<month>{_MONTH})\s+{_AND}\s+(?P<last>{_MONTH})\s+(?P<year>\d{{4}})(?!\d)", _FLAGS),
    re.compile(rf"(?P<year>\d{{4}})\s*{_YEAR_WORD}\s*(?:{_DAYS}\s+)?(?P<month>{_MONTH})", _FLAGS),
    re.compile(rf"(?<!\d){_DAYS}\s+(?P<month>{_MONTH})(?:\s+(?P<year>\d{{4}})(?!\d))?", _FLAGS),
    re.compile(rf"(?P<month>{_MONTH})\s+(?P<days>\d{{1,2}})(?=-?(?:ы|і|с|н|ін|сын|сін|ында|інде))", _FLAGS),
    re.compile(rf"(?P<month>{_MONTH})\s+(?P<year>\d{{4}})(?!\d)", _FLAGS),
)
_FIGURES = re.compile(r"(?<![\d.])(\d{1,2})[./](\d{1,2})[./](\d{4})(?!\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_TIMES = (
    re.compile(r"сағат\s+(\d{1,2})(?:[-–]?[а-яәіңғүұқөһ]{1,4})?\s+(\d{1,2})\s*минут[а-яәіңғүұқөһ]*(\s+қал)?", _FLAGS),
    re.compile(r"(?<![\d:])([01]?\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(?!\d)"),
    re.compile(r"(?:\bв|\bс|\bдо|около|сағат)\s+([01]?\d|2[0-3])\.([0-5]\d)(?![\d.])", _FLAGS),
    re.compile(r"(?<![\d.])([01]?\d|2[0-3])\.([0-5]\d)(?=-(?:д[еа]н?|т[еа]н?|ге|ға|ке|қа|н[еа]н)\b)", _FLAGS),
    re.compile(
        r"(?<!\d)([01]?\d|2[0-4])\s*(?:час(?:ов|а|ам|ах)?|ч\.|сағат(?:та|тан|қа)?)"
        r"(?![а-яәіңғүұқөһ])\s*(?:([0-5]?\d)\s*(?:минут|мин\.)[а-яәіңғүұқөһ]*)?",
        _FLAGS,
    ),
    re.compile(r"сағат\s+([01]?\d|2[0-4])(?![\d:])", _FLAGS),
)
_DIGITS = r"(?:\d{1,3}(?:[  .]\d{3})+|\d+)(?:,\d{1,2})?"
_SUM = re.compile(
    rf"(?<![\d.,])(?P<figures>{_DIGITS})\s*"
    rf"(?:\((?P<again>[^()]{{1,160}})\)\s*)?(?:тенге|теңге[а-яәіңғүұқөһ]*|тг|тнг|₸|kzt)",
    _FLAGS,
)
_SCALED = re.compile(
    rf"(?<![\d.,])(?P<figures>{_DIGITS})\s*(?P<scale>млрд|миллиард[а-я]{{0,3}}|млн|миллион[а-яәіңғүұқөһ]{{0,4}}|тыс|тысяч[а-я]{{0,3}}|мың)"
    rf"{_WORD_END}\.?",
    _FLAGS,
)
_SCALES = {"млрд": 10**9, "миллиа": 10**9, "млн": 10**6, "миллио": 10**6, "тыс": 1000, "тысяч": 1000, "мың": 1000}
_PLATE = re.compile(
    r"(?<![\w])(?:\d{3}\s?[A-ZАВЕКМНОРСТХУ]{2,3}\s?\d{2}|[A-ZАВЕКМНОРСТХУ]\s?\d{3}\s?[A-ZАВЕКМНОРСТХУ]{2,3}|[A-HJ-NPR-Z0-9]{17})(?![\w])"
)
_LOOKALIKES = str.maketrans("АВЕКМНОРСТХУ", "ABEKMHOPCTXY")
_PHONE = re.compile(r"(?<!\d)(?:\+7|8)[\s(-]*(7\d{2})[\s)-]*(\d{3})[\s-]*(\d{2})[\s-]*(\d{2})(?!\d)")
_LONG = re.compile(r"(?<!\d)\d{12}(?!\d)")
_HOUSES = re.compile(
    r"(?:\bдом[а-я]{0,2}|\bд\.|\bүй|\bздани[а-я]{1,2})\s*№?\s*(\d+[а-яa-z]?(?:/\d+)?)(?![\d-])|(\d+[а-яa-z]?(?:/\d+)?)\s*[-–]?\s*(?:үй|ғимарат)",
    _FLAGS,
)
_FLATS = re.compile(r"(?:\bквартир[а-я]{1,2}|\bкв\.|\bпәтер)\s*№?\s*(\d+)(?![\d-])|(\d+)\s*[-–]?\s*пәтер", _FLAGS)
_PLACES = re.compile(
    r"\bт\.\s*\d+,?\s*л\.\s*д\.\s*[\d,–\s-]*\d|\bтом[а-я]{0,2}\s+\d+|\bлист[а-я]{0,3}(?:\s+дела)?\s+[\d,–-]+|\d+[-–]парақ|\d+[-–]том[а-яәіңғүұқөһ]*(?:,?\s*[\d,–\s-]*\d[-–]парақ)?",
    _FLAGS,
)
_NUMBER = re.compile(rf"(?<![\d]){_DIGITS}(?!\d)")
_SPLIT = re.compile(r"\s+")


@lru_cache(maxsize=8192)
def hard_facts(text: str, language: Language) -> tuple[HardFact, ...]:
    """Read the hard facts of a text, names apart.

    :param text: The text.
    :param language: Its main language; facts written in the other are read all the same.
    :return: The facts.
    """
    scan = _Scan(in_digits(text, language))
    return tuple(scan.facts())


def in_digits(text: str, language: Language) -> str:
    """Write the numbers of a text in digits.

    :param text: The text.
    :param language: Its main language.
    :return: The text with digits and single spaces.
    """
    # The room of transcription brings sound and models, which a draft of the template does without
    from transcription import written_form  # noqa: PLC0415

    scaled = text.replace("\u00a0", " ")
    if any(word in scaled.lower() for word in _SCALES):
        scaled = _SCALED.sub(lambda match: str(_amount(match)), scaled)
    return written_form(scaled.split(), language).text.replace("\u00a0", " ")


def sums_differ(text: str, language: Language) -> Iterator[str]:
    """Find the sums whose figures and words differ: «350 000 (триста тысяч) тенге».

    :param text: The text.
    :param language: Its main language.
    :return: Each such sum as digits.
    """
    for match in _SUM.finditer(in_digits(text, language)):
        again = _NUMBER.findall(match["again"] or "")
        if again and _whole(again[0]) not in {_whole(match["figures"]), _amount(match)}:
            yield match.group()


class _Scan:
    """A text from which reader after reader takes what it knows."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lower = text.lower()

    def facts(self) -> Iterator[HardFact]:
        """Read every kind, the surest first."""
        yield from self._take(_PLATE, lambda m: (FactKind.VEHICLE, re.sub(r"\s", "", m.group()).translate(_LOOKALIKES)))
        if self._names("+7", "8"):
            yield from self._take(_PHONE, lambda m: (FactKind.PHONE, "".join(m.groups())))
        yield from self._take(_LONG, lambda m: (FactKind.IIN, m.group()))
        if self._names("т.", "том", "лист", "парақ"):
            self.text = _PLACES.sub(_spaces, self.text)
        yield from self._dates()
        if self._names("тенге", "теңге", "тг", "тнг", "₸", "kzt"):
            yield from self._take(_SUM, lambda m: (FactKind.SUM, str(_amount(m))))
        yield from self._times()
        yield from self._articles()
        if self._names("дом", "д.", "үй", "здани", "ғимарат"):
            yield from self._take(_HOUSES, lambda m: (FactKind.HOUSE, (m[1] or m[2]).lower()))
        if self._names("кв", "пәтер"):
            yield from self._take(_FLATS, lambda m: (FactKind.FLAT, m[1] or m[2]))
        yield from (HardFact(FactKind.NUMBER, str(_whole(one)), one) for one in _NUMBER.findall(self.text))

    def _names(self, *words: str) -> bool:
        """Tell whether any of the words stands in the text; most sheets of a bank have none, and looking is quicker than matching."""
        return any(word in self.lower for word in words)

    def _take(self, pattern: re.Pattern[str], read: Callable[[re.Match[str]], tuple[FactKind, str]]) -> Iterator[HardFact]:
        found = list(pattern.finditer(self.text))
        for match in found:
            kind, value = read(match)
            yield HardFact(kind, value, match.group().strip())
        self._blank(found)

    def _blank(self, found: list[re.Match[str]]) -> None:
        if not found:
            return
        parts, place = [], 0
        for match in found:
            parts += [self.text[place : match.start()], _spaces(match)]
            place = match.end()
        self.text = "".join((*parts, self.text[place:]))

    def _dates(self) -> Iterator[HardFact]:
        yield from self._take(_ISO, lambda m: (FactKind.DATE, m.group()))
        yield from self._take(_FIGURES, lambda m: (FactKind.DATE, f"{m[3]}-{int(m[2]):02}-{int(m[1]):02}"))
        if not self._names(*_MONTH_STEMS):
            return
        for pattern in _DATES:
            found = list(pattern.finditer(self.text))
            for match in found:
                yield from _dates_of(match)
            self._blank(found)

    def _times(self) -> Iterator[HardFact]:
        for pattern in _TIMES if self._names("сағат", "час", "ч.", ".") else _TIMES[1:2]:
            found = list(pattern.finditer(self.text))
            for match in found:
                groups = match.groups()
                hour, minute = int(groups[0]), int(groups[1] or 0) if len(groups) > 1 else 0
                if len(groups) > 2 and groups[2]:
                    hour, minute = (hour - 1) % 24, 60 - minute
                yield HardFact(FactKind.TIME, f"{hour:02}:{minute:02}", match.group().strip())
            self._blank(found)

    def _articles(self) -> Iterator[HardFact]:
        if not re.search(r"ст\.|стат|бап|бабы|баб", self.text, _FLAGS):
            return
        for citation in reversed(find_citations(self.text)):
            for norm in citation.norms:
                yield HardFact(FactKind.ARTICLE, article_key(norm.article, norm.part, norm.point), citation.text)
            self.text = self.text[: citation.start] + " " * (citation.end - citation.start) + self.text[citation.end :]


def _spaces(match: re.Match[str]) -> str:
    return " " * len(match.group())


def article_key(article: str, part: str, clause: str) -> str:
    """Write an article the way facts are compared: "188", "188(3)", "188(3)(2)".

    :param article: Number of the article.
    :param part: Number of the part, or nothing.
    :param clause: Number of the point, or nothing.
    :return: The key; the act is left out, as orders often leave it to the context.
    """
    return article + (f"({part})" if part else "") + (f"({clause})" if clause else "")


def _dates_of(match: re.Match[str]) -> Iterator[HardFact]:
    named = match.groupdict()
    month = _month(named["month"])
    year, days = named.get("year"), re.findall(r"\d+", named.get("days") or "")
    if named.get("last"):
        yield HardFact(FactKind.DATE, f"{year}-{_month(named['last']):02}", match.group())
    for day in days:
        if int(day) > 31:
            continue
        value = f"{month:02}-{int(day):02}"
        yield HardFact(FactKind.DATE, f"{year}-{value}", match.group()) if year else HardFact(FactKind.DAY, value, match.group())
    if not days and year:
        yield HardFact(FactKind.DATE, f"{year}-{month:02}", match.group())


def _month(name: str) -> int:
    return next(number for number, forms in enumerate(_EACH_MONTH, start=1) if forms.fullmatch(name))


def _amount(match: re.Match[str]) -> int:
    scale = (match.groupdict().get("scale") or "").lower()
    factor = next((value for word, value in _SCALES.items() if scale.startswith(word)), 1)
    whole, _, tenths = re.sub(r"[\s.\u00a0]", "", match["figures"]).partition(",")
    return int(whole) * factor + (int(tenths) * factor // 10 ** len(tenths) if tenths and factor > 1 else 0)


def _whole(digits: str) -> int:
    return int(re.sub(r"[\s.\u00a0]", "", digits.partition(",")[0]))


def date_key(day: date) -> str:
    """Write a date the way facts are compared.

    :param day: The date.
    :return: The key.
    """
    return day.isoformat()
