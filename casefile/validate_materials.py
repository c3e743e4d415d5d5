"""Checks of materials and sources: sheets, quotes, facts that nothing supports, words nobody wrote, money."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from casefile.documents import find_quotes, searchable
from casefile.facts import Fact, SourceRef
from casefile.finding import Finding, Label, Severity, finding
from casefile.known import Known
from casefile.materials import Document, DocumentType
from casefile.yaml_lines import place
from law import Language

# Facts by which the event itself must be proved (CPC, art. 113, part 1); the damage is one of them.
_FACTS = ("time", "place", "way", "motive", "consequences", "items", "damage")


def check_materials(known: Known) -> Iterator[Finding]:
    """Check documents, recordings and every source that names them.

    :param known: The case; quotes are looked for only in documents whose text was read.
    :return: Findings.
    """
    yield from _sheets(known)
    yield from _texts(known)
    yield from _recordings(known)
    for path, source in known.sources():
        where = place(path)
        if source.document in known.documents:
            yield from _document_source(known, source, where)
        elif source.document in known.media:
            yield from _recording_source(source, where)
    yield from _unsupported(known)
    yield from _words(known)
    yield from _money(known)


def _sheets(known: Known) -> Iterator[Finding]:
    index = {document.id: position for position, document in enumerate(known.case.documents)}
    for position, document in enumerate(known.case.documents):
        if document.last_sheet < document.first_sheet:
            yield finding(Severity.ERROR, "sheets-reversed", place(("documents", position, "last_sheet")), id=document.id)
    ordered = sorted(known.case.documents, key=lambda document: (document.volume, document.first_sheet, document.last_sheet))
    for one, other in pairwise(ordered):
        if one.volume == other.volume and other.first_sheet <= one.last_sheet:
            where = place(("documents", index[other.id], "first_sheet"))
            yield finding(Severity.ERROR, "sheets-overlap", where, id=other.id, other=one.id, volume=one.volume)


def _texts(known: Known) -> Iterator[Finding]:
    for position, document in enumerate(known.case.documents):
        text = known.texts.get(document.id)
        if text is None:
            continue
        where, stated, found = place(("documents", position)), document.last_sheet - document.first_sheet + 1, len(text.sheets)
        if found == 1 and stated > 1:
            yield finding(Severity.NOTE, "sheets-not-marked", where, id=document.id, stated=stated)
        elif found != stated:
            yield finding(Severity.WARNING, "sheets-differ", where, id=document.id, stated=stated, found=found)
        empty = [str(document.first_sheet + number) for number, sheet in enumerate(text.sheets) if not searchable(sheet)]
        if empty:
            yield finding(Severity.WARNING, "sheets-without-text", where, id=document.id, sheets=", ".join(empty))


def _recordings(known: Known) -> Iterator[Finding]:
    for position, media in enumerate(known.case.media):
        document = known.documents.get(media.transcript or "")
        if document is not None and document.type is not DocumentType.TRANSCRIPT:
            where = place(("media", position, "transcript"))
            yield finding(Severity.WARNING, "transcript-type", where, id=media.id, document=document.id)


def _document_source(known: Known, source: SourceRef, where: str) -> Iterator[Finding]:
    document = known.documents[source.document]
    if source.sheet is None:
        yield finding(Severity.WARNING, "source-without-sheet", where, id=document.id)
    elif not document.first_sheet <= source.sheet <= document.last_sheet:
        yield finding(
            Severity.ERROR,
            "sheet-outside",
            f"{where}.sheet",
            id=document.id,
            sheet=str(source.sheet),
            first=str(document.first_sheet),
            last=str(document.last_sheet),
        )
        return
    yield from _quote(known, document, source, where)


def _quote(known: Known, document: Document, source: SourceRef, where: str) -> Iterator[Finding]:
    text = known.texts.get(document.id)
    if text is None or not source.quote:
        return
    places = find_quotes(text, source.quote)
    if not places:
        yield finding(Severity.ERROR, "quote-not-found", f"{where}.quote", id=document.id, quote=_short(source.quote))
        return
    if source.sheet is None or len(text.sheets) == 1:
        return
    # A quote that runs over a page stands on both of its sheets.
    stands = {document.first_sheet + sheet for found in places for sheet in range(found.sheet, found.last_sheet + 1)}
    if source.sheet not in stands:
        yield finding(
            Severity.WARNING,
            "quote-on-other-sheet",
            f"{where}.sheet",
            id=document.id,
            quote=_short(source.quote),
            sheet=str(source.sheet),
            found=", ".join(map(str, sorted(stands))),
        )


def _short(quote: str) -> str:
    return quote if len(quote) <= 80 else f"{quote[:77]}…"


def _recording_source(source: SourceRef, where: str) -> Iterator[Finding]:
    if source.start is None:
        yield finding(Severity.WARNING, "source-without-time", where, id=source.document)
    elif source.end is not None and source.end < source.start:
        yield finding(Severity.ERROR, "source-end-before-start", f"{where}.end", id=source.document)


def _unsupported(known: Known) -> Iterator[Finding]:
    for index, episode in enumerate(known.case.episodes):
        for name in _FACTS:
            fact = getattr(episode, name)
            if isinstance(fact, Fact) and not fact.sources:
                where, field = place(("episodes", index, name)), Label(f"field-{name}")
                yield finding(Severity.WARNING, "fact-without-source", where, episode=episode.id, field=field)
    for index, property_fact in enumerate(known.case.confiscation):
        if not property_fact.sources:
            yield finding(Severity.WARNING, "confiscation-without-source", place(("confiscation", index)))


def _words(known: Known) -> Iterator[Finding]:
    for path, words in known.words():
        for language in (Language.KK, Language.RU):
            if not words.has(language):
                yield finding(Severity.NOTE, "words-missing", place(path), language=Label(f"language-{language}"))
    if known.case.language is Language.EN:
        yield finding(Severity.ERROR, "language-of-case", "language")


def _money(known: Known) -> Iterator[Finding]:
    amounts = [
        (place(("episodes", index, "damage", "value")), episode.damage.value)
        for index, episode in enumerate(known.case.episodes)
        if episode.damage is not None
    ]
    amounts += [(place(("claims", index, "amount")), claim.amount) for index, claim in enumerate(known.case.claims)]
    amounts += [(place(("costs", index, "amount")), cost.amount) for index, cost in enumerate(known.case.costs)]
    for where, amount in amounts:
        if amount <= 0:
            yield finding(Severity.ERROR, "money-not-positive", where, amount=str(amount))
