"""Search in the documents of one case: places with their document, sheet and the words that stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.chat.requests import AskDocuments, Tool
from assistant.chat.results import Desk, Item, Result
from casefile import Document, DocumentType, Role, SourceRef
from retrieval import TermKind, analyse, expand

_PLACES = 8
_WHOLE = re.compile(r"\S[^\n]*(?:\n(?![ \t]*\n)[^\n]*)*")
_LONGEST = 400
_ROLES = {
    "victim": frozenset({Role.VICTIM}),
    "witness": frozenset({Role.WITNESS, Role.WITNESS_WITH_DEFENCE}),
    "suspect": frozenset({Role.SUSPECT, Role.ACCUSED}),
}
_INTERROGATIONS = frozenset({DocumentType.INTERROGATION_PROTOCOL, DocumentType.CONFRONTATION_PROTOCOL, DocumentType.VERIFICATION_PROTOCOL})
# A counterpart in the other language counts less than the word itself
_COUNTERPART = 0.6


@dataclass(frozen=True, slots=True)
class _Place:
    weight: float
    order: int
    source: SourceRef


def search_documents(desk: Desk, asked: AskDocuments) -> Result:
    """Find places in the documents of the case, and in nothing else.

    :param desk: What to work with.
    :param asked: What is asked.
    :return: The best places; without items when nothing in the file answers.
    """
    people = _people(desk, asked)
    only_whose = people is not None and not asked.words
    items = tuple(_said(desk, people or ()) if only_whose else _found(desk, asked, people))
    looked = asked.words or ", ".join(desk.words.name(one) for one in people or ())
    return Result(tool=Tool.DOCUMENTS, title=desk.said("title-documents", words=looked), items=items)


def _people(desk: Desk, asked: AskDocuments) -> tuple[str, ...] | None:
    """Give whose words are asked for; None for anybody's."""
    if asked.person:
        return tuple(one.id for one in desk.opened.persons if one.id == asked.person)
    if asked.role:
        return tuple(one.id for one in desk.opened.persons if _ROLES[asked.role] & set(one.roles))
    return None


def _said(desk: Desk, people: tuple[str, ...]) -> Iterator[Item]:
    """Give what the evidence says that somebody said."""
    for one in desk.opened.evidence:
        if one.person in people and not one.inadmissible:
            yield Item(text=" ".join(desk.words.text(one.words).split()), sources=desk.places(one.sources))


def _found(desk: Desk, asked: AskDocuments, people: tuple[str, ...] | None) -> Iterator[Item]:
    terms = analyse(asked.words)
    wanted = {term.text: 1.0 for term in terms if term.kind is not TermKind.CITATION or len(terms) == 1}
    for word, weight in expand(terms).items():
        wanted.setdefault(word, _COUNTERPART * weight)
    places: list[_Place] = []
    for document in _documents(desk, people):
        for sheet, text in enumerate((desk.texts or {})[document.id].sheets, start=document.first_sheet):
            for quote in _sentences(text):
                weight = _weight(quote, wanted)
                if weight:
                    places.append(_Place(weight, len(places), SourceRef(document=document.id, sheet=sheet, quote=quote)))
    for place in sorted(places, key=lambda one: (-one.weight, one.order))[:_PLACES]:
        yield Item(text=f"«{' '.join(place.source.quote.split())}»", sources=(desk.place(place.source),))


def _documents(desk: Desk, people: tuple[str, ...] | None) -> tuple[Document, ...]:
    """Give the documents with the words of some persons: those that the evidence names, and interrogations that open with their name."""
    texts = desk.texts or {}
    known = tuple(one for one in desk.opened.documents if one.id in texts)
    if people is None:
        return known
    named = {one.document for one in desk.opened.evidence if one.person in people}
    surnames = {form.surname for person in people for form in (desk.opened.person(person).name.ru, desk.opened.person(person).name.kk)}

    def opens_with(document: Document) -> bool:
        first = texts[document.id].sheets[0] if texts[document.id].sheets else ""
        title = f"{document.title.ru} {document.title.kk}"
        return document.type in _INTERROGATIONS and any(name[:-1] in f"{title} {first[:1_500]}" for name in surnames)

    return tuple(one for one in known if one.id in named or (one.type in _INTERROGATIONS and not named and opens_with(one)))


def _sentences(text: str) -> Iterator[str]:
    """Cut a sheet into sentences, letter for letter."""
    for paragraph in _WHOLE.finditer(text):
        for one in re.finditer(r"\S.*?(?:[.!?…](?=\s+[«\"А-ЯЁӘҒҚҢӨҰҮҺІA-Z0-9—-])|$)", paragraph.group(), re.DOTALL):
            words = one.group().strip()
            if words:
                yield words[:_LONGEST]


def _weight(quote: str, wanted: dict[str, float]) -> float:
    return sum(wanted.get(term, 0.0) for term in {one.text for one in analyse(quote)})
