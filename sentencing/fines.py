"""The total of several fines in tenge: each at the index of its own day, or by its own multiple (arts 41, part 1 and 58)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor

from law import Gravity, PunishmentKind, PunishmentUnit
from sentencing.candidates import Candidate, Judged
from sentencing.joining import Joining
from sentencing.judgment import FineTotal
from sentencing.phrases import number, worded
from sentencing.trace import Move, Trace

_FINE = PunishmentKind.FINE


@dataclass(frozen=True, slots=True)
class _Fine:
    """The fine for one offence in tenge.

    :param lower: Lower bound.
    :param upper: Upper bound.
    :param index: Tenge in one index where the fine is measured in them; None for a fine by multiple.
    :param absorbed: Whether it is simply absorbed (art. 58, part 4, second paragraph).
    """

    lower: int
    upper: int
    index: int | None
    absorbed: bool


def fine_total(candidates: Sequence[Candidate], judged: Sequence[Judged], joining: Joining, trace: Trace) -> FineTotal | None:
    """Say in tenge what the total may be when a fine is imposed for every offence.

    :param candidates: What may be imposed, or was.
    :param judged: The charges with their results.
    :param joining: How the punishments are joined.
    :param trace: Where the step is written.
    :return: The total; None where an offence has no fine, or an index or the sum that a multiple is counted from is not known.
    """
    by_id = {each.result.id: each for each in judged}
    fines = [_fine(each, by_id[each.id], joining) for each in candidates if each.id in by_id]
    known = [each for each in fines if each is not None]
    if len(known) < len(candidates):
        return None
    counted = [each for each in known if not each.absorbed] or known
    lower, strictest = max(each.lower for each in counted), max(each.upper for each in counted)
    upper, full = strictest, sum(each.upper for each in counted)
    if joining.rule.addition:
        upper = max(strictest, min(full, _cap(known, joining, full)))
    above = joining.forced and len(counted) > 1 and upper > lower
    said = {"lower": number(lower), "upper": number(upper)}
    trace.add("58.fines", joining.rule.norm, Move(str(full), str(upper)), **said, full=number(full))
    words = worded("fines-above" if above else "fines-equal" if lower == upper else "fines-between", **said)
    return FineTotal(lower=lower, upper=upper, above_lower=above, norm=joining.rule.norm, words=words)


def _fine(candidate: Candidate, judged: Judged, joining: Joining) -> _Fine | None:
    index, option = judged.charge.mci, candidate.options.get(_FINE)
    absorbed = candidate.id in joining.absorbed
    if option is not None:
        return None if index is None else _Fine(floor(option.lower.amount * index), floor(option.upper.amount * index), index, absorbed)
    permitted, base = judged.result.punishment(_FINE), judged.charge.offence.base_amount
    if permitted is None or permitted.unit is not PunishmentUnit.MULTIPLE or base is None or not candidate.unmeasured:
        return None
    lower, upper = permitted.lower or Fraction(0), permitted.upper or Fraction(0)
    return _Fine(floor(lower * base), floor(upper * base), None, absorbed)


def _cap(fines: Sequence[_Fine], joining: Joining, full: int) -> int:
    """Give the cap in tenge: the greatest of the indices, where the days have different ones; a fine by multiple has no cap (Q18)."""
    bound = joining.general.bound(_FINE, Gravity.MISDEMEANOUR if joining.misdemeanours else Gravity.SMALL)
    most = joining.rule.caps.get(_FINE, bound.maximum if bound is not None else None)
    indices = [each.index for each in fines if each.index is not None]
    return full if most is None or len(indices) < len(fines) else most * max(indices)
