"""Gates: checks that machine text must pass before anyone may read it as speech."""

from __future__ import annotations

import zlib

from models import Hypothesis
from transcription.options import GateLimits
from transcription.phantoms import phantoms
from transcription.transcript import Gate, GateName

# Longest run of words that is looked at as a loop; loops of Whisper are shorter.
LONGEST_LOOP = 8


def examine(hypothesis: Hypothesis, seconds: float, mean_logprob_floor: float, limits: GateLimits) -> tuple[Gate, ...]:
    """Put a hypothesis through the gates that depend on its text and on the model's own opinion of it.

    :param hypothesis: What the recogniser believes was said.
    :param seconds: Length of the utterance without the margins around it.
    :param mean_logprob_floor: The profile's floor of the mean log-probability.
    :param limits: Limits of the gates.
    :return: One result for each gate.
    """
    words = hypothesis.text.split()
    pace = len(words) / seconds
    letters = sum(map(len, words))
    too_fast = pace > limits.words_per_second or letters > limits.most_letters * seconds
    # A drawn-out "да" or "иә" is whole; a second is forgiven.
    too_slow = letters < limits.fewest_letters * (seconds - 1)
    compression = _compression(hypothesis.text)
    loops = longest_repetition(words)
    phrases = phantoms().count(hypothesis.text)
    return (
        _gate(GateName.COMPRESSION, compression, passed=compression <= limits.compression),
        _gate(GateName.LOGPROB, hypothesis.mean_logprob, passed=hypothesis.mean_logprob >= mean_logprob_floor),
        _gate(GateName.NO_SPEECH, hypothesis.no_speech_probability, passed=hypothesis.no_speech_probability <= limits.no_speech),
        _gate(GateName.PACE, pace, passed=not (too_fast or too_slow)),
        _gate(GateName.REPETITION, loops, passed=loops <= limits.repetitions),
        _gate(GateName.PHANTOM, phrases, passed=not phrases),
    )


def language_gate(probability: float, limits: GateLimits) -> Gate:
    """Check that the language of an utterance is not a toss-up.

    :param probability: Probability of the chosen language.
    :param limits: Limits of the gates.
    :return: The result.
    """
    return _gate(GateName.LANGUAGE, probability, passed=probability >= limits.language)


def ctc_empty_gate(other_text: str) -> Gate:
    """Check a text against a recogniser that cannot invent: where that one hears the blank in every frame, nobody said it.

    :param other_text: What the CTC recogniser hears by itself.
    :return: The result; its value is the number of letters that were heard.
    """
    letters = sum(map(len, other_text.split()))
    return _gate(GateName.CTC_EMPTY, letters, passed=letters > 0)


def longest_repetition(words: list[str]) -> int:
    """Count how many times in a row the same words come, whatever their number.

    :param words: Words of the text.
    :return: The longest row, 1 when nothing repeats, 0 without words.
    """
    longest = min(len(words), 1)
    for size in range(1, min(LONGEST_LOOP, len(words) // 2) + 1):
        for offset in range(size):
            row = 1
            for start in range(offset, len(words) - 2 * size + 1, size):
                row = row + 1 if words[start : start + size] == words[start + size : start + 2 * size] else 1
                longest = max(longest, row)
    return longest


def _compression(text: str) -> float:
    content = text.encode("utf-8")
    return len(content) / len(zlib.compress(content)) if content else 0.0


def _gate(name: GateName, value: float, *, passed: bool) -> Gate:
    return Gate(name=name, value=round(value, 4), passed=passed)
