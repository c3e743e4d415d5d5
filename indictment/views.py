"""The case as one language's sentences see it: every value a text that knows its places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from casefile import (
    Case,
    Charge,
    Complicity,
    Conviction,
    DocumentType,
    Episode,
    Evidence,
    Fact,
    MeasureKind,
    Person,
    Sex,
    SourceRef,
    Stage,
    decline,
    role_words,
)
from indictment.cited import Cited
from indictment.phrases import date_from, date_words, moment_words, tenge_words, time_words
from law import Act, CitationStyle, GrammaticalCase, Language, Norm, Words, criminal_code, format_citation, message, parse_key

# «взыскать с Ахметова», «Ахметовтен өндіріп алу»: Russian says it in the genitive
_FROM_WHOM = {Language.KK: GrammaticalCase.ABLATIVE, Language.RU: GrammaticalCase.GENITIVE}


@dataclass(frozen=True)
class PersonView:
    """A person of the case, the name in the cases that sentences need; `ablative` is from whom something is taken."""

    id: str
    full: Cited
    genitive: Cited
    dative: Cited
    ablative: Cited
    accusative: Cited
    short: Cited
    female: bool
    status: str


@dataclass(frozen=True)
class ChargeView:
    """A charge: its citation, the title of its article, the role of the person."""

    id: str
    person: PersonView
    citation: Cited
    provided: Cited
    title: str
    stage: str
    complicity: str
    norms: tuple[Norm, ...]


class CaseView:
    """The case in one language.

    :param case: The case.
    :param language: Kazakh or Russian.
    """

    def __init__(self, case: Case, language: Language) -> None:
        self.case = case
        self.language = language

    def cited(self, words: Words, sources: Iterable[SourceRef] = ()) -> Cited:
        """Give words of the file with their places."""
        return Cited(words.text(self.language), sources, translated=words.has(self.language))

    def fact(self, fact: Fact[Words]) -> Cited:
        """Give a fact of the file with its places."""
        return self.cited(fact.value, fact.sources)

    def label(self, code: str, **details: str) -> str:
        """Give a phrase of the catalogue."""
        return message("indictment", code, self.language, details)

    def person(self, person: Person) -> PersonView:
        """View a person."""
        name = person.name.kk if self.language is Language.KK else person.name.ru
        return PersonView(
            id=person.id,
            full=Cited(name.full, person.sources),
            genitive=Cited(decline(name, person.sex, GrammaticalCase.GENITIVE, self.language), person.sources),
            dative=Cited(decline(name, person.sex, GrammaticalCase.DATIVE, self.language), person.sources),
            ablative=Cited(decline(name, person.sex, _FROM_WHOM[self.language], self.language), person.sources),
            accusative=Cited(decline(name, person.sex, GrammaticalCase.ACCUSATIVE, self.language), person.sources),
            short=Cited(name.short, person.sources),
            female=person.sex is Sex.FEMALE,
            status=role_words(person.roles[0], person.sex, self.language),
        )

    def charge(self, charge: Charge) -> ChargeView:
        """View a charge; the citation of an attempt and of a role names arts 24 and 28 first (CC, arts 24(5), 29(3))."""
        norms = (*_general_part(charge), *_special_part(charge))
        article = criminal_code(self.offence_date(charge)).article(charge.article)
        return ChargeView(
            id=charge.id,
            person=self.person(self.case.person(charge.person)),
            citation=Cited(self.citation(norms), charge.sources),
            provided=Cited(self.provided(norms), charge.sources),
            title=article.title.text(self.language),
            stage=self.label(f"stage-{charge.stage.value}"),
            complicity=self.label(f"complicity-{charge.complicity.value}"),
            norms=norms,
        )

    def citation(self, norms: Sequence[Norm]) -> str:
        """Write a citation for a table of fields: «п. 3) ч. 3 ст. 188 УК РК».

        :param norms: The norms.
        :return: The citation in the short style.
        """
        return format_citation(norms, self.language, CitationStyle.SHORT)

    def provided(self, norms: Sequence[Norm]) -> str:
        """Write a citation for running text: «предусмотренное пунктом 3) части третьей статьи 188 …», «188-бабы … тармағында көзделген».

        :param norms: The norms.
        :return: The citation in the words of the codes, in the case that the sentence asks for.
        """
        case = GrammaticalCase.LOCATIVE if self.language is Language.KK else GrammaticalCase.INSTRUMENTAL
        return format_citation(norms, self.language, CitationStyle.WORDS, case)

    def guided(self, norms: Sequence[Norm]) -> str:
        """Write a citation after «руководствуясь», before «басшылыққа алып».

        :param norms: The norms.
        :return: The citation in the words of the codes.
        """
        case = GrammaticalCase.ACCUSATIVE if self.language is Language.KK else GrammaticalCase.INSTRUMENTAL
        return format_citation(norms, self.language, CitationStyle.WORDS, case)

    def offence_date(self, charge: Charge) -> date:
        """Give the date of the latest act of a charge, whose law applies (CC, art. 5)."""
        moments = (self.case.episode(identifier).time.value for identifier in charge.episodes)
        return max((moment.end or moment.start).date() for moment in moments)

    def date(self, day: date, sources: Iterable[SourceRef] = ()) -> Cited:
        """Write a date."""
        return Cited(date_words(day, self.language), sources)

    def time(self, episode: Episode) -> Cited:
        """Write when an episode happened."""
        return Cited(time_words(episode.time.value, self.language), episode.time.sources)

    def money(self, amount: int, sources: Iterable[SourceRef] = ()) -> Cited:
        """Write a sum."""
        return Cited(tenge_words(amount, self.language), sources)

    def measures(self, person: Person) -> Cited | None:
        """Write the measures of restraint applied to a person; None when the file has none."""
        found = [measure for measure in self.case.measures if measure.person == person.id and measure.kind is not MeasureKind.DETENTION]
        if not found:
            return None
        texts = [
            self.label("measure-since", kind=self.label(f"measure-{m.kind.value}"), date=date_from(m.start.date(), self.language))
            for m in found
        ]
        return Cited("; ".join(texts), [source for measure in found for source in measure.sources])

    def detention(self, person: Person) -> Cited | None:
        """Write when a person was detained; None when the person was not."""
        found = [measure for measure in self.case.measures if measure.person == person.id and measure.kind is MeasureKind.DETENTION]
        texts = [moment_words(measure.start, "minute", self.language) for measure in found]
        return Cited("; ".join(texts), [source for measure in found for source in measure.sources]) if found else None

    def conviction(self, conviction: Conviction) -> Cited:
        """Write one earlier conviction."""
        norms = [parse_key(key, Act.CC) for key in conviction.articles]
        text = self.label(
            "conviction",
            court=conviction.court.text(self.language),
            date=date_words(conviction.verdict_on, self.language),
            articles=self.citation(norms),
            punishment=conviction.punishment.text(self.language),
        )
        translated = conviction.court.has(self.language) and conviction.punishment.has(self.language)
        return Cited(text, conviction.sources, translated=translated)

    def record_checked(self) -> tuple[SourceRef, ...]:
        """Give the record checks of the file as places: what "not convicted" may rest on."""
        return tuple(
            SourceRef(document=document.id, sheet=document.first_sheet)
            for document in self.case.documents
            if document.type is DocumentType.RECORD_CHECK
        )

    def evidence(self, evidence: Evidence) -> dict[str, object]:
        """View an item of evidence for its sentence."""
        person = self.case.person(evidence.person) if evidence.person else None
        quotes = [source.quote for source in evidence.sources if source.quote]
        return {
            "person": self.person(person) if person else None,
            "words": self.cited(evidence.words, evidence.sources),
            "quotes": [Cited(quote, evidence.sources) for quote in quotes],
        }


def _general_part(charge: Charge) -> tuple[Norm, ...]:
    stages = {Stage.PREPARATION: Norm(Act.CC, "24", "1"), Stage.ATTEMPT: Norm(Act.CC, "24", "3")}
    roles = {
        Complicity.ORGANISER: Norm(Act.CC, "28", "3"),
        Complicity.INSTIGATOR: Norm(Act.CC, "28", "4"),
        Complicity.ACCOMPLICE: Norm(Act.CC, "28", "5"),
    }
    found = (roles.get(charge.complicity), stages.get(charge.stage))
    return tuple(norm for norm in found if norm)


def _special_part(charge: Charge) -> tuple[Norm, ...]:
    return tuple(Norm(Act.CC, charge.article, charge.part, clause) for clause in charge.clauses or ("",))
