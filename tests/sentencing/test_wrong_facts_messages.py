"""What is refused names the field and the norm, in Kazakh and in Russian alike."""

from __future__ import annotations

import copy

import pytest

from law import Language, ReportedError
from sentencing import BrokenFacts, calculate, read_facts

ACT = "committed_on: 2026-02-10"
THEFT = f'{ACT}, article: "188", part: "3"'


def facts(offence: str, rest: str = "") -> str:
    return f"offences: [{{{offence}}}]\n{rest}"


REFUSED = [
    pytest.param(facts(f'{ACT}, article: "999"'), "c1: article", ["999"], id="an article that does not exist"),
    pytest.param(facts(f'{ACT}, article: "188"'), "c1: part", ["188"], id="a part that is not named"),
    pytest.param(facts(f'{ACT}, article: "188", part: "9"'), "c1: part", ["188", "9"], id="a part that does not exist"),
    pytest.param(facts(f'{ACT}, article: "108"'), "c1: article", ["108"], id="a repealed article"),
    pytest.param(facts(f'{ACT}, article: "361", part: "2"'), "c1: part", ["361", "2"], id="a repealed part"),
    pytest.param(facts(f'{THEFT}, clauses: ["9"]'), "c1: clauses", ["188", "3", "9"], id="a point that the part lacks"),
    pytest.param(facts('committed_on: 2014-12-31, article: "188", part: "1"'), "c1: committed_on", ["467"], id="before the Code"),
    pytest.param(facts(THEFT, "offender: {birth_date: 2026-02-10}"), "offender.birth_date", ["15"], id="birth after the offence"),
    pytest.param(
        facts(f'{ACT}, article: "345", part: "4", stage: attempt'), "c1: 345(4), stage", ["24"], id="attempt of a negligent offence"
    ),
    pytest.param(
        facts(f'{THEFT}, circumstances: ["54(1)(3)"], circumstances_in_offence: ["54(1)(3)"]'),
        *("c1: circumstances", ["54(2)"]),
        id="an element claimed again as aggravating",
    ),
    pytest.param(
        facts(f'{THEFT}, circumstances: ["53(1)(11)"], circumstances_in_offence: ["53(1)(11)"]'),
        *("c1: circumstances", ["53(3)"]),
        id="an element claimed again as mitigating",
    ),
    pytest.param(
        facts(f'{ACT}, article: "188", part: "1", circumstances: ["53(1)(1)", "54(1)(1)"]'),
        *("c1: circumstances", ["53(1)(1)", "54(1)(1)"]),
        id="for the first time and repeatedly",
    ),
    pytest.param(facts(f'{THEFT}, circumstances: ["54(1)(99)"]'), "c1: circumstances", ["54(1)(99)"], id="an unknown circumstance"),
    pytest.param(
        facts(f"{THEFT}, victim_minor: false, nature: {{victim_14_17: true}}"), "c1: victim_minor", ["55(8)"], id="two ages of the victim"
    ),
    pytest.param(facts(THEFT, "procedure: {form: order}"), "procedure.form", ["55(3)"], id="order proceedings of a grave crime"),
    pytest.param(
        facts(THEFT, 'unserved: {judgment_on: 2025-05-10, kind: imprisonment, amount: 12, offences: ["999"]}'),
        *("unserved.offences", ["999"]),
        id="an unknown article of the earlier judgment",
    ),
    pytest.param(
        facts(THEFT, "unserved: {judgment_on: 2013-05-10, kind: imprisonment, amount: 12}"),
        *("unserved.judgment_on", ["467"]),
        id="an earlier judgment before the Code",
    ),
    pytest.param(
        facts(THEFT, "unserved: {judgment_on: 2025-05-10, kind: imprisonment, amount: 12, served: 13}"),
        *("unserved", ["60(1)"]),
        id="more served than imposed",
    ),
    pytest.param(
        facts(THEFT, "custody: [{kind: custody, start: 2026-03-02, end: 2026-03-01}]"),
        "custody.0",
        ["62(3)"],
        id="custody that ends too soon",
    ),
    pytest.param(facts(THEFT, "serving: {kind: imprisonment}"), "serving", ["46(3)"], id="imprisonment without a term"),
]


@pytest.mark.parametrize(("text", "field", "norms"), REFUSED)
@pytest.mark.parametrize("language", [Language.KK, Language.RU])
def test_a_refusal_names_the_field_and_the_norm(text, field, norms, language):
    with pytest.raises(ReportedError) as refused:
        calculate(read_facts(text))
    words = refused.value.explain(language)
    assert field in words
    assert [norm for norm in norms if norm not in words] == []
    assert ("ҚР ҚК" in words or "Қылмыстық кодекс" in words) if language is Language.KK else ("УК РК" in words or "Уголовн" in words)


@pytest.mark.parametrize(
    ("text", "places", "said"),
    [
        pytest.param(facts(f"{THEFT}, color: red"), "offences.0.color", "такого поля нет", id="a field that does not exist"),
        pytest.param("offender: {}", "offences", "не указано", id="a section that is missing"),
        pytest.param(facts('committed_on: 2026-02-31, article: "188"'), "offences.0.committed_on", "неверное значение", id="a wrong day"),
        pytest.param(facts(f"{THEFT}}}, {{{THEFT}"), "offences", "одно обозначение", id="two offences of one name"),
    ],
)
def test_a_broken_file_names_every_field_and_what_is_wrong_with_it(text, places, said):
    with pytest.raises(BrokenFacts) as refused:
        read_facts(text)
    assert refused.value.details["fields"] == places
    assert said in refused.value.explain(Language.RU)
    for language in Language:
        assert refused.value.explain(language).count(places) >= 2


def test_an_error_keeps_its_place_on_the_way_to_another_process():
    with pytest.raises(ReportedError) as refused:
        calculate(read_facts(facts(f'{ACT}, article: "999"')))
    assert str(copy.copy(refused.value)) == str(refused.value)
