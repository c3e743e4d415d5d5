"""The procedural time limits: complete, typed, and honest about what was not read."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from law import Act, Direction, Language, LimitSeverity, Term, TermUnit, UnknownTimeLimit, time_limit, time_limits, working_calendar

LIMITS = time_limits()


def test_there_are_211_of_them_each_with_its_own_name():
    assert len(LIMITS) == 211
    assert len({limit.id for limit in LIMITS}) == 211


@pytest.mark.parametrize("limit", LIMITS, ids=lambda limit: limit.id)
def test_each_limit_says_what_it_is_where_it_stands_and_how_long_it_is(limit):
    assert limit.title.kk
    assert limit.title.ru
    assert limit.norms
    assert all(norm.act in (Act.CPC, Act.CC) and norm.article for norm in limit.norms)
    assert limit.trigger
    assert limit.who
    assert not (limit.immediate and limit.term)
    assert not (limit.until_trigger and limit.immediate)
    if limit.extension and limit.extension.maximum and limit.term and limit.extension.maximum.unit is limit.term.unit:
        assert limit.extension.maximum.number >= limit.term.number


@pytest.mark.parametrize(
    ("identifier", "term", "strict", "norms"),
    [
        ("detention_max_adult", Term(48, TermUnit.HOURS), True, ["CPC 131(4)"]),
        ("detention_max_minor", Term(24, TermUnit.HOURS), True, ["CPC 131(4)"]),
        ("custody_base", Term(2, TermUnit.MONTHS), True, ["CPC 151(1)"]),
        ("custody_ext_18m", Term(18, TermUnit.MONTHS), True, ["CPC 151(4)", "CPC 151(5)"]),
        ("investigation_term_preliminary", Term(2, TermUnit.MONTHS), False, ["CPC 192(2)"]),
        ("investigation_term_inquiry", Term(1, TermUnit.MONTHS), False, ["CPC 192(2)"]),
        ("accelerated_investigation_term", Term(15, TermUnit.DAYS), False, ["CPC 190(3)"]),
        ("limitation_grave", Term(10, TermUnit.YEARS), False, ["CC 71(1)(4)", "CC 71(4)"]),
        ("detention_max_exceptional", Term(72, TermUnit.HOURS), True, ["CPC 131(4)", "CPC 128(5)"]),
        ("victim_recognition", None, False, ["CPC 71(1-1)"]),
    ],
)
def test_limits_a_prosecutor_knows_by_heart(identifier, term, strict, norms):
    limit = time_limit(identifier)
    assert (limit.term, limit.strict, [norm.key for norm in limit.norms]) == (term, strict, norms)


def test_registration_in_24_hours_is_marked_as_not_read():
    limit = time_limit("report_registration_urdi")
    assert not limit.seen
    assert not limit.verified
    assert limit.notes


def test_no_limit_is_verified_before_a_person_signs():
    assert not any(limit.verified for limit in LIMITS)


def test_custody_limits_are_strict_and_critical():
    custody = [limit for limit in LIMITS if limit.id.startswith("custody_ext_")]
    assert len(custody) >= 4
    assert all(limit.strict for limit in custody)
    assert any(limit.severity is LimitSeverity.CRITICAL for limit in custody)


def test_limits_counted_back_and_limits_that_are_the_event_itself():
    assert time_limit("investigation_ext_request_lead").direction is Direction.BEFORE
    assert time_limit("appeal_withdrawal").until_trigger
    assert not time_limit("custody_base").until_trigger


def test_same_day_hearing_is_due_on_the_day_the_case_arrives():
    limit = time_limit("misdemeanour_court_same_day")
    assert limit.term is not None
    start = datetime(2026, 2, 7, 9, 30, tzinfo=ZoneInfo("Asia/Almaty"))
    assert limit.term.end(start, working_calendar(), strict=limit.strict).last_day == start.date()


def test_unknown_limit_is_named_in_three_languages():
    with pytest.raises(UnknownTimeLimit) as caught:
        time_limit("no_such_limit")
    assert all("no_such_limit" in caught.value.explain(language) for language in Language)
