"""Checks of what happened and what it is called: the Code at the day of the act, stages, participants, evidence, defence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casefile.finding import Finding, Label, Severity, finding
from casefile.known import CHARGEABLE, Known
from casefile.offences import Charge, EvidenceKind, Stage
from casefile.people import Role
from casefile.yaml_lines import place
from law import Act, Gravity, Guilt, Language, LawError, Norm, OutOfForce, Part, RepealedArticle, Words, criminal_code, format_citation

_CITATION = re.compile(r"\d{1,3}(-\d{1,2})?(\(\d{1,2}(-\d{1,2})?\)){0,2}")
_TOO_LIGHT = {
    Stage.PREPARATION: ({Gravity.MISDEMEANOUR, Gravity.SMALL, Gravity.MEDIUM}, Norm(Act.CC, "24", "2")),
    Stage.ATTEMPT: ({Gravity.MISDEMEANOUR, Gravity.SMALL}, Norm(Act.CC, "24", "4")),
}
_DEFENCE_NORM = Norm(Act.CPC, "302-1", "3")


def check_offences(known: Known) -> Iterator[Finding]:
    """Check charges, participants, circumstances, evidence and the answers to the defence.

    :param known: The case.
    :return: Findings.
    """
    for index, charge in enumerate(known.case.charges):
        where = place(("charges", index))
        yield from _qualification(known, charge, where)
        yield from _charged_person(known, charge, where)
    yield from _participants(known)
    yield from _circumstances(known)
    yield from _evidence(known)
    yield from _defence(known)


def _qualification(known: Known, charge: Charge, where: str) -> Iterator[Finding]:
    """Check the article, part and points by the Code of each day on which an episode of the charge ended."""
    for day in sorted(set(known.offence_days(charge))):
        try:
            part = criminal_code(day).article(charge.article).part(charge.part)
        except LawError as error:
            yield finding(Severity.ERROR, _law_code(error), f"{where}.article", day=f"{day:%d.%m.%Y}", reason=Label.of_error(error))
            return
        for position, clause in enumerate(charge.clauses):
            try:
                part.point(clause)
            except LawError as error:
                at = f"{where}.clauses[{position + 1}]"
                yield finding(Severity.ERROR, "clause-unknown", at, day=f"{day:%d.%m.%Y}", reason=Label.of_error(error))
                return
        wrong = _stage(charge, part, where)
        if wrong is not None:
            yield wrong
            return


def _law_code(error: LawError) -> str:
    if isinstance(error, RepealedArticle):
        # Repealed today, and the edition of that day was not read: nobody can say here whether the charge stands.
        return "edition-not-read" if error.code.endswith("-unread") else "article-repealed"
    return "code-not-in-force" if isinstance(error, OutOfForce) else "article-unknown"


def _stage(charge: Charge, part: Part, where: str) -> Finding | None:
    if charge.stage is Stage.COMPLETED:
        return None
    if part.guilt is Guilt.NEGLIGENCE:
        # Only direct intent can be left unfinished.
        return finding(Severity.ERROR, "stage-negligent", f"{where}.stage", Norm(Act.CC, "24"), offence=_cited(part.norm))
    light, norm = _TOO_LIGHT[charge.stage]
    if part.gravity in light and "terrorist" not in part.lists_for(charge.clauses):
        stage = Label(f"stage-{charge.stage}")
        # The category comes from the sanction; of an edition that was not read it is only likely.
        severity = Severity.ERROR if part.edition_known else Severity.WARNING
        return finding(severity, "stage-not-punishable", f"{where}.stage", norm, offence=_cited(part.norm), stage=stage)
    return None


def _cited(norm: Norm) -> Words:
    """Write a norm as documents of each language do."""
    return Words(kk=format_citation((norm,), Language.KK), ru=format_citation((norm,), Language.RU))


def _charged_person(known: Known, charge: Charge, where: str) -> Iterator[Finding]:
    person = known.persons.get(charge.person)
    if person is None:
        return
    if not CHARGEABLE & set(person.roles):
        yield finding(Severity.ERROR, "charged-person-role", f"{where}.person", name=known.name(charge.person))
    for index, name in enumerate(charge.episodes):
        episode = known.episodes.get(name)
        if episode is not None and charge.person not in episode.participants:
            at = f"{where}.episodes[{index + 1}]"
            yield finding(Severity.ERROR, "charge-person-not-participant", at, name=known.name(charge.person), episode=name)


def _participants(known: Known) -> Iterator[Finding]:
    charged = {(charge.person, episode) for charge in known.case.charges for episode in charge.episodes}
    for index, episode in enumerate(known.case.episodes):
        for position, name in enumerate(episode.participants):
            if name in known.persons and (name, episode.id) not in charged:
                where = place(("episodes", index, "participants", position))
                yield finding(Severity.WARNING, "participant-not-charged", where, name=known.name(name), episode=episode.id)
        for position, name in enumerate(episode.victims):
            person = known.persons.get(name)
            if person is not None and Role.VICTIM not in person.roles:
                where = place(("episodes", index, "victims", position))
                yield finding(Severity.WARNING, "victim-role", where, name=known.name(name), episode=episode.id)
            if name in episode.participants:
                where = place(("episodes", index, "victims", position))
                yield finding(Severity.ERROR, "victim-participant", where, name=known.name(name), episode=episode.id)


def _circumstances(known: Known) -> Iterator[Finding]:
    for index, circumstance in enumerate(known.case.circumstances):
        where = place(("circumstances", index))
        if not _CITATION.fullmatch(circumstance.norm):
            yield finding(Severity.ERROR, "citation-form", f"{where}.norm", value=circumstance.norm)
        person = known.persons.get(circumstance.person)
        if person is not None and not CHARGEABLE & set(person.roles):
            yield finding(Severity.ERROR, "circumstance-person", f"{where}.person", name=known.name(circumstance.person))
        for position, name in enumerate(circumstance.charges):
            charge = known.charges.get(name)
            if charge is not None and charge.person != circumstance.person:
                at, whose = f"{where}.charges[{position + 1}]", known.name(circumstance.person)
                yield finding(Severity.ERROR, "circumstance-charge", at, charge=name, name=whose)
    for index, person in enumerate(known.case.persons):
        for number, conviction in enumerate(person.convictions):
            for position, citation in enumerate(conviction.articles):
                if not _CITATION.fullmatch(citation):
                    where = place(("persons", index, "convictions", number, "articles", position))
                    yield finding(Severity.ERROR, "citation-form", where, value=citation)


def _evidence(known: Known) -> Iterator[Finding]:
    for index, item in enumerate(known.case.evidence):
        where = place(("evidence", index))
        if not item.proves:
            yield finding(Severity.WARNING, "evidence-without-episode", f"{where}.proves", id=item.id)
        if item.kind is EvidenceKind.TESTIMONY and item.person is None:
            yield finding(Severity.WARNING, "testimony-without-person", f"{where}.person", id=item.id)
    proved = {episode for item in known.case.evidence if not item.inadmissible for episode in item.proves}
    for index, episode in enumerate(known.case.episodes):
        if episode.id not in proved:
            yield finding(Severity.WARNING, "episode-without-evidence", place(("episodes", index)), episode=episode.id)


def _defence(known: Known) -> Iterator[Finding]:
    for index, argument in enumerate(known.case.defence):
        where, name = place(("defence", index)), known.name(argument.person)
        if argument.answer is None:
            yield finding(Severity.WARNING, "defence-unanswered", f"{where}.answer", _DEFENCE_NORM, name=name)
        elif not argument.answer_sources:
            yield finding(Severity.WARNING, "answer-without-source", f"{where}.answer_sources", _DEFENCE_NORM, name=name)
