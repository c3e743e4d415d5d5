"""A milder punishment than the sanction provides (art. 55): which fraction opens, what excludes it, what is still to be asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from law import Condition, GeneralPart, Gravity, Guilt, MilderFraction, MilderRule, Norm, PunishmentKind, Spares
from sentencing.answers import known
from sentencing.charge import Charge
from sentencing.facts import AGREEMENTS, ProcedureForm

WHOLE = Fraction(1)
INTENTIONAL_DEATH = frozenset({"99", "100", "101", "102", "103"})
"""Articles on intentional killing; literally 55(8) closes even 100–103 and their attempt (open question Q13)."""
_HEAVY = frozenset({Gravity.GRAVE, Gravity.ESPECIALLY_GRAVE})
_STRICT = frozenset({PunishmentKind.IMPRISONMENT, PunishmentKind.LIFE_IMPRISONMENT})


@dataclass(frozen=True, slots=True)
class Grounds:
    """What art. 55 asks about, every answer known.

    :param mitigating: Part 2: a mitigating circumstance and nothing that aggravates.
    :param agreed: Part 3: accelerated investigation, or every term of a procedural agreement met.
    :param life_or_health: Connected with an encroachment on life or health.
    :param death: Connected with intentionally causing death.
    :param lists: Lists of the Code in which the act stands.
    :param spared: Exceptions of part 8 in which the person stands: a minor, a minor against a peer.
    """

    mitigating: bool
    agreed: bool
    life_or_health: bool
    death: bool
    lists: frozenset[str]
    spared: frozenset[Spares] = frozenset()

    def exclusion(self, rule: str, general: GeneralPart, *, death: bool = True) -> Norm | None:
        """Find the paragraph of part 8 that shuts a rule of art. 55.

        :param rule: Identifier of the rule, "55.2".
        :param general: The General Part.
        :param death: Whether a death counts (open question Q13 asks what follows if it does not).
        :return: The paragraph; None when the rule works.
        """
        for each in general.exclusions:
            # The exception for a peer is read for the sexual crimes only; whether it serves the killing too is open (Q13).
            lists = frozenset[str]() if each.spares in self.spared else self.lists
            if rule in each.rules and each.reaches(lists, intentional_death=self.death and death):
                return each.norm
        return None

    def fractions(self, gravity: Gravity, general: GeneralPart, *, death: bool = True) -> tuple[MilderFraction, ...]:
        """Give the fractions that open.

        :param gravity: Category of the offence.
        :param general: The General Part.
        :param death: As in `exclusion`.
        :return: The fractions of parts 2 and 3 that open.
        """
        opened = {MilderRule.MITIGATING_ONLY: self.mitigating, MilderRule.ACCELERATED_OR_AGREEMENT: self.agreed}
        return tuple(
            general.milder_fraction(rule, gravity, life_or_health=self.life_or_health)
            for rule, holds in opened.items()
            if holds and self.exclusion(rule, general, death=death) is None
        )

    def fraction(self, gravity: Gravity, general: GeneralPart, *, death: bool = True) -> Fraction:
        """Take the smallest fraction that opens: they are not multiplied (open question Q6)."""
        return min((each.fraction for each in self.fractions(gravity, general, death=death)), default=WHOLE)


@dataclass(frozen=True, slots=True)
class Milder:
    """What art. 55 does to a charge.

    :param widest: The grounds that leave the widest range, where answers are missing.
    :param fraction: Fraction of the maximum under the widest grounds; 1 when nothing opens.
    :param least: The smallest fraction that answers may still open.
    :param extended: Whether the court may, or after an answer might, go under the sanction's minimum (parts 4 and 6).
    :param exceptional: Whether parts 4 and 9 work for exceptional circumstances; both answers where a missing fact decides it.
    :param by_order: Whether the fine of order proceedings may be imposed (part 3); both answers where a missing fact decides it.
    :param no_imprisonment: Point of part 1 that bars imprisonment; None when none does.
    :param asked: Fields whose answer would move the result.
    :param declined: Fraction if the court declines to count intoxication, which it may; None when that changes nothing.
    :param shut: Paragraphs of part 8 that shut the article whatever the missing answers are.
    :param without_death: Fraction if part 8 did not close the article for a death (open question Q13).
    """

    widest: Grounds
    fraction: Fraction
    least: Fraction
    extended: bool
    exceptional: frozenset[bool]
    by_order: frozenset[bool]
    no_imprisonment: Norm | None
    asked: tuple[str, ...]
    declined: Fraction | None
    without_death: Fraction
    shut: frozenset[Norm]


@dataclass(frozen=True, slots=True)
class _Way:
    """What follows if the missing facts turn out in one way.

    :param answers: How they turn out.
    :param grounds: What art. 55 then rests on.
    :param fraction: Fraction that then opens.
    :param exceptional: Whether parts 4 and 9 then work.
    :param by_order: Whether the fine of order proceedings then may be imposed.
    """

    answers: Mapping[str, bool]
    grounds: Grounds
    fraction: Fraction
    exceptional: bool
    by_order: bool

    @property
    def outcome(self) -> tuple[Fraction, bool, bool]:
        """Everything that moves a number."""
        return self.fraction, self.exceptional, self.by_order


def milder(charge: Charge) -> Milder:
    """Apply art. 55 to a charge.

    Where answers are missing every combination of them is tried: the widest range is given, and a question is asked only
    if its answer would move a number.

    :param charge: The charge.
    :return: What art. 55 does.
    """
    answers = _answers(charge)
    ways = [_way(charge, scenario) for scenario in _scenarios(answers)]
    # Of equally wide ways the one that supposes least stands for all; an element nobody has answered for keeps part 2 shut.
    widest = max(ways, key=lambda way: (way.fraction, way.answers["circumstances_in_offence"], -sum(way.answers.values())))
    moving = [name for name, answer in answers.items() if answer is None and _moves(name, ways)]
    declined = None
    if "declined" in moving:
        moving.remove("declined")
        declined = max(way.fraction for way in ways if way.answers["declined"])
    point, more = _no_imprisonment(charge, ways)
    exceptional = frozenset(way.exceptional for way in ways)
    return Milder(
        widest=widest.grounds,
        fraction=widest.fraction,
        least=min(way.fraction for way in ways),
        extended=True in exceptional or any(way.fraction < WHOLE for way in ways),
        exceptional=exceptional,
        by_order=frozenset(way.by_order for way in ways),
        no_imprisonment=point,
        asked=tuple(dict.fromkeys((*moving, *more))),
        declined=declined,
        without_death=widest.grounds.fraction(charge.gravity, charge.general, death=False),
        shut=_certainly_shut(charge, [way.grounds for way in ways]),
    )


def _way(charge: Charge, scenario: Mapping[str, bool]) -> _Way:
    grounds, general = _grounds(charge, scenario), charge.general
    order = charge.procedure.form is ProcedureForm.ORDER and general.order_fine(charge.gravity) is not None
    return _Way(
        answers=scenario,
        grounds=grounds,
        fraction=grounds.fraction(charge.gravity, general),
        exceptional=charge.offence.exceptional_circumstances and grounds.exclusion("55.4", general) is None,
        by_order=order and grounds.exclusion(MilderRule.ORDER_PROCEDURE, general) is None,
    )


def _certainly_shut(charge: Charge, scenarios: Sequence[Grounds]) -> frozenset[Norm]:
    """Find the paragraphs of part 8 that shut parts 2 and 3 under every combination of missing answers."""
    rules = (MilderRule.MITIGATING_ONLY, MilderRule.ACCELERATED_OR_AGREEMENT)
    norms = [frozenset(grounds.exclusion(rule, charge.general) for rule in rules) - {None} for grounds in scenarios]
    return frozenset(norm for norm in frozenset.intersection(*norms) if norm is not None)


def _answers(charge: Charge) -> dict[str, bool | None]:
    """Collect the facts that art. 55 asks about; None where the file does not say."""
    offence, weighed = charge.offence, charge.weighed
    form = charge.procedure.form
    listed = [each for exclusion in charge.general.exclusions for each in charge.part.memberships if each.list.id in exclusion.lists]
    conditions = {each.condition for each in listed}
    against_peers = charge.under_18 and any(
        each.list.id in exclusion.lists
        for exclusion in charge.general.exclusions
        if exclusion.spares is Spares.MINOR_AGAINST_PEER
        for each in charge.part.memberships
    )
    return {
        "circumstances_in_offence": weighed.in_offence if weighed.mitigating and not weighed.aggravating else False,
        "declined": None if weighed.may_be_declined else False,
        "fulfilled": known(charge.procedure.fulfilled) if form in AGREEMENTS else form is ProcedureForm.ACCELERATED,
        "life_or_health": known(offence.life_or_health) if charge.gravity in _HEAVY else False,
        "intentional_death": _intentional_death(charge),
        "victim_minor": victim_minor(charge) if Condition.VICTIM_IS_MINOR in conditions else False,
        "victim_14_17": victim_is_peer(charge) if against_peers else False,
        "with_violence": known(offence.with_violence) if Condition.WITH_VIOLENCE in conditions else False,
    }


def victim_minor(charge: Charge) -> bool | None:
    """Tell whether the victim was under 18; an answer about the exact age counts too.

    :param charge: The charge.
    :return: True, False, or None when the facts do not say.
    """
    nature = charge.offence.nature
    if nature is not None and True in (nature.victim_14_17, nature.victim_under_14):
        return True
    return known(charge.offence.victim_minor)


def victim_is_peer(charge: Charge) -> bool | None:
    """Tell whether every victim was 14 to 17 years old (art. 55, part 8).

    :param charge: The charge.
    :return: True, False, or None when the facts do not say.
    """
    nature = charge.offence.nature
    if charge.offence.victim_minor is False or (nature is not None and nature.victim_under_14 is True):
        return False
    return None if nature is None else known(nature.victim_14_17)


def _intentional_death(charge: Charge) -> bool | None:
    """Tell whether the crime is connected with intentionally causing death.

    Certain without asking: arts 99–103; not negligence, not an act said to spare life and health. Our reading: another crime of
    small or medium gravity is too mild for a killing, so there the question is not put, but an answer that is given counts.
    """
    if charge.offence.article in INTENTIONAL_DEATH:
        return True
    if charge.part.guilt is Guilt.NEGLIGENCE or charge.offence.life_or_health is False:
        return False
    answer = known(charge.offence.intentional_death)
    return False if answer is None and charge.gravity not in _HEAVY else answer


def _scenarios(answers: Mapping[str, bool | None]) -> Iterator[dict[str, bool]]:
    choices = [(answer,) if answer is not None else (False, True) for answer in answers.values()]
    for values in product(*choices):
        yield dict(zip(answers, values, strict=True))


def _grounds(charge: Charge, scenario: Mapping[str, bool]) -> Grounds:
    asked = {Condition.VICTIM_IS_MINOR: "victim_minor", Condition.WITH_VIOLENCE: "with_violence"}
    conditions = {condition for condition, name in asked.items() if scenario[name]}
    intoxicated = bool(charge.weighed.may_be_declined) and not scenario["declined"]
    return Grounds(
        mitigating=bool(charge.weighed.mitigating)
        and not (charge.weighed.aggravating or scenario["circumstances_in_offence"] or intoxicated),
        agreed=scenario["fulfilled"],
        life_or_health=scenario["life_or_health"],
        death=scenario["intentional_death"],
        lists=charge.part.lists_for(charge.offence.clauses, conditions),
        spared=frozenset(_spared(charge, peer=scenario["victim_14_17"])),
    )


def _spared(charge: Charge, *, peer: bool) -> Iterator[Spares]:
    if charge.under_18:
        yield Spares.MINOR_OFFENDER
        if peer:
            yield Spares.MINOR_AGAINST_PEER


def _moves(name: str, ways: Sequence[_Way]) -> bool:
    """Tell whether the answer to a question changes which outcomes remain possible."""
    return {way.outcome for way in ways if way.answers[name]} != {way.outcome for way in ways if not way.answers[name]}


def _no_imprisonment(charge: Charge, ways: Sequence[_Way]) -> tuple[Norm | None, tuple[str, ...]]:
    """Tell which point of art. 55, part 1 bars imprisonment, and what is to be asked before that is known."""
    kinds = {punishment.kind for punishment in charge.part.main}
    if PunishmentKind.IMPRISONMENT not in kinds or kinds <= _STRICT:
        return None, ()
    offence, asked = charge.offence, []
    repaired = True if offence.harm_made_good is True else known(offence.property_damage_made_good)
    for rule in charge.general.no_imprisonment:
        if not rule.covers(charge.gravity, charge.part.chapter, offence.article):
            continue
        works = {way.grounds.exclusion("55.1", charge.general) is None for way in ways}
        answer = known(offence.harm_made_good) if rule.other_harm else repaired
        if works == {True} and answer:
            return rule.norm, ()
        if True in works and answer is None:
            asked.append("harm_made_good" if rule.other_harm else "property_damage_made_good")
        if works == {True, False} and answer:
            asked.append("victim_14_17" if charge.under_18 and victim_minor(charge) else "victim_minor")
    return None, tuple(asked)
