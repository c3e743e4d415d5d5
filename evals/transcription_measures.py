"""Everything that `aiyptaushy eval transcription` measures, in the order of its table. A new measure is one more line here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from evals import languages, nobody_speaks, queue, speakers, speech, word_times
from evals.measurement import Measurement
from models import EMBEDDED_VOICES, RecogniserProfile


@dataclass(frozen=True, slots=True)
class Asked:
    """What the measures are asked about.

    :param profile: The recogniser.
    :param meetings: Folder with recordings of people and who speaks when; None to leave them out.
    """

    profile: RecogniserProfile
    meetings: Path | None = None


Measure = Callable[[Asked], Iterator[Measurement]]

MEASURES: tuple[Measure, ...] = (
    lambda asked: speech.measure(asked.profile),
    lambda asked: languages.measure(asked.profile),
    lambda asked: nobody_speaks.measure(asked.profile),
    lambda asked: word_times.measure(asked.profile),
    lambda asked: speakers.measure(EMBEDDED_VOICES, asked.meetings),
    lambda asked: queue.measure(asked.profile),
)


def measure(asked: Asked) -> Iterator[Measurement]:
    """Measure transcription.

    :param asked: What is measured.
    :return: The figures of every measure.
    """
    for each in MEASURES:
        yield from each(asked)
