"""One measured figure, and what several evals compute alike."""

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


def f1(precision: float, recall: float) -> float:
    """Give the harmonic mean of precision and recall.

    :param precision: Precision.
    :param recall: Recall.
    :return: The mean; nothing when both are nothing.
    """
    total = precision + recall
    return 2 * precision * recall / total if total else 0.0
