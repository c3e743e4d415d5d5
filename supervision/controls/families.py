"""Controls that the law itself gives, one for each part of each article: limitation, age of liability, custody, who may complain."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache

from casefile import Charge, MeasureKind
from law import Act, Gravity, Norm, Part, Phrase, PunishmentKind, Words, birthday, criminal_code, general_part, reached
from law import said as catalogue_words
from supervision.controls.lists import CUSTODY_GENERAL, PRIVATE, PRIVATE_PUBLIC, months_of, stands_in
from supervision.controls.setting import Setting
from supervision.controls.vocabulary import Control, ControlKind, ControlSeverity, ControlStage, Proposition
from supervision.deadline import ALMATY, ROOM

READ_ON = date(2026, 1, 3)
"""Day of the wording read; what an earlier or later wording says is computed by the law of its own day where the law has it."""
FAMILY = "family:"
Answer = bool | None


def _charges(found: Setting, article: tuple[str, str]) -> list[Charge]:
    return [one for one in found.case.charges if (one.article, one.part) == article]


def _charged(found: Setting, article: tuple[str, str]) -> Answer:
    return bool(_charges(found, article))


def _not_expired(found: Setting, article: tuple[str, str]) -> Answer:
    """Count the term of art. 71 from the act; evasion and new crimes, which lengthen it, are for a person to answer."""
    for charge in _charges(found, article):
        part = found.parts.get(charge.id)
        day = found.last_day_of(charge)
        years = None if part is None else limitation_years(part, day)
        if years is None:
            return None
        if found.on.astimezone(ALMATY).date() > birthday(day, years):
            return False
    return True


def limitation_years(part: Part, day: date) -> int | None:
    """Give the term of limitation of a part (Criminal Code, art. 71, part 1).

    :param part: The part.
    :param day: Day of the act.
    :return: Years; None where the law knows no term, or it depends on more than the part.
    """
    general = general_part(day)
    row = general.row("71.1", "terms", part.gravity, corruption="corruption" in part.lists)
    if row is None:
        return None
    years = row.values.get("years")
    return int(years) if years is not None else None


def _old_enough(found: Setting, article: tuple[str, str]) -> Answer:
    answers: list[Answer] = []
    for charge in _charges(found, article):
        born, day = found.case.person(charge.person).birth_date, found.day_of(charge)
        least = general_part(day).responsible_from(charge.article, charge.part)
        answers.append(None if born is None else reached(born, least, day))
    return False if False in answers else (None if None in answers else True)


def _held(found: Setting, article: tuple[str, str]) -> list[str]:
    persons = {one.person for one in _charges(found, article)}
    return [person for person in sorted(persons) if found.measures(person, MeasureKind.CUSTODY)]


def _custody_allowed(found: Setting, article: tuple[str, str]) -> Answer:
    """Nobody is in custody for it, or another charge of the person allows custody; up to five years a special ground is asked."""
    for person in _held(found, article):
        most = found.most_months(person)
        if most == 0:
            return False
        if most <= months_of(CUSTODY_GENERAL):
            return None
    return True


def _custody_short(found: Setting, article: tuple[str, str]) -> Answer:
    for person in _held(found, article):
        if found.held_longer(person, "custody_ext_9m") is not False and found.gravest(person) is not Gravity.ESPECIALLY_GRAVE:
            return None
    return True


FAMILIES: Mapping[str, Callable[[Setting, tuple[str, str]], Answer]] = {
    f"{FAMILY}charged": _charged,
    f"{FAMILY}not_expired": _not_expired,
    f"{FAMILY}old_enough": _old_enough,
    f"{FAMILY}custody_allowed": _custody_allowed,
    f"{FAMILY}custody_short": _custody_short,
    f"{FAMILY}asked": lambda _found, _article: None,
}
"""What the families compute, by name."""


@cache
def families() -> tuple[Control, ...]:
    """Make the controls of every part of the Special Part in force.

    :return: The controls, family by family in the order of the Code.
    """
    parts = [part for article in criminal_code(READ_ON).articles for part in article.parts]
    return tuple(control for part in parts for control in _of(part))


def _of(part: Part) -> Iterator[Control]:
    article, number = part.norm.article, part.norm.part
    if limitation_years(part, READ_ON) is not None:
        years = limitation_years(part, READ_ON) or 0
        yield _control("limitation", part, ControlStage.TERMS, Norm(Act.CC, "71", "1"), "not_expired", years=years)
    least = general_part(READ_ON).responsible_from(article, number)
    norm = Norm(Act.CC, "15", "1" if least == _general_age() else "2")
    yield _control("age", part, ControlStage.SUSPECT, norm, "old_enough", years=least)
    months = max((one.maximum or 0 for one in part.main if one.kind is PunishmentKind.IMPRISONMENT), default=0)
    for_life = any(one.kind is PunishmentKind.LIFE_IMPRISONMENT for one in part.main)
    if months <= months_of(CUSTODY_GENERAL) and not for_life:
        code = "custody-none" if months == 0 else "custody-five"
        yield _control(code, part, ControlStage.RESTRAINT, Norm(Act.CPC, "147", "1"), "custody_allowed")
    if months and part.gravity is not Gravity.ESPECIALLY_GRAVE and not part.lists & {"terrorist", "extremist"}:
        yield _control("custody-term", part, ControlStage.RESTRAINT, Norm(Act.CPC, "151", "3"), "custody_short")
    if stands_in(PRIVATE, article, number):
        yield _control("private", part, ControlStage.REGISTRATION, Norm(Act.CPC, "32", "2"), "asked")
    if stands_in(PRIVATE_PUBLIC, article, number):
        yield _control("private-public", part, ControlStage.REGISTRATION, Norm(Act.CPC, "32", "3"), "asked")


def _general_age() -> int:
    return int(general_part(READ_ON).data["age_of_responsibility"]["general"]["age"])


def _control(code: str, part: Part, stage: ControlStage, norm: Norm, computed: str, **details: int) -> Control:
    key = part.norm.article + (f"({part.norm.part})" if part.norm.part else "")
    condition = _words("condition-charged", key)
    return Control(
        id=f"{code}:{key}",
        stage=stage,
        kind=ControlKind.REQUIRE if computed == "asked" else ControlKind.FORBID,
        severity=ControlSeverity.BLOCK,
        norm=norm,
        condition=Proposition(condition, f"{FAMILY}charged"),
        requirement=Proposition(_words(f"family-{code}", key, **details), f"{FAMILY}{computed}"),
        valid_from=READ_ON,
        article=(part.norm.article, part.norm.part),
    )


def _words(code: str, key: str, **details: int) -> Words:
    return Phrase(catalogue_words, ROOM, code, {"article": key, **details})
