"""`aiyptaushy transcript` as a person uses it: see what to check, correct, confirm, print."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import docx
import pytest

from casefile import Store, TranscriptOf
from law import Words
from models import recogniser_profile
from transcription import Transcript, transcribe, write_transcript

ROOT = Path(__file__).parents[2]
DIALOGUE = ROOT / "tests" / "transcription" / "data" / "dialogue.opus"
AT = datetime(2026, 11, 25, 10, 0, tzinfo=ZoneInfo("Asia/Almaty"))
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Transcribe the clip once for all tests."""
    [found] = transcribe([DIALOGUE], recogniser_profile())
    assert isinstance(found, Transcript)
    return write_transcript(found, tmp_path_factory.mktemp("written"), "dialogue").json


@pytest.fixture
def transcript(written: Path, tmp_path: Path) -> Path:
    """Give a transcript that a test may review."""
    return Path(shutil.copy(written, tmp_path))


def test_a_transcript_comes_with_its_annex_in_the_languages_asked_for(run: Run, tmp_path: Path) -> None:
    done = run("transcribe", DIALOGUE, "--out", tmp_path / "out", "--annex", "kk", "--annex", "ru", "--lang", "en")
    assert done.returncode == 0, done.stderr
    assert {"dialogue.annex.kk.docx", "dialogue.annex.ru.docx"} <= {one.name for one in (tmp_path / "out").iterdir()}
    assert "dialogue.annex.kk.docx" in done.stdout


def test_a_transcript_is_checked_corrected_and_printed(run: Run, transcript: Path) -> None:
    machine = transcript.read_bytes()
    shown = run("transcript", "review", "show", transcript, "--lang", "ru")
    assert "о вине" in shown.stdout
    corrected = run(
        "transcript", "review", "correct", transcript, "--utterance", "1", "--words", "1", "--heard", "не признаёте", "--lang", "kk"
    )
    assert "r1" in corrected.stdout
    assert run("transcript", "review", "confirm", transcript, "2", "--lang", "kk").returncode == 0
    listed = run("transcript", "review", "diff", transcript, "--json").stdout
    assert [(one["before"], one["after"], one["by"]) for one in map(json.loads, listed.splitlines())] == [
        ("признаёте", "не признаёте", "tester")
    ]
    printed = run("transcript", "export", transcript, "--format", "txt", "--format", "docx", "--in", "ru")
    assert printed.returncode == 0, printed.stderr
    assert "не признаёте ли вы вину" in (transcript.parent / "dialogue.reviewed.ru.txt").read_text("utf-8")
    assert (transcript.parent / "dialogue.reviewed.ru.docx").read_bytes().startswith(b"PK")
    undone = run("transcript", "review", "undo", transcript, "r1", "--lang", "ru")
    assert undone.returncode == 0, undone.stderr
    assert run("transcript", "review", "diff", transcript).stdout == ""
    assert transcript.read_bytes() == machine


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("correct", "{file}", "--utterance", "9", "--heard", "а"), 1, "Высказывания 9 в расшифровке нет"),
        (("correct", "{file}", "--heard", "а"), 2, "--utterance"),
        (("correct", "{file}", "--utterance", "1", "--words", "x", "--heard", "а"), 2, "«x»"),
        (("correct", "{file}", "--from", "1:2:3:4", "--to", "5", "--heard", "а"), 2, "«1:2:3:4»"),
        (("correct", "{file}", "--from", "00:04", "--to", "00:59", "--heard", "а"), 1, "время вне записи"),
        (("undo", "{file}", "r7"), 1, "Исправления с обозначением r7 нет"),
        (("role", "{file}", "speaker-9", "suspect"), 1, "«speaker-9»"),
        (("show", "{file}.missing"), 1, "нет на месте"),
    ],
    ids=[
        "an utterance that is not there",
        "neither an utterance nor a time",
        "words that cannot be read",
        "a time that cannot be read",
        "a time beyond the end",
        "an entry that is not there",
        "a voice that is not there",
        "a file that is not there",
    ],
)
def test_what_cannot_be_done_is_told(run: Run, transcript: Path, arguments: tuple[str, ...], code: int, told: str) -> None:
    refused = run("transcript", "review", *(one.format(file=transcript) for one in arguments), "--lang", "ru")
    assert refused.returncode == code
    assert told in " ".join(refused.stderr.split())


def test_a_correction_of_a_transcript_of_a_case_is_a_line_of_its_journal(
    run: Run, case_folder: Path, transcript: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    assert run("case", "import", case_folder).returncode == 0
    with Store.open(f"sqlite:///{home / 'aiyptaushy.db'}", home / "blobs") as store:
        number = store.cases()[0].record.number
        text = TranscriptOf("m1", transcript.read_text("utf-8"), "мәтін\n", Words(kk="мәтін", ru="текст"))
        store.attach_transcript(number, text, "tester", AT)
    entered = run("transcript", "review", "confirm", transcript, "1", "--lang", "ru")
    assert f"Дело {number}: строка журнала" in entered.stdout, entered.stderr
    printed = run("transcript", "export", transcript, "--format", "docx", "--in", "ru")
    assert printed.returncode == 0, printed.stderr
    paper = docx.Document(str(transcript.with_name("dialogue.reviewed.ru.docx")))
    assert number in paper.tables[0].rows[0].cells[1].text
    named = run("transcript", "review", "show", transcript, "--case", number, "--lang", "kk")
    assert named.returncode == 0, named.stderr
