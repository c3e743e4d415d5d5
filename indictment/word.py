"""Render a draft as a Word document in the official look: A4, a Times face, numbered pages, annexes on pages of their own."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime, time
from importlib.resources import files
from importlib.resources.abc import Traversable

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, RGBColor
from docx.text.paragraph import Paragraph

from casefile import Case
from indictment.places import places
from indictment.vocabulary import Draft, Layout, Section, Statement
from law import Language, message

_LABEL_WIDTH, _TEXT_WIDTH = Mm(52), Mm(118)
_UNSUPPORTED = RGBColor(0x9A, 0x34, 0x12)
# Zip entries carry a time; one fixed time makes the same draft the same bytes
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)


def to_docx(draft: Draft, case: Case, *, confirmed_by: str = "") -> bytes:
    """Render a draft as a Word document.

    :param draft: The draft.
    :param case: The case it was drafted from.
    :param confirmed_by: Person who confirmed the statements without a source; printed at the end.
    :return: The bytes of the document; the same draft gives the same bytes.
    """
    document = docx.Document(io.BytesIO(_blank()))
    _properties(document, draft)
    for section in draft.sections:
        _section(document, section, draft, case)
    if confirmed_by:
        document.add_paragraph(message("indictment", "confirmed-by", draft.language, {"name": confirmed_by}), style="Draft mark")
    written = io.BytesIO()
    document.save(written)
    return _without_times(written.getvalue())


def _blank() -> bytes:
    """Pack our own empty document: the one of python-docx does not pass an OOXML validator."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in _parts(files("indictment").joinpath("word_parts"), ""):
            archive.writestr(name, part.read_bytes())
    return packed.getvalue()


def _parts(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _parts(entry, f"{prefix}{entry.name}/")
        else:
            yield f"{prefix}{entry.name}", entry


def _without_times(data: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, _ZIP_TIME), source.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _properties(document: WordDocument, draft: Draft) -> None:
    properties = document.core_properties
    properties.title = f"{draft.title} {draft.number}"
    properties.author = "Aiyptaushy"
    properties.language = draft.language.value
    properties.comments = message("indictment", "draft-mark", draft.language)
    properties.created = properties.modified = datetime.combine(draft.plan.on, time(), UTC)


def _section(document: WordDocument, section: Section, draft: Draft, case: Case) -> None:
    if section.new_page:
        document.add_paragraph(style="Centred").add_run().add_break(WD_BREAK.PAGE)
    if section.heading:
        document.add_paragraph(section.heading, style=f"Heading {section.level}")
    if section.layout is Layout.FIELDS:
        _table(document, section, draft, case)
        return
    for statement in section.statements:
        paragraph = document.add_paragraph(style=_style(section.layout, statement))
        _language(paragraph, draft.language)
        if statement.label:
            paragraph.add_run(f"{statement.label}: ").bold = True
        _write(paragraph, statement, draft, case)


def _style(layout: Layout, statement: Statement) -> str:
    by_id = {"title": "Title", "title-approval": "Approval", "draft-mark": "Draft mark", "ruling-verb": "Centred"}
    by_layout = {Layout.TITLE: "Centred", Layout.SIGNATURE: "Signature line"}
    return by_id.get(statement.id) or by_layout.get(layout, "Normal")


def _table(document: WordDocument, section: Section, draft: Draft, case: Case) -> None:
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, (_LABEL_WIDTH, _TEXT_WIDTH), strict=True):
        column.width = width
    for statement in section.statements:
        row = table.add_row()
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 - python-docx has no name for it
        label, text = row.cells
        label.width, text.width = _LABEL_WIDTH, _TEXT_WIDTH
        label.paragraphs[0].style = text.paragraphs[0].style = "Cell"
        label.paragraphs[0].add_run(statement.label)
        _language(text.paragraphs[0], draft.language)
        _write(text.paragraphs[0], statement, draft, case)


def _write(paragraph: Paragraph, statement: Statement, draft: Draft, case: Case) -> None:
    run = paragraph.add_run(statement.text)
    if statement.unsupported:
        run.font.color.rgb = _UNSUPPORTED
    if not statement.translated:
        paragraph.add_run(f" [{message('indictment', 'untranslated', draft.language)}]").italic = True
    where = places(case, statement.sources, draft.language)
    if where:
        paragraph.add_run(f" ({where})")


def _language(paragraph: Paragraph, language: Language) -> None:
    """Tell the speller which language the paragraph is in."""
    style = paragraph.paragraph_format.element.get_or_add_pPr()
    marks = style.makeelement(qn("w:rPr"), {})
    marks.append(marks.makeelement(qn("w:lang"), {qn("w:val"): {Language.KK: "kk-KZ", Language.RU: "ru-RU"}[language]}))
    style.append(marks)
