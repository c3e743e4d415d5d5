"""`aiyptaushy transcribe` as a user runs it: again and again into one folder, over patterns, over a folder that fills."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

DIALOGUE = Path(__file__).parents[1] / "transcription" / "data" / "dialogue.opus"
ENDINGS = ("json", "manifest.json", "srt", "txt", "vtt")
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def recordings(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    shutil.copy(DIALOGUE, folder / "a.opus")
    shutil.copy(DIALOGUE, folder / "same.opus")
    (folder / "b.opus").write_bytes(DIALOGUE.read_bytes()[:9000])
    (folder / "text.mp3").write_text("not a recording", encoding="utf-8")
    return folder


def written(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith("."))


def test_a_second_run_goes_on_where_the_first_was(run: Run, recordings: Path) -> None:
    out = recordings / "transcripts"
    first = run("transcribe", recordings, "--out", out, "--lang", "ru")
    assert first.returncode == 1
    assert first.stderr.count("Ошибка") == 1
    assert "text.mp3" in first.stderr
    assert "та же запись" in first.stderr
    assert written(out) == sorted(f"{stem}.{ending}" for stem in "ab" for ending in ENDINGS)
    times = {path.name: path.stat().st_mtime_ns for path in out.glob("*.json")}
    (recordings / "text.mp3").unlink()
    shutil.copy(DIALOGUE, recordings / "c.opus")
    with (recordings / "c.opus").open("r+b") as content:
        content.truncate(12_000)
    second = run("transcribe", recordings, "--out", out, "--lang", "kk")
    assert second.returncode == 0, second.stderr
    assert "2 жазба бұрын мәтінге түсірілген" in second.stderr
    assert second.stdout.split() == [str(out / "c.txt"), str(out / "c.json")]
    assert {name: (out / name).stat().st_mtime_ns for name in times} == times


def test_a_pattern_names_recordings(run: Run, recordings: Path, tmp_path: Path) -> None:
    found = run("transcribe", recordings / "[bt]*", "--out", tmp_path / "out", "--lang", "en")
    assert "text.mp3" in found.stderr
    assert "1 of 2 recordings" in found.stderr
    assert written(tmp_path / "out") == sorted(f"b.{ending}" for ending in ENDINGS)


@pytest.mark.parametrize(("language", "told"), [("kk", "--watch"), ("ru", "--watch"), ("en", "--watch")])
def test_nothing_to_transcribe_is_told(run: Run, tmp_path: Path, language: str, told: str) -> None:
    refused = run("transcribe", "--out", tmp_path / "out", "--lang", language)
    assert refused.returncode == 2
    assert told in refused.stderr


def test_hot_words_are_refused_by_a_recogniser_that_takes_none(run: Run, recordings: Path, tmp_path: Path) -> None:
    refused = run("transcribe", recordings / "a.opus", "--out", tmp_path / "out", "--hot-word", "Тлеубаев", "--lang", "ru")
    assert refused.returncode == 1
    assert "whisper-kk-ru-mini" in refused.stderr


def test_what_comes_into_a_watched_folder_is_transcribed_until_stopped(tmp_path: Path) -> None:
    watched, out = tmp_path / "hot", tmp_path / "out"
    watched.mkdir()
    command = [sys.executable, "-c", "from assistant.command_line import main; main()", "transcribe", "--watch", watched, "--out", out]
    environment = os.environ | {"AIYPTAUSHY_HOME": str(tmp_path / "home"), "PYTHONUTF8": "1"}
    # Where the tests run in the background Ctrl-C is ignored, and a program inherits that
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen([*map(str, command), "--lang", "en"], stderr=subprocess.PIPE, text=True, env=environment) as program:
        signal.signal(signal.SIGINT, before)
        assert program.stderr is not None
        assert str(watched) in program.stderr.readline()
        shutil.copy(DIALOGUE, watched / "late.opus")
        patience = time.monotonic() + 60
        while not (out / "late.manifest.json").exists() and time.monotonic() < patience:
            time.sleep(0.2)
        program.send_signal(signal.SIGINT)
        _, said = program.communicate(timeout=60)
    assert program.returncode == 130, said
    assert written(out) == sorted(f"late.{ending}" for ending in ENDINGS)
