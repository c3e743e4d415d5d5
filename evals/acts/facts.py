"""What happened in a synthetic case: an offence of the Code, circumstances, and a punishment inside the range that the law permits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor
from random import Random

from casefile import Sex
from law import Gravity, Guilt, Norm, Part, PunishmentKind, PunishmentUnit, RepealedArticle, Stage, criminal_code
from sentencing import (
    Fixed,
    Imposed,
    OffenceFacts,
    OffenceSentence,
    Offender,
    PermittedPunishment,
    PriorConviction,
    RecidivismKind,
    SentencingFacts,
    calculate,
)

FIRST, LAST = date(2019, 1, 10), date(2025, 6, 30)
EVENTS = {
    "theft": ("188", "188", "188", "189"),
    "fraud": ("190", "190", "195"),
    "robbery": ("191", "192", "194"),
    "injury": ("106", "107", "99", "293"),
    "drugs": ("296", "297", "302"),
    "traffic": ("345", "345", "346"),
    "office": ("361", "366", "367", "369"),
    "other": ("200", "287", "385", "196", "231"),
}
"""Kinds of events with the articles they fall under; an article named twice is drawn twice as often."""
MITIGATING = ("53(1)(4)", "53(1)(6)", "53(1)(7)", "53(1)(10)", "53(1)(11)", "53(2)")
AGGRAVATING = ("54(1)(2)", "54(1)(9)", "54(1)(12)")
RECIDIVISM = "54(1)(1)"
_STATED = frozenset((PunishmentUnit.MONTHS, PunishmentUnit.HOURS, PunishmentUnit.MCI))
_LONGEST_CONDITIONAL = 60
_STEPS = {PunishmentUnit.MONTHS: (12, 6, 2, 1), PunishmentUnit.HOURS: (40, 20, 10, 1), PunishmentUnit.MCI: (100, 50, 10, 1)}


@dataclass(frozen=True, slots=True)
class Convicted:
    """What one person is convicted of and sentenced to.

    :param norms: Norms of the conviction, with the reference to art. 24 before the first when the crime is unfinished.
    :param each: Punishment for each offence.
    :param final: The final punishment.
    :param absorbed: Whether the milder punishment is absorbed by the stricter (art. 58), where there are two.
    """

    each: tuple[Fixed, ...]
    final: Fixed
    absorbed: bool
    conditional: bool


@dataclass(frozen=True, slots=True)
class Matter:
    """Facts of a case.

    :param event: Kind of the event, a slot of the wordings.
    :param parts: Norms of the Special Part that are charged, with the point where one is charged.
    :param sexes: Sex of each accused.
    :param convicted: What each is convicted of; nothing where no conviction is possible or meant.
    """

    event: str
    committed_on: date
    decided_on: date
    parts: tuple[Norm, ...]
    gravity: Gravity
    stage: Stage
    mitigating: tuple[str, ...]
    aggravating: tuple[str, ...]
    prior: PriorConviction | None
    recidivism: RecidivismKind
    convicted: tuple[Convicted, ...]


def draw_matter(random: Random, accused: int) -> Matter:
    """Draw the facts of a case until the law permits a punishment that our wordings can state.

    :param random: Source of chance.
    :param accused: How many persons are accused.
    :return: The facts.
    """
    while True:
        matter = _draw(random, accused)
        if matter is not None:
            return matter


def _draw(random: Random, accused: int) -> Matter | None:
    committed = FIRST + timedelta(days=random.randrange((LAST - FIRST).days))
    event = random.choice(tuple(EVENTS))
    parts = [_part(random, event, committed)]
    if accused == 1 and random.random() < 0.1:
        parts.append(_part(random, random.choice(tuple(EVENTS)), committed))
    if len({part.norm.article for part in parts}) < len(parts) or any(part.gravity is Gravity.MISDEMEANOUR for part in parts[1:]):
        return None
    norms = tuple(Norm(part.norm.act, part.norm.article, part.number, _clause(random, part)) for part in parts)
    crime = parts[0].guilt is not Guilt.NEGLIGENCE and parts[0].gravity is not Gravity.MISDEMEANOUR
    stage = Stage.ATTEMPT if len(parts) == 1 and crime and random.random() < 0.12 else Stage.COMPLETED
    prior = _prior(random, committed) if random.random() < 0.18 else None
    mitigating = tuple(sorted(random.sample(MITIGATING, random.choice((0, 1, 2, 2, 3)))))
    aggravating = tuple(sorted(random.sample(AGGRAVATING, random.choice((0, 0, 0, 1)))))
    facts = _facts(norms, committed, stage, mitigating + aggravating, prior)
    sentence = calculate(facts)
    kind = sentence.recidivism.kind if sentence.recidivism else None
    if kind is None or not all(each.punishable for each in sentence.offences):
        return None
    if kind is not RecidivismKind.NONE:
        aggravating = tuple(sorted((RECIDIVISM, *aggravating)))
        facts = _facts(norms, committed, stage, mitigating + aggravating, prior)
    convicted = tuple(_convicted(random, facts) for _ in range(accused))
    if any(each is None for each in convicted):
        return None
    return Matter(
        event=event,
        committed_on=committed,
        decided_on=committed + timedelta(days=random.randrange(60, 300)),
        parts=norms,
        gravity=parts[0].gravity,
        stage=stage,
        mitigating=mitigating,
        aggravating=aggravating,
        prior=prior,
        recidivism=kind,
        convicted=tuple(each for each in convicted if each is not None),
    )


def _part(random: Random, event: str, on: date) -> Part:
    while True:
        try:
            return random.choice(criminal_code(on).article(random.choice(EVENTS[event])).parts)
        except RepealedArticle:
            continue


def _clause(random: Random, part: Part) -> str:
    return random.choice(tuple(part.clauses)) if part.clauses and random.random() < 0.8 else ""


def _prior(random: Random, before: date) -> PriorConviction:
    return PriorConviction(
        convicted_on=before - timedelta(days=random.randrange(200, 900)),
        gravity=random.choice((Gravity.MEDIUM, Gravity.GRAVE)),
        intentional=True,
        sentenced_to_imprisonment=True,
        conditional=False,
        imprisonment_served=True,
        under_18=False,
        record_expired=False,
    )


def _facts(
    norms: tuple[Norm, ...], on: date, stage: Stage, circumstances: tuple[str, ...], prior: PriorConviction | None
) -> SentencingFacts:
    offences = tuple(
        OffenceFacts(
            id=f"c{number}",
            committed_on=on,
            article=norm.article,
            part=norm.part,
            clauses=(norm.point,) if norm.point else (),
            stage=stage,
            circumstances=circumstances,
            circumstances_in_offence=(),
            life_or_health=norm.article in ("99", "106", "107"),
            intentional_death=norm.article == "99",
            victim_minor=False,
            with_violence=False,
            features_of_other_parts=(),
            harm_made_good="53(1)(6)" in circumstances,
            property_damage_made_good="53(1)(6)" in circumstances,
            in_criminal_group=False,
            torture=False,
        )
        for number, norm in enumerate(norms, 1)
    )
    return SentencingFacts(
        offences=offences, offender=Offender(birth_date=date(1988, 3, 5), conditions=()), priors=(prior,) if prior else ()
    )


def _convicted(random: Random, facts: SentencingFacts) -> Convicted | None:
    each = tuple(_fixed(random, offence, only_imprisonment=len(facts.offences) > 1) for offence in calculate(facts).offences)
    fixed = tuple(one for one in each if one is not None)
    if len(fixed) < len(each):
        return None
    imposed = tuple(Imposed(offence=f"c{number}", **one.model_dump()) for number, one in enumerate(fixed, 1))
    sentence = calculate(facts.model_copy(update={"imposed": imposed}))
    final, absorbed = fixed[0], False
    if sentence.total is not None:
        total = sentence.total.punishment(PunishmentKind.IMPRISONMENT)
        if total is None or total.lower is None or total.upper is None:
            return None
        lowest = floor(total.lower.amount) + 1 if total.above_lower else ceil(total.lower.amount)
        if lowest > floor(total.upper.amount):
            return None
        final = Fixed(kind=PunishmentKind.IMPRISONMENT, amount=random.randint(lowest, floor(total.upper.amount)))
        absorbed = final.amount == max(one.amount for one in fixed)
    conditional = (
        final.kind is PunishmentKind.IMPRISONMENT
        and final.amount <= _LONGEST_CONDITIONAL
        and sentence.conditional is not None
        and sentence.conditional.allowed is True
        and random.random() < 0.5
    )
    return Convicted(fixed, final, absorbed, conditional)


def _fixed(random: Random, offence: OffenceSentence, *, only_imprisonment: bool) -> Fixed | None:
    choices = [one for one in offence.permitted if one.unit in _STATED or one.kind is PunishmentKind.LIFE_IMPRISONMENT]
    if only_imprisonment:
        choices = [one for one in choices if one.kind is PunishmentKind.IMPRISONMENT]
    return _drawn(random, random.choice(choices)) if choices else None


def _drawn(random: Random, permitted: PermittedPunishment) -> Fixed | None:
    if permitted.unit is None:
        return Fixed(kind=permitted.kind)
    lower, upper = ceil(permitted.lower or 0), floor(permitted.least_upper or 0)
    for step in _STEPS[permitted.unit]:
        sizes = range(-(-max(lower, 1) // step) * step, upper + 1, step)
        if sizes and (step == 1 or random.random() < 0.7):
            return Fixed(kind=permitted.kind, amount=random.choice(sizes))
    return None


def sex_word(sex: Sex, pair: str) -> str:
    """Choose between the word for a man and that for a woman, «он|она»."""
    male, _, female = pair.partition("|")
    return male if sex is Sex.MALE else female
