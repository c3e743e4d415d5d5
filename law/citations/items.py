"""The items of a reference: a level with its numbers, a bare number, an act, a bracket."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from law.citations.act_names import ActName
from law.citations.model import Level
from law.words import Language


class Join(Enum):
    """What stands between an item and the one before it."""

    NOTHING = 0
    COMMA = 1
    WORD = 2  # «и», «және», «через», a dash


@dataclass(frozen=True, slots=True)
class Group:
    """A level with its numbers: «п. 1)», «188, 190-баптары»; or a bare number of a list.

    :param level: The level; None for a bare number.
    :param labels: The numbers.
    :param language: Language of the unit word.
    :param join: What stands before it.
    :param start: Offset of its first character.
    :param end: Offset after its last.
    :param plural: Whether the unit word is a plural.
    :param short: Whether the unit word is an abbreviation.
    :param twofold: Whether the abbreviation stands for two levels.
    :param bracketed: Whether a bracket closes the number.
    :param weak: Whether it is a reference only beside an act: «үш бабы» alone may be three of something.
    """

    level: Level | None
    labels: tuple[str, ...]
    language: Language
    join: Join
    start: int
    end: int
    plural: bool = False
    short: bool = False
    twofold: bool = False
    bracketed: bool = False
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Bracket:
    """An edition in brackets, or a short name given to the act before it: «кодексінің (бұдан әрі — ҚПК) 179-бабы».

    :param text: The bracket.
    :param end: Offset after it.
    """

    text: str
    end: int

    @property
    def edition(self) -> bool:
        """Whether it names an edition."""
        return "бұдан" not in self.text.lower()


Item = Group | ActName | Bracket
