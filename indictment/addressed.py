"""Tell where a document turns to a program: such a sheet is shown to a person and never quoted by a model.

A list of phrasings is never complete, and nothing rests on this one alone: whatever a document says, only words that stand in it get into a
draft, as a quotation with its sheet. The list is there so that a person learns of an attempt.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files

import yaml

_BREAK = re.compile(r"(?<=[.!?…])\s+|\n+")


@cache
def _phrasings() -> tuple[re.Pattern[str], ...]:
    table = yaml.safe_load(files("indictment").joinpath("data", "addressed.yaml").read_text(encoding="utf-8"))
    return tuple(re.compile(row) for rows in table.values() for row in rows)


def addressed_to_program(text: str) -> str:
    """Find the first sentence of a text that turns to a program.

    :param text: Text of a sheet.
    :return: The sentence; empty when there is none.
    """
    plain = "".join(letter for letter in unicodedata.normalize("NFKC", text) if unicodedata.category(letter) != "Cf")
    for sentence in _BREAK.split(plain):
        small = " ".join(sentence.lower().replace("ё", "е").split())
        if any(phrasing.search(small) for phrasing in _phrasings()):
            return " ".join(sentence.split())
    return ""
