"""What courts did: shares and lengths of punishments over the acts that meet a condition, with how sure they are.

Counted are persons, not acts. Nothing here says what a court will do, and neither nationality nor residence is known to it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any, TypeVar

from sqlalchemy import Engine, Select, select

from law import PunishmentKind, PunishmentUnit
from retrieval.acts import Outcome
from retrieval.engine import Between, OneOf
from retrieval.filters import PracticeFilter
from retrieval.store import ARTICLES, CIRCUMSTANCES, VERDICTS

K = TypeVar("K", bound=StrEnum)

# Fewer persons than this say nothing about the rest, and may be recognised
TOO_FEW = 5
# Two-sided 95 percent of the normal distribution
_Z = 1.959964
_COLUMNS = {
    "court": VERDICTS.c.court,
    "region": VERDICTS.c.region,
    "outcome": VERDICTS.c.outcome,
    "stage": VERDICTS.c.stage,
    "plea": VERDICTS.c.plea,
    "recidivism": VERDICTS.c.recidivism,
    "language": VERDICTS.c.language,
    "kind": VERDICTS.c.kind,
}


@dataclass(frozen=True, slots=True)
class Share:
    """A share with its 95 percent interval (Wilson 1927).

    :param count: How many.
    :param of: Of how many.
    :param low: Lower end of the interval, 0 to 1.
    :param high: Upper end.
    """

    count: int
    of: int
    low: float
    high: float

    @property
    def value(self) -> float:
        """The share itself."""
        return self.count / self.of


@dataclass(frozen=True, slots=True)
class Lengths:
    """Amounts of one kind of punishment.

    :param kind: The kind.
    :param unit: Unit of the amounts.
    :param count: Persons who got it.
    :param least: Smallest amount.
    :param lower: Lower quartile.
    :param median: Median.
    :param upper: Upper quartile.
    :param most: Largest amount.
    :param amounts: How many persons got each amount, in order; for the chart.
    """

    kind: PunishmentKind
    unit: PunishmentUnit
    count: int
    least: int
    lower: Fraction
    median: Fraction
    upper: Fraction
    most: int
    amounts: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Persons counted together; shares and lengths are missing when they are too few.

    :param name: What they have in common: a court, a year, a circumstance; empty for all.
    :param acts: Number of acts.
    :param persons: Number of persons.
    :param unread: Persons whose outcome the act does not say in words that we read; they are in no share.
    :param outcomes: Share of each outcome among the persons with a known one.
    :param punishments: Share of each main punishment among the convicted whose punishment was read.
    :param conditional: Share of conditional sentences among those with imprisonment.
    :param lengths: Amounts of each kind of punishment of which there are enough.
    """

    name: str
    acts: int
    persons: int
    unread: int
    outcomes: Mapping[Outcome, Share]
    punishments: Mapping[PunishmentKind, Share]
    conditional: Share | None
    lengths: tuple[Lengths, ...]

    @property
    def too_few(self) -> bool:
        """Whether the persons are too few to say anything."""
        return self.persons - self.unread < TOO_FEW

    @property
    def acquitted(self) -> Share:
        """Share of the acquitted; only for persons who are not too few."""
        return self.outcomes.get(Outcome.ACQUITTED) or share(0, self.persons - self.unread)


@dataclass(frozen=True, slots=True)
class Statistics:
    """Statistics of the acts that meet a condition.

    :param filters: The condition.
    :param whole: All of them.
    :param years: By year, the earliest first.
    :param courts: By court, the most persons first.
    :param regions: By region, the most persons first.
    :param circumstances: By mitigating or aggravating circumstance, in the order of norms; a person counts in each.
    """

    filters: PracticeFilter
    whole: Group
    years: tuple[Group, ...]
    courts: tuple[Group, ...]
    regions: tuple[Group, ...]
    circumstances: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class _Person:
    act: str
    year: int
    court: str
    region: str
    outcome: str
    conditional: str
    punishment: str
    amount: int | None
    unit: str


def statistics_of(database: Engine, filters: PracticeFilter) -> Statistics:
    """Count what courts did.

    :param database: Database of the acts.
    :param filters: Condition on the acts; that on parts of acts does not matter here.
    :return: The statistics.
    """
    with database.connect() as connection:
        persons = [_Person(**row) for row in connection.execute(_wanted(filters)).mappings()]
        acts = {person.act for person in persons}
        by_norm: dict[str, set[str]] = {}
        for act, norm in connection.execute(select(CIRCUMSTANCES.c.act, CIRCUMSTANCES.c.norm)):
            if act in acts:
                by_norm.setdefault(str(norm), set()).add(str(act))
    return Statistics(
        filters,
        group("", persons),
        _grouped(persons, [str(person.year) if person.year else "" for person in persons], by_size=False),
        _grouped(persons, [person.court for person in persons], by_size=True),
        _grouped(persons, [person.region for person in persons], by_size=True),
        tuple(group(norm, [person for person in persons if person.act in by_norm[norm]]) for norm in sorted(by_norm, key=_norm_order)),
    )


def group(name: str, persons: Sequence[_Person]) -> Group:
    """Count persons together.

    :param name: What they have in common.
    :param persons: The persons.
    :return: The counts; no share and no length when they are too few.
    """
    known = [person for person in persons if person.outcome]
    enough = len(known) >= TOO_FEW
    convicted = [person for person in known if person.outcome == Outcome.CONVICTED and person.punishment]
    imprisoned = [person for person in convicted if person.punishment == PunishmentKind.IMPRISONMENT and person.conditional]
    conditional = sum(person.conditional == "true" for person in imprisoned)
    return Group(
        name=name,
        acts=len({person.act for person in persons}),
        persons=len(persons),
        unread=len(persons) - len(known),
        outcomes=_shares({Outcome(each): n for each, n in Counter(p.outcome for p in known).items()}, len(known)) if enough else {},
        punishments=_shares({PunishmentKind(each): n for each, n in Counter(p.punishment for p in convicted).items()}, len(convicted)),
        conditional=share(conditional, len(imprisoned)) if len(imprisoned) >= TOO_FEW else None,
        lengths=_lengths(convicted),
    )


def share(count: int, of: int) -> Share:
    """Give a share with the interval in which the true one lies in 95 cases of 100 (Wilson 1927).

    :param count: How many.
    :param of: Of how many, at least one.
    """
    observed = count / of
    middle = (observed + _Z**2 / (2 * of)) / (1 + _Z**2 / of)
    half = _Z / (1 + _Z**2 / of) * math.sqrt(observed * (1 - observed) / of + _Z**2 / (4 * of**2))
    # The formula gives the ends of nothing and of everything only up to rounding
    return Share(count, of, 0.0 if count == 0 else max(0.0, middle - half), 1.0 if count == of else min(1.0, middle + half))


def quartile(ordered: Sequence[int], quarter: int) -> Fraction:
    """Give a quartile, between two neighbours in proportion (method 7 of Hyndman and Fan 1996).

    :param ordered: Amounts in order, at least one.
    :param quarter: 1 for the lower quartile, 2 for the median, 3 for the upper one.
    """
    place = Fraction((len(ordered) - 1) * quarter, 4)
    below = math.floor(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def _shares(counts: Mapping[K, int], of: int) -> dict[K, Share]:
    if of < TOO_FEW:
        return {}
    return {each: share(count, of) for each, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))}


def _lengths(convicted: Iterable[_Person]) -> tuple[Lengths, ...]:
    found: dict[tuple[str, str], list[int]] = {}
    for person in convicted:
        if person.amount is not None and person.unit:
            found.setdefault((person.punishment, person.unit), []).append(person.amount)
    return tuple(
        Lengths(
            PunishmentKind(kind),
            PunishmentUnit(unit),
            len(amounts),
            ordered[0],
            quartile(ordered, 1),
            quartile(ordered, 2),
            quartile(ordered, 3),
            ordered[-1],
            tuple(sorted(Counter(amounts).items())),
        )
        for (kind, unit), amounts in sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
        if len(amounts) >= TOO_FEW
        for ordered in [sorted(amounts)]
    )


def _grouped(persons: Sequence[_Person], names: Sequence[str], *, by_size: bool) -> tuple[Group, ...]:
    members: dict[str, list[_Person]] = {}
    for person, name in zip(persons, names, strict=True):
        if name:
            members.setdefault(name, []).append(person)
    order = sorted(members, key=lambda name: (-len(members[name]), name) if by_size else (0, name))
    return tuple(group(name, members[name]) for name in order)


def _wanted(filters: PracticeFilter) -> Select[Any]:
    columns = ("act", "year", "court", "region", "outcome", "conditional", "punishment", "amount", "unit")
    query = select(*(VERDICTS.c[name] for name in columns)).order_by(VERDICTS.c.act, VERDICTS.c.person)
    for field, condition in filters.for_engine().items():
        if isinstance(condition, Between):
            query = query.where(VERDICTS.c.year >= condition.low) if condition.low else query.where(VERDICTS.c.year > 0)
            query = query.where(VERDICTS.c.year <= condition.high) if condition.high else query
        elif field == "articles" and isinstance(condition, OneOf):
            theirs = select(ARTICLES.c.act).where(
                ARTICLES.c.act == VERDICTS.c.act, ARTICLES.c.person == VERDICTS.c.person, ARTICLES.c.article.in_(condition.values)
            )
            query = query.where(theirs.exists())
        elif field in _COLUMNS and isinstance(condition, OneOf):
            query = query.where(_COLUMNS[field].in_(condition.values))
    return query


def _norm_order(norm: str) -> tuple[int, ...]:
    return tuple(int(part) for part in norm.replace("(", " ").replace(")", " ").replace("-", " ").split() if part.isdigit())
