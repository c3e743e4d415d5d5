"""The table of cases for the person as a whole in `person_cases/`, and in what a result differs from what a case expects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from law import PunishmentKind, ReportedError
from sentencing import Reading, Sentence, calculate, read_facts

Case = Mapping[str, Any]

CASES: list[Case] = [
    case for path in sorted((Path(__file__).parent / "person_cases").glob("*.yaml")) for case in yaml.safe_load(path.read_text("utf-8"))
]
ADULT = {"birth_date": "1990-05-01", "conditions": []}


def computed(case: Case) -> Sentence:
    """Compute a case; the offender is an adult of whom everything is known unless the case says otherwise."""
    return calculate(read_facts(yaml.safe_dump({"offender": ADULT} | case["facts"], allow_unicode=True)))


def faults(case: Case) -> list[str]:
    """Compute a case and compare it with what it expects.

    :param case: A case of the table: `facts`, and in `expect` the result or the code of the refusal.
    :return: What differs, each line with what was expected and what was found; empty when the case holds.
    """
    expect = dict(case["expect"])
    try:
        sentence = computed(case)
    except ReportedError as refused:
        return [] if refused.code == expect.get("error") else [f"refused: {refused}"]
    if "error" in expect:
        return [f"not refused: {expect['error']}"]
    lines = list(_named(sentence, expect))
    offence = sentence.offences[0]
    said = {
        "offence_asked": _fields(offence.questions),
        "offence_readings": {each.kind.value: _readings(each.readings) for each in offence.permitted if each.readings},
        **_said_of_total(sentence.total),
        **_said_of_several(sentence.several_sentences),
        **_said_of_recidivism(sentence.recidivism),
        **_said_of_institution(sentence.institution),
        **_said_of_credit(sentence.credit),
        **_said_of_conditional(sentence.conditional),
    }
    return lines + [f"{name}: expected {wanted}, found {said.get(name)}" for name, wanted in expect.items() if said.get(name) != wanted]


def _readings(readings: tuple[Reading, ...]) -> dict[str, str]:
    return {each.question: f"{each.lower}..{each.upper}" for each in readings}


def _named(sentence: Sentence, expect: dict[str, Any]) -> Iterator[str]:
    """Check what a case names beside values: rules that made a step or did not, what is not computed, ranges of the first offence."""
    rules = {step.rule for step in sentence.steps}
    absent = {each.code for each in sentence.not_computed}
    for name, found in (("steps", rules), ("not_computed", absent)):
        yield from (f"{name} lacks {each}" for each in expect.pop(name, []) if each not in found)
    for name, found in (("no_steps", rules), ("not_computed_not", absent)):
        yield from (f"{name} has {each}" for each in expect.pop(name, []) if each in found)
    for kind, wanted in expect.pop("main", {}).items():
        permitted = sentence.offences[0].punishment(PunishmentKind(kind))
        shown = "none" if permitted is None else f"{permitted.lower}..{permitted.upper}"
        if permitted is not None and permitted.extended_lower is not None:
            shown += f" (ext {permitted.extended_lower})"
        if shown != wanted:
            yield f"main {kind}: expected {wanted}, found {shown}"


def _total_readings(readings) -> dict[str, str]:
    return {one.question: "none" if one.lower is None else f"{_size(one.lower)}..{_size(one.upper)}" for one in readings}


def _said_of_total(total) -> dict[str, object]:
    if total is None:
        return {"total": "none"}
    readings = {each.kind.value: _total_readings(each.readings) for each in total.punishments}
    return {
        "rule": total.rule,
        "fines": "none"
        if total.fines is None
        else f"{'above ' if total.fines.above_lower else ''}{total.fines.lower}..{total.fines.upper}",
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
        "days_abroad": credit.abroad_days,
        "days_in_hospital": credit.hospital_days,
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
