"""The individual identification number: checksum by both rows of weights, century and sex, dates that do not exist."""

from __future__ import annotations

from datetime import date

import pytest
from case_samples import IMPOSSIBLE_IIN, OLD_IIN, synthetic_iin
from hypothesis import given
from hypothesis import strategies as st

from casefile.iin import check_digit, read_iin
from casefile.people import Sex


@pytest.mark.parametrize(
    ("first_eleven", "digit"),
    [
        # 9·1+0·2+1·3+3·4+3·5+0·6+4·7+0·8+0·9+1·10+2·11 = 99, and 99 mod 11 = 0.
        ("90133040012", 0),
        # Only the first digit is not zero: 1·1 mod 11 = 1.
        ("10000000000", 1),
        # The first row gives 10·1 = 10, so the second row decides: there the tenth weight is 1.
        ("00000000010", 1),
        # 4·10 = 40 mod 11 = 7.
        ("00000000040", 7),
    ],
    ids=["zero remainder", "first weight", "second row of weights", "first row is enough"],
)
def test_check_digit_by_hand(first_eleven, digit):
    assert check_digit(first_eleven) == digit


def test_some_numbers_have_no_check_digit_at_all():
    refused = [number for number in range(100_000) if check_digit(f"{number:011d}") is None]
    assert refused
    number = f"{refused[0]:011d}"
    for weights in ((1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)):
        assert sum(int(digit) * weight for digit, weight in zip(number, weights, strict=True)) % 11 == 10


@given(st.from_regex(r"[0-9]{11}", fullmatch=True), st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_digit_among_the_first_ten_is_noticed(first_eleven, position, shift):
    digit = check_digit(first_eleven)
    wrong = str((int(first_eleven[position]) + shift) % 10)
    changed = first_eleven[:position] + wrong + first_eleven[position + 1 :]
    # The eleventh digit has the weight 11 and escapes the first row; the second row is used only when the first gives 10.
    first = sum(int(d) * w for d, w in zip(first_eleven, range(1, 12), strict=True)) % 11
    other = sum(int(d) * w for d, w in zip(changed, range(1, 12), strict=True)) % 11
    assert first != other
    if first < 10 and other < 10:
        assert check_digit(changed) != digit


@pytest.mark.parametrize(
    ("digits", "born", "sex"),
    [
        ("50010110001", date(1850, 1, 1), Sex.MALE),
        ("50010120001", date(1850, 1, 1), Sex.FEMALE),
        ("99123130001", date(1999, 12, 31), Sex.MALE),
        ("99123140001", date(1999, 12, 31), Sex.FEMALE),
        ("00022950001", date(2000, 2, 29), Sex.MALE),
        ("04022960001", date(2004, 2, 29), Sex.FEMALE),
        ("01022950001", None, Sex.MALE),
        ("90211430041", None, Sex.MALE),
        ("90010100001", None, None),
        ("90010190001", None, None),
    ],
    ids=[
        "nineteenth century, man",
        "nineteenth century, woman",
        "twentieth century, man",
        "twentieth century, woman",
        "29 February of a leap year",
        "29 February of another leap year",
        "29 February of a common year",
        "month 21",
        "a foreigner's 0",
        "a digit of no century",
    ],
)
def test_birth_date_and_sex(digits, born, sex):
    iin = read_iin(synthetic_iin(digits))
    assert iin is not None
    assert (iin.birth_date, iin.sex, iin.checksum_agrees) == (born, sex, True)


@pytest.mark.parametrize("number", ["", "12345678901", "1234567890123", "90211430041x", "９０２１１４３０００４１"])
def test_what_is_not_twelve_digits_is_not_read(number):
    assert read_iin(number) is None


def test_the_sample_numbers_are_nobodys():
    assert read_iin(IMPOSSIBLE_IIN).birth_date is None
    assert read_iin(OLD_IIN).birth_date == date(1850, 1, 1)
