"""The account of a sentence in a reader's language: ranges first, then every step with its norm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from law import Language, PunishmentUnit, format_citation, message
from sentencing.dated_account import DatedAccount
from sentencing.person_account import PersonAccount
from sentencing.phrases import ROOM, amount, at_least, number, span
from sentencing.sentence import OffenceSentence, PermittedPunishment, Sentence
from sentencing.telling import Telling


def explain(sentence: Sentence, language: Language) -> str:
    """Say what the law permits and why, as text.

    :param sentence: The result.
    :param language: Language of the reader.
    :return: Ranges, questions and numbered steps, each step with its norm; values nobody has signed are marked "not verified".
    """
    return "\n".join(SentenceAccount(language).lines(sentence)) + "\n"


class SentenceAccount(Telling):
    """The account of the whole sentence."""

    def lines(self, sentence: Sentence) -> Iterator[str]:
        """Tell the whole sentence."""
        yield self.mark(self.say("title"), verified=sentence.verified)
        for offence in sentence.offences:
            yield ""
            yield from self.offence(offence)
        yield from PersonAccount(self.language).lines(sentence)
        yield from DatedAccount(self.language).lines(sentence)
        if sentence.questions:
            yield ""
            yield from self.questions(sentence.questions)
        yield from self.remarks("not-computed", sentence.not_computed)

    def offence(self, offence: OffenceSentence) -> Iterator[str]:
        """Tell one offence: ranges, bars, remarks, questions, steps."""
        stage = message(ROOM, f"stage-{offence.stage.value}", self.language)
        points = tuple(replace(offence.norm, point=point) for point in offence.clauses)
        norm = format_citation(points or (offence.norm,), self.language)
        yield self.say("offence", norm=norm, on=f"{offence.committed_on:%d.%m.%Y}", stage=stage)
        if offence.not_liable is not None:
            yield self.say("not-liable", why=offence.not_liable.words, norm=self.cited(offence.not_liable.norm))
        elif not offence.punishable:
            yield self.say("not-punishable")
        elif not offence.permitted:
            yield self.say("none-permitted")
        else:
            yield self.say("permitted")
            for permitted in offence.permitted:
                yield from self.permitted(permitted)
        if offence.barred:
            yield self.say("barred")
            for each in offence.barred:
                yield from self.reasoned(((each.words, each.norm),))
                yield from (f"      {self.say('reading', question=one.question, words=one.words)}" for one in each.readings)
        yield from self.additional(offence.additional)
        if offence.payment is not None:
            yield self.say("payment", mci=str(offence.payment.mci))
        if offence.measures:
            yield self.say("measures")
            yield from self.reasoned((each.words, each.norm) for each in offence.measures)
        yield from self.notes(offence.notes)
        yield from self.remarks("court-may", offence.court_may)
        yield from self.remarks("remarks", offence.remarks)
        yield from self.questions(offence.questions)
        yield from DatedAccount(self.language).offence(offence)
        yield from self.steps(offence.every_step)

    def permitted(self, permitted: PermittedPunishment) -> Iterator[str]:
        """Tell the range of one kind of punishment."""
        yield f"  - {permitted.words.text(self.language)}"
        yield from (f"      {line}" for line in self.details(permitted))

    def details(self, permitted: PermittedPunishment, *, readings: bool = True) -> Iterator[str]:
        """Tell what stands under a range: money, the exact cap, the way under the minimum, other readings."""
        unit = permitted.unit or PunishmentUnit.MONTHS
        if permitted.upper_tenge is not None:
            upper = number(permitted.upper_tenge)
            if permitted.lower_tenge is None:
                yield self.say("tenge-to", upper=upper)
            else:
                yield self.say("tenge", lower=number(permitted.lower_tenge), upper=upper)
        if permitted.cap is not None and permitted.cap != permitted.upper:
            yield self.say("exact", cap=amount(permitted.cap, unit))
        if permitted.extended_lower is not None:
            below = permitted.extended_lower
            yield self.say("below", lower=at_least(below, unit)) if below else self.say("below-free")
        if permitted.least_upper is not None and permitted.least_upper != permitted.upper:
            yield self.say("least", least=span(0, permitted.least_upper, unit))
        if permitted.hours_a_day is not None:
            yield self.say("hours", hours=permitted.hours_a_day)
        for reading in permitted.readings if readings else ():
            yield self.say("reading", question=reading.question, words=reading.words)
