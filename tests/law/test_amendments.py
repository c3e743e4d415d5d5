"""An amendment of the General Part is an entry of data: each day reads the law as it then stood, and a wrong entry is refused."""

from __future__ import annotations

import copy
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from law import CriminalCode, GeneralPart, Gravity, MilderRule, PunishmentKind, criminal_code, general_part
from law.compiled import compiled
from law.schemas import faults

FIRST, LAW, LATER = date(2026, 1, 3), date(2027, 7, 1), date(2028, 3, 1)
FINE = ["articles_001_054", "punishments", "fine", "crime", "max"]
RULE_55_2 = ["articles_055_098", "articles", "55", "rules", "55.2"]


def amended(*entries: dict) -> dict:
    content = copy.deepcopy(compiled("general_part"))
    content["amendments"]["amendments"] = list(entries)
    return content


def entry(valid_from: date, *changes: dict, valid_to: date | None = None) -> dict:
    edition = {"source": "an amending law", "valid_from": valid_from.isoformat(), "checked_by": ""}
    return {"edition": edition | ({"valid_to": valid_to.isoformat()} if valid_to else {}), "changes": list(changes)}


def half_becomes_a_third() -> dict:
    return {"place": [*RULE_55_2, "fractions", "0", "max_fraction"], "becomes": "1/3"}


def fine(general: GeneralPart) -> int:
    return general.bound(PunishmentKind.FINE, Gravity.SMALL).maximum


def fraction(general: GeneralPart) -> Fraction:
    return general.milder_fraction(MilderRule.MITIGATING_ONLY, Gravity.SMALL, life_or_health=False).fraction


@pytest.mark.parametrize(
    ("on", "bound", "share", "begins"),
    [
        pytest.param(LAW - timedelta(days=1), 10_000, Fraction(1, 2), FIRST, id="the day before the first amendment"),
        pytest.param(LAW, 5000, Fraction(1, 2), LAW, id="the day of the first amendment"),
        pytest.param(LATER - timedelta(days=1), 5000, Fraction(1, 2), LAW, id="the day before the second"),
        pytest.param(LATER, 4000, Fraction(1, 3), LATER, id="the second amends what the first amended, and another rule"),
    ],
)
def test_each_day_reads_the_law_as_it_then_stood(on, bound, share, begins):
    first = entry(LAW, {"place": FINE, "becomes": 5000})
    second = entry(LATER, {"place": FINE, "becomes": 4000}, half_becomes_a_third())
    content = amended(second, first)
    general = GeneralPart(on, content)
    assert (fine(general), fraction(general), general.edition.valid_from) == (bound, share, begins)
    assert general.edition_known
    assert [edition.valid_from for edition in general.editions] == [FIRST, LAW, LATER]
    assert not list(faults("general_part", content))


def test_an_older_wording_holds_on_its_own_days_and_makes_no_edition_of_the_whole():
    content = amended(entry(date(2020, 1, 1), {"place": FINE, "becomes": 8000}, valid_to=date(2023, 12, 31)))
    assert [fine(GeneralPart(on, content)) for on in (date(2019, 12, 31), date(2020, 1, 1), date(2023, 12, 31), date(2024, 1, 1))] == [
        *(10_000, 8000, 8000, 10_000)
    ]
    general = GeneralPart(date(2021, 5, 1), content)
    assert not general.edition_known
    assert [edition.valid_from for edition in general.editions] == [FIRST]


def test_a_rule_may_go_and_a_group_may_come():
    gone = {"place": ["articles_055_098", "articles", "72", "rules", "72.6"]}
    new = {"place": ["articles_055_098", "groups", "new_group"], "adds": True, "becomes": ["pregnant_woman"]}
    general = GeneralPart(LAW, amended(entry(LAW, gone, new)))
    assert general.persons("new_group") == ("pregnant_woman",)
    with pytest.raises(KeyError):
        general.rule("72.6")
    assert general_part(LAW).rule("72.6")


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        pytest.param({"place": ["articles_001_054", "punishments", "stocks"], "becomes": 1}, "stocks", id="a place that does not exist"),
        pytest.param({"place": [*RULE_55_2, "fractions", "9"], "becomes": {}}, "fractions.9", id="a row that does not exist"),
        pytest.param({"place": FINE, "becomes": 5000, "adds": True}, "fine.crime.max", id="an addition where something stands"),
        pytest.param({"place": FINE, "becomes": 100}, "lower limit", id="limits reversed by the amendment"),
        pytest.param({"place": [*RULE_55_2, "fractions", "0", "max_fraction"], "becomes": "3/2"}, "fraction", id="a fraction over one"),
        pytest.param({"place": [*FINE, "deeper"], "becomes": 1}, "deeper", id="a place inside a number"),
    ],
)
def test_a_wrong_amendment_is_refused_before_it_is_compiled(change, fault):
    found = list(faults("general_part", amended(entry(LAW, change))))
    assert found
    assert fault in " ".join(found)


def test_the_code_of_a_day_holds_the_general_part_of_that_day():
    content = amended(entry(LAW, {"place": FINE, "becomes": 5000}))
    assert fine(CriminalCode(LAW, general=content).general) == 5000
    assert fine(CriminalCode(FIRST, general=content).general) == 10_000
    assert criminal_code(LAW).general is general_part(LAW)


@pytest.mark.parametrize("on", [date(2016, 12, 31), date(2018, 12, 31), date(2026, 12, 31), date(2027, 1, 1)])
def test_days_that_article_467_names_turn_the_general_part(on):
    suspension = general_part(on).arrest_suspension
    for person in ({}, {"military_servant": True}, {"expulsion": True}):
        assert suspension.barred_by("187", general_part(on).on, **person) == suspension.barred_by("187", on, **person)


@settings(max_examples=60, deadline=None)
@given(on=st.dates(date(2015, 1, 1), date(2030, 12, 31)), most=st.integers(200, 20_000), begins=st.dates(FIRST, date(2030, 1, 1)))
def test_an_amendment_changes_what_it_changes_from_its_day_on_and_nothing_else(on, most, begins):
    content = amended(entry(begins, {"place": FINE, "becomes": most}))
    before = copy.deepcopy(content)
    general, plain = GeneralPart(on, content), GeneralPart(on)
    assert fine(general) == (most if on >= begins else fine(plain))
    assert fraction(general) == fraction(plain)
    assert general.rules == plain.rules
    assert content == before
