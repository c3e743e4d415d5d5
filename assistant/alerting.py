"""Alerts of time limits: found in every case of the store, queued once, sent until they are taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from assistant.alert_ways import AlertContent, AlertWays
from assistant.errors import AlertNotDelivered
from casefile import Deed, NewAlert, RecordKey, Store
from law import ReportedError, Words
from supervision import Alert, alert_facts, alert_subject, alert_text, deadlines, due_alerts

ACKNOWLEDGED = "alert-acknowledged"
"""Kind of the records that tell who took note of the end of a time limit."""
# Longer than a mail server can take to answer all that it is asked
_HOLD = timedelta(minutes=5)
_FIRST_PAUSE = timedelta(minutes=1)
_LONGEST_PAUSE = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Queued:
    """What looking for alerts came to.

    :param added: Alerts that were not in the queue yet.
    :param faults: Cases whose time limits could not be counted, with why; the others were.
    """

    added: int
    faults: tuple[tuple[str, ReportedError], ...]


@dataclass(frozen=True, slots=True)
class Delivery:
    """One attempt to send an alert.

    :param alert: The alert.
    :param problem: Why it was not taken; None when it was.
    """

    alert: NewAlert
    problem: ReportedError | None


def queue_alerts(store: Store, ways: AlertWays, on: datetime) -> Queued:
    """Find the alerts that are due in every case and put those into the queue that it never had.

    :param store: The store.
    :param ways: Where alerts go.
    :param on: Now, with the time zone.
    :return: How many are new, and the cases that could not be counted.
    """
    taken = {record.key.id for record in store.records.all(ACKNOWLEDGED)}
    added, faults = 0, []
    for summary in store.cases():
        try:
            due = due_alerts(deadlines(store.case(summary.record.number), on), on, taken)
        except ReportedError as fault:
            faults.append((summary.record.number, fault))
        else:
            added += store.alerts.add(new for alert in due for new in _new(alert, ways, on))
    return Queued(added, tuple(faults))


def _new(alert: Alert, ways: AlertWays, on: datetime) -> Iterator[NewAlert]:
    title = alert.deadline.title
    content = AlertContent(
        subject=alert_subject(alert, on),
        text=alert_text(alert, on),
        title=Words(kk=title.kk, ru=title.ru),
        written=on,
        facts={**alert_facts(alert)},
    ).model_dump_json()
    for channel, recipient in ways.recipients(alert.to):
        identifier = str(uuid5(UUID(alert.id), f"{channel.value}:{recipient}"))
        yield NewAlert(identifier, alert.deadline.case, alert.term, alert.due_at, recipient, channel, content)


def send_alerts(store: Store, ways: AlertWays, clock: Callable[[], datetime]) -> Iterator[Delivery]:
    """Send what the queue holds, until nothing is left that may be tried now.

    Each attempt is noted when it is over. An alert whose sender died, or whose line broke, between the handing over and the note goes out
    once more, with the same Message-ID or Idempotency-Key; no other is repeated.

    :param store: The store.
    :param ways: Where alerts go.
    :param clock: Reads the clock.
    :return: The attempts, as they are made.
    """
    while (claim := store.alerts.claim(clock(), _HOLD)) is not None:
        try:
            ways.deliver(claim.alert)
        except AlertNotDelivered as fault:
            pause = min(_FIRST_PAUSE * 2 ** min(claim.attempt - 1, 10), _LONGEST_PAUSE)
            problem = str(fault.details.get("problem") or fault.details.get("variable"))
            store.alerts.failed(claim, problem, clock() + pause)
            yield Delivery(claim.alert, fault)
        else:
            store.alerts.sent(claim)
            yield Delivery(claim.alert, None)


def acknowledge_alert(store: Store, identifier: str, actor: str, at: datetime) -> bool:
    """Take note of the end that an alert tells of, as a line of the journal: the supervisor is not told that it nears.

    :param store: The store.
    :param identifier: Identifier of the alert.
    :param actor: Who takes note.
    :param at: When, with the time zone.
    :return: Whether nobody had before.
    :raises RecordNotFound: If there is no such alert.
    """
    alert = store.alerts.get(identifier).alert
    if any(record.key.id == alert.term for record in store.records.all(ACKNOWLEDGED, alert.case)):
        return False
    content = AlertContent.model_validate_json(alert.content)
    deed = Deed("alert.acknowledge", actor, at, {"alert": identifier, "limit": content.facts["limit"], "ends": content.facts["ends"]})
    store.records.keep(RecordKey(ACKNOWLEDGED, alert.term, alert.case), alert.content, deed, expected=0)
    return True
