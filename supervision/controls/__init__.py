"""Legality controls: rules as data over the facts of a case, each with its norm; what the file does not tell is asked, never guessed."""

from supervision.controls.catalogue import controls, parse_controls
from supervision.controls.check import ControlResult, changed_by, check, decision_results, unlifted
from supervision.controls.vocabulary import CheckedDecision, Control, ControlKind, ControlSeverity, ControlStage, State

__all__ = [
    "CheckedDecision",
    "Control",
    "ControlKind",
    "ControlResult",
    "ControlSeverity",
    "ControlStage",
    "State",
    "changed_by",
    "check",
    "controls",
    "decision_results",
    "parse_controls",
    "unlifted",
]
