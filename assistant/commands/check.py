"""`aiyptaushy check`: legality controls of a case, and what a decision would run into."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assistant.cases import now, open_case, open_store
from assistant.commands.options import READER, Day, Home, Reader, day, day_begins
from assistant.console import out, read_text, show_error, show_table
from assistant.controls import lift, lifted
from assistant.settings import Settings, read_settings
from assistant.speech import said
from law import Language, format_citation
from supervision import (
    CheckedDecision,
    ControlResult,
    ControlState,
    changed_by,
    check_controls,
    control_state_words,
    decision_results,
    parse_controls,
    unlifted,
)


def run(  # noqa: PLR0913, PLR0917 - each is an option of the command line
    case: Annotated[str, typer.Argument(metavar="CASE", help=said("argument-case"))] = "",
    decision: Annotated[CheckedDecision | None, typer.Option("--decision", help=said("option-decision"))] = None,
    on: Day = None,
    rule: Annotated[Path | None, typer.Option("--rule", help=said("option-rule"))] = None,
    lift_block: Annotated[str, typer.Option("--lift", help=said("option-lift"))] = "",
    reason: Annotated[str, typer.Option("--reason", help=said("option-lift-reason"))] = "",
    by: Annotated[str, typer.Option("--by", help=said("option-by"))] = "",
    *,
    whole: Annotated[bool, typer.Option("--all", help=said("option-all-controls"))] = False,
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Ask the legality controls."""
    settings, asked = read_settings(home=home), day(on)
    moment = day_begins(asked) if on is not None else now()
    if rule is not None:
        _try_rule(rule, settings, lang)
        return
    if not case:
        raise typer.BadParameter(said("check-needs-case", lang))
    opened = open_case(case, settings)
    if lift_block:
        _lift(opened.case.number, lift_block, reason, by, settings, lang)
        return
    if decision is None:
        found = check_controls(opened.case, moment)
        _show([one for one in found if whole or _matters(one)], found, lang)
        return
    results = decision_results(opened.case, decision, moment)
    _show([one for one in results if whole or _matters(one)], results, lang)
    with open_store(settings) as store:
        free = lifted(store, opened.case.number) if opened.stored else frozenset()
    standing = unlifted(results, free)
    if standing:
        out.print(said("decision-blocked", lang, count=len(standing)), markup=False, style="bold red")
        raise typer.Exit(1)
    out.print(said("decision-open", lang), markup=False)


def _matters(one: ControlResult) -> bool:
    """Tell whether a control failed, or applies for certain and nobody has said whether it is kept."""
    return one.state is ControlState.FAIL or (one.state is ControlState.UNKNOWN and one.missing == (one.control.requirement.words,))


def _show(shown: list[ControlResult], found: tuple[ControlResult, ...], lang: Language) -> None:
    rows = []
    for one in shown:
        control = one.control
        norm = format_citation((control.norm,), lang)
        rule = f"{control.condition.words.text(lang)} →\n{control.requirement.words.text(lang)}"
        rows.append((control.id, control_state_words(one.state, lang), rule, norm))
    counts = {state: sum(one.state is state for one in found) for state in ControlState}
    title = said("controls", lang, failed=counts[ControlState.FAIL], unknown=counts[ControlState.UNKNOWN], kept=counts[ControlState.PASS])
    show_table(title, [said(f"column-{name}", lang) for name in ("id", "state", "control", "norm")], rows)
    out.print(said("limits-not-verified", lang), markup=False, style="dim")


def _lift(number: str, control: str, reason: str, by: str, settings: Settings, lang: Language) -> None:
    if not (reason.strip() and by.strip()):
        raise typer.BadParameter(said("lift-needs-reason", lang))
    with open_store(settings) as store:
        line = lift(store, number, control, reason.strip(), by, now())
    out.print(said("block-lifted", lang, id=control, line=line), markup=False)


def _try_rule(rule: Path, settings: Settings, lang: Language) -> None:
    parsed = parse_controls(read_text(rule), rule.name)
    for refused in parsed.refused:
        show_error(refused, lang)
    with open_store(settings) as store:
        cases = [store.case(one.record.number) for one in store.cases()]
    rows = [
        (case.number, one.control.id, control_state_words(one.state, lang), case.title.text(lang))
        for case, one in changed_by(parsed.controls, cases, now())
    ]
    failed = control_state_words(ControlState.FAIL, lang)
    touched = len({row[0] for row in rows if row[2] == failed})
    title = said("rule-tried", lang, count=len(parsed.controls), cases=len(cases), touched=touched)
    show_table(title, [said(f"column-{name}", lang) for name in ("number", "id", "state", "title")], rows)
    if parsed.refused:
        raise typer.Exit(1)
