"""What time and conduct do: limitation, releases, parole, replacement, record and bans, juveniles included."""

from __future__ import annotations

from collections.abc import Sequence

from law import criminal_code
from sentencing.answers import made
from sentencing.ban import ban
from sentencing.by_exception import as_minors, limitation_by_exception, served_by_exception
from sentencing.charge import Charge, CodeAt, charge_of
from sentencing.clock import Timeline, timeline_of
from sentencing.dated_results import AsServed, Consequences, ForOffence
from sentencing.either_credit import either_credit
from sentencing.facts import SentencingFacts
from sentencing.limitation import limitation, sentence_limitation
from sentencing.matter import Matter, matter_of
from sentencing.parole import parole
from sentencing.record import records
from sentencing.releases import releases
from sentencing.replacement import replacement


def consequences(facts: SentencingFacts, code: CodeAt = criminal_code, credited: Sequence[int] = ()) -> Consequences:
    """Compute what depends on time and on conduct after the offences.

    Pure: the day for which it is asked is a fact (`today`), never the clock. Juveniles are computed by arts 86–89.

    :param facts: The facts; without `serving` (or `final` with `start`) nothing of the time after the judgment is computed.
    :param code: The Criminal Code by date.
    :param credited: Days that the credit of custody may come to (`credited_days`), the fewest first; none where `serving` names them.
    :return: Dates and answers, each with its steps; what the facts do not say is asked.
    :raises LawError: If an article, part or point does not exist or is repealed, or the act is earlier than the Code.
    :raises SentencingError: If the facts contradict the law or one another.
    """
    return consequences_of(facts, tuple(charge_of(facts, offence, code) for offence in facts.offences), credited)


def consequences_of(facts: SentencingFacts, charges: Sequence[Charge], credited: Sequence[int]) -> Consequences:
    """Compute the same for charges that are already brought together.

    :param facts: The facts.
    :param charges: Its charges.
    :param credited: As in `consequences`.
    :return: As in `consequences`.
    """
    matters = tuple(matter_of(facts, charge) for charge in charges)
    timeline = timeline_of(facts, charges)
    found = _found(matters, timeline, credited)
    young = as_minors(matters)
    if young is None:
        return found
    other = _found(young, timeline, credited)
    pairs = zip(found.offences, other.offences, strict=True)
    update = dict(served_by_exception(found, other)) | {
        "offences": tuple(
            one.model_copy(update={"limitation": limitation_by_exception(one.limitation, two.limitation)}) for one, two in pairs
        )
    }
    if found.sentence_limitation is not None and other.sentence_limitation is not None:
        update["sentence_limitation"] = limitation_by_exception(found.sentence_limitation, other.sentence_limitation)
    return found.model_copy(update=update)


def _found(matters: Sequence[Matter], timeline: Timeline, credited: Sequence[int]) -> Consequences:
    """Compute everything by the ages that the offences say."""
    by_offence = []
    for matter in matters:
        limited = limitation(matter, timeline)
        by_offence.append(made(ForOffence, offence=matter.offence.id, limitation=limited, releases=releases(matter, limited)))
    serving = matters[0].serving
    if serving is None:
        return made(Consequences, offences=tuple(by_offence))
    of_judgment = Consequences(offences=tuple(by_offence), kind=serving.kind, sentence_limitation=sentence_limitation(matters, timeline))
    served = [_as_served(_credited(matters, days), timeline) for days in credited or (None,)]
    return of_judgment.model_copy(update=dict(either_credit(served, credited) if len(served) > 1 else served[0]))


def _credited(matters: Sequence[Matter], days: int | None) -> tuple[Matter, ...]:
    """Put the credited days into the punishment as it is served."""
    if days is None:
        return tuple(matters)
    update = {"credit_days": days}
    return tuple(each._replace(serving=each.serving.model_copy(update=update)) for each in matters if each.serving is not None)


def _as_served(matters: Sequence[Matter], timeline: Timeline) -> AsServed:
    return AsServed(
        parole=parole(matters),
        replacement=replacement(matters),
        records=records(matters, timeline),
        ban=ban(matters),
    )
