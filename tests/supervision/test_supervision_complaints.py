"""Complaints: terms, faults in how they were handled, figures, and the register on the command line."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from test_supervision_deadlines import at, words

from casefile import Complaint, ComplaintDecision, ComplaintGround, ComplaintOutcome, SourceRef
from law import Language
from supervision import Status, complaint_findings, complaint_statistics, complaint_term, ground_words, outcome_words

ROOT = Path(__file__).parents[2]
PAGE = ROOT.joinpath("docs", "supervision.md").read_text("utf-8")
SAMPLE: dict[str, Any] = yaml.safe_load(PAGE[PAGE.index("```yaml") + 7 :].split("```")[0])
ON = at("2026-04-03 09:00")


def complaint(**changed: Any) -> Complaint:
    return Complaint.model_validate(SAMPLE).model_copy(update=changed)


def decided(
    outcome: ComplaintOutcome = ComplaintOutcome.REFUSED, by: str = "Ахметов С.", when: str = "2026-04-02 16:00", **more: Any
) -> ComplaintDecision:
    return ComplaintDecision(at=at(when), by=by, outcome=outcome, **more)


def answered(given: Complaint) -> Complaint:
    source = (SourceRef(document="d4", sheet=17),)
    return given.model_copy(
        update={"arguments": tuple(each.model_copy(update={"answer": words("ответ"), "sources": source}) for each in given.arguments)}
    )


TERMS = [
    ("three days for a search without a sanction", {}, "2026-04-06 23:59", Status.RUNNING),
    ("seven days for delay", {"grounds": (ComplaintGround.DELAY,)}, "2026-04-08 23:59", Status.RUNNING),
    (
        "three days where one ground is urgent",
        {"grounds": (ComplaintGround.DELAY, ComplaintGround.DETENTION)},
        "2026-04-06 23:59",
        Status.RUNNING,
    ),
    ("extended", {"extended_until": date(2026, 4, 16)}, "2026-04-16 23:59", Status.RUNNING),
    ("decided, yet the applicant was not told", {"decision": decided()}, "2026-04-06 23:59", Status.RUNNING),
    ("decided and told", {"decision": decided(), "notified_at": at("2026-04-02 18:00")}, "2026-04-06 23:59", Status.MET),
]


@pytest.mark.parametrize(("changed", "end", "status"), [row[1:] for row in TERMS], ids=[row[0] for row in TERMS])
def test_the_term_of_a_complaint(changed, end, status):
    term = complaint_term(complaint(**changed), ON)
    assert (f"{term.last_moment:%Y-%m-%d %H:%M}", term.status) == (end, status)


@pytest.mark.parametrize(
    ("changed", "since", "until"),
    [
        ({}, "2026-04-16 23:59", "2026-05-04 23:59"),
        ({"decision": decided(), "notified_at": at("2026-04-02 18:00")}, "2026-04-02 18:00", "2026-04-17 23:59"),
        ({"decision": decided()}, None, None),
    ],
    ids=["fifteen days of silence, then fifteen that end on the holiday of 1 May", "from the notice", "decided, not told"],
)
def test_the_way_to_the_investigating_judge(changed, since, until):
    term = complaint_term(complaint(**changed), ON)
    assert [None if each is None else f"{each:%Y-%m-%d %H:%M}" for each in (term.court_from, term.court_until)] == [since, until]


FAULTS = [
    ("the author decides on his own act", {"decision": decided(by="омаров  б.т.")}, "complaint-own-act"),
    ("satisfied without a remedy", {"decision": decided(ComplaintOutcome.SATISFIED)}, "complaint-no-remedy"),
    ("nobody told the applicant", {"decision": decided()}, "complaint-not-told"),
    ("decided before it came", {"decision": decided(when="2026-03-30 10:00")}, "complaint-decided-before"),
    ("a term that has passed", {"received_at": at("2026-03-20 10:00")}, "complaint-late"),
    ("extended beyond fifteen days", {"extended_until": date(2026, 4, 17)}, "complaint-too-long"),
    ("an argument nobody answered", {"decision": decided()}, "complaint-unanswered"),
]


@pytest.mark.parametrize(("changed", "code"), [row[1:] for row in FAULTS], ids=[row[0] for row in FAULTS])
def test_what_is_wrong_in_how_a_complaint_was_handled(changed, code):
    found = complaint_findings(complaint(**changed), ON)
    (fault,) = [each for each in found if each.code == code][:1]
    assert len({fault.explain(language) for language in Language}) == len(Language)


def test_an_answer_without_a_source_is_told():
    given = answered(complaint())
    bare = given.model_copy(update={"arguments": tuple(each.model_copy(update={"sources": ()}) for each in given.arguments)})
    assert {each.code for each in complaint_findings(bare, ON)} == {"complaint-without-source"}


def test_a_complaint_handled_as_the_code_asks_has_no_fault():
    good = answered(complaint(decision=decided(remedy=words("отменено")), notified_at=at("2026-04-02 18:00")))
    assert complaint_findings(good, ON) == ()


def test_a_complaint_passed_on_needs_no_answers():
    passed = complaint(decision=decided(ComplaintOutcome.FORWARDED, by="Омаров Б.Т."), notified_at=at("2026-04-02 18:00"))
    assert not [each for each in complaint_findings(passed, ON) if each.blocks]


@given(st.permutations(list(range(4))))
def test_figures_do_not_depend_on_the_order(order):
    listed = [
        complaint(),
        complaint(decision=decided(ComplaintOutcome.SATISFIED), grounds=(ComplaintGround.DELAY,)),
        complaint(decision=decided(), body=words("Департамент")),
        complaint(received_at=at("2026-03-01 10:00"), grounds=(ComplaintGround.DELAY, ComplaintGround.OTHER)),
    ]
    found = complaint_statistics([listed[number] for number in order], ON)
    whole = found.whole
    assert (whole.received, whole.satisfied, whole.refused, whole.open, whole.late) == (4, 1, 1, 2, 1)
    assert [(body.ru, figures.received) for body, figures in found.by_body] == [("Управление полиции", 3), ("Департамент", 1)]
    assert found.by_ground[ComplaintGround.DELAY].received == 2


def test_every_ground_and_outcome_has_words():
    for language in Language:
        assert len({ground_words(ground).text(language) for ground in ComplaintGround}) == len(ComplaintGround)
        assert len({outcome_words(outcome).text(language) for outcome in ComplaintOutcome}) == len(ComplaintOutcome)
