"""Addresses and vehicles in a sentence: the street, house and flat; the make beside the number plate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indictment.proposals.persons import words_beside
from indictment.verify.scan import FactKind, hard_facts
from law import Language

_CAP = r"[A-ZА-ЯЁӘІҢҒҮҰҚӨҺ]"
_NAME = rf"[«\"]?(?:{_CAP}|\d+-)[\w-]*(?:\s(?:{_CAP}[\w-]*|хан|батыр|би|ана|ата)){{0,2}}[»\"]?"
_STREET = r"(?:микрорайон[а-я]*|мкр\.|улиц[а-я]{1,2}|ул\.|проспект[а-я]*|пр\.|переул[а-я]+|пер\.|бульвар[а-я]*)"
_TOWN = rf"(?:(?:город[а-я]{{0,2}}|г\.|сел[а-я]{{1,2}}|пос[её]л[а-я]+|пос\.)\s?{_CAP}[\w-]+,?\s+)?(?:{_CAP}[\w-]+\s+район[а-я]*,?\s+)?"
_RUSSIAN = re.compile(
    rf"{_TOWN}(?:{_STREET}\s?{_NAME},?\s+)?{_STREET}\s?(?P<street>{_NAME}),?\s+(?:дом[а-я]{{0,2}}|д\.)\s?№?\s?(?P<house>\d+[а-я]?(?:/\d+)?)"
    r"(?:,?\s+(?:квартир[а-я]{1,2}|кв\.)\s?№?\s?(?P<flat>\d+))?"
)
_KAZAKH = re.compile(
    rf"(?:{_CAP}[\w-]+\s+(?:облыс|қала|аудан|ауыл)[а-яәіңғүұқөһ]*,?\s+)*(?:{_NAME}\s+(?:көше|даңғыл|ықшамаудан|шағын\s+аудан)[а-яәіңғүұқөһ]*,?\s+)?"
    rf"(?:(?P<street>{_NAME})\s+(?:көше|даңғыл|ықшамаудан|шағын\s+аудан)[а-яәіңғүұқөһ]*|(?P<quarter>\d+)-(?:шағын\s*|ықшам)аудан[а-яәіңғүұқөһ]*),?\s+"
    r"(?P<house>\d+[а-я]?(?:/\d+)?)\s?-?\s?(?:үй|ғимарат)[а-яәіңғүұқөһ]*(?:,?\s+(?P<flat>\d+)\s?-?\s?пәтер[а-яәіңғүұқөһ]*)?"
)
_MAKE = re.compile(r"[«\"]?(?P<make>[A-Z][A-Za-z]+(?:[ -][A-Z0-9][A-Za-z0-9-]*){0,2}|ВАЗ-?\s?\d+|ГАЗ-?\s?\d+|Lada\s\w+)[»\"]?")
_REACH = 60


@dataclass(frozen=True, slots=True)
class Found:
    """A fact of a sentence.

    :param value: In one form.
    :param text: As the sentence writes it.
    """

    value: str
    text: str


def addresses(sentence: str) -> Iterator[Found]:
    """Find the addresses of a sentence that name a street or quarter and a house.

    :param sentence: The sentence.
    :return: Each as street, house and flat, with the whole address as written.
    """
    for pattern in (_RUSSIAN, _KAZAKH):
        for match in pattern.finditer(sentence):
            street = match["street"] or f"{match.groupdict().get('quarter')}-ықшамаудан"
            parts = (street.strip('«»" '), match["house"], match["flat"] or "")
            yield Found(", ".join(part for part in parts if part), match.group().strip(" ,"))


def vehicles(sentence: str, language: Language) -> Iterator[Found]:
    """Find the vehicles of a sentence: number plates with the make beside them, or a make beside the word for a vehicle.

    :param sentence: The sentence.
    :param language: Language of the document.
    :return: Each as its plate, or its make where no plate is written.
    """
    plates = [fact for fact in hard_facts(sentence, language) if fact.kind is FactKind.VEHICLE]
    for plate in plates:
        place = sentence.find(plate.text)
        make = _make(sentence[max(0, place - _REACH) : place]) if place >= 0 else ""
        yield Found(plate.value, f"{make} {plate.text}".strip())
    if plates:
        return
    word = re.compile(rf"\b(?:{words_beside()['vehicle']})", re.IGNORECASE)
    for match in _MAKE.finditer(sentence):
        before, after = sentence[max(0, match.start() - 25) : match.start()], sentence[match.end() : match.end() + 25]
        if re.search(rf"(?:{word.pattern})\s+(?:марки\s+)?$", before, re.IGNORECASE) or re.match(
            rf"\s+(?:маркалы\s+)?(?:{word.pattern})", after, re.IGNORECASE
        ):
            yield Found(match["make"], match.group())


def _make(before: str) -> str:
    found = [match["make"] for match in _MAKE.finditer(before)]
    return found[-1] if found else ""
