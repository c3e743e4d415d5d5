"""When a person reaches an age: at 0:00 of the day after the birthday, so on the birthday itself still under it."""

from __future__ import annotations

from calendar import isleap
from datetime import date


def birthday(birth: date, years: int) -> date:
    """Give a birthday; for one born on 29 February, 1 March in a common year.

    :param birth: Day of birth.
    :param years: Which birthday.
    :return: The day.
    """
    year = birth.year + years
    leap_day_missing = (birth.month, birth.day) == (2, 29) and not isleap(year)
    return date(year, 3, 1) if leap_day_missing else birth.replace(year=year)


def reached(birth: date, years: int, on: date) -> bool:
    """Tell whether a person has reached an age on a day.

    :param birth: Day of birth.
    :param years: The age.
    :param on: The day.
    :return: False on the birthday itself, true from the day after it.
    """
    return on > birthday(birth, years)


def age_on(birth: date, on: date) -> int:
    """Count the full years of a person on a day.

    :param birth: Day of birth.
    :param on: The day.
    :return: The greatest age reached; -1 on the day of birth and before it.
    """
    years = on.year - birth.year
    return years if reached(birth, years, on) else years - 1
