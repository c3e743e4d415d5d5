"""Synthetic people with every form of their names, and the numbers and places that come with a person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any

import yaml

from casefile import NameForm, Sex, decline, decline_short, kazakh_form
from law import GrammaticalCase, Language

_CASES = {
    "nom": GrammaticalCase.NOMINATIVE,
    "gen": GrammaticalCase.GENITIVE,
    "dat": GrammaticalCase.DATIVE,
    "acc": GrammaticalCase.ACCUSATIVE,
    "ins": GrammaticalCase.INSTRUMENTAL,
    "prep": GrammaticalCase.PREPOSITIONAL,
    "loc": GrammaticalCase.LOCATIVE,
    "abl": GrammaticalCase.ABLATIVE,
}


@cache
def name_lists() -> Mapping[str, Any]:
    """Give the lists that names, courts and streets are drawn from."""
    loaded: Mapping[str, Any] = yaml.safe_load(files("evals.acts").joinpath("names.yaml").read_text(encoding="utf-8"))
    return loaded


@dataclass(slots=True)
class SyntheticPerson(Mapping[str, str]):
    """A person as a template sees one: `person["s_gen"]` is the surname with initials in the genitive.

    :param name: The name as the language of the act writes it.
    :param sex: Sex.
    :param language: Language of the act.
    :param used: Forms that the act has used so far: none of them may stay in a pseudonymised text.
    """

    name: NameForm
    sex: Sex
    language: Language
    used: set[str] = field(default_factory=set)

    def __getitem__(self, form: str) -> str:
        kind, _, case = form.rpartition("_")
        written = self._written(kind, _CASES[case])
        self.used.add(written)
        return written

    def _written(self, kind: str, case: GrammaticalCase) -> str:
        if kind == "s":
            return decline_short(self.name, self.sex, case, self.language)
        if kind == "":
            return decline(self.name, self.sex, case, self.language)
        if self.language is Language.KK:
            return kazakh_form(self.name.surname, case)
        return decline(self.name, self.sex, case, self.language).split(" ")[0]

    def __iter__(self) -> Iterator[str]:
        return iter(_CASES)

    def __len__(self) -> int:
        return len(_CASES)


def draw_person(random: Random, language: Language, taken: set[str]) -> SyntheticPerson:
    """Draw a person whose surname nobody of the act bears.

    :param random: Source of chance.
    :param language: Language of the act.
    :param taken: Surnames of the act so far; the new one is added.
    :return: The person.
    """
    while True:
        sex = Sex.MALE if random.random() < 0.75 else Sex.FEMALE
        name = _name(random, sex, language)
        # Two spellings of one stem would be one family to a reader: «Болат» and «Болатович».
        stem = name.surname[:4].lower()
        if stem not in taken:
            taken.add(stem)
            return SyntheticPerson(name, sex, language)


def _name(random: Random, sex: Sex, language: Language) -> NameForm:
    lists, side = name_lists(), int(language is Language.KK)
    male = sex is Sex.MALE
    if random.random() < 0.65:
        given = random.choice(lists["kazakh_men" if male else "kazakh_women"])[side]
        patronymic = random.choice(lists["kazakh_fathers"])[2 * side + (not male)]
        if random.random() < 0.15:
            return NameForm(surname=random.choice(lists["kazakh_surnames_without_ending"])[side], given=given, patronymic=patronymic)
        surname = random.choice(lists["kazakh_surnames"])[side]
    else:
        given = random.choice(lists["russian_men" if male else "russian_women"])
        patronymic = random.choice(lists["russian_fathers"])[not male]
        if random.random() < 0.3:
            return NameForm(surname=random.choice(lists["other_surnames"]), given=given, patronymic=patronymic)
        surname = random.choice(lists["russian_surnames"])
    if not male:
        surname = f"{surname.removesuffix('ий')}ая" if surname.endswith("ий") else f"{surname}а"
    return NameForm(surname=surname, given=given, patronymic=patronymic)


def draw_iin(random: Random) -> str:
    """Draw an IIN whose check digit agrees and whose birth date cannot be: day 99."""
    while True:
        first = f"{random.randint(60, 99)}{random.randint(1, 12):02}99{random.choice('3456')}{random.randint(0, 9999):04}"
        for weights in (range(1, 12), (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)):
            digit = sum(int(each) * weight for each, weight in zip(first, weights, strict=True)) % 11
            if digit < 10:
                return f"{first}{digit}"


def draw_address(random: Random, language: Language, city: str) -> tuple[str, str]:
    """Draw an address.

    :param random: Source of chance.
    :param language: Language of the act.
    :param city: The city as the act writes it.
    :return: The address with the city, and the part of it that may not stay.
    """
    russian, kazakh = random.choice(name_lists()["streets"])
    house, flat = random.randint(1, 180), random.randint(1, 90)
    if language is Language.RU:
        secret = random.choice((f"ул. {russian}, д. {house}, кв. {flat}", f"улица {russian}, дом {house}, квартира {flat}"))
        return f"{city}, {secret}", secret
    secret = random.choice((f"{kazakh} көшесі, {house}-үй, {flat}-пәтер", f"{kazakh} көшесі {house}, {flat}-пәтер"))
    return f"{city}, {secret}", secret


def draw_phone(random: Random) -> str:
    """Draw a telephone number of the code 700, kept free for this."""
    tail = f"{random.randint(0, 999):03} {random.randint(0, 99):02} {random.randint(0, 99):02}"
    return random.choice((f"+7 700 {tail}", f"8 (700) {tail.replace(' ', '-')}", f"8700{tail.replace(' ', '')}"))


def draw_plate(random: Random) -> str:
    """Draw a number plate with the letters of no region's series."""
    return f"{random.randint(0, 999):03} {''.join(random.choices('BCDEFHKLMNPRSTVXYZ', k=3))} {random.randint(1, 20):02}"
