"""Correctness and speed of sentencing: the case tables, a second opinion on a generated grid, calculations a second."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.util import module_from_spec, spec_from_file_location
from itertools import chain, islice
from pathlib import Path
from time import process_time_ns
from types import ModuleType

from yaml import safe_dump

from evals.measurement import Measurement
from evals.sentencing_grid import SEED, grid
from law import Language
from sentencing import Sentence, SentencingFacts, calculate, explain, read_facts

TABLES = Path(__file__).parents[1] / "tests" / "sentencing"
CASE_TABLES = ("case_table", "person_table", "dated_table")
SIZE = 100_000
TIMED = 20_000
WARM = 20_000
TOLD = 500
LOT = 100


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
    """Time calculations one by one, with what a caller reads of the result: a grid never computed before, and the case table.

    What follows from the law alone and what arts 55 and 56 make of a punishment is kept between calculations, so others go first, as in
    a program that has been running. Time of this process only, so that another process on the machine does not count.
    """
    for _, facts in grid(WARM, SEED + 1):
        _everything(calculate(facts))
    ranges, whole = _timed(SEED + 2, _ranges), _timed(SEED + 3, _everything)
    sample = f"{len(ranges):,} of a new grid and the case table"
    yield Measurement("sentences computed, every range read", _a_second(ranges), "a second on one core", sample)
    yield Measurement("the slowest hundredth of them", _slowest(ranges), "ms (p99)", sample)
    yield Measurement("sentences with every step and remark read", _a_second(whole), "a second on one core", sample)
    yield Measurement("the slowest hundredth of them", _slowest(whole), "ms (p99)", sample)
    told = _timed(SEED + 4, lambda sentence: explain(sentence, Language.RU), TOLD)
    yield Measurement("sentences told in words", _a_second(told), "a second on one core", f"{TOLD:,} of a new grid, in Russian")


def _timed(seed: int, read: Callable[[Sentence], object], size: int = TIMED) -> list[int]:
    """Give the nanoseconds of each calculation with the reading of its result; the facts of a case table go with the grid."""
    grid_facts = (facts for _, facts in grid(size, seed))
    timed, waiting = list[int](), chain(_table_facts(), grid_facts) if size == TIMED else grid_facts
    # Facts are made in small lots just before they are computed, as they would come from a file.
    while lot := list(islice(waiting, LOT)):
        for facts in lot:
            start = process_time_ns()
            read(calculate(facts))
            timed.append(process_time_ns() - start)
    return timed


def _table_facts() -> Iterator[SentencingFacts]:
    """Give the facts of every case of the table that is not about a refusal."""
    cases = _read("case_table").CASES if TABLES.is_dir() else ()
    return (read_facts(safe_dump(case["facts"], allow_unicode=True)) for case in cases if "error" not in case["expect"])


def _ranges(sentence: Sentence) -> list[object]:
    """Read what the punishments are printed from: ranges in units and tenge, bars, additional punishments, limitation."""
    found: list[object] = []
    for offence in sentence.offences:
        found += [offence.punishable, offence.imprisonment, offence.payment, offence.measures]
        found += [(each.kind, each.lower, each.upper, each.cap, each.least_upper, each.extended_lower) for each in offence.permitted]
        found += [(each.lower_tenge, each.upper_tenge, each.minimum_binds, each.readings) for each in offence.permitted]
        found += [(each.kind, each.norm) for each in offence.barred]
        found += [(each.kind, each.mandatory, each.life, each.lower, each.upper) for each in offence.additional]
        limit = offence.limitation
        found += [(limit.window.earliest, limit.window.latest, limit.outer, limit.months)] if limit is not None else []
    return found


def _everything(sentence: Sentence) -> list[object]:
    """Read the ranges and all that explains them: steps, remarks, questions, what is not computed."""
    found = [*_ranges(sentence), sentence.not_computed, sentence.questions, sentence.steps]
    for offence in sentence.offences:
        found += [offence.steps, offence.remarks, offence.court_may, offence.questions, offence.notes]
        found += [offence.limitation.readings, offence.limitation.questions] if offence.limitation is not None else []
    return found


def _a_second(timed: Sequence[int]) -> str:
    return f"{len(timed) / sum(timed) * 1e9:,.0f}"


def _slowest(timed: Sequence[int]) -> str:
    return f"{sorted(timed)[len(timed) * 99 // 100] / 1e6:.3f}"


def _read(name: str) -> ModuleType:
    """Read a table of the tests: it stands beside them because it checks the room from outside."""
    spec = spec_from_file_location(name, TABLES / f"{name}.py")
    if spec is None or spec.loader is None:
        raise ImportError(name)
    module = module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module
