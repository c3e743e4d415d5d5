"""Cases a lawyer can read: facts and the punishment that the law permits, by hand from the Code."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from law import PunishmentKind, ReportedError
from sentencing import PermittedPunishment, calculate, read_facts

CASES = [case for path in sorted((Path(__file__).parent / "cases").glob("*.yaml")) for case in yaml.safe_load(path.read_text("utf-8"))]
COMPUTED = [case for case in CASES if "error" not in case["expect"]]
REFUSED = [case for case in CASES if "error" in case["expect"]]


def _shown(permitted: PermittedPunishment) -> str:
    if permitted.kind is PunishmentKind.LIFE_IMPRISONMENT:
        return "life"
    text = f"{permitted.lower}..{permitted.upper}"
    if permitted.extended_lower is not None:
        text += f" (ext {permitted.extended_lower})"
    return text if permitted.minimum_binds else f"{text} (minimum does not bind)"


def _additional(result) -> str:
    text = f"{result.kind} {'mandatory' if result.mandatory else 'optional'}"
    if result.life:
        return f"{text} {result.lower}..life" if result.lower else f"{text} life"
    return f"{text} {result.lower}..{result.upper}" if result.upper else text


def _readings(permitted: PermittedPunishment) -> dict[str, str]:
    return {each.question: "none" if each.upper is None else f"{each.lower}..{each.upper}" for each in permitted.readings}


def _ids(case: dict) -> str:
    return case["name"]


def test_there_are_enough_cases_and_no_two_share_a_name():
    assert len(CASES) >= 80
    assert len({case["name"] for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", COMPUTED, ids=_ids)
def test_permitted_punishment(case):
    sentence = calculate(read_facts(yaml.safe_dump(case["facts"], allow_unicode=True)))
    offence, expect = sentence.offences[0], case["expect"]
    assert {each.kind.value: _shown(each) for each in offence.permitted} == expect["main"]
    assert {kind.value: found for kind in PunishmentKind if (found := _kind_readings(offence, kind))} == expect.get("readings", {})
    for kind, least in expect.get("least", {}).items():
        assert offence.punishment(PunishmentKind(kind)).least_upper == least
    for kind, cap in expect.get("cap", {}).items():
        assert offence.punishment(PunishmentKind(kind)).cap == Fraction(cap)
    for kind, (lower, upper) in expect.get("tenge", {}).items():
        permitted = offence.punishment(PunishmentKind(kind))
        assert (permitted.lower_tenge, permitted.upper_tenge) == (lower, upper)


def _kind_readings(offence, kind: PunishmentKind) -> dict[str, str]:
    permitted = offence.punishment(kind)
    return _readings(permitted) if permitted else {}


@pytest.mark.parametrize("case", COMPUTED, ids=_ids)
def test_everything_beside_the_range(case):
    sentence = calculate(read_facts(yaml.safe_dump(case["facts"], allow_unicode=True)))
    offence, expect = sentence.offences[0], case["expect"]
    assert offence.punishable is expect.get("punishable", True)
    assert [each.kind.value for each in offence.barred] == expect.get("barred", [])
    if "category" in expect:
        assert offence.gravity.value == expect["category"]
    if "additional" in expect:
        assert [_additional(each) for each in offence.additional] == expect["additional"]
    if "payment" in expect:
        assert offence.payment.mci == expect["payment"]
    if "asked" in expect:
        assert [each.field for each in offence.questions] == expect["asked"]
    assert [each.field for each in sentence.questions] == expect.get("asked_of_person", [])
    assert set(expect.get("not_computed", [])) <= {each.code for each in sentence.not_computed}
    assert set(expect.get("court_may", [])) <= {each.code for each in offence.court_may}
    assert set(expect.get("remarks", [])) <= {each.code for each in offence.remarks}


@pytest.mark.parametrize("case", REFUSED, ids=_ids)
def test_refused_facts(case):
    with pytest.raises(ReportedError) as refused:
        calculate(read_facts(yaml.safe_dump(case["facts"], allow_unicode=True)))
    assert refused.value.code == case["expect"]["error"]
