"""What is refused names the field and the norm, in Kazakh and in Russian alike."""

from __future__ import annotations

import copy

import pytest

from law import Language, ReportedError, format_citation, parse_key
from sentencing import BrokenFacts, calculate, read_facts

ACT = "committed_on: 2026-02-10"
THEFT = f'{ACT}, article: "188", part: "3"'


def facts(offence: str, rest: str = "") -> str:
    return f"offences: [{{{offence}}}]\n{rest}"


def as_read(norm: str, language: Language) -> str:
    """Give "CC 55(8)" as a document writes it, and any other text as it is."""
    return format_citation((parse_key(norm),), language) if norm.startswith("CC ") else norm


REFUSED = [
    pytest.param(facts(f'{ACT}, article: "999"'), "c1: article", ["999"], id="an article that does not exist"),
    pytest.param(facts(f'{ACT}, article: "188"'), "c1: part", ["188"], id="a part that is not named"),
    pytest.param(facts(f'{ACT}, article: "188", part: "9"'), "c1: part", ["188", "9"], id="a part that does not exist"),
    pytest.param(facts(f'{ACT}, article: "108"'), "c1: article", ["108"], id="a repealed article"),
    pytest.param(facts(f'{ACT}, article: "361", part: "2"'), "c1: part", ["361", "2"], id="a repealed part"),
    pytest.param(facts(f'{THEFT}, clauses: ["9"]'), "c1: clauses", ["188", "3", "9"], id="a point that the part lacks"),
    pytest.param(facts('committed_on: 2014-12-31, article: "188", part: "1"'), "c1: committed_on", ["467"], id="before the Code"),
    pytest.param(facts(THEFT, "offender: {birth_date: 2026-02-10}"), "offender.birth_date", ["CC 15"], id="birth after the offence"),
    pytest.param(
        facts(f'{ACT}, article: "345", part: "4", stage: attempt'), "c1: stage", ["CC 24", "CC 345(4)"], id="attempt of a negligent offence"
    ),
    pytest.param(
        facts(f'{THEFT}, circumstances: ["54(1)(3)"], circumstances_in_offence: ["54(1)(3)"]'),
        *("c1: circumstances", ["CC 54(2)"]),
        id="an element claimed again as aggravating",
    ),
    pytest.param(
        facts(f'{THEFT}, circumstances: ["53(1)(11)"], circumstances_in_offence: ["53(1)(11)"]'),
        *("c1: circumstances", ["CC 53(3)"]),
        id="an element claimed again as mitigating",
    ),
    pytest.param(
        facts(f'{ACT}, article: "188", part: "1", circumstances: ["53(1)(1)", "54(1)(1)"]'),
        *("c1: circumstances", ["53(1)(1)", "54(1)(1)"]),
        id="for the first time and repeatedly",
    ),
    pytest.param(facts(f'{THEFT}, circumstances: ["54(1)(99)"]'), "c1: circumstances", ["54(1)(99)"], id="an unknown circumstance"),
    pytest.param(
        facts(f"{THEFT}, victim_minor: false, nature: {{victim_14_17: true}}"),
        "c1: victim_minor",
        ["CC 55(8)"],
        id="two ages of the victim",
    ),
    pytest.param(
        facts(THEFT, "procedure: {form: order}"),
        *("procedure.form", ["CC 55(3)", "CC 188(3)"]),
        id="order proceedings of a grave crime",
    ),
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
        *("unserved", ["CC 60(1)"]),
        id="more served than imposed",
    ),
    pytest.param(
        facts(THEFT, "custody: [{kind: custody, start: 2026-03-02, end: 2026-03-01}]"),
        "custody.0",
        ["CC 62(3)"],
        id="custody that ends too soon",
    ),
    pytest.param(facts(THEFT, "serving: {kind: imprisonment}"), "serving", ["46"], id="imprisonment without a term"),
]


@pytest.mark.parametrize(("text", "field", "norms"), REFUSED)
@pytest.mark.parametrize("language", [Language.KK, Language.RU])
def test_a_refusal_names_the_field_and_the_norm(text, field, norms, language):
    with pytest.raises(ReportedError) as refused:
        calculate(read_facts(text))
    words = refused.value.explain(language)
    assert field in words
    assert [norm for norm in norms if as_read(norm, language) not in words] == []
    assert ("ҚК-нің" in words or "Қылмыстық кодекс" in words) if language is Language.KK else ("УК РК" in words or "Уголовн" in words)


@pytest.mark.parametrize(
    ("text", "places", "said"),
    [
        pytest.param(facts(f"{THEFT}, color: red"), "offences.0.color", "такого поля нет", id="a field that does not exist"),
        pytest.param("offender: {}", "offences", "не указано", id="a section that is missing"),
        pytest.param(facts('committed_on: 2026-02-31, article: "188"'), "offences.0.committed_on", "не день календаря", id="a wrong day"),
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


WRONG_VALUES = [
    pytest.param(f"{THEFT}, stage: atempt", "", "offences.0.stage", ["completed", "preparation", "attempt."], id="a stage nearly right"),
    pytest.param(f"{THEFT}, victim_minor: maybe", "", "offences.0.victim_minor", ["true, false, unknown"], id="an answer that is none"),
    pytest.param(THEFT, "procedure: {form: plea}", "procedure.form", ["ordinary", "plea_agreement."], id="the beginning of a value"),
    pytest.param(THEFT, "offender: {conditions: [womn]}", "offender.conditions.0", ["woman.", "man_63"], id="an item of a list"),
    pytest.param(THEFT, "hiding: sometimes", "hiding", ["[ … ]"], id="a word for a list"),
    pytest.param(f"{THEFT}, nature: deadly", "", "offences.0.nature", ["death_caused", "against_life"], id="a word for a section"),
    pytest.param(
        f"{THEFT}, release: {{earlier_reconciliation: nonee}}",
        *("", "offences.0.release.earlier_reconciliation", ["none.", "unknown"]),
        id="a word nearly right where a section may stand",
    ),
    pytest.param(f"{THEFT}, harm_made_god: true", "", "offences.0.harm_made_god", ["harm_made_good"], id="a field nearly right"),
    pytest.param(f'{THEFT}, circumstances: ["53.1"]', "", "offences.0.circumstances.0", ["53(1)(11)"], id="a circumstance"),
    pytest.param(f"{ACT}, article: 188", "", "offences.0.article", ['"188"'], id="an article without quotes"),
    pytest.param(THEFT, "offender: {birth_date: 1990-02-31}", "offender.birth_date", ["2026-02-10"], id="a day that does not exist"),
]


@pytest.mark.parametrize(("offence", "rest", "place", "told"), WRONG_VALUES)
@pytest.mark.parametrize("language", list(Language))
def test_a_wrong_value_is_told_with_what_may_stand_there(offence, rest, place, told, language):
    with pytest.raises(BrokenFacts) as refused:
        read_facts(facts(offence, rest))
    assert refused.value.details["fields"] == place
    words = refused.value.explain(language).replace(" was meant.", ".").replace(" деп жазу керек болар.", ".")
    assert [each for each in told if each not in words] == []


def test_a_repealed_article_without_a_kazakh_title_says_so_in_kazakh():
    with pytest.raises(ReportedError) as refused:
        calculate(read_facts(facts(f'{ACT}, article: "130"')))
    assert "қазақша атауы оқылған мәтінде жоқ" in refused.value.explain(Language.KK)
    assert "«Клевета»" in refused.value.explain(Language.RU)


def test_an_error_keeps_its_place_on_the_way_to_another_process():
    with pytest.raises(ReportedError) as refused:
        calculate(read_facts(facts(f'{ACT}, article: "999"')))
    assert str(copy.copy(refused.value)) == str(refused.value)
