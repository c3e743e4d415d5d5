"""Keep the recogniser busy from the whole queue: utterances of many recordings, packed by length, results in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

from models import SAMPLE_RATE, VoiceEncoder
from transcription.ears import Ears
from transcription.errors import TranscriptionError, TranscriptionStopped
from transcription.options import TranscriptionOptions
from transcription.reading import Closed, Opened, Piece, Reading
from transcription.speakers.tell_apart import SpeakerTeller
from transcription.speech import Utterance
from transcription.transcript import Segment
from transcription.watch import Progress, Watch


@dataclass(frozen=True, slots=True)
class Packing:
    """How much of a queue is in flight. It decides speed and memory.

    On a processor it changes no byte of a transcript. On an accelerator the same queue with the same packing gives the same bytes.

    :param batch_utterances: Most utterances that are recognised together.
    :param batch_seconds: Most sound that is recognised together, the silence laid after it included.
    :param waiting_seconds: Most sound that waits for company of its own length.
    :param unfinished_recordings: Most recordings whose utterances wait; beyond it the oldest is finished first.
    :param readers: Recordings that are decoded at the same time.
    """

    batch_utterances: int = 24
    batch_seconds: int = 480
    waiting_seconds: int = 900
    unfinished_recordings: int = 12
    readers: int = 2

    def __post_init__(self) -> None:
        """Refuse a packing in which nothing could move."""
        if min(self.batch_utterances, self.batch_seconds, self.waiting_seconds, self.unfinished_recordings, self.readers) < 1:
            raise ValueError("every limit of a packing is at least 1")


@dataclass(slots=True)
class Recorded:
    """A recording at work.

    :param closed: Its facts; known when it has been read to the end.
    :param error: Why it could not be done.
    :param segments: Its segments by number, as they come.
    """

    path: Path
    expected_ms: int | None = None
    closed: Closed | None = None
    error: TranscriptionError | None = None
    utterances: int = 0
    segments: dict[int, Segment] = field(default_factory=dict)
    told: int = 0

    @property
    def is_finished(self) -> bool:
        """Tell whether nothing is left to do."""
        return self.error is not None or (self.closed is not None and len(self.segments) == self.utterances)


@dataclass(frozen=True, slots=True)
class _Waiting:
    recorded: Recorded
    number: int
    utterance: Utterance


class Schedule:
    """The work on a queue of recordings.

    :param ears: The recognisers.
    :param options: What the caller decided.
    :param packing: How much is in flight.
    :param watch: Progress and the stop flag.
    :param voices: What tells voices apart; None when nobody is to be told apart.
    """

    def __init__(
        self, ears: Ears, options: TranscriptionOptions, packing: Packing, watch: Watch, voices: VoiceEncoder | None = None
    ) -> None:
        """Prepare; nothing is read yet."""
        self._voices = voices
        self._ears = ears
        self._options = options
        self._packing = packing
        self._watch = watch
        self._given_up = Event()
        self._unfinished: deque[Recorded] = deque()
        self._waiting: dict[int, list[_Waiting]] = {}

    def work(self, recordings: Iterable[Path]) -> Iterator[Recorded]:
        """Work off a queue.

        :param recordings: The queue; a few of its recordings are taken ahead.
        :return: Finished recordings in order.
        """
        source = iter(recordings)
        with ThreadPoolExecutor(self._packing.readers, thread_name_prefix="reader") as readers:
            ahead: deque[Reading] = deque()
            try:
                while True:
                    while len(ahead) <= self._packing.readers and (path := next(source, None)) is not None:
                        ahead.append(Reading(path, self._options.speech, self._given_up, self._teller()))
                        ahead[-1].start(readers)
                    if not ahead:
                        break
                    self._take_in(ahead.popleft())
                    self._keep_moving()
                    yield from self._finished()
                    if self._given_up.is_set():
                        yield from (self._stop(Recorded(reading.path)) for reading in ahead)
                        yield from (self._stop(Recorded(path)) for path in source)
                        return
                while self._waiting:
                    self._recognise(max(self._waiting, key=lambda length: (len(self._waiting[length]), length)))
                    yield from self._finished()
            finally:
                self._given_up.set()

    def _teller(self) -> SpeakerTeller | None:
        if self._voices is None:
            return None
        return SpeakerTeller(self._voices, self._options.speakers.wanted, self._options.speech.margin_ms)

    def _take_in(self, reading: Reading) -> None:
        recorded = Recorded(reading.path)
        self._unfinished.append(recorded)
        while recorded.closed is None and recorded.error is None:
            if self._must_stop(reading.path):
                return
            piece = reading.next_piece()
            if piece is not None:
                self._place(recorded, piece)

    def _place(self, recorded: Recorded, piece: Piece) -> None:
        if isinstance(piece, Opened):
            recorded.expected_ms = piece.expected_ms
        elif isinstance(piece, Closed):
            recorded.closed = piece
        elif isinstance(piece, Utterance):
            recorded.utterances += 1
            length = self._ears.first.padded_length(len(piece.samples))
            alike = self._waiting.setdefault(length, [])
            alike.append(_Waiting(recorded, recorded.utterances, piece))
            if len(alike) >= self._most(length):
                self._recognise(length)
            elif sum(each * len(those) for each, those in self._waiting.items()) > self._packing.waiting_seconds * SAMPLE_RATE:
                self._recognise(max(self._waiting, key=lambda each: (each * len(self._waiting[each]), each)))
        else:
            recorded.error = piece

    def _keep_moving(self) -> None:
        """Finish the oldest recordings first when too many are open, so that none waits for company without end."""
        while not self._given_up.is_set():
            oldest = next((one for one in self._unfinished if not one.is_finished), None)
            if oldest is None or len(self._unfinished) <= self._packing.unfinished_recordings:
                return
            lengths = [length for length, alike in self._waiting.items() if any(one.recorded is oldest for one in alike)]
            self._recognise(lengths[0])

    def _recognise(self, length: int) -> None:
        alike = self._waiting.pop(length)
        batch, rest = alike[: self._most(length)], alike[self._most(length) :]
        if rest:
            self._waiting[length] = rest
        if self._must_stop(batch[0].recorded.path):
            return
        utterances, numbers = [one.utterance for one in batch], [one.number for one in batch]
        segments = self._ears.hear(utterances, numbers)
        for one, segment in zip(batch, segments, strict=True):
            one.recorded.segments[one.number] = segment
        for recorded in dict.fromkeys(id(one.recorded) for one in batch):
            self._tell(next(one.recorded for one in batch if id(one.recorded) == recorded))

    def _tell(self, recorded: Recorded) -> None:
        while recorded.told + 1 in recorded.segments and not self._must_stop(recorded.path):
            recorded.told += 1
            self._watch.tell(Progress(recorded.path, recorded.segments[recorded.told].end_ms, recorded.expected_ms))

    def _finished(self) -> Iterator[Recorded]:
        while self._unfinished and (self._unfinished[0].is_finished or self._given_up.is_set()):
            recorded = self._unfinished.popleft()
            if recorded.is_finished and recorded.told == len(recorded.segments):
                if recorded.closed is not None:
                    duration = recorded.closed.media.duration_ms
                    self._watch.tell(Progress(recorded.path, duration, duration))
                yield recorded
            else:
                yield self._stop(recorded)

    def _most(self, length: int) -> int:
        return max(1, min(self._packing.batch_utterances, self._packing.batch_seconds * SAMPLE_RATE // length))

    def _must_stop(self, path: Path) -> bool:
        try:
            self._watch.heed(path)
        except TranscriptionStopped:
            self._given_up.set()
            self._waiting.clear()
        return self._given_up.is_set()

    @staticmethod
    def _stop(recorded: Recorded) -> Recorded:
        recorded.error = TranscriptionStopped("transcription-stopped", file=str(recorded.path))
        return recorded
