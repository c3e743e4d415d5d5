"""Made-up cases for time limits and controls: one suspect, one theft, and whatever events and measures a date or a control needs."""

from __future__ import annotations

from datetime import date, datetime

from casefile import (
    Agency,
    Bilingual,
    Case,
    Charge,
    Document,
    Episode,
    Event,
    EventKind,
    Fact,
    InvestigationForm,
    Kui,
    Measure,
    MeasureKind,
    Moment,
    NameForm,
    Official,
    Person,
    PersonName,
    Role,
    Sex,
)
from law import Language, Words
from supervision import ALMATY


def at(text: str) -> datetime:
    """Read a moment in the time of Kazakhstan.

    :param text: The moment, "2026-03-12 19:40".
    :return: The moment with its zone.
    """
    return datetime.fromisoformat(text).replace(tzinfo=ALMATY)


def words(text: str) -> Bilingual:
    """Give the same text in both languages: nobody reads it.

    :param text: The text.
    :return: The words.
    """
    return Words(kk=text, ru=text)


def person(identifier: str, born: date | None) -> Person:
    """Make a suspect.

    :param identifier: Identifier.
    :param born: Day of birth; None when the file does not have it.
    :return: The person.
    """
    form = NameForm(surname="Сынақов", given="Мысал")
    return Person(id=identifier, roles=(Role.SUSPECT,), name=PersonName(kk=form, ru=form), sex=Sex.MALE, iin="", birth_date=born)


def case(
    *events: Event,
    measures: tuple[Measure, ...] = (),
    form: InvestigationForm = InvestigationForm.PRELIMINARY,
    article: tuple[str, str] = ("188", "3"),
    born: date | None = date(1990, 5, 1),
    documents: tuple[Document, ...] = (),
) -> Case:
    """Make a case of one charge for an act of 1 January 2026.

    :param events: Its events.
    :param measures: Its measures.
    :param form: Form of the investigation.
    :param article: Article and part of the charge.
    :param born: Day of birth of the suspect.
    :param documents: Its documents.
    :return: The case.
    """
    official = Official(person="p9", post=words("следователь"), body=words("УП"))
    return Case(
        number="267512031000001",
        kui=Kui(number="1", date=date(2026, 1, 1)),
        title=words("дело"),
        agency=Agency.POLICE,
        territory=words("г. Шымкент"),
        language=Language.RU,
        form=form,
        investigator=official,
        prosecutor=official,
        court=words("суд"),
        drafting_place=words("г. Шымкент"),
        persons=(person("p1", born), person("p2", date(1988, 2, 2)), person("p9", date(1980, 1, 1))),
        episodes=(
            Episode(
                id="e1",
                title=words("эпизод"),
                time=Fact(value=Moment(start=at("2026-01-01 10:00"))),
                place=Fact(value=words("место")),
                way=Fact(value=words("способ")),
                participants=("p1",),
            ),
        ),
        charges=(Charge(id="c1", person="p1", article=article[0], part=article[1], episodes=("e1",)),),
        documents=documents,
        measures=measures,
        events=events,
    )


def event(kind: EventKind, moment: str, *, who: str | None = None, until: str | None = None) -> Event:
    """Make an event.

    :param kind: Its kind.
    :param moment: Its moment.
    :param who: Whom it concerns.
    :param until: For an extension, the day it is extended to.
    :return: The event.
    """
    return Event(kind=kind, at=at(moment), person=who, until=date.fromisoformat(until) if until else None)


def held(kind: MeasureKind, start: str, end: str | None = None, *, released: bool = False, name: str = "m1") -> Measure:
    """Make a measure of the suspect.

    :param kind: Its kind.
    :param start: Beginning.
    :param end: End; None while no end is named.
    :param released: Whether the person was released at the end.
    :param name: Identifier.
    :return: The measure.
    """
    return Measure(id=name, person="p1", kind=kind, start=at(start), end=at(end) if end else None, released=released)
