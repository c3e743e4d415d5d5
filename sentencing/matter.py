"""One offence as limitation, release and serving look at it: which facts hold, which lists and groups it stands in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from law import Condition, ExcludedGroup, GeneralPart, Gravity, Guilt, OffenceGroup, Part, PunishmentKind, Stage, Unknown, general_part
from sentencing.answers import Answer, known
from sentencing.calendar_days import after_months
from sentencing.charge import CodeAt, birthday
from sentencing.circumstances import FIRST_OFFENCE, REPETITION
from sentencing.facts import AGREEMENTS, OffenceFacts, Offender, PersonCondition, Procedure, ProcedureForm, SentencingFacts
from sentencing.holds import NO, YES, Holds, all_of, any_of
from sentencing.milder import INTENTIONAL_DEATH
from sentencing.release_facts import EarlierReconciliation, Serving

_ADULT = 18
_HEAVY = frozenset({Gravity.GRAVE, Gravity.ESPECIALLY_GRAVE})
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


def answered(answer: Answer, field: str) -> Holds:
    """Turn an answer into what holds.

    :param answer: The answer.
    :param field: Its field.
    :return: Yes, no, or the field to ask.
    """
    value = known(answer)
    return Holds(value, frozenset() if value is not None else frozenset({field}))


@dataclass(frozen=True, slots=True)
class Matter:
    """One offence with its person.

    :param juvenile: Whether the person was under 18 at the offence; an unknown age counts as adult and is asked elsewhere.
    :param serving: The punishment as it is served; None before the judgment.
    """

    offence: OffenceFacts
    offender: Offender
    procedure: Procedure
    part: Part
    general: GeneralPart
    juvenile: bool
    serving: Serving | None

    @property
    def gravity(self) -> Gravity:
        """Category of the offence (art. 11)."""
        return self.part.gravity

    @property
    def verified(self) -> bool:
        """Tell whether a person has signed the values of the law that are used."""
        return self.part.verified and bool(self.general.edition.checked_by) and self.general.edition_known

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
        if name in _DERIVED:
            return _DERIVED[name](self)
        return self.entered(name)

    def any_list(self, names: tuple[str, ...]) -> Holds:
        """Tell whether the act stands in one of the lists of art. 3.

        :param names: Identifiers of the lists.
        :return: Whether it does, or what to ask.
        """
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
        parts = [self.fact(name) for name in group.facts]
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


def matter_of(facts: SentencingFacts, offence: OffenceFacts, code: CodeAt) -> Matter:
    """Bring one offence together with its person, juveniles included.

    :param facts: The facts of the case.
    :param offence: One of its offences.
    :param code: The Special Part by date.
    :return: The matter.
    """
    part = code(offence.committed_on).article(offence.article).part(offence.part)
    return Matter(
        offence=offence,
        offender=facts.offender,
        procedure=facts.procedure,
        part=part,
        general=general_part(offence.committed_on),
        juvenile=under_age(facts.offender.birth_date, offence.committed_on),
        serving=served(facts),
    )


def under_age(born: date | None, on: date) -> bool:
    """Tell whether a person was under 18: an age is reached at 0:00 of the day after the birthday."""
    return born is not None and on <= birthday(born, _ADULT)


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


def _intentional_death(matter: Matter) -> Holds:
    """Tell whether the crime is connected with intentionally causing death, read as art. 55 is read here.

    Certain without asking: the articles on killing; not negligence, not an act said to spare life and health, not another crime of
    small or medium gravity, whose sanction is too mild for a killing.
    """
    offence = matter.offence
    if offence.article in INTENTIONAL_DEATH:
        return YES
    if matter.part.guilt is Guilt.NEGLIGENCE or matter.gravity not in _HEAVY or offence.life_or_health is False:
        return NO
    return matter.entered("intentional_death")


def _death_caused(matter: Matter) -> Holds:
    if matter.fact("intentional_death").value and matter.offence.stage is Stage.COMPLETED:
        return YES
    return NO if matter.offence.life_or_health is False else matter.entered("death_caused")


def _against_life(matter: Matter) -> Holds:
    if matter.fact("intentional_death").value:
        return YES
    return NO if matter.offence.life_or_health is False else matter.entered("against_life")


def _life_or_health(matter: Matter) -> Holds:
    return YES if matter.fact("intentional_death").value else answered(matter.offence.life_or_health, "life_or_health")


def _grave_harm(matter: Matter) -> Holds:
    return NO if matter.offence.life_or_health is False else matter.entered("grave_harm")


def _torture(matter: Matter) -> Holds:
    """Art. 146, part 2 is torture itself; parts 3 and 4 are by what they rest on (our reading of Q24)."""
    return YES if (matter.offence.article, matter.offence.part) == ("146", "2") else matter.entered("torture")


def _with_especially_grave(matter: Matter) -> Holds:
    if matter.gravity is Gravity.ESPECIALLY_GRAVE:
        return YES
    return matter.entered("with_especially_grave")


def _harm_made_good(matter: Matter) -> Holds:
    if matter.offence.property_damage_made_good is False:
        return NO
    return answered(matter.offence.harm_made_good, "harm_made_good")


def _first_time(matter: Matter) -> Holds:
    if FIRST_OFFENCE in matter.offence.circumstances:
        return YES
    return NO if REPETITION in matter.offence.circumstances else matter.entered("first_time")


def _agreement(matter: Matter, forms: frozenset[ProcedureForm]) -> Holds:
    return answered(matter.procedure.fulfilled, "fulfilled") if matter.procedure.form in forms else NO


def _spared_road_death(matter: Matter) -> Holds:
    """Let the exception of 68(4)(3) work though 68(1) itself asks that there be no death (open question Q24)."""
    return matter.entered("road_death_of_close_relatives") if matter.part.guilt is Guilt.NEGLIGENCE else NO


def _reconciled_before(matter: Matter, *, for_crime: bool) -> Holds:
    """Count the term of art. 71, part 1 of the earlier offence from the release (open question Q24)."""
    earlier = matter.offence.release.earlier_reconciliation if matter.offence.release is not None else None
    if earlier is None or isinstance(earlier, Unknown):
        return Holds(None, frozenset({"earlier_reconciliation"}))
    if not isinstance(earlier, EarlierReconciliation) or (for_crime and earlier.gravity is Gravity.MISDEMEANOUR):
        return NO
    row = matter.general.row("71.1", "terms", earlier.gravity, corruption=False)
    years = int(row.values["years"]) if row is not None else 0
    ends = after_months(earlier.released_on, 12 * years)
    return Holds(earlier.released_on <= matter.offence.committed_on <= ends)


def _recidivism(matter: Matter) -> Holds:
    first = matter.fact("first_time")
    return NO if first.value else matter.entered("recidivism")


def _terms_of_68_2(matter: Matter) -> Holds:
    if matter.gravity is not Gravity.GRAVE:
        return YES
    return all_of((matter.fact("vulnerable_reconciliation"), matter.fact("first_time"), ~matter.fact("grave_harm")))


def _served_fact(name: str) -> Callable[[Matter], Holds]:
    def holds(matter: Matter) -> Holds:
        return Holds(matter.serving is not None and bool(getattr(matter.serving, name)))

    return holds


def _imprisonment_imposed(matter: Matter) -> Holds:
    if matter.serving is None:
        return Holds(None, frozenset({"serving"}))
    return Holds(matter.serving.kind in {PunishmentKind.IMPRISONMENT, PunishmentKind.LIFE_IMPRISONMENT})


_COOPERATION, _ASSETS = frozenset({ProcedureForm.COOPERATION_AGREEMENT}), frozenset({ProcedureForm.ASSET_RETURN_AGREEMENT})
_DERIVED: Mapping[str, Callable[[Matter], Holds]] = {
    "intentional_death": _intentional_death,
    "death_caused": _death_caused,
    "against_life": _against_life,
    "life_or_health": _life_or_health,
    "grave_harm": _grave_harm,
    "torture": _torture,
    "with_especially_grave": _with_especially_grave,
    "harm_made_good": _harm_made_good,
    "first_time": _first_time,
    "first_time_unless_misdemeanour": lambda m: YES if m.gravity is Gravity.MISDEMEANOUR else m.fact("first_time"),
    "first_time_if_medium": lambda m: m.fact("first_time") if m.gravity is Gravity.MEDIUM else YES,
    "no_death": lambda m: ~m.fact("death_caused") | _spared_road_death(m),
    "no_death_or_grave_harm": lambda m: ~m.fact("death_caused") & ~m.fact("grave_harm"),
    "terms_of_68_2_if_grave": _terms_of_68_2,
    "agreement_fulfilled": lambda m: _agreement(m, AGREEMENTS),
    "cooperation_fulfilled": lambda m: _agreement(m, _COOPERATION),
    "asset_return_fulfilled": lambda m: _agreement(m, _ASSETS),
    "fine_in_sanction": lambda m: Holds(any(each.kind is PunishmentKind.FINE for each in m.part.main)),
    "corruption": lambda m: m.any_list(("corruption",)),
    "juvenile_offender": lambda m: Holds(m.juvenile),
    "juvenile_peer_exception": lambda m: m.entered("victim_14_17") if m.juvenile else NO,
    "reconciled_before": lambda m: _reconciled_before(m, for_crime=False),
    "reconciled_before_for_crime": lambda m: _reconciled_before(m, for_crime=True),
    "recidivism": _recidivism,
    "imprisonment_imposed": _imprisonment_imposed,
    "replaced_by_restriction": _served_fact("replaced_by_restriction"),
    "paroled_from_life": _served_fact("paroled_from_life"),
    "grave_crime_during_life": _served_fact("grave_crime_during_life"),
}
"""Facts that follow from others; every other name is a field that is entered."""
