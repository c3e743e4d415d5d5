"""Cases a lawyer can read: limitation, parole, replacement, record and release, counted by hand from the Code."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from law import Language, ReportedError
from sentencing import Consequences, Sentence, Window, calculate, consequences, explain, read_facts

FOLDER = Path(__file__).parent / "dated_cases"
CASES = [case for path in sorted(FOLDER.glob("*.yaml")) for case in yaml.safe_load(path.read_text("utf-8"))]
COMPUTED = [case for case in CASES if "error" not in case["expect"]]
REFUSED = [case for case in CASES if "error" in case["expect"]]
STATES = {True: "yes", False: "no", None: "open"}


def _ids(case: dict) -> str:
    return case["name"]


def _computed(case: dict) -> Consequences:
    return consequences(read_facts(yaml.safe_dump(case["facts"], allow_unicode=True)))


def _window(window: Window) -> str:
    if window.earliest is None:
        return "not counted"
    if window.on is not None:
        return f"{window.on}"
    return f"{window.earliest}..{window.latest or ''}"


def _limited(limited) -> str:
    if limited.runs is False:
        return "none"
    return ("" if limited.runs else "open ") + _window(limited.window)


def _early(result) -> str:
    """Write an early release as the cases do: "may 56 2030-02-01"."""
    if result is None:
        return "none"
    share = result.share
    served = "" if share is None else f" {share.months if share.months is not None else share.fraction}"
    return f"{result.answer.value}{served} {_window(result.window)}"


def _rest(replacement) -> list:
    fine = replacement.fine_mci
    return [replacement.rest_days, fine if fine is None or fine.denominator == 1 else str(fine), replacement.restriction_days]


def _record(record) -> str:
    return _window(record.window) if record.exists else "none"


def test_there_are_enough_cases_and_no_two_share_a_name():
    assert len(CASES) >= 150
    assert len({case["name"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", COMPUTED, ids=_ids)
def test_dates_and_answers(case):
    found, expect = _computed(case), dict(case["expect"])
    first = found.offences[0].limitation
    shown = {
        "limitation": lambda: _limited(first),
        "limitation_of_second": lambda: _limited(found.offences[1].limitation),
        "limitation_months": lambda: first.months,
        "outer": lambda: first.outer,
        "interrupted": lambda: list(first.interrupted_on),
        "expired": lambda: STATES[first.expired],
        "court_decides": lambda: first.court_decides,
        "asked": lambda: [each.field for each in first.questions],
        "readings": lambda: {each.question: each.on for each in first.readings},
        "judgment": lambda: _limited(found.sentence_limitation),
        "judgment_asked": lambda: [each.field for each in found.sentence_limitation.questions],
        "parole": lambda: _early(found.parole),
        "parole_asked": lambda: [each.field for each in found.parole.questions],
        "parole_reasons": lambda: [each.code for each in found.parole.reasons],
        "parole_readings": lambda: {each.question: each.on for each in found.parole.readings},
        "control_until": lambda: found.parole.control_until,
        "replacement": lambda: _early(found.replacement),
        "replacement_reasons": lambda: [each.code for each in found.replacement.reasons],
        "rest": lambda: _rest(found.replacement),
        "cut": lambda: None if found.replacement.cut is None else str(found.replacement.cut),
        "record": lambda: _record(found.records[0]),
        "record_of_second": lambda: _record(found.records[1]),
        "record_asked": lambda: [each.field for each in found.records[0].questions],
        "record_interrupted": lambda: found.records[0].interrupted_on,
        "record_readings": lambda: {each.question: each.on for each in found.records[0].readings},
        "early_removal": lambda: found.records[0].early_removal.value,
        "ban": lambda: [found.ban.start, found.ban.end],
    }
    releases = {each.ground: each for each in found.offences[0].releases}
    for ground, answer in expect.pop("releases", {}).items():
        assert (releases[ground].answer.value if ground in releases else "not open") == answer, ground
    for ground, fields in expect.pop("release_asked", {}).items():
        assert [each.field for each in releases[ground].questions] == fields
    for ground, codes in expect.pop("release_reasons", {}).items():
        assert [each.code for each in releases[ground].reasons] == codes
    if "surety" in expect:
        surety = releases["surety"]
        assert [surety.pledge_mci, surety.lower, surety.upper] == expect.pop("surety")
    if "deferral" in expect:
        ground, upper = expect.pop("deferral")
        assert releases[ground].upper == upper
    assert {name: shown[name]() for name in expect} == expect


@pytest.mark.parametrize("case", REFUSED, ids=_ids)
def test_refused_facts(case):
    with pytest.raises(ReportedError) as refused:
        _computed(case)
    assert refused.value.code == case["expect"]["error"]


@pytest.mark.parametrize("case", COMPUTED, ids=_ids)
def test_every_day_of_a_result_stands_in_a_step(case):
    found = _computed(case)
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
