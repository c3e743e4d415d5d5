"""How terms are counted: the Code's rules as a table, and what must hold for any term at any moment."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from law import LawError, Term, TermUnit, working_calendar

ALMATY = ZoneInfo("Asia/Almaty")
CALENDAR = working_calendar()
MOMENTS = st.datetimes(datetime(2015, 1, 1), datetime(2034, 1, 1)).map(lambda moment: moment.replace(tzinfo=ALMATY))  # noqa: DTZ001
CALENDAR_UNITS = st.sampled_from([TermUnit.DAYS, TermUnit.MONTHS, TermUnit.YEARS])


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ALMATY)


@pytest.mark.parametrize(
    ("number", "unit", "start", "strict", "day", "clock"),
    [
        pytest.param(24, "hours", "2026-02-02T10:25", False, "2026-02-03", "11:00", id="the hour of the start is not counted"),
        pytest.param(24, "hours", "2026-02-07T10:25", False, "2026-02-08", "11:00", id="hours run through a weekend"),
        pytest.param(48, "hours", "2026-02-02T10:25:59", True, "2026-02-04", "10:25", id="detention runs from its minute"),
        pytest.param(72, "hours", "2026-02-06T23:10", True, "2026-02-09", "23:10", id="72 hours of detention over a weekend"),
        pytest.param(3, "days", "2026-02-02T10:25", False, "2026-02-05", "24:00", id="the day of the start is not counted"),
        pytest.param(3, "days", "2026-02-04T00:00", False, "2026-02-09", "24:00", id="a Saturday end moves to Monday"),
        pytest.param(10, "days", "2026-02-26T09:00", False, "2026-03-10", "24:00", id="an observed Monday moves the end to Tuesday"),
        pytest.param(3, "days", "2026-02-05T10:25", True, "2026-02-07", "24:00", id="strict: first day counts, Saturday stays"),
        pytest.param(1, "months", "2026-02-02T10:25", False, "2026-03-02", "24:00", id="a month ends on the same date"),
        pytest.param(1, "months", "2026-01-31T10:25", False, "2026-03-02", "24:00", id="28 February, a Saturday, moves to Monday"),
        pytest.param(2, "months", "2025-12-31T10:25", False, "2026-03-02", "24:00", id="two months over the new year"),
        pytest.param(1, "months", "2028-01-30T10:25", False, "2028-02-29", "24:00", id="a leap year has 29 February"),
        pytest.param(2, "months", "2026-02-02T10:25", True, "2026-04-01", "24:00", id="custody: the earlier of two readings"),
        pytest.param(1, "years", "2024-02-29T10:25", False, "2025-02-28", "24:00", id="a year from 29 February ends on the 28th"),
        pytest.param(15, "years", "2015-05-09T12:00", False, "2030-05-10", "24:00", id="fifteen years end on an observed day's morrow"),
        pytest.param(5, "working_days", "2026-03-05T12:00", False, "2026-03-13", "24:00", id="working days skip an observed day"),
        pytest.param(1, "days", "2026-08-30T12:00", False, "2026-08-31", "24:00", id="31 August 2026 is worked"),
    ],
)
def test_terms_end_as_the_code_counts(number, unit, start, strict, day, clock):
    end = Term(number, TermUnit(unit)).end(at(start), CALENDAR, strict=strict)
    assert (end.last_day.isoformat(), end.clock) == (day, clock)


@pytest.mark.parametrize(
    ("number", "unit", "moment", "strict", "expected", "clock"),
    [
        pytest.param(5, "days", "2026-05-29T23:59:59.999999", False, "2026-05-22", "24:00", id="on a Sunday the Friday before is taken"),
        pytest.param(5, "days", "2026-05-26T23:59:59.999999", False, "2026-05-21", "24:00", id="five whole days before an expiry"),
        pytest.param(10, "days", "2026-05-27T23:59:59.999999", True, "2026-05-17", "24:00", id="a strict term stays on Sunday"),
        pytest.param(12, "hours", "2026-02-04T10:25", True, "2026-02-03", "22:25", id="hours counted back are exact"),
        pytest.param(1, "months", "2026-03-31T10:00", False, "2026-02-27", "24:00", id="a month back from the 31st, off a Saturday"),
    ],
)
def test_terms_counted_back_are_never_too_late(number, unit, moment, strict, expected, clock):
    end = Term(number, TermUnit(unit)).before(at(moment), CALENDAR, strict=strict)
    assert (end.last_day.isoformat(), end.clock) == (expected, clock)


def test_end_tells_how_it_was_counted_in_both_languages():
    end = Term(3, TermUnit.DAYS).end(at("2026-02-04T09:00"), CALENDAR, strict=False)
    assert [step.rule for step in end.steps] == ["48.first-day-not-counted", "48.days", "48.rolled"]
    assert [step.norm.key for step in end.steps] == ["CPC 48(2)", "CPC 48(4)", "CPC 48(4)"]
    assert all("09.02.2026" in text for text in (end.steps[-1].words.kk, end.steps[-1].words.ru))
    assert end.rolled_from == date(2026, 2, 7)


def test_end_that_rests_on_an_unconfirmed_year_is_preliminary():
    assert Term(3, TermUnit.MONTHS).end(at("2026-11-10T09:00"), CALENDAR, strict=False).preliminary
    assert not Term(3, TermUnit.MONTHS).end(at("2026-11-10T09:00"), CALENDAR, strict=True).preliminary
    assert not Term(1, TermUnit.MONTHS).end(at("2026-03-10T09:00"), CALENDAR, strict=False).preliminary


def test_last_moment_of_a_day_is_in_time_and_the_next_day_is_not():
    end = Term(1, TermUnit.DAYS).end(at("2026-02-02T09:00"), CALENDAR, strict=False)
    assert end.in_time(at("2026-02-03T23:59:59"))
    assert not end.in_time(at("2026-02-04T00:00"))


def test_hours_are_hours_when_the_clocks_change():
    # On 1 March 2024 the clocks of Almaty went one hour back at midnight.
    start = at("2024-02-29T20:00")
    end = Term(24, TermUnit.HOURS).end(start, CALENDAR, strict=True)
    assert end.last_moment.astimezone(UTC) - start.astimezone(UTC) == timedelta(hours=24)
    assert end.clock == "19:00"


def test_moment_without_a_zone_is_refused():
    for count in (Term(1, TermUnit.DAYS).end, Term(1, TermUnit.DAYS).before):
        with pytest.raises(LawError):
            count(datetime(2026, 2, 2, 9), CALENDAR, strict=False)  # noqa: DTZ001


def test_term_of_no_length_is_refused():
    with pytest.raises(ValueError, match="at least one"):
        Term(0, TermUnit.DAYS)


@given(MOMENTS, st.integers(1, 60), CALENDAR_UNITS)
def test_non_strict_terms_end_on_a_working_day_after_the_start(start, number, unit):
    end = Term(number, unit).end(start, CALENDAR, strict=False)
    assert CALENDAR.is_working(end.last_day)
    assert end.last_moment > start
    assert end.at_midnight
    assert (end.rolled_from is not None) is (end.steps[-1].rule == "48.rolled")


@given(MOMENTS, st.integers(1, 60), CALENDAR_UNITS)
def test_strict_end_is_never_later_than_the_general_one(start, number, unit):
    strict = Term(number, unit).end(start, CALENDAR, strict=True)
    general = Term(number, unit).end(start, CALENDAR, strict=False)
    assert strict.last_moment < general.last_moment
    assert strict.rolled_from is None
    assert strict.last_day >= start.date()


@given(MOMENTS, st.integers(1, 60), CALENDAR_UNITS, st.booleans())
def test_a_longer_term_never_ends_earlier_nor_does_a_later_start(start, number, unit, strict):
    end = Term(number, unit).end(start, CALENDAR, strict=strict)
    assert Term(number + 1, unit).end(start, CALENDAR, strict=strict).last_moment >= end.last_moment
    assert Term(number, unit).end(start + timedelta(days=1), CALENDAR, strict=strict).last_moment >= end.last_moment


@given(MOMENTS, st.integers(1, 400), st.booleans())
def test_hours_end_between_the_exact_length_and_one_hour_more(start, number, strict):
    end = Term(number, TermUnit.HOURS).end(start, CALENDAR, strict=strict)
    length = end.last_moment.astimezone(UTC) - start.astimezone(UTC) - timedelta(hours=number)
    assert (timedelta(minutes=-1) < length <= timedelta(0)) if strict else (timedelta(0) < length <= timedelta(hours=1))


@given(MOMENTS, st.integers(1, 60), st.sampled_from(list(TermUnit)), st.booleans())
def test_counted_back_the_whole_length_lies_before_the_moment(moment, number, unit, strict):
    end = Term(number, unit).before(moment, CALENDAR, strict=strict)
    assert end.last_moment < moment
    if unit is TermUnit.DAYS:
        assert moment.date() - end.last_day >= timedelta(days=number)
    if not strict and unit is not TermUnit.HOURS:
        assert CALENDAR.is_working(end.last_day)


@given(MOMENTS, st.integers(1, 60), st.sampled_from(list(TermUnit)), st.booleans())
def test_every_step_is_told_in_both_languages_with_the_same_dates(start, number, unit, strict):
    for step in Term(number, unit).end(start, CALENDAR, strict=strict).steps:
        assert step.after.split()[0] in step.words.kk
        assert step.after.split()[0] in step.words.ru
