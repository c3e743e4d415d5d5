"""The monthly calculation index: every year, its edges, and what is said beyond them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from law import Language, OutOfForce, in_tenge, mci

BY_YEAR = {
    2014: 1852, 2015: 1982, 2016: 2121, 2017: 2269, 2018: 2405, 2019: 2525, 2020: 2651,
    2021: 2917, 2022: 3063, 2023: 3450, 2024: 3692, 2025: 3932, 2026: 4325,
}  # fmt: skip


@pytest.mark.parametrize(("year", "tenge"), BY_YEAR.items())
def test_index_of_each_year_holds_from_its_first_day_to_its_last(year, tenge):
    for day in (date(year, 1, 1), date(year, 7, 1), date(year, 12, 31)):
        assert mci(day).value == tenge
        assert str(year) in mci(day).source


@pytest.mark.parametrize("day", [date(2020, 4, 1), date(2020, 12, 31), date(2022, 4, 1), date(2022, 12, 31)])
def test_the_higher_index_for_social_payments_never_reaches_a_fine(day):
    assert mci(day).value == BY_YEAR[day.year]


@pytest.mark.parametrize("day", [date(2013, 12, 31), date(2027, 1, 1)])
def test_beyond_the_known_years_no_value_is_guessed(day):
    with pytest.raises(OutOfForce) as caught:
        mci(day)
    assert all("2014" in caught.value.explain(language) for language in Language)


def test_value_is_not_verified_until_a_person_signs():
    assert not mci(date(2026, 1, 1)).verified


@given(st.integers(0, 10_000), st.integers(0, 10_000), st.dates(date(2014, 1, 1), date(2026, 12, 31)))
def test_tenge_add_up_exactly(first, second, day):
    assert in_tenge(first, day) + in_tenge(second, day) == in_tenge(first + second, day)


def test_a_fine_of_200_indices_in_2026():
    assert in_tenge(200, date(2026, 5, 5)) == 865_000
