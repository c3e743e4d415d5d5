"""Norms in words."""

from __future__ import annotations

from law import Language, Norm


def in_words(norm: Norm, language: Language) -> str:
    """Write a citation in a reader's language (key form for now)."""
    return f"{norm.key}" if language else norm.key
