"""One offence as limitation, release and serving look at it: which facts hold, which lists and groups it stands in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from law import Condition, ExcludedGroup, GeneralPart, Gravity, OffenceGroup, Part, PunishmentKind, Unknown
from sentencing.charge import Charge, signed
from sentencing.derived_facts import DERIVED
from sentencing.facts import OffenceFacts, Offender, PersonCondition, Procedure, SentencingFacts
from sentencing.holds import NO, YES, Holds, all_of, answered, any_of
from sentencing.prior_convictions import Repeated
from sentencing.release_facts import Serving

_SMALL_CHILD = frozenset({PersonCondition.SMALL_CHILD, PersonCondition.CHILD_UNDER_3})
PERSONS: Mapping[str, frozenset[PersonCondition]] = {
    "pregnant_woman": frozenset({PersonCondition.PREGNANT}),
    "woman_having_or_raising_small_child": _SMALL_CHILD,
    "man_raising_small_child_alone": _SMALL_CHILD,
    "parent_of_small_child": _SMALL_CHILD,
    "person_raising_child_with_disability": frozenset({PersonCondition.CHILD_WITH_DISABILITY}),
    "woman_58_plus": frozenset({PersonCondition.WOMAN_58}),
    "man_63_plus": frozenset({PersonCondition.MAN_63}),
    "disability_group_1_or_2": frozenset({PersonCondition.DISABILITY_1_2}),
    "foreigner": frozenset({PersonCondition.FOREIGNER}),
}
"""Persons as the law's data name them, and the conditions that make one; a lone father is entered as `small_child` too."""
VULNERABLE = frozenset({"vulnerable_parole", "vulnerable_72_1_72_7_72_8", "vulnerable_reconciliation"})


class Matter(NamedTuple):
    """One offence with its person.

    :param minor: Whether the person was under 18 at the offence; None when the facts do not say.
    :param young: Whether the person was 18 to 20, so that the court may apply the rules on minors by way of exception (art. 90).
    :param serving: The punishment as it is served; None before the judgment.
    :param repeated: Whether the prior convictions make it recidivism; None when the facts say nothing of them.
    """

    offence: OffenceFacts
    offender: Offender
    procedure: Procedure
    part: Part
    general: GeneralPart
    minor: bool | None
    serving: Serving | None
    repeated: Repeated | None = None
    young: bool = False

    @property
    def juvenile(self) -> bool:
        """Tell whether the rules on minors apply; an unknown age counts as an adult's and is asked."""
        return bool(self.minor)

    @property
    def age_asked(self) -> tuple[str, ...]:
        """Give the field to ask where the age is not known."""
        return ("birth_date",) if self.minor is None else ()

    @property
    def gravity(self) -> Gravity:
        """Category of the offence (art. 11)."""
        return self.part.gravity

    @property
    def verified(self) -> bool:
        """Tell whether a person has signed the values of the law that are used."""
        return signed(self.part, self.general)

    def fact(self, name: str) -> Holds:
        """Tell whether a fact holds that a rule of the law's data names.

        :param name: The fact, "death_caused".
        :return: Whether it holds, or what to ask.
        :raises KeyError: If no such fact is known here.
        """
        if name in VULNERABLE:
            return self._vulnerable(name)
        if name in PERSONS:
            return self._person(PERSONS[name])
        if name in DERIVED:
            return DERIVED[name](self)
        return self.entered(name)

    def any_list(self, names: tuple[str, ...]) -> Holds:
        """Tell whether the act stands in one of the lists of art. 3.

        :param names: Identifiers of the lists.
        :return: Whether it does, or what to ask.
        """
        if not self.part.memberships:
            return NO
        found = []
        for membership in self.part.memberships:
            if membership.list.id not in names:
                continue
            points = YES
            if membership.points:
                charged = frozenset(self.offence.clauses)
                points = Holds(bool(membership.points & charged)) if charged else Holds(None, frozenset({"clauses"}))
            found.append(points & self._condition(membership.condition))
        return any_of(found)

    def in_group(self, group: OffenceGroup) -> Holds:
        """Tell whether the act, or its person, is in a group that a rule excludes.

        :param group: The group.
        :return: Whether it is, or what to ask.
        """
        if not group.may_hold(self.part.norm, self.part.chapter, self.gravity, self.part.guilt):
            return NO
        parts = [self.fact(name) for name in group.facts] if group.facts else []
        if group.lists:
            parts.append(self.any_list(group.lists))
        if group.any_facts:
            parts.append(any_of(self.fact(name) for name in group.any_facts))
        return all_of(parts)

    def excluded(self, exclusion: ExcludedGroup) -> Holds:
        """Tell whether an exclusion reaches the act: it is in the group, and nothing spares it.

        :param exclusion: The exclusion.
        :return: Whether it does, or what to ask.
        """
        inside = self.in_group(exclusion.group)
        return inside if inside.value is False else inside & ~any_of(self.fact(name) for name in exclusion.spares)

    def entered(self, name: str) -> Holds:
        """Tell whether a fact holds as it was entered.

        :param name: Its field, in whichever block it stands.
        :return: Whether it holds, or what to ask.
        """
        for block in (self.offence, self.offence.nature, self.offence.release, self.serving):
            if block is not None and name in type(block).model_fields:
                return answered(getattr(block, name), name)
        return Holds(None, frozenset({name}))

    def _person(self, conditions: frozenset[PersonCondition]) -> Holds:
        given = self.offender.conditions
        return Holds(None, frozenset({"conditions"})) if isinstance(given, Unknown) else Holds(bool(conditions & frozenset(given)))

    def _vulnerable(self, name: str) -> Holds:
        groups = self.general.persons(name)
        if "minor_under_18" in groups and self.juvenile:
            return YES
        return self._person(frozenset().union(*(PERSONS[each] for each in groups if each in PERSONS)))

    def _condition(self, condition: Condition | None) -> Holds:
        match condition:
            case None:
                return YES
            case Condition.VICTIM_IS_MINOR:
                return answered(self.offence.victim_minor, "victim_minor")
            case Condition.WITH_VIOLENCE:
                return answered(self.offence.with_violence, "with_violence")
            case Condition.FEATURE_OF_PART_3_POINT_2:
                features = self.offence.features_of_other_parts
                return Holds(None, frozenset({"features_of_other_parts"})) if isinstance(features, Unknown) else Holds("3(2)" in features)
            case Condition.BY_MILITARY_SERVANT:
                return self._person(frozenset({PersonCondition.SERVICEMAN}))


def matter_of(facts: SentencingFacts, charge: Charge) -> Matter:
    """Look at a charge as limitation, release and serving do, juveniles included.

    :param facts: The facts of the case.
    :param charge: The charge.
    :return: The matter.
    """
    return Matter(
        offence=charge.offence,
        offender=charge.offender,
        procedure=charge.procedure,
        part=charge.part,
        general=charge.general,
        minor=charge.age.minor,
        young=charge.age.exceptional,
        serving=served(facts),
        repeated=None if facts.priors is None else charge.repeated,
    )


def served(facts: SentencingFacts) -> Serving | None:
    """Give the punishment as it is served: `serving`, else what the court fixed in the end with its first day.

    :param facts: The facts.
    :return: The punishment; None before the judgment.
    """
    if facts.serving is not None:
        start = facts.serving.start or facts.start
        return facts.serving.model_copy(update={"start": start})
    if facts.final is None:
        return None
    timed = facts.final.kind in {PunishmentKind.IMPRISONMENT, PunishmentKind.RESTRICTION}
    months = facts.final.amount if timed else None
    return Serving(kind=facts.final.kind, months=months, days=facts.final.days if timed else 0, start=facts.start)
