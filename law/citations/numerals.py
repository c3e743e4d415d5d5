"""Numbers written in words, as laws and speech have them: «части третьей», «жүз сексен сегізінші бабы»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from law.citations.model import GrammaticalCase
from law.words import Language

_RU_ORDINALS = {
    1: "перв", 2: "втор", 4: "четверт", 5: "пят", 6: "шест", 7: "седьм", 8: "восьм", 9: "девят", 10: "десят",
    11: "одиннадцат", 12: "двенадцат", 13: "тринадцат", 14: "четырнадцат", 15: "пятнадцат", 16: "шестнадцат", 17: "семнадцат",
    18: "восемнадцат", 19: "девятнадцат", 20: "двадцат", 30: "тридцат", 40: "сороков", 50: "пятидесят", 60: "шестидесят",
    70: "семидесят", 80: "восьмидесят", 90: "девяност", 100: "сот", 200: "двухсот", 300: "трёхсот", 400: "четырёхсот",
    500: "пятисот", 600: "шестисот", 700: "семисот", 800: "восьмисот", 900: "девятисот",
}  # fmt: skip
_RU_ADJECTIVE = ("ый", "ой", "ая", "ое", "ую", "ые", "ого", "ому", "ым", "ом", "ых", "ыми", "ою")
_RU_THIRD = tuple("трет" + end for end in ("ий", "ья", "ье", "ьи", "ью", "ьего", "ьему", "ьим", "ьем", "ьей", "ьих", "ьими"))
_RU_CARDINALS = {
    1: "один одна одной одну", 2: "два две двух", 3: "три трёх", 4: "четыре четырёх", 5: "пять пяти пятью", 6: "шесть шести шестью",
    7: "семь семи семью", 8: "восемь восьми восемью", 9: "девять девяти девятью", 10: "десять десяти", 11: "одиннадцать одиннадцати",
    12: "двенадцать двенадцати", 13: "тринадцать тринадцати", 14: "четырнадцать четырнадцати", 15: "пятнадцать пятнадцати",
    16: "шестнадцать шестнадцати", 17: "семнадцать семнадцати", 18: "восемнадцать восемнадцати", 19: "девятнадцать девятнадцати",
    20: "двадцать двадцати", 30: "тридцать тридцати", 40: "сорок сорока", 50: "пятьдесят пятидесяти", 60: "шестьдесят шестидесяти",
    70: "семьдесят семидесяти", 80: "восемьдесят восьмидесяти", 90: "девяносто девяноста", 100: "сто ста", 200: "двести двухсот",
    300: "триста трёхсот", 400: "четыреста четырёхсот", 500: "пятьсот пятисот", 600: "шестьсот шестисот", 700: "семьсот семисот",
    800: "восемьсот восьмисот", 900: "девятьсот девятисот",
}  # fmt: skip
_KK = {
    1: ("бір", "бірінші"), 2: ("екі", "екінші"), 3: ("үш", "үшінші"), 4: ("төрт", "төртінші"), 5: ("бес", "бесінші"),
    6: ("алты", "алтыншы"), 7: ("жеті", "жетінші"), 8: ("сегіз", "сегізінші"), 9: ("тоғыз", "тоғызыншы"), 10: ("он", "оныншы"),
    20: ("жиырма", "жиырмасыншы"), 30: ("отыз", "отызыншы"), 40: ("қырық", "қырқыншы"), 50: ("елу", "елуінші"),
    60: ("алпыс", "алпысыншы"), 70: ("жетпіс", "жетпісінші"), 80: ("сексен", "сексенінші"), 90: ("тоқсан", "тоқсаныншы"),
    100: ("жүз", "жүзінші"),
}  # fmt: skip
# Endings of «первая» and «первый»; the accusative of a masculine that is no person is its nominative.
_FEMININE = {GrammaticalCase.NOMINATIVE: ("ая", "ья"), GrammaticalCase.ACCUSATIVE: ("ую", "ью")}
_MASCULINE = {
    GrammaticalCase.GENITIVE: ("ого", "ьего"),
    GrammaticalCase.DATIVE: ("ому", "ьему"),
    GrammaticalCase.INSTRUMENTAL: ("ым", "ьим"),
    GrammaticalCase.PREPOSITIONAL: ("ом", "ьем"),
}
LARGEST_IN_WORDS = 99


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A word of a number.

    :param value: Its value.
    :param ordinal: Whether it closes an ordinal ("третьей").
    :param language: Its language.
    """

    value: int
    ordinal: bool
    language: Language


def number_words() -> Iterator[tuple[str, NumberWord]]:
    """List every word form of a number with what it means."""
    for value, stem in _RU_ORDINALS.items():
        for ending in _RU_ADJECTIVE:
            yield stem + ending, NumberWord(value, ordinal=True, language=Language.RU)
    for form in _RU_THIRD:
        yield form, NumberWord(3, ordinal=True, language=Language.RU)
    for value, forms in _RU_CARDINALS.items():
        for form in forms.split():
            yield form, NumberWord(value, ordinal=False, language=Language.RU)
    for value, (cardinal, ordinal) in _KK.items():
        yield cardinal, NumberWord(value, ordinal=False, language=Language.KK)
        yield ordinal, NumberWord(value, ordinal=True, language=Language.KK)


def read_words(words: Sequence[NumberWord]) -> tuple[int, int]:
    """Read the number that a row of words begins with.

    :param words: Words of numbers of one language.
    :return: The number and how many words it took.
    """
    total, room, taken = 0, 1000, 0
    for word in words:
        if word.language is Language.KK and word.value == 100:
            # Kazakh multiplies: «үш жүз» is three hundreds.
            if total > 9 or room < 100:
                break
            total, room = max(total, 1) * 100, 100
        else:
            teen = word.language is Language.RU and 10 <= word.value < 20
            scale = 100 if word.value >= 100 else 10 if word.value >= 10 else 1
            # A Kazakh unit may still become the hundreds, so it leaves their place open only to «жүз».
            if scale >= room or (total and room == 1000):
                break
            total += word.value
            room = 1 if teen else scale
            if word.language is Language.KK and scale == 1 and total == word.value:
                room = 1000
        taken += 1
        if word.ordinal:
            break
    return total, taken


def russian_ordinal(number: int, case: GrammaticalCase, *, feminine: bool) -> str:
    """Write a Russian ordinal.

    :param number: 1 to 99.
    :param case: Case; Kazakh-only cases must be mapped before.
    :param feminine: True for «часть», False for «абзац».
    :return: The words, «двадцать первой».
    """
    if number > 20 and number % 10:
        tens = _RU_CARDINALS[number - number % 10].split()[0]
        return f"{tens} {russian_ordinal(number % 10, case, feminine=feminine)}"
    if feminine:
        plain, soft = _FEMININE.get(case, ("ой", "ьей"))
    else:
        stressed = number in (2, 6, 7, 8, 40)
        plain, soft = _MASCULINE.get(case, ("ой" if stressed else "ый", "ий"))
    return "трет" + soft if number == 3 else _RU_ORDINALS[number] + plain


def kazakh_ordinal(number: int) -> str:
    """Write a Kazakh ordinal.

    :param number: 1 to 99.
    :return: The words, «жиырма бірінші».
    """
    if number > 10 and number % 10:
        return f"{_KK[number - number % 10][0]} {_KK[number % 10][1]}"
    return _KK[number][1]
