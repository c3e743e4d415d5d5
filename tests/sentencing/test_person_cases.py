"""Cases a lawyer can read for the person: several offences and sentences, recidivism, institution, credit, conditional sentence."""

from __future__ import annotations

import pytest
from person_table import CASES, computed, faults

from law import Language, ReportedError
from sentencing import explain

COMPUTED = [case for case in CASES if "error" not in case["expect"]]
REFUSED = [case for case in CASES if "error" in case["expect"]]


def _ids(case: dict) -> str:
    return case["name"]


def test_there_are_enough_cases_and_no_two_share_a_name():
    assert len(CASES) >= 190
    assert len({case["name"] for case in CASES}) == len(CASES)


def test_every_worked_example_of_these_rules_is_a_case():
    names = " ".join(case["name"] for case in CASES)
    assert [f"E{number}" for number in range(17, 25) if f"E{number}" not in names] == []


@pytest.mark.parametrize("case", CASES, ids=_ids)
def test_the_case_of_a_person_holds(case):
    assert not faults(case)


def test_a_wrong_expectation_of_a_person_is_seen():
    case = next(case for case in COMPUTED if case["expect"].get("rule") == "58.3")
    wrong = {**case, "expect": {"rule": "58.4.a", "total": {}, "steps": ["no-such-rule"], "main": {"fine": "1..2"}}}
    assert len(faults(wrong)) == 4
    assert faults({**case, "expect": {"error": "no-such-error"}}) == ["not refused: no-such-error"]


@pytest.mark.parametrize("case", REFUSED, ids=_ids)
def test_refused_facts(case):
    with pytest.raises(ReportedError) as refused:
        computed(case)
    for language in Language:
        assert refused.value.explain(language)


@pytest.mark.parametrize("case", COMPUTED, ids=_ids)
def test_account_in_both_languages_has_a_norm_for_every_step_and_the_same_steps(case):
    sentence = computed(case)
    numbered = {}
    for language in (Language.KK, Language.RU):
        lines = explain(sentence, language).splitlines()
        numbered[language] = [line for line in lines if line.startswith("  ") and line.strip()[0].isdigit() and " — " in line]
    assert len(numbered[Language.KK]) == len(numbered[Language.RU])
    blocks = (sentence.total, sentence.several_sentences, sentence.recidivism, sentence.institution, sentence.credit, sentence.conditional)
    assert all(step.norm is not None for block in blocks if block is not None for step in block.steps)
