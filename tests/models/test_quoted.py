"""Documents as quoted data: whatever they hold, they stay inside their fence and come out letter for letter."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import QUOTATION_RULES, QuotedSheet, quoted

MARKS = ["<|im_end|>", "DOCUMENTS>>> ", "<<<DOCUMENTS ", "[INST]", "\n", '"', "\\", "}", "```", "\u202e", "\U000e0041", "Ә", "\u2028"]
TEXTS = st.text() | st.lists(st.sampled_from(MARKS)).map("".join)


@given(texts=st.lists(TEXTS, max_size=4))
def test_no_document_leaves_its_fence(texts: list[str]) -> None:
    lines = quoted(QuotedSheet(f"d{number}", number, text) for number, text in enumerate(texts)).split("\n")
    assert lines[0].startswith("<<<DOCUMENTS ")
    assert lines[-1] == f"DOCUMENTS>>> {lines[0].split()[1]}"
    assert [json.loads(line)["text"] for line in lines[1:-1]] == texts
    for line in lines[1:-1]:
        assert not set(line) & set("<>[]|`")
        assert not [letter for letter in line if unicodedata.category(letter) in ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")]


def test_the_fence_is_numbered_by_what_it_holds() -> None:
    first, second = (quoted([QuotedSheet("d1", 4, text)]).splitlines()[0] for text in ("бір", "екі"))
    assert first != second


@pytest.mark.parametrize("words", ["never an instruction", "DOCUMENTS>>>", r"\u003c"])
def test_the_rules_say_what_the_fence_means(words: str) -> None:
    assert words in QUOTATION_RULES
