"""Recognise one utterance: language, text, gates, a second and a third try, and what a person must check."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from law import Language
from models import SAMPLE_RATE, Decoding, Encoded, Fitness, Hypothesis, Recogniser
from transcription.gates import examine, language_gate
from transcription.options import TranscriptionOptions
from transcription.speech import Utterance
from transcription.speech_map import milliseconds
from transcription.transcript import Gate, GateName, Segment, Word
from transcription.written_form import written_form

# Whisper's own ladder raises the temperature, that is, it draws lots; CTranslate2's generator cannot be reseeded within a process,
# so the same recording would not give the same bytes twice. Ours searches wider instead, then forbids loops.
LADDER = (Decoding(), Decoding(beam_size=5), Decoding(beam_size=5, no_repeat_ngram=3))
# An utterance at the edge of the recording has no margin on that side; it is never reckoned shorter than this.
SHORTEST_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class _Attempt:
    hypothesis: Hypothesis
    gates: tuple[Gate, ...]

    @property
    def failed(self) -> frozenset[GateName]:
        return frozenset(gate.name for gate in self.gates if not gate.passed)

    @property
    def worth(self) -> tuple[int, float]:
        return -len(self.failed), self.hypothesis.mean_logprob

    @property
    def is_believed(self) -> bool:
        # One sign alone may deceive: the model's "nobody speaks" counts only together with another failed gate.
        return not (GateName.NO_SPEECH in self.failed and len(self.failed) > 1)


def recognise(utterance: Utterance, index: int, recogniser: Recogniser, options: TranscriptionOptions) -> Segment:
    """Turn an utterance into a segment of the transcript.

    :param utterance: The sound.
    :param index: Number of the segment.
    :param recogniser: The recogniser.
    :param options: What the caller decided.
    :return: The segment; nothing that was heard is thrown away, nothing that is not believed is shown as speech.
    """
    encoded = recogniser.encode(utterance.samples.astype(np.float32) / np.float32(32_768))
    languages = _languages(encoded, recogniser, options)
    seconds = max(len(utterance.samples) / SAMPLE_RATE - 2 * options.speech.margin_ms / 1000, SHORTEST_SECONDS)
    floor = recogniser.profile.mean_logprob_floor
    attempts: list[_Attempt] = []
    for decoding in LADDER:
        for language in languages:
            hypothesis = recogniser.decode(encoded, language, decoding)
            attempts.append(_Attempt(hypothesis, examine(hypothesis, seconds, floor, options.gates)))
        if not max(attempts, key=lambda attempt: attempt.worth).failed:
            break
    best = max(attempts, key=lambda attempt: attempt.worth)
    probability = languages[best.hypothesis.language]
    gates = (*best.gates, language_gate(probability, options.gates))
    text, start, end = best.hypothesis.text, milliseconds(utterance.start), milliseconds(utterance.end)
    accepted = text if best.is_believed else ""
    return Segment(
        index=index,
        start_ms=start,
        end_ms=end,
        language=best.hypothesis.language,
        language_probability=round(probability, 4),
        text=accepted,
        withheld="" if accepted else text,
        words=_words(encoded, best.hypothesis, recogniser, (start, end)) if accepted else (),
        written=written_form(accepted.split(), best.hypothesis.language) if accepted else None,
        gates=gates,
        attempts=len(attempts),
        confidence=round(math.exp(best.hypothesis.mean_logprob), 4) if accepted else 0.0,
        needs_check=not accepted or not all(gate.passed for gate in gates) or recogniser.profile.fitness is Fitness.DEMONSTRATION,
    )


def _languages(encoded: Encoded, recogniser: Recogniser, options: TranscriptionOptions) -> dict[Language, float]:
    if options.language is not None:
        return {options.language: 1.0}
    heard = recogniser.detect_language(encoded)
    likely = sorted(heard, key=lambda language: -heard[language])
    return {language: heard[language] for language in likely if language is likely[0] or heard[language] > 1 - options.gates.language}


def _words(encoded: Encoded, hypothesis: Hypothesis, recogniser: Recogniser, bounds: tuple[int, int]) -> tuple[Word, ...]:
    start, end = bounds
    return tuple(
        Word(
            text=word.text,
            start_ms=min(start + word.start_ms, end),
            end_ms=min(start + word.end_ms, end),
            probability=round(word.probability, 4),
        )
        for word in recogniser.align(encoded, hypothesis)
    )
