"""`aiyptaushy check`: controls of a case, a decision that is blocked, a block lifted by a named person, a new rule tried."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Run = Callable[..., CompletedProcess[str]]
CASE = "265901031000314"
RULE = """stage: restraint
valid_from: 2026-01-03
controls:
- id: X-1
  kind: forbid
  severity: block
  norm: "140(1)"
  if: {kk: а, ru: б, is: has_suspect}
  then: {kk: в, ru: г, is: has_representative}
- {id: X-2, kind: forbid, severity: shout, norm: "140(1)", if: {kk: а, ru: б}, then: {kk: в, ru: г}}
"""


def test_a_decision_is_blocked_and_a_named_person_lifts_the_block(run: Run, case_folder: Path) -> None:
    assert run("case", "import", case_folder).returncode == 0
    shown = run("check", CASE, "--on", "2026-04-01", "--lang", "ru")
    assert shown.returncode == 0, shown.stderr
    late = ("check", CASE, "--decision", "extend_term", "--on", "2027-04-01", "--lang", "ru")
    blocked = run(*late)
    assert blocked.returncode == 1
    assert "LC-021" in blocked.stdout
    nobody = run("check", CASE, "--lift", "LC-021", "--reason", "срок установлен прокурором", "--lang", "ru")
    assert nobody.returncode == 2
    lifted = run("check", CASE, "--lift", "LC-021", "--reason", "срок установлен прокурором", "--by", "А. Сейтқали", "--lang", "kk")
    assert lifted.returncode == 0, lifted.stderr
    assert run(*late).returncode == 0
    unknown = run("check", CASE, "--lift", "LC-999", "--reason", "так", "--by", "А. Сейтқали", "--lang", "ru")
    assert unknown.returncode == 1
    assert "LC-999" in unknown.stderr


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_new_rule_is_tried_on_every_case_and_a_faulty_one_is_told(run: Run, case_folder: Path, tmp_path: Path, language: str) -> None:
    assert run("case", "import", case_folder).returncode == 0
    rule = tmp_path / "rule.yaml"
    rule.write_text(RULE, encoding="utf-8")
    tried = run("check", "--rule", rule, "--lang", language)
    assert tried.returncode == 1
    assert "X-2" in tried.stderr
    assert "10" in tried.stderr
