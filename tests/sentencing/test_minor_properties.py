"""What holds for every minor: never more than an adult, ages at their very day, both languages alike."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from law import (
    Gravity,
    Language,
    Part,
    PunishmentKind,
    Stage,
    age_on,
    birthday,
    criminal_code,
    general_part,
    minor_imprisonment,
)
from sentencing import OffenceFacts, OffenceSentence, Offender, PersonCondition, Procedure, SentencingFacts, calculate, explain
from sentencing.persons import BARS

ON = date(2026, 2, 10)
GENERAL = general_part(ON)
ADULT, MINOR = date(1990, 5, 1), date(2008, 6, 1)
PARTS = [part for article in criminal_code(ON).articles if article.parts for part in article.parts]
LONGEST = 240

parts = st.sampled_from(PARTS)
answers = st.sampled_from([True, False, "unknown"])


@st.composite
def offences(draw: st.DrawFn) -> dict:
    """Facts that contradict nothing, of any part."""
    life, victim = draw(answers), draw(answers)
    return {
        "circumstances": draw(st.lists(st.sampled_from(["53(1)(11)", "54(1)(9)"]), unique=True, max_size=2)),
        "circumstances_in_offence": draw(st.sampled_from([[], ["54(1)(3)"], "unknown"])),
        "life_or_health": life,
        "intentional_death": draw(answers) if life is not False else False,
        "victim_minor": victim,
        "with_violence": draw(answers),
        "exceptional_circumstances": draw(st.booleans()),
        "nature": {"death_caused": draw(answers), "victim_14_17": draw(answers) if victim is not False else False},
    }


procedures = st.sampled_from([{"form": form, "fulfilled": True} for form in ("ordinary", "accelerated", "plea_agreement")])


def facts_of(part: Part, born: date | None, **changes) -> SentencingFacts:
    offence = {"committed_on": ON, "article": part.norm.article, "part": part.norm.part, **changes.get("offence", {})}
    means = {"own_income": changes.get("income", True), "own_property": False, "delayed_development": False}
    return SentencingFacts(
        offences=(OffenceFacts.model_validate(offence),),
        offender=Offender(birth_date=born, conditions=(), **means),
        procedure=Procedure.model_validate(changes.get("procedure", {})),
    )


def computed(part: Part, born: date | None, **changes) -> OffenceSentence:
    return calculate(facts_of(part, born, **changes)).offences[0]


@settings(max_examples=150, deadline=None)
@given(part=parts, offence=offences(), procedure=procedures)
def test_a_minor_never_gets_more_than_an_adult_with_the_same_facts(part, offence, procedure):
    adult = computed(part, ADULT, offence=offence, procedure=procedure)
    minor = computed(part, MINOR, offence=offence, procedure=procedure)
    for each in minor.permitted:
        same = adult.punishment(each.kind)
        if same is None:
            assert each.kind is PunishmentKind.IMPRISONMENT
            assert adult.punishment(PunishmentKind.LIFE_IMPRISONMENT) is not None
        elif same.unit is each.unit and each.upper is not None:
            assert each.upper <= same.upper
            # Where an adult's minimum falls by arts 41(7) or 42(6), nothing is left of it; art. 81 keeps its own least for a minor.
            assert each.lower <= same.lower or not same.minimum_binds


@settings(max_examples=100, deadline=None)
@given(part=parts, offence=offences(), procedure=procedures)
def test_a_minor_stays_inside_the_limits_of_section_six(part, offence, procedure):
    minor = computed(part, MINOR, offence=offence, procedure=procedure)
    assert minor.punishment(PunishmentKind.ARREST) is None
    assert minor.punishment(PunishmentKind.LIFE_IMPRISONMENT) is None
    life_only = {each.kind for each in part.main} == {PunishmentKind.LIFE_IMPRISONMENT}
    for each in minor.permitted:
        limit = GENERAL.minor_bound(each.kind).maximum
        if each.kind is PunishmentKind.IMPRISONMENT:
            limit = LONGEST if life_only else minor_imprisonment(GENERAL).limit(part.norm.article, part.norm.part)
        assert each.upper <= limit
    if minor.gravity is Gravity.SMALL:
        assert not minor.imprisonment
    for each in minor.additional:
        assert not each.life


@settings(max_examples=100, deadline=None)
@given(part=parts, offence=offences(), procedure=procedures)
def test_an_unknown_age_covers_the_adult_and_the_minor(part, offence, procedure):
    wide = computed(part, None, offence=offence, procedure=procedure)
    for born in (ADULT, MINOR):
        for each in computed(part, born, offence=offence, procedure=procedure).permitted:
            found = wide.punishment(each.kind)
            assert found is not None
            if found.unit is each.unit and each.upper is not None:
                assert found.lower <= each.lower
                assert found.upper >= each.upper
                assert found.least_upper <= each.upper
                least = each.lower if each.extended_lower is None else each.extended_lower
                assert (found.lower if found.extended_lower is None else found.extended_lower) <= least


@settings(max_examples=60, deadline=None)
@given(part=parts, offence=offences(), procedure=procedures, born=st.sampled_from([MINOR, date(2010, 6, 1), date(2006, 6, 1), None]))
def test_kazakh_and_russian_traces_carry_the_same_numbers(part, offence, procedure, born):
    sentence = calculate(facts_of(part, born, offence=offence, procedure=procedure, income="unknown"))
    said = [step.words for step in sentence.steps]
    for each in sentence.offences:
        said += [one.words for one in (*each.permitted, *each.barred, *each.additional, *each.measures)]
    for words in said:
        assert sorted(re.findall(r"\d+", words.kk)) == sorted(re.findall(r"\d+", words.ru)), words.ru
    for language in Language:
        assert explain(sentence, language)


@settings(max_examples=60, deadline=None)
@given(birth=st.dates(date(2002, 1, 1), date(2012, 12, 31)), shift=st.integers(-2, 2), years=st.sampled_from([14, 16, 18]))
def test_every_age_begins_the_day_after_the_birthday(birth, shift, years):
    on = birthday(birth, years) + timedelta(days=shift)
    part = criminal_code(ON).article("106").part("1")
    offence = {"committed_on": on, "circumstances_in_offence": [], "life_or_health": True, "intentional_death": False}
    result = computed(part, birth, offence=offence)
    age = age_on(birth, on)
    assert (age >= years) is (shift > 0)
    assert (result.not_liable is not None) is (age < 14)
    if result.not_liable is None:
        assert result.punishment(PunishmentKind.IMPRISONMENT).upper == (72 if age < 18 else 96)


@settings(max_examples=40, deadline=None)
@given(part=parts, offence=offences(), stage=st.sampled_from([Stage.ATTEMPT, Stage.PREPARATION]))
def test_an_unfinished_crime_of_a_minor_is_never_above_the_completed_one(part, offence, stage):
    if part.guilt.value == "negligence":
        return
    whole = computed(part, MINOR, offence=offence)
    unfinished = computed(part, MINOR, offence={**offence, "stage": stage})
    for each in unfinished.permitted:
        completed = whole.punishment(each.kind)
        if completed is not None:
            assert each.cap <= completed.cap


def test_every_part_is_computed_for_a_minor_and_each_number_stands_in_a_step():
    for part in PARTS:
        sentence = calculate(facts_of(part, MINOR))
        offence = sentence.offences[0]
        said = " ".join(f"{step.before} {step.after}" for step in offence.steps)
        numbers = set(re.findall(r"\d+(?:/\d+)?", said))
        for permitted in offence.permitted:
            for value in (permitted.lower, permitted.upper, permitted.cap, permitted.extended_lower):
                assert not value or str(value) in numbers, (part.norm.key, permitted.kind, value)
            assert permitted.hours_a_day is None or str(permitted.hours_a_day) in numbers
        for measure in offence.measures:
            assert measure.upper is None or str(measure.upper) in numbers


def test_parts_of_imprisonment_alone_leave_a_minor_no_main_punishment_and_say_so():
    alone = [
        part
        for part in PARTS
        if {each.kind for each in part.main} == {PunishmentKind.IMPRISONMENT} and part.gravity in {Gravity.SMALL, Gravity.MEDIUM}
    ]
    assert len(alone) == 87, "15 small and 72 medium parts punish by imprisonment alone (open question Q8)"
    for part in alone:
        offence = computed(part, MINOR, offence={"nature": {"death_caused": False}, "intentional_death": False})
        killing = part.norm.article in {"101", "102", "103"}
        assert bool(offence.permitted) is killing
        assert ("minor-nothing-left" in {each.code for each in offence.remarks}) is not killing


@pytest.mark.parametrize("kind", [PunishmentKind.CORRECTIVE_LABOUR, PunishmentKind.COMMUNITY_SERVICE, PunishmentKind.ARREST])
def test_every_person_that_the_code_names_bars_the_kind(kind):
    named = {
        "persons recognised as unable to work": {PersonCondition.UNABLE_TO_WORK},
        "persons without permanent work": {PersonCondition.NO_PERMANENT_WORK},
        "full-time students": {PersonCondition.FULL_TIME_STUDENT},
        "pregnant_women": {PersonCondition.PREGNANT},
        "women_having_or_raising_child_under_3": {PersonCondition.CHILD_UNDER_3},
        "men_raising_alone_child_under_3": {PersonCondition.CHILD_UNDER_3},
        "women_having_or_raising_young_child": {PersonCondition.SMALL_CHILD, PersonCondition.CHILD_UNDER_3},
        "men_raising_alone_young_child": {PersonCondition.SMALL_CHILD, PersonCondition.CHILD_UNDER_3},
        "women_58_and_over": {PersonCondition.WOMAN_58},
        "men_63_and_over": {PersonCondition.MAN_63},
        "disability_group_1_or_2": {PersonCondition.DISABILITY_1_2},
        "military_servants": {PersonCondition.SERVICEMAN},
        "minors": set(),  # by age, not by a condition
    }
    listed = GENERAL.data["punishments"][kind.value]["not_imposed_on"]["list"]
    assert BARS[kind].persons == set().union(*(named[name] for name in listed))


def test_every_person_that_the_code_spares_life_imprisonment_is_spared():
    named = {
        "under_18_at_time_of_crime": set(),  # by age, not by a condition
        "women": {PersonCondition.WOMAN, PersonCondition.PREGNANT, PersonCondition.WOMAN_58},
        "disability_group_1_or_2": {PersonCondition.DISABILITY_1_2},
        "men_63_and_over": {PersonCondition.MAN_63},
    }
    listed = GENERAL.data["punishments"]["imprisonment"]["life"]["not_imposed_on"]
    assert BARS[PunishmentKind.LIFE_IMPRISONMENT].persons == set().union(*(named[name] for name in listed))
