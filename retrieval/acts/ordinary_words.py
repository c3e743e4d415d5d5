"""Capitalised words of acts that are no names of people, in the forms in which they stand beside names."""

from __future__ import annotations

from importlib.resources import files

NEVER_A_NAME = frozenset(files("retrieval.acts").joinpath("ordinary_words.txt").read_text(encoding="utf-8").split())
"""Words that are never taken for a name, in small letters."""
