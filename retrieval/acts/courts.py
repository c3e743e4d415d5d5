"""The head of an act: which court, in which region, on which day, under which number."""

from __future__ import annotations

import re
from datetime import date

from retrieval.acts.act import Absence, Extracted, Field, absent
from retrieval.acts.dates import dates
from retrieval.acts.name_forms import CAPITAL, LETTER
from retrieval.acts.regions import region_in

_HEAD = 1_500
_PROPER = rf"[{CAPITAL}][{CAPITAL}{LETTER}-]+"
_KIND = r"(?:[Сс]пециализированн|[Мм]ежрайонн|[Рр]айонн|[Гг]ородск|[Оо]бластн|[Вв]оенн|[Вв]ерховн|[Кк]ассационн|[Аа]пелляционн)[а-я]{2,3}"
_END = "(?:а|у|ом|е)?"
_BY_KIND = r"(?: по (?:уголовным делам|делам несовершеннолетних|уголовным и административным делам|административным делам))?"
_RU_PLACE = (
    rf"(?: (?:{_PROPER}ого района|района {_PROPER}|(?:района )?имени {_PROPER}(?: (?:би|батыра|хана))?))?"
    rf"(?: (?:города|г\.) ?{_PROPER}| {_PROPER}(?:ской|кой) области| области {_PROPER}| Республики Казахстан){{0,2}}"
)
_RU_COURT = re.compile(
    rf"(?:(?:[КкАа][а-я]+ционн[а-я]{{2}} )?[Сс]удебн[а-я]{{2}} коллеги[а-я]{_BY_KIND} )?"
    rf"(?:(?:{_PROPER}(?:ий|ого|ому|им|ом|ый|ым) |{_KIND} |№ ?\d+ ){{1,4}}[Сс]уд{_END}|[Сс]уд{_END} № ?\d+"
    rf"|[Сс]уд{_END}(?= (?:города|г\.|области {_PROPER}|{_PROPER}(?:ской|кой) области)))"
    rf"(?![{LETTER}])(?: № ?\d+)?{_BY_KIND}(?: № ?\d+)?{_RU_PLACE}"
)
_KK_PLACE = rf"(?:(?:{_PROPER} ){{1,2}}(?:қаласы|облысы|ауданы|өңірі)(?:ның|нің)? ){{0,2}}"
_KK_KIND = (
    r"(?:(?:[Ққ]ылмыстық істер(?:і)?|[Кк]әмелетке толмағандардың істері|[Ққ]ылмыстық және әкімшілік істер) (?:жөніндегі|бойынша) )?"
    r"(?:№ ?\d+ )?(?:[Мм]амандандырылған )?"
    r"(?:[Аа]уданаралық|[Аа]удандық|[Ққ]алалық|[Оо]блыстық|[Әә]скери|[Жж]оғарғы)(?: қылмыстық)?"
)
_KK_COURT = re.compile(
    rf"(?<![{CAPITAL}{LETTER}])(?:№ ?\d+ )?{_KK_PLACE}(?:№ ?\d+ )?(?:(?:{_PROPER}|би|батыр|хан|ата|ана) ){{0,4}}?"
    rf"{_KK_KIND} [Сс]от(?:ы|ының|ында|ына)?(?![{LETTER}])"
    rf"(?: № ?\d+)?(?: ?(?:[Ққ]ылмыстық істер жөніндегі )?(?:(?:апелляциялық|кассациялық) )?(?:сот )?алқасы(?:ның|нда)?)?"
)
_NUMBER = re.compile(
    r"(?<![\d/-])(?P<long>\d{4}-\d{2}-\d{2}-\d[а-яa-zәіңғүұқөһ]{0,3}/\d{1,6}(?:[-(]\d{1,3}\)?)?)(?![\d/])"
    r"|(?:№|дело|дела|іс|нөмірі)[\s:]{0,2}(?P<short>\d{1,2}[а-яa-z]{0,3}-\d{1,6}(?:[-/]\d{1,6}){0,2})(?![\d-])",
    re.IGNORECASE,
)
_BIRTH = re.compile(r" ?(?:года |г\. ?)?(?:рождения|р\.)| ?(?:жылы? )?(?:туған|туылған)")
_OTHER_ACT_BEFORE = re.compile(r"(?:(?:от|бастап|приговором|вынесенн[а-я]{2,3})|с) $")
_OTHER_ACT_AFTER = re.compile(r" ?(?:[а-яәіңғүұқөһ]+ )?(?:үкімі|қаулысы)(?:не|мен|нің|на)")


def court_of(text: str, end: int) -> Field[str]:
    """Find the court that made the act: the first one that the head names.

    :param text: Stored text.
    :param end: Where the introduction ends.
    :return: Its name as the act writes it.
    """
    stop = min(end, _HEAD)
    found = [match for form in (_RU_COURT, _KK_COURT) if (match := form.search(text, 0, stop))]
    if not found:
        return absent(Absence.NOT_FOUND)
    first = min(found, key=lambda match: (match.start(), -match.end()))
    return Extracted(first.group(), first.start(), first.end())


def region_of(folded: str, court: Field[str], end: int) -> Field[str]:
    """Tell the region by the name of the court, else by the city of the heading.

    :param folded: Folded text.
    :param court: The court.
    :param end: Where the introduction ends.
    :return: The region's name in `REGIONS`; absent when neither names a city or a region that we know.
    """
    places = [(court.start, court.end)] if isinstance(court, Extracted) else []
    for start, stop in (*places, (0, min(end, _HEAD))):
        found = region_in(folded, start, stop)
        if found:
            return Extracted(*found)
    return absent(Absence.NOT_FOUND)


def day_of(folded: str, end: int) -> Field[date]:
    """Give the day of an act: the first day of its head that is neither a birth date nor the day of another act.

    :param folded: Folded text.
    :param end: Where the introduction ends.
    :return: The day.
    """
    for day in dates(folded, 0, min(end, _HEAD)):
        born = _BIRTH.match(folded, day.end)
        of_another = _OTHER_ACT_BEFORE.search(folded[max(day.start - 20, 0) : day.start]) or _OTHER_ACT_AFTER.match(folded, day.end)
        if not born and not of_another:
            return day
    return absent(Absence.NOT_FOUND)


def case_number_of(text: str, end: int) -> Field[str]:
    """Give the number of the case.

    :param text: Stored text.
    :param end: Where the introduction ends.
    :return: The number without the sign before it.
    """
    match = _NUMBER.search(text, 0, min(end, _HEAD))
    if match is None:
        return absent(Absence.NOT_FOUND)
    group = "long" if match["long"] else "short"
    return Extracted(match[group], match.start(group), match.end(group))
