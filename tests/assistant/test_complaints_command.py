"""`aiyptaushy complaints`: a complaint entered, answered, decided, told, counted; what cannot be read is told."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from casefile import Store

Run = Callable[..., CompletedProcess[str]]
SAMPLE = re.search(r"```yaml\n(.*?)```", Path(__file__).parents[2].joinpath("docs", "supervision.md").read_text("utf-8"), re.S)
CASE = "265901031000314"


@pytest.fixture
def complaint_file(tmp_path: Path) -> Path:
    assert SAMPLE is not None
    file = tmp_path / "complaint.yaml"
    file.write_text(SAMPLE[1], encoding="utf-8")
    return file


def test_the_way_of_a_complaint(run: Run, case_folder: Path, complaint_file: Path, tmp_path: Path) -> None:
    assert run("case", "import", case_folder).returncode == 0
    added = run("complaints", "add", complaint_file, "--lang", "ru")
    assert added.returncode == 0, added.stderr
    assert "обыск, выемка без санкции" in added.stdout
    assert "12/26" in run("complaints", "list", "--lang", "kk").stdout
    answer = ("--ru", "понятые были", "--document", "d4", "--sheet", "17", "--case", CASE)
    assert run("complaints", "answer", "12/26", "a1", *answer).returncode == 0
    own = run("complaints", "decide", "12/26", "refused", "--by", "Омаров Б.Т.", "--case", CASE, "--lang", "ru")
    assert "обжаловано его собственное действие" in own.stderr
    assert "На довод a2 нет ответа" in own.stderr
    assert run("complaints", "told", "12/26", "--case", CASE, "--at", "2026-04-03").returncode == 0
    assert "Управление полиции" in run("complaints", "stats", "--lang", "ru").stdout
    home = tmp_path / "home"
    with Store.open(f"sqlite:///{home / 'aiyptaushy.db'}", home / "blobs") as store:
        actions = [line.action for line in store.journal.lines(case=CASE)]
    assert actions == ["case.import", "complaint.add", "complaint.answer", "complaint.decide", "complaint.tell"]


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (("grounds: [search_without_sanction]", "grounds: [envy]"), "grounds.0"),
        (("received_at: 2026-04-01T10:00+05:00", "received_at: 2026-02-30T10:00+05:00"), "received_at"),
        (('case: "265901031000314"', 'case: "12"'), "case"),
        (("id: 12/26", "id: ["), "complaint.yaml"),
        (('case: "265901031000314"', 'case: "265901031000999"'), "265901031000999"),
    ],
    ids=["a ground that is none", "a day that does not exist", "no number of a case", "no YAML", "a case that is not in the store"],
)
def test_a_complaint_that_cannot_be_entered_is_told(run: Run, complaint_file: Path, spoil: tuple[str, str], told: str) -> None:
    complaint_file.write_text(complaint_file.read_text("utf-8").replace(*spoil), encoding="utf-8")
    refused = run("complaints", "add", complaint_file, "--lang", "ru")
    assert refused.returncode == 1
    assert told in refused.stderr


def test_an_argument_that_the_complaint_lacks_is_told(run: Run, case_folder: Path, complaint_file: Path) -> None:
    assert run("case", "import", case_folder).returncode == 0
    assert run("complaints", "add", complaint_file).returncode == 0
    refused = run("complaints", "answer", "12/26", "a9", "--ru", "нет", "--case", CASE, "--lang", "ru")
    assert refused.returncode == 2
    assert "a9" in refused.stderr
