"""What a person under 18 at the act may get: kinds, limits, hours a day, bans (art. 81), and what takes the place of life imprisonment."""

from __future__ import annotations

from dataclasses import dataclass, replace

from law import (
    AdditionalPunishment,
    Bound,
    GeneralPart,
    Guilt,
    Norm,
    Part,
    PunishmentKind,
    Stage,
    minor_daily_hours,
    minor_deprivation_of_right,
    minor_imprisonment,
    minor_kinds,
)
from sentencing.answers import known
from sentencing.charge import Charge
from sentencing.trace import cc

_OWN_NORM = {PunishmentKind.ARREST: cc("45", "3"), PunishmentKind.LIFE_IMPRISONMENT: cc("46", "4")}
"""Kinds that the Code itself bars for minors where it describes them."""


@dataclass(frozen=True, slots=True)
class MinorBar:
    """Whether a minor may get a kind of punishment.

    :param barred_by: The rule that bars it; None when none is known to.
    :param asked: Fields to ask about before that is certain.
    :param doubtful: Whether another reading would allow it (open question Q8).
    """

    barred_by: Norm | None = None
    asked: tuple[str, ...] = ()
    doubtful: bool = False


def limit_of(general: GeneralPart, part: Part, kind: PunishmentKind) -> Bound | None:
    """Give the bounds of a kind for a minor and an offence (art. 81).

    :param general: The General Part.
    :param part: The part charged.
    :param kind: Kind of punishment.
    :return: The bounds; None when a minor does not get the kind.
    """
    bound = general.minor_bound(kind)
    if bound is None or kind is not PunishmentKind.IMPRISONMENT:
        return bound
    limit = minor_imprisonment(general).limit(part.norm.article, part.number)
    return replace(bound, maximum=limit)


def minor_bar(charge: Charge, kind: PunishmentKind) -> MinorBar:
    """Tell whether art. 81 lets a minor get a kind of punishment.

    :param charge: The charge, under section 6.
    :param kind: Kind of punishment.
    :return: The rule that bars it, or what to ask.
    """
    if kind not in minor_kinds(charge.general):
        own = _OWN_NORM.get(kind) if charge.under_18 else None
        return MinorBar(own or charge.general.norm_of("81.1"))
    offender = charge.offender
    if kind is PunishmentKind.FINE:
        return _means(charge, "81.3", {"own_income": known(offender.own_income), "own_property": known(offender.own_property)})
    if kind is PunishmentKind.CORRECTIVE_LABOUR:
        return _means(charge, "81.4", {"own_income": known(offender.own_income)})
    return _imprisonment(charge) if kind is PunishmentKind.IMPRISONMENT else MinorBar()


def _means(charge: Charge, rule: str, means: dict[str, bool | None]) -> MinorBar:
    """Ask for the means that a fine or corrective labour is paid from: one is enough, none bars the kind."""
    if True in means.values():
        return MinorBar()
    missing = tuple(name for name, answer in means.items() if answer is None)
    return MinorBar(asked=missing) if missing else MinorBar(charge.general.norm_of(rule))


def _imprisonment(charge: Charge) -> MinorBar:
    """Apply art. 81, part 7: never for a small crime, for a medium one only with a death (open question Q8)."""
    rules, death = minor_imprisonment(charge.general), death_caused(charge)
    if charge.gravity in rules.barred:
        unsaid = death is None and (charge.part.guilt is not Guilt.INTENT or charge.offence.article in charge.general.killing.articles)
        return MinorBar(rules.norm, doubtful=death is True or unsaid)
    if charge.gravity in rules.barred_without_death and not death:
        return MinorBar(asked=("death_caused",)) if death is None else MinorBar(rules.norm)
    return MinorBar()


def death_caused(charge: Charge) -> bool | None:
    """Tell whether the act caused a death.

    :param charge: The charge.
    :return: True, False, or None when the facts do not say.
    """
    offence = charge.offence
    killing = offence.article in charge.general.killing.articles or offence.intentional_death is True
    if killing and offence.stage is Stage.COMPLETED:
        return True
    answered = None if offence.nature is None else known(offence.nature.death_caused)
    if answered is not None:
        return answered
    return False if offence.life_or_health is False else None


def hours_a_day(charge: Charge) -> tuple[int | None, Norm]:
    """Give the most hours of community service a day by the age at the act (art. 81, part 5).

    :param charge: The charge, under section 6.
    :return: The hours and the norm; None when the years are not known, or the person was 18.
    """
    hours, years = minor_daily_hours(charge.general), charge.age.years
    if years is None or not charge.under_18:
        return None, hours.norm
    return hours.younger if years < hours.from_age else hours.older, hours.norm


def minor_ban(punishment: AdditionalPunishment, general: GeneralPart) -> tuple[AdditionalPunishment, Norm]:
    """Bring a deprivation of right into the bounds of art. 81, part 2: 12 to 24 months, never for life.

    :param punishment: The deprivation of right as the sanction or art. 50 has it.
    :param general: The General Part.
    :return: The same for a minor, and the norm.
    """
    bound = minor_deprivation_of_right(general)
    least = bound.minimum or 0
    lower = punishment.minimum if punishment.minimum is not None and least <= punishment.minimum <= bound.maximum else least
    upper = bound.maximum if punishment.life or punishment.maximum is None else max(least, min(punishment.maximum, bound.maximum))
    return replace(punishment, minimum=lower, maximum=upper, unit=bound.unit, life=False), bound.norm


def instead_of_life(charge: Charge) -> Bound:
    """Give the term that stands for a sanction of life imprisonment alone (arts 46, part 4-1 and 81, part 7)."""
    return minor_imprisonment(charge.general).instead_of_life


def needless(charge: Charge) -> frozenset[str]:
    """Name the facts that move nothing for a minor: art. 55, part 1 bars what art. 81 has barred already."""
    barred = charge.section_six and minor_bar(charge, PunishmentKind.IMPRISONMENT).barred_by is not None
    return frozenset({"harm_made_good", "property_damage_made_good"}) if barred else frozenset()
