"""Cases that the tests of the indictment draft from."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from casefile import CaseFolder, read_folder

EXAMPLES = Path(__file__).parents[2] / "examples"
ON = date(2026, 9, 1)


@pytest.fixture(scope="session", params=["burglary", "fraud", "bodily_harm"])
def folder(request: pytest.FixtureRequest) -> CaseFolder:
    """Each example case in turn."""
    return read_folder(EXAMPLES / request.param)


@pytest.fixture(scope="session")
def burglary() -> CaseFolder:
    """The burglary of a flat."""
    return read_folder(EXAMPLES / "burglary")
