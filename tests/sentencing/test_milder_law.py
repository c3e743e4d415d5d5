"""The milder law (arts 5, 6): an amendment is a change of data, both laws are computed, and the milder one is named by rule."""

from __future__ import annotations

import copy
from datetime import date, timedelta
from functools import cache

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from law import CriminalCode, Language, PunishmentKind, Status
from law.compiled import compiled
from sentencing import DecisionBeforeOffence, LawChoice, compare, explain_law, read_facts

AMENDED_ON = date(2027, 6, 1)
DECIDED = date(2027, 9, 1)
FIRST = date(2026, 1, 3)


def amended(number: str, part: str, change, *, repealed: bool = False):
    """Write an amendment into a copy of the data: the old part gets its last day, the new one begins on the day after."""
    chapters = copy.deepcopy(compiled("criminal_code"))
    for chapter in chapters.values():
        for article in chapter["articles"]:
            if article["article"] == number:
                _amend(article["parts"], part, change, repealed=repealed)

    @cache
    def at(on: date) -> CriminalCode:
        return CriminalCode(on, chapters)

    return at


def _amend(parts: list, number: str, change, *, repealed: bool) -> None:
    place = next(index for index, part in enumerate(parts) if part["part"] == number)
    old, new = parts[place], copy.deepcopy(parts[place])
    old["edition"] = {"valid_from": FIRST.isoformat(), "valid_to": (AMENDED_ON - timedelta(days=1)).isoformat()}
    new["edition"] = {"valid_from": AMENDED_ON.isoformat(), "source": "an amending law"}
    if repealed:
        new = {"part": number, "status": Status.REPEALED.value, "edition": new["edition"]}
    else:
        change(new)
    parts.insert(place + 1, new)


def facts_of(committed_on: date, *others: dict, **more):
    offence = {"id": "c1", "committed_on": committed_on.isoformat(), "article": "188", "part": "3", "clauses": ["3"], **more}
    data = {"offences": [offence, *others], "offender": {"birth_date": "1990-05-01", "conditions": []}}
    return read_facts(yaml.safe_dump(data, allow_unicode=True))


def imprisonment(part: dict) -> dict:
    return next(each for each in part["main"] if each["type"] == "imprisonment")


def upper(months: int):
    return lambda part: imprisonment(part).update(max=months)


def lower(months: int):
    return lambda part: imprisonment(part).update(min=months)


def both(*changes):
    return lambda part: [change(part) for change in changes]


def with_kind(**punishment):
    return lambda part: part["main"].insert(0, punishment)


def without(kind: str):
    return lambda part: part.update(main=[each for each in part["main"] if each["type"] != kind])


def without_additional(part: dict) -> None:
    part["additional"] = []


@pytest.mark.parametrize(
    ("change", "choice", "counts"),
    [
        pytest.param(upper(60), LawChoice.LATER, {"upper"}, id="A lower maximum works back, and with it nothing else changes"),
        pytest.param(upper(40), LawChoice.LATER, {"upper"}, id="A maximum under five years stays in the same category"),
        pytest.param(upper(96), LawChoice.OF_THE_ACT, {"upper"}, id="A higher maximum does not work back"),
        pytest.param(lower(12), LawChoice.LATER, {"lower"}, id="A lower minimum works back"),
        pytest.param(lower(36), LawChoice.OF_THE_ACT, {"lower"}, id="A higher minimum does not work back"),
        pytest.param(both(upper(96), lower(12)), LawChoice.OPEN, {"upper", "lower"}, id="Maximum up and minimum down: a person decides"),
        pytest.param(with_kind(type="fine", max=1000, unit="mci"), LawChoice.LATER, {"kind-added"}, id="A milder kind added works back"),
        pytest.param(without("restriction"), LawChoice.OF_THE_ACT, {"kind-dropped"}, id="A milder kind dropped does not work back"),
        pytest.param(
            without("imprisonment"), LawChoice.LATER, {"kind-dropped", "category"}, id="Imprisonment dropped works back, the category too"
        ),
        pytest.param(upper(144), LawChoice.OF_THE_ACT, {"upper"}, id="Twelve years are still a grave crime"),
        pytest.param(upper(156), LawChoice.OF_THE_ACT, {"upper", "category"}, id="Thirteen years make it especially grave"),
        pytest.param(without_additional, LawChoice.LATER, {"additional-dropped"}, id="A confiscation dropped works back"),
        pytest.param(lambda _: None, LawChoice.SAME, set(), id="A change of wording alone leaves the law of the act"),
    ],
)
def test_the_milder_law_is_named_by_rule(change, choice, counts):
    found = compare(facts_of(date(2026, 2, 10)), DECIDED, amended("188", "3", change)).offences[0]
    assert found.choice is choice
    assert [under.on for under in found.editions] == [date(2026, 2, 10), AMENDED_ON]
    assert counts <= {each.count for each in found.editions[1].differences}
    expected = {LawChoice.LATER: AMENDED_ON, LawChoice.OPEN: None}.get(choice, date(2026, 2, 10))
    assert found.applies_on == expected
    assert all(step.norm is not None and step.norm.article in {"5", "6"} for step in found.steps)


def test_a_repealed_part_is_decriminalised():
    found = compare(facts_of(date(2026, 2, 10)), DECIDED, amended("188", "3", None, repealed=True))
    assert (found.offences[0].choice, found.offences[0].applies_on) == (LawChoice.DECRIMINALISED, AMENDED_ON)
    assert found.offences[0].editions[1].sentence is None
    assert found.sentences[1].sentence is None
    assert [each.code for each in found.offences[0].remarks] == ["law-elsewhere", "law-served"]


def test_of_two_offences_only_the_repealed_one_falls_away():
    other = {"id": "c2", "committed_on": "2026-02-11", "article": "190", "part": "1"}
    found = compare(facts_of(date(2026, 2, 10), other), DECIDED, amended("188", "3", None, repealed=True))
    assert [each.choice for each in found.offences] == [LawChoice.DECRIMINALISED, LawChoice.ONE_EDITION]
    assert [each.id for each in found.sentences[1].sentence.offences] == ["c2"]


def test_a_point_that_is_gone_is_not_called_decriminalised():
    found = compare(facts_of(date(2026, 2, 10)), DECIDED, amended("188", "3", lambda part: part["clauses"].pop("3"))).offences[0]
    assert (found.choice, found.applies_on, found.editions[1].requalify) == (LawChoice.OPEN, None, True)


def test_an_act_of_an_unread_day_is_not_compared():
    found = compare(facts_of(date(2024, 5, 1)), date(2026, 2, 1)).offences[0]
    assert (found.choice, found.applies_on) == (LawChoice.UNREAD, None)
    assert "не прочитан" in found.words.ru
    assert "оқылмаған" in found.words.kk
    assert [each.code for each in found.remarks] == ["law-general-unread"]


def test_an_act_and_a_decision_under_one_edition():
    found = compare(facts_of(date(2026, 2, 10)), date(2026, 9, 1)).offences[0]
    assert (found.choice, found.applies_on, len(found.editions)) == (LawChoice.ONE_EDITION, date(2026, 2, 10), 1)


def test_an_amendment_after_the_decision_does_not_count():
    found = compare(facts_of(date(2026, 2, 10)), AMENDED_ON - timedelta(days=1), amended("188", "3", upper(60))).offences[0]
    assert found.choice is LawChoice.ONE_EDITION


def test_an_act_after_the_amendment_knows_the_new_law_alone():
    found = compare(facts_of(AMENDED_ON), DECIDED, amended("188", "3", upper(60))).offences[0]
    assert found.choice is LawChoice.ONE_EDITION
    assert found.editions[0].sentence.punishment(PunishmentKind.IMPRISONMENT).upper == 60


def test_a_decision_before_the_act_is_refused():
    with pytest.raises(DecisionBeforeOffence):
        compare(facts_of(date(2026, 2, 10)), date(2026, 2, 9))


def test_both_laws_are_told_with_the_same_figures_in_kazakh_and_russian():
    found = compare(facts_of(date(2026, 2, 10)), DECIDED, amended("188", "3", both(upper(96), lower(12))))
    kk, ru = (explain_law(found, language) for language in (Language.KK, Language.RU))
    assert "от 2 до 7 лет" in ru
    assert "от 1 до 8 лет" in ru
    digits = [sorted(filter(str.isdigit, text)) for text in (kk, ru)]
    assert digits[0] == digits[1]


def with_general(*changes: dict):
    """Write an amendment into a copy of the data of the General Part."""
    content = copy.deepcopy(compiled("general_part"))
    edition = {"source": "an amending law", "valid_from": AMENDED_ON.isoformat(), "checked_by": ""}
    content["amendments"]["amendments"] = [{"edition": edition, "changes": list(changes)}]

    @cache
    def at(on: date) -> CriminalCode:
        return CriminalCode(on, general=content)

    return at


def rule(article: str, name: str, *steps: str, becomes: object) -> dict:
    return {"place": ["articles_055_098", "articles", article, "rules", name, *steps], "becomes": becomes}


GENERAL_CHANGES = [
    pytest.param(
        rule("55", "55.2", "fractions", "1", "max_fraction", becomes="1/2"),
        *(LawChoice.LATER, {"upper"}, 42),
        id="A smaller fraction of art. 55, part 2 works back",
    ),
    pytest.param(
        rule("55", "55.2", "fractions", "1", "max_fraction", becomes="3/4"),
        *(LawChoice.OF_THE_ACT, {"upper"}, 63),
        id="A greater fraction of art. 55, part 2 does not work back",
    ),
    pytest.param(
        rule("71", "71.1", "terms", "2", "years", becomes=4),
        *(LawChoice.SAME, set(), 56),
        id="Another limitation of other crimes changes nothing here",
    ),
    pytest.param(
        rule("98-2", "98-2", "amounts", "3", "amount", becomes=10),
        *(LawChoice.LATER, {"payment"}, 56),
        id="A smaller compulsory payment works back",
    ),
    pytest.param(
        {"place": ["articles_001_054", "punishments", "imprisonment", "min", "months"], "becomes": 3},
        *(LawChoice.SAME, set(), 56),
        id="A lower least of imprisonment does not touch a sanction that names its own",
    ),
]


@pytest.mark.parametrize(("change", "choice", "counts", "upper_then"), GENERAL_CHANGES)
def test_an_amendment_of_the_general_part_is_compared_too(change, choice, counts, upper_then):
    facts = facts_of(date(2026, 2, 10), circumstances=["53(1)(11)"], circumstances_in_offence=[], life_or_health=False)
    found = compare(facts, DECIDED, with_general(change)).offences[0]
    before, after = found.editions
    assert found.choice is choice
    assert {each.count for each in after.differences} == counts
    assert before.sentence.punishment(PunishmentKind.IMPRISONMENT).upper == 56
    assert after.sentence.punishment(PunishmentKind.IMPRISONMENT).upper == upper_then
    assert (before.general_from, after.general_from, after.read_from) == (FIRST, AMENDED_ON, FIRST)
    assert [each.code for each in found.remarks] == ["law-after-judgment", "law-served"]


def test_amendments_of_both_parts_are_weighed_together():
    chapters, general = copy.deepcopy(compiled("criminal_code")), copy.deepcopy(compiled("general_part"))
    for chapter in chapters.values():
        for article in chapter["articles"]:
            if article["article"] == "188":
                _amend(article["parts"], "3", upper(96), repealed=False)
    change = rule("55", "55.2", "fractions", "1", "max_fraction", becomes="1/3")
    edition = {"source": "an amending law", "valid_from": date(2027, 7, 1).isoformat(), "checked_by": ""}
    general["amendments"]["amendments"] = [{"edition": edition, "changes": [change]}]
    facts = facts_of(date(2026, 2, 10), circumstances=["53(1)(11)"], circumstances_in_offence=[], life_or_health=False)
    found = compare(facts, DECIDED, cache(lambda on: CriminalCode(on, chapters, general))).offences[0]
    assert [under.sentence.punishment(PunishmentKind.IMPRISONMENT).upper for under in found.editions] == [56, 64, 32]
    assert (found.choice, found.applies_on) == (LawChoice.LATER, date(2027, 7, 1))


@pytest.mark.parametrize(
    ("offence", "conditions", "choice", "editions"),
    [
        pytest.param({"article": "187", "part": "1"}, [], LawChoice.OF_THE_ACT, 2, id="Arrest that comes back in 2027 does not work back"),
        pytest.param({"article": "109-1", "part": "1"}, [], LawChoice.ONE_EDITION, 1, id="Beatings had arrest before 2027 already"),
        pytest.param({"article": "187", "part": "1"}, ["serviceman"], LawChoice.ONE_EDITION, 1, id="A serviceman had arrest already"),
        pytest.param({"article": "190", "part": "1"}, [], LawChoice.ONE_EDITION, 1, id="A sanction without arrest knows no difference"),
    ],
)
def test_the_end_of_the_suspension_of_arrest_is_another_law(offence, conditions, choice, editions):
    facts = read_facts(
        yaml.safe_dump(
            {
                "offences": [{"committed_on": "2026-12-31"} | offence],
                "offender": {"birth_date": "1990-05-01", "conditions": conditions},
            }
        )
    )
    found = compare(facts, date(2027, 1, 1)).offences[0]
    assert (found.choice, len(found.editions), found.applies_on) == (choice, editions, date(2026, 12, 31))
    assert found.editions[0].sentence == compare(facts, date(2026, 12, 31)).offences[0].editions[0].sentence


@settings(max_examples=40, deadline=None)
@given(
    day=st.dates(AMENDED_ON - timedelta(days=60), AMENDED_ON + timedelta(days=60)),
    most=st.integers(30, 180),
    least=st.integers(7, 29),
)
def test_moving_the_day_of_the_act_across_an_amendment_changes_only_what_it_changed(day, most, least):
    code = amended("188", "3", both(upper(most), lower(least)))
    other = {"id": "c2", "committed_on": day.isoformat(), "article": "190", "part": "1"}
    found = compare(facts_of(day, other), DECIDED, code)
    act, untouched = found.offences
    assert untouched.choice is LawChoice.ONE_EDITION
    sentence = act.editions[0].sentence
    term = sentence.punishment(PunishmentKind.IMPRISONMENT)
    assert (term.lower, term.upper) == ((least, most) if day >= AMENDED_ON else (24, 84))
    assert len(act.editions) == (1 if day >= AMENDED_ON else 2)
    if len(act.editions) == 2:
        assert {each.count for each in act.editions[1].differences} <= {"lower", "upper", "category", "payment", "limitation"}
        restriction = {under.sentence.punishment(PunishmentKind.RESTRICTION).words for under in act.editions}
        assert len(restriction) == 1


@settings(max_examples=40, deadline=None)
@given(most=st.integers(30, 180), least=st.integers(7, 29))
def test_the_law_that_applies_is_never_harsher_than_the_law_of_the_act(most, least):
    found = compare(facts_of(date(2026, 2, 10)), DECIDED, amended("188", "3", both(upper(most), lower(least)))).offences[0]
    before, after = (under.sentence.punishment(PunishmentKind.IMPRISONMENT) for under in found.editions)
    if found.choice is LawChoice.LATER:
        assert after.upper <= before.upper
        assert after.lower <= before.lower
    if found.choice is LawChoice.OPEN:
        assert (after.upper - before.upper) * (after.lower - before.lower) < 0
