"""Numbers written in words, in the case forms of Russian and with the suffixes of Kazakh, beside numbers in digits."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

# A stem with the forms that follow it, in small letters, ё as е.
_RUSSIAN = {
    0: ("ноль", "нол[яею]"),
    1: ("од(?:ин|на|но|ного|ному|ним|ном|ной|ну)", "перв[а-я]{2,3}"),
    2: ("дв(?:а|е|ух|ум|умя)", "втор[а-я]{2,3}"),
    3: ("тр(?:и|ех|ем|емя)", "трет[а-я]{2,4}"),
    4: ("четыр(?:е|ех|ем|ьмя)", "четверт[а-я]{2,3}"),
    5: ("пят(?:ь|и|ью)", "пят[а-я]{2,3}"),
    6: ("шест(?:ь|и|ью)", "шест[а-я]{2,3}"),
    7: ("сем(?:ь|и|ью)", "седьм[а-я]{2,3}"),
    8: ("восем(?:ь|ью)", "восьм(?:и|ью)", "восьм[а-я]{2,3}"),
    9: ("девят(?:ь|и|ью)", "девят[а-я]{2,3}"),
    10: ("десят(?:ь|и|ью)", "десят[а-я]{2,3}"),
    11: ("одиннадцат[а-я]{1,3}",),
    12: ("двенадцат[а-я]{1,3}",),
    13: ("тринадцат[а-я]{1,3}",),
    14: ("четырнадцат[а-я]{1,3}",),
    15: ("пятнадцат[а-я]{1,3}",),
    16: ("шестнадцат[а-я]{1,3}",),
    17: ("семнадцат[а-я]{1,3}",),
    18: ("восемнадцат[а-я]{1,3}",),
    19: ("девятнадцат[а-я]{1,3}",),
    20: ("двадцат[а-я]{1,3}",),
    30: ("тридцат[а-я]{1,3}",),
    40: ("сорок[а-я]{0,3}",),
    50: ("пятьдесят", "пятидесят[а-я]{1,3}", "пятьюдесятью"),
    60: ("шестьдесят", "шестидесят[а-я]{1,3}", "шестьюдесятью"),
    70: ("семьдесят", "семидесят[а-я]{1,3}", "семьюдесятью"),
    80: ("восемьдесят", "восьмидесят[а-я]{1,3}", "вос(?:ем|ьм)ьюдесятью"),
    90: ("девяност[а-я]{1,3}",),
    100: ("ст(?:о|а)", "сот[а-я]{2,3}"),
    200: ("двести", "двухсот[а-я]{0,3}", "двумстам|двумястами|двухстах"),
    300: ("триста", "трехсот[а-я]{0,3}", "тремстам|тремястами|трехстах"),
    400: ("четыреста", "четырехсот[а-я]{0,3}", "четыремстам|четырьмястами|четырехстах"),
    500: ("пятьсот", "пятисот[а-я]{0,3}", "пятистам|пятьюстами|пятистах"),
    600: ("шестьсот", "шестисот[а-я]{0,3}", "шестистам|шестьюстами|шестистах"),
    700: ("семьсот", "семисот[а-я]{0,3}", "семистам|семьюстами|семистах"),
    800: ("восемьсот", "восьмисот[а-я]{0,3}", "восьмистам|вос(?:ем|ьм)ьюстами|восьмистах"),
    900: ("девятьсот", "девятисот[а-я]{0,3}", "девятистам|девятьюстами|девятистах"),
    1_000: ("тысяч[а-я]{0,3}", "тысячн[а-я]{2,3}"),
    1_000_000: ("миллион[а-я]{0,3}",),
}
# The suffixes a Kazakh number takes: ordinals, the cases and the possessives; «он» and «екі» take none that makes another word.
_SUFFIX = (
    "(?:ін|ын)?(?:ші|шы|нші|ншы|інші|ыншы|сі|сы|уі|еуі|ау|еу|ге|ке|қа|ға|де|да|те|та|ден|дан|тен|тан|нен|нан|дің|дың|тің|тың|нің|ның)?"
    "(?:сі|сы|сінде|сында|сінен|сынан)?"
)
_KAZAKH = {
    0: ("нөл",),
    1: ("бір",),
    2: ("екі",),
    3: ("үш",),
    4: ("төрт",),
    5: ("бес",),
    6: ("алты",),
    7: ("жеті",),
    8: ("сегіз",),
    9: ("тоғыз",),
    10: ("он",),
    20: ("жиырма",),
    30: ("отыз",),
    40: ("қырық",),
    50: ("елу",),
    60: ("алпыс",),
    70: ("жетпіс",),
    80: ("сексен",),
    90: ("тоқсан",),
    100: ("жүз",),
    1_000: ("мың",),
    1_000_000: ("миллион",),
}


def _alternatives(words: Mapping[int, tuple[str, ...]]) -> str:
    forms = sorted((form for forms in words.values() for form in forms), key=len, reverse=True)
    return "|".join(forms)


WORD = rf"(?:(?:{_alternatives(_RUSSIAN)})|(?:{_alternatives(_KAZAKH)}){_SUFFIX})"
"""One word of a number; a whole number is `NUMBER`."""
WORDS = rf"(?<![а-яәіңғүұқөһ]){WORD}(?:[ -]{WORD}){{0,7}}(?![а-яәіңғүұқөһ])"
DIGITS = r"(?<![\d.,/-])\d{1,3}(?:[ .]\d{3})+(?!\d)|(?<![\d.,/-])\d+"
_READ_RUSSIAN = [(value, re.compile("|".join(f"(?:{form})" for form in forms))) for value, forms in _RUSSIAN.items()]
_READ_KAZAKH = [(value, re.compile(f"(?:{'|'.join(forms)}){_SUFFIX}")) for value, forms in _KAZAKH.items()]


@lru_cache(maxsize=4096)
def _value(word: str) -> int:
    for value, form in (*_READ_RUSSIAN, *_READ_KAZAKH):
        if form.fullmatch(word):
            return value
    raise ValueError(word)


def number_of(written: str) -> int:
    """Read a number in words or in digits.

    :param written: What matched `WORDS` or `DIGITS`, in small letters with ё as е.
    :return: The number.
    :raises ValueError: If it is no number.
    """
    compact = written.replace(" ", "").replace(".", "")
    if compact.isdecimal():
        return int(compact)
    total = group = 0
    for word in re.split(r"[ -]", written):
        value = _value(word)
        if value >= 1_000:
            total += max(group, 1) * value
            group = 0
        elif value == 100 and 0 < group < 10:
            group *= 100  # «үш жүз»; a Russian word says its hundreds itself
        else:
            group += value
    return total + group
