"""Forms of one name: what all cases of a surname or given name share, and which case and sex a form shows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from law import GrammaticalCase, Language

C = GrammaticalCase
LETTER = "а-яёәіңғүұқөһ"
CAPITAL = "А-ЯЁӘІҢҒҮҰҚӨҺ"


class Sex(StrEnum):
    """Grammatical sex of a name."""

    MALE = "m"
    FEMALE = "f"


# The suffixes of the Kazakh cases; after a possessive (-ұлы, -қызы) they begin with н.
KAZAKH_CASES = {
    C.GENITIVE: "ның нің дың дің тың тің",
    C.DATIVE: "ға ге қа ке на не",
    C.ACCUSATIVE: "ны ні ды ді ты ті н",
    C.LOCATIVE: "да де та те нда нде",
    C.ABLATIVE: "дан ден тан тен нан нен",
    C.INSTRUMENTAL: "мен бен пен",
}
_KAZAKH_SUFFIXES = sorted(
    ((suffix, case) for case, suffixes in KAZAKH_CASES.items() for suffix in suffixes.split()), key=lambda one: -len(one[0])
)
_AFTER_POSSESSIVE = frozenset(("н", "на", "не", "нда", "нде", "нан", "нен"))
KAZAKH_SUFFIX = "|".join(suffix for suffix, _ in _KAZAKH_SUFFIXES)

# A Kazakh patronymic, and the endings Russian gives to -ович and -овна.
PATRONYMIC = (
    rf"(?:[{LETTER}]{{2,}}(?:ович|евич|ьич)(?:а|у|ем|е|{KAZAKH_SUFFIX})?|[{LETTER}]{{2,}}(?:овн|евн|ичн)(?:а(?:{KAZAKH_SUFFIX})?|ы|е|у|ой|ою)"
    rf"|[{LETTER}]{{2,}}(?:ұлы|улы|қызы|кызы|оглы|огли|углы)(?:{KAZAKH_SUFFIX})?)"
)
_PATRONYMIC_FORM = re.compile(PATRONYMIC)
_SURNAME = re.compile(rf"(?P<base>[{LETTER}]+?(?:[оеё]в|ин|[цчшщж]ын))(?P<ending>а|у|ым|е|ой|ою|ых|ыми)?(?P<kk>(?:{KAZAKH_SUFFIX})?)")
_FEMALE_KAZAKH = re.compile(rf"(?P<base>[{LETTER}]+?(?:[оеё]в|ин))а(?:{KAZAKH_SUFFIX})")
_ADJECTIVE = re.compile(rf"(?P<base>[{LETTER}]+[сц]к)(?P<ending>ий|ого|ому|им|ом|ая|ой|ую)(?P<kk>(?:{KAZAKH_SUFFIX})?)")
_SOFT_ENDING = re.compile(r"(?:ом|ем|ой|ей|ою|ею|ью|а|я|у|ю|ы|и|е|ь|й)$")
_SOFT = "аяуюыиеьй"
_CONSONANT_SUFFIX = re.compile(rf"(?P<base>[{LETTER}]{{2,}}?)(?P<kk>{KAZAKH_SUFFIX})$")
_MALE_CASES = {"": C.NOMINATIVE, "а": C.GENITIVE, "у": C.DATIVE, "ым": C.INSTRUMENTAL, "е": C.PREPOSITIONAL}
_FEMALE_CASES = {"а": C.NOMINATIVE, "ой": C.GENITIVE, "ою": C.INSTRUMENTAL, "у": C.ACCUSATIVE}
_MALE_ADJECTIVES = {"ий": C.NOMINATIVE, "ого": C.GENITIVE, "ому": C.DATIVE, "им": C.INSTRUMENTAL, "ом": C.PREPOSITIONAL}
_FEMALE_ADJECTIVES = {"ая": C.NOMINATIVE, "ой": C.GENITIVE, "ую": C.ACCUSATIVE}
_MALE_PATRONYMIC = {"ич": C.NOMINATIVE, "ича": C.GENITIVE, "ичу": C.DATIVE, "ичем": C.INSTRUMENTAL, "иче": C.PREPOSITIONAL}
_FEMALE_PATRONYMIC = {
    "на": C.NOMINATIVE,
    "ны": C.GENITIVE,
    "не": C.DATIVE,
    "ну": C.ACCUSATIVE,
    "ной": C.INSTRUMENTAL,
    "ною": C.INSTRUMENTAL,
}


@dataclass(frozen=True, slots=True)
class Shown:
    """What a form shows of its case and sex.

    :param case: Grammatical case, when the form shows one.
    :param sex: Sex, when the form shows it.
    """

    case: GrammaticalCase | None = None
    sex: Sex | None = None


@lru_cache(maxsize=65_536)
def name_keys(word: str) -> frozenset[str]:
    """Give the beginnings that a form may share with the other forms of its name: "Ахметовым", "Ахметова" and "Ахметовтың" share one.

    :param word: A surname, given name or patronymic in any case of Russian or Kazakh.
    :return: Beginnings in small letters; two forms may be of one name when they share any.
    """
    lowered = word.lower().replace("ё", "е")
    for form in (_SURNAME, _FEMALE_KAZAKH, _ADJECTIVE):
        match = form.fullmatch(lowered)
        if match and len(match["base"]) > 3:
            return frozenset((match["base"],))
    keys = {lowered}
    # «Цоем» loses two letters to its stem, «Цоя» and «Цой» one.
    keys |= {bare for bare in (_SOFT_ENDING.sub("", lowered), lowered[:-1] if lowered[-1] in _SOFT else lowered) if len(bare) > 1}
    for suffix, _ in _KAZAKH_SUFFIXES:
        base = lowered.removesuffix(suffix)
        if base != lowered and len(base) > 1 and _takes(base, suffix):
            keys |= {base, _SOFT_ENDING.sub("", base) if len(base) > 3 else base}
    return frozenset(keys)


def _takes(base: str, suffix: str) -> bool:
    """Tell whether a Kazakh word can take a suffix: its first letter answers the word's last one."""
    last = base[-1]
    if suffix in _AFTER_POSSESSIVE:
        return base.endswith(("ұлы", "улы", "қызы", "кызы")) or (suffix in ("нан", "нен") and last in "мнң")
    if suffix[0] in "тқкп":
        return last in "пфкқтсшщхцчһбвгғд"
    if suffix[0] in "дғгбн":
        return last not in "пфкқтсшщхцчһ"
    return True


def surname_like(word: str) -> bool:
    """Tell whether a word is built as a surname or a patronymic, in any case."""
    lowered = word.lower().replace("ё", "е")
    match = _SURNAME.fullmatch(lowered)
    return bool((match and len(match["base"]) > 3) or _PATRONYMIC_FORM.fullmatch(lowered) or _FEMALE_KAZAKH.fullmatch(lowered))


@lru_cache(maxsize=65_536)
def shown_by(word: str, language: Language) -> Shown:
    """Tell which case and sex a form shows.

    :param word: A word of a name.
    :param language: Language of the text: each language shows its own cases.
    :return: What it shows; the ambiguous -ова and -ову show neither.
    """
    shown = _shown(word)
    if language is Language.KK:
        match = _CONSONANT_SUFFIX.fullmatch(word.lower())
        return Shown(kazakh_case(match["kk"]) if match and _takes(match["base"], match["kk"]) else None, shown.sex)
    return shown


def _shown(word: str) -> Shown:
    lowered = word.lower().replace("ё", "е")
    patronymic = _patronymic(lowered)
    if patronymic is not None:
        return patronymic
    for form, male, female in ((_SURNAME, _MALE_CASES, _FEMALE_CASES), (_ADJECTIVE, _MALE_ADJECTIVES, _FEMALE_ADJECTIVES)):
        match = form.fullmatch(lowered)
        if match and match["kk"]:
            return Shown(None, Sex.MALE if not match["ending"] else None)
        if match:
            ending = match["ending"] or ""
            if ending in male and ending in female:
                return Shown()
            sex = Sex.MALE if ending in male else Sex.FEMALE
            return Shown((male if sex is Sex.MALE else female).get(ending), sex)
    return Shown()


def _patronymic(word: str) -> Shown | None:
    for endings, sex in ((_MALE_PATRONYMIC, Sex.MALE), (_FEMALE_PATRONYMIC, Sex.FEMALE)):
        for ending, case in endings.items():
            stems = ("ов", "ев", "ич") if sex is Sex.FEMALE else ("ов", "ев")
            if word.endswith(tuple(stem + ending for stem in stems)):
                return Shown(case, sex)
    match = re.search(rf"(?P<kind>[ұу]лы|[қк]ызы)(?P<kk>{KAZAKH_SUFFIX})?$", word)
    if match is None:
        return None
    return Shown(None, Sex.MALE if match["kind"].endswith("лы") else Sex.FEMALE)


def kazakh_case(suffix: str) -> GrammaticalCase | None:
    """Give the case of a Kazakh suffix."""
    return next((case for each, case in _KAZAKH_SUFFIXES if each == suffix), None)


def both_readings(word: str, sex: Sex | None) -> GrammaticalCase | None:
    """Give the case of an ambiguous Russian surname once the sex is known: "Ахметова" is his genitive or her nominative.

    :param word: The surname.
    :param sex: Sex of the person; None when nothing shows it.
    :return: The case; None when it stays open.
    """
    lowered = word.lower().replace("ё", "е")
    for form, male, female in ((_SURNAME, _MALE_CASES, _FEMALE_CASES), (_ADJECTIVE, _MALE_ADJECTIVES, _FEMALE_ADJECTIVES)):
        match = form.fullmatch(lowered)
        if match and sex is not None and not match["kk"]:
            return (male if sex is Sex.MALE else female).get(match["ending"] or "")
    return None
