"""Write citations in Russian."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from law.citations.acts import NAMES
from law.citations.model import CitationStyle, GrammaticalCase, Level
from law.citations.numerals import russian_ordinal
from law.citations.pieces import Number, Piece
from law.norm import Act

_C = GrammaticalCase
_ORDER = (_C.NOMINATIVE, _C.GENITIVE, _C.DATIVE, _C.ACCUSATIVE, _C.INSTRUMENTAL, _C.PREPOSITIONAL)
# What Russian says where Kazakh has a case of its own.
_INSTEAD = {_C.LOCATIVE: _C.PREPOSITIONAL, _C.ABLATIVE: _C.GENITIVE}
_FORMS = {
    Level.ARTICLE: ("статья статьи статье статью статьёй статье", "статьи статей статьям статьи статьями статьях"),
    Level.PART: ("часть части части часть частью части", "части частей частям части частями частях"),
    Level.POINT: ("пункт пункта пункту пункт пунктом пункте", "пункты пунктов пунктам пункты пунктами пунктах"),
    Level.SUBPOINT: (
        "подпункт подпункта подпункту подпункт подпунктом подпункте",
        "подпункты подпунктов подпунктам подпункты подпунктами подпунктах",
    ),
    Level.PARAGRAPH: ("абзац абзаца абзацу абзац абзацем абзаце", "абзацы абзацев абзацам абзацы абзацами абзацах"),
}
_SHORT = {
    Level.ARTICLE: ("ст.", "ст.ст."), Level.PART: ("ч.", "ч.ч."), Level.POINT: ("п.", "п.п."), Level.SUBPOINT: ("подп.", "подп."),
    Level.PARAGRAPH: ("абз.", "абз."),
}  # fmt: skip


def write(pieces: list[Piece], act: Act | None, edition: date | None, style: CitationStyle, case: GrammaticalCase) -> str:
    """Write norms of one act.

    :param pieces: The norms.
    :param act: The act; None leaves it to the context.
    :param edition: The edition meant; None for the wording in force.
    :param style: How they are written.
    :param case: Case of the innermost level; abbreviations have none.
    :return: «п. 1) ч. 2 ст. 188, ч. 1 ст. 190 УК РК».
    """
    write_piece: Callable[[Piece], str] = _short if style is CitationStyle.SHORT else lambda piece: _full(piece, style, case)
    words = [", ".join(map(write_piece, pieces))]
    if act:
        words.append(f"{NAMES[act].ru} РК" if style is CitationStyle.SHORT else NAMES[act].ru_full)
    if edition:
        words.append(f"(в редакции на {edition:%d.%m.%Y})")
    return " ".join(words)


def _short(piece: Piece) -> str:
    words = [_SHORT[piece.level][piece.plural], ", ".join(number.digits for number in piece.numbers)]
    for number in reversed(piece.outer):
        words += [_SHORT[number.level][False], number.digits]
    return " ".join(words)


def _full(piece: Piece, style: CitationStyle, case: GrammaticalCase) -> str:
    case = _INSTEAD.get(case, case)
    unit = _FORMS[piece.level][piece.plural].split()[_ORDER.index(case)]
    words = [unit, ", ".join(_number(number, style, case) for number in piece.numbers)]
    for number in reversed(piece.outer):
        words += [_FORMS[number.level][False].split()[1], _number(number, style, _C.GENITIVE)]
    return " ".join(words)


def _number(number: Number, style: CitationStyle, case: GrammaticalCase) -> str:
    if style is CitationStyle.WORDS and number.in_words:
        return russian_ordinal(int(number.label), case, feminine=number.level is Level.PART)
    return number.digits
