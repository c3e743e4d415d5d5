"""The table of legal terms: what a query is called in the other language."""

from __future__ import annotations

import re

import pytest

from law import Language
from retrieval.analysis import TermKind, analyse, expand, language_of
from retrieval.analysis.data import read_text
from retrieval.analysis.legal_terms import USUAL, VARIANT, legal_terms


def words(text: str, language: Language) -> set[str]:
    return {term.text for term in analyse(text, language) if term.kind is TermKind.WORD}


@pytest.mark.parametrize(
    ("query", "counterpart"),
    [
        pytest.param("ұрлық", "кража", id="one word"),
        pytest.param("ұрлығы үшін", "кража", id="an inflected word"),
        pytest.param("урлык", "кража", id="a word with lost letters"),
        pytest.param("алаяқтық жасағаны", "мошенничество", id="fraud"),
        pytest.param("пара алғаны үшін", "получение взятки", id="two words with an ending"),
        pytest.param("бас бостандығынан айыруға соттады", "лишение свободы", id="a punishment"),
        pytest.param("келтірілген залалды өтеді", "возмещение ущерба", id="a circumstance"),
        pytest.param("адам өлтірудің", "убийство", id="the title of an offence in the genitive"),
        pytest.param("қоғамдық жұмыстарға тартылды", "общественные работы", id="community service"),
        pytest.param("айыпталушы кінәсін мойындамады", "вину не признал", id="a plea"),
    ],
)
def test_a_kazakh_term_brings_its_russian_counterpart(query: str, counterpart: str) -> None:
    assert words(counterpart, Language.RU) <= set(expand(analyse(query)))


@pytest.mark.parametrize(
    ("query", "counterpart"),
    [
        pytest.param("кража", "ұрлық", id="one word"),
        pytest.param("за кражу", "ұрлық", id="an inflected word"),
        pytest.param("получении взятки", "пара алу", id="two inflected words"),
        pytest.param("тяжкого вреда здоровью", "денсаулыққа ауыр зиян келтіру", id="bodily harm"),
        pytest.param("по предварительному сговору", "алдын ала сөз байласу", id="conspiracy"),
        pytest.param("условное осуждение", "шартты түрде соттау", id="a conditional sentence"),
        pytest.param("обвиняемого", "айыпталушы", id="the accused"),
        pytest.param("оправдательный приговор", "ақтау үкімі", id="an acquittal"),
        pytest.param("содержание под стражей", "күзетпен ұстау", id="custody"),
    ],
)
def test_a_russian_term_brings_its_kazakh_counterpart(query: str, counterpart: str) -> None:
    assert words(counterpart, Language.KK) <= set(expand(analyse(query)))


def test_the_longest_term_at_a_place_counts() -> None:
    found = expand(analyse("ауырлығы орташа қылмыс"))
    assert words("преступление средней тяжести", Language.RU) <= set(found)
    assert set(expand(analyse("қылмыстық іс"))) == words("уголовное дело", Language.RU)


def test_a_variant_weighs_less_than_the_usual_name() -> None:
    found = expand(analyse("тонау"))
    assert found["грабеж"] == USUAL
    assert found["хищение"] == VARIANT


@pytest.mark.parametrize("text", ["", "2024", "ст. 188 УК РК", "синхрофазотрон"])
def test_what_is_no_legal_word_brings_nothing(text: str) -> None:
    assert expand(analyse(text)) == {}


def test_the_table_holds_at_least_four_hundred_pairs() -> None:
    assert len(legal_terms()) >= 400


@pytest.mark.parametrize(("kazakh", "russian"), legal_terms(), ids=lambda names: names[0])
def test_each_pair_has_words_on_both_sides_in_the_right_language(kazakh: tuple[str, ...], russian: tuple[str, ...]) -> None:
    assert all(words(name, Language.KK) for name in kazakh)
    assert all(words(name, Language.RU) for name in russian)
    assert not any(set("әіңғүұқөһ") & set(name) for name in russian)
    assert not any(language_of(name) is Language.RU for name in kazakh if set("әіңғүұқөһ") & set(name))


@pytest.mark.parametrize(("kazakh", "russian"), legal_terms(), ids=lambda names: names[0])
def test_each_pair_is_found_both_ways(kazakh: tuple[str, ...], russian: tuple[str, ...]) -> None:
    there, back = expand(analyse(kazakh[0], Language.KK)), expand(analyse(russian[0], Language.RU))
    assert words(russian[0], Language.RU) <= set(there)
    assert words(kazakh[0], Language.KK) <= set(back)


def test_no_kazakh_name_stands_in_the_file_twice() -> None:
    names = re.findall(r"^  ([^:\n]+): ", read_text("legal_terms.yaml"), flags=re.MULTILINE)
    assert [name for name in names if names.count(name) > 1] == []
    assert len(names) == len(legal_terms())
