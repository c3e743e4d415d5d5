"""`aiyptaushy draft KIND CASE`: a file in the format of its name, and a signature that the journal keeps."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]
NUMBER = "265901031000314"
FACTS = """
addressee: {kk: Кооператив төрағасына, ru: Председателю кооператива}
grounds:
  - {words: {kk: Есік ашық қалған, ru: Дверь оставалась открытой}, sources: [{document: d3, sheet: 6}]}
tasks:
  - {words: {kk: домофон орнатылсын, ru: установить домофон}}
"""


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """Facts of a representation."""
    file = tmp_path / "representation.yaml"
    file.write_text(FACTS, encoding="utf-8")
    return file


@pytest.mark.parametrize(("ending", "begins"), [("pdf", b"%PDF"), ("docx", b"PK"), ("html", b"<!doctype"), ("json", b"{")])
def test_the_name_of_the_file_says_the_format(run: Run, case_folder: Path, facts: Path, tmp_path: Path, ending: str, begins: bytes) -> None:
    target = tmp_path / f"ұсыну.{ending}"
    made = run("draft", "representation", case_folder, "--facts", facts, "--lang", "kk", "--out", target, "--on", "2026-09-01")
    assert made.returncode == 0, made.stderr
    assert target.read_bytes().startswith(begins)


def test_an_indictment_is_set_as_a_pdf(run: Run, case_folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "act.pdf"
    made = run("draft", "indictment", case_folder, "--lang", "ru", "--out", target, "--on", "2026-09-01")
    assert made.returncode == 0, made.stderr
    assert target.read_bytes().startswith(b"%PDF")


def test_what_a_document_lacks_is_told_and_the_document_comes_all_the_same(run: Run, case_folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "appeal.json"
    made = run("draft", "appeal", case_folder, "--lang", "ru", "--out", target, "--on", "2026-09-01")
    assert made.returncode == 0
    assert "обжалуемый акт суда" in made.stderr
    assert "Не заполнено" in target.read_text(encoding="utf-8")


def test_a_signature_is_a_line_of_the_journal(run: Run, case_folder: Path, facts: Path, tmp_path: Path) -> None:
    target = tmp_path / "signed.json"
    assert run("case", "import", case_folder).returncode == 0
    made = run("draft", "representation", NUMBER, "--facts", facts, "--out", target, "--on", "2026-09-01", "--sign", "Исабеков Т.А.")
    assert made.returncode == 0, made.stderr
    assert json.loads(target.read_text(encoding="utf-8"))["signed"]["by"] == "Исабеков Т.А."
    with sqlite3.connect(tmp_path / "home" / "aiyptaushy.db") as database:
        actions = [row[0] for row in database.execute("SELECT action FROM journal ORDER BY seq")]
    database.close()
    assert actions[-2:] == ["document.drafted", "document.signed_off"]


REFUSED = [
    pytest.param(["--sign", "Исабеков Т.А."], "case import", id="a folder keeps no signature"),
    pytest.param(["--facts", "none.yaml"], "none.yaml", id="facts that are not there"),
    pytest.param(["--lang", "en"], "--lang kk", id="English"),
]


@pytest.mark.parametrize(("options", "told"), REFUSED)
def test_what_cannot_be_done_is_told_and_writes_nothing(run: Run, case_folder: Path, tmp_path: Path, options: list[str], told: str) -> None:
    target = tmp_path / "representation.docx"
    refused = run("draft", "representation", case_folder, "--out", target, "--on", "2026-09-01", *options)
    assert refused.returncode == 1
    assert told in refused.stderr
    assert not target.exists()
