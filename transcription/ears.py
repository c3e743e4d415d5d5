"""The recognisers of a transcription at work: a Whisper, with a second opinion or without, or a CTC recogniser alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from models import CtcRecogniser, Recogniser, RecogniserProfile, load_ctc, load_recogniser, recogniser_profile
from transcription.by_letters import recognise_by_letters
from transcription.options import TranscriptionOptions
from transcription.recognise import recognise_all
from transcription.speech import Utterance
from transcription.transcript import Segment, WordTimes


class Ears(Protocol):
    """What the schedule asks of the recognisers."""

    @property
    def first(self) -> Recogniser | CtcRecogniser:
        """Give the recogniser whose text is taken unless it fails."""

    @property
    def second(self) -> CtcRecogniser | None:
        """Give the recogniser that is asked as well."""

    @property
    def word_times(self) -> WordTimes:
        """Tell how the times of words are sought first."""

    def hear(self, utterances: Sequence[Utterance], indices: Sequence[int]) -> tuple[Segment, ...]:
        """Turn utterances of one padded length into segments."""


class TwoEars(Ears):
    """A Whisper and, when its profile names one, a second opinion.

    :param first: The Whisper.
    :param second: The second recogniser.
    :param options: What the caller decided.
    """

    def __init__(self, first: Recogniser, second: CtcRecogniser | None, options: TranscriptionOptions) -> None:
        """Keep both."""
        self._first, self._second, self._options = first, second, options

    @property
    def first(self) -> Recogniser:
        """Give the Whisper."""
        return self._first

    @property
    def second(self) -> CtcRecogniser | None:
        """Give the recogniser that is asked as well."""
        return self._second

    @property
    def word_times(self) -> WordTimes:
        """Tell how the times of words are sought first: by their letters when there is a recogniser of letters."""
        return WordTimes.CROSS_ATTENTION if self._second is None else WordTimes.CTC

    def hear(self, utterances: Sequence[Utterance], indices: Sequence[int]) -> tuple[Segment, ...]:
        """Turn utterances of one padded length into segments."""
        return recognise_all(utterances, indices, self._first, self._options, self._second)


class OneEar(Ears):
    """A CTC recogniser alone.

    :param first: The recogniser.
    :param options: What the caller decided.
    """

    def __init__(self, first: CtcRecogniser, options: TranscriptionOptions) -> None:
        """Keep it."""
        self._first, self._options = first, options

    @property
    def first(self) -> CtcRecogniser:
        """Give the recogniser."""
        return self._first

    @property
    def second(self) -> None:
        """Give nobody: nobody else is asked."""

    @property
    def word_times(self) -> WordTimes:
        """Tell that words are timed by their letters."""
        return WordTimes.CTC

    def hear(self, utterances: Sequence[Utterance], indices: Sequence[int]) -> tuple[Segment, ...]:
        """Turn utterances into segments."""
        return recognise_by_letters(utterances, indices, self._first, self._options)


def open_ears(profile: RecogniserProfile, options: TranscriptionOptions) -> Ears:
    """Load the recognisers of a transcription.

    :param profile: Profile of the first; it may name a second.
    :param options: What the caller decided.
    :return: The recognisers.
    :raises ModelError: If one of them cannot be loaded.
    """
    if profile.kind.is_ctc:
        return OneEar(load_ctc(profile), options)
    second = load_ctc(recogniser_profile(profile.second_opinion)) if profile.second_opinion else None
    return TwoEars(load_recogniser(profile), second, options)
