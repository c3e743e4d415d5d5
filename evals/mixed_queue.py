"""Forty mixed recordings: long and short, of recorders, telephones and cameras, all with known words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

import av
import numpy as np
from av.audio.stream import AudioStream
from numpy.typing import NDArray

from evals.speech import ROOT, examples
from models import SAMPLE_RATE

SIZE = 40
CLIP = ROOT / "tests" / "transcription" / "data" / "dialogue.opus"
# What is said in the clip, and where its question ends, in seconds.
QUESTION, ANSWER, END_OF_QUESTION = "признаете ли вы вину", "кінәмді толық мойындаймын", 2.3
LONG_EACH = 2


@dataclass(frozen=True, slots=True)
class Form:
    """A form in which a device writes recordings.

    :param ending: Ending of the file.
    :param rate: Samples a second.
    """

    ending: str
    codec: str
    rate: int


FORMS = (
    Form("wav", "pcm_s16le", 44_100),
    Form("mp3", "libmp3lame", 44_100),
    Form("m4a", "aac", 48_000),
    Form("flac", "flac", 96_000),
    Form("ogg", "libopus", 24_000),
    Form("mkv", "libopus", 48_000),
    Form("wav", "pcm_mulaw", 8_000),
)
Sound = NDArray[np.int16]


def mixed_queue(folder: Path) -> Mapping[Path, str]:
    """Write the queue: every example twice, the second time in another form, and short pieces of the clip in every form.

    :param folder: An empty folder.
    :return: The recordings, long and short by turns, with what is said in each.
    """
    long = list(examples()) * LONG_EACH
    clip = decode(CLIP)
    edge = int(END_OF_QUESTION * SAMPLE_RATE)
    short = ((clip[:edge], QUESTION), (clip[edge:], ANSWER), (clip, f"{QUESTION} {ANSWER}"))
    forms = cycle(FORMS)
    found = {}
    for number, (kept, said) in enumerate(_by_turns(long, short)):
        form = next(forms)
        path = folder / f"{number:02}.{form.ending}"
        write(path, decode(kept) if isinstance(kept, Path) else kept, form)
        found[path] = said
    return found


def decode(path: Path) -> Sound:
    """Decode a recording.

    :param path: The file.
    :return: Mono, at the rate of the recognisers.
    """
    resampler = av.AudioResampler(format="s16", layout="mono", rate=SAMPLE_RATE)
    with av.open(str(path)) as container:
        frames = [piece for frame in container.decode(audio=0) for piece in resampler.resample(frame)]
    return np.concatenate([piece.to_ndarray()[0] for piece in (*frames, *resampler.resample(None))])


def write(path: Path, sound: Sound, form: Form) -> None:
    """Write a recording.

    :param path: The file.
    :param sound: Mono, at the rate of the recognisers.
    :param form: Its form.
    """
    with av.open(str(path), "w") as output:
        stream = output.add_stream(form.codec, rate=form.rate, layout="mono")
        if not isinstance(stream, AudioStream):
            raise TypeError(f"{form.codec} writes no sound")
        resampler = av.AudioResampler(format=stream.format.name, layout="mono", rate=form.rate)
        frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(sound[None]), format="s16", layout="mono")
        frame.sample_rate = SAMPLE_RATE
        for part in (*resampler.resample(frame), *resampler.resample(None)):
            output.mux(stream.encode(part))
        output.mux(stream.encode(None))


def _by_turns(long: Sequence[tuple[Path, str]], short: Sequence[tuple[Sound, str]]) -> Iterator[tuple[Path | Sound, str]]:
    """Lay the short ones evenly between the long ones."""
    pieces, placed = islice(cycle(short), SIZE - len(long)), 0
    for number, one in enumerate(long, 1):
        yield one
        while placed < number * (SIZE - len(long)) // len(long):
            placed += 1
            yield next(pieces)
