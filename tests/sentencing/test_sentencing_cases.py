"""Cases a lawyer can read: facts and the punishment that the law permits, by hand from the Code."""

from __future__ import annotations

import pytest
from case_table import CASES, faults


def _ids(case: dict) -> str:
    return case["name"]


def test_there_are_enough_cases_and_no_two_share_a_name():
    assert len(CASES) >= 80
    assert len({case["name"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=_ids)
def test_the_case_holds(case):
    assert not faults(case)


def test_a_wrong_expectation_is_seen():
    case = next(case for case in CASES if case["expect"].get("main"))
    wrong = {**case, "expect": {**case["expect"], "main": {"fine": "1..2"}, "category": "none", "remarks": ["no-such-remark"]}}
    assert len(faults(wrong)) == 3
    assert faults({**case, "expect": {"error": "no-such-error"}}) == ["not refused: no-such-error"]
