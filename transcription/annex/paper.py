"""Sheets of an annex: headings, tables and lines in the official look of every paper of the case."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_UNDERLINE
from docx.oxml import OxmlElement
from docx.shared import Mm, RGBColor
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph

from casefile import mark_language, new_word_document, pack_word_document
from law import Language

LABEL_MM, VALUE_MM = 55, 110
_GREY = RGBColor(0x59, 0x59, 0x59)


class Look(Enum):
    """How a piece of text looks."""

    PLAIN = auto()
    LABEL = auto()  # who speaks
    MACHINE = auto()  # the machine's words that a person struck out
    PERSON = auto()  # the words that a person put in
    DOUBTFUL = auto()  # the recognisers do not agree on it
    NOTE = auto()  # a remark of the program


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
        table = self._table((LABEL_MM, VALUE_MM))
        for label, value in rows:
            row = self._row(table, "Fine", (label, value))
            row.cells[0].paragraphs[0].runs[0].bold = True

    def grid(self, columns: Sequence[str], widths: Sequence[int], rows: Iterable[Sequence[Cell]]) -> None:
        """Write a table with a heading that comes again on every sheet.

        :param columns: Headings.
        :param widths: Widths in millimetres.
        :param rows: The cells.
        """
        table = self._table(widths)
        head = self._row(table, "Fine", columns)
        head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001 - python-docx has no name for it
        for cell in head.cells:
            for run in cell.paragraphs[0].runs:
                run.bold = True
        for row in rows:
            self._row(table, "Fine", row)

    def foot(self, text: str) -> None:
        """Write a line at the foot of every sheet, above its number.

        :param text: The line.
        """
        number = self._document.sections[0].footer.paragraphs[0]
        self._write(number.insert_paragraph_before(style="Fine"), text)

    def pack(self) -> bytes:
        """Give the bytes of the document; the same content gives the same."""
        return pack_word_document(self._document)

    def _table(self, widths: Sequence[int]) -> Table:
        table: Table = self._document.add_table(rows=0, cols=len(widths), style="Table Grid")
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
        return table

    def _row(self, table: Table, style: str, cells: Sequence[Cell]) -> _Row:
        row: _Row = table.add_row()  # type: ignore[no-untyped-call]
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - python-docx has no name for it
        for cell, column, text in zip(row.cells, table.columns, cells, strict=True):
            cell.width = column.width
            paragraph = cell.paragraphs[0]
            paragraph.style = style
            self._write(paragraph, text)
        return row

    def _write(self, paragraph: Paragraph, text: Cell) -> None:
        mark_language(paragraph, self._language)
        for piece in [Piece(text)] if isinstance(text, str) else text:
            run = paragraph.add_run(piece.text)
            if piece.look in (Look.LABEL, Look.PERSON):
                run.bold = True
            elif piece.look is Look.MACHINE:
                run.font.strike = True
            elif piece.look is Look.DOUBTFUL:
                run.font.underline = WD_UNDERLINE.DOTTED
            elif piece.look is Look.NOTE:
                run.italic = True
                run.font.color.rgb = _GREY
