"""The account of what concerns the person as a whole: total, several sentences, recidivism, institution, credit, conditional sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from law import Step
from sentencing.judgment import Conditional, Credit, InstitutionResult, Left, Recidivism, SeveralSentences, Total, TotalPunishment
from sentencing.phrases import worded
from sentencing.telling import Telling

if TYPE_CHECKING:
    from sentencing.sentence import Sentence


class PersonAccount(Telling):
    """The account of the person."""

    def lines(self, sentence: Sentence) -> Iterator[str]:
        """Tell every block that was computed.

        :param sentence: The result.
        :return: Its lines.
        """
        if sentence.total is not None:
            yield from self._block(self._total(sentence.total), sentence.total.steps)
        if sentence.several_sentences is not None:
            yield from self._block(self._several(sentence.several_sentences), sentence.several_sentences.steps)
        if sentence.recidivism is not None:
            yield from self._block(self._recidivism(sentence.recidivism), sentence.recidivism.steps)
        if sentence.institution is not None:
            yield from self._block(self._institution(sentence.institution), sentence.institution.steps)
        if sentence.credit is not None:
            yield from self._block(self._credit(sentence.credit), sentence.credit.steps)
        if sentence.conditional is not None:
            yield from self._block(self._conditional(sentence.conditional), sentence.conditional.steps)

    def _block(self, lines: Iterator[str], steps: tuple[Step, ...]) -> Iterator[str]:
        yield ""
        yield from lines
        yield from self.steps(steps)

    def _total(self, total: Total) -> Iterator[str]:
        yield self.say("total")
        yield from self._punishments(total.punishments)
        if total.left:
            yield self.say("total-left")
            yield from self._punishments(total.left)
        if total.fines is not None:
            yield f"  - {total.fines.words.text(self.language)}"
        yield from self.additional(total.additional)
        yield from self.remarks("remarks", total.remarks)
        yield from self.questions(total.questions)

    def _punishments(self, punishments: Iterable[TotalPunishment]) -> Iterator[str]:
        for each in punishments:
            yield f"  - {each.words.text(self.language)}"
            if each.extended_lower is not None:
                yield f"      {self.say('lower-extended', lower=each.extended_lower.words)}"
            for reading in each.readings:
                yield f"      {self.say('reading', question=reading.question, words=reading.words)}"

    def _several(self, several: SeveralSentences) -> Iterator[str]:
        yield self.say("several")
        if several.cancellation is not None:
            effect = worded(f"cancel-{several.cancellation.value.replace('_', '-')}")
            yield f"  - {self.say('cancellation', effect=effect)}"
        yield from self._punishments(several.punishments)
        yield from self.remarks("remarks", several.remarks)
        yield from self.questions(several.questions)

    def _recidivism(self, recidivism: Recidivism) -> Iterator[str]:
        if recidivism.kind is not None:
            yield self.say("recidivism", kind=worded(f"recidivism-{recidivism.kind.value}"))
        else:
            least, most = (worded(f"recidivism-{each.value}") for each in (recidivism.least, recidivism.most))
            yield self.say("recidivism-open", least=least, most=most)
        yield from self.remarks("remarks", recidivism.remarks)
        yield from self.questions(recidivism.questions)

    def _institution(self, institution: InstitutionResult) -> Iterator[str]:
        yield self.say("institution")
        for each in institution.choices:
            said = (
                self.say("unsettled", institution=each.words, question=each.question) if each.question else each.words.text(self.language)
            )
            yield f"  - {said} ({self.cited(each.norm)})"
        if institution.full_security:
            yield f"  - {self.say('full-security')}"
        yield from self.remarks("remarks", institution.remarks)
        yield from self.questions(institution.questions)

    def _credit(self, credit: Credit) -> Iterator[str]:
        yield self.say("credit")
        for each in credit.lines:
            yield f"  - {each.words.text(self.language)}"
            yield from self._half_day(each.highest)
            if each.lowest.punishment != each.highest.punishment:
                yield f"      {self.say('lowest', left=self._end(each.lowest))}"
                yield from self._half_day(each.lowest)
            if each.without_detention is not None:
                yield f"      {self.say('without-detention', credited=each.without_detention.words)}"
        yield from self.remarks("remarks", credit.remarks)

    def _end(self, left: Left) -> str:
        if left.end is None:
            return left.left.words.text(self.language)
        return worded("credit-end", end=f"{left.end:%d.%m.%Y}").text(self.language)

    def _half_day(self, left: Left) -> Iterator[str]:
        if left.end_rounded is not None and left.end_rounded != left.end:
            yield f"      {self.say('half-day', end=f'{left.end_rounded:%d.%m.%Y}')}"

    def _conditional(self, conditional: Conditional) -> Iterator[str]:
        if conditional.allowed is False:
            yield self.say("conditional-barred")
            yield from self.reasoned((each.words, each.norm) for each in conditional.barred)
        else:
            yield self.say("conditional-allowed" if conditional.allowed else "conditional-open")
            yield from self.reasoned((each.words, each.norm) for each in conditional.new_crime)
        yield from self.remarks("remarks", conditional.remarks)
        yield from self.questions(conditional.questions)
