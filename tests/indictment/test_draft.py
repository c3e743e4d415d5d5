"""Drafting: the same facts in both languages, each with its source, in the order that the law sets."""

from __future__ import annotations

import re
from datetime import date

import pytest

from casefile import CaseFolder, Fact
from indictment import Drafter, StatementKind, UnsupportedText, WrongLanguage, draft, plan, require_support, verify
from law import Language, Words

ON = date(2026, 9, 1)
STATE_LANGUAGES = (Language.KK, Language.RU)


def both(folder: CaseFolder) -> tuple:
    planned = plan(folder.case, ON)
    return tuple(draft(folder.case, planned, language) for language in STATE_LANGUAGES)


def test_the_kazakh_and_the_russian_draft_are_the_same_statements_on_the_same_sources(folder: CaseFolder) -> None:
    kk, ru = both(folder)
    assert [(one.id, one.kind, one.sources, one.norms) for one in kk.statements] == [
        (one.id, one.kind, one.sources, one.norms) for one in ru.statements
    ]
    assert [section.id for section in kk.sections] == [section.id for section in ru.sections]


def test_the_figures_of_a_statement_are_the_same_in_both_languages(folder: CaseFolder) -> None:
    def figures(text: str) -> list[str]:
        return sorted(re.findall(r"\d+", text))

    kk, ru = both(folder)
    prose = ("way", "argument", "answer", "evidence", "defence", "character", "record", "confiscation", "thing", "summons")
    for left, right in zip(kk.statements, ru.statements, strict=True):
        if left.kind is StatementKind.FACT and not any(part in left.id for part in prose):
            assert figures(left.text) == figures(right.text), left.id


def test_every_statement_of_fact_in_the_examples_has_a_source(folder: CaseFolder) -> None:
    for drafted in both(folder):
        assert [one.id for one in drafted.statements if one.unsupported] == []


def test_every_quote_of_the_examples_stands_in_its_document(folder: CaseFolder) -> None:
    for drafted in both(folder):
        codes = [one.code for one in verify(drafted, folder.case, folder.texts)]
        assert "finding-quote" not in codes
        assert "finding-untranslated" not in codes


def test_no_statement_prints_a_name_of_the_program(folder: CaseFolder) -> None:
    for drafted in both(folder):
        text = "\n".join(f"{one.label} {one.text}" for one in drafted.statements)
        assert not re.search(r"\bNone\b|SourceRef|Words\(|\{\{|\}\}", text)


def test_episodes_stand_in_the_order_of_time(folder: CaseFolder) -> None:
    case = folder.case
    turned = case.model_copy(update={"episodes": tuple(reversed(case.episodes))})
    assert plan(turned, ON).episodes == plan(case, ON).episodes


def test_a_draft_in_english_is_refused(burglary: CaseFolder) -> None:
    with pytest.raises(WrongLanguage) as refused:
        draft(burglary.case, plan(burglary.case, ON), Language.EN)
    assert "--lang kk" in refused.value.explain(Language.RU)


def without_sources(folder: CaseFolder):
    episode = folder.case.episodes[0]
    bare = episode.model_copy(update={"place": Fact[type(episode.place.value)](value=episode.place.value)})
    return folder.case.model_copy(update={"episodes": (bare, *folder.case.episodes[1:])})


def test_a_fact_without_a_source_blocks_the_export_until_a_named_person_confirms_it(burglary: CaseFolder) -> None:
    case = without_sources(burglary)
    drafted = draft(case, plan(case, ON), Language.RU)
    with pytest.raises(UnsupportedText) as blocked:
        require_support(drafted)
    assert "e1-place" in blocked.value.explain(Language.KK)
    require_support(drafted, "Сейткали А.Б.")
    found = [one for one in verify(drafted, case, burglary.texts) if one.code == "finding-no-source"]
    assert [one.place for one in found] == ["e1-place"]


def test_words_in_one_language_only_are_printed_as_they_are_and_named(burglary: CaseFolder) -> None:
    episode = burglary.case.episodes[0]
    place = episode.place.model_copy(update={"value": Words(ru=episode.place.value.ru)})
    case = burglary.case.model_copy(update={"episodes": (episode.model_copy(update={"place": place}), *burglary.case.episodes[1:])})
    drafted = draft(case, plan(case, ON), Language.KK)
    statement = next(one for one in drafted.statements if one.id == "e1-place")
    assert (statement.text, statement.translated) == (episode.place.value.ru, False)
    assert "finding-untranslated" in {one.code for one in verify(drafted, case, burglary.texts)}


def test_a_quote_that_was_changed_is_found(burglary: CaseFolder) -> None:
    episode = burglary.case.episodes[0]
    source = episode.place.sources[0].model_copy(update={"quote": "этих слов в документе нет"})
    place = episode.place.model_copy(update={"sources": (source,)})
    case = burglary.case.model_copy(update={"episodes": (episode.model_copy(update={"place": place}), *burglary.case.episodes[1:])})
    found = verify(draft(case, plan(case, ON), Language.RU), case, burglary.texts)
    assert ("e1-place", "finding-quote") in {(one.place, one.code) for one in found}


def test_inadmissible_evidence_is_never_used(burglary: CaseFolder) -> None:
    first = burglary.case.evidence[0]
    case = burglary.case.model_copy(update={"evidence": (first.model_copy(update={"inadmissible": True}), *burglary.case.evidence[1:])})
    drafted = draft(case, plan(case, ON), Language.RU)
    assert not any(one.id.endswith(f"-{first.id}") for one in drafted.statements)


@pytest.mark.parametrize(
    ("on", "drafter"),
    [
        pytest.param(date(2026, 12, 31), Drafter.INVESTIGATOR, id="until 2027 the police draft and the prosecutor approves"),
        pytest.param(date(2027, 1, 1), Drafter.PROSECUTOR, id="from 2027 the prosecutor drafts"),
    ],
)
def test_who_drafts_depends_on_the_date(burglary: CaseFolder, on: date, drafter: Drafter) -> None:
    planned = plan(burglary.case, on)
    assert planned.drafter is drafter
    drafted = draft(burglary.case, planned, Language.RU)
    approval = [one for one in drafted.statements if one.id == "title-approval"]
    assert bool(approval) is (drafter is Drafter.INVESTIGATOR)


def test_a_missing_fact_is_named_with_the_norm_that_asks_for_it(burglary: CaseFolder) -> None:
    accused = burglary.case.person(burglary.case.charges[0].person)
    nameless = accused.model_copy(update={"education": None})
    case = burglary.case.model_copy(update={"persons": tuple(nameless if p.id == accused.id else p for p in burglary.case.persons)})
    planned = plan(case, ON)
    assert [(one.id, one.subject, one.norm.key) for one in planned.missing] == [("education", accused.id, "CPC 302-1(2)")]
    drafted = draft(case, planned, Language.RU)
    row = next(one for one in drafted.statements if one.id == f"{accused.id}-education")
    assert row.kind is StatementKind.ABSENT


@pytest.mark.parametrize(
    ("on", "told"),
    [
        (date(2026, 4, 24), "40 сут. (по 24 апреля 2026 года включительно)"),
        (date(2026, 9, 1), "61 сут. (по 15 мая 2026 года включительно)"),
    ],
    ids=["while custody runs", "after it ran out"],
)
def test_days_in_custody_end_with_the_draft_or_with_the_measure(burglary: CaseFolder, on: date, told: str) -> None:
    drafted = draft(burglary.case, plan(burglary.case, on), Language.RU)
    (row,) = [one for one in drafted.statements if "certificate-custody" in one.id]
    assert row.text.startswith(told)
