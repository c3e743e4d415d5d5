"""The words of controls: stage, severity, what is asked, where a control stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from law import Norm, Words


class ControlStage(StrEnum):
    """Stage of the proceedings that a control watches."""

    REGISTRATION = "registration"
    TERMS = "terms"
    SUSPECT = "suspect"
    ACTIONS = "actions"
    EVIDENCE = "evidence"
    RESTRAINT = "restraint"
    PROPERTY = "property"
    TERMINATION = "termination"
    COMPLETION = "completion"
    COURT = "court"
    COMPLAINTS = "complaints"


class ControlKind(StrEnum):
    """What a control says: something must be done, must not be done, or must be done in time."""

    REQUIRE = "require"
    FORBID = "forbid"
    TERM = "term"


class ControlSeverity(StrEnum):
    """What a failed control does: blocks a decision until a named person lifts the block, warns, or informs."""

    BLOCK = "block"
    WARN = "warn"
    INFORM = "inform"


class State(StrEnum):
    """Where a control stands in a case."""

    FAIL = "fail"
    UNKNOWN = "unknown"
    PASS = "pass"  # noqa: S105 - a state, not a password
    NOT_APPLICABLE = "not_applicable"


class CheckedDecision(StrEnum):
    """A decision that is checked before it is recorded."""

    EXTEND_TERM = "extend_term"
    QUALIFY = "qualify"
    ASK_CUSTODY = "ask_custody"
    EXTEND_CUSTODY = "extend_custody"
    TERMINATE = "terminate"
    SEND_TO_PROSECUTOR = "send_to_prosecutor"
    SEND_TO_COURT = "send_to_court"


_ALWAYS = frozenset({ControlStage.REGISTRATION, ControlStage.TERMS, ControlStage.SUSPECT})
STAGES: Mapping[CheckedDecision, frozenset[ControlStage]] = {
    CheckedDecision.EXTEND_TERM: frozenset({ControlStage.REGISTRATION, ControlStage.TERMS}),
    CheckedDecision.QUALIFY: frozenset({ControlStage.REGISTRATION, ControlStage.SUSPECT, ControlStage.ACTIONS}),
    CheckedDecision.ASK_CUSTODY: _ALWAYS | {ControlStage.RESTRAINT},
    CheckedDecision.EXTEND_CUSTODY: _ALWAYS | {ControlStage.RESTRAINT},
    CheckedDecision.TERMINATE: _ALWAYS | {ControlStage.TERMINATION, ControlStage.PROPERTY},
    CheckedDecision.SEND_TO_PROSECUTOR: frozenset(ControlStage) - {ControlStage.COURT, ControlStage.TERMINATION},
    CheckedDecision.SEND_TO_COURT: frozenset(ControlStage) - {ControlStage.TERMINATION},
}
"""Stages whose controls are asked before a decision."""


@dataclass(frozen=True, slots=True)
class Proposition:
    """Something that is so or not so in a case.

    :param words: The proposition.
    :param computed: Name of what computes it from the case; empty when only a person can answer.
    """

    words: Words
    computed: str = ""


@dataclass(frozen=True, slots=True)
class Control:
    """A control: where its condition holds, its requirement has to hold.

    :param id: Identifier, "LC-038", or "limitation:188(3)" of a family.
    :param norm: The norm it rests on.
    :param condition: When it applies.
    :param requirement: What has to hold then.
    :param valid_from: First day of the wording read.
    :param valid_to: Last day; None while it holds.
    :param article: Article and part of the charge it is for; empty for a control of every case.
    :param checked_by: Lawyer who signed it; empty for nobody.
    """

    id: str
    stage: ControlStage
    kind: ControlKind
    severity: ControlSeverity
    norm: Norm
    condition: Proposition
    requirement: Proposition
    valid_from: date
    valid_to: date | None = None
    article: tuple[str, str] | None = None
    checked_by: str = ""

    def in_force(self, on: date) -> bool:
        """Tell whether the control holds on a day."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)
