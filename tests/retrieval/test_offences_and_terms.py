"""Offences by the names of their articles, and placeholders that answer no question."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from law import Language
from retrieval.offences import offences_named
from retrieval.terms import PLACEHOLDERS, act_terms, query_terms


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        pytest.param("кража телефона из квартиры", {"cc:188"}, id="theft in Russian"),
        pytest.param("пәтерден телефон ұрлығы", {"cc:188"}, id="theft in Kazakh, inflected"),
        pytest.param("умышленное причинение тяжкого вреда здоровью ножом", {"cc:106"}, id="a title of several words"),
        pytest.param("адам өлтіру", {"cc:99"}, id="murder in Kazakh"),
        pytest.param("мошенничество и грабёж", {"cc:190", "cc:191"}, id="two offences"),
        pytest.param("кінәсін толық мойындады", set(), id="guilt is not torture"),
        pytest.param("хорошая погода", set(), id="no offence"),
    ],
)
def test_a_query_names_offences(query: str, expected: set[str]) -> None:
    assert set(offences_named([term.text for term in query_terms(query)])) == expected


@pytest.mark.parametrize("query", ["ст. 188", "188-бап", "ч. 3 ст. 188 УК РК"])
def test_an_article_without_a_code_is_one_of_the_criminal_code(query: str) -> None:
    assert "cc:188" in {term.text for term in query_terms(query)}


@pytest.mark.parametrize(
    ("text", "language", "absent", "present"),
    [
        pytest.param("Подсудимый А., [телефон], похитил телефон", Language.RU, 0, 1, id="Russian"),
        pytest.param("Сотталушы А., [телефон], телефон ұрлады", Language.KK, 0, 1, id="Kazakh"),
        pytest.param("изъят [чёрный телефон]", Language.RU, 0, 1, id="other brackets are words of the act"),
    ],
)
def test_a_placeholder_is_no_word_of_the_act(text: str, language: Language, absent: int, present: int) -> None:
    found = [term for term in act_terms(text, language) if term.text == "телефон"]
    assert len(found) == absent + present
    assert all(text[term.start : term.end].lower().startswith("телефон") for term in found)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_placeholder_that_import_puts_is_known(language: str) -> None:
    catalogue = (Path(__file__).parents[2] / "retrieval" / "locale" / f"{language}.ftl").read_text(encoding="utf-8")
    assert set(re.findall(r"^placeholder-([a-z-]+) =", catalogue, re.MULTILINE)) == set(PLACEHOLDERS)
