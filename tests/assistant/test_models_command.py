"""`aiyptaushy models`: what is here, what is not, what was altered."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from models import EMBEDDED, recogniser_profile

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.mark.parametrize(
    ("language", "here", "absent"),
    [("kk", "орнында", "осы машинада жоқ"), ("ru", "на месте", "нет на этой машине"), ("en", "here", "not on this machine")],
)
def test_models_are_listed_with_their_whereabouts(run: Run, tmp_path: Path, language: str, here: str, absent: str) -> None:
    listed = run("models", "list", "--lang", language, HF_HUB_CACHE=str(tmp_path / "hub"))
    assert listed.returncode == 0
    lines = listed.stdout.splitlines()
    assert any(EMBEDDED in line and here in line for line in lines)
    assert any("whisper-large-v3" in line and absent in line for line in lines)


def test_the_embedded_model_is_whole_and_its_hashes_are_shown(run: Run, tmp_path: Path) -> None:
    found = run("models", "verify", "--lang", "en", HF_HUB_CACHE=str(tmp_path / "hub"))
    assert found.returncode == 0
    assert all(digest in found.stdout for digest in recogniser_profile().sha256.values())
    assert "whisper-large-v3: not on this machine." in found.stdout


def test_a_model_of_ones_own_has_nothing_to_compare_with(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    source = recogniser_profile().folder
    assert source is not None
    shutil.copytree(source, folder)
    assert "no pinned hashes" in run("models", "verify", folder, "--lang", "en").stdout
    (folder / "model.bin").unlink()
    refused = run("models", "verify", folder, "--lang", "ru")
    assert refused.returncode == 1
    assert "model.bin" in refused.stderr


def test_a_named_model_that_is_absent_is_an_error(run: Run, tmp_path: Path) -> None:
    refused = run("models", "verify", "whisper-large-v3", "--lang", "kk", HF_HUB_CACHE=str(tmp_path / "hub"))
    assert refused.returncode == 1
    assert "Қате:" in refused.stderr
