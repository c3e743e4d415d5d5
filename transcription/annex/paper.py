"""Sheets of an annex: headings, tables and lines in the official look of every paper of the case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from html import escape
from itertools import groupby

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm
from docx.table import Table
from docx.text.paragraph import Paragraph

from casefile import SPELLER, mark_language, new_word_document, pack_word_document
from law import Language

LABEL_MM, VALUE_MM = 55, 110
# What XML 1.0 cannot hold
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class Look(Enum):
    """How a piece of text looks."""

    PLAIN = auto()
    LABEL = auto()  # who speaks
    MACHINE = auto()  # the machine's words that a person struck out
    PERSON = auto()  # the words that a person put in
    DOUBTFUL = auto()  # the recognisers do not agree on it
    NOTE = auto()  # a remark of the program


_LOOKS = {
    Look.PLAIN: "",
    Look.LABEL: "<w:b/>",
    Look.MACHINE: "<w:strike/>",
    Look.PERSON: "<w:b/>",
    Look.DOUBTFUL: '<w:u w:val="dotted"/>',
    Look.NOTE: '<w:i/><w:color w:val="595959"/>',
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text and its look."""

    text: str
    look: Look = Look.PLAIN


Cell = str | Sequence[Piece]


class Paper:
    """A Word document that is filled from the top down.

    :param title: Title in the properties of the file.
    :param note: What the file is, in its properties.
    :param language: Language of the paper.
    :param on: Its date.
    """

    def __init__(self, title: str, note: str, language: Language, on: date) -> None:
        """Begin with an empty sheet."""
        self._document = new_word_document(title, note, language, on)
        self._language = language

    def line(self, text: Cell, style: str = "Normal") -> None:
        """Write a paragraph.

        :param text: The text; pieces of several looks are set flush left, for marks between words stretch badly.
        :param style: Name of its style.
        """
        paragraph = self._document.add_paragraph(style=style)
        if not isinstance(text, str):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
        self._write(paragraph, text)

    def fields(self, rows: Iterable[tuple[str, str]]) -> None:
        """Write a table of labels and values.

        :param rows: The rows.
        """
        self._table((LABEL_MM, VALUE_MM), [([Piece(label, Look.LABEL)], value) for label, value in rows])

    def grid(self, columns: Sequence[str], widths: Sequence[int], rows: Iterable[Sequence[Cell]]) -> None:
        """Write a table with a heading that comes again on every sheet.

        :param columns: Headings.
        :param widths: Widths in millimetres.
        :param rows: The cells.
        """
        self._table(widths, rows, [[Piece(column, Look.LABEL)] for column in columns])

    def foot(self, text: str) -> None:
        """Write a line at the foot of every sheet, above its number.

        :param text: The line.
        """
        number = self._document.sections[0].footer.paragraphs[0]
        self._write(number.insert_paragraph_before(style="Fine"), text)

    def pack(self) -> bytes:
        """Give the bytes of the document; the same content gives the same."""
        return pack_word_document(self._document)

    def _table(self, widths: Sequence[int], rows: Iterable[Sequence[Cell]], head: Sequence[Cell] = ()) -> None:
        table: Table = self._document.add_table(rows=0, cols=len(widths), style="Table Grid")
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
        # python-docx looks through the whole row for every cell; a transcript of hours has thousands of rows.
        for number, row in enumerate((head, *rows) if head else rows):
            table._tbl.append(parse_xml(self._row(widths, row, is_head=bool(head) and not number)))  # noqa: SLF001 - python-docx has no name for it

    def _row(self, widths: Sequence[int], cells: Sequence[Cell], *, is_head: bool) -> str:
        filled = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{Mm(width).twips}" w:type="dxa"/></w:tcPr>{self._cell(cell)}</w:tc>'
            for width, cell in zip(widths, cells, strict=True)
        )
        return f"<w:tr {nsdecls('w')}><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if is_head else ''}</w:trPr>{filled}</w:tr>"

    def _cell(self, cell: Cell) -> str:
        runs = "".join(_run(piece) for piece in _joined(cell))
        return f'<w:p><w:pPr><w:pStyle w:val="Fine"/><w:rPr><w:lang w:val="{SPELLER[self._language]}"/></w:rPr></w:pPr>{runs}</w:p>'

    def _write(self, paragraph: Paragraph, text: Cell) -> None:
        mark_language(paragraph, self._language)
        for piece in _joined(text):
            paragraph._p.append(parse_xml(_run(piece, nsdecls("w"))))  # noqa: SLF001 - one way to write a run, in tables and outside


def _joined(text: Cell) -> list[Piece]:
    """Join neighbours that look alike."""
    pieces = [Piece(text)] if isinstance(text, str) else text
    return [Piece("".join(one.text for one in alike), look) for look, alike in groupby(pieces, key=lambda piece: piece.look)]


def _run(piece: Piece, declared: str = "") -> str:
    text = escape(_UNWRITABLE.sub("", piece.text))
    return f'<w:r {declared}><w:rPr>{_LOOKS[piece.look]}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
