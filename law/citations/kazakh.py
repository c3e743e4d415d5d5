"""Write citations in Kazakh."""

from __future__ import annotations

from datetime import date

from law.citations.acts import NAMES
from law.citations.model import CitationStyle, GrammaticalCase, Level
from law.citations.numerals import kazakh_ordinal
from law.citations.pieces import Number, Piece
from law.norm import Act

_C = GrammaticalCase
_NOUNS = {
    Level.ARTICLE: ("бабы", "баптары"), Level.PART: ("бөлігі", "бөліктері"), Level.POINT: ("тармағы", "тармақтары"),
    Level.SUBPOINT: ("тармақшасы", "тармақшалары"), Level.PARAGRAPH: ("абзацы", "абзацтары"),
}  # fmt: skip
# Endings after the possessive of the third person, for hard words and soft ones; Kazakh says the locative for the prepositional.
_ENDINGS = {
    _C.NOMINATIVE: ("", ""), _C.GENITIVE: ("ның", "нің"), _C.DATIVE: ("на", "не"), _C.ACCUSATIVE: ("н", "н"),
    _C.INSTRUMENTAL: ("мен", "мен"), _C.LOCATIVE: ("нда", "нде"), _C.PREPOSITIONAL: ("нда", "нде"), _C.ABLATIVE: ("нан", "нен"),
}  # fmt: skip
_STATE = "Қазақстан Республикасы"


def write(pieces: list[Piece], act: Act | None, edition: date | None, style: CitationStyle, case: GrammaticalCase) -> str:
    """Write norms of one act.

    :param pieces: The norms.
    :param act: The act; None leaves it to the context.
    :param edition: The edition meant; None for the wording in force.
    :param style: How they are written.
    :param case: Case of the innermost level.
    :return: «ҚК-нің 188-бабы 2-бөлігінің 1) тармағы, 190-бабының 1-бөлігі».
    """
    norms = ", ".join(_piece(piece, style, case) for piece in pieces)
    words = f"({edition:%d.%m.%Y} күнгі редакция)" if edition else ""
    if act is None:
        return f"{norms} {words}".rstrip()
    name = NAMES[act].kk if style is CitationStyle.SHORT else f"{_STATE} {NAMES[act].kk_full}"
    return " ".join(filter(None, (name, words, norms)))


def _piece(piece: Piece, style: CitationStyle, case: GrammaticalCase) -> str:
    """Write one chain: only the level right above the last takes the genitive, «188-бабы 3-бөлігінің 2) тармағы»."""
    words = [_level((number,), style, _C.NOMINATIVE) for number in piece.outer[:-1]]
    words += [_level((number,), style, _C.GENITIVE) for number in piece.outer[-1:]]
    return " ".join([*words, _level(piece.numbers, style, case)])


def _level(numbers: tuple[Number, ...], style: CitationStyle, case: GrammaticalCase) -> str:
    noun = _NOUNS[numbers[0].level][len(numbers) > 1]
    noun += _ENDINGS[case][noun.endswith("і")]
    written = [_number(number, style) for number in numbers]
    hyphen = written[-1][-1].isdigit()
    return ", ".join(written) + ("-" if hyphen else " ") + noun


def _number(number: Number, style: CitationStyle) -> str:
    return kazakh_ordinal(int(number.label)) if style is CitationStyle.WORDS and number.in_words else number.digits
