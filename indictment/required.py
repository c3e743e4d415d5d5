"""What the law requires of a case at its end: the documents and who draws them up, and each fact, present or missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from casefile import Case, Episode, SourceRef, charged_parts
from indictment.plan import OF_PERSON, plan
from indictment.vocabulary import DocumentKind, Drafter, Plan
from law import Act, Gravity, LawError, Norm, PunishmentKind, Words, bilingual

_REASONING = Norm(Act.CPC, "302-1", "3")
_PROTOCOLS = {
    DocumentKind.ACCUSATION_PROTOCOL: Norm(Act.CPC, "192-2"),
    DocumentKind.ACCELERATED_PROTOCOL: Norm(Act.CPC, "190"),
    DocumentKind.MISDEMEANOUR_PROTOCOL: Norm(Act.CPC, "526"),
}
_SECTIONS = (
    ("introduction", Norm(Act.CPC, "302-1", "2")),
    ("reasoning", _REASONING),
    ("ruling", Norm(Act.CPC, "302-1", "4")),
    ("signature", Norm(Act.CPC, "302-1", "5")),
    ("summons", Norm(Act.CPC, "302-1", "7")),
    ("certificate", Norm(Act.CPC, "302-1", "7")),
)
_LIGHT = frozenset((Gravity.MISDEMEANOUR, Gravity.SMALL))


@dataclass(frozen=True)
class RequiredDocument:
    """A document that the law requires at the end of the investigation.

    :param kind: The document.
    :param by: Who draws it up; a protocol and the investigator's indictment are approved by the prosecutor.
    :param norm: The norm that asks for it.
    """

    kind: DocumentKind
    by: Drafter
    norm: Norm


@dataclass(frozen=True)
class PlannedFact:
    """A fact that the law asks for.

    :param id: Identifier of the fact.
    :param subject: Person or episode it is about.
    :param norm: The norm that asks for it.
    :param present: Whether the case holds it.
    :param sources: Places that hold it.
    :param where: Documents in which it is usually found, in words.
    """

    id: str
    subject: str
    norm: Norm
    present: bool
    sources: tuple[SourceRef, ...]
    where: Words


def required_documents(case: Case, on: date) -> tuple[RequiredDocument, ...]:
    """Tell which documents the law requires, in the order in which they are drawn up.

    :param case: The case.
    :param on: Day of drafting: the body, the category of the offence, corruption and the day decide who drafts an indictment.
    :return: The documents; a plea agreement goes to court alone (CPC, art. 617, part 4).
    """
    planned = plan(case, on)
    kind = planned.document
    if kind is DocumentKind.PLEA_AGREEMENT:
        return (RequiredDocument(kind, Drafter.PROSECUTOR, Norm(Act.CPC, "617", "4")),)
    if kind in _PROTOCOLS:
        return (RequiredDocument(kind, Drafter.INVESTIGATOR, _PROTOCOLS[kind]),)
    if planned.drafter is Drafter.PROSECUTOR:
        return (RequiredDocument(kind, Drafter.PROSECUTOR, Norm(Act.CPC, "302-1")),)
    approval = RequiredDocument(DocumentKind.APPROVAL, Drafter.PROSECUTOR, Norm(Act.CPC, "302"))
    return (RequiredDocument(kind, Drafter.INVESTIGATOR, Norm(Act.CPC, "298")), approval)


def order_proceedings_open(case: Case) -> bool:
    """Tell whether the charges alone leave order proceedings open: all light, each sanction with a fine (CPC, art. 629-1).

    The motion of the suspect and the consent of the victim are for people to ask.

    :param case: The case.
    :return: Whether they do.
    """
    try:
        parts = charged_parts(case)
    except LawError:
        return False
    return all(part.gravity in _LIGHT and any(one.kind is PunishmentKind.FINE for one in part.main) for part in parts)


def required_sections(planned: Plan) -> tuple[tuple[str, Norm], ...]:
    """Give the sections that an indictment must have, each with its norm.

    :param planned: The plan.
    :return: Identifiers of the sections; none when the law requires another document.
    """
    return _SECTIONS if planned.document is DocumentKind.INDICTMENT else ()


def planned_facts(case: Case, planned: Plan) -> tuple[PlannedFact, ...]:
    """Go through the facts that an indictment needs.

    :param case: The case.
    :param planned: The plan.
    :return: The facts of each accused, then of each episode in order of time; a fact without a source is not present.
    """
    return (*_of_persons(case, planned), *_of_episodes(case, planned))


def _of_persons(case: Case, planned: Plan) -> Iterator[PlannedFact]:
    for identifier in planned.persons:
        person = case.person(identifier)
        for requirement in OF_PERSON:
            present = requirement.holds(case, person)
            yield _fact(requirement.id, identifier, requirement.norm, present=present, sources=person.sources)


def _of_episodes(case: Case, planned: Plan) -> Iterator[PlannedFact]:
    for identifier in planned.episodes:
        episode = case.episode(identifier)
        for name in ("time", "place", "way", "motive", "consequences"):
            sources = _sources(episode, name)
            yield _fact(name, identifier, _REASONING, present=bool(sources), sources=sources)
        proof = tuple(source for item in case.evidence if identifier in item.proves and not item.inadmissible for source in item.sources)
        yield _fact("evidence", identifier, _REASONING, present=bool(proof), sources=proof)


def _sources(episode: Episode, name: str) -> tuple[SourceRef, ...]:
    fact = getattr(episode, name)
    if fact is None and name == "consequences":
        fact = episode.damage
    return fact.sources if fact is not None else ()


def _fact(name: str, subject: str, norm: Norm, *, present: bool, sources: tuple[SourceRef, ...]) -> PlannedFact:
    return PlannedFact(name, subject, norm, present, sources if present else (), bilingual("indictment", f"usual-{name}"))
