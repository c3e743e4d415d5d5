"""Days that are credited: counted once each, and what was served under a judgment that was reviewed (art. 62, parts 3–7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from law import GeneralPart, PunishmentKind, PunishmentUnit, severity
from sentencing.conversion import into_milder, into_stricter
from sentencing.errors import ContradictoryCircumstances
from sentencing.history import CustodyKind, CustodyPeriod, Fixed
from sentencing.quantity import UNITS, Quantity, measured

_DAY = timedelta(days=1)
_ABROAD = (CustodyKind.CUSTODY_ABROAD, CustodyKind.IMPRISONMENT_ABROAD)


@dataclass(frozen=True, slots=True)
class Days:
    """Days by what they were, each counted once.

    :param custody: In custody, detention included.
    :param detention: Detention among them.
    :param abroad: In custody or serving imprisonment abroad before extradition.
    :param hospital: In a hospital by compulsory treatment.
    :param house_arrest: Under house arrest and nothing else.
    :param house_abroad: Of the days abroad, those under house arrest too: that is what they are worth where days abroad have no rate.
    :param house_hospital: Of the days in hospital, the same.
    """

    custody: int
    detention: int
    abroad: int
    hospital: int
    house_arrest: int
    house_abroad: int
    house_hospital: int


def counted(periods: Sequence[CustodyPeriod], start: date | None) -> Days:
    """Count days, each once: a day that is two things at a time is the one that is worth most.

    :param periods: The times, both days of each included.
    :param start: Day from which the sentence is counted; None when it is not known.
    :return: The days.
    :raises ContradictoryCircumstances: If a time runs past that day.
    """
    held: dict[CustodyKind, set[date]] = {kind: set() for kind in CustodyKind}
    for period in periods:
        if start is not None and period.end >= start:
            ends = {"end": f"{period.end:%d.%m.%Y}", "start": f"{start:%d.%m.%Y}"}
            raise ContradictoryCircumstances("custody-after-start", field="custody", **ends)
        held[period.kind].update(period.start + _DAY * place for place in range((period.end - period.start).days + 1))
    custody = held[CustodyKind.CUSTODY] | held[CustodyKind.DETENTION]
    abroad = set[date]().union(*(held[kind] for kind in _ABROAD)) - custody
    hospital, house = held[CustodyKind.HOSPITAL] - custody - abroad, held[CustodyKind.HOUSE_ARREST]
    return Days(
        custody=len(custody),
        detention=len(held[CustodyKind.DETENTION] - held[CustodyKind.CUSTODY]),
        abroad=len(abroad),
        hospital=len(hospital),
        house_arrest=len(house - custody - abroad - hospital),
        house_abroad=len(house & abroad),
        house_hospital=len(house & hospital),
    )


def served_before(reviewed: Fixed) -> Quantity | None:
    """Give what was served under the judgment that was reviewed; None for a kind without a measure.

    :param reviewed: What was served.
    :return: The size.
    :raises ContradictoryCircumstances: If days are given for a kind that is not counted in months.
    """
    if reviewed.kind not in UNITS:
        return None
    if reviewed.days and UNITS[reviewed.kind] is not PunishmentUnit.MONTHS:
        raise ContradictoryCircumstances("days-without-months", field="reviewed", kind=reviewed.kind.value)
    return measured(reviewed.kind, reviewed.amount, reviewed.days)


def review_credit(general: GeneralPart, reviewed: Fixed, kind: PunishmentKind) -> Quantity | None:
    """Turn what was served into the kind imposed on review, by the rates of art. 61, part 1 (art. 62, part 6).

    :param general: The General Part.
    :param reviewed: What was served under the judgment that was reviewed.
    :param kind: The kind imposed now.
    :return: What it is worth; None where art. 61 has no rate.
    :raises ContradictoryCircumstances: If months meet a kind that is not counted in them: then the days served are asked for.
    """
    served = served_before(reviewed)
    if served is None or kind not in UNITS:
        return None
    order = severity(general)
    convert = into_stricter if order.index(reviewed.kind) <= order.index(kind) else into_milder
    if UNITS[reviewed.kind] is PunishmentUnit.MONTHS and UNITS[kind] is not PunishmentUnit.MONTHS and served.amount:
        raise ContradictoryCircumstances("reviewed-in-days", field="reviewed.amount", kind=reviewed.kind.value)
    try:
        return convert(general, served, reviewed.kind, kind).quantity
    except KeyError:
        return None
