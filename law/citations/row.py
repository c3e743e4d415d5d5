"""A place in a row of items, and what one can see from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from law.citations.act_names import ActName
from law.citations.items import Group, Item, Join
from law.citations.model import Level
from law.words import Language


@dataclass(slots=True)
class Row:
    """A row of items with a reading place.

    :param items: The items.
    :param index: The item to be read next.
    """

    items: Sequence[Item]
    index: int = 0

    def at(self, index: int) -> Item | None:
        """Give an item, or None beyond the last."""
        return self.items[index] if index < len(self.items) else None

    @property
    def group(self) -> Group | None:
        """The next item when it is a group."""
        item = self.at(self.index)
        return item if isinstance(item, Group) else None

    @property
    def following(self) -> Group | None:
        """The group after the next item when nothing stands between the two."""
        item = self.at(self.index + 1)
        return item if isinstance(item, Group) and item.join is Join.NOTHING else None

    def ends_paths(self, group: Group) -> bool:
        """Tell whether a group is the article of the levels before it: «ч. 3 ст. 188», «ч. 3 188 УК»."""
        if group.join is not Join.NOTHING or group.language is not Language.RU:
            return False
        if group.level is None:
            return isinstance(self.at(self.index + 1), ActName) and group.labels[0][:1].isdigit()
        return group.level is Level.ARTICLE

    def opens_article(self) -> bool:
        """Tell whether the next level belongs to an article after it: «..., п. 2) ч. 1 ст. 190»."""
        index, inner = self.index, int(Level.PARAGRAPH) + 1
        while isinstance(group := self.at(index), Group):
            if group.level is Level.ARTICLE:
                return group.join is Join.NOTHING and group.language is Language.RU
            if group.level is not None:
                if group.level >= inner or (index > self.index and group.join is not Join.NOTHING):
                    return False
                inner = int(group.level)
            index += 1
        return False
