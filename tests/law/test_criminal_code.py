"""The Special Part: what a lawyer asks of it, and what is said when the question has no answer."""

from datetime import date

import pytest

from law import (
    AdditionalKind,
    Condition,
    CriminalCode,
    Gravity,
    Guilt,
    Language,
    OffenceKind,
    OutOfForce,
    PunishmentKind,
    PunishmentUnit,
    RepealedArticle,
    UnknownArticle,
    criminal_code,
)
from law.norm import Act, Norm

TODAY = date(2026, 2, 1)


@pytest.fixture
def code() -> CriminalCode:
    return criminal_code(TODAY)


def test_burglary_says_what_the_sanction_says(code):
    part = code.article("188").part("3")
    assert part.norm == Norm(Act.CC, "188", "3")
    assert (part.kind, part.guilt, part.gravity) == (OffenceKind.CRIME, Guilt.INTENT, Gravity.GRAVE)
    assert [(p.kind, p.minimum, p.maximum, p.unit) for p in part.main] == [
        (PunishmentKind.RESTRICTION, 24, 84, PunishmentUnit.MONTHS),
        (PunishmentKind.IMPRISONMENT, 24, 84, PunishmentUnit.MONTHS),
    ]
    assert [(a.kind, a.mandatory) for a in part.additional] == [(AdditionalKind.CONFISCATION, True)]
    assert "проникновением" in part.point("3")
    assert code.article("188").title.kk == "Ұрлық"
    assert code.article("188").title.ru == "Кража"


@pytest.mark.parametrize(
    ("article", "part", "gravity"),
    [
        pytest.param("187", "1", Gravity.MISDEMEANOUR, id="petty theft is a misdemeanour"),
        pytest.param("188", "1", Gravity.MEDIUM, id="simple theft, up to three years, is of medium gravity"),
        pytest.param("107", "1", Gravity.SMALL, id="up to two years for intent is of small gravity"),
        pytest.param("104", "1", Gravity.SMALL, id="three years for negligence is still of small gravity"),
        pytest.param("104", "2", Gravity.SMALL, id="exactly five years for negligence is of small gravity"),
        pytest.param("345", "4", Gravity.MEDIUM, id="over five years for negligence is medium and never grave"),
        pytest.param("101", "2", Gravity.MEDIUM, id="exactly five years for intent is of medium gravity"),
        pytest.param("106", "1", Gravity.GRAVE, id="up to eight years for intent is grave"),
        pytest.param("106", "3", Gravity.GRAVE, id="mixed guilt counts as intent; exactly twelve years is grave"),
        pytest.param("99", "1", Gravity.ESPECIALLY_GRAVE, id="up to fifteen years is especially grave"),
        pytest.param("99", "3", Gravity.ESPECIALLY_GRAVE, id="life alone is especially grave"),
    ],
)
def test_gravity_follows_the_sanction_and_the_guilt(code, article, part, gravity):
    assert code.article(article).part(part).gravity is gravity


def test_article_without_parts_has_one_part_without_number(code):
    article = code.article("100")
    assert [part.number for part in article.parts] == [""]
    assert article.part().norm.key == "CC 100"


@pytest.mark.parametrize(
    ("article", "part", "error", "says"),
    [
        pytest.param("188", "9", UnknownArticle, "1, 2, 3, 4", id="a part that does not exist names those that do"),
        pytest.param("188", "", UnknownArticle, "1, 2, 3, 4", id="an article with parts asks for the part"),
        pytest.param("100", "1", UnknownArticle, "100", id="an article without parts refuses a part"),
        pytest.param("188-7", "1", UnknownArticle, "188-1", id="an article that does not exist names the nearest"),
        pytest.param("999", "1", UnknownArticle, "466", id="an article beyond the Code names the last"),
        pytest.param("abc", "", UnknownArticle, "99", id="a word instead of a number is answered too"),
        pytest.param("108", "1", RepealedArticle, "108", id="a repealed article says so"),
        pytest.param("140", "1", RepealedArticle, "2", id="a repealed part names the parts in force"),
    ],
)
def test_wrong_reference_names_the_nearest_valid_one_in_three_languages(code, article, part, error, says):
    with pytest.raises(error) as caught:
        code.article(article).part(part)
    texts = [caught.value.explain(language) for language in Language]
    assert len(set(texts)) == 3
    assert all(says in text for text in texts)


def test_point_that_does_not_exist_names_those_that_do(code):
    with pytest.raises(UnknownArticle) as caught:
        code.part(Norm(Act.CC, "188", "3", "9"))
    assert "1, 2, 3" in caught.value.explain(Language.KK)
    with pytest.raises(UnknownArticle) as caught:
        code.part(Norm(Act.CC, "100", "", "1"))
    assert "100" in caught.value.explain(Language.RU)


def test_citation_of_another_act_is_not_looked_up_here(code):
    with pytest.raises(UnknownArticle):
        code.part(Norm(Act.CPC, "188", "3"))


def test_before_2015_the_code_does_not_apply():
    with pytest.raises(OutOfForce) as caught:
        criminal_code(date(2014, 12, 31))
    assert "01.01.2015" in caught.value.explain(Language.KK)


def test_before_the_edition_read_the_facts_are_given_and_marked():
    earlier = criminal_code(date(2015, 1, 1)).article("188").part("3")
    now = criminal_code(TODAY).article("188").part("3")
    assert (earlier.main, earlier.gravity) == (now.main, now.gravity)
    assert (earlier.edition_known, now.edition_known) == (False, True)
    assert not earlier.verified


def test_repealed_article_at_an_unread_edition_says_that_it_is_unread():
    with pytest.raises(RepealedArticle) as caught:
        criminal_code(date(2016, 5, 5)).article("130")
    assert caught.value.code == "article-repealed-unread"
    with pytest.raises(RepealedArticle) as caught:
        criminal_code(TODAY).article("130")
    assert caught.value.code == "article-repealed"


@pytest.mark.parametrize(
    ("article", "part", "points", "conditions", "expected"),
    [
        pytest.param("366", "1", (), (), {"corruption"}, id="taking a bribe is a corruption crime as it stands"),
        pytest.param("189", "3", ("2",), (), {"corruption"}, id="embezzlement by office is one through its point"),
        pytest.param("189", "3", ("1",), (), set(), id="embezzlement by another point is not"),
        pytest.param("189", "4", (), (Condition.FEATURE_OF_PART_3_POINT_2,), {"corruption"}, id="part 4 needs the feature of part 3"),
        pytest.param("120", "1", (), (), set(), id="rape of an adult is not a crime against minors"),
        pytest.param(
            "120", "1", (), (Condition.VICTIM_IS_MINOR,), {"sexual_inviolability_of_minors"}, id="rape of a minor is in the list of minors"
        ),
        pytest.param("258", "1", (), (), {"terrorist", "extremist"}, id="financing stands in both lists"),
        pytest.param("404", "1", (), (), set(), id="a part that the list does not name is not in it"),
        pytest.param("439", "1", (), (Condition.BY_MILITARY_SERVANT,), {"military"}, id="chapter 18 is military when a serviceman acts"),
    ],
)
def test_lists_ask_for_points_and_facts(code, article, part, points, conditions, expected):
    assert code.article(article).part(part).lists_for(points, conditions) == expected


def test_lists_without_facts_hold_only_what_is_certain(code):
    assert code.article("366").part("1").lists == {"corruption"}
    assert code.article("120").part("1").lists == frozenset()
    assert code.article("189").part("3").lists == frozenset()


def test_difference_between_the_languages_is_shown_as_a_question(code):
    question = code.article("412").part("2").question
    assert question is not None
    assert "семи" in question.ru
    assert "жеті" in question.kk


@pytest.mark.parametrize(
    ("number", "first", "last"),
    [
        (1, "99", "131"), (2, "132", "144"), (3, "145", "159"), (4, "160", "174"), (5, "175", "186"), (6, "187", "204"),
        (7, "205", "213"), (8, "214", "249"), (9, "250", "254"), (10, "255", "295-1"), (11, "296", "316"), (12, "317", "323"),
        (13, "324", "343"), (14, "344", "360"), (15, "361", "371"), (16, "372", "406"), (17, "407", "436"), (18, "437", "466"),
    ],
)  # fmt: skip
def test_chapters_begin_and_end_where_the_code_does(code, number, first, last):
    inside = [article.number for article in code.articles if article.chapter == number]
    assert (inside[0], inside[-1]) == (first, last)
    assert code.chapters[number].kk
    assert code.chapters[number].ru
