"""What a named person answers where a control asks: whether its condition holds and whether its requirement is kept."""

from __future__ import annotations

from datetime import datetime

from pydantic import Field

from casefile.facts import Frozen, SourceRef


class ControlAnswer(Frozen):
    """An answer to a control: it fills what the case does not show, and contradicts what it shows only with a reason.

    :param control: Identifier of the control, "LC-038".
    :param condition: Whether its condition holds; None to leave it to the case.
    :param observed: Whether its requirement is kept; None to leave it to the case.
    :param by: Who answers.
    :param reason: Why the answer is right where the case itself shows otherwise.
    """

    control: str = Field(min_length=1)
    condition: bool | None = None
    observed: bool | None = None
    by: str = Field(min_length=1)
    at: datetime
    reason: str = ""
    sources: tuple[SourceRef, ...] = ()
