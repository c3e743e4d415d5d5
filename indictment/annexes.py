"""Annexes of an indictment: the lists of persons to be called to court and the certificate (CPC, art. 302-1, part 7)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from casefile import EventKind, EvidenceKind, MeasureKind, Person, Role, SourceRef, custody_days
from indictment.cited import Cited, CitingTemplates
from indictment.phrases import date_to, date_words
from indictment.places import places
from indictment.views import CaseView
from indictment.vocabulary import Layout, Section, Statement, StatementKind

_CALLED = {
    Role.SUSPECT,
    Role.ACCUSED,
    Role.VICTIM,
    Role.WITNESS,
    Role.WITNESS_WITH_DEFENCE,
    Role.EXPERT,
    Role.SPECIALIST,
    Role.DEFENCE_COUNSEL,
    Role.VICTIM_REPRESENTATIVE,
    Role.LEGAL_REPRESENTATIVE,
    Role.CIVIL_CLAIMANT,
    Role.CIVIL_DEFENDANT,
}


def summons(view: CaseView, templates: CitingTemplates) -> tuple[Section, ...]:
    """List the persons to be called to court: the list of the prosecution and the list of the defence.

    :param view: The case in the language of the draft.
    :param templates: Sentences of that language.
    :return: The annex: its heading and the two lists.
    """
    lists: dict[str, list[Statement]] = {"prosecution": [], "defence": []}
    for person, text in _called(view, templates):
        row = Statement(
            id=f"summons-{person.id}",
            kind=StatementKind.FACT,
            label=view.person(person).status,
            text=str(text),
            sources=text.sources,
            translated=text.translated,
        )
        lists["defence" if _for_defence(view, person) else "prosecution"].append(row)
    heading = Section(id="summons", heading=view.label("annex-summons"), new_page=True, statements=())
    sides = (
        Section(id=f"summons-{side}", heading=view.label(f"list-{side}"), level=2, layout=Layout.FIELDS, statements=tuple(rows))
        for side, rows in lists.items()
        if rows
    )
    return (heading, *sides)


def _called(view: CaseView, templates: CitingTemplates) -> Iterator[tuple[Person, Cited]]:
    for person in view.case.persons:
        if not _CALLED & set(person.roles):
            continue
        residence = view.cited(person.residence, person.sources) if person.residence else None
        text = templates.say("witness", person=view.person(person), residence=residence, testimony=_testimony(view, person))
        yield person, text


def _testimony(view: CaseView, person: Person) -> Cited | None:
    sources = [
        source for item in view.case.evidence if item.person == person.id and item.kind is EvidenceKind.TESTIMONY for source in item.sources
    ]
    return Cited(places(view.case, tuple(sources), view.language), sources) if sources else None


def _for_defence(view: CaseView, person: Person) -> bool:
    if {Role.SUSPECT, Role.ACCUSED, Role.DEFENCE_COUNSEL} & set(person.roles):
        return True
    own = [item for item in view.case.evidence if item.person == person.id]
    return bool(own) and all(item.favours_defence for item in own)


def certificate(view: CaseView, templates: CitingTemplates, on: date) -> Section:
    """Write the certificate: term of the investigation, restraint, custody, physical evidence, claims, costs.

    :param view: The case in the language of the draft.
    :param templates: Sentences of that language.
    :param on: Date of drafting, up to which custody is counted.
    :return: The annex.
    """
    rows = [*_terms(view), *_restraint(view, on), *_things(view, templates)]
    return Section(id="certificate", heading=view.label("annex-certificate"), layout=Layout.FIELDS, new_page=True, statements=tuple(rows))


def _row(identifier: str, label: str, text: Cited) -> Statement:
    return Statement(
        id=f"certificate-{identifier}",
        kind=StatementKind.FACT,
        label=label,
        text=str(text),
        sources=tuple(dict.fromkeys(text.sources)),
        translated=text.translated,
    )


def _terms(view: CaseView) -> Iterator[Statement]:
    for number, event in enumerate(view.case.events, start=1):
        if event.kind in (EventKind.REGISTERED, EventKind.TERM_EXTENDED, EventKind.SENT_TO_PROSECUTOR, EventKind.RECEIVED_BY_PROSECUTOR):
            day = date_words(event.at.date(), view.language)
            until = view.label("until", date=date_to(event.until, view.language)) if event.until else ""
            yield _row(f"event-{number}", view.label(f"event-{event.kind.value}"), Cited(f"{day}{until}", event.sources))


def _restraint(view: CaseView, on: date) -> Iterator[Statement]:
    for person in view.case.persons:
        measures = view.measures(person)
        if measures is None:
            continue
        yield _row(f"restraint-{person.id}", view.label("label-restraint-of", name=view.person(person).short), measures)
        own = [m for m in view.case.measures if m.person == person.id and m.kind in (MeasureKind.DETENTION, MeasureKind.CUSTODY)]
        if own:
            last = max((m.end for m in own if m.end), default=None)
            # Drafted after the last measure ran out: the days end with it, not with the draft
            counted = on if last is None or any(m.end is None for m in own) else min(on, last.date())
            days = view.label("days", number=str(custody_days(view.case, person.id, on)), date=date_to(counted, view.language))
            if last is not None:
                days += view.label("runs-to", date=date_to(last.date(), view.language))
            sources: list[SourceRef] = [source for measure in own for source in measure.sources]
            yield _row(f"custody-{person.id}", view.label("label-custody-of", name=view.person(person).short), Cited(days, sources))


def _things(view: CaseView, templates: CitingTemplates) -> Iterator[Statement]:
    for number, thing in enumerate(view.case.physical_evidence, start=1):
        text = templates.say("kept", words=view.cited(thing.words, thing.sources), kept_at=view.cited(thing.kept_at, thing.sources))
        yield _row(f"thing-{number}", view.label("label-physical-evidence"), text)
    for number, claim in enumerate(view.case.claims, start=1):
        secured = view.cited(claim.secured_by, claim.sources) if claim.secured_by else Cited(view.label("not-secured"), claim.sources)
        yield _row(f"claim-{number}", view.label("label-claim-secured"), secured)
    for number, cost in enumerate(view.case.costs, start=1):
        text = templates.say("cost", words=view.cited(cost.words, cost.sources), amount=view.money(cost.amount, cost.sources))
        yield _row(f"cost-{number}", view.label("label-cost"), text)
