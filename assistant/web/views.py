"""What pages show of the house's words: names, citations, moments, amounts, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from casefile import Case, Person, SourceRef, role_words
from law import Act, CitationStyle, Language, Norm, Words, format_citation
from supervision import ALMATY


@dataclass(frozen=True, slots=True)
class SourceView:
    """A place of the case file as a link.

    :param words: Volume and sheet, or the moment of a recording.
    :param path: Address that opens the place.
    :param quote: Words quoted.
    """

    words: str
    path: str
    quote: str


@dataclass(frozen=True, slots=True)
class CaseWords:
    """Words of one case in one language.

    :param case: The case.
    :param language: Language of the reader.
    """

    case: Case
    language: Language

    def text(self, words: Words | None) -> str:
        """Give words, in the other language where the reader's is missing."""
        if words is None:
            return ""
        return words.text(self.language) or words.ru or words.kk

    def name(self, person: Person | str) -> str:
        """Give the whole name of a person."""
        found = self.case.person(person) if isinstance(person, str) else person
        return (found.name.kk if self.language is Language.KK else found.name.ru).full

    def short(self, person: Person | str) -> str:
        """Give the surname and initials of a person."""
        found = self.case.person(person) if isinstance(person, str) else person
        return (found.name.kk if self.language is Language.KK else found.name.ru).short

    def roles(self, person: Person) -> str:
        """Say what a person is in the case."""
        return ", ".join(role_words(role, person.sex, self.language) for role in person.roles)

    def charge(self, article: str, part: str, clauses: tuple[str, ...]) -> str:
        """Cite what a person is charged with."""
        norms = [Norm(Act.CC, article, part, clause) for clause in clauses or ("",)]
        language = Language.KK if self.language is Language.KK else Language.RU
        return format_citation(norms, language, CitationStyle.SHORT)

    def charges_of(self, person: str) -> str:
        """Cite everything that a person is charged with."""
        return "; ".join(self.charge(one.article, one.part, one.clauses) for one in self.case.charges if one.person == person)

    def sources(self, sources: tuple[SourceRef, ...]) -> list[SourceView]:
        """Give sources as links, one for each place; the words quoted from one place stand together."""
        found: dict[str, SourceView] = {}
        for source in sources:
            view = self.source(source)
            known = found.get(view.path)
            quotes = [quote for quote in (known.quote if known is not None else "", view.quote) if quote]
            found[view.path] = SourceView(view.words, view.path, " … ".join(dict.fromkeys(quotes)))
        return list(found.values())

    def source(self, source: SourceRef) -> SourceView:
        """Give a source as a link that opens its place."""
        document = next((one for one in self.case.documents if one.id == source.document), None)
        number = self.case.number
        if document is None:
            start = int(source.start or 0)
            return SourceView(f"{start // 60:02}:{start % 60:02}", f"/cases/{number}/media/{source.document}?at={start}", source.quote)
        sheet = source.sheet or document.first_sheet
        volume = {Language.KK: "{}-т., {}-п.", Language.RU: "т. {}, л. {}", Language.EN: "vol. {}, p. {}"}[self.language]
        path = f"/cases/{number}/documents/{document.id}?sheet={sheet}"
        return SourceView(volume.format(document.volume, sheet), path, source.quote)


def moment(at: datetime | None) -> str:
    """Write a moment in the time of Kazakhstan."""
    return "" if at is None else f"{at.astimezone(ALMATY):%d.%m.%Y %H:%M}"


def day_text(day: date | None) -> str:
    """Write a day."""
    return "" if day is None else f"{day:%d.%m.%Y}"


def money(amount: int | None) -> str:
    """Write an amount in tenge with its thousands apart."""
    return "" if amount is None else f"{amount:,}".replace(",", "\u00a0") + "\u00a0₸"


FILTERS: Mapping[str, object] = {"moment": moment, "day": day_text, "money": money}
"""Filters of the templates."""
