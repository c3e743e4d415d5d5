"""The account, the file of facts and the surface of the room."""

from __future__ import annotations

import json
import re
from fractions import Fraction
from importlib.resources import files

import pytest

import sentencing
from law import Language, PunishmentUnit
from sentencing import BrokenFacts, calculate, explain, read_facts
from sentencing.phrases import span

BURGLARY = """
offences:
  - committed_on: 2026-02-10
    article: "188"
    part: "3"
    clauses: ["3"]
    circumstances: ["53(1)(11)"]
    circumstances_in_offence: []
    life_or_health: false
offender: {birth_date: 1990-05-01, conditions: []}
procedure: {form: accelerated}
"""


def test_the_account_in_russian():
    text = explain(calculate(read_facts(BURGLARY)), Language.RU)
    assert "п. 3) ч. 3 ст. 188 УК РК" in text
    assert "лишение свободы: от 2 лет до 3 лет 6 месяцев" in text
    assert "7 лет × 1/2 = 3 года 6 месяцев" in text
    assert "Доли частей 2 и 3 не перемножаются, берётся меньшая — 1/2." in text
    assert "[не проверено]" in text


def test_the_account_in_kazakh():
    text = explain(calculate(read_facts(BURGLARY)), Language.KK)
    assert "ҚК-нің 188-бабы 3-бөлігінің 3) тармағы" in text
    assert "бас бостандығынан айыру: 2 жылдан 3 жыл 6 айға дейін" in text
    assert "7 жыл × 1/2 = 3 жыл 6 ай" in text
    assert "[тексерілмеген]" in text


def test_every_step_is_numbered_with_its_norm():
    sentence = calculate(read_facts(BURGLARY))
    text = explain(sentence, Language.RU)
    for place, step in enumerate(sentence.steps, start=1):
        assert f"  {place}. {step.words.ru}" in text
        assert step.norm is not None


def test_kazakh_and_russian_accounts_carry_the_same_numbers():
    sentence = calculate(read_facts(BURGLARY))
    kk, ru = (sorted(re.findall(r"\d+", explain(sentence, language))) for language in (Language.KK, Language.RU))
    assert kk == ru


def test_the_result_is_json_with_whole_and_broken_numbers():
    attempt = BURGLARY.replace("life_or_health: false", "life_or_health: false\n    stage: attempt")
    data = json.loads(calculate(read_facts(attempt)).model_dump_json())
    imprisonment = next(each for each in data["offences"][0]["permitted"] if each["kind"] == "imprisonment")
    assert (imprisonment["lower"], imprisonment["upper"], imprisonment["cap"]) == (24, 31, "63/2")
    assert data["offences"][0]["steps"][0]["norm"]["act"] == "CC"


def test_a_file_of_facts_in_json_is_read_too():
    text = json.dumps({"offences": [{"committed_on": "2026-02-10", "article": "187", "part": "1"}]})
    assert read_facts(text).offences[0].article == "187"


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("offences: [", "facts-not-yaml", ""),
        ("- 1", "facts-not-a-mapping", ""),
        ("offences: [{committed_on: 2026-13-40, article: '188'}]", "facts-broken", "offences.0.committed_on"),
        ("offences: [{article: '188', article: '190'}]", "facts-twice", "article"),
        ("offences: [{committed_on: 2026-02-10, article: '188'}, {committed_on: 2026-02-10, article: '190'}]", "facts-broken", "offences"),
        ("offences: [{committed_on: 2026-02-10, article: 'сто'}]", "facts-broken", "offences.0.article"),
    ],
    ids=["not YAML", "not a table", "a day that does not exist", "a field twice", "two offences of one id", "an article in words"],
)
def test_a_broken_file_of_facts_names_the_field(text, code, said):
    with pytest.raises(BrokenFacts) as refused:
        read_facts(text)
    assert refused.value.code == code
    for language in Language:
        assert said in refused.value.explain(language)


def test_an_unknown_fact_asks_in_both_languages():
    fact = sentencing.unknown("life_or_health")
    assert fact.question.kk
    assert fact.question.ru
    assert fact.question.kk != fact.question.ru


def test_catalogues_have_the_same_messages():
    found = {}
    for language in Language:
        text = files("sentencing").joinpath("locale", f"{language.value}.ftl").read_text(encoding="utf-8")
        found[language] = re.findall(r"^([a-z][a-z0-9-]*) =", text, re.MULTILINE)
        assert len(found[language]) == len(set(found[language]))
    assert set(found[Language.KK]) == set(found[Language.RU]) == set(found[Language.EN])


def test_exported_names():
    assert sentencing.__all__ == sorted(sentencing.__all__)
    assert {"calculate", "explain", "read_facts", "Sentence", "SentencingFacts"} <= set(sentencing.__all__)


@pytest.mark.parametrize("unit", [unit for unit in PunishmentUnit if unit is not PunishmentUnit.MULTIPLE])
def test_a_range_that_is_not_whole_is_said_in_every_unit(unit):
    for lower, upper in ((Fraction(1, 2), Fraction(63, 2)), (Fraction(0), Fraction(63, 2)), (Fraction(63, 2), Fraction(63, 2))):
        words = span(lower, upper, unit)
        years = unit is PunishmentUnit.MONTHS
        assert ("2 жыл 7,5 ай" if years else "31,5") in words.kk
        assert ("7,5 месяца" if years else "31,5") in words.ru
        assert ("0,5" in words.ru) == ("0,5" in words.kk) == (lower == Fraction(1, 2))
