"""One measured figure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measurement:
    """One measured figure.

    :param name: What is measured, in English: the table is for developers and for the README.
    :param value: The figure, rounded for reading.
    :param unit: Its unit.
    :param sample: What it was measured on.
    """

    name: str
    value: str
    unit: str
    sample: str
