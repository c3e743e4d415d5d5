"""Deadlines as an iCalendar file (RFC 5545) that any calendar opens: stable identifiers, the time of Kazakhstan, reminders."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from icalendar import Alarm, Calendar
from icalendar import Event as CalendarEvent

from law import Language, LimitSeverity, format_citation, message
from supervision.deadline import ALMATY, ROOM, Deadline, Status, moment_text
from supervision.errors import TimeWithoutZone

REMINDERS = (72, 24, 3)
"""Hours before the end at which a calendar reminds."""
_PRIORITY = {LimitSeverity.CRITICAL: 1, LimitSeverity.HIGH: 5, LimitSeverity.NORMAL: 9}
_SHOWN = frozenset({Status.RUNNING, Status.SUSPENDED, Status.NOT_STARTED, Status.MISSED})


def icalendar(deadlines: Iterable[Deadline], language: Language, stamped: datetime) -> bytes:
    """Write deadlines as an iCalendar file.

    A deadline that is met, or whose end the file does not give, is left out. The same input gives the same bytes.

    :param deadlines: The deadlines.
    :param language: Language of the texts.
    :param stamped: Moment at which the file is made, with its time zone (RFC 5545 asks for it; the clock is never read here).
    :return: The file, in UTF-8.
    :raises TimeWithoutZone: If that moment has no time zone.
    """
    if stamped.tzinfo is None:
        raise TimeWithoutZone("moment-without-zone", moment=f"{stamped:%d.%m.%Y %H:%M}")
    calendar = Calendar()
    calendar.add("prodid", "-//Aiyptaushy//Time limits//KK RU")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", message(ROOM, "calendar-name", language))
    for each in deadlines:
        if each.last_moment is not None and each.status in _SHOWN:
            calendar.add_component(_event(each, each.last_moment, language, stamped))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def uid(each: Deadline) -> str:
    """Give the identifier of a deadline in calendars: the same for the same deadline of the same case, whenever it is counted.

    :param each: The deadline.
    :return: The identifier.
    """
    return f"{uuid5(NAMESPACE_URL, f'aiyptaushy:{each.case}:{each.id}')}@aiyptaushy"


def _event(each: Deadline, last: datetime, language: Language, stamped: datetime) -> CalendarEvent:
    # 24:00 stands in the calendar as 23:59 of the last day: 0:00 of the next day would be read as a day more.
    end = last.astimezone(ALMATY).replace(second=0, microsecond=0)
    event = CalendarEvent()
    event.add("uid", uid(each))
    event.add("dtstamp", stamped)
    event.add("dtstart", end)
    event.add("summary", _summary(each, language))
    event.add("description", _description(each, language))
    event.add("priority", _PRIORITY[each.severity])
    event.add("transp", "TRANSPARENT")
    for hours in REMINDERS:
        if each.start is None or end - timedelta(hours=hours) > each.start:
            event.add_component(_alarm(hours, each, language))
    return event


def _summary(each: Deadline, language: Language) -> str:
    title = each.title.text(language)
    return title if each.person_name is None else f"{title}: {each.person_name.text(language)}"


def _description(each: Deadline, language: Language) -> str:
    end = moment_text(each.last_moment) if each.last_moment is not None else "—"
    lines = [
        message(ROOM, "event-case", language, {"case": each.case}),
        message(ROOM, "event-end", language, {"end": end}),
        message(ROOM, "event-norm", language, {"norm": format_citation((each.norm,), language)}),
        message(ROOM, "event-who", language, {"who": each.who.text(language)}),
    ]
    if each.consequence is not None:
        lines.append(each.consequence.text(language))
    if not each.verified:
        lines.append(message("law", "not-verified", language))
    if each.preliminary:
        lines.append(message(ROOM, "preliminary", language))
    return "\n".join(lines)


def _alarm(hours: int, each: Deadline, language: Language) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", timedelta(hours=-hours))
    alarm.add("description", message(ROOM, "reminder", language, {"hours": hours, "title": _summary(each, language)}))
    return alarm
