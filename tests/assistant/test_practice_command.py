"""Court practice from the command line: import, search in both languages, statistics, export and rebuilding, bad input."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
ACTS = Path(__file__).parents[2] / "examples" / "practice" / "acts.jsonl"


@pytest.fixture
def imported(run: Run) -> Run:
    done = run("practice", "import", ACTS, "--lang", "en")
    assert done.returncode == 0
    assert "Added: 80." in done.stdout
    return run


def test_a_search_marks_what_it_found_in_either_language(imported: Run) -> None:
    for lang, query, title in (("ru", "чистосердечное раскаяние", "приговор"), ("kk", "шын жүректен өкіну", "үкім")):
        found = imported("practice", "search", query, "--lang", lang)
        assert found.returncode == 0
        assert title in found.stdout
        assert "[" in found.stdout


def test_what_no_act_speaks_of_is_said_to_be_unfounded(imported: Run) -> None:
    assert "Обоснованного результата нет" in imported("practice", "search", "квантовая хромодинамика", "--lang", "ru").stdout
    assert "Негізді нәтиже жоқ" in imported("practice", "search", "квантовая хромодинамика", "--lang", "kk").stdout


def test_an_empty_index_says_how_to_fill_it(run: Run) -> None:
    for command in (("stats",), ("search", "кража")):
        told = run("practice", *command, "--lang", "kk")
        assert told.returncode == 0
        assert "practice import" in told.stdout


def test_the_numbers_of_statistics_add_up(imported: Run, tmp_path: Path) -> None:
    picture = tmp_path / "practice.svg"
    counted = imported("practice", "stats", "--json", "--svg", picture, "--lang", "ru")
    whole = json.loads(counted.stdout[counted.stdout.index("{") :])["whole"]
    assert sum(each["count"] for each in whole["outcomes"].values()) == whole["persons"] - whole["unread"]
    assert picture.read_text(encoding="utf-8").startswith("<svg")


def test_what_was_exported_makes_the_same_index(imported: Run, tmp_path: Path) -> None:
    assert imported("practice", "export", tmp_path / "acts.jsonl").returncode == 0
    lines = (tmp_path / "acts.jsonl").read_text(encoding="utf-8").splitlines()
    assert len({json.loads(line)["id"] for line in lines}) == 80
    again = imported("practice", "import", tmp_path / "acts.jsonl", "--lang", "en")
    assert "Added: 0. Known already: 80." in again.stdout
    assert "80" in imported("practice", "rebuild", "--lang", "en").stdout


def test_a_file_that_cannot_be_read_has_its_own_line_and_the_others_go_on(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "acts"
    folder.mkdir()
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "good.txt").write_text(json.loads(ACTS.read_text(encoding="utf-8").splitlines()[0])["text"], encoding="utf-8")
    done = run("practice", "import", folder, "--lang", "ru")
    assert done.returncode == 0
    assert "broken.pdf" in done.stderr
    assert "empty.txt" in done.stderr
    assert "Добавлено: 1." in done.stdout
    assert "Не прочитано: 2." in done.stdout


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        pytest.param(("stats", "--where", "outcome=guilty"), "acquitted", id="an outcome that is none"),
        pytest.param(("stats", "--where", "nationality=any"), "outcome", id="a condition that is none, such as nationality"),
        pytest.param(("stats", "--article", "кража"), "188(3)", id="an article that is none"),
        pytest.param(("stats", "--from", "2026", "--to", "2020"), "2026", id="years the wrong way round"),
        pytest.param(("show", "zzzz"), "zzzz", id="an act that is not there"),
    ],
)
@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_bad_input_is_told_in_the_reader_s_language(run: Run, arguments: tuple[str, ...], expected: str, lang: str) -> None:
    done = run("practice", *arguments, "--lang", lang)
    assert done.returncode in {1, 2}
    assert expected in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("lang", ["kk", "ru"])
def test_a_case_finds_acts_under_its_articles(imported: Run, lang: str) -> None:
    case = Path(__file__).parents[2] / "examples" / "burglary"
    found = imported("practice", "search", "--case", case, "--json", "--lang", lang)
    assert found.returncode == 0
    read = json.loads(found.stdout)
    assert read["hits"]
    assert all(article.startswith("188") for article in read["understood"]["filters"]["articles"])
    assert read["understood"]["facts"]


@pytest.mark.parametrize(("lang", "expected"), [("kk", "--case арқылы"), ("ru", "дело через --case")])
def test_a_search_for_nothing_says_what_to_give(run: Run, lang: str, expected: str) -> None:
    refused = run("practice", "search", "--lang", lang)
    assert refused.returncode != 0
    assert expected in " ".join(refused.stderr.split())
