"""The term as it is served: its end, and the day on which a share of it is served (arts 62, 72, 73, 86, 87)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from law import Norm, PunishmentUnit, Words
from sentencing.calendar_days import after_months, share_by_days, share_of
from sentencing.dated_results import OtherDay, ServedShare, Window
from sentencing.phrases import Value, amount, worded
from sentencing.release_facts import Serving
from sentencing.trace import Move, Trace, cc, plain

_MONTHS = PunishmentUnit.MONTHS


@dataclass(frozen=True, slots=True)
class Opening:
    """When a share of a term is served.

    :param share: The share; the larger one when the facts leave two open.
    :param window: First day after it.
    :param shares: All shares that the facts leave open, smallest first.
    """

    share: ServedShare
    window: Window
    shares: tuple[ServedShare, ...]


def end_of(serving: Serving) -> date | None:
    """Give the day on which a term ends: start, months, days, less the days credited (art. 62).

    :param serving: The punishment as it is served.
    :return: The day; None when the start or the term is not known.
    """
    if serving.start is None or serving.months is None:
        return None
    end = after_months(serving.start, serving.months) + timedelta(days=serving.days - serving.credited)
    return max(end, serving.start)


def strictest(by_offence: Sequence[Sequence[ServedShare]]) -> tuple[ServedShare, ...]:
    """Join the shares of several offences: on the whole term the gravest decides (open question Q20).

    :param by_offence: For each offence, the shares that the facts leave open.
    :return: The share if every missing answer is favourable, and the share if none is; one when they are equal.
    """
    mildest = max((min(shares, key=_fraction) for shares in by_offence), key=_fraction)
    harshest = max((max(shares, key=_fraction) for shares in by_offence), key=_fraction)
    return (mildest,) if mildest.fraction == harshest.fraction else (mildest, harshest)


def _fraction(share: ServedShare) -> Fraction:
    return share.fraction or Fraction(0)


def opening(serving: Serving, shares: Sequence[ServedShare], least: tuple[Fraction, Norm], trace: Trace, article: str) -> Opening:
    """Find the day from which a share counts as served, and write the steps.

    The share is taken of the term imposed; days credited do not count as served here (open question Q11 shows the other reading).

    :param serving: The punishment as it is served.
    :param shares: Shares that the facts leave open.
    :param least: Months to be served whatever the share is, and the norm that says so.
    :param trace: Where the steps are written.
    :param article: Article of the rule, "72".
    :return: The share and its day.
    """
    ordered = sorted(shares, key=_fraction)
    distinct = list({share.fraction: share for share in ordered}.values())
    days: list[date | None] = []
    measured = []
    for share in distinct:
        found = _measured(serving, share, least, trace)
        measured.append(found)
        days.append(_opens(serving, found, trace, article))
    window = Window(earliest=days[0], latest=None if None in days else days[-1])
    return Opening(measured[-1], window, tuple(measured))


def _measured(serving: Serving, share: ServedShare, least: tuple[Fraction, Norm], trace: Trace) -> ServedShare:
    fraction = share.fraction or Fraction(1)
    if serving.months is None:
        trace.add("share.fraction", share.norm, Move(after=plain(fraction)), fraction=plain(fraction))
        return share
    term = Fraction(serving.months) + Fraction(serving.days, 30)
    months = term * fraction
    details: dict[str, Value] = {"term": amount(term, _MONTHS), "fraction": plain(fraction), "months": amount(months, _MONTHS)}
    trace.add("share.months", share.norm, Move(plain(term), plain(months), {"fraction": plain(fraction)}), **details)
    minimum, norm = least
    if months < minimum:
        trace.add("share.least", norm, Move(plain(months), plain(minimum)), months=amount(minimum, _MONTHS))
        months = minimum
    return ServedShare(fraction=fraction, months=months, norm=share.norm)


def _opens(serving: Serving, share: ServedShare, trace: Trace, article: str) -> date | None:
    if serving.start is None or share.months is None:
        return None
    counted = share_of(share.months)
    opens, end = counted.from_day(serving.start), end_of(serving)
    if end is not None and opens >= end:
        trace.add("share.never", share.norm, Move(iso(opens), iso(end)), on=day(opens), end=day(end))
        return None
    if counted.days:
        part = {"months": amount(counted.months, _MONTHS), "days": amount(counted.days, PunishmentUnit.DAYS)}
        trace.add("share.part-of-month", None, Move(plain(share.months), f"{counted.months} months {counted.days} days"), **part)
    trace.add(f"{article}.opens", share.norm, Move(iso(serving.start), iso(opens)), start=day(serving.start), on=day(opens))
    return opens


def other_days(serving: Serving, opened: Opening, window: Window) -> tuple[OtherDay, ...]:
    """Give the other readings of the day: credited days as served (Q11), a part of a month counted in days (Q1).

    :param serving: The punishment as it is served.
    :param opened: The share.
    :param window: The day as given.
    :return: The readings that give another day.
    """
    found = []
    on, end = window.latest, end_of(serving)
    if on is None or end is None or serving.start is None:
        return ()
    if serving.credited:
        sooner = max(on - timedelta(days=serving.credited), serving.start)
        found.append(OtherDay(question="Q11", norm=cc("62", "3"), words=worded("reading-q11", on=day(sooner)), on=sooner))
    fraction = opened.share.fraction
    if fraction is not None and opened.share.months is not None and opened.share.months.denominator != 1:
        whole = end + timedelta(days=serving.credited)
        counted = share_by_days(serving.start, whole, fraction)
        if counted != on:
            found.append(OtherDay(question="Q1", norm=cc("62", "1"), words=worded("reading-q1", on=day(counted)), on=counted))
    return tuple(found)


def worded_window(window: Window, opened: Opening) -> Words:
    """Say when a share is served.

    :param window: The day.
    :param opened: The share.
    :return: The share and the day in words.
    """
    share = opened.share
    if share.months is not None:
        said = worded("served-months", months=amount(share.months, _MONTHS))
    else:
        said = worded("served-fraction", fraction=plain(share.fraction or Fraction(1)))
    if window.earliest is None:
        return said
    if window.latest is None:
        return worded("served-from", served=said, earliest=day(window.earliest))
    if window.on is not None:
        return worded("served-on", served=said, on=day(window.on))
    return worded("served-between", served=said, earliest=day(window.earliest), latest=day(window.latest))


def iso(value: date | None) -> str:
    """Write a day free of language, as steps keep it."""
    return value.isoformat() if value is not None else ""


def day(value: date | None) -> str:
    """Write a day as both languages do: "01.06.2025"."""
    return f"{value:%d.%m.%Y}" if value is not None else ""
