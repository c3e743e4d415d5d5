"""Recognise with a CTC recogniser alone: its text, the language that its letters tell, the same gates, the times of its letters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import yaml

from law import Language
from models import CtcRecogniser
from transcription.judge import Judgement
from transcription.options import TranscriptionOptions
from transcription.segments import Heard, as_word, examine_hearing, length_of, to_segment
from transcription.sound import as_sound
from transcription.speech import Utterance
from transcription.transcript import Hearing, Segment, WordTimes


def recognise_by_letters(
    utterances: Sequence[Utterance], indices: Sequence[int], recogniser: CtcRecogniser, options: TranscriptionOptions
) -> tuple[Segment, ...]:
    """Turn utterances into segments; there is no ladder to climb, for a CTC recogniser decodes in one way.

    :param utterances: Sounds, from one recording or many.
    :param indices: Number of each segment in its recording.
    :param recogniser: The recogniser.
    :param options: What the caller decided.
    :return: A segment for each, the same as if it had been alone.
    """
    segments = []
    heard = recogniser.log_probabilities([as_sound(utterance.samples) for utterance in utterances])
    for utterance, index, one in zip(utterances, indices, heard, strict=True):
        text = recogniser.listen(one)
        languages = language_by_letters(text.text, recogniser.profile.languages)
        language = options.language or max(languages, key=lambda each: languages[each])
        attempt = examine_hearing(recogniser, text, language, length_of(utterance, options), options)
        probability = 1.0 if options.language else languages[language]
        believed = tuple(as_word(word, WordTimes.CTC) for word in text.words) if attempt.is_accepted else ()
        segment = Heard(Judgement(attempt, Hearing.FIRST, None), believed, None, probability, attempts=1)
        segments.append(to_segment(utterance, index, segment, recogniser.profile.fitness, options))
    return tuple(segments)


def language_by_letters(text: str, languages: Sequence[Language]) -> Mapping[Language, float]:
    """Tell the languages of a text apart by its words: those with a letter of one language only, and the shortest of each.

    :param text: The text.
    :param languages: Languages that may be chosen, the first when nothing tells.
    :return: Probability of each by the rule of succession: nothing that tells leaves all of them equal.
    """
    marks = _marks()
    words = text.lower().split()
    told = {language: sum(marks[language](word) for word in words) for language in languages}
    total = sum(told.values()) + len(languages)
    return {language: (number + 1) / total for language, number in told.items()}


class _Mark:
    def __init__(self, letters: str, words: Sequence[str]) -> None:
        self._letters, self._words = frozenset(letters), frozenset(words)

    def __call__(self, word: str) -> bool:
        return word in self._words or not self._letters.isdisjoint(word)


@cache
def _marks() -> Mapping[Language, _Mark]:
    table = yaml.safe_load(files("transcription").joinpath("data", "language_words.yaml").read_text(encoding="utf-8"))
    return {Language(code): _Mark(entry["letters"], entry["words"]) for code, entry in table.items()}
