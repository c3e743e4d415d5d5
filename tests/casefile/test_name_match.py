"""Names in the case forms of a text, told from other names."""

import pytest

from casefile import NameForm, Sex, same_name
from law import Language

RU = NameForm(surname="Ахметов", given="Серик", patronymic="Болатович")
KK = NameForm(surname="Ахметов", given="Серік", patronymic="Болатұлы")


@pytest.mark.parametrize(
    ("form", "name", "language", "same"),
    [
        ("Ахметов Серик Болатович", RU, Language.RU, True),
        ("Ахметову Серику Болатовичу", RU, Language.RU, True),
        ("АХМЕТОВЫМ С. Б.", RU, Language.RU, True),
        ("Ахметова С.Б.", RU, Language.RU, True),
        ("Ахметовой С.Б.", RU, Language.RU, False),
        ("Ахметов С.К.", RU, Language.RU, False),
        ("Ахметов Серік Болатұлына", KK, Language.KK, True),
        ("С.Б. Ахметовтың", KK, Language.KK, True),
        ("Ахметов Серік Болатқызына", KK, Language.KK, False),
    ],
)
def test_case_forms_of_a_man(form: str, name: NameForm, language: Language, same: bool) -> None:
    assert same_name(form, name, Sex.MALE, language) is same
