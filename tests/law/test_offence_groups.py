"""Groups that arts 65–79 exclude, and tables by category: every name in the data resolves and finds the offences it means."""

from datetime import date
from fractions import Fraction

import pytest

from law import Gravity, criminal_code, general_part

TODAY = date(2026, 2, 1)
GENERAL = general_part(TODAY)
CODE = criminal_code(TODAY)


def test_every_excluded_group_of_every_rule_is_defined():
    numbers = [rule["id"] for article in GENERAL.rules.values() for rule in article["rules"]]
    excluding = [
        n for n in numbers if (GENERAL.rule(n).get("excluded") or GENERAL.rule(n).get("no_limitation_for")) and n[:2] not in ("55", "63")
    ]
    assert {"65.2", "68.4", "69.6", "71.6", "72.8", "73.2.excluded", "74.1.c", "75.4", "76.2", "77.5.excluded", "78.2"} <= set(excluding)
    assert all(GENERAL.excluded(number) for number in excluding if number != "79.7")


@pytest.mark.parametrize(
    ("group", "article", "part", "inside"),
    [
        pytest.param("против мира и безопасности человечества", "161", "1", True, id="war propaganda is against peace"),
        pytest.param("особо тяжкие против личности", "99", "1", True, id="murder is especially grave against the person"),
        pytest.param("особо тяжкие против личности", "106", "1", False, id="grievous bodily harm is only grave"),
        pytest.param("тяжкое или особо тяжкое против личности", "106", "1", True, id="grievous bodily harm counts among grave"),
        pytest.param("torture", "146", "1", False, id="ill-treatment is no torture"),
        pytest.param("torture", "146", "2", True, id="torture may be torture"),
        pytest.param("crime_within_criminal_group", "187", "1", False, id="a misdemeanour is no crime of a group"),
        pytest.param("неосторожное преступление со смертью человека или нескольких", "345", "3", True, id="a road death is negligent"),
        pytest.param("неосторожное преступление со смертью человека или нескольких", "99", "1", False, id="murder is not negligent"),
    ],
)
def test_group_finds_the_part_it_means(group, article, part, inside):
    found = CODE.article(article).part(part)
    assert GENERAL.group(group).may_hold(found.norm, found.chapter, found.gravity, found.guilt) is inside


@pytest.mark.parametrize(
    ("number", "table", "gravity", "flags", "key", "value", "norm"),
    [
        pytest.param("71.1", "terms", "small", {"corruption": False}, "years", 2, "CC 71(1)(2)", id="limitation of a small crime"),
        pytest.param("71.1", "terms", "small", {"corruption": True}, "years", 10, "CC 71(1)(4)", id="limitation of small corruption"),
        pytest.param("71.1", "terms", "misdemeanour", {}, "years", 1, "CC 71(1)(1)", id="limitation of a misdemeanour"),
        pytest.param(
            "72.3", "min_fraction_served", "grave", {"life_or_health": True}, "fraction", "2/3", "CC 72(3)(3)", id="parole, life or health"
        ),
        pytest.param(
            "72.3", "min_fraction_served", "grave", {"life_or_health": False}, "fraction", "1/2", "CC 72(3)(2)", id="parole, grave"
        ),
        pytest.param(
            "79.3", "expiry", "especially_grave", {"life_or_health": True}, "years_after", 10, "CC 79(3)(5-1)", id="record, life or health"
        ),
    ],
)
def test_row_by_category(number, table, gravity, flags, key, value, norm):
    row = GENERAL.row(number, table, Gravity(gravity), **flags)
    assert row is not None
    assert (row.values[key], row.norm.key) == (value, norm)


def test_replacement_has_no_row_for_especially_grave():
    assert GENERAL.row("73.2", "min_fraction_served", Gravity.ESPECIALLY_GRAVE, life_or_health=False) is None


def test_revoked_parole_has_its_own_shares():
    shares = {point: Fraction(GENERAL.after_revocation("72.3", point).values["fraction"]) for point in ("1", "2", "3")}
    assert shares == {"1": Fraction(2, 3), "2": Fraction(2, 3), "3": Fraction(3, 4)}
    assert GENERAL.after_revocation("72.4", "3").norm.key == "CC 72(4)(4)"
