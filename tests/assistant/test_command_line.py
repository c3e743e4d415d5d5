"""The command line on good and on bad input: messages in the reader's language, exit codes, nothing half-written."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.console import read_text
from assistant.errors import UnreadableFile
from law import Language

NUMBER = "265901031000314"
Run = Callable[..., subprocess.CompletedProcess[str]]


def digest(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_case_goes_in_and_comes_out_unchanged(run: Run, case_folder: Path, tmp_path: Path) -> None:
    imported = run("case", "import", case_folder, "--lang", "ru")
    assert (imported.returncode, imported.stderr.count("Ошибка")) == (0, 0)
    assert NUMBER in imported.stdout
    assert NUMBER in run("case", "list").stdout
    assert run("case", "export", NUMBER, "--to", tmp_path / "back").returncode == 0
    before, after = digest(case_folder), digest(tmp_path / "back")
    assert {name: after[name] for name in before if name in after} == {name: before[name] for name in before if name in after}
    assert "case.yaml" in after
    assert run("audit", "verify").returncode == 0


def test_a_second_import_is_refused_and_leaves_the_journal_sound(run: Run, case_folder: Path) -> None:
    run("case", "import", case_folder)
    second = run("case", "import", case_folder, "--lang", "kk")
    assert second.returncode == 1
    assert "Қате:" in second.stderr
    assert NUMBER in second.stderr
    assert run("audit", "verify").returncode == 0
    assert run("case", "import", case_folder, "--revise").returncode == 0


def test_the_journal_tells_when_the_database_was_touched(run: Run, case_folder: Path, tmp_path: Path) -> None:
    run("case", "import", case_folder)
    with sqlite3.connect(tmp_path / "home" / "aiyptaushy.db") as database:
        database.execute("UPDATE cases SET data = replace(data, 'Тлеубаев', 'Иванов')")
    database.close()
    report = run("audit", "verify", "--lang", "ru")
    assert report.returncode == 1
    assert NUMBER in report.stdout


BROKEN = [
    pytest.param('number: "265901031000314"', 'number: "12"', "number", id="a register number that is too short"),
    pytest.param("date: 2026-03-12", "date: 2026-02-30", "2026-02-30", id="a date that does not exist"),
    pytest.param("agency: police", "agency: militia", "agency", id="an agency that the law does not know"),
    pytest.param('article: "188"', 'article: "999"', "999", id="an article that does not exist"),
    pytest.param("language: ru", "language: [ru", "case.yaml", id="a file that is no YAML"),
    pytest.param("territory:", "teritory:", "teritory", id="a misspelt field"),
]


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize(("good", "bad", "named"), BROKEN)
def test_a_broken_case_is_named_with_field_and_line(run: Run, case_folder: Path, good: str, bad: str, named: str, language: str) -> None:
    file = case_folder / "case.yaml"
    text = file.read_text(encoding="utf-8")
    assert good in text
    file.write_text(text.replace(good, bad, 1), encoding="utf-8")
    line = text[: text.index(good)].count("\n") + 1
    refused = run("case", "import", case_folder, "--lang", language)
    assert refused.returncode == 1
    assert named in refused.stderr
    assert f":{line}" in refused.stderr or named == "case.yaml"
    assert "Traceback" not in refused.stderr
    assert run("case", "list").stdout.count(NUMBER) == 0


def test_a_document_that_is_gone_is_named(run: Run, case_folder: Path) -> None:
    lost = sorted((case_folder / "documents").iterdir())[0]
    lost.unlink()
    refused = run("case", "import", case_folder)
    assert refused.returncode == 1
    assert lost.name in refused.stderr


@pytest.mark.parametrize(("language", "format_"), [("kk", "docx"), ("ru", "docx"), ("kk", "html"), ("ru", "json")])
def test_an_indictment_is_drafted_from_any_case_folder(run: Run, case_folder: Path, tmp_path: Path, language: str, format_: str) -> None:
    moved = tmp_path / "elsewhere" / "дело 1"
    shutil.move(case_folder, moved)
    target = tmp_path / f"draft.{format_}"
    made = run("draft", "indictment", moved, "--lang", language, "--format", format_, "-o", target, "--on", "2026-09-01")
    assert made.returncode == 0, made.stderr
    assert target.stat().st_size > 5_000
    if format_ == "json":
        assert json.loads(target.read_text(encoding="utf-8"))["language"] == language


def test_a_draft_from_the_store_is_a_line_of_the_journal(run: Run, case_folder: Path, tmp_path: Path) -> None:
    run("case", "import", case_folder)
    assert run("draft", "indictment", NUMBER, "-o", tmp_path / "draft.docx", "--on", "2026-09-01").returncode == 0
    with sqlite3.connect(tmp_path / "home" / "aiyptaushy.db") as database:
        actions = [row[0] for row in database.execute("SELECT action FROM journal ORDER BY seq")]
    database.close()
    assert actions[-1] == "indictment.drafted"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        pytest.param(("case", "show", "nowhere"), "nowhere", id="neither a folder nor a number"),
        pytest.param(("case", "show", "999999999999999"), "999999999999999", id="a number that is not in the store"),
        pytest.param(("case", "import", "nowhere"), "nowhere", id="a folder that does not exist"),
        pytest.param(("sentence", "nowhere.yaml"), "nowhere.yaml", id="a file of facts that does not exist"),
        pytest.param(("transcribe", "nowhere.wav", "--out", "x"), "nowhere.wav", id="a recording that does not exist"),
        pytest.param(("transcribe", "x.wav", "--out", "x", "--profile", "none"), "none", id="a recogniser that does not exist"),
    ],
)
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_what_does_not_exist_is_told_in_the_readers_language(run: Run, arguments: tuple[str, ...], told: str, language: str) -> None:
    word = {"kk": "Қате:", "ru": "Ошибка:", "en": "Error:"}[language]
    answer = run(*arguments, "--lang", language)
    assert answer.returncode == 1
    assert word in answer.stderr
    assert told in answer.stderr
    assert "Traceback" not in answer.stderr


def test_an_english_indictment_is_refused(run: Run, case_folder: Path, tmp_path: Path) -> None:
    refused = run("draft", "indictment", case_folder, "--lang", "en", "-o", tmp_path / "draft.docx")
    assert refused.returncode == 1
    assert not (tmp_path / "draft.docx").exists()


def test_a_result_that_cannot_be_written_leaves_nothing(run: Run, case_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    refused = run("draft", "indictment", case_folder, "-o", tmp_path / "file" / "draft.docx", "--lang", "ru")
    assert refused.returncode == 1
    assert "Ошибка" in refused.stderr
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_help_speaks_the_readers_language(run: Run, language: str) -> None:
    words = {"kk": "прокурорларының", "ru": "прокуроров", "en": "prosecutors"}[language]
    assert words in run("--help", AIYPTAUSHY_LANG=language).stdout


def test_sentences_and_time_limits_of_a_case(run: Run, case_folder: Path, tmp_path: Path) -> None:
    for language, word in (("kk", "бап"), ("ru", "ст.")):
        told = run("sentence", "--case", case_folder, "--lang", language)
        assert told.returncode == 0, told.stderr
        assert word in told.stdout
        assert run("deadlines", case_folder, "--on", "2026-04-01", "--lang", language).returncode == 0
    assert json.loads(run("sentence", "--case", case_folder, "--json").stdout)
    by_folder, by_option = (
        run("sentence", *way, "--on", "2026-09-01", "--lang", "kk").stdout for way in ((case_folder,), ("--case", case_folder))
    )
    assert by_folder == by_option != ""
    assert run("deadlines", case_folder, "--on", "2026-04-01", "--format", "ics").stdout.startswith("BEGIN:VCALENDAR")
    assert run("deadlines", case_folder, "--on", "2026-04-01", "--ics", tmp_path / "c.ics").returncode == 0
    assert (tmp_path / "c.ics").read_text("utf-8").startswith("BEGIN:VCALENDAR")
    assert run("deadlines", case_folder, "--on", "2026-04-01", "--format", "svg").stdout.startswith("<svg")
    supposed = run("deadlines", case_folder, "--on", "2026-04-01", "--what-if", "extended:2026-06-12", "--lang", "ru").stdout
    assert "12.05.2026" in supposed
    assert "12.06.2026" in supposed
    assert "complaint_105_general" in run("deadlines", "--known", "--lang", "kk").stdout
    assert run("hearings", case_folder, "--on", "2026-04-01", "--lang", "kk").returncode == 0


def test_the_choice_of_the_law_stands_in_the_data_and_the_text_of_a_sentence(run: Run, case_folder: Path, tmp_path: Path) -> None:
    of_case = json.loads(run("sentence", "--case", case_folder, "--on", "2026-09-01", "--json").stdout)
    assert {data["law"]["decided_on"] for data in of_case.values()} == {"2026-09-01"}
    assert all(each["choice"] and each["steps"] for data in of_case.values() for each in data["law"]["offences"])
    for language, words in (
        ("kk", "Қолданылатын заң (шешім күні 01.09.2026"),
        ("ru", "Закон, который применяется (день решения 01.09.2026"),
    ):
        assert words in run("sentence", "--case", case_folder, "--on", "2026-09-01", "--lang", language).stdout
    facts = tmp_path / "facts.yaml"
    facts.write_text('offences: [{committed_on: 2026-02-10, article: "187", part: "1"}]\n', encoding="utf-8")
    assert json.loads(run("sentence", facts, "--json").stdout)["law"] is None
    dated = json.loads(run("sentence", facts, "--on", "2026-09-01", "--json").stdout)
    assert dated["law"]["offences"][0]["choice"] == "one_edition"
    refused = run("sentence", "--case", case_folder, "--on", "2020-01-01", "--lang", "ru")
    assert refused.returncode == 1
    assert "2020" in refused.stderr


@pytest.mark.parametrize(("language", "words"), [("kk", "Заң рұқсат ететін жаза"), ("ru", "Наказание, которое допускает закон")])
def test_a_sentence_is_written_as_a_page_beside_the_text(run: Run, tmp_path: Path, language: str, words: str) -> None:
    facts, page = tmp_path / "facts.yaml", tmp_path / "page.html"
    facts.write_text('offences: [{committed_on: 2026-02-10, article: "187", part: "1"}]\ntoday: 2026-03-01\n', encoding="utf-8")
    told = run("sentence", facts, "--html", page, "--lang", language)
    assert told.returncode == 0, told.stderr
    assert str(page) in told.stderr
    assert words in told.stdout
    assert words in page.read_text(encoding="utf-8")
    assert "01.03.2026" in page.read_text(encoding="utf-8")


def test_help_lists_every_command_and_loads_no_room(run: Run) -> None:
    asked = run("--help", AIYPTAUSHY_LANG="ru")
    assert asked.returncode == 0
    for command in (
        "demo",
        "transcribe",
        "sentence",
        "deadlines",
        "hearings",
        "eval",
        "case",
        "draft",
        "audit",
        "transcript",
        "practice",
        "models",
    ):
        assert f"\n  {command} " in asked.stdout
    code = "import sys; from assistant.command_line import command_line; command_line(''); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"transcription", "retrieval", "sentencing", "casefile", "sqlalchemy", "faster_whisper"} & set(loaded)


def test_the_version_is_told(run: Run) -> None:
    told = run("--version")
    assert (told.returncode, told.stdout.strip().count(".")) == (0, 2)


UNREAD = [
    pytest.param("missing", "ru", "такого файла нет", id="a missing file, in Russian"),
    pytest.param("missing", "kk", "мұндай файл жоқ", id="a missing file, in Kazakh"),
    pytest.param("folder", "ru", "это папка", id="a folder, in Russian"),
    pytest.param("folder", "kk", "бұл — қалта", id="a folder, in Kazakh"),
    pytest.param("old.txt", "ru", "кодировка не UTF-8", id="another encoding, in Russian"),
    pytest.param("old.txt", "kk", "кодтауы UTF-8 емес", id="another encoding, in Kazakh"),
]


@pytest.mark.parametrize(("name", "language", "words"), UNREAD)
def test_a_file_that_cannot_be_read_is_told_of_without_english(tmp_path: Path, name: str, language: str, words: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "old.txt").write_bytes("статья".encode("cp1251"))
    with pytest.raises(UnreadableFile) as caught:
        read_text(tmp_path / name)
    assert words in caught.value.explain(Language(language))
