"""Sizes of damage that the Criminal Code measures in monthly calculation indices (art. 3, points 2, 3, 10, 38)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from law.figures import general_part
from law.messages import bilingual
from law.money import mci
from law.norm import Act, Norm
from law.words import Words

_Raw = Mapping[str, Any]


class DamageSize(StrEnum):
    """A size that the Code names."""

    INSIGNIFICANT = "insignificant"
    SIGNIFICANT = "significant"
    LARGE = "large"
    ESPECIALLY_LARGE = "especially_large"


class Comparison(StrEnum):
    """How the Code compares a sum with a threshold."""

    TIMES = "times"  # "a sum N times the index": at least N indices; the Code leaves exact equality in doubt
    OVER = "gt"  # "exceeding N indices": equality is not enough
    AT_MOST = "at_most"
    RANGE = "range"


class Victim(StrEnum):
    """Whose damage a threshold measures, where the Code sets different ones."""

    ANY = "any"
    CITIZEN = "citizen"
    ORGANISATION_OR_STATE = "organisation_or_state"
    MEDIUM_BUSINESS = "medium_business"
    LARGE_BUSINESS = "large_business"


@dataclass(frozen=True, slots=True)
class Threshold:
    """A threshold of a size of damage.

    :param size: The size.
    :param norm: The point of art. 3 that sets it.
    :param measure: Identifier of what is measured: "damage", "income" and so on.
    :param victim: Whose damage it measures; ANY where the Code makes no difference.
    :param comparison: How a sum is compared with it.
    :param over: Indices that must be reached or exceeded; None for an upper limit alone.
    :param over_included: Whether the sum of exactly so many indices is enough.
    :param up_to: Indices that must not be exceeded; None when there is no upper limit.
    :param by_default: Whether it is the Code's rule for all articles that it does not list.
    :param also_required: What the Code asks besides the sum, in English; empty when it asks nothing.
    """

    size: DamageSize
    norm: Norm
    measure: str
    victim: Victim
    comparison: Comparison
    over: int | None
    over_included: bool
    up_to: int | None
    by_default: bool
    also_required: str

    @property
    def measure_words(self) -> Words:
        """What is measured, in words."""
        return bilingual("law", f"measure-{self.measure.replace('_', '-')}")

    def met(self, tenge: Decimal | int, on: date) -> bool:
        """Tell whether a sum has the size; the condition of `also_required` is not looked at.

        :param tenge: The sum.
        :param on: Day of the offence, whose index counts: that is our reading, the Code names no date.
        :return: Whether the sum has the size.
        :raises OutOfForce: If no index is known for the date.
        """
        index = mci(on).value
        above = self.over is None or tenge > self.over * index or (self.over_included and tenge == self.over * index)
        return above and (self.up_to is None or tenge <= self.up_to * index)

    def doubtful(self, tenge: Decimal | int, on: date) -> bool:
        """Tell whether the Code leaves the sum in doubt: it equals a threshold written as "N times the index"."""
        return self.comparison is Comparison.TIMES and self.over is not None and tenge == self.over * mci(on).value


def damage_threshold(size: DamageSize, article: str, part: str, on: date) -> tuple[Threshold, ...]:
    """Find the thresholds of a size of damage for a part of an article.

    An article may have several: by what is measured (income, damage) and by whose damage it is.

    :param size: The size.
    :param article: Article of the Special Part.
    :param part: Part of the article.
    :param on: Day of the offence.
    :return: The thresholds; the Code's general one where it does not list the article; empty where there is none.
    :raises OutOfForce: If the Code did not apply on that day.
    """
    raw = general_part(on).data["thresholds"][size.value]
    norm = Norm(Act.CC, raw["source"]["article"], point=raw["source"]["point"])
    listed = [threshold for rule in raw["rules"] if _names(rule, article, part) for threshold in _read(size, norm, rule, by_default=False)]
    if listed or "default" not in raw:
        return tuple(listed)
    return tuple(_read(size, norm, raw["default"], by_default=True))


def _names(rule: _Raw, article: str, part: str) -> bool:
    return any(item == article if isinstance(item, str) else item["a"] == article and part in item["p"] for item in rule["articles"])


def _read(size: DamageSize, norm: Norm, rule: _Raw, *, by_default: bool) -> Iterator[Threshold]:
    for victim, limits in rule.get("by_victim", {Victim.ANY.value: rule}).items():
        comparison = Comparison(limits["cmp"])
        ranged = comparison is Comparison.RANGE
        yield Threshold(
            size=size,
            norm=norm,
            measure=rule["measure"],
            victim=Victim(victim),
            comparison=comparison,
            over=limits["min"] if ranged else limits.get("value"),
            over_included=limits["min_incl"] if ranged else comparison is Comparison.TIMES,
            up_to=limits.get("max"),
            by_default=by_default,
            also_required=rule.get("also_required", ""),
        )
