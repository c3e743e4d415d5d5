"""Time limits of a case, legality controls, complaints: what runs, what ends when, who must act."""

from supervision.calendar import calendar_text, deadlines, status_name, status_text
from supervision.calendar_file import icalendar
from supervision.complaints import (
    ComplaintFigures,
    ComplaintStatistics,
    ComplaintTerm,
    complaint_findings,
    complaint_statistics,
    complaint_term,
    ground_words,
    outcome_words,
)
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
    "ComplaintFigures",
    "ComplaintStatistics",
    "ComplaintTerm",
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
    "complaint_findings",
    "complaint_statistics",
    "complaint_term",
    "conflicts",
    "deadlines",
    "ground_words",
    "icalendar",
    "moment_text",
    "outcome_words",
    "status_name",
    "status_text",
    "suppose",
    "timeline_picture",
]
