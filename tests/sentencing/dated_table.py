"""The table of cases on time and release in `dated_cases/`, and in what a result differs from what a case expects."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from law import ReportedError
from sentencing import Consequences, EarlyRelease, Limitation, Record, Replacement, Window, calculate, consequences, read_facts
from sentencing.either_credit import credited_days

Case = Mapping[str, Any]

CASES: list[Case] = [
    case for path in sorted((Path(__file__).parent / "dated_cases").glob("*.yaml")) for case in yaml.safe_load(path.read_text("utf-8"))
]
STATES = {True: "yes", False: "no", None: "open"}


def computed(case: Case) -> Consequences:
    """Compute what time and conduct do in a case."""
    facts = read_facts(yaml.safe_dump(case["facts"], allow_unicode=True))
    credit = calculate(facts).credit if facts.custody is not None else None
    return consequences(facts, credited=credited_days(facts, credit))


def faults(case: Case) -> list[str]:
    """Compute a case and compare it with what it expects.

    :param case: A case of the table: `facts`, and in `expect` the result or the code of the refusal.
    :return: What differs, each line with what was expected and what was found; empty when the case holds.
    """
    expect = dict(case["expect"])
    try:
        found = computed(case)
    except ReportedError as refused:
        return [] if refused.code == expect.get("error") else [f"refused: {refused}"]
    if "error" in expect:
        return [f"not refused: {expect['error']}"]
    lines = list(_releases(found, expect))
    shown = _shown(found)
    values = {name: shown[name]() for name in expect}
    return lines + [f"{name}: expected {wanted}, found {values[name]}" for name, wanted in expect.items() if values[name] != wanted]


def _releases(found: Consequences, expect: dict[str, Any]) -> Iterator[str]:
    releases = {each.ground: each for each in found.offences[0].releases}
    readers: dict[str, Callable[[Any], object]] = {
        "releases": lambda each: "not open" if each is None else each.answer.value,
        "release_asked": lambda each: [one.field for one in each.questions],
        "release_reasons": lambda each: [one.code for one in each.reasons],
    }
    for name, read in readers.items():
        for ground, wanted in expect.pop(name, {}).items():
            value = read(releases.get(ground))
            if value != wanted:
                yield f"{name} {ground}: expected {wanted}, found {value}"
    if "surety" in expect:
        surety, wanted = releases["surety"], expect.pop("surety")
        value = [surety.pledge_mci, surety.lower, surety.upper]
        if value != wanted:
            yield f"surety: expected {wanted}, found {value}"
    if "deferral" in expect:
        ground, upper = expect.pop("deferral")
        if releases[ground].upper != upper:
            yield f"deferral {ground}: expected {upper}, found {releases[ground].upper}"


def _shown(found: Consequences) -> dict[str, Callable[[], object]]:
    """Give what a case may name; a value is worked out only where it is named."""
    first = found.offences[0].limitation
    judgment, parole, replacement, ban = found.sentence_limitation, found.parole, found.replacement, found.ban
    return {
        "limitation": lambda: _limited(first),
        "limitation_of_second": lambda: _limited(found.offences[1].limitation),
        "limitation_months": lambda: first.months,
        "outer": lambda: first.outer,
        "interrupted": lambda: list(first.interrupted_on),
        "expired": lambda: STATES[first.expired],
        "court_decides": lambda: first.court_decides,
        "asked": lambda: [each.field for each in first.questions],
        "readings": lambda: {each.question: each.on for each in first.readings},
        "judgment": lambda: judgment and _limited(judgment),
        "judgment_asked": lambda: judgment and [each.field for each in judgment.questions],
        "parole": lambda: _early(parole),
        "parole_asked": lambda: parole and [each.field for each in parole.questions],
        "parole_reasons": lambda: parole and [each.code for each in parole.reasons],
        "parole_readings": lambda: parole and {each.question: each.on for each in parole.readings},
        "control_until": lambda: parole and parole.control_until,
        "replacement": lambda: _early(replacement),
        "replacement_reasons": lambda: replacement and [each.code for each in replacement.reasons],
        "rest": lambda: replacement and _rest(replacement),
        "cut": lambda: None if replacement is None or replacement.cut is None else str(replacement.cut),
        "record": lambda: _record(found.records[0]),
        "record_of_second": lambda: _record(found.records[1]),
        "record_asked": lambda: [each.field for each in found.records[0].questions],
        "record_interrupted": lambda: found.records[0].interrupted_on,
        "record_readings": lambda: {each.question: each.on for each in found.records[0].readings},
        "early_removal": lambda: found.records[0].early_removal.value,
        "ban_readings": lambda: ban and {each.question: each.on for each in ban.readings},
        "ban": lambda: ban and [ban.start, ban.end],
    }


def _window(window: Window) -> str:
    if window.earliest is None:
        return "not counted"
    if window.on is not None:
        return f"{window.on}"
    return f"{window.earliest}..{window.latest or ''}"


def _limited(limited: Limitation) -> str:
    if limited.runs is False:
        return "none"
    return ("" if limited.runs else "open ") + _window(limited.window)


def _early(result: EarlyRelease | None) -> str:
    """Write an early release as the cases do: "may 56 2030-02-01"."""
    if result is None:
        return "none"
    share = result.share
    served = "" if share is None else f" {share.months if share.months is not None else share.fraction}"
    return f"{result.answer.value}{served} {_window(result.window)}"


def _rest(replacement: Replacement) -> list[object]:
    fine = replacement.fine_mci
    return [replacement.rest_days, fine if fine is None or fine.denominator == 1 else str(fine), replacement.restriction_days]


def _record(record: Record) -> str:
    return _window(record.window) if record.exists else "none"
