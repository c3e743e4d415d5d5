"""Regions of Kazakhstan by the words that a court's name has: first the city, then the region, in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Region:
    """A region or a city of republican significance.

    :param name: Its name in our data.
    :param cities: Beginnings of the names of its cities, folded.
    :param regions: Beginnings of the name of the region itself, folded.
    """

    name: str
    cities: str
    regions: str = ""


_TABLE = (
    Region("astana", "астан|нур-султан|нұр-сұлтан"),
    Region("almaty-city", "алмат"),
    Region("shymkent", "шымкент"),
    Region("abai", "семе[йяе]|аягоз|аягөз|курчатов", "абай"),
    Region("akmola", "кокшетау|көкшетау|степногорск", "акмолинск|ақмола"),
    Region("aktobe", "актобе|ақтөбе|хромтау", "актюбинск|ақтөбе"),
    Region("almaty-region", "конаев|қонаев|капшага|қапшағай|талгар|талғар|каскелен|қаскелең", "алматинск|алматы"),
    Region("atyrau", "атырау", "атырауск|атырау"),
    Region("west-kazakhstan", "уральск|орал", "западно-казахстанск|батыс қазақстан"),
    Region("zhambyl", "тараз", "жамбыл"),
    Region("jetisu", "талдыкорган|талдықорған|текели", "жетісу|жетысу|жетісуск"),
    Region("karaganda", "караганд|қарағанды|темиртау|теміртау|балхаш|балқаш|сарань|саран|шахтинск|абая", "карагандинск|қарағанды"),
    Region("kostanay", "костана|қостанай|рудн|лисаковск", "костанайск|қостанай"),
    Region("kyzylorda", "кызылорд|қызылорда|байконур|байқоңыр", "кызылординск|қызылорда"),
    Region("mangystau", "актау|ақтау|жанаозен|жаңаөзен", "мангистауск|мангыстауск|маңғыстау"),
    Region("pavlodar", "павлодар|экибастуз|екібастұз|аксу|ақсу", "павлодар"),
    Region("north-kazakhstan", "петропавл", "северо-казахстанск|солтүстік қазақстан"),
    Region("turkistan", "туркестан|түркістан|кентау", "туркестанск|түркістан"),
    Region("ulytau", "жезказган|жезқазған|сатпаев|сәтбаев", "улытау|ұлытау"),
    Region("east-kazakhstan", "усть-каменогорск|өскемен|риддер|алтай|зайсан", "восточно-казахстанск|шығыс қазақстан"),
)
_E = "[а-яәіңғүұқөһ-]"


def _any(form: Callable[[Region], str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<r{index}>{form(one)})" for index, one in enumerate(_TABLE) if form(one)))


def _city(one: Region) -> str:
    after_word = rf"(?:города|городе|город|г\.) ?(?:{one.cities}){_E}{{0,3}}(?!{_E})"
    return (
        rf"{after_word}|(?<!{_E})(?:{one.cities}){_E}{{0,5}} қала(?:сы|лық){_E}*|(?<!{_E})(?:{one.cities}){_E}{{0,6}}ск{_E}{{2,3}} городск"
    )


def _region(one: Region) -> str:
    # «Алматинский городской суд» is of the city, «Актюбинский городской суд» of a city of that region.
    kinds = "област|городск" if one.name != "almaty-region" else "област"
    name = one.regions
    return rf"(?<!{_E})(?:{name}){_E}{{0,5}} (?:{kinds}|облыс)|област[иь] (?:{name})" if name else ""


_FORMS = (_any(_city), _any(_region))


def region_in(folded: str, start: int, end: int) -> tuple[str, int, int] | None:
    """Find the region that a name of a court or a heading says.

    :param folded: Folded text.
    :param start: Where to begin.
    :param end: Where to stop.
    :return: Name of the region with its place; a district that is named after a city says nothing.
    """
    for form in _FORMS:
        match = form.search(folded, start, end)
        if match and match.lastgroup:
            return _TABLE[int(match.lastgroup[1:])].name, match.start(), match.end()
    return None


REGIONS = frozenset(one.name for one in _TABLE)
"""Names of the regions in our data."""
