"""The edition that a citation names: «УК РК (в редакции Закона от 03.07.2014)», «УК РК 1997 года», «1997 жылғы ҚК-нің»."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from law.norm import Act

_MONTHS = (
    "январ қаңтар", "феврал ақпан", "март наурыз", "апрел сәуір", "ма мамыр", "июн маусым", "июл шілде", "август тамыз",
    "сентябр қыркүйек", "октябр қазан", "ноябр қараша", "декабр желтоқсан",
)  # fmt: skip
_MONTH_OF = {stem: number for number, stems in enumerate(_MONTHS, start=1) for stem in stems.split()}
_MONTH = "(" + "|".join(sorted(_MONTH_OF, key=len, reverse=True)) + r")[а-яәіңғүұқөһ]{0,6}"
_YEAR = r"((?:19|20)\d\d)"
_YEAR_WORD = r"(?:\s{0,2}(?:года?|году|г\.?|жылғы|жылы|ж\.?)(?!\w))?"
_NUMERIC = re.compile(rf"(\d\d?)\.(\d\d?)\.{_YEAR}")
_RUSSIAN = re.compile(rf"(\d\d?)\s{{1,2}}{_MONTH}\s{{1,2}}{_YEAR}", re.IGNORECASE)
_KAZAKH = re.compile(rf"{_YEAR}\s{{1,2}}(?:жылғы|ж\.)\s{{1,2}}(\d\d?)\s{{1,2}}{_MONTH}", re.IGNORECASE)
_ONLY_YEAR = re.compile(_YEAR)
_DAY = rf"(?:\d\d?\.\d\d?\.{_YEAR}|\d\d?\s{{1,2}}{_MONTH}\s{{1,2}}{_YEAR}|{_YEAR}){_YEAR_WORD}"
_NUMBER = r"(?:\s{0,2}№\s{0,2}[\w-]{1,12}(?:\s{1,2}ЗРК)?)?"
_LAW = r"(?:закон\w{0,3}\s{1,2}(?:рк\s{1,2}|республики казахстан\s{1,2})?)?"
_EDITION = re.compile(rf"\s{{1,3}}в\s{{1,2}}ред(?:\.|акции)\s{{0,2}}{_LAW}(?:от\s{{1,2}}|на\s{{1,2}})?{_DAY}{_NUMBER}", re.IGNORECASE)
_ADOPTION = re.compile(rf"\s{{1,3}}(?:от\s{{1,2}}{_DAY}{_NUMBER}|{_YEAR}\s{{0,2}}(?:года|г\.))", re.IGNORECASE)
_BEFORE = re.compile(rf"(?<![\w.]){_YEAR}\s{{1,2}}жылғы\s{{1,2}}(?:\d\d?\s{{1,2}}{_MONTH}\s{{1,2}}{_NUMBER}\s{{0,2}})?$", re.IGNORECASE)
_LONGEST = 60
# When each act, and those that it replaced, were adopted; the last one is the act that `Act` names.
_ADOPTED = {
    Act.CC: (date(1997, 7, 16), date(2014, 7, 3)),
    Act.CPC: (date(1997, 12, 13), date(2014, 7, 4)),
    Act.COAO: (date(2001, 1, 30), date(2014, 7, 5)),
    Act.PEC: (date(1997, 12, 13), date(2014, 7, 5)),
    Act.CIVIL_PROCEDURE: (date(1999, 7, 13), date(2015, 10, 31)),
    Act.APPC: (date(2020, 6, 29),),
    Act.TAX: (date(2001, 6, 12), date(2008, 12, 10), date(2017, 12, 25), date(2025, 7, 18)),
    Act.LABOUR: (date(2007, 5, 15), date(2015, 11, 23)),
    Act.ENTREPRENEURIAL: (date(2015, 10, 29),),
    Act.CONSTITUTION: (date(1993, 1, 28), date(1995, 8, 30)),
}


@dataclass(frozen=True, slots=True)
class Wording:
    """What stands beside an act and says which act or which wording of it is meant.

    :param start: Offset of its first character.
    :param end: Offset after its last.
    :param edition: The date of the wording; None for the act in force, named by its own date.
    """

    start: int
    end: int
    edition: date | None


def edition_in(text: str) -> date | None:
    """Find the date of an edition in the words that name it.

    :param text: The words. A year alone stands for its last day: the wording that the year left behind.
    :return: The latest date named, or None.
    """
    found: list[date] = []
    for match in _NUMERIC.finditer(text):
        found += _date(match.group(3), match.group(2), match.group(1))
    for match in _RUSSIAN.finditer(text):
        found += _date(match.group(3), str(_MONTH_OF[match.group(2).lower()]), match.group(1))
    for match in _KAZAKH.finditer(text):
        found += _date(match.group(1), str(_MONTH_OF[match.group(3).lower()]), match.group(2))
    if not found:
        found = [date(int(match.group(1)), 12, 31) for match in _ONLY_YEAR.finditer(text)]
    return max(found, default=None)


def _date(year: str, month: str, day: str) -> list[date]:
    try:
        return [date(int(year), int(month), int(day))]
    except ValueError:
        return []  # a mistake in the document names no edition


def wording_after(text: str, end: int, act: Act) -> Wording | None:
    """Read the wording that stands after an act without brackets.

    A date with «от» may be the date of a judgment; it is of the act only when the act, or one that it replaced, was adopted then.

    :param text: The text.
    :param end: Offset after the act.
    :param act: The act.
    :return: The wording, or None.
    """
    match = _EDITION.match(text, end)
    if match:
        return Wording(end, match.end(), edition_in(match.group()))
    match = _ADOPTION.match(text, end)
    adopted = _adoption(match.group(), act) if match else None
    return Wording(end, match.end(), _unless_in_force(adopted, act)) if match and adopted else None


def wording_before(text: str, start: int, act: Act) -> Wording | None:
    """Read the wording that stands before an act, as Kazakh has it: «1997 жылғы ҚК-нің».

    :param text: The text.
    :param start: Offset of the act.
    :param act: The act.
    :return: The wording, or None.
    """
    begin = max(start - _LONGEST, 0)
    match = _BEFORE.search(text[begin:start])
    adopted = _adoption(match.group(), act) if match else None
    return Wording(begin + match.start(), start, _unless_in_force(adopted, act)) if match and adopted else None


def _adoption(words: str, act: Act) -> date | None:
    """Find which of an act and those before it was adopted at the date or in the year that words name."""
    named = edition_in(words)
    return next((day for day in _ADOPTED.get(act, ()) if named in (day, date(day.year, 12, 31))), None)


def _unless_in_force(adopted: date, act: Act) -> date | None:
    return None if adopted == _ADOPTED[act][-1] else adopted
