"""Checks of identifiers: each stands once, and each that is named exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from casefile.finding import Finding, Label, Severity, finding
from casefile.known import Known
from casefile.yaml_lines import Path, place

_LISTS: tuple[tuple[str, ...], ...] = (
    ("persons",),
    ("episodes",),
    ("charges",),
    ("evidence",),
    # A source names a document or a recording by the same field, so these two share their identifiers.
    ("documents", "media"),
    ("measures",),
    ("terms",),
    ("hearings",),
)
# Where the form names something else: the last field of the path, and what it names.
_PERSON, _EPISODE, _CHARGE, _DOCUMENT, _MATERIAL = "person", "episode", "charge", "document", "material"
_Named = tuple[Path, str, str]


def check_references(known: Known) -> Iterator[Finding]:
    """Check that identifiers are unique and that every reference leads somewhere.

    :param known: The case.
    :return: Findings.
    """
    yield from _repeated(known)
    ids: dict[str, Iterable[str]] = {
        _PERSON: known.persons,
        _EPISODE: known.episodes,
        _CHARGE: known.charges,
        _DOCUMENT: known.documents,
        _MATERIAL: [*known.documents, *known.media],
    }
    for path, kind, identifier in _references(known):
        if identifier not in ids[kind]:
            listed = ", ".join(ids[kind]) or "–"
            yield finding(Severity.ERROR, "reference-unknown", place(path), id=identifier, kind=Label(f"kind-{kind}"), known=listed)


def _repeated(known: Known) -> Iterator[Finding]:
    for names in _LISTS:
        first: dict[str, str] = {}
        for name in names:
            for index, item in enumerate(getattr(known.case, name)):
                where = place((name, index, "id"))
                if item.id in first:
                    yield finding(Severity.ERROR, "id-repeated", where, id=item.id, first=first[item.id])
                first.setdefault(item.id, where)


def _references(known: Known) -> Iterator[_Named]:
    for read in (_of_persons, _of_offences, _of_materials, _of_proceedings):
        yield from read(known)
    for path, reference in known.sources():
        yield (*path, "document"), _MATERIAL, reference.document


def _each(path: Path, identifiers: Iterable[str], kind: str) -> Iterator[_Named]:
    for index, identifier in enumerate(identifiers):
        yield (*path, index), kind, identifier


def _of_persons(known: Known) -> Iterator[_Named]:
    yield ("investigator", "person"), _PERSON, known.case.investigator.person
    yield ("prosecutor", "person"), _PERSON, known.case.prosecutor.person
    for index, person in enumerate(known.case.persons):
        yield from _each(("persons", index, "represents"), person.represents, _PERSON)


def _of_offences(known: Known) -> Iterator[_Named]:
    case = known.case
    for index, episode in enumerate(case.episodes):
        yield from _each(("episodes", index, "participants"), episode.participants, _PERSON)
        yield from _each(("episodes", index, "victims"), episode.victims, _PERSON)
    for index, charge in enumerate(case.charges):
        yield ("charges", index, "person"), _PERSON, charge.person
        yield from _each(("charges", index, "episodes"), charge.episodes, _EPISODE)
    for index, circumstance in enumerate(case.circumstances):
        yield ("circumstances", index, "person"), _PERSON, circumstance.person
        yield from _each(("circumstances", index, "charges"), circumstance.charges, _CHARGE)
    for index, argument in enumerate(case.defence):
        yield ("defence", index, "person"), _PERSON, argument.person


def _of_materials(known: Known) -> Iterator[_Named]:
    for index, item in enumerate(known.case.evidence):
        yield ("evidence", index, "document"), _MATERIAL, item.document
        yield from _each(("evidence", index, "proves"), item.proves, _EPISODE)
        if item.person is not None:
            yield ("evidence", index, "person"), _PERSON, item.person
    for index, media in enumerate(known.case.media):
        yield from _each(("media", index, "persons"), media.persons, _PERSON)
        if media.transcript is not None:
            yield ("media", index, "transcript"), _DOCUMENT, media.transcript


def _of_proceedings(known: Known) -> Iterator[_Named]:
    case = known.case
    for index, measure in enumerate(case.measures):
        yield ("measures", index, "person"), _PERSON, measure.person
    for index, claim in enumerate(case.claims):
        yield ("claims", index, "claimant"), _PERSON, claim.claimant
        yield from _each(("claims", index, "against"), claim.against, _PERSON)
    for index, event in enumerate(case.events):
        if event.person is not None:
            yield ("events", index, "person"), _PERSON, event.person
    for index, term in enumerate(case.terms):
        if term.person is not None:
            yield ("terms", index, "person"), _PERSON, term.person
    for index, hearing in enumerate(case.hearings):
        yield ("hearings", index, "prosecutor"), _PERSON, hearing.prosecutor
        yield from _each(("hearings", index, "participants"), hearing.participants, _PERSON)
