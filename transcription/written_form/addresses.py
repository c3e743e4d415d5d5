"""Read the numbers of houses, flats and offices: «дом двенадцать дробь один», «он екінші үй», «пәтер қырық бес»."""

from __future__ import annotations

from law import Language
from transcription.written_form.change import AddressValue
from transcription.written_form.found import Found
from transcription.written_form.numbers import Number, continues, read_number
from transcription.written_form.pieces import Row

_NEAR_STREET = 8
_NEAR_HOUSE = 3
_LARGEST = 9999
_LONGEST = 8  # words of a number below it
_LEAST_PLAIN = 10


def read_address(row: Row, start: int) -> Found | None:
    """Read the number of a house or the like that begins at a piece.

    :param row: The pieces.
    :param start: Where to begin.
    :return: What was found; None when no such number begins here.
    """
    number = read_number(row, start)
    if number is None or number.crowded or not 1 <= number.value <= _LARGEST:
        return None
    return _ordinal(row, number) if number.ordinal else _cardinal(row, number)


def _cardinal(row: Row, number: Number) -> Found | None:
    if not _named_before(row, number.start) or row.unit(number.end) or _names_place(row, number.end):
        return None
    if number.value == 1 and not row.near(number.start, "streets", _NEAR_STREET):
        return None  # «дом один стоял у дороги»
    text, end, tail = str(number.value), number.end, number.tail
    second = read_number(row, end + 1) if row.follows(end) and row.is_in(end, "slash") and row.follows(end + 1) and not tail else None
    if second and not second.ordinal and not second.crowded:
        text, end, tail = f"{text}/{second.value}", second.end, second.tail
    return Found(number.start, end, text + tail, AddressValue(number=text))


def _named_before(row: Row, start: int) -> bool:
    place = start - 1
    if not row.follows(start):
        return False
    if row.is_in(place, "number_words") and row.follows(place):
        place -= 1
    if row.is_in(place, "address_before"):
        return True
    if row.lexicon.kazakh_address.get(row.text(place), "other") != "":
        return False
    # «бес үй екі пәтер» counts houses: a number before the noun takes it away from the one behind, unless it is one of a house itself.
    before = place - 1
    while row.number(before) is not None and place - before < _LONGEST:
        before -= 1
    return before == place - 1 or row.text(before) in row.lexicon.kazakh_address or row.is_in(before, "address_before")


def _names_place(row: Row, place: int) -> bool:
    """Tell whether a noun such as «этажа» behind the number takes it, and no number of its own stands behind it."""
    noun = row.is_in(place, "address_before") or row.text(place) in row.lexicon.kazakh_address
    return row.follows(place) and noun and not continues(row, place + 1)


def _ordinal(row: Row, number: Number) -> Found | None:
    if not row.follows(number.end):
        return None
    end, value = number.end + 1, AddressValue(number=str(number.value))
    if number.language is Language.RU and row.is_in(number.end, "address_ordinals"):
        return Found(number.start, end, f"{number.value}{number.tail} {row.shown(number.end)}", value)
    if row.text(number.end) not in row.lexicon.kazakh_address:
        return None
    placed = row.near(number.start, "streets", _NEAR_STREET) or any(
        row.text(place) in row.lexicon.kazakh_address for place in range(number.start - _NEAR_HOUSE, number.start)
    )
    if number.value < _LEAST_PLAIN and not placed:
        return None  # «екінші үй» may be the second house one comes to
    return Found(number.start, end, f"{number.value}-{row.shown(number.end)}", value)
