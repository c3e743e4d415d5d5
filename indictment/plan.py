"""Plan a draft: which document the law requires here, who draws it up, what the file still lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from casefile import Case, DocumentType, EventKind, InvestigationForm, MeasureKind, Person, regime
from indictment.vocabulary import DocumentKind, Drafter, MissingFact, Plan
from law import Act, NoIndictment, Norm, Regime

_BY_FORM = {
    InvestigationForm.PRELIMINARY: DocumentKind.INDICTMENT,
    InvestigationForm.INQUIRY: DocumentKind.ACCUSATION_PROTOCOL,
    InvestigationForm.ACCELERATED: DocumentKind.ACCELERATED_PROTOCOL,
    InvestigationForm.PROTOCOL: DocumentKind.MISDEMEANOUR_PROTOCOL,
}

_INTRODUCTION = Norm(Act.CPC, "302-1", "2")
_REASONING = Norm(Act.CPC, "302-1", "3")
_CERTIFICATE = Norm(Act.CPC, "302-1", "7")


@dataclass(frozen=True)
class _Requirement:
    """A fact that the law asks for."""

    id: str
    norm: Norm
    holds: Callable[[Case, Person], bool]


OF_PERSON = (
    _Requirement("birth-date", _INTRODUCTION, lambda _, person: person.birth_date is not None),
    _Requirement("birth-place", _INTRODUCTION, lambda _, person: person.birth_place is not None),
    _Requirement("citizenship", _INTRODUCTION, lambda _, person: person.citizenship is not None),
    _Requirement("family-status", _INTRODUCTION, lambda _, person: person.family_status is not None),
    _Requirement("occupation", _INTRODUCTION, lambda _, person: person.occupation is not None),
    _Requirement("education", _INTRODUCTION, lambda _, person: person.education is not None),
    _Requirement("residence", _INTRODUCTION, lambda _, person: person.residence is not None),
    _Requirement("character", _INTRODUCTION, lambda _, person: person.character is not None),
    _Requirement(
        "record",
        _INTRODUCTION,
        lambda case, person: bool(person.convictions) or any(d.type is DocumentType.RECORD_CHECK for d in case.documents),
    ),
    _Requirement(
        "restraint",
        _INTRODUCTION,
        lambda case, person: any(m.person == person.id and m.kind is not MeasureKind.DETENTION for m in case.measures),
    ),
)
"""What the introductory part must tell of each accused: CPC, art. 302-1, part 2."""


def plan(case: Case, on: date) -> Plan:
    """Plan the final document of a case.

    :param case: The case.
    :param on: Date of drafting: the rule on who draws an indictment up depends on it.
    :return: The document that the law requires, its drafter, the order of episodes, the facts that are missing.
    """
    accused = tuple(dict.fromkeys(charge.person for charge in case.charges))
    episodes = sorted(case.episodes, key=lambda episode: episode.time.value.start)
    return Plan(
        document=_document(case),
        on=on,
        drafter=_drafter(case, on),
        persons=accused,
        episodes=tuple(episode.id for episode in episodes),
        missing=tuple(_missing(case, accused)),
    )


def _drafter(case: Case, on: date) -> Drafter:
    """Tell who draws up; a case that the law ends without an indictment is drafted as the prosecutor's (see `_document`)."""
    try:
        found = regime(case, on).value
    except NoIndictment:
        return Drafter.PROSECUTOR
    return Drafter.PROSECUTOR if found is Regime.PROSECUTOR_DRAFTS else Drafter.INVESTIGATOR


def _document(case: Case) -> DocumentKind:
    if any(event.kind is EventKind.PLEA_AGREEMENT for event in case.events):
        return DocumentKind.PLEA_AGREEMENT
    return _BY_FORM[case.form]


def _missing(case: Case, accused: Iterable[str]) -> Iterable[MissingFact]:
    for identifier in accused:
        person = case.person(identifier)
        for requirement in OF_PERSON:
            if not requirement.holds(case, person):
                yield MissingFact(id=requirement.id, subject=identifier, norm=requirement.norm)
    for episode in case.episodes:
        if episode.motive is None:
            yield MissingFact(id="motive", subject=episode.id, norm=_REASONING)
        if episode.consequences is None and episode.damage is None:
            yield MissingFact(id="consequences", subject=episode.id, norm=_REASONING)
        if not any(episode.id in evidence.proves and not evidence.inadmissible for evidence in case.evidence):
            yield MissingFact(id="evidence", subject=episode.id, norm=_REASONING)
    if not any(event.kind is EventKind.REGISTERED for event in case.events):
        yield MissingFact(id="registration", subject=case.number, norm=_CERTIFICATE)
