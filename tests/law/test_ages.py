"""When an age is reached: the day after the birthday, as supervision and sentencing both count it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from law import age_on, birthday, reached


@pytest.mark.parametrize(
    ("birth", "on", "age"),
    [
        (date(2008, 2, 10), date(2026, 2, 9), 17),
        (date(2008, 2, 10), date(2026, 2, 10), 17),
        (date(2008, 2, 10), date(2026, 2, 11), 18),
        (date(2008, 2, 29), date(2026, 2, 28), 17),
        (date(2008, 2, 29), date(2026, 3, 1), 17),
        (date(2008, 2, 29), date(2026, 3, 2), 18),
        (date(2008, 2, 29), date(2028, 2, 29), 19),
        (date(2008, 2, 29), date(2028, 3, 1), 20),
        (date(2008, 12, 31), date(2024, 12, 31), 15),
        (date(2008, 12, 31), date(2025, 1, 1), 16),
    ],
    ids=[
        "the eve of the birthday",
        "the birthday itself is still under the age",
        "the day after the birthday",
        "born on 29 February, the last of February",
        "born on 29 February, 1 March of a common year is the birthday",
        "born on 29 February, 2 March of a common year",
        "born on 29 February, the birthday in a leap year",
        "born on 29 February, the day after it in a leap year",
        "born on New Year's Eve, that very day",
        "born on New Year's Eve, the day after it",
    ],
)
def test_full_years(birth, on, age):
    assert age_on(birth, on) == age


@given(birth=st.dates(date(1940, 1, 1), date(2020, 12, 31)), years=st.integers(1, 80), shift=st.integers(-400, 400))
def test_an_age_is_reached_once_and_never_on_the_birthday(birth, years, shift):
    day = birthday(birth, years)
    assert not reached(birth, years, day)
    assert reached(birth, years, day + timedelta(days=1))
    on = day + timedelta(days=shift)
    assert reached(birth, years, on) is (shift > 0)
    assert (age_on(birth, on) >= years) is reached(birth, years, on)
