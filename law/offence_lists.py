"""Lists of offences that the Criminal Code itself draws in art. 3 (corruption, terrorist, extremist and others)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from law.compiled import compiled
from law.norm import Act, Norm
from law.words import Words


class Condition(StrEnum):
    """What a list asks beyond the article and part: a fact of the case that a person states."""

    VICTIM_IS_MINOR = "victim_is_minor"
    FEATURE_OF_PART_3_POINT_2 = "feature_of_part_3_point_2"
    WITH_VIOLENCE = "with_violence"
    BY_MILITARY_SERVANT = "by_military_servant"


@dataclass(frozen=True, slots=True)
class OffenceList:
    """A list of the Code.

    :param id: Identifier: "corruption", "terrorist", "extremist", "sexual_inviolability_of_minors", "human_trafficking",
        "violence_against_minors", "grave_harm_to_state", "military".
    :param title: Name of the list.
    :param norm: Where the Code draws it.
    """

    id: str
    title: Words
    norm: Norm


@dataclass(frozen=True, slots=True)
class Membership:
    """The place of a part of an article in a list.

    :param list: The list.
    :param points: Points of the part that are in the list; empty when the whole part is.
    :param condition: Fact of the case that the list asks besides; None when it asks none.
    """

    list: OffenceList
    points: frozenset[str] = frozenset()
    condition: Condition | None = None

    @property
    def certain(self) -> bool:
        """Tell whether the whole part is in the list whatever the facts are."""
        return not self.points and self.condition is None

    def holds(self, points: frozenset[str], conditions: frozenset[Condition]) -> bool:
        """Tell whether an act charged with these points and with these facts is in the list.

        :param points: Points of the part that are charged.
        :param conditions: Conditions that the facts of the case meet.
        :return: Whether the act is in the list.
        """
        return (not self.points or bool(self.points & points)) and (self.condition is None or self.condition in conditions)


@dataclass(frozen=True, slots=True)
class _Entry:
    membership: Membership
    parts: frozenset[str]


@cache
def _index() -> tuple[Mapping[str, tuple[_Entry, ...]], Mapping[int, tuple[_Entry, ...]]]:
    by_article: dict[str, tuple[_Entry, ...]] = {}
    by_chapter: dict[int, tuple[_Entry, ...]] = {}
    for raw in compiled("offence_lists")["lists"]:
        norm = Norm(Act.CC, raw["article"], point=raw["point"])
        offence_list = OffenceList(raw["id"], Words(kk=raw["title_kk"], ru=raw["title_ru"]), norm)
        for item in raw["entries"]:
            entry = _entry(offence_list, item)
            if "chapter" in item:
                by_chapter[item["chapter"]] = (*by_chapter.get(item["chapter"], ()), entry)
            else:
                by_article[item["article"]] = (*by_article.get(item["article"], ()), entry)
    return by_article, by_chapter


def _entry(offence_list: OffenceList, raw: Mapping[str, Any]) -> _Entry:
    condition = Condition(raw["condition"]) if "condition" in raw else None
    return _Entry(Membership(offence_list, frozenset(raw.get("points", ())), condition), frozenset(raw.get("parts", ())))


def memberships(chapter: int, article: str, part: str) -> Iterator[Membership]:
    """Find the lists in which a part of an article stands.

    :param chapter: Chapter of the Special Part.
    :param article: Article number.
    :param part: Part number; empty when the article has no parts.
    :return: Each place in a list, in the order of the lists.
    """
    by_article, by_chapter = _index()
    for entry in (*by_article.get(article, ()), *by_chapter.get(chapter, ())):
        if not entry.parts or part in entry.parts:
            yield entry.membership


def offence_lists() -> tuple[OffenceList, ...]:
    """Give every list of the Code that this room knows."""
    by_article, by_chapter = _index()
    entries = (entry for group in (*by_article.values(), *by_chapter.values()) for entry in group)
    return tuple({entry.membership.list.id: entry.membership.list for entry in entries}.values())
