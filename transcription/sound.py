"""Decode the sound of any recording to 16 kHz mono, with nothing lost silently: holes, damage and a missing end are kept count of."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

import av
import numpy as np
from numpy.typing import NDArray

from models import SAMPLE_RATE, Sound
from transcription.speech_map import milliseconds
from transcription.transcript import Span, SpanKind

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from av.audio.stream import AudioStream
    from av.container import InputContainer

Samples = NDArray[np.int16]
FULL_SCALE = 32_768
BLOCK = SAMPLE_RATE
# Time stamps of healthy containers wander by less; a lost packet of a telephone or a recorder is longer.
HOLE = Fraction(1, 10)
# A jump of the clock beyond the stated end, or beyond this when none is stated, is a broken clock and not a hole.
LONGEST_HOLE = 3600


def as_sound(samples: Samples) -> Sound:
    """Give samples as models want them, between -1 and 1."""
    return samples.astype(np.float32) / np.float32(FULL_SCALE)


@dataclass(slots=True)
class Decoding:
    """The decoding of one sound track; the counts are complete when the blocks have run out.

    Two channels come as two columns, one as a plain row of samples.

    :param container: The open recording.
    :param track: Its sound track.
    :param stated_ms: Duration that the recording states; bounds the holes that are believed.
    :param channels: 1 to hear every channel as one, 2 to keep the two channels of the track apart.
    :param damaged_packets: Packets that could not be decoded.
    :param broken_clock: How many times the time stamps jumped to where they cannot be.
    :param lost: Holes of the recording, filled with silence so that every time after them stays true.
    """

    container: InputContainer
    track: AudioStream
    stated_ms: int | None
    channels: int = 1
    samples: int = 0
    damaged_packets: int = 0
    broken_clock: int = 0
    lost: list[Span] = field(default_factory=list)
    _digest: hashlib._Hash = field(default_factory=hashlib.sha256)
    _heard: Fraction = Fraction(0)
    _origin: Fraction | None = None

    @property
    def pcm_sha256(self) -> str:
        """Give the SHA-256 of everything decoded so far."""
        return self._digest.hexdigest()

    def blocks(self) -> Iterator[Samples]:
        """Decode the track.

        :return: Blocks of about a second: 16 kHz, signed 16-bit.
        """
        waiting: list[Samples] = []
        for piece in self._pieces():
            if len(piece):
                waiting.append(piece)
            if sum(map(len, waiting)) >= BLOCK:
                yield self._count(waiting)
                waiting = []
        if waiting:
            yield self._count(waiting)

    def _count(self, pieces: list[Samples]) -> Samples:
        block = np.concatenate(pieces)
        self.samples += len(block)
        self._digest.update(block.astype("<i2").tobytes())
        return block

    def _pieces(self) -> Iterator[Samples]:
        resampler, shape = _resampler(self.channels), None
        position = 0
        for frame in self._frames():
            hole = self._hole_before(frame)
            if hole:
                start = milliseconds(position)
                position += hole
                self.lost.append(Span(start_ms=start, end_ms=milliseconds(position), kind=SpanKind.LOST))
                yield np.zeros(hole if self.channels == 1 else (hole, self.channels), dtype=np.int16)
            if shape not in (None, _shape(frame)):
                for piece in _flush(resampler, self.channels):
                    position += len(piece)
                    yield piece
                resampler = _resampler(self.channels)
            shape = _shape(frame)
            # Holes are kept by us; a time stamp would make the resampler stumble over them.
            frame.pts = None
            for output in resampler.resample(frame):
                piece = _samples(output, self.channels)
                position += len(piece)
                yield piece
        if shape is not None:
            yield from _flush(resampler, self.channels)

    def _frames(self) -> Iterator[AudioFrame]:
        packets = self.container.demux(self.track)
        while True:
            try:
                packet = next(packets, None)
            except av.FFmpegError:
                self.damaged_packets += 1
                return
            if packet is None:
                return
            try:
                yield from packet.decode()
            except av.EOFError:
                return
            except av.FFmpegError:
                # One bad packet is one lost packet, never the end of the recording.
                self.damaged_packets += 1

    def _hole_before(self, frame: AudioFrame) -> int:
        length = Fraction(frame.samples, frame.sample_rate)
        if frame.pts is None or frame.time_base is None:
            self._heard += length
            return 0
        stamp = frame.pts * frame.time_base
        if self._origin is None:
            begin = self.container.start_time
            self._origin = min(stamp, Fraction(begin, av.time_base)) if begin is not None else stamp
        hole = stamp - self._origin - self._heard
        if abs(hole) <= HOLE:
            self._heard += length
            return 0
        if hole < 0 or hole > self._longest_hole():
            self.broken_clock += 1
            self._origin += hole
            self._heard += length
            return 0
        self._heard += hole + length
        return round(hole * SAMPLE_RATE)

    def _longest_hole(self) -> Fraction:
        if self.stated_ms is None:
            return Fraction(LONGEST_HOLE)
        return max(Fraction(self.stated_ms, 1000) + 1 - self._heard, Fraction(0))


def _resampler(channels: int) -> av.AudioResampler:
    return av.AudioResampler(format="s16", layout="mono" if channels == 1 else "stereo", rate=SAMPLE_RATE)


def _samples(frame: AudioFrame, channels: int) -> Samples:
    packed: Samples = frame.to_ndarray()[0]
    return packed if channels == 1 else packed.reshape(-1, channels)


def _flush(resampler: av.AudioResampler, channels: int) -> Iterator[Samples]:
    for output in resampler.resample(None):
        yield _samples(output, channels)


def _shape(frame: AudioFrame) -> tuple[str, str, int]:
    return frame.format.name, frame.layout.name, frame.sample_rate
