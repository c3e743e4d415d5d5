"""Do a piece of work in a process of its own, so that its memory and its time are its own."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from time import perf_counter, process_time
from typing import Generic, ParamSpec, TypeVar

Given = ParamSpec("Given")
Made = TypeVar("Made")
# In what the kernel says of a process (proc_pid_status(5)); the usage that it counts for a parent would hold the parent's own memory too.
MOST_MEMORY = "VmHWM:"


@dataclass(frozen=True, slots=True)
class Spent(Generic[Made]):
    """What a piece of work gave and took.

    :param wall: Seconds that passed.
    :param processor: Seconds that all cores worked for it.
    :param peak: Most memory that its process held, in bytes, libraries and model included.
    """

    result: Made
    wall: float
    processor: float
    peak: int


def apart(work: Callable[Given, Made], *given: Given.args, **named: Given.kwargs) -> Spent[Made]:
    """Do a piece of work in a process that begins with nothing.

    :param work: A function of a module; what it is given and what it gives must be able to travel between processes.
    :return: What it gave and took.
    :raises RuntimeError: If the process ended without an answer.
    """
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(there, work, given, named))
    process.start()
    there.close()
    try:
        spent: Spent[Made] = here.recv()
    except EOFError as error:
        process.join()
        raise RuntimeError(f"{work.__name__} ended with {process.exitcode} and without an answer") from error
    process.join()
    return spent


def _answer(there: Connection, work: Callable[..., Made], given: tuple[object, ...], named: dict[str, object]) -> None:
    wall, processor = perf_counter(), process_time()
    result = work(*given, **named)
    wall, processor = perf_counter() - wall, process_time() - processor
    there.send(Spent(result, wall, processor, _peak()))


def _peak() -> int:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(MOST_MEMORY))
