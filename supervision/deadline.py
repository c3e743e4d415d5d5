"""A deadline: what ends when, why, and who must act."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from casefile import SourceRef
from law import LimitSeverity, Norm, Phrase, Step, Words
from law import said as catalogue_words

ROOM = "supervision"
ALMATY = ZoneInfo("Asia/Almaty")
"""The one civil time of Kazakhstan since 1 March 2024; moments before that keep the offset of their day."""


class Status(StrEnum):
    """Where a deadline stands at the moment asked about."""

    RUNNING = "running"
    SUSPENDED = "suspended"
    MET = "met"
    MISSED = "missed"
    NOT_STARTED = "not_started"
    NOT_SHOWN = "not_shown"  # the file does not show whether the act was done in time, or what the limit is counted from


@dataclass(frozen=True, slots=True)
class Trigger:
    """What a deadline is counted from.

    :param words: The event.
    :param at: Its moment; None when the file does not have it.
    :param sources: Places in the file that show it.
    """

    words: Words
    at: datetime | None
    sources: tuple[SourceRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline of a case.

    :param id: Identifier, stable while the case's facts stay: limit, person and day of the trigger.
    :param case: Number of the case.
    :param limit: Identifier of the time limit in `law`.
    :param title: Short label.
    :param norm: The norm that sets it.
    :param trigger: What it is counted from.
    :param start: Moment it runs from; None when the file does not have the trigger.
    :param last_moment: Last moment in time: for a term that ends at 24:00, the last microsecond of that day; None without a trigger.
    :param person: Identifier of the person it concerns; None for the case as a whole.
    :param person_name: That person's name.
    :param status: Where it stands.
    :param late: How much it was missed by, to the act or to the moment asked about; None unless missed.
    :param steps: The reckoning.
    :param who: Who must act.
    :param consequence: What follows a breach; None where the norm read names nothing.
    :param severity: Our rating for reminders.
    :param preliminary: Whether a year without a confirmed calendar decided the end.
    :param verified: Whether a person has signed the limit.
    """

    id: str
    case: str
    limit: str
    title: Words
    norm: Norm
    trigger: Trigger
    start: datetime | None
    last_moment: datetime | None
    person: str | None
    person_name: Words | None
    status: Status
    late: timedelta | None
    steps: tuple[Step, ...]
    who: Words
    consequence: Words | None
    severity: LimitSeverity
    preliminary: bool
    verified: bool

    def left(self, on: datetime) -> timedelta | None:
        """Give the time left at a moment.

        :param on: The moment, with its time zone.
        :return: Time left, negative when it is over; None when the end is not known.
        """
        return None if self.last_moment is None else self.last_moment - on


def said(code: str, **details: str | int) -> Words:
    """Give a message of this room in both languages.

    :param code: Message identifier.
    :param details: Values for the message's variables.
    :return: The words, looked up when somebody reads them.
    """
    return Phrase(catalogue_words, ROOM, code, details)


def moment_text(moment: datetime) -> str:
    """Write a moment as people do, the end of a day as 24:00.

    :param moment: The moment.
    :return: "15.05.2026 24:00".
    """
    local = moment.astimezone(ALMATY)
    # Decisions write "23:59:59", the law says 24:00: one and the same end of the day.
    at_end = (local.hour, local.minute, local.second) == (23, 59, 59)
    return f"{local:%d.%m.%Y} 24:00" if at_end else f"{local:%d.%m.%Y %H:%M}"
