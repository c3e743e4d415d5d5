"""Read dates: «он екінші наурыз», «двенадцатого марта две тысячи двадцать шестого года», «мамырдың он бірінде»."""

from __future__ import annotations

from law import Language
from transcription.written_form.change import DateValue
from transcription.written_form.found import Found
from transcription.written_form.numbers import Number, read_number
from transcription.written_form.pieces import Row

_EARLIEST, _LATEST = 1000, 2100
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_GENITIVE = ("ның", "нің", "дың", "дің", "тың", "тің")
_BETWEEN_DAYS = frozenset(("по", "до", "и", "мен", "бен", "пен"))
# Endings of «бесі», «алтысы»: a day that belongs to the month named before it.
_BELONGS = ("ы", "і", "с", "н")


def read_date(row: Row, start: int) -> Found | None:
    """Read the date that begins at a piece.

    :param row: The pieces.
    :param start: Where to begin.
    :return: What was found; None when no date begins here.
    """
    named = row.follows(start) and _named_before(row, start)
    number = read_number(row, start, told=named)
    if number is None:
        return None
    if number.value <= 31 and named:
        return _day_of_month_before(row, number)
    if not number.ordinal:
        return None
    if _EARLIEST <= number.value <= _LATEST:
        return _from_year(row, number)
    return _day_and_month(row, number) or _first_of_two_days(row, number) or _in_figures(row, number)


def _is_day(day: Number, month: int | None) -> bool:
    return month is not None and day.ordinal and 1 <= day.value <= _DAYS[month - 1]


def _named_before(row: Row, start: int) -> bool:
    return row.text(start - 1) in row.lexicon.months and row.text(start - 1).endswith(_GENITIVE)


def _day_of_month_before(row: Row, day: Number) -> Found | None:
    month = row.lexicon.months[row.text(day.start - 1)]
    belongs = day.language is Language.KK and (day.ordinal or day.ending.startswith(_BELONGS))
    if not belongs or not 1 <= day.value <= _DAYS[month - 1] or day.crowded:
        return None
    return Found(day.start, day.end, f"{day.value}{day.tail}", DateValue(month=month, day=day.value))


def _from_year(row: Row, year: Number) -> Found | None:
    unit = row.unit(year.end)
    if unit is None or unit.kind != "year":
        return None
    end, text, value = year.end + 1, f"{year.value} {row.shown(year.end)}", DateValue(year=year.value)
    day = read_number(row, end) if row.follows(end) else None
    month = row.month(day.end) if day else None
    if day and month and _is_day(day, month):
        text = f"{text} {day.value} {row.shown(day.end)}"
        return Found(year.start, day.end + 1, text, DateValue(year=year.value, month=month, day=day.value))
    return Found(year.start, end, text, value)


def _day_and_month(row: Row, day: Number) -> Found | None:
    month = row.month(day.end)
    if month is None or not _is_day(day, month):
        return None
    end, text = day.end + 1, f"{day.value} {row.shown(day.end)}"
    year = _year(row, end)
    if year is None:
        return Found(day.start, end, text, DateValue(month=month, day=day.value))
    text, end = f"{text} {year.value}", year.end
    unit = row.unit(end)
    if unit and unit.kind == "year":
        text, end = f"{text} {row.shown(end)}", end + 1
    return Found(day.start, end, text, DateValue(year=year.value, month=month, day=day.value))


def _year(row: Row, start: int) -> Number | None:
    """Read the year behind a month; in Kazakh the year's word must follow, or it is some other ordinal."""
    year = read_number(row, start) if row.follows(start) else None
    if year is None or not year.ordinal or not _EARLIEST <= year.value <= _LATEST:
        return None
    unit = row.unit(year.end)
    named = unit is not None and unit.kind == "year"
    return year if named or year.language is Language.RU else None


def _first_of_two_days(row: Row, first: Number) -> Found | None:
    """Read the first day of «с первого по пятое марта»."""
    if row.text(first.end) not in _BETWEEN_DAYS or not row.follows(first.end) or not row.follows(first.end + 1):
        return None
    second = read_number(row, first.end + 1)
    month = row.month(second.end) if second else None
    if second is None or month is None or not (_is_day(first, month) and _is_day(second, month) and first.value < second.value):
        return None
    return Found(first.start, first.end, str(first.value), DateValue(month=month, day=first.value))


def _in_figures(row: Row, day: Number) -> Found | None:
    """Read «двенадцатого ноль третьего две тысячи двадцать шестого»."""
    zero = row.number(day.end)
    place = day.end + (zero is not None and zero.value == 0 and not zero.ordinal)
    month = read_number(row, place) if row.follows(day.end) and row.follows(place) else None
    if month is None or not month.ordinal or not 1 <= month.value <= 12 or not _is_day(day, month.value):
        return None
    year = read_number(row, month.end) if row.follows(month.end) else None
    if year is None or not year.ordinal or not _EARLIEST <= year.value <= _LATEST:
        return None
    unit = row.unit(year.end)
    end, tail = (year.end + 1, f" {row.shown(year.end)}") if unit and unit.kind == "year" else (year.end, "")
    text = f"{day.value:02}.{month.value:02}.{year.value}{tail}"
    return Found(day.start, end, text, DateValue(year=year.value, month=month.value, day=day.value))
