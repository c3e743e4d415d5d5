"""Read numbers that are dictated: telephones, individual identification numbers, state number plates."""

from __future__ import annotations

from casefile import read_iin
from transcription.written_form.change import IinValue, PhoneValue, PlateValue
from transcription.written_form.found import Found
from transcription.written_form.numbers import Number, continues, digit_groups
from transcription.written_form.pieces import Row

_NEAR = 4
_LEAST_GROUPS = 3
_IIN_DIGITS = 12
_PHONE_DIGITS = 11
_PLATE_LETTERS = 3
_LAST_REGION = 20  # 01 Astana to 20 Ulytau


def read_code(row: Row, start: int) -> Found | None:
    """Read the dictated number that begins at a piece.

    :param row: The pieces.
    :param start: Where to begin, a number.
    :return: What was found; None when the digits make no number of these kinds.
    """
    groups = list(digit_groups(row, start))
    if not groups:
        return None
    plate = _plate(row, start, groups)
    if plate or len(groups) < _LEAST_GROUPS:
        return plate
    digits, last = "".join(text for text, _ in groups), groups[-1][1]
    if continues(row, last.end) and not last.ending:
        return None
    return _phone(row, start, digits, last) or _iin(row, start, digits, last)


def _phone(row: Row, start: int, digits: str, last: Number) -> Found | None:
    """Read a telephone of Kazakhstan: «плюс семь семьсот один …», «сегіз жеті жүз бір …», or ten digits behind «телефон»."""
    plus = row.follows(start) and row.is_in(start - 1, "phone_plus")
    if len(digits) == _PHONE_DIGITS and digits[0] in "78" and digits[1] == "7":
        if plus and digits[0] != "7":
            return None
        country, rest = ("+7 " if plus else f"{digits[0]} "), digits[1:]
    elif len(digits) == _PHONE_DIGITS - 1 and digits[0] == "7" and not plus and row.near(start, "phone_words", _NEAR):
        country, rest = "", digits
    else:
        return None
    text = f"{country}{rest[:3]} {rest[3:6]} {rest[6:8]} {rest[8:]}{last.tail}"
    return Found(start - 1 if plus else start, last.end, text, PhoneValue(number=f"+7{rest}"))


def _iin(row: Row, start: int, digits: str, last: Number) -> Found | None:
    """Read twelve digits that words announce, or whose check digit is right."""
    if len(digits) != _IIN_DIGITS:
        return None
    read = read_iin(digits)
    agrees = read is not None and read.checksum_agrees
    if not agrees and not row.near(start, "iin_words", _NEAR):
        return None
    return Found(start, last.end, digits + last.tail, IinValue(number=digits, agrees=agrees))


def _plate(row: Row, start: int, groups: list[tuple[str, Number]]) -> Found | None:
    """Read «сто двадцать три а бэ цэ ноль два»: three digits, three letters, the region (national standard ST RK 986)."""
    digits, place = "".join(text for text, _ in groups), groups[-1][1].end
    letters, end = _letters(row, place)
    if len(digits) != 3 or len(letters) != _PLATE_LETTERS or not row.follows(end) or row.number(end) is None:
        return _old_plate(row, start, digits, place)
    region = list(digit_groups(row, end, told=True))
    code = "".join(text for text, _ in region)
    if len(code) != 2 or not 1 <= int(code) <= _LAST_REGION:
        return None
    last = region[-1][1]
    text = f"{digits} {letters} {code}"
    return Found(start, last.end, text + last.tail, PlateValue(number=text.replace(" ", "")))


def _old_plate(row: Row, start: int, digits: str, place: int) -> Found | None:
    """Read «а сто двадцать три бэ цэ дэ», the form of before 2012, only where words announce a plate."""
    region, _ = _letters(row, start - 1) if row.follows(start) else ("", start)
    letters, end = _letters(row, place)
    announced = row.near(start - 1, "plate_words", _NEAR)
    if len(digits) != 3 or not region or len(letters) not in (2, _PLATE_LETTERS) or not announced:
        return None
    text = f"{region[0]} {digits} {letters}"
    return Found(start - 1, end, text, PlateValue(number=text.replace(" ", "")))


def _letters(row: Row, place: int) -> tuple[str, int]:
    """Read at most three letters, each by its name, or one group of Latin letters."""
    text = row.text(place)
    if text.isascii() and text.isalpha() and len(text) == _PLATE_LETTERS:
        return text.upper(), place + 1
    letters = ""
    while len(letters) < _PLATE_LETTERS and row.text(place) in row.lexicon.letters and (row.follows(place) or not letters):
        letters, place = letters + row.lexicon.letters[row.text(place)], place + 1
    return letters, place
