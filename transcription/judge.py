"""Which text of an utterance is taken: that of the first recogniser, that of the second, or none, so that a person must listen."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from law import Language
from models import CtcText, Decoding, Hypothesis
from transcription.gates import ctc_empty_gate
from transcription.transcript import Gate, GateName, Hearing

# Gates that stop what a decoder goes on writing when it no longer listens: such a text is longer than what was said.
INVENTED = frozenset({GateName.COMPRESSION, GateName.REPETITION, GateName.PHANTOM, GateName.PACE, GateName.NO_SPEECH})


@dataclass(frozen=True, slots=True)
class Attempt:
    """A text with what the gates say of it.

    :param decoding: How it was decoded; None for a CTC recogniser, which decodes in one way.
    """

    hypothesis: Hypothesis
    gates: tuple[Gate, ...]
    decoding: Decoding | None = None

    @property
    def failed(self) -> frozenset[GateName]:
        """Give the gates that the text did not pass."""
        return frozenset(gate.name for gate in self.gates if not gate.passed)

    @property
    def is_believed(self) -> bool:
        """Tell whether anybody spoke these words, as far as the machine can tell.

        A recogniser that cannot invent and hears no letter is enough to doubt it. That the model itself says "nobody speaks" counts only
        together with another failed gate: one such sign alone may deceive.
        """
        return GateName.CTC_EMPTY not in self.failed and not (GateName.NO_SPEECH in self.failed and len(self.failed) > 1)

    @property
    def is_accepted(self) -> bool:
        """Tell whether there is a text and it is believed."""
        return bool(self.hypothesis.text) and self.is_believed


@dataclass(frozen=True, slots=True)
class Judgement:
    """The text that is taken of an utterance, and the other one.

    :param other: The text that was not taken; None when there is no other recogniser.
    """

    taken: Attempt
    taken_from: Hearing
    other: Attempt | None


def as_hypothesis(heard: CtcText, language: Language) -> Hypothesis:
    """Give the text of a CTC recogniser the form of any other.

    :param heard: The text.
    :param language: Its language.
    :return: The hypothesis; that nobody speaks is as probable as the blank in every frame.
    """
    return Hypothesis(heard.text, language, heard.symbols, heard.mean_logprob, math.exp(heard.silence_logprob))


def judge(first: Attempt, second: Attempt | None, *, may_overrule: bool = True) -> Judgement:
    """Choose between two texts of one utterance.

    The second is taken only where the first fails a gate and it passes all of them. Where the first looks invented that is enough; where it
    is only improbable, the second may not be a shred of it and must come from a recogniser that may overrule. Where both fail, the first
    stays and a person listens.

    :param first: The best text of the first recogniser, whose ladder has been climbed.
    :param second: The text of the second one; None when there is none.
    :param may_overrule: Whether the second recogniser is good for more than a demonstration.
    :return: The text that is taken.
    """
    if second is None:
        return Judgement(first, Hearing.FIRST, None)
    if first.hypothesis.text:
        first = replace(first, gates=(*first.gates, ctc_empty_gate(second.hypothesis.text)))
    if not first.failed or second.failed or not second.hypothesis.text:
        return Judgement(first, Hearing.FIRST, second)
    if first.failed & INVENTED or (may_overrule and not _is_shred(second, first)):
        return Judgement(second, Hearing.SECOND, first)
    return Judgement(first, Hearing.FIRST, second)


def _is_shred(text: Attempt, of: Attempt) -> bool:
    """Tell whether a text holds less than half as many letters as another."""
    letters, whole = (sum(map(len, one.hypothesis.text.split())) for one in (text, of))
    return 2 * letters < whole
