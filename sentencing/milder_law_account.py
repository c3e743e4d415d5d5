"""The account of the choice of the law (arts 5, 6) in a reader's language."""

from __future__ import annotations

from collections.abc import Iterator

from law import Language
from sentencing.milder_law import MilderLaw, OffenceLaw, UnderLaw
from sentencing.telling import Telling


def explain_law(choice: MilderLaw, language: Language) -> str:
    """Say which law applies to each offence, what each edition permits, and on what counts they differ.

    :param choice: The comparison.
    :param language: Language of the reader.
    :return: The text, each step with its norm.
    """
    return "\n".join(LawAccount(language).lines(choice)) + "\n"


class LawAccount(Telling):
    """The account of the choice of the law."""

    def lines(self, choice: MilderLaw) -> Iterator[str]:
        """Tell the choice for every offence."""
        yield self.say("law-title", on=f"{choice.decided_on:%d.%m.%Y}")
        for offence in choice.offences:
            yield self.say("law-offence", norm=self.cited(offence.norm), words=offence.words)
            for under in offence.editions:
                yield from self._edition(under)
            yield from self._rest(offence)

    def _edition(self, under: UnderLaw) -> Iterator[str]:
        on, read = f"{under.on:%d.%m.%Y}", f"{under.read_from:%d.%m.%Y}"
        yield self.say("law-edition", on=on) if under.known else self.say("law-edition-unread", on=on, read=read)
        if under.sentence is None:
            yield f"  - {self.say('law-requalify' if under.requalify else 'law-gone')}"
            return
        yield from (f"  - {each.words.text(self.language)}" for each in under.sentence.permitted)
        yield from (f"  - {each.words.text(self.language)}" for each in under.sentence.additional)

    def _rest(self, offence: OffenceLaw) -> Iterator[str]:
        yield from self.remarks("law-remarks", offence.remarks)
        yield from self.steps(offence.steps)
