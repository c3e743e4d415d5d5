"""Custody while the court tries the case: counted anew from the day the case reached the court (CPC, art. 342)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from casefile import EventKind, MeasureKind
from law import Gravity, LawError, criminal_code, time_limit
from supervision.deadline import Trigger, said
from supervision.entered import count
from supervision.reckoning import Reckoned
from supervision.timeline import Timeline

_LONGEST: Mapping[Gravity, str] = {
    Gravity.GRAVE: "custody_in_trial_grave",
    Gravity.ESPECIALLY_GRAVE: "custody_in_trial_especially_grave",
}


def in_trial(found: Timeline) -> Iterator[Reckoned]:
    """Count the custody of each person who was in custody when the case reached the court.

    :param found: The case.
    :return: The base of six months, and the longest that the gravity of the charges allows.
    """
    arrival = found.first(EventKind.RECEIVED_BY_COURT)
    if arrival is None:
        return
    trigger = Trigger(said("event-received-by-court"), arrival.at, arrival.sources)
    verdict = found.first(EventKind.VERDICT_PRONOUNCED, after=arrival.at)
    for person in dict.fromkeys(measure.person for measure in found.case.measures):
        held = [each for each in found.measures(person) if each.kind is MeasureKind.CUSTODY and each.start <= arrival.at]
        if not held or (held[-1].end is not None and held[-1].end < arrival.at):
            continue
        free = [held[-1].end] if held[-1].released and held[-1].end is not None else []
        done = min([*free, *([verdict.at] if verdict is not None else [])], default=None)
        identifiers = ["custody_in_trial_base", *_longest(found, person)]
        for identifier in identifiers:
            counted = count(time_limit(identifier), trigger)
            yield Reckoned(counted.limit, trigger, counted.last_moment, counted.steps, counted.preliminary, person, done)


def _longest(found: Timeline, person: str) -> list[str]:
    """Name the longest custody in trial by the gravest charge; none where the Code allows no more than the base."""
    gravities = set()
    for charge in found.case.charges:
        if charge.person == person and charge.episodes:
            day = found.case.episode(charge.episodes[0]).time.value.start.date()
            try:
                gravities.add(criminal_code(day).article(charge.article).part(charge.part).gravity)
            except LawError:
                continue  # a wrong qualification is a finding of validation
    gravest = next((each for each in (Gravity.ESPECIALLY_GRAVE, Gravity.GRAVE) if each in gravities), None)
    return [_LONGEST[gravest]] if gravest is not None else []
