"""A second opinion on arts 24, 46(3), 46(4-1), 55 and 56: the tables of the Code, read row by row, sharing no rule with `sentencing`.

It takes the sanction from the law's data and the facts as plain values, answers every missing fact with yes and with no, and
joins the rows: the widest range stands, and the lowest upper bound that an answer may still leave is kept beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import floor

from law import Condition, Part, Unknown, criminal_code
from sentencing import OffenceSentence, SentencingFacts

F = Fraction
Missing = bool | None
TABLES_BY_POINT = {("189", "3"), ("190", "3"), ("307", "3"), ("437", "3")}
"""Parts whose main punishments differ by point or by tier: the case table holds them, not this opinion."""

# Art. 11, parts 2-5: the longest imprisonment of the sanction, in months, up to which a crime is small, medium, grave.
CATEGORY_BY_INTENT = ((24, "small"), (60, "medium"), (144, "grave"))
CATEGORY_BY_NEGLIGENCE = ((60, "small"), (120, "medium"))
# Art. 24, parts 2 and 4: where an unfinished crime is punishable; a terrorist crime always is.
PUNISHABLE = {"completed": None, "attempt": {"medium", "grave", "especially_grave"}, "preparation": {"grave", "especially_grave"}}
# Art. 56, parts 2 and 3.
OF_THE_MAXIMUM = {"completed": F(1), "attempt": F(3, 4), "preparation": F(1, 2)}
# Art. 55, part 2 (a mitigating circumstance alone) and part 3 (accelerated investigation, agreement): category, life or health.
PART_2 = {
    ("misdemeanour", False): F(1, 2), ("misdemeanour", True): F(1, 2),
    ("small", False): F(1, 2), ("small", True): F(1, 2),
    ("medium", False): F(1, 2), ("medium", True): F(1, 2),
    ("grave", False): F(2, 3), ("grave", True): F(3, 4),
    ("especially_grave", False): F(3, 4), ("especially_grave", True): F(4, 5),
}  # fmt: skip
PART_3 = PART_2 | {("grave", False): F(1, 2)}
# Arts 41(2), 42(3), 43(2), 44(1), 45(2), 46(3): the least of a kind for a misdemeanour and for a crime.
LEAST = {
    "fine": (20, 200), "corrective_labour": (20, 200), "community_service": (20, 200),
    "arrest": (10, 10), "restriction": (6, 6), "imprisonment": (6, 6),
}  # fmt: skip
# Arts 41(7), 42(6), 43(2-2), 44(4) open the least itself under arts 55 and 56; arts 45 and 46 do not.
STAYS = {"arrest": 10, "imprisonment": 6}
# Art. 55, part 3, second sentence: a fine in indices by order, whatever the sanction.
BY_ORDER = {"misdemeanour": (10, 20), "small": (50, 200)}
# Art. 98-2: compulsory payment in indices.
PAYMENT = {"misdemeanour": 5, "small": 10, "medium": 15, "grave": 20, "especially_grave": 30}
# Arts 42(7), 43(3), 45(3), 46(4): whom a kind spares.
AGED = {"woman_58", "man_63", "disability_1_2"}
SPARED = {
    "corrective_labour": {"unable_to_work", "no_permanent_work", "full_time_student"},
    "community_service": AGED | {"pregnant", "child_under_3", "serviceman"},
    "arrest": AGED | {"pregnant", "child_under_3", "small_child"},
    "life_imprisonment": AGED | {"woman", "pregnant"},
}
# Art. 467, parts 1 and 1-1, by the first year: no arrest at all before 2017, and until 2027 only for these articles, for servicemen, and
# from 2019 for foreigners who are also expelled.
ARREST_SINCE, ARREST_FULLY_SINCE = 2017, 2027
ARREST_ALL_THE_SAME = {"108-1", "109-1"}
ARREST_STAYS_FOR = {"serviceman": 2017, "foreigner": 2019}
# Art. 54, part 1, point 12: the court may decline to count it.
INTOXICATED = "54(1)(12)"
KILLING = {"99", "100", "101", "102", "103"}
# Art. 55, part 1, point 2: an economic crime (chapter 8) but these.
ECONOMIC, NOT_ECONOMIC = 8, {"218", "218-1", "248", "249"}


@dataclass(frozen=True)
class Row:
    """The facts of one act; None is a fact nobody has stated."""

    stage: str = "completed"
    clauses: tuple[str, ...] = ()
    mitigating: bool = False
    aggravating: bool = False
    intoxicated: bool = False
    element: Missing = None
    form: str = "ordinary"
    fulfilled: Missing = None
    life_or_health: Missing = None
    death: Missing = None
    minor: Missing = None
    violence: Missing = None
    all_harm: Missing = None
    property_damage: Missing = None
    exceptional: bool = False
    person: frozenset[str] | None = frozenset()
    year: int = 2026
    repeated: Missing = False


@dataclass(frozen=True)
class Range:
    """One kind: bounds, the exact cap, the lowest bound an answer may leave, and how low the court may go under the minimum."""

    low: Fraction
    high: Fraction
    cap: Fraction
    least: Fraction
    extended: Fraction | None


Opinion = dict[str, Range | None]
"""Kinds that may be imposed; life imprisonment has no range. An act that is not punishable has no kind."""


def category(part: Part) -> str:
    """Read art. 11 off the sanction."""
    if part.kind == "misdemeanour":
        return "misdemeanour"
    longest = max((each.maximum or 0 for each in part.main if each.kind == "imprisonment"), default=0)
    if any(each.kind == "life_imprisonment" for each in part.main):
        return "especially_grave"
    rows = CATEGORY_BY_NEGLIGENCE if part.guilt == "negligence" else CATEGORY_BY_INTENT
    return next((name for limit, name in rows if longest <= limit), "especially_grave")


@dataclass(frozen=True)
class _Known:
    """One way in which the missing facts may turn out."""

    declined: bool
    element: bool
    fulfilled: bool
    life: bool
    death: bool
    minor: bool
    violence: bool
    repeated: bool

    @classmethod
    def ways(cls, part: Part, row: Row) -> Iterator[_Known]:
        """Answer every missing fact with yes and with no."""
        declined = None if row.intoxicated else False
        life, death = row.life_or_health, _death(part, row)
        asked = (declined, row.element, row.fulfilled, life, death, row.minor, row.violence, row.repeated)
        yield from (cls(*way) for way in product(*((True, False) if one is None else (one,) for one in asked)))


def _death(part: Part, row: Row) -> Missing:
    """An intentional death: certain for arts 99-103; not by negligence, nor in a small or medium crime unless it is stated."""
    if part.norm.article in KILLING:
        return True
    if part.guilt == "negligence" or row.life_or_health is False:
        return False
    return row.death if row.death is not None or category(part) in {"grave", "especially_grave"} else False


def _in_list(part: Part, row: Row, way: _Known, name: str) -> bool:
    met = frozenset([Condition.VICTIM_IS_MINOR] * way.minor + [Condition.WITH_VIOLENCE] * way.violence)
    return any(each.list.id == name and each.holds(frozenset(row.clauses), met) for each in part.memberships)


def _shut(part: Part, row: Row, way: _Known) -> tuple[bool, bool]:
    """Art. 55, part 8: whether the whole article is shut, and whether parts 2 and 3 are."""
    whole = way.death or _in_list(part, row, way, "sexual_inviolability_of_minors")
    return whole, whole or _in_list(part, row, way, "violence_against_minors")


def _fraction(part: Part, row: Row, way: _Known) -> F:
    """Art. 55, parts 2 and 3: the smallest that opens."""
    if _shut(part, row, way)[1]:
        return F(1)
    key, opened = (category(part), way.life), [F(1)]
    counts_against = row.aggravating or way.element or way.repeated or (row.intoxicated and not way.declined)
    if row.mitigating and not counts_against:
        opened.append(PART_2[key])
    if row.form == "accelerated" or (row.form.endswith("_agreement") and way.fulfilled):
        opened.append(PART_3[key])
    return min(opened)


def _without_imprisonment(part: Part, row: Row, way: _Known) -> bool:
    """Art. 55, part 1: a milder kind in the sanction and the harm made good."""
    milder = any(each.kind not in {"imprisonment", "life_imprisonment"} for each in part.main)
    if not milder or _shut(part, row, way)[0]:
        return False
    repaired = row.all_harm is True or row.property_damage is True
    economic = part.chapter == ECONOMIC and part.norm.article not in NOT_ECONOMIC and part.kind == "crime"
    return (category(part) in {"small", "medium"} and row.all_harm is True) or (economic and repaired)


def _barred(part: Part, row: Row, kind: str, ways: Iterable[_Known]) -> bool:
    if kind == "imprisonment":
        return all(_without_imprisonment(part, row, way) for way in ways)
    if kind == "arrest" and not _arrest(part, row):
        return True
    if row.person is None:
        return False
    return bool(row.person & SPARED.get(kind, set()))


def _arrest(part: Part, row: Row) -> bool:
    """Art. 467: whether arrest is imposed at all in the year of the act; whoever is not known may be anybody."""
    if row.year < ARREST_SINCE:
        return False
    may_be = ARREST_STAYS_FOR.keys() if row.person is None else row.person
    spared = any(row.year >= since for person, since in ARREST_STAYS_FOR.items() if person in may_be)
    return row.year >= ARREST_FULLY_SINCE or part.norm.article in ARREST_ALL_THE_SAME or spared


def _measured(part: Part, row: Row, punishment: tuple[str, str, int | None, int], ways: list[_Known]) -> Range | None:
    """One kind of the sanction under every way; None where the cap leaves nothing to impose."""
    kind, unit, minimum, maximum = punishment
    least_of_kind = 0 if unit == "multiple" else LEAST[kind][part.kind == "crime"]
    low = least_of_kind if minimum is None else minimum
    bottom = 0 if unit == "multiple" else STAYS.get(kind, 0)
    fractions = [_fraction(part, row, way) for way in ways]
    caps = [maximum * OF_THE_MAXIMUM[row.stage] * each for each in fractions]
    whole = [cap if unit == "multiple" else F(floor(cap)) for cap in caps]
    cap, binds = max(caps), max(caps) >= low
    lower = F(low if binds else bottom)
    if max(whole) < lower:
        return None
    special = any(row.exceptional and not _shut(part, row, way)[0] for way in ways)
    opens = binds and bottom < low and (special or min(fractions) < 1)
    return Range(lower, max(whole), cap, min(whole), F(bottom) if opens else None)


def _life_only(part: Part, row: Row, ways: list[_Known]) -> Range | None:
    """Arts 46(4-1), 55(9), 56(4): what stands beside or in the place of life imprisonment when the sanction knows nothing else."""
    who = (False, True) if row.person is None else (bool(row.person & SPARED["life_imprisonment"]),)
    specials = {row.exceptional and not _shut(part, row, way)[0] for way in ways}
    terms: list[tuple[Fraction, Fraction]] = []
    for spared, special in product(who, specials):
        if row.stage != "completed":
            terms.append((F(6), 300 * OF_THE_MAXIMUM[row.stage]) if spared else (F(300), F(300)))
        elif special:
            terms.append((F(180), F(240)) if spared else (F(240), F(300)))
        elif spared:
            terms.append((F(240), F(300)))
    if not terms:
        return None
    low, high = min(each[0] for each in terms), max(each[1] for each in terms)
    return Range(low, high, high, high, None)


def _order(part: Part, own: Range | None) -> Range:
    """Art. 55, part 3, second sentence; beside the sanction's own fine where a missing fact decides which of them holds."""
    low, high = (F(bound) for bound in BY_ORDER[category(part)])
    if own is None:
        return Range(low, high, high, high, None)
    return Range(min(low, own.low), max(high, own.high), max(high, own.cap), min(high, own.least), own.extended)


def second_opinion(part: Part, row: Row) -> Opinion:
    """Give the punishments that the tables allow for one act.

    :param part: The part of the article, for its sanction and the lists in which it stands.
    :param row: The facts.
    :return: The kinds with their ranges; empty when the stage is not punishable.
    """
    ways, found = list(_Known.ways(part, row)), Opinion()
    gate = PUNISHABLE[row.stage]
    terrorist = part.kind == "crime" and any(_in_list(part, row, way, "terrorist") for way in ways)
    if gate is not None and category(part) not in gate and not terrorist:
        return found
    order = {_shut(part, row, way)[1] for way in ways} if row.form == "order" else {True}
    if order == {False}:
        return {"fine": _order(part, None)}
    for each in part.main:
        if each.kind == "life_imprisonment":
            term = _life_only(part, row, ways) if len(part.main) == 1 else None
            found |= {"imprisonment": term} if term is not None else {}
            if row.stage == "completed" and not _barred(part, row, each.kind, ways):
                found[each.kind] = None
        elif not _barred(part, row, each.kind, ways):
            measured = _measured(part, row, (each.kind, each.unit or "", each.minimum, each.maximum or 0), ways)
            found |= {each.kind.value: measured} if measured is not None else {}
    return found | ({"fine": _order(part, found.get("fine"))} if False in order else {})


def row_of(facts: SentencingFacts) -> Row:
    """Take the facts of one act down as plain values.

    :param facts: Facts of one offence.
    :return: The row.
    """
    act, person = facts.offences[0], facts.offender.conditions
    keys, element = act.circumstances, act.circumstances_in_offence
    return Row(
        stage=act.stage.value,
        clauses=act.clauses,
        mitigating=any(key.startswith("53") for key in keys),
        aggravating=any(key.startswith("54") and key != INTOXICATED for key in keys),
        intoxicated=INTOXICATED in keys,
        element=None if isinstance(element, Unknown) else any(key.startswith("54") for key in element),
        form=facts.procedure.form.value,
        fulfilled=_stated(facts.procedure.fulfilled),
        life_or_health=_stated(act.life_or_health),
        death=_stated(act.intentional_death),
        minor=_stated(act.victim_minor),
        violence=_stated(act.with_violence),
        all_harm=_stated(act.harm_made_good),
        property_damage=_stated(act.property_damage_made_good),
        exceptional=act.exceptional_circumstances,
        person=None if isinstance(person, Unknown) else frozenset(each.value for each in person),
        year=act.committed_on.year,
        repeated=_repeated(facts),
    )


def _repeated(facts: SentencingFacts) -> Missing:
    """Art. 14 row by row: every missing fact of a conviction, and whether a conditional sentence is imprisonment, tried both ways."""
    act = facts.offences[0]
    gravity = category(criminal_code(act.committed_on).article(act.article).part(act.part))
    if gravity not in {"grave", "especially_grave"}:
        return False
    found = {False}
    for prior in facts.priors or ():
        if prior.convicted_on >= act.committed_on:
            continue
        names = ("gravity", "sentenced_to_imprisonment", "conditional", "under_18", "record_expired")
        either = [_either(name, getattr(prior, name)) for name in names]
        counts = {_counts(gravity, *answers) for answers in product(*either)}
        found = {one or other for one, other in product(found, counts)}
    return None if len(found) == 2 else True in found


def _either(name: str, answer: object) -> tuple[object, ...]:
    if name == "conditional":
        # Q28: a conditional sentence may be imprisonment or not; one not known to be conditional is read as served.
        return (False, True) if answer is True else (False,)
    if isinstance(answer, Unknown):
        return ("medium", "grave", "especially_grave") if name == "gravity" else (False, True)
    return (str(answer),) if name == "gravity" else (answer,)


def _counts(new: str, gravity: object, jailed: object, not_jail: object, young: object, expired: object) -> bool:
    if young or expired:
        return False
    imprisoned = bool(jailed) and not not_jail
    if new == "especially_grave":
        return imprisoned and gravity in {"grave", "especially_grave"}
    return gravity == "especially_grave" or (imprisoned and gravity == "grave")


def _stated(answer: bool | Unknown) -> Missing:
    return None if isinstance(answer, Unknown) else answer


def difference(part: Part, facts: SentencingFacts, found: OffenceSentence) -> str:
    """Tell in what the result of `sentencing` differs from the second opinion.

    :param part: The part charged.
    :param facts: Facts of one offence.
    :param found: What `sentencing` gives for it.
    :return: The difference; empty when both agree, and for the few parts that the tables here do not hold.
    """
    if (part.norm.article, part.norm.part) in TABLES_BY_POINT:
        return ""
    row = row_of(facts)
    wanted = category(part), second_opinion(part, row)
    given: Opinion = {
        each.kind.value: None if each.lower is None else Range(each.lower, each.upper, each.cap, each.least_upper, each.extended_lower)
        for each in found.permitted
    }
    payment = found.payment is None or found.payment.mci == PAYMENT[wanted[0]]
    return "" if wanted == (found.gravity.value, given) and payment else f"{part.norm}: {row}: {wanted} against {found.gravity} {given}"
