"""Legality controls: each has a case that it passes and one that it fails, what is unknown is asked, decisions are stopped."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from test_supervision_deadlines import at, case, event, held

from casefile import Agency, Case, Charge, ControlAnswer, EventKind, InvestigationForm, MeasureKind, Person, Role, read_folder
from evals.control_cases import BASE, ON, answered, jailed
from evals.controls import discerns
from law import Language, criminal_code
from supervision import (
    CheckedDecision,
    Control,
    ControlSeverity,
    ControlState,
    all_controls,
    changed_by,
    check_controls,
    control_reference,
    control_remedy,
    control_state_words,
    decision_results,
    parse_controls,
    unlifted,
)
from supervision.controls.setting import Setting

ROOT = Path(__file__).parents[2]
WRITTEN = [control for control in all_controls() if control.article is None]


def one(control: Control, given: Case, on: datetime = ON) -> ControlState:
    (found,) = check_controls(given, on, [control])
    return found.state


@pytest.mark.parametrize("control", WRITTEN, ids=[control.id for control in WRITTEN])
def test_a_hand_written_control_passes_one_case_and_fails_another(control):
    assert one(control, answered(control.id, condition=True, observed=True)) is ControlState.PASS
    assert one(control, answered(control.id, condition=True, observed=False)) is ControlState.FAIL
    assert one(control, answered(control.id, condition=False)) is ControlState.NOT_APPLICABLE
    assert all(part.kk and part.ru and part.kk != part.ru for part in (control.condition.words, control.requirement.words))


@pytest.mark.parametrize("family", sorted({control.id.partition(":")[0] for control in all_controls() if control.article is not None}))
def test_every_control_of_a_family_passes_one_case_and_fails_another(family):
    controls = [control for control in all_controls() if control.article is not None and control.id.partition(":")[0] == family]
    assert [control.id for control in controls if not discerns(control)] == []


def test_more_than_fifteen_hundred_controls_are_in_force_each_with_a_norm_of_its_own_name():
    found = all_controls()
    assert len(found) > 1500
    assert len({control.id for control in found}) == len(found)
    assert all(control.in_force(ON.date()) and control.norm.article for control in found)
    parts = sum(len(article.parts) for article in criminal_code(ON.date()).articles)
    assert Counter(control.id.partition(":")[0] for control in found)["age"] == parts


def representative(of: str) -> Person:
    return BASE.persons[1].model_copy(update={"id": "p8", "roles": (Role.DEFENCE_COUNSEL,), "represents": (of,)})


def with_person(person: Person) -> Case:
    return BASE.model_copy(update={"persons": (*BASE.persons, person)})


MINOR = case(event(EventKind.REGISTERED, "2026-01-02 10:00"), born=at("2009-06-01 00:00").date())
DETAINED_LONG = case(measures=(held(MeasureKind.DETENTION, "2026-01-28 09:00", "2026-01-31 10:00"),))
DETAINED_SHORT = case(measures=(held(MeasureKind.DETENTION, "2026-01-28 09:00", "2026-01-29 08:00"),))
THEFT = (Charge(id="c1", person="p1", article="188", part="2", episodes=("e1",)),)
MINOR_JAILED = jailed(MINOR.model_copy(update={"charges": THEFT}), 5)
SHARED = with_person(representative("p1").model_copy(update={"represents": ("p1", "p2")}))
TORTURE = case(article=("146", "2")).model_copy(update={"agency": Agency.PROSECUTOR})
COMPUTED = [
    ("a minor in an inquiry", "LC-011", MINOR.model_copy(update={"form": InvestigationForm.INQUIRY}), ControlState.FAIL),
    ("a minor in a preliminary investigation", "LC-011", MINOR, ControlState.PASS),
    ("an adult", "LC-011", BASE, ControlState.NOT_APPLICABLE),
    ("a minor without a legal representative", "LC-045", MINOR, ControlState.FAIL),
    ("a charge of more than ten years without counsel", "LC-038", case(article=("99", "2")), ControlState.FAIL),
    ("custody with counsel", "LC-038", jailed(with_person(representative("p1")), 5), ControlState.PASS),
    ("custody without counsel", "LC-038", jailed(BASE, 5), ControlState.FAIL),
    ("torture or other cruelty with the police", "LC-009", case(article=("146", "1")), ControlState.UNKNOWN),
    ("an investigation past its term", "LC-021", case(event(EventKind.REGISTERED, "2025-11-01 10:00")), ControlState.FAIL),
    ("an investigation in its term", "LC-021", BASE, ControlState.PASS),
    (
        "detention for three days",
        "LC-089",
        DETAINED_LONG,
        ControlState.FAIL,
    ),
    (
        "detention for a day",
        "LC-089",
        DETAINED_SHORT,
        ControlState.PASS,
    ),
    ("a case without Kazakh", "LC-018", BASE, ControlState.UNKNOWN),
    (
        "a minor in custody for medium gravity",
        "LC-093",
        jailed(MINOR.model_copy(update={"charges": (Charge(id="c1", person="p1", article="188", part="2", episodes=("e1",)),)}), 5),
        ControlState.FAIL,
    ),
    (
        "one counsel for two accused",
        "LC-041",
        with_person(representative("p1").model_copy(update={"represents": ("p1", "p2")})),
        ControlState.NOT_APPLICABLE,
    ),
    (
        "the prosecutor investigates torture",
        "LC-009",
        answered("LC-009", case(article=("146", "2")).model_copy(update={"agency": Agency.PROSECUTOR}), condition=True),
        ControlState.PASS,
    ),
]


@pytest.mark.parametrize(("name", "given", "state"), [row[1:] for row in COMPUTED], ids=[row[0] for row in COMPUTED])
def test_what_the_case_itself_answers(name, given, state):
    (control,) = [each for each in WRITTEN if each.id == name]
    assert one(control, given) is state


def test_a_person_contradicts_what_the_case_shows_only_with_a_reason():
    (control,) = [each for each in WRITTEN if each.id == "LC-038"]
    bare = ControlAnswer(control="LC-038", observed=True, by="А. Сейтқали", at=ON)
    given = jailed(BASE, 5)
    assert one(control, given.model_copy(update={"answers": (bare,)})) is ControlState.FAIL
    assert one(control, answered("LC-038", given, observed=True)) is ControlState.PASS


def test_what_is_unknown_names_what_is_asked():
    (control,) = [each for each in WRITTEN if each.id == "LC-003"]
    (found,) = check_controls(BASE, ON, [control])
    assert (found.state, found.missing) == (ControlState.UNKNOWN, (control.condition.words,))


def test_a_decision_is_blocked_until_a_named_person_lifts_the_block():
    given = jailed(BASE, 5)
    found = decision_results(given, CheckedDecision.SEND_TO_COURT, ON)
    (block,) = unlifted(found, ())
    assert (block.control.id, block.control.severity) == ("LC-038", ControlSeverity.BLOCK)
    assert unlifted(found, {"LC-038"}) == ()
    states = [each.state for each in found]
    assert states == sorted(states, key=lambda state: state is ControlState.UNKNOWN)


HEAD = "stage: terms\nvalid_from: 2026-01-03\ncontrols:\n"
RULE = "- {id: X-1, kind: forbid, severity: warn, norm: '35(1)', if: {kk: а, ru: б}, then: {kk: а, ru: б}}\n"
FAULTY = [
    ("no YAML", "controls:\n- {id: X", 2, "control-yaml"),
    ("a day that does not exist", HEAD.replace("01-03", "02-30") + RULE, 1, "control-yaml"),
    ("no requirement", HEAD + RULE.replace(", then: {kk: а, ru: б}", ""), 4, "control-broken"),
    ("a norm that cannot be read", HEAD + RULE.replace("35(1)", "тридцать"), 4, "control-broken"),
    ("a severity nobody knows", HEAD + RULE.replace("warn", "shout"), 4, "control-broken"),
    ("a computation nobody knows", HEAD + RULE.replace("ru: б}, then", "ru: б, is: magic}, then"), 4, "control-broken"),
]


@pytest.mark.parametrize(("text", "line", "told"), [row[1:] for row in FAULTY], ids=[row[0] for row in FAULTY])
def test_a_faulty_control_is_refused_with_its_line(text, line, told):
    parsed = parse_controls(text, "new.yaml")
    (refused,) = parsed.refused
    assert (refused.code, refused.details["line"]) == (told, line)
    assert len({refused.explain(language) for language in Language}) == len(Language)


def test_the_other_controls_of_a_faulty_file_go_on():
    good = "{id: X-2, kind: forbid, severity: warn, norm: '35(1)', if: {kk: а, ru: б, is: in_custody}, then: {kk: а, ru: б}}"
    parsed = parse_controls(f"stage: terms\nvalid_from: 2026-01-03\ncontrols:\n- {{id: X-1}}\n- {good}\n", "new.yaml")
    assert [control.id for control in parsed.controls] == ["X-2"]
    assert len(parsed.refused) == 1
    touched = changed_by(parsed.controls, [BASE, jailed(BASE, 5)], ON)
    assert [(each.measures != (), result.state) for each, result in touched] == [(True, ControlState.UNKNOWN)]


def test_the_documentation_lists_every_control():
    assert control_reference() in ROOT.joinpath("docs", "controls.md").read_text("utf-8")


@pytest.mark.parametrize("name", ["burglary", "fraud", "bodily_harm"])
def test_the_examples_fail_no_control(name):
    given = read_folder(ROOT / "examples" / name).case
    received = [each.at for each in given.events if each.kind is EventKind.RECEIVED_BY_PROSECUTOR]
    on = received[0] + timedelta(hours=1) if received else max(each.at for each in given.events)
    assert [result.control.id for result in check_controls(given, on) if result.state is ControlState.FAIL] == []


def test_states_and_remedies_have_words():
    for language in Language:
        assert len({control_state_words(state, language) for state in ControlState}) == len(ControlState)
        assert len({control_remedy(control.kind, language) for control in WRITTEN}) == 3


@pytest.mark.parametrize(
    ("limit", "times", "sent", "on", "longer"),
    [
        ("custody_minor_cap", [("02-01", None)], None, "07-31", False),
        ("custody_minor_cap", [("02-01", None)], None, "08-01", None),
        ("custody_minor_cap", [("02-01", None)], None, "08-02", True),
        ("custody_minor_cap", [("02-01", "05-31")], None, "09-02", False),
        ("custody_minor_cap", [("02-01", None)], "06-01", "09-02", False),
        ("custody_minor_cap", [("02-01", "02-10"), ("03-01", None)], None, "08-21", False),
        ("custody_minor_cap", [("02-01", "02-10"), ("03-01", None)], None, "08-23", True),
        ("custody_ext_9m", [("02-01", None)], None, "10-31", False),
        ("custody_ext_9m", [("02-01", None)], None, "11-02", True),
    ],
)
def test_custody_before_the_court_is_measured_in_months(
    limit: str, times: list[tuple[str, str | None]], sent: str | None, on: str, longer: bool | None
) -> None:
    measures = tuple(
        held(MeasureKind.CUSTODY, f"2026-{start} 09:00", end and f"2026-{end} 18:00", released=end is not None, name=f"m{number}")
        for number, (start, end) in enumerate(times)
    )
    events = [event(EventKind.SENT_TO_COURT, f"2026-{sent} 10:00")] if sent else []
    assert Setting(case(*events, measures=measures), at(f"2026-{on} 12:00")).held_longer("p1", limit) is longer
