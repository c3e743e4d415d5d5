"""How search bears a large index: rate of indexing, latency, memory and disk, on the engine in the process."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

import numpy as np

from evals.acts import synthetic_acts
from evals.measurement import Measurement
from evals.questions import questions
from evals.search_peers import named_embedder
from models import Embedder
from retrieval import Act, IndexPlace, PracticeIndex, UnreadableAct, parse_act

SEED = 20261125
_MEBIBYTE = 1 << 20
_TOGETHER = 256


def measure(wanted: int) -> tuple[Measurement, ...]:
    """Fill an index with synthetic acts until it holds so many chunks, and search it.

    :param wanted: Number of chunks.
    :return: The figures; with search by meaning when AIYPTAUSHY_EMBEDDER names a model.
    """
    return tuple(_measured(wanted, named_embedder()))


def _measured(wanted: int, embedder: Embedder | None) -> Iterator[Measurement]:
    with TemporaryDirectory() as place:
        folder = Path(place)
        count, wall, processor = _fill(folder, wanted, embedder)
        sample = f"{count} chunks"
        yield Measurement("indexing: rate", f"{count / wall:.0f}", "chunks/s", sample)
        yield Measurement("indexing: rate of processor time", f"{count / processor:.0f}", "chunks/s", sample)
        with PracticeIndex(IndexPlace(folder), embedder) as index:
            begun = perf_counter()
            index.optimise()
            yield Measurement("optimisation", f"{perf_counter() - begun:.1f}", "s", sample)
        yield Measurement(
            "disk", f"{sum(file.stat().st_size for file in folder.rglob('*') if file.is_file()) / _MEBIBYTE:.0f}", "MiB", sample
        )
        before = _resident()
        with PracticeIndex(IndexPlace(folder), embedder) as index:
            index.search("ұрлық кража")  # words and grammar are loaded by the first question
            for name, times in (("first asked", _times(index)), ("asked again", _times(index))):
                for share in (0.5, 0.95):
                    figure = f"{float(np.quantile(times, share)):.1f}"
                    yield Measurement(f"search, {name}: p{share * 100:.0f}", figure, "ms", f"{sample}, {len(times)} searches")
            yield Measurement("memory that the open index adds", f"{(_resident() - before) / _MEBIBYTE:.0f}", "MiB", sample)


def _fill(folder: Path, wanted: int, embedder: Embedder | None) -> tuple[int, float, float]:
    """Give the number of chunks and the seconds of the clock and of the processor that indexing took, without reading the acts."""
    made, wall, processor = 0, 0.0, 0.0
    acts = _acts()
    with PracticeIndex(IndexPlace(folder), embedder, expected=wanted) as index:
        while made < wanted:
            batch = list(islice(acts, _TOGETHER))
            clock, work = perf_counter(), process_time()
            made += sum(done.chunks for done in index.index(batch))
            wall, processor = wall + perf_counter() - clock, processor + process_time() - work
    return made, wall, processor


def _acts() -> Iterator[Act]:
    for number in range(1 << 30):
        for each in synthetic_acts(_TOGETHER, SEED + number):
            try:
                yield parse_act(each.text, "synthetic")
            except UnreadableAct:
                continue


def _times(index: PracticeIndex) -> list[float]:
    """Give the milliseconds of each question, with reading the ten best acts and finding the sentences in them."""
    times = []
    for question in questions():
        begun = perf_counter()
        index.search(question.text)
        times.append((perf_counter() - begun) * 1000)
    return times


def _resident() -> int:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")
