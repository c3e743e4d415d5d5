"""Faults of known kinds planted into clean cases: by changing events, measures, persons, dates, charges, evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from random import Random

from casefile import Case, Charge, Event, EventKind, EvidenceKind, InvestigationForm, Measure, MeasureKind, Role
from evals.clean_cases import CleanCase
from evals.control_cases import answered
from supervision import all_controls

K = EventKind
Planted = tuple[Case, datetime] | None
"""A case with a fault and the moment to look from; None where the fault cannot be in such a case."""
_DAY = timedelta(days=1)
_RESTRAINTS = {MeasureKind.CUSTODY, MeasureKind.HOUSE_ARREST, MeasureKind.RECOGNISANCE}
_ADULT_HOURS, _MINOR_HOURS = 48, 24


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault in a case.

    :param kind: What was changed.
    :param control: The control that has to see it.
    :param case: The case with it.
    :param on: Moment to look from.
    """

    kind: str
    control: str
    case: Case
    on: datetime


def faults(clean: CleanCase, seed: int) -> Iterator[Fault]:
    """Plant every kind of fault that a case can have, each into a copy of it.

    :param clean: The case.
    :param seed: Seed of how far dates are moved.
    :return: The cases with one fault each.
    """
    for kind, (control, plant) in KINDS.items():
        chance = Random(f"{seed} {kind}")  # noqa: S311 - days, not secrets
        made = plant(clean, chance)
        if made is not None:
            seen_by = control or _of_misdemeanour(made[0])
            yield Fault(kind, seen_by, *made)


def _of_misdemeanour(given: Case) -> str:
    charge = given.charges[0]
    return f"custody-none:{charge.article}" + (f"({charge.part})" if charge.part else "")


def _with(given: Case, **changes: object) -> Case:
    return given.model_copy(update=changes)


def _accused(clean: CleanCase) -> str:
    return clean.case.charges[0].person


def _born(given: Case, person: str, born: date) -> Case:
    persons = [one.model_copy(update={"birth_date": born}) if one.id == person else one for one in given.persons]
    return _with(given, persons=tuple(persons))


def _aged(clean: CleanCase, years: int, chance: Random) -> Case:
    """Make the first accused so many years old at the first act, some days past the birthday."""
    act = min(clean.case.episode(one).time.value.start for one in clean.case.charges[0].episodes).date()
    day = act - timedelta(days=chance.randint(1, 90))
    return _born(clean.case, _accused(clean), day.replace(year=day.year - years, day=min(day.day, 28)))


def _charged(given: Case, article: str, part: str) -> Case:
    charges = [one.model_copy(update={"article": article, "part": part, "clauses": ()}) for one in given.charges]
    return _with(given, charges=tuple(charges))


def _without_role(given: Case, role: Role) -> Case:
    return _with(given, persons=tuple(one for one in given.persons if role not in one.roles))


def _without(given: Case, *kinds: EventKind) -> Case:
    return _with(given, events=tuple(one for one in given.events if one.kind not in kinds))


def _adding(given: Case, *events: Event) -> Case:
    return _with(given, events=(*given.events, *events))


def _moved(given: Case, kind: EventKind, at: datetime) -> Case:
    return _with(given, events=tuple(one.model_copy(update={"at": at}) if one.kind is kind else one for one in given.events))


def _running(clean: CleanCase, *kinds: MeasureKind) -> Measure | None:
    """Find a measure of the first accused that runs at the moment."""
    return next(
        (
            one
            for one in clean.case.measures
            if one.person == _accused(clean) and one.kind in kinds and one.start <= clean.on and (one.end is None or one.end >= clean.on)
        ),
        None,
    )


def _changed(given: Case, measure: Measure, **changes: object) -> Case:
    return _with(given, measures=tuple(one.model_copy(update=changes) if one.id == measure.id else one for one in given.measures))


def _detention(clean: CleanCase) -> Measure | None:
    return next((one for one in clean.case.measures if one.kind is MeasureKind.DETENTION), None)


def _minor_in_an_inquiry(clean: CleanCase, chance: Random) -> Planted:
    return _with(_aged(clean, 16, chance), form=InvestigationForm.INQUIRY), clean.on


def _minor_alone(clean: CleanCase, chance: Random) -> Planted:
    return _without_role(_aged(clean, 16, chance), Role.LEGAL_REPRESENTATIVE), clean.on


def _investigation_overdue(clean: CleanCase, chance: Random) -> Planted:
    start = clean.at(K.REGISTERED)
    if start is None or clean.at(K.SENT_TO_PROSECUTOR) is not None:
        return None
    return _without(clean.case, K.TERM_EXTENDED), max(clean.on, start + timedelta(days=chance.randint(72, 160)))


def _registered_long_before(clean: CleanCase, chance: Random) -> Planted:
    start, sent = clean.at(K.REGISTERED), clean.at(K.SENT_TO_PROSECUTOR)
    if start is None or sent is None:
        return None
    return _moved(clean.case, K.REGISTERED, sent - timedelta(days=chance.randint(72, 160))), clean.on


def _extension_cut_short(clean: CleanCase, chance: Random) -> Planted:
    decided = clean.at(K.TERM_EXTENDED)
    if decided is None or clean.at(K.SENT_TO_PROSECUTOR) is not None:
        return None
    until = max(decided.date(), clean.on.date() - timedelta(days=chance.randint(9, 20)))
    events = [one.model_copy(update={"until": until}) if one.kind is K.TERM_EXTENDED else one for one in clean.case.events]
    return _with(clean.case, events=tuple(events)), clean.on


def _no_counsel(clean: CleanCase, chance: Random) -> Planted:
    custody = _running(clean, MeasureKind.CUSTODY)
    counsel = [one for one in clean.case.persons if Role.DEFENCE_COUNSEL in one.roles]
    if custody is None:
        return None
    if chance.random() < 0.5:
        return _without_role(clean.case, Role.DEFENCE_COUNSEL), clean.on
    others = [one.model_copy(update={"represents": ()}) if one in counsel else one for one in clean.case.persons]
    return _with(clean.case, persons=tuple(others)), clean.on


def _evidence_elsewhere(clean: CleanCase, chance: Random) -> Planted:
    place = chance.randrange(len(clean.case.evidence))
    items = [one.model_copy(update={"document": "d999"}) if at == place else one for at, one in enumerate(clean.case.evidence)]
    return _with(clean.case, evidence=tuple(items)), clean.on


def _confession_alone(clean: CleanCase, _chance: Random) -> Planted:
    told = clean.case.evidence[0].model_copy(
        update={"kind": EvidenceKind.TESTIMONY, "person": _accused(clean), "favours_defence": False, "inadmissible": False}
    )
    return _with(clean.case, evidence=(told,)), clean.on


def _detained_too_long(clean: CleanCase, chance: Random) -> Planted:
    detention = _detention(clean)
    if detention is None or detention.end is None:
        return None
    longer = timedelta(hours=_ADULT_HOURS, minutes=chance.randint(1, 2000))
    return _changed(clean.case, detention, start=detention.end - longer), clean.on


def _minor_detained_too_long(clean: CleanCase, chance: Random) -> Planted:
    detention = _detention(clean)
    if detention is None or detention.end is None or detention.person != _accused(clean):
        return None
    longer = timedelta(hours=_MINOR_HOURS, minutes=chance.randint(1, 1300))
    return _changed(_aged(clean, 16, chance), detention, start=detention.end - longer), clean.on


def _minor_in_custody(clean: CleanCase, chance: Random) -> Planted:
    if _running(clean, MeasureKind.CUSTODY) is None:
        return None
    return _charged(_aged(clean, 16, chance), "188", "2"), clean.on


def _minor_long_in_custody(clean: CleanCase, chance: Random) -> Planted:
    custody = _running(clean, MeasureKind.CUSTODY)
    # Before the court alone: in trial art. 342 counts anew
    if custody is None or clean.at(K.SENT_TO_COURT) is not None:
        return None
    held = _changed(_aged(clean, 16, chance), custody, end=None)
    earlier = custody.start - clean.on + timedelta(days=chance.randint(186, 300))
    moved = [one.model_copy(update={"start": one.start - earlier, "end": one.end and one.end - earlier}) for one in held.measures]
    return _charged(_with(held, measures=tuple(moved)), "188", "4"), clean.on


def _two_measures(clean: CleanCase, chance: Random) -> Planted:
    running = _running(clean, *_RESTRAINTS)
    if running is None:
        return None
    kind = MeasureKind.HOUSE_ARREST if running.kind is not MeasureKind.HOUSE_ARREST else MeasureKind.RECOGNISANCE
    second = Measure(id="m9", person=running.person, kind=kind, start=clean.on - timedelta(hours=chance.randint(1, 200)))
    return _with(clean.case, measures=(*clean.case.measures, second)), clean.on


def _custody_overdue(clean: CleanCase, chance: Random) -> Planted:
    custody = _running(clean, MeasureKind.CUSTODY)
    if custody is None or clean.at(K.SENT_TO_COURT) is not None:
        return None
    first = min(one.start for one in clean.case.measures if one.person == custody.person)
    return _changed(clean.case, custody, end=None), max(clean.on, first + timedelta(days=chance.randint(63, 200)))


def _custody_in_trial_overdue(clean: CleanCase, chance: Random) -> Planted:
    received = clean.at(K.RECEIVED_BY_COURT)
    if received is None or _running(clean, MeasureKind.CUSTODY) is None:
        return None
    return clean.case, received + timedelta(days=chance.randint(185, 400))


def _reconciled_though_barred(clean: CleanCase, chance: Random) -> Planted:
    """Terminate a case of trafficking, corruption, extremism or terrorism, and let a person say that it was for reconciliation."""
    article = chance.choice([("128", "1"), ("361", "1"), ("366", "1"), ("174", "1"), ("255", "1")])
    ended = Event(kind=K.TERMINATED, at=clean.on - timedelta(hours=1))
    return answered("LC-116", _adding(_charged(clean.case, *article), ended), condition=True, on=clean.on), clean.on


def _studied_too_long(clean: CleanCase, chance: Random) -> Planted:
    received = clean.at(K.RECEIVED_BY_PROSECUTOR)
    if received is None:
        return None
    later = (K.INDICTMENT_SERVED, K.SENT_TO_COURT, K.RECEIVED_BY_COURT, K.TRIAL_APPOINTED, K.TRIAL_STARTED)
    return _without(clean.case, *later), received + timedelta(days=chance.randint(16, 60))


def _victim_not_recognised(clean: CleanCase, _chance: Random) -> Planted:
    persons = [one.model_copy(update={"roles": (Role.WITNESS,)}) if Role.VICTIM in one.roles else one for one in clean.case.persons]
    return _with(clean.case, persons=tuple(persons)), clean.on


def _plea_for_the_gravest(clean: CleanCase, _chance: Random) -> Planted:
    agreed = Event(kind=K.PLEA_AGREEMENT, at=clean.on - timedelta(hours=1))
    return _adding(_charged(_without(clean.case, K.PLEA_AGREEMENT), "99", "2"), agreed), clean.on


def _tried_too_soon(clean: CleanCase, chance: Random) -> Planted:
    started, received = clean.at(K.TRIAL_STARTED), clean.at(K.RECEIVED_BY_PROSECUTOR)
    if started is None or received is None:
        return None
    return _moved(clean.case, K.INDICTMENT_SERVED, started - chance.randint(1, 3) * _DAY), clean.on


def _no_examination(clean: CleanCase, _chance: Random) -> Planted:
    left = tuple(one for one in clean.case.evidence if one.kind is not EvidenceKind.EXPERT_OPINION)
    return _with(_charged(clean.case, "106", "1"), evidence=left), clean.on


def _long_ago(clean: CleanCase, chance: Random) -> Planted:
    back = timedelta(days=chance.randint(2200, 2900))
    acts = []
    for one in clean.case.episodes:
        time = one.time.value
        earlier = time.model_copy(update={"start": time.start - back, "end": time.end - back if time.end else None})
        acts.append(one.model_copy(update={"time": one.time.model_copy(update={"value": earlier})}))
    return _charged(_with(clean.case, episodes=tuple(acts)), "188", "2"), clean.on


def _too_young(years: int, article: str, part: str) -> Callable[[CleanCase, Random], Planted]:
    return lambda clean, chance: (_charged(_aged(clean, years, chance), article, part), clean.on)


def _custody_without_imprisonment(clean: CleanCase, chance: Random) -> Planted:
    if _running(clean, MeasureKind.CUSTODY) is None:
        return None
    return _charged(clean.case, *chance.choice(_without_imprisonment())), clean.on


@cache
def _without_imprisonment() -> tuple[tuple[str, str], ...]:
    return tuple(one.article for one in all_controls() if one.article is not None and one.id.startswith("custody-none:"))


def _protest_too_late(clean: CleanCase, chance: Random) -> Planted:
    force = Event(kind=K.ENTERED_INTO_FORCE, at=clean.on)
    return _adding(clean.case, force), clean.on + timedelta(days=chance.randint(372, 700))


def _shared_by_two(clean: CleanCase, chance: Random) -> Planted:
    """Charge a second person, a minor, whom nobody represents."""
    second = clean.case.charges[0].model_copy(update={"id": "c99", "person": "p99"})
    young = _aged(clean, 15, chance).person(_accused(clean))
    other = young.model_copy(update={"id": "p99"})
    charges: tuple[Charge, ...] = (*clean.case.charges, second)
    return _with(clean.case, persons=(*clean.case.persons, other), charges=charges), clean.on


KINDS: Mapping[str, tuple[str, Callable[[CleanCase, Random], Planted]]] = {
    "a minor in an inquiry": ("LC-011", _minor_in_an_inquiry),
    "a minor without a representative": ("LC-045", _minor_alone),
    "a second accused, a minor without a representative": ("LC-045", _shared_by_two),
    "an investigation past its term": ("LC-021", _investigation_overdue),
    "a registration long before the case was sent": ("LC-021", _registered_long_before),
    "an extension to an earlier day": ("LC-021", _extension_cut_short),
    "custody without counsel": ("LC-038", _no_counsel),
    "evidence that the file does not have": ("LC-082", _evidence_elsewhere),
    "a confession and nothing else": ("LC-085", _confession_alone),
    "a detention over 48 hours": ("LC-089", _detained_too_long),
    "a minor's detention over 24 hours": ("LC-089", _minor_detained_too_long),
    "a minor in custody for medium gravity": ("LC-093", _minor_in_custody),
    "a minor in custody over six months": ("LC-094", _minor_long_in_custody),
    "two measures at once": ("LC-099", _two_measures),
    "custody past its term": ("LC-101", _custody_overdue),
    "custody in trial past its term": ("LC-106", _custody_in_trial_overdue),
    "a reconciliation that the law bars": ("LC-116", _reconciled_though_barred),
    "a study past its term": ("LC-134", _studied_too_long),
    "a victim who is not recognised": ("LC-139", _victim_not_recognised),
    "a plea agreement on an especially grave crime": ("LC-140", _plea_for_the_gravest),
    "a trial within three days of service": ("LC-146", _tried_too_soon),
    "harm without an examination": ("LC-075", _no_examination),
    "a protest after a year": ("LC-150", _protest_too_late),
    "limitation that has run out": ("limitation:188(2)", _long_ago),
    "an accused of 15 where 16 is the age": ("age:190(2)", _too_young(15, "190", "2")),
    "an accused of 13 where 14 is the age": ("age:188(2)", _too_young(13, "188", "2")),
    "custody where no imprisonment is possible": ("", _custody_without_imprisonment),
}
"""Each kind with the control that has to see it; without one, the control of the charge that was planted."""
