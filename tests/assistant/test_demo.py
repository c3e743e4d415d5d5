"""The main job from recordings to drafts, on a case folder that is not in examples/."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., subprocess.CompletedProcess[str]]

MADE = {
    "transcript-m1.json",
    "transcript-m1.txt",
    "transcript-m2.json",
    "transcript-m2.txt",
    "sentence.kk.txt",
    "sentence.ru.txt",
    "calendar.kk.txt",
    "calendar.ru.txt",
    "calendar.ics",
    "indictment.kk.docx",
    "indictment.kk.html",
    "indictment.kk.json",
    "indictment.ru.docx",
    "indictment.ru.html",
    "indictment.ru.json",
}


def test_the_main_job_makes_everything_and_can_be_done_again(run: Run, case_folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    for _ in range(2):
        done = run("demo", case_folder, "--out", out, "--lang", "kk")
        assert done.returncode == 0, done.stderr
        assert {path.name for path in (out / "case").iterdir()} >= MADE
    assert run("audit", "verify", "--home", out / "store").returncode == 0
    shown = run("case", "show", "265901031000314", "--home", out / "store", "--lang", "ru")
    assert "Расшифровка записи" in shown.stdout


def test_a_recording_that_is_no_recording_stops_the_job_and_keeps_the_journal(run: Run, case_folder: Path, tmp_path: Path) -> None:
    (case_folder / "media" / "m2.opus").write_bytes(b"this is no recording")
    stopped = run("demo", case_folder, "--out", tmp_path / "out", "--lang", "ru")
    assert stopped.returncode == 1
    assert "m2.opus" in stopped.stderr
    assert run("audit", "verify", "--home", tmp_path / "out" / "store").returncode == 0
