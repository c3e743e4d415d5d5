"""Time limits of a case, legality controls, complaints: what runs, what ends when, who must act."""

from supervision.calendar import calendar_text, deadlines, status_text
from supervision.calendar_file import icalendar
from supervision.deadline import ALMATY, Deadline, Status, Trigger, moment_text
from supervision.errors import BrokenExtension, DisorderedEvents, SupervisionError, SuppositionUnreadable, TimeWithoutZone
from supervision.hearings import Appointment, Conflict, appointments, conflicts
from supervision.picture import timeline_picture
from supervision.what_if import Change, changes, suppose

__all__ = [
    "ALMATY",
    "Appointment",
    "BrokenExtension",
    "Change",
    "Conflict",
    "Deadline",
    "DisorderedEvents",
    "Status",
    "SupervisionError",
    "SuppositionUnreadable",
    "TimeWithoutZone",
    "Trigger",
    "appointments",
    "calendar_text",
    "changes",
    "conflicts",
    "deadlines",
    "icalendar",
    "moment_text",
    "status_text",
    "suppose",
    "timeline_picture",
]
