"""From facts to the punishment that the law permits."""

from __future__ import annotations

from law import criminal_code
from sentencing.charge import CodeAt, charge_of
from sentencing.consequences import consequences_of
from sentencing.dated_results import ForOffence
from sentencing.deferred import completed, deferred
from sentencing.either_credit import credited_days
from sentencing.facts import SentencingFacts
from sentencing.offence import sentence_of
from sentencing.person import person_blocks
from sentencing.remarks import not_computed, questions
from sentencing.sentence import OffenceSentence, Sentence


def calculate(facts: SentencingFacts, code: CodeAt = criminal_code) -> Sentence:
    """Compute the punishment that the law permits, as ranges, with the step that makes every number.

    Pure: no clock, no file, no model. Each offence is computed by the law of its own day (arts 5, 41(1), 42(1)).

    :param facts: The facts of the offences, the person and the procedure.
    :param code: The Criminal Code by date.
    :return: The result; what the facts do not say widens it and is asked about.
    :raises LawError: If an article, part or point does not exist or is repealed, or the act is earlier than the Code.
    :raises SentencingError: If the facts contradict the law or one another.
    """
    charges = tuple(charge_of(facts, offence, code) for offence in facts.offences)
    by_offence = tuple(map(sentence_of, charges))
    blocks = person_blocks(facts, charges, by_offence, code)
    later = consequences_of(facts, charges, credited_days(facts, blocks.get("credit")))
    offences = tuple(map(_with_time, by_offence, later.offences))
    asked = questions(("birth_date",)) if facts.offender.birth_date is None else ()
    return deferred(
        Sentence,
        lambda: {"not_computed": not_computed(facts, offences)},
        offences=offences,
        questions=asked,
        verified=all(each.verified for each in offences),
        **blocks,
        sentence_limitation=later.sentence_limitation,
        parole=later.parole,
        replacement=later.replacement,
        records=later.records,
        ban=later.ban,
    )


def _with_time(offence: OffenceSentence, later: ForOffence) -> OffenceSentence:
    """Add what depends on time; an offence that is not punishable has neither limitation nor release."""
    if not offence.punishable:
        return offence
    return completed(offence, limitation=later.limitation, releases=later.releases)
