"""The situation of a charge under art. 55: what the article asks about it, and what the file answers."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from law import Condition, GeneralPart, Gravity, Guilt, Membership, Part, Spares
from sentencing.answers import known
from sentencing.charge import Charge
from sentencing.facts import AGREEMENTS, ProcedureForm


class Answers(NamedTuple):
    """What art. 55 asks; None where the file does not say.

    :param circumstances_in_offence: Whether the offence as charged contains an aggravating circumstance.
    :param declined: Whether the court declines to count intoxication.
    :param recidivism: Whether recidivism that nobody has claimed aggravates; where convictions settle it, the circumstances have it.
    :param fulfilled: Whether part 3 opens: accelerated investigation, or every term of an agreement met.
    :param life_or_health: Whether the act encroached on life or health.
    :param intentional_death: Whether a death was caused intentionally.
    :param victim_minor: Whether the victim was under 18.
    :param victim_14_17: Whether every victim was 14 to 17.
    :param with_violence: Whether violence was used.
    """

    circumstances_in_offence: bool | None
    declined: bool | None
    recidivism: bool | None
    fulfilled: bool | None
    life_or_health: bool | None
    intentional_death: bool | None
    victim_minor: bool | None
    victim_14_17: bool | None
    with_violence: bool | None


class Situation(NamedTuple):
    """Everything that parts 2–4, 6, 8 and 9 of art. 55 depend on, and nothing else: charges in one situation get one answer.

    :param general: The General Part in which art. 55 reads as on the day of the offence.
    :param gravity: Category of the offence.
    :param listed: Lists of part 8 that name the part and the points charged, each with the fact that it asks besides.
    :param mitigating: Whether a mitigating circumstance is claimed and none that aggravates.
    :param intoxicated: Whether intoxication is claimed, which the court may decline to count.
    :param exceptional: Whether exceptional circumstances are claimed (part 4).
    :param order: Whether the case is tried by order.
    :param under_18: Whether the person was under 18 at the offence.
    :param by_letter: Whether recidivism rests on an earlier conditional sentence alone (open question Q28).
    """

    general: GeneralPart
    gravity: Gravity
    listed: frozenset[tuple[str, Condition | None]]
    mitigating: bool
    intoxicated: bool
    exceptional: bool
    order: bool
    under_18: bool
    by_letter: bool
    answers: Answers


def situation_of(charge: Charge) -> Situation:
    """Bring together what art. 55 depends on.

    :param charge: The charge.
    :return: The situation.
    """
    offence, weighed, part, form = charge.offence, charge.weighed, charge.part, charge.procedure.form
    mitigating = bool(weighed.mitigating) and not weighed.aggravating
    asks = _asks(part, charge.general)
    answers = Answers(
        circumstances_in_offence=weighed.in_offence if mitigating else False,
        declined=None if weighed.may_be_declined and mitigating else False,
        recidivism=None if charge.repeated.settled is None and mitigating else False,
        fulfilled=known(charge.procedure.fulfilled) if form in AGREEMENTS else form is ProcedureForm.ACCELERATED,
        life_or_health=known(offence.life_or_health) if charge.gravity.heavy else False,
        intentional_death=_intentional_death(charge),
        victim_minor=victim_minor(charge) if asks.victim_minor else False,
        victim_14_17=victim_is_peer(charge) if asks.peer and charge.under_18 else False,
        with_violence=known(offence.with_violence) if asks.with_violence else False,
    )
    return Situation(
        general=charge.general.reading("55"),
        gravity=charge.gravity,
        listed=_holding(asks.listed, offence.clauses) if asks.listed else _NO_LIST,
        mitigating=mitigating,
        intoxicated=bool(weighed.may_be_declined),
        exceptional=offence.exceptional_circumstances,
        order=form is ProcedureForm.ORDER,
        under_18=charge.under_18,
        by_letter=charge.repeated.by_letter,
        answers=answers,
    )


_NO_LIST = frozenset[tuple[str, Condition | None]]()


class _Asks(NamedTuple):
    """Which lists of part 8 name a part of the Code, and which facts they ask."""

    listed: tuple[Membership, ...]
    victim_minor: bool
    with_violence: bool
    peer: bool


@lru_cache(maxsize=8192)
def _asks(part: Part, general: GeneralPart) -> _Asks:
    shut = [(each, exclusion) for exclusion in general.exclusions for each in part.memberships if each.list.id in exclusion.lists]
    conditions, spares = {each.condition for each, _ in shut}, {exclusion.spares for _, exclusion in shut}
    return _Asks(
        listed=tuple(each for each, _ in shut),
        victim_minor=Condition.VICTIM_IS_MINOR in conditions,
        with_violence=Condition.WITH_VIOLENCE in conditions,
        peer=Spares.MINOR_AGAINST_PEER in spares,
    )


def _holding(listed: tuple[Membership, ...], clauses: tuple[str, ...]) -> frozenset[tuple[str, Condition | None]]:
    return frozenset((each.list.id, each.condition) for each in listed if not each.points or each.points.intersection(clauses))


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

    Certain without asking: the articles on killing, literally even the milder ones and their attempt (open question Q13); not
    negligence, not an act said to spare life and health. Our reading: another crime of small or medium gravity is too mild for a
    killing, so there the question is not put, but an answer that is given counts.
    """
    if charge.offence.article in charge.general.killing.articles:
        return True
    if charge.part.guilt is Guilt.NEGLIGENCE or charge.offence.life_or_health is False:
        return False
    answer = known(charge.offence.intentional_death)
    return False if answer is None and not charge.gravity.heavy else answer
