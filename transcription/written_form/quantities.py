"""Read quantities: whole numbers, halves, decimal fractions, ranges («он-он бес мың», «пять целых три десятых», «екі жарым»)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from law import Language
from transcription.written_form.lexicon import HUNDRED, THOUSAND
from transcription.written_form.numbers import Number, continues, grouped, read_number
from transcription.written_form.pieces import Row

_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Quantity:
    """How much or how many.

    :param upto: Upper end of a range.
    :param end: The piece after its last.
    :param digits: How it is written, without what it counts.
    :param tail: Hyphen and ending of its last word.
    :param is_plain: Whether it is one whole number and neither a fraction nor a range.
    :param is_round: Whether it is a single word such as «сто».
    :param crowded: Whether another number follows so closely that one cannot tell where this one ends.
    """

    number: Decimal
    upto: Decimal | None
    end: int
    digits: str
    tail: str
    language: Language
    is_plain: bool = True
    is_round: bool = False
    crowded: bool = False

    @property
    def written(self) -> str:
        """Give the digits with the ending."""
        return self.digits + self.tail


def read_quantity(row: Row, start: int) -> Quantity | None:
    """Read the quantity that begins at a piece.

    :param row: The pieces.
    :param start: Where to begin.
    :return: The quantity; None when none begins here or the words contradict themselves.
    """
    if row.is_in(start, "russian_one_and_a_half"):
        return _scaled(row, _fraction(row, Decimal("1.5"), start + 1, Language.RU))
    number = read_number(row, start)
    if number is None or number.ordinal:
        return None
    if row.hyphened(number.end) and row.number(number.end):
        return _range(row, number)
    found = _decimal(row, number) if part_of_fraction(row, number) else _half(row, number) or _plain(number)
    return found if found is None or found.is_plain else _scaled(row, found)


def part_of_fraction(row: Row, number: Number) -> bool:
    """Tell whether a number is the whole of a fraction, so that it means nothing without the rest.

    :param row: The pieces.
    :param number: The number.
    :return: Whether «целых», «бүтін», «запятая» or, between two Kazakh numbers, «де» follows it.
    """
    if not row.follows(number.end) or number.ending:
        return False
    if row.is_in(number.end, "whole_part"):
        return True
    pointed = row.is_in(number.end, "russian_point" if number.language is Language.RU else "kazakh_point")
    return pointed and continues(row, number.end + 1)


def _plain(number: Number) -> Quantity:
    return Quantity(
        Decimal(number.value), None, number.end, grouped(number.value), number.tail, number.language,
        is_round=number.is_round, crowded=number.crowded,
    )  # fmt: skip


def _fraction(row: Row, value: Decimal, end: int, language: Language, tail: str = "") -> Quantity:
    exact = value.to_integral_value() if value == value.to_integral_value() else value.normalize()
    crowded = not tail and (continues(row, end) or (row.hyphened(end) and row.number(end) is not None))
    return Quantity(exact, None, end, decimal_words(exact), tail, language, is_plain=False, crowded=crowded)


def decimal_words(value: Decimal) -> str:
    """Write a number with a decimal comma.

    :param value: The number.
    :return: "5,3"; whole numbers with their thousands apart.
    """
    if value == value.to_integral_value():
        return grouped(int(value))
    whole, _, rest = f"{value.normalize():f}".partition(".")
    return f"{grouped(int(whole))},{rest}"


def _half(row: Row, number: Number) -> Quantity | None:
    """Read the half behind a number: of one, or of the scale that the number ends with («мың жарым» is 1500)."""
    if number.ending or not row.follows(number.end):
        return None
    value, text = number.value + _HALF * number.scale, row.text(number.end)
    if text in row.lexicon.halves:
        ending = row.lexicon.halves[text]
        return _fraction(row, value, number.end + 1, Language.KK, f"-{ending}" if ending else "")
    if text == "с" and row.follows(number.end + 1) and row.is_in(number.end + 1, "russian_half"):
        return _fraction(row, value, number.end + 2, Language.RU)
    return None


def _decimal(row: Row, whole: Number) -> Quantity | None:
    if row.is_in(whole.end, "whole_part"):
        return _named_fraction(row, whole) or _pointed_fraction(row, whole)
    return _pointed_fraction(row, whole)


def _named_fraction(row: Row, whole: Number) -> Quantity | None:
    """Read «пять целых три десятых» and «бес бүтін оннан үш»."""
    place = whole.end + 1
    if whole.language is Language.KK:
        places = row.lexicon.fractions.get(row.text(place))
        part = read_number(row, place + 1, below=THOUSAND) if places and row.follows(place) and row.follows(place + 1) else None
        end = part.end if part else place
    else:
        place += row.text(place) == "и"
        part = read_number(row, place, below=THOUSAND) if row.follows(place) else None
        places = row.lexicon.fractions.get(row.text(part.end)) if part else None
        end = part.end + 1 if part else place
    if part is None or places is None or part.value >= 10**places or part.ordinal:
        return None
    value = whole.value + Decimal(part.value) / 10**places
    return _fraction(row, value, end, whole.language, part.tail)


def _pointed_fraction(row: Row, whole: Number) -> Quantity | None:
    """Read «пять запятая ноль три», «отыз бес бүтін елу үш метр», «бір де екі миллиард».

    Without the name of the fraction Kazakh needs what is counted behind it, and with «де» a single figure: «алты жүз де қырық төрт» may
    as well be a slip in 644.
    """
    zeros, place = 0, whole.end + 1
    while row.text(place) in ("ноль", "нөл") and continues(row, place + 1):
        zeros, place = zeros + 1, place + 1
    part = read_number(row, place, below=THOUSAND) if row.follows(place) else None
    if part is None or part.ordinal or part.language is not whole.language:
        return None
    if whole.language is Language.KK:
        scale = row.number(part.end) if row.follows(part.end) else None
        counted = row.unit(part.end) is not None or (scale is not None and scale.value >= THOUSAND)
        slip = row.is_in(whole.end, "kazakh_point") and part.value > 9
        if part.ending or not counted or slip:
            return None
    elif row.is_in(whole.end, "whole_part"):
        return None
    value = whole.value + Decimal(part.value) / 10 ** (len(str(part.value)) + zeros)
    return _fraction(row, value, part.end, whole.language, part.tail)


def _scaled(row: Row, found: Quantity) -> Quantity:
    """Multiply a fraction by the scale behind it: «полтора миллиона», «бес бүтін оннан үш миллиард»."""
    word = row.number(found.end) if row.follows(found.end) and not found.tail else None
    if word is None or word.value < THOUSAND or word.ordinal:
        return found
    tail = f"-{word.ending}" if word.ending else ""
    return _fraction(row, found.number * word.value, found.end + 1, found.language, tail)


def _range(row: Row, low: Number) -> Quantity | None:
    """Read «екі-үш», «он-он бес мың»: the lower end takes the scale of the upper one."""
    high = read_number(row, low.end)
    if high is None or high.ordinal or low.ending or high.crowded or row.hyphened(high.end):
        return None
    if high.scale > 1 and low.value < THOUSAND and high.end - high.start > 1 and high.value % high.scale == 0:
        upper = high.value // high.scale
        if not low.value < upper:
            return None
        digits = f"{low.value}–{upper} {row.shown(high.end - 1)}"
        found = _ranged(low.value * high.scale, high, digits)
        return replace(found, tail="")
    lower = low.value
    if high.language is Language.KK and lower < 10 and high.value < THOUSAND and high.value % HUNDRED == 0:
        lower *= HUNDRED
    return _ranged(lower, high, f"{grouped(lower)}–{grouped(high.value)}") if lower < high.value else None


def _ranged(lower: int, high: Number, digits: str) -> Quantity:
    return Quantity(Decimal(lower), Decimal(high.value), high.end, digits, high.tail, high.language, is_plain=False)
