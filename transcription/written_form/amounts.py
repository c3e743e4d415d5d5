"""Read sums, shares, terms, measures and bare numbers.

Numbers of ten and more get digits; smaller ones only where something is counted in a unit («три месяца», «екі пайыз»), a fraction or a
range is told: «один из нас», «бір күні», «үш адам» stay words, and so do «сто», «мың» alone, which often only mean "very many".
"""

from __future__ import annotations

from decimal import Decimal

from law import Language
from transcription.written_form.change import CardinalValue, MoneyValue, OrdinalValue, PercentValue
from transcription.written_form.found import Found
from transcription.written_form.lexicon import Unit
from transcription.written_form.numbers import grouped, read_number
from transcription.written_form.pieces import Row
from transcription.written_form.quantities import Quantity, read_quantity
from transcription.written_form.times import told_by_clock_words

_LEAST_IN_DIGITS = 10
_SUMS_GROUPED_FROM = 1000
_ROUND_ORDINALS = frozenset((100, 1000, 10**6, 10**9, 10**12))
_ABLATIVE = ("дан", "ден", "тан", "тен", "нан", "нен")
_HUNDREDTH = "/100"
_NO_BREAK_SPACE = "\u00a0"


def read_amount(row: Row, start: int) -> Found | None:
    """Read the quantity that begins at a piece, with its unit when it has one.

    :param row: The pieces.
    :param start: Where to begin.
    :return: What was found; None when the words stay words.
    """
    quantity = None if _inside_fraction(row, start) else read_quantity(row, start)
    if quantity is None or quantity.crowded or told_by_clock_words(row, start):
        return None
    counted = None if quantity.tail else _counted_by(row, quantity.end)
    if counted is None:
        return _paired(row, start, quantity) or _bare(row, start, quantity)
    if quantity.number == 1 and quantity.is_plain and row.is_in(counted[1] - 1, "loose_units"):
        return None
    return _counted(row, start, quantity, counted)


def _inside_fraction(row: Row, start: int) -> bool:
    """Tell whether a number is the rest of a fraction whose whole could not be read with it."""
    if not row.follows(start) or not row.follows(start - 1) or row.number(start - 2) is None:
        return False
    return any(row.is_in(start - 1, words) for words in ("whole_part", "russian_point", "kazakh_point"))


def _counted_by(row: Row, place: int) -> tuple[Unit, int] | None:
    """Give the unit behind a number, an adjective between them or not, and the piece after it."""
    unit = row.unit(place)
    if unit is not None:
        return unit, place + 1
    unit = row.unit(place + 1) if row.follows(place) and row.is_in(place, "unit_adjectives") else None
    return (unit, place + 2) if unit else None


def _counted(row: Row, start: int, quantity: Quantity, counted: tuple[Unit, int]) -> Found:
    unit, end = counted
    shown = " ".join(row.shown(place) for place in range(quantity.end, end))
    if unit.kind == "money":
        part = Decimal(100) if unit.code.endswith(_HUNDREDTH) else Decimal(1)
        digits = grouped(int(quantity.number), least=_SUMS_GROUPED_FROM) if quantity.is_plain else quantity.digits
        upto = quantity.upto / part if quantity.upto is not None else None
        value = MoneyValue(amount=quantity.number / part, upto=upto, currency=unit.code.removesuffix(_HUNDREDTH))
        return Found(start, end, f"{digits} {shown}", value)
    if unit.kind == "percent":
        share = PercentValue(number=quantity.number, upto=quantity.upto)
        # «%» says every case of the Russian word; the Kazakh endings need the word.
        sign = quantity.language is Language.RU and unit.language is not Language.KK
        return Found(start, end, f"{quantity.digits}{_NO_BREAK_SPACE}%" if sign else f"{quantity.digits} {shown}", share)
    return Found(start, end, f"{quantity.digits} {shown}", CardinalValue(number=quantity.number, upto=quantity.upto))


def _paired(row: Row, start: int, quantity: Quantity) -> Found | None:
    """Read the first number of «от двух до пяти лет», which has the unit of the second."""
    if not row.follows(quantity.end) or not row.is_in(quantity.end, "pair_words") or not row.follows(quantity.end + 1):
        return None
    second = read_quantity(row, quantity.end + 1)
    if second is None or second.crowded or second.tail or not quantity.is_plain or _counted_by(row, second.end) is None:
        return None
    return Found(start, quantity.end, quantity.written, CardinalValue(number=quantity.number))


def _bare(row: Row, start: int, quantity: Quantity) -> Found | None:
    numbered = row.follows(start) and row.is_in(start - 1, "number_words") and quantity.number > 1
    whole = quantity.is_plain or quantity.upto is not None
    small = whole and (quantity.upto or quantity.number) < _LEAST_IN_DIGITS
    vague = quantity.is_round and not _is_estimate(row, start, quantity.end)
    if (small or vague or _is_share(row, quantity) or _after_an_hour(row, start)) and not numbered:
        return None
    return Found(start, quantity.end, quantity.written, CardinalValue(number=quantity.number, upto=quantity.upto))


def _after_an_hour(row: Row, start: int) -> bool:
    """Tell whether minutes stand behind an hour that no number tells: «час двадцать» is not "an hour, 20 of something"."""
    return row.follows(start) and row.text(start - 1) == "час" and row.number(start - 2) is None


def _is_estimate(row: Row, start: int, end: int) -> bool:
    before = row.follows(start) and row.is_in(start - 1, "about_before")
    return before or (row.follows(end) and row.is_in(end, "about_after"))


def _is_share(row: Row, quantity: Quantity) -> bool:
    """Tell whether the number is the lower one of a fraction: «оннан бірі» is a tenth."""
    upper = row.number(quantity.end) if row.follows(quantity.end) else None
    return quantity.tail.endswith(_ABLATIVE) and upper is not None and upper.ending.startswith(("ы", "і", "с"))


def read_ordinal(row: Row, start: int) -> Found | None:
    """Read the ordinal that begins at a piece.

    :param row: The pieces.
    :param start: Where to begin.
    :return: What was found; None when the words stay words: small ones («первый раз», «екінші рет») and «сотый», «мыңыншы».
    """
    number = read_number(row, start)
    if number is None or not number.ordinal:
        return None
    if row.follows(number.end) and row.is_in(number.end, "periods"):
        shown = row.shown(number.end)
        text = f"{number.value}-{shown}" if number.language is Language.KK else f"{number.value}{number.tail} {shown}"
        return Found(start, number.end + 1, text, OrdinalValue(number=number.value))
    numbered = row.follows(start) and row.is_in(start - 1, "number_words")
    is_round = number.end - number.start == 1 and number.value in _ROUND_ORDINALS
    if not numbered and (number.value < _LEAST_IN_DIGITS or is_round):
        return None
    return Found(start, number.end, f"{number.value}{number.tail}", OrdinalValue(number=number.value))
