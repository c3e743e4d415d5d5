"""Grammatical cases of Russian and Kazakh."""

from __future__ import annotations

from enum import StrEnum


class GrammaticalCase(StrEnum):
    """A case; Russian has the first six, Kazakh has all but the prepositional.

    Kazakh names in the order of the members: атау, ілік, барыс, табыс, көмектес, (none), жатыс, шығыс.
    """

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    INSTRUMENTAL = "instrumental"
    PREPOSITIONAL = "prepositional"
    LOCATIVE = "locative"
    ABLATIVE = "ablative"
