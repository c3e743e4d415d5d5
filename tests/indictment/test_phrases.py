"""Dates, moments, sums and places as documents of a case write them."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from casefile import Moment
from indictment.phrases import date_words, tenge_words, time_words
from indictment.places import clock
from law import Language

ALMATY = ZoneInfo("Asia/Almaty")
KK, RU = Language.KK, Language.RU


@pytest.mark.parametrize(
    ("day", "kk", "ru"),
    [
        (date(2026, 3, 14), "2026 жылғы 14 наурыз", "14 марта 2026 года"),
        (date(2025, 9, 1), "2025 жылғы 1 қыркүйек", "1 сентября 2025 года"),
        (date(2024, 2, 29), "2024 жылғы 29 ақпан", "29 февраля 2024 года"),
    ],
)
def test_a_date_in_words(day: date, kk: str, ru: str) -> None:
    assert (date_words(day, KK), date_words(day, RU)) == (kk, ru)


@pytest.mark.parametrize(
    ("amount", "kk", "ru"),
    [
        (1, "1 (бір) теңге", "1 (один) тенге"),
        (350_000, "350\u00a0000 (үш жүз елу мың) теңге", "350\u00a0000 (триста пятьдесят тысяч) тенге"),
        (
            2_001_500,
            "2\u00a0001\u00a0500 (екі миллион бір мың бес жүз) теңге",
            "2\u00a0001\u00a0500 (два миллиона одна тысяча пятьсот) тенге",
        ),
    ],
)
def test_a_sum_in_figures_and_words(amount: int, kk: str, ru: str) -> None:
    assert (tenge_words(amount, KK), tenge_words(amount, RU)) == (kk, ru)


@pytest.mark.parametrize(
    ("moment", "ru"),
    [
        pytest.param(Moment(start=datetime(2026, 3, 11, 2, 5, tzinfo=ALMATY)), "11 марта 2026 года в 02:05", id="to the minute"),
        pytest.param(Moment(start=datetime(2026, 3, 11, 2, tzinfo=ALMATY), precision="hour"), "11 марта 2026 года около 02:00", id="about"),
        pytest.param(Moment(start=datetime(2026, 3, 11, 0, tzinfo=ALMATY), precision="day"), "11 марта 2026 года", id="a day"),
        pytest.param(
            Moment(start=datetime(2026, 3, 10, 19, 30, tzinfo=ZoneInfo("UTC")), precision="minute"),
            "11 марта 2026 года в 00:30",
            id="from another zone",
        ),
        pytest.param(
            Moment(start=datetime(2026, 3, 11, 9, tzinfo=ALMATY), end=datetime(2026, 3, 11, 19, tzinfo=ALMATY)),
            "11 марта 2026 года с 09:00 до 19:00",
            id="a span",
        ),
    ],
)
def test_a_moment_as_exactly_as_the_file_knows_it(moment: Moment, ru: str) -> None:
    assert time_words(moment, RU) == ru


@pytest.mark.parametrize(("seconds", "shown"), [(None, "00:00:00"), (0.4, "00:00:00"), (75.9, "00:01:15"), (3661, "01:01:01")])
def test_a_moment_of_a_recording(seconds: float | None, shown: str) -> None:
    assert clock(seconds) == shown
