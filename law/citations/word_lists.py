"""Plain rows of words, from `word_lists.yaml`, that tell what a number in a text is."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from importlib.resources import files

# These letters open a joiner and are nothing by themselves: «а также», «с применением».
JOINER_OPENERS = frozenset("ас")
# The points of the code of 1997 have letters.
POINT_LETTERS = frozenset("абвгдежзиклмнопр")


class WordList(StrEnum):
    """A row of words in the data."""

    JOINERS = "joiners"
    KK_ENDINGS = "kazakh_endings"
    RU_ORDINAL_ENDINGS = "russian_ordinal_endings"
    KK_ORDINAL_ENDINGS = "kazakh_ordinal_endings"
    COUNTED = "counted"
    OTHER_ACTS_RU = "other_acts_russian"
    OTHER_ACTS_KK = "other_acts_kazakh"
    CONTEXT_WORDS = "context_words"
    FOREIGN = "foreign"

    @property
    def words(self) -> frozenset[str]:
        """The words."""
        return _rows()[self]


@cache
def _rows() -> dict[WordList, frozenset[str]]:
    import yaml  # noqa: PLC0415 - only a search for references pays for it

    read = yaml.safe_load(files("law.citations").joinpath("word_lists.yaml").read_text(encoding="utf-8"))
    return {name: frozenset(read[name.value].split()) for name in WordList}
