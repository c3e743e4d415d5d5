"""Groups of offences that the General Part excludes from a rule, and whom each exclusion spares (arts 65–79)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from law.gravity import Gravity, Guilt
from law.norm import Norm

_Raw = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class OffenceGroup:
    """How to recognise a group; every field that is not empty has to hold.

    :param name: The group as the data name it.
    :param id: Its short identifier, for messages.
    :param lists: Lists of art. 3, any one of which is enough.
    :param chapters: Chapters of the Special Part, any one.
    :param articles: Articles, any one.
    :param parts: Parts of those articles, any one.
    :param gravities: Categories, any one.
    :param guilt: Forms of guilt, any one.
    :param crimes_only: Whether misdemeanours stay outside.
    :param facts: Facts of the case, all of them.
    :param any_facts: Facts of the case, any one.
    """

    name: str
    id: str
    lists: tuple[str, ...] = ()
    chapters: frozenset[int] = frozenset()
    articles: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    gravities: frozenset[Gravity] = frozenset()
    guilt: frozenset[Guilt] = frozenset()
    crimes_only: bool = False
    facts: tuple[str, ...] = ()
    any_facts: tuple[str, ...] = ()

    def may_hold(self, norm: Norm, chapter: int, gravity: Gravity, guilt: Guilt) -> bool:
        """Tell whether a part of an article can be in the group, leaving aside lists and facts of the case.

        :param norm: The part.
        :param chapter: Its chapter.
        :param gravity: Its category.
        :param guilt: Its form of guilt.
        :return: False when the part is outside whatever the facts are.
        """
        asked = (
            (self.chapters, chapter),
            (self.articles, norm.article),
            (self.parts, norm.part),
            (self.gravities, gravity),
            (self.guilt, guilt),
        )
        inside = all(not allowed or value in allowed for allowed, value in asked)
        return inside and not (self.crimes_only and gravity is Gravity.MISDEMEANOUR)


@dataclass(frozen=True, slots=True)
class ExcludedGroup:
    """A group that a rule does not reach.

    :param group: The group.
    :param norm: The norm that excludes it.
    :param spares: Facts, any one of which keeps a person of the group inside the rule.
    """

    group: OffenceGroup
    norm: Norm
    spares: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CategoryRow:
    """One row of a table by category: a fraction, a number of years, a term.

    :param values: The row as plain data.
    :param norm: The norm it was read in.
    """

    values: _Raw
    norm: Norm


def read_group(name: str, raw: _Raw) -> OffenceGroup:
    """Read a group from plain data.

    :param name: Its name.
    :param raw: The data.
    :return: The group.
    """
    return OffenceGroup(
        name=name,
        id=raw["id"],
        lists=tuple(raw.get("lists", ())),
        chapters=frozenset(raw.get("chapters", ())),
        articles=frozenset(raw.get("articles", ())),
        parts=frozenset(raw.get("parts", ())),
        gravities=frozenset(Gravity(each) for each in raw.get("gravities", ())),
        guilt=frozenset(Guilt(each) for each in raw.get("guilt", ())),
        crimes_only=raw.get("crimes_only", False),
        facts=tuple(raw.get("facts", ())),
        any_facts=tuple(raw.get("any_facts", ())),
    )


def best_row(rows: tuple[tuple[frozenset[Gravity], CategoryRow], ...], gravity: Gravity, flags: Mapping[str, bool]) -> CategoryRow | None:
    """Find the row of a table by category that fits the facts; of rows that fit, the one that asks for most.

    :param rows: The rows with their categories.
    :param gravity: Category of the offence.
    :param flags: Facts that a row may ask for, "life_or_health".
    :return: The row; None when the table has none for the category.
    """
    fitting = [
        (sum(name in row.values for name in flags), row)
        for gravities, row in rows
        if gravity in gravities and all(row.values.get(name, value) == value for name, value in flags.items())
    ]
    return max(fitting, key=lambda each: each[0])[1] if fitting else None
