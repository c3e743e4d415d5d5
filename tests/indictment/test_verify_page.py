"""docs/verification.md: the names it gives exist, and the limits it admits are the program's."""

from __future__ import annotations

import re
from pathlib import Path

import indictment
from evals.indictment_cases import SHAPES
from evals.indictment_defects import KINDS

PAGE = (Path(__file__).parents[2] / "docs" / "verification.md").read_text(encoding="utf-8")


def test_every_function_of_the_page_is_exported() -> None:
    called = set(re.findall(r"`?(\w+)\((?:draft|case|kk|store)\b", PAGE)) - {"Сейткали"}
    assert called <= set(indictment.__all__)
    assert "compare_languages" in called


def test_the_numbers_of_the_page_are_those_of_the_eval() -> None:
    assert f"defects of {len(KINDS)} kinds" in PAGE
    assert f"{2 * len(SHAPES)} generated cases" in PAGE
