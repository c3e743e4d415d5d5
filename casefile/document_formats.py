"""How each format of a document gives its text by sheets."""

from __future__ import annotations

import io
import logging
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import docx
from docx.document import Document as WordDocument
from docx.opc.exceptions import OpcError
from docx.oxml.exceptions import InvalidXmlError
from docx.oxml.ns import qn
from docx.section import Section
from lxml import etree  # type: ignore[import-untyped]
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from casefile.errors import UnreadableDocument

MAX_UNPACKED = 256 * 1024 * 1024
"""Largest size of a docx when unpacked: beyond it the file is a trap, not a document."""
MAX_PARTS = 5_000

_DOCUMENT_PART = "word/document.xml"
_PARAGRAPH, _PROPERTIES, _TEXT, _TAB, _BREAK = qn("w:p"), qn("w:pPr"), qn("w:t"), qn("w:tab"), qn("w:br")
_RETURN, _CELL, _ROW, _HYPHEN = qn("w:cr"), qn("w:tc"), qn("w:tr"), qn("w:noBreakHyphen")
_PAGE_BEFORE, _RENDERED, _SECTION, _TAB_STOPS = qn("w:pageBreakBefore"), qn("w:lastRenderedPageBreak"), qn("w:sectPr"), qn("w:tabs")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_OFF = ("0", "false", "off")


class _Pages:
    """Text that grows sheet by sheet."""

    def __init__(self) -> None:
        self.sheets: list[list[str]] = [[]]

    def add(self, text: str) -> None:
        self.sheets[-1].append(text)

    def new_sheet(self, *, even_if_empty: bool) -> None:
        if even_if_empty or any(piece.strip() for piece in self.sheets[-1]):
            self.sheets.append([])

    def texts(self) -> list[str]:
        return ["".join(sheet).strip("\n\t ") for sheet in self.sheets]


def text_sheets(data: bytes, name: str) -> list[str]:
    """Read plain text in UTF-8, UTF-16 with its mark, or Windows-1251; a form feed begins a sheet.

    :param data: Content of the file.
    :param name: Name of the file, for the message.
    :return: Sheets.
    :raises UnreadableDocument: If the bytes are text in none of these encodings.
    """
    encodings = ("utf-16",) if data.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1251")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeError:
            continue
        if all(letter.isprintable() or letter.isspace() or letter in "\u00ad\u200b\u200c\u200d\u2060\ufeff" for letter in text):
            return text.replace("\r\n", "\n").removesuffix("\f").split("\f")
    raise UnreadableDocument("document-broken", file=name)


def pdf_sheets(data: bytes, name: str) -> list[str]:
    """Read a PDF; a page is a sheet.

    :param data: Content of the file.
    :param name: Name of the file, for the message.
    :return: Sheets; a page that is only a picture gives an empty one.
    :raises UnreadableDocument: If it is encrypted or broken.
    """
    with _quiet("pypdf"):
        try:
            reader = PdfReader(io.BytesIO(data))
            if reader.is_encrypted and not reader.decrypt(""):
                raise UnreadableDocument("document-encrypted", file=name)
            return [page.extract_text() for page in reader.pages]
        except (PyPdfError, ValueError, KeyError, IndexError, TypeError, AttributeError, ArithmeticError, RecursionError, OSError) as error:
            # pypdf meets a broken file with whatever its inner code raises.
            raise UnreadableDocument("document-broken", file=name) from error
        except ImportError as error:
            # AES needs the cryptography package: to us the file is locked all the same.
            raise UnreadableDocument("document-encrypted", file=name) from error


@contextmanager
def _quiet(logger: str) -> Iterator[None]:
    """Keep a library's remarks on a broken file out of the user's terminal: our message says it."""
    log = logging.getLogger(logger)
    level = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        log.setLevel(level)


def docx_sheets(data: bytes, name: str) -> list[str]:
    """Read a Word document: paragraphs, tables, text boxes, headers and footers in order.

    A sheet begins at a page break, at a paragraph or section that starts a page, and where Word last put the end of a page.

    :param data: Content of the file.
    :param name: Name of the file, for the message.
    :return: Sheets.
    :raises UnreadableDocument: If it is broken, unpacks to too much, or is another kind of archive.
    """
    _check_archive(data, name)
    try:
        document = docx.Document(io.BytesIO(data))
        return _word_pages(document).texts()
    except (OpcError, InvalidXmlError, zipfile.BadZipFile, etree.XMLSyntaxError, KeyError, ValueError, AttributeError, OSError) as error:
        # python-docx meets a damaged package with the errors of zipfile, lxml and of its own attributes.
        raise UnreadableDocument("document-broken", file=name) from error


def _check_archive(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise UnreadableDocument("document-broken", file=name) from error
    if sum(part.file_size for part in parts) > MAX_UNPACKED or len(parts) > MAX_PARTS:
        raise UnreadableDocument("document-unpacks-too-large", file=name, limit=MAX_UNPACKED // (1024 * 1024))
    if any(part.flag_bits & 0x1 for part in parts):
        raise UnreadableDocument("document-encrypted", file=name)
    if _DOCUMENT_PART not in {part.filename for part in parts}:
        raise UnreadableDocument("document-wrong-type", file=name, ending="docx", found="other")


def _word_pages(document: WordDocument) -> _Pages:
    pages = _Pages()
    sections = list(document.sections)
    section = 0
    _margin(pages, sections[:1], _header_texts)
    for event, element in etree.iterwalk(document.element.body, events=("start", "end")):
        if event == "start":
            _enter(pages, element)
        else:
            _leave(pages, element)
            if element.tag == _SECTION and element.getparent().tag == _PROPERTIES:
                # A section ends with this paragraph; the next one says how it begins.
                _margin(pages, sections[section : section + 1], _footer_texts)
                section += 1
                if _starts_page(sections[section : section + 1]):
                    pages.new_sheet(even_if_empty=True)
                _margin(pages, sections[section : section + 1], _header_texts)
    _margin(pages, sections[section : section + 1], _footer_texts)
    return pages


def _starts_page(sections: list[Section]) -> bool:
    return any(section.start_type is None or section.start_type.name != "CONTINUOUS" for section in sections)


def _margin(pages: _Pages, sections: list[Section], texts: Callable[[Section], list[str]]) -> None:
    for section in sections:
        for text in texts(section):
            if text.strip():
                pages.add(f"{text}\n")


def _header_texts(section: Section) -> list[str]:
    return [] if section.header.is_linked_to_previous else [paragraph.text for paragraph in section.header.paragraphs]


def _footer_texts(section: Section) -> list[str]:
    return [] if section.footer.is_linked_to_previous else [paragraph.text for paragraph in section.footer.paragraphs]


def _enter(pages: _Pages, element: etree._Element) -> None:
    tag = element.tag
    if tag == _TEXT and not _repeated(element):
        pages.add(element.text or "")
    elif tag in (_TAB, _RETURN, _HYPHEN):
        # w:tab is also the name of a tab stop in a paragraph's properties.
        if element.getparent().tag != _TAB_STOPS:
            pages.add({_TAB: "\t", _RETURN: "\n", _HYPHEN: "-"}[tag])
    elif tag == _BREAK:
        if element.get(qn("w:type")) == "page":
            pages.new_sheet(even_if_empty=True)
        else:
            pages.add("\n")
    elif tag == _RENDERED:
        # Word writes this mark also right after a break of our own: a sheet still empty is the same sheet.
        pages.new_sheet(even_if_empty=False)
    elif tag == _PAGE_BEFORE and element.get(qn("w:val")) not in _OFF and element.getparent().tag == _PROPERTIES:
        pages.new_sheet(even_if_empty=False)


def _leave(pages: _Pages, element: etree._Element) -> None:
    tag = element.tag
    if tag == _PARAGRAPH:
        pages.add("\n")
    elif tag == _CELL:
        pages.add("\t")
    elif tag == _ROW:
        pages.add("\n")


def _repeated(element: etree._Element) -> bool:
    """Tell whether a text is the second copy of a text box, kept for old programs."""
    return next(element.iterancestors(_FALLBACK), None) is not None
