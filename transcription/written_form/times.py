"""Read times of day: «сағат он сегіз нөл-нөлде», «в пятнадцать часов пять минут», «кешкі сегізге»."""

from __future__ import annotations

from dataclasses import dataclass

from law import Language
from transcription.written_form.change import TimeValue
from transcription.written_form.found import Found
from transcription.written_form.numbers import Number, continues, read_number
from transcription.written_form.pieces import Row

_LAST_HOUR, _LAST_MINUTE = 24, 59
# Prepositions after which «пять часов» can only be a time of day; «до пяти часов» may be how long.
_AT = frozenset(("в", "к", "ко", "ровно"))
_MOMENT_ENDINGS = ("да", "де", "та", "те", "дан", "ден", "тан", "тен", "нан", "нен", "ға", "ге", "қа", "ке")


@dataclass(frozen=True, slots=True)
class _Minutes:
    minute: int
    end: int
    tail: str = ""
    zeros: bool = False


def told_by_clock_words(row: Row, start: int) -> bool:
    """Tell whether the words before a piece announce a time of day in Kazakh: «сағат», «кешкі».

    :param row: The pieces.
    :param start: The piece.
    :return: Whether they do; «екі сағат он» does not, for there the hours are counted.
    """
    if not row.follows(start):
        return False
    before = row.text(start - 1)
    return (before == "сағат" and row.number(start - 2) is None) or (_part_before(row, start) is not None and before != "сағат")


def read_time(row: Row, start: int) -> Found | None:
    """Read the time of day that begins at a piece.

    :param row: The pieces.
    :param start: Where to begin.
    :return: What was found; None when no time begins here.
    """
    told = told_by_clock_words(row, start)
    hour = read_number(row, start, told=told)
    if hour is None or hour.ordinal or hour.value > _LAST_HOUR:
        return None
    if hour.language is Language.RU:
        return _russian(row, hour)
    return _kazakh(row, hour, told=told)


def _kazakh(row: Row, hour: Number, *, told: bool) -> Found | None:
    unit = row.unit(hour.end)
    if unit is not None:
        return None
    minutes = None if hour.ending else _minutes(row, hour.end, told=told and row.language is Language.KK)
    if minutes is None:
        return _at(row, hour, None, hour.end) if told and not hour.crowded else None
    if row.unit(minutes.end) is not None or _another_number(row, minutes.end, minutes.tail):
        return None
    moment = (minutes.minute >= 10 or minutes.zeros) and minutes.tail.lstrip("-") in _MOMENT_ENDINGS
    half = row.text(minutes.end - 1) in row.lexicon.halves
    if told or (minutes.zeros and minutes.minute == 0) or (moment and not half):
        return _at(row, hour, minutes, minutes.end)
    return None


def _russian(row: Row, hour: Number) -> Found | None:
    told = row.follows(hour.start) and row.is_in(hour.start - 1, "clock_prepositions")
    unit = row.unit(hour.end)
    if unit is not None and unit.kind == "hour":
        return _with_hours(row, hour, told=told)
    if told and row.follows(hour.end) and row.text(hour.end) in ("утра", "вечера", "ночи"):
        return _at(row, hour, None, hour.end)
    minutes = _minutes(row, hour.end)
    if minutes is None or row.unit(minutes.end) is not None or _another_number(row, minutes.end, minutes.tail):
        return None
    return _at(row, hour, minutes, minutes.end) if told or (minutes.zeros and minutes.minute == 0) else None


def _with_hours(row: Row, hour: Number, *, told: bool) -> Found | None:
    """Read «пятнадцать часов [пять минут]», which without a preposition says how long."""
    minutes = read_number(row, hour.end + 1) if row.follows(hour.end + 1) else None
    unit = row.unit(minutes.end) if minutes else None
    if minutes and unit and unit.kind == "minute" and minutes.value <= _LAST_MINUTE and not minutes.ordinal:
        return _at(row, hour, _Minutes(minutes.value, minutes.end + 1), minutes.end + 1) if told else None
    in_part = row.follows(hour.end + 1) and row.text(hour.end + 1) in row.lexicon.russian_day_parts
    at = row.follows(hour.start) and row.text(hour.start - 1) in _AT
    if not (at or in_part) or minutes:
        return None
    value = TimeValue(hour=_in_day(hour.value, row.lexicon.russian_day_parts.get(row.text(hour.end + 1), "")), minute=0)
    return Found(hour.start, hour.end + 1, f"{hour.value} {row.shown(hour.end)}", value)


def _minutes(row: Row, start: int, *, told: bool = False) -> _Minutes | None:
    """Read minutes behind an hour: «нөл-нөлде», «ноль пять», «отызда», «жарымға»; «он» is ten where a time is told."""
    if not row.follows(start):
        return None
    if row.text(start) in row.lexicon.halves:
        ending = row.lexicon.halves[row.text(start)]
        return _Minutes(30, start + 1, f"-{ending}" if ending else "")
    zeros = row.text(start) in ("нөл", "ноль") and (row.follows(start + 1) or row.hyphened(start + 1))
    number = read_number(row, start + zeros, told=told)
    if number is None or number.ordinal or number.value > _LAST_MINUTE or number.crowded:
        return None
    if (zeros and number.value > 9) or (not zeros and number.value < 10):
        return None
    return _Minutes(number.value, number.end, number.tail, zeros)


def _another_number(row: Row, place: int, tail: str) -> bool:
    return not tail and continues(row, place)


def _at(row: Row, hour: Number, minutes: _Minutes | None, end: int) -> Found | None:
    minute, tail = (minutes.minute, minutes.tail) if minutes else (0, hour.tail)
    if hour.value == _LAST_HOUR and minute:
        return None
    part = _part_before(row, hour.start) or row.lexicon.russian_day_parts.get(row.text(end), "")
    value = TimeValue(hour=_in_day(hour.value, part), minute=minute)
    return Found(hour.start, end, f"{hour.value:02}:{minute:02}{tail}" if minutes else f"{hour.value}{tail}", value)


def _part_before(row: Row, start: int) -> str | None:
    """Give the part of the day that Kazakh names before the hour, with or without «сағат» between."""
    place = start - 2 if row.text(start - 1) == "сағат" else start - 1
    return row.lexicon.kazakh_day_parts.get(row.text(place))


def _in_day(hour: int, part: str) -> int:
    """Give the hour of the clock that a part of the day makes of an hour of twelve."""
    if part == "night":
        return 0 if hour == 12 else hour + 12 if 9 <= hour < 12 else hour
    if (part == "afternoon" and hour <= 6) or (part == "evening" and 4 <= hour < 12):
        return hour + 12
    return hour
