"""What persons changed, place by place: the machine's words, theirs, who, when, why."""

from __future__ import annotations

from datetime import datetime

from transcription.review.layer import SpeakerChange, TimePlace
from transcription.review.reviewed import Reviewed
from transcription.review.words import span
from transcription.transcript import MILLISECONDS, Frozen


class Difference(Frozen):
    """One change.

    :param entry: Identifier of the entry.
    :param about: "words" or "speaker".
    :param segment: Number of the machine's segment; None where a person alone heard the utterance.
    :param before: The machine's words or label; empty where it had none.
    :param after: Those of the person; empty where nothing is said.
    """

    entry: str
    about: str
    segment: int | None
    start_ms: int = MILLISECONDS
    end_ms: int = MILLISECONDS
    before: str
    after: str
    reason: str
    by: str
    at: datetime


def diff(reviewed: Reviewed) -> tuple[Difference, ...]:
    """List what persons changed.

    :param reviewed: The transcript with its layer.
    :return: Every standing change in order of its place in the recording.
    """
    segments = {segment.index: segment for segment in reviewed.machine.segments}
    found: list[Difference] = []
    for entry in reviewed.corrections:
        if isinstance(entry.place, TimePlace):
            number, start, end = None, entry.place.start_ms, entry.place.end_ms
        else:
            number = entry.place.segment
            start, end = span(segments[number], entry.place.start, entry.place.end)
        found.append(
            Difference(
                entry=entry.id,
                about="words",
                segment=number,
                start_ms=start,
                end_ms=end,
                before=entry.before,
                after=entry.after,
                reason=entry.reason,
                by=entry.by,
                at=entry.at,
            )
        )
    for change in reviewed.layer.standing:
        if isinstance(change, SpeakerChange):
            segment = segments[change.segment]
            found.append(
                Difference(
                    entry=change.id,
                    about="speaker",
                    segment=change.segment,
                    start_ms=segment.start_ms,
                    end_ms=segment.end_ms,
                    before=change.before or "",
                    after=change.after,
                    reason="",
                    by=change.by,
                    at=change.at,
                )
            )
    return tuple(sorted(found, key=lambda one: (one.start_ms, one.end_ms, one.about, one.entry)))
