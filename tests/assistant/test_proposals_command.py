"""`aiyptaushy case propose`, `accept`, `reject`: what a person decides stays decided and is in the journal."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

from casefile import Store

Run = Callable[..., CompletedProcess[str]]
CASE = "265901031000314"


def test_the_way_of_a_proposal(run: Run, case_folder: Path, tmp_path: Path) -> None:
    assert run("case", "import", case_folder).returncode == 0
    listed = run("case", "propose", CASE, "--kind", "admission", "--json")
    assert listed.returncode == 0, listed.stderr
    first, second = json.loads(listed.stdout)
    assert (first["value"], first["subject"], first["source"]["document"]) == ("partial", "p1", "d7")
    assert first["source"]["quote"] == "Ответ: Признаю частично."
    accepted = run("case", "accept", CASE, first["id"], "--by", "Исабеков Т.А.", "--lang", "ru")
    assert accepted.returncode == 0, accepted.stderr
    assert "Принято: partial" in accepted.stdout
    assert run("case", "reject", CASE, second["id"][:12], "--by", "Исабеков Т.А.", "--lang", "kk").returncode == 0
    assert json.loads(run("case", "propose", CASE, "--kind", "admission", "--json").stdout) == []
    home = tmp_path / "home"
    with Store.open(f"sqlite:///{home / 'aiyptaushy.db'}", home / "blobs") as store:
        lines = [(line.action, line.actor) for line in store.journal.lines(case=CASE)]
    assert lines[1:] == [("proposal.accept", "Исабеков Т.А."), ("proposal.reject", "Исабеков Т.А.")]


def test_an_unknown_proposal_is_told(run: Run, case_folder: Path) -> None:
    assert run("case", "import", case_folder).returncode == 0
    refused = run("case", "accept", CASE, "ffff", "--by", "Исабеков Т.А.", "--lang", "kk")
    assert refused.returncode == 1
    assert "«ffff»" in refused.stderr


def test_a_folder_is_read_without_a_store(run: Run, case_folder: Path) -> None:
    shown = run("case", "propose", case_folder, "--kind", "address", "--lang", "ru")
    assert shown.returncode == 0, shown.stderr
    assert "Сарыбулак, 112" in shown.stdout
