"""The account of limitation, releases, parole, replacement, record and ban."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from law import PunishmentUnit
from sentencing.dated_results import Answer, Explained, Limitation, Parole, Record, Release, Replacement
from sentencing.phrases import amount, span, worded
from sentencing.telling import Telling
from sentencing.trace import plain

if TYPE_CHECKING:
    from sentencing.sentence import OffenceSentence, Sentence

_ORDER = (Answer.MUST, Answer.MAY, Answer.UNKNOWN, Answer.BARRED)


class DatedAccount(Telling):
    """The account of what depends on time and conduct."""

    def offence(self, offence: OffenceSentence) -> Iterator[str]:
        """Tell the limitation of an offence and its grounds of release, the strongest first.

        :param offence: The result for the offence.
        :return: The lines, without steps: they stand with the steps of the offence.
        """
        if offence.limitation is not None:
            yield self.say("limitation")
            yield from self._limitation(offence.limitation)
        if offence.releases:
            yield self.say("releases")
            for each in sorted(offence.releases, key=lambda release: _ORDER.index(release.answer)):
                yield from self._release(each)

    def lines(self, sentence: Sentence) -> Iterator[str]:
        """Tell every block of the time after the judgment that was computed.

        :param sentence: The result.
        :return: Its lines.
        """
        if sentence.sentence_limitation is not None:
            yield from self._block("sentence-limitation", self._limitation(sentence.sentence_limitation), sentence.sentence_limitation)
        if sentence.parole is not None:
            yield from self._block("parole", self._parole(sentence.parole), sentence.parole)
        if sentence.replacement is not None:
            yield from self._block("replacement", self._replacement(sentence.replacement), sentence.replacement)
        for record in sentence.records:
            yield from self._block("record", self._record(record), record)
        if sentence.ban is not None:
            yield from self._block("ban", self._told(sentence.ban), sentence.ban)

    def _block(self, title: str, lines: Iterator[str], result: Explained) -> Iterator[str]:
        yield ""
        yield self.say(title)
        yield from lines
        yield from self.questions(result.questions)
        if result.steps:
            yield from self.steps(result.steps)

    def _told(self, result: Explained) -> Iterator[str]:
        yield f"  - {result.words.text(self.language)} ({self.cited(result.norm)})"
        yield from (f"      {reason.words.text(self.language)} ({self.cited(reason.norm)})" for reason in result.reasons)
        for reading in result.readings:
            yield f"      {self.say('reading-day', question=reading.question, words=reading.words)}"

    def _limitation(self, limited: Limitation) -> Iterator[str]:
        yield from self._told(limited)
        if limited.expired is not None:
            yield f"      {self.say('expired', state='yes' if limited.expired else 'no')}"

    def _release(self, release: Release) -> Iterator[str]:
        yield from self._told(release)
        if release.pledge_mci is not None:
            yield f"      {self.say('pledge', pledge=amount(release.pledge_mci, PunishmentUnit.MCI))}"
        if release.upper is not None:
            yield f"      {self.say('length', span=span(release.lower or 0, release.upper, PunishmentUnit.MONTHS))}"
        for question in release.questions:
            yield f"      {self.say('question', question=question.question, field=question.field)}"

    def _parole(self, parole: Parole) -> Iterator[str]:
        yield from self._told(parole)
        if parole.control_until is not None:
            yield f"      {self.say('control', until=f'{parole.control_until:%d.%m.%Y}')}"

    def _replacement(self, replacement: Replacement) -> Iterator[str]:
        yield from self._told(replacement)
        if replacement.fine_mci is not None:
            yield f"      {self.say('rest-fine', fine=amount(replacement.fine_mci, PunishmentUnit.MCI))}"
        if replacement.restriction_days is not None:
            days = amount(replacement.restriction_days, PunishmentUnit.DAYS)
            yield f"      {self.say('rest-restriction', days=days)}"
        if replacement.cut is not None:
            yield f"      {self.say('cut', fraction=plain(replacement.cut))}"

    def _record(self, record: Record) -> Iterator[str]:
        yield from self._told(record)
        if record.exists:
            removal = worded(f"answer-{record.early_removal.value}")
            yield f"      {self.say('early-removal', answer=removal)}"
