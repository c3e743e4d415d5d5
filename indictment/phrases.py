"""Dates, moments and sums as a document of the case writes them, in Kazakh and in Russian."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from babel.dates import format_date
from num2words import num2words

from casefile import Moment, kazakh_form
from law import GrammaticalCase, Language, message

ALMATY = ZoneInfo("Asia/Almaty")

_DATE = {Language.KK: ("kk", "y 'жылғы' d MMMM"), Language.RU: ("ru", "d MMMM y 'года'")}
_NUMBERS = {Language.KK: "kz", Language.RU: "ru"}


def date_words(day: date, language: Language) -> str:
    """Write a date: «14 марта 2026 года», «2026 жылғы 14 наурыз».

    :param day: The date.
    :param language: Kazakh or Russian.
    :return: The date in words of the language.
    """
    locale, pattern = _DATE[language]
    return str(format_date(day, pattern, locale=locale))


def date_from(day: date, language: Language) -> str:
    """Write the beginning of a span: «с 14 марта 2026 года», «2026 жылғы 14 наурыздан бастап».

    :param day: The first day.
    :param language: Kazakh or Russian.
    :return: The date with the words of its case.
    """
    words = date_words(day, language)
    if language is Language.KK:
        words = kazakh_form(words, GrammaticalCase.ABLATIVE)
    return message("indictment", "date-from", language, {"date": words})


def date_to(day: date, language: Language) -> str:
    """Write the end of a span, that day included: «по 14 марта 2026 года», «2026 жылғы 14 наурызға дейін».

    :param day: The last day.
    :param language: Kazakh or Russian.
    :return: The date with the words of its case.
    """
    words = date_words(day, language)
    if language is Language.KK:
        words = kazakh_form(words, GrammaticalCase.DATIVE)
    return message("indictment", "date-to", language, {"date": words})


def moment_words(moment: datetime, precision: str, language: Language) -> str:
    """Write a moment as exactly as the file knows it.

    :param moment: The moment, with its time zone.
    :param precision: "minute", "hour" or "day".
    :param language: Kazakh or Russian.
    :return: The date, with the time where the file knows it, in the time of Almaty.
    """
    local = moment.astimezone(ALMATY)
    day = date_words(local.date(), language)
    if precision == "day":
        return day
    return message("indictment", f"moment-{precision}", language, {"date": day, "time": f"{local:%H:%M}"})


def time_words(moment: Moment, language: Language) -> str:
    """Write when an episode happened: a moment or a span.

    :param moment: The moment or span.
    :param language: Kazakh or Russian.
    :return: The time in words.
    """
    start = moment_words(moment.start, moment.precision, language)
    if moment.end is None:
        return start
    first, last = moment.start.astimezone(ALMATY), moment.end.astimezone(ALMATY)
    if first.date() == last.date() and moment.precision != "day":
        details = {"date": date_words(first.date(), language), "start": f"{first:%H:%M}", "end": f"{last:%H:%M}"}
        return message("indictment", "moment-within-day", language, details)
    return message("indictment", "moment-span", language, {"start": start, "end": moment_words(moment.end, moment.precision, language)})


def tenge_words(amount: int, language: Language) -> str:
    """Write a sum in figures and in words: «350 000 (триста пятьдесят тысяч) тенге».

    :param amount: Sum in tenge.
    :param language: Kazakh or Russian.
    :return: The sum.
    """
    figures = f"{amount:,}".replace(",", "\u00a0")
    return f"{figures} ({num2words(amount, lang=_NUMBERS[language])}) {message('indictment', 'tenge', language)}"


def quotation(quote: str, place: str) -> str:
    """Write a quotation with its place: «Денег не было.» (т. 1, л.д. 25).

    :param quote: Words of a document.
    :param place: Where they stand.
    :return: The quotation, letter for letter; one that begins with a quotation mark gets no second one.
    """
    return f"{quote} ({place})." if quote.startswith("«") and quote.endswith("»") else f"«{quote}» ({place})."
