"""The table of cases in `cases/`, and in what a result differs from what a case expects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from law import PunishmentKind, ReportedError
from sentencing import AdditionalResult, BarredPunishment, OffenceSentence, PermittedPunishment, Sentence, calculate, read_facts

Case = Mapping[str, Any]

CASES: list[Case] = [
    case for path in sorted((Path(__file__).parent / "cases").glob("*.yaml")) for case in yaml.safe_load(path.read_text("utf-8"))
]


def faults(case: Case) -> list[str]:
    """Compute a case and compare it with what it expects.

    :param case: A case of the table: `facts`, and in `expect` the result or the code of the refusal.
    :return: What differs, each line with what was expected and what was found; empty when the case holds.
    """
    expect = case["expect"]
    try:
        sentence = calculate(read_facts(yaml.safe_dump(case["facts"], allow_unicode=True)))
    except ReportedError as refused:
        return [] if refused.code == expect.get("error") else [f"refused: {refused}"]
    if "error" in expect:
        return [f"not refused: {expect['error']}"]
    compared = (*_ranges(sentence.offences[0], expect), *_beside(sentence, expect))
    lines = [f"{name}: expected {wanted}, found {found}" for name, wanted, found in compared if wanted != found]
    return lines + [f"{name} lacks {missing}" for name, missing in _noted(sentence, expect) if missing]


def _ranges(offence: OffenceSentence, expect: Case) -> Iterator[tuple[str, object, object]]:
    yield "main", expect["main"], {each.kind.value: _shown(each) for each in offence.permitted}
    readings = {each.kind.value: _readings(each) for each in offence.permitted if each.readings}
    yield "readings", expect.get("readings", {}), readings
    barred = {each.kind.value: _readings(each) for each in offence.barred if each.readings}
    yield "barred_readings", expect.get("barred_readings", {}), barred
    for name, field in (("least", "least_upper"), ("cap", "cap")):
        for kind, value in expect.get(name, {}).items():
            yield f"{name} {kind}", Fraction(value), getattr(offence.punishment(PunishmentKind(kind)), field)
    for kind, pair in expect.get("tenge", {}).items():
        permitted = offence.punishment(PunishmentKind(kind))
        yield f"tenge {kind}", pair, None if permitted is None else [permitted.lower_tenge, permitted.upper_tenge]


def _beside(sentence: Sentence, expect: Case) -> Iterator[tuple[str, object, object]]:
    offence = sentence.offences[0]
    yield "punishable", expect.get("punishable", True), offence.punishable
    yield "not_liable", expect.get("not_liable"), offence.not_liable.code if offence.not_liable is not None else None
    yield "barred", expect.get("barred", []), [each.kind.value for each in offence.barred]
    yield "asked_of_person", expect.get("asked_of_person", []), [each.field for each in sentence.questions]
    found = {
        "category": offence.gravity.value,
        "additional": [_additional(each) for each in offence.additional],
        "payment": offence.payment.mci if offence.payment is not None else None,
        "asked": [each.field for each in offence.questions],
        "unsettled": [each.kind.value for each in offence.additional if each.unsettled],
        "measures": {each.point: "" if each.upper is None else f"{each.lower or 0}..{each.upper}" for each in offence.measures},
        "hours_a_day": next((each.hours_a_day for each in offence.permitted if each.kind is PunishmentKind.COMMUNITY_SERVICE), None),
    }
    for name, value in found.items():
        if name in expect:
            yield name, expect[name], value


def _noted(sentence: Sentence, expect: Case) -> Iterator[tuple[str, list[str]]]:
    offence = sentence.offences[0]
    for name, notes in (("not_computed", sentence.not_computed), ("court_may", offence.court_may), ("remarks", offence.remarks)):
        yield name, sorted(set(expect.get(name, [])) - {each.code for each in notes})


def _shown(permitted: PermittedPunishment) -> str:
    if permitted.kind is PunishmentKind.LIFE_IMPRISONMENT:
        return "life"
    text = f"{permitted.lower}..{permitted.upper}"
    if permitted.extended_lower is not None:
        text += f" (ext {permitted.extended_lower})"
    return text if permitted.minimum_binds else f"{text} (minimum does not bind)"


def _additional(result: AdditionalResult) -> str:
    text = f"{result.kind} {'mandatory' if result.mandatory else 'optional'}"
    if result.life:
        return f"{text} {result.lower}..life" if result.lower else f"{text} life"
    return f"{text} {result.lower}..{result.upper}" if result.upper else text


def _readings(permitted: PermittedPunishment | BarredPunishment) -> dict[str, str]:
    return {each.question: "none" if each.upper is None else f"{each.lower}..{each.upper}" for each in permitted.readings}
