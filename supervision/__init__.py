"""Time limits of a case, legality controls, complaints: what runs, what ends when, who must act."""

from supervision.calendar import calendar_text, deadlines
from supervision.calendar_file import icalendar
from supervision.deadline import ALMATY, Deadline, Status, Trigger
from supervision.errors import BrokenExtension, DisorderedEvents, SupervisionError, TimeWithoutZone

__all__ = [
    "ALMATY",
    "BrokenExtension",
    "Deadline",
    "DisorderedEvents",
    "Status",
    "SupervisionError",
    "TimeWithoutZone",
    "Trigger",
    "calendar_text",
    "deadlines",
    "icalendar",
]
