"""Documents of the case as text by sheets: docx, pdf and plain text, refused with a reason when they cannot be read."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from casefile.document_formats import docx_sheets, pdf_sheets, text_sheets
from casefile.errors import MissingFile, UnreadableDocument

MAX_BYTES = 64 * 1024 * 1024
"""Largest document that is read: a scan of a whole volume is smaller."""

_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_READERS = {"docx": docx_sheets, "pdf": pdf_sheets, "txt": text_sheets}


@dataclass(frozen=True, slots=True)
class DocumentText:
    """Text of a document, sheet by sheet.

    :param sheets: Text of each sheet in composed Unicode (NFC); sheet n of the volume is `first_sheet` plus the index.
    """

    sheets: tuple[str, ...]

    def __post_init__(self) -> None:
        """Compose the letters, so that й typed as и with a breve equals й."""
        object.__setattr__(self, "sheets", tuple(unicodedata.normalize("NFC", sheet) for sheet in self.sheets))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quote stands.

    :param sheet: Index of the sheet on which it begins.
    :param start: Offset of its first letter in the text of that sheet.
    :param end: Offset after its last letter in the text of the sheet on which it ends.
    :param last_sheet: Index of the sheet on which it ends; the same one unless the quote runs over a page.
    """

    sheet: int
    start: int
    end: int
    last_sheet: int


def read_document(path: Path) -> DocumentText:
    """Read a document of the case.

    :param path: A docx, pdf or txt file.
    :return: Its text by sheets.
    :raises MissingFile: If there is no such file.
    :raises UnreadableDocument: If it is empty, too large, encrypted, broken, a scan without text, or not what its name says.
    """
    if not path.is_file():
        raise MissingFile("document-missing", file=path.name)
    size = path.stat().st_size
    if size == 0:
        raise UnreadableDocument("document-empty", file=path.name)
    if size > MAX_BYTES:
        raise UnreadableDocument("document-too-large", file=path.name, limit=MAX_BYTES // (1024 * 1024))
    return parse_document(path.read_bytes(), path.name)


def parse_document(data: bytes, name: str) -> DocumentText:
    """Read a document from its bytes.

    :param data: Content of the file.
    :param name: Name of the file; its ending must agree with the content.
    :return: Its text by sheets.
    :raises UnreadableDocument: If it is encrypted, broken, without text, or not what its name says.
    """
    kind = _kind(data, name)
    sheets = _READERS[kind](data, name)
    if not any(searchable(sheet) for sheet in sheets):
        raise UnreadableDocument("document-without-text" if kind == "pdf" else "document-empty", file=name)
    return DocumentText(tuple(sheets))


def _kind(data: bytes, name: str) -> str:
    """Tell the format by the first bytes; an ending that says otherwise is a mistake or a trick."""
    ending = Path(name).suffix.lower().lstrip(".")
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        # One container carries both the old .doc and a docx locked with a password.
        raise UnreadableDocument("document-encrypted" if ending == "docx" else "document-old-word", file=name)
    if data.startswith(b"PK"):
        found = "docx"
    elif b"%PDF-" in data[:1024]:
        found = "pdf"
    elif b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        found = "other"
    else:
        found = "txt"
    if found != ending:
        raise UnreadableDocument("document-wrong-type", file=name, ending=ending or "?", found=found)
    return found


def searchable(text: str) -> str:
    """Bring a text to the form in which quotes are compared: composed letters, no soft hyphens, single spaces.

    :param text: Text of a sheet or a quote.
    :return: The same letters and signs, nothing else changed.
    """
    return " ".join(unicodedata.normalize("NFC", text).translate(_INVISIBLE).split())


def find_quote(document: DocumentText, quote: str) -> Place | None:
    """Find a quote letter for letter.

    :param document: Text of the document.
    :param quote: The quote; white space may differ, letters and signs may not.
    :return: The first place where it stands, also across the end of a sheet; None when it does not stand there.
    """
    sought = searchable(quote)
    if not sought:
        return None
    sheets = [searchable(sheet) for sheet in document.sheets]
    for index, sheet in enumerate(sheets):
        start = sheet.find(sought)
        if start >= 0:
            offsets = _offsets(document.sheets[index])
            return Place(index, offsets[start], offsets[start + len(sought) - 1] + 1, index)
    for (first, sheet), (second, following) in pairwise(pair for pair in enumerate(sheets) if pair[1]):
        start = f"{sheet} {following}".find(sought)
        if start >= 0:
            end = start + len(sought) - len(sheet) - 2
            return Place(first, _offsets(document.sheets[first])[start], _offsets(document.sheets[second])[end] + 1, second)
    return None


def find_quotes(document: DocumentText, quote: str) -> tuple[Place, ...]:
    """Find a quote on every sheet that carries it, once per sheet.

    :param document: Text of the document.
    :param quote: The quote.
    :return: The places in order; a place across the end of a sheet only when no sheet carries the whole quote.
    """
    sought = searchable(quote)
    whole = [index for index, sheet in enumerate(document.sheets) if sought and sought in searchable(sheet)]
    if not whole:
        place = find_quote(document, quote)
        return (place,) if place else ()
    places = []
    for index in whole:
        offsets = _offsets(document.sheets[index])
        start = searchable(document.sheets[index]).find(sought)
        places.append(Place(index, offsets[start], offsets[start + len(sought) - 1] + 1, index))
    return tuple(places)


def _offsets(sheet: str) -> list[int]:
    """Give, for every letter of the searchable form of a sheet, its offset in the sheet."""
    offsets: list[int] = []
    gap: int | None = None
    for index, letter in enumerate(sheet):
        if ord(letter) in _INVISIBLE:
            continue
        if letter.isspace():
            gap = index if gap is None else gap
            continue
        if gap is not None and offsets:
            offsets.append(gap)
        gap = None
        offsets.append(index)
    return offsets
