"""For every legality control a case that keeps it and one that breaches it."""

from __future__ import annotations

from datetime import datetime, timedelta

from casefile import Case, Charge, ControlAnswer, EventKind, Measure, MeasureKind
from evals.supervision_cases import at, case, event
from law import birthday, general_part
from supervision import Control

ON = at("2026-02-01 10:00")
BASE = case(event(EventKind.REGISTERED, "2026-01-02 10:00"))
_ACT = at("2026-01-01 10:00")


def answered(control: str, given: Case = BASE, *, condition: bool | None = None, observed: bool | None = None, on: datetime = ON) -> Case:
    """Let a named person answer a control.

    :param control: Identifier of the control.
    :param given: The case.
    :param condition: Whether its condition holds; None to leave it to the case.
    :param observed: Whether its requirement is kept; None to leave it to the case.
    :param on: Moment of the answer.
    :return: The case with the answer.
    """
    answer = ControlAnswer(
        control=control, condition=condition, observed=observed, by="А. Сейтқали", at=on, reason="проверено по материалам"
    )
    return given.model_copy(update={"answers": (*given.answers, answer)})


def jailed(given: Case, days: int) -> Case:
    """Keep the suspect in custody.

    :param given: The case.
    :param days: For how many days by now.
    :return: The case with the custody.
    """
    start = ON - timedelta(days=days)
    return given.model_copy(update={"measures": (Measure(id="m1", person="p1", kind=MeasureKind.CUSTODY, start=start),)})


def charged(control: Control) -> Case:
    """Charge the suspect with the part of an article that a control of a family is for.

    :param control: The control.
    :return: The case.
    :raises ValueError: If the control is for every article.
    """
    if control.article is None:
        raise ValueError(f"{control.id} is for every article")
    article, part = control.article
    return BASE.model_copy(update={"charges": (Charge(id="c1", person="p1", article=article, part=part, episodes=("e1",)),)})


def passing(control: Control) -> tuple[Case, datetime]:
    """Make a case that keeps a control.

    :param control: The control.
    :return: The case, and the moment to look from.
    """
    if control.article is None:
        return answered(control.id, condition=True, observed=True), ON
    given = charged(control)
    return (answered(control.id, given, observed=True) if control.id.startswith("private") else given), ON


def failing(control: Control) -> tuple[Case, datetime]:
    """Make a case that breaches a control.

    :param control: The control.
    :return: The case, and the moment to look from.
    """
    if control.article is None:
        return answered(control.id, condition=True, observed=False), ON
    given = charged(control)
    when = ON
    match control.id.partition(":")[0]:
        case "limitation":
            years = int("".join(sign for sign in control.requirement.words.ru.rsplit("(", 1)[1] if sign.isdigit()))
            when = at(f"{birthday(_ACT.date(), years) + timedelta(days=1)} 10:00")
        case "age":
            least = general_part(_ACT.date()).responsible_from(*control.article)
            young = given.persons[0].model_copy(update={"birth_date": _ACT.date().replace(year=_ACT.year - least) + timedelta(days=1)})
            given = given.model_copy(update={"persons": (young, *given.persons[1:])})
        case "custody-none":
            given = jailed(given, 10)
        case "custody-five":
            given = answered(control.id, jailed(given, 10), observed=False)
        case "custody-term":
            given = answered(control.id, jailed(given, 300), observed=False)
        case _:
            given = answered(control.id, given, observed=False)
    return given, when
