"""Dates, terms and sums as the acts of both languages write them."""

from __future__ import annotations

from datetime import date
from random import Random

from num2words import num2words

from law import Language, PunishmentKind, PunishmentUnit, in_tenge

K = PunishmentKind
_RU_MONTHS = ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря")
_KK_MONTHS = ("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан")
# The word of a unit after one, after two to four, after five and more; in the genitive; in the dative.
_RU_UNITS = {
    "years": (("год", "года", "лет"), ("года", "лет", "лет"), ("году", "годам", "годам")),
    "months": (("месяц", "месяца", "месяцев"), ("месяца", "месяцев", "месяцев"), ("месяцу", "месяцам", "месяцам")),
    "hours": (("час", "часа", "часов"), ("часа", "часов", "часов"), ("часу", "часам", "часам")),
    "mci": (("МРП", "МРП", "МРП"), ("МРП", "МРП", "МРП"), ("МРП", "МРП", "МРП")),
}
_KK_UNITS = {"years": "жыл", "months": "ай", "hours": "сағат", "mci": "айлық есептік көрсеткіш"}
_RU_KINDS = {
    K.IMPRISONMENT: ("лишение свободы", "лишения свободы"),
    K.RESTRICTION: ("ограничение свободы", "ограничения свободы"),
    K.COMMUNITY_SERVICE: ("привлечение к общественным работам", "привлечения к общественным работам"),
    K.CORRECTIVE_LABOUR: ("исправительные работы", "исправительных работ"),
    K.FINE: ("штраф", "штрафа"),
    K.LIFE_IMPRISONMENT: ("пожизненное лишение свободы", "пожизненного лишения свободы"),
}
_KK_KINDS = {
    K.IMPRISONMENT: "бас бостандығынан айыру",
    K.RESTRICTION: "бас бостандығын шектеу",
    K.COMMUNITY_SERVICE: "қоғамдық жұмыстарға тарту",
    K.CORRECTIVE_LABOUR: "түзеу жұмыстары",
    K.FINE: "айыппұл",
    K.LIFE_IMPRISONMENT: "өмір бойына бас бостандығынан айыру",
}
_IN_WORDS = {"nom": "n", "gen": "g", "dat": "d"}


def date_words(day: date, language: Language, random: Random, *, unseen: bool) -> str:
    """Write a date in one of the ways that acts write it."""
    if language is Language.RU:
        month = _RU_MONTHS[day.month - 1]
        ways = (f"{day.day} {month} {day.year} года", f"«{day.day:02}» {month} {day.year} года", f"{day:%d.%m.%Y} года")
        return random.choice((f"{day.day} {month} {day.year} г.", f"{day:%d.%m.%Y} г.") if unseen else ways)
    month = _KK_MONTHS[day.month - 1]
    kazakh = (f"{day.year} жылғы {day.day} {month}", f"{day:%d.%m.%Y} ж.")
    return random.choice((f"{day.day} {month} {day.year} жыл", f"{day.year} жылғы «{day.day:02}» {month}") if unseen else kazakh)


def on_day(day: date, language: Language) -> str:
    """Say on which day something happened: «12 марта 2024 года», «2024 жылғы 12 наурызда»."""
    if language is Language.RU:
        return f"{day.day} {_RU_MONTHS[day.month - 1]} {day.year} года"
    month = _KK_MONTHS[day.month - 1]
    return f"{day.year} жылғы {day.day} {month}{_locative(month)}"


def of_day(day: date, language: Language) -> str:
    """Say of which day something is: «2024 жылғы 12 наурыздағы»."""
    said = on_day(day, language)
    if language is Language.RU:
        return said
    return said + ("ғы" if said.endswith("а") else "гі")


def _locative(month: str) -> str:
    return {"сәуір": "де", "шілде": "де", "қыркүйек": "те"}.get(month, "да")


def _count(number: int, unit: str, case: str, style: str) -> str:
    words = num2words(number, lang="ru", case=_IN_WORDS[case]).replace("ё", "е")
    forms = _RU_UNITS[unit][("nom", "gen", "dat").index(case)]
    tail = number % 100 if 10 < number % 100 < 20 else number % 10
    form = forms[0] if tail == 1 else forms[1] if 1 < tail < 5 else forms[2]
    written = {"digits": str(number), "both": f"{number} ({words})", "words": words}[style]
    return f"{written} {form}"


def _kazakh_count(number: int, unit: str, style: str) -> str:
    words = num2words(number, lang="kz")
    written = {"digits": str(number), "both": f"{number} ({words})", "words": words}[style]
    return f"{written} {_KK_UNITS[unit]}"


def _measures(amount: int, unit: PunishmentUnit) -> list[tuple[int, str]]:
    if unit is PunishmentUnit.MONTHS:
        years, months = divmod(amount, 12)
        return [(number, name) for number, name in ((years, "years"), (months, "months")) if number]
    return [(amount, str(unit.value))]


def term(amount: int, unit: PunishmentUnit, language: Language, style: str, case: str = "nom") -> str:
    """Write a term or a sum: «3 (три) года 6 (шесть) месяцев», «үш жыл алты ай»."""
    if language is Language.RU:
        return " ".join(_count(number, name, case, style) for number, name in _measures(amount, unit))
    return " ".join(_kazakh_count(number, name, style) for number, name in _measures(amount, unit))


def russian_punishment(kind: K, amount: int, unit: PunishmentUnit | None, day: date, random: Random) -> dict[str, str]:
    """Write a punishment in the forms that Russian templates ask for."""
    nominative, genitive = _RU_KINDS[kind]
    if unit is None:
        return {"nom": nominative, "acc": nominative, "gen": genitive, "kind_gen": genitive, "term_on": ""}
    style = random.choice(("digits", "both", "both", "words"))
    exact, of = term(amount, unit, Language.RU, style), term(amount, unit, Language.RU, style, "gen")
    if unit is PunishmentUnit.MCI:
        tenge = f"{in_tenge(amount, day):,}".replace(",", " ")
        on = f"в размере {of}" + random.choice(("", f", что составляет {tenge} тенге"))
        return {"nom": f"{nominative} {on}", "acc": f"{nominative} {on}", "gen": f"{genitive} {on}", "kind_gen": genitive, "term_on": on}
    on = f"{random.choice(('сроком на', 'на срок'))} {exact}"
    first = random.random() < 0.5
    return {
        "nom": f"{exact} {genitive}" if first else f"{nominative} {on}",
        "acc": f"{exact} {genitive}" if first else f"{nominative} {on}",
        "gen": f"{of} {genitive}" if first else f"{genitive} {on}",
        "kind_gen": genitive,
        "term_on": on,
    }


def kazakh_punishment(kind: K, amount: int, unit: PunishmentUnit | None, day: date, random: Random) -> dict[str, str]:
    """Write a punishment in the forms that Kazakh templates ask for."""
    name = _KK_KINDS[kind]
    if unit is None:
        return {"term": "", "kind": name, "split": f"{name} жазасын"}
    style = random.choice(("digits", "both", "both", "words"))
    written = term(amount, unit, Language.KK, style)
    if unit is PunishmentUnit.MCI:
        if style == "digits" and random.random() < 0.5:
            written = f"{amount} АЕК"
        tenge = f", яғни {in_tenge(amount, day)} теңге" if random.random() < 0.4 else ""
        on = f"{written}{tenge} {random.choice(('мөлшерінде', 'көлемінде'))}"
    else:
        on = f"{written} мерзімге"
    split = f"{on} {name} жазасын"
    if kind is K.IMPRISONMENT and random.random() < 0.5:
        split = f"бас бостандығынан {on} айыру жазасын"
    return {"term": on, "kind": name, "split": split}
