"""`aiyptaushy alerts`: time limits that near their end are told by mail and webhook, once."""

from __future__ import annotations

from typing import Annotated, TypeAlias

import typer

from assistant.alert_ways import AlertContent, read_alert_ways
from assistant.alerting import acknowledge_alert, queue_alerts, send_alerts
from assistant.cases import now, open_store
from assistant.commands.options import READER, Home, Reader
from assistant.console import out, show_error, show_table
from assistant.settings import read_settings
from assistant.speech import said
from casefile import AlertState, QueuedAlert
from law import Language
from supervision import moment_text

commands = typer.Typer(no_args_is_help=True)

OfCase: TypeAlias = Annotated[str, typer.Option("--case", help=said("option-of-case"))]


@commands.command("send", help=said("help-alerts-send"))
def send(home: Home = None, lang: Reader = READER) -> None:
    """Queue the alerts that are due and send what the queue holds."""
    ways = read_alert_ways()
    with open_store(read_settings(home=home)) as store:
        queued = queue_alerts(store, ways, now())
        for number, fault in queued.faults:
            out.print(said("alerts-case-skipped", lang, case=number), markup=False)
            show_error(fault, lang)
        sent = failed = 0
        for attempt in send_alerts(store, ways, now):
            if attempt.problem is not None:
                failed += 1
                show_error(attempt.problem, lang)
            else:
                sent += 1
    out.print(said("alerts-done", lang, added=queued.added, sent=sent, failed=failed), markup=False)
    if ways.smtp is not None and not ways.supervisors:
        out.print(said("alerts-without-supervisor", lang), markup=False, style="dim")
    if failed or queued.faults:
        raise typer.Exit(1)


@commands.command("list", help=said("help-alerts-list"))
def list_alerts(
    case: OfCase = "",
    *,
    everything: Annotated[bool, typer.Option("--all", help=said("option-alerts-all"))] = False,
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """List the alerts of the queue."""
    with open_store(read_settings(home=home)) as store:
        known = store.alerts.all(case or None)
    shown = [each for each in known if everything or each.state is not AlertState.SENT]
    columns = [said(f"column-{name}", lang) for name in ("alert", "since", "case", "time-limit", "recipient", "state")]
    show_table(said("alerts", lang, count=len(shown), sent=len(known) - len(shown)), columns, [_row(each, lang) for each in shown])


@commands.command("acknowledge", help=said("help-alerts-acknowledge"))
def acknowledge(
    alert: Annotated[str, typer.Argument(metavar="ALERT", help=said("argument-alert"))],
    home: Home = None,
    lang: Reader = READER,
) -> None:
    """Take note of the end that an alert tells of."""
    settings = read_settings(home=home)
    with open_store(settings) as store:
        first = acknowledge_alert(store, alert, settings.actor, now())
    out.print(said("alert-acknowledged" if first else "alert-acknowledged-before", lang), markup=False)


def _row(each: QueuedAlert, lang: Language) -> tuple[str, ...]:
    alert, content = each.alert, AlertContent.model_validate_json(each.alert.content)
    state = said(f"alert-{each.state.value}", lang, attempts=each.attempts, next=moment_text(each.next_try), problem=each.problem)
    return (alert.id, moment_text(alert.due_at), alert.case, content.title.text(lang), f"{alert.channel.value} {alert.recipient}", state)
