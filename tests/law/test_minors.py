"""Section 6 of the Criminal Code as figures."""

from __future__ import annotations

from datetime import date

import pytest

from law import (
    AdditionalKind,
    Gravity,
    Guilt,
    PunishmentKind,
    educational_measures,
    general_part,
    measures_reach,
    minor_age,
    minor_daily_hours,
    minor_deprivation_of_right,
    minor_imprisonment,
    minor_kinds,
    young_age,
)

GENERAL = general_part(date(2026, 2, 10))


def test_section_six_ends_at_18_and_by_exception_at_21():
    assert (minor_age(GENERAL), young_age(GENERAL)) == (18, 21)


def test_the_list_of_kinds_is_closed():
    kinds = minor_kinds(GENERAL)
    assert {PunishmentKind.FINE, PunishmentKind.IMPRISONMENT, AdditionalKind.DEPRIVATION_OF_RIGHT} <= kinds
    absent = {PunishmentKind.ARREST, PunishmentKind.LIFE_IMPRISONMENT, AdditionalKind.CONFISCATION, AdditionalKind.EXPULSION}
    assert not absent & kinds


@pytest.mark.parametrize(
    ("article", "part", "limit"),
    [("99", "1", 120), ("99", "2", 144), ("99", "3", 144), ("255", "1", 144), ("255", "4", 144), ("256", "1", 120), ("106", "1", 120)],
)
def test_the_limit_of_imprisonment_follows_the_offence(article, part, limit):
    assert minor_imprisonment(GENERAL).limit(article, part) == limit


def test_imprisonment_is_never_for_small_and_for_medium_only_with_a_death():
    imprisonment = minor_imprisonment(GENERAL)
    assert imprisonment.barred == {Gravity.SMALL}
    assert imprisonment.barred_without_death == {Gravity.MEDIUM}
    assert (imprisonment.instead_of_life.minimum, imprisonment.instead_of_life.maximum) == (180, 240)


def test_the_bounds_of_a_ban_and_the_hours_of_a_day():
    ban, hours = minor_deprivation_of_right(GENERAL), minor_daily_hours(GENERAL)
    assert (ban.minimum, ban.maximum) == (12, 24)
    assert (hours.younger, hours.older, hours.from_age) == (2, 3, 16)


@pytest.mark.parametrize(
    ("gravity", "guilt", "terms"),
    [
        (Gravity.MISDEMEANOUR, Guilt.INTENT, {"2": (None, 6), "4": (None, 6), "7": (None, 12)}),
        (Gravity.SMALL, Guilt.INTENT, {"2": (6, 12), "4": (6, 12), "7": (None, 12)}),
        (Gravity.MEDIUM, Guilt.INTENT, {"2": (12, 24), "4": (12, 24), "5": (6, 24), "7": (None, 12)}),
        (Gravity.MEDIUM, Guilt.NEGLIGENCE, {"2": (12, 24), "4": (12, 24), "7": (None, 12)}),
        (Gravity.GRAVE, Guilt.INTENT, {"2": (24, 36), "4": (24, 36), "5": (6, 24), "7": (None, 12)}),
        (Gravity.GRAVE, Guilt.MIXED, {"2": (24, 36), "4": (24, 36), "5": (6, 24), "7": (None, 12)}),
    ],
    ids=["misdemeanour", "small", "medium by intent", "medium by negligence has no special school", "grave", "two forms of guilt"],
)
def test_the_terms_of_the_measures_follow_the_category(gravity, guilt, terms):
    measures = educational_measures(GENERAL, gravity, guilt)
    assert {each.point: (each.minimum, each.maximum) for each in measures if each.maximum is not None} == terms
    assert {each.point for each in measures if each.maximum is None} == {"1", "3", "6"}
    for each in measures:
        assert each.title.kk
        assert each.title.ru
        assert (each.term_norm is None) is (each.maximum is None)


def test_no_measure_takes_the_place_of_a_punishment_for_an_especially_grave_crime():
    assert educational_measures(GENERAL, Gravity.ESPECIALLY_GRAVE, Guilt.INTENT) == ()
    assert not measures_reach(GENERAL, Gravity.ESPECIALLY_GRAVE)
