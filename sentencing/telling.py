"""How an account is told: its lines, remarks, questions and numbered steps, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from law import Language, Norm, Step, Words, format_citation, message
from sentencing.notes import AdditionalResult, Question, Remark
from sentencing.phrases import ROOM, Value
from sentencing.special_notes import SpecialNote


class Telling:
    """Base of the accounts.

    :param language: Language of the reader.
    """

    def __init__(self, language: Language) -> None:
        """Keep the language."""
        self.language = language

    def say(self, code: str, **details: Value) -> str:
        """Give a message of the account, `explain-<code>`."""
        values = {name: value.text(self.language) if isinstance(value, Words) else value for name, value in details.items()}
        return message(ROOM, f"explain-{code}", self.language, values)

    def mark(self, text: str, *, verified: bool) -> str:
        """Mark what nobody has signed."""
        return text if verified else f"{text} [{message('law', 'not-verified', self.language)}]"

    def cited(self, norm: Norm) -> str:
        """Write a citation."""
        return format_citation((norm,), self.language)

    def reasoned(self, items: Iterable[tuple[Words, Norm]]) -> Iterator[str]:
        """List words, each with its norm."""
        yield from (f"  - {words.text(self.language)} ({self.cited(norm)})" for words, norm in items)

    def additional(self, additional: Iterable[AdditionalResult]) -> Iterator[str]:
        """List additional punishments."""
        lines = [f"  - {each.words.text(self.language)}" for each in additional]
        if lines:
            yield self.say("additional")
            yield from lines

    def questions(self, questions: Iterable[Question]) -> Iterator[str]:
        """List questions under their title."""
        lines = [f"  - {self.say('question', question=each.question, field=each.field)}" for each in questions]
        if lines:
            yield self.say("questions")
            yield from lines

    def notes(self, notes: Sequence[SpecialNote]) -> Iterator[str]:
        """List the rules of an article's note with what they say to the act."""
        lines = [f"  - {self.say('note', answer=each.words, text=each.text)} ({self.cited(each.norm)})" for each in notes]
        if lines:
            yield self.say("notes")
            yield from lines
        yield from self.questions(question for each in notes for question in each.questions)

    def remarks(self, title: str, remarks: Iterable[Remark]) -> Iterator[str]:
        """List remarks under a title."""
        lines = list(self.reasoned((each.words, each.norm) for each in remarks))
        if lines:
            yield self.say(title)
            yield from lines

    def steps(self, steps: Iterable[Step]) -> Iterator[str]:
        """List steps, numbered, each with its norm."""
        yield self.say("steps")
        for place, step in enumerate(steps, start=1):
            norm = f" — {self.cited(step.norm)}" if step.norm is not None else ""
            yield self.mark(f"  {place}. {step.words.text(self.language)}{norm}", verified=step.verified)
