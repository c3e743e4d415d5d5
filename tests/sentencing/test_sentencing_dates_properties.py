"""What holds for limitation, parole, replacement, record and release whatever the facts are."""

from __future__ import annotations

import re
from datetime import date, timedelta
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from law import Gravity, PunishmentKind, criminal_code, general_part
from sentencing import Consequences, SentencingFacts, consequences
from sentencing.answers import unknown
from sentencing.charge import charge_of
from sentencing.dated_results import Answer
from sentencing.grounds import GROUNDS
from sentencing.matter import matter_of
from sentencing.release_facts import Nature, ReleaseFacts, Serving

ARTICLES = (
    ("187", "1"), ("345", "3"), ("190", "1"), ("188", "2"), ("366", "1"),
    ("188", "3"), ("192", "2"), ("106", "1"), ("297", "4"), ("99", "1"),
)  # fmt: skip
FAR = date(9999, 1, 1)
ADULT, JUVENILE = date(1970, 1, 1), date(2005, 1, 1)
days = st.dates(date(2019, 1, 2), date(2022, 12, 31))
answers = st.sampled_from([True, False, "unknown"])


@st.composite
def pauses(draw: st.DrawFn) -> list[dict[str, Any]]:
    found = []
    for _ in range(draw(st.integers(0, 3))):
        since = draw(st.dates(date(2019, 1, 2), date(2040, 1, 1)))
        found.append({"since": since, "until": since + timedelta(days=draw(st.integers(0, 4000)))})
    return found


@st.composite
def offences(draw: st.DrawFn) -> dict[str, Any]:
    article, part = draw(st.sampled_from(ARTICLES))
    return {
        "committed_on": draw(days),
        "article": article,
        "part": part,
        "life_or_health": draw(answers),
        "victim_minor": False,
        "in_criminal_group": draw(answers),
        "harm_made_good": draw(answers),
    }


later = st.lists(
    st.builds(
        lambda day, gravity: {"committed_on": day, "gravity": gravity.value},
        st.dates(date(2020, 1, 1), date(2040, 1, 1)),
        st.sampled_from(list(Gravity)),
    ),
    max_size=3,
)


def _facts(**parts: Any) -> SentencingFacts:
    return SentencingFacts.model_validate(parts)


def _end(found: Consequences) -> date:
    limited = found.offences[0].limitation
    return FAR if limited.runs is False or limited.window.latest is None else limited.window.latest


@given(offence=offences(), hidden=pauses(), crimes=later)
@settings(deadline=None, max_examples=120)
def test_limitation_never_ends_before_the_offence_and_is_never_longer_for_a_juvenile(offence, hidden, crimes):
    shared = {"offences": [offence], "hiding": hidden, "later_offences": crimes}
    adult = consequences(_facts(**shared, offender={"birth_date": ADULT}))
    juvenile = consequences(_facts(**shared, offender={"birth_date": JUVENILE}))
    assert _end(adult) > offence["committed_on"]
    assert _end(juvenile) <= _end(adult)
    assert _end(juvenile) > offence["committed_on"]


@given(offence=offences(), hidden=pauses(), more=pauses(), crimes=later, agreed=pauses())
@settings(deadline=None, max_examples=120)
def test_more_hiding_never_brings_limitation_forward(offence, hidden, more, crimes, agreed):
    shared = {"offences": [offence], "later_offences": crimes, "agreement_pauses": agreed, "offender": {"birth_date": ADULT}}
    less_hidden = consequences(_facts(**shared, hiding=hidden))
    more_hidden = consequences(_facts(**shared, hiding=[*hidden, *more]))
    assert _end(more_hidden) >= _end(less_hidden)


@given(offence=offences(), hidden=pauses(), crimes=later)
@settings(deadline=None, max_examples=60)
def test_what_is_not_known_holds_what_comes_to_be_known(offence, hidden, crimes):
    shared = {"offences": [offence], "offender": {"birth_date": ADULT}}
    open_ = consequences(_facts(**shared, later_offences=crimes)).offences[0].limitation.window
    known = consequences(_facts(**shared, later_offences=crimes, hiding=hidden)).offences[0].limitation.window
    if known.earliest is not None and open_.earliest is not None:
        assert open_.earliest <= known.earliest
        assert open_.latest is None or (known.latest is not None and known.latest <= open_.latest)


@st.composite
def served(draw: st.DrawFn) -> dict[str, Any]:
    return {
        "kind": draw(st.sampled_from(["imprisonment", "restriction"])),
        "months": draw(st.integers(1, 240)),
        "start": draw(st.dates(date(2020, 1, 1), date(2030, 1, 1))),
        "credit_days": draw(st.integers(0, 400)),
        "damage_paid": draw(answers),
        "malicious_breaches": draw(answers),
        "ban_months": draw(st.none() | st.integers(1, 120)),
        "in_force": date(2020, 1, 1),
    }


@given(offence=offences(), serving=served(), form=st.sampled_from(["ordinary", "plea_agreement"]), born=st.sampled_from([ADULT, JUVENILE]))
@settings(deadline=None, max_examples=120)
def test_no_day_of_serving_precedes_its_start(offence, serving, form, born):
    shared = {"offences": [offence], "procedure": {"form": form, "fulfilled": True}, "offender": {"birth_date": born, "conditions": []}}
    found = consequences(_facts(**shared, serving=serving, later_offences=[]))
    for result in (found.parole, found.replacement):
        if result is not None:
            assert all(day is None or day > serving["start"] for day in (result.window.earliest, result.window.latest))
    for record in found.records:
        assert record.window.earliest is None or record.window.earliest >= serving["start"]
    assert found.ban is None or found.ban.end is None or found.ban.end > found.ban.start


@given(offence=offences(), serving=served())
@settings(deadline=None, max_examples=100)
def test_replacement_of_a_juvenile_never_opens_later_than_parole(offence, serving):
    facts = _facts(offences=[offence], offender={"birth_date": JUVENILE, "conditions": []}, serving={**serving, "kind": "imprisonment"})
    found = consequences(facts)
    if found.parole is None or found.replacement is None or found.parole.share is None or found.replacement.share is None:
        return
    assert found.replacement.share.fraction <= found.parole.share.fraction


OPENNESS = {Answer.BARRED: 0, Answer.UNKNOWN: 1, Answer.MAY: 2, Answer.MUST: 2}
RELEASE_FIELDS = [name for name in ReleaseFacts.model_fields if name not in {"earlier_reconciliation", "recidivism", "special_part_note"}]


@given(
    offence=offences(),
    released=st.fixed_dictionaries(dict.fromkeys(RELEASE_FIELDS, answers)),
    field=st.sampled_from(["in_criminal_group", "torture"]),
)
@settings(deadline=None, max_examples=80)
def test_an_exclusion_never_opens_a_release(offence, released, field):
    block = {**released, "earlier_reconciliation": "none", "special_part_note": False}
    shared = {"offender": {"birth_date": ADULT, "conditions": []}, "procedure": {"form": "cooperation_agreement", "fulfilled": True}}
    free, shut = (
        {
            each.ground: each
            for each in consequences(_facts(**shared, offences=[{**offence, field: value, "release": block}])).offences[0].releases
        }
        for value in (False, True)
    )
    assert free.keys() == shut.keys()
    for ground in free:
        assert OPENNESS[shut[ground].answer] <= OPENNESS[free[ground].answer], ground


@given(offence=offences(), hidden=pauses(), crimes=later, serving=served())
@settings(deadline=None, max_examples=60)
def test_kazakh_and_russian_steps_carry_the_same_numbers(offence, hidden, crimes, serving):
    facts = _facts(offences=[{**offence, "release": {}}], hiding=hidden, later_offences=crimes, serving=serving, today=date(2026, 11, 25))
    steps = consequences(facts).steps
    assert steps
    for step in steps:
        assert sorted(re.findall(r"\d+", step.words.kk)) == sorted(re.findall(r"\d+", step.words.ru)), step.rule


def test_every_fact_that_a_rule_names_is_known_and_has_words():
    general = general_part(date(2026, 2, 1))
    facts = _facts(
        offences=[{"committed_on": date(2026, 2, 10), "article": "188", "part": "3", "release": {}, "nature": {}}], serving={"kind": "fine"}
    )
    matter = matter_of(facts, charge_of(facts, facts.offences[0], criminal_code))
    groups = [each for ground in GROUNDS for rule in ground.exclusions for each in general.excluded(rule)]
    groups += [each for rule in ("71.6", "72.8", "73.2.excluded", "73.4", "77.5.excluded", "79.7") for each in general.excluded(rule)]
    names = {name for ground in GROUNDS for name in general.rule(ground.rule)["asks"]}
    names |= {name for each in groups for name in (*each.spares, *each.group.facts, *each.group.any_facts)}
    for name in names:
        holds = matter.fact(name)
        assert holds.value is not None or holds.asked
        assert all(unknown(field).question.kk and unknown(field).question.ru for field in holds.asked)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_question_group_check_and_ground_has_words(language):
    text = files("sentencing").joinpath("locale", f"{language}.ftl").read_text(encoding="utf-8")
    ids = set(re.findall(r"^([a-z0-9-]+) =", text, flags=re.MULTILINE))
    general = general_part(date(2026, 2, 1))
    fields = {
        *Nature.model_fields,
        *ReleaseFacts.model_fields,
        "damage_paid",
        "malicious_breaches",
        "active_help",
        "helped_solve_group_crimes",
    }
    fields |= {"hiding", "later_offences", "today", "serving", "start", "in_force", "released_on"}
    rules = [rule for article in general.rules.values() for rule in article["rules"] if "asks" in rule]
    groups = {
        each.group.id
        for number in ("65.2", "68.4", "71.6", "72.8", "73.2.excluded", "74.1.c", "78.2", "79.7")
        for each in general.excluded(number)
    }
    wanted = {f"question-{name.replace('_', '-')}" for name in fields}
    wanted |= {f"check-{name.replace('_', '-')}" for rule in rules for name in rule["asks"]}
    wanted |= {f"group-{name}" for name in groups} | {f"ground-{ground.id}" for ground in GROUNDS}
    assert wanted <= ids


def test_a_serving_is_refused_without_a_term_only_where_it_has_one():
    assert Serving(kind=PunishmentKind.FINE).months is None
    with pytest.raises(ValueError, match="term-missing"):
        Serving(kind=PunishmentKind.RESTRICTION)
