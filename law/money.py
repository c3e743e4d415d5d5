"""The monthly calculation index (МРП, АЕК) by date, and amounts in it turned into tenge."""

from __future__ import annotations

from datetime import date
from functools import cache

from law.compiled import compiled
from law.dated import Dated
from law.errors import OutOfForce


@cache
def _values() -> tuple[Dated[int], ...]:
    return tuple(
        Dated(
            value=raw["tenge"],
            source=raw["source"],
            valid_from=date.fromisoformat(raw["valid_from"]),
            valid_to=date.fromisoformat(raw["valid_to"]),
            checked_by=raw["checked_by"],
        )
        for raw in compiled("mci")["values"]
    )


@cache
def mci(on: date) -> Dated[int]:
    """Give the monthly calculation index that fines are counted in.

    A fine and corrective labour are counted in the index in force when the offence was committed (Criminal Code, arts 41(1), 42(1)).
    The higher index of April 2020 and April 2022 was for social payments only and is never given.

    :param on: The date.
    :return: Tenge in one index, with the budget law it comes from.
    :raises OutOfForce: If no value is known for the date.
    """
    values = _values()
    for value in values:
        if value.holds(on):
            return value
    raise OutOfForce("mci-unknown", date=f"{on:%d.%m.%Y}", first=str(values[0].valid_from.year), last=str(values[-1].valid_from.year))


def in_tenge(amount_mci: int, on: date) -> int:
    """Turn an amount in indices into tenge.

    :param amount_mci: Number of monthly calculation indices.
    :param on: The date whose index counts.
    :return: Tenge, exactly.
    :raises OutOfForce: If no index is known for the date.
    """
    return amount_mci * mci(on).value
