"""Cases a lawyer can read: limitation, parole, replacement, record and release, counted by hand from the Code."""

from __future__ import annotations

from datetime import date

import pytest
from dated_table import CASES, computed, faults

from law import Language
from sentencing import Sentence, calculate, explain, read_facts

COMPUTED = [case for case in CASES if "error" not in case["expect"]]


def _ids(case: dict) -> str:
    return case["name"]


def test_there_are_enough_cases_and_no_two_share_a_name():
    assert len(CASES) >= 150
    assert len({case["name"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=_ids)
def test_dates_and_answers(case):
    assert not faults(case)


def test_a_wrong_expectation_of_a_day_is_seen():
    case = next(case for case in COMPUTED if "limitation" in case["expect"])
    wrong = {**case, "expect": {"limitation": "never", "outer": "never", "parole": "none", "releases": {"amnesty": "never"}}}
    assert len(faults(wrong)) == 3
    assert faults({**case, "expect": {"error": "no-such-error"}}) == ["not refused: no-such-error"]


@pytest.mark.parametrize("case", COMPUTED, ids=_ids)
def test_every_day_of_a_result_stands_in_a_step(case):
    found = computed(case)
    written = {value for step in found.steps for value in (step.before, step.after)}
    windows = [each.limitation.window for each in found.offences]
    windows += [each.window for each in (found.sentence_limitation, found.parole, found.replacement, *found.records) if each is not None]
    days = {day for window in windows for day in (window.earliest, window.latest) if isinstance(day, date)}
    assert {day.isoformat() for day in days} <= written


ESPECIALLY_GRAVE_BRIBE = """
offences: [{committed_on: 2026-02-10, article: "366", part: "4", life_or_health: false, circumstances_in_offence: [], release: {}}]
offender: {birth_date: 1980-05-01, conditions: []}
procedure: {form: plea_agreement, fulfilled: true}
hiding: []
later_offences: []
serving: {kind: imprisonment, months: 130, start: 2026-06-01, in_force: 2026-06-01, ban_life: true}
"""


def test_an_especially_grave_bribe_in_one_account():
    sentence = calculate(read_facts(ESPECIALLY_GRAVE_BRIBE))
    offence = sentence.offences[0]
    assert offence.limitation.months == 180
    assert offence.limitation.window.on == date(2041, 2, 10)
    assert sentence.sentence_limitation.runs is False
    assert (sentence.parole.answer.value, sentence.replacement.answer.value) == ("barred", "barred")
    assert (sentence.ban.start, sentence.ban.end) == (date(2037, 4, 1), None)
    assert sentence.records[0].window.on == date(2045, 4, 1)
    codes = {each.code for each in sentence.not_computed}
    assert not codes & {"limitation", "parole", "record", "release"}
    for language, said in (
        (Language.RU, "Условно-досрочное освобождение не применяется"),
        (Language.KK, "мерзімінен бұрын босату қолданылмайды"),
    ):
        assert said in explain(sentence, language)


def test_dates_survive_json():
    sentence = calculate(read_facts(ESPECIALLY_GRAVE_BRIBE))
    again = Sentence.model_validate_json(sentence.model_dump_json())
    assert again == sentence
