"""What a search or a statistic is about: articles, courts, years, outcomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import TypeVar

from law import Act as Code
from law import BadCitation, Language, Stage, parse_key
from retrieval.acts import ActKind, Outcome, PartKind, Plea, Recidivism
from retrieval.engine import Between, EngineFilter, OneOf
from retrieval.errors import UnknownFilter

V = TypeVar("V", bound=StrEnum)

# Field of the filter → field of the engine's payload
_PAYLOAD = {
    "articles": "articles",
    "courts": "court",
    "regions": "region",
    "outcomes": "outcome",
    "stages": "stage",
    "pleas": "plea",
    "recidivism": "recidivism",
    "languages": "language",
    "kinds": "kind",
    "parts": "part",
}
_VALUES: Mapping[str, type[StrEnum]] = {
    "outcomes": Outcome,
    "stages": Stage,
    "pleas": Plea,
    "recidivism": Recidivism,
    "languages": Language,
    "kinds": ActKind,
    "parts": PartKind,
}


@dataclass(frozen=True, slots=True)
class PracticeFilter:
    """Conditions that all hold at once; within one condition any of the values will do, and an empty one allows everything.

    :param articles: Articles of the Criminal Code, "188", "188(3)", "188(3)(2)": those of the conviction, or of the charge where the court
        convicted of none.
    :param courts: Names of courts as the acts write them.
    :param regions: Regions by their identifiers.
    :param first_year: First year of the acts; None for all.
    :param last_year: Last year of the acts; None for all.
    :param outcomes: How the act ended for a person.
    :param stages: How far the offence went.
    :param pleas: What the person said to the charge.
    :param recidivism: Recidivism as the act finds it.
    :param languages: Languages of the acts.
    :param kinds: Kinds of acts.
    :param parts: Parts of the acts in which to search.
    """

    articles: tuple[str, ...] = ()
    courts: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    first_year: int | None = None
    last_year: int | None = None
    outcomes: tuple[Outcome, ...] = ()
    stages: tuple[Stage, ...] = ()
    pleas: tuple[Plea, ...] = ()
    recidivism: tuple[Recidivism, ...] = ()
    languages: tuple[Language, ...] = ()
    kinds: tuple[ActKind, ...] = ()
    parts: tuple[PartKind, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what no act can meet.

        :raises UnknownFilter: If an article is none, or the years are the wrong way round.
        """
        for article in self.articles:
            article_key(article)
        if self.first_year and self.last_year and self.first_year > self.last_year:
            raise UnknownFilter("filter-years", low=str(self.first_year), high=str(self.last_year))

    def for_engine(self) -> EngineFilter:
        """Give the conditions on chunks."""
        wanted: dict[str, OneOf | Between] = {}
        for name, payload in _PAYLOAD.items():
            values = getattr(self, name)
            if values:
                wanted[payload] = OneOf(tuple(article_key(value) if name == "articles" else str(value) for value in values))
        if self.first_year or self.last_year:
            wanted["year"] = Between(self.first_year, self.last_year)
        return wanted

    def __bool__(self) -> bool:
        """Whether there is any condition."""
        return any(getattr(self, each.name) for each in fields(self))


def article_key(written: str) -> str:
    """Read an article as a filter names it.

    :param written: "188", "188(3)", "CC 188(3)(2)".
    :return: The form that acts are indexed by, "188(3)(2)".
    :raises UnknownFilter: If it is no article of the Criminal Code.
    """
    try:
        norm = parse_key(written, act=Code.CC)
    except BadCitation as error:
        raise UnknownFilter("filter-article", value=written) from error
    if norm.act is not Code.CC:
        raise UnknownFilter("filter-article", value=written)
    return norm.key.removeprefix(f"{Code.CC} ")


def filter_value(field: str, written: str) -> StrEnum:
    """Read a value of a condition as a person types it.

    :param field: Field of `PracticeFilter`, "outcomes".
    :param written: The value, "acquitted".
    :return: The value.
    :raises UnknownFilter: If the field knows no such value.
    """
    kind = _VALUES[field]
    try:
        return kind(written)
    except ValueError:
        raise UnknownFilter("filter-unknown", field=field, value=written, known=", ".join(kind)) from None
