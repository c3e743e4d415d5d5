"""The options that say who speaks: what is taken, what is refused, and what the files then hold."""

import pytest
from typer.testing import CliRunner

from assistant.command_line import command_line
from assistant.commands.speakers import speaker_options
from law import Language
from transcription import Role, read_transcript

DIALOGUE = "tests/transcription/data/dialogue.opus"


@pytest.mark.parametrize(
    ("speakers", "told", "wanted"), [("auto", True, None), ("off", False, None), ("3", True, 3)], ids=["estimated", "nobody", "three"]
)
def test_speakers_are_counted(speakers, told, wanted):
    options = speaker_options(speakers, "voice-ge2e", "", Language.RU)
    assert (options.told, options.wanted, options.roles) == (told, wanted, ())


def test_roles_are_read_with_the_person_who_gives_them(monkeypatch):
    monkeypatch.setenv("AIYPTAUSHY_ACTOR", "А. Сәрсенова")
    options = speaker_options("2", "voice-ge2e", "2=suspect, 1=investigator", Language.KK)
    assert options.roles == ((1, Role.INVESTIGATOR), (2, Role.SUSPECT))
    assert options.roles_by == "А. Сәрсенова"


BAD = [
    ("0", ""),
    ("-1", ""),
    ("two", ""),
    ("", ""),
    ("auto", "1"),
    ("auto", "1=judge"),
    ("auto", "x=suspect"),
    ("auto", "1=suspect,1=witness"),
    ("off", "1=suspect"),
]


@pytest.mark.parametrize(("speakers", "roles"), BAD, ids=[f"{speakers} {roles}" for speakers, roles in BAD])
def test_what_cannot_be_read_is_refused_before_anything_is_done(tmp_path, request, speakers, roles):
    recording = str(request.config.rootpath / DIALOGUE)
    asked = ["transcribe", recording, "--out", str(tmp_path), f"--speakers={speakers}", f"--roles={roles}"]
    result = CliRunner().invoke(command_line(), asked)
    assert result.exit_code == 2
    assert list(tmp_path.iterdir()) == []


def test_the_files_hold_what_was_asked_for(tmp_path, request, monkeypatch):
    monkeypatch.setenv("AIYPTAUSHY_ACTOR", "А. Сәрсенова")
    recording = str(request.config.rootpath / DIALOGUE)
    asked = ["transcribe", recording, "--out", str(tmp_path), "--speakers", "2", "--roles", "1=investigator,2=suspect"]
    result = CliRunner().invoke(command_line(), asked)
    assert result.exit_code == 0
    [file] = [one for one in tmp_path.glob("*.json") if "manifest" not in one.name]
    transcript = read_transcript(file)
    assert [(one.role, one.by) for one in transcript.speakers.roles] == [
        (Role.INVESTIGATOR, "А. Сәрсенова"),
        (Role.SUSPECT, "А. Сәрсенова"),
    ]
    assert [segment.speaker for segment in transcript.segments] == ["speaker-1", "speaker-2"]
