"""Tell the language of a text: Kazakh in its three writings, Russian, or none that we know.

Each word is a witness or is silent. Small words speak for their language (Cavnar and Trenkle 1994 show that a few hundred frequent
features are enough), letters that only one alphabet has speak too, then endings. A text that few of its words speak for is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from functools import cache, lru_cache

import yaml

from law import Language
from retrieval.analysis.data import read_text
from retrieval.analysis.russian import is_russian_word

_WORD = re.compile(r"[^\W\d_]+(?:['’ʻʼ][^\W\d_]+)*")
_ENOUGH_WORDS = 2_000  # a longer text says nothing that its first words do not
_REMEMBERED = 65_536
_SHARE_SPEAKING = 0.2
_SHARE_OTHER = 0.4

KAZAKH_LETTERS = frozenset("әіңғүұқөһ")
_SURE_KAZAKH_LETTERS = frozenset("ғұқ")  # «і», «ң», «ү», «ө» and «ә» other languages have too, and Kazakh without these three is very short
# Ukrainian, Belarusian, Serbian, Macedonian, Tatar, Bashkir, Uzbek, Tajik, Uyghur, Chuvash, Ossetian.
_OTHER_CYRILLIC = frozenset("їєґўјњљћђџѓќѕҗҙҫҡҳҷӣӯҝҹӝӟӳӑӗӱѐѝѣѳҕҥ")
_BULGARIAN = re.compile(r"[б-т]ъ[б-дж-зк-нп-тф-щ]")  # «съд», «към»
_LATIN_KAZAKH = re.compile(r"q(?!u[aeioy])|[ğǵñńşūýáóú]|ı.*[aäeiouüy]|zh|gh|yq\b|ly[qk]\b")
_RUSSIAN_ENDINGS = (
    *(
        "ого",
        "его",
        "ому",
        "ему",
        "ыми",
        "ими",
        "ами",
        "ями",
        "ость",
        "ости",
        "ение",
        "ения",
        "ению",
        "ание",
        "ания",
        "анию",
        "ется",
        "ится",
    ),
    *("ется", "ются", "атся", "ятся", "лась", "лись", "лось", "лся", "ться", "ешь", "ишь", "вший", "вшего", "вшая", "ующ", "ство", "ства"),
    *(
        "ный",
        "ной",
        "ная",
        "ное",
        "ные",
        "ных",
        "ным",
        "ский",
        "ской",
        "ская",
        "ское",
        "ские",
        "ских",
        "ова",
        "ева",
        "ций",
        "ции",
        "ция",
        "ать",
        "ить",
    ),
)
_KAZAKH_ENDINGS = (
    *("лар", "лер", "дар", "дер", "тар", "тер", "ның", "нің", "дың", "дің", "тың", "тің", "нын", "нин", "дын", "дин", "тын", "тин"),
    *("ған", "ген", "қан", "кен", "ган", "кан", "ды", "ді", "ты", "ті", "ға", "ге", "қа", "га", "ке", "дан", "ден", "тан", "тен", "нан"),
    *("нда", "нде", "лық", "лік", "лык", "лик", "дық", "дік", "тық", "тік", "сыз", "сіз", "ушы", "уші", "уды", "уге", "уга", "уға"),
)


class _Witness(Enum):
    """What one word says."""

    KAZAKH = "kazakh"
    RUSSIAN = "russian"
    OTHER = "other"
    KAZAKH_BY_ENDING = "kazakh ending"
    RUSSIAN_BY_ENDING = "russian ending"
    SILENT = "silent"


_KAZAKH_WEIGHT = {_Witness.KAZAKH: 2, _Witness.KAZAKH_BY_ENDING: 1}
_RUSSIAN_WEIGHT = {_Witness.RUSSIAN: 2, _Witness.RUSSIAN_BY_ENDING: 1}


def language_of(text: str) -> Language | None:
    """Tell the language that most words of a text are in.

    :param text: Any text, from one word to a whole act.
    :return: Kazakh (also in Latin letters, also with lost Kazakh letters) or Russian; None for a text without words, in another language,
        or one that both could be in.
    """
    words = [match.group().lower() for match, _ in zip(_WORD.finditer(text), range(_ENOUGH_WORDS), strict=False)]
    return _judge(words) if words else None


def nearest_language(words: Iterable[str]) -> Language | None:
    """Tell whether words are nearer to Kazakh or to Russian, where nothing else can be meant.

    :param words: Words in small letters.
    :return: None when nothing speaks for one more than for the other.
    """
    balance = sum(map(_balance, words))
    if balance == 0:
        return None
    return Language.KK if balance > 0 else Language.RU


@lru_cache(maxsize=_REMEMBERED)
def _balance(word: str) -> int:
    """Weigh a word: more than nothing for Kazakh, less for Russian."""
    witness = _witness(word)
    return _KAZAKH_WEIGHT.get(witness, 0) - _RUSSIAN_WEIGHT.get(witness, 0)


def looks_kazakh(word: str) -> bool:
    """Tell whether a word of Latin letters is written as only Kazakh is.

    :param word: The word in small letters.
    """
    return _witness(word) in _KAZAKH_WEIGHT


def ends_russian(word: str) -> bool:
    """Tell whether a word is a small word of Russian or ends as only Russian words do.

    :param word: The word in small letters.
    """
    return _witness(word) in _RUSSIAN_WEIGHT


def _judge(words: list[str]) -> Language | None:
    said = dict.fromkeys(_Witness, 0)
    for word in words:
        said[_witness(word)] += 1
    total = len(words)
    kazakh, russian = (
        said[_Witness.KAZAKH] * 2 + said[_Witness.KAZAKH_BY_ENDING],
        said[_Witness.RUSSIAN] * 2 + said[_Witness.RUSSIAN_BY_ENDING],
    )
    if said[_Witness.OTHER] >= max(1, _SHARE_OTHER * (said[_Witness.KAZAKH] + said[_Witness.RUSSIAN])) or _other_alphabet(words, total):
        return None
    if (kazakh + russian) / 2 < _SHARE_SPEAKING * total or kazakh == russian:
        return _by_dictionary(words)
    return Language.KK if kazakh > russian else Language.RU


def _other_alphabet(words: list[str], total: int) -> bool:
    """Tell whether the letters are those of a neighbour: «ү» and «ө» without «қ» are Kyrgyz or Mongolian, «і» alone is Ukrainian."""
    marked = sum(1 for word in words if not KAZAKH_LETTERS.isdisjoint(word))
    sure = sum(1 for word in words if not _SURE_KAZAKH_LETTERS.isdisjoint(word))
    spoken = any(_witness(word) is _Witness.KAZAKH for word in words if KAZAKH_LETTERS.isdisjoint(word))
    return not spoken and marked >= 8 and marked >= 0.1 * total and sure * 12 < marked


def _by_dictionary(words: list[str]) -> Language | None:
    """Ask the Russian dictionary about a text whose words all keep silent, such as «кража»."""
    cyrillic = [word for word in words if "а" <= word[0] <= "я" or word[0] == "ё"]
    if len(cyrillic) * 2 <= len(words):
        return None
    known = sum(1 for word in cyrillic if is_russian_word(word))
    return Language.RU if known * 5 >= len(cyrillic) * 4 else None


@lru_cache(maxsize=_REMEMBERED)
def _witness(word: str) -> _Witness:
    lists = _lists()
    for witness in (_Witness.KAZAKH, _Witness.RUSSIAN, _Witness.OTHER):
        if word in lists[witness]:
            return witness
    letters = frozenset(word)
    if letters & _OTHER_CYRILLIC or _BULGARIAN.search(word):
        return _Witness.OTHER
    if letters & KAZAKH_LETTERS:
        return _Witness.KAZAKH if letters & _SURE_KAZAKH_LETTERS else _Witness.KAZAKH_BY_ENDING
    return _by_ending(word)


def _by_ending(word: str) -> _Witness:
    if word[0] < "а":
        return _Witness.KAZAKH_BY_ENDING if _LATIN_KAZAKH.search(word) else _Witness.SILENT
    if word.endswith(_RUSSIAN_ENDINGS) or "щ" in word:
        return _Witness.RUSSIAN_BY_ENDING
    return _Witness.KAZAKH_BY_ENDING if len(word) > 4 and word.endswith(_KAZAKH_ENDINGS) else _Witness.SILENT


@cache
def _lists() -> dict[_Witness, frozenset[str]]:
    read = yaml.safe_load(read_text("language_words.yaml"))
    kazakh, russian, other = (frozenset(read[name].split()) for name in ("kazakh", "russian", "other"))
    kazakh |= frozenset(read["kazakh_latin"].split())
    shared = kazakh & russian | kazakh & other | russian & other
    return {_Witness.KAZAKH: kazakh - shared, _Witness.RUSSIAN: russian - shared, _Witness.OTHER: other - shared}
