"""The account of a sentence in a reader's language: ranges first, then every step with its norm."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from law import Language, Norm, PunishmentUnit, Words, format_citation, message
from sentencing.notes import AdditionalResult, Question, Remark
from sentencing.phrases import ROOM, Value, amount, at_least, number, span
from sentencing.sentence import OffenceSentence, PermittedPunishment, Sentence


def explain(sentence: Sentence, language: Language) -> str:
    """Say what the law permits and why, as text.

    :param sentence: The result.
    :param language: Language of the reader.
    :return: Ranges, questions and numbered steps, each step with its norm; values nobody has signed are marked "not verified".
    """
    return "\n".join(_Account(language).lines(sentence)) + "\n"


class _Account:
    def __init__(self, language: Language) -> None:
        self._language = language

    def _say(self, code: str, **details: Value) -> str:
        values = {name: value.text(self._language) if isinstance(value, Words) else value for name, value in details.items()}
        return message(ROOM, f"explain-{code}", self._language, values)

    def _mark(self, text: str, *, verified: bool) -> str:
        return text if verified else f"{text} [{message('law', 'not-verified', self._language)}]"

    def _cited(self, norm: Norm) -> str:
        return format_citation((norm,), self._language)

    def lines(self, sentence: Sentence) -> Iterator[str]:
        yield self._mark(self._say("title"), verified=sentence.verified)
        for offence in sentence.offences:
            yield ""
            yield from self._offence(offence)
        if sentence.questions:
            yield ""
            yield from self._questions(sentence.questions)
        yield from self._remarks("not-computed", sentence.not_computed)

    def _offence(self, offence: OffenceSentence) -> Iterator[str]:
        stage = message(ROOM, f"stage-{offence.stage.value}", self._language)
        points = tuple(replace(offence.norm, point=point) for point in offence.clauses)
        norm = format_citation(points or (offence.norm,), self._language)
        yield self._say("offence", norm=norm, on=f"{offence.committed_on:%d.%m.%Y}", stage=stage)
        if not offence.punishable:
            yield self._say("not-punishable")
        elif not offence.permitted:
            yield self._say("none-permitted")
        else:
            yield self._say("permitted")
            for permitted in offence.permitted:
                yield from self._permitted(permitted)
        if offence.barred:
            yield self._say("barred")
            yield from (f"  - {each.words.text(self._language)} ({self._cited(each.norm)})" for each in offence.barred)
        yield from self._additional(offence.additional)
        if offence.payment is not None:
            yield self._say("payment", mci=str(offence.payment.mci))
        yield from self._remarks("court-may", offence.court_may)
        yield from self._remarks("remarks", offence.remarks)
        if offence.questions:
            yield from self._questions(offence.questions)
        yield from self._steps(offence)

    def _permitted(self, permitted: PermittedPunishment) -> Iterator[str]:
        yield f"  - {permitted.words.text(self._language)}"
        yield from (f"      {line}" for line in self._details(permitted))

    def _details(self, permitted: PermittedPunishment) -> Iterator[str]:
        unit = permitted.unit or PunishmentUnit.MONTHS
        if permitted.upper_tenge is not None:
            upper = number(permitted.upper_tenge)
            if permitted.lower_tenge is None:
                yield self._say("tenge-to", upper=upper)
            else:
                yield self._say("tenge", lower=number(permitted.lower_tenge), upper=upper)
        if permitted.cap is not None and permitted.cap != permitted.upper:
            yield self._say("exact", cap=amount(permitted.cap, unit))
        if permitted.extended_lower is not None:
            below = permitted.extended_lower
            yield self._say("below", lower=at_least(below, unit)) if below else self._say("below-free")
        if permitted.least_upper is not None and permitted.least_upper != permitted.upper:
            yield self._say("least", least=span(0, permitted.least_upper, unit))
        for reading in permitted.readings:
            yield self._say("reading", question=reading.question, words=reading.words)

    def _additional(self, additional: Iterable[AdditionalResult]) -> Iterator[str]:
        lines = [f"  - {each.words.text(self._language)}" for each in additional]
        if lines:
            yield self._say("additional")
            yield from lines

    def _questions(self, questions: Iterable[Question]) -> Iterator[str]:
        yield self._say("questions")
        for each in questions:
            yield f"  - {self._say('question', question=each.question, field=each.field)}"

    def _remarks(self, title: str, remarks: Iterable[Remark]) -> Iterator[str]:
        lines = [f"  - {each.words.text(self._language)} ({self._cited(each.norm)})" for each in remarks]
        if lines:
            yield self._say(title)
            yield from lines

    def _steps(self, offence: OffenceSentence) -> Iterator[str]:
        yield self._say("steps")
        for place, step in enumerate(offence.steps, start=1):
            norm = f" — {self._cited(step.norm)}" if step.norm is not None else ""
            yield self._mark(f"  {place}. {step.words.text(self._language)}{norm}", verified=step.verified)
