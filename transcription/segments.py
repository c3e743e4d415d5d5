"""From what was heard in an utterance to the segment of the transcript."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from law import Language
from models import SAMPLE_RATE, CtcRecogniser, CtcText, Fitness, HeardWord
from transcription.gates import examine, language_gate
from transcription.judge import Attempt, Judgement, as_hypothesis
from transcription.options import TranscriptionOptions
from transcription.second import differs
from transcription.speech import Utterance
from transcription.speech_map import milliseconds
from transcription.transcript import OtherOpinion, OtherWord, Segment, Word, WordTimes
from transcription.written_form import written_form

# An utterance at the edge of the recording has no margin on that side; it is never reckoned shorter than this.
SHORTEST_SECONDS = 0.1

Timed = TypeVar("Timed", Word, OtherWord)


@dataclass(frozen=True, slots=True)
class Heard:
    """What was heard in an utterance.

    :param judgement: The text that was taken, and the other one.
    :param words: Words of the text with their times within the utterance; none where it is not believed.
    :param other: What the other recogniser heard; None when there is no other.
    :param language_probability: Probability of the language of the text.
    :param attempts: How many decodings were tried.
    """

    judgement: Judgement
    words: tuple[Word, ...]
    other: OtherOpinion | None
    language_probability: float
    attempts: int


def length_of(utterance: Utterance, options: TranscriptionOptions) -> float:
    """Give the length of an utterance in seconds, without the margins around it."""
    return max(len(utterance.samples) / SAMPLE_RATE - 2 * options.speech.margin_ms / 1000, SHORTEST_SECONDS)


def examine_hearing(
    recogniser: CtcRecogniser, heard: CtcText, language: Language, seconds: float, options: TranscriptionOptions
) -> Attempt:
    """Put the text of a CTC recogniser through the same gates as any other.

    :param recogniser: The recogniser.
    :param heard: Its text.
    :param language: Its language.
    :param seconds: Length of the utterance.
    :param options: What the caller decided.
    :return: The text with the results.
    """
    hypothesis = as_hypothesis(heard, language)
    return Attempt(hypothesis, examine(hypothesis, seconds, recogniser.profile.mean_logprob_floor, options.gates))


def as_word(word: HeardWord, timing: WordTimes) -> Word:
    """Take a word as a recogniser heard it, with how its times were found."""
    return Word(text=word.text, start_ms=word.start_ms, end_ms=word.end_ms, probability=round(word.probability, 4), timing=timing)


def to_segment(utterance: Utterance, index: int, heard: Heard, fitness: Fitness, options: TranscriptionOptions) -> Segment:
    """Draw up the segment of an utterance.

    :param utterance: The sound.
    :param index: Number of the segment.
    :param heard: What was heard.
    :param fitness: What the recogniser may be used for.
    :param options: What the caller decided.
    :return: The segment; nothing that was heard is thrown away, nothing that is not believed is shown as speech.
    """
    taken = heard.judgement.taken
    text, language = taken.hypothesis.text, taken.hypothesis.language
    gates = (*taken.gates, language_gate(heard.language_probability, options.gates))
    start, end = milliseconds(utterance.start), milliseconds(utterance.end)
    doubtful = not taken.is_accepted or not all(gate.passed for gate in gates) or differs(heard.words, heard.other)
    return Segment(
        index=index,
        start_ms=start,
        end_ms=end,
        channel=utterance.channel,
        language=language,
        language_probability=round(heard.language_probability, 4),
        text=text if taken.is_accepted else "",
        withheld="" if taken.is_accepted else text,
        words=tuple(_placed(heard.words, start, end)),
        taken_from=heard.judgement.taken_from,
        other=heard.other and heard.other.model_copy(update={"only_there": tuple(_placed(heard.other.only_there, start, end))}),
        written=written_form(text.split(), language) if taken.is_accepted else None,
        gates=gates,
        attempts=heard.attempts,
        confidence=round(math.exp(taken.hypothesis.mean_logprob), 4) if taken.is_accepted else 0.0,
        needs_check=doubtful or fitness is Fitness.DEMONSTRATION,
    )


def _placed(words: Sequence[Timed], start: int, end: int) -> list[Timed]:
    """Move times within an utterance to the recording; nothing is said after its end."""
    return [
        word.model_copy(update={"start_ms": min(start + word.start_ms, end), "end_ms": min(start + word.end_ms, end)}) for word in words
    ]
