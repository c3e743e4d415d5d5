"""The words for the levels of an article, in every form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from law.citations.model import Level
from law.citations.word_lists import WordList
from law.words import Language


@dataclass(frozen=True, slots=True)
class UnitWord:
    """A word for a level of an article.

    :param level: The level.
    :param language: Its language; None for a form of both.
    :param plural: Whether its form can only be a plural.
    :param short: Whether it is an abbreviation, which takes a dot.
    :param twofold: Whether the abbreviation stands for two levels: «б.» for бап and бөлік, «пп.» for пункты and подпункт.
    """

    level: Level
    language: Language | None
    plural: bool = False
    short: bool = False
    twofold: bool = False


_RU_SHORT = {
    "ст": (Level.ARTICLE, False), "стст": (Level.ARTICLE, True), "ч": (Level.PART, False), "чч": (Level.PART, True),
    "п": (Level.POINT, False), "подп": (Level.SUBPOINT, False), "абз": (Level.PARAGRAPH, False),
}  # fmt: skip
# Stem, endings of the singular (or of both numbers), endings of the plural alone. «статьи» and «части» are both.
_RU_NOUNS = (
    (Level.ARTICLE, "стать", "я и е ю ей ёй ею", "ям ями ях"),
    (Level.ARTICLE, "стате", "", "й"),
    (Level.PART, "част", "ь и ью", "ей ям ями ях"),
    (Level.POINT, "пункт", " а у ом е", "ы ов ам ами ах"),
    (Level.SUBPOINT, "подпункт", " а у ом е", "ы ов ам ами ах"),
    (Level.PARAGRAPH, "абзац", " а у ем е", "ы ев ам ами ах"),
)
# Kazakh: the bare stem, the stem with the possessive, and both in the plural; each takes the endings of the cases.
_KK_NOUNS = (
    (Level.ARTICLE, ("бап", "баб", "бабы"), ("баптар", "баптары", "бабтар", "бабтары")),
    # «бөлім» is a chapter's section; people say it for a part, and after an article it can be nothing else.
    (Level.PART, ("бөлік", "бөлігі", "бөлімі"), ("бөліктер", "бөліктері", "бөлімдері")),
    (Level.POINT, ("тармақ", "тармағы"), ("тармақтар", "тармақтары")),
    (Level.SUBPOINT, ("тармақша", "тармақшасы"), ("тармақшалар", "тармақшалары")),
    (Level.PARAGRAPH, ("абзац", "абзацы"), ("абзацтар", "абзацтары")),
)
_KK_SHORT = {"б": Level.ARTICLE, "т": Level.POINT, "бөл": Level.PART, "тарм": Level.POINT}


def unit_words() -> Iterator[tuple[str, UnitWord]]:
    """List every form of a word for a level."""
    for form, (level, plural) in _RU_SHORT.items():
        yield form, UnitWord(level, Language.RU, plural=plural, short=True)
    yield "пп", UnitWord(Level.POINT, Language.RU, plural=True, short=True, twofold=True)
    for level, stem, singular, plurals in _RU_NOUNS:
        for ending in singular.split(" ") if singular else ():
            yield stem + ending, UnitWord(level, Language.RU)
        for ending in plurals.split():
            yield stem + ending, UnitWord(level, Language.RU, plural=True)
    for level, bare, plural_forms in _KK_NOUNS:
        for base in (*bare, *plural_forms):
            for ending in ("", "н", *WordList.KK_ENDINGS.words):
                yield base + ending, UnitWord(level, Language.KK, plural=base in plural_forms)
    for form, level in _KK_SHORT.items():
        yield form, UnitWord(level, Language.KK, short=True, twofold=form == "б")
