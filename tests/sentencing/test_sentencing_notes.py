"""Remarks of sanctions and notes of articles in a result: tiers, doubts, special grounds of release."""

from __future__ import annotations

from datetime import date

import pytest
import yaml

from law import AdditionalKind, Language, NoteEffect, PunishmentKind, criminal_code
from sentencing import calculate, explain, read_facts

CODE = criminal_code(date(2026, 2, 1))
CHARGED = [part for article in CODE.articles for part in article.parts if part.remark or part.note]


def offence_of(article: str, part: str = "", *, release: dict | None = None, offender: dict | None = None, **more):
    offence = {"committed_on": "2026-02-10", "article": article, "part": part, **more}
    if release is not None:
        offence["release"] = release
    facts = {"offences": [offence], "offender": {"birth_date": "1990-05-01", "conditions": [], **(offender or {})}}
    return calculate(read_facts(yaml.safe_dump(facts, allow_unicode=True)))


@pytest.mark.parametrize("part", CHARGED, ids=lambda part: part.norm.key)
def test_every_remark_and_note_is_shown_in_both_languages(part):
    sentence = offence_of(part.norm.article, part.norm.part)
    texts = {language: explain(sentence, language) for language in (Language.KK, Language.RU)}
    for words in (part.remark.words if part.remark else None, part.note.words if part.note else None):
        if words is None or (part.note and words is part.note.words and not _reaches(part)):
            continue
        assert words.kk in texts[Language.KK]
        assert words.ru in texts[Language.RU]


def _reaches(part) -> bool:
    """Tell whether the note says something to this part: a rule that reaches it, or words that no rule stands for."""
    by_rule = {"release", "no_imprisonment"} | ({"not_an_offence"} if part.note.rules else set())
    return any(rule.reaches(part.number) for rule in part.note.rules) or not {kind.value for kind in part.note.kinds} <= by_rule


@pytest.mark.parametrize(
    ("article", "part", "facts", "main", "life_ban"),
    [
        pytest.param("189", "3", {"clauses": ["2"]}, {"fine", "imprisonment"}, True, id="Theft by an official has a sanction of its own"),
        pytest.param(
            "189", "3", {"clauses": ["1"]}, {"fine", "restriction", "imprisonment"}, False, id="Large theft keeps the printed one"
        ),
        pytest.param("216", "2", {"clauses": ["4"]}, None, True, id="Invoices by an official: a ban for life"),
        pytest.param("216", "2", {"clauses": ["1"]}, None, False, id="Invoices repeatedly: no ban for life"),
        pytest.param("189", "4", {"features_of_other_parts": ["3(2)"]}, None, True, id="Very large theft by an official: a ban for life"),
        pytest.param("307", "3", {"clauses": ["1"]}, {"imprisonment"}, False, id="A group's den: neither fine nor ban for life"),
        pytest.param("307", "3", {"clauses": ["2"]}, {"imprisonment", "fine"}, False, id="Very large income from a den: a fine too"),
        pytest.param("307", "3", {"clauses": ["2", "3"]}, {"imprisonment", "fine"}, True, id="Income and office together: both"),
        pytest.param("451", "2", {"clauses": ["1"]}, {"imprisonment"}, False, id="Armed abuse of power: no ban for life"),
        pytest.param("451", "2", {"clauses": ["2"]}, {"imprisonment"}, True, id="Abuse of power for gain: a ban for life"),
    ],
)
def test_a_sanction_of_two_tiers_follows_the_point_charged(article, part, facts, main, life_ban):
    offence = offence_of(article, part, **facts).offences[0]
    if main is not None:
        assert {each.kind.value for each in offence.permitted} == main
    assert any(each.kind is AdditionalKind.DEPRIVATION_OF_RIGHT and each.life for each in offence.additional) is life_ban


def test_aggravating_circumstances_bring_the_second_tier():
    mild = offence_of("437", "3").offences[0].punishment(PunishmentKind.IMPRISONMENT)
    hard = offence_of("437", "3", circumstances=["54(1)(3)"]).offences[0]
    term = hard.punishment(PunishmentKind.IMPRISONMENT)
    assert (mild.lower, mild.upper, term.lower, term.upper) == (60, 180, 120, 240)
    assert hard.punishment(PunishmentKind.LIFE_IMPRISONMENT)


@pytest.mark.parametrize(
    ("article", "part", "release", "facts", "answer", "asked"),
    [
        pytest.param("287", "3", {"special_part_note": True}, {}, "must", [], id="Weapons given up of free will release"),
        pytest.param("287", "3", {"special_part_note": False}, {}, "barred", [], id="Weapons found by a search do not"),
        pytest.param("287", "3", None, {}, "unknown", ["special_part_note"], id="How the weapons were given up is asked"),
        pytest.param("442", "1", {"special_part_note": True}, {}, "may", [], id="Desertion from distress: the court may release"),
        pytest.param(
            "214",
            "1",
            {"special_part_note": True},
            {"property_damage_made_good": False},
            "barred",
            [],
            id="Unlawful business without damages paid is not released",
        ),
        pytest.param(
            "214",
            "1",
            {"special_part_note": True},
            {},
            "unknown",
            ["property_damage_made_good"],
            id="Whether the damage of unlawful business is made good is asked",
        ),
        pytest.param(
            "245",
            "3",
            {"special_part_note": True},
            {"property_damage_made_good": True, "in_criminal_group": True},
            "barred",
            [],
            id="Tax debts paid do not release a criminal group",
        ),
        pytest.param(
            "426",
            "2",
            {"special_part_note": True},
            {"clauses": ["3"]},
            "barred",
            [],
            id="Coming back within a week does not release an armed escape",
        ),
        pytest.param(
            "426",
            "2",
            {"special_part_note": True},
            {"clauses": ["1"], "features_of_other_parts": []},
            "must",
            [],
            id="Coming back within a week releases a group",
        ),
    ],
)
def test_a_note_answers_whether_it_releases(article, part, release, facts, answer, asked):
    notes = offence_of(article, part, release=release, **facts).offences[0].notes
    assert [(each.effect, each.answer.value, each.norm.article) for each in notes] == [(NoteEffect.LIABILITY, answer, article)]
    assert [each.field for each in notes[0].questions] == asked


@pytest.mark.parametrize("part", ["2", "3"])
def test_a_note_says_nothing_to_a_part_that_it_does_not_reach(part):
    assert offence_of("218", part).offences[0].notes == ()


def test_a_small_gift_is_asked_about_beside_the_release_of_a_briber():
    notes = offence_of("367", "1").offences[0].notes
    assert [(each.effect.value, [one.field for one in each.questions]) for each in notes] == [
        ("liability", ["special_part_note"]),
        ("offence", ["gift_within_note"]),
    ]


@pytest.mark.parametrize(("paid", "imprisonment"), [(True, False), (False, True), (None, True)])
def test_a_debt_paid_before_the_judgment_bars_imprisonment(paid, imprisonment):
    offence = offence_of("430", "3", release=None if paid is None else {"special_part_note": paid}).offences[0]
    assert offence.imprisonment is imprisonment
    assert ("special_part_note" in [each.field for each in offence.questions]) is (paid is None)


@pytest.mark.parametrize(
    ("article", "part", "facts", "code"),
    [
        pytest.param("245", "3", {}, "scope-reading", id="A missing comma: the ban may go with imprisonment alone"),
        pytest.param("288", "1", {}, "scope-reading-every", id="A missing comma read literally: the confiscation may go with every kind"),
        pytest.param("182", "3", {}, "mandatory-reading", id="The ban of a banned group may be optional"),
        pytest.param("449", "3", {}, "guilt-reading", id="Another form of guilt would give another category"),
        pytest.param("301", "1", {"committed_on": "2025-12-31"}, "reworded", id="The act of 2025 was described otherwise"),
    ],
)
def test_a_doubt_is_shown_as_another_reading(article, part, facts, code):
    assert code in [each.code for each in offence_of(article, part, **facts).offences[0].remarks]


def test_an_attempt_at_a_point_without_negligence_needs_no_warning():
    codes = {
        clause: [each.code for each in offence_of("125", "3", clauses=[clause], stage="attempt").offences[0].remarks]
        for clause in CODE.article("125").part("3").clauses
    }
    assert [clause for clause, found in codes.items() if "mixed-guilt" in found] == ["3"]
