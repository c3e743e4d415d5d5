"""Generated cases in which nothing that the file shows is breached, close to the bounds of their terms; and the three examples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

from casefile import (
    Case,
    Charge,
    Document,
    DocumentType,
    Event,
    EventKind,
    Evidence,
    EvidenceKind,
    Measure,
    MeasureKind,
    Person,
    Role,
    SourceRef,
    read_folder,
)
from evals.supervision_cases import case, person, words
from law import Language
from supervision import ALMATY

K = EventKind
EXAMPLES = Path(__file__).parents[1] / "examples"
GENERATED = 120
_NAMES = ("burglary", "fraud", "bodily_harm")
_ARTICLES = (("188", "3"), ("190", "3"), ("106", "1"), ("188", "4"), ("190", "2"), ("188", "2"), ("106", "2"))
_FIRST = date(2026, 1, 12)
_STEP = 7
_STAGES = 5
_DETAINED = timedelta(hours=23, minutes=50)


@dataclass(frozen=True, slots=True)
class CleanCase:
    """A case in order.

    :param case: The case.
    :param on: Moment to look from.
    """

    case: Case
    on: datetime

    def at(self, kind: EventKind) -> datetime | None:
        """Give the moment of the first event of a kind; None when there is none."""
        return min((each.at for each in self.case.events if each.kind is kind), default=None)


def clean_cases() -> Iterator[CleanCase]:
    """Give the examples and the generated cases.

    :return: The cases.
    """
    for name in _NAMES:
        given = read_folder(EXAMPLES / name).case
        received = [each.at for each in given.events if each.kind is K.RECEIVED_BY_PROSECUTOR]
        yield CleanCase(given, received[0] + timedelta(hours=1) if received else max(each.at for each in given.events))
    yield from map(generated, range(GENERATED))


def generated(number: int) -> CleanCase:
    """Make a clean case.

    :param number: Its number: it decides the stage, the article, the days.
    :return: The case.
    """
    day = _FIRST + timedelta(days=_STEP * number % 240)
    stage = number % _STAGES
    article = _ARTICLES[number % len(_ARTICLES)]
    events, length = _events(day, stage)
    if stage == 0 and number % 3 == 0:
        # Death of the accused, not reconciliation, which the law bars in corruption: the event by itself does not tell
        article = ("366", "1")
        events.append(Event(kind=K.TERMINATED, at=_moment(day, length, 9)))
    # A minor would be over six months in custody at the last look at a trial
    minor = number % 8 == 7 and article == ("188", "4") and stage != 3
    given = case(*events, measures=_measures(day, stage), article=article, born=date(2009, 1, 20) if minor else date(1990, 5, 1))
    act = given.episodes[0].time.value.model_copy(update={"start": _moment(day, -2)})
    episode = given.episodes[0].model_copy(update={"victims": ("p2",), "time": given.episodes[0].time.model_copy(update={"value": act})})
    whole = given.model_copy(
        update={
            "persons": (*_persons(given), *_defenders()),
            "episodes": (episode,),
            "charges": (Charge(id="c1", person="p1", article=article[0], part=article[1], episodes=("e1",)),),
            "documents": _documents(day),
            "evidence": _evidence(),
        }
    )
    return CleanCase(whole, _moment(day, length))


def crowded(events: int) -> CleanCase:
    """Make a case of very many events: recognised, interrupted, familiarised, sent and returned again and again.

    :param events: How many.
    :return: The case.
    """
    base = generated(0)
    kinds = (
        *(K.SUSPECT_RECOGNISED, K.QUALIFICATION_ANNOUNCED, K.TERM_INTERRUPTED, K.TERM_RESUMED, K.FAMILIARISATION_STARTED),
        *(K.FAMILIARISATION_ENDED, K.SENT_TO_PROSECUTOR, K.RECEIVED_BY_PROSECUTOR, K.RETURNED_FOR_INVESTIGATION),
    )
    first = base.case.events[-1].at
    more = [
        Event(kind=kinds[place % len(kinds)], at=first + timedelta(hours=place + 1), person="p1")
        for place in range(events - len(base.case.events))
    ]
    return CleanCase(base.case.model_copy(update={"events": (*base.case.events, *more)}), first + timedelta(hours=events + 1))


def _moment(day: date, days: int, hour: int = 10) -> datetime:
    return datetime.combine(day + timedelta(days=days), time(hour), tzinfo=ALMATY)


def _events(day: date, stage: int) -> tuple[list[Event], int]:
    """Give the events of a stage, and after how many days it is looked at."""
    events = [
        Event(kind=K.REGISTERED, at=_moment(day, 0)),
        Event(kind=K.SUSPECT_RECOGNISED, at=_moment(day, 3), person="p1"),
        Event(kind=K.QUALIFICATION_ANNOUNCED, at=_moment(day, 5), person="p1"),
    ]
    if stage == 0:
        return events, 56
    if stage == 1:
        extended = Event(kind=K.TERM_EXTENDED, at=_moment(day, 50), until=day + timedelta(days=89))
        return [*events, extended], 88
    events += [
        Event(kind=K.FAMILIARISATION_STARTED, at=_moment(day, 38), person="p1"),
        Event(kind=K.FAMILIARISATION_ENDED, at=_moment(day, 39), person="p1"),
        Event(kind=K.SENT_TO_PROSECUTOR, at=_moment(day, 40)),
        Event(kind=K.RECEIVED_BY_PROSECUTOR, at=_moment(day, 41)),
    ]
    if stage == 2:
        return events, 51
    events += [
        Event(kind=K.INDICTMENT_SERVED, at=_moment(day, 48)),
        Event(kind=K.SENT_TO_COURT, at=_moment(day, 49)),
        Event(kind=K.RECEIVED_BY_COURT, at=_moment(day, 50)),
        Event(kind=K.TRIAL_APPOINTED, at=_moment(day, 51)),
    ]
    if stage == 3:
        return [*events, Event(kind=K.TRIAL_STARTED, at=_moment(day, 52))], 229
    return [*events, Event(kind=K.TRIAL_STARTED, at=_moment(day, 60))], 80


def _measures(day: date, stage: int) -> tuple[Measure, ...]:
    """Detain for a moment less than a day; then custody, or a recognisance where the term was extended."""
    start = _moment(day, 3, 9)
    detained = Measure(id="m1", person="p1", kind=MeasureKind.DETENTION, start=start, end=start + _DETAINED)
    kind = MeasureKind.RECOGNISANCE if stage == 1 else MeasureKind.CUSTODY
    return detained, Measure(id="m2", person="p1", kind=kind, start=start + _DETAINED)


def _persons(given: Case) -> tuple[Person, ...]:
    victim = given.persons[1].model_copy(update={"roles": (Role.VICTIM,)})
    return given.persons[0], victim, given.persons[2].model_copy(update={"roles": (Role.INVESTIGATOR,)})


def _defenders() -> tuple[Person, ...]:
    counsel = person("p5", date(1985, 3, 3)).model_copy(update={"roles": (Role.DEFENCE_COUNSEL,), "represents": ("p1",)})
    parent = person("p6", date(1980, 4, 4)).model_copy(update={"roles": (Role.LEGAL_REPRESENTATIVE,), "represents": ("p1",)})
    return counsel, parent


def _documents(day: date) -> tuple[Document, ...]:
    return tuple(
        Document(
            id=f"d{place}",
            type=kind,
            title=words("документ"),
            date=day + timedelta(days=place),
            file=f"d{place}.txt",
            language=Language.RU,
            first_sheet=place,
            last_sheet=place,
        )
        for place, kind in enumerate((DocumentType.INTERROGATION_PROTOCOL, DocumentType.EXPERT_OPINION), start=1)
    )


def _evidence() -> tuple[Evidence, ...]:
    told = Evidence(
        id="v1",
        kind=EvidenceKind.TESTIMONY,
        document="d1",
        words=words("показания"),
        person="p2",
        sources=(SourceRef(document="d1", sheet=1),),
    )
    return told, told.model_copy(
        update={
            "id": "v2",
            "kind": EvidenceKind.EXPERT_OPINION,
            "document": "d2",
            "person": None,
            "sources": (SourceRef(document="d2", sheet=2),),
        }
    )
