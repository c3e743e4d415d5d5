"""The texts of a case, each sheet read once: what facts stand on it, what names, what words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from casefile import Case, DocumentText, SourceRef, searchable
from indictment.verify.names import all_stems
from indictment.verify.scan import FactKind, HardFact, hard_facts
from law import Language

Key = tuple[FactKind, str]


class Sheet:
    """One sheet: its text and, when they are asked for, its facts and names.

    :param text: Text of the sheet.
    :param language: Language of its document.
    """

    def __init__(self, text: str, language: Language) -> None:
        self.text = text
        self.language = language

    @cached_property
    def plain(self) -> str:
        """The text as quotes are compared with it."""
        return searchable(self.text)

    @cached_property
    def facts(self) -> frozenset[Key]:
        """The hard facts that stand on the sheet, in the forms in which they may be asked for."""
        return expanded(hard_facts(self.text, self.language))

    @cached_property
    def names(self) -> frozenset[str]:
        """Stems of the words with a capital."""
        return all_stems((self.text,))


class Texts:
    """The documents of a case by sheets of the volume.

    :param case: The case.
    :param texts: Text of each document by its identifier.
    """

    def __init__(self, case: Case, texts: Mapping[str, DocumentText]) -> None:
        self.case = case
        self.documents = {document.id: document for document in case.documents}
        self.transcripts = {media.id: media.transcript for media in case.media}
        self.sheets: dict[str, dict[int, Sheet]] = {
            identifier: {
                self.documents[identifier].first_sheet + index: Sheet(sheet, self.documents[identifier].language)
                for index, sheet in enumerate(text.sheets)
            }
            for identifier, text in texts.items()
            if identifier in self.documents
        }

    def cited(self, source: SourceRef) -> list[Sheet]:
        """Give the sheets that a source names: the one with its number, or all of a document where it has none.

        :param source: The source.
        :return: The sheets; none when the text of the document is not at hand.
        """
        sheets = self.sheets.get(self.transcripts.get(source.document) or source.document, {})
        if source.sheet is None:
            return list(sheets.values())
        # A quote may run over the end of a sheet
        return [
            sheets[number] for number in (source.sheet, source.sheet + 1) if number in sheets and (number == source.sheet or source.quote)
        ]

    def of_document(self, identifier: str) -> list[Sheet]:
        """Give every sheet of a document.

        :param identifier: Identifier of the document or recording.
        :return: The sheets.
        """
        return list(self.sheets.get(self.transcripts.get(identifier) or identifier, {}).values())

    def all(self) -> Iterator[tuple[str, int, Sheet]]:
        """Give every sheet with its document and number."""
        for identifier, sheets in self.sheets.items():
            for number, sheet in sheets.items():
                yield identifier, number, sheet

    @cached_property
    def all_facts(self) -> frozenset[Key]:
        """Every fact of the documents."""
        return frozenset(self.first_place)

    @cached_property
    def first_place(self) -> dict[Key, tuple[str, int]]:
        """Where each fact of the case stands first."""
        found: dict[Key, tuple[str, int]] = {}
        for identifier, number, sheet in self.all():
            for key in sheet.facts:
                found.setdefault(key, (identifier, number))
        return found

    @cached_property
    def first_name(self) -> dict[str, tuple[str, int]]:
        """Where each name of the case stands first."""
        found: dict[str, tuple[str, int]] = {}
        for identifier, number, sheet in self.all():
            for stem in sheet.names:
                found.setdefault(stem, (identifier, number))
        return found


def expanded(facts: tuple[HardFact, ...]) -> frozenset[Key]:
    """Give the facts together with the less exact facts that follow from them.

    A date holds its day, its month and its year; an article with a part holds the article; a sum holds its number.

    :param facts: The facts.
    :return: Their keys.
    """
    keys: set[Key] = set()
    for fact in facts:
        keys.add(fact.key)
        if fact.kind is FactKind.DATE:
            keys |= {(FactKind.NUMBER, str(int(fact.value[:4]))), (FactKind.DATE, fact.value[:7])}
            if len(fact.value) == len("2026-03-12"):
                keys |= {(FactKind.DAY, fact.value[5:]), (FactKind.NUMBER, str(int(fact.value[8:])))}
        elif fact.kind is FactKind.DAY:
            keys.add((FactKind.DAY_ALONE, fact.value))
        elif fact.kind is FactKind.ARTICLE:
            keys |= {(FactKind.ARTICLE, fact.value.split("(")[0]), (FactKind.ARTICLE, "(".join(fact.value.split("(")[:2]))}
        elif fact.kind in (FactKind.HOUSE, FactKind.FLAT, FactKind.SUM, FactKind.IIN):
            keys.add((FactKind.NUMBER, fact.value))
    return frozenset(keys)


def holds(keys: frozenset[Key] | set[Key], fact: HardFact) -> bool:
    """Tell whether facts hold one more.

    :param keys: Facts as `expanded` gives them.
    :param fact: The fact that is asked for.
    :return: Whether it is one of them.
    """
    if fact.key in keys:
        return True
    if fact.kind is FactKind.DATE:
        return (FactKind.DAY_ALONE, fact.value[5:]) in keys
    if fact.kind in (FactKind.HOUSE, FactKind.FLAT):
        return (FactKind.NUMBER, fact.value) in keys
    return fact.kind is FactKind.SUM and (FactKind.NUMBER, fact.value) in keys
