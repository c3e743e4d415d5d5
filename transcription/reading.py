"""Read recordings ahead of the recogniser: decode, measure, find speech, in threads of their own and in bounded memory."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Full, Queue
from threading import Event

import av

from transcription.errors import RecordingUnreadable, TranscriptionError
from transcription.media import Intake, open_recording
from transcription.microphones import keep_apart
from transcription.options import SpeechDetection
from transcription.quality import SoundMeter
from transcription.sound import Samples
from transcription.speakers.tell_apart import SpeakerTeller
from transcription.speech import Utterance, find_speech, find_speech_apart
from transcription.transcript import MediaFacts, SoundQuality, Span, Truncation, Turn

# Utterances of one recording that may wait for the recogniser: two or three minutes of speech, ten megabytes.
LONGEST_QUEUE = 64
# How soon a thread that waits notices that the work was given up.
BREATH_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Opened:
    """A recording that has been opened.

    :param expected_ms: Its stated or estimated duration; None when it tells none.
    """

    expected_ms: int | None


@dataclass(frozen=True, slots=True)
class Closed:
    """A recording that has been decoded to its end.

    :param lost: Its holes.
    :param turns: Who speaks when, by their voices; None where each has a microphone or nobody is to be told apart.
    """

    media: MediaFacts
    sound: SoundQuality
    truncation: Truncation | None
    damaged_packets: int
    broken_clock: int
    lost: tuple[Span, ...]
    turns: tuple[Turn, ...] | None


Piece = Opened | Utterance | Closed | TranscriptionError


class GivenUp(Exception):
    """Nobody wants the recording any more."""


class Reading:
    """A recording that a thread reads ahead.

    :param path: The recording.
    :param detection: How speech is told from everything else.
    :param given_up: Set when nobody wants the recording any more.
    :param teller: Tells its speakers apart; None when nobody is to be told apart.
    """

    def __init__(self, path: Path, detection: SpeechDetection, given_up: Event, teller: SpeakerTeller | None = None) -> None:
        """Prepare; nothing is read before `start`."""
        self.path = path
        self._detection = detection
        self._given_up = given_up
        self._teller = teller
        self._pieces: Queue[Piece | BaseException] = Queue(LONGEST_QUEUE)

    def start(self, readers: Executor) -> None:
        """Begin to read in one of the threads."""
        readers.submit(self._read)

    def next_piece(self) -> Piece | None:
        """Give what was read next.

        :return: The opened recording, its utterances in order and its end, or what is wrong with it; None when nothing is ready yet.
        """
        try:
            piece = self._pieces.get(timeout=BREATH_SECONDS)
        except Empty:
            return None
        if isinstance(piece, BaseException) and not isinstance(piece, TranscriptionError):
            raise piece
        return piece

    def _read(self) -> None:
        try:
            self._put(self._outcome())
        except GivenUp:
            return
        except BaseException as error:  # noqa: BLE001 - a fault of the program is raised where the work is waited for
            self._put(error)

    def _outcome(self) -> Closed | TranscriptionError:
        try:
            with open_recording(self.path) as intake:
                self._put(Opened(intake.expected_ms))
                return self._listen(intake)
        except TranscriptionError as error:
            return error
        except (OSError, av.FFmpegError) as error:
            # The disk was pulled out, the share went away: this recording is lost for now, not the batch.
            reason = getattr(error, "strerror", None) or str(error)
            return RecordingUnreadable("recording-unreadable", file=str(self.path), reason=reason)

    def _listen(self, intake: Intake) -> Closed:
        meter = SoundMeter()
        heard = self._unless_given_up(intake.decoding.blocks())
        teller = None if intake.has_two_microphones else self._teller
        if intake.microphones is not None and intake.microphones.are_two:
            apart = keep_apart(heard, intake.microphones)
            found = find_speech_apart(_measured(apart, meter), self._detection)
        else:
            found = find_speech(_measured(heard, meter), self._detection)
        for utterance in found:
            meter.hear_speech(utterance.samples)
            if teller is not None:
                teller.hear(utterance)
            self._put(utterance)
        decoding = intake.decoding
        return Closed(
            media=intake.facts(),
            sound=meter.measure(),
            truncation=intake.truncation(),
            damaged_packets=decoding.damaged_packets,
            broken_clock=decoding.broken_clock,
            lost=tuple(decoding.lost),
            turns=None if teller is None else teller.finish(),
        )

    def _unless_given_up(self, blocks: Iterator[Samples]) -> Iterator[Samples]:
        for block in blocks:
            if self._given_up.is_set():
                raise GivenUp
            yield block

    def _put(self, piece: Piece | BaseException) -> None:
        while not self._given_up.is_set():
            try:
                self._pieces.put(piece, timeout=BREATH_SECONDS)
            except Full:
                continue
            return
        raise GivenUp


def _measured(blocks: Iterator[Samples], meter: SoundMeter) -> Iterator[Samples]:
    for block in blocks:
        meter.hear(block.reshape(-1))
        yield block
