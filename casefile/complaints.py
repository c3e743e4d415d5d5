"""A complaint against an act or an omission in the case, and what became of it (CPC, arts 100–106)."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from pydantic import Field

from casefile.facts import Bilingual, Frozen, SourceRef


class ComplaintGround(StrEnum):
    """What is complained of; the first eight are decided within three days (CPC, art. 105, part 2)."""

    DETENTION = "detention"
    SUSPECT_RECOGNITION = "suspect_recognition"
    QUALIFICATION = "qualification"
    REMOVAL_FROM_OFFICE = "removal_from_office"
    INSPECTION_WITHOUT_SANCTION = "inspection_without_sanction"
    SEARCH_WITHOUT_SANCTION = "search_without_sanction"
    PROPERTY_LIMIT = "property_limit"
    SUSPENDED_TRANSACTIONS = "suspended_transactions"
    TORTURE = "torture"
    REFUSAL_TO_REGISTER = "refusal_to_register"
    REFUSED_MOTION = "refused_motion"
    DELAY = "delay"
    TERMINATION = "termination"
    CONDUCT = "conduct"
    OTHER = "other"


class ComplaintOutcome(StrEnum):
    """How a complaint was decided."""

    SATISFIED = "satisfied"
    SATISFIED_IN_PART = "satisfied_in_part"
    REFUSED = "refused"
    FORWARDED = "forwarded"


class ComplaintArgument(Frozen):
    """One argument of a complaint and the answer to it.

    :param words: The argument, in the words of the complaint.
    :param answer: The answer; None while nobody gave one.
    :param sources: What the answer rests on.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9_-]*$")
    words: str = Field(min_length=1)
    answer: Bilingual | None = None
    sources: tuple[SourceRef, ...] = ()


class ComplaintDecision(Frozen):
    """The decision on a complaint.

    :param by: Name of the official who decided.
    :param remedy: What was ordered: the act cancelled or changed, instructions given.
    """

    at: datetime
    by: str = Field(min_length=1)
    outcome: ComplaintOutcome
    remedy: Bilingual | None = None


class Complaint(Frozen):
    """A complaint as the register keeps it.

    :param id: Its number in the register.
    :param case: Number of the case.
    :param received_at: When it was received.
    :param applicant: Name of the applicant.
    :param standing: What the applicant is in the case.
    :param act: The act or omission complained of.
    :param act_date: Day of the act.
    :param author: Name of the official whose act it is.
    :param body: Body of that official.
    :param extended_until: Last day to which the term was extended; None without an extension.
    :param notified_at: When the applicant was told of the decision.
    :param judge_applied_at: When the applicant went to the investigating judge (art. 106).
    """

    id: str = Field(pattern=r"^[\w./-]{1,40}$")
    case: str = Field(pattern=r"^\d{15}$")
    received_at: datetime
    applicant: str = Field(min_length=1)
    standing: Bilingual
    act: Bilingual
    act_date: date
    author: str = Field(min_length=1)
    body: Bilingual
    grounds: tuple[ComplaintGround, ...] = Field(min_length=1)
    arguments: tuple[ComplaintArgument, ...] = Field(min_length=1)
    extended_until: date | None = None
    decision: ComplaintDecision | None = None
    notified_at: datetime | None = None
    judge_applied_at: datetime | None = None
    sources: tuple[SourceRef, ...] = ()
