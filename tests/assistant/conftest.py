"""The command line as a user runs it: a process of its own, with a home of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run `aiyptaushy` with its data in a folder of the test."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("AIYPTAUSHY_", "LC_", "LANG"))}
    environment |= {"AIYPTAUSHY_HOME": str(tmp_path / "home"), "AIYPTAUSHY_ACTOR": "tester", "COLUMNS": "200", "PYTHONUTF8": "1"}

    def call(*arguments: str | Path, **extra: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-c", "from assistant.command_line import main; main()", *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, check=False, env=environment | extra, cwd=tmp_path)

    return call


@pytest.fixture
def case_folder(tmp_path: Path) -> Path:
    """A copy of the burglary that a test may change."""
    target = tmp_path / "case"
    shutil.copytree(ROOT / "examples" / "burglary", target)
    return target
