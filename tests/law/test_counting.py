"""Rates and caps by which punishments are joined and counted: each beside the norm it was read in."""

from datetime import date
from fractions import Fraction

import pytest

from law import Institution, PunishmentKind, conversion, custody_rate, general_part, house_arrest_rate, severity, total_rule

FIGURES = general_part(date(2026, 2, 1))
KIND = {kind.value: kind for kind in PunishmentKind}


@pytest.mark.parametrize(
    ("stricter", "milder", "amount", "norm"),
    [
        pytest.param("imprisonment", "fine", 4, "CC 61(1)(1)", id="a day of imprisonment is 4 indices of a fine"),
        pytest.param("imprisonment", "community_service", 4, "CC 61(1)(1)", id="a day of imprisonment is 4 hours of community service"),
        pytest.param("imprisonment", "restriction", 1, "CC 61(1)(1)", id="a day of imprisonment is a day of restriction"),
        pytest.param("restriction", "arrest", 1, "CC 61(1)(2)", id="a day of restriction is a day of arrest"),
        pytest.param("arrest", "corrective_labour", 4, "CC 61(1)(3)", id="a day of arrest is 4 indices of corrective labour"),
        pytest.param("community_service", "fine", 1, "CC 61(1)(4)", id="an hour of community service is one index of a fine"),
        pytest.param("corrective_labour", "fine", 1, "CC 61(1)(5)", id="an index of corrective labour is an index of a fine"),
    ],
)
def test_rate_of_conversion(stricter, milder, amount, norm):
    rate = conversion(FIGURES, KIND[stricter], KIND[milder])
    assert (rate.amount, rate.norm.key) == (amount, norm)


def test_the_milder_is_not_converted_into_the_stricter_by_the_same_rate():
    with pytest.raises(KeyError):
        conversion(FIGURES, PunishmentKind.FINE, PunishmentKind.IMPRISONMENT)


@pytest.mark.parametrize(
    ("rule", "absorption", "addition", "caps"),
    [
        pytest.param(
            "58.2.a", True, True, {"fine": 400, "community_service": 400, "arrest": 50}, id="misdemeanours: either way under three caps"
        ),
        pytest.param("58.2.b", True, False, {}, id="small and medium crimes: absorption only"),
        pytest.param("58.3", True, True, {"imprisonment": 240}, id="grave crimes: either way under twenty years"),
        pytest.param("58.4.a", False, True, {"imprisonment": 300}, id="especially grave with twenty years: addition only"),
        pytest.param("60.3.a", False, True, {"imprisonment": 300}, id="several sentences: addition only, 25 years"),
        pytest.param("60.3.b", False, True, {"imprisonment": 360}, id="several sentences with twenty years: addition only, 30 years"),
    ],
)
def test_rule_of_a_total(rule, absorption, addition, caps):
    found = total_rule(FIGURES, rule)
    assert (found.absorption, found.addition, {kind.value: most for kind, most in found.caps.items()}) == (absorption, addition, caps)


@pytest.mark.parametrize(
    ("institution", "amount", "norm"),
    [
        ("minimum", "2", "CC 62(3)(3)"),
        ("medium", "3/2", "CC 62(3)(2)"),
        ("medium_juvenile", "3/2", "CC 62(3)(2)"),
        ("maximum", "1", "CC 62(3)(1)"),
        ("emergency", "1", "CC 62(3)(1)"),
        ("full", "1", "CC 62(3)(1)"),
    ],
)
def test_day_in_custody_against_imprisonment(institution, amount, norm):
    rate = custody_rate(FIGURES, PunishmentKind.IMPRISONMENT, Institution(institution))
    assert (rate.amount, rate.norm.key) == (Fraction(amount), norm)


@pytest.mark.parametrize(
    ("kind", "custody", "house_arrest"),
    [
        ("arrest", "1", "1/2"),
        ("restriction", "2", "1/2"),
        ("community_service", "4", "2"),
        ("corrective_labour", "4", "2"),
        ("fine", "4", "2"),
    ],
)
def test_day_in_custody_and_under_house_arrest_against_other_kinds(kind, custody, house_arrest):
    assert custody_rate(FIGURES, KIND[kind]).amount == Fraction(custody)
    assert house_arrest_rate(FIGURES, KIND[kind]).amount == Fraction(house_arrest)


def test_nothing_is_credited_against_life():
    with pytest.raises(KeyError):
        house_arrest_rate(FIGURES, PunishmentKind.LIFE_IMPRISONMENT)


def test_custody_against_imprisonment_needs_the_institution():
    with pytest.raises(KeyError):
        custody_rate(FIGURES, PunishmentKind.IMPRISONMENT)


def test_severity_ends_with_life():
    order = severity(FIGURES)
    assert (order[0], order[-1]) == (PunishmentKind.FINE, PunishmentKind.LIFE_IMPRISONMENT)
    assert sorted(Institution, key=lambda each: each.rank)[0] is Institution.MINIMUM
