"""The paper on which every room prints: an empty A4 document in the official look, and its bytes, the same whenever it is made.

The blank of python-docx does not pass an OOXML validator; ours is packed from the parts in `word_parts/`. It lies here because an
indictment and the annex of a protocol are both papers of one case, and their rooms may not look into each other.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from importlib.resources import files
from importlib.resources.abc import Traversable

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from law import Language

# Zip entries carry a time; one fixed time makes the same document the same bytes
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
SPELLER = {Language.KK: "kk-KZ", Language.RU: "ru-RU", Language.EN: "en-GB"}
"""Languages as Word's speller calls them."""


def new_word_document(title: str, note: str, language: Language, on: date) -> WordDocument:
    """Begin a Word document in the official look: A4, a Times face, numbered pages.

    :param title: Title in the properties of the file.
    :param note: What the file is, in its properties: "drafted by software".
    :param language: Language of the document.
    :param on: Date of the document.
    :return: An empty document.
    """
    document = docx.Document(io.BytesIO(_blank()))
    properties = document.core_properties
    properties.title = title
    properties.author = "Aiyptaushy"
    properties.language = language.value
    properties.comments = note
    properties.created = properties.modified = datetime.combine(on, time(), UTC)
    return document


def pack_word_document(document: WordDocument) -> bytes:
    """Give the bytes of a Word document.

    :param document: The document.
    :return: Its bytes; the same content gives the same bytes.
    """
    written, packed = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, _ZIP_TIME), source.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def mark_language(paragraph: Paragraph, language: Language) -> None:
    """Tell the speller which language a paragraph is in.

    :param paragraph: The paragraph.
    :param language: Its language.
    """
    style = paragraph.paragraph_format.element.get_or_add_pPr()
    marks = style.makeelement(qn("w:rPr"), {})
    marks.append(marks.makeelement(qn("w:lang"), {qn("w:val"): SPELLER[language]}))
    style.append(marks)


def _blank() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in _parts(files("casefile").joinpath("word_parts"), ""):
            archive.writestr(name, part.read_bytes())
    return packed.getvalue()


def _parts(folder: Traversable, prefix: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _parts(entry, f"{prefix}{entry.name}/")
        else:
            yield f"{prefix}{entry.name}", entry
