"""Memory of transcription on one long recording: whether it grows with the length."""

from __future__ import annotations

import resource
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import av
import numpy as np
from av.audio.stream import AudioStream

from evals.apart import apart
from evals.heard import transcripts
from evals.measurement import Measurement
from evals.mixed_queue import decode
from evals.nobody_speaks import quiet_sounds
from evals.speech import examples
from models import SAMPLE_RATE, RecogniserProfile
from transcription import Progress, Watch, transcribe

MEBIBYTE = 1 << 20
HOUR = 3600
# Of a recorder that runs all day, about a third is speech; the rest is a silent room, a ventilator, a street.
PAUSE_SECONDS = 30
# Until here the libraries set up their scratch memory for every length of utterance.
SETTLED_SHARE = 0.2
LIMIT_MIB = 2048


@dataclass(frozen=True, slots=True)
class Course:
    """How a transcription went.

    :param seen: Position in the recording, in milliseconds, and memory then, in bytes.
    """

    seen: tuple[tuple[int, int], ...]
    duration_ms: int
    covered_ms: int
    utterances: int
    seconds: float


def measure(profile: RecogniserProfile, hours: float) -> Iterator[Measurement]:
    """Transcribe a long recording of speech, silence and noise in a process of its own, and watch its memory.

    :param profile: The recogniser.
    :param hours: Length of the recording.
    :return: Peak, growth an hour once the memory has settled, speed, and whether every second is accounted for.
    """
    with TemporaryDirectory() as folder:
        recording = Path(folder, "long.mka")
        write_long(recording, hours)
        spent = apart(_transcribe, recording, profile)
    course = spent.result
    settled = [one for one in course.seen if one[0] >= course.duration_ms * SETTLED_SHARE]
    sample = f"{course.duration_ms / HOUR / 1000:.1f} hours, {course.utterances} utterances, {profile.name}"
    yield Measurement("memory on a long recording, peak", f"{spent.peak / MEBIBYTE:.0f} (limit {LIMIT_MIB})", "MiB", sample)
    yield Measurement("memory gained an hour of recording", f"{_slope(settled) / MEBIBYTE:.1f}", "MiB", f"{sample}, after the first fifth")
    yield Measurement("speed on a long recording", f"{course.duration_ms / 1000 / course.seconds:.1f}", "× real time", sample)
    yield Measurement("processor on a long recording", f"{spent.processor / course.duration_ms * 60_000:.2f}", "s a minute", sample)
    yield Measurement("long recording accounted for", f"{course.covered_ms / course.duration_ms:.4f}", "share", sample)


def write_long(target: Path, hours: float) -> None:
    """Write a recording of the examples with silence and noise between them, as long as is asked for.

    Its sound is encoded once and laid one after another, as a recorder would write it: Opus in Matroska.

    :param target: The file.
    :param hours: Its length.
    """
    pieces = [decode(path) for path, _ in examples()]
    rest = [sound[: PAUSE_SECONDS * SAMPLE_RATE] for kinds in quiet_sounds().values() for sound in kinds.values()]
    quiet = cycle([(np.clip(sound, -1, 1) * 3000).astype(np.int16) for sound in rest])
    round_ = np.concatenate([part for piece in pieces for part in (piece, next(quiet), next(quiet), next(quiet))])
    with av.open(str(target), "w", format="matroska") as output:
        stream = output.add_stream("libopus", rate=48_000, layout="mono", options={"application": "voip", "frame_duration": "60"})
        if not isinstance(stream, AudioStream):
            raise TypeError("libopus writes no sound")
        stream.bit_rate = 24_000
        packets = _encoded(round_, stream)
        length = sum(size for _, size in packets)
        place, end = 0, round(hours * HOUR * 48_000)
        while place < end:
            for content, size in packets[: max(1, min(len(packets), (end - place) * len(packets) // length + 1))]:
                packet = av.Packet(content)
                packet.stream, packet.time_base = stream, stream.codec_context.time_base
                packet.pts = packet.dts = place
                packet.duration = size
                output.mux(packet)
                place += size


def _encoded(sound: np.ndarray[tuple[int], np.dtype[np.int16]], stream: AudioStream) -> list[tuple[bytes, int]]:
    """Encode a sound; give the content of each packet and its length in samples."""
    resampler = av.AudioResampler(format=stream.format.name, layout="mono", rate=48_000)
    found = []
    for start in range(0, len(sound), SAMPLE_RATE):
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(sound[None, start : start + SAMPLE_RATE]), format="s16", layout="mono")
        frame.sample_rate = SAMPLE_RATE
        found += [packet for piece in resampler.resample(frame) for packet in stream.encode(piece)]
    found += stream.encode(None)
    return [(bytes(packet), packet.duration) for packet in found if packet.duration]


def _transcribe(recording: Path, profile: RecogniserProfile) -> Course:
    seen: list[tuple[int, int]] = []

    def look(progress: Progress) -> None:
        seen.append((progress.done_ms, _resident()))

    began = perf_counter()
    result = next(transcripts(transcribe([recording], profile, watch=Watch(progress=look))))
    covered = sum(span.end_ms - span.start_ms for span in result.speech_map)
    return Course(tuple(seen), result.media.duration_ms, covered, len(result.segments), perf_counter() - began)


def _slope(seen: Sequence[tuple[int, int]]) -> float:
    """Give the growth of memory an hour of recording, in bytes (least squares)."""
    places = np.array([place for place, _ in seen]) / (HOUR * 1000)
    memory = np.array([held for _, held in seen], dtype=np.float64)
    return float(np.polyfit(places, memory, 1)[0])


def _resident() -> int:
    """Give the memory that this process holds now, in bytes (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize()
