"""Dictionary forms of Russian words, by the OpenCorpora dictionary (Bocharov et al. 2013) through pymorphy3."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

import yaml

from retrieval.analysis.data import read_text

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer

_REMEMBERED = 262_144


@cache
def _morphology() -> MorphAnalyzer:
    # The dictionary takes a tenth of a second to open: only Russian text pays for it.
    from pymorphy3 import MorphAnalyzer  # noqa: PLC0415

    return MorphAnalyzer(lang="ru")


def is_russian_word(word: str) -> bool:
    """Tell whether the dictionary has a word form.

    :param word: A word in small letters.
    """
    return bool(_morphology().word_is_known(word))


@lru_cache(maxsize=_REMEMBERED)
def russian_lemma(word: str) -> str:
    """Give the dictionary form of a Russian word; of several readings the most frequent one.

    :param word: A word in small letters.
    :return: Its dictionary form with «е» for «ё»; for a word that the dictionary lacks, the form by analogy with words that end alike.
        A participle is a form of its verb unless it is listed as a word of its own («обвиняемый»).
    """
    readings = _morphology().parse(word)
    best = readings[0]
    if best.tag.POS in ("PRTF", "ADJF"):
        for reading in readings:
            if reading.tag.POS == "PRTF" and reading.score >= best.score:
                named = reading.inflect({"masc", "sing", "nomn"})
                own = named.word.replace("ё", "е") if named else ""
                return own if own in _own_participles() else str(reading.normal_form).replace("ё", "е")
    return str(best.normal_form).replace("ё", "е")


@cache
def _own_participles() -> frozenset[str]:
    return frozenset(yaml.safe_load(read_text("russian_participles.yaml"))["own"].split())
