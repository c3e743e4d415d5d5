"""Section 6 of the Criminal Code (arts 80–90): what a person under 18 at the offence may get, as figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from law.figures import GeneralPart
from law.gravity import Gravity, Guilt
from law.milder import Bound
from law.norm import Norm
from law.punishments import PunishmentUnit
from law.rule_tables import read_gravities, read_norm
from law.words import Words

_MONTHS = PunishmentUnit.MONTHS


@dataclass(frozen=True, slots=True)
class MinorImprisonment:
    """Imprisonment of a minor (art. 81, part 7).

    :param ordinary: The most in ordinary course, in months.
    :param special: The most for an aggravated murder, an act of terrorism, or several offences with one of them among them.
    :param instead_of_life: Bounds where the sanction knows life imprisonment alone.
    :param barred: Categories for which it is not imposed at all.
    :param barred_without_death: Categories for which it is not imposed unless a death was caused.
    :param norm: The norm.
    :param special_for: Articles with the longer limit and their parts; no parts when the whole article has it.
    """

    ordinary: int
    special: int
    instead_of_life: Bound
    barred: frozenset[Gravity]
    barred_without_death: frozenset[Gravity]
    norm: Norm
    special_for: Mapping[str, frozenset[str]]

    def is_special(self, article: str, part: str) -> bool:
        """Tell whether an offence is one of those with the longer limit.

        :param article: Article number.
        :param part: Part number.
        :return: Whether it is an aggravated murder or an act of terrorism.
        """
        parts = self.special_for.get(article)
        return parts is not None and (not parts or part in parts)

    def limit(self, article: str, part: str) -> int:
        """Give the most imprisonment for an offence, in months."""
        return self.special if self.is_special(article, part) else self.ordinary


@dataclass(frozen=True, slots=True)
class EducationalMeasure:
    """A compulsory educational measure (arts 84, 85).

    :param point: Point of art. 84, part 1.
    :param title: Its name.
    :param minimum: Least term in months; None when the Code names none.
    :param maximum: Longest term in months; None for a measure without a term.
    :param norm: The point of art. 84.
    :param term_norm: The part of art. 85 that sets the term; None for a measure without a term.
    """

    point: str
    title: Words
    minimum: int | None
    maximum: int | None
    norm: Norm
    term_norm: Norm | None


@dataclass(frozen=True, slots=True)
class DailyHours:
    """Hours of community service a day (art. 81, part 5).

    :param younger: The most under `from_age`.
    :param older: The most from that age.
    :param from_age: The age from which the second limit holds.
    :param norm: The norm.
    """

    younger: int
    older: int
    from_age: int
    norm: Norm


def minor_age(general: GeneralPart) -> int:
    """Give the age from which section 6 no longer holds (art. 80, part 1)."""
    return int(general.rule("80.1")["age_at_offence"]["max_exclusive"])


def young_age(general: GeneralPart) -> int:
    """Give the age under which the court may apply section 6 by way of exception (art. 90)."""
    return int(general.rule("90")["age_at_offence"]["max_exclusive"])


def minor_kinds(general: GeneralPart) -> frozenset[str]:
    """Give the kinds of punishment, main and additional, that a minor may get (art. 81, part 1): a closed list."""
    return frozenset(general.rule("81.1")["allowed_kinds"])


def minor_deprivation_of_right(general: GeneralPart) -> Bound:
    """Give the bounds of the deprivation of the right to engage in an activity (art. 81, part 2)."""
    raw = general.rule("81.2")
    return Bound(raw["min"], raw["max"], PunishmentUnit(raw["unit"]), read_norm(raw["source"]))


def minor_daily_hours(general: GeneralPart) -> DailyHours:
    """Give how many hours a day a minor may be put to community service (art. 81, part 5)."""
    raw = general.rule("81.5")
    hours = raw["daily_max_hours"]
    return DailyHours(hours["under_16"], hours["from_16_to_17"], int(hours["from_age"]), read_norm(raw["source"]))


def minor_imprisonment(general: GeneralPart) -> MinorImprisonment:
    """Give the limits of imprisonment of a minor (art. 81, part 7).

    :param general: The General Part.
    :return: The limits.
    """
    raw = general.rule("81.7")
    special = next(item for item in raw["special"] if "refs" in item)
    life = next(item for item in raw["special"] if "min" in item)
    without_death = [item for item in raw["not_imposed_for"] if item.get("death_caused") is False]
    always = [item for item in raw["not_imposed_for"] if item not in without_death]
    return MinorImprisonment(
        ordinary=raw["max"],
        special=special["max"],
        instead_of_life=Bound(life["min"], life["max"], _MONTHS, read_norm(life["source"])),
        barred=read_gravities([item["category"] for item in always]),
        barred_without_death=read_gravities([item["category"] for item in without_death]),
        norm=read_norm(raw["source"]),
        special_for={item["a"]: frozenset(item.get("p", ())) for item in special["refs"]},
    )


def educational_measures(general: GeneralPart, gravity: Gravity, guilt: Guilt) -> tuple[EducationalMeasure, ...]:
    """Give the compulsory educational measures that an offence allows, with their terms (arts 84, 85).

    :param general: The General Part.
    :param gravity: Category of the offence.
    :param guilt: Its form of guilt; only the special school depends on it.
    :return: The measures in the order of art. 84; none for an especially grave crime, which art. 83 does not reach.
    """
    if not measures_reach(general, gravity):
        return ()
    rule = general.rule("84.1")
    found = (_measure(general, item, rule["source"], gravity, guilt) for item in rule["measures"])
    return tuple(each for each in found if each is not None)


def measures_reach(general: GeneralPart, gravity: Gravity) -> bool:
    """Tell whether a minor may be released with educational measures for an offence of a category (art. 83)."""
    return any(gravity in read_gravities(general.rule(number)["category"]) for number in ("83.1", "83.2", "83.3"))


def _measure(
    general: GeneralPart, raw: Mapping[str, Any], source: Mapping[str, str], gravity: Gravity, guilt: Guilt
) -> EducationalMeasure | None:
    title, norm = Words(kk=raw["kk"], ru=raw["ru"]), read_norm({**source, "point": raw["point"]})
    if "term" not in raw:
        return EducationalMeasure(raw["point"], title, None, None, norm, None)
    rule = general.rule(raw["term"])
    row = next((item for item in rule.get("terms", ()) if gravity in read_gravities(item["category"])), rule)
    outside = "category" in rule and gravity not in read_gravities(rule["category"])
    if outside or guilt.value not in rule.get("guilt", [guilt.value]) or "max" not in row:
        return None
    return EducationalMeasure(raw["point"], title, row.get("min"), row["max"], norm, read_norm(rule["source"]))
