"""Legality controls: how many, whether each keeps and breaches, planted faults found, false alarms, and how fast a night's run is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import median
from time import process_time

from evals.clean_cases import CleanCase, clean_cases, crowded, generated
from evals.control_cases import ON, failing, passing
from evals.control_faults import Fault, faults
from evals.measurement import Measurement
from supervision import Control, ControlState, all_controls, check_controls

NIGHT, MEASURED = 100_000, 5_000
CROWD = 500
ROUNDS = 50
_SMALL = 5
"""Number of the generated case that has three events."""


@dataclass
class Tally:
    """What was counted.

    :param planted: Every fault planted.
    :param missed: The faults that their control did not see.
    :param clean: Clean cases.
    :param alarms: Breaches told in clean cases, by control.
    """

    planted: list[Fault] = field(default_factory=list)
    missed: list[Fault] = field(default_factory=list)
    clean: int = 0
    alarms: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Share of planted faults that their control saw."""
        return 1 - len(self.missed) / len(self.planted)

    @property
    def kinds(self) -> int:
        """How many kinds of faults were planted."""
        return len({one.kind for one in self.planted})


def count() -> Tally:
    """Plant faults into every clean case and ask every control.

    :return: The counts.
    """
    tally = Tally()
    for number, clean in enumerate(clean_cases()):
        tally.clean += 1
        tally.alarms += _breached(clean)
        for fault in faults(clean, number):
            tally.planted.append(fault)
            if fault.control not in _breached(CleanCase(fault.case, fault.on)):
                tally.missed.append(fault)
    return tally


def discerns(control: Control) -> bool:
    """Tell whether a control passes the case made to keep it and fails the one made to breach it.

    :param control: The control.
    :return: Whether both hold.
    """
    states = []
    for given, on in (passing(control), failing(control)):
        (found,) = check_controls(given, on, [control])
        states.append(found.state)
    return states == [ControlState.PASS, ControlState.FAIL]


def measure() -> Iterator[Measurement]:
    """Measure the controls.

    :return: The figures.
    """
    known = all_controls()
    in_force = sum(one.in_force(ON.date()) for one in known)
    yield Measurement("legality controls in force", f"{in_force:,}", "", f"on {ON.date().isoformat()}")
    right = sum(map(discerns, known))
    yield Measurement("controls that pass a case and fail another", f"{right / len(known):.4f}", "share", f"{len(known):,} controls")
    tally = count()
    sample = f"{len(tally.planted):,} faults of {tally.kinds} kinds, {tally.clean} cases"
    yield Measurement("planted breaches found by their control", f"{tally.recall:.4f}", "share", sample)
    yield Measurement(
        "false alarms a clean case", f"{len(tally.alarms) / tally.clean:.4f}", "", f"{tally.clean} cases, three of them the examples"
    )
    yield from _speed()


def _breached(clean: CleanCase) -> list[str]:
    return [one.control.id for one in check_controls(clean.case, clean.on) if one.state is ControlState.FAIL]


def _speed() -> Iterator[Measurement]:
    """Time every control on a case of three events, on one of very many, and on a night's cases, each looked at for the first time."""
    small, crowd = generated(_SMALL), crowded(CROWD)
    for clean in (small, crowd):
        events = len(clean.case.events)
        yield Measurement("every control of a case", f"{median(_timed(clean)):.2f}", "ms (median)", f"{events} events, {ROUNDS} rounds")
    taken = 0.0
    for number in range(MEASURED):
        made = generated(number)
        began = process_time()
        _breached(made)
        taken += process_time() - began
    minutes = taken / MEASURED * NIGHT / 60
    sample = f"extrapolated from {MEASURED:,} cases in {taken:.1f} s on one core; reading them from the store is not in it"
    yield Measurement(f"every control of {NIGHT:,} cases", f"{minutes:.1f}", "minutes", sample)


def _timed(clean: CleanCase) -> list[float]:
    timed = list[float]()
    for _ in range(ROUNDS):
        began = process_time()
        _breached(clean)
        timed.append((process_time() - began) * 1000)
    return timed
