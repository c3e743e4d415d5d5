"""Kazakh in Latin letters to Cyrillic: the alphabets of 2021 and 2018 and plain transliteration.

The alphabet of 2021 (National Commission, 28 January 2021) has «ı» for «і» and «i» for «и» and «й»; that of 2018 (Decree No. 637 of
19 February 2018) has it the other way round and marks letters with an acute; plain transliteration has digraphs. Search compares folded
letters, so «і» and «и», «ү» and «ұ» need no telling apart here.
"""

from __future__ import annotations

import re
from functools import lru_cache

_VOWELS = frozenset("aäáeéiıoöóuüūúýyə")
_BROAD_VOWELS = _VOWELS - frozenset("iıy")
_LETTERS = re.compile("shch|ştş|tş|sh|ch|zh|gh|kh|ng|ts|ya|ia|ıa|iu|ıý|yu|yo|.")
_CYRILLIC = {
    "shch": "щ",
    "ştş": "щ",
    "tş": "ч",
    "sh": "ш",
    "ch": "ч",
    "zh": "ж",
    "gh": "ғ",
    "kh": "х",
    "ng": "ң",
    "ts": "ц",
    "ya": "я",
    "ia": "я",
    "ıa": "я",
    "iu": "ю",
    "ıý": "ю",
    "yu": "ю",
    "yo": "ё",
    "a": "а",
    "ä": "ә",
    "á": "ә",
    "ə": "ә",
    "b": "б",
    "c": "с",
    "d": "д",
    "e": "е",
    "é": "э",
    "f": "ф",
    "g": "г",
    "ğ": "ғ",
    "ǵ": "ғ",
    "h": "х",
    "j": "ж",
    "k": "к",
    "l": "л",
    "m": "м",
    "n": "н",
    "ñ": "ң",
    "ń": "ң",
    "o": "о",
    "ö": "ө",
    "ó": "ө",
    "ɵ": "ө",
    "p": "п",
    "q": "қ",
    "r": "р",
    "s": "с",
    "ş": "ш",
    "t": "т",
    "u": "у",
    "ü": "ү",
    "ú": "ү",
    "ū": "ұ",
    "ý": "у",
    "v": "в",
    "w": "у",
    "x": "х",
    "z": "з",
    "ç": "ч",
}


@lru_cache(maxsize=65_536)
def in_cyrillic(word: str) -> str:
    """Write a Kazakh word of Latin letters in Cyrillic.

    :param word: A word in small letters.
    :return: The word in Cyrillic, as near as its alphabet tells.
    """
    letters = _LETTERS.findall(word)
    return "".join(_letter(letters, place) for place in range(len(letters)))


def _letter(letters: list[str], place: int) -> str:
    letter = letters[place]
    if letter not in ("i", "ı", "y"):
        return _CYRILLIC.get(letter, letter)
    beside_vowel = place > 0 and letters[place - 1] in (_VOWELS if letter != "y" else _BROAD_VOWELS)
    if beside_vowel:
        return "й"  # «boiynsha», «säikes», «meiram»
    return "ы" if letter == "y" else "і"
