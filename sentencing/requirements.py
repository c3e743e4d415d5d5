"""Special requirements of conduct that the court may set beside a punishment or a release (art. 98-3)."""

from __future__ import annotations

from functools import lru_cache

from law import GeneralPart, Norm, Part, PunishmentUnit, Step
from sentencing.charge import Charge, signed
from sentencing.notes import Remark
from sentencing.phrases import span, worded
from sentencing.trace import Move, Trace


def requirements(charge: Charge, trace: Trace) -> tuple[Remark, ...]:
    """Say which requirements the court may set, and for how long.

    :param charge: The charge.
    :param trace: Where the steps are written.
    :return: The general requirements with reporting; for a violent act also the ban on living with the victim.
    """
    found, steps = _requirements(charge.part, charge.general, violent=charge.offence.with_violence is True)
    trace.take(steps)
    return found


@lru_cache(maxsize=16384)
def _requirements(part: Part, general: GeneralPart, *, violent: bool) -> tuple[tuple[Remark, ...], tuple[Step, ...]]:
    trace, rule = Trace(verified=signed(part, general)), general.rule("98-3.1")
    said = span(rule["min"], rule["max"], PunishmentUnit(rule["unit"]))
    norm = general.norm_of("98-3.1")
    trace.add("98-3.1", norm, Move(after=f"{rule['min']}..{rule['max']} {rule['unit']}"), span=said)
    found = [Remark(code="special-requirements", norm=norm, words=worded("remark-special-requirements", span=said))]
    if violent:
        apart = general.rule("98-3.2")
        norm, said = general.norm_of("98-3.2"), span(0, apart["max"], PunishmentUnit(apart["unit"]))
        trace.add("98-3.2", norm, Move(after=f"{apart['max']} {apart['unit']}"), span=said)
        found.append(Remark(code="apart-from-victim", norm=norm, words=worded("remark-apart-from-victim", span=said)))
    return (*found, _reporting(part.norm, general, trace)), trace.steps


def _reporting(part: Norm, general: GeneralPart, trace: Trace) -> Remark:
    """Say how often the person may be made to report (98-3, parts 3 and 4): after a reconciliation by two articles the court must."""
    after_reconciliation = general.rule("98-3.4")["refs"]
    must = any(part.article == ref["a"] and part.part in ref["p"] for ref in after_reconciliation)
    number, code = ("98-3.4", "reporting-must") if must else ("98-3.3", "reporting")
    times, norm = general.rule(number)["times_a_month"], general.norm_of(number)
    least, most = int(times["min"]), int(times["max"])
    trace.add(number, norm, Move(after=f"{least}..{most} a month"), least=least, most=most)
    return Remark(code=code, norm=norm, words=worded(f"remark-{code}", least=least, most=most))
