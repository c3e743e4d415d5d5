"""The drafting desk: the case, what is asked for, the words of one language; outlines take their values from it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from casefile import Case, EventKind, Evidence, Person, SourceRef
from indictment.cited import Cited
from indictment.document_facts import DocumentFacts, Ground, Judgment, Requested, Sourced
from indictment.errors import RequestOutsideLaw
from indictment.phrases import ALMATY, date_words
from indictment.views import CaseView, ChargeView, PersonView
from indictment.vocabulary import DocumentKind
from law import (
    CitationStyle,
    GrammaticalCase,
    Language,
    Norm,
    Punishment,
    Term,
    Words,
    format_citation,
    kind_words,
    message,
    punishment_words,
    time_limit,
    working_calendar,
)
from sentencing import OffenceSentence, PermittedPunishment, Sentence, TotalPunishment


@dataclass(frozen=True)
class DocumentRequest:
    """What to draft.

    :param kind: Kind of document.
    :param on: Date of drafting.
    :param facts: What the document needs beside the case.
    :param sentences: What the law permits for each accused, by identifier of the person; empty where it was not computed.
    """

    kind: DocumentKind
    on: date
    facts: DocumentFacts = field(default_factory=DocumentFacts)
    sentences: Mapping[str, Sentence] = field(default_factory=dict)


@dataclass(frozen=True)
class Asked:
    """A punishment that is asked for, as its sentence needs it."""

    person: PersonView
    charge: ChargeView | None
    words: Cited
    institution: str


class Desk:
    """The desk on which one document is drafted in one language.

    :param case: The case.
    :param request: What to draft.
    :param language: Kazakh or Russian.
    """

    def __init__(self, case: Case, request: DocumentRequest, language: Language) -> None:
        self.case = case
        self.request = request
        self.facts = request.facts
        self.on = request.on
        self.language = language
        self.view = CaseView(case, language)

    @property
    def accused(self) -> list[PersonView]:
        """The persons charged, in the order of the file."""
        return [self.person(one) for one in dict.fromkeys(charge.person for charge in self.case.charges)]

    def person(self, identifier: str) -> PersonView:
        """View a person of the case."""
        return self.view.person(self.case.person(identifier))

    def charges(self, person: str | None = None) -> list[ChargeView]:
        """View the charges, of one person or all."""
        return [self.view.charge(charge) for charge in self.case.charges if person in (None, charge.person)]

    def charge(self, identifier: str) -> ChargeView:
        """View a charge."""
        return next(one for one in self.charges() if one.id == identifier)

    def provided(self, person: str) -> list[Cited]:
        """Give the citations of a person's charges, each once, in the case that «предусмотренного», «көзделген» asks for."""
        return list({str(one.provided): one.provided for one in self.charges(person)}.values())

    def said(self, words: Words | None, sources: Iterable[SourceRef] = ()) -> Cited | None:
        """Give words with their places; None when there are none."""
        return self.view.cited(words, sources) if words else None

    def fact(self, fact: Sourced | None) -> Cited | None:
        """Give a fact with its places; None when there is none."""
        return self.view.fact(fact) if fact else None

    def short(self, norms: Sequence[Norm]) -> str:
        """Write a citation in brackets: «п. 3) ч. 1 ст. 302 УПК РК»."""
        return format_citation(norms, self.language, CitationStyle.SHORT)

    def day(self, day: date) -> str:
        """Write a date in words."""
        return date_words(day, self.language)

    def under(self, norm: Norm) -> str:
        """Write a citation after «на основании», before «негізінде»."""
        case = GrammaticalCase.NOMINATIVE if self.language is Language.KK else GrammaticalCase.GENITIVE
        return format_citation([norm], self.language, CitationStyle.WORDS, case)

    def received(self) -> tuple[date, tuple[SourceRef, ...]] | None:
        """Tell when the case came to the prosecutor; None when the file does not say."""
        for event in reversed(self.case.events):
            if event.kind is EventKind.RECEIVED_BY_PROSECUTOR:
                return event.at.astimezone(ALMATY).date(), event.sources
        return None

    def last_day(self, limit: str, start: date) -> date | None:
        """Give the last day of a time limit of the law; None for one without a length.

        :param limit: Identifier of the limit.
        :param start: Day of the event that starts it.
        :return: The day.
        """
        found = time_limit(limit)
        if found.term is None:
            return None
        return found.term.end(datetime.combine(start, time(), ALMATY), working_calendar(), strict=found.strict).last_day

    def length(self, term: Term) -> str:
        """Say the length of a time limit: «1 месяц», «1 ай»."""
        return self.view.label(f"length-{term.unit.value}", count=str(term.number))

    def offences(self, person: str) -> list[tuple[ChargeView, OffenceSentence]]:
        """Give what the law permits for each charge of a person."""
        sentence = self.request.sentences.get(person)
        found = {offence.id: offence for offence in sentence.offences} if sentence else {}
        return [(charge, found[charge.id]) for charge in self.charges(person) if charge.id in found]

    def asked(self) -> list[Asked]:
        """Give the punishments that are asked for, each checked against the law."""
        return [self._asked(one) for one in self.facts.punishments]

    def _asked(self, asked: Requested) -> Asked:
        self._permit(asked)
        institution = message("indictment", f"institution-{asked.institution.value}", self.language) if asked.institution else ""
        return Asked(
            person=self.person(asked.person),
            charge=self.charge(asked.charge) if asked.charge else None,
            words=Cited(requested_words(asked, self.language, self._multiple(asked))),
            institution=institution,
        )

    def _permit(self, asked: Requested) -> None:
        """Stop a request that the law does not permit; without a computed sentence nothing is known."""
        sentence = self.request.sentences.get(asked.person)
        if sentence is None:
            return
        allowed = permitted_words(asked, sentence)
        if allowed is not None:
            raise RequestOutsideLaw(
                "request-outside-law",
                asked=requested_words(asked, self.language, self._multiple(asked)),
                person=str(self.person(asked.person).short),
                charge=asked.charge or "—",
                allowed=allowed.text(self.language),
            )

    def _multiple(self, asked: Requested) -> str:
        """Give what a fine by multiple multiplies, which the computed sentence knows."""
        for _, offence in self.offences(asked.person):
            fine = offence.punishment(asked.kind)
            if offence.id == asked.charge and fine is not None:
                return fine.multiple_of
        return ""

    def evidence(self) -> Iterator[Evidence]:
        """Give the evidence to speak of: admissible, for the prosecution, and examined in court where the facts say what was."""
        examined = self.facts.debate.examined
        for item in self.case.evidence:
            if not item.inadmissible and not item.favours_defence and (examined is None or item.id in examined):
                yield item

    def ground(self, ground: Ground) -> dict[str, object]:
        """View a ground of the document."""
        norms = (ground.norm,) if ground.norm else ()
        return {"norm": self.short(norms) if norms else "", "words": self.view.cited(ground.words, ground.sources), "cites": norms}

    def judgment(self, act: Judgment) -> dict[str, object]:
        """View an act of a court."""
        name, court = self.view.cited(act.name, act.sources), self.view.cited(act.court, act.sources)
        return {"name": name, "court": court, "day": Cited(self.day(act.pronounced_on), act.sources)}

    def represents(self, person: Person) -> list[PersonView]:
        """View the counsel of a person."""
        return [self.view.person(one) for one in self.case.persons if person.id in one.represents]


def requested_words(asked: Requested, language: Language, multiple_of: str = "") -> str:
    """Say a punishment that is asked for: «лишение свободы на срок 4 года».

    :param asked: The punishment.
    :param language: Kazakh or Russian.
    :param multiple_of: For a fine by multiple, what is multiplied, as the data of the sanction say it.
    :return: The words.
    """
    if asked.amount is None:
        return kind_words(asked.kind, language)
    exact = Punishment(kind=asked.kind, minimum=asked.amount, maximum=asked.amount, unit=asked.unit, multiple_of=multiple_of)
    return punishment_words(exact, language)


def permitted_words(asked: Requested, sentence: Sentence) -> Words | None:
    """Compare a punishment that is asked for with what the law permits.

    :param asked: The punishment; without a charge it is the final one over several charges.
    :param sentence: What the law permits for the person.
    :return: None when it is permitted, otherwise what is.
    """
    if not asked.charge and sentence.total is not None:
        found = sentence.total.punishment(asked.kind)
        inside = found is not None and _inside_total(asked, found)
        permitted: Sequence[PermittedPunishment | TotalPunishment] = sentence.total.punishments
    else:
        offence = next((one for one in sentence.offences if one.id == asked.charge), sentence.offences[0])
        single = offence.punishment(asked.kind)
        inside = single is not None and _inside(asked, single)
        permitted = offence.permitted
    if inside:
        return None
    return Words(kk="; ".join(one.words.kk for one in permitted), ru="; ".join(one.words.ru for one in permitted))


def _inside(asked: Requested, permitted: PermittedPunishment) -> bool:
    if asked.unit is not permitted.unit:
        return False
    if asked.amount is None or permitted.upper is None:
        return True
    lower = permitted.extended_lower if permitted.extended_lower is not None else permitted.lower
    return (lower or 0 if permitted.minimum_binds else 0) <= asked.amount <= permitted.upper


def _inside_total(asked: Requested, permitted: TotalPunishment) -> bool:
    if permitted.upper is None or asked.amount is None:
        return permitted.upper is None and asked.amount is None
    lower = permitted.extended_lower or permitted.lower
    least = lower.amount if lower else 0
    enough = asked.amount > least if permitted.above_lower else asked.amount >= least
    return asked.unit is permitted.upper.unit and enough and asked.amount <= permitted.upper.amount
