"""Individual identification number: its checksum and what its digits say about the person.

Twelve digits: birth date as YYMMDD, a digit of century and sex, four digits of a running number, a check digit
(Rules of forming the IIN under the law "On national registers of identification numbers", 12 January 2007, No. 223-III).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from casefile.people import Sex

_FIRST_WEIGHTS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
_SECOND_WEIGHTS = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
_CENTURIES = {"1": 1800, "2": 1800, "3": 1900, "4": 1900, "5": 2000, "6": 2000}


@dataclass(frozen=True, slots=True)
class Iin:
    """What an individual identification number says.

    :param number: The number.
    :param check_digit: The last digit as the first eleven require it; None when no digit fits them, such numbers are never issued.
    :param birth_date: Birth date; None when the digits name a day that does not exist or no century.
    :param sex: Sex; None when the seventh digit names no century, as with foreigners' numbers beginning there with 0.
    """

    number: str
    check_digit: int | None
    birth_date: date | None
    sex: Sex | None

    @property
    def checksum_agrees(self) -> bool:
        """Tell whether the last digit is the one that the first eleven require."""
        return self.check_digit is not None and int(self.number[11]) == self.check_digit


def check_digit(first_eleven: str) -> int | None:
    """Compute the check digit: the weighted sum modulo 11, with a second row of weights when the first gives 10.

    :param first_eleven: The first eleven digits.
    :return: The digit; None when both rows give 10, then the number is not used.
    """
    digits = [int(digit) for digit in first_eleven]
    for weights in (_FIRST_WEIGHTS, _SECOND_WEIGHTS):
        remainder = sum(digit * weight for digit, weight in zip(digits, weights, strict=True)) % 11
        if remainder < 10:
            return remainder
    return None


def read_iin(number: str) -> Iin | None:
    """Read an individual identification number.

    :param number: The number as the file has it.
    :return: What it says; None when it is not twelve digits.
    """
    if len(number) != 12 or not (number.isascii() and number.isdigit()):
        return None
    century = _CENTURIES.get(number[6])
    sex = None if century is None else (Sex.MALE if int(number[6]) % 2 else Sex.FEMALE)
    return Iin(number, check_digit(number[:11]), None if century is None else _day(century, number), sex)


def _day(century: int, number: str) -> date | None:
    try:
        return date(century + int(number[:2]), int(number[2:4]), int(number[4:6]))
    except ValueError:
        return None
