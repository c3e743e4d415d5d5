"""Who a person is in the case: the words that say it before a name, and the words that stand for the name once it is replaced."""

from __future__ import annotations

import re
from enum import StrEnum

from law import GrammaticalCase, Language
from retrieval.acts.name_forms import LETTER, Sex

C = GrammaticalCase


class Role(StrEnum):
    """Role of a person in an act."""

    ACCUSED = "accused"
    VICTIM = "victim"
    WITNESS = "witness"
    JUDGE = "judge"
    PROSECUTOR = "prosecutor"
    DEFENDER = "defender"
    SECRETARY = "secretary"
    EXPERT = "expert"
    OTHER = "other"


# Beginnings of the words; their endings are free.
_STEMS = {
    Role.ACCUSED: (
        *("подсудим", "осужденн", "осуждённ", "обвиняем", "оправданн", "подозреваем"),
        *("сотталушы", "сотталған", "айыпталушы", "ақталған", "күдікті"),
    ),
    Role.VICTIM: ("потерпевш", "гражданского истц", "гражданский истец", "жәбірленуші", "азаматтық талапкер"),
    Role.WITNESS: ("свидетел", "понят", "куәгер", "куә"),
    Role.JUDGE: ("судь", "суде", "председательствующ", "төрағалық етуші", "төрағалық еткен", "төрағалығымен"),
    Role.PROSECUTOR: ("прокурор", "обвинител", "айыптаушы"),
    Role.DEFENDER: ("защитник", "адвокат", "қорғаушы"),
    Role.SECRETARY: ("секретар", "хатшы"),
    Role.EXPERT: ("эксперт", "специалист", "сарапшы", "маман"),
    Role.OTHER: (
        *("гражданин", "гражданк", "представител", "переводчик", "следовател", "дознавател", "супруг", "знаком"),
        *("азаматша", "азамат", "өкіл", "аудармашы", "тергеуші", "анықтаушы"),
    ),
}
_WORDS = {role: rf"(?:{'|'.join(stems)})[{LETTER}]{{0,7}}" for role, stems in _STEMS.items()}
ROLE_WORD = f"(?:{'|'.join(_WORDS.values())})"
"""A word that gives a role, in any form."""
_ONE = {role: re.compile(words, re.IGNORECASE) for role, words in _WORDS.items()}
BEFORE = re.compile(rf"(?<![{LETTER}])(?P<role>{ROLE_WORD})(?: ?[-,(–—])?[ \n]?$", re.IGNORECASE)
IN_CASE_OF = re.compile(r"(?:в отношении|по обвинению|признать|осудить|оправдать):?[ \n]$", re.IGNORECASE)

_CASES = (C.NOMINATIVE, C.GENITIVE, C.DATIVE, C.ACCUSATIVE, C.INSTRUMENTAL, C.PREPOSITIONAL)
# Stem and the endings of the six Russian cases, for men and for women.
_RUSSIAN = {
    Role.ACCUSED: ("Подсудим", "ый ого ому ого ым ом", "ая ой ой ую ой ой"),
    Role.VICTIM: ("Потерпевш", "ий его ему его им ем", "ая ей ей ую ей ей"),
    Role.WITNESS: ("Свидетел", "ь я ю я ем е", ""),
    Role.JUDGE: ("Судь", "я и е ю ей е", ""),
    Role.PROSECUTOR: ("Прокурор", " а у а ом е", ""),
    Role.DEFENDER: ("Защитник", " а у а ом е", ""),
    Role.SECRETARY: ("Секретар", "ь я ю я ем е", ""),
    Role.EXPERT: ("Эксперт", " а у а ом е", ""),
    Role.OTHER: ("Лиц", "о а у о ом е", ""),
}
_KAZAKH = {
    Role.ACCUSED: "Сотталушы",
    Role.VICTIM: "Жәбірленуші",
    Role.WITNESS: "Куә",
    Role.JUDGE: "Судья",
    Role.PROSECUTOR: "Прокурор",
    Role.DEFENDER: "Қорғаушы",
    Role.SECRETARY: "Хатшы",
    Role.EXPERT: "Сарапшы",
    Role.OTHER: "Тұлға",
}
# A letter is read with the hard row of suffixes: «А.-ның», «Б.-ға».
_LETTER_SUFFIX = {C.GENITIVE: "ның", C.DATIVE: "ға", C.ACCUSATIVE: "ны", C.LOCATIVE: "да", C.ABLATIVE: "дан", C.INSTRUMENTAL: "мен"}


def role_of(word: str) -> Role:
    """Give the role that a word names.

    :param word: What `ROLE_WORD` matched.
    :return: The role.
    """
    return next((role for role, words in _ONE.items() if words.fullmatch(word)), Role.OTHER)


def sex_of(word: str) -> Sex | None:
    """Tell the sex that a Russian word of a role shows: "подсудимая", "потерпевшей"."""
    lowered = word.lower()
    if not lowered.startswith(("подсудим", "осужд", "обвиняем", "оправдан", "потерпевш", "подозреваем")):
        return None
    return Sex.FEMALE if lowered.endswith(("ая", "ой", "ей", "ую")) else Sex.MALE


def role_words(role: Role, case: GrammaticalCase | None, sex: Sex | None, language: Language) -> str:
    """Name a role with a capital letter: «Подсудимого», «Сотталушы».

    :param role: The role.
    :param case: Russian case; None for the nominative. Kazakh hangs the case on the letter.
    :param sex: Sex of the person; None reads as a man.
    :param language: Language of the act.
    :return: The word.
    """
    if language is Language.KK:
        return _KAZAKH[role]
    stem, male, female = _RUSSIAN[role]
    endings = (female if sex is Sex.FEMALE and female else male).split(" ")
    return stem + endings[_CASES.index(case) if case in _CASES else 0]


def letter_suffix(case: GrammaticalCase | None, language: Language) -> str:
    """Give the case suffix that a Kazakh text hangs on a letter: "-ның"; empty in the nominative and in Russian."""
    suffix = _LETTER_SUFFIX.get(case) if case is not None and language is Language.KK else None
    return f"-{suffix}" if suffix else ""
