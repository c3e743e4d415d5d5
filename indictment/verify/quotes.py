"""Whether every quotation stands in its document, letter for letter, on the sheet that is named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from casefile import Case, Finding, Severity, SourceRef, searchable
from indictment.places import place
from indictment.verify.index import Sheet
from indictment.verify.report import CONTENT, report, where
from indictment.verify.support import Desk
from indictment.vocabulary import Statement, StatementKind
from law import Language, LawError, Words, criminal_code

_QUOTATION = re.compile(r"«([^«»]*(?:«[^«»]*»[^«»]*)*)»")
_LEAST_WORDS = 4
"""Shorter words between quotation marks are names: «Арай», «Береке Ломбард»."""


def quotes(desk: Desk) -> Iterator[Finding]:
    """Check the quotations of every statement.

    :param desk: The documents and the draft.
    :return: The quotations that do not stand where they should.
    """
    for statement in desk.draft.statements:
        for source in statement.sources:
            yield from _source(desk, statement, source)
        if statement.kind in (StatementKind.FACT, StatementKind.QUOTE):
            yield from _printed(desk, statement)


def _source(desk: Desk, statement: Statement, source: SourceRef) -> Iterator[Finding]:
    known = {*desk.texts.documents, *desk.texts.transcripts}
    if source.document not in known:
        yield report(Severity.ERROR, "finding-no-document", statement.id, norm=CONTENT, document=source.document)
        return
    document = desk.texts.documents.get(source.document)
    if document and source.sheet is not None and not document.first_sheet <= source.sheet <= document.last_sheet:
        yield report(
            Severity.ERROR,
            "finding-sheet",
            statement.id,
            norm=CONTENT,
            sheet=source.sheet,
            document=document.title,
            first=document.first_sheet,
            last=document.last_sheet,
        )
        return
    sheets = desk.texts.sheets.get(source.document)
    sought = searchable(source.quote)
    if not sheets or not sought:
        return
    found = _sheet_of(sheets, sought, source.sheet)
    here = Words(kk=place(desk.case, source, Language.KK), ru=place(desk.case, source, Language.RU))
    if found is None:
        yield report(Severity.ERROR, "finding-quote", statement.id, norm=CONTENT, quote=source.quote, place=here)
    elif source.sheet is not None and found != source.sheet:
        stands = where(desk.case, source.document, found)
        yield report(Severity.ERROR, "finding-quote-sheet", statement.id, norm=CONTENT, quote=source.quote, place=here, found=stands)


def _sheet_of(sheets: dict[int, Sheet], sought: str, first: int | None) -> int | None:
    """Find the sheet on which a quote begins, the named one before all others."""
    for number in sorted(sheets, key=lambda one: one != first):
        if sought in sheets[number].plain:
            return number
    for number in sorted(sheets, key=lambda one: one != first):
        if number + 1 in sheets and sought in f"{sheets[number].plain} {sheets[number + 1].plain}":
            return number
    return None


def _printed(desk: Desk, statement: Statement) -> Iterator[Finding]:
    """Check the quotations that the text itself prints."""
    base = desk.baseline.get(statement.id)
    if base is not None and base.text == statement.text and base.sources == statement.sources:
        return
    titles = _titles(desk.case)
    for quote in _QUOTATION.findall(statement.text):
        sought = searchable(quote)
        told = base is not None and sought in searchable(base.text)
        if len(sought.split()) < _LEAST_WORDS or told or sought in titles:
            continue
        if not any(sought in sheet.plain for source in statement.sources for sheet in desk.texts.of_document(source.document)):
            here = _first_place(desk, statement)
            yield report(Severity.ERROR, "finding-quote", statement.id, norm=CONTENT, quote=quote, place=here)


def _titles(case: Case) -> frozenset[str]:
    """Give the titles of the charged articles, which documents write between quotation marks too."""
    titles: set[str] = set()
    for charge in case.charges:
        try:
            title = (
                criminal_code(max(one.time.value.start.date() for one in case.episodes if one.id in charge.episodes))
                .article(charge.article)
                .title
            )
        except LawError:
            continue  # validation of the case reports an article that the Code does not have
        titles |= {searchable(title.kk), searchable(title.ru)}
    return frozenset(titles)


def _first_place(desk: Desk, statement: Statement) -> Words | str:
    if not statement.sources:
        return "—"
    return Words(kk=place(desk.case, statement.sources[0], Language.KK), ru=place(desk.case, statement.sources[0], Language.RU))
