"""Speed of the law: loading the Criminal Code, finding citations."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from casefile import read_document
from evals.measurement import Measurement
from law import find_citations

ROOT = Path(__file__).parents[1]
RUNS = 9
_LOAD = (
    "from time import perf_counter as t; b = t(); import law, datetime; "
    "law.criminal_code(datetime.date(2026, 1, 15)).article('188').part('3'); print(t() - b)"
)


def measure() -> Iterator[Measurement]:
    """Measure the law.

    :return: Time to the first sanction in a new process; citations found a second.
    """
    seconds = [float(subprocess.run([sys.executable, "-c", _LOAD], capture_output=True, check=True, text=True).stdout) for _ in range(RUNS)]  # noqa: S603 - our own interpreter and code
    yield Measurement("import law and read a sanction", f"{median(seconds) * 1000:.0f}", "ms", f"new process, median of {RUNS}")
    documents = sorted(path for path in ROOT.glob("examples/*/documents/*") if path.is_file())
    text = "\n".join(sheet for path in documents for sheet in read_document(path).sheets)
    began = perf_counter()
    found = find_citations(text)
    speed = len(text) / (perf_counter() - began) / 1e6
    yield Measurement(
        "legal citations found", f"{speed:.2f}", "million characters/s", f"{len(documents)} documents, {len(found)} citations"
    )
