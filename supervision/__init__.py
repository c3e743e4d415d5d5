"""Time limits of a case, legality controls, complaints: what runs, what ends when, who must act."""

from supervision.alerts import Alert, AlertTo, alert_facts, alert_subject, alert_term, alert_text, due_alerts
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
from supervision.controls import (
    CheckedDecision,
    Control,
    ControlKind,
    ControlResult,
    ControlSeverity,
    ControlStage,
    changed_by,
    decision_results,
    parse_controls,
    unlifted,
)
from supervision.controls import State as ControlState
from supervision.controls import check as check_controls
from supervision.controls import controls as all_controls
from supervision.controls.words import reference as control_reference
from supervision.controls.words import remedy as control_remedy
from supervision.controls.words import state_words as control_state_words
from supervision.deadline import ALMATY, Deadline, Status, Trigger, moment_text
from supervision.errors import BrokenControl, BrokenExtension, DisorderedEvents, SupervisionError, SuppositionUnreadable, TimeWithoutZone
from supervision.hearings import Appointment, Conflict, appointments, conflicts
from supervision.picture import timeline_picture
from supervision.what_if import Change, changes, suppose

__all__ = [
    "ALMATY",
    "Alert",
    "AlertTo",
    "Appointment",
    "BrokenControl",
    "BrokenExtension",
    "Change",
    "CheckedDecision",
    "ComplaintFigures",
    "ComplaintStatistics",
    "ComplaintTerm",
    "Conflict",
    "Control",
    "ControlKind",
    "ControlResult",
    "ControlSeverity",
    "ControlStage",
    "ControlState",
    "Deadline",
    "DisorderedEvents",
    "Status",
    "SupervisionError",
    "SuppositionUnreadable",
    "TimeWithoutZone",
    "Trigger",
    "alert_facts",
    "alert_subject",
    "alert_term",
    "alert_text",
    "all_controls",
    "appointments",
    "calendar_text",
    "changed_by",
    "changes",
    "check_controls",
    "complaint_findings",
    "complaint_statistics",
    "complaint_term",
    "conflicts",
    "control_reference",
    "control_remedy",
    "control_state_words",
    "deadlines",
    "decision_results",
    "due_alerts",
    "ground_words",
    "icalendar",
    "moment_text",
    "outcome_words",
    "parse_controls",
    "status_name",
    "status_text",
    "suppose",
    "timeline_picture",
    "unlifted",
]
