"""Time limits that a person enters into the case, and hearings: what the events of the case do not show by themselves."""

from __future__ import annotations

from datetime import datetime

from pydantic import Field

from casefile.facts import Bilingual, Frozen, SourceRef


class Extension(Frozen):
    """A decision that moves the end of a time limit: an extension, or the restoration of a missed one (CPC, arts 49, 50).

    :param at: Moment of the decision.
    :param until: New last moment.
    :param decided_by: Who decided.
    """

    at: datetime
    until: datetime
    decided_by: Bilingual | None = None
    sources: tuple[SourceRef, ...] = ()


class Pause(Frozen):
    """A time that a limit does not count.

    :param end: End; None while it lasts.
    """

    start: datetime
    end: datetime | None = None
    sources: tuple[SourceRef, ...] = ()


class CountedTerm(Frozen):
    """A time limit that a person entered: a complaint received, a motion declared, a covert action begun.

    :param limit: Identifier of the time limit in `law`.
    :param start: Moment of the event that starts it; for a limit counted back, the moment before which the act is due.
    :param person: Whom it concerns; None for the case as a whole.
    :param extensions: Decisions that moved its end, in their order.
    :param pauses: Times that it did not count.
    :param done: When the act was done.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9_-]*$")
    limit: str
    start: datetime
    person: str | None = None
    extensions: tuple[Extension, ...] = ()
    pauses: tuple[Pause, ...] = ()
    done: datetime | None = None
    words: Bilingual | None = None
    sources: tuple[SourceRef, ...] = ()


class Hearing(Frozen):
    """A session of the court in the case.

    :param at: Beginning.
    :param minutes: How long the hall is taken.
    :param hall: Court and hall in words.
    :param prosecutor: Identifier of the prosecutor who takes part.
    :param participants: Identifiers of the persons summoned.
    :param adjourned: Why it was adjourned; None when it was not.
    """

    id: str = Field(pattern=r"^[a-z][a-z0-9_-]*$")
    at: datetime
    minutes: int = Field(default=60, ge=1)
    hall: Bilingual
    prosecutor: str
    participants: tuple[str, ...] = ()
    adjourned: Bilingual | None = None
    sources: tuple[SourceRef, ...] = ()
