"""Every remark of a sanction and every note of an article has words in both languages and a handler."""

from __future__ import annotations

import re
from datetime import date

import pytest

from law import AdditionalKind, Guilt, NoteEffect, NoteKind, Part, PunishmentKind, RemarkKind, criminal_code

CODE = criminal_code(date(2026, 2, 1))
PARTS = [part for article in CODE.articles for part in article.parts]
REMARKED = [part for part in PARTS if part.remark]
NOTED = [article for article in CODE.articles if article.note]


def _ids(value) -> str:
    return value.norm.key


def test_as_many_remarks_and_notes_as_were_read():
    assert (len(REMARKED), len(NOTED)) == (131, 65)


@pytest.mark.parametrize("part", REMARKED, ids=_ids)
def test_a_remark_is_said_in_kazakh_and_russian_with_the_same_figures(part: Part):
    words = part.remark.words
    assert part.remark.kinds
    assert re.search("[әіңғүұқөһ]", words.kk.lower())
    assert not re.search("[әіңғүұқөһ]", words.ru.lower())
    assert sorted(re.findall(r"\d+", words.kk)) == sorted(re.findall(r"\d+", words.ru))


@pytest.mark.parametrize("article", NOTED, ids=_ids)
def test_a_note_is_said_in_kazakh_and_russian_and_has_a_handler(article):
    note = article.note
    assert note.kinds
    assert re.search("[әіңғүұқөһ]", note.words.kk.lower())
    assert not re.search("[әіңғүұқөһ]", note.words.ru.lower())
    assert sorted(re.findall(r"\d+", note.words.kk)) == sorted(re.findall(r"\d+", note.words.ru))
    numbers = {part.number for part in article.parts}
    assert all(rule.parts <= numbers for rule in note.rules)
    assert any(rule.reaches(part.number) for part in article.parts for rule in note.rules) or NoteKind.RELEASE not in note.kinds


ONLY_SAID = {RemarkKind.GUILT_NOT_NAMED, RemarkKind.SOURCE_WORDING, RemarkKind.SUBJECT, RemarkKind.OBJECT_EXCEPTED}
HANDLED = {
    RemarkKind.TWO_TIER: lambda part: bool(part.remark.tiers or part.remark.only_with_points),
    RemarkKind.SCOPE_DOUBT: lambda part: (
        all({each.kind: each.goes_with for each in part.additional}[kind] != scope for kind, scope in part.remark.other_scope.items())
        and bool(part.remark.other_scope)
    ),
    RemarkKind.MANDATORY_DOUBT: lambda part: all(each.mandatory for each in part.additional if each.kind in part.remark.doubtful_mandatory),
    RemarkKind.MANDATORY_SPLIT: lambda part: {each.mandatory for each in part.additional} == {True, False},
    RemarkKind.GOES_WITH: lambda part: any(each.goes_with for each in part.additional),
    RemarkKind.FIXED_SIZE: lambda part: any(each.minimum == each.maximum is not None for each in (*part.main, *part.additional)),
    RemarkKind.OVER_GENERAL_BOUND: lambda part: any(each.kind is PunishmentKind.RESTRICTION and each.maximum > 84 for each in part.main),
    RemarkKind.NEGLIGENCE_SCOPE: lambda part: part.guilt is Guilt.MIXED and part.remark.negligent_points <= set(part.clauses),
    RemarkKind.GUILT_OF_BASE: lambda part: part.number in {"3", "4", "5"},
    RemarkKind.STRUCK_POINT: lambda part: not part.remark.struck_points & set(part.clauses),
    RemarkKind.AMENDED_WORDING: lambda part: part.remark.reworded_from == date(2026, 1, 1),
    RemarkKind.FOREIGNERS_ONLY: lambda part: any(each.kind is AdditionalKind.EXPULSION for each in part.additional),
    RemarkKind.BAN_CONTENT: lambda part: any(each.kind is AdditionalKind.DEPRIVATION_OF_RIGHT for each in part.additional),
}


@pytest.mark.parametrize("part", REMARKED, ids=_ids)
def test_what_a_remark_says_stands_in_the_typed_data(part: Part):
    assert [kind for kind in part.remark.kinds if kind not in ONLY_SAID and not HANDLED[kind](part)] == []


def test_every_class_of_remark_and_note_is_used():
    assert {kind for part in REMARKED for kind in part.remark.kinds} == set(RemarkKind)
    assert {kind for article in NOTED for kind in article.note.kinds} == set(NoteKind)
    assert {rule.effect for article in NOTED for rule in article.note.rules} == set(NoteEffect)


def test_tiers_name_points_that_the_part_has():
    for part in REMARKED:
        tied = {point for points in part.remark.only_with_points.values() for point in points}
        assert {point for tier in part.remark.tiers for point in tier.points} | tied <= set(part.clauses)
