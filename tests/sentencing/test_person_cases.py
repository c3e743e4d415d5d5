"""Cases a lawyer can read for the person: several offences and sentences, recidivism, institution, credit, conditional sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from law import Language, PunishmentKind, ReportedError
from sentencing import calculate, explain, read_facts

CASES = [
    case for path in sorted((Path(__file__).parent / "person_cases").glob("*.yaml")) for case in yaml.safe_load(path.read_text("utf-8"))
]
ADULT = {"birth_date": "1990-05-01", "conditions": []}
COMPUTED = [case for case in CASES if "error" not in case["expect"]]
REFUSED = [case for case in CASES if "error" in case["expect"]]


def computed(case: dict):
    return calculate(read_facts(yaml.safe_dump({"offender": ADULT} | case["facts"], allow_unicode=True)))


def _size(quantity) -> str:
    return f"{quantity.amount}{'+' if quantity.days > 0 else ''}{quantity.days}d" if quantity.days else str(quantity.amount)


def _totals(totals) -> dict[str, str]:
    return {each.kind.value: _range(each) for each in totals}


def _range(total) -> str:
    if total.lower is None:
        return "life"
    text = f"{_size(total.lower)}..{_size(total.upper)}"
    text = f"({text}]" if total.above_lower else text
    return f"{text} (ext {_size(total.extended_lower)})" if total.extended_lower is not None else text


def _codes(items) -> list[str]:
    return [each.code for each in items]


def _fields(items) -> list[str]:
    return [each.field for each in items]


def _ids(case: dict) -> str:
    return case["name"]


def test_there_are_enough_cases_and_no_two_share_a_name():
    assert len(CASES) >= 190
    assert len({case["name"] for case in CASES}) == len(CASES)


def test_every_worked_example_of_these_rules_is_a_case():
    names = " ".join(case["name"] for case in CASES)
    assert [f"E{number}" for number in range(17, 25) if f"E{number}" not in names] == []


def _said_of_total(total) -> dict[str, object]:
    if total is None:
        return {"total": "none"}
    readings = {
        each.kind.value: {one.question: f"{_size(one.lower)}..{_size(one.upper)}" for one in each.readings} for each in total.punishments
    }
    return {
        "rule": total.rule,
        "total": _totals(total.punishments),
        "left": _totals(total.left),
        "readings": {kind: found for kind, found in readings.items() if found},
        "additional": [_additional(each) for each in total.additional],
        "total_remarks": _codes(total.remarks),
        "total_asked": _fields(total.questions),
    }


def _additional(result) -> str:
    text = f"{result.kind} {'mandatory' if result.mandatory else 'optional'}"
    if result.life:
        return f"{text} life"
    return f"{text} {result.lower}..{result.upper}" if result.upper else text


def _said_of_several(several) -> dict[str, object]:
    if several is None:
        return {"several": "none"}
    return {
        "several": _totals(several.punishments),
        "cancellation": several.cancellation.value if several.cancellation else "none",
        "several_remarks": _codes(several.remarks),
        "several_asked": _fields(several.questions),
    }


def _said_of_recidivism(found) -> dict[str, object]:
    if found is None:
        return {"recidivism": "none-given"}
    return {
        "recidivism": found.kind.value if found.kind else f"{found.least.value} or {found.most.value}",
        "without_conditional": found.without_conditional.value if found.without_conditional else "same",
        "by_offence": {each.offence: each.most.value for each in found.by_offence},
        "recidivism_remarks": _codes(found.remarks),
        "recidivism_asked": _fields(found.questions),
    }


def _said_of_institution(found) -> dict[str, object]:
    if found is None:
        return {"institution": "none"}
    return {
        "institution": [f"{each.type.value} {each.question}".strip() for each in found.choices],
        "institution_asked": _fields(found.questions),
        "full_security": found.full_security,
    }


def _end(left) -> str:
    if left.end is None:
        return _size(left.left)
    return str(left.end) if left.end == left.end_rounded else f"{left.end} or {left.end_rounded}"


def _credited(line) -> str:
    size = line.credited.days or line.credited.amount
    ends = [_end(line.lowest), _end(line.highest)]
    return f"{size} -> {ends[0] if ends[0] == ends[1] else ' .. '.join(ends)}"


def _said_of_credit(credit) -> dict[str, object]:
    if credit is None:
        return {"credit": "none"}
    names = [f"{line.kind.value} {line.institution.value if line.institution else ''}".strip() for line in credit.lines]
    return {
        "credit": dict(zip(names, map(_credited, credit.lines), strict=True)),
        "days": [credit.custody_days, credit.detention_days, credit.house_arrest_days],
        "without_detention": {
            name: str(line.without_detention.days or line.without_detention.amount)
            for name, line in zip(names, credit.lines, strict=True)
            if line.without_detention is not None
        },
        "credit_remarks": _codes(credit.remarks),
    }


def _said_of_conditional(found) -> dict[str, object]:
    if found is None:
        return {"conditional": "none"}
    return {
        "conditional": "open" if found.allowed is None else found.allowed,
        "bars": [each.code.removeprefix("bars-") for each in found.barred],
        "probation": f"{found.probation_lower}..{found.probation_upper}",
        "early_end": f"{found.early_end_lower}..{found.early_end_upper}",
        "extension": found.extension,
        "conditional_asked": _fields(found.questions),
        "conditional_remarks": _codes(found.remarks),
    }


@pytest.mark.parametrize("case", COMPUTED, ids=_ids)
def test_person(case):
    sentence, expect = computed(case), dict(case["expect"])
    said = {
        **_said_of_total(sentence.total),
        **_said_of_several(sentence.several_sentences),
        **_said_of_recidivism(sentence.recidivism),
        **_said_of_institution(sentence.institution),
        **_said_of_credit(sentence.credit),
        **_said_of_conditional(sentence.conditional),
    }
    rules = {step.rule for step in sentence.steps}
    assert set(expect.pop("steps", [])) <= rules
    assert not set(expect.pop("no_steps", [])) & rules
    named = {each.code for each in sentence.not_computed}
    assert set(expect.pop("not_computed", [])) <= named
    assert not set(expect.pop("not_computed_not", [])) & named
    for kind, shown in expect.pop("main", {}).items():
        permitted = sentence.offences[0].punishment(PunishmentKind(kind))
        extended = f" (ext {permitted.extended_lower})" if permitted.extended_lower is not None else ""
        assert f"{permitted.lower}..{permitted.upper}{extended}" == shown
    assert {name: said.get(name) for name in expect} == expect


@pytest.mark.parametrize("case", REFUSED, ids=_ids)
def test_refused_facts(case):
    with pytest.raises(ReportedError) as refused:
        computed(case)
    assert refused.value.code == case["expect"]["error"]
    for language in Language:
        assert refused.value.explain(language)


@pytest.mark.parametrize("case", COMPUTED, ids=_ids)
def test_account_in_both_languages_has_a_norm_for_every_step_and_the_same_steps(case):
    sentence = computed(case)
    numbered = {}
    for language in (Language.KK, Language.RU):
        lines = explain(sentence, language).splitlines()
        numbered[language] = [line for line in lines if line.startswith("  ") and line.strip()[0].isdigit() and " — " in line]
    assert len(numbered[Language.KK]) == len(numbered[Language.RU])
    blocks = (sentence.total, sentence.several_sentences, sentence.recidivism, sentence.institution, sentence.credit, sentence.conditional)
    assert all(step.norm is not None for block in blocks if block is not None for step in block.steps)
