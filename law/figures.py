"""Figures of the General Part of the Criminal Code that a sentence is computed from: bounds, fractions, circumstances."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import cache, cached_property
from typing import Any

from law.amendments import amendments, as_amended, edition_on, editions
from law.circumstances import ArrestSuspension, Circumstance
from law.compiled import compiled
from law.edition import IN_FORCE, Edition, turning_day, turning_days
from law.errors import OutOfForce, UnknownArticle
from law.gravity import Gravity, Guilt
from law.milder import Bound, Exclusion, Killing, MilderFraction, MilderRule, NoImprisonment, Spares
from law.norm import Act, Norm
from law.punishments import AdditionalKind, PunishmentKind, PunishmentUnit
from law.remembered import remembered
from law.rule_tables import RuleTables, read_gravities, read_norm
from law.stages import Stage, UnfinishedCrime
from law.words import Words

_Raw = Mapping[str, Any]


class GeneralPart(RuleTables):
    """The General Part as it stands on a date.

    :param on: The date; for an offence, the day on which it was committed. `general_part` gives the first day from which it reads as it
        does on the date asked for.
    :param content: Files of the General Part as the data of this room have them; None for those data. A bill, or an amendment not yet
        stored, is computed by giving files that hold it.
    :raises OutOfForce: If the Code did not apply on that day.
    """

    def __init__(self, on: date, content: Mapping[str, _Raw] | None = None) -> None:
        """Refuse a date before the Code came into force."""
        if on < IN_FORCE:
            raise OutOfForce("criminal-code-not-in-force", date=f"{on:%d.%m.%Y}", since=f"{IN_FORCE:%d.%m.%Y}")
        self._content: Mapping[str, _Raw] = compiled("general_part") if content is None else content
        files = as_amended(self._content, on)
        super().__init__(files["articles_055_098"])
        self._early: _Raw = files["articles_001_054"]
        self.on = on
        self.edition = edition_on(self._content, on)
        self.edition_known = self.edition.holds(on)

    @cached_property
    def editions(self) -> tuple[Edition, ...]:
        """Every edition that has been read, the earliest first; an amendment is one more (arts 5, 6)."""
        return editions(self._content)

    @remembered
    def reading(self, article: str) -> GeneralPart:
        """Give one General Part for all in which an article of arts 55–98 reads the same: what follows from it alone is worked out once.

        :param article: Article number.
        :return: The earliest of the stored ones that has the article word for word; this one when none has.
        """
        stored = (_since(day) for day in general_turning_days())
        return next((each for each in stored if each.rules[article] == self.rules[article]), self)

    @property
    def data(self) -> _Raw:
        """Everything known of arts 1–54 by topic, as plain data (dates as ISO text): what has no type of its own yet."""
        return self._early

    @remembered
    def bound(self, kind: PunishmentKind, gravity: Gravity, guilt: Guilt = Guilt.INTENT) -> Bound | None:
        """Give the bounds of a main punishment for an adult.

        :param kind: Kind of punishment.
        :param gravity: Category of the offence.
        :param guilt: Form of guilt; it changes the bound of imprisonment only.
        :return: The bounds; None when the General Part does not know the punishment for the category, or it has no measure.
        """
        if kind is PunishmentKind.IMPRISONMENT:
            return self._imprisonment(gravity, guilt)
        if kind in (PunishmentKind.LIFE_IMPRISONMENT, PunishmentKind.EXPULSION):
            return None
        raw = self._early["punishments"][kind.value]["misdemeanor" if gravity is Gravity.MISDEMEANOUR else "crime"]
        if raw is None or gravity.value not in raw.get("categories", [gravity.value]):
            return None
        article = self._early["punishments"][kind.value]["source"]["article"]
        return Bound(raw["min"], raw["max"], PunishmentUnit(raw["unit"]), Norm(Act.CC, article, raw["part"]))

    def _imprisonment(self, gravity: Gravity, guilt: Guilt) -> Bound | None:
        raw = self._early["punishments"]["imprisonment"]
        if gravity is Gravity.MISDEMEANOUR:
            return None
        maximum = raw["max_general_months"]["value"]
        if guilt is Guilt.NEGLIGENCE:
            maximum = raw["max_negligence"]["months"]
        elif gravity is Gravity.ESPECIALLY_GRAVE:
            maximum = raw["max_especially_grave"]["months"]
        return Bound(raw["min"]["months"], maximum, PunishmentUnit.MONTHS, Norm(Act.CC, "46", raw["min"]["part"]))

    def minor_bound(self, kind: PunishmentKind) -> Bound | None:
        """Give the bounds of a main punishment for a person under 18 (art. 81).

        For imprisonment this is the general limit of 10 years; the limit of 12 years and the offences for which a minor is not
        imprisoned at all depend on the offence: they stand in `data["punishments"]["imprisonment"]["minors"]`.

        :param kind: Kind of punishment.
        :return: The bounds; None when the punishment is not imposed on minors.
        """
        raw = self._early["punishments"].get(kind.value, {}).get("minors")
        if raw is None:
            return None
        return Bound(raw["min"], raw["max"], PunishmentUnit(raw["unit"]), read_norm(raw["source"]))

    @remembered
    def additional_bound(self, kind: AdditionalKind) -> Bound | None:
        """Give the bounds of an additional punishment (art. 50, part 2); None when it has no measure."""
        if kind is not AdditionalKind.DEPRIVATION_OF_RIGHT:
            return None
        raw = self._early["punishments"]["deprivation_of_right"]["general"]
        return Bound(raw["min"], raw["max"], PunishmentUnit(raw["unit"]), Norm(Act.CC, "50", raw["part"]))

    @remembered
    def unfinished(self, stage: Stage) -> UnfinishedCrime:
        """Give what the Code says of an attempt or a preparation.

        :param stage: Attempt or preparation.
        :return: Its fraction and when it is punishable.
        :raises KeyError: For a completed offence.
        """
        number, part = {Stage.PREPARATION: ("56.2", "1"), Stage.ATTEMPT: ("56.3", "3")}[stage]
        rule, when = self.rule(number), self._early["stages"][stage.value]["punishable_for"]
        return UnfinishedCrime(
            stage=stage,
            fraction=Fraction(rule["max_fraction"]),
            norm=read_norm(rule["source"]),
            qualification=Norm(Act.CC, "24", part),
            gravities=read_gravities(when["categories"]),
            lists=frozenset(name.removesuffix("_crimes") for name in when["lists"]),
        )

    @property
    def unfinished_life_only(self) -> Bound:
        """Term for an unfinished crime whose sanction knows life imprisonment alone (art. 56, part 4): exactly 25 years."""
        rule = self.rule("56.4.b")
        exact = rule["result"]["exact"]
        return Bound(exact, exact, PunishmentUnit.MONTHS, read_norm(rule["source"]))

    @remembered
    def milder_fraction(self, rule: MilderRule, gravity: Gravity, *, life_or_health: bool) -> MilderFraction:
        """Give the fraction of art. 55, part 2 or 3.

        :param rule: The rule.
        :param gravity: Category of the offence.
        :param life_or_health: Whether the crime is connected with an encroachment on life or health; the Code has no list, a person says.
        :return: The fraction.
        :raises KeyError: If the rule gives no fraction.
        """
        raw = self.rule(rule.value)
        for item in raw["fractions"]:
            if gravity in read_gravities(item["category"]) and item.get("life_or_health", life_or_health) == life_or_health:
                return MilderFraction(rule, Fraction(item["max_fraction"]), read_norm(item.get("source", raw["source"])))
        raise KeyError((rule, gravity))

    @remembered
    def order_fine(self, gravity: Gravity) -> Bound | None:
        """Give the bounds of a fine in order proceedings (art. 55, part 3); None for a category that has no such proceedings."""
        raw = self.rule(MilderRule.ORDER_PROCEDURE)
        for item in raw["ranges"]:
            if gravity in read_gravities(item["category"]):
                return Bound(item["min"], item["max"], PunishmentUnit(item["unit"]), read_norm(raw["source"]))
        return None

    @cached_property
    def exclusions(self) -> tuple[Exclusion, ...]:
        """Offences for which rules of art. 55 do not work (part 8)."""
        raws = (self.rule("55.8.a"), self.rule("55.8.b"))
        return tuple(
            Exclusion(
                read_norm(raw["source"]),
                frozenset(raw["excludes"]),
                frozenset(raw["lists"]),
                raw["intentional_death"],
                Spares(raw["spares"]),
            )
            for raw in raws
        )

    @cached_property
    def killing(self) -> Killing:
        """Offences that consist in intentionally causing death (art. 55, part 8)."""
        raw = self.rule("55.8.a")["killing"]
        return Killing(frozenset(raw["articles"]), frozenset(raw["doubtful"]))

    @cached_property
    def no_imprisonment(self) -> tuple[NoImprisonment, ...]:
        """When imprisonment is not imposed although the sanction names it (art. 55, part 1)."""
        found = []
        for raw in (self.rule("55.1.1"), self.rule("55.1.2")):
            when = raw["conditions"]
            gravities = frozenset() if when["category"] == "any" else read_gravities(when["category"])
            excepted = frozenset(when.get("except_articles", ()))
            found.append(NoImprisonment(read_norm(raw["source"]), gravities, when.get("chapter"), excepted, when["other_harm"]))
        return tuple(found)

    @cached_property
    def mitigating(self) -> tuple[Circumstance, ...]:
        """Circumstances of art. 53, part 1. The list is open: the court may count others (part 2)."""
        return tuple(self._circumstances("mitigating"))

    @cached_property
    def aggravating(self) -> tuple[Circumstance, ...]:
        """Circumstances of art. 54, part 1. The list is closed (part 3)."""
        return tuple(self._circumstances("aggravating"))

    def circumstance(self, key: str) -> Circumstance:
        """Give a circumstance of art. 53 or 54.

        :param key: Its identifier "voluntary_compensation" or its norm "53(1)(6)".
        :return: The circumstance.
        :raises UnknownArticle: If the Code names no such circumstance.
        """
        for found in (*self.mitigating, *self.aggravating):
            if key in (found.id, found.key):
                return found
        raise UnknownArticle("circumstance-unknown", circumstance=key)

    def _circumstances(self, name: str) -> Iterator[Circumstance]:
        raw = self._early[name]
        for item in raw["items"]:
            yield Circumstance(
                id=item["id"],
                norm=Norm(Act.CC, raw["source"]["article"], raw["source"]["part"], item["point"]),
                title=Words(kk=item["kk"], ru=item["ru"]),
                elements=tuple(item.get("elements", ())),
                applies=read_gravities(item.get("applies", ())),
                court_may_decline=item.get("court_may_decline", False),
            )

    @cached_property
    def arrest_suspension(self) -> ArrestSuspension:
        """The time in which arrest is not imposed (art. 467, parts 1 and 1-1)."""
        raw = self._early["punishments"]["arrest"]
        suspension = raw["suspension"]
        spared = {item["id"]: item for item in suspension["still_applies_to"] if "id" in item}
        articles = frozenset(spared["family_offences"]["articles"]) if "family_offences" in spared else frozenset[str]()
        return ArrestSuspension(
            since=date.fromisoformat(raw["in_force"]["since"]),
            until=date.fromisoformat(suspension["suspended_until"]),
            articles=articles,
            servicemen=_since_of(spared, "military_servants"),
            with_expulsion=_since_of(spared, "with_expulsion"),
            norm=read_norm(suspension["source"]),
            in_force_norm=read_norm(raw["in_force"]["source"]),
        )

    @cached_property
    def confiscation_since(self) -> date:
        """First day on which the article on confiscation is in force (art. 467, part 1); till then the Code of 1997 gave it (part 3)."""
        return date.fromisoformat(self._early["punishments"]["confiscation"]["in_force"]["since"])

    @remembered
    def responsible_from(self, article: str, part: str) -> int:
        """Give the age of responsibility for a part of an article (art. 15): 14 for the listed crimes, else 16."""
        raw = self._early["age_of_responsibility"]
        for item in raw["from_14"]["refs"]:
            if item["a"] == article and part in item.get("p", [part]):
                return int(raw["from_14"]["age"])
        return int(raw["general"]["age"])


def _since_of(spared: Mapping[str, _Raw], name: str) -> date | None:
    """Give the day since when persons get arrest all the same; None when they do not."""
    return date.fromisoformat(spared[name]["since"]) if name in spared else None


@cache
def general_part(on: date) -> GeneralPart:
    """Give the General Part of the Criminal Code as it stands on a date.

    Only one edition has been read; at a date before it the same figures are given with `edition_known=False`. Amendments, and figures
    whose own text names their days, are dated data.

    :param on: The date; for an offence, the day on which it was committed (art. 5).
    :return: The figures.
    :raises OutOfForce: If the Code of 2014 did not apply on that day.
    """
    return GeneralPart(on) if on < IN_FORCE else _since(turning_day(general_turning_days(), on))


@cache
def _since(day: date) -> GeneralPart:
    """Give one General Part for all days on which it reads the same, so that its figures are read once."""
    return GeneralPart(day)


@cache
def general_turning_days() -> tuple[date, ...]:
    """Give the days on which the General Part may begin to read differently, art. 467 included."""
    content = compiled("general_part")
    inside = GeneralPart(IN_FORCE).arrest_suspension.turning_days
    return turning_days((*editions(content), *(each.edition for each in amendments(content)), *map(_from, inside)), IN_FORCE)


def _from(day: date) -> Edition:
    return Edition(source="", valid_from=day)
