"""Which alerts of a case are due: 72, 24 and 3 hours before an end, when it was missed, and to the supervisor when nobody answers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from uuid import NAMESPACE_URL, uuid5

from law import Language, format_citation, message
from supervision.calendar import passed, status_text
from supervision.calendar_file import REMINDERS
from supervision.deadline import ROOM, Deadline, Status, moment_text

MISSED = 0
"""In place of the hours before the end, when it is over."""
_ESCALATES = 24
# Kazakh and Russian stand side by side in every alert: nobody knows which of the two its reader reads.
_BOTH = (Language.KK, Language.RU)


class AlertTo(StrEnum):
    """Whom an alert is for."""

    DUTY = "duty"
    SUPERVISOR = "supervisor"


@dataclass(frozen=True, slots=True)
class Alert:
    """An alert that is due.

    :param id: Identifier: the same for the same end of the same time limit, hours and addressee, whenever it is found due.
    :param deadline: The time limit.
    :param last_moment: Its end.
    :param hours: Hours before the end at which it became due; 0 when the end was missed.
    :param to: Whom it is for.
    """

    id: str
    deadline: Deadline
    last_moment: datetime
    hours: int
    to: AlertTo

    @property
    def term(self) -> str:
        """The end that it tells of, as `alert_term` names it."""
        return alert_term(self.deadline)

    @property
    def due_at(self) -> datetime:
        """Since when it is due."""
        return self.last_moment - timedelta(hours=self.hours)


def due_alerts(deadlines: Iterable[Deadline], on: datetime, acknowledged: Collection[str] = ()) -> tuple[Alert, ...]:
    """Find the alerts that are due at a moment.

    Of several hours that have passed only the last is due: who starts an hour before the end is not told of three days. A reminder
    that would come in the first half of a limit is left out: 24 hours have one alert, 3 hours before the end.
    A limit that stands still, was met, or has no end alerts nobody. Who acknowledges an end keeps the supervisor from being told that it
    nears; that it was missed the supervisor is told all the same.

    :param deadlines: The time limits of a case.
    :param on: The moment, with its time zone.
    :param acknowledged: Ends that somebody has taken note of, as `alert_term` names them.
    :return: The alerts, those due longest first.
    """
    found = [alert for each in deadlines for alert in _due(each, on, acknowledged)]
    return tuple(sorted(found, key=lambda alert: (alert.due_at, alert.id)))


def alert_term(deadline: Deadline) -> str:
    """Identify the end of a time limit: another one when the limit is extended.

    :param deadline: The time limit.
    :return: The identifier.
    """
    last = deadline.last_moment.astimezone(UTC).isoformat() if deadline.last_moment is not None else None
    return str(uuid5(NAMESPACE_URL, f"aiyptaushy:end:{deadline.case}:{deadline.id}:{last}"))


def _due(each: Deadline, on: datetime, acknowledged: Collection[str]) -> Iterator[Alert]:
    last, term = each.last_moment, alert_term(each)
    if last is None:
        return
    hours = _hours(each, last, on)
    if hours is None:
        return
    addressees = [AlertTo.DUTY]
    if hours == MISSED or (hours <= _ESCALATES and term not in acknowledged):
        addressees.append(AlertTo.SUPERVISOR)
    for to in addressees:
        yield Alert(str(uuid5(NAMESPACE_URL, f"aiyptaushy:alert:{term}:{hours}:{to.value}")), each, last, hours, to)


def _hours(each: Deadline, last: datetime, on: datetime) -> int | None:
    """Give the reminder whose hour has come last; none in the first half of a limit, where it would tell of the beginning."""
    if each.status is Status.MISSED:
        return MISSED
    if each.status is not Status.RUNNING or each.start is None:
        return None
    half = each.start + (last - each.start) / 2
    come = [hours for hours in REMINDERS if half <= last - timedelta(hours=hours) <= on]
    return min(come, default=None)


def alert_subject(alert: Alert, on: datetime) -> str:
    """Write the subject of an alert, in Kazakh and Russian.

    :param alert: The alert.
    :param on: The moment at which it is written.
    :return: One line.
    """
    return f"{alert.deadline.case}: {' / '.join(_headline(alert, on, language) for language in _BOTH)}"


def alert_text(alert: Alert, on: datetime) -> str:
    """Write an alert, in Kazakh and then in Russian.

    It leaves the house by ways that others read, so it names no person: only the mark that the person has in the case.

    :param alert: The alert.
    :param on: The moment at which it is written.
    :return: The text.
    """
    return "\n\n".join("\n".join(_lines(alert, on, language)) for language in _BOTH) + "\n"


def alert_facts(alert: Alert) -> dict[str, str | int | None]:
    """Give what an alert says to a program.

    :param alert: The alert.
    :return: Values of JSON's types.
    """
    return {
        "alert": alert.id,
        "case": alert.deadline.case,
        "limit": alert.deadline.limit,
        "person": alert.deadline.person,
        "status": alert.deadline.status.value,
        "severity": alert.deadline.severity.value,
        "ends": alert.last_moment.isoformat(),
        "hours": alert.hours,
        "to": alert.to.value,
    }


def _headline(alert: Alert, on: datetime, language: Language) -> str:
    title = alert.deadline.title.text(language)
    if alert.deadline.status is Status.MISSED:
        return f"{title}: {status_text(alert.deadline, language)}"
    return message(ROOM, "alert-left", language, {"title": title, "left": passed(alert.last_moment - on, language)})


def _lines(alert: Alert, on: datetime, language: Language) -> Iterator[str]:
    limit = alert.deadline
    yield _headline(alert, on, language)
    if alert.to is AlertTo.SUPERVISOR:
        yield message(ROOM, "alert-escalated-missed" if alert.hours == MISSED else "alert-escalated", language)
    yield message(ROOM, "event-case", language, {"case": limit.case})
    if limit.person is not None:
        yield message(ROOM, "alert-person", language, {"person": limit.person})
    yield message(ROOM, "event-end", language, {"end": moment_text(alert.last_moment)})
    yield message(ROOM, "event-norm", language, {"norm": format_citation((limit.norm,), language)})
    yield message(ROOM, "event-who", language, {"who": limit.who.text(language)})
    if limit.consequence is not None:
        yield limit.consequence.text(language)
    if not limit.verified:
        yield message("law", "not-verified", language)
    if limit.preliminary:
        yield message(ROOM, "preliminary", language)
    yield message(ROOM, "alert-written", language, {"at": moment_text(on)})
