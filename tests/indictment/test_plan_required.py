"""What the law requires: the documents by form, body, offence and day; each fact present with its places or missing with where to look."""

from __future__ import annotations

from datetime import date

import pytest

from casefile import Agency, CaseFolder, InvestigationForm
from indictment import (
    DocumentKind,
    Drafter,
    PointState,
    order_proceedings_open,
    plan,
    planned_facts,
    receiving_checklist,
    required_documents,
    required_sections,
)
from law import Language

ON = date(2026, 9, 1)


@pytest.mark.parametrize(
    ("form", "agency", "on", "expected"),
    [
        pytest.param(
            InvestigationForm.PRELIMINARY,
            Agency.POLICE,
            ON,
            [(DocumentKind.INDICTMENT, Drafter.INVESTIGATOR), (DocumentKind.APPROVAL, Drafter.PROSECUTOR)],
            id="a grave theft in 2026: the investigator drafts, the prosecutor approves",
        ),
        pytest.param(
            InvestigationForm.PRELIMINARY,
            Agency.POLICE,
            date(2027, 1, 1),
            [(DocumentKind.INDICTMENT, Drafter.PROSECUTOR)],
            id="the same theft in 2027: the prosecutor drafts",
        ),
        pytest.param(
            InvestigationForm.INQUIRY,
            Agency.POLICE,
            ON,
            [(DocumentKind.ACCUSATION_PROTOCOL, Drafter.INVESTIGATOR)],
            id="an inquiry ends with a protocol of accusation",
        ),
        pytest.param(
            InvestigationForm.ACCELERATED,
            Agency.POLICE,
            ON,
            [(DocumentKind.ACCELERATED_PROTOCOL, Drafter.INVESTIGATOR)],
            id="an accelerated investigation ends with its protocol",
        ),
        pytest.param(
            InvestigationForm.PROTOCOL,
            Agency.POLICE,
            ON,
            [(DocumentKind.MISDEMEANOUR_PROTOCOL, Drafter.INVESTIGATOR)],
            id="a misdemeanour ends with its protocol",
        ),
    ],
)
def test_the_documents_that_the_law_requires(
    burglary: CaseFolder, form: InvestigationForm, agency: Agency, on: date, expected: list[tuple[DocumentKind, Drafter]]
) -> None:
    case = burglary.case.model_copy(update={"form": form, "agency": agency})
    assert [(one.kind, one.by) for one in required_documents(case, on)] == expected


def test_a_plea_agreement_goes_to_court_alone(folder: CaseFolder) -> None:
    kinds = [one.kind for one in required_documents(folder.case, ON)]
    pleaded = any(event.kind.value == "plea_agreement" for event in folder.case.events)
    assert (kinds == [DocumentKind.PLEA_AGREEMENT]) is pleaded


def test_every_fact_of_the_examples_is_present_with_its_places(folder: CaseFolder) -> None:
    facts = planned_facts(folder.case, plan(folder.case, ON))
    assert all(one.present and one.sources for one in facts)


def test_a_missing_fact_says_where_it_is_usually_found(burglary: CaseFolder) -> None:
    episode = burglary.case.episodes[0].model_copy(update={"motive": None})
    case = burglary.case.model_copy(update={"episodes": (episode, *burglary.case.episodes[1:])})
    missing = [one for one in planned_facts(case, plan(case, ON)) if not one.present]
    assert [(one.id, one.subject, one.norm.key) for one in missing] == [("motive", episode.id, "CPC 302-1(3)")]
    assert "допроса" in missing[0].where.text(Language.RU)
    assert "жауап алу" in missing[0].where.text(Language.KK)


def test_a_grave_theft_leaves_no_order_proceedings(burglary: CaseFolder) -> None:
    assert not order_proceedings_open(burglary.case)
    light = tuple(one.model_copy(update={"article": "187", "part": "1", "clauses": ()}) for one in burglary.case.charges)
    assert order_proceedings_open(burglary.case.model_copy(update={"charges": light}))


def test_an_indictment_has_the_parts_of_the_article(burglary: CaseFolder) -> None:
    sections = {name for name, _ in required_sections(plan(burglary.case, ON))}
    assert sections == {"introduction", "reasoning", "ruling", "signature", "summons", "certificate"}


def test_the_questions_of_article_301_are_answered_from_the_facts_or_left_to_the_prosecutor(burglary: CaseFolder) -> None:
    case = burglary.case
    states = {one.norm.point: one.state for one in receiving_checklist(case)}
    assert PointState.MISSING not in states.values()
    assert {point for point, state in states.items() if state is PointState.JUDGEMENT} >= {"2", "3", "9"}


def test_an_accused_without_a_measure_and_an_act_without_proof_are_named(burglary: CaseFolder) -> None:
    case = burglary.case.model_copy(update={"measures": (), "evidence": ()})
    missing = {one.norm.key: one.missing for one in receiving_checklist(case) if one.state is PointState.MISSING}
    assert missing["CPC 301()(7)"] == tuple(dict.fromkeys(charge.person for charge in case.charges))
    assert missing["CPC 301()(4)"] == tuple(episode.id for episode in case.episodes)
