"""The second opinion: what a CTC recogniser hears in an utterance, when each word was said, and which words both heard."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from models import CtcRecogniser, CtcText, HeardWord, LogProbabilities, Sound
from transcription.agreement import Comparison, compare
from transcription.align import align_words
from transcription.judge import Judgement
from transcription.transcript import DOUBTED, Hearing, OtherOpinion, OtherWord, Word, WordTimes


@dataclass(frozen=True, slots=True)
class SecondHearing:
    """An utterance as the second recogniser heard it.

    :param heard: Its log-probabilities of every letter at every moment.
    :param text: What it makes of them by itself.
    """

    recogniser: CtcRecogniser
    heard: LogProbabilities
    text: CtcText


def ask(recogniser: CtcRecogniser, sounds: Sequence[Sound]) -> tuple[SecondHearing, ...]:
    """Ask for a second opinion.

    :param recogniser: The recogniser.
    :param sounds: The utterances, 16 kHz samples between -1 and 1.
    :return: What it heard in each.
    """
    heard = recogniser.log_probabilities(sounds)
    return tuple(SecondHearing(recogniser, one, recogniser.listen(one)) for one in heard)


def times_of(judgement: Judgement, second: SecondHearing) -> tuple[Word, ...] | None:
    """Find when each word of the text that was taken was said, by its letters.

    :param judgement: The text that was taken.
    :param second: What the second recogniser heard.
    :return: The words within the utterance, whoever wrote them; None when there are too few frames for its letters.
    """
    hypothesis, ear = judgement.taken.hypothesis, second.recogniser
    aligned = align_words(hypothesis.text.split(), second.heard, ear.symbols, ear.frame_ms, ear.profile.onset_ms)
    if aligned is None:
        return None
    return tuple(
        Word(
            text=word.text,
            start_ms=word.start_ms,
            end_ms=word.end_ms,
            probability=round(math.exp(hypothesis.mean_logprob if word.mean_logprob is None else word.mean_logprob), 4),
            timing=WordTimes.INTERPOLATED if word.mean_logprob is None else WordTimes.CTC,
        )
        for word in aligned
    )


def with_agreement(words: Sequence[Word], judgement: Judgement, second: SecondHearing) -> tuple[tuple[Word, ...], OtherOpinion | None]:
    """Say of each word whether the other recogniser heard it too.

    :param words: Words of the text that was taken, with their times; none where no text is believed.
    :param judgement: The texts of both.
    :param second: What the second recogniser heard.
    :return: The words with what the other thinks of them, and what it alone heard.
    """
    if judgement.other is None:
        return tuple(words), None
    text, failed = judgement.other.hypothesis.text, judgement.other.failed
    refused = tuple(gate.name for gate in judgement.other.gates if gate.name in failed)
    if not words:
        return (), OtherOpinion(text=text, failed=refused)
    others = text.split()
    found = compare([word.text for word in words], others, judgement.taken.hypothesis.language)
    marked = [
        word.model_copy(update={"agreement": opinion.agreement, "other": opinion.other})
        for word, opinion in zip(words, found.opinions, strict=True)
    ]
    timed = second.text.words if judgement.taken_from is Hearing.FIRST else None
    return tuple(marked), OtherOpinion(text=text, only_there=_only_there(found, others, words, timed), failed=refused)


def differs(words: Sequence[Word], other: OtherOpinion | None) -> bool:
    """Tell whether two recognisers heard an utterance differently.

    :param words: Words of the accepted text.
    :param other: What the other one heard; None when there is no other.
    :return: True when a word differs or one alone heard it.
    """
    return other is not None and (bool(other.only_there) or any(word.agreement in DOUBTED for word in words))


def _only_there(
    found: Comparison, others: Sequence[str], words: Sequence[Word], timed: Sequence[HeardWord] | None
) -> tuple[OtherWord, ...]:
    """Give the words that the other alone heard; one whose time is not known lies between its neighbours in the text."""
    result = []
    for there, place in found.only_there:
        before = words[place - 1].end_ms if place else words[0].start_ms
        after = words[place].start_ms if place < len(words) else words[-1].end_ms
        start, end = (timed[there].start_ms, timed[there].end_ms) if timed else (before, max(before, after))
        result.append(OtherWord(text=others[there], place=place, start_ms=start, end_ms=end))
    return tuple(result)
