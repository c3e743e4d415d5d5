"""More than four hundred names in every case: forms written by the grammar, endings of their class, and each form known again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from casefile import NameForm, Sex, decline, decline_short, same_name
from law import GrammaticalCase, Language

TABLE: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "names_in_cases.yaml").read_text(encoding="utf-8"))
SEXES = {"m": Sex.MALE, "f": Sex.FEMALE}
RUSSIAN = (
    GrammaticalCase.GENITIVE,
    GrammaticalCase.DATIVE,
    GrammaticalCase.ACCUSATIVE,
    GrammaticalCase.INSTRUMENTAL,
    GrammaticalCase.PREPOSITIONAL,
)
KAZAKH = (
    GrammaticalCase.GENITIVE,
    GrammaticalCase.DATIVE,
    GrammaticalCase.ACCUSATIVE,
    GrammaticalCase.LOCATIVE,
    GrammaticalCase.ABLATIVE,
    GrammaticalCase.INSTRUMENTAL,
)
SUFFIXES = {
    GrammaticalCase.GENITIVE: "ның нің дың дің тың тің",
    GrammaticalCase.DATIVE: "ға ге қа ке на не",
    GrammaticalCase.ACCUSATIVE: "ны ні ды ді ты ті н",
    GrammaticalCase.LOCATIVE: "да де та те нда нде",
    GrammaticalCase.ABLATIVE: "дан ден тан тен нан нен",
    GrammaticalCase.INSTRUMENTAL: "мен бен пен",
}
CLASSED = [(row, surname) for row in TABLE["classes"] for surname in row["surnames"].split()]
KAZAKH_NAMES = TABLE["kazakh_names"].split()


def _name(words: str) -> NameForm:
    surname, given, *patronymic = words.split(" ")
    return NameForm(surname=surname, given=given, patronymic=" ".join(patronymic))


def _plain(words: str) -> str:
    return words.replace("ё", "е")


def test_the_table_is_large_enough() -> None:
    written = len(TABLE["russian"]) + len(TABLE["kazakh"])
    assert written >= 60
    assert written + len(CLASSED) + len(KAZAKH_NAMES) >= 400


@pytest.mark.parametrize("row", TABLE["russian"], ids=lambda row: row.split(" / ")[0])
def test_a_russian_name_has_the_forms_of_the_grammar(row: str) -> None:
    nominative, *written = row[2:].split(" / ")
    forms = [{"=": nominative, "^": written[0]}.get(one, one) for one in written]
    name, sex = _name(nominative), SEXES[row[0]]
    assert [_plain(decline(name, sex, case, Language.RU)) for case in RUSSIAN] == [_plain(form) for form in forms]
    assert all(same_name(form, name, sex, Language.RU) for form in (nominative, *forms))


@pytest.mark.parametrize("row", TABLE["kazakh"], ids=lambda row: row.split(" / ")[0])
def test_a_kazakh_name_has_the_forms_of_the_grammar(row: str) -> None:
    nominative, *last = row.split(" / ")
    name = _name(nominative)
    before = nominative.rsplit(" ", 1)[0]
    forms = [f"{before} {one}" for one in last]
    assert [decline(name, Sex.MALE, case, Language.KK) for case in KAZAKH] == forms
    assert all(same_name(form, name, Sex.MALE, Language.KK) for form in (nominative, *forms))


@pytest.mark.parametrize(("row", "surname"), CLASSED, ids=[f"{row['sex']} {surname}" for row, surname in CLASSED])
def test_a_surname_keeps_its_stem_takes_the_endings_of_its_class_and_is_known_again(row: dict[str, Any], surname: str) -> None:
    sex = SEXES[row["sex"]]
    name = NameForm(surname=surname, given="Али", patronymic="")
    stem = surname[: len(surname) - row["cut"]]
    for case, ending in zip(RUSSIAN, row["endings"], strict=True):
        form = decline(name, sex, case, Language.RU)
        assert _plain(form.split()[0]) == _plain(stem + ending)
        assert same_name(form, name, sex, Language.RU)
        assert same_name(decline_short(name, sex, case, Language.RU), name, sex, Language.RU)


@pytest.mark.parametrize("given", KAZAKH_NAMES)
def test_a_kazakh_name_keeps_its_stem_and_takes_a_suffix_of_its_case(given: str) -> None:
    name = NameForm(surname="Омар", given=given)
    for case in KAZAKH:
        form = decline(name, Sex.MALE, case, Language.KK)
        assert form.startswith(f"Омар {given}")
        assert form.removeprefix(f"Омар {given}") in SUFFIXES[case].split()
        assert same_name(form, name, Sex.MALE, Language.KK)
        assert same_name(decline_short(name, Sex.MALE, case, Language.KK), name, Sex.MALE, Language.KK)
