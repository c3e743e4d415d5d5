"""What time and conduct do: limitation, releases, parole, replacement, record and bans, juveniles included."""

from __future__ import annotations

from law import criminal_code
from sentencing.ban import ban
from sentencing.charge import CodeAt
from sentencing.clock import timeline_of
from sentencing.dated_results import Consequences, ForOffence
from sentencing.facts import SentencingFacts
from sentencing.limitation import limitation, sentence_limitation
from sentencing.matter import matter_of
from sentencing.parole import parole
from sentencing.record import records
from sentencing.releases import releases
from sentencing.replacement import replacement


def consequences(facts: SentencingFacts, code: CodeAt = criminal_code) -> Consequences:
    """Compute what depends on time and on conduct after the offences.

    Pure: the day for which it is asked is a fact (`today`), never the clock. Juveniles are computed by arts 86–89.

    :param facts: The facts; without `serving` (or `final` with `start`) nothing of the time after the judgment is computed.
    :param code: The Criminal Code by date.
    :return: Dates and answers, each with its steps; what the facts do not say is asked.
    :raises LawError: If an article, part or point does not exist or is repealed, or the act is earlier than the Code.
    """
    matters = tuple(matter_of(facts, offence, code) for offence in facts.offences)
    timeline = timeline_of(facts, code)
    by_offence = []
    for matter in matters:
        limited = limitation(matter, timeline)
        by_offence.append(ForOffence(offence=matter.offence.id, limitation=limited, releases=releases(matter, limited)))
    serving = matters[0].serving
    if serving is None:
        return Consequences(offences=tuple(by_offence))
    return Consequences(
        offences=tuple(by_offence),
        kind=serving.kind,
        sentence_limitation=sentence_limitation(matters, timeline),
        parole=parole(matters),
        replacement=replacement(matters),
        records=records(matters, timeline),
        ban=ban(matters),
    )
