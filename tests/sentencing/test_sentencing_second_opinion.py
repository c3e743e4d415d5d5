"""Two readings of arts 24, 55 and 56, written apart, agree; `aiyptaushy eval sentencing` compares them on the whole grid."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from second_opinion import Row, difference, row_of, second_opinion

from evals.sentencing_grid import grid
from law import Gravity, Stage, criminal_code
from sentencing import PriorConviction, calculate, unknown

SAMPLE = 3_000
SHEET = list(grid(SAMPLE))


def test_the_second_opinion_agrees_on_a_sample_of_the_grid():
    differing = [found for part, facts in SHEET if (found := difference(part, facts, calculate(facts).offences[0]))]
    assert not differing, f"{len(differing)} of {SAMPLE}, the first: {differing[0]}"


def test_the_sample_reaches_every_part_stage_and_form():
    assert len({part.norm for part, _ in SHEET}) == sum(len(article.parts) for article in criminal_code(date(2026, 2, 10)).articles)
    assert {facts.offences[0].stage for _, facts in SHEET} == set(Stage)
    rows = [row_of(facts) for _, facts in SHEET]
    for name in ("element", "fulfilled", "life_or_health", "death", "minor", "all_harm", "property_damage"):
        assert {getattr(row, name) for row in rows} == {True, False, None}


def _answer(field: str) -> st.SearchStrategy[object]:
    return st.sampled_from([True, False, unknown(field)])


@st.composite
def convictions(draw: st.DrawFn) -> tuple[PriorConviction, ...]:
    given = [
        PriorConviction(
            convicted_on=draw(st.dates(date(2000, 1, 1), date(2014, 12, 31))),
            gravity=draw(st.sampled_from([*Gravity, unknown("gravity")])),
            **{name: draw(_answer(name)) for name in ("sentenced_to_imprisonment", "conditional", "under_18", "record_expired")},
        )
        for _ in range(draw(st.integers(0, 2)))
    ]
    return tuple(given)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(place=st.integers(0, SAMPLE - 1), priors=convictions())
def test_the_second_opinion_agrees_on_recidivism_that_nobody_has_claimed(place, priors):
    part, facts = SHEET[place]
    with_priors = facts.model_copy(update={"priors": priors})
    assert not difference(part, with_priors, calculate(with_priors).offences[0])


def test_the_grid_is_the_same_every_time():
    assert [facts for _, facts in grid(50)] == [facts for _, facts in SHEET[:50]]


@pytest.mark.parametrize(
    ("article", "number", "row", "expected"),
    [
        ("188", "4", Row(stage="attempt", clauses=("3",), element=False, life_or_health=False, mitigating=True), (60, 60, 6)),
        ("192", "4", Row(stage="preparation", clauses=("1",), element=True, life_or_health=True, death=False), (6, 90, None)),
        ("106", "1", Row(life_or_health=True, death=False, mitigating=True, element=False, minor=False), (36, 72, 6)),
        ("99", "3", Row(stage="attempt"), (300, 300, None)),
        ("99", "3", Row(stage="preparation", person=frozenset({"woman"})), (6, 150, None)),
    ],
    ids=["E11b", "E12", "E04", "E13a", "E13d"],
)
def test_the_second_opinion_knows_the_worked_examples(article, number, row, expected):
    part = criminal_code(date(2026, 2, 10)).article(article).part(number)
    low, high, extended = expected
    found = second_opinion(part, row)["imprisonment"]
    assert (found.low, found.high, found.extended) == (low, high, None if extended is None else Fraction(extended))


def test_a_wrong_number_would_be_seen():
    part, facts = next((part, facts) for part, facts in SHEET if part.norm.key == "CC 106(1)")
    found = calculate(facts).offences[0]
    wrong = found.model_copy(update={"permitted": tuple(each.model_copy(update={"upper": each.upper + 1}) for each in found.permitted)})
    assert not difference(part, facts, found)
    assert difference(part, facts, wrong)
