"""Render a draft as a Word document in the official look: A4, a Times face, numbered pages, annexes on pages of their own."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.shared import Mm, RGBColor
from docx.text.paragraph import Paragraph

from casefile import Case, mark_language, new_word_document, pack_word_document
from indictment.pdf import compared
from indictment.places import places
from indictment.signing import status
from indictment.vocabulary import DRAFT_MARK, Draft, Layout, Section, Statement
from law import message

_LABEL_WIDTH, _TEXT_WIDTH = Mm(52), Mm(118)
_COMPARED_WIDTHS = (Mm(38), Mm(66), Mm(66))
_SPARED = Mm(16)
_SIGNATURE_LINE = "____________"
_UNSUPPORTED = RGBColor(0x9A, 0x34, 0x12)


def to_docx(draft: Draft, case: Case, *, confirmed_by: str = "") -> bytes:
    """Render a draft as a Word document.

    :param draft: The draft.
    :param case: The case it was drafted from.
    :param confirmed_by: Person who confirmed the statements without a source; printed at the end.
    :return: The bytes of the document; the same draft gives the same bytes.
    """
    document = new_word_document(f"{draft.title} {draft.number}", status(draft), draft.language, draft.plan.on)
    for section in draft.sections:
        _section(document, section, draft, case)
    if confirmed_by:
        document.add_paragraph(message("indictment", "confirmed-by", draft.language, {"name": confirmed_by}), style="Draft mark")
    return pack_word_document(document)


def _section(document: WordDocument, section: Section, draft: Draft, case: Case) -> None:
    if section.heading:
        # The heading itself begins the page: a break in a paragraph of its own can leave a blank page
        heading = document.add_paragraph(section.heading, style=f"Heading {section.level}")
        heading.paragraph_format.page_break_before = section.new_page or None
    if section.layout is Layout.FIELDS:
        _table(document, section, draft, case)
        return
    if section.layout is Layout.COMPARISON:
        _comparison(document, section, draft, case)
        return
    for statement in section.statements:
        paragraph = document.add_paragraph(style=_style(section.layout, statement))
        mark_language(paragraph, draft.language)
        if statement.label:
            paragraph.add_run(f"{statement.label}: ").bold = True
        _write(paragraph, statement, section, draft, case)


def _style(layout: Layout, statement: Statement) -> str:
    by_id = {"title": "Title", DRAFT_MARK: "Draft mark", "signed-off": "Draft mark", "ruling-verb": "Centred"}
    by_layout = {Layout.TITLE: "Centred", Layout.SIGNATURE: "Signature line"}
    if statement.id.startswith(("title-approval", "title-addressee")):
        return "Approval"
    return by_id.get(statement.id) or by_layout.get(layout, "Normal")


def _table(document: WordDocument, section: Section, draft: Draft, case: Case) -> None:
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    table.autofit = False
    widths = (_LABEL_WIDTH - _SPARED, _TEXT_WIDTH + _SPARED) if section.compact else (_LABEL_WIDTH, _TEXT_WIDTH)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for statement in section.statements:
        row = table.add_row()
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - python-docx has no name for it
        label, text = row.cells
        label.width, text.width = widths
        label.paragraphs[0].style = text.paragraphs[0].style = "Fine" if section.compact else "Cell"
        label.paragraphs[0].add_run(statement.label)
        mark_language(text.paragraphs[0], draft.language)
        _write(text.paragraphs[0], statement, section, draft, case)


def _comparison(document: WordDocument, section: Section, draft: Draft, case: Case) -> None:
    table = document.add_table(rows=1, cols=len(section.columns), style="Table Grid")
    table.autofit = False
    for cell, name, width in zip(table.rows[0].cells, section.columns, _COMPARED_WIDTHS, strict=True):
        cell.width = width
        cell.paragraphs[0].style = "Cell"
        cell.paragraphs[0].add_run(name).bold = True
    for label, statements in compared(section):
        row = table.add_row()
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - python-docx has no name for it
        cells = row.cells
        for cell, width in zip(cells, _COMPARED_WIDTHS, strict=True):
            cell.width = width
            cell.paragraphs[0].style = "Cell"
        cells[0].paragraphs[0].add_run(label)
        for cell, statement in zip(cells[1:], statements, strict=True):
            mark_language(cell.paragraphs[0], draft.language)
            _write(cell.paragraphs[0], statement, section, draft, case)


def _write(paragraph: Paragraph, statement: Statement, section: Section, draft: Draft, case: Case) -> None:
    post, line, name = statement.text.partition(_SIGNATURE_LINE) if section.layout is Layout.SIGNATURE else (statement.text, "", "")
    run = paragraph.add_run(post)
    if line:
        paragraph.paragraph_format.tab_stops.add_tab_stop(_LABEL_WIDTH + _TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
        paragraph.add_run().add_break()
        paragraph.add_run(f"\t{line}{name}")
    if statement.unsupported or statement.gap:
        run.font.color.rgb = _UNSUPPORTED
    if not statement.translated:
        paragraph.add_run(f" [{message('indictment', 'untranslated', draft.language)}]").italic = True
    where = places(case, statement.sources, draft.language) if section.shows_places(statement) else ""
    if where:
        paragraph.add_run(f" ({where})")
