"""Additional punishments (arts 48–51) and the compulsory payment (arts 98-1, 98-2)."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from law import (
    AdditionalKind,
    AdditionalPunishment,
    GeneralPart,
    Gravity,
    Norm,
    Part,
    Phrase,
    Step,
    Unknown,
    Words,
    additional_words,
    minor_kinds,
)
from sentencing.answers import made
from sentencing.charge import Charge, signed
from sentencing.facts import PersonCondition
from sentencing.milder import Milder
from sentencing.minors import minor_ban
from sentencing.notes import AdditionalResult
from sentencing.phrases import named, number, worded
from sentencing.sentence import CompulsoryPayment
from sentencing.tiers import Sanction, with_life_ban
from sentencing.trace import Move, Trace, cc

_LIFE_BAN_PARTS = frozenset({("132", "2"), ("132", "3"), ("132", "4"), ("132", "5"), ("133", "2"), ("133", "3")})
_CORRUPTION = "corruption"
_SEXUAL_MINORS = "sexual_inviolability_of_minors"


class Beside(NamedTuple):
    """What stands beside the main punishment.

    :param additional: Additional punishments.
    :param payment: Compulsory payment; None when nothing is imposed.
    :param asked: Fields to ask about.
    """

    additional: tuple[AdditionalResult, ...] = ()
    payment: CompulsoryPayment | None = None
    asked: tuple[str, ...] = ()


class _Person(NamedTuple):
    """What additional punishments depend on beside the law.

    :param ground: The paragraph of art. 50, part 2 that makes a life ban mandatory; None when none does.
    :param foreigner: Whether the person is a foreigner; None when the facts do not say, or nothing depends on it.
    :param section_six: Whether the rules on minors apply.
    """

    ground: Norm | None
    foreigner: bool | None
    section_six: bool


class _Stated(NamedTuple):
    """Additional punishments, fields to ask about, and the steps that state them."""

    additional: tuple[AdditionalResult, ...]
    asked: tuple[str, ...]
    steps: tuple[Step, ...]


def beside_main(charge: Charge, sanction: Sanction, milder: Milder, trace: Trace) -> Beside:
    """Give the additional punishments of a charge and its compulsory payment.

    :param charge: The charge.
    :param sanction: Its sanction for the points charged.
    :param milder: What art. 55 found: whether the act is against a minor.
    :param trace: Where the steps are written.
    :return: Additional punishments, payment, and fields to ask about.
    """
    conditions = charge.offender.conditions
    foreigner = None
    if sanction.expels and not isinstance(conditions, Unknown):
        foreigner = PersonCondition.FOREIGNER in conditions
    person = _Person(_forced(charge, milder), foreigner, charge.section_six)
    stated = _stated(sanction, charge.part, charge.general, person)
    trace.take(stated.steps)
    payment, steps = _payment(charge.general, charge.gravity, charge.mci, verified=charge.verified)
    trace.take(steps)
    return Beside(stated.additional, payment, stated.asked)


@lru_cache(maxsize=16384)
def _stated(sanction: Sanction, part: Part, general: GeneralPart, person: _Person) -> _Stated:
    """State the additional punishments of a sanction; the same for every act of the part and persons of the same kind."""
    punishments, asked, trace, ground = sanction.additional, [], Trace(verified=signed(part, general)), person.ground
    if ground is not None:
        punishments = with_life_ban(punishments)
        # Art. 81, part 2 knows no ban for life: the court has to impose one, within its bounds.
        trace.add("50.forced-minor" if person.section_six else "50.forced", ground, Move(after="" if person.section_six else "life"))
    results = []
    for punishment in punishments:
        if punishment.kind is AdditionalKind.EXPULSION:
            if person.foreigner is None:
                asked.append("conditions")
            elif not person.foreigner:
                trace.add("51.not-foreigner", cc("51", "1"), Move(before="expulsion"))
                continue
        norm = ground if ground is not None and punishment.life else part.norm
        result = _of_minor(punishment, norm, general) if person.section_six else _result(punishment, norm, general)
        trace.add("additional", norm, Move(after=_plain(result)), punishment=result.words)
        results.append(result)
    return _Stated(tuple(results), tuple(asked), trace.steps)


def _of_minor(punishment: AdditionalPunishment, norm: Norm, general: GeneralPart) -> AdditionalResult:
    """Bring an additional punishment under art. 81: a ban for 12 to 24 months; of what the list does not name it is open (Q8)."""
    if punishment.kind is AdditionalKind.DEPRIVATION_OF_RIGHT:
        ban, limit = minor_ban(punishment, general)
        return _result(ban, limit, general)
    result = _result(punishment, norm, general)
    if punishment.kind in minor_kinds(general):
        return result
    words = worded("additional-unsettled-minor", additional=result.words)
    return result.model_copy(update={"unsettled": "Q8", "words": words})


def _forced(charge: Charge, milder: Milder) -> Norm | None:
    """Find the paragraph of art. 50, part 2 that makes a life ban mandatory whatever the sanction says."""
    offence = charge.offence
    if _SEXUAL_MINORS in milder.widest.lists or (offence.article, offence.part) in _LIFE_BAN_PARTS:
        return cc("50", "2", paragraph="3")
    if charge.part.memberships and _CORRUPTION in charge.part.lists_for(offence.clauses):
        return cc("50", "2", paragraph="4")
    return None


def _result(punishment: AdditionalPunishment, norm: Norm, general: GeneralPart) -> AdditionalResult:
    lower, upper, unit = punishment.minimum, punishment.maximum, punishment.unit
    bound = general.additional_bound(punishment.kind)
    if bound is not None and not (punishment.life and lower is None):
        unit = bound.unit
        lower = bound.minimum if lower is None else lower
        upper = bound.maximum if upper is None and not punishment.life else upper
    return AdditionalResult(
        kind=punishment.kind,
        mandatory=punishment.mandatory,
        life=punishment.life,
        lower=lower,
        upper=upper,
        unit=unit,
        goes_with=tuple(sorted(punishment.goes_with)),
        norm=norm,
        words=_words(replace(punishment, minimum=lower, maximum=upper, unit=unit)),
    )


def _words(punishment: AdditionalPunishment) -> Words:
    said: Words = Phrase(additional_words, punishment)
    for main in sorted(punishment.goes_with):
        said = worded("additional-with", additional=said, main=named(main))
    return said


def _plain(result: AdditionalResult) -> str:
    if result.life:
        return f"{result.lower}..life" if result.lower else "life"
    return f"{result.lower or 0}..{result.upper} {result.unit}" if result.upper is not None else str(result.kind)


@lru_cache(maxsize=1024)
def _payment(general: GeneralPart, gravity: Gravity, index: int | None, *, verified: bool) -> tuple[CompulsoryPayment, tuple[Step, ...]]:
    """Give the compulsory payment to the Victims Compensation Fund by category (art. 98-2), with its step."""
    amounts = {item["category"]: item for item in general.rule("98-2")["amounts"]}
    item = amounts["misdemeanor" if gravity is Gravity.MISDEMEANOUR else gravity.value]
    norm, indices = cc("98-2", point=item["point"]), int(item["amount"])
    tenge, trace = None if index is None else indices * index, Trace(verified=verified)
    code = "98-2" if tenge is not None else "98-2.no-index"
    trace.add(code, norm, Move(after=f"{indices} mci"), mci=number(indices), tenge=number(tenge or 0))
    return made(CompulsoryPayment, mci=indices, tenge=tenge, norm=norm), trace.steps
