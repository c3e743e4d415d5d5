"""Generated facts of sentencing: every part of the Code under combinations of what arts 24, 55 and 56 ask about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from law import Condition, Gravity, Guilt, Part, Stage, Unknown, criminal_code
from sentencing import OffenceFacts, Offender, PersonCondition, Procedure, ProcedureForm, SentencingFacts, unknown

SEED = 20260210
FIRST, LAST = date(2015, 1, 2), date(2026, 12, 31)
BORN = date(1980, 1, 1)
MITIGATING = ("53(1)(3)", "53(1)(6)", "53(1)(11)", "53(2)")
AGGRAVATING = ("54(1)(1)", "54(1)(2)", "54(1)(9)")
INTOXICATED, GROUP = "54(1)(12)", "54(1)(3)"
ORDER = frozenset({Gravity.MISDEMEANOUR, Gravity.SMALL})


def grid(size: int, seed: int = SEED) -> Iterator[tuple[Part, SentencingFacts]]:
    """Give facts that contradict nothing, every part of the Code in turn; the same for the same size and seed.

    :param size: How many.
    :param seed: Which of many grids.
    :return: Each set of facts of one offence, with the part of its day.
    """
    random = Random(seed)  # noqa: S311 - a grid has to come out the same every time
    numbers = [part.norm for article in criminal_code(LAST).articles for part in article.parts]
    random.shuffle(numbers)
    for place in range(size):
        norm = numbers[place % len(numbers)]
        on = FIRST + timedelta(days=random.randrange((LAST - FIRST).days))
        part = criminal_code(on).article(norm.article).part(norm.part)
        yield part, _facts(part, on, random)


def _facts(part: Part, on: date, random: Random) -> SentencingFacts:
    forms = [form for form in ProcedureForm if form is not ProcedureForm.ORDER or part.gravity in ORDER]
    fulfilled = _answer(random, "fulfilled")
    some = tuple(random.sample(list(PersonCondition), random.randint(1, 2)))
    asked: list[tuple[PersonCondition, ...] | Unknown] = [(), (), some, unknown("conditions")]
    conditions = random.choice(asked)
    return SentencingFacts(
        offences=(_offence(part, on, random),),
        offender=Offender(birth_date=BORN, conditions=conditions),
        procedure=Procedure(form=random.choice(forms), fulfilled=fulfilled),
    )


def _offence(part: Part, on: date, random: Random) -> OffenceFacts:
    stages = [Stage.COMPLETED] if part.guilt is Guilt.NEGLIGENCE else [Stage.COMPLETED, *Stage]
    circumstances = (
        *random.sample(MITIGATING, random.choice([0, 1, 1, 2])),
        *random.sample(AGGRAVATING, random.choice([0, 0, 0, 1])),
        *random.choice([(), (), (), (INTOXICATED,)]),
    )
    life = _answer(random, "life_or_health")
    all_harm = _answer(random, "harm_made_good")
    asked = {each.condition for each in part.memberships}
    elements: list[tuple[str, ...] | Unknown] = [(), (), (GROUP,), unknown("circumstances_in_offence")]
    return OffenceFacts(
        committed_on=on,
        article=part.norm.article,
        part=part.norm.part,
        clauses=tuple(random.sample(list(part.clauses), 1)) if part.clauses and random.random() < 0.8 else (),
        stage=random.choice(stages),
        circumstances=circumstances,
        circumstances_in_offence=random.choice(elements),
        life_or_health=life,
        intentional_death=False if life is False else _answer(random, "intentional_death"),
        victim_minor=_answer(random, "victim_minor"),
        with_violence=_answer(random, "with_violence") if Condition.WITH_VIOLENCE in asked else unknown("with_violence"),
        harm_made_good=all_harm,
        property_damage_made_good=True if all_harm is True else _answer(random, "property_damage_made_good"),
        exceptional_circumstances=random.random() < 0.1,
    )


def _answer(random: Random, field: str) -> bool | Unknown:
    answers: list[bool | Unknown] = [True, False, False, unknown(field)]
    return random.choice(answers)
