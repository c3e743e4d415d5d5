"""Names, numbers and addresses leave the stored text; the same person stays the same letter; what may remain is told."""

from __future__ import annotations

import re

import pytest
from acts_samples import KAZAKH, RUSSIAN

from law import Language, message
from retrieval import ReadOptions, parse_act
from retrieval.acts.identifiers import check_digit
from retrieval.acts.name_forms import name_keys
from retrieval.acts.normal import folded
from retrieval.acts.people import find_people
from retrieval.acts.pseudonyms import letter_of, pseudonymise
from retrieval.acts.roles import Role

RU, KK = Language.RU, Language.KK


def hidden(text: str, language: Language) -> str:
    return pseudonymise(text, folded(text), language).text


@pytest.mark.parametrize(
    ("forms", "language"),
    [
        ("Ахметов Ахметова Ахметову Ахметовым Ахметове Ахметовой", "ru"),
        ("Ахметов Ахметовтің Ахметовке Ахметовті Ахметовтен Ахметовпен", "kk"),
        ("Ковальский Ковальского Ковальскому Ковальским Ковальской Ковальская", "ru"),
        ("Ким Кима Киму Кимом Киме", "ru"),
        ("Цой Цоя Цою Цоем", "ru"),
        ("Абай Абая Абаю Абаем", "ru"),
        ("Серік Серікті Серікке Серіктің Серікпен", "kk"),
        ("Болатұлы Болатұлының Болатұлына Болатұлын Болатұлынан", "kk"),
        ("Нұрланқызы Нұрланқызының Нұрланқызына", "kk"),
        ("Айгуль Айгули Айгулью", "ru"),
        ("Шевченко Шевченконың Шевченкоға", "kk"),
    ],
)
def test_all_forms_of_a_name_share_a_key(forms: str, language: str) -> None:
    first, *others = forms.split(" ")
    assert [form for form in others if not name_keys(form) & name_keys(first)] == [], language


@pytest.mark.parametrize(("one", "other"), [("Ахметов", "Ахмедов"), ("Иванов", "Ивашов"), ("Ким", "Ли"), ("Серік", "Серғазы")])
def test_different_names_share_no_key(one: str, other: str) -> None:
    assert not name_keys(one) & name_keys(other)


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("Подсудимый Ахметов С.Б. вину признал.", "Подсудимый А. вину признал."),
        (
            "По обвинению Ахметова Серика Болатовича. Суд назначил Ахметову штраф.",
            "По обвинению Подсудимого А. Суд назначил Подсудимому А. штраф.",
        ),
        (
            "Потерпевшая Иванова А.П. показала, что с Ивановой рассчитались.",
            "Потерпевшая А. показала, что с Потерпевшей А. рассчитались.",
        ),
        (
            "Осужденный Ли В.Г. и свидетель Ким О.П. В отношении Ли дело прекращено.",
            "Осужденный А. и свидетель Б. В отношении Подсудимого А. дело прекращено.",
        ),
        ("Судья А.К. Сәрсенбаева. Адвокат Петренко Иван.", "Судья А. Адвокат Б."),
        ("Свидетель Сейткалиев Ерлан Маратович пояснил. Ерлан Маратович добавил.", "Свидетель А. пояснил. Свидетель А. добавил."),
    ],
    ids=[
        "a name after its role leaves the letter",
        "the role takes the case of the name",
        "a woman's surname shows her case",
        "unchanging surnames take the case of the words before them",
        "initials before the surname",
        "given name and patronymic are the same person",
    ],
)
def test_russian_names_become_letters(text: str, stored: str) -> None:
    assert hidden(text, RU) == stored


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        (
            "Сотталушы Ахметов С.Б. кінәсін мойындады. Ахметовке жаза тағайындалды.",
            "Сотталушы А. кінәсін мойындады. Сотталушы А.-ға жаза тағайындалды.",
        ),
        ("Жәбірленуші Әлия Маратқызының айтуынша. Әлияға залал келген.", "Жәбірленуші А.-ның айтуынша. Жәбірленуші А.-ға залал келген."),
        ("Куә Д.Асанов келді. Асановтан жауап алынды.", "Куә А. келді. Куә А.-дан жауап алынды."),
        ("Сотталушы Серік Болат ұлы келмеді. Серікті іздеді.", "Сотталушы А. келмеді. Сотталушы А.-ны іздеді."),
        ("Сотталушы Морозов Алексей Петровичтің ісі.", "Сотталушы А.-ның ісі."),
    ],
    ids=["surname and dative", "given name with -қызы", "initial without a space", "a patronymic of two words", "a Russian patronymic"],
)
def test_kazakh_names_become_letters_with_their_suffix(text: str, stored: str) -> None:
    assert hidden(text, KK) == stored


@pytest.mark.parametrize(
    "text",
    [
        "Верховный Суд Республики Казахстан. Алмалинский районный суд города Алматы.",
        "Уголовного кодекса Республики Казахстан. Виновной признать нельзя.",
        "Государственный обвинитель просил. Прокурор поддержал. Ст. 188 УК РК.",
    ],
)
def test_words_that_are_no_names_stay(text: str) -> None:
    assert hidden(text, RU) == text


def test_two_bearers_of_a_surname_are_told_apart_by_initials_and_reported_where_only_the_surname_stands() -> None:
    text = "Подсудимый Ахметов С.Б. и подсудимый Ахметов Д.Б. Ахметов С.Б. ушел. Приехал Ахметов."
    done = pseudonymise(text, folded(text), RU)
    assert len(done.people.persons) == 2
    assert [risk.code for risk in done.risks] == ["risk-same-surname"]


NUMBERS = {
    "an IIN by its word": ("ИИН 900512300123 указан", "ИИН [ИИН] указан"),
    "a telephone": ("тел. +7 (701) 123-45-67,", "тел. [телефон],"),
    "a telephone without signs": ("звонил на 87011234567.", "звонил на [телефон]."),
    "a number plate": ("автомашина 123 ABC 02 скрылась", "автомашина [госномер] скрылась"),
    "a mailbox": ("почта a.b@mail.kz есть", "почта [электронная почта] есть"),
    "an account": ("счёт KZ12345A6789B1234567 открыт", "счёт [номер счёта] открыт"),
    "an address": ("живет по ул. Абая, д. 15, кв. 20, женат", "живет по [адрес], женат"),
    "an avenue with a title": ("проспект Кабанбай батыра, 5 дом", "[адрес] дом"),
    "a birth date keeps its year": ("12 мая 1990 года рождения", "1990 года рождения"),
    "the sum of a fine is no plate": ("штраф 200 МРП 20 раз", "штраф 200 МРП 20 раз"),
    "a company's number stays": ("БИН 123456789012", "БИН 123456789012"),
}


@pytest.mark.parametrize(("text", "stored"), NUMBERS.values(), ids=NUMBERS)
def test_numbers_and_addresses_leave_the_text(text: str, stored: str) -> None:
    assert hidden(text, RU) == stored


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("Абай көшесі, 15-үй, 20-пәтерде тұрады", "[мекенжай] тұрады"),
        ("Төле би көшесі 88, 19-пәтер тұрады", "[мекенжай] тұрады"),
        ("1990 жылғы 12 мамырда туған", "1990 жылы туған"),
        ("ЖСН 900512300123", "ЖСН [ЖСН]"),
    ],
)
def test_numbers_and_addresses_leave_a_kazakh_text(text: str, stored: str) -> None:
    assert hidden(text, KK) == stored


def test_a_bare_number_is_an_iin_when_its_check_digit_agrees_and_a_risk_when_not() -> None:
    first = "90059939999"
    right = f"{first}{check_digit(first)}"
    wrong = f"{first}{(check_digit(first) + 1) % 10}"
    assert hidden(f"номер {right} записан", RU) == "номер [ИИН] записан"
    done = pseudonymise(f"номер {wrong} записан", f"номер {wrong} записан", RU)
    assert [risk.code for risk in done.risks] == ["risk-number"]


def test_what_may_remain_is_told_with_its_place_and_in_words() -> None:
    text = "Лицо приехало из села Коктобе, работает в ТОО «Сапа», знакомо с неким Бекмуратовым, уроженец Тараза."
    done = pseudonymise(text, folded(text), RU)
    found = {risk.code: done.text[risk.start : risk.end] for risk in done.risks}
    assert {"risk-place", "risk-organisation", "risk-work", "risk-birth"} <= found.keys()
    assert found["risk-name"] == "Бекмуратовым"
    for code in found:
        for language in Language:
            assert message("retrieval", code, language)


@pytest.mark.parametrize("text", [RUSSIAN, KAZAKH], ids=["Russian", "Kazakh"])
def test_no_name_of_a_whole_act_stays(text: str) -> None:
    act = parse_act(text, "act")
    left = re.findall(r"Ахмет|Болат|Петренко|Жумабек|Ким\b|Анн|Оспанов|Нұрлан|Сейіт|Жақсылық|Әлия|9005|Абая", act.text)
    assert left == []
    assert act.pseudonymised
    named = parse_act(text, "act", ReadOptions(pseudonymise=False))
    assert "Ахметов" in named.text
    assert not named.pseudonymised


@pytest.mark.parametrize("text", [RUSSIAN, KAZAKH], ids=["Russian", "Kazakh"])
def test_a_pseudonymised_act_reads_the_same_and_keeps_its_persons_apart(text: str) -> None:
    once = parse_act(text, "act")
    again = parse_act(once.text, "act")
    assert again.text == once.text
    for field in ("outcome", "punishment", "conditional", "stage", "plea"):
        assert getattr(again.fields, field).value == getattr(once.fields, field).value


def test_roles_and_places_of_the_people_are_kept() -> None:
    people = find_people(RUSSIAN, RU)
    roles = {person.name: person.role for person in people.persons}
    assert roles["Сәрсенбаевой А.К."] is Role.JUDGE
    assert roles["Жумабекова Д.Т."] is Role.PROSECUTOR
    assert roles["Петренко Ивана Сергеевича"] is Role.DEFENDER
    assert roles["Ли Анны"] is Role.VICTIM
    assert roles["Ахметова Серика Болатовича"] is Role.ACCUSED
    ends = [mention.end for mention in people.mentions]
    assert all(mention.start >= end for end, mention in zip(ends, people.mentions[1:], strict=False))


def test_letters_go_on_after_the_alphabet() -> None:
    letters = [letter_of(index) for index in range(100)]
    assert len(set(letters)) == 100
    assert letters[0] == "А."
    assert all(re.fullmatch(r"[А-Я]\d?\.", letter) for letter in letters)
