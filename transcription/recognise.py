"""Recognise utterances, one or many together: language, text, gates, a second and a third try, and what a person must check."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from law import Language
from models import SAMPLE_RATE, Decoding, Encoded, Fitness, HeardWord, Hypothesis, Recogniser
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
    decoding: Decoding

    @property
    def failed(self) -> frozenset[GateName]:
        return frozenset(gate.name for gate in self.gates if not gate.passed)

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
    [segment] = recognise_all([utterance], [index], recogniser, options)
    return segment


def recognise_all(
    utterances: Sequence[Utterance], indices: Sequence[int], recogniser: Recogniser, options: TranscriptionOptions
) -> tuple[Segment, ...]:
    """Turn utterances into segments together; each is judged by itself, and only those that fail are tried again.

    :param utterances: Sounds of one padded length, from one recording or many.
    :param indices: Number of each segment in its recording.
    :param recogniser: The recogniser.
    :param options: What the caller decided.
    :return: A segment for each, the same as if it had been alone.
    """
    encoded = recogniser.encode_all([utterance.samples.astype(np.float32) / np.float32(32_768) for utterance in utterances])
    languages = _languages(encoded, recogniser, options)
    attempts = _climb(encoded, [_seconds(utterance, options) for utterance in utterances], languages, recogniser, options)
    best = [max(tries, key=_worth) for tries in attempts]
    believed = [number for number, one in enumerate(best) if one.is_believed and one.hypothesis.text]
    aligned = recogniser.align_all([encoded[number] for number in believed], [best[number].hypothesis for number in believed])
    words = dict(zip(believed, aligned, strict=True))
    fitness = recogniser.profile.fitness
    segments = []
    for number, (utterance, index, one) in enumerate(zip(utterances, indices, best, strict=True)):
        probability = languages[number][one.hypothesis.language]
        gates = (*one.gates, language_gate(probability, options.gates))
        start, end = milliseconds(utterance.start), milliseconds(utterance.end)
        accepted = number in words
        text = one.hypothesis.text
        segment = Segment(
            index=index,
            start_ms=start,
            end_ms=end,
            channel=utterance.channel,
            language=one.hypothesis.language,
            language_probability=round(probability, 4),
            text=text if accepted else "",
            withheld="" if accepted else text,
            words=_words(words.get(number, ()), start, end),
            written=written_form(text.split(), one.hypothesis.language) if accepted else None,
            gates=gates,
            attempts=len(attempts[number]),
            confidence=round(math.exp(one.hypothesis.mean_logprob), 4) if accepted else 0.0,
            needs_check=not accepted or not all(gate.passed for gate in gates) or fitness is Fitness.DEMONSTRATION,
        )
        segments.append(segment)
    return tuple(segments)


def _climb(
    encoded: Sequence[Encoded],
    seconds: Sequence[float],
    languages: Sequence[Mapping[Language, float]],
    recogniser: Recogniser,
    options: TranscriptionOptions,
) -> list[list[_Attempt]]:
    """Decode all, then again those of which every text fails a gate, until the ladder ends."""
    floor = recogniser.profile.mean_logprob_floor
    attempts: list[list[_Attempt]] = [[] for _ in encoded]
    for step in LADDER:
        decoding = replace(step, hot_words=options.hot_words)
        open_ = [number for number, tries in enumerate(attempts) if _may_gain(tries, decoding)]
        tasks = [(number, language) for number in open_ for language in languages[number]]
        if not tasks:
            break
        heard = recogniser.decode_all([encoded[number] for number, _ in tasks], [language for _, language in tasks], decoding)
        for (number, _), hypothesis in zip(tasks, heard, strict=True):
            gates = examine(hypothesis, seconds[number], floor, options.gates)
            attempts[number].append(_Attempt(hypothesis, gates, decoding))
    return attempts


def _may_gain(tries: Sequence[_Attempt], decoding: Decoding) -> bool:
    """Tell whether a step of the ladder can change anything: to forbid loops helps only where tokens come twice."""
    if not tries:
        return True
    if not max(tries, key=_worth).failed:
        return False
    last = [one.hypothesis.tokens for one in tries if one.decoding == tries[-1].decoding]
    return not decoding.no_repeat_ngram or any(_repeats(tokens, decoding.no_repeat_ngram) for tokens in last)


def _repeats(tokens: Sequence[int], size: int) -> bool:
    runs = [tuple(tokens[start : start + size]) for start in range(len(tokens) - size + 1)]
    return len(set(runs)) < len(runs)


def _worth(attempt: _Attempt) -> tuple[int, float]:
    return -len(attempt.failed), attempt.hypothesis.mean_logprob


def _seconds(utterance: Utterance, options: TranscriptionOptions) -> float:
    return max(len(utterance.samples) / SAMPLE_RATE - 2 * options.speech.margin_ms / 1000, SHORTEST_SECONDS)


def _languages(encoded: Sequence[Encoded], recogniser: Recogniser, options: TranscriptionOptions) -> list[dict[Language, float]]:
    if options.language is not None:
        return [{options.language: 1.0} for _ in encoded]
    return [_likely(heard, options.gates.language) for heard in recogniser.detect_languages(encoded)]


def _likely(heard: Mapping[Language, float], enough: float) -> dict[Language, float]:
    order = sorted(heard, key=lambda language: -heard[language])
    return {language: heard[language] for language in order if language is order[0] or heard[language] > 1 - enough}


def _words(heard: Sequence[HeardWord], start: int, end: int) -> tuple[Word, ...]:
    return tuple(
        Word(
            text=word.text,
            start_ms=min(start + word.start_ms, end),
            end_ms=min(start + word.end_ms, end),
            probability=round(word.probability, 4),
        )
        for word in heard
    )
