"""The words of this package: a citation in a text, the style and the grammatical case of a written one, the levels of an article."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from law.norm import Norm
from law.words import Language


class CitationStyle(StrEnum):
    """How a citation is written."""

    SHORT = "short"  # «п. 2) ч. 3 ст. 188 УК РК», «ҚК-нің 188-бабы 3-бөлігінің 2) тармағы»
    FULL = "full"  # «пункт 2) части 3 статьи 188 Уголовного кодекса Республики Казахстан»
    WORDS = "words"  # as FULL, with the part and the paragraph as words, the way the codes cite themselves: «части третьей»


class GrammaticalCase(StrEnum):
    """A case; Russian has the first six, Kazakh has all but the prepositional."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"
    PREPOSITIONAL = "prepositional"
    LOCATIVE = "locative"
    ABLATIVE = "ablative"


class Level(IntEnum):
    """A level of an article, from the outer to the inner."""

    ARTICLE = 0  # статья, бап
    PART = 1  # часть, бөлік
    POINT = 2  # пункт, тармақ
    SUBPOINT = 3  # подпункт, тармақша
    PARAGRAPH = 4  # абзац


@dataclass(frozen=True, slots=True)
class Citation:
    """One contiguous reference found in a text.

    :param norms: The norms it names, in the order of the text; their act is None where the text leaves it to the context.
    :param start: Offset of its first character.
    :param end: Offset after its last character.
    :param text: The cited text itself, `text[start:end]` of what was searched.
    :param language: Language of its words.
    """

    norms: tuple[Norm, ...]
    start: int
    end: int
    text: str
    language: Language
