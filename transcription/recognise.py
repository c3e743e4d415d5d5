"""Recognise utterances, one or many together: language, text, gates, a second and a third try, and what a person must check."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from law import Language
from models import CtcRecogniser, Decoding, Encoded, Fitness, Recogniser
from transcription.gates import examine
from transcription.judge import Attempt, Judgement, judge
from transcription.options import TranscriptionOptions
from transcription.second import SecondHearing, ask, times_of, with_agreement
from transcription.segments import Heard, as_word, examine_hearing, length_of, to_segment
from transcription.sound import as_sound
from transcription.speech import Utterance
from transcription.transcript import Segment, Word, WordTimes

# Whisper's own ladder raises the temperature, that is, it draws lots; CTranslate2's generator cannot be reseeded within a process,
# so the same recording would not give the same bytes twice. Ours searches wider instead, then forbids loops.
LADDER = (Decoding(), Decoding(beam_size=5), Decoding(beam_size=5, no_repeat_ngram=3))


def recognise(
    utterance: Utterance, index: int, recogniser: Recogniser, options: TranscriptionOptions, second: CtcRecogniser | None = None
) -> Segment:
    """Turn an utterance into a segment of the transcript.

    :param utterance: The sound.
    :param index: Number of the segment.
    :param recogniser: The recogniser.
    :param options: What the caller decided.
    :param second: The recogniser that is asked for a second opinion; None for none.
    :return: The segment; nothing that was heard is thrown away, nothing that is not believed is shown as speech.
    """
    [segment] = recognise_all([utterance], [index], recogniser, options, second)
    return segment


def recognise_all(
    utterances: Sequence[Utterance],
    indices: Sequence[int],
    recogniser: Recogniser,
    options: TranscriptionOptions,
    second: CtcRecogniser | None = None,
) -> tuple[Segment, ...]:
    """Turn utterances into segments together; each is judged by itself, and only those that fail are tried again.

    :param utterances: Sounds of one padded length, from one recording or many.
    :param indices: Number of each segment in its recording.
    :param recogniser: The recogniser.
    :param options: What the caller decided.
    :param second: The recogniser that is asked for a second opinion, and by which words are aligned; None for none.
    :return: A segment for each, the same as if it had been alone.
    """
    sounds = [as_sound(utterance.samples) for utterance in utterances]
    encoded = recogniser.encode_all(sounds)
    languages = _languages(encoded, recogniser, options)
    seconds = [length_of(utterance, options) for utterance in utterances]
    attempts = _climb(encoded, seconds, languages, recogniser, options)
    best = [max(tries, key=_worth) for tries in attempts]
    hearings = ask(second, sounds) if second is not None else (None,) * len(sounds)
    judged = [_judge(one, hearing, length, options) for one, hearing, length in zip(best, hearings, seconds, strict=True)]
    timed = _times(judged, hearings, encoded, recogniser)
    segments = []
    for number, judgement in enumerate(judged):
        hearing = hearings[number]
        words, other = with_agreement(timed[number], judgement, hearing) if hearing else (timed[number], None)
        heard = Heard(judgement, words, other, languages[number][best[number].hypothesis.language], len(attempts[number]))
        segments.append(to_segment(utterances[number], indices[number], heard, recogniser.profile.fitness, options))
    return tuple(segments)


def _judge(best: Attempt, hearing: SecondHearing | None, seconds: float, options: TranscriptionOptions) -> Judgement:
    if hearing is None:
        return judge(best, None)
    other = examine_hearing(hearing.recogniser, hearing.text, best.hypothesis.language, seconds, options)
    return judge(best, other, may_overrule=hearing.recogniser.profile.fitness is not Fitness.DEMONSTRATION)


def _times(
    judged: Sequence[Judgement], hearings: Sequence[SecondHearing | None], encoded: Sequence[Encoded], recogniser: Recogniser
) -> list[tuple[Word, ...]]:
    """Find the times of the words of each text that is believed: by their letters where that can be, else by the decoder's attention."""
    found: list[tuple[Word, ...]] = [()] * len(judged)
    rest: list[int] = []
    for number, (judgement, hearing) in enumerate(zip(judged, hearings, strict=True)):
        if judgement.taken.is_accepted:
            words = times_of(judgement, hearing) if hearing is not None else None
            if words is None:
                rest.append(number)
            else:
                found[number] = words
    aligned = recogniser.align_all([encoded[number] for number in rest], [judged[number].taken.hypothesis for number in rest])
    for number, heard in zip(rest, aligned, strict=True):
        found[number] = tuple(as_word(word, WordTimes.CROSS_ATTENTION) for word in heard)
    return found


def _climb(
    encoded: Sequence[Encoded],
    seconds: Sequence[float],
    languages: Sequence[Mapping[Language, float]],
    recogniser: Recogniser,
    options: TranscriptionOptions,
) -> list[list[Attempt]]:
    """Decode all, then again those of which every text fails a gate, until the ladder ends."""
    floor = recogniser.profile.mean_logprob_floor
    attempts: list[list[Attempt]] = [[] for _ in encoded]
    for step in LADDER:
        decoding = replace(step, hot_words=options.hot_words)
        open_ = [number for number, tries in enumerate(attempts) if _may_gain(tries, decoding)]
        tasks = [(number, language) for number in open_ for language in languages[number]]
        if not tasks:
            break
        heard = recogniser.decode_all([encoded[number] for number, _ in tasks], [language for _, language in tasks], decoding)
        for (number, _), hypothesis in zip(tasks, heard, strict=True):
            gates = examine(hypothesis, seconds[number], floor, options.gates)
            attempts[number].append(Attempt(hypothesis, gates, decoding))
    return attempts


def _may_gain(tries: Sequence[Attempt], decoding: Decoding) -> bool:
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


def _worth(attempt: Attempt) -> tuple[int, float]:
    return -len(attempt.failed), attempt.hypothesis.mean_logprob


def _languages(encoded: Sequence[Encoded], recogniser: Recogniser, options: TranscriptionOptions) -> list[dict[Language, float]]:
    if options.language is not None:
        return [{options.language: 1.0} for _ in encoded]
    return [_likely(heard, options.gates.language) for heard in recogniser.detect_languages(encoded)]


def _likely(heard: Mapping[Language, float], enough: float) -> dict[Language, float]:
    order = sorted(heard, key=lambda language: -heard[language])
    return {language: heard[language] for language in order if language is order[0] or heard[language] > 1 - enough}
