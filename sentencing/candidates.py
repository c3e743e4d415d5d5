"""What is joined into a total: for each offence, or earlier judgment, the kinds and sizes that the court may choose or has chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from law import (
    AdditionalKind,
    CriminalCode,
    GeneralPart,
    Gravity,
    LawError,
    Part,
    PunishmentKind,
    PunishmentUnit,
    minor_age,
    minor_imprisonment,
    reached,
)
from sentencing.charge import Charge, CodeAt
from sentencing.errors import ContradictoryCircumstances
from sentencing.facts import SentencingFacts
from sentencing.history import EarlierSentence, Fixed, Imposed
from sentencing.notes import AdditionalResult
from sentencing.quantity import UNITS, Quantity, measured
from sentencing.sentence import OffenceSentence
from sentencing.tiers import sanction


@dataclass(frozen=True, slots=True)
class Option:
    """A kind that may be chosen, as a range.

    :param lower: Lower bound.
    :param upper: Upper bound.
    :param extended: Lower bound where the court may go under the sanction's minimum; the lower bound itself where it may not.
    """

    lower: Quantity
    upper: Quantity
    extended: Quantity


@dataclass(frozen=True, slots=True)
class Candidate:
    """One punishment to be joined.

    :param id: Offence it is for; "earlier" for an earlier judgment.
    :param options: Kinds that have a rate in art. 61.
    :param life: Whether life imprisonment may be chosen.
    :param unmeasured: Whether a kind may be chosen that art. 61 does not convert: a fine by multiple, expulsion (open question Q18).
    :param gravity: Category; None when it is not known.
    :param twenty: Whether it is for an especially grave crime for which the Code allows imprisonment of twenty years (art. 58, part 4).
    :param life_only: Whether the sanction knows life imprisonment alone (open question Q9).
    :param minor_months: The most imprisonment a minor gets for it (art. 81, part 7); None when it was not committed under 18.
    :param additional: Additional punishments.
    """

    id: str
    options: Mapping[PunishmentKind, Option]
    life: bool
    unmeasured: bool
    gravity: Gravity | None
    twenty: bool
    life_only: bool
    minor_months: int | None = None
    additional: tuple[AdditionalResult, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """A charge with its result."""

    charge: Charge
    result: OffenceSentence


def candidate_of(judged: Judged, facts: SentencingFacts) -> Candidate:
    """Take what may be imposed for an offence, or what was imposed when the facts say it.

    :param judged: The charge with its result.
    :param facts: The facts.
    :return: The candidate.
    :raises ContradictoryCircumstances: If a size is given to a kind that has none, or none to one that has.
    """
    imposed = next((each for each in facts.imposed if each.offence == judged.result.id), None)
    options, life, unmeasured = _permitted(judged.result) if imposed is None else _fixed(imposed, f"imposed: {imposed.offence}")
    charge = judged.charge
    longest = max((each.maximum or 0 for each in sanction(charge).main if each.kind is PunishmentKind.IMPRISONMENT), default=0)
    additional = judged.result.additional
    if imposed is not None:
        additional = tuple(_as_imposed(each, imposed) for each in additional)
    return Candidate(
        id=judged.result.id,
        options=options,
        life=life,
        unmeasured=unmeasured,
        gravity=charge.gravity,
        twenty=_twenty_years(charge.general, longest),
        life_only=charge.life_only,
        minor_months=minor_imprisonment(charge.general).limit(charge.offence.article, charge.offence.part) if charge.section_six else None,
        additional=additional,
    )


def earlier_candidate(facts: SentencingFacts, earlier: EarlierSentence, code: CodeAt, *, whole: bool) -> Candidate:
    """Take an earlier judgment as one punishment.

    :param facts: The facts.
    :param earlier: The judgment.
    :param code: The Criminal Code by date.
    :param whole: Whether the whole punishment is taken (art. 58, part 6) or only what is not served (art. 60).
    :return: The candidate; of its offences the gravest counts.
    :raises LawError: If one of its offences does not exist.
    :raises ContradictoryCircumstances: If nothing is left to serve, or the size does not fit the kind.
    """
    general = _law_then(code, earlier).general
    size = Fixed(kind=earlier.kind, amount=earlier.amount, days=earlier.days)
    options, life, unmeasured = _fixed(size, "unserved")
    if not whole and not life:
        rest = unserved_part(earlier)
        if rest.measure <= 0:
            raise ContradictoryCircumstances("nothing-unserved", field="unserved.served")
        options = {earlier.kind: Option(rest, rest, rest)}
    parts = [_part(code, earlier, norm) for norm in earlier.offences]
    months = [each.maximum or 0 for part in parts for each in part.main if each.kind is PunishmentKind.IMPRISONMENT]
    order = tuple(Gravity)
    return Candidate(
        id="earlier",
        options=options,
        life=life,
        unmeasured=unmeasured,
        gravity=max((part.gravity for part in parts), key=order.index, default=None),
        twenty=_twenty_years(general, max(months, default=0)),
        life_only=any({each.kind for each in part.main} == {PunishmentKind.LIFE_IMPRISONMENT} for part in parts),
        minor_months=_earlier_minor(facts, earlier, parts, general),
    )


def _earlier_minor(facts: SentencingFacts, earlier: EarlierSentence, parts: Sequence[Part], general: GeneralPart) -> int | None:
    """Give the limit of art. 81 for an earlier judgment passed while the person was surely under 18."""
    born = facts.offender.birth_date
    if born is None or reached(born, minor_age(general), earlier.judgment_on):
        return None
    limits = minor_imprisonment(general)
    return max((limits.limit(part.norm.article, part.number) for part in parts), default=limits.ordinary)


def unserved_part(earlier: EarlierSentence) -> Quantity:
    """Give what is left of an earlier punishment.

    :param earlier: The judgment, of a kind that has a measure.
    :return: The rest.
    """
    return measured(earlier.kind, earlier.amount - earlier.served, earlier.days - earlier.served_days)


def _twenty_years(general: GeneralPart, months: int) -> bool:
    """Tell whether a sanction reaches the twenty years that only an especially grave crime can have (art. 46, part 3)."""
    bound = general.bound(PunishmentKind.IMPRISONMENT, Gravity.ESPECIALLY_GRAVE)
    return bound is not None and months >= bound.maximum


def _permitted(result: OffenceSentence) -> tuple[dict[PunishmentKind, Option], bool, bool]:
    options: dict[PunishmentKind, Option] = {}
    life, unmeasured = False, False
    for each in result.permitted:
        if each.kind is PunishmentKind.LIFE_IMPRISONMENT:
            life = True
        elif each.unit is None or each.unit is PunishmentUnit.MULTIPLE or each.lower is None or each.upper is None:
            unmeasured = True
        else:
            lower = measured(each.kind, each.lower)
            extended = lower if each.extended_lower is None else measured(each.kind, each.extended_lower)
            options[each.kind] = Option(lower, measured(each.kind, each.upper), extended)
    return options, life, unmeasured


def _fixed(size: Fixed, where: str) -> tuple[dict[PunishmentKind, Option], bool, bool]:
    if size.kind is PunishmentKind.LIFE_IMPRISONMENT:
        return {}, True, False
    if size.kind not in UNITS:
        return {}, False, True
    if not size.amount and not size.days:
        raise ContradictoryCircumstances("size-missing", field=where, kind=size.kind.value)
    if size.days and UNITS[size.kind] is not PunishmentUnit.MONTHS:
        raise ContradictoryCircumstances("days-without-months", field=where, kind=size.kind.value)
    quantity = measured(size.kind, size.amount, size.days)
    return {size.kind: Option(quantity, quantity, quantity)}, False, False


def _as_imposed(additional: AdditionalResult, imposed: Imposed) -> AdditionalResult:
    months = imposed.deprivation_of_right
    if additional.kind is not AdditionalKind.DEPRIVATION_OF_RIGHT or months is None or additional.life:
        return additional
    return additional.model_copy(update={"lower": months, "upper": months})


def _law_then(code: CodeAt, earlier: EarlierSentence) -> CriminalCode:
    try:
        return code(earlier.judgment_on)
    except LawError as fault:
        raise fault.at("unserved.judgment_on") from None


def _part(code: CodeAt, earlier: EarlierSentence, norm: str) -> Part:
    article, _, part = norm.rstrip(")").partition("(")
    try:
        return code(earlier.judgment_on).article(article).part(part)
    except LawError as fault:
        raise fault.at(f"unserved.offences: {norm}") from None
