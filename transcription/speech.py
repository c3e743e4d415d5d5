"""Find the utterances of a recording of any length, in bounded memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from heapq import merge
from itertools import tee

import numpy as np
from numpy.typing import NDArray

from models import SAMPLE_RATE
from transcription.options import SpeechDetection
from transcription.sound import as_sound

# The detector sees five minutes at once: about 20 MB of samples, whatever the length of the recording.
WINDOW = 300 * SAMPLE_RATE
# Speech that ends so near the end of the window may go on in the next one, and is left to it.
GUARD = SAMPLE_RATE


@dataclass(frozen=True, slots=True)
class Utterance:
    """A stretch of speech.

    :param start: Position of its first sample in the recording.
    :param channel: Number of the microphone that heard it, from 1; None where all were heard as one.
    :param samples: The sound, 16 kHz, signed 16-bit; its own copy, so that it keeps no window in memory.
    """

    start: int
    samples: NDArray[np.int16]
    channel: int | None = None

    @property
    def end(self) -> int:
        """Give the position after its last sample."""
        return self.start + len(self.samples)


def find_speech(blocks: Iterable[NDArray[np.int16]], options: SpeechDetection) -> Iterator[Utterance]:
    """Find the utterances of a recording.

    :param blocks: The recording in order, 16 kHz, signed 16-bit.
    :param options: How speech is told from everything else.
    :return: Utterances in order; they may touch and never overlap.
    """
    start = 0
    waiting: list[NDArray[np.int16]] = []
    for block in blocks:
        waiting.append(block)
        if sum(map(len, waiting)) >= WINDOW:
            window = np.concatenate(waiting)
            found = _speech_of(window, options)
            kept = len(window) - GUARD
            if found and found[-1][1] > kept:
                kept = found.pop()[0]
            yield from (Utterance(start + first, window[first:last].copy()) for first, last in found)
            waiting, start = [window[kept:]], start + kept
    if waiting:
        window = np.concatenate(waiting)
        yield from (Utterance(start + first, window[first:last].copy()) for first, last in _speech_of(window, options))


def find_speech_apart(blocks: Iterable[NDArray[np.int16]], options: SpeechDetection) -> Iterator[Utterance]:
    """Find the utterances of each microphone.

    :param blocks: The recording in order, 16 kHz, signed 16-bit, one column for each microphone.
    :param options: How speech is told from everything else.
    :return: Utterances of all microphones in order of their beginning; those of different ones may overlap.
    """
    # The detectors go through the recording at one pace, so that no more than a window of it waits for the slower one.
    streams = [_of_channel(copy, number, options) for number, copy in enumerate(tee(blocks), 1)]
    yield from merge(*streams, key=lambda utterance: utterance.start)


def _of_channel(blocks: Iterator[NDArray[np.int16]], number: int, options: SpeechDetection) -> Iterator[Utterance]:
    column = (np.ascontiguousarray(block[:, number - 1]) for block in blocks)
    return (replace(utterance, channel=number) for utterance in find_speech(column, options))


def _speech_of(window: NDArray[np.int16], options: SpeechDetection) -> list[tuple[int, int]]:
    from faster_whisper.vad import VadOptions, get_speech_timestamps  # type: ignore[import-untyped]  # noqa: PLC0415 - slow import

    if not len(window):
        return []
    spans = get_speech_timestamps(
        as_sound(window),
        VadOptions(
            threshold=options.threshold,
            min_speech_duration_ms=options.shortest_speech_ms,
            max_speech_duration_s=options.longest_speech_ms / 1000,
            min_silence_duration_ms=options.splitting_pause_ms,
            speech_pad_ms=options.margin_ms,
        ),
    )
    return [(span["start"], span["end"]) for span in spans]
