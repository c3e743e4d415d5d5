"""A milder punishment than the sanction provides (art. 55, parts 2–9): which fraction opens, what shuts it, what is still to be asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import product

from law import Condition, GeneralPart, Gravity, MilderFraction, MilderRule, Norm, Spares
from sentencing.charge import Charge
from sentencing.situation import Answers, Situation, situation_of

WHOLE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Grounds:
    """What art. 55 asks about, every answer known.

    :param mitigating: Part 2: a mitigating circumstance and nothing that aggravates.
    :param agreed: Part 3: accelerated investigation, or every term of a procedural agreement met.
    :param life_or_health: Connected with an encroachment on life or health.
    :param death: Connected with intentionally causing death.
    :param lists: Lists of part 8 in which the act stands.
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


@dataclass(frozen=True, slots=True, eq=False)
class Milder:
    """What art. 55 does to every charge in one situation; one object for each situation.

    :param widest: The grounds that leave the widest range, where answers are missing.
    :param opened: The fractions that the widest grounds open.
    :param fraction: Fraction of the maximum under the widest grounds; 1 when nothing opens.
    :param least: The smallest fraction that answers may still open.
    :param extended: Whether the court may, or after an answer might, go under the sanction's minimum (parts 4 and 6).
    :param exceptional: Whether parts 4 and 9 work for exceptional circumstances; both answers where a missing fact decides it.
    :param by_order: Whether the fine of order proceedings may be imposed (part 3); both answers where a missing fact decides it.
    :param part_1: Whether part 8 leaves part 1 open; both answers where a missing fact decides it.
    :param asked: Fields whose answer would move the result.
    :param declined: Fraction if the court declines to count intoxication, which it may; None when that changes nothing.
    :param unrepeated: Fraction if an earlier conditional sentence makes no recidivism (open question Q28); None when that changes nothing.
    :param shut: Paragraphs of part 8 that shut the article whatever the missing answers are.
    :param without_death: Fraction if part 8 did not close the article for a death (open question Q13).
    """

    widest: Grounds
    opened: tuple[MilderFraction, ...]
    fraction: Fraction
    least: Fraction
    extended: bool
    exceptional: frozenset[bool]
    by_order: frozenset[bool]
    part_1: frozenset[bool]
    asked: tuple[str, ...]
    declined: Fraction | None
    unrepeated: Fraction | None
    without_death: Fraction
    shut: frozenset[Norm]

    @property
    def smallest(self) -> MilderFraction | None:
        """The fraction that applies: of those that open, the smallest; None when none opens."""
        return min(self.opened, key=lambda each: each.fraction, default=None)


@dataclass(frozen=True, slots=True)
class _Way:
    """What follows if the missing facts turn out in one way.

    :param answers: How they turn out.
    :param grounds: What art. 55 then rests on.
    :param fraction: Fraction that then opens.
    :param exceptional: Whether parts 4 and 9 then work.
    :param by_order: Whether the fine of order proceedings then may be imposed.
    """

    answers: Answers
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
    return _in_situation(situation_of(charge))


@lru_cache(maxsize=16384)
def _in_situation(situation: Situation) -> Milder:
    general, gravity = situation.general, situation.gravity
    ways = [_way(situation, answers) for answers in _scenarios(situation.answers)]
    # Of equally wide ways the one that supposes least stands for all; an element nobody has answered for keeps part 2 shut.
    widest = max(ways, key=lambda way: (way.fraction, way.answers.circumstances_in_offence, -sum(map(bool, way.answers))))
    missing = [name for name, answer in situation.answers._asdict().items() if answer is None]
    moving = [name for name in missing if _moves(name, ways)]
    declined = None
    if "declined" in moving:
        moving.remove("declined")
        declined = max(way.fraction for way in ways if way.answers.declined)
    exceptional = frozenset(way.exceptional for way in ways)
    return Milder(
        widest=widest.grounds,
        opened=widest.grounds.fractions(gravity, general),
        fraction=widest.fraction,
        least=min(way.fraction for way in ways),
        extended=True in exceptional or any(way.fraction < WHOLE for way in ways),
        exceptional=exceptional,
        by_order=frozenset(way.by_order for way in ways),
        part_1=frozenset(way.grounds.exclusion("55.1", general) is None for way in ways),
        asked=tuple(moving),
        declined=declined,
        unrepeated=max(way.fraction for way in ways if not way.answers.recidivism) if situation.by_letter else None,
        without_death=widest.grounds.fraction(gravity, general, death=False),
        shut=_certainly_shut(general, [way.grounds for way in ways]),
    )


def _way(situation: Situation, answers: Answers) -> _Way:
    grounds, general = _grounds(situation, answers), situation.general
    order = situation.order and general.order_fine(situation.gravity) is not None
    return _Way(
        answers=answers,
        grounds=grounds,
        fraction=grounds.fraction(situation.gravity, general),
        exceptional=situation.exceptional and grounds.exclusion("55.4", general) is None,
        by_order=order and grounds.exclusion(MilderRule.ORDER_PROCEDURE, general) is None,
    )


def _certainly_shut(general: GeneralPart, scenarios: Sequence[Grounds]) -> frozenset[Norm]:
    """Find the paragraphs of part 8 that shut parts 2 and 3 under every combination of missing answers."""
    rules = (MilderRule.MITIGATING_ONLY, MilderRule.ACCELERATED_OR_AGREEMENT)
    norms = [frozenset(grounds.exclusion(rule, general) for rule in rules) - {None} for grounds in scenarios]
    return frozenset(norm for norm in frozenset.intersection(*norms) if norm is not None)


def _scenarios(answers: Answers) -> Iterator[Answers]:
    choices = ((answer,) if answer is not None else (False, True) for answer in answers)
    return (Answers(*values) for values in product(*choices))


def _grounds(situation: Situation, answers: Answers) -> Grounds:
    asked = {Condition.VICTIM_IS_MINOR: answers.victim_minor, Condition.WITH_VIOLENCE: answers.with_violence}
    conditions = {condition for condition, holds in asked.items() if holds}
    counted = situation.intoxicated and not answers.declined
    return Grounds(
        mitigating=situation.mitigating and not (answers.circumstances_in_offence or answers.recidivism or counted),
        agreed=bool(answers.fulfilled),
        life_or_health=bool(answers.life_or_health),
        death=bool(answers.intentional_death),
        lists=frozenset(name for name, condition in situation.listed if condition is None or condition in conditions),
        spared=frozenset(_spared(situation, peer=bool(answers.victim_14_17))),
    )


def _spared(situation: Situation, *, peer: bool) -> Iterator[Spares]:
    if situation.under_18:
        yield Spares.MINOR_OFFENDER
        if peer:
            yield Spares.MINOR_AGAINST_PEER


def _moves(name: str, ways: Sequence[_Way]) -> bool:
    """Tell whether the answer to a question changes which outcomes remain possible."""
    by_answer = {holds: {way.outcome for way in ways if getattr(way.answers, name) is holds} for holds in (False, True)}
    return by_answer[False] != by_answer[True]
