"""How each format of a file gives its text: Word, PDF, web page, plain text."""

from __future__ import annotations

import io
import logging
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count

from lxml import etree, html  # type: ignore[import-untyped]
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from retrieval.acts.encoding import decode
from retrieval.acts.scans import read_scan
from retrieval.errors import UnreadableAct

MAX_UNPACKED = 256 * 1024 * 1024
"""Largest size of a docx when unpacked: beyond it the file is a trap, not a document."""
MAX_PARTS = 5_000
MEGABYTE = 1024 * 1024

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DOCUMENT_PART = "word/document.xml"
_PIECES = {f"{_WORD}tab": " ", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-", f"{_WORD}p": "\n", f"{_WORD}tc": " "}
_DROPPED = ("script", "style", "noscript", "template", "head", "nav", "svg", "button", "form")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "header", "footer", "hr", "br")
_BLOCKS = frozenset((*_HEADINGS, "p", "div", "li", "tr", "table", "section", "article", "td", "th", "blockquote", "pre", "dt", "dd"))
_LEAST_LETTERS_A_PAGE = 20
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def file_kind(head: bytes, ending: str, name: str) -> str:
    """Tell the format of a file by its first bytes.

    :param head: First bytes of the file.
    :param ending: Ending of its name in small letters, without the dot.
    :param name: Name of the file, for the message.
    :return: "docx", "pdf", "html", "jsonl" or "txt".
    :raises UnreadableAct: If it is something else.
    """
    if head.startswith(_OLE):
        # One container carries both the old .doc and a docx locked with a password.
        raise UnreadableAct("act-encrypted" if ending == "docx" else "act-old-word", file=name)
    if head.startswith(b"PK"):
        return "docx"
    if b"%PDF-" in head[:1024]:
        return "pdf"
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:512].lower()
    if ending in ("html", "htm", "xhtml") or start.startswith((b"<!doctype html", b"<html")):
        return "html"
    if ending in ("jsonl", "ndjson"):
        return "jsonl"
    if b"\0" in head and ending != "txt":
        raise UnreadableAct("act-wrong-type", file=name)
    return "txt"


def text_of(data: bytes, kind: str, name: str, *, ocr: bool) -> str:
    """Give the text of a file.

    :param data: Content of the file.
    :param kind: Its format, as `file_kind` tells it.
    :param name: Name of the file, for the message.
    :param ocr: Whether a scan is recognised when Tesseract is installed.
    :return: The text, line by line as the file has it.
    :raises UnreadableAct: If it is broken, locked, a trap, a scan that cannot be recognised, or in no known encoding.
    """
    if kind == "docx":
        return _docx(data, name)
    if kind == "pdf":
        return _pdf(data, name, ocr=ocr)
    text = decode(data, name)
    return _html(text, name) if kind == "html" else text


def _docx(data: bytes, name: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_archive(archive, name)
            with archive.open(_DOCUMENT_PART) as part:
                return "".join(_word_text(part))
    except (zipfile.BadZipFile, etree.XMLSyntaxError, EOFError, ValueError, OSError, NotImplementedError, RuntimeError) as error:
        # zipfile meets a damaged archive with any of these.
        raise UnreadableAct("act-broken", file=name) from error


def _check_archive(archive: zipfile.ZipFile, name: str) -> None:
    parts = archive.infolist()
    # zipfile reads no more of a part than its header states, so a header that lies small only cuts the text short.
    if sum(part.file_size for part in parts) > MAX_UNPACKED or len(parts) > MAX_PARTS:
        raise UnreadableAct("act-unpacks-too-large", file=name, limit=MAX_UNPACKED // MEGABYTE)
    if any(part.flag_bits & 0x1 for part in parts):
        raise UnreadableAct("act-encrypted", file=name)
    if _DOCUMENT_PART not in {part.filename for part in parts}:
        raise UnreadableAct("act-wrong-type", file=name)


def _word_text(part: object) -> Iterator[str]:
    """Walk the document's XML piece by piece; a text box's second copy for old programs is left out."""
    fallback = 0
    events = etree.iterparse(part, events=("start", "end"), resolve_entities=False, no_network=True, huge_tree=False)
    for event, element in events:
        tag = element.tag
        if tag == _FALLBACK:
            fallback += 1 if event == "start" else -1
        elif event == "end":
            if tag == f"{_WORD}t" and not fallback:
                yield element.text or ""
            elif tag in _PIECES and not fallback and element.getparent().tag != f"{_WORD}tabs":
                yield _PIECES[tag]
            if tag == f"{_WORD}p":
                element.clear()


def _pdf(data: bytes, name: str, *, ocr: bool) -> str:
    with _quiet("pypdf"):
        try:
            reader = PdfReader(io.BytesIO(data))
            if reader.is_encrypted and not reader.decrypt(""):
                raise UnreadableAct("act-encrypted", file=name)
            pages = [page.extract_text() for page in reader.pages]
        except (PyPdfError, ValueError, KeyError, IndexError, TypeError, AttributeError, ArithmeticError, RecursionError, OSError) as error:
            # pypdf meets a broken file with whatever its inner code raises.
            raise UnreadableAct("act-broken", file=name) from error
        except ImportError as error:
            # AES needs the cryptography package: to us the file is locked all the same.
            raise UnreadableAct("act-encrypted", file=name) from error
    if not pages:
        raise UnreadableAct("act-empty", file=name)
    scanned = [index for index, text in enumerate(pages) if sum(letter.isalpha() for letter in text) < _LEAST_LETTERS_A_PAGE]
    # A last page may hold only a signature; a file most of whose pages have no text is a scan.
    if 2 * len(scanned) > len(pages):
        if not ocr:
            raise UnreadableAct("act-needs-ocr", file=name, pages=len(pages))
        pages = read_scan(data, pages, scanned, name)
    return "\n".join(pages)


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


def _html(text: str, name: str) -> str:
    # lxml refuses a declared encoding in a text that is already decoded.
    start = text.find("?>") + 2 if text.lstrip().startswith("<?xml") else 0
    try:
        tree = html.document_fromstring(text[start:])
    except (etree.ParserError, ValueError) as error:
        raise UnreadableAct("act-empty" if not text.strip() else "act-broken", file=name) from error
    etree.strip_elements(tree, *_DROPPED, etree.Comment, with_tail=False)
    pieces: list[str] = []
    depth = count()
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if next(depth) > 10_000_000:
            raise UnreadableAct("act-broken", file=name)
        block = element.tag in _BLOCKS
        if block:
            pieces.append("\n")
        words = element.text if event == "start" else element.tail
        # Source lines of a page are no lines of the text.
        pieces.append(" ".join(f".{words}.".split())[1:-1] if words else "")
    return "".join(pieces)
