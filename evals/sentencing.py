"""Correctness and speed of sentencing: the case tables, a second opinion on a generated grid, calculations a second."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from time import process_time, process_time_ns
from types import ModuleType

from evals.measurement import Measurement
from evals.sentencing_grid import grid
from sentencing import calculate

TABLES = Path(__file__).parents[1] / "tests" / "sentencing"
CASE_TABLES = ("case_table", "person_table", "dated_table")
SIZE = 100_000
TIMED = 20_000
_WARM = 2_000


def measure() -> Iterator[Measurement]:
    """Measure sentencing.

    :return: Share of cases that hold, agreement with the second opinion, calculations a second on one core, the slowest hundredth.
    """
    if TABLES.is_dir():
        yield _cases()
        yield _agreement()
    else:
        absent = f"{TABLES.relative_to(TABLES.parents[1])} is not here: measured in a checkout only"
        yield Measurement("sentencing cases that hold", "not measured", "", absent)
        yield Measurement("agreement with a second opinion", "not measured", "", absent)
    yield from _speed()


def _cases() -> Measurement:
    """Count the cases of every table that hold: one offence, the person as a whole, time and release."""
    tables = [_read(name) for name in CASE_TABLES]
    hold = sum(not table.faults(case) for table in tables for case in table.CASES)
    cases = sum(len(table.CASES) for table in tables)
    sample = f"{cases} cases of {len(tables)} tables"
    return Measurement("sentencing cases that hold exactly", f"{hold / cases:.4f}", "share", sample)


def _agreement() -> Measurement:
    opinion = _read("second_opinion")
    agree = sum(not opinion.difference(part, facts, calculate(facts).offences[0]) for part, facts in grid(SIZE))
    return Measurement(
        "sentences on which a second implementation agrees", f"{agree / SIZE:.5f}", "share", f"{SIZE:,} generated, every part of the Code"
    )


def _speed() -> Iterator[Measurement]:
    """Time calculations one by one; time of this process only, so that another process on the machine does not count."""
    facts = [each for _, each in grid(TIMED)]
    for each in facts[:_WARM]:
        calculate(each)
    timed, began = list[int](), process_time()
    for each in facts:
        start = process_time_ns()
        calculate(each)
        timed.append(process_time_ns() - start)
    spent = process_time() - began
    sample = f"{TIMED:,} generated, days of 2015–2026"
    yield Measurement("sentences computed with their steps", f"{TIMED / spent:,.0f}", "a second on one core", sample)
    yield Measurement("the slowest hundredth of them", f"{sorted(timed)[TIMED * 99 // 100] / 1e6:.3f}", "ms (p99)", sample)


def _read(name: str) -> ModuleType:
    """Read a table of the tests: it stands beside them because it checks the room from outside."""
    spec = spec_from_file_location(name, TABLES / f"{name}.py")
    if spec is None or spec.loader is None:
        raise ImportError(name)
    module = module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module
