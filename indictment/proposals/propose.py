"""Read the facts of a case's documents as proposals: rules alone, each with its sheet and the words that show it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from casefile import Case, Document, DocumentText, EvidenceKind, Role, SourceRef
from indictment.proposals.against import Against
from indictment.proposals.guilt import Asked, asks_of_guilt, quotes_another, read_guilt
from indictment.proposals.persons import Named, NameIndex, labelled, names_in, role_beside, role_of_protocol
from indictment.proposals.places import addresses, vehicles
from indictment.proposals.proposal import GUILT, Proposal, ProposalKind
from indictment.proposals.sentences import quote, sentences
from indictment.verify.scan import FactKind, hard_facts
from law import Language, Words, bilingual, find_citations

_HARD = {
    FactKind.DATE: ProposalKind.DATE,
    FactKind.TIME: ProposalKind.TIME,
    FactKind.SUM: ProposalKind.SUM,
    FactKind.PHONE: ProposalKind.PHONE,
    FactKind.IIN: ProposalKind.IIN,
}
_WHOLE_DATE = len("2026-03-12")
_ANSWER = 3
"""Sentences that may belong to the answer to a question."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence at its place."""

    document: Document
    sheet: int
    text: str

    def source(self, fact: str) -> SourceRef:
        return SourceRef(document=self.document.id, sheet=self.sheet, quote=quote(self.text, fact))

    def written(self, kind: ProposalKind, fact: str, value: str) -> Words:
        """Give a fact for a reader: as the sentence writes it, or its value where the reader of numbers wrote it anew."""
        kazakh = self.document.language is Language.KK
        if fact not in self.text:
            fact = f"{int(value):,} {'теңге' if kazakh else 'тенге'}".replace(",", " ") if kind is ProposalKind.SUM else value
        return Words(kk=fact, ru="") if kazakh else Words(kk="", ru=fact)


@dataclass
class _Talk:
    """Who speaks and what was asked, as the sentences of a document go by."""

    document: str = ""
    asked: Asked = Asked.NOTHING
    others: bool = False
    depth: int = 0
    subject: str = ""
    questioned: bool = False
    answered: int = 0

    def hear(self, sentence: str, named: str) -> None:
        """Notice whose quotation a sentence opens."""
        if self.depth == 0:
            self.others, self.subject = quotes_another(sentence), named

    def leave(self, sentence: str) -> None:
        """Follow the quotation marks to the end of a sentence, and what it asks."""
        self.depth = max(0, self.depth + sentence.count("«") - sentence.count("»"))
        if asks_of_guilt(sentence):
            self.asked = Asked.AMONG_OTHERS if self.questioned or sentence.count("?") > 1 else Asked.ALONE
            self.answered = 0
        elif "?" in sentence or self.answered == _ANSWER:
            self.asked = Asked.NOTHING
        elif self.asked is not Asked.NOTHING:
            self.asked, self.answered = Asked.AMONG_OTHERS, self.answered + 1
        self.questioned = "?" in sentence


def propose(case: Case, texts: Mapping[str, DocumentText]) -> tuple[Proposal, ...]:
    """Find in the documents of a case what a person may accept into it.

    :param case: The case.
    :param texts: Text of each document by its identifier.
    :return: Proposals in the order of the file; one fact at several places is one proposal, a position on guilt is one for each place.
    """
    return _Reader(case, texts).read()


class _Reader:
    """The documents of one case, read sentence by sentence."""

    def __init__(self, case: Case, texts: Mapping[str, DocumentText]) -> None:
        self.case = case
        self.places = [
            _Place(document, document.first_sheet + index, sentence)
            for document in case.documents
            if document.id in texts
            for index, sheet in enumerate(texts[document.id].sheets)
            for sentence in sentences(sheet)
        ]
        self.names = [names_in(place.text, place.document.language) for place in self.places]
        written = [(one, place.document.language) for place, names in zip(self.places, self.names, strict=True) for one in names]
        self.index = NameIndex(case, written)
        self.against = Against(case, self.index)

    def read(self) -> tuple[Proposal, ...]:
        merged: dict[tuple[ProposalKind, str, str], Proposal] = {}
        for one in (*self._facts(), *self._guilt()):
            key = (one.kind, one.value, one.id if one.kind in GUILT else "")
            merged[key] = _merge(merged[key], one) if key in merged else one
        return tuple(merged.values())

    def _facts(self) -> Iterator[Proposal]:
        before: dict[str, str] = {}
        for place, names in zip(self.places, self.names, strict=True):
            before[place.document.id] = f"{before.get(place.document.id, '')} {place.text}"[:2000]
            yield from self._persons(place, names, before[place.document.id])
            yield from self._hard(place)
            for found in addresses(place.text):
                yield self._proposal(place, ProposalKind.ADDRESS, found.value, found.text)
            for found in vehicles(place.text, place.document.language):
                yield self._proposal(place, ProposalKind.VEHICLE, found.value, found.text)
            for citation in find_citations(place.text):
                for norm in citation.norms:
                    if norm.act is not None:  # an article whose act the text leaves to the reader is no fact yet
                        yield self._proposal(place, ProposalKind.ARTICLE, norm.key, citation.text)

    def _persons(self, place: _Place, names: tuple[Named, ...], before: str) -> Iterator[Proposal]:
        earlier = 0
        for one in names:
            value, person = self.index.whose(one.text, place.document.language)
            role = role_of_protocol(before) if labelled(place.text) and one.name else role_beside(place.text, one, earlier)
            earlier = one.start + len(one.text)
            yield self._proposal(place, ProposalKind.PERSON, value, one.text).model_copy(update={"role": role, "subject": person})

    def _hard(self, place: _Place) -> Iterator[Proposal]:
        for fact in hard_facts(place.text, place.document.language):
            kind = _HARD.get(fact.kind)
            if kind is None or (kind is ProposalKind.DATE and len(fact.value) != _WHOLE_DATE):
                continue
            if kind is ProposalKind.IIN and re.search(rf"№\s*{fact.value}", place.text):
                continue  # a number of twelve digits after № is a document's
            yield self._proposal(place, kind, fact.value, fact.text)

    def _guilt(self) -> Iterator[Proposal]:
        talk = _Talk()
        for place, names in zip(self.places, self.names, strict=True):
            if place.document.id != talk.document:
                talk = _Talk(place.document.id)
            named = self._speaker(place, names)
            talk.hear(place.text, named)
            if not talk.others:
                for position in read_guilt(place.text, asked=talk.asked):
                    found = self._proposal(place, position.kind, position.degree, "", self._words(position.kind, position.degree))
                    yield found.model_copy(update={"subject": named or talk.subject})
            talk.leave(place.text)

    def _speaker(self, place: _Place, names: tuple[Named, ...]) -> str:
        """Tell whose words they are: of the suspect whom the sentence names, else of the person whose testimony the document is."""
        named = {self.index.whose(one.text, place.document.language)[1] for one in names} - {""}
        accused = {charge.person for charge in self.case.charges}
        if len(named & accused) == 1:
            return next(iter(named & accused))
        testimony = {
            one.person
            for one in self.case.evidence
            if one.document == place.document.id and one.kind is EvidenceKind.TESTIMONY and one.person
        }
        return next(iter(testimony)) if len(testimony) == 1 else ""

    @staticmethod
    def _words(kind: ProposalKind, degree: str) -> Words:
        return bilingual("indictment", f"proposal-{kind.value}-{degree}")

    def _proposal(self, place: _Place, kind: ProposalKind, value: str, text: str, words: Words | None = None) -> Proposal:
        shown = words or place.written(kind, text, value)
        found = Proposal(case=self.case.number, kind=kind, value=value, words=shown, source=place.source(text))
        return found.model_copy(update={"against": self.against.conflicts(found, place.text, place.document)})


def _merge(first: Proposal, second: Proposal) -> Proposal:
    """Make one proposal of two for the same fact; the capacity is the one that is not an official's guess of another place."""
    role: Role | None = first.role or second.role
    places = (first.source, *first.others)
    others = first.others if second.source in places else (*first.others, second.source)
    against = tuple(dict.fromkeys((*first.against, *second.against)))
    return first.model_copy(update={"others": others, "role": role, "against": against, "subject": first.subject or second.subject})
