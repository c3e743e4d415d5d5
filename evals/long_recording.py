"""Memory of transcription on one long recording: whether it grows with the length."""

from __future__ import annotations

import resource
import wave
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import av

from evals.measurement import Measurement
from evals.speech import examples
from models import SAMPLE_RATE, RecogniserProfile
from transcription import FailedRecording, Progress, Watch, transcribe

LONG_MS = 3_600_000
MEBIBYTE = 1 << 20
# Until here the libraries set up their scratch memory for every length of utterance.
SETTLED_MS = 600_000


def measure(profile: RecogniserProfile) -> Iterator[Measurement]:
    """Transcribe an hour made of the examples, and watch the memory of this process.

    :param profile: The recogniser.
    :return: Peak, and growth from the tenth minute to the last.
    """
    seen: list[tuple[int, int]] = []

    def look(progress: Progress) -> None:
        seen.append((progress.done_ms, _resident()))

    with TemporaryDirectory() as folder:
        recording = Path(folder, "hour.wav")
        _write(recording)
        result = next(transcribe([recording], profile, watch=Watch(progress=look)))
        if isinstance(result, FailedRecording):
            raise result.error
    settled = next(memory for done, memory in seen if done >= SETTLED_MS)
    sample = f"{result.media.duration_ms / 60_000:.0f} minutes, {len(result.segments)} utterances, {profile.name}"
    yield Measurement("memory on a long recording, peak", f"{max(memory for _, memory in seen) / MEBIBYTE:.0f}", "MiB", sample)
    yield Measurement("memory gained from minute 10 to the end", f"{(seen[-1][1] - settled) / MEBIBYTE:.0f}", "MiB", sample)


def _write(target: Path) -> None:
    resampled = [_decode(path) for path, _ in examples()]
    with wave.open(str(target), "wb") as output:
        output.setnchannels(1)
        output.setsampwidth(2)
        output.setframerate(SAMPLE_RATE)
        while output.tell() < LONG_MS * SAMPLE_RATE // 1000:
            for content in resampled:
                output.writeframes(content)


def _decode(path: Path) -> bytes:
    resampler = av.AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE)
    with av.open(str(path)) as container:
        frames = [piece for frame in container.decode(audio=0) for piece in resampler.resample(frame)]
    return b"".join(piece.to_ndarray().tobytes() for piece in frames)


def _resident() -> int:
    """Give the memory that this process holds now, in bytes (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize()
