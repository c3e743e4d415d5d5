"""Time limits of the Criminal Procedure Code as typed data: what starts them, how long they are, who must act and what follows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from law.compiled import compiled
from law.edition import Edition
from law.errors import UnknownTimeLimit
from law.norm import Act, Norm
from law.terms import Term, TermUnit
from law.words import Words


class Direction(StrEnum):
    """Whether a limit counts forward from its trigger or back from it."""

    AFTER = "after"
    BEFORE = "before"


class LimitSeverity(StrEnum):
    """Our own rating for reminders: liberty or the loss of a right is critical."""

    CRITICAL = "critical"
    HIGH = "high"
    NORMAL = "normal"


@dataclass(frozen=True, slots=True)
class Extension:
    """How a limit may be extended.

    :param by: Who extends it and when, in English.
    :param maximum: The longest it may become at this stage; None when the Code names no length.
    :param then: What comes after, in English; empty when nothing does.
    """

    by: str
    maximum: Term | None = None
    then: str = ""


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """A time limit. What is said in English is for developers; what a person reads is the title.

    :param id: Identifier.
    :param title: Our short label for a calendar.
    :param area: Area it belongs to: "custody", "appeal" and so on.
    :param norms: Where the Code sets it.
    :param trigger: Event it is counted from, in English.
    :param direction: Forward from the trigger or back from it.
    :param term: Its length; None when the law says "immediately", names no number, or the limit is the trigger itself.
    :param immediate: Whether the law says "immediately" or "without delay".
    :param strict: Whether it is a term of detention, custody, house arrest or stay in an institution.
    :param who: Who must act, in English.
    :param extension: How it may be extended; None when it may not.
    :param consequence: What the article read says of a breach, in English; empty when it says nothing.
    :param severity: Our rating for reminders.
    :param seen: Whether the article was read; False means that the limit is recalled and must be checked before use.
    :param notes: What else matters, in English.
    :param edition: Where it was read.
    """

    id: str
    title: Words
    area: str
    norms: tuple[Norm, ...]
    trigger: str
    direction: Direction
    term: Term | None
    immediate: bool
    strict: bool
    who: str
    extension: Extension | None
    consequence: str
    severity: LimitSeverity
    seen: bool
    notes: str
    edition: Edition

    @property
    def until_trigger(self) -> bool:
        """Tell whether the act is due until the trigger itself ("before the session begins")."""
        return self.direction is Direction.BEFORE and self.term is None

    @property
    def verified(self) -> bool:
        """Tell whether the article was read and a person has signed the limit."""
        return self.seen and bool(self.edition.checked_by)


def time_limits() -> tuple[TimeLimit, ...]:
    """Give every time limit in the order of the proceedings."""
    return tuple(_limits().values())


def time_limit(identifier: str) -> TimeLimit:
    """Give one time limit.

    :param identifier: Its identifier, "custody_base".
    :return: The limit.
    :raises UnknownTimeLimit: If there is none of that name.
    """
    found = _limits().get(identifier)
    if found is None:
        raise UnknownTimeLimit("time-limit-unknown", id=identifier)
    return found


@cache
def _limits() -> Mapping[str, TimeLimit]:
    data = compiled("cpc_time_limits")
    outer = Edition.read(data["edition"])
    return {raw["id"]: _read(raw, outer) for raw in data["deadlines"]}


def _read(raw: Mapping[str, Any], outer: Edition) -> TimeLimit:
    return TimeLimit(
        id=raw["id"],
        title=Words(kk=raw["title_kk"], ru=raw["title_ru"]),
        area=raw["area"],
        norms=tuple(_norm(source) for source in raw["sources"]),
        trigger=raw["trigger"],
        direction=Direction(raw["direction"]),
        term=_term(raw["length"], raw["unit"]),
        immediate=raw.get("immediate", False),
        strict=raw["strict"],
        who=raw["who"],
        extension=_extension(raw["extendable"]),
        consequence=raw["consequence"] or "",
        severity=LimitSeverity(raw["severity"]),
        seen=raw["seen"],
        notes=raw.get("notes", ""),
        edition=Edition.read(raw["edition"], outer) if "edition" in raw else outer,
    )


def _extension(raw: Mapping[str, Any] | None) -> Extension | None:
    return None if raw is None else Extension(raw["by"], _term(raw.get("max"), raw.get("unit")), raw.get("then", ""))


def _norm(source: Mapping[str, str]) -> Norm:
    return Norm(Act(source.get("act", Act.CPC)), source["article"], source.get("part", ""), source.get("point", ""))


def _term(length: int | None, unit: str | None) -> Term | None:
    return Term(length, TermUnit(unit)) if length is not None and unit is not None else None
