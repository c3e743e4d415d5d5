"""Figures of the General Part: each one beside the norm it was read in."""

from datetime import date
from fractions import Fraction

import pytest

from law import (
    AdditionalKind,
    Gravity,
    Guilt,
    Language,
    MilderRule,
    OutOfForce,
    PunishmentKind,
    Spares,
    Stage,
    UnknownArticle,
    criminal_code,
    general_part,
)

TODAY = date(2026, 2, 1)
FIGURES = general_part(TODAY)


@pytest.mark.parametrize(
    ("kind", "gravity", "guilt", "expected"),
    [
        pytest.param("fine", "misdemeanour", "intent", (20, 200, "CC 41(2)"), id="fine for a misdemeanour"),
        pytest.param("fine", "small", "intent", (200, 10_000, "CC 41(2)"), id="fine for a crime"),
        pytest.param("corrective_labour", "misdemeanour", "intent", (20, 200, "CC 42(3)"), id="corrective labour for a misdemeanour"),
        pytest.param("corrective_labour", "grave", "intent", (200, 10_000, "CC 42(3)"), id="corrective labour for a crime"),
        pytest.param("community_service", "misdemeanour", "intent", (20, 200, "CC 43(2)"), id="community service for a misdemeanour"),
        pytest.param("community_service", "medium", "intent", (200, 1200, "CC 43(2)"), id="community service for a medium crime"),
        pytest.param("community_service", "grave", "intent", None, id="community service is unknown for a grave crime"),
        pytest.param("restriction", "medium", "intent", (6, 84, "CC 44(1)"), id="restriction of liberty for a crime"),
        pytest.param("restriction", "misdemeanour", "intent", None, id="no restriction of liberty for a misdemeanour"),
        pytest.param("arrest", "misdemeanour", "intent", (10, 50, "CC 45(2)"), id="arrest for a misdemeanour"),
        pytest.param("arrest", "small", "intent", None, id="no arrest for a crime"),
        pytest.param("imprisonment", "grave", "intent", (6, 180, "CC 46(3)"), id="imprisonment in general up to 15 years"),
        pytest.param("imprisonment", "especially_grave", "intent", (6, 240, "CC 46(3)"), id="especially grave up to 20 years"),
        pytest.param("imprisonment", "medium", "negligence", (6, 120, "CC 46(3)"), id="negligence up to 10 years"),
        pytest.param("imprisonment", "misdemeanour", "intent", None, id="no imprisonment for a misdemeanour"),
        pytest.param("life_imprisonment", "especially_grave", "intent", None, id="life has no measure"),
        pytest.param("expulsion", "misdemeanour", "intent", None, id="expulsion has no measure"),
    ],
)
def test_bounds_of_main_punishments(kind, gravity, guilt, expected):
    bound = FIGURES.bound(PunishmentKind(kind), Gravity(gravity), Guilt(guilt))
    assert (bound and (bound.minimum, bound.maximum, bound.norm.key)) == expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("fine", (5, 100)), ("corrective_labour", (5, 100)), ("community_service", (10, 75)), ("restriction", (6, 24)),
        ("imprisonment", (6, 120)), ("arrest", None), ("life_imprisonment", None),
    ],
)  # fmt: skip
def test_bounds_for_minors(kind, expected):
    bound = FIGURES.minor_bound(PunishmentKind(kind))
    assert (bound and (bound.minimum, bound.maximum)) == expected
    assert bound is None or bound.norm.article == "81"


def test_deprivation_of_a_right_lasts_from_one_to_ten_years():
    bound = FIGURES.additional_bound(AdditionalKind.DEPRIVATION_OF_RIGHT)
    assert bound is not None
    assert (bound.minimum, bound.maximum) == (12, 120)
    assert FIGURES.additional_bound(AdditionalKind.CONFISCATION) is None


@pytest.mark.parametrize(
    ("stage", "gravity", "lists", "punishable"),
    [
        ("attempt", "misdemeanour", (), False), ("attempt", "small", (), False), ("attempt", "medium", (), True),
        ("attempt", "grave", (), True), ("attempt", "especially_grave", (), True), ("attempt", "small", ("terrorist",), True),
        ("preparation", "medium", (), False), ("preparation", "medium", ("terrorist",), True), ("preparation", "grave", (), True),
        ("preparation", "misdemeanour", ("terrorist",), False), ("preparation", "small", ("corruption",), False),
    ],
)  # fmt: skip
def test_unfinished_crimes_are_punishable_by_category_and_list(stage, gravity, lists, punishable):
    assert FIGURES.unfinished(Stage(stage)).punishable(Gravity(gravity), lists) is punishable


def test_fractions_of_unfinished_crimes():
    attempt, preparation = FIGURES.unfinished(Stage.ATTEMPT), FIGURES.unfinished(Stage.PREPARATION)
    assert (attempt.fraction, attempt.norm.key, attempt.qualification.key) == (Fraction(3, 4), "CC 56(3)", "CC 24(3)")
    assert (preparation.fraction, preparation.norm.key, preparation.qualification.key) == (Fraction(1, 2), "CC 56(2)", "CC 24(1)")
    assert (FIGURES.unfinished_life_only.minimum, FIGURES.unfinished_life_only.maximum) == (300, 300)


@pytest.mark.parametrize(
    ("rule", "gravity", "life", "fraction", "norm"),
    [
        ("55.2", "misdemeanour", False, "1/2", "CC 55(2)(1)"), ("55.2", "small", True, "1/2", "CC 55(2)(1)"),
        ("55.2", "medium", False, "1/2", "CC 55(2)(1)"), ("55.2", "grave", False, "2/3", "CC 55(2)(2)"),
        ("55.2", "grave", True, "3/4", "CC 55(2)(3)"), ("55.2", "especially_grave", False, "3/4", "CC 55(2)(3)"),
        ("55.2", "especially_grave", True, "4/5", "CC 55(2)(4)"),
        ("55.3", "misdemeanour", False, "1/2", "CC 55(3)"), ("55.3", "medium", True, "1/2", "CC 55(3)"),
        ("55.3", "grave", False, "1/2", "CC 55(3)"), ("55.3", "grave", True, "3/4", "CC 55(3)"),
        ("55.3", "especially_grave", False, "3/4", "CC 55(3)"), ("55.3", "especially_grave", True, "4/5", "CC 55(3)"),
    ],
)  # fmt: skip
def test_fractions_of_article_55(rule, gravity, life, fraction, norm):
    found = FIGURES.milder_fraction(MilderRule(rule), Gravity(gravity), life_or_health=life)
    assert (found.fraction, found.norm.key) == (Fraction(fraction), norm)


@pytest.mark.parametrize(("gravity", "expected"), [("misdemeanour", (10, 20)), ("small", (50, 200)), ("medium", None)])
def test_fine_in_order_proceedings(gravity, expected):
    bound = FIGURES.order_fine(Gravity(gravity))
    assert (bound and (bound.minimum, bound.maximum)) == expected


def test_exclusions_of_part_8_name_lists_death_and_whom_they_spare():
    whole, violence = FIGURES.exclusions
    assert (whole.lists, whole.intentional_death, whole.spares) == ({"sexual_inviolability_of_minors"}, True, Spares.MINOR_AGAINST_PEER)
    assert (violence.lists, violence.intentional_death, violence.spares) == ({"violence_against_minors"}, False, Spares.MINOR_OFFENDER)
    assert {"55.1", "55.2", "55.3", "55.4", "55.9"} <= whole.rules
    assert violence.rules == {"55.2", "55.3", "55.3.order"}
    assert whole.reaches((), intentional_death=True)
    assert not violence.reaches((), intentional_death=True)


def test_killing_is_of_articles_99_to_103_and_only_murder_is_beyond_doubt():
    killing = FIGURES.killing
    assert killing.articles == {"99", "100", "101", "102", "103"}
    assert killing.articles - killing.doubtful == {"99"}
    every = {article.number: article for article in criminal_code(TODAY).articles}
    assert {part.guilt for number in killing.articles for part in every[number].parts} == {Guilt.INTENT}


@pytest.mark.parametrize(
    ("gravity", "chapter", "article", "covered"),
    [
        pytest.param("medium", 6, "188", (True, False), id="theft of medium gravity, harm of every kind made good"),
        pytest.param("grave", 6, "190", (False, False), id="a grave fraud is not covered"),
        pytest.param("grave", 8, "214", (False, True), id="a grave economic crime, property damage made good"),
        pytest.param("grave", 8, "218", (False, False), id="laundering is left out of the economic crimes"),
        pytest.param("misdemeanour", 8, "214", (False, False), id="a misdemeanour has no imprisonment to exclude"),
    ],
)
def test_no_imprisonment_once_the_harm_is_made_good(gravity, chapter, article, covered):
    assert tuple(rule.covers(Gravity(gravity), chapter, article) for rule in FIGURES.no_imprisonment) == covered
    assert [rule.other_harm for rule in FIGURES.no_imprisonment] == [True, False]


def test_circumstances_have_every_point_of_their_article_and_words_in_both_languages():
    assert [c.norm.point for c in FIGURES.mitigating] == [str(n) for n in range(1, 12)]
    assert [c.norm.point for c in FIGURES.aggravating] == [str(n) for n in range(1, 17)]
    everything = (*FIGURES.mitigating, *FIGURES.aggravating)
    assert all(c.title.kk and c.title.ru for c in everything)
    assert len({c.id for c in everything}) == len(everything)
    assert [c.id for c in everything if c.court_may_decline] == ["intoxication"]


def test_circumstance_is_found_by_its_name_and_by_its_norm():
    assert FIGURES.circumstance("53(1)(6)") is FIGURES.circumstance("voluntary_compensation")
    assert FIGURES.circumstance("53(1)(1)").applies == {Gravity.MISDEMEANOUR, Gravity.SMALL, Gravity.MEDIUM}
    with pytest.raises(UnknownArticle) as caught:
        FIGURES.circumstance("54(1)(99)")
    assert all("54(1)(99)" in caught.value.explain(language) for language in Language)


@pytest.mark.parametrize(
    ("article", "on", "person", "norm"),
    [
        pytest.param("187", date(2016, 12, 31), {}, "CC 467(1)", id="the article on arrest was not in force before 2017"),
        pytest.param("109-1", date(2016, 12, 31), {}, "CC 467(1)", id="nor for beatings"),
        pytest.param("187", date(2016, 12, 31), {"military_servant": True}, "CC 467(1)", id="nor for servicemen"),
        pytest.param("187", date(2017, 1, 1), {}, "CC 467(1-1)", id="from its first day on it is suspended"),
        pytest.param("187", date(2017, 1, 1), {"military_servant": True}, None, id="servicemen keep arrest from 2017"),
        pytest.param("187", date(2018, 12, 31), {"expulsion": True}, "CC 467(1-1)", id="expulsion brings no arrest before 2019"),
        pytest.param("187", date(2019, 1, 1), {"expulsion": True}, None, id="expulsion brings arrest from 2019"),
        pytest.param("187", date(2026, 12, 31), {}, "CC 467(1-1)", id="arrest drops out until the end of 2026"),
        pytest.param("187", date(2027, 1, 1), {}, None, id="arrest is back on 1 January 2027"),
        pytest.param("109-1", date(2026, 2, 1), {}, None, id="beatings keep arrest all the time"),
    ],
)
def test_arrest_is_suspended_until_2027(article, on, person, norm):
    barred = FIGURES.arrest_suspension.barred_by(article, on, **person)
    assert (barred and barred.key) == norm


@pytest.mark.parametrize(
    ("article", "part", "age"), [("99", "1", 14), ("188", "1", 16), ("188", "2", 14), ("107", "1", 16), ("107", "2", 14), ("366", "1", 16)]
)
def test_age_of_responsibility(article, part, age):
    assert FIGURES.responsible_from(article, part) == age


def test_every_offence_named_by_the_lists_exists():
    code = criminal_code(TODAY)
    for reference in FIGURES.data["age_of_responsibility"]["from_14"]["refs"]:
        article = code.article(reference["a"])
        assert all(article.part(part).number == part for part in reference.get("p", ()))


def test_before_2015_there_is_no_general_part_and_before_the_edition_read_it_is_marked():
    with pytest.raises(OutOfForce):
        general_part(date(2014, 6, 1))
    assert not general_part(date(2019, 6, 1)).edition_known
    assert FIGURES.edition_known


def test_rules_without_a_type_are_there_as_data():
    assert FIGURES.rule("58.3")["caps"] == [{"kind": "imprisonment", "max": 240, "unit": "months"}]
    with pytest.raises(KeyError):
        FIGURES.rule("55.99")
