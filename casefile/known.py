"""A case laid out for checking: everything by its identifier, every place with its path."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from pydantic import BaseModel

from casefile.case import Case, EventKind
from casefile.documents import DocumentText
from casefile.facts import SourceRef
from casefile.materials import Document, Media
from casefile.offences import Charge, Episode
from casefile.people import Person, Role
from casefile.yaml_lines import Path
from law import Words

ALMATY = ZoneInfo("Asia/Almaty")
"""The one time zone of the Republic since 1 March 2024; days of the case are its days."""

CHARGEABLE = frozenset({Role.SUSPECT, Role.ACCUSED})
"""Capacities in which a person answers for an offence."""


def local_day(moment: datetime) -> date:
    """Give the day of a moment as the Republic counts it.

    :param moment: A zone-aware moment.
    :return: The day in Asia/Almaty.
    """
    return moment.astimezone(ALMATY).date()


def walk(value: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Visit every model, words and scalar inside a value, with its path.

    :param value: A model, a tuple of models or a value.
    :param path: Path of the value itself.
    :return: Pairs of path and value, the outer before the inner.
    """
    if isinstance(value, BaseModel):
        yield path, value
        for name in type(value).model_fields:
            yield from walk(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from walk(item, (*path, index))
    elif value is not None:
        yield path, value


def sources_of(value: object) -> Iterator[SourceRef]:
    """Give every source that facts name, however deep.

    :param value: A model of this room or of another, or a tuple of them.
    """
    return (found for _, found in walk(value) if isinstance(found, SourceRef))


@dataclass(frozen=True)
class Known:
    """A case with its indexes.

    :param case: The case.
    :param texts: Texts of its documents by identifier; empty where texts were not read.
    """

    case: Case
    texts: Mapping[str, DocumentText] = field(default_factory=dict)

    @cached_property
    def persons(self) -> dict[str, Person]:
        """Persons by identifier."""
        return {person.id: person for person in self.case.persons}

    @cached_property
    def episodes(self) -> dict[str, Episode]:
        """Episodes by identifier."""
        return {episode.id: episode for episode in self.case.episodes}

    @cached_property
    def charges(self) -> dict[str, Charge]:
        """Charges by identifier."""
        return {charge.id: charge for charge in self.case.charges}

    @cached_property
    def documents(self) -> dict[str, Document]:
        """Documents by identifier."""
        return {document.id: document for document in self.case.documents}

    @cached_property
    def media(self) -> dict[str, Media]:
        """Recordings by identifier."""
        return {media.id: media for media in self.case.media}

    @cached_property
    def everything(self) -> tuple[tuple[Path, object], ...]:
        """Every place of the case with its value."""
        return tuple(walk(self.case))

    def sources(self) -> Iterator[tuple[Path, SourceRef]]:
        """Visit every source that the case names."""
        for path, value in self.everything:
            if isinstance(value, SourceRef):
                yield path, value

    def words(self) -> Iterator[tuple[Path, Words]]:
        """Visit all words of the case."""
        for path, value in self.everything:
            if isinstance(value, Words):
                yield path, value

    def name(self, identifier: str) -> Words:
        """Give a person's short name in both languages, the identifier itself when nobody has it."""
        person = self.persons.get(identifier)
        return Words(kk=person.name.kk.short, ru=person.name.ru.short) if person else Words(kk=identifier, ru=identifier)

    def moments(self, kind: EventKind) -> list[datetime]:
        """Give the moments of all events of a kind, in order."""
        return sorted(event.at for event in self.case.events if event.kind is kind)

    @cached_property
    def first_offence(self) -> datetime:
        """Moment at which the earliest episode began."""
        return min(episode.time.value.start for episode in self.case.episodes)

    def offence_days(self, charge: Charge) -> list[date]:
        """Give the days on which the episodes of a charge ended, in order: the law of these days applies (Criminal Code, art. 5)."""
        times = [self.episodes[name].time.value for name in charge.episodes if name in self.episodes]
        return sorted(local_day(time.end or time.start) for time in times)
