"""Faults planted into clean cases are seen by their controls, and clean cases raise no alarm."""

from __future__ import annotations

from collections import Counter

import pytest

from casefile import EventKind
from evals.clean_cases import clean_cases, crowded, generated
from evals.control_cases import answered
from evals.control_faults import KINDS, faults
from evals.controls import count
from supervision import ControlState, all_controls, check_controls, deadlines


@pytest.fixture(scope="module")
def tally():
    return count()


def test_planted_faults_are_found(tally):
    assert len(tally.planted) >= 200
    assert Counter(fault.kind for fault in tally.missed) == Counter()
    assert {fault.kind for fault in tally.planted} == set(KINDS)


def test_clean_cases_raise_no_alarm(tally):
    assert tally.clean >= 40
    assert tally.alarms == []


def test_a_fault_is_planted_the_same_way_each_time():
    clean = generated(3)
    assert list(faults(clean, 3)) == list(faults(clean, 3))
    assert list(faults(clean, 3)) != list(faults(clean, 4))


def test_the_controls_of_the_faults_exist_and_the_time_limits_of_every_clean_case_can_be_counted():
    known = {control.id for control in all_controls()}
    for number, clean in enumerate(clean_cases()):
        assert deadlines(clean.case, clean.on)
        assert {fault.control for fault in faults(clean, number)} <= known


def test_a_crowded_case_has_so_many_events():
    assert len(crowded(500).case.events) == 500


@pytest.mark.parametrize(
    ("said", "state"),
    [(None, ControlState.UNKNOWN), (False, ControlState.NOT_APPLICABLE), (True, ControlState.FAIL)],
    ids=["nobody said on what ground", "on another ground", "for reconciliation"],
)
def test_a_termination_asks_for_its_ground(said, state):
    clean = generated(0)
    assert clean.at(EventKind.TERMINATED) is not None
    given = answered("LC-116", clean.case, condition=said, on=clean.on)
    (found,) = [one for one in check_controls(given, clean.on) if one.control.id == "LC-116"]
    assert found.state is state
