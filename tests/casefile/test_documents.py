"""Documents by sheets: what is read, what is refused and why, where a quote stands."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_BREAK
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from casefile.documents import DocumentText, find_quote, find_quotes, parse_document, read_document, searchable
from casefile.errors import MissingFile, UnreadableDocument
from law import Language


def word(build) -> bytes:
    document = docx.Document()
    build(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def pdf(*pages: str, password: str = "") -> bytes:
    writer = PdfWriter()
    font = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Font"),
            NameObject("/Subtype"): NameObject("/Type1"),
            NameObject("/BaseFont"): NameObject("/Helvetica"),
        }
    )
    for text in pages:
        page = writer.add_blank_page(200, 200)
        if text:
            stream = DecodedStreamObject()
            stream.set_data(f"BT /F1 12 Tf 20 100 Td ({text}) Tj ET".encode())
            page[NameObject("/Contents")] = writer._add_object(stream)
            fonts = DictionaryObject({NameObject("/F1"): writer._add_object(font)})
            page[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    stream = io.BytesIO()
    writer.write(stream)
    return stream.getvalue()


LOCK = "1"


def nothing(document) -> None:
    assert not document.paragraphs


def explicit_break(document) -> None:
    document.add_paragraph("Первый лист").add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("Второй лист")


def page_break_before(document) -> None:
    document.add_paragraph("Первый лист")
    document.add_paragraph("Второй лист").paragraph_format.page_break_before = True


def section_break(document) -> None:
    document.add_paragraph("Первый лист")
    document.add_section(WD_SECTION.NEW_PAGE)
    document.add_paragraph("Второй лист")


def continuous_section(document) -> None:
    document.add_paragraph("Первый лист")
    document.add_section(WD_SECTION.CONTINUOUS)
    document.add_paragraph("тот же лист")


def rendered_break(document) -> None:
    paragraph = document.add_paragraph("Первый лист")
    run = paragraph.add_run("Второй лист")
    run._r.insert(0, run._r.makeelement(docx.oxml.ns.qn("w:lastRenderedPageBreak"), {}))


def break_and_rendered_break(document) -> None:
    paragraph = document.add_paragraph("Первый лист")
    paragraph.add_run().add_break(WD_BREAK.PAGE)
    run = paragraph.add_run("Второй лист")
    run._r.insert(0, run._r.makeelement(docx.oxml.ns.qn("w:lastRenderedPageBreak"), {}))


def table(document) -> None:
    document.add_paragraph("Опись")
    grid = document.add_table(rows=1, cols=2)
    grid.cell(0, 0).text = "деньги"
    grid.cell(0, 1).text = "150 000"
    document.add_paragraph("Конец")


def header(document) -> None:
    document.sections[0].header.paragraphs[0].text = "Управление полиции"
    document.sections[0].footer.paragraphs[0].text = "подпись"
    document.add_paragraph("Рапорт")


@pytest.mark.parametrize(
    ("build", "sheets"),
    [
        (explicit_break, ["Первый лист", "Второй лист"]),
        (page_break_before, ["Первый лист", "Второй лист"]),
        (section_break, ["Первый лист", "Второй лист"]),
        (continuous_section, ["Первый лист тот же лист"]),
        (rendered_break, ["Первый лист", "Второй лист"]),
        (break_and_rendered_break, ["Первый лист", "Второй лист"]),
        (table, ["Опись деньги 150 000 Конец"]),
        (header, ["Управление полиции Рапорт подпись"]),
    ],
    ids=[
        "a page break begins a sheet",
        "a paragraph that starts a page",
        "a section that starts a page",
        "a continuous section stays on its sheet",
        "where Word last ended a page",
        "a break and Word's own mark of it are one",
        "a table stands where it stands",
        "header first, footer last",
    ],
)
def test_word_by_sheets(build, sheets):
    assert [searchable(sheet) for sheet in parse_document(word(build), "d.docx").sheets] == sheets


def test_pdf_page_is_a_sheet_and_a_scanned_page_an_empty_one():
    sheets = parse_document(pdf("first page", "", "third page"), "d.pdf").sheets
    assert [searchable(sheet) for sheet in sheets] == ["first page", "", "third page"]


@pytest.mark.parametrize(
    ("data", "sheets"),
    [
        ("Куә айтты".encode(), ("Куә айтты",)),
        ("Куә айтты".encode("utf-8-sig"), ("Куә айтты",)),
        ("Куә айтты".encode("utf-16"), ("Куә айтты",)),
        ("Свидетель показал".encode("cp1251"), ("Свидетель показал",)),
        ("лист 1\fлист 2".encode(), ("лист 1", "лист 2")),
        ("лист 1\f".encode(), ("лист 1",)),
        ("строка\r\nвторая".encode(), ("строка\nвторая",)),
        ("и\u0306од".encode(), ("йод",)),
    ],
    ids=[
        "utf-8",
        "utf-8 with its mark",
        "utf-16 with its mark",
        "windows-1251",
        "form feed",
        "form feed at the end",
        "line ends",
        "composed letters",
    ],
)
def test_plain_text_by_sheets(data, sheets):
    assert parse_document(data, "d.txt").sheets == sheets


def bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(3):
            archive.writestr(f"word/media{number}.xml", bytes(100 * 1024 * 1024))
        archive.writestr("word/document.xml", "<x/>")
    return stream.getvalue()


def archive_of(name: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, "<x/>")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b" \n\f ", "d.txt", "document-empty"),
        (word(nothing), "d.docx", "document-empty"),
        (pdf("", ""), "d.pdf", "document-without-text"),
        (pdf("secret", password=LOCK), "d.pdf", "document-encrypted"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "d.docx", "document-encrypted"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "d.doc", "document-old-word"),
        (pdf("text")[:200], "d.pdf", "document-broken"),
        (b"%PDF-1.7\n" + b"garbage " * 40, "d.pdf", "document-broken"),
        (word(explicit_break)[:4000], "d.docx", "document-broken"),
        (archive_of("word/document.xml"), "d.docx", "document-broken"),
        (archive_of("xl/workbook.xml"), "d.docx", "document-wrong-type"),
        (pdf("text"), "d.docx", "document-wrong-type"),
        (word(explicit_break), "d.pdf", "document-wrong-type"),
        (b"text", "d.pdf", "document-wrong-type"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "d.txt", "document-wrong-type"),
        (b"text", "d.rtf", "document-wrong-type"),
        (b"\x81\x01\x02\x98\x8d", "d.txt", "document-broken"),
        (bomb(), "d.docx", "document-unpacks-too-large"),
    ],
    ids=[
        "blank text",
        "an empty Word document",
        "a scan without a text layer",
        "a locked pdf",
        "a docx locked with a password",
        "the old Word format",
        "a pdf cut off",
        "a pdf of garbage",
        "a docx cut off",
        "a docx that lacks its parts",
        "a spreadsheet named docx",
        "a pdf named docx",
        "a docx named pdf",
        "text named pdf",
        "a picture named txt",
        "an ending nobody knows",
        "bytes that are no text",
        "a bomb",
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(data, name, code):
    with pytest.raises(UnreadableDocument) as caught:
        parse_document(data, name)
    assert caught.value.code == code
    said = {caught.value.explain(language) for language in Language}
    assert len(said) == 3
    assert all(name in text for text in said)


def test_files_that_are_missing_empty_or_too_large(tmp_path):
    with pytest.raises(MissingFile):
        read_document(tmp_path / "none.txt")
    (tmp_path / "empty.txt").touch()
    with pytest.raises(UnreadableDocument) as empty:
        read_document(tmp_path / "empty.txt")
    with (tmp_path / "large.txt").open("wb") as large:
        large.truncate(65 * 1024 * 1024)
    with pytest.raises(UnreadableDocument) as too_large:
        read_document(tmp_path / "large.txt")
    assert (empty.value.code, too_large.value.code) == ("document-empty", "document-too-large")


PAGES = DocumentText(("Я закры\u00adла\u00a0магазин\nв 22 часа.\n", "", "Утром касса была пуста."))


@pytest.mark.parametrize(
    ("quote", "sheet", "covered", "last_sheet"),
    [
        ("закрыла магазин в 22 часа", 0, "закры\u00adла\u00a0магазин\nв 22 часа", 0),
        ("Я", 0, "Я", 0),
        ("касса  была\n пуста.", 2, "касса была пуста.", 2),
        ("22 часа. Утром касса", 0, None, 2),
    ],
    ids=["soft hyphen and white space", "one letter", "white space of the quote", "over an empty sheet"],
)
def test_a_quote_is_found_letter_for_letter(quote, sheet, covered, last_sheet):
    place = find_quote(PAGES, quote)
    assert (place.sheet, place.last_sheet) == (sheet, last_sheet)
    if covered is not None:
        assert PAGES.sheets[sheet][place.start : place.end] == covered
    else:
        assert PAGES.sheets[sheet][place.start :].startswith("22 часа.")
        assert PAGES.sheets[last_sheet][: place.end] == "Утром касса"


@pytest.mark.parametrize("quote", ["закрыл магазин", "Закрыла", "магазин в 23 часа", "касса была пуста!", "", " \n"])
def test_a_quote_that_differs_in_one_letter_is_not_found(quote):
    assert find_quote(PAGES, quote) is None
    assert find_quotes(PAGES, quote) == ()


def test_a_quote_is_found_on_every_sheet_that_carries_it():
    document = DocumentText(("раз два", "три", "два раз два"))
    assert [(place.sheet, place.start) for place in find_quotes(document, "раз два")] == [(0, 0), (2, 4)]


@given(st.lists(st.text(alphabet="абв \n\u00ad\u00a0й", max_size=30), min_size=1, max_size=4), st.data())
def test_any_passage_of_a_document_is_found_where_it_stands(sheets, data):
    document = DocumentText(tuple(sheets))
    sheet = data.draw(st.sampled_from(document.sheets))
    start = data.draw(st.integers(0, len(sheet)))
    passage = sheet[start : data.draw(st.integers(start, len(sheet)))]
    place = find_quote(document, passage)
    if not searchable(passage):
        assert place is None
    else:
        assert place.sheet == place.last_sheet
        assert searchable(document.sheets[place.sheet][place.start : place.end]) == searchable(passage)
