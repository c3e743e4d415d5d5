"""The working calendar: confirmed years day by day, and the years that nobody has confirmed."""

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from law import DayOff, working_calendar

CALENDAR = working_calendar()


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        pytest.param(date(2024, 5, 8), DayOff.MOVED, id="8 May 2024 was moved from a Saturday"),
        pytest.param(date(2024, 5, 4), None, id="Saturday 4 May 2024 was worked instead"),
        pytest.param(date(2024, 3, 25), DayOff.OBSERVED, id="Nauryz fell on a Saturday in 2024"),
        pytest.param(date(2024, 6, 17), None, id="Kurban-ait on a Sunday is not carried over"),
        pytest.param(date(2025, 1, 3), DayOff.MOVED, id="3 January 2025 was moved from a Sunday"),
        pytest.param(date(2025, 1, 5), None, id="Sunday 5 January 2025 was worked instead"),
        pytest.param(date(2025, 1, 7), DayOff.RELIGIOUS, id="Orthodox Christmas"),
        pytest.param(date(2025, 9, 1), DayOff.OBSERVED, id="30 August 2025 was a Saturday"),
        pytest.param(date(2026, 5, 11), DayOff.OBSERVED, id="9 May 2026 is a Saturday"),
        pytest.param(date(2026, 8, 31), None, id="31 August 2026 is worked: Constitution Day has moved"),
        pytest.param(date(2026, 10, 26), DayOff.OBSERVED, id="25 October 2026 is a Sunday"),
        pytest.param(date(2026, 2, 7), DayOff.WEEKEND, id="an ordinary Saturday"),
        pytest.param(date(2026, 2, 9), None, id="an ordinary Monday"),
        pytest.param(date(2027, 3, 15), DayOff.HOLIDAY, id="15 March 2027 is the new Constitution Day"),
        pytest.param(date(2020, 1, 3), DayOff.MOVED, id="a moved day of a year without our file"),
        pytest.param(date(2020, 1, 5), None, id="a worked Sunday of a year without our file"),
        pytest.param(date(2015, 12, 1), DayOff.HOLIDAY, id="a holiday that no longer exists"),
        pytest.param(date(2023, 1, 3), DayOff.OBSERVED, id="an observed day of a year without our file"),
        pytest.param(date(2023, 6, 28), DayOff.RELIGIOUS, id="Kurban-ait of a year without our file"),
    ],
)
def test_why_a_day_is_off(day, reason):
    assert CALENDAR.day_off(day) is reason
    assert CALENDAR.is_working(day) is (reason is None)


@pytest.mark.parametrize(("year", "preliminary"), [(2023, True), (2024, False), (2025, False), (2026, False), (2027, True), (2040, True)])
def test_year_without_a_confirmed_file_is_preliminary(year, preliminary):
    assert CALENDAR.is_preliminary(year) is preliminary


def test_doubt_about_the_end_of_august_2026_is_told_in_both_languages():
    note = CALENDAR.note(2026)
    assert note is not None
    assert "31 августа" in note.ru
    assert "31 тамыз" in note.kk
    assert CALENDAR.note(2025) is None


@pytest.mark.parametrize("year", [2024, 2025, 2026])
def test_confirmed_years_agree_with_the_public_package(year):
    computed = holidays.country_holidays("KZ", years=year)
    first, length = date(year, 1, 1), (date(year + 1, 1, 1) - date(year, 1, 1)).days
    for day in (first + timedelta(days=n) for n in range(length)):
        off = day not in computed.weekend_workdays and (day in computed or day.weekday() >= 5)
        assert CALENDAR.is_working(day) is not off, day


@given(st.dates(date(2015, 1, 1), date(2035, 12, 31)))
def test_next_and_previous_working_days_enclose_the_day(day):
    later, earlier = CALENDAR.next_working(day), CALENDAR.previous_working(day)
    assert earlier <= day <= later
    assert CALENDAR.is_working(later)
    assert CALENDAR.is_working(earlier)
    assert (later == earlier == day) is CALENDAR.is_working(day)
    assert (later - earlier).days <= 14
