"""Files become acts, and files that cannot become refusals with a reason; the others go on."""

from __future__ import annotations

import json
import tracemalloc
import zipfile
from pathlib import Path
from time import process_time

import pytest
from acts_samples import KAZAKH, RUSSIAN, docx, pdf

from law import Language
from retrieval import Act, ActKind, ReadOptions, Rejected, parse_act, read_acts
from retrieval.acts.normal import folded, stored_form
from retrieval.acts.scans import tesseract

LOCK = "1"
DATA = Path(__file__).parent / "data"
PAGE = "<html><head><title>x</title><script>var a = 'ПРИГОВОР';</script></head><body><nav>меню</nav>{}</body></html>"


def only(path: Path, options: ReadOptions | None = None) -> Act | Rejected:
    (one,) = read_acts([path], options)
    return one


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("act.txt", RUSSIAN.encode()),
        ("marked.txt", RUSSIAN.encode("utf-8-sig")),
        ("cp1251.txt", RUSSIAN.replace("ә", "а").encode("cp1251")),
        ("koi8.txt", RUSSIAN.replace("ә", "а").replace("–", "-").replace("№ ", "N ").encode("koi8-r")),
        ("utf16.txt", RUSSIAN.encode("utf-16")),
        ("unmarked.txt", RUSSIAN.encode("utf-16-le")),
        ("act.docx", docx(*RUSSIAN.split("\n"))),
        ("act.pdf", pdf(RUSSIAN)),
        ("act.html", PAGE.format("".join(f"<p>{line}</p>" for line in RUSSIAN.split("\n"))).encode("cp1251", errors="xmlcharrefreplace")),
        ("act.jsonl", json.dumps({"text": RUSSIAN}).encode()),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_the_same_act_is_read_from_every_format_and_encoding(tmp_path: Path, name: str, data: bytes) -> None:
    act = only(written(tmp_path, name, data))
    assert isinstance(act, Act), act.error
    assert act.kind is ActKind.JUDGMENT
    assert act.language is Language.RU
    assert act.fields.court.value == "Алмалинский районный суд города Алматы"
    assert act.fields.punishment.value.amount == 42
    assert "меню" not in act.text


@pytest.mark.parametrize("encoding", ["utf-8", "kz1048", "ptcp154", "utf-16"])
def test_kazakh_letters_survive_every_encoding_that_has_them(tmp_path: Path, encoding: str) -> None:
    act = only(written(tmp_path, "act.txt", KAZAKH.encode(encoding)))
    assert isinstance(act, Act)
    assert "кінәсін мойындамады" in act.text


BROKEN = {
    "an empty file": ("empty.txt", b"", "act-empty"),
    "only white space": ("blank.txt", b" \n\t\n", "act-empty"),
    "a Word file cut in half": ("half.docx", docx("ПРИГОВОР")[:200], "act-broken"),
    "an archive that is no document": ("book.docx", docx("текст", part="xl/workbook.xml"), "act-wrong-type"),
    "an old Word file": ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "act-old-word"),
    "a Word file with a password": ("locked.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "act-encrypted"),
    "a broken PDF": ("broken.pdf", b"%PDF-1.7\n1 0 obj\n<<", "act-broken"),
    "a PDF with a password": ("locked.pdf", pdf("текст приговора", password=LOCK), "act-encrypted"),
    "a picture": ("photo.png", b"\x89PNG\r\n\x1a\n" + b"\0\1\2" * 100, "act-wrong-type"),
    "bytes that are no text": ("noise.txt", bytes(range(128, 256)) * 8, "act-encoding"),
    "English": ("english.txt", b"The court found the defendant guilty of theft and sentenced him to two years of prison.", "act-language"),
    "a text that is no act": (
        "letter.txt",
        "Уважаемый коллега! Прошу направить мне копии документов по делу.".encode(),
        "act-unknown-kind",
    ),
    "an empty page": ("page.html", PAGE.format("").encode(), "act-empty"),
}


@pytest.mark.parametrize(("name", "data", "code"), BROKEN.values(), ids=BROKEN)
def test_a_file_that_cannot_be_read_is_refused_with_its_reason(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    refused = only(written(tmp_path, name, data))
    assert isinstance(refused, Rejected)
    assert refused.error.code == code
    assert refused.source == name
    for language in Language:
        assert name in refused.error.explain(language)


def test_one_bad_file_stops_no_other(tmp_path: Path) -> None:
    for name, data, _ in BROKEN.values():
        written(tmp_path, name, data)
    written(tmp_path, "a good one.txt", RUSSIAN.encode())
    written(tmp_path, "z good one.txt", KAZAKH.encode())
    (tmp_path / ".hidden.txt").write_text("нет", encoding="utf-8")
    found = list(read_acts([tmp_path, tmp_path / "missing.txt"]))
    assert sum(isinstance(one, Act) for one in found) == 2
    assert len(found) == len(BROKEN) + 3
    assert found[-1].error.code == "act-missing"


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(201 * 1024 * 1024)  # a hole: no disk is used, and reading it would take 200 MB
    tracemalloc.start()
    refused = only(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert refused.error.code == "act-too-large"
    assert peak < 10 * 1024 * 1024


def test_a_zip_bomb_is_refused_without_unpacking(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive, archive.open("word/document.xml", "w") as part:
        for _ in range(300):
            part.write(b" " * (1024 * 1024))
    assert path.stat().st_size < 4 * 1024 * 1024
    tracemalloc.start()
    refused = only(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert refused.error.code == "act-unpacks-too-large"
    assert peak < 20 * 1024 * 1024


def test_entities_of_a_word_file_are_not_expanded(tmp_path: Path) -> None:
    path = tmp_path / "entities.docx"
    xml = (
        "<!DOCTYPE d [<!ENTITY a 'сссс'><!ENTITY b '&a;&a;&a;&a;'>]>"
        "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:p><w:t>&b;ПРИГОВОР</w:t></w:p></w:document>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", xml)
    found = only(path)
    assert isinstance(found, Rejected) or "сссс" not in found.text


def test_lines_of_a_file_of_acts_are_read_one_by_one(tmp_path: Path) -> None:
    lines = [
        json.dumps({"text": RUSSIAN}),
        "{not json",
        json.dumps(["a list"]),
        json.dumps({"text": 5}),
        "",
        json.dumps({"text": KAZAKH}, ensure_ascii=False),
        json.dumps({"text": RUSSIAN}),
        json.dumps({"text": "х" * 2_000_000}),
    ]
    path = written(tmp_path, "acts.jsonl", "\n".join(lines).encode())
    found = list(read_acts([path], ReadOptions(largest=1_000_000)))
    codes = [one.error.code if isinstance(one, Rejected) else "act" for one in found]
    assert codes == ["act", "act-line-broken", "act-line-without-text", "act-line-without-text", "act", "act-duplicate", "act-too-large"]
    assert [one.source for one in found] == [f"acts.jsonl:{line}" for line in (1, 2, 3, 4, 6, 7, 8)]


def test_memory_does_not_grow_with_the_number_of_acts(tmp_path: Path) -> None:
    path = tmp_path / "acts.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(400):
            file.write(json.dumps({"text": RUSSIAN.replace("7520-24", f"7520-{number:03}")}) + "\n")
    reading = read_acts([path], ReadOptions(near_duplicates=False))
    for _ in range(100):
        next(reading)
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for _ in reading:
        pass
    grown = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    assert grown < 300 * 2_000, "a seen act costs less than two kilobytes"


def test_a_scan_is_reported_as_needing_recognition() -> None:
    refused = only(DATA / "scanned_act.pdf", ReadOptions(ocr=False))
    assert isinstance(refused, Rejected)
    assert refused.error.code == "act-needs-ocr"


@pytest.mark.skipif(tesseract() is None, reason="Tesseract with kaz and rus is not installed")
def test_a_scan_is_recognised_in_both_languages() -> None:
    act = only(DATA / "scanned_act.pdf")
    assert isinstance(act, Act)
    assert "кінәсін толық мойындады" in act.text
    assert act.fields.decided_on.value.isoformat() == "2024-03-12"
    assert act.fields.punishment.value.amount == 24
    assert "Ахметов" not in act.text


def test_the_identifier_is_the_hash_of_the_stored_text() -> None:
    first, again = parse_act(RUSSIAN, "a"), parse_act(f"\ufeff  {RUSSIAN}\n\n", "b")
    assert first.id == again.id
    assert parse_act(KAZAKH, "a").id != first.id


@pytest.mark.parametrize(
    ("given", "stored"),
    [
        ("П Р И Г О В О Р", "ПРИГОВОР"),
        ("Ү К І М  Е Т Т І:", "ҮКІМ ЕТТІ:"),
        ("А. Б. В. Г.", "А. Б. В. Г."),
        ("а\u00a0 б\t в", "а б в"),
        ("первая\r\n\r\n\r\nвторая", "первая\nвторая"),
        ("и\u0306од", "йод"),
        ("сло\u00adво", "слово"),
        (
            "рассмотрев в открытом судебном заседании дело по обви-\nнению лица",
            "рассмотрев в открытом судебном заседании дело по обвинению лица",
        ),
        ("рассмотрев в открытом судебном заседании\nуголовное дело", "рассмотрев в открытом судебном заседании уголовное дело"),
        ("УСТАНОВИЛ:\nподсудимый", "УСТАНОВИЛ:\nподсудимый"),
    ],
    ids=[
        "a spaced heading is one word",
        "two spaces part the words of a spaced heading",
        "initials are no spaced heading",
        "spaces",
        "empty lines",
        "composed letters",
        "soft hyphens",
        "a word broken over lines",
        "a line broken by a printer",
        "a heading keeps its line",
    ],
)
def test_the_stored_form_keeps_words_and_drops_the_printing(given: str, stored: str) -> None:
    assert stored_form(given) == stored


@pytest.mark.parametrize("text", ["ПPИГOBOP Ё ё İ — ß", "Қазақстан\u00a0Республикасы", ""])
def test_the_folded_copy_is_as_long_as_the_text(text: str) -> None:
    assert len(folded(text)) == len(text)
    assert folded("ПPИГOBOP Ё") == "приговор е"


ENDLESS = {
    "digits without end": "1" * 100_000,
    "one name": "Ахметов " * 12_000,
    "initials": "А.Б. " * 20_000,
    "numbers in words": "двадцать пять " * 8_000,
    "cases": "уголовное дело возвратить " * 4_000,
    "mailboxes that never end": "почта.суд-дело+" * 6_000,
    "brackets": "(" * 50_000,
    "citations": "ст. 188 ч. 3 УК РК " * 5_000,
    "lines": "а\n" * 50_000,
}


@pytest.mark.parametrize("filling", ENDLESS.values(), ids=ENDLESS)
def test_no_text_makes_reading_crawl(filling: str) -> None:
    began = process_time()
    act = parse_act(f"ПРИГОВОР\nименем Республики Казахстан\nсуд рассмотрел дело\nУСТАНОВИЛ:\n{filling}\nПРИГОВОРИЛ:\n{filling}", "act")
    assert process_time() - began < 15, "a pattern that looks back over the whole text takes minutes"
    assert act.kind is ActKind.JUDGMENT
