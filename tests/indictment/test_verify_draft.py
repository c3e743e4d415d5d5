"""Verification of a draft: what is right passes, each kind of defect is named at its place, a confirmation is a line of the journal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from casefile import CaseFolder, DocumentText, Store
from indictment import (
    Draft,
    PointState,
    Statement,
    UnknownStatement,
    UnsupportedText,
    checklist,
    compare_languages,
    confirm,
    confirmations,
    draft,
    keep_confirmation,
    plan,
    require_support,
    unconfirmed,
    verify,
)
from indictment.verify.scan import FactKind, hard_facts, sums_differ
from law import Language

ON = date(2026, 9, 1)
AT = datetime(2026, 9, 1, 12, tzinfo=UTC)
LANGUAGES = (Language.KK, Language.RU)


def drafted(folder: CaseFolder, language: Language = Language.RU) -> Draft:
    return draft(folder.case, plan(folder.case, ON), language)


def with_statement(one: Draft, identifier: str, change: Callable[[Statement], Statement]) -> Draft:
    sections = tuple(
        section.model_copy(update={"statements": tuple(change(s) if s.id == identifier else s for s in section.statements)})
        for section in one.sections
    )
    return one.model_copy(update={"sections": sections})


def retold(one: Draft, identifier: str, before: str, after: str) -> Draft:
    text = next(s.text for s in one.statements if s.id == identifier)
    assert before in text
    return with_statement(one, identifier, lambda s: s.model_copy(update={"text": s.text.replace(before, after)}))


def codes(one: Draft, folder: CaseFolder, place: str) -> set[str]:
    return {found.code for found in verify(one, folder.case, folder.texts) if found.place == place}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_examples_have_no_finding_but_the_document_that_a_plea_agreement_replaces(folder: CaseFolder, language: Language) -> None:
    found = verify(drafted(folder, language), folder.case, folder.texts)
    assert {one.code for one in found} <= {"finding-document"}


@pytest.mark.parametrize(
    ("text", "language", "kind", "value"),
    [
        pytest.param(
            "двенадцатого марта две тысячи двадцать шестого года", Language.RU, FactKind.DATE, "2026-03-12", id="a date in Russian words"
        ),
        pytest.param("12.03.2026", Language.RU, FactKind.DATE, "2026-03-12", id="a date in figures"),
        pytest.param("2026 жылғы 12 наурызға дейін", Language.KK, FactKind.DATE, "2026-03-12", id="a Kazakh date in a case form"),
        pytest.param(
            "екі мың жиырма алтыншы жылғы он екінші наурыз", Language.KK, FactKind.DATE, "2026-03-12", id="a date in Kazakh words"
        ),
        pytest.param("он екінші наурызда", Language.KK, FactKind.DAY, "03-12", id="a day without its year"),
        pytest.param("с марта по октябрь 2025 года", Language.RU, FactKind.DATE, "2025-03", id="the first month of a span"),
        pytest.param("сағат 21-ден 41 минут өткенде", Language.KK, FactKind.TIME, "21:41", id="minutes past the hour"),
        pytest.param("сағат 3-ке 10 минут қалғанда", Language.KK, FactKind.TIME, "02:50", id="minutes to the hour"),
        pytest.param("в восемнадцать часов пятьдесят минут", Language.RU, FactKind.TIME, "18:50", id="a time in words"),
        pytest.param("сағат 15.02-де және 15.05-те", Language.KK, FactKind.TIME, "15:05", id="the second of two times"),
        pytest.param("468 мың теңге", Language.KK, FactKind.SUM, "468000", id="a sum in thousands"),
        pytest.param("1,2 млн тенге", Language.RU, FactKind.SUM, "1200000", id="a sum in millions with tenths"),
        pytest.param("350 000 (триста пятьдесят тысяч) тенге", Language.RU, FactKind.SUM, "350000", id="a sum in figures and words"),
        pytest.param("188-баптың 3-бөлігінің 2) тармағында", Language.KK, FactKind.ARTICLE, "188(3)(2)", id="a Kazakh citation"),
        pytest.param("п. 2) ч. 3 ст. 188 УК РК", Language.RU, FactKind.ARTICLE, "188(3)(2)", id="a Russian citation"),
        pytest.param("дом 47, кв. 18", Language.RU, FactKind.FLAT, "18", id="a flat in Russian"),
        pytest.param("47-үй, 18-пәтер", Language.KK, FactKind.HOUSE, "47", id="a house in Kazakh"),
        pytest.param("г.н. 123 АВС 02", Language.RU, FactKind.VEHICLE, "123ABC02", id="a vehicle in Russian letters"),
        pytest.param("8 (701) 123-45-67", Language.RU, FactKind.PHONE, "7011234567", id="a telephone with an eight"),
    ],
)
def test_one_fact_is_read_from_many_writings(text: str, language: Language, kind: FactKind, value: str) -> None:
    assert (kind, value) in {fact.key for fact in hard_facts(text, language)}


def test_a_sum_whose_words_differ_is_found() -> None:
    assert list(sums_differ("350 000 (триста тысяч) тенге", Language.RU))
    assert not list(sums_differ("350 000 (триста пятьдесят тысяч) тенге", Language.RU))


@pytest.mark.parametrize(
    ("identifier", "before", "after", "code"),
    [
        pytest.param("p1-birth-date", "1991", "1992", "finding-unsupported", id="a year of birth that no document has"),
        pytest.param("p1-residence", "112", "113", "finding-unsupported", id="a house that no document has"),
        pytest.param("p1-iin", "911917300414", "911917300415", "finding-unsupported", id="an IIN with another last figure"),
        pytest.param(
            "e1-participants", "Тлеубаев Ерлан Маратович", "Тлеубаев Ерлан Мухтарович", "finding-unsupported", id="an invented patronymic"
        ),
        pytest.param(
            "e1-participants", "Тлеубаев Ерлан Маратович", "Касымова Динара Бауржановна", "finding-persons", id="the victim as accused"
        ),
        pytest.param("ruling-p1", "188", "191", "finding-unsupported", id="another article in the ruling"),
        pytest.param("e1-damage", "930", "940", "finding-sum-words", id="figures that differ from words"),
    ],
)
def test_a_changed_fact_is_found(burglary: CaseFolder, identifier: str, before: str, after: str, code: str) -> None:
    assert code in codes(retold(drafted(burglary), identifier, before, after), burglary, identifier)


def test_a_fact_of_another_place_of_the_file_is_found_with_that_place(burglary: CaseFolder) -> None:
    changed = retold(drafted(burglary), "p1-birth-date", "17 сентября 1991", "30 августа 1957")
    found = [one for one in verify(changed, burglary.case, burglary.texts) if one.place == "p1-birth-date"]
    assert "finding-elsewhere" in {one.code for one in found}
    assert "л.д. 15" in found[0].words.ru
    assert "15-парақ" in found[0].words.kk


def test_a_quote_on_another_sheet_is_found_with_its_sheet(burglary: CaseFolder) -> None:
    def moved(one: Statement) -> Statement:
        first = next(source for source in one.sources if source.quote)
        document = burglary.case.document(first.document)
        other = document.last_sheet if first.sheet != document.last_sheet else document.first_sheet
        return one.model_copy(update={"sources": (first.model_copy(update={"sheet": other}),)})

    assert "finding-quote-sheet" in codes(with_statement(drafted(burglary), "e1-place", moved), burglary, "e1-place")


def test_a_statement_left_out_is_named_by_its_point_of_the_article(burglary: CaseFolder) -> None:
    whole = drafted(burglary)
    sections = tuple(
        section.model_copy(update={"statements": tuple(s for s in section.statements if s.id != "ruling-p1")}) for section in whole.sections
    )
    found = [
        one for one in verify(whole.model_copy(update={"sections": sections}), burglary.case, burglary.texts) if one.place == "ruling-p1"
    ]
    assert [(one.code, one.norm.key if one.norm else "") for one in found] == [("finding-point", "CPC 302-1(4)")]


def test_every_point_of_the_article_is_met_by_the_template(burglary: CaseFolder) -> None:
    assert {point.state for point in checklist(drafted(burglary), burglary.case)} <= {PointState.MET, PointState.NOT_APPLICABLE}


def test_a_clause_that_no_episode_shows_is_named(burglary: CaseFolder) -> None:
    person = burglary.case.person("p1").model_copy(update={"convictions": ()})
    charges = tuple(one.model_copy(update={"clauses": ("2", *one.clauses)}) for one in burglary.case.charges)
    persons = tuple(person if one.id == "p1" else one for one in burglary.case.persons)
    case = burglary.case.model_copy(update={"charges": charges, "persons": persons})
    found = verify(draft(case, plan(case, ON), Language.RU), case, burglary.texts)
    assert ("finding-clause", "CC 188(3)(2)") in {(one.code, one.norm.key) for one in found if one.norm}


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        pytest.param("Доставлен Тлеубаев Ерлан Маликович.", "имя лица", id="another patronymic"),
        pytest.param("Тлеубаев Ерлан Маратович, 17.09.1990 г.р., на учёте не состоит.", "дата рождения", id="another date of birth"),
        pytest.param("Разъяснены права: потерпевший Тлеубаев Ерлан Маратович.", "процессуальное положение", id="the suspect as victim"),
        pytest.param("Номер налогоплательщика 911917300441.", "ИИН", id="an IIN with two figures exchanged"),
        pytest.param("Общий ущерб потерпевшей составил 612 345 тенге.", "размер ущерба", id="another sum of damage"),
    ],
)
def test_a_contradiction_is_a_pair_of_quotes(burglary: CaseFolder, sentence: str, what: str) -> None:
    text = burglary.texts["d1"]
    texts = {**burglary.texts, "d1": DocumentText((*text.sheets[:-1], f"{text.sheets[-1]}\n\n{sentence}"))}
    found = [one for one in verify(drafted(burglary), burglary.case, texts) if one.code == "finding-contradiction"]
    assert len(found) == 1
    assert what in found[0].words.ru
    assert found[0].words.ru.count("л.д.") == found[0].words.kk.count("парақ") == 2


def test_the_two_languages_tell_the_same_until_one_is_changed(folder: CaseFolder) -> None:
    kk, ru = (drafted(folder, language) for language in LANGUAGES)
    assert compare_languages(kk, ru, folder.case) == ()
    time = next(one.text for one in ru.statements if one.id == "e1-time")
    changed = with_statement(ru, "e1-time", lambda one: one.model_copy(update={"text": f"{time}, 5 июля 2020 года"}))
    assert {one.code for one in compare_languages(kk, changed, folder.case)} == {"finding-languages-fact"}


def test_a_confirmation_covers_one_wording_and_is_a_line_of_the_journal(burglary: CaseFolder, tmp_path: Path) -> None:
    changed = retold(drafted(burglary), "p1-birth-date", "1991", "1992")
    found = verify(changed, burglary.case, burglary.texts)
    assert unconfirmed(changed, found) == ("p1-birth-date",)
    with pytest.raises(UnsupportedText):
        require_support(changed, findings=found)
    word = confirm(changed, "p1-birth-date", "Сейткали А.Б.", AT, "исправлено по удостоверению")
    require_support(changed, findings=found, confirmed=[word])
    again = retold(changed, "p1-birth-date", "1992", "1993")
    assert unconfirmed(again, verify(again, burglary.case, burglary.texts), [word]) == ("p1-birth-date",)
    with Store.open(f"sqlite:///{tmp_path / 'store.db'}", tmp_path / "blobs") as store:
        store.import_folder(burglary, "tester", AT)
        keep_confirmation(store.records, burglary.case.number, word, "tester")
        keep_confirmation(store.records, burglary.case.number, word, "tester")
        assert confirmations(store.records, burglary.case.number) == (word,)


def test_a_statement_that_does_not_exist_cannot_be_confirmed(burglary: CaseFolder) -> None:
    with pytest.raises(UnknownStatement):
        confirm(drafted(burglary), "e9-nothing", "Сейткали А.Б.", AT)
