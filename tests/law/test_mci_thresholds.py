"""Sizes of damage in indices and in tenge, with the edges where a tenge decides."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from law import Comparison, DamageSize, OutOfForce, Victim, criminal_code, damage_threshold, general_part

DAY_2026 = date(2026, 3, 1)  # 4325 tenge


def one(size: str, article: str, part: str = "1", victim: Victim = Victim.ANY, measure: str | None = None):
    found = [
        threshold
        for threshold in damage_threshold(DamageSize(size), article, part, DAY_2026)
        if threshold.victim is victim and measure in (None, threshold.measure)
    ]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("which", "tenge", "met"),
    [
        pytest.param(("large", "188", "3", "any", None), 500 * 4325, True, id="theft of exactly 500 indices is large by our reading"),
        pytest.param(("large", "188", "3", "any", None), 500 * 4325 - 1, False, id="a tenge less is not"),
        pytest.param(("especially_large", "188", "4", "any", None), 2000 * 4325, True, id="especially large theft from 2000 indices"),
        pytest.param(("large", "190", "3", "any", None), 999 * 4325, False, id="a large fraud needs 1000"),
        pytest.param(("significant", "190", "1", "any", None), 200 * 4325, True, id="significant damage by the general rule"),
        pytest.param(("large", "217", "2", "any", None), 1000 * 4325, False, id="'exceeding 1000' is not met by 1000"),
        pytest.param(("large", "217", "2", "any", None), 1000 * 4325 + 1, True, id="'exceeding 1000' is met by a tenge more"),
        pytest.param(("large", "214", "2", "citizen", "damage"), 2000 * 4325, True, id="damage to a citizen"),
        pytest.param(("large", "214", "2", "organisation_or_state", "damage"), 9999 * 4325, False, id="damage to the state needs more"),
        pytest.param(("large", "214", "2", "any", "income"), 10_000 * 4325 + 1, True, id="income has a threshold of its own"),
        pytest.param(("significant", "366", "2", "any", None), 50 * 4325, True, id="a significant bribe begins at 50 indices"),
        pytest.param(("significant", "366", "2", "any", None), 3000 * 4325, True, id="and ends with 3000"),
        pytest.param(("large", "366", "3", "any", None), 3000 * 4325, False, id="exactly 3000 is not yet large"),
        pytest.param(("large", "366", "3", "any", None), 3000 * 4325 + 1, True, id="a tenge more is large"),
        pytest.param(("large", "366", "3", "any", None), 10_000 * 4325 + 1, False, id="over 10000 it is no longer large"),
        pytest.param(("especially_large", "366", "4", "any", None), 10_000 * 4325 + 1, True, id="but especially large"),
        pytest.param(("insignificant", "187", "1", "any", "property_of_person"), 2 * 4325, True, id="two indices of a person"),
        pytest.param(("insignificant", "187", "1", "any", "property_of_person"), 2 * 4325 + 1, False, id="over two indices it is theft"),
        pytest.param(
            ("insignificant", "187", "1", "any", "property_of_organisation"), 10 * 4325, True, id="ten indices of an organisation"
        ),
        pytest.param(("large", "238", "2", "medium_business", None), 20_000 * 4325, True, id="a medium business"),
    ],
)
def test_sums_at_the_edge(which, tenge, met):
    size, article, part, victim, measure = which
    assert one(size, article, part, Victim(victim), measure).met(tenge, DAY_2026) is met


def test_exact_equality_with_times_is_met_and_marked_as_doubtful():
    threshold = one("large", "188", "3")
    assert threshold.comparison is Comparison.TIMES
    assert threshold.doubtful(500 * 4325, DAY_2026)
    assert not threshold.doubtful(500 * 4325 + 1, DAY_2026)
    assert not one("large", "217", "2").doubtful(1000 * 4325, DAY_2026)


def test_the_same_sum_is_large_in_one_year_and_not_in_another():
    threshold = one("large", "188", "3")
    assert threshold.met(1_900_000, date(2024, 5, 1))
    assert not threshold.met(1_900_000, date(2025, 5, 1))


def test_tiyn_count():
    assert not one("large", "188", "3").met(Decimal("2162499.99"), DAY_2026)


def test_part_that_has_a_threshold_of_its_own_differs_from_its_article():
    assert one("large", "238", "1", Victim.CITIZEN).over == 2000
    assert one("large", "238", "2", Victim.LARGE_BUSINESS).over == 40_000


def test_article_that_the_list_leaves_out_has_the_general_threshold():
    threshold = one("large", "201")
    assert (threshold.by_default, threshold.over) == (True, 1000)
    assert damage_threshold(DamageSize.INSIGNIFICANT, "188", "1", DAY_2026) == ()


def test_tax_threshold_says_what_it_asks_besides_the_sum():
    assert one("large", "245").also_required


def test_no_threshold_before_the_code_and_no_tenge_without_an_index():
    with pytest.raises(OutOfForce):
        damage_threshold(DamageSize.LARGE, "188", "1", date(2014, 5, 5))
    with pytest.raises(OutOfForce):
        one("large", "188", "3").met(1, date(2031, 1, 1))


def test_every_listed_article_exists_and_every_measure_has_words_in_both_languages():
    code = criminal_code(DAY_2026)
    for size in DamageSize:
        for rule in general_part(DAY_2026).data["thresholds"][size.value]["rules"]:
            for item in rule["articles"]:
                number, parts = (item, ()) if isinstance(item, str) else (item["a"], item["p"])
                article = code.article(number)
                assert all(article.part(part).number == part for part in parts)
                for threshold in damage_threshold(size, number, parts[0] if parts else article.parts[0].number, DAY_2026):
                    assert threshold.measure_words.kk
                    assert threshold.measure_words.ru


@given(st.sampled_from(["188", "190", "217", "366", "214", "201"]), st.integers(0, 10**9), st.integers(0, 10**9))
def test_a_greater_sum_never_loses_a_size_without_an_upper_limit(article, tenge, more):
    for size in (DamageSize.LARGE, DamageSize.ESPECIALLY_LARGE):
        for threshold in damage_threshold(size, article, "2", DAY_2026):
            if threshold.up_to is None and threshold.met(tenge, DAY_2026):
                assert threshold.met(tenge + more, DAY_2026)
