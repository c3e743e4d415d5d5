"""Days in custody: what the term of a measure has come to."""

from __future__ import annotations

from datetime import date, timedelta

from casefile.case import Case, MeasureKind
from casefile.known import local_day

_COUNTED = frozenset({MeasureKind.DETENTION, MeasureKind.CUSTODY})


def custody_days(case: Case, person: str, until: date) -> int:
    """Count the days a person has been in custody, detention included (CPC, art. 151, part 1).

    The first day counts as a full day (CPC, art. 48, part 5), and so does the day of release or of `until`; a day of two measures
    counts once. House arrest is another measure and is not counted here.

    :param case: The case.
    :param person: Identifier of the person.
    :param until: Last day to count.
    :return: Number of days.
    """
    days: set[date] = set()
    for measure in case.measures:
        if measure.person != person or measure.kind not in _COUNTED:
            continue
        first = local_day(measure.start)
        last = min(until, local_day(measure.end)) if measure.end is not None else until
        days.update(first + timedelta(days=number) for number in range((last - first).days + 1))
    return len(days)
